import type { Finding, Snapshot } from '../../model.ts'
import { complainAt } from './complain-at.ts'

/** Longer files are refused: they are no text for a prompt. */
const MAX_BYTES = 1024 * 1024

/**
 * The text of a file of the base commit that a ticket means, or why there is none.
 * @param code of the finding when the base commit has no such file
 * @param what begins the message, for example `The spec of the design`
 */
export function readReference(
  snapshot: Snapshot,
  path: string,
  code: string,
  what: string,
): { readonly text: string | null; readonly findings: readonly Finding[] } {
  const refuse = (kind: string, message: string, hint: string) => ({
    text: null,
    findings: [complainAt(path, null, kind, message, hint)],
  })
  if (!snapshot.entries.has(path))
    return refuse(code, `${what} is not in the base commit.`, `Commit ${path} to the base branch, or correct its path.`)
  const bytes = snapshot.files.get(path)
  if (bytes === undefined) return refuse('reference-unreadable', `${what} is not a regular file.`, 'Commit it as a file.')
  if (bytes.length > MAX_BYTES)
    return refuse('reference-unreadable', `${what} has ${bytes.length} bytes.`, `Keep it within ${MAX_BYTES} bytes.`)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return { text, findings: [] }
  } catch {
    // Said below, in the same words as for a file with a NUL.
  }
  return refuse('reference-unreadable', `${what} is not UTF-8 text.`, 'Save it as UTF-8, or name another file.')
}
