import type { Finding } from '../../model.ts'
import type { GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'
import { countChangedLines } from './lines.ts'

/** The change is there at all, and small enough for a person to review. */
export const guardSize = ({ changeSet: { changes }, policy, bundle, isPlanPath }: GuardContext): readonly Finding[] => {
  // Notes in the document of a task are no work on the task.
  const isNote = (path: string): boolean => !isPlanPath(path) && bundle.tasks.some(({ place }) => place.file === path)
  // Where nobody writes, nothing is what was asked for.
  if (changes.length === 0 && (bundle.tasks[0].procedure?.readOnly ?? null) !== null) return []
  if (changes.every(({ path }) => isNote(path))) {
    return [
      finding(
        'empty-diff',
        'error',
        null,
        changes.length === 0 ? 'No file was changed.' : 'No file was changed but the document of the task.',
        'Implement the tasks by changing files, or say what stands in the way.',
      ),
    ]
  }
  const findings: Finding[] = []
  if (changes.length > policy.maxFiles) {
    findings.push(
      finding(
        'too-many-files',
        'error',
        null,
        `${changes.length} files differ from the base; at most ${policy.maxFiles} may.`,
        'Undo changes that the tasks do not ask for, and delete generated files.',
      ),
    )
  }
  if (policy.maxLines !== null) {
    const lines = changes.reduce((sum, change) => sum + countChangedLines(change), 0)
    if (lines > policy.maxLines) {
      findings.push(
        finding(
          'too-many-lines',
          'error',
          null,
          `${lines} lines were added or deleted; at most ${policy.maxLines} may be.`,
          'Undo changes that the tasks do not ask for, such as new formatting, and delete generated files.',
        ),
      )
    }
  }
  for (const { path, status, size, newMode, after } of changes) {
    const isUnread = status !== 'deleted' && newMode?.startsWith('100') === true && after === null
    if (size <= policy.maxFileBytes && !isUnread) continue
    findings.push(
      finding(
        'too-large',
        'error',
        path,
        size > policy.maxFileBytes
          ? `${quoted(path)} has ${size} bytes; a file may have ${policy.maxFileBytes}.`
          : `${quoted(path)} has ${size} bytes, too many to be checked.`,
        'Split the file, or leave it out if a tool generates it.',
      ),
    )
  }
  const total = changes.reduce((sum, { size }) => sum + size, 0)
  if (total > policy.maxTotalBytes) {
    findings.push(
      finding(
        'too-large',
        'error',
        null,
        `The changed files have ${total} bytes together; ${policy.maxTotalBytes} are allowed.`,
        'Leave out generated or downloaded files.',
      ),
    )
  }
  return findings
}
