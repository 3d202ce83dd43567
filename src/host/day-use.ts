import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { validate } from '../validate.ts'
import { ARCHIVE_INDEX, type ArchiveIndex } from './archive-index.ts'

/** What earlier runs used, as their archives tell. */
export interface DayUse {
  readonly runs: number
  /** In and out together, of all turns that were counted. */
  readonly tokens: number
  /** Runs with tokens that nobody counted: how many there were is unknown, not 0. */
  readonly uncounted: number
}

/** Archives lie in the folder itself, or as artifacts in folders of their own. */
const MAX_DEPTH = 3
const MAX_INDEX_BYTES = 8 * 1024 * 1024
/** When a run began, in the name of its folder. */
const BEGIN = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-/

interface EarlierRun {
  readonly runId: string
  readonly at: number
  readonly tokens: number
  readonly isCounted: boolean
}

/** Adds up the runs since a moment whose archives lie anywhere in some folders; each run counts once. */
export async function readDayUse(folders: readonly string[], since: Date): Promise<DayUse> {
  const found = (await Promise.all(folders.map((folder) => findRuns(folder, MAX_DEPTH)))).flat()
  // Of two copies, the one that knows more.
  const runs = [...new Map(found.sort((a, b) => a.tokens - b.tokens).map((run) => [run.runId, run])).values()].filter(
    ({ at }) => at >= since.getTime(),
  )
  return {
    runs: runs.length,
    tokens: runs.reduce((sum, { tokens }) => sum + tokens, 0),
    uncounted: runs.filter(({ isCounted }) => !isCounted).length,
  }
}

async function findRuns(folder: string, depth: number): Promise<EarlierRun[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = new Set(entries.map(({ name }) => name))
  const name = folder.slice(folder.lastIndexOf('/') + 1)
  if (names.has(ARCHIVE_INDEX)) return readIndex(join(folder, ARCHIVE_INDEX))
  // It goes on, or was killed: what it used is unknown.
  if (names.has('turns')) return [{ runId: name, at: beginOf(name) ?? Date.now(), tokens: 0, isCounted: false }]
  if (depth === 0) return []
  const folders = entries.filter((entry) => entry.isDirectory())
  return (await Promise.all(folders.map((entry) => findRuns(join(folder, entry.name), depth - 1)))).flat()
}

async function readIndex(path: string): Promise<EarlierRun[]> {
  const found = await stat(path).catch(() => null)
  if (found === null || found.size > MAX_INDEX_BYTES) return []
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (validate('run-archive', value).length > 0) return []
    const { runId, endedAt, usage, uncountedTurns } = value as ArchiveIndex
    const tokens = usage === null ? 0 : usage.inputTokens + usage.outputTokens
    return [{ runId, at: Date.parse(endedAt), tokens, isCounted: uncountedTurns === 0 }]
  } catch {
    return []
  }
}

const beginOf = (name: string): number | null => {
  const [, year, month, day, hour, minute, second] = BEGIN.exec(name) ?? []
  return year === undefined ? null : Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
