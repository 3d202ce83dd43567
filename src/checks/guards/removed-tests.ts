import type { Change, Finding } from '../../model.ts'
import type { GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'
import { keptLines } from './line-diff.ts'
import { linesOf, textOf } from './lines.ts'
import { isCodePath } from './source-paths.ts'
import { holdsTestsAnywhere, readTestCases, type TestCases } from './test-cases.ts'
import { isTestFile, isTestPath } from './test-paths.ts'

/** How many tests of one file are named. */
const mostNamed = 10

interface Compared {
  readonly change: Change
  readonly before: TestCases
  readonly after: TestCases
}

const compare = (change: Change): readonly Compared[] => {
  const { path } = change
  if (!isCodePath(path) || !(isTestPath(path) || holdsTestsAnywhere(path))) return []
  const read = (content: Uint8Array | null): TestCases => readTestCases(change.path, textOf(content) ?? '')
  return [{ change, before: read(change.before), after: read(change.after) }]
}

/** What the first list holds more often than the second. */
const without = (texts: readonly string[], others: readonly string[]): readonly string[] => {
  const left = new Map<string, number>()
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1)
  return texts.filter((text) => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count <= 0
  })
}

const listed = (names: readonly string[]): string => {
  const more = names.length - mostNamed
  return `${names.slice(0, mostNamed).map(quoted).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const hint =
  'Restore it, and mend what it tests instead; if the task needs this, say so in your final answer for a person to allow.'

const guardMarks = ({ change, before, after }: Compared): readonly Finding[] => {
  const old = before.marks.map(({ text }) => text)
  const fresh = new Set(
    without(
      after.marks.map(({ text }) => text),
      old,
    ),
  )
  return after.marks
    .filter(({ text }) => fresh.has(text))
    .map(({ line, text }) =>
      finding(
        'test-skipped',
        'error',
        change.path,
        `${quoted(text.split('\n')[0]?.slice(0, 100) ?? '')} in ${quoted(change.path)} keeps tests from running, or from failing.`,
        'Let the test run, and mend what it tests; if the task needs this, say so in your final answer for a person to allow.',
        { line, column: null },
      ),
    )
}

/** Whoever reviews the change looks first at tests that judged the base and now say something else. */
const guardEdits = ({ change, before }: Compared): readonly Finding[] => {
  if (before.names.length === 0) return []
  const split = (content: Uint8Array | null): readonly string[] =>
    linesOf(textOf(content) ?? '').flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]))
  const old = split(change.before)
  const changed = old.length - keptLines(old, split(change.after)).size
  if (changed === 0) return []
  const lines = changed === 1 ? 'One line' : `${changed} lines`
  return [
    finding(
      'test-edited',
      'warning',
      change.path,
      `${lines} of ${quoted(change.path)}, which held tests in the base, ${changed === 1 ? 'was' : 'were'} changed or taken away.`,
      'Leave tests of the base as they are where the task allows it.',
    ),
  ]
}

/** The names that are gone from some files and did not arrive in another of them, and the contents of new ones. */
const findMoved = (
  compared: readonly Compared[],
): { readonly missing: ReadonlySet<string>; readonly oids: ReadonlySet<string | null> } => {
  const gone = compared.flatMap(({ before, after }) => without(before.names, after.names))
  const arrived = compared.flatMap(({ before, after }) => without(after.names, before.names))
  const added = compared.filter(({ change }) => change.status === 'added')
  return { missing: new Set(without(gone, arrived)), oids: new Set(added.map(({ change }) => change.newOid)) }
}

/**
 * Tests stay: no test file is deleted, no test disappears under its name, none is newly skipped or expected to fail. A
 * test that moved to another file is still there, if that is named like a test where the old one was: runners find
 * tests by the names of their files. Edits of tests that the base has are told.
 */
export const guardRemovedTests = ({ changeSet: { changes }, policy }: GuardContext): readonly Finding[] => {
  if (policy.allowTestRemoval) return []
  const compared = changes.flatMap(compare)
  const anywhere = findMoved(compared)
  const amongTestFiles = findMoved(compared.filter(({ change }) => isTestFile(change.path)))
  return compared.flatMap((each) => {
    const { path, status, oldOid, oldMode } = each.change
    const { missing, oids } = isTestFile(path) ? amongTestFiles : anywhere
    const names = without(each.before.names, each.after.names).filter((name) => missing.has(name))
    const isMoved = oids.has(oldOid) || (names.length === 0 && each.before.names.length > 0)
    if (status === 'deleted') {
      const isTest = names.length > 0 || (isTestFile(path) && oldMode?.startsWith('100') === true)
      if (isMoved || !isTest) return []
      const tests = names.length === 0 ? '' : ` with ${listed(names)}`
      return [finding('test-removed', 'error', path, `The test file ${quoted(path)} was deleted${tests}.`, hint)]
    }
    const removed =
      names.length === 0
        ? []
        : [finding('test-removed', 'error', path, `${quoted(path)} no longer has ${listed([...new Set(names)])}.`, hint)]
    return [...removed, ...guardMarks(each), ...guardEdits(each)]
  })
}
