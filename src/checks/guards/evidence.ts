import type { Finding, Task } from '../../model.ts'
import type { GuardContext } from './context.ts'
import { finding } from './finding.ts'
import { addedLines } from './lines.ts'
import { isCodePath } from './source-paths.ts'
import { isTestPath } from './test-paths.ts'

const needsMeasurement = ({ brief }: Task): boolean =>
  brief.testRequirements.some(({ type }) => type.toLowerCase() === 'benchmark') ||
  [...brief.notes, ...brief.gotchas.map(({ text }) => text)].some((text) => /performance[- ]sensitive/i.test(text))

const guardMeasurement = ({ bundle, report }: GuardContext): readonly Finding[] => {
  const tasks = bundle.tasks.filter(needsMeasurement)
  if (tasks.length === 0 || (report?.performance ?? '').trim() !== '') return []
  return [
    finding(
      'benchmark-evidence',
      'error',
      null,
      `The plan asks for a measurement (${tasks.map(({ id }) => id).join(', ')}), but the final answer holds none.`,
      'Measure, or argue with the complexity of the code, and write it into "performance" of the final answer.',
    ),
  ]
}

const isTested = ({ changeSet }: GuardContext): boolean =>
  changeSet.changes.some(
    (change) =>
      change.status !== 'deleted' &&
      // Rust keeps unit tests in the file they test.
      (isTestPath(change.path) ||
        (change.path.endsWith('.rs') && addedLines(change).some(({ text }) => /#\[(?:\w+::)?test\b/.test(text)))),
  )

const guardTests = (context: GuardContext): readonly Finding[] => {
  const wanted = context.bundle.tasks
    .map(({ id, brief }) => ({ id, requirements: brief.testRequirements.filter(({ type }) => type.toLowerCase() !== 'manual') }))
    .filter(({ requirements }) => requirements.length > 0)
  const touchesCode = context.changeSet.changes.some(({ path }) => isCodePath(path) && !isTestPath(path))
  if (wanted.length === 0 || !touchesCode || isTested(context)) return []
  const listed = wanted.flatMap(({ id, requirements }) => requirements.map((requirement) => `${id} ${requirement.id}`))
  return [
    finding(
      'tests-missing',
      'error',
      null,
      `Code was changed, but no test, although the plan asks for tests: ${listed.join(', ')}.`,
      'Add or extend tests for these requirements, where the tests of this repository are.',
    ),
  ]
}

/** The change brings the proof that the plan asks for. Source: FRD loop, quality 1 and 6. */
export const guardEvidence = (context: GuardContext): readonly Finding[] => [...guardMeasurement(context), ...guardTests(context)]
