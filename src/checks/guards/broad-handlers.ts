import type { Change, Finding } from '../../model.ts'
import type { GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'
import { keptLines } from './line-diff.ts'
import { textOf } from './lines.ts'
import { findHeaders, maskPython } from './python-source.ts'
import { extensionOf } from './source-paths.ts'

const broadNames = new Set(['Exception', 'BaseException'])

/** What a handler catches of everything there is: its words, or null when it is narrow. */
const broadness = (header: string): string | null => {
  const caught = header
    .replace(/^except\s*\*?/, '')
    .replace(/\sas\s+\w+$/, '')
    .replace(/[()]/g, ' ')
    .trim()
  if (caught === '') return 'everything'
  const names = caught.split(',').map((name) => name.trim().split('.').at(-1) ?? '')
  return names.find((name) => broadNames.has(name)) ?? null
}

interface Handler {
  /** Index of the line. */
  readonly line: number
  readonly catches: string
}

/** What comes first behind the colon of a header: on its line, or on the next one that is not blank. */
const firstStatement = (lines: readonly string[], last: number, column: number): string => {
  let statement = lines[last]?.slice(column + 1).trim()
  for (let at = last + 1; statement === '' && at < lines.length; at++) statement = lines[at]?.trim()
  return statement ?? ''
}

/** The handlers of a source that catch too much and do not begin by raising again. */
const findBroad = (source: string): readonly Handler[] => {
  if (!source.includes('except')) return []
  const masked = maskPython(source)
  const lines = masked.split('\n')
  return findHeaders(masked, /^except\b/).flatMap(({ first, last, text, column }) => {
    const catches = broadness(text)
    if (catches === null) return []
    const name = /\sas\s+(\w+)$/.exec(text)?.[1]
    const raise = /^raise(?:\s+(\w+))?\s*(?:;|$)/.exec(firstStatement(lines, last, column))
    const raisesAgain = raise !== null && (raise[1] === undefined || raise[1] === name)
    return raisesAgain ? [] : [{ line: first, catches }]
  })
}

const guardSource = (change: Change): readonly Finding[] => {
  const after = textOf(change.after) ?? ''
  const broad = findBroad(after)
  if (broad.length === 0) return []
  const before = textOf(change.before) ?? ''
  const old = new Set(findBroad(before).map(({ line }) => line))
  const split = (text: string): readonly string[] => text.split(/\r?\n/)
  const kept = keptLines(split(before), split(after))
  return broad
    .filter(({ line }) => !old.has(kept.get(line) ?? -1))
    .map(({ line, catches }) =>
      finding(
        'broad-handler',
        'error',
        change.path,
        `A new handler in ${quoted(change.path)} catches ${catches} and does not raise it again at once.`,
        'Catch the exceptions that are meant by their names, or let `raise` be the first thing it does.',
        { line: line + 1, column: null },
      ),
    )
}

/**
 * No Python handler is added that catches everything and may swallow it. Those that were there stay as they were; one
 * that raised again and no longer does is new. Not seen: other names for `Exception`, and what a called function hides.
 */
export const guardBroadHandlers = ({ changeSet, policy }: GuardContext): readonly Finding[] =>
  policy.allowBroadHandlers
    ? []
    : changeSet.changes.filter(({ path }) => ['py', 'pyi'].includes(extensionOf(path))).flatMap(guardSource)
