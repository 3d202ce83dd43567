import { createHash } from 'node:crypto'
import { type Dirent, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Usage } from '../model.ts'

/** Name of the index. A folder without one is of a run that goes on, or that was killed. */
export const ARCHIVE_INDEX = 'META.json'
/** Name of the run report in an archive. */
export const ARCHIVE_REPORT = 'report.json'

/** What an archive says of its run besides what lies in it. */
export interface ArchiveFacts {
  /** UTC, ISO 8601 with `Z`; null where nobody knows. */
  readonly startedAt: string | null
  readonly endedAt: string
  readonly taskIds: readonly string[]
  /** null, with the reason, of a run that was killed. */
  readonly outcome: string | null
  readonly reasonCode: string | null
  /** Of the turns that were counted; null of a run that was killed. */
  readonly usage: Usage | null
  /** Turns whose tokens nobody counted; null of a run that was killed. */
  readonly uncountedTurns: number | null
}

/** `META.json`; shape in `schemas/run-archive.schema.json`. */
export interface ArchiveIndex extends ArchiveFacts {
  readonly schemaVersion: 1
  /** Name of the folder. */
  readonly runId: string
  /** `partial`: something is missing or was left out, or the run did not come to its end; `failed`: nothing could be kept. */
  readonly status: 'complete' | 'partial' | 'failed'
  /** Sorted by path. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
  /** Paths of what should be there. */
  readonly missing: readonly string[]
  /** How many of the oldest lines were left out, and of which files. */
  readonly dropped: readonly { readonly path: string; readonly lines: number }[]
}

/** What came to be known while an archive was written. */
interface Remarks extends Pick<ArchiveIndex, 'missing' | 'dropped'> {
  readonly isWhole: boolean
}

/**
 * Writes the index of what lies in a folder. What is neither file nor folder, such as a link, is removed and counts as missing.
 * @returns false when it could not be written
 */
export function writeArchiveIndex(folder: string, facts: ArchiveFacts, { missing, dropped, isWhole }: Remarks): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { files, removed } = list(folder, '')
    const here = new Set(files.map(({ path }) => path))
    const expected = [
      ...files.flatMap(({ path }) => (path.endsWith('/prompt.md') ? [path.replace(/prompt\.md$/, 'answer.txt')] : [])),
      ARCHIVE_REPORT,
    ]
    const lacking = [...new Set([...missing, ...removed, ...expected.filter((path) => !here.has(path))])].sort()
    const isComplete = isWhole && lacking.length === 0 && dropped.length === 0
    const index: ArchiveIndex = {
      schemaVersion: 1,
      runId: basename(folder),
      status: files.length === 0 ? 'failed' : isComplete ? 'complete' : 'partial',
      ...facts,
      files,
      missing: lacking,
      dropped,
    }
    const draft = join(folder, `${ARCHIVE_INDEX}.tmp`)
    writeFileSync(draft, `${JSON.stringify(index, null, 2)}\n`, { flag: 'wx', mode: 0o600 })
    renameSync(draft, join(folder, ARCHIVE_INDEX))
    return true
  } catch {
    return false
  }
}

/**
 * Writes the index that a killed run could not write; does nothing where there is one, or no such folder.
 * @returns whether it did
 */
export function closeLeftArchive(folder: string, endedAt: string): boolean {
  if (!isFolder(folder) || readdirSync(folder).includes(ARCHIVE_INDEX)) return false
  const unknown = { outcome: null, reasonCode: null, usage: null, uncountedTurns: null }
  return writeArchiveIndex(
    folder,
    { startedAt: null, endedAt, taskIds: [], ...unknown },
    { missing: [], dropped: [], isWhole: false },
  )
}

const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true

function list(folder: string, below: string): { files: ArchiveIndex['files']; removed: string[] } {
  const files: ArchiveIndex['files'][number][] = []
  const removed: string[] = []
  const visit = (entry: Dirent): void => {
    const path = `${below}${entry.name}`
    const place = join(folder, entry.name)
    if (entry.isDirectory()) {
      const inner = list(place, `${path}/`)
      files.push(...inner.files)
      removed.push(...inner.removed)
    } else if (entry.isFile() && !entry.name.endsWith('.tmp')) {
      const content = readFileSync(place)
      files.push({ path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') })
    } else {
      rmSync(place, { force: true })
      if (!entry.isFile()) removed.push(path)
    }
  }
  for (const entry of readdirSync(folder, { withFileTypes: true })) visit(entry)
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), removed }
}
