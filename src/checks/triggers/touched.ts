import type { Change, ChangeSet, TreeEntry } from '../../model.ts'
import type { Procedure } from '../../procedure.ts'
import { addedLines } from '../guards/lines.ts'
import { extensionOf } from '../guards/source-paths.ts'

/** A file that the work is to touch, or has touched. */
export interface Touched {
  readonly path: string
  /** What became of it; null while it is only planned. */
  readonly change: Change | null
}

/** What is known before the work begins. */
export interface Ground {
  readonly procedure: Procedure
  /** The whole tree of the base commit. */
  readonly baseEntries: ReadonlyMap<string, TreeEntry>
}

/** Files that are planned, each once. */
export const planned = (paths: readonly string[]): readonly Touched[] =>
  [...new Set(paths)].map((path) => ({ path, change: null }))

/** Files that have changed. One that was renamed is there twice, under its old path and its new one. */
export const changed = ({ changes }: Pick<ChangeSet, 'changes'>): readonly Touched[] =>
  changes.map((change) => ({ path: change.path, change }))

/**
 * The words of a path in lower case, with one blank before, between and after them: `src/userLogin.ts` is ` src user
 * login ts `. So `author` has no `auth` in it.
 */
export const wordsOf = (path: string): string => {
  const parts = path.normalize('NFC').split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|[^\p{L}\p{M}\p{N}]+/u)
  return ` ${parts.filter((part) => part !== '').join(' ')} `.toLowerCase()
}

/** Whether one of some words, parted by blanks, is among those of a path; in each `_` is a blank and a final `s` may be there. */
export const withWords = (list: string): ((path: string) => boolean) => {
  const words = list.split(' ').map((word) => word.replaceAll('_', ' '))
  const pattern = new RegExp(` (?:${words.join('|')})s? `)
  return (path) => pattern.test(wordsOf(path))
}

const proseExtensions = new Set('md mdx markdown rst adoc asciidoc'.split(' '))

/** Whether a path is text for people, which does nothing. */
export const isProse = (path: string): boolean => proseExtensions.has(extensionOf(path))

/** Lines that a change adds and those that it takes away. */
export const differingLines = (change: Change): readonly string[] => {
  const reversed: Change = { ...change, before: change.after, after: change.before }
  return [...addedLines(change), ...addedLines(reversed)].map(({ text }) => text)
}
