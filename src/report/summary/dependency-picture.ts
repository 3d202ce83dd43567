import { quoteLine } from '../../host/log.ts'
import type { RunReport, TaskLink } from '../../model.ts'

/** Most tasks drawn of each kind; what is beyond is counted. */
const MAX_NODES = 15
/** Longest label in characters. */
const MAX_LABEL = 60

/**
 * The bundle, what it waits for and what waits for it, as a Mermaid flowchart; of a run without a bundle, the tasks that
 * cannot start and what they wait for. null where nothing waits for anything.
 */
export function renderPicture({ tasks, taskLinks, rejected }: RunReport): string | null {
  if (tasks.length === 0) {
    const links = rejected.flatMap(({ taskId, reason, detail }) =>
      reason === 'dependency-open' || reason === 'dependency-missing' ? [{ taskId, waitsFor: detail }] : [],
    )
    return links.length === 0 ? null : draw([], links)
  }
  return taskLinks.length === 0 ? null : draw(tasks, taskLinks)
}

function draw(bundle: RunReport['tasks'], links: readonly TaskLink[]): string {
  const titles = new Map(bundle.map(({ id, title }) => [id, `${id}: ${title}`]))
  const nodes = new Map<string, string>()
  const shown = (names: readonly string[]): readonly string[] => [...new Set(names)].slice(0, MAX_NODES)
  const place = (name: string): string => {
    nodes.set(name, nodes.get(name) ?? `n${nodes.size}`)
    return `${nodes.get(name)}["${encodeLabel(titles.get(name) ?? name)}"]`
  }
  const own = shown([...titles.keys()])
  const before = shown(links.flatMap(({ waitsFor }) => (titles.has(waitsFor) ? [] : [waitsFor])))
  const after = shown(links.flatMap(({ taskId }) => (titles.has(taskId) ? [] : [taskId])))
  const lines = [
    ...(own.length === 0 ? [] : ['  subgraph run["This run"]', ...own.map((name) => `    ${place(name)}`), '  end']),
    ...[...before, ...after].map((name) => `  ${place(name)}`),
  ]
  const edges = links.flatMap(({ taskId, waitsFor }) => {
    const [from, to] = [nodes.get(waitsFor), nodes.get(taskId)]
    return from === undefined || to === undefined ? [] : [`  ${from} ${titles.has(taskId) ? '-->' : '-.->'} ${to}`]
  })
  const named = new Set([...titles.keys(), ...links.flatMap(({ taskId, waitsFor }) => [taskId, waitsFor])])
  const rest = named.size - nodes.size
  return ['flowchart LR', ...new Set(lines), ...(rest > 0 ? [`  rest["and ${rest} more"]`] : []), ...new Set(edges)].join('\n')
}

/**
 * Text inside the quotes of a label. Everything but letters, digits and a few harmless signs is written as an entity of
 * Mermaid, so that no text can end the label, start a style or a link, or become HTML.
 */
const encodeLabel = (text: string): string =>
  quoteLine(text, MAX_LABEL).replace(/[^\p{L}\p{N} ._-]/gu, (character) => `#${character.codePointAt(0)};`)
