import { posix } from 'node:path'
import type { Snapshot } from '../../model.ts'
import { findTitle } from '../markdown-outline.ts'
import { complain, type FoundDocument, filesIn, isFile, noDocument, readText } from './numbered-document.ts'
import type { DocumentSearch } from './numbered-plan.ts'

const LEGACY_FOLDER = 'docs/plan/tracks'

/**
 * Finds the document of a track: the one the pointer names, else the one file with its number, else the one that its line
 * of the index names, else one in the folder of old. Source: track runner, track selection 3 and 4.
 */
export function findTrackDocument(search: DocumentSearch): FoundDocument {
  const { snapshot, version, number, doc } = search
  const folder = `docs/plan/${version}/tracks`
  const named = findNamed(search)
  const numbered = filesIn(snapshot, folder, fileNameOf(number))
  if (numbered.length > 1) return ambiguous(search, numbered)
  const [byNumber] = numbered
  if (named.path !== null && byNumber !== undefined && byNumber !== named.path) {
    const message = `The pointer names ${named.path} as the document of track ${number}, but the file with its number is ${byNumber}.`
    const hint = 'Keep one of them, or correct `doc`.'
    return { path: null, findings: [complain(doc?.place ?? search.place, 'error', 'document-disagreement', message, hint)] }
  }
  const path = named.path ?? byNumber
  if (path !== undefined) return { path, findings: named.findings }

  const index = `${folder}/INDEX.md`
  const listed = findListed(snapshot, index, number)
  if (listed.length > 1) return ambiguous(search, listed)
  if (listed[0] !== undefined) return { path: listed[0], findings: named.findings }

  const legacy = filesIn(snapshot, LEGACY_FOLDER, fileNameOf(number))
  const usable = legacy.filter((each) => !isMovedNotice(snapshot, each))
  if (usable.length > 1) return ambiguous(search, usable)
  if (usable[0] !== undefined) return { path: usable[0], findings: [...named.findings, fromLegacy(search, usable[0], folder)] }
  return noDocument('track', search, [
    ...(doc === null ? [] : [`${doc.path} (named by the pointer)`]),
    `${folder}/track-${number}-*.md`,
    isFile(snapshot, index) ? `a file on the line of track ${number} in ${index}` : index,
    `${LEGACY_FOLDER}/track-${number}-*.md${legacy.length === 0 ? '' : ` (${legacy.join(', ')} only says that it was moved)`}`,
  ])
}

/** Leading zeros do not count: `track-06-a.md` is of track 6, `track-60-a.md` is not. */
const fileNameOf = (number: number): RegExp => new RegExp(`^track-0*${number}-.*\\.md$`)

function findNamed({ snapshot, number, doc }: DocumentSearch): FoundDocument {
  if (doc === null) return { path: null, findings: [] }
  const path = posix.normalize(doc.path)
  if (isFile(snapshot, path) && !isMovedNotice(snapshot, path)) return { path, findings: [] }
  const message = `The pointer names ${doc.path} as the document of track ${number}, which is no such file in this commit.`
  const hint = 'Correct `doc`, or leave it out.'
  return { path: null, findings: [complain(doc.place, 'warning', 'document-not-there', message, hint)] }
}

const ambiguous = ({ number, place }: DocumentSearch, paths: readonly string[]): FoundDocument => {
  const message = `Track ${number} has ${paths.length} documents: ${paths.join(', ')}.`
  return { path: null, findings: [complain(place, 'error', 'document-ambiguous', message, 'Keep one of them.')] }
}

const fromLegacy = ({ number, place }: DocumentSearch, path: string, folder: string) => {
  const message = `The document of track ${number} was found in the folder of old plans: ${path}.`
  return complain(place, 'warning', 'legacy-document', message, `Move it to ${folder}.`)
}

/** Files that exist and are named on the lines of a track. Prose without a file name names none. */
function findListed(snapshot: Snapshot, index: string, number: number): readonly string[] {
  const named = (readText(snapshot, index) ?? '')
    .split(/\r\n|\n|\r/)
    .filter((line) => trackOf(line) === number)
    .flatMap((line) => line.match(/[^\s()<>[\]`"'|]+\.md\b/g) ?? [])
    .flatMap((link) =>
      [posix.join(posix.dirname(index), link), posix.normalize(link)].filter((path) => isFile(snapshot, path)).slice(0, 1),
    )
  return [...new Set(named)]
}

/** The track that a line of the index is about: the first one it speaks of, else its number in the list or table. */
function trackOf(line: string): number | null {
  const [, spoken] = /\btrack[\s_-]*(\d+)/i.exec(line) ?? []
  const [, counted] = /^[\s|>*+-]*(\d+)\s*[.):|](?!\d)/.exec(line) ?? []
  const digits = spoken ?? counted
  return digits === undefined ? null : Number(digits)
}

const MAX_NOTICE_LINES = 12

/** Whether a file of the old folder only tells that the document is somewhere else now. */
function isMovedNotice(snapshot: Snapshot, path: string): boolean {
  if (posix.dirname(path) !== LEGACY_FOLDER) return false
  const text = readText(snapshot, path) ?? ''
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > MAX_NOTICE_LINES || lines.filter((line) => /^#{1,6}\s/.test(line)).length > 1) return false
  return (
    /\bmoved\b/i.test(findTitle(text) ?? '') ||
    (/\b(?:moved|relocated|lives (?:now )?(?:at|in))\b/i.test(text) && /\.md\b/.test(text))
  )
}
