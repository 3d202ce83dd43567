import { posix } from 'node:path'
import type { Snapshot, Task } from '../../model.ts'
import type { BundleNames, PlanFormat, ReadPlan } from '../format.ts'
import { isReadForPackage, readPackage } from '../workflow/package.ts'
import { isInPackage, MANIFEST_FILE } from '../workflow/package-manifest.ts'
import { createProcedures } from '../workflow/procedures.ts'
import { readTickets } from '../workflow/read-tickets.ts'
import { isReadForReading, namedIn } from '../workflow/reading.ts'
import { EXECUTION_REPORT, HANDOFF } from '../workflow/records.ts'
import type { WorkflowSettings } from '../workflow/settings.ts'
import { readTicket } from '../workflow/ticket.ts'
import {
  isOneTicket,
  isPackagePlan,
  isTicketFile,
  isTicketOf,
  listTickets,
  locateTickets,
  USUAL_FOLDER,
} from './workflow-files.ts'
import { markTicketDone } from './workflow-mark.ts'

export type { WorkflowSettings }

/**
 * Tickets in YAML, of both versions: a folder of them, one alone, or a source-locked package. They say how they are to be
 * worked on, and what may be touched. A ticket of version 2 records itself that it is done; for one of version 1, which stays as it
 * is, its execution report in the base commit does. Source: workflow modes.
 */
export const createWorkflow = (settings: WorkflowSettings): PlanFormat => ({
  name: 'workflow',
  usualPath: USUAL_FOLDER,
  locate: (paths, wanted, isNamed) => locateTickets(paths, wanted, isNamed === true),
  reads: (planPath, path) => readsFile(planPath, path, settings),
  listNamed: (snapshot, planPath) => [...snapshot.files].flatMap(([path, bytes]) => namedInFile(planPath, path, bytes)),
  owns: (planPath, path) =>
    isTicketOf(planPath, path) || (isPackagePlan(planPath) && isInPackage(planPath.toLowerCase(), path.toLowerCase())),
  read: async (snapshot, planPath) => readPlan(snapshot, planPath, settings),
  documents: () => ({ schema: null, documents: [] }),
  names,
  startsAtTip: false,
  branchesBeginWith: (branchPrefix) => `${branchPrefix}wfl-`,
  procedures: createProcedures(settings),
  keepsFailures: true,
  // The base itself holds what shows that a ticket is done, however the work was merged.
  traces: null,
  advance: () => null,
  reportPath: () => null,
  markDone: (snapshot, _planPath, tasks) => tasks.flatMap((task) => markTicketDone(snapshot, task)),
})

function readPlan(snapshot: Snapshot, planPath: string, settings: WorkflowSettings): ReadPlan {
  if (isPackagePlan(planPath)) return readPackage(snapshot, planPath, settings)
  const paths = isOneTicket(planPath) ? [planPath] : listTickets(snapshot.entries.keys(), planPath)
  return readTickets(snapshot, planPath, paths, settings)
}

/** Files that decide about a run whatever the tickets say: profiles, policy, memory and prompts of the roles. */
const isGround = (path: string, { policyFile }: WorkflowSettings): boolean =>
  path === policyFile || /^(?:agent\/[^/]+\.md|prompts\/[^/]+\.md|\.codex\/agents\/[^/]+\.toml|\.codex\/config\.toml)$/.test(path)

function readsFile(planPath: string, path: string, settings: WorkflowSettings): boolean {
  if (path === planPath || isGround(path, settings) || isReadForReading(path, settings)) return true
  if (isPackagePlan(planPath)) return isReadForPackage(planPath, path, settings)
  const isRecord = [EXECUTION_REPORT, HANDOFF].includes(posix.basename(path)) && path.startsWith(`${settings.recordsFolder}/`)
  return isRecord || (!isOneTicket(planPath) && path.startsWith(`${planPath}/`) && isTicketFile(path))
}

/** What a ticket of the plan names: specs and context. */
function namedInFile(planPath: string, path: string, bytes: Uint8Array): readonly string[] {
  const isTicket = path === planPath ? isOneTicket(path) : isTicketFile(path)
  const { ticket } = isTicket && posix.basename(path) !== MANIFEST_FILE ? readTicket(path, bytes) : { ticket: null }
  return ticket === null ? [] : namedIn(ticket)
}

/** The subject begins with the full id of the ticket. Source: workflow modes, Git delivery. */
function names([{ id, group, title }]: readonly [Task, ...Task[]], branchPrefix: string): BundleNames {
  const subject = `${group}: ${title}`
  return {
    branch: `${branchPrefix}wfl-${id.toLowerCase()}`,
    isOnlyBranch: false,
    scope: id.toLowerCase(),
    title: subject,
    commitSubject: subject,
    trailers: [`Plan-Ticket: ${group}`],
  }
}
