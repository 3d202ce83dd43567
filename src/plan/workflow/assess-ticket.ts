import type { Finding, Hold, Place } from '../../model.ts'
import { EXPERTS, type Intensity, type RaisedTrigger } from '../../procedure.ts'
import { findEmptyFields, nameOf } from './mandatory-fields.ts'
import { describeEscalation, findEscalations, type QuickGround, raiseTriggers } from './quick.ts'
import { parseScopeEntry } from './scope-entry.ts'
import type { WorkflowTicket } from './ticket.ts'
import { plainText, readFields } from './ticket-fields.ts'

/** What the tree and the specs say about a ticket. */
export interface TicketGround extends QuickGround {
  /** Path of the template it was made from; null where there is none. */
  readonly template: string | null
}

/** Whether work on a ticket may begin. */
export interface Assessment {
  /** null when it may. */
  readonly hold: Hold | null
  readonly raised: readonly RaisedTrigger[]
  /** Warnings: they keep nothing but this ticket from starting. */
  readonly findings: readonly Finding[]
}

const INTENSITIES: readonly string[] = [
  'quick_flow',
  'standard_worker',
  'expert_supported',
  'bounded_expert_rounds',
  'research_only',
] satisfies readonly Intensity[]

/** Source: workflow modes, ticket ids. */
const TICKET_ID = /^TKT-\d{4}-\d{2}-\d{2}-[A-Za-z0-9][A-Za-z0-9_.-]*$/

const warn = (code: string, place: Place, message: string, hint: string): Finding => {
  return { code, severity: 'warning', ...place, message, hint }
}

/**
 * Judges an open ticket by what it says: whether it is complete, whether its decisions are made, and whether one for quick work is
 * quick. The first of these that fails is what it waits for. Source: workflow modes, readiness and quick flow.
 * @param faults errors that others found in it or in what it names
 */
export function assessTicket(ticket: WorkflowTicket, ground: TicketGround, faults: readonly Finding[]): Assessment {
  const gaps = [
    ...[...checkHead(ticket), ...findEmptyFields(ticket, ground.template), ...checkWords(ticket)],
    ...faults.filter(({ severity }) => severity === 'error'),
  ].map((gap): Finding => ({ ...gap, severity: 'warning' }))
  const told = faults.filter(({ severity }) => severity === 'warning')
  const raised = raiseTriggers(ticket, ground)
  const isQuick = ticket.ticketClass === 'quick_flow'
  const others = isQuick ? findEscalations(ticket) : []
  const isEscalated = isQuick && raised.length + others.length > 0
  const findings = [...gaps, ...told, ...(isQuick ? compareDeclared(ticket, raised) : [])]
  const at = ticket.placeOf('')
  if (isEscalated) {
    const hint = 'It is not started until it is rewritten, or the cause is gone.'
    findings.push(warn('quick-escalated', at, describeEscalation(raised, others), hint))
  }
  for (const sentence of ground.openDecisions)
    findings.push(
      warn('decision-open', at, endSentence(sentence), 'Make the decision, and record it as accepted on the base branch.'),
    )
  return { hold: chooseHold(ticket, gaps, isEscalated ? describeEscalation(raised, others) : null, ground), raised, findings }
}

const endSentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

function chooseHold(
  { path }: WorkflowTicket,
  gaps: readonly Finding[],
  escalation: string | null,
  { openDecisions }: QuickGround,
): Hold | null {
  if (gaps.length > 0) {
    const named = gaps.slice(0, 3).map(({ message }) => message.replace(/\.$/, ''))
    const more = gaps.length > 3 ? ` (and ${gaps.length - 3} more)` : ''
    return {
      code: 'ticket-not-ready',
      detail: `${path} is not ready: ${named.join('; ')}${more}. Complete it on the base branch.`,
    }
  }
  if (escalation !== null) return { code: 'quick-escalated', detail: `${path}: ${escalation}` }
  if (openDecisions.length === 0) return null
  return { code: 'decision-open', detail: openDecisions.map(endSentence).join(' ') }
}

