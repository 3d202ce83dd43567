import type { ObservedClaim, Plan, RejectionReason, Task } from '../model.ts'
import { compareClaim } from './claimed-document.ts'
import { type FindObstacle, isFinished } from './dependencies.ts'
import { growBundle } from './grow-bundle.ts'
import { createBranchFinder } from './work-branches.ts'
import type { World } from './world.ts'

/** What takes a task out of reach although its plan would let it start. */
export interface Hold {
  readonly reason: Extract<RejectionReason, 'claimed' | 'branch-exists'>
  readonly detail: string
  /** True when the claim stands on an earlier task and this one is part of the bundle that task heads. */
  readonly tail: boolean
}

function describeClaim(claim: ObservedClaim | undefined): string {
  if (claim === undefined || claim.state === 'expired') return 'another runner was faster'
  if (claim.state === 'unreadable') return `unreadable claim: ${claim.detail}`
  if (claim.state === 'unread') return 'another runner holds it'
  return claim.record === null ? claim.detail : `${claim.record.ownerId} until ${claim.record.expiresAt}`
}

const NO_ENTRIES: NonNullable<World['entries']> = new Map()

/**
 * Every task that somebody's work already covers: claimed bundles, and bundles that were delivered and wait for their review.
 * A claim stands on the first task of a bundle and holds all of it, so that nobody takes the tail. Source: FRD loop, claims 7.
 */
export function findHolds(plan: Plan, world: World, findObstacle: FindObstacle): ReadonlyMap<string, Hold> {
  const holds = new Map<string, Hold>()
  const isLost = (id: string): boolean => world.unavailable?.has(id) === true
  /** Why the claim on the id of a task is on another task; null when it is not. */
  const findStranger = (task: Task): string | null => {
    const fit = compareClaim(plan, task, world.claims.get(task.id), world.entries ?? NO_ENTRIES)
    return fit.kind === 'other' ? fit.detail : null
  }
  const isOwn = (task: Task): boolean => {
    const { id } = task
    const claim = world.claims.get(id)
    return (
      !isLost(id) &&
      findStranger(task) === null &&
      claim?.state === 'live' &&
      world.ownerId !== null &&
      claim.record?.ownerId === world.ownerId
    )
  }
  const isHeld = (task: Task): boolean => {
    const state = world.claims.get(task.id)?.state
    if (isLost(task.id) || state === 'unreadable' || state === 'unread') return true
    return (state === 'live' && !isOwn(task)) || findStranger(task) !== null
  }
  // A task under our own live claim was not free when the claim before it was made, so that bundle ends there.
  const joins = (task: Task, earlier: ReadonlySet<string>): boolean =>
    task.status === 'todo' && !isOwn(task) && findObstacle(task, earlier) === null

  for (const [position, head] of plan.tasks.entries()) {
    if (isFinished(head) || !isHeld(head)) continue
    const detail = findStranger(head) ?? describeClaim(world.claims.get(head.id))
    const withinAnother = holds.has(head.id)
    holds.set(head.id, { reason: 'claimed', detail, tail: false })
    if (withinAnother) continue
    for (const { id } of growBundle(plan, head, position, joins).slice(1)) {
      holds.set(id, { reason: 'claimed', detail: `in the bundle of ${head.id}: ${detail}`, tail: true })
    }
  }

  if (world.branches.size === 0) return holds
  const findBranch = createBranchFinder(world.branches)
  const ownBranch = (name: string): string | null => (world.branches.get(name)?.foreign === true ? name : null)
  for (const [position, head] of plan.tasks.entries()) {
    if (isFinished(head) || holds.has(head.id)) continue
    const bundle = growBundle(plan, head, position, joins)
    // It may have been delivered alone, while the tasks after it were not free: that branch has the name of a shorter bundle.
    const branch = [bundle, [head] as const]
      .map((tasks) => world.names(tasks, world.branchPrefix))
      .map((names) =>
        names.isOnlyBranch ? ownBranch(names.branch) : world.claims.has(head.id) ? findBranch(names.branch) : null,
      )
      .find((name) => name !== null)
    if (branch === undefined) continue
    for (const { id } of bundle) {
      if (!holds.has(id)) holds.set(id, { reason: 'branch-exists', detail: branch, tail: id !== head.id })
    }
  }
  return holds
}
