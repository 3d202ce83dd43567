import { dependents, tasks } from './board.js'

/** Up to so many tasks the whole plan is drawn; above that, what is near the selected one. */
export const WHOLE = 150
const NEAR = 48
const REACH = 4

export const NODE = { width: 190, height: 44, gapX: 44, gapY: 12 }

/** The selected task with what it needs and what needs it, step by step outward, as positions. */
function neighbourhood(center) {
  const found = new Set([center])
  let rims = [[center], [center]]
  for (let step = 0; step < REACH; step += 1) {
    rims = [tasks.map(({ needs }) => needs), dependents].map((neighbours, way) => {
      const next = []
      for (const at of rims[way].flatMap((each) => neighbours[each])) {
        if (found.has(at) || found.size >= NEAR) continue
        found.add(at)
        next.push(at)
      }
      return next
    })
  }
  return [...found]
}

/**
 * Which tasks are drawn, and where: columns as the plan has them, without the empty ones, and every task as near to what
 * it needs as its column has room.
 */
export function compose(selected) {
  const shown = tasks.length <= WHOLE ? [...tasks.keys()] : neighbourhood(selected)
  const columns = new Map()
  for (const at of shown.sort((a, b) => tasks[a].layer - tasks[b].layer || tasks[a].lane - tasks[b].lane)) {
    const { layer } = tasks[at]
    columns.set(layer, [...(columns.get(layer) ?? []), at])
  }
  const spots = new Map()
  const pitch = NODE.height + NODE.gapY
  const settle = (column, x, wishes) => {
    let free = Number.NEGATIVE_INFINITY
    for (const at of column) {
      const y = Math.max(free, wishes(at) ?? (Number.isFinite(free) ? free : 0))
      spots.set(at, { x, y })
      free = y + pitch
    }
  }
  const mean = (neighbours) => {
    const near = neighbours.flatMap((at) => spots.get(at)?.y ?? [])
    return near.length === 0 ? null : near.reduce((sum, y) => sum + y, 0) / near.length
  }
  const inOrder = [...columns.values()]
  for (const [place, column] of inOrder.entries()) settle(column, place * (NODE.width + NODE.gapX), (at) => mean(tasks[at].needs))
  // What begins a chain moves to the chain it begins.
  if (inOrder.length > 1) settle(inOrder[0], 0, (at) => mean(dependents[at]))
  const top = Math.min(...[...spots.values()].map(({ y }) => y))
  for (const spot of spots.values()) spot.y -= top
  const bottom = Math.max(...[...spots.values()].map(({ y }) => y))
  return { spots, columns: inOrder, width: inOrder.length * (NODE.width + NODE.gapX) - NODE.gapX, height: bottom + NODE.height }
}
