import type { Finding } from '../../model.ts'
import { nameOf } from './mandatory-fields.ts'
import type { ReadSpecs } from './specs.ts'
import { STATUSES } from './specs-rows.ts'
import type { TicketDecision, WorkflowTicket } from './ticket.ts'
import { readFields } from './ticket-fields.ts'

const OPEN: readonly string[] = ['unknown', 'proposed']

/**
 * What a ticket says about decisions: those that are locked have to be accepted, with their source, and nobody writes
 * before the blocking ones are made. Source: workflow modes, decision locks.
 */
export function checkDecisions(ticket: WorkflowTicket): ReadSpecs {
  const complain = ({ place }: TicketDecision, code: string, message: string, hint: string): Finding => {
    return { code, severity: 'error', ...place, message, hint }
  }
  const fields = readFields(ticket)
  const findings = ticket.locked.flatMap((decision): readonly Finding[] => {
    const { id, status } = decision
    const found: Finding[] = []
    if (status !== 'accepted')
      found.push(
        complain(
          decision,
          'decision-not-accepted',
          `The decision ${id} is locked, but its status is "${status.slice(0, 60)}".`,
          'Lock only what is `accepted`; list the rest under `unresolved_decisions`.',
        ),
      )
    if (fields.text(`${decision.place.pointer}/source`) === '')
      found.push(
        complain(
          decision,
          'decision-without-source',
          `The decision ${id} is locked without a source.`,
          'Say in `source` where it was made.',
        ),
      )
    return found
  })
  const lockedIds = new Set(ticket.locked.map(({ id }) => id))
  const openDecisions: string[] = []
  for (const decision of ticket.unresolved) {
    const { id, status, blocks, text } = decision
    const isOpen = OPEN.includes(status)
    if (!STATUSES.includes(status))
      findings.push(
        complain(
          decision,
          'decision-status',
          `The decision ${id} has the status "${status.slice(0, 60)}".`,
          `The statuses are ${STATUSES.join(', ')}.`,
        ),
      )
    if (isOpen && lockedIds.has(id))
      findings.push(
        complain(
          decision,
          'decision-contradictory',
          `The decision ${id} is locked and open at once.`,
          'Keep it in one of the lists.',
        ),
      )
    if (isOpen && blocks) openDecisions.push(`The decision ${id} in ${ticket.path} is ${status}${text === '' ? '' : `: ${text}`}`)
  }
  return { findings, openDecisions }
}

/** What full and parent tickets have to carry besides their task. Source: workflow modes, steering and context. */
const CARRIED: readonly string[] = [
  '/decision_locks/locked_decisions',
  '/decision_locks/unresolved_decisions',
  '/context_budget',
  '/context_budget/required_context',
]

/** Complaints about lists that a ticket has to carry even where they are empty. Quick tickets and version 1 need none. */
export function checkCarried(ticket: WorkflowTicket): readonly Finding[] {
  if (ticket.version === 1 || ticket.ticketClass === 'quick_flow') return []
  const fields = readFields(ticket)
  const top = ticket.ticketClass === 'orchestrator' ? '/context' : ''
  return CARRIED.flatMap((path): readonly Finding[] => {
    const pointer = `${top}${path}`
    if ((fields.value(pointer) ?? null) !== null) return []
    const message = `${nameOf(pointer)} is missing.`
    const hint = 'Add it; an empty list says that there is nothing.'
    return [{ code: 'workflow-field', severity: 'error', ...ticket.placeOf(pointer), message, hint }]
  })
}
