import type { PlanFormat } from './format.ts'
import { frd } from './formats/frd.ts'
import { phase } from './formats/phase.ts'
import { createTicket, type TicketSettings } from './formats/ticket.ts'
import { track } from './formats/track.ts'

export type { TicketSettings }

/** Every plan format, in the order in which they are looked for. A new one is a file in `formats/` and a line here. */
const formatsWith = (tickets: TicketSettings): readonly PlanFormat[] => [frd, track, phase, createTicket(tickets)]

const DEFAULT_TICKETS: TicketSettings = { roots: [], reportSuffix: '_change_report', rerun: false }

/** The formats as they are in a repository that configures nothing. */
export const planFormats: readonly PlanFormat[] = formatsWith(DEFAULT_TICKETS)

/** A plan's own file, and the format that reads it. */
export interface FoundPlan {
  readonly format: PlanFormat
  readonly planPath: string
}

/**
 * Looks for a plan among the paths of a tree.
 * @param wanted file or folder to look at; null looks everywhere
 * @param formatName the only format to try; null tries all that are not for naming only
 * @throws {RunnerError} `plan-not-found` when `wanted` can mean several files
 */
export function findPlan(
  paths: Iterable<string>,
  wanted: string | null,
  formatName: string | null,
  tickets: TicketSettings = DEFAULT_TICKETS,
): FoundPlan | null {
  const all = Array.from(paths)
  for (const format of formatsWith(tickets)) {
    if (formatName === null ? format.isNamedOnly : format.name !== formatName) continue
    const planPath = format.locate(all, wanted, formatName !== null)
    if (planPath !== null) return { format, planPath }
  }
  return null
}
