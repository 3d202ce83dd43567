import * as core from '@actions/core'
import { RunnerError } from '../errors.ts'
import { systemClock } from '../host/clock.ts'
import { forgetSecrets } from '../host/environment.ts'
import { quoteLine } from '../host/log.ts'
import type { Remote } from '../host/remote.ts'
import type { GivenLease, Lease, RunReport } from '../model.ts'
import { findRepository } from '../report/board/links.ts'
import { fingerprintFailure, isFailure } from '../report/failure-fingerprint.ts'
import { remedyOf, renderFinalOutput } from '../report/final-output.ts'
import { renderAnswer, renderJobSummary } from '../report/job-summary.ts'
import { createJournal } from '../report/journal.ts'
import { shortReason } from '../report/short-reason.ts'
import { actionLog, annotate, print } from './action-log.ts'
import { board } from './board-command.ts'
import { claim, reconcile, release } from './claim-commands.ts'
import { type Answer, check, exitCodeOf, explain, select } from './commands.ts'
import { COMMANDS, type CommandName, INPUTS, type InputName, type Inputs, parseInputs } from './inputs.ts'
import { renderDocuments, writeDocuments } from './outputs.ts'
import { archiveOfWorkflow } from './run-archive.ts'
import { deliverOnce, digestOf, type Reported, type RunCommand, runOnce } from './run-commands.ts'

/** Main step of the action: inputs in, one command, outputs out. */
export async function main(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const dir = environment['GITHUB_WORKSPACE'] ?? process.cwd()
  try {
    const inputs = readInputs()
    const secrets = [inputs.token, inputs.apiKey]
    for (const secret of secrets) if (secret !== null) core.setSecret(secret)
    forgetSecrets(environment, secrets)
    const command = readCommand()
    await commands[command]({ command, dir, inputs, environment, signal })
  } catch (error) {
    const code = error instanceof RunnerError ? error.code : 'internal'
    const report = createJournal(systemClock).fail(error)
    actionLog.endGroup()
    if (error instanceof RunnerError) annotate(error.findings)
    core.setOutput('outcome', 'failed')
    core.setOutput('reason-code', code)
    core.setOutput('reason', shortReason(report))
    core.setOutput('next-step', remedyOf(code))
    core.setOutput('failure-fingerprint', fingerprintFailure(report))
    if (['', 'run'].includes(core.getInput('command'))) await leaveDocuments(dir, report)
    await summarise(environment, renderJobSummary(report, null))
    core.setFailed(`${quoteLine(report.detail, 2000)} (${code}) ${remedyOf(code)}`)
  }
}

interface Context {
  readonly command: CommandName
  readonly dir: string
  readonly inputs: Inputs
  readonly environment: NodeJS.ProcessEnv
  readonly signal: AbortSignal
}

const commands: Readonly<Record<CommandName, (context: Context) => Promise<void>>> = {
  check: async (context) => showAnswer(context, await check({ ...context, ref: null, claims: null })),
  select: async (context) => showAnswer(context, await select({ ...context, ref: null, claims: null })),
  explain: async (context) => {
    if (context.inputs.task === null && context.inputs.plan === null)
      throw new RunnerError('usage-invalid', 'explain needs the `task` input')
    await showAnswer(context, await explain({ ...context, ref: null, claims: null }, context.inputs.task))
  },
  claim: async (context) => showAnswer(context, await claim({ ...context, log: actionLog })),
  release: async (context) => showAnswer(context, await release({ ...context, log: actionLog }, context.inputs.task, false)),
  reconcile: async (context) => showAnswer(context, await reconcile({ ...context, log: actionLog })),
  run: async (context) => showReport(context, await runOnce(toRunCommand(context))),
  board: async (context) => showAnswer(context, await board({ ...context, ref: null, claims: null }, context.dir)),
  deliver: async (context) => showReport(context, await deliverOnce({ ...context, log: actionLog })),
}

/** A run that tells the post step what there may be to give back and to close. */
const toRunCommand = (context: Context): RunCommand => ({
  ...context,
  inputs: { ...context.inputs, archive: archiveOfWorkflow(context.inputs, context.environment) },
  onLease: createLeaseMemory(),
  onArchive: (folder) => core.saveState('archive', folder),
  log: actionLog,
})

async function showReport({ environment }: Context, { report, root, archive }: Reported): Promise<void> {
  const documents = renderDocuments(report)
  const reportPath = await writeDocuments(root, documents)
  actionLog.endGroup()
  annotate(report.findings, isFailure(report) ? report.validationResults : [])
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
    'pull-request-number': String(report.pullRequest.number ?? ''),
    'pull-request-url': report.pullRequest.url ?? '',
    'pull-request-operation': report.pullRequest.operation,
    usage: JSON.stringify(report.usage),
    reason: shortReason(report),
    'next-step': remedyOf(report.reasonCode),
    'tasks-done': String(report.taskCounts?.done ?? ''),
    'tasks-total': String(report.taskCounts?.total ?? ''),
    'archive-path': archive ?? '',
    'failure-fingerprint': fingerprintFailure(report),
  }
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  await summarise(environment, renderJobSummary(report, findRepository(null, environment)))
  if (isFailure(report)) {
    const { detail, reasonCode } = report
    core.setFailed(`${quoteLine(detail, 2000)} (${reasonCode}, exit code ${exitCodeOf(reasonCode)}) ${remedyOf(reasonCode)}`)
  }
}

/** Of a run that ended before it began, or whose own report could not be used: nothing of an earlier run is left to be taken for its. */
async function leaveDocuments(dir: string, report: RunReport): Promise<void> {
  const documents = renderDocuments(report)
  core.setOutput('RUN_SUMMARY', documents.summary)
  await writeDocuments(dir, documents).catch((error: unknown) => actionLog.warn(`Nothing was written: ${String(error)}`))
}

/** Old servers have no summaries, and nothing that a run did is undone by one that cannot be written. */
async function summarise({ GITHUB_STEP_SUMMARY: file }: NodeJS.ProcessEnv, text: string): Promise<void> {
  if (!file) return
  await core.summary
    .addRaw(text)
    .write()
    .catch((error: unknown) => actionLog.warn(`The job summary could not be written: ${String(error)}`))
}

function readInputs(): Inputs {
  return parseInputs((name: InputName) => {
    const value = core.getInput(name)
    // The runner fills in defaults, so whoever asked for this one in so many words cannot be told from everybody else.
    return value === '' || (name === 'delivery' && value === INPUTS.delivery.default) ? null : value
  })
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

async function showAnswer({ environment, command }: Context, { exitCode, json, text, findings }: Answer): Promise<void> {
  actionLog.endGroup()
  annotate(findings)
  print(text)
  await summarise(environment, renderAnswer(command, text))
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
