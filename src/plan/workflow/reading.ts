import type { Finding, Snapshot } from '../../model.ts'
import type { Reading, WorkMode } from '../../procedure.ts'
import { complainAt } from './complain-at.ts'
import { checkCarried, checkDecisions } from './decisions.ts'
import { readDelta } from './delta.ts'
import { readReference } from './read-reference.ts'
import { refuseMaterial } from './reading-material.ts'
import type { WorkflowSettings } from './settings.ts'
import { readSpecs } from './specs.ts'
import { plainPath, readSpecRefs } from './specs-refs.ts'
import { chooseSteering } from './steering.ts'
import { matchesAny } from './steering-globs.ts'
import { isPackPath } from './steering-pack.ts'
import type { WorkflowTicket } from './ticket.ts'

/** What an agent is given with a ticket, and what stands in the way of beginning. */
export interface ListedReading {
  /** In the order of the prompt, each path once. */
  readonly reading: readonly Reading[]
  readonly findings: readonly Finding[]
  /** One sentence for each decision that has to be made before anybody writes. */
  readonly openDecisions: readonly string[]
}

/** What a ticket cannot say of itself. */
export interface ReadingOf {
  readonly mode: WorkMode
  /** Files with the results of the ticket before it in its chain. */
  readonly earlier: readonly string[]
}

/** The rules of the repository, for everybody who takes a turn. */
const RULES = 'AGENTS.md'
/** The repository's own prompts of the modes that have one. Source: workflow modes, quick flow and single ticket. */
const PROMPTS: Readonly<Partial<Record<WorkMode, string>>> = {
  quick: 'prompts/quick-dev.md',
  'single-ticket': 'prompts/run-single-ticket-autonomously.md',
}

/** Whether the contents of a path are needed for the reading of any ticket. What one ticket names is needed as well: `namedIn`. */
export const isReadForReading = (path: string, { steeringFolder }: WorkflowSettings): boolean =>
  path === RULES || Object.values(PROMPTS).includes(path) || isPackPath(steeringFolder, path)

/** Paths that a ticket names, and whose contents its reading needs. */
export function namedIn(ticket: WorkflowTicket): readonly string[] {
  const { requirements, design, tasks, delta } = ticket.specs
  const named = [requirements, design, tasks, delta, ...ticket.requiredContext]
  return [...new Set(named.flatMap((path) => (path === null ? [] : (plainPath(path.value) ?? []))))]
}

/**
 * Lists what an agent is given with a ticket, all of it from the base commit: rules, the prompt of the mode, steering packs, specs,
 * context, earlier results. What the budget, or its kind, keeps out is refused with a finding and not cut. The budget
 * counts the files of everything but rules and prompt, and the lines of what the ticket chooses freely: steering and context.
 * Source: workflow modes, steering and context.
 */
export function listReading(
  snapshot: Snapshot,
  ticket: WorkflowTicket,
  settings: WorkflowSettings,
  { mode, earlier }: ReadingOf,
): ListedReading {
  const steering = chooseSteering(
    snapshot,
    settings.steeringFolder,
    ticket.allowed.map(({ value }) => value),
    ticket.steering,
  )
  const { specs, findings: faults } = readSpecRefs(ticket)
  const decisions = checkDecisions(ticket)
  const read = specs === null ? { findings: [], openDecisions: [] } : readSpecs(snapshot, specs)
  const findings: Finding[] = [...checkCarried(ticket), ...faults, ...decisions.findings, ...read.findings, ...steering.findings]
  const optional = [RULES, PROMPTS[mode] ?? ''].filter((path) => snapshot.entries.has(path))
  const wanted: readonly Reading[] = [
    ...optional.map((path): Reading => ({ kind: path === RULES ? 'rules' : 'prompt', path })),
    ...steering.packs.map(({ path }): Reading => ({ kind: 'steering', path })),
    ...(specs === null ? [] : Object.values(specs)).flatMap((path): Reading[] => (path === null ? [] : [{ kind: 'spec', path }])),
    ...ticket.requiredContext.map(({ value }): Reading => ({ kind: 'context', path: plainPath(value) ?? value })),
    ...earlier.map((path): Reading => ({ kind: 'earlier', path })),
  ]
  const reading: Reading[] = []
  const seen = new Set<string>()
  const refused: string[] = []
  for (const item of wanted) {
    const { kind, path } = item
    if (seen.has(path)) continue
    seen.add(path)
    const { text, findings: unread } = readReference(snapshot, path, `${kind}-missing`, WHAT[kind])
    // Missing specs were complained about when they were read.
    if (kind !== 'spec' || path === specs?.delta) findings.push(...unread)
    if (text === null) continue
    if (path === specs?.delta) findings.push(...readDelta(path, text).findings)
    const found = [...refuseMaterial(path, text), ...checkLines(ticket, item, text), ...checkExcluded(ticket, item)]
    findings.push(...found)
    if (found.length > 0) continue
    const isCounted = kind !== 'rules' && kind !== 'prompt'
    const isFull = ticket.budget !== null && reading.filter(isBudgeted).length >= ticket.budget.files
    if (isCounted && isFull) refused.push(path)
    else reading.push(item)
  }
  if (refused.length > 0)
    findings.push({
      code: 'budget-files',
      severity: 'error',
      ...ticket.placeOf('/context_budget/max_files'),
      message: `The agent would be given ${refused.length} files more than the budget of ${ticket.budget?.files}: ${refused.join(', ')}.`,
      hint: 'Name fewer files, or raise `context_budget.max_files`.',
    })
  return { reading, findings, openDecisions: [...decisions.openDecisions, ...read.openDecisions] }
}

const WHAT: Readonly<Record<Reading['kind'], string>> = {
  rules: 'The file of rules',
  prompt: 'The prompt of the mode',
  steering: 'The steering pack',
  spec: 'The spec',
  context: 'The context that the ticket requires',
  earlier: 'The result of the ticket before',
}

const isBudgeted = ({ kind }: Reading): boolean => kind !== 'rules' && kind !== 'prompt'

function checkLines({ budget }: WorkflowTicket, { kind, path }: Reading, text: string): readonly Finding[] {
  const lines = text.replace(/\r?\n$/, '').split('\n').length
  if (budget === null || lines <= budget.lines || (kind !== 'steering' && kind !== 'context')) return []
  const message = `The file has ${lines} lines; the ticket's budget is ${budget.lines} for each.`
  return [complainAt(path, null, 'budget-lines', message, 'Name a shorter file, or raise `context_budget.max_summary_lines`.')]
}

function checkExcluded({ excludedContext }: WorkflowTicket, { kind, path }: Reading): readonly Finding[] {
  if (
    kind !== 'context' ||
    !matchesAny(
      excludedContext.map(({ value }) => value),
      path,
    )
  )
    return []
  return [complainAt(path, null, 'context-excluded', 'The ticket requires this file and excludes it.', 'Decide for one of both.')]
}
