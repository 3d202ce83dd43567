import { posix } from 'node:path'
import type { Finding, Place, Severity, Snapshot } from '../../model.ts'
import { decodeText } from '../json-text.ts'
import type { DocumentSearch } from './numbered-plan.ts'

/** The document of a number, or null; the findings say why, or what is doubtful all the same. */
export interface FoundDocument {
  readonly path: string | null
  readonly findings: readonly Finding[]
}

/** A finding at a place. */
export const complain = (place: Place, severity: Severity, code: string, message: string, hint: string): Finding => ({
  ...place,
  code,
  severity,
  message,
  hint,
})

/** Whether the commit has a regular file of that path: a link could lead anywhere. */
export const isFile = ({ entries }: Snapshot, path: string): boolean => entries.get(path)?.mode.startsWith('100') === true

/** The regular files of one folder whose names match. */
export const filesIn = (snapshot: Snapshot, folder: string, name: RegExp): readonly string[] =>
  [...snapshot.entries.keys()].filter(
    (path) => posix.dirname(path) === folder && name.test(posix.basename(path)) && isFile(snapshot, path),
  )

/** Text of a file that was read with the commit; null where it has none that could be used. */
export function readText({ files }: Snapshot, path: string): string | null {
  const bytes = files.get(path)
  return bytes === undefined ? null : decodeText(path, bytes).text
}

/** A number whose document nobody can tell: where it was looked for. */
export function noDocument(name: string, { number, place }: DocumentSearch, tried: readonly string[]): FoundDocument {
  const message = `There is no document for ${name} ${number}. Looked for: ${tried.join('; ')}.`
  const hint = 'Commit the document at the first of these places, or correct the pointer.'
  return { path: null, findings: [complain(place, 'error', 'document-missing', message, hint)] }
}
