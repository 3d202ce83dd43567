import { counts, data, filter, onChange, STATES, tasks, view } from './board.js'
import { find, html, icon } from './dom.js'

const used = Object.keys(STATES).filter((state) => counts[state] > 0)
const chips = new Map(
  used.map((state) => [
    state,
    html(
      'button',
      { type: 'button', class: 'chip', 'aria-pressed': 'false', click: () => toggle(state) },
      icon(state, 14),
      html('span', {}, STATES[state]),
      html('span', { class: 'count' }, String(counts[state])),
    ),
  ]),
)
const search = html('input', {
  type: 'search',
  id: 'search',
  placeholder: 'Search tasks',
  'aria-label': 'Search tasks',
  'aria-keyshortcuts': '/',
  autocomplete: 'off',
  spellcheck: 'false',
  input: () => filter({ query: search.value }),
  keydown: (event) => {
    if (event.key === 'Escape' && search.value !== '') clear()
  },
})

function toggle(state) {
  const states = new Set(view.states)
  if (!states.delete(state)) states.add(state)
  filter({ states })
}

function clear() {
  search.value = ''
  filter({ query: '', states: new Set() })
  search.focus()
}

const clearing = html('button', { type: 'button', click: clear }, 'Show all tasks')
const nothing = html('p', { class: 'notice', id: 'nothing', hidden: true }, 'No task matches. ', clearing)

export function showTools() {
  const bar = find('bar')
  for (const state of ['done', 'skipped', 'review', 'running', 'ready', 'blocked', 'waiting']) {
    if (counts[state] === 0) continue
    const part = html('span', { class: state })
    part.style.flexGrow = counts[state]
    bar.append(part)
  }
  find('tools').append(
    search,
    html('div', { class: 'chips', role: 'group', 'aria-label': 'Show only these states' }, ...chips.values()),
  )
  find('tasks-title').after(nothing)
  onChange((what) => {
    if (what !== 'filter') return
    for (const [state, chip] of chips) chip.setAttribute('aria-pressed', String(view.states.has(state)))
    const shown = view.visible.filter(Boolean).length
    nothing.hidden = shown > 0
    find('status').textContent = `${shown} of ${tasks.length} tasks shown`
  })
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'radio'
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    search.focus()
    search.select()
  })
}

export function showFindings() {
  if (data.findings.length === 0) return
  const place = ({ file, line }) => (file === null ? '' : `${file}${line === null ? '' : `:${line}`}`)
  find('findings').append(
    html(
      'ul',
      { class: 'findings' },
      ...data.findings.map((finding) =>
        html(
          'li',
          {},
          html('p', {}, html('strong', {}, finding.severity === 'error' ? 'Error' : 'Warning'), ' ', finding.message),
          html('p', { class: 'soft' }, finding.hint, ' ', html('code', {}, place(finding))),
        ),
      ),
    ),
  )
  find('findings').hidden = false
}
