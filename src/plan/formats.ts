import type { PlanFormat } from './format.ts'
import { frd } from './formats/frd.ts'
import { phase } from './formats/phase.ts'
import { createTicket, type TicketSettings } from './formats/ticket.ts'
import { createTicketFlow, type TicketFlowSettings } from './formats/ticket-flow.ts'
import { track } from './formats/track.ts'
import { createWorkflow, type WorkflowSettings } from './formats/workflow.ts'
import { DEFAULT_WORKFLOW } from './workflow/settings.ts'

export type { TicketFlowSettings, TicketSettings, WorkflowSettings }

/** What a repository and a run say about tickets of either kind. */
interface PlanSettings extends TicketSettings {
  /** Without it a queue is strict. */
  readonly flow?: TicketFlowSettings
  /** Without it tickets of the workflow are where they usually are. */
  readonly workflow?: WorkflowSettings
}

const STRICT_QUEUE: TicketFlowSettings = { skipBlocked: false, dependsOn: false }

/** Every plan format, in the order in which they are looked for. A new one is a file in `formats/` and a line here. */
const formatsWith = (settings: PlanSettings): readonly PlanFormat[] => [
  frd,
  track,
  phase,
  createTicketFlow(settings.flow ?? STRICT_QUEUE),
  createWorkflow(settings.workflow ?? DEFAULT_WORKFLOW),
  createTicket(settings),
]

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
  settings: PlanSettings = DEFAULT_TICKETS,
): FoundPlan | null {
  const all = Array.from(paths)
  for (const format of formatsWith(settings)) {
    if (formatName === null ? format.isNamedOnly : format.name !== formatName) continue
    const planPath = format.locate(all, wanted, formatName !== null)
    if (planPath !== null) return { format, planPath }
  }
  return null
}
