import { renderRepairTask } from '../agent/role-prompts.ts'
import type { ReviewFinding } from '../procedure.ts'
import type { Checkpoint } from '../report/checkpoint.ts'
import { MAX_REPAIR_ROUNDS } from '../report/phases/agreements.ts'
import type { Stop } from './plan-work.ts'
import { checkDrift, proposeWayOut, type ReviewOrder, reviewWork } from './review-work.ts'
import { sit } from './sit.ts'
import type { AcceptedWork } from './work.ts'

/** Accepted work that passed its reviews too, or why it did not. */
export type Concluded =
  | ({ readonly kind: 'accepted'; readonly checkpoint: Checkpoint } & AcceptedWork)
  | ({ readonly kind: 'stopped'; readonly checkpoint: Checkpoint } & Stop)

/**
 * Reviews, and repairs what they find: each repair is a conversation of its own, passes every check again, leaves another tree than
 * any round before, and is reviewed anew. The count of rounds is kept with the work, so that another run goes on counting.
 * Source: workflow modes, repair loop.
 * @param assignment what the writer was told first; a repairer is told it again
 */
export async function concludeWork(
  review: ReviewOrder,
  first: AcceptedWork & { readonly threadId: string | null },
  assignment: string,
  begun: Checkpoint,
): Promise<Concluded> {
  const { order, turns, policy } = review
  const most = Math.min(policy.repairs, MAX_REPAIR_ROUNDS)
  const seen = new Set<string>()
  let state = begun
  let work = first
  const keep = async (text: string): Promise<Stop | null> => {
    const kept = await order.keep(text, { ...state, accepted: work.report })
    return kept.kind === 'not-kept' && kept.code !== null ? { code: kept.code, detail: kept.detail, waits: false } : null
  }
  const unkept = await keep('The work passed every check and is under review.')
  if (unkept !== null) return { kind: 'stopped', ...unkept, checkpoint: state }
  for (;;) {
    seen.add(work.changeSet.tree)
    const reviewed = await reviewWork(review, work, { threadId: work.threadId, assignment })
    if (reviewed.kind === 'passed') {
      const drift = await checkDrift(review, work)
      if (drift !== null) return stopHere(review, drift, state)
      return { ...work, kind: 'accepted', checkpoint: { ...state, accepted: work.report } }
    }
    if (reviewed.kind === 'stopped') return stopHere(review, reviewed, state)
    if (state.repairRounds >= most) return stopHere(review, usedUp(reviewed.findings, state.repairRounds), state)

    state = { ...state, repairRounds: state.repairRounds + 1, turns: state.turns + 1 }
    const lost = await keep(`A review asks for repair ${state.repairRounds} of ${most}.`)
    if (lost !== null) return { kind: 'stopped', ...lost, checkpoint: state }
    const prompt = `${assignment}\n${renderRepairTask(reviewed.findings, reviewed.experts)}`
    const sitting = await sit(order, turns, prompt, state.turns)
    if (sitting.kind === 'failed' || sitting.kind === 'rejected')
      return { kind: 'stopped', code: sitting.code, detail: sitting.detail, waits: false, checkpoint: state }
    if (sitting.kind !== 'accepted') {
      const detail = sitting.kind === 'question' ? sitting.detail : 'The repair was not finished.'
      return { kind: 'stopped', code: 'agent-question', detail, waits: true, checkpoint: state }
    }
    if (seen.has(sitting.changeSet.tree)) {
      const detail = `Repair ${state.repairRounds} left the very tree of an earlier round.`
      return stopHere(review, { code: 'review-failed', detail, waits: true }, state)
    }
    work = sitting
  }
}

function usedUp(findings: readonly ReviewFinding[], rounds: number): Stop {
  const faults = findings.map(({ id, path, actual }) => `${id} ${path}: ${actual}`)
  return { code: 'review-failed', detail: `After ${rounds} repairs the review still finds ${faults.join(' ')}`, waits: true }
}

async function stopHere(review: ReviewOrder, stop: Stop, checkpoint: Checkpoint): Promise<Concluded> {
  if (stop.code === 'review-failed' || stop.code === 'drift-failed') await proposeWayOut(review, stop, checkpoint.repairRounds)
  const { code, detail, waits } = stop
  return { kind: 'stopped', code, detail, waits, checkpoint }
}
