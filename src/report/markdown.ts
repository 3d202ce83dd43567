import { quoteLine } from '../host/log.ts'

/** Longest piece of the agent's prose that is quoted, in characters. */
const MAX_PROSE = 600
/** Longest file name or command that is quoted, in characters. */
const MAX_CODE = 300

/** A code span: single backticks that no other backtick touches, so that every reader of Markdown agrees on it. */
const CODE_SPAN = /(?<!`)(`[^`]+`)(?!`)/
/** A word that GitHub makes a link, a notification or a closed issue of. */
const REFERENCE = /([^\s`(]*(?::\/\/|www\.|@[\w-]|#\d|GH-\d)[^\s`),;]*)/i
/** What would make the line something else than a paragraph. */
const BLOCK_START = /^(?=#{1,6}(?:\s|$)|>|~{3}|[-+*](?:\s|$)|(?:[-_*=] *){3,}$)/

/**
 * A piece of prose that is not ours as Markdown that is only prose: one line, no HTML, no links, and nothing that
 * notifies a person or closes an issue. Code spans stay as they are.
 */
export function plainProse(text: string, maxLength = MAX_PROSE): string {
  return quoteLine(text, maxLength)
    .split(CODE_SPAN)
    .map((part, index) => (index % 2 === 1 ? part : plainText(part)))
    .join('')
    .replaceAll('``', '` `')
    .replace(BLOCK_START, '\\')
}

const plainText = (text: string): string =>
  text
    .replaceAll('`', "'")
    .split(REFERENCE)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : escapeMarkdown(part)))
    .join('')

const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\[\]]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')

/** Text of a file name or command as a code span. */
export const codeSpan = (text: string, maxLength = MAX_CODE): string =>
  `\`${quoteLine(text, maxLength).replaceAll('`', "'") || ' '}\``

/** A list in Markdown. */
export const bullets = (items: readonly string[], indent = ''): string => items.map((item) => `${indent}- ${item}`).join('\n')

/** The first entries of a list, and how many were left out. */
export function atMost(count: number, items: readonly string[]): readonly string[] {
  const rest = items.length - count
  return rest > 0 ? [...items.slice(0, count), `… and ${rest} more`] : items
}
