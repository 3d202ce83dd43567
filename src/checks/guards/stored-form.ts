import type { Change, Finding } from '../../model.ts'
import type { GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'
import { textOf } from './lines.ts'

const lfsPointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\n/

/** The line ends of a text with at least one, when all but a few are alike. */
const lineEndsOf = (text: string): 'LF' | 'CRLF' | null => {
  let all = 0
  let windows = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    all += 1
    if (text[at - 1] === '\r') windows += 1
  }
  if (all === 0) return null
  return windows >= all * 0.9 ? 'CRLF' : windows <= all * 0.1 ? 'LF' : null
}

const guardLineEnds = ({ path }: Change, before: string, after: string): readonly Finding[] => {
  const [old, now] = [lineEndsOf(before), lineEndsOf(after)]
  if (old === null || now === null || old === now) return []
  return [
    finding(
      'line-ends',
      // Git stores LF; what turns files to CRLF on a machine is undone by nobody here.
      now === 'CRLF' ? 'error' : 'warning',
      path,
      `Every line of ${quoted(path)} would end in ${now} where the repository stores ${old}, so every line would count as changed.`,
      `Write the file with ${old} at the end of each line.`,
    ),
  ]
}

/**
 * A file is delivered in the form in which the repository stores it. Attributes and filters are never run, so what they
 * would have turned back when the file was added has to be right already.
 */
export const guardStoredForm = ({ changeSet }: GuardContext): readonly Finding[] =>
  changeSet.changes
    .filter(({ status }) => status === 'modified')
    .flatMap((change) => {
      const before = textOf(change.before)
      if (before === null) return []
      if (lfsPointer.test(before) && !lfsPointer.test(textOf(change.after) ?? '')) {
        return [
          finding(
            'lfs-content',
            'error',
            change.path,
            `${quoted(change.path)} is kept in Git LFS; its content would be stored in the repository itself.`,
            'Restore it exactly as it was. If the task needs another content, say so in your final answer for a person to add it.',
          ),
        ]
      }
      const after = textOf(change.after)
      return after === null ? [] : guardLineEnds(change, before, after)
    })
