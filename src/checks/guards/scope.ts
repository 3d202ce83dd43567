import type { Finding } from '../../model.ts'
import { deliveredPaths, type GuardContext } from './context.ts'
import { declaredFiles, declaring } from './declared-files.ts'
import { finding, quoted } from './finding.ts'
import { isLockfile } from './lockfiles.ts'
import { protection } from './protected-paths.ts'
import { isTestPath } from './test-paths.ts'

const guardCompleteness = (context: GuardContext): readonly Finding[] => {
  const { create, modify } = declaredFiles(context.bundle.tasks)
  const protectedBecause = protection(context)
  const delivered = [...deliveredPaths(context)]
  const missing = create
    .filter((file) => !delivered.some(file.matches))
    .map(({ entry }) => {
      const isForbidden = protectedBecause(entry) !== null
      return finding(
        'missing-file',
        isForbidden ? 'warning' : 'error',
        entry,
        `The plan asks for ${quoted(entry)}, which does not exist${isForbidden ? '; agents may not write it' : ''}.`,
        isForbidden ? 'A person has to add it.' : 'Create it with the content that its step describes.',
      )
    })
  const unchanged = modify
    .filter((file) => !context.changeSet.changes.some(({ path }) => file.matches(path)))
    .map(({ entry }) =>
      finding(
        'unchanged-file',
        'warning',
        entry,
        `The plan asks for a change of ${quoted(entry)}, which is as it was.`,
        'Make the change its step describes, or say in the summary why none is needed.',
      ),
    )
  return [...missing, ...unchanged]
}

const guardBoundary = ({ changeSet, bundle, nextBoundary }: GuardContext): readonly Finding[] => {
  if (nextBoundary === null) return []
  const isOurs = declaring(bundle.tasks)
  const deferred = declaredFiles([nextBoundary]).create
  return changeSet.changes
    .filter(({ path, status }) => status === 'added' && !isOurs(path) && deferred.some((file) => file.matches(path)))
    .map(({ path }) =>
      finding(
        'deferred-file',
        'error',
        path,
        `${quoted(path)} belongs to ${nextBoundary.id}, the next task, which is not part of this run.`,
        'Delete it, and keep what this bundle needs in the files of its own tasks.',
      ),
    )
}

const guardExtent = (context: GuardContext): readonly Finding[] => {
  const { bundle, changeSet, policy } = context
  const { create, modify } = declaredFiles(bundle.tasks)
  if (create.length + modify.length === 0) return []
  const isDeclared = declaring(bundle.tasks)
  const protectedBecause = protection(context)
  return changeSet.changes
    .filter(({ path, status }) => !isDeclared(path) && !isLockfile(path) && (status === 'deleted' || !isTestPath(path)))
    .filter(({ path }) => protectedBecause(path) === null)
    .map(({ path, status }) =>
      finding(
        'out-of-scope',
        policy.scope === 'strict' ? 'error' : 'warning',
        path,
        `${quoted(path)} was ${status}, but no step of ${bundle.tasks.map(({ id }) => id).join(', ')} declares it.`,
        'Undo the change, or do the same within the files that the steps declare.',
      ),
    )
}

/** The change is what the plan declares: all of it, nothing beside it, nothing of the next task. Source: FRD loop, implementation rules 1-4. */
export const guardScope = (context: GuardContext): readonly Finding[] => [
  ...guardCompleteness(context),
  ...guardBoundary(context),
  ...guardExtent(context),
]
