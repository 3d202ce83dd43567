import type { Finding, Hold, Snapshot, Task } from '../../model.ts'
import type { Procedure } from '../../procedure.ts'
import { assessTicket } from './assess-ticket.ts'
import { listReading } from './reading.ts'
import { recordFolderOf, recordGlobsOf } from './records.ts'
import type { WorkflowSettings } from './settings.ts'
import { type TicketPlace, toTask } from './task.ts'
import { findTemplate } from './templates.ts'
import type { WorkflowTicket } from './ticket.ts'

/** Where a ticket stands among others, and what is known of it besides its text. */
export interface TicketSurroundings
  extends Pick<TicketPlace, 'status' | 'statusWord' | 'dependsOn' | 'previous' | 'lock' | 'result'> {
  readonly mode: Pick<Procedure, 'mode' | 'modeReason'>
  /** null for a ticket that is in no package. */
  readonly packageId: string | null
  /** Files with the results of the ticket before it in its chain. */
  readonly earlier: readonly string[]
  /** Errors in it that others found; one of them keeps it from starting. */
  readonly faults: readonly Finding[]
  /** What comes before everything that may be wrong with the ticket itself. */
  readonly hold?: Hold
}

/**
 * Makes a task of a ticket: an open one is judged, with all that it names, and held where it is not ready; one that is not open is
 * only told of. Every finding is a warning, because it keeps nothing but this ticket from starting.
 */
export function prepareTask(
  snapshot: Snapshot,
  ticket: WorkflowTicket,
  around: TicketSurroundings,
  settings: WorkflowSettings,
): { readonly task: Task; readonly findings: readonly Finding[] } {
  const recordFolder = recordFolderOf(ticket, around.packageId, settings)
  const { hold: firstHold, packageId: _, earlier, faults, ...place } = around
  const read = listReading(snapshot, ticket, settings, { mode: around.mode.mode, earlier })
  const ground = {
    records: recordGlobsOf(ticket, recordFolder),
    isFolder: createFolderTest(snapshot),
    openDecisions: read.openDecisions,
    template: findTemplate(snapshot, ticket),
  }
  const { hold, raised, findings } = assessTicket(ticket, ground, [...faults, ...read.findings])
  const isOpen = around.status === 'todo' || around.statusWord === PARENT_WAITS
  const stop = firstHold ?? (isOpen ? hold : null)
  const full = { ...place, recordFolder, raised, reading: read.reading }
  return {
    task: toTask(ticket, stop === null ? full : { ...full, status: 'blocked', hold: stop }, settings),
    findings: isOpen ? findings : [],
  }
}

/** What is told of an open parent while its children are open. */
export const PARENT_WAITS = 'waits-for-children'

const folders = new WeakMap<Snapshot['entries'], ReadonlySet<string>>()

/** Tells folders of a commit from files; they are listed once for all tickets. */
function createFolderTest({ entries }: Snapshot): (path: string) => boolean {
  let known = folders.get(entries)
  if (known === undefined) {
    const found = new Set<string>()
    for (const path of entries.keys())
      for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) found.add(path.slice(0, at))
    known = found
    folders.set(entries, known)
  }
  const all = known
  return (path) => all.has(path.replace(/\/$/, ''))
}
