import { onChange, STATES, select, tasks, view } from './board.js'
import { find, html, icon } from './dom.js'

/** Rows per table: a browser skips the layout of whole tables that are out of sight. */
const SLICE = 50
// A table whose parts are laid out as a grid is a table to a screen reader only where the roles say so.
const rows = []
const buttons = []
const slices = []
let active = Math.max(view.selected, 0)

const pullRequest = ({ links }) => links.find(({ kind, text }) => kind === 'pull-request' && text !== 'Search')

function describe(task) {
  const { state, owner, next, why, links } = task
  const branch = links.find(({ kind }) => kind === 'branch')
  if (state === 'running' && owner) return [html('span', {}, owner.name), html('span', { class: 'soft' }, `until ${owner.until}`)]
  if (state === 'review') {
    const request = pullRequest(task)
    const link =
      request?.url && html('a', { href: request.url, rel: 'noreferrer', tabindex: '-1' }, `Pull request ${request.text}`)
    return [link || null, html('code', { class: 'soft' }, branch?.text ?? '')]
  }
  if (next !== null) return [html('span', { class: 'tag' }, 'Next'), html('code', { class: 'soft' }, next)]
  return [html('span', { class: 'soft' }, why)]
}

function dependencies({ dependencies: all }) {
  const shown = all.length > 3 ? all.slice(0, 2) : all
  const names = shown.map(({ name, state }) => html('code', { class: state === 'met' ? 'met' : 'open' }, name))
  return all.length > shown.length ? [...names, html('span', { class: 'soft' }, `and ${all.length - shown.length} more`)] : names
}

function row(task, at) {
  const button = html(
    'button',
    { type: 'button', tabindex: at === active ? '0' : '-1', click: () => select(at), focus: () => activate(at) },
    html('code', {}, task.id),
    ' ',
    html('bdi', {}, task.title),
  )
  buttons.push(button)
  const cells = [
    html('td', { class: 'state', role: 'cell' }, icon(task.state), html('span', {}, STATES[task.state])),
    html('th', { scope: 'row', role: 'rowheader' }, button),
    html('td', { class: 'needs', role: 'cell' }, ...dependencies(task)),
    html('td', { class: 'why', role: 'cell' }, ...describe(task)),
  ]
  // A larger place to click at; the button is there for everybody else.
  const element = html(
    'tr',
    { class: `is-${task.state}`, click: ({ target }) => target.closest('a, button') || select(at) },
    ...cells,
  )
  rows.push(element)
  return element
}

const HEAD = ['State', 'Task', 'Depends on', 'Who or why']
/** Seen once, above all tables, and heard in each. */
const head = () =>
  html(
    'thead',
    { class: 'unseen', role: 'rowgroup' },
    html('tr', { role: 'row' }, ...HEAD.map((text) => html('th', { scope: 'col', role: 'columnheader' }, text))),
  )

const sizes = new Map()
for (const { group } of tasks) sizes.set(group, (sizes.get(group) ?? 0) + 1)
/** A document of one task gets no table of its own. */
const sectionOf = ({ group }) => (sizes.get(group) > 1 ? group : '')

function addSlice(list, start, end, isFirst) {
  const section = sectionOf(tasks[start])
  const all = section === '' ? tasks.slice(start, end) : tasks.filter(({ group }) => group === section)
  const finished = all.filter(({ state }) => state === 'done' || state === 'skipped').length
  const caption = html(
    'caption',
    { class: section === '' ? 'unseen' : '' },
    html('span', {}, html('bdi', {}, section || 'Single tasks'), isFirst ? '' : ' (continued)'),
    html('span', { class: 'soft' }, `${finished} of ${all.length} finished`),
  )
  const body = html('tbody', { role: 'rowgroup' }, ...tasks.slice(start, end).map((task, at) => row(task, start + at)))
  const slice = html('div', { class: 'slice' }, html('table', { role: 'table' }, caption, head(), body))
  slice.style.setProperty('--rows', end - start)
  slices.push({ slice, start, end })
  list.append(slice)
}

function activate(at) {
  buttons[active]?.setAttribute('tabindex', '-1')
  active = at
  buttons[active]?.setAttribute('tabindex', '0')
}

const STEPS = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

function move(event) {
  const step = STEPS[event.key]
  if (step === undefined || event.target.closest('button') !== buttons[active] || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const shown = [...tasks.keys()].filter((at) => view.visible[at])
  const place = Math.min(Math.max(shown.indexOf(active) + step, 0), shown.length - 1)
  buttons[shown[place]]?.focus()
}

function showSelection(before) {
  for (const [at, isSelected] of [
    [before, false],
    [view.selected, true],
  ]) {
    rows[at]?.classList.toggle('selected', isSelected)
    if (isSelected) buttons[at]?.setAttribute('aria-current', 'true')
    else buttons[at]?.removeAttribute('aria-current')
  }
}

export function showList() {
  const list = html('div', { class: 'list', keydown: move })
  list.style.setProperty('--id', `${Math.min(Math.max(...tasks.map(({ id }) => id.length)), 18) + 1}ch`)
  let start = 0
  let isFirst = true
  for (let at = 1; at <= tasks.length; at += 1) {
    const endsGroup = at === tasks.length || sectionOf(tasks[at]) !== sectionOf(tasks[start])
    if (!endsGroup && at - start < SLICE) continue
    addSlice(list, start, at, isFirst)
    start = at
    isFirst = endsGroup
  }
  const titles = html('div', { class: 'titles', 'aria-hidden': 'true' }, ...HEAD.map((text) => html('span', {}, text)))
  find('tasks').append(titles, list)
  let selected = view.selected
  showSelection(-1)
  onChange((what) => {
    if (what === 'filter') {
      for (const [at, element] of rows.entries()) element.hidden = !view.visible[at]
      for (const { slice, start: first, end } of slices) {
        const shown = view.visible.slice(first, end).filter(Boolean).length
        slice.hidden = shown === 0
        slice.style.setProperty('--rows', shown)
      }
      titles.hidden = !view.visible.includes(true)
      if (!view.visible[active]) activate(view.visible.indexOf(true))
      return
    }
    showSelection(selected)
    selected = view.selected
    activate(view.visible[selected] ? selected : active)
  })
}

export const focusRow = (at) => buttons[at]?.focus()
