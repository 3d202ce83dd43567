import { posix } from 'node:path'

/** Where the queue lies unless somebody says otherwise. */
export const USUAL_FOLDER = '.codex-autorunner/tickets'

const ticketName = /^TICKET-(\d{3,})[^/]*\.md$/i

/** The index of a ticket by the name of its file; null for any other file. Source: ticket flow, file name. */
export function indexOf(path: string): bigint | null {
  const digits = ticketName.exec(posix.basename(path))?.[1]
  return digits === undefined ? null : BigInt(digits)
}

/** An index as people read it, with at least three digits. */
export const showIndex = (index: bigint): string => String(index).padStart(3, '0')

/** Whether a path lies directly in a folder. */
export const isIn = (folder: string, path: string): boolean => posix.dirname(path) === folder

/** The folder that is meant, whether or not it is there; null for one that cannot hold a queue. */
export function folderOf(wanted: string | null): string | null {
  const named = wanted ?? USUAL_FOLDER
  if (named.startsWith('/') || named.includes('\\') || named.split('/').includes('..')) return null
  const folder = posix.join(named, '.').replace(/\/$/, '')
  // At the top of a repository every other file would be out of place.
  return folder === '.' ? null : folder
}

/**
 * The folder of a queue: the usual one, or the one that is named.
 * @param isNamed whether somebody said that it is a queue: then it may be one without tickets
 */
export function locateQueue(paths: Iterable<string>, wanted: string | null, isNamed: boolean): string | null {
  const folder = folderOf(wanted)
  if (folder === null) return null
  for (const path of paths) if (isIn(folder, path) && (isNamed || indexOf(path) !== null)) return folder
  return null
}

/** Whether a path is in the folder of the queue. On some disks a path in other letters is the same file. */
export const isInQueue = (folder: string, path: string): boolean => path.toLowerCase().startsWith(`${folder.toLowerCase()}/`)

const RUN_FILES = /^\.codex-autorunner\/(?:(?:runs|flows|filebox)\/|flows\.db)/i

/** Whether a path is one that programs of this format keep their own state at, which belongs into no commit. */
export const isRunFile = (path: string): boolean => RUN_FILES.test(path)
