/** Longest list of tasks in a marker: it is for people who look at the source of a body. */
const MAX_TASKS = 20

const MARKER = /<!-- codex-plan-runner: (refs\/heads\/[A-Za-z0-9._/-]+)[^\n>]*-->/

/** The line, invisible when rendered, by which a pull request says of which claim it is. It ends our part of its body. */
export const renderMarker = (claimRef: string, taskIds: readonly string[]): string =>
  `<!-- codex-plan-runner: ${[claimRef, ...taskIds.slice(0, MAX_TASKS)].join(' ')} -->`

/** The first marker in a body: the claim it names, and where it stands; null where there is none. */
export function findMarker(body: string): { readonly claimRef: string; readonly start: number; readonly end: number } | null {
  const found = MARKER.exec(body)
  const claimRef = found?.[1]
  return found === null || claimRef === undefined ? null : { claimRef, start: found.index, end: found.index + found[0].length }
}
