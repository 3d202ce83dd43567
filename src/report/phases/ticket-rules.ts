import { type Problem, pointerSegment, quote } from '../../validate.ts'
import { indexOf, PHASES, type Phase } from './phases.ts'
import type { TicketView } from './run-state-view.ts'

/** Flags of a delivery, each with the phase that stands for it. */
const FLAGS = [
  { phase: 'committed', key: 'commit_sha', isSet: ({ commit }: TicketView) => commit !== null },
  { phase: 'pushed', key: 'pushed', isSet: ({ pushed }: TicketView) => pushed },
  { phase: 'head_equals_upstream_proved', key: 'head_equals_upstream_proved', isSet: ({ proved }: TicketView) => proved },
] as const

/** Words in which a request asks for a phase without naming it. */
const ACTIONS: ReadonlyMap<unknown, Phase> = new Map([
  ['commit', 'committed'],
  ['recommit', 'committed'],
  ['stage', 'explicit_paths_staged'],
  ['push', 'pushed'],
])

/** What contradicts itself within one ticket of a run state. Source: workflow modes, run state. */
export const checkTicket = (ticket: TicketView): readonly Problem[] => [
  ...checkOrder(ticket),
  ...checkPhase(ticket),
  ...checkDelivery(ticket),
  ...checkRequest(ticket),
]

/** The phase to be recorded next; null after the last one. */
export const nextPhaseOf = ({ furthest }: TicketView): Phase | null => PHASES[furthest + 1] ?? null

function checkOrder({ pointer, completed }: TicketView): readonly Problem[] {
  const at = completed.findIndex((phase, place) => phase !== PHASES[place])
  if (at < 0) return []
  const found = typeof completed[at] === 'string' ? quote(completed[at]) : 'Something that is no phase'
  const due = PHASES[at]
  const message = due === undefined ? `${found} stands after the last phase.` : `${found} stands where \`${due}\` has to stand.`
  const hint = 'Phases are recorded one by one, none left out and none twice.'
  return [{ pointer: `${pointer}/completed_phases/${at}`, code: 'phase-order', message, hint }]
}

function checkPhase(ticket: TicketView): readonly Problem[] {
  const { pointer, phase, furthest } = ticket
  const legal = [PHASES[furthest], PHASES[furthest + 1]].filter((each) => each !== undefined)
  if (phase === null || legal.includes(phase)) return []
  const message = `The phase of the ticket is \`${phase}\`, which does not follow from what is recorded.`
  const hint = `It can be ${legal.map((each) => `\`${each}\``).join(' or ')}.`
  return [{ pointer: `${pointer}/phase`, code: 'phase-current', message, hint }]
}

function checkDelivery(ticket: TicketView): readonly Problem[] {
  const { pointer, commit, phase, furthest } = ticket
  const flags = FLAGS.flatMap(({ phase: due, key, isSet }): Problem[] => {
    const place = `${pointer}/delivery/${key}`
    if (furthest >= indexOf(due)) {
      const message = `\`${due}\` is recorded, but \`${key}\` does not say so.`
      const hint = 'Look at the repository: the record is wrong, or the proof was lost.'
      return isSet(ticket) ? [] : [{ pointer: place, code: 'delivery-unproved', message, hint }]
    }
    const message = `\`${key}\` is set before \`${due}\` was reached.`
    const hint = 'A delivery is recorded phase by phase.'
    return isSet(ticket) && phase !== due ? [{ pointer: place, code: 'delivery-unrecorded', message, hint }] : []
  })
  if (commit === null || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) return flags
  const message = `${quote(commit)} is not the id of a commit.`
  const hint = 'Write all 40 or 64 digits, in lower case.'
  return [...flags, { pointer: `${pointer}/delivery/commit_sha`, code: 'commit-id', message, hint }]
}

function checkRequest(ticket: TicketView): readonly Problem[] {
  const { pointer, resume, commit } = ticket
  const target = nextPhaseOf(ticket)
  return ['requested_phase', 'action'].flatMap((key): Problem[] => {
    const asked = resume?.[key]
    if (asked === undefined || asked === null) return []
    const phase = ACTIONS.get(asked) ?? asked
    const isAgain = commit !== null && PHASES.indexOf(phase as Phase) >= 0 && indexOf(phase as Phase) <= indexOf('committed')
    if (phase === target && !isAgain) return []
    const what = typeof asked === 'string' ? quote(asked) : 'Something that is no text'
    return [
      {
        pointer: `${pointer}/resume/${pointerSegment(key)}`,
        code: isAgain ? 'resume-recommit' : 'resume-phase',
        message: isAgain
          ? `${what} is asked for, but there is a commit already, and never a second one.`
          : `${what} is asked for, but the work goes on elsewhere.`,
        hint: target === null ? 'The ticket is completed: remove the request.' : `The work goes on with \`${target}\`.`,
      },
    ]
  })
}
