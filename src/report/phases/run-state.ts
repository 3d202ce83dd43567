import { isNotRequired } from './evidence.ts'
import { lookUp, type PhaseRecord } from './phase-log.ts'
import { indexOf, nextPhases, type Phase } from './phases.ts'

/** Name of the document. It never lies in the work tree. */
export const RUN_STATE_FILE = 'RUN_STATE.json'

/** How far the tickets of a run are, in the shape that other tools of the workflow read. Source: workflow modes, run state. */
export interface RunState {
  readonly schema_version: 1
  readonly package_id: string
  readonly mode: 'full_chain' | 'single_ticket'
  readonly active_ticket_id: string | null
  readonly active_phase: Phase | null
  readonly last_completed_ticket_id: string | null
  readonly source_lock: {
    readonly active_ticket_id: string | null
    readonly status: 'valid' | 'pending' | 'failed'
    readonly failure_marker: string | null
  }
  readonly writer_lock: { readonly held_by: string | null; readonly ticket_id: string | null }
  readonly tickets: readonly TicketState[]
}

/** One ticket of it. */
export interface TicketState {
  readonly order: number
  readonly id: string
  readonly phase: Phase
  readonly completed_phases: readonly Phase[]
  readonly delivery: {
    readonly commit_sha: string | null
    readonly pushed: boolean
    readonly head_equals_upstream_proved: boolean
  }
  readonly resume?: Readonly<Record<string, unknown>>
}

/** How far one ticket is: the phases without a gap, and what is known of its delivery. */
export interface TicketProgress {
  readonly id: string
  readonly completed: readonly Phase[]
  readonly commit: string | null
  readonly pushed: boolean
  readonly proved: boolean
}

/** What a run knows of itself. */
export interface RunFacts {
  /** Of the package, or of the ticket where there is none. */
  readonly packageId: string
  readonly mode: RunState['mode']
  readonly runId: string
  /** In their order. */
  readonly tickets: readonly TicketProgress[]
  /** `failure`: what the check of the source lock complained about; null for nothing. */
  readonly lock: { readonly status: RunState['source_lock']['status']; readonly failure: string | null }
}

/**
 * Progress by the records of a ticket. One that ends without a delivery stays before it, because the document knows no other
 * end than a delivered one: the reason stands in its sibling.
 */
export function toTicketProgress(id: string, records: readonly PhaseRecord[]): TicketProgress {
  const delivered = records.filter(({ phase, evidence }) => phase !== 'completed' || !isNotRequired(evidence))
  const facts = lookUp(delivered)
  return {
    id,
    completed: delivered.map(({ phase }) => phase),
    commit: facts('committed')?.commit ?? null,
    pushed: facts('pushed') !== null,
    proved: facts('head_equals_upstream_proved') !== null,
  }
}

/** Whether somebody writes: from the lock on until no process of the writer is left. */
const isWriterOpen = (completed: readonly Phase[]): boolean =>
  completed.includes('implementation_writer_locked') && !completed.includes('writer_thread_closed')

/** The document of a run. */
export function toRunState({ packageId, mode, runId, tickets, lock }: RunFacts): RunState {
  const isOver = ({ completed }: TicketProgress): boolean => completed.includes('completed')
  const active = tickets.find((ticket) => !isOver(ticket)) ?? null
  const isWriting = active !== null && isWriterOpen(active.completed)
  return {
    schema_version: 1,
    package_id: packageId,
    mode,
    active_ticket_id: active?.id ?? null,
    active_phase: active === null ? null : phaseAfter(active.completed),
    last_completed_ticket_id: tickets.findLast(isOver)?.id ?? null,
    source_lock: { active_ticket_id: active?.id ?? null, status: lock.status, failure_marker: lock.failure },
    writer_lock: isWriting ? { held_by: runId, ticket_id: active.id } : { held_by: null, ticket_id: null },
    tickets: tickets.map(({ id, completed, commit, pushed, proved }, order) => ({
      order,
      id,
      phase: phaseAfter(completed) ?? 'completed',
      completed_phases: completed,
      delivery: { commit_sha: commit, pushed, head_equals_upstream_proved: proved },
    })),
  }
}

/** The phase that follows these on the way of a delivery; null after the last one. */
export const phaseAfter = (completed: readonly Phase[]): Phase | null => nextPhases(completed.at(-1) ?? null)[0] ?? null

/** Whether these phases reach as far as `phase`. */
export const hasReached = (completed: readonly Phase[], phase: Phase): boolean =>
  completed.some((each) => indexOf(each) >= indexOf(phase))

/** A stored document as text. */
export const renderStored = (document: object): string => `${JSON.stringify(document, null, 2)}\n`
