import * as core from '@actions/core'
import { check, exitCodeOf, explain, runOnce, select } from './commands.ts'
import { RunnerError, reasons } from './errors.ts'
import { type Log, quoteLine } from './host/log.ts'
import { COMMANDS, type CommandName, type InputName, type Inputs, parseInputs } from './inputs.ts'
import type { Finding, RunReport } from './model.ts'
import { renderDocuments, writeDocuments } from './outputs.ts'
import { renderFinalOutput } from './report/final-output.ts'

/** Ends of a run that are no failure of a scheduled workflow. */
const GREEN: ReadonlySet<RunReport['outcome']> = new Set(['delivered', 'ready', 'idle', 'contended', 'needs-input'])

/** Main step of the action: inputs in, one command, outputs out. */
export async function main(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  try {
    const inputs = readInputs()
    for (const secret of [inputs.token, inputs.apiKey]) if (secret !== null) core.setSecret(secret)
    const dir = environment['GITHUB_WORKSPACE'] ?? process.cwd()
    await commands[readCommand()]({ dir, inputs, environment, signal })
  } catch (error) {
    const code = error instanceof RunnerError ? error.code : 'internal'
    const { remedy } = reasons[code]
    if (error instanceof RunnerError) annotate(error.findings)
    core.setOutput('outcome', 'failed')
    core.setOutput('reason-code', code)
    core.setFailed(`${quoteLine(error instanceof Error ? error.message : String(error), 2000)} (${code}) ${remedy}`)
  }
}

interface Context {
  readonly dir: string
  readonly inputs: Inputs
  readonly environment: NodeJS.ProcessEnv
  readonly signal: AbortSignal
}

const commands: Readonly<Record<CommandName, (context: Context) => Promise<void>>> = {
  check: async (context) => showAnswer(await check({ ...context, ref: null, claims: null })),
  select: async (context) => showAnswer(await select({ ...context, ref: null, claims: null })),
  explain: async (context) => {
    if (context.inputs.task === null) throw new RunnerError('usage-invalid', 'explain needs the `task` input')
    showAnswer(await explain({ ...context, ref: null, claims: null }, context.inputs.task))
  },
  run: async (context) => {
    const { report, root } = await runOnce({ ...context, log: actionLog })
    const documents = renderDocuments(report)
    const reportPath = await writeDocuments(root, documents)
    annotate(report.findings)
    actionLog.endGroup()
    print(renderFinalOutput(report))
    const outputs: Readonly<Record<string, string>> = {
      PR_TITLE: documents.title,
      PR_BODY: documents.body,
      RUN_SUMMARY: documents.summary,
      outcome: report.outcome,
      'reason-code': report.reasonCode,
      'task-ids': JSON.stringify(report.tasks.map(({ id }) => id)),
      branch: report.branch,
      'base-sha': report.baseSha ?? '',
      'head-sha': report.headSha ?? '',
      'claim-ref': report.taskClaim.claimRef ?? '',
      'next-boundary-task-id': report.nextBoundaryTaskId ?? '',
      'report-path': reportPath,
      usage: JSON.stringify(report.usage),
    }
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
    await core.summary.addRaw(`# Plan run: ${report.outcome}\n\n${report.pullRequest.body}\n`).write()
    if (!GREEN.has(report.outcome))
      core.setFailed(`${quoteLine(report.detail, 2000)} (${report.reasonCode}, exit code ${exitCodeOf(report.reasonCode)})`)
  },
}

function readInputs(): Inputs {
  return parseInputs((name: InputName) => core.getInput(name) || null)
}

function readCommand(): CommandName {
  const name = core.getInput('command') || 'run'
  const command = COMMANDS.find((each) => each === name)
  if (command === undefined) throw new RunnerError('config-invalid', `command: "${name}" is not one of ${COMMANDS.join(', ')}`)
  return command
}

function showAnswer({
  exitCode,
  json,
  text,
  findings,
}: {
  exitCode: number
  json: unknown
  text: string
  findings: readonly Finding[]
}): void {
  annotate(findings)
  print(text)
  const { outcome, bundle } = json as {
    outcome?: string
    bundle?: { taskIds: readonly string[]; branch: string; claimRef: string } | null
  }
  core.setOutput(
    'outcome',
    outcome === 'selected' || (outcome === undefined && exitCode === 0) ? 'ready' : exitCode === 3 ? 'idle' : 'failed',
  )
  core.setOutput('task-ids', JSON.stringify(bundle?.taskIds ?? []))
  core.setOutput('branch', bundle?.branch ?? '')
  core.setOutput('claim-ref', bundle?.claimRef ?? '')
  if (exitCode !== 0 && exitCode !== 3) core.setFailed(`${findings.length} findings`)
}

/** Text of ours that quotes others: the runner must not obey a line of it. */
function print(text: string): void {
  for (const line of text.replaceAll('##[', '# #[').split('\n')) core.info(/^\s*::/.test(line) ? `| ${line}` : line)
}

/** Most annotations that GitHub shows for one step. */
const MAX_ANNOTATIONS = 10

function annotate(findings: readonly Finding[]): void {
  for (const { severity, message, hint, code, file, line, column } of findings.slice(0, MAX_ANNOTATIONS)) {
    const place = {
      title: code,
      ...(file === null ? {} : { file }),
      ...(line === null ? {} : { startLine: line }),
      ...(column === null ? {} : { startColumn: column }),
    }
    ;(severity === 'error' ? core.error : core.warning)(quoteLine(`${message} ${hint}`, 1000), place)
  }
}

let groupIsOpen = false

const actionLog: Log = {
  info: (message) => print(message),
  warn: (message) => core.warning(quoteLine(message, 1000)),
  error: (message) => core.error(quoteLine(message, 1000)),
  group: (title) => {
    actionLog.endGroup()
    core.startGroup(quoteLine(title))
    groupIsOpen = true
  },
  endGroup: () => {
    if (groupIsOpen) core.endGroup()
    groupIsOpen = false
  },
}
