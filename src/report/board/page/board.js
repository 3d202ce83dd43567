import { find } from './dom.js'

export const data = JSON.parse(find('plan').textContent)
export const tasks = data.tasks

/** In the order of a person's interest. */
export const STATES = {
  ready: 'Ready',
  running: 'Running',
  review: 'In review',
  waiting: 'Waiting',
  blocked: 'Blocked',
  done: 'Done',
  skipped: 'Skipped',
}

export const counts = Object.fromEntries(Object.keys(STATES).map((state) => [state, 0]))
for (const { state } of tasks) counts[state] += 1

export const dependents = tasks.map(() => [])
for (const [at, { needs }] of tasks.entries()) for (const need of needs) dependents[need].push(at)

const words = tasks.map((task) =>
  [
    task.id,
    task.title,
    task.group,
    STATES[task.state],
    task.why,
    task.owner?.name ?? '',
    ...task.links.map(({ kind, text }) => (kind === 'plan' ? '' : text)),
  ]
    .join(' ')
    .toLowerCase(),
)

/** What is looked at: a search, the states that were picked (none is all), one task, and which tasks that leaves visible. */
export const view = { query: '', states: new Set(), selected: firstOfInterest(), visible: tasks.map(() => true) }

const listeners = []
export const onChange = (listener) => listeners.push(listener)
const tell = (what) => {
  for (const listener of listeners) listener(what)
}

export function filter({ query = view.query, states = view.states }) {
  Object.assign(view, { query, states })
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean)
  view.visible = tasks.map(
    ({ state }, at) => (states.size === 0 || states.has(state)) && parts.every((part) => words[at].includes(part)),
  )
  tell('filter')
}

/** @param by `open` when a person asked to see this task; `start` when the page opened with it */
export function select(at, by = 'open') {
  view.selected = at
  if (by === 'open') history.replaceState(null, '', `#${encodeURIComponent(tasks[at].id)}`)
  tell(by)
}

function firstOfInterest() {
  const wanted = location.hash.slice(1)
  const tests = [
    ({ id }) => encodeURIComponent(id) === wanted,
    ({ next }) => next !== null,
    ({ state }) => state === 'running',
    ({ state }) => state !== 'done',
  ]
  const found = tests.map((test) => tasks.findIndex(test)).find((at) => at >= 0)
  return found ?? (tasks.length > 0 ? 0 : -1)
}
