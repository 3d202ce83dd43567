import type { Finding, Task } from '../model.ts'
import type { Gate } from './gates.ts'
import { finding, quoted } from './guards/finding.ts'
import { matchingAny } from './guards/globs.ts'

/** A gate of the configuration: what it runs, when, and for which files. */
export interface GateRule extends Omit<Gate, 'args'> {
  /** Globs of which one must have changed; null: it runs in any case. */
  readonly when: readonly string[] | null
  readonly each: { readonly files: 'added' | 'changed' | 'mentioned'; readonly paths: readonly string[] } | null
  readonly verifies: readonly string[]
}

/** A gate that is to run, and which verification entries it is for. */
export interface PlannedGate extends Gate {
  readonly verifies: readonly string[]
}

/** A command that puts changed files into shape. */
export interface FormatterRule {
  readonly name: string
  readonly run: string
  /** Globs. */
  readonly paths: readonly string[]
}

/** What gates are chosen by. */
export interface GateContext {
  readonly changes: readonly { readonly path: string; readonly status: string; readonly newMode: string | null }[]
  readonly tasks: readonly Task[]
  /** Whether a path is in the tree that would be delivered. */
  readonly isDelivered: (path: string) => boolean
  /** Globs of scripts of which each new one must be run; null where nobody asks for that. */
  readonly scripts: readonly string[] | null
}

/** More files of one gate are refused rather than run one by one. */
const MAX_FILES = 200

/**
 * The gates that this change asks for, in the order of the configuration; nothing depends on what the agent says it did.
 * Source: track runner, required gates; ticket runner, commands.
 */
export function planGates(
  rules: readonly GateRule[],
  context: GateContext,
): { readonly gates: readonly PlannedGate[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const run = new Set<string>()
  const gates = rules.flatMap(({ when, each, ...gate }): readonly PlannedGate[] => {
    if (when !== null && !context.changes.some(({ path }) => matchingAny(when)(path))) return []
    if (each === null) return [gate]
    const files = filesOf(each, context)
    for (const path of files.missing)
      findings.push(
        finding(
          'script-missing',
          'error',
          path,
          `The task mentions ${quoted(path)}, which does not exist.`,
          'Add it as described.',
        ),
      )
    if (files.found.length > MAX_FILES) {
      const message = `${gate.name} would have to run for ${files.found.length} files; ${MAX_FILES} are allowed.`
      findings.push(finding('too-many-files', 'error', null, message, 'Make the change smaller.'))
    }
    for (const path of files.found) run.add(path)
    return files.found.slice(0, MAX_FILES).map((path) => ({ ...gate, name: `${gate.name}: ${path}`, args: [path] }))
  })
  return { gates, findings: [...findings, ...scriptsNotRun(context, run)] }
}

const FORMATTER_TIMEOUT_MS = 10 * 60_000

/** The formatters that have something to do, each with the files it is given. Source: track runner, flow C. */
export const planFormatters = (rules: readonly FormatterRule[], changes: GateContext['changes']): readonly Gate[] =>
  rules.flatMap(({ name, run, paths }) => {
    const matches = matchingAny(paths)
    const args = changes
      .filter(({ path, status, newMode }) => status !== 'deleted' && newMode?.startsWith('100') && matches(path))
      .map(({ path }) => path)
    return args.length === 0 ? [] : [{ name, run, args, timeoutMs: FORMATTER_TIMEOUT_MS, network: false }]
  })

function filesOf(
  { files, paths }: NonNullable<GateRule['each']>,
  { changes, tasks, isDelivered }: GateContext,
): { readonly found: readonly string[]; readonly missing: readonly string[] } {
  const matches = matchingAny(paths)
  if (files !== 'mentioned') {
    const wanted = changes.filter(({ status }) => status === 'added' || (files === 'changed' && status === 'modified'))
    return { found: wanted.map(({ path }) => path).filter(matches), missing: [] }
  }
  const mentioned = mentionedPaths(tasks).filter(matches)
  return { found: mentioned.filter(isDelivered), missing: mentioned.filter((path) => !isDelivered(path)) }
}

/** What looks like a path in the texts of the tasks, each once, in order of appearance. */
function mentionedPaths(tasks: readonly Task[]): readonly string[] {
  const texts = tasks.map(({ brief }) => brief.document ?? [brief.description, ...brief.notes].join('\n'))
  const words = texts.flatMap((text) => [...text.matchAll(/[\w@%+=~.-]+(?:\/[\w@%+=~.-]+)*/g)].map(([word]) => word))
  return [...new Set(words.map((word) => word.replace(/^\.\//, '').replace(/[.]+$/, '')))]
}

/** New scripts that no gate runs: nobody knows whether they work. Source: track runner, required gates 3. */
function scriptsNotRun({ changes, scripts }: GateContext, run: ReadonlySet<string>): readonly Finding[] {
  if (scripts === null) return []
  const isScript = matchingAny(scripts)
  return changes
    .filter(({ path, status, newMode }) => status === 'added' && (newMode === '100755' || isScript(path)) && !run.has(path))
    .map(({ path }) =>
      finding(
        'script-not-run',
        'error',
        path,
        `${quoted(path)} is a new script, and no gate of the configuration runs it.`,
        'Do without the script, or say in your answer that a person has to add a gate with `each` for it.',
      ),
    )
}
