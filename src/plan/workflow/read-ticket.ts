import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Finding } from '../../model.ts'
import { readYamlFile } from '../yaml-file.ts'
import type { Placed, TicketClass, TicketDecision, TicketSpecs, TicketStage, WorkflowTicket } from './ticket.ts'
import { isGroup, plainText, readFields, type TicketFields } from './ticket-fields.ts'
import { TICKET_SHAPES } from './ticket-shapes.ts'

const isClass = (word: string): word is TicketClass => ['implementation', 'quick_flow', 'orchestrator'].includes(word)

/**
 * Reads a ticket of version 1 (flat) or 2 (with a part `ticket`) into one form; keys that nobody knows are left alone.
 * Findings are there only where it cannot be read at all. Source: workflow modes, ticket templates.
 * @param bytes undefined for anything that is not a regular file
 */
export function readTicket(
  path: string,
  bytes: Uint8Array | undefined,
): { readonly ticket: WorkflowTicket | null; readonly findings: readonly Finding[] } {
  const { yaml, findings } = readYamlFile(path, bytes)
  if (yaml === null || bytes === undefined) return { ticket: null, findings }
  const { data, text, placeOf } = yaml
  if (!isGroup(data)) {
    const [message, hint] = ['The file holds no keys.', 'Fill in the template of a ticket.']
    return { ticket: null, findings: [{ code: 'yaml-unusable', severity: 'error', ...placeOf(''), message, hint }] }
  }
  const fields = readFields(yaml)
  const version = isGroup(data['ticket']) ? 2 : 1
  const word = fields.text('/ticket/ticket_class')
  const ticketClass = version === 2 && isClass(word) ? word : 'implementation'
  const shape = TICKET_SHAPES[version === 1 ? 'flat' : ticketClass]
  const views = fields.list(`${shape.visual}/required_views`).map(({ value }) => value)
  const ticket: WorkflowTicket = {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
    version,
    id: fields.text(version === 1 ? '/id' : '/ticket/id') || posix.basename(path).replace(/\.ya?ml$/i, ''),
    title: fields.text(shape.title),
    repository: fields.text(shape.repository),
    branch: fields.text(shape.branch),
    status: version === 1 ? null : { value: fields.text('/ticket/status'), place: placeOf('/ticket/status') },
    ticketClass,
    order: fields.count('/order'),
    dependsOn: fields.list('/depends_on'),
    objectives: fields.list(...shape.objectives),
    problem: fields.list(...shape.problem),
    allowed: fields.list(shape.allowed),
    forbidden: fields.list(shape.forbidden),
    acceptance: ticketClass === 'quick_flow' ? readScenarios(fields, placeOf) : fields.list(...shape.acceptance),
    requirements: fields.list(...shape.requirements),
    proofs: fields.list(...shape.proofs),
    regressions: fields.list(shape.regressions),
    stopConditions: fields.list(shape.stopConditions),
    evidence: fields.list(...shape.evidence),
    intensity: fields.placed(shape.intensity),
    experts: fields.list(`${shape.routing}/required_profiles`),
    noExperts: fields.text(`${shape.routing}/not_required_reason`),
    specs: readSpecs(fields, shape.specs),
    locked: readDecisions(fields, placeOf, `${shape.decisions}/locked_decisions`, 'decision').map((one) => ({
      ...one,
      blocks: false,
    })),
    unresolved: [`${shape.specs}/unresolved_decisions`, `${shape.decisions}/unresolved_decisions`].flatMap((pointer) =>
      readDecisions(fields, placeOf, pointer, 'question'),
    ),
    budget: readBudget(fields, shape.budget),
    requiredContext: fields.list(`${shape.budget}/required_context`, '/required_context'),
    excludedContext: fields.list(`${shape.budget}/exclude`, '/context_pack/excluded_context'),
    steering: fields.list('/steering/required', '/context_pack/required_steering_files'),
    conditionalSteering: fields.groups('/steering/conditional').map(([group, pointer]) => ({
      value: { id: plainText(group['id']), when: plainText(group['when']) },
      place: placeOf(pointer),
    })),
    declaredTriggers: new Map([
      ...fields.flags('/quick_classification/escalation_triggers'),
      ...fields.flags('/quick_classification/escalation_thresholds'),
    ]),
    declaredConditions: new Map([
      ...fields.flags('/quick_classification/quick_allowed_only_if'),
      ...fields.flags('/quick_classification/quick_conditions'),
    ]),
    classification: fields.placed('/quick_classification/result'),
    quickReason: fields.text('/context/quick_flow_reason'),
    visual: isGroup(fields.value(shape.visual))
      ? { required: fields.flag(`${shape.visual}/required`) ?? false, views, place: placeOf(shape.visual) }
      : null,
    delivery: readDelivery(fields, shape.delivery),
    maxRepairs: fields.count(shape.maxRepairs),
    maxIterations: fields.count('/orchestration/max_iterations'),
    stages: readStages(fields, placeOf, shape.stages),
    children: readChildren(fields),
    planRecord: fields.text('/mandatory_plan/plan_record') || null,
    data,
    placeOf,
  }
  return { ticket, findings: [] }
}

