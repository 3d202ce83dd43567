import type { Finding, Place, Snapshot } from '../model.ts'
import { type Problem, quote } from '../validate.ts'
import { type JsonDocument, type ParsedJson, parseJson } from './json-document.ts'
import { maxFileBytes } from './json-text.ts'

/** More problems of one document are counted, not listed. */
const maxProblems = 50

/**
 * Reads a JSON file of a snapshot. Only plain files count: a link could lead anywhere.
 * @param namedAt the place that names the file, blamed when there is no such file; null when it was found by itself
 */
export function openJson(snapshot: Snapshot, path: string, namedAt: Place | null = null): ParsedJson {
  const place = namedAt ?? { file: path, line: null, column: null, pointer: null }
  const fail = (code: string, message: string, hint: string): ParsedJson => {
    return { document: null, findings: [{ ...place, code, severity: 'error', message, hint }] }
  }
  const entry = snapshot.entries.get(path)
  if (entry === undefined) {
    return fail(
      'file-missing',
      `The file ${quote(path)} is not in the commit.`,
      'Commit it, or correct the path; upper and lower case differ.',
    )
  }
  if (!entry.mode.startsWith('100')) {
    return fail('not-a-file', `${quote(path)} is a link or a submodule.`, 'Put the file itself there.')
  }
  const bytes = snapshot.files.get(path)
  if (bytes !== undefined) return parseJson(path, bytes)
  if (entry.size > maxFileBytes) {
    return fail(
      'file-too-large',
      `${quote(path)} has ${entry.size} bytes; ${maxFileBytes} are allowed.`,
      'Split it into several documents.',
    )
  }
  return fail(
    'file-unread',
    `${quote(path)} is not among the files that were read.`,
    "Keep the plan's files together in one folder.",
  )
}

/** The problems of a document as findings with their place. */
export function findingsOf(document: JsonDocument, problems: readonly Problem[]): readonly Finding[] {
  const findings = problems.slice(0, maxProblems).map(({ pointer, code, message, hint }): Finding => {
    const isAboutKey = code === 'unknown-property' || code === 'wrong-key'
    const place = isAboutKey ? document.keyPlace(pointer) : document.place(pointer)
    return { ...place, code, severity: 'error', message, hint }
  })
  const left = problems.length - findings.length
  if (left === 0) return findings
  const message = `${left} more problems of this document are not listed.`
  return [
    ...findings,
    { ...document.place(''), code: 'more-problems', severity: 'error', message, hint: 'Correct those listed first.' },
  ]
}
