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
 * comparison with specs: whatever would need them makes it not small. Source: workflow modes.
 */
export function reviewPolicyOf({ config }: Ground, { tasks }: Bundle): ReviewPolicy | null {
  const { procedure } = tasks[0]
  if (procedure !== undefined) {
    const isLarge = procedure.mode !== 'quick'
    return {
      ...{ plan: isLarge, self: true, independent: true, experts: isLarge, drift: isLarge },
      ...{ repairs: procedure.maxRepairs, procedure },
    }
  }
  const { plan, self, independent, repairs } = config.review
  if (!plan && !self && !independent) return null
  return { plan, self, independent, experts: false, drift: false, repairs, procedure: null }
}
