import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'

const folder = new URL('corpus/', import.meta.url)

/** One kept input: where it stands, and its bytes. */
export interface Kept {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The inputs that are kept for one kind of reader, sound ones and broken ones. */
export const corpusOf = (kind: string): readonly Kept[] =>
  readdirSync(new URL(`${kind}/`, folder)).map((name) => ({ name, bytes: readFileSync(new URL(`${kind}/${name}`, folder)) }))

/** What has broken parsers before. */
const morsels = [
  '"__proto__":{"polluted":true},',
  '"constructor":{"prototype":{"polluted":true}},',
  '__proto__:\n  polluted: true\n',
  '<<: *a\n',
  '&a [*a]',
  '!!js/undefined ',
  '{{{{{{{{',
  '[[[[[[[[',
  ']}',
  '1e999',
  '-0',
  '9007199254740993',
  'null',
  '""',
  '\\ud800',
  '\u0000',
  '\r',
  '\u2028',
  '\u202e',
  '\ufeff',
  '<!--',
  '```',
  '\n---\n',
  '\n### 2026-01-01 x\n',
  '::error::x\n',
  'x'.repeat(5000),
].map((text) => Buffer.from(text))

/** A kept input with a few cuts, repetitions and morsels of trouble at any place. */
export const mutantsOf = (kind: string): fc.Arbitrary<Uint8Array> => {
  const put = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...morsels) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 6 }) },
  )
  const edit = fc.record({ at: fc.nat(), cut: fc.nat(40), put, again: fc.nat(60) })
  return fc.tuple(fc.constantFrom(...corpusOf(kind)), fc.array(edit, { minLength: 1, maxLength: 4 })).map(([{ bytes }, edits]) =>
    edits.reduce<Uint8Array>((text, { at, cut, put: added, again }) => {
      const place = text.length === 0 ? 0 : at % text.length
      const before = text.subarray(0, place)
      return Buffer.concat([before, added, before.subarray(Math.max(0, place - again)), text.subarray(place + cut)])
    }, bytes),
  )
}
