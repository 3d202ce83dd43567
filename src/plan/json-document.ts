import type { Finding, Place } from '../model.ts'
import { findSilentFaults } from './json-faults.ts'
import { createPlaceFinder, positionAt } from './json-places.ts'
import { isFaithful, maxDepth, scanJson } from './json-scan.ts'
import { explainSyntax } from './json-syntax.ts'
import { decodeText } from './json-text.ts'

/** A JSON file: its value, and where in the file each part of it stands. */
export interface JsonDocument {
  readonly file: string
  readonly value: unknown
  /** Place of the value at `pointer`, or of the nearest value around it; cheap until line or column are read. */
  place(pointer: string): Place
  /** Place of the key at `pointer`. */
  keyPlace(pointer: string): Place
}

/** A document, or null when a finding is an error. */
export interface ParsedJson {
  readonly document: JsonDocument | null
  readonly findings: readonly Finding[]
}

/**
 * Reads a JSON file strictly: UTF-8, every key once, nothing that JSON.parse would change or drop in silence. A sound file costs
 * one JSON.parse and one pass over text and value; positions are worked out only for findings and for places that are looked at.
 */
export function parseJson(file: string, bytes: Uint8Array): ParsedJson {
  const { text, findings } = decodeText(file, bytes)
  if (text === null) return { document: null, findings }
  const reject = (errors: readonly Finding[]): ParsedJson => ({ document: null, findings: [...findings, ...errors] })
  const { keys, tooDeepAt } = scanJson(text)
  if (tooDeepAt !== null) {
    const place = { file, ...positionAt(text, tooDeepAt), pointer: null }
    const message = `Objects and lists are nested more than ${maxDepth} levels deep.`
    return reject([{ ...place, code: 'nesting-too-deep', severity: 'error', message, hint: 'Flatten the document.' }])
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const { offset, ...fault } = explainSyntax(text)
    return reject([{ file, ...positionAt(text, offset), pointer: null, severity: 'error', ...fault }])
  }
  if (!isFaithful(value, keys, /\\ud/i.test(text))) return reject(findSilentFaults(file, text))
  const { place, keyPlace } = createPlaceFinder(file, text)
  return { document: { file, value, place, keyPlace }, findings }
}
