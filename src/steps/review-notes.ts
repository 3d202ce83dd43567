import type { ReviewReport } from '../procedure.ts'
import type { Journal } from '../report/journal.ts'
import type { ReviewPolicy } from './review-policy.ts'

/** What planning and reviews have said so far; every addition is in the report at once. */
export interface ReviewNotes {
  readonly report: () => ReviewReport
  add(more: Partial<ReviewReport>): void
}

/** Empty notes on a bundle that somebody looks at. */
export function createReviewNotes(
  journal: Journal,
  { procedure }: ReviewPolicy,
  adaptations: ReviewReport['adaptations'],
): ReviewNotes {
  let report: ReviewReport = {
    mode: procedure?.mode ?? null,
    modeReason: procedure?.modeReason ?? '',
    plan: null,
    triggers: procedure?.raised ?? [],
    selfReview: null,
    experts: [],
    rounds: [],
    drift: null,
    blocker: null,
    adaptations,
  }
  journal.learn({ review: report })
  return {
    report: () => report,
    add(more) {
      report = { ...report, ...more }
      journal.learn({ review: report })
    },
  }
}
