import type { Procedure } from '../../procedure.ts'
import type { WorkflowTicket } from './ticket.ts'

/** The way in which a ticket on its own is brought to its end, by what it says of itself. Source: workflow modes, table of modes. */
export function chooseMode({
  ticketClass,
  specs,
}: Pick<WorkflowTicket, 'ticketClass' | 'specs'>): Pick<Procedure, 'mode' | 'modeReason'> {
  if (ticketClass === 'quick_flow') return { mode: 'quick', modeReason: 'Its ticket_class is quick_flow.' }
  if (specs.mode?.value === 'full_sdd') return { mode: 'full-sdd', modeReason: 'Its spec_refs.mode is full_sdd.' }
  if (ticketClass === 'orchestrator') return { mode: 'full-sdd', modeReason: 'Its ticket_class is orchestrator.' }
  return {
    mode: 'single-ticket',
    modeReason: `It is one ticket without specs${specs.mode === null ? '' : ` (spec_refs.mode is ${specs.mode.value})`}.`,
  }
}
