import { CLAIM_NAMESPACE, type Plan, type Rejection, type Selection, type Task } from '../model.ts'
import { createObstacleFinder, isFinished } from './dependencies.ts'
import { growBundle } from './grow-bundle.ts'
import { findHolds } from './holds.ts'
import { chooseBranchName } from './work-branches.ts'
import type { World } from './world.ts'

export type { World }

const nothing: ReadonlySet<string> = new Set()

/** Tells why a task cannot be taken now, given the tasks that stand before it in its bundle; null when it can. */
type PassOver = (task: Task, earlier: ReadonlySet<string>) => Omit<Rejection, 'taskId'> | null

function createPassOver(plan: Plan, world: World): PassOver {
  const findObstacle = createObstacleFinder(plan)
  const holds = findHolds(plan, world, findObstacle)
  return (task, earlier) => {
    if (task.status !== 'todo') return { reason: 'not-todo', detail: task.hold?.detail ?? task.statusWord ?? task.status }
    const hold = holds.get(task.id)
    // What the tail of a bundle waits for may be earlier in that bundle, so its dependencies are no reason of their own.
    const obstacle = hold?.tail === true ? null : findObstacle(task, earlier)
    if (obstacle !== null) return { reason: obstacle.reason, detail: obstacle.name }
    return hold === undefined ? null : { reason: hold.reason, detail: hold.detail }
  }
}

const grow = (plan: Plan, head: Task, position: number, passOver: PassOver): readonly [Task, ...Task[]] =>
  growBundle(plan, head, position, (task, earlier) => passOver(task, earlier) === null)

/**
 * The next bundle of the plan, and why every other task that is left was passed over. A task that could start but comes after
 * the bundle is neither. Source: FRD loop, task selection 1 to 6.
 */
export function selectBundle(plan: Plan, world: World): Selection {
  if (plan.tasks.every(isFinished)) return { outcome: 'complete', rejected: [] }
  const passOver = createPassOver(plan, world)
  const mayStart = (task: Task): boolean =>
    !isFinished(task) && (world.only === undefined || task.id === world.only) && passOver(task, nothing) === null
  const position = plan.tasks.findIndex(mayStart)
  const first = plan.tasks[position]
  const tasks = first === undefined ? null : grow(plan, first, position, passOver)
  const selected = new Set(tasks?.map((task) => task.id))

  const rejected = plan.tasks.flatMap((task): readonly Rejection[] => {
    if (isFinished(task) || selected.has(task.id)) return []
    const rejection = passOver(task, nothing)
    return rejection === null ? [] : [{ taskId: task.id, ...rejection }]
  })
  if (tasks === null) return { outcome: 'waiting', rejected }

  const { branch, isOnlyBranch, ...names } = world.names(tasks, world.branchPrefix)
  const boundary = plan.tasks.find((task, at) => at >= position + tasks.length && task.startsBundle && !isFinished(task))
  return {
    outcome: 'selected',
    bundle: {
      tasks,
      ...names,
      branch: isOnlyBranch ? branch : chooseBranchName(branch, world.branches),
      claimRef: CLAIM_NAMESPACE + tasks[0].id,
    },
    nextBoundaryTaskId: boundary?.id ?? null,
    rejected,
  }
}

/**
 * Tasks before `taskId` that could start now with a bundle that holds it. There are none before the first task of a
 * bundle that was selected in order; there may be when somebody asked for the task.
 */
export function listHeadsBefore(plan: Plan, world: World, taskId: string): readonly string[] {
  const passOver = createPassOver(plan, world)
  const position = plan.tasks.findIndex(({ id }) => id === taskId)
  return plan.tasks.slice(0, position).flatMap((task, at) => {
    const mayStart = !isFinished(task) && passOver(task, nothing) === null
    return mayStart && grow(plan, task, at, passOver).some(({ id }) => id === taskId) ? [task.id] : []
  })
}

/** The first tasks of all bundles that could start now, side by side, in plan order. */
export function listHeads(plan: Plan, world: World): readonly string[] {
  const passOver = createPassOver(plan, world)
  const heads: string[] = []
  for (let position = 0; position < plan.tasks.length; ) {
    const task = plan.tasks[position]
    if (task === undefined || isFinished(task) || passOver(task, nothing) !== null) {
      position += 1
      continue
    }
    heads.push(task.id)
    position += grow(plan, task, position, passOver).length
  }
  return heads
}
