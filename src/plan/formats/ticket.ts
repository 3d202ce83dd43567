import { RunnerError } from '../../errors.ts'
import type { Task } from '../../model.ts'
import type { BundleNames, PlanFormat } from '../format.ts'
import { locateTicket, nextReportPath, ownsTicket, readsTicket, type TicketSettings } from './ticket-files.ts'
import { readTickets } from './ticket-read.ts'

export type { TicketSettings }

/**
 * Tickets: Markdown files that each describe one piece of work. The plan is the one ticket that is named, or a folder of them
 * where that is asked for; a report next to a ticket says that it is done. Source: ticket runner.
 */
export const createTicket = (settings: TicketSettings): PlanFormat => ({
  name: 'ticket',
  isNamedOnly: true,
  locate: (paths, wanted) => locateTicket(paths, wanted, settings.roots),
  reads: (planPath, path) => readsTicket(planPath, path, settings.reportSuffix),
  owns: (planPath, path) => ownsTicket(planPath, path, settings.reportSuffix),
  read: async (snapshot, planPath) => readTickets(snapshot, planPath, settings),
  documents: () => ({ schema: null, documents: [] }),
  names,
  startsAtTip: false,
  branchesBeginWith: (branchPrefix) => `${branchPrefix}ticket-`,
  traces: null,
  advance: () => null,
  reportPath: (snapshot, _planPath, [first]) => nextReportPath(snapshot, fileOf(first), settings.reportSuffix),
  // The report that is delivered with the work marks the ticket as done; its own text stays as it is.
  markDone: () => [],
})

function names([first]: readonly [Task, ...Task[]], branchPrefix: string): BundleNames {
  const branch = `${branchPrefix}ticket-${first.id}`
  return { branch, isOnlyBranch: false, scope: first.id, title: first.title, commitSubject: null }
}

function fileOf({ id, place }: Task): string {
  if (place.file === null) throw new RunnerError('internal', `${id} stands in no file.`)
  return place.file
}
