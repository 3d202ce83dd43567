import { createHash } from 'node:crypto'
import { posix } from 'node:path'

/** What the stems of reports end in, whatever the configuration says. */
const knownSuffixes: readonly string[] = ['_change_report', '_codex_report']

/** Ids are parts of refs and of file names, so some dots are out as well. */
const plainId = /^(?!.*\.lock$)[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/
const maxIdLength = 64

/** Name of a Markdown file without its ending. */
export const stemOf = (path: string): string => posix.basename(path, '.md')

/**
 * The id of the task that a ticket file is: its stem where that can be part of a ref, else a readable rest of it with a digest
 * of the whole.
 */
export function idOfTicket(path: string): string {
  const stem = stemOf(path)
  if (plainId.test(stem) && stem.length <= maxIdLength) return stem
  const digest = createHash('sha256').update(stem).digest('hex').slice(0, 8)
  const readable = stem.replace(/[^A-Za-z0-9]+/g, '-').slice(0, maxIdLength - digest.length - 1)
  return `${readable.replace(/^-+|-+$/g, '') || 'ticket'}-${digest}`
}

/** Which version of a ticket's report a stem stands for: 1, or the number behind `_v`; null when it is no such report. */
export function reportVersion(stem: string, ticketStem: string, suffix: string): number | null {
  const base = ticketStem + suffix
  if (stem === base) return 1
  const version = stem.startsWith(base) ? /^_v([1-9]\d{0,3})$/i.exec(stem.slice(base.length))?.[1] : undefined
  return version === undefined ? null : Number(version)
}

/** Whether a stem is that of a report on some ticket. */
export function isReportStem(stem: string, suffix: string): boolean {
  const plain = stem.toLowerCase().replace(/_v\d+$/, '')
  return [suffix.toLowerCase(), ...knownSuffixes].some((end) => plain.endsWith(end))
}

const wordsOf = (stem: string): readonly string[] => stem.toLowerCase().split(/[^a-z0-9]+/)

/**
 * What a Markdown file is instead of a ticket, by its name; null for what may be one. A number in the name outweighs a word such
 * as "rules": there are tickets about rules.
 */
export function refuseName(path: string, suffix: string): string | null {
  const stem = stemOf(path)
  const words = wordsOf(stem)
  const isNumbered = words.some((word) => /^\d+[a-z]?$/.test(word))
  if (isReportStem(stem, suffix)) return 'a report'
  if (posix.basename(posix.dirname(path)) === 'runners') return 'a prompt for runners'
  if (words.some((word) => /^templates?$/.test(word)) && !words.some((word) => /^0*[1-9]\d*[a-z]?$/.test(word)))
    return 'a template'
  if (isNumbered) return null
  if (words.includes('rules')) return 'a file of rules'
  if (words.includes('readme')) return 'a readme'
  return /^(?:codex_)?run_/i.test(stem) || words.at(-1) === 'prompt' ? 'a prompt for runners' : null
}

/** What tickets of one folder are ordered by: the first number of the name, and a letter that belongs to it. */
export interface TicketNumber {
  readonly number: number
  readonly letter: string
}

/** The first number of a ticket's name; null when it has none. */
export function numberOf(stem: string): TicketNumber | null {
  const [, digits, letter = ''] =
    /tickets?[^a-z0-9]*(\d+)([a-z]?)(?![a-z])/i.exec(stem) ?? /(?<![a-z0-9])(\d+)([a-z]?)(?![a-z0-9])/i.exec(stem) ?? []
  return digits === undefined ? null : { number: Number(digits), letter: letter.toLowerCase() }
}
