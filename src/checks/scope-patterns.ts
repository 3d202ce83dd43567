import type { Finding } from '../model.ts'
import type { Procedure } from '../procedure.ts'
import { finding, quoted } from './guards/finding.ts'
import { matchingAny } from './guards/globs.ts'

/** An entry of a scope: what it is about, and whether it says that this is a folder. */
interface Entry {
  readonly stem: string
  readonly kind: 'named' | 'folder' | 'below'
}

/** Whether a path has one way of being written, so that nothing can leave a folder through its name. */
const isPlain = (path: string): boolean =>
  !path.includes('\\') && path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')

/** Null for a text of another form. Square brackets stand for themselves: frameworks name files so. */
const parseEntry = (pattern: string): Entry | null => {
  const [, stem = '', end] = /^(.*?)(\/(?:\*\*)?)?$/s.exec(pattern) ?? []
  if (/[*?{}]|^!/.test(stem) || !isPlain(stem)) return null
  return { stem, kind: end === undefined ? 'named' : end === '/' ? 'folder' : 'below' }
}

/** Whether an entry of a scope covers a path. An entry of another form than the three covers nothing. */
export const matchesScope = (pattern: string, path: string): boolean => {
  const entry = parseEntry(pattern)
  if (entry === null || !isPlain(path)) return false
  return path.startsWith(`${entry.stem}/`) || (entry.kind === 'named' && path === entry.stem)
}

/**
 * Entries of a scope that are neither an exact path nor a folder nor `folder/**`: they would cover nothing without a word.
 * @param file where the scope is written
 */
export const checkScopePatterns = (patterns: readonly string[], file: string | null = null): readonly Finding[] =>
  patterns
    .filter((pattern) => parseEntry(pattern) === null)
    .map((pattern) =>
      finding(
        'scope-pattern',
        'error',
        file,
        `${quoted(pattern)} is no entry of a scope.`,
        'Write a path from the top of the repository, a folder, or a folder with `/**` behind it; nothing else is understood.',
      ),
    )

/** Whether a path is the ticket itself or one of its records. Nothing else decides which files count as work. */
export const isRecord = (procedure: Pick<Procedure, 'records' | 'mode' | 'lock'>, path: string): boolean =>
  isPlain(path) && ((procedure.mode !== 'package' && path === procedure.lock.path) || matchingAny(procedure.records)(path))

/** Whether a path is one that the ticket forbids, in any case of its letters. Its records are not exempt. */
export const isForbidden = ({ forbidden }: Pick<Procedure, 'forbidden'>, path: string): boolean =>
  matchingAny(forbidden, true)(path)

/** Whether the work may touch a path: what is forbidden stays so, whatever is allowed. */
export const isInScope = (procedure: Pick<Procedure, 'allowed' | 'forbidden'>, path: string): boolean =>
  !isForbidden(procedure, path) && procedure.allowed.some((pattern) => matchesScope(pattern, path))

/** Whether an entry of a scope names exactly one file, which may be a new one. */
export const isExactEntry = (pattern: string, baseEntries: ReadonlyMap<string, unknown>): boolean => {
  if (parseEntry(pattern)?.kind !== 'named') return false
  for (const path of baseEntries.keys()) if (path.startsWith(`${pattern}/`)) return false
  return true
}
