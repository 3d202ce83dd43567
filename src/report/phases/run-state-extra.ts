import { isNotRequired } from './evidence.ts'
import type { PhaseRecord } from './phase-log.ts'

/** Name of the document, next to the run state. */
export const RUN_STATE_EXTRA_FILE = 'RUN_STATE.extra.json'

/** One round of repair, from the moment it is begun: so it counts, whatever becomes of the run. */
export interface RepairRound {
  /** What it left; null while the repair is under way. */
  readonly tree: string | null
  /** What the review of that tree said; null before there was one. */
  readonly verdict: 'PASS' | 'FAIL' | null
}

/** What is decided after a ticket. Source: workflow modes, orchestrator. */
export type TicketDecision = 'advance' | 'retry' | 'checkpoint' | 'stop'

/** What the run state knows nothing of, for one ticket. */
export interface TicketExtra {
  readonly id: string
  /** Why the work is over without a delivery; null where it is delivered or not over. */
  readonly notDelivered: string | null
  readonly repair: { readonly maxRounds: number; readonly rounds: readonly RepairRound[] }
  readonly records: readonly PhaseRecord[]
}

/** The sibling of the run state, for facts that its shape has no room for. */
export interface RunStateExtra {
  readonly schemaVersion: 1
  readonly packageId: string
  readonly runId: string
  /** How often the work may go on by itself, how often it did, and its progress then. */
  readonly budget: { readonly total: number; readonly used: number; readonly lastToken: string | null }
  /** Those that were begun. */
  readonly tickets: readonly TicketExtra[]
  readonly decisions: readonly { readonly ticketId: string; readonly decision: TicketDecision; readonly reason: string }[]
}

/** A ticket's part by its records. */
export function toTicketExtra(id: string, records: readonly PhaseRecord[], repair: TicketExtra['repair']): TicketExtra {
  const end = records.find(({ phase }) => phase === 'completed')?.evidence
  return { id, notDelivered: end !== undefined && isNotRequired(end) ? end.notRequired : null, repair, records }
}