type PlaceOf = WorkflowTicket['placeOf']

/** A scenario that lacks one of its parts is none. */
function readScenarios(fields: TicketFields, placeOf: PlaceOf): readonly Placed[] {
  return fields.groups('/acceptance_given_when_then').flatMap(([group, pointer]) => {
    const parts = ['given', 'when', 'then'].map((key) => plainText(group[key]))
    if (parts.includes('')) return []
    const [given, when, then] = parts
    return [{ value: `Given ${given}, when ${when}, then ${then}`, place: placeOf(pointer) }]
  })
}

function readSpecs(fields: TicketFields, at: string): TicketSpecs {
  return {
    mode: fields.placed(`${at}/mode`),
    requirements: fields.placed(`${at}/requirements`),
    design: fields.placed(`${at}/design`),
    tasks: fields.placed(`${at}/tasks`),
    delta: fields.placed(`${at}/delta`),
    reason: fields.text(`${at}/not_required_reason`),
  }
}

function readDecisions(fields: TicketFields, placeOf: PlaceOf, at: string, textKey: string): readonly TicketDecision[] {
  return fields.groups(at).map(([group, pointer]) => ({
    id: plainText(group['id']) || pointer,
    status: plainText(group['status']).toLowerCase() || 'unknown',
    text: plainText(group[textKey]),
    blocks: group['blocks_implementation'] !== false,
    place: placeOf(pointer),
  }))
}

/** Half a budget is filled up from the one of the template. */
function readBudget(fields: TicketFields, at: string): WorkflowTicket['budget'] {
  const [files, lines] = [fields.count(`${at}/max_files`), fields.count(`${at}/max_summary_lines`)]
  return files === null && lines === null ? null : { files: files ?? 12, lines: lines ?? 80 }
}

/** Source: workflow modes, delivery; the words of both versions. */
function readDelivery(fields: TicketFields, at: string): WorkflowTicket['delivery'] {
  const first = (...keys: readonly string[]): boolean | null =>
    keys.map((key) => fields.flag(`${at}/${key}`)).find((flag) => flag !== null) ?? null
  return {
    assigned: first('assigned', 'required', 'auto_commit'),
    push: first('require_push', 'auto_push'),
    skipReason: fields.text(`${at}/skipped_reason`),
  }
}

function readStages(fields: TicketFields, placeOf: PlaceOf, at: string): readonly TicketStage[] {
  return fields.groups(at).map(([group, pointer]) => ({
    stage: typeof group['stage'] === 'number' ? group['stage'] : null,
    id: plainText(group['id']),
    role: plainText(group['role']),
    task: plainText(group['task']),
    place: placeOf(pointer),
  }))
}

function readChildren(fields: TicketFields): readonly string[] {
  const listed = fields.value('/execution_result/child_ticket_status')
  const items: readonly unknown[] = Array.isArray(listed) ? listed : isGroup(listed) ? Object.keys(listed) : []
  return items.map((item) => (isGroup(item) ? plainText(item['id'] ?? item['ticket_id'] ?? item['ticket']) : plainText(item)))
}
