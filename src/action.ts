import * as core from '@actions/core'
import { actionLog, annotate, print } from './action-log.ts'
import { claim, reconcile, release } from './claim-commands.ts'
import { type Answer, check, exitCodeOf, explain, select } from './commands.ts'
import { RunnerError, reasons } from './errors.ts'
import { quoteLine } from './host/log.ts'
import type { Remote } from './host/remote.ts'
import { COMMANDS, type CommandName, type InputName, type Inputs, parseInputs } from './inputs.ts'
import type { GivenLease, Lease, RunReport } from './model.ts'
import { renderDocuments, writeDocuments } from './outputs.ts'
import { renderFinalOutput } from './report/final-output.ts'
import { deliverOnce, digestOf, type Reported, runOnce } from './run-commands.ts'

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
  claim: async (context) => showAnswer(await claim({ ...context, log: actionLog })),
  release: async (context) => showAnswer(await release({ ...context, log: actionLog }, context.inputs.task, false)),
  reconcile: async (context) => showAnswer(await reconcile({ ...context, log: actionLog })),
  run: async (context) => showReport(await runOnce({ ...context, onLease: createLeaseMemory(), log: actionLog })),
  deliver: async (context) => showReport(await deliverOnce({ ...context, log: actionLog })),
}

async function showReport({ report, root }: Reported): Promise<void> {
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
    'report-digest': digestOf(documents.report),
    usage: JSON.stringify(report.usage),
  }
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  await core.summary.addRaw(`# Plan run: ${report.outcome}\n\n${report.pullRequest.body}\n`).write()
  if (!GREEN.has(report.outcome))
    core.setFailed(`${quoteLine(report.detail, 2000)} (${report.reasonCode}, exit code ${exitCodeOf(report.reasonCode)})`)
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

/**
 * Keeps for the post step what there is to give back if this process is killed: the claim that is held, and the one that
 * was about to replace it, because only the remote knows which of them stands.
 */
function createLeaseMemory(): (lease: Lease | null, remote: Remote | null) => void {
  let tokens: readonly string[] = []
  let held = ''
  return (lease, remote) => {
    if (lease === null || remote === null) return core.saveState('lease', '')
    const { ref, token, taskId, record } = lease
    tokens = [...new Set([token, ...(ref === held ? tokens : [])])].slice(0, 2)
    held = ref
    core.saveState('lease', JSON.stringify({ ref, tokens, taskId, record, url: remote.url }))
  }
}

/** Exit codes of commands that only look, as outcomes. */
const OUTCOMES: Readonly<Record<number, RunReport['outcome']>> = { 0: 'ready', 3: 'idle', 4: 'contended' }

function showAnswer({ exitCode, json, text, findings }: Answer): void {
  annotate(findings)
  print(text)
  const { bundle, lease } = json as {
    bundle?: { taskIds: readonly string[]; branch: string; claimRef: string } | null
    lease?: GivenLease | null
  }
  core.setOutput('outcome', OUTCOMES[exitCode] ?? 'failed')
  core.setOutput('task-ids', JSON.stringify(bundle?.taskIds ?? []))
  core.setOutput('branch', bundle?.branch ?? '')
  core.setOutput('claim-ref', bundle?.claimRef ?? '')
  core.setOutput('lease', lease ? JSON.stringify(lease) : '')
  if (!(exitCode in OUTCOMES)) core.setFailed(`${findings.length} findings`)
}
