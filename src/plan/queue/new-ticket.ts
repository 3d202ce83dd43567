import { posix } from 'node:path'
import { indexOf, showIndex } from '../formats/ticket-flow-files.ts'
import { type KeyValue, writeKeys } from './front-matter-keys.ts'

/** What a new ticket says. */
export interface TicketText {
  readonly title: string
  readonly goal: string | null
  readonly agent: string
  /** Markdown below the front matter. */
  readonly body: string
}

/** Where a ticket comes from that was made from a template. Source: ticket flow, templates. */
export interface Provenance {
  readonly reference: string
  readonly commit: string
  readonly blob: string
  readonly isTrusted: boolean
}

/** A text on one line, without what a terminal or a reader would obey, cut to so many characters. */
export function cleanLine(text: string, maxLength: number): string {
  const line = text
    .toWellFormed()
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return [...line].slice(0, maxLength).join('').trim()
}

/** A ticket that is not done. */
export function renderTicket({ title, goal, agent, body }: TicketText): string {
  const keys = new Map<string, KeyValue>([
    ['agent', agent],
    ['done', false],
    ['title', title],
  ])
  if (goal !== null) keys.set('goal', goal)
  return writeKeys(body, keys)
}

/**
 * A template as a ticket that is not done. Its own keys and bytes stay, but for what is given here.
 * @param wanted values to put in place of those of the template; null keeps them
 */
export function fillTemplate(
  template: string,
  wanted: { readonly title: string | null; readonly goal: string | null; readonly agent: string | null },
  { reference, commit, blob, isTrusted }: Provenance,
): string {
  const given = Object.entries(wanted).flatMap(([key, value]): [string, KeyValue][] => (value === null ? [] : [[key, value]]))
  return writeKeys(
    template,
    new Map<string, KeyValue>([
      ...given,
      ['done', false],
      ['template', reference],
      ['template_commit', commit],
      ['template_blob', blob],
      ['template_trusted', isTrusted],
      // No model was asked, and none will be: trust comes from the configuration and from review.
      ['template_scan', 'skipped'],
    ]),
  )
}

/** The index after the last one; gaps stay, because what once had an index may still be called by it. */
export const indexAfter = (paths: Iterable<string>): bigint =>
  [...paths].reduce((next, path) => {
    const index = indexOf(path)
    return index === null || index < next ? next : index + 1n
  }, 1n)

/** How many digits the names of a queue have at most. */
export const widthOf = (paths: Iterable<string>): number =>
  [...paths].reduce((width, path) => Math.max(width, indexOf(path) === null ? 0 : digitsOf(path).length), 3)

/** The digits in the name of a ticket's file, as they stand there. */
export const digitsOf = (path: string): string => /\d+/.exec(posix.basename(path))?.[0] ?? ''

/** Name of the file of a new ticket: its index, and what can be made of its title. */
export function ticketFileName(index: bigint, width: number, title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let suffix = ''
  for (const word of words) {
    if (suffix.length + word.length >= 40) break
    suffix += `-${word}`
  }
  return `TICKET-${showIndex(index).padStart(width, '0')}${suffix}.md`
}
