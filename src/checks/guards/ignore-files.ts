import type { Change, Finding, Severity } from '../../model.ts'
import { deliveredPaths, type GuardContext } from './context.ts'
import { declaring } from './declared-files.ts'
import { finding, quoted } from './finding.ts'
import { broadness, hiddenLockfile, type IgnorePattern, namesGenerated, parsePattern } from './ignore-patterns.ts'
import { type Line, linesOf, textOf } from './lines.ts'
import { isSourcePath } from './source-paths.ts'

const ignoreFiles = new Set(
  '.gitignore .dockerignore .npmignore .eslintignore .prettierignore .stylelintignore .vscodeignore'.split(' '),
)

/** Formatters and linters have no business in a lockfile, so theirs may be named. */
const styleIgnoreFiles = new Set('.eslintignore .prettierignore .stylelintignore'.split(' '))

/** Each added line is tried on every path. */
const mostAddedLines = 200

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** The old lines that are gone (or out of order), and the new lines that were put in. Blank lines do not count. */
const compareLines = (before: string, after: string): { readonly lost: readonly Line[]; readonly added: readonly Line[] } => {
  const written = (text: string): readonly Line[] => linesOf(text).filter((line) => line.text.trim() !== '')
  const old = written(before)
  const added: Line[] = []
  let kept = 0
  for (const line of written(after)) {
    if (line.text === old[kept]?.text) kept += 1
    else added.push(line)
  }
  return { lost: old.slice(kept), added }
}

interface Judged {
  readonly path: string
  readonly delivered: () => ReadonlySet<string>
  /** Whether each pattern has to name something generated: true for a new .gitignore that the plan does not ask for. */
  readonly mustBeNeeded: boolean
}

const judgePattern = (
  pattern: IgnorePattern,
  { path, delivered, mustBeNeeded }: Judged,
): readonly [string, Severity, string] | null => {
  const broad = broadness(pattern)
  if (broad !== null) return ['ignore-broad', 'error', `hides ${broad}`]
  const lockfile = hiddenLockfile(pattern)
  if (lockfile !== null)
    return ['ignore-hides-lockfile', styleIgnoreFiles.has(nameOf(path)) ? 'warning' : 'error', `hides ${quoted(lockfile)}`]
  const folder = folderOf(path)
  for (const file of delivered()) {
    if (!file.startsWith(folder) || !isSourcePath(file) || !pattern.matches(file.slice(folder.length))) continue
    return [
      'ignore-hides-source',
      nameOf(path) === '.dockerignore' ? 'warning' : 'error',
      `hides the source file ${quoted(file)}`,
    ]
  }
  if (mustBeNeeded && !namesGenerated(pattern))
    return ['ignore-unneeded', 'error', 'names nothing that is known to be generated or local']
  return null
}

const guardAddedLines = (lines: readonly Line[], judged: Judged): readonly Finding[] =>
  lines.flatMap(({ number, text }) => {
    const pattern = parsePattern(text)
    if (pattern === null) return []
    const complaint =
      pattern === 'too-complex'
        ? (['ignore-broad', 'error', 'is too complicated to judge'] as const)
        : judgePattern(pattern, judged)
    if (complaint === null) return []
    const [code, severity, fault] = complaint
    return [
      finding(
        code,
        severity,
        judged.path,
        `The added line ${quoted(text.trim())} ${fault}.`,
        'Remove the line, or name exactly the generated file or folder that is meant.',
        { line: number, column: null },
      ),
    ]
  })

const guardKeptLines = (path: string, lost: readonly Line[]): readonly Finding[] =>
  lost
    .slice(0, 1)
    .map(({ number, text }) =>
      finding(
        'ignore-shrunk',
        'error',
        path,
        `${quoted(path)} lost the line ${quoted(text)} (line ${number} of the base), or its order changed.`,
        'Restore the old lines and comments in their order; new lines go to the end.',
      ),
    )

const guardIgnoreFile = (change: Change, isDeclared: boolean, delivered: () => ReadonlySet<string>): readonly Finding[] => {
  const { path, status } = change
  if (status === 'deleted') {
    return [finding('ignore-shrunk', 'error', path, `${quoted(path)} was deleted.`, 'Restore it exactly as it was in the base.')]
  }
  const { lost, added } = compareLines(textOf(change.before) ?? '', textOf(change.after) ?? '')
  if (added.length > mostAddedLines) {
    const message = `${added.length} lines were added to ${quoted(path)}, more than can be judged.`
    const hint = `Add only what this change needs, at most ${mostAddedLines} lines.`
    return [...guardKeptLines(path, lost), finding('ignore-broad', 'error', path, message, hint)]
  }
  const mustBeNeeded = status === 'added' && nameOf(path) === '.gitignore' && !isDeclared
  return [...guardKeptLines(path, lost), ...guardAddedLines(added, { path, delivered, mustBeNeeded })]
}

/** Ignore files only grow, by narrow lines that hide no source and no lockfile. Source: FRD loop, hygiene 4-6. */
export const guardIgnoreFiles = (context: GuardContext): readonly Finding[] => {
  const isDeclared = declaring(context.bundle.tasks)
  let paths: ReadonlySet<string> | undefined
  const delivered = (): ReadonlySet<string> => {
    paths ??= deliveredPaths(context)
    return paths
  }
  return context.changeSet.changes
    .filter(({ path }) => ignoreFiles.has(nameOf(path)))
    .flatMap((change) => guardIgnoreFile(change, isDeclared(change.path), delivered))
}
