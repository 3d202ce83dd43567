import type { Plan } from '../../model.ts'
import { toPrintable } from '../text-table.ts'

/** Something a task waits for, as it stands. */
export interface BoardDependency {
  readonly name: string
  readonly state: 'met' | 'open' | 'missing'
  /** How many tasks behind the name are not finished. */
  readonly open: number
  /** The tasks to draw for it, as positions in the plan: of a whole document only those that end it. */
  readonly tasks: readonly number[]
}

/** The most tasks drawn for one name. */
const MAX_DRAWN = 12

/** The dependencies of every task, in plan order. */
export function readDependencies(plan: Plan): readonly (readonly BoardDependency[])[] {
  const positions = new Map(plan.tasks.map(({ id }, position) => [id, position]))
  const finished = plan.tasks.map(({ status }) => status === 'done' || status === 'skipped')
  // Tasks that wait for a whole document may share one long list, which is worth looking through only once.
  const known = new Map<readonly string[], Omit<BoardDependency, 'name'>>()
  const look = (taskIds: readonly string[]): Omit<BoardDependency, 'name'> => {
    const seen = known.get(taskIds)
    if (seen !== undefined) return seen
    const all = taskIds.flatMap((id) => positions.get(id) ?? [])
    const open = all.filter((position) => finished[position] === false)
    const inner = new Set(all.flatMap((position) => plan.tasks[position]?.dependsOn.flatMap((each) => only(each.taskIds)) ?? []))
    const ends = all.filter((position) => !inner.has(plan.tasks[position]?.id ?? ''))
    // What is still open is what somebody looks for.
    const drawn = [...(ends.length > 0 ? ends : all)]
      .sort((a, b) => Number(finished[a]) - Number(finished[b]))
      .slice(0, MAX_DRAWN)
    const found = { state: open.length === 0 ? 'met' : 'open', open: open.length, tasks: drawn.sort((a, b) => a - b) } as const
    known.set(taskIds, found)
    return found
  }
  return plan.tasks.map((task) =>
    task.dependsOn.map(({ name, taskIds }) => ({
      name: toPrintable(name),
      ...(taskIds === null ? ({ state: 'missing', open: 0, tasks: [] } as const) : look(taskIds)),
    })),
  )
}

/** The one task of a list; none where the list stands for a document. */
const only = (taskIds: readonly string[] | null): readonly string[] => (taskIds?.length === 1 ? taskIds : [])
