import type { ObservedClaim, Plan, Rejection, Task } from '../../model.ts'
import type { BoardDependency } from './board-dependencies.ts'

/** What a person needs to know of a task at a glance. `blocked` needs somebody; `waiting` needs only time. */
export type BoardState = 'ready' | 'running' | 'review' | 'waiting' | 'blocked' | 'done' | 'skipped'

/** What is known of one task beside the plan. */
export interface TaskFacts {
  readonly rejection: Rejection | null
  readonly holder: ObservedClaim | null
  /** Branch with work on it; null when there is none. */
  readonly branch: string | null
  /** Branch the next run would make for it; null when it is not in the next bundle. */
  readonly nextBranch: string | null
  readonly dependencies: readonly BoardDependency[]
}

const holds = ({ state }: ObservedClaim): boolean => state !== 'expired'

/**
 * The claim that keeps a task from others: its own, or the one on the first task of the bundle it is part of, which stands
 * before it in the plan. null when nobody holds it.
 */
export function findHolder(
  plan: Plan,
  position: number,
  claims: ReadonlyMap<string, ObservedClaim>,
  rejections: ReadonlyMap<string, Rejection>,
): ObservedClaim | null {
  const task = plan.tasks[position]
  if (task === undefined || claims.size === 0 || task.status === 'done' || task.status === 'skipped') return null
  const own = claims.get(task.id)
  if (own !== undefined) return holds(own) ? own : null
  if (rejections.get(task.id)?.reason !== 'claimed') return null
  for (let at = position - 1; plan.tasks[at]?.group === task.group; at -= 1) {
    const claim = claims.get(plan.tasks[at]?.id ?? '')
    if (claim !== undefined && holds(claim)) return claim
  }
  return null
}

/** The state of a task and one sentence on it. */
export function judgeTask(task: Task, facts: TaskFacts): { readonly state: BoardState; readonly why: string } {
  const { rejection, holder, branch, nextBranch, dependencies } = facts
  if (task.status === 'done') return { state: 'done', why: '' }
  if (task.status === 'skipped') return { state: 'skipped', why: 'Left out by the plan.' }
  if (branch !== null && (holder !== null || rejection?.reason === 'branch-exists'))
    return { state: 'review', why: `${branch} waits for the merge.` }
  if (holder?.state === 'unreadable')
    return { state: 'blocked', why: `Its claim cannot be read, so nobody may take it: ${holder.detail}.` }
  if (holder !== null) return { state: 'running', why: '' }
  if (rejection === null) return { state: 'ready', why: nextBranch === null ? '' : `The next run takes it, on ${nextBranch}.` }
  const open = dependencies.filter((each) => each.state === 'open').map(({ name }) => name)
  switch (rejection.reason) {
    case 'claimed':
      return { state: 'running', why: `Held by another runner: ${rejection.detail}.` }
    case 'branch-exists':
      return { state: 'review', why: `${rejection.detail} waits for the merge.` }
    case 'dependency-missing':
      return { state: 'blocked', why: `Needs ${rejection.detail}, which the plan does not have.` }
    case 'dependency-open':
      return { state: 'waiting', why: `Waits for ${(open.length > 0 ? open : [rejection.detail]).join(', ')}.` }
    case 'not-todo':
      if (task.status === 'in-progress') return { state: 'blocked', why: 'The plan says it is in progress, but nobody holds it.' }
      // Some formats hold back whatever is not next: as long as it waits, that is nobody's concern.
      return open.length > 0
        ? { state: 'waiting', why: `Waits for ${open.join(', ')}, and the plan holds it back.` }
        : { state: 'blocked', why: `The plan holds it back: its status is ${task.status}.` }
  }
}
