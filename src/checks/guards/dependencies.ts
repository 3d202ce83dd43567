import type { Change, Finding } from '../../model.ts'
import type { GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'
import { linesOf, textOf } from './lines.ts'
import { manifestReader } from './manifests.ts'
import { isTestPath } from './test-paths.ts'

/** How many dependencies of one manifest are listed. */
const mostListed = 25

/** Dependency names are compared without case and without what sets `a_b`, `a-b` and `a.b` apart. */
const comparable = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-')

const guardManifest = (change: Change, explained: ReadonlySet<string>): readonly Finding[] => {
  const read = manifestReader(change.path)
  const after = textOf(change.after)
  if (read === null || after === null || isTestPath(change.path)) return []
  const before = read(textOf(change.before) ?? '')
  return [...read(after)]
    .filter((name) => !before.has(name) && !explained.has(comparable(name)))
    .slice(0, mostListed)
    .map((name) => {
      const line = linesOf(after).find(({ text }) => comparable(text).includes(comparable(name)))
      return finding(
        'dependency-rationale',
        'error',
        change.path,
        `The dependency ${quoted(name)} was added to ${quoted(change.path)} without a reason.`,
        'Name it in "dependencies" of the final answer and say why its benefit is worth it, or do without it.',
        line === undefined ? null : { line: line.number, column: null },
      )
    })
}

/** Each added dependency is explained in the agent's report. Source: FRD loop, quality 3 and 4. */
export const guardDependencies = ({ changeSet, report }: GuardContext): readonly Finding[] => {
  const explained = (report?.dependencies ?? [])
    .filter(({ rationale }) => rationale.trim() !== '')
    .map(({ name }) => comparable(name.trim()))
  return changeSet.changes.flatMap((change) => guardManifest(change, new Set(explained)))
}
