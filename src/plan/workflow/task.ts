import type { Dependency, Hold, Place, Task, TaskBrief, TaskStatus } from '../../model.ts'
import { EXPERTS, type Intensity, type Procedure, type RaisedTrigger, type Reading, TRIGGERS } from '../../procedure.ts'
import { recordGlobsOf, taskIdOf } from './records.ts'
import type { WorkflowSettings } from './settings.ts'
import { readSpecRefs } from './specs-refs.ts'
import type { Placed, WorkflowTicket } from './ticket.ts'

/** What a ticket cannot say of itself. */
export interface TicketPlace {
  readonly mode: Pick<Procedure, 'mode' | 'modeReason'>
  readonly status: TaskStatus
  /** What stands in the way, where the status alone does not tell. */
  readonly statusWord?: string
  readonly hold?: Hold
  readonly dependsOn: readonly Dependency[]
  /** Id of the ticket before it in its chain; null for a first or a loose one. */
  readonly previous: string | null
  readonly lock: Procedure['lock']
  readonly result: Procedure['result']
  readonly recordFolder: string
  readonly raised: readonly RaisedTrigger[]
  readonly reading: readonly Reading[]
}

const valuesOf = (placed: readonly Placed[]): readonly string[] => [...new Set(placed.map(({ value }) => value))]

const briefOf = (description: string, document: string | null): TaskBrief => ({
  ...{ description, steps: [], gotchas: [], notes: [], verification: [], testRequirements: [], testOmissionReason: null },
  document,
})

/** A ticket as a task and a bundle of its own, with everything that it demands of the work. */
export function toTask(ticket: WorkflowTicket, around: TicketPlace, settings: WorkflowSettings): Task {
  return {
    id: taskIdOf(ticket),
    title: ticket.title || ticket.id,
    status: around.status,
    // In full, for commits and titles, which an id of a task may be too short for.
    group: ticket.id,
    startsBundle: true,
    dependsOn: around.dependsOn,
    brief: briefOf(ticket.objectives[0]?.value ?? '', ticket.text),
    place: ticket.placeOf(''),
    procedure: procedureOf(ticket, around, settings),
    ...(around.statusWord === undefined ? {} : { statusWord: around.statusWord }),
    ...(around.hold === undefined ? {} : { hold: around.hold }),
  }
}

/** The task of a ticket that cannot be read, so that what comes after it waits. */
export function toUnreadableTask(id: string, place: Place): Task {
  return {
    ...{ id: taskIdOf({ id }), title: id, status: 'blocked', group: id, startsBundle: true, dependsOn: [], place },
    brief: briefOf('', null),
    hold: { code: 'ticket-not-ready', detail: `${place.file} cannot be read. Correct it on the base branch.` },
  }
}

/** Rounds of a ticket that allows several and names no number. Source: workflow modes, orchestrator template. */
const USUAL_ROUNDS = 5
/** What is given to an agent of a ticket that sets no limits. Source: workflow modes, ticket template. */
const USUAL_BUDGET = { files: 12, lines: 80 }

function procedureOf(ticket: WorkflowTicket, around: TicketPlace, settings: WorkflowSettings): Procedure {
  const { specs } = readSpecRefs(ticket)
  const intensity = intensityOf(ticket)
  const experts = EXPERTS.filter((expert) => ticket.experts.some(({ value }) => value === expert))
  const declared = TRIGGERS.flatMap((trigger) => {
    const flag = ticket.declaredTriggers.get(trigger)?.value
    return flag === undefined ? [] : [[trigger, flag] as const]
  })
  return {
    ...around.mode,
    intensity,
    readOnly: ticket.ticketClass === 'orchestrator' ? 'chain' : intensity === 'research_only' ? 'research' : null,
    allowed: valuesOf(ticket.allowed),
    forbidden: valuesOf(ticket.forbidden),
    records: recordGlobsOf(ticket, around.recordFolder),
    recordFolder: around.recordFolder,
    declared: Object.fromEntries(declared),
    raised: around.raised,
    visual: { required: ticket.visual?.required ?? false, views: ticket.visual?.views ?? [] },
    acceptance: valuesOf(ticket.acceptance),
    proofs: valuesOf(ticket.proofs),
    regressions: valuesOf(ticket.regressions),
    stopConditions: valuesOf(ticket.stopConditions),
    experts,
    noExperts: experts.length > 0 ? '' : ticket.noExperts || 'The ticket asks for none.',
    maxRepairs: Math.min(ticket.maxRepairs ?? settings.maxRepairs, settings.maxRepairs, 3),
    maxRounds: intensity === 'bounded_expert_rounds' ? Math.max(1, ticket.maxIterations ?? USUAL_ROUNDS) : 1,
    specs,
    noSpecs: specs === null ? ticket.specs.reason || ticket.quickReason || 'The ticket names none.' : '',
    locked: ticket.locked.map(({ id, status, text }) => ({ id, status, text })),
    reading: around.reading,
    budget: ticket.budget ?? USUAL_BUDGET,
    delivery: deliveryOf(ticket),
    result: around.result,
    lock: around.lock,
    previous: around.previous,
  }
}

/** A ticket that says nothing has one worker; one that says nonsense is not started anyway. */
function intensityOf({ intensity, ticketClass }: WorkflowTicket): Intensity {
  switch (intensity?.value) {
    case 'quick_flow':
    case 'standard_worker':
    case 'expert_supported':
    case 'bounded_expert_rounds':
    case 'research_only':
      return intensity.value
    default:
      return ticketClass === 'quick_flow' ? 'quick_flow' : 'standard_worker'
  }
}

/** Work that may not be pushed cannot be delivered from here. Source: workflow modes, Git delivery. */
function deliveryOf({ delivery: { assigned, push, skipReason } }: WorkflowTicket): Procedure['delivery'] {
  if (assigned === false) return { assigned: false, reason: skipReason || 'The ticket does not assign delivery.' }
  if (push === false) return { assigned: false, reason: skipReason || 'The ticket does not let the work be pushed.' }
  return { assigned: true, reason: '' }
}
