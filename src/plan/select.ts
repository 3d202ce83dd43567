import type { Plan, Rejection, Selection, Task } from '../model.ts'
import { createObstacleFinder, isFinished } from './dependencies.ts'
import { growBundle } from './grow-bundle.ts'
import { findHolds } from './holds.ts'
import { chooseBranchName } from './work-branches.ts'
import type { World } from './world.ts'

export type { World }

const claimNamespace = 'refs/heads/codex/claim/'
const nothing: ReadonlySet<string> = new Set()

/**
 * The next bundle of the plan, and why every other task that is left was passed over. A task that could start but comes after
 * the bundle is neither. Source: FRD loop, task selection 1 to 6.
 */
export function selectBundle(plan: Plan, world: World): Selection {
  if (plan.tasks.every(isFinished)) return { outcome: 'complete', rejected: [] }
  const findObstacle = createObstacleFinder(plan)
  const holds = findHolds(plan, world, findObstacle)

  const passOver = (task: Task, earlier: ReadonlySet<string>): Omit<Rejection, 'taskId'> | null => {
    if (task.status !== 'todo') return { reason: 'not-todo', detail: task.status }
    const hold = holds.get(task.id)
    // What the tail of a bundle waits for may be earlier in that bundle, so its dependencies are no reason of their own.
    const obstacle = hold?.tail === true ? null : findObstacle(task, earlier)
    if (obstacle !== null) return { reason: obstacle.reason, detail: obstacle.name }
    return hold === undefined ? null : { reason: hold.reason, detail: hold.detail }
  }

  const mayStart = (task: Task): boolean =>
    !isFinished(task) && (world.only === undefined || task.id === world.only) && passOver(task, nothing) === null
  const position = plan.tasks.findIndex(mayStart)
  const first = plan.tasks[position]
  const tasks =
    first === undefined ? null : growBundle(plan, first, position, (task, earlier) => passOver(task, earlier) === null)
  const selected = new Set(tasks?.map((task) => task.id))

  const rejected = plan.tasks.flatMap((task): readonly Rejection[] => {
    if (isFinished(task) || selected.has(task.id)) return []
    const rejection = passOver(task, nothing)
    return rejection === null ? [] : [{ taskId: task.id, ...rejection }]
  })
  if (tasks === null) return { outcome: 'waiting', rejected }

  const { branchStem, scope } = world.names(tasks)
  const boundary = plan.tasks.find((task, at) => at >= position + tasks.length && task.startsBundle && !isFinished(task))
  return {
    outcome: 'selected',
    bundle: {
      tasks,
      branch: chooseBranchName(world.branchPrefix + branchStem, world.branches),
      claimRef: claimNamespace + tasks[0].id,
      scope,
    },
    nextBoundaryTaskId: boundary?.id ?? null,
    rejected,
  }
}
