import { isMap, isScalar, type ParsedNode, parseDocument, stringify, type YAMLMap } from 'yaml'
import { readYamlFile } from '../yaml-file.ts'

const KEY = 'execution_result'

type Group = Readonly<Record<string, unknown>>

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every text in quotes and on one line, so that none of them can become anything else. */
const toYaml = (result: Group): string =>
  stringify({ [KEY]: result }, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }).trimEnd()

/** A file of its own for the result of a ticket that may not be written to. Source: workflow modes, execution result. */
export const renderExecutionResult = (result: object): string => `${toYaml({ ...result })}\n`

/**
 * A ticket with its result in it. Every byte outside of the value of `execution_result` stays, comments included; keys in it that a
 * result does not have stay as data. Source: workflow modes, execution result.
 * @param path for messages
 * @throws {TypeError} when the ticket cannot be written to without changing something else
 */
export function writeExecutionResult(path: string, bytes: Uint8Array, result: object): Uint8Array {
  const { yaml } = readYamlFile(path, bytes)
  if (yaml === null || !isGroup(yaml.data)) throw new TypeError(`${path} is no ticket`)
  const { data, text } = yaml
  const old = data[KEY]
  const merged = { ...(isGroup(old) ? old : {}), ...result }
  const written = splice(text, merged)
  const { yaml: after } = readYamlFile(path, new TextEncoder().encode(written))
  const expected = { ...data, [KEY]: merged }
  if (after === null || JSON.stringify(sorted(after.data)) !== JSON.stringify(sorted(expected)))
    throw new TypeError(`${path} cannot take its result without changing something else`)
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : ''
  return new TextEncoder().encode(mark + written)
}

const sorted = (data: unknown): unknown =>
  isGroup(data) ? Object.fromEntries(Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1))) : data

/** Puts the result where its key is, or at the end. */
function splice(text: string, result: Group): string {
  const { contents } = parseDocument(text, { schema: 'core' })
  if (!isMap(contents)) throw new TypeError('a ticket is a group of keys')
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const block = toYaml(result).replaceAll('\n', eol)
  const found = findPair(contents)
  if (contents.flow === true) {
    const inline = JSON.stringify(result)
    if (found !== null) return `${text.slice(0, found.value)} ${inline}${text.slice(found.end)}`
    const close = text.lastIndexOf('}', contents.range[1])
    return `${text.slice(0, close)}${contents.items.length > 0 ? ', ' : ''}"${KEY}": ${inline}${text.slice(close)}`
  }
  if (found !== null) return `${text.slice(0, found.key)}${block}${text.slice(trimEnd(text, found.value, found.end))}`
  const end = text.search(/^(?:\.\.\.)(?:\s|$)/m)
  const [head, tail] = end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end)]
  return `${head}${head === '' || head.endsWith('\n') ? '' : eol}${block}${eol}${tail}`
}

/** Where the key begins, where what belongs to the key ends, and where its value does. */
function findPair(
  map: YAMLMap<ParsedNode, ParsedNode | null>,
): { readonly key: number; readonly value: number; readonly end: number } | null {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === KEY)
  if (pair === undefined || !pair.key.range) return null
  const value = pair.key.range[1] + 1
  return { key: pair.key.range[0], value, end: Math.max(value, pair.value?.range?.[1] ?? value) }
}

/** Line ends, empty lines and comments of the margin behind a value do not belong to it. */
function trimEnd(text: string, start: number, end: number): number {
  const value = text.slice(start, end)
  return start + value.replace(/(?:\r?\n(?:[ \t]*|#[^\r\n]*))*$/, '').length
}
