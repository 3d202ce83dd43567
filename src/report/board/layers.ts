/** Where a task stands in the picture: its column, and its place in that column. Both begin at 0. */
export interface Spot {
  readonly layer: number
  readonly lane: number
}

/** How often columns are put in order by their neighbours: more changes little. */
const SWEEPS = 4

/**
 * Lays tasks out in columns: each one to the right of everything it needs, and near it.
 * @param needs for each task the positions of those it needs; circles are broken at their first task
 */
export function layOut(needs: readonly (readonly number[])[]): readonly Spot[] {
  const layers = findLayers(needs)
  const dependents = needs.map((): number[] => [])
  for (const [task, each] of needs.entries()) for (const need of each) dependents[need]?.push(task)
  const columns: number[][] = []
  for (const [task, layer] of layers.entries()) {
    while (columns.length <= layer) columns.push([])
    columns[layer]?.push(task)
  }
  const lanes = needs.map(() => 0)
  const settle = (column: readonly number[]) => {
    for (const [lane, task] of column.entries()) lanes[task] = lane
  }
  for (const column of columns) settle(column)
  const arrange = (column: number[], neighbours: readonly (readonly number[])[]) => {
    const wish = new Map(column.map((task) => [task, mean(neighbours[task] ?? [], lanes) ?? lanes[task] ?? 0]))
    settle(column.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || (lanes[a] ?? 0) - (lanes[b] ?? 0)))
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const column of columns.slice(1)) arrange(column, needs)
    for (const column of columns.slice(0, -1).reverse()) arrange(column, dependents)
  }
  return needs.map((_, task) => ({ layer: layers[task] ?? 0, lane: lanes[task] ?? 0 }))
}

/** The longest way that leads to each task. */
function findLayers(needs: readonly (readonly number[])[]): readonly number[] {
  const layers = needs.map(() => -1)
  const isOnPath = needs.map(() => false)
  for (const start of needs.keys()) {
    // Written with a list instead of recursion: a plan may be one chain of thousands.
    const path = [start]
    while (path.length > 0) {
      const task = path.at(-1) ?? start
      const own = needs[task] ?? []
      isOnPath[task] = true
      const next = layers[task] === -1 ? own.find((need) => layers[need] === -1 && isOnPath[need] !== true) : undefined
      if (next !== undefined) {
        path.push(next)
        continue
      }
      if (layers[task] === -1) layers[task] = own.reduce((deepest, need) => Math.max(deepest, (layers[need] ?? -1) + 1), 0)
      isOnPath[task] = false
      path.pop()
    }
  }
  return layers
}

const mean = (tasks: readonly number[], lanes: readonly number[]): number | null =>
  tasks.length === 0 ? null : tasks.reduce((sum, task) => sum + (lanes[task] ?? 0), 0) / tasks.length
