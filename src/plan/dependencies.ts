import type { Plan, RejectionReason, Task } from '../model.ts'

/** True for a task that nobody has to work on any more. */
export const isFinished = (task: Task): boolean => task.status === 'done' || task.status === 'skipped'

/** How many tasks a plan has, and how many of them nobody has to work on any more. */
export const countTasks = ({ tasks }: Plan): { readonly done: number; readonly total: number } => ({
  done: tasks.filter(isFinished).length,
  total: tasks.length,
})

/** The dependency that keeps a task waiting. */
export interface Obstacle {
  readonly reason: Extract<RejectionReason, 'dependency-missing' | 'dependency-open'>
  /** The dependency under the name the plan uses. */
  readonly name: string
}

/** The first dependency in the way of `task`, missing ones before open ones; null when all are met. */
export type FindObstacle = (task: Task, earlierInBundle: ReadonlySet<string>) => Obstacle | null

/**
 * Looks at dependencies as the plan has them: met by finished tasks, or by tasks that stand earlier in the same bundle.
 * Source: FRD loop, task selection 3.
 */
export function createObstacleFinder(plan: Plan): FindObstacle {
  const finished = new Set(plan.tasks.filter(isFinished).map((task) => task.id))
  // Tasks that wait for a whole document may share one long list, which is worth looking through only once.
  const openByList = new Map<readonly string[], readonly string[]>()
  const openAmong = (taskIds: readonly string[]): readonly string[] => {
    const known = openByList.get(taskIds)
    if (known !== undefined) return known
    const open = taskIds.filter((id) => !finished.has(id))
    openByList.set(taskIds, open)
    return open
  }
  const head = plan.inOrder === true ? plan.tasks.find((task) => !isFinished(task))?.id : undefined
  return (task, earlierInBundle) => {
    const isBehind = head !== undefined && task.id !== head && !earlierInBundle.has(head)
    let open: string | null = isBehind ? head : null
    for (const { name, taskIds } of task.dependsOn) {
      if (taskIds === null) return { reason: 'dependency-missing', name }
      if (open !== null) continue
      const left = openAmong(taskIds)
      const met = left.length <= earlierInBundle.size && left.every((id) => earlierInBundle.has(id))
      if (!met) open = name
    }
    return open === null ? null : { reason: 'dependency-open', name: open }
  }
}
