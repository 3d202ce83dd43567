import { dependents, onChange, STATES, select, tasks, view } from './board.js'
import { find, html, svg } from './dom.js'
import { compose, NODE, WHOLE } from './picture.js'

const EDGE = 8
/** Where texts begin in a box. */
const TEXT = 36
const frame = html('div', { class: 'frame' })
const note = html('p', { class: 'soft' })
let picture = { spots: new Map(), columns: [] }
let nodes = new Map()
let current = -1

const pen = document.createElement('canvas').getContext('2d')
const fonts = Object.fromEntries(
  Object.entries({ id: ['11px', '--mono'], title: ['12px', '--sans'] }).map(([part, [size, family]]) => [
    part,
    `${size} ${getComputedStyle(document.documentElement).getPropertyValue(family)}`,
  ]),
)

/** As much of a text as a box has room for: SVG does not do this by itself. */
function cut(text, part) {
  pen.font = fonts[part]
  const room = NODE.width - TEXT - 10
  if (pen.measureText(text).width <= room) return text
  const letters = [...text].slice(0, 60)
  while (letters.length > 1 && pen.measureText(`${letters.join('')}…`).width > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

function node(at, { x, y }) {
  const task = tasks[at]
  return svg(
    'g',
    {
      class: `node is-${task.state}`,
      transform: `translate(${x} ${y})`,
      role: 'button',
      tabindex: at === current ? '0' : '-1',
      'aria-label': `${task.id}, ${task.title}, ${STATES[task.state]}`,
      click: () => select(at),
      focus: () => makeCurrent(at),
    },
    svg('title', {}, `${task.id} ${task.title}`),
    svg('rect', { width: NODE.width, height: NODE.height, rx: 7 }),
    svg('use', { href: `#state-${task.state}`, class: `icon ${task.state}`, x: 11, y: 14, width: 16, height: 16 }),
    svg('text', { class: 'id', x: TEXT, y: 18 }, cut(task.id, 'id')),
    svg('text', { class: 'title', x: TEXT, y: 33 }, cut(task.title, 'title')),
  )
}

function edge(from, to) {
  const [a, b] = [picture.spots.get(from), picture.spots.get(to)]
  const [x1, y1, x2, y2] = [a.x + NODE.width, a.y + NODE.height / 2, b.x, b.y + NODE.height / 2]
  const bend = Math.max(NODE.gapX / 2, (x2 - x1) / 2)
  const touches = from === view.selected || to === view.selected
  return svg('path', { class: touches ? 'near' : '', d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}` })
}

function draw() {
  const hadFocus = frame.contains(document.activeElement)
  picture = compose(view.selected)
  current = view.selected
  const shown = [...picture.spots.keys()]
  const edges = shown.flatMap((to) => tasks[to].needs.filter((from) => picture.spots.has(from)).map((from) => edge(from, to)))
  edges.sort((a, b) => Number(a.classList.contains('near')) - Number(b.classList.contains('near')))
  nodes = new Map([...picture.spots].map(([at, spot]) => [at, node(at, spot)]))
  const [width, height] = [picture.width + 2 * EDGE, picture.height + 2 * EDGE]
  const drawing = svg(
    'svg',
    { width, height, viewBox: `${-EDGE} ${-EDGE} ${width} ${height}`, role: 'group', 'aria-label': 'Tasks by what they need' },
    svg('g', { class: 'edges', 'aria-hidden': 'true' }, ...edges),
    ...nodes.values(),
  )
  frame.replaceChildren(drawing)
  note.textContent =
    tasks.length <= WHOLE
      ? 'Each task stands to the right of what it needs.'
      : `${shown.length} of ${tasks.length} tasks: what ${tasks[view.selected].id} needs, and what needs it.`
  mark()
  center()
  if (hadFocus) nodes.get(current)?.focus()
}

function mark() {
  for (const [at, element] of nodes) {
    const isSelected = at === view.selected
    element.classList.toggle('selected', isSelected)
    element.classList.toggle('dim', !view.visible[at])
    if (isSelected) element.setAttribute('aria-current', 'true')
  }
}

function center() {
  const spot = picture.spots.get(view.selected)
  if (!spot) return
  frame.scrollLeft = spot.x + NODE.width / 2 - frame.clientWidth / 2
  frame.scrollTop = spot.y + NODE.height / 2 - frame.clientHeight / 2
}

function makeCurrent(at) {
  nodes.get(current)?.setAttribute('tabindex', '-1')
  current = at
  nodes.get(current)?.setAttribute('tabindex', '0')
}

/** The drawn neighbour that is closest in height. */
function closest(neighbours) {
  const { y } = picture.spots.get(current)
  const away = (at) => Math.abs(picture.spots.get(at).y - y)
  return neighbours.filter((at) => picture.spots.has(at)).sort((a, b) => away(a) - away(b))[0]
}

function beside(step) {
  const column = picture.columns.find((each) => each.includes(current)) ?? []
  return column[column.indexOf(current) + step]
}

const MOVES = {
  ArrowLeft: () => closest(tasks[current].needs),
  ArrowRight: () => closest(dependents[current]),
  ArrowUp: () => beside(-1),
  ArrowDown: () => beside(1),
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || !nodes.has(current)) return
  const isChoice = event.key === 'Enter' || event.key === ' '
  if (!isChoice && !MOVES[event.key]) return
  event.preventDefault()
  if (isChoice) return select(current)
  const next = MOVES[event.key]()
  if (next !== undefined) nodes.get(next).focus()
}

export function showGraph() {
  frame.addEventListener('keydown', press)
  find('graph').append(note, frame)
  if (tasks.length === 0) return
  draw()
  onChange((what) => (what === 'filter' ? mark() : draw()))
}
