import { dependents, onChange, STATES, select, tasks, view } from './board.js'
import { find, html, icon } from './dom.js'
import { focusRow } from './list.js'

/** Long lists are cut: a task that hundreds wait for is known well enough by the first of them. */
const MANY = 12

const line = (term, ...content) => html('div', {}, html('dt', {}, term), html('dd', {}, ...content))
/** Paths and branches may be broken after a slash rather than anywhere. */
const breakable = (text) => text.split(/(?<=\/)/).flatMap((part) => [part, html('wbr')])
const link = (text, url) =>
  url === null ? html('span', {}, ...breakable(text)) : html('a', { href: url, rel: 'noreferrer' }, ...breakable(text))
const NAMES = { 'pull-request': 'Pull request', branch: 'Branch', plan: 'In the plan' }

const jump = (at) =>
  html(
    'li',
    {},
    html(
      'button',
      { type: 'button', click: () => select(at) },
      icon(tasks[at].state, 14),
      html('code', {}, tasks[at].id),
      html('span', { class: 'unseen' }, STATES[tasks[at].state]),
      html('bdi', {}, tasks[at].title),
    ),
  )

function list(title, positions) {
  if (positions.length === 0) return null
  const rest = positions.length - MANY
  return html(
    'section',
    {},
    html('h3', {}, title),
    html('ul', { class: 'jumps' }, ...positions.slice(0, MANY).map(jump)),
    rest > 0 ? html('p', { class: 'soft' }, `and ${rest} more`) : null,
  )
}

/** Names that stand for no single task: missing ones, and whole documents. */
function groups({ dependencies }) {
  const others = dependencies.filter(({ name, state, tasks: own }) => state === 'missing' || tasks[own[0]]?.id !== name)
  if (others.length === 0) return null
  const say = ({ state, open }) => (state === 'missing' ? 'not in the plan' : open === 0 ? 'finished' : `${open} left`)
  return html(
    'p',
    { class: 'groups soft' },
    ...others.map((each) => html('span', {}, html('code', {}, each.name), ` ${say(each)}`)),
  )
}

function owner(task) {
  if (task.owner === null) return []
  const { name, url, since, until } = task.owner
  return [line('Held by', link(name, url)), line('Since', since), line('Until', until)]
}

function show() {
  const task = tasks[view.selected]
  const close = html('button', { type: 'button', class: 'close', 'aria-label': 'Close', click: shut }, '×')
  find('details').replaceChildren(
    html(
      'p',
      { class: 'headline' },
      icon(task.state),
      html('span', {}, STATES[task.state]),
      task.next !== null ? html('span', { class: 'tag' }, 'Next') : null,
      close,
    ),
    html('h2', {}, html('code', {}, task.id), html('bdi', {}, task.title)),
    task.why && html('p', { class: 'reason' }, task.why),
    task.about && html('p', { class: 'about' }, html('bdi', {}, task.about)),
    html(
      'dl',
      {},
      ...owner(task),
      ...task.links.map(({ kind, text, url }) => line(NAMES[kind], link(text, url))),
      line('Document', html('bdi', {}, task.group)),
    ),
    list('Needs', task.needs) ?? '',
    groups(task) ?? '',
    list('Needed by', dependents[view.selected]) ?? '',
  )
}

function shut() {
  if (!find('details').classList.contains('open')) return
  find('details').classList.remove('open')
  focusRow(view.selected)
}

export function showDetails() {
  if (tasks.length === 0) return
  show()
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && shut())
  onChange((what) => {
    if (what !== 'open') return
    show()
    const { id, state } = tasks[view.selected]
    find('details').classList.add('open')
    find('details').scrollTop = 0
    find('status').textContent = `${id} selected, ${STATES[state]}`
  })
}
