import type { Finding, Severity } from '../../model.ts'

/** A complaint about a line of a file, or about the file as a whole where the line is null. */
export const complainAt = (
  file: string,
  line: number | null,
  code: string,
  message: string,
  hint: string,
  severity: Severity = 'error',
): Finding => ({ code, severity, file, line, column: line === null ? null : 1, pointer: null, message, hint })
