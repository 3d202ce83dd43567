import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { stemOf } from '../formats/ticket-names.ts'
import { splitFrontMatter } from '../front-matter.ts'
import type { Rename } from './move-ticket.ts'
import { digitsOf } from './new-ticket.ts'

/**
 * A ticket whose `depends_on` names renamed tickets by their new names, each in the form in which it was named: by index, with or
 * without `TICKET-` in front, or by file name. Every other byte stays.
 * @param find what a name stood for, where it has another name now
 */
export function renameDependencies(text: string, find: (name: string) => Rename | undefined): string {
  const parts = splitFrontMatter(text)
  if (parts === null) return text
  const front = text.slice(parts.start, parts.end)
  const { contents } = parseDocument(front, { schema: 'core', uniqueKeys: false, prettyErrors: false })
  const value = isMap(contents) ? contents.get('depends_on', true) : undefined
  const names: readonly unknown[] = isSeq(value) ? value.items : [value]
  let written = text
  for (const name of names.toReversed()) {
    if (!isScalar(name) || !name.range) continue
    const renamed = find(String(name.value))
    if (renamed === undefined) continue
    const [start, end] = [parts.start + name.range[0], parts.start + name.range[1]]
    written = written.slice(0, start) + renameIn(text.slice(start, end), renamed) + written.slice(end)
  }
  return written
}

/** One name as it is written, quotes included. */
function renameIn(source: string, { to, oldIndex, newIndex }: Rename): string {
  const [, before, digits, after] = /^(["']?\s*(?:ticket-)?)(\d+)(.*)$/is.exec(source) ?? []
  if (before === undefined || digits === undefined || after === undefined || BigInt(digits) !== oldIndex)
    return JSON.stringify(stemOf(to))
  const isFileName = !/^\s*["']?\s*$/.test(after)
  return before + (isFileName ? digitsOf(to) : String(newIndex).padStart(digits.length, '0')) + after
}
