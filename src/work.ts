import { type Agent, addUsage, NO_USAGE } from './agent/agent.ts'
import { renderRepair } from './agent/prompt.ts'
import { readAgentReport } from './agent/report.ts'
import { runGates } from './checks/gates.ts'
import { guard, withholdSecrets } from './checks/guards.ts'
import { judge } from './checks/verdict.ts'
import type { ReasonCode } from './errors.ts'
import type { Checkout } from './host/checkout.ts'
import type { Log } from './host/log.ts'
import { type Baseline, captureWorkTree, restoreWorkTree } from './host/work-tree.ts'
import type { AgentReport, Bundle, ChangeSet, Finding, Task, ValidationResult, Verdict } from './model.ts'
import type { Journal } from './report/journal.ts'
import type { Ground } from './survey.ts'

/** One bundle, and all that is needed to have it done. */
export interface WorkOrder {
  readonly agent: Agent
  readonly checkout: Checkout
  readonly baseline: Baseline
  readonly ground: Ground
  readonly bundle: Bundle
  readonly nextBoundary: Task | null
  /** The first message to the agent. */
  readonly prompt: string
  readonly knownSecrets: readonly string[]
  /** For all turns together. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly journal: Journal
  readonly log: Log
}

/** Accepted work, or why it came to an end without any. */
export type WorkResult =
  | { readonly kind: 'accepted'; readonly report: AgentReport; readonly changeSet: ChangeSet }
  | { readonly kind: 'ended'; readonly code: ReasonCode; readonly detail: string; readonly report: AgentReport | null }

/**
 * Has the agent implement the bundle and judges what it did; what does not pass goes back to the same conversation a
 * few times. The measure is the same in every round.
 */
export async function work(order: WorkOrder): Promise<WorkResult> {
  const { agent, ground, journal, log } = order
  const deadline = performance.now() + order.timeoutMs
  let { prompt } = order
  let threadId: string | null = null
  let usage = NO_USAGE
  for (let turn = 1; ; turn++) {
    log.group(turn === 1 ? `Agent: ${agent.name}` : `Agent: repair ${turn - 1} of ${ground.config.repairTurns}`)
    const timeoutMs = Math.max(1000, deadline - performance.now())
    const answer = await journal.time('agent', () => agent.run({ prompt, threadId, timeoutMs, signal: order.signal }))
    usage = addUsage(usage, answer.usage)
    journal.learn({ turns: turn, usage })
    if (answer.kind === 'failed') return { kind: 'ended', code: answer.code, detail: answer.detail, report: null }
    threadId = answer.threadId

    const answered = readAgentReport(answer.answer)
    const said = answered.kind === 'valid' ? answered.report : null
    const report = said && withholdSecrets(said, order.knownSecrets)
    const problems = answered.kind === 'valid' ? [] : answered.problems
    if (report?.status === 'needs-input')
      return {
        kind: 'ended',
        code: 'agent-question',
        detail: report.question?.trim() || 'The agent stopped with a question that it did not ask.',
        report,
      }

    const { changeSet, verdict } = await check(order, said)
    log.endGroup()
    journal.learn({ agent: report })
    journal.prove('judge', { turn: String(turn), tree: changeSet.tree, verdict: verdict.reasonCode, answer: answered.kind })
    if (report !== null && verdict.accepted) return { kind: 'accepted', report, changeSet }
    if (turn > ground.config.repairTurns) return giveUp(report, verdict, problems)
    prompt = renderRepair({ findings: errorsOf(verdict), gates: verdict.gates, report: problems })
  }
}

/** Guards first; gates run only on a tree that broke no rule, because they execute what the agent wrote. */
async function check(order: WorkOrder, report: AgentReport | null): Promise<{ changeSet: ChangeSet; verdict: Verdict }> {
  const { checkout, baseline, ground, journal, log } = order
  return journal.time('checks', async () => {
    const changeSet = await captureWorkTree(checkout, baseline)
    const findings = guard({
      changeSet,
      bundle: order.bundle,
      nextBoundary: order.nextBoundary,
      report,
      policy: ground.config,
      baseEntries: ground.snapshot.entries,
      isPlanPath: (path) => ground.format.owns(ground.planPath, path, order.bundle.tasks),
      knownSecrets: order.knownSecrets,
    })
    for (const { code, file, message } of findings) log.info(`  guard ${code}: ${file ?? ''} ${message}`)
    const clean = !findings.some(({ severity }) => severity === 'error')
    const putBack = async () => {
      const restored = await restoreWorkTree(checkout, baseline, changeSet)
      if (restored.length > 0)
        log.info(`  put back what it changed: ${restored.slice(0, 5).join(', ')}${restored.length > 5 ? ' …' : ''}`)
    }
    const gates = clean ? await runGates(ground.config.gates, order.agent.confine, log, order.signal, putBack) : []
    journal.learn({
      changes: changeSet.changes.map(({ path, status }) => ({ path, status })),
      validationResults: gates,
      findings: [...ground.findings, ...findings],
    })
    return { changeSet, verdict: judge(findings, gates, ground.config.gates.length) }
  })
}

const errorsOf = (verdict: Verdict): Finding[] => verdict.findings.filter(({ severity }) => severity === 'error')

function giveUp(report: AgentReport | null, verdict: Verdict, problems: readonly string[]): WorkResult {
  const failed = verdict.gates
    .filter(({ status }) => status === 'failed')
    .map(({ name, exitCode }: ValidationResult) => `${name} (exit code ${exitCode})`)
  const findings = errorsOf(verdict).map(({ file, message }) => (file ? `${file}: ${message}` : message))
  if (verdict.reasonCode === 'accepted')
    return {
      kind: 'ended',
      code: 'agent-report-invalid',
      detail: `The final answer cannot be used: ${problems.join('; ')}`,
      report,
    }
  const detail = verdict.reasonCode === 'gates-failed' ? `Failed: ${failed.join(', ')}` : findings.slice(0, 5).join(' ')
  return { kind: 'ended', code: verdict.reasonCode, detail: detail || 'A gate did not run.', report }
}
