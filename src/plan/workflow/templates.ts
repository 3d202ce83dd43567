import type { Snapshot } from '../../model.ts'
import type { WorkflowTicket } from './ticket.ts'

const NAMES = {
  implementation: 'TEMPLATE.ticket.yaml',
  quick_flow: 'TEMPLATE.quick-ticket.yaml',
  orchestrator: 'TEMPLATE.orchestrator-ticket.yaml',
} as const

const INSTALLED = 'tickets/templates'
/** Where templates lie in the workflow's own repository, before they are installed anywhere. */
const SOURCE = 'templates'

/** The template that a ticket was made from, by its class; null where the base commit has none. Source: workflow modes, templates. */
export function findTemplate(
  { entries }: Pick<Snapshot, 'entries'>,
  { version, ticketClass }: Pick<WorkflowTicket, 'version' | 'ticketClass'>,
): string | null {
  if (version === 1) return null
  const isInstalled = Object.values(NAMES).some((name) => entries.has(`${INSTALLED}/${name}`))
  const path = `${isInstalled ? INSTALLED : SOURCE}/${NAMES[ticketClass]}`
  return entries.has(path) ? path : null
}
