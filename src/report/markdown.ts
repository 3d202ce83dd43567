import { quoteLine } from '../host/log.ts'

/** Longest piece of the agent's prose that is quoted, in characters. */
const MAX_PROSE = 600
/** Longest file name or command that is quoted, in characters. */
const MAX_CODE = 300

/** A code span: single backticks that no other backtick touches, so that every reader of Markdown agrees on it. */
const CODE_SPAN = /(?<!`)(`[^`]+`)(?!`)/
/** A word that GitHub makes a link, a notification or a closed issue of. */
const REFERENCE = /(?<![^\s`(),;])([^\s`(]*(?::\/\/|www\.|@[\w-]|#\d|GH-\d)[^\s`),;]*)/i
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

/**
 * Markdown of one line, as the functions above make it, for a cell of a table. Readers of Markdown disagree on a backslash
 * before a bar, so code becomes HTML in which every character that could mean something is written as a number.
 */
export const toCell = (markdown: string): string =>
  markdown
    .split(CODE_SPAN)
    .map((part, index) => (index % 2 === 1 ? codeTag(part.slice(1, -1)) : part.replaceAll('|', '&#124;')))
    .join('')

/** Text of a file name or command as HTML, for the places where Markdown is not read. */
export const codeTag = (text: string, maxLength = MAX_CODE): string =>
  `<code>${quoteLine(text, maxLength).replace(/[!-+.:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`

/** A table whose cells are Markdown of one line each. */
export const renderTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(toCell))].map((row) => `| ${row.join(' | ')} |`).join('\n')

/** Lines of text as they are, in a block that none of them can end. */
export function fence(text: string, language = ''): string {
  const lines = text
    .toWellFormed()
    .split(/\r?\n/)
    .map((line) => line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => (character === '\t' ? character : ' ')))
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const mark = '`'.repeat(longest + 1)
  return [`${mark}${language}`, ...lines, mark].join('\n')
}

/** Blocks of Markdown below a line of HTML, folded away unless they are to be seen at once. */
export const fold = (summary: string, blocks: string, isOpen = false): string =>
  `<details${isOpen ? ' open' : ''}><summary>${summary}</summary>\n\n${blocks}\n\n</details>`
