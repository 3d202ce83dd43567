import type { Finding } from '../model.ts'
import { finding, quoted } from './guards/finding.ts'

/** Code of the complaint about ignored files. */
export const IGNORED_FILES = 'ignored-files'

/** Paths of ignored files, by what has happened to them. */
export interface IgnoredPaths {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

const MAX_PLACES = 8

/**
 * Tells which files that Git ignores are not as they were. They are no part of the change, but a gate may use them:
 * packages, caches, built files.
 * @param policy `report`: only told; `strict`: new ones were taken away before, others must be as they were
 */
export function reviewIgnoredFiles(paths: IgnoredPaths, policy: 'report' | 'strict'): Finding[] {
  const strict = policy === 'strict'
  const kinds = strict ? (['changed', 'removed'] as const) : (['changed', 'removed', 'added'] as const)
  const counts = new Map<string, string[]>()
  for (const kind of kinds)
    for (const [place, count] of countPlaces(paths[kind])) counts.set(place, [...(counts.get(place) ?? []), `${count} ${kind}`])
  if (counts.size === 0) return []
  const shown = [...counts].slice(0, MAX_PLACES).map(([place, said]) => `${quoted(place)} (${said.join(', ')})`)
  const more = counts.size > MAX_PLACES ? ` and ${counts.size - MAX_PLACES} more` : ''
  return [
    finding(
      IGNORED_FILES,
      strict ? 'error' : 'warning',
      null,
      `Files that Git ignores are not as they were before the work, and a gate may have used them: ${shown.join(', ')}${more}.`,
      'Leave installed packages, caches and other files that Git ignores as they were.',
    ),
  ]
}

/** How many of the paths lie in each folder, two names deep. */
function countPlaces(paths: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const place = path.split('/').slice(0, 2).join('/')
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return counts
}
