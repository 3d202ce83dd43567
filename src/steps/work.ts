import { type Agent, addUsage, NO_USAGE } from '../agent/agent.ts'
import { renderRepair } from '../agent/prompt.ts'
import { readAgentReport } from '../agent/report.ts'
import type { HumanEvidence } from '../checks/coverage.ts'
import { withholdSecrets } from '../checks/guards.ts'
import type { ReasonCode } from '../errors.ts'
import type { Checkout } from '../host/checkout.ts'
import type { Log } from '../host/log.ts'
import type { Baseline } from '../host/work-tree.ts'
import type { AgentReport, Bundle, ChangeSet, Finding, Task, ValidationResult, Verdict } from '../model.ts'
import { costOf } from '../report/cost.ts'
import type { Journal } from '../report/journal.ts'
import { describeChangeReport } from './change-report.ts'
import { judgeWork } from './judge-work.ts'
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
  /** Counts in strict mode. */
  readonly humanEvidence: HumanEvidence
  /** For all turns together. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly journal: Journal
  readonly log: Log
}

/** Accepted work, or why it came to an end without any. */
export type WorkResult =
  | {
      readonly kind: 'accepted'
      readonly report: AgentReport
      readonly changeSet: ChangeSet
      /** What the gates said in each round, the last one last. */
      readonly rounds: readonly (readonly ValidationResult[])[]
    }
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
  const rounds: (readonly ValidationResult[])[] = []
  for (let turn = 1; ; turn++) {
    log.group(turn === 1 ? `Agent: ${agent.name}` : `Agent: repair ${turn - 1} of ${ground.config.repairTurns}`)
    log.info(`  turn ${turn}, a message of ${prompt.length} characters`)
    const timeoutMs = Math.max(1000, deadline - performance.now())
    const answer = await journal.time('agent', () => agent.run({ prompt, threadId, timeoutMs, signal: order.signal }))
    usage = addUsage(usage, answer.usage)
    journal.learn({ turns: turn, usage, cost: costOf(usage, ground.config.prices) })
    if (answer.kind === 'failed') return { kind: 'ended', code: answer.code, detail: answer.detail, report: null }
    threadId = answer.threadId

    const answered = readAgentReport(answer.answer)
    const said = answered.kind === 'valid' ? answered.report : null
    const report = said && withholdSecrets(said, order.knownSecrets)
    const problems = answered.kind === 'valid' ? [] : answered.problems
    if (report?.status === 'needs-input') {
      journal.learn({ agent: report })
      const detail = report.question?.trim() || 'The agent stopped with a question that it did not ask.'
      return { kind: 'ended', code: 'agent-question', detail, report }
    }

    const { changeSet, verdict } = await judgeWork(order, said)
    log.endGroup()
    rounds.push(verdict.gates)
    journal.learn({
      agent: report,
      earlierRounds: rounds.slice(0, -1),
      changeReport: describeChangeReport({ ...order, changeSet, report }),
    })
    journal.prove('judge', { turn: String(turn), tree: changeSet.tree, verdict: verdict.reasonCode, answer: answered.kind })
    if (report !== null && verdict.accepted) return { kind: 'accepted', report, changeSet, rounds }
    if (turn > ground.config.repairTurns) return giveUp(report, verdict, problems)
    prompt = renderRepair({ findings: errorsOf(verdict), gates: verdict.gates, report: problems })
  }
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
