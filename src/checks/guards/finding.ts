import type { Finding, Severity } from '../../model.ts'

interface Position {
  readonly line: number
  readonly column: number | null
}

/**
 * A finding about one path of the change, or about the change as a whole when `file` is null.
 * @param hint what the agent can do about it
 */
export const finding = (
  code: string,
  severity: Severity,
  file: string | null,
  message: string,
  hint: string,
  position: Position | null = null,
): Finding => ({
  code,
  severity,
  file,
  line: position?.line ?? null,
  column: position?.column ?? null,
  pointer: null,
  message,
  hint,
})

/** A path as it may stand in a message: quoted, with whatever does not show written as an escape. */
export const quoted = (path: string): string =>
  `"${path.replace(/[^\x20-\x7E\p{L}\p{M}\p{N}\p{S}\p{P}]|\\/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)}"`
