import type { PhaseRecord, PhaseStep, Recording } from '../../../src/report/phases/phase-log.ts'
import { createPhaseRecorder } from '../../../src/report/phases/phase-recorder.ts'
import type { Phase } from '../../../src/report/phases/phases.ts'
import { type RunState, toRunState, toTicketProgress } from '../../../src/report/phases/run-state.ts'
import { type RepairRound, type RunStateExtra, toTicketExtra } from '../../../src/report/phases/run-state-extra.ts'

export const recording: Recording = { runId: 'run-7', clock: () => new Date('2031-02-03T12:00:00.750Z') }

export const oid = (digit: string): string => digit.repeat(40)
export const sha256 = (digit: string): string => digit.repeat(64)
export const commitOf = (id: string): string => oid(id.endsWith('b') ? 'e' : 'c')

interface Course {
  /** Whether the first review fails, so that there is one round of repair. */
  readonly repaired?: boolean
  /** Why nothing is delivered. */
  readonly notDelivered?: string
  /** Whether the plan knows nothing of plans, reviews and repairs. */
  readonly plain?: boolean
}

const notRequired = { notRequired: 'this plan does not ask for it' }

/** Every step of one ticket from its first phase to its last. */
export function stepsOf(id: string, { repaired = false, notDelivered, plain = false }: Course = {}): PhaseStep[] {
  const tested = oid('1')
  const accepted = repaired ? oid('2') : tested
  const commit = commitOf(id)
  const ref = `refs/heads/codex/${id}`
  return [
    ['pending', { ticketId: id, mode: plain ? 'plain' : 'single-ticket' }],
    ['source_lock_validated', { path: `tickets/${id}.yaml`, sha256: sha256('a'), errors: 0 }],
    ['repository_validated', { branch: 'main', head: oid('b'), upstream: oid('b'), policy: 'pull-request', baseline: [] }],
    ['plan_recorded', plain ? notRequired : { by: 'planner-1', sha256: sha256('b'), files: ['src/importer.ts'] }],
    ['repository_ticket_recorded', { path: `tickets/${id}.yaml`, sha256: sha256('a'), packageSha256: null }],
    [
      'implementation_writer_locked',
      { claimRef: `refs/heads/codex/claim/${id}`, token: oid('f'), ticketId: id, runId: recording.runId },
    ],
    ['implementation_spawned', { turnId: 'writer-1', base: oid('b') }],
    ['implementation_completed', { turnId: 'writer-1', turns: 1 }],
    ['writer_thread_closed', { processesLeft: 0, tree: tested }],
    ['focused_tests_passed', { tree: tested, required: ['unit'], passed: ['unit', 'types'] }],
    ['self_review_completed', plain ? notRequired : { turnId: 'self-1', tree: tested, sha256: sha256('c') }],
    ['independent_review_spawned', plain ? notRequired : { turnId: 'reviewer-1', tree: tested }],
    [
      'independent_review_completed',
      plain
        ? notRequired
        : { turnId: 'reviewer-1', tree: tested, verdict: repaired ? 'FAIL' : 'PASS', findings: 0, sha256: sha256('d') },
    ],
    ['repair_completed_or_not_needed', plain ? notRequired : { tree: accepted, verdict: 'PASS', rounds: repaired ? 1 : 0 }],
    ['context_curated', { productTree: accepted, records: [`docs/records/${id}/PLAN.md`] }],
    ...(notDelivered === undefined
      ? ([
          ['git_delivery_started', { branch: `codex/${id}`, parent: oid('b') }],
          ['explicit_paths_staged', { paths: ['src/importer.ts'], tree: oid('9') }],
          ['committed', { commit, tree: oid('9') }],
          ['pushed', { commit, ref, answer: '* new branch' }],
          ['head_equals_upstream_proved', { ref, local: commit, remote: commit }],
          ['completed', { commit, ref }],
        ] satisfies PhaseStep[])
      : ([['completed', { notRequired: notDelivered }]] satisfies PhaseStep[])),
  ]
}

/** The same as records, up to and with `last`. */
export function recordsOf(id: string, last: Phase = 'completed', course: Course = {}): readonly PhaseRecord[] {
  const recorder = createPhaseRecorder(recording)
  const steps = stepsOf(id, course)
  recorder.reachAll(steps.slice(0, steps.findIndex(([phase]) => phase === last) + 1))
  return recorder.records()
}

interface Ticket {
  readonly id: string
  readonly records: readonly PhaseRecord[]
  readonly rounds?: readonly RepairRound[]
}

/** Both documents of a run with these tickets. */
export function storedRun(tickets: readonly Ticket[]): { state: RunState; extra: RunStateExtra } {
  const state = toRunState({
    packageId: 'importer',
    mode: tickets.length === 1 ? 'single_ticket' : 'full_chain',
    runId: recording.runId,
    tickets: tickets.map(({ id, records }) => toTicketProgress(id, records)),
    lock: { status: 'valid', failure: null },
  })
  const extra: RunStateExtra = {
    schemaVersion: 1,
    packageId: 'importer',
    runId: recording.runId,
    budget: { total: 3, used: 0, lastToken: null },
    tickets: tickets
      .filter(({ records }) => records.length > 0)
      .map(({ id, records, rounds = [] }) => toTicketExtra(id, records, { maxRounds: 3, rounds })),
    decisions: [],
  }
  return { state, extra }
}

/** A deep copy with the value at `pointer` replaced, or removed where it is undefined. */
export function withValue<T>(document: T, pointer: string, value: unknown): T {
  const copy = structuredClone(document)
  const keys = pointer.split('/').slice(1)
  const last = keys.pop() ?? ''
  let at = copy as Record<string, unknown>
  for (const key of keys) at = at[key] as Record<string, unknown>
  if (value === undefined) delete at[last]
  else at[last] = value
  return copy
}
