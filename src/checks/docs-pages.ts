import type { FileChange } from '../model.ts'
import type { DocsContract } from './guards/context.ts'
import { matchingAny } from './guards/globs.ts'

/** Where documentation lies when the configuration does not say it. */
const usualPlaces = ['docs/**', 'doc/**', '**/docs/**', '**/doc/**']

/** The changed paths that are documentation: pages of a docs contract, or, without one, what lies in a `docs` folder. */
export function listDocsChanges(changes: readonly FileChange[], contracts: readonly DocsContract[]): readonly string[] {
  const isPage = matchingAny(contracts.length === 0 ? usualPlaces : contracts.flatMap(({ require }) => require))
  return changes.map(({ path }) => path).filter(isPage)
}
