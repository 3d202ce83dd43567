import { type RaisedTrigger, TRIGGERS, type Trigger } from '../../procedure.ts'
import { commandOf } from './proof-command.ts'
import { isCovered, parseScopeEntry } from './scope-entry.ts'
import { matchesAny } from './steering-globs.ts'
import type { WorkflowTicket } from './ticket.ts'

/** Most files besides records that quick work may touch. Source: workflow modes, quick conditions. */
const MAX_QUICK_FILES = 3

/** What the tree and the specs say about a ticket. */
export interface QuickGround {
  /** Globs of the records of the ticket. */
  readonly records: readonly string[]
  /** Whether the base commit has a folder of that path. */
  readonly isFolder: (path: string) => boolean
  /** One sentence for each decision that has to be made first. */
  readonly openDecisions: readonly string[]
}

const MAX_COMPARED = 100
const UI_FILE = /\.(?:[jt]sx|css|s[ac]ss|less|html?|vue|svelte|astro)$/i

/** The places of a scope that are work and not records, as the ticket writes them. */
const workOf = ({ allowed }: WorkflowTicket, records: readonly string[]): readonly string[] =>
  allowed
    .map(({ value }) => value)
    .filter((text) => !matchesAny(records, text.replace(/\/(?:\*\*)?$/, '')) && !records.includes(text))

/**
 * Every trigger that a ticket raises by what it says, before anything is planned or written. What it declares counts as
 * raised; what it denies does not keep a trigger from being raised. Source: workflow modes, escalation thresholds.
 */
export function raiseTriggers(
  ticket: WorkflowTicket,
  { records, isFolder, openDecisions }: QuickGround,
): readonly RaisedTrigger[] {
  const raised: RaisedTrigger[] = []
  const raise = (trigger: Trigger, reason: string, paths: readonly string[] = []): void => {
    raised.push({ trigger, paths, reason })
  }
  for (const trigger of TRIGGERS)
    if (ticket.declaredTriggers.get(trigger)?.value === true) raise(trigger, 'The ticket itself says so.')
  const work = workOf(ticket, records)
  const views = work.filter((path) => UI_FILE.test(path))
  if (views.length > 0 && (ticket.visual?.required !== true || ticket.visual.views.length === 0))
    raise('visual_flow_ambiguity', 'Files of a user interface are in scope, but no view is required to be shown.', views)
  if (ticket.acceptance.length === 0) raise('unclear_requirements', 'No outcome is described by which the work can be accepted.')
  for (const sentence of openDecisions) raise('unclear_requirements', `${sentence}.`.replace(/([.?!])\.$/, '$1'))
  const inexact = work.filter((text) => parseScopeEntry(text)?.kind !== 'path' || isFolder(text))
  if (inexact.length > 0) raise('broad_file_scope', 'The scope does not name each file exactly.', inexact)
  if (work.length > MAX_QUICK_FILES)
    raise('broad_file_scope', `${work.length} files besides the records are in scope, more than ${MAX_QUICK_FILES}.`, work)
  if (work.length === 0) raise('broad_file_scope', 'The scope names no file.')
  const forbidden = ticket.forbidden.map(({ value }) => value)
  // More than these are too many anyway, and each is compared with every pattern.
  const both = work
    .slice(0, MAX_COMPARED)
    .filter((text) => isCovered(forbidden, parseScopeEntry(text) ?? { kind: 'path', path: text }))
  if (both.length > 0) raise('forbidden_path', 'The scope holds what the ticket forbids.', both)
  if (!ticket.proofs.some(({ value }) => commandOf(value) !== null))
    raise('proof_unavailable', 'No entry of the proof is a command that can be run.')
  return raised
}

/** Conditions that nothing but the ticket's word stands for. */
const ON_ITS_WORD = ['one_bounded_objective', 'local_meaningful_proof_exists'] as const

/** What a ticket of class `quick_flow` says against being one, besides its triggers. Source: workflow modes, quick conditions. */
export function findEscalations(ticket: WorkflowTicket): readonly string[] {
  const { declaredConditions, declaredTriggers, classification, experts, specs, intensity, objectives } = ticket
  const unmet = [...declaredConditions].flatMap(([name, { value }]) => (value ? [] : [`${name} is declared false`]))
  const unsaid = ON_ITS_WORD.filter((name) => !declaredConditions.has(name)).map((name) => `${name} is not declared`)
  const others = [...declaredTriggers].flatMap(([name, { value }]) =>
    value && !TRIGGERS.some((known) => known === name) ? [`${name} is declared`] : [],
  )
  return [
    ...unmet,
    ...unsaid,
    ...others,
    ...(objectives.length === 1 ? [] : [`it has ${objectives.length} objectives`]),
    ...(classification === null || classification.value === 'quick' ? [] : [`it is classified as ${classification.value}`]),
    ...(ticket.quickReason === '' ? ['quick_flow_reason does not say why no spec is needed'] : []),
    ...(experts.length === 0 ? [] : [`it asks for ${experts.map(({ value }) => value).join(', ')}`]),
    ...(specs.mode === null || specs.mode.value === 'no_spec' ? [] : [`its spec_refs.mode is ${specs.mode.value}`]),
    ...(intensity === null || intensity.value === 'quick_flow' ? [] : [`its execution_intensity is ${intensity.value}`]),
  ]
}

const MANY_PARTS: readonly Trigger[] = ['multiple_services_modules', 'broad_file_scope', 'schema_data']

/** All that keeps work from being quick, and which ticket it needs instead, in one sentence. */
export function describeEscalation(raised: readonly RaisedTrigger[], others: readonly string[]): string {
  const triggers = raised.map(({ trigger, paths, reason }) => {
    const named = paths.slice(0, 5).join(', ') + (paths.length > 5 ? ` and ${paths.length - 5} more` : '')
    return `${trigger}${named === '' ? '' : ` (${named})`}: ${reason.replace(/\.$/, '')}`
  })
  const next = raised.some(({ trigger }) => MANY_PARTS.includes(trigger))
    ? 'a parent orchestrator ticket with smaller ones'
    : 'a full ticket'
  return `It is not quick: ${[...triggers, ...others].join('; ')}. Write ${next} instead.`
}
