import { posix } from 'node:path'
import { idOfTicket } from '../formats/ticket-names.ts'
import type { WorkflowSettings } from './settings.ts'
import type { WorkflowTicket } from './ticket.ts'

/** Id of the task that a ticket is: its own where that can be part of a ref. */
export const taskIdOf = ({ id }: Pick<WorkflowTicket, 'id'>): string => idOfTicket(id.replaceAll('/', '-'))

/** Name of the record that shows that a ticket is done which may not be written to. */
export const EXECUTION_REPORT = 'EXECUTION_REPORT.md'
/** Name of the record that tells the next ticket of a chain what to know. */
export const HANDOFF = 'HANDOFF.md'

/**
 * The folder of a ticket's records: the one it names for its plan, where that is below the folder for records and has the ticket's
 * id, else `<records>/workflow-<package, or "tickets">/tickets/<id>`. Source: workflow modes, durable artifacts.
 * @param packageId null for a ticket that is in no package
 */
export function recordFolderOf(
  ticket: Pick<WorkflowTicket, 'id' | 'planRecord'>,
  packageId: string | null,
  { recordsFolder }: Pick<WorkflowSettings, 'recordsFolder'>,
): string {
  const named = posix.dirname(posix.normalize(ticket.planRecord ?? '.'))
  if (named.startsWith(`${recordsFolder}/`) && posix.basename(named) === ticket.id) return named
  const workflow = (packageId ?? 'tickets').replace(/[^A-Za-z0-9._-]+/g, '-')
  return `${recordsFolder}/workflow-${workflow}/tickets/${taskIdOf(ticket)}`
}

/** Globs of everything that counts as a record of a ticket and not as work. Source: workflow modes, authorized artifacts. */
export const recordGlobsOf = ({ path }: Pick<WorkflowTicket, 'path'>, recordFolder: string): readonly string[] => [
  path,
  `${recordFolder}/**`,
  ledgerOf(recordFolder),
  'agent/*.md',
]

/** Where each record of a ticket goes. */
export interface RecordFiles {
  readonly plan: string
  readonly execution: string
  readonly review: string
  readonly handoff: string
  readonly delivery: string
  /** Only where the ticket itself may not be written to. */
  readonly result: string
  /** Shared by all tickets beside this one. */
  readonly ledger: string
}

/** The records of a ticket by their paths. Source: workflow modes, durable artifacts. */
export const recordFilesOf = (folder: string): RecordFiles => ({
  plan: `${folder}/PLAN.md`,
  execution: `${folder}/${EXECUTION_REPORT}`,
  review: `${folder}/REVIEW.md`,
  handoff: `${folder}/${HANDOFF}`,
  delivery: `${folder}/GIT_DELIVERY.md`,
  result: `${folder}/execution-result.yaml`,
  ledger: ledgerOf(folder),
})

const ledgerOf = (folder: string): string => posix.join(posix.dirname(posix.dirname(folder)), 'CONTEXT_LEDGER.md')
