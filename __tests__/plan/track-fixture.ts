import type { Snapshot } from '../../src/model.ts'
import { snapshotOf } from './frd-fixture.ts'

export const POINTER = 'configs/NEXT_TRACK.json'
export const FOLDER = 'docs/plan/v2/tracks'
export const LEGACY = 'docs/plan/tracks'

/** A pointer as a person would write it. */
export const trackPointer = (
  next: number,
  tracks: Readonly<Record<string, object>>,
  extra: Readonly<Record<string, unknown>> = {},
): string => `${JSON.stringify({ plan_version: 'v2', next_track: next, tracks, ...extra }, null, 2)}\n`

/** The document of a track, with two required gates. */
export const trackDocument = (title: string): string => `# ${title}

## Goal
Somebody can do more than before.

## Required gates (run these)
- \`npm test\`
- Smoke test: the page loads
  and shows a map

## Deliverables
- \`src/map.js\`
`

/** Three tracks, the second one next. */
export const trackFiles: Readonly<Record<string, string>> = {
  [POINTER]: trackPointer(2, { '1': { slug: 'import-walks' }, '2': { slug: 'offline-maps' }, '3': { slug: 'sharing' } }),
  [`${FOLDER}/track-01-import-walks.md`]: trackDocument('Track 01 - Import walks'),
  [`${FOLDER}/track-02-offline-maps.md`]: trackDocument('Track 02 - Offline maps'),
  [`${FOLDER}/track-03-sharing.md`]: trackDocument('Track 03 - Sharing'),
}

/** A commit that holds those files; a text of null is left out, a `->` text is a symbolic link. */
export function commitOf(files: Readonly<Record<string, string | null>>): Snapshot {
  const kept = Object.entries(files).flatMap(([path, text]): [string, string][] => (text === null ? [] : [[path, text]]))
  const snapshot = snapshotOf(new Map(kept.sort(([one], [other]) => (one < other ? -1 : 1))))
  const links = new Set(kept.filter(([, text]) => text.startsWith('-> ')).map(([path]) => path))
  return {
    ...snapshot,
    entries: new Map(
      [...snapshot.entries].map(([path, entry]) => [path, links.has(path) ? { ...entry, mode: '120000' } : entry]),
    ),
    files: new Map([...snapshot.files].filter(([path]) => !links.has(path))),
  }
}
