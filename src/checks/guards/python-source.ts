/** A text literal opens: an optional prefix, then one or three quotes. */
const opening = /(?<![A-Za-z0-9_])[A-Za-z]{0,2}("""|'''|"|')/y
const fresh = /#[^\n]*|[A-Za-z0-9_]+/y

/**
 * A Python source in which comments and what text literals hold are blanks; lines and columns stay. A literal of one
 * line ends with its line, so that a wrong guess does not spread.
 */
export const maskPython = (source: string): string => {
  const parts: string[] = []
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
  let index = 0
  while (index < source.length) {
    opening.lastIndex = index
    const open = opening.exec(source)
    if (open !== null) {
      const [text, quotes = ''] = open
      const start = index + text.length
      const end = endOfLiteral(source, start, quotes)
      const isClosed = source.startsWith(quotes, end)
      parts.push(text, blank(source.slice(start, end)), isClosed ? quotes : '')
      index = end + (isClosed ? quotes.length : 0)
      continue
    }
    fresh.lastIndex = index
    const word = fresh.exec(source)?.[0]
    if (word === undefined) parts.push(source[index] ?? '')
    else parts.push(word.startsWith('#') ? blank(word) : word)
    index += word?.length ?? 1
  }
  return parts.join('')
}

const endOfLiteral = (source: string, start: number, quotes: string): number => {
  for (let at = start; at < source.length; at++) {
    const character = source[at]
    if (character === '\\') at += 1
    else if (quotes.length === 1 && character === '\n') return at
    else if (source.startsWith(quotes, at)) return at
  }
  return source.length
}

/** A statement that opens a block, with everything up to its colon. */
export interface PythonHeader {
  /** Index of its first line, and of the one in which its colon stands. */
  readonly first: number
  readonly last: number
  readonly indent: number
  /** From the first word up to the colon, on one line, with literals and comments blanked. */
  readonly text: string
  /** Column of the colon. */
  readonly column: number
  /** Offsets of the first word and of the colon. */
  readonly start: number
  readonly end: number
}

/** How many lines a header may have. */
const longestHeader = 200

/** The offsets at which the lines of a text start. */
const lineStarts = (lines: readonly string[]): readonly number[] => {
  let offset = 0
  return lines.map((line) => {
    const start = offset
    offset += line.length + 1
    return start
  })
}

/** Every header that begins with one of some words, in a masked source. Brackets may carry it over several lines. */
export const findHeaders = (masked: string, words: RegExp): readonly PythonHeader[] => {
  const lines = masked.split('\n')
  const starts = lineStarts(lines)
  return lines.flatMap((line, first) => {
    const indent = line.search(/\S/)
    if (indent < 0 || !words.test(line.slice(indent))) return []
    let depth = 0
    for (let last = first; last < Math.min(lines.length, first + longestHeader); last++) {
      const text = lines[last] ?? ''
      // No bracket goes on past the beginning of another block.
      if (last > first && words.test(text.trimStart())) return []
      for (let column = last === first ? indent : 0; column < text.length; column++) {
        const character = text[column] ?? ''
        if ('([{'.includes(character)) depth += 1
        else if (')]}'.includes(character)) depth -= 1
        else if (character === ':' && depth === 0) {
          const start = (starts[first] ?? 0) + indent
          const end = (starts[last] ?? 0) + column
          return [{ first, last, indent, text: masked.slice(start, end).replace(/\s+/g, ' ').trim(), column, start, end }]
        }
      }
      if (depth <= 0 && !/\\\s*$/.test(text)) return []
    }
    return []
  })
}
