import { findMarker } from '../host/pull-request-marker.ts'

/** What becomes of a template of the repository: the body is put into it, takes its place, or it is not looked at. */
export type TemplatePlacement = 'append' | 'replace' | 'ignore'

/** GitHub refuses longer bodies, in characters. */
const MAX_LENGTH = 65_536

/** Longer templates leave too little room for the body. */
const MAX_TEMPLATE = 20_000

/** Where a template says that the body is to stand. */
const PLACEHOLDER = '<!-- codex-plan-runner -->'

const TEMPLATE = /^(.*\/)?pull_request_template(?:\.(?:md|txt))?$/i

/** Folders in which GitHub looks for a template, in its order. */
const FOLDERS = ['.github/', '', 'docs/']

/** The template that GitHub itself would take, among the paths of a commit; null when there is none. */
export function findTemplate(paths: Iterable<string>): string | null {
  const found = new Map<string, string>()
  for (const path of paths) {
    const [whole, folder = ''] = TEMPLATE.exec(path) ?? []
    if (whole !== undefined) found.set(folder.toLowerCase(), path)
  }
  return FOLDERS.flatMap((folder) => found.get(folder) ?? []).at(0) ?? null
}

/** The body of a new pull request: ours, at the placeholder of the template or before its text. */
export function composeBody(ours: string, template: string | null, placement: TemplatePlacement): string {
  const text = template?.replaceAll('\r\n', '\n').trim() ?? ''
  if (text === '' || text.length > MAX_TEMPLATE || placement === 'ignore') return ours
  const [before, ...after] = text.split(PLACEHOLDER)
  if (after.length > 0) return join(before ?? '', ours, after.join(PLACEHOLDER))
  return placement === 'append' ? join('', ours, text) : ours
}

/**
 * The body of a pull request that is there, with our part of it renewed: from our first line to our marker. What people
 * wrote before and after stays. When they removed our first line, nothing can be told apart and all of it stays.
 */
export function renewBody(current: string, ours: string): string {
  const text = current.replaceAll('\r\n', '\n')
  const marker = findMarker(text)
  if (marker === null) return join('', ours, text)
  const [heading = ''] = ours.split('\n', 1)
  const start = `\n${text.slice(0, marker.start)}`.lastIndexOf(`\n${heading}\n`)
  return start < 0
    ? join('', ours, `${text.slice(0, marker.start)}${text.slice(marker.end)}`)
    : join(text.slice(0, start), ours, text.slice(marker.end))
}

/** Text of others around ours, which is shortened when all of it is too long; its last line, the marker, stays. */
function join(before: string, ours: string, after: string): string {
  const parts = [before.trim(), after.trim()]
  const room = MAX_LENGTH - parts.join('').length - 4
  const [head, tail] = parts
  return [head, shorten(ours, room).trimEnd(), tail].filter(Boolean).join('\n\n') + (tail ? '' : '\n')
}

const SHORTENED = '\n\n… shortened: the run report has all of it.\n\n'

function shorten(ours: string, room: number): string {
  if (ours.length <= room) return ours
  const marker = findMarker(ours)
  const end = marker === null ? '' : ours.slice(marker.start)
  const text = ours.slice(0, Math.max(0, room - end.length - SHORTENED.length))
  return `${text.slice(0, text.lastIndexOf('\n'))}${SHORTENED}${end}`
}
