/** A directed graph by node number: the nodes each node leads to. */
export type Graph = readonly (readonly number[])[]

interface Cycles {
  /** Number of the strongly connected component a node is part of, by node; nodes of one component reach each other. */
  readonly components: readonly number[]
  /** One shortest way round per component of several nodes, from its lowest node, without coming back to it. */
  readonly paths: readonly (readonly number[])[]
}

/** Finds where a graph runs in circles, in linear time and at any depth. A node that leads to itself is not looked at. */
export function findCycles(graph: Graph): Cycles {
  const order = new Array<number>(graph.length).fill(-1)
  const lowest = new Array<number>(graph.length).fill(-1)
  const components = new Array<number>(graph.length).fill(-1)
  const open: number[] = []
  const starts: number[] = []
  let seen = 0
  let found = 0

  const enter = (node: number): { readonly node: number; next: number } => {
    order[node] = seen
    lowest[node] = seen
    seen += 1
    open.push(node)
    return { node, next: 0 }
  }
  const close = (root: number): void => {
    const members = open.splice(open.lastIndexOf(root))
    for (const member of members) components[member] = found
    found += 1
    if (members.length > 1) starts.push(members.reduce((least, member) => Math.min(least, member)))
  }

  for (const root of graph.keys()) {
    if (order[root] !== -1) continue
    const visits = [enter(root)]
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { node } = visit
      const target = graph[node]?.[visit.next]
      visit.next += 1
      if (target === undefined) {
        visits.pop()
        const parent = visits.at(-1)
        if (parent !== undefined) lowest[parent.node] = Math.min(lowest[parent.node] ?? 0, lowest[node] ?? 0)
        if (lowest[node] === order[node]) close(node)
      } else if (order[target] === -1) {
        visits.push(enter(target))
      } else if (components[target] === -1) {
        lowest[node] = Math.min(lowest[node] ?? 0, order[target] ?? 0)
      }
    }
  }
  const paths = starts.sort((a, b) => a - b).map((start) => shortestWayRound(graph, start, components))
  return { components, paths }
}

function shortestWayRound(graph: Graph, start: number, components: readonly number[]): readonly number[] {
  const cameFrom = new Map<number, number>()
  const queue = [start]
  for (const node of queue) {
    for (const target of graph[node] ?? []) {
      if (target === start && node !== start) return wayTo(node, cameFrom)
      if (target === start || cameFrom.has(target) || components[target] !== components[start]) continue
      cameFrom.set(target, node)
      queue.push(target)
    }
  }
  return [start]
}

function wayTo(end: number, cameFrom: ReadonlyMap<number, number>): readonly number[] {
  const path = [end]
  for (let node = cameFrom.get(end); node !== undefined; node = cameFrom.get(node)) path.push(node)
  return path.reverse()
}