/** Version and id, which everything else is told by. */
function checkHead({ data, placeOf, version, id }: WorkflowTicket): readonly Finding[] {
  const found: Finding[] = []
  const stated = readFields({ data, placeOf }).value('/schema_version')
  if (stated !== version)
    found.push(
      warn(
        'workflow-version',
        placeOf('/schema_version'),
        stated === undefined ? 'schema_version is missing.' : `schema_version is not ${version}.`,
        'Write 2 for a ticket with a part `ticket`, and 1 for one without.',
      ),
    )
  if (!TICKET_ID.test(id))
    found.push(
      warn(
        'workflow-id',
        placeOf(version === 1 ? '/id' : '/ticket/id'),
        `"${id.slice(0, 80)}" is not the full id of a ticket.`,
        'Ids have the form TKT-YYYY-MM-DD-name.',
      ),
    )
  return found
}

/** Words that have to be one of a list, and paths that have to be of a form. */
function checkWords(ticket: WorkflowTicket): readonly Finding[] {
  const { intensity, ticketClass, data, placeOf, experts, noExperts, allowed, version } = ticket
  const found: Finding[] = []
  const written = plainText(readFields({ data, placeOf }).value('/ticket/ticket_class'))
  if (version === 2 && written !== '' && written !== ticketClass)
    found.push(
      warn(
        'workflow-class',
        placeOf('/ticket/ticket_class'),
        `"${written.slice(0, 60)}" is no class of tickets.`,
        'The classes are implementation, quick_flow and orchestrator.',
      ),
    )
  if (intensity !== null && !INTENSITIES.includes(intensity.value))
    found.push(
      warn(
        'workflow-intensity',
        intensity.place,
        `"${intensity.value.slice(0, 60)}" is no execution_intensity.`,
        `Known are ${INTENSITIES.join(', ')}.`,
      ),
    )
  if (intensity?.value === 'quick_flow' && ticketClass !== 'quick_flow')
    found.push(
      warn(
        'workflow-intensity',
        intensity.place,
        'The intensity quick_flow is for quick tickets only.',
        'Write standard_worker, or use the template for quick tickets.',
      ),
    )
  for (const { value, place } of experts)
    if (!EXPERTS.some((expert) => expert === value))
      found.push(
        warn('workflow-expert', place, `"${value.slice(0, 60)}" is no profile of an expert.`, `Known are ${EXPERTS.join(', ')}.`),
      )
  if (version === 2 && ticketClass === 'implementation' && experts.length === 0 && noExperts === '')
    found.push(
      warn(
        'workflow-no-experts',
        placeOf('/execution/expert_routing'),
        'The ticket neither names experts nor says why none is needed.',
        `Fill in ${nameOf('/execution/expert_routing/required_profiles')} or not_required_reason.`,
      ),
    )
  if (ticketClass !== 'quick_flow')
    for (const { value, place } of allowed)
      if (parseScopeEntry(value) === null)
        found.push(
          warn(
            'workflow-scope-form',
            place,
            `The scope entry "${value.slice(0, 80)}" is neither a path nor a folder.`,
            'Write an exact path, or `folder/**`.',
          ),
        )
  return found
}

/** Triggers that the ticket denies although it raises them itself. */
function compareDeclared({ declaredTriggers }: WorkflowTicket, raised: readonly RaisedTrigger[]): readonly Finding[] {
  const triggers = new Map(raised.map((one) => [one.trigger, one]))
  return [...triggers].flatMap(([trigger, { reason }]) => {
    const declared = declaredTriggers.get(trigger)
    if (declared?.value !== false) return []
    return [warn('trigger-denied', declared.place, `The ticket denies ${trigger}, but: ${reason}`, 'What is found counts.')]
  })
}
