import type { Place } from '../model.ts'
import { findSpan, type Span } from './json-spans.ts'

/** A position in a text, both 1-based; columns count UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns offsets of `text` into positions. Lines end with LF, CRLF or CR; their starts are looked for once, when first needed. */
export function createLocator(text: string): (offset: number) => Position {
  let starts: readonly number[] | null = null
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)]
    let line = 0
    let after = starts.length
    while (after - line > 1) {
      const middle = (line + after) >> 1
      if ((starts[middle] ?? 0) <= offset) line = middle
      else after = middle
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
}

/** Position of one offset; see createLocator for several. */
export const positionAt = (text: string, offset: number): Position => createLocator(text)(offset)

/** Finds places in one document. Line and column are worked out when they are read, so places that nobody looks at cost nothing. */
export interface PlaceFinder {
  /** Place of the value at `pointer`, or of the nearest value around it when there is none. */
  place(pointer: string): Place
  /** Like `place`, of the key instead of its value. */
  keyPlace(pointer: string): Place
}

/** @param text valid JSON that writes no key twice */
export function createPlaceFinder(file: string, text: string): PlaceFinder {
  const locate = createLocator(text)
  const nearest = (pointer: string): Span | null => {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const span = findSpan(text, at)
      if (span !== null) return span
    }
    return findSpan(text, '')
  }
  return {
    place: (pointer) => lazyPlace(file, pointer, () => locate(nearest(pointer)?.start ?? 0)),
    keyPlace: (pointer) =>
      lazyPlace(file, pointer, () => {
        const span = nearest(pointer)
        return locate(span?.keyStart ?? span?.start ?? 0)
      }),
  }
}

function lazyPlace(file: string, pointer: string, locate: () => Position): Place {
  let position: Position | null = null
  const get = (): Position => {
    position ??= locate()
    return position
  }
  return {
    file,
    pointer,
    get line() {
      return get().line
    },
    get column() {
      return get().column
    },
  }
}
