import { endOfString } from './json-scan.ts'

/** Offsets of a value in a text, and of the key before it (null for items of a list and for the document). */
export interface Span {
  readonly start: number
  /** Offset after its last character. */
  readonly end: number
  readonly keyStart: number | null
}

/**
 * Finds the value at `pointer` by skipping whatever stands before it, without building anything; null when there is none.
 * @param text valid JSON that writes no key twice
 */
export function findSpan(text: string, pointer: string): Span | null {
  let start = skipSpace(text, 0)
  let keyStart: number | null = null
  for (const segment of pointer.split('/').slice(1)) {
    const child = findChild(text, start, segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    if (child === null) return null
    start = child.start
    keyStart = child.keyStart
  }
  return { start, end: endOfValue(text, start), keyStart }
}

function findChild(
  text: string,
  open: number,
  wanted: string,
): { readonly start: number; readonly keyStart: number | null } | null {
  const isObject = text[open] === '{'
  if (!isObject && text[open] !== '[') return null
  let at = skipSpace(text, open + 1)
  for (let item = 0; text[at] !== '}' && text[at] !== ']'; item++) {
    let key = String(item)
    let keyStart: number | null = null
    if (isObject) {
      keyStart = at
      at = endOfString(text, at) + 1
      key = JSON.parse(text.slice(keyStart, at)) as string
      at = skipSpace(text, skipSpace(text, at) + 1)
    }
    if (key === wanted) return { start: at, keyStart }
    at = skipSpace(text, endOfValue(text, at))
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return null
}

function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start) + 1
  let depth = 0
  for (let index = start; index < text.length; index++) {
    const char = text[index]
    if (char === '"') index = endOfString(text, index)
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      if (depth === 0) return index
      depth--
      if (depth === 0) return index + 1
    } else if (depth === 0 && (char === ',' || isSpace(char))) return index
  }
  return text.length
}

const isSpace = (char: string | undefined): boolean => char === ' ' || char === '\n' || char === '\r' || char === '\t'

function skipSpace(text: string, from: number): number {
  let index = from
  while (isSpace(text[index])) index++
  return index
}
