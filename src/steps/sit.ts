import { renderRepair } from '../agent/prompt.ts'
import { readAgentReport } from '../agent/report.ts'
import { withholdSecrets } from '../checks/guards.ts'
import type { ReasonCode } from '../errors.ts'
import type { AgentReport, Finding, ValidationResult, Verdict } from '../model.ts'
import { describeChangeReport } from './change-report.ts'
import { judgeUnfinished, judgeWork } from './judge-work.ts'
import type { Turns } from './take-turn.ts'
import type { AcceptedWork, WorkOrder } from './work.ts'

/** How one conversation with the writer came to its end. */
export type Sitting =
  /** `threadId` is null where the conversation was another run's. */
  | ({ readonly kind: 'accepted'; readonly threadId: string | null } & AcceptedWork)
  /** The agent stopped at a sound point. */
  | { readonly kind: 'unfinished'; readonly report: AgentReport }
  | { readonly kind: 'question'; readonly detail: string; readonly report: AgentReport }
  | { readonly kind: 'rejected'; readonly code: ReasonCode; readonly detail: string; readonly report: AgentReport | null }
  | { readonly kind: 'failed'; readonly code: ReasonCode; readonly detail: string }

/**
 * One conversation with the writer: a message, then a few repairs, which know what was said before. The measure is the same in
 * every round.
 */
export async function sit(order: WorkOrder, turns: Turns, message: string, turn: number): Promise<Sitting> {
  const { ground, journal, agent, bundle } = order
  const { worker } = bundle.tasks[0]
  let prompt = message
  let threadId: string | null = null
  const rounds: (readonly ValidationResult[])[] = []
  for (let round = 0; ; round++) {
    const again = round === 0 ? '' : `: repair ${round} of ${ground.config.repairTurns}`
    const taken = await turns.take({
      role: 'writer',
      title: `Agent: ${agent.name}${turn > 1 ? `, turn ${turn} of this work` : ''}${again}`,
      ...{ prompt, threadId, model: worker?.model ?? undefined, effort: worker?.effort ?? undefined },
    })
    if (taken.kind === 'failed') return taken
    threadId = taken.threadId

    const answered = readAgentReport(taken.answer)
    const said = answered.kind === 'valid' ? answered.report : null
    const report = said && withholdSecrets(said, order.knownSecrets)
    const problems = answered.kind === 'valid' ? [] : answered.problems
    if (report?.status === 'needs-input') {
      journal.learn({ agent: report })
      const detail = report.question?.trim() || 'The agent stopped with a question that it did not ask.'
      return { kind: 'question', detail, report }
    }
    if (report?.status === 'unfinished') {
      journal.learn({ agent: report })
      const unkeepable = judgeUnfinished(order, taken.changeSet)
      if (unkeepable.length === 0) return { kind: 'unfinished', report }
      if (round >= ground.config.repairTurns)
        return { kind: 'rejected', code: 'guards-failed', detail: nameFew(unkeepable), report }
      prompt = renderRepair({ findings: unkeepable, gates: [], report: [] })
      continue
    }

    const { changeSet, verdict } = await judgeWork(order, said, taken.changeSet)
    turns.moveTo(changeSet.tree)
    rounds.push(verdict.gates)
    journal.learn({
      agent: report,
      earlierRounds: rounds.slice(0, -1),
      changeReport: describeChangeReport({ ...order, changeSet, report }),
    })
    journal.prove('judge', { turn: String(round + 1), tree: changeSet.tree, verdict: verdict.reasonCode, answer: answered.kind })
    if (report !== null && verdict.accepted) return { kind: 'accepted', threadId, report, changeSet, rounds }
    if (round >= ground.config.repairTurns) return giveUp(report, verdict, problems)
    prompt = renderRepair({ findings: errorsOf(verdict), gates: verdict.gates, report: problems })
  }
}

const errorsOf = (verdict: Verdict): Finding[] => verdict.findings.filter(({ severity }) => severity === 'error')

const nameFew = (findings: readonly Finding[]): string =>
  findings
    .slice(0, 5)
    .map(({ file, message }) => (file ? `${file}: ${message}` : message))
    .join(' ')

/** Why a verdict is none that work may go on with, in a few words. */
export function describeVerdict(verdict: Verdict): string {
  const failed = verdict.gates
    .filter(({ status }) => status === 'failed')
    .map(({ name, exitCode }: ValidationResult) => `${name} (exit code ${exitCode})`)
  const detail = verdict.reasonCode === 'gates-failed' ? `Failed: ${failed.join(', ')}` : nameFew(errorsOf(verdict))
  return detail || 'A gate did not run.'
}

function giveUp(report: AgentReport | null, verdict: Verdict, problems: readonly string[]): Sitting {
  if (verdict.reasonCode === 'accepted') {
    const detail = `The final answer cannot be used: ${problems.join('; ')}`
    return { kind: 'rejected', code: 'agent-report-invalid', detail, report }
  }
  return { kind: 'rejected', code: verdict.reasonCode, detail: describeVerdict(verdict), report }
}
