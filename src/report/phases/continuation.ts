import { createHash } from 'node:crypto'
import type { StoredRun } from './check-run-state.ts'
import { computeResume, type ResumePoint } from './resume-point.ts'
import type { TicketDecision } from './run-state-extra.ts'

/** Why a run does not go on by itself. */
export type Standstill = 'lock-not-valid' | 'finished' | 'blocked' | 'budget-used-up' | 'no-progress'

/** Whether a run goes on by itself, with the token to store then. */
export type Continuation =
  | { readonly goesOn: true; readonly token: string }
  | { readonly goesOn: false; readonly why: Standstill; readonly detail: string }

/** How far a run is, as 16 hex digits that change with every step forward and with nothing else. */
export function progressToken({ state, extra }: StoredRun, head: string | null): string {
  const ticket = state.tickets.find(({ id }) => id === state.active_ticket_id)
  const { rounds } = extra.tickets.find(({ id }) => id === state.active_ticket_id)?.repair ?? { rounds: [] }
  // Not who holds the writer lock: a run that only takes over where another one died has come no further.
  const facts = [state.active_ticket_id, state.active_phase, ticket?.completed_phases, ticket?.delivery, rounds, head]
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16)
}

/**
 * Whether a stored run may go on without a person: its lock holds, something is left to do, its budget is not used up, and it
 * came further than the last time. Source: workflow modes, continuation.
 * @param head commit that the checkout stands at; null where there is none
 */
export function mayContinue(stored: StoredRun, head: string | null): Continuation {
  const { state, extra } = stored
  const stop = (why: Standstill, detail: string): Continuation => ({ goesOn: false, why, detail })
  const point = computeResume(state, extra)
  if (point.kind === 'finished') return stop('finished', 'Nothing is left to do.')
  if (state.source_lock.status === 'failed' || state.source_lock.failure_marker)
    return stop('lock-not-valid', state.source_lock.failure_marker ?? 'The check of the source lock failed.')
  if (state.source_lock.status !== 'valid') return stop('lock-not-valid', 'The source lock was not checked.')
  if (point.kind === 'blocked') return stop('blocked', point.detail)
  const { total, used, lastToken } = extra.budget
  if (used >= total) return stop('budget-used-up', `It went on by itself ${used} of ${total} times.`)
  const token = progressToken(stored, head)
  if (token === lastToken) return stop('no-progress', `It came no further than the last time: still at ${point.phase}.`)
  return { goesOn: true, token }
}

/**
 * What follows for a chain after the work on `ticketId`, in words to be recorded: go on with the next ticket, try this one again,
 * keep it for a later run, or leave it to a person. Source: workflow modes, orchestrator.
 */
export function decideAfterTicket(
  ticketId: string,
  point: ResumePoint,
  continuation: Continuation,
): { readonly ticketId: string; readonly decision: TicketDecision; readonly reason: string } {
  const decide = (decision: TicketDecision, reason: string) => ({ ticketId, decision, reason })
  if (point.kind === 'finished') return decide('stop', 'Nothing is left to do.')
  if (point.kind === 'blocked') return decide('stop', point.detail)
  if (!continuation.goesOn) return decide(continuation.why === 'budget-used-up' ? 'checkpoint' : 'stop', continuation.detail)
  if (point.ticketId === ticketId) return decide('retry', `The ticket goes on at ${point.phase}.`)
  return decide('advance', `The ticket is completed; ${point.ticketId} is next.`)
}
