import type { Plan, Task, TaskLink } from '../model.ts'
import { isFinished } from './dependencies.ts'

/** The most links of either kind: a report is not the plan. */
const MAX_LINKS = 100

/**
 * Who waits for whom around a bundle: what its tasks wait for, under the names of the plan, then the open tasks that wait for
 * one of them. Whoever waits for a whole document waits for the last task of the bundle in it.
 */
export function listTaskLinks(plan: Plan, bundle: readonly Task[]): readonly TaskLink[] {
  const own = new Set(bundle.map(({ id }) => id))
  const before = bundle.flatMap(({ id, dependsOn }) => dependsOn.map(({ name }) => ({ taskId: id, waitsFor: name })))
  // Tasks that wait for a whole document may share one long list, which is worth looking through only once.
  const known = new Map<readonly string[], string | null>()
  const lastOwn = (taskIds: readonly string[]): string | null => {
    const seen = known.get(taskIds)
    if (seen !== undefined) return seen
    const last = taskIds.findLast((id) => own.has(id)) ?? null
    known.set(taskIds, last)
    return last
  }
  const after: TaskLink[] = []
  for (const task of plan.tasks) {
    if (after.length >= MAX_LINKS) break
    if (own.has(task.id) || isFinished(task)) continue
    const waitsFor = new Set(task.dependsOn.flatMap(({ taskIds }) => (taskIds === null ? [] : (lastOwn(taskIds) ?? []))))
    for (const id of waitsFor) after.push({ taskId: task.id, waitsFor: id })
  }
  return [...before.slice(0, MAX_LINKS), ...after.slice(0, MAX_LINKS)]
}
