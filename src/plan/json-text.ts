import type { Finding } from '../model.ts'
import { positionAt } from './json-places.ts'

/** Larger plan files are refused unread. */
export const maxFileBytes = 1024 * 1024

/** The text of a file, without a byte order mark; null when it cannot be read as UTF-8. */
export interface DecodedText {
  readonly text: string | null
  readonly findings: readonly Finding[]
}

const saveAsUtf8 = 'Save the file as UTF-8 without a byte order mark.'

/** Bytes → text, for files that must be small UTF-8. */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const fail = (code: string, message: string, hint: string, at: { line: number; column: number } | null = null): DecodedText => {
    const place = { file, line: at?.line ?? null, column: at?.column ?? null, pointer: null }
    return { text: null, findings: [{ ...place, code, severity: 'error', message, hint }] }
  }
  if (bytes.length > maxFileBytes) {
    return fail(
      'file-too-large',
      `The file has ${bytes.length} bytes; ${maxFileBytes} are allowed.`,
      'Split it into several documents.',
    )
  }
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe)) {
    return fail('encoding-invalid', 'The file is UTF-16.', saveAsUtf8, { line: 1, column: 1 })
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = marked ? bytes.subarray(3) : bytes
  const text = decode(body)
  if (text === null) {
    // Whole characters only: the one that breaks off belongs to the fault.
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body.subarray(0, firstInvalidByte(body)), {
      stream: true,
    })
    const offset = new TextEncoder().encode(before).length + bytes.length - body.length
    const message = `The character at byte ${offset} of the file is not valid UTF-8.`
    return fail('encoding-invalid', message, saveAsUtf8, positionAt(before, before.length))
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    const offset = bytes.indexOf(0)
    return fail(
      'encoding-invalid',
      `The character at byte ${offset} of the file is NUL.`,
      `Remove it. ${saveAsUtf8}`,
      positionAt(text, nul),
    )
  }
  if (!marked) return { text, findings: [] }
  const message = 'The file starts with a byte order mark.'
  const place = { file, line: 1, column: 1, pointer: null }
  return { text, findings: [{ ...place, code: 'byte-order-mark', severity: 'warning', message, hint: saveAsUtf8 }] }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Offset of the first byte that cannot be UTF-8 after those before it; the length when only the end is missing. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0
  let invalid = bytes.length + 1
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1
    if (startsValid(bytes.subarray(0, middle))) valid = middle
    else invalid = middle
  }
  return invalid - 1
}

function startsValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
