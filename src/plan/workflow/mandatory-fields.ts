import type { Finding } from '../../model.ts'
import type { TicketClass, WorkflowTicket } from './ticket.ts'
import { isGroup, isTemplateText, readFields } from './ticket-fields.ts'

/** What a kind of ticket has to have, as JSON pointers. */
interface Mandatory {
  /** Must say something. */
  readonly filled: readonly string[]
  /** Must be there, and may be empty where there is nothing to say. */
  readonly there: readonly string[]
}

const under = (part: string, ...keys: readonly string[]): readonly string[] => keys.map((key) => `${part}/${key}`)

const HEAD = under('/ticket', 'id', 'title', 'repo', 'branch', 'status', 'owner_agent', 'ticket_class')
const WAYS = ['checkpoint_policy', 'rollback_or_accept_policy', 'done_definition', 'stop_conditions', 'handoff_requirements']

/** Source: workflow modes, ticket planning contract and the template of each class; `flat` is version 1. */
const MANDATORY: Readonly<Record<TicketClass | 'flat', Mandatory>> = {
  implementation: {
    filled: [
      ...HEAD,
      ...under('/quick_classification', 'result', 'reason'),
      '/spec_refs/mode',
      ...under('/scope', 'goal', 'allowed_files'),
      ...under(
        '/execution',
        'execution_intensity',
        'manager_role',
        'worker_sequence',
        'test_plan',
        'proof_gates',
        'git_delivery',
      ),
      ...under('/execution', ...WAYS),
    ],
    there: [
      ...under('/quick_classification', 'evaluated', 'escalation_triggers'),
      '/scope/forbidden_files',
      '/steering/required',
      ...under('/execution', 'expert_plan', 'expert_routing', 'debug_logging_plan', 'regression_gates', 'visual_gate'),
    ],
  },
  // What makes a quick ticket a full one is told as an escalation instead: scenarios, proof commands and its reason.
  quick_flow: {
    filled: [
      ...HEAD,
      '/objective',
      ...under('/quick_classification', 'result', 'reason', 'quick_conditions', 'escalation_thresholds'),
      '/spec_refs/mode',
      '/scope/allowed_files',
      ...under('/execution', 'execution_intensity', 'review', 'stop_conditions', 'handoff_requirements', 'git_delivery'),
    ],
    there: ['/scope/forbidden_files', '/context_pack', '/discovery_evidence', '/acceptance_given_when_then', '/proof'],
  },
  orchestrator: {
    filled: [
      ...HEAD,
      '/context/objective',
      ...under('/orchestration', 'execution_intensity', 'manager_role', 'max_iterations', 'worker_sequence'),
      ...['/child_ticket_policy', '/allowed_files', '/test_plan', '/proof_gates'],
      ...WAYS.map((key) => `/${key}`),
    ],
    there: ['/context/spec_refs', ...['/forbidden_files', '/regression_gates', '/visual_gate']],
  },
  flat: {
    filled: [
      ...['/id', '/title', '/target_repository', '/target_branch', '/objective', '/scope/allowed_paths'],
      ...['/acceptance_criteria', '/required_tests', '/required_evidence', '/hard_stop_conditions'],
    ],
    there: ['/order', '/depends_on', '/scope/forbidden_paths'],
  },
}

/** Whether a value says anything: numbers and flags do, template text does not, lists and groups by what they hold. */
function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '' && !isTemplateText(value)
  if (Array.isArray(value)) return value.some(isFilled)
  if (isGroup(value)) return Object.values(value).some(isFilled)
  return typeof value === 'number' || typeof value === 'boolean'
}

/**
 * Every mandatory field of its class that a ticket lacks. Source: workflow modes, fresh contexts.
 * @param template path of the template, for the hint; null where there is none
 */
export function findEmptyFields(ticket: WorkflowTicket, template: string | null): readonly Finding[] {
  const { data, placeOf, ticketClass, version } = ticket
  const { value } = readFields({ data, placeOf })
  const { filled, there } = MANDATORY[version === 1 ? 'flat' : ticketClass]
  const lacks = (pointer: string, isMissing: boolean): Finding => ({
    ...{ code: 'workflow-field', severity: 'error', ...placeOf(pointer) },
    message: `${nameOf(pointer)} ${isMissing ? 'is missing' : 'is empty, or still holds the words of the template'}.`,
    hint: isMissing ? `Add it as ${template ?? 'the template of the ticket'} has it.` : 'Fill it in for this ticket.',
  })
  const isMissing = (pointer: string): boolean => value(pointer) === undefined || value(pointer) === null
  const gaps = filled.filter((pointer) => !isFilled(value(pointer))).map((pointer) => lacks(pointer, isMissing(pointer)))
  const missing = there.filter(isMissing).map((pointer) => lacks(pointer, true))
  // Each kind of ticket has its own places for these, so some are asked for above as well.
  const needs = [
    ['context', 'its problem', ticket.problem],
    ['scope', 'the files it may touch', ticket.allowed],
    ['proof', 'what proves it', ticket.proofs],
    ['stop', 'when to stop', ticket.stopConditions],
  ] as const
  const silent = needs.filter(([, , said]) => said.length === 0)
  const incomplete = silent.map(([part, what]): Finding => {
    const message = `The ticket does not say ${what}.`
    const hint = 'A worker knows nothing but the ticket: write it down.'
    return { code: `workflow-no-${part}`, severity: 'error', ...placeOf(''), message, hint }
  })
  return [...gaps, ...missing, ...incomplete]
}

/** A field as people name it: `scope.goal`. */
export const nameOf = (pointer: string): string => pointer.slice(1).replaceAll('/', '.')
