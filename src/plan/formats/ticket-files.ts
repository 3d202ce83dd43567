import { posix } from 'node:path'
import { RunnerError } from '../../errors.ts'
import type { Snapshot, TreeEntry } from '../../model.ts'
import { byCodeUnit } from './frd-files.ts'
import { isReportStem, numberOf, refuseName, reportVersion, stemOf, type TicketNumber } from './ticket-names.ts'

/** What a repository and a run say about tickets. */
export interface TicketSettings {
  /** Folders that paths of tickets may be relative to, besides the top of the repository. */
  readonly roots: readonly string[]
  /** What the stem of a ticket's report ends in, for example `_change_report`. */
  readonly reportSuffix: string
  /** Whether the one ticket that is named is done again although it has a report. */
  readonly rerun: boolean
}

/** Whether a plan's path is that of one ticket, not of a folder of tickets. */
export const isTicketPath = (planPath: string): boolean => planPath.endsWith('.md')

/**
 * The ticket, or the folder of tickets, that a path means. Source: ticket runner, input.
 * @throws {RunnerError} `plan-not-found` when it fits below several roots
 */
export function locateTicket(paths: Iterable<string>, wanted: string | null, roots: readonly string[]): string | null {
  if (wanted === null) return null
  const known = new Set<string>()
  for (const path of paths) if (isTicketPath(path)) known.add(path).add(posix.dirname(path))
  const places = ['.', ...roots].map((root) => posix.join(root, wanted, '.').replace(/\/$/, ''))
  const [found, ...others] = new Set(places.filter((place) => known.has(place)))
  if (found === undefined || others.length === 0) return found ?? null
  const message = `"${wanted}" could be ${[found, ...others].join(' or ')}.`
  const hint = 'Write the whole path, or take a root off `tickets.roots`.'
  const place = { file: null, line: null, column: null, pointer: null }
  throw new RunnerError('plan-not-found', message, {
    findings: [{ ...place, code: 'ticket-ambiguous', severity: 'error', message, hint }],
  })
}

/** A file of a folder that is a ticket by its name. */
export interface ListedTicket extends TicketNumber {
  readonly path: string
}

/** The tickets that lie in a folder itself, the lowest number first. */
export function listTickets(paths: Iterable<string>, folder: string, suffix: string): readonly ListedTicket[] {
  return Array.from(paths)
    .flatMap((path): readonly ListedTicket[] => {
      const number = isInFolder(path, folder, suffix) ? numberOf(stemOf(path)) : null
      return number === null ? [] : [{ path, ...number }]
    })
    .sort((one, other) => one.number - other.number || byCodeUnit(one.letter, other.letter) || byCodeUnit(one.path, other.path))
}

const isInFolder = (path: string, folder: string, suffix: string): boolean =>
  isTicketPath(path) && posix.dirname(path) === folder && refuseName(path, suffix) === null

/** Whether a run reads the contents of a path. */
export const readsTicket = (planPath: string, path: string, suffix: string): boolean =>
  isTicketPath(planPath) ? path === planPath : isInFolder(path, planPath, suffix) && numberOf(stemOf(path)) !== null

/** Whether a path is a ticket of the plan or a report on one. On some disks a path in other letters is the same file. */
export function ownsTicket(planPath: string, path: string, reportSuffix: string): boolean {
  const [plan, file, suffix] = [planPath.toLowerCase(), path.toLowerCase(), reportSuffix.toLowerCase()]
  if (!isTicketPath(plan)) return readsTicket(plan, file, suffix) || (posix.dirname(file) === plan && isReport(file, suffix))
  if (file === plan) return true
  return posix.dirname(file) === posix.dirname(plan) && isTicketPath(file) && versionOf(file, plan, suffix) !== null
}

const isReport = (path: string, suffix: string): boolean => isTicketPath(path) && isReportStem(stemOf(path), suffix)

const versionOf = (path: string, ticket: string, suffix: string): number | null =>
  reportVersion(stemOf(path), stemOf(ticket), suffix)

/** Whether an entry is a file with something in it: an empty report is one that could not be written. */
const isWritten = ({ mode, size }: TreeEntry): boolean => mode.startsWith('100') && size > 0

/** The reports on a ticket that lie next to it, the newest last. */
export function reportsOn({ entries }: Snapshot, ticket: string, suffix: string): readonly string[] {
  const folder = posix.dirname(ticket)
  return Array.from(entries)
    .flatMap(([path, entry]) => {
      const version =
        posix.dirname(path) === folder && isTicketPath(path) && isWritten(entry) ? versionOf(path, ticket, suffix) : null
      return version === null ? [] : [{ path, version }]
    })
    .sort((one, other) => one.version - other.version)
    .map(({ path }) => path)
}

/**
 * Where the next report on a ticket goes: next to it, and never over one that is there.
 * Source: ticket runner, 6.
 */
export function nextReportPath(snapshot: Snapshot, ticket: string, suffix: string): string {
  const newest = reportsOn(snapshot, ticket, suffix).at(-1)
  const version = newest === undefined ? 1 : (versionOf(newest, ticket, suffix) ?? 1) + 1
  return posix.join(posix.dirname(ticket), `${stemOf(ticket)}${suffix}${version === 1 ? '' : `_v${version}`}.md`)
}
