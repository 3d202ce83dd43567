import { createReviewNotes } from './review-notes.ts'
import { reviewPolicyOf } from './review-policy.ts'
import type { ReviewOrder } from './review-work.ts'
import type { Turns } from './take-turn.ts'
import type { WorkOrder } from './work.ts'

/** What a quick ticket does without. */
const QUICK = {
  rule: 'planner, experts, comparison with specs',
  reason: 'A quick ticket has none: whatever would need them makes it not quick.',
}

/** Roles whose words a repository may give. */
const LOOKED_UP = ['writer', 'planner', 'reviewer', 'drift-checker', 'blocker-resolver'] as const

/** Who looks at the work besides its writer, and what is to be said of that in any case; null where nobody does. */
export function prepareReview(order: WorkOrder, turns: Turns): ReviewOrder | null {
  const { ground, bundle, journal } = order
  const policy = reviewPolicyOf(ground, bundle)
  if (policy === null) return null
  const delivery = {
    kind: order.asPullRequest ? 'pull-request' : 'branch',
    branch: bundle.branch,
    base: order.baseBranch ?? '',
  } as const
  const { procedures } = ground.format
  const declared = procedures?.adaptations(ground.snapshot, delivery) ?? []
  const adaptations = policy.procedure?.mode === 'quick' ? [...declared, QUICK] : declared
  if (procedures !== undefined) {
    const words = LOOKED_UP.map((role) => `${role}: ${procedures.instructions(ground.snapshot, role).path ?? 'built in'}`)
    journal.check('profiles', true, words.join(', '))
  }
  return { order, turns, policy, notes: createReviewNotes(journal, policy, adaptations) }
}
