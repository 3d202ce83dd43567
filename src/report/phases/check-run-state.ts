import type { Finding } from '../../model.ts'
import { type Problem, validate } from '../../validate.ts'
import { type ChainManifest, checkChain } from './chain-rules.ts'
import { checkExtraRules } from './extra-rules.ts'
import { RUN_STATE_FILE, type RunState } from './run-state.ts'
import { RUN_STATE_EXTRA_FILE, type RunStateExtra } from './run-state-extra.ts'
import { viewRunState } from './run-state-view.ts'
import { checkTicket } from './ticket-rules.ts'

/** What is stored between runs, sound in itself and in both parts. */
export interface StoredRun {
  readonly state: RunState
  readonly extra: RunStateExtra
}

/** Everything by which a value is no run state: its schema and, apart from that, its rules. Empty when it is one. */
export const checkRunState = (value: unknown, manifest: ChainManifest | null = null): readonly Finding[] =>
  toFindings(RUN_STATE_FILE, [...validate('run-state', value), ...checkRunStateRules(value, manifest)])

/** The rules alone. They look at what has the right type and leave the rest to the schema. */
export function checkRunStateRules(value: unknown, manifest: ChainManifest | null): readonly Problem[] {
  const view = viewRunState(value)
  return [...checkChain(view, manifest), ...view.tickets.flatMap(checkTicket)]
}

/** The same for its sibling. */
export function checkRunStateExtra(value: unknown, state: RunState): readonly Finding[] {
  const problems = validate('run-state-extra', value)
  return toFindings(RUN_STATE_EXTRA_FILE, problems.length > 0 ? problems : checkExtraRules(value as RunStateExtra, state))
}

/**
 * Reads what is stored. Both documents pass both of their checks, or there is nothing to go on with.
 * @param texts as they were stored; null where there is no such document
 */
export function readStoredRun(
  texts: { readonly state: string; readonly extra: string | null },
  manifest: ChainManifest | null = null,
): { readonly stored: StoredRun | null; readonly findings: readonly Finding[] } {
  const state = parse(texts.state)
  if (!state.ok) return { stored: null, findings: toFindings(RUN_STATE_FILE, [notJson]) }
  const findings = checkRunState(state.value, manifest)
  if (findings.length > 0) return { stored: null, findings }
  const extra = parse(texts.extra ?? '')
  if (!extra.ok) return { stored: null, findings: toFindings(RUN_STATE_EXTRA_FILE, [notJson]) }
  const more = checkRunStateExtra(extra.value, state.value as RunState)
  if (more.length > 0) return { stored: null, findings: more }
  return { stored: { state: state.value as RunState, extra: extra.value as RunStateExtra }, findings: [] }
}

const notJson: Problem = {
  pointer: '',
  code: 'not-json',
  message: 'The document is missing or is not JSON.',
  hint: 'Take it from where the last run stored it, or start the ticket again.',
}

function parse(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return { ok: false }
  }
}

const toFindings = (file: string, problems: readonly Problem[]): readonly Finding[] =>
  problems.map(({ pointer, code, message, hint }) => ({
    code,
    severity: 'error',
    file,
    line: null,
    column: null,
    pointer,
    message,
    hint,
  }))
