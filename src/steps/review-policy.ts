import type { Bundle } from '../model.ts'
import type { Procedure } from '../procedure.ts'
import type { Ground } from './survey.ts'

/** Who looks at the work on a bundle, besides its writer. */
export interface ReviewPolicy {
  readonly plan: boolean
  readonly self: boolean
  readonly independent: boolean
  readonly experts: boolean
  readonly drift: boolean
  /** Rounds of repair after a review. */
  readonly repairs: number
  /** What the plan itself demands; null where only the configuration does. */
  readonly procedure: Procedure | null
}

/**
 * As the task demands it, else as the configuration does; null where nobody looks. Small work needs no planner, no expert and no
 * comparison with specs: whatever would need them makes it not small. Where nobody writes, there are experts and one verification.
 * Source: workflow modes.
 */
export function reviewPolicyOf({ config }: Ground, { tasks }: Bundle): ReviewPolicy | null {
  const { procedure } = tasks[0]
  if (procedure !== undefined) {
    const isLarge = procedure.mode !== 'quick'
    const isWritten = procedure.readOnly === null
    return {
      ...{ plan: isLarge && isWritten, self: isWritten, independent: isWritten, experts: isLarge, drift: isLarge || !isWritten },
      ...{ repairs: repairsOf(procedure), procedure },
    }
  }
  const { plan, self, independent, repairs } = config.review
  if (!plan && !self && !independent) return null
  return { plan, self, independent, experts: false, drift: false, repairs, procedure: null }
}

/** Where rounds of proof, review and work are bounded, each round but the first is a repair. Source: workflow modes, bounded rounds. */
const repairsOf = ({ intensity, maxRepairs, maxRounds }: Procedure): number =>
  intensity === 'bounded_expert_rounds' ? Math.max(0, Math.min(maxRepairs, maxRounds - 1)) : maxRepairs
