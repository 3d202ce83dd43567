import { posix } from 'node:path'
import { matchesAny } from './steering-globs.ts'

/** An entry of a scope: one path, or a folder with everything below. */
export interface ScopeEntry {
  readonly kind: 'path' | 'below'
  /** Without a final slash. */
  readonly path: string
}

/**
 * Reads `a/b`, `a/` and `a/**`, the only forms that a scope has; null for any other.
 * Source: workflow modes, scoped Git delivery.
 */
export function parseScopeEntry(text: string): ScopeEntry | null {
  const below = /^(.+?)\/(?:\*\*)?$/.exec(text)?.[1]
  const path = posix.normalize(below ?? text).replace(/^\.\//, '')
  if (/[*?[\]{}\\\n]/.test(path) || path.startsWith('/') || path === '.' || /^\.\.(?:\/|$)/.test(path)) return null
  return { kind: below === undefined ? 'path' : 'below', path }
}

/** Whether everything that `entry` allows is allowed by one of the others. A plain path may be a folder. */
export const isWithin = (entry: ScopeEntry, others: readonly ScopeEntry[]): boolean =>
  others.some(({ path }) => entry.path === path || entry.path.startsWith(`${path}/`))

/** Whether globs cover all that an entry allows: its path, and for a folder whatever is in it. */
export const isCovered = (globs: readonly string[], { kind, path }: ScopeEntry): boolean =>
  matchesAny(globs, kind === 'below' ? `${path}/-` : path)
