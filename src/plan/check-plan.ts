import type { Dependency, Finding, Plan, Task } from '../model.ts'
import { closest } from '../validation/suggest.ts'
import { findCycles, type Graph } from './cycles.ts'
import { isFinished } from './dependencies.ts'

/** A wrong prefix can make every dependency unknown; guessing at all of them would take longer than it helps. */
const maxGuesses = 50

/** What one list of task ids stands for; made once per list, because tasks may share a long one. */
interface Target {
  readonly ids: ReadonlySet<string>
  /** Position of the last unfinished task, by group. */
  readonly lastOpen: ReadonlyMap<string, number>
  readonly node: number
}

/**
 * Dependencies that can never be met as the plan stands: unknown names, tasks that wait for themselves or in a circle, and tasks
 * that wait for a later one of their own document. In plan order, circles last. Source: FRD loop, task selection 3.
 */
export function checkPlan(plan: Plan): readonly Finding[] {
  const positions = new Map(plan.tasks.map((task, position) => [task.id, position]))
  const { graph, targetOf } = buildGraph(plan, positions)
  const { components, paths } = findCycles(graph)
  const guess = createGuesser(plan)

  const findings: Finding[] = []
  for (const [position, task] of plan.tasks.entries()) {
    for (const dependency of task.dependsOn) {
      const target = targetOf(dependency)
      if (target === null) {
        findings.push(missing(task, dependency, guess(dependency.name)))
      } else if (target.ids.has(task.id)) {
        findings.push(waitsForItself(task, dependency))
      } else {
        const last = target.lastOpen.get(task.group) ?? -1
        const later = plan.tasks[last]
        if (isFinished(task) || last < position || later === undefined || components[last] === components[position]) continue
        findings.push(forward(task, dependency, later))
      }
    }
  }
  for (const path of paths) {
    const cycle = path.flatMap((node) => plan.tasks[node] ?? [])
    const [first, second] = cycle
    if (first !== undefined && second !== undefined) findings.push(circular(first, second, cycle))
  }
  return findings
}

/** Tasks by position, then one node for each list of several tasks, so that lists shared by many tasks stay few edges. */
function buildGraph(
  plan: Plan,
  positions: ReadonlyMap<string, number>,
): { readonly graph: Graph; readonly targetOf: (dependency: Dependency) => Target | null } {
  const graph: number[][] = plan.tasks.map(() => [])
  const targets = new Map<readonly string[], Target>()
  const targetOf = ({ taskIds }: Dependency): Target | null => {
    if (taskIds === null) return null
    const known = targets.get(taskIds)
    if (known !== undefined) return known
    const nodes = taskIds.flatMap((id) => positions.get(id) ?? []).sort((a, b) => a - b)
    const lastOpen = new Map<string, number>()
    for (const position of nodes) {
      const task = plan.tasks[position]
      if (task !== undefined && !isFinished(task)) lastOpen.set(task.group, position)
    }
    const [only] = nodes
    const node = nodes.length === 1 && only !== undefined ? only : graph.push(nodes) - 1
    const target = { ids: new Set(taskIds), lastOpen, node }
    targets.set(taskIds, target)
    return target
  }
  for (const [position, task] of plan.tasks.entries()) {
    for (const dependency of task.dependsOn) {
      const target = targetOf(dependency)
      // A task that waits for itself is told so by name; as an edge it would show up a second time, as a circle.
      if (target !== null && !target.ids.has(task.id)) graph[position]?.push(target.node)
    }
  }
  return { graph, targetOf }
}

function createGuesser(plan: Plan): (name: string) => string | null {
  const names = [...new Set(plan.tasks.flatMap((task) => [task.id, task.group]))]
  const guesses = new Map<string, string | null>()
  return (name) => {
    if (!guesses.has(name) && guesses.size < maxGuesses) guesses.set(name, closest(name, names))
    return guesses.get(name) ?? null
  }
}

const complain = (code: string, dependency: Dependency, message: string, hint: string): Finding => ({
  code,
  severity: 'error',
  ...dependency.place,
  message,
  hint,
})

const missing = (task: Task, dependency: Dependency, guess: string | null): Finding =>
  complain(
    'dependency-missing',
    dependency,
    `${task.id} waits for "${dependency.name}", which the plan does not have.`,
    guess === null ? 'Correct the name, or remove the dependency.' : `Did you mean "${guess}"?`,
  )

const waitsForItself = (task: Task, dependency: Dependency): Finding =>
  complain(
    'dependency-self',
    dependency,
    dependency.name === task.id
      ? `${task.id} waits for itself.`
      : `${task.id} waits for itself: it is part of its own dependency "${dependency.name}".`,
    'Remove the dependency.',
  )

const forward = (task: Task, dependency: Dependency, later: Task): Finding =>
  complain(
    'dependency-forward',
    dependency,
    `${task.id} waits for ${later.id}, which comes later in the same document.`,
    `Move ${later.id} before ${task.id}, or remove the dependency.`,
  )

/** Tasks of a circle that are named; the rest of a longer one is counted. */
const maxNamed = 20

function circular(first: Task, second: Task, cycle: readonly Task[]): Finding {
  const dependency = first.dependsOn.find(({ taskIds }) => taskIds?.includes(second.id) && !taskIds.includes(first.id))
  const named = cycle.slice(0, maxNamed).map((task) => task.id)
  const left = cycle.length - named.length
  const way = [...named, ...(left > 0 ? [`(${left} more)`] : []), first.id].join(' -> ')
  return {
    code: 'dependency-cycle',
    severity: 'error',
    ...(dependency ?? first).place,
    message: `These tasks wait for each other, so none of them can start: ${way}.`,
    hint: 'Remove one of these dependencies.',
  }
}
