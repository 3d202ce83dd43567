import type { Plan, Task } from '../model.ts'

/**
 * The bundle that starts with the task at `position`: that task whatever its state, then the tasks directly after it while
 * they are of the same group, start no bundle of their own and `joins` takes them. Source: FRD loop, task selection 5.
 * @param joins is given the ids of the tasks that already stand in the bundle
 */
export function growBundle(
  plan: Plan,
  head: Task,
  position: number,
  joins: (task: Task, earlier: ReadonlySet<string>) => boolean,
): readonly [Task, ...Task[]] {
  const bundle: [Task, ...Task[]] = [head]
  const earlier = new Set([head.id])
  for (let next = position + 1; next < plan.tasks.length; next += 1) {
    const task = plan.tasks[next]
    if (task === undefined || task.group !== head.group || task.startsBundle || !joins(task, earlier)) break
    bundle.push(task)
    earlier.add(task.id)
  }
  return bundle
}
