import { indexOf, isPhase, type Phase } from './phases.ts'

/** A ticket of a document that nobody has checked. What has the wrong type counts as not there. */
export interface TicketView {
  readonly pointer: string
  readonly id: string
  readonly order: unknown
  readonly phase: Phase | null
  readonly completed: readonly unknown[]
  /** Place of the furthest phase that is recorded; -1 for none. */
  readonly furthest: number
  readonly commit: string | null
  readonly pushed: boolean
  readonly proved: boolean
  readonly resume: Readonly<Record<string, unknown>> | null
}

/** A run state of which nobody knows yet whether it is one. */
export interface StateView {
  readonly packageId: string | null
  readonly mode: unknown
  readonly activeId: string | null
  readonly activePhase: string | null
  readonly lastCompletedId: string | null
  readonly lock: { readonly id: string | null; readonly status: unknown; readonly failure: unknown }
  readonly writer: { readonly holder: string | null; readonly id: string | null }
  readonly tickets: readonly TicketView[]
}

const object = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Looks at any value as at a run state; never throws. */
export function viewRunState(value: unknown): StateView {
  const state = object(value)
  const lock = object(state['source_lock'])
  const writer = object(state['writer_lock'])
  return {
    packageId: text(state['package_id']),
    mode: state['mode'],
    activeId: text(state['active_ticket_id']),
    activePhase: text(state['active_phase']),
    lastCompletedId: text(state['last_completed_ticket_id']),
    lock: { id: text(lock['active_ticket_id']), status: lock['status'], failure: lock['failure_marker'] },
    writer: { holder: text(writer['held_by']), id: text(writer['ticket_id']) },
    tickets: list(state['tickets']).map((ticket, at) => viewTicket(object(ticket), `/tickets/${at}`)),
  }
}

function viewTicket(ticket: Readonly<Record<string, unknown>>, pointer: string): TicketView {
  const completed = list(ticket['completed_phases'])
  const delivery = object(ticket['delivery'])
  return {
    pointer,
    id: text(ticket['id']) ?? '',
    order: ticket['order'],
    phase: isPhase(ticket['phase']) ? ticket['phase'] : null,
    completed,
    furthest: Math.max(-1, ...completed.filter(isPhase).map(indexOf)),
    commit: text(delivery['commit_sha']),
    pushed: delivery['pushed'] === true,
    proved: delivery['head_equals_upstream_proved'] === true,
    resume: ticket['resume'] === undefined ? null : object(ticket['resume']),
  }
}
