import type { WorkMode } from '../../procedure.ts'
import type { Phase } from './phases.ts'

/** What one fact may be. Nothing here has room for a statement that something was done. */
interface Kinds {
  /** One line: a name, path, ref, id. */
  readonly name: string
  /** Names and paths as they are. */
  readonly names: readonly string[]
  /** Of a commit or tree: 40 or 64 hex digits. */
  readonly oid: string
  /** 64 hex digits. */
  readonly sha256: string
  readonly maybeSha256: string | null
  readonly count: number
  readonly zero: 0
  readonly verdict: 'PASS' | 'FAIL'
  readonly pass: 'PASS'
  /** `plain` for plans that say nothing of how to work. */
  readonly mode: WorkMode | 'plain'
}

const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const SHA256 = /^[0-9a-f]{64}$/
const MODES: readonly unknown[] = ['full-sdd', 'quick', 'single-ticket', 'package', 'plain'] satisfies Kinds['mode'][]
const isName = (value: unknown): boolean => typeof value === 'string' && /^(?=.*\S).{1,4096}$/.test(value)
const matches = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value)

const isKind: { readonly [K in keyof Kinds]: (value: unknown) => boolean } = {
  name: isName,
  names: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== ''),
  oid: (value) => matches(value, OID),
  sha256: (value) => matches(value, SHA256),
  maybeSha256: (value) => value === null || matches(value, SHA256),
  count: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  zero: (value) => value === 0,
  verdict: (value) => value === 'PASS' || value === 'FAIL',
  pass: (value) => value === 'PASS',
  mode: (value) => MODES.includes(value),
}

/** What proves each phase: facts that the host saw for itself. */
const FACTS = {
  pending: { ticketId: 'name', mode: 'mode' },
  /** Path and hash of the manifest, or of the ticket where there is no package; what its validator complained about: nothing. */
  source_lock_validated: { path: 'name', sha256: 'sha256', errors: 'zero' },
  /** `policy`: what delivery goes by. `baseline`: paths that were dirty before, with their hashes. */
  repository_validated: { branch: 'name', head: 'oid', upstream: 'oid', policy: 'name', baseline: 'names' },
  /** `by`: the turn that planned, or `host`. `files`: what it means to touch. */
  plan_recorded: { by: 'name', sha256: 'sha256', files: 'names' },
  /** `packageSha256`: of the file in the package; null without one. */
  repository_ticket_recorded: { path: 'name', sha256: 'sha256', packageSha256: 'maybeSha256' },
  implementation_writer_locked: { claimRef: 'name', token: 'name', ticketId: 'name', runId: 'name' },
  implementation_spawned: { turnId: 'name', base: 'oid' },
  /** The last turn of the writer, and how many there were. */
  implementation_completed: { turnId: 'name', turns: 'count' },
  /** The work tree as it was when no process of the writer was left. */
  writer_thread_closed: { processesLeft: 'zero', tree: 'oid' },
  /** Names of the commands that had to pass on the tree, and of those that did. */
  focused_tests_passed: { tree: 'oid', required: 'names', passed: 'names' },
  /** `sha256`: of the answer. */
  self_review_completed: { turnId: 'name', tree: 'oid', sha256: 'sha256' },
  independent_review_spawned: { turnId: 'name', tree: 'oid' },
  independent_review_completed: { turnId: 'name', tree: 'oid', verdict: 'verdict', findings: 'count', sha256: 'sha256' },
  /** The tree that passed in the end, after so many rounds of repair. */
  repair_completed_or_not_needed: { tree: 'oid', verdict: 'pass', rounds: 'count' },
  /** `productTree`: the tree without what was written into the records. */
  context_curated: { productTree: 'oid', records: 'names' },
  git_delivery_started: { branch: 'name', parent: 'oid' },
  explicit_paths_staged: { paths: 'names', tree: 'oid' },
  committed: { commit: 'oid', tree: 'oid' },
  /** `answer`: what the remote said. */
  pushed: { commit: 'oid', ref: 'name', answer: 'name' },
  /** `remote`: where the ref stands as the remote itself tells. */
  head_equals_upstream_proved: { ref: 'name', local: 'oid', remote: 'oid' },
  completed: { commit: 'oid', ref: 'name' },
} as const satisfies Readonly<Record<Phase, Readonly<Record<string, keyof Kinds>>>>

/** In place of facts, for a phase that has nothing to do in this run: why. */
export interface NotRequired {
  readonly notRequired: string
}

/** Phases that a run may have nothing to do in. For `completed` it means: nothing was to be delivered. */
const OPTIONAL = [
  'plan_recorded',
  'self_review_completed',
  'independent_review_spawned',
  'independent_review_completed',
  'repair_completed_or_not_needed',
  'completed',
] as const satisfies readonly Phase[]

type Facts = typeof FACTS

/** What proves that a phase did what it is for. */
export type FactsOf<P extends Phase> = { readonly [F in keyof Facts[P]]: Kinds[Facts[P][F] & keyof Kinds] }

/** What a phase is recorded with. */
export type EvidenceOf<P extends Phase> = FactsOf<P> | (P extends (typeof OPTIONAL)[number] ? NotRequired : never)

/** Whether a phase was left out. */
export const isNotRequired = (evidence: object): evidence is NotRequired => Object.hasOwn(evidence, 'notRequired')

/** Why a value is not evidence of `phase`; empty when it is. */
export function checkEvidence(phase: Phase, value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return ['it has no evidence']
  const given = new Map<string, unknown>(Object.entries(value))
  const isOptional = OPTIONAL.some((each) => each === phase)
  const kinds = isOptional && isNotRequired(value) ? ({ notRequired: 'name' } as const) : FACTS[phase]
  return [
    ...Object.entries(kinds).flatMap(([fact, kind]: readonly [string, keyof Kinds]) =>
      isKind[kind](given.get(fact)) ? [] : [`its fact \`${fact}\` is missing or malformed`],
    ),
    ...[...given.keys()].filter((fact) => !Object.hasOwn(kinds, fact)).map((fact) => `\`${fact}\` is no fact of it`),
  ]
}
