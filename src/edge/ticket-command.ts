import { RunnerError } from '../errors.ts'
import type { Answer, LookOrder } from './commands.ts'
import { listTickets } from './ticket-list.ts'
import { moveTicket } from './ticket-move.ts'
import { newTicket } from './ticket-new.ts'
import type { TicketOptions } from './ticket-options.ts'

/**
 * Shows or edits a queue of tickets in the work tree. Nothing is committed, and nothing is written to the remote.
 * @param verb `list`, `new` or `move`
 * @throws {RunnerError} `usage-invalid`, and as each of them
 */
export function ticketCommand(order: LookOrder, verb: string | null, options: TicketOptions): Promise<Answer> {
  if (verb === 'new') return newTicket(order, options)
  if (verb !== 'list' && verb !== 'move') throw new RunnerError('usage-invalid', 'ticket is followed by list, new or move')
  if (order.ref !== null) throw new RunnerError('usage-invalid', `ticket ${verb} reads the work tree, so there is no --ref`)
  return verb === 'list' ? listTickets(order) : moveTicket(order, options)
}
