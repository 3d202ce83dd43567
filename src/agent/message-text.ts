/** Paragraphs of a message, one blank line apart. */
export const join = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`

/** A bulleted list. */
export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

/** A word as code; marks and line ends in it cannot end it. */
export const code = (text: string): string => `\`${text.replaceAll('`', "'").replace(/[\r\n\u2028\u2029]+/g, ' ')}\``

/** A block whose fence is longer than any in the text, so that the text cannot end it. */
export function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  const mark = '`'.repeat(longest + 1)
  return `${mark}text\n${text.trimEnd()}\n${mark}`
}
