import type { Finding } from '../../model.ts'
import type { GuardContext } from './context.ts'
import { declaring } from './declared-files.ts'
import { finding, quoted } from './finding.ts'
import { isBinary } from './lines.ts'

/** Nobody can review a binary file line by line, so only one that a step of the plan declares is delivered. */
export const guardBinaryFiles = ({ changeSet: { changes }, bundle }: GuardContext): readonly Finding[] => {
  const isDeclared = declaring(bundle.tasks)
  return changes
    .filter(({ path, after }) => after !== null && isBinary(after) && !isDeclared(path))
    .map(({ path, status }) =>
      finding(
        'binary-file',
        'error',
        path,
        `${quoted(path)} is a binary file, and no step of ${bundle.tasks.map(({ id }) => id).join(', ')} declares it.`,
        status === 'added' ? 'Delete it, or make it from text when it is needed.' : 'Restore it as it was in the base.',
      ),
    )
}
