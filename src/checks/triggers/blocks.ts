import { linesOf } from '../guards/lines.ts'

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys of tables in one order, because their order says nothing. */
const inOrder = (_: string, value: unknown): unknown =>
  isTable(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value

/**
 * What some top fields of a JSON text say, in a form that is equal whenever they say the same. A text that cannot be read
 * says itself.
 */
export const jsonFields = (text: string, fields: readonly string[]): string => {
  if (text.trim() === '') return '{}'
  try {
    const value: unknown = JSON.parse(text)
    if (!isTable(value)) return text
    return JSON.stringify(Object.fromEntries(Object.entries(value).filter(([key]) => fields.includes(key))), inOrder)
  } catch {
    return text
  }
}

/** Lines that say something: trimmed, without empty ones and comments. */
export const sayingLines = (text: string): readonly string[] =>
  linesOf(text).flatMap(({ text: line }) => (/^\s*(?:$|#|\/\/)/.test(line) ? [] : [line.trim()]))

/**
 * The lines of a TOML text whose address is wanted. An address is the table and the key, `project.version`; what stands in
 * the lines of a list has that of its key.
 */
export const tomlLines = (text: string, wanted: RegExp): string => {
  let table = ''
  let key = ''
  return sayingLines(text)
    .flatMap((line) => {
      const header = /^\[\[?([^[\]]+)\]\]?\s*(?:#.*)?$/.exec(line)?.[1]
      if (header !== undefined) {
        table = header.replaceAll(/["' ]/g, '')
        key = ''
      } else key = /^["']?([\w.-]+)["']?\s*=(?!=)/.exec(line)?.[1] ?? key
      const address = [table, key].filter((part) => part !== '').join('.')
      return wanted.test(address) ? [`${table} ${line}`] : []
    })
    .join('\n')
}

/** What stands in some elements of an XML text, whatever is around them. */
export const xmlElements = (text: string, elements: readonly string[]): string => {
  let depth = 0
  return text
    .split(new RegExp(`(<\\/?(?:${elements.join('|')})\\b[^>]{0,500}>)`))
    .map((part) => {
      const isOpening = new RegExp(`^<(?:${elements.join('|')})\\b`).test(part)
      const isClosing = new RegExp(`^<\\/(?:${elements.join('|')})\\b`).test(part)
      if (isOpening && !part.endsWith('/>')) depth += 1
      const kept = depth > 0 || isOpening ? part.replace(/\s+/g, '') : ''
      if (isClosing) depth = Math.max(0, depth - 1)
      return kept
    })
    .join('')
}
