import type { RunReport } from '../model.ts'
import type { Review } from '../procedure.ts'
import type { Writer } from './report-writer.ts'

/**
 * What planning and reviews said, one line each: the mode, the plan, every round with the tree it saw, experts, drift, a proposed way
 * out, and whatever is done in another way than its source asks. Empty where nobody was asked.
 * Source: workflow modes, records.
 */
export function reviewLines({ review }: Pick<RunReport, 'review'>, write: Writer): readonly string[] {
  if (review === null) return []
  const { mode, modeReason, plan, triggers, selfReview, experts, rounds, drift, blocker, adaptations } = review
  const doubts = selfReview?.issues.length ?? 0
  return [
    ...(mode === null ? [] : [`Mode: ${mode}. ${write.prose(modeReason)}`]),
    ...(plan === null ? [] : [`Plan: ${write.prose(plan.goal)} (${write.files(plan.files.map(({ path }) => path))})`]),
    ...write.some(triggers.map(({ trigger, reason }) => `Risk ${write.code(trigger)}: ${write.prose(reason)}`)),
    ...(selfReview === null
      ? []
      : [`Self-review: ${doubts === 0 ? 'nothing left to change' : `doubts given to the review: ${doubts}`}`]),
    ...write.some(
      experts.map(
        ({ profileUsed, recommendation, nextAction }) =>
          `${write.code(profileUsed)} (${recommendation}): ${write.prose(nextAction)}`,
      ),
    ),
    ...rounds.map((round, at) => roundLine(round, at, write)),
    ...write.some((rounds.at(-1)?.residualRisks ?? []).map((risk) => `Risk that remains: ${write.prose(risk)}`)),
    ...(drift === null
      ? []
      : [
          `${rounds.length === 0 ? 'Verified without a change' : 'Compared with the specs'}: ${drift.verdict}, tree ${write.code(drift.tree)}`,
        ]),
    ...(blocker === null ? [] : [`Proposed way out, not taken: ${write.prose(blocker.action)}`]),
    ...write.some(adaptations.map(({ rule, reason }) => `Done otherwise (${write.code(rule)}): ${write.prose(reason)}`)),
  ]
}

function roundLine({ verdict, tree, findings }: Review, at: number, write: Writer): string {
  const faults = findings.map(({ id, path, actual }) => `${id} ${path}: ${actual}`).join(' ')
  return `Review ${at + 1}: ${verdict}, tree ${write.code(tree)}${faults === '' ? '' : `: ${write.prose(faults)}`}`
}
