import { quoteLine } from '../host/log.ts'

/** Longest piece of the agent's prose that is quoted, in characters. */
const MAX_PROSE = 600
/** Longest list that is written out; GitHub caps a pull request body at 65,536 characters. */
const MAX_ITEMS = 40

/**
 * A piece of prose that is not ours as Markdown that is only prose: one line, no HTML, and nothing that notifies a
 * person or closes an issue. Code spans stay as they are.
 */
export function plainProse(text: string): string {
  return quoteLine(text, MAX_PROSE)
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`') && part.endsWith('`') && part.length > 1
        ? part
        : part
            .replaceAll('<', '&lt;')
            .replaceAll('`', "'")
            .replace(/(^|[^\w`])(@[\w-]+(?:\/[\w-]+)?|[\w./-]*#\d+|GH-\d+)/gi, '$1`$2`')
            .replaceAll('](', '] ('),
    )
    .join('')
}

/** Text of a file name or command as a code span. */
export const codeSpan = (text: string): string => `\`${quoteLine(text, 300).replaceAll('`', "'")}\``

/** Items of a list, one of them saying how many were left out. */
export function bullets(items: readonly string[], indent = ''): string {
  const shown = items.slice(0, MAX_ITEMS)
  const rest = items.length - shown.length
  return [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].map((item) => `${indent}- ${item}`).join('\n')
}
