/** What one pass over the text of a JSON document tells without building anything. */
export interface Scan {
  /** Colons outside strings: as many as the document writes keys. */
  readonly keys: number
  /** Offset of the bracket that opens the first level deeper than allowed; null when there is none. */
  readonly tooDeepAt: number | null
}

/** Deeper documents are refused. */
export const maxDepth = 64

const [quoteMark, backslash, colon, openBrace, closeBrace, openBracket, closeBracket] = [0x22, 0x5c, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d]

/** Counts keys and depth. For a text that is not JSON the answer is only good enough to refuse what is far too deep. */
export function scanJson(text: string): Scan {
  let keys = 0
  let depth = 0
  let tooDeepAt: number | null = null
  for (let index = 0; index < text.length; index++) {
    const char = text.charCodeAt(index)
    if (char === quoteMark) index = endOfString(text, index)
    else if (char === colon) keys++
    else if (char === openBrace || char === openBracket) {
      depth++
      if (depth > maxDepth) tooDeepAt ??= index
    } else if (char === closeBrace || char === closeBracket) depth--
  }
  return { keys, tooDeepAt }
}

/** Offset of the quotation mark that closes the string opened at `start`; the end of the text when none does. */
export function endOfString(text: string, start: number): number {
  let end = start
  for (;;) {
    end = text.indexOf('"', end + 1)
    if (end < 0) return text.length
    let escapes = 0
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes++
    if (escapes % 2 === 0) return end
  }
}

/** Keys that mean something to JavaScript objects; no plan needs them. */
export const isForbiddenKey = (key: string): boolean => key === '__proto__' || key === 'constructor' || key === 'prototype'

/** Whether a text holds half of a surrogate pair, which UTF-8 cannot carry. */
export const isIllFormed = (text: string): boolean => /\p{Surrogate}/u.test(text)

/**
 * Whether a parsed value is free of what JSON.parse lets through in silence: keys written twice, forbidden keys, numbers beyond
 * the range of a double, halves of surrogate pairs.
 * @param keys how many keys the text writes
 */
export function isFaithful(value: unknown, keys: number, mayHoldSurrogates: boolean): boolean {
  let left = keys
  const pending: unknown[] = [value]
  while (pending.length > 0) {
    const next = pending.pop()
    if (typeof next === 'number' && !Number.isFinite(next)) return false
    if (mayHoldSurrogates && typeof next === 'string' && isIllFormed(next)) return false
    if (next === null || typeof next !== 'object') continue
    if (Array.isArray(next)) {
      for (const item of next) pending.push(item)
      continue
    }
    for (const [key, item] of Object.entries(next)) {
      if (isForbiddenKey(key) || (mayHoldSurrogates && isIllFormed(key))) return false
      left--
      pending.push(item)
    }
  }
  return left === 0
}
