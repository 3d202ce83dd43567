import { RunnerError } from '../errors.ts'
import { findSpan } from './json-spans.ts'
import { decodeText } from './json-text.ts'

/** A new value for the one that stands at `pointer`. */
export interface ValueEdit {
  readonly pointer: string
  readonly value: string | number | boolean | null
}

/**
 * The file with some of its values replaced; every other byte (byte order mark, line ends, indentation, order, final newline)
 * stays. A value that is already as wanted keeps its spelling.
 * @param bytes a file that parseJson accepts
 * @throws {RunnerError} internal, when there is nothing at a pointer, or the same value is edited twice
 */
export function replaceValues(file: string, bytes: Uint8Array, edits: readonly ValueEdit[]): Uint8Array {
  const { text, findings } = decodeText(file, bytes)
  if (text === null) throw new RunnerError('internal', `${file} was to be edited but cannot be read.`)
  const cuts = edits.map(({ pointer, value }) => {
    const span = findSpan(text, pointer)
    if (span === null) throw new RunnerError('internal', `${file} has nothing at ${pointer} to replace.`)
    const written = text.slice(span.start, span.end)
    return { ...span, content: JSON.parse(written) === value ? written : JSON.stringify(value) }
  })
  cuts.sort((one, other) => one.start - other.start)
  let edited = findings.some(({ code }) => code === 'byte-order-mark') ? '\ufeff' : ''
  let position = 0
  for (const { start, end, content } of cuts) {
    if (start < position) throw new RunnerError('internal', `${file} was to be edited twice at one place.`)
    edited += text.slice(position, start) + content
    position = end
  }
  return new TextEncoder().encode(edited + text.slice(position))
}
