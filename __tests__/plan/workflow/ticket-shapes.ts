import { stringify } from 'yaml'
import type { Task } from '../../../src/model.ts'
import type { PlanFormat } from '../../../src/plan/format.ts'
import { createWorkflow } from '../../../src/plan/formats/workflow.ts'
import { DEFAULT_WORKFLOW, type WorkflowSettings } from '../../../src/plan/workflow/settings.ts'
import { snapshotOf } from '../ticket-fixture.ts'

export { snapshotOf }

type Group = Readonly<Record<string, unknown>>
/** Values by JSON pointer; undefined takes the key out. */
export type Changes = Readonly<Record<string, unknown>>

const withChanges = (base: Group, changes: Changes): Group => {
  const copy = structuredClone(base) as Record<string, unknown>
  for (const [pointer, value] of Object.entries(changes)) {
    const keys = pointer.slice(1).split('/')
    const last = keys.pop() ?? ''
    const parent = keys.reduce<Record<string, unknown>>((at, key) => {
      at[key] ??= {}
      return at[key] as Record<string, unknown>
    }, copy)
    if (value === undefined) delete parent[last]
    else parent[last] = value
  }
  return copy
}

const TRIGGER_MAP = Object.fromEntries(
  [
    'security_auth_privacy',
    'schema_data',
    'dependencies',
    'multiple_services_modules',
    'public_api_shared_contract',
    'visual_flow_ambiguity',
    'unclear_requirements',
    'broad_file_scope',
    'forbidden_path',
  ].map((name) => [name, false]),
)

const head = (id: string, ticketClass: string): Group => ({
  id,
  title: 'Count the lent tools',
  repo: 'acme/toolshed',
  branch: 'main',
  status: 'backlog',
  owner_agent: 'codex',
  created_at: '2031-05-01',
  ticket_class: ticketClass,
  work_kind: 'feature',
})

export const ID = 'TKT-2031-05-01-lent-tools'

const full: Group = {
  schema_version: 2,
  ticket: head(ID, 'implementation'),
  quick_classification: { evaluated: true, result: 'standard', reason: 'It adds a command.', escalation_triggers: TRIGGER_MAP },
  context: {
    problem: 'Nobody knows how many tools are out.',
    current_behavior: 'The list shows all tools.',
    desired_behavior: 'The list ends with the number of lent tools.',
    relevant_prior_work: [],
  },
  spec_refs: {
    mode: 'no_spec',
    requirements: null,
    design: null,
    tasks: null,
    delta: null,
    not_required_reason: 'One line of output, no contract.',
    unresolved_decisions: [],
  },
  decision_locks: { locked_decisions: [], unresolved_decisions: [] },
  context_budget: { max_files: 8, max_summary_lines: 60, include: [], exclude: [], required_context: [] },
  steering: { required: [], conditional: [] },
  scope: {
    goal: 'Print the number of lent tools.',
    allowed_files: ['src/list.js', 'test/**'],
    forbidden_files: ['.env', 'dist/**'],
    in_scope: ['the list'],
    out_of_scope: ['the import'],
  },
  execution: {
    execution_intensity: 'standard_worker',
    manager_role: 'manager-orchestrator',
    single_ticket_state: { enabled: false, current_state: null },
    worker_sequence: [{ role: 'scoped worker', mode: 'implementation', task: 'Add the line.' }],
    expert_plan: { required: false, planning_reviewer: null, reviewer: null, record_location: 'execution_result' },
    expert_routing: { required_profiles: [], not_required_reason: 'Nothing but a line of text.' },
    debug_logging_plan: { owner: 'worker', surfaces: [], temporary_logging_policy: 'none' },
    test_plan: ['npm test', 'Look at the list by hand.'],
    proof_gates: ['The list of three lent tools ends with 3.'],
    regression_gates: ['npm run lint'],
    visual_gate: { required: false, required_views: [], pass_rule: '' },
    checkpoint_policy: 'After the tests.',
    rollback_or_accept_policy: 'Revert the commit.',
    done_definition: 'The number is right.',
    git_delivery: {
      assigned: true,
      explicit_staging_only: true,
      no_bulk_staging: true,
      require_push: true,
      skipped_reason: null,
    },
    stop_conditions: ['The file of tools has another form than expected.'],
    handoff_requirements: ['Commands that were run.'],
  },
  execution_result: { status: 'pending', changed_files: [] },
}

const yes = (...names: readonly string[]): Group => Object.fromEntries(names.map((name) => [name, true]))

/** A scenario of a quick ticket. */
export const scenario = (...[given, when, outcome]: readonly [string, string, string]): Group =>
  Object.fromEntries(Object.entries({ id: 'AC-1', given, when }).concat([['then', outcome]]))

const quick: Group = {
  schema_version: 2,
  ticket: { ...head(ID, 'quick_flow'), work_kind: 'bugfix' },
  objective: 'Say "tool" instead of "tools" where there is one.',
  context: { quick_flow_reason: 'One word in one message.' },
  quick_classification: {
    result: 'quick',
    classified_at: '2031-05-01',
    classifier: 'manager',
    reason: 'One word.',
    quick_conditions: yes(
      'one_bounded_objective',
      'exact_files_known',
      'max_three_non_ticket_files',
      'max_one_module_or_service',
      'local_meaningful_proof_exists',
      'self_review_required',
      'independent_review_required',
    ),
    escalation_thresholds: Object.fromEntries(
      [...Object.keys(TRIGGER_MAP), 'proof_unavailable'].map((name) => [name, { triggered: false, rule: 'As written.' }]),
    ),
    escalation_action: 'Stop and write a full ticket.',
  },
  spec_refs: { mode: 'no_spec', not_required_reason: 'One word.', unresolved_decisions: [] },
  context_pack: { required_steering_files: [], excluded_context: [] },
  discovery_evidence: { repo_scan: [], patterns_found: [], unknowns: [], escalation_check: '' },
  scope: { allowed_files: ['src/list.js'], forbidden_files: ['dist/**'] },
  acceptance_given_when_then: [scenario('one lent tool', 'the list is printed', 'it says "1 tool"')],
  proof: { commands: ['npm test'], manual_checks: [], required_before_done: ['npm test'] },
  execution: {
    execution_intensity: 'quick_flow',
    single_ticket_state: { enabled: true, current_state: 'source_lock_validated' },
    test_plan: ['npm test'],
    git_delivery: { required: true, require_push: true },
    review: { self_review_required: true, independent_review_required: true, max_repair_rounds: 2, status: 'pending' },
    stop_conditions: ['More than one file is needed.'],
    handoff_requirements: ['Commands that were run.'],
  },
  execution_result: { status: 'pending' },
}

const orchestrator: Group = {
  schema_version: 2,
  ticket: { ...head('TKT-2031-05-01-lending-orchestrator', 'orchestrator'), work_kind: 'codex_subagent_execution' },
  context: {
    objective: 'Tools can be lent.',
    constraints: ['No new dependency.'],
    source_of_truth: [],
    spec_refs: { mode: 'no_spec', not_required_reason: 'The children have their own.', unresolved_decisions: [] },
    decision_locks: { locked_decisions: [], unresolved_decisions: [] },
    context_budget: { max_files: 20, max_summary_lines: 120, required_context: [] },
  },
  orchestration: {
    execution_intensity: 'bounded_expert_rounds',
    manager_role: 'manager-orchestrator',
    max_iterations: 4,
    steering_policy: 'As needed.',
    parallelism_policy: 'One after the other.',
    worker_sequence: [
      {
        stage: 1,
        id: 'zebra',
        role: 'scoped_worker',
        mode: 'implementation',
        owns_files: ['src/**'],
        task: 'Lend.',
        exit_gate: 'npm test',
      },
      {
        stage: 0,
        id: 'model',
        role: 'scoped_worker',
        mode: 'implementation',
        owns_files: ['src/**'],
        task: 'Model.',
        exit_gate: 'npm test',
      },
    ],
    expert_routing: { required_profiles: [], not_required_reason: 'Small.' },
  },
  child_ticket_policy: {
    required: true,
    template: 'TEMPLATE.ticket.yaml',
    naming: 'TKT-YYYY-MM-DD-<feature>-<stage>.yaml',
    requirements: [],
  },
  test_plan: ['npm test'],
  proof_gates: ['A tool can be lent and given back.'],
  regression_gates: [],
  visual_gate: { required: false, required_views: [] },
  checkpoint_policy: 'After each child.',
  rollback_or_accept_policy: 'Revert.',
  stop_conditions: ['A child fails twice.'],
  allowed_files: ['src/**', 'test/**'],
  forbidden_files: ['src/secret/**'],
  handoff_requirements: ['State of each child.'],
  done_definition: 'All children are done.',
  execution_result: { status: 'pending', child_ticket_status: [] },
}

/** A ticket as a package is built with. */
const built: Group = {
  schema_version: 1,
  id: ID,
  order: 0,
  title: 'Count the lent tools',
  target_repository: 'acme/toolshed',
  target_branch: 'main',
  depends_on: [],
  objective: 'Print the number of lent tools.',
  scope: { allowed_paths: ['src/list.js', 'test/**'], forbidden_paths: ['.env', 'dist/**'] },
  acceptance_criteria: ['The list of three lent tools ends with 3.'],
  required_tests: ['npm test'],
  required_evidence: ['Output of the tests.'],
  hard_stop_conditions: ['The file of tools has another form than expected.'],
  review: { fresh_independent_reviewer: true, must_review_actual_diff: true, max_repair_rounds: 3 },
  delivery: { assigned: true, explicit_staging_only: true, require_push: true },
}

/** A ticket of version 1 as people grow it: more keys, another delivery, prose instead of commands. */
const grown: Group = withChanges(built, {
  '/source_requirements': ['REQ-004'],
  '/implementation_requirements': ['Keep the order of the list.'],
  '/scope/no_unrelated_refactors': true,
  '/required_tests': ['All tests of the list pass.'],
  '/mandatory_plan': { plan_mode_preferred: true, plan_record: `docs/implementation/workflow-v2/tickets/${ID}/PLAN.md` },
  '/review/no_acceptance_weakening': true,
  '/context_handoff': { handoff_record: `docs/implementation/workflow-v2/tickets/${ID}/HANDOFF.md` },
  '/delivery': {
    auto_commit: true,
    auto_push: true,
    branch: 'main',
    remote: 'origin',
    explicit_staging_only: true,
    include_ticket_and_workflow_records: true,
    require_head_equals_upstream: true,
    commit_message_prefix: `${ID}: `,
  },
})

/** Five keys, as examples have them: enough to be read, too little to be started. */
const small: Group = {
  schema_version: 2,
  ticket: { id: ID, title: 'Count the lent tools', status: 'backlog' },
  spec_refs: { mode: 'no_spec', not_required_reason: 'One line.' },
  scope: { allowed_files: ['src/list.js'] },
  execution: { test_plan: ['npm test'] },
}

export const SHAPES = { full, quick, orchestrator, built, grown, small } as const
export type ShapeName = keyof typeof SHAPES

/** A ticket of a shape as YAML. */
export const ticketYaml = (shape: ShapeName, changes: Changes = {}): string => stringify(withChanges(SHAPES[shape], changes))

export const workflowFormat = (settings: Partial<WorkflowSettings> = {}): PlanFormat =>
  createWorkflow({ ...DEFAULT_WORKFLOW, ...settings })

type Files = Parameters<typeof snapshotOf>[0]

/** The tickets of a repository; files are the whole of it. */
export const readPlan = (files: Files, planPath = 'tickets', settings: Partial<WorkflowSettings> = {}) =>
  workflowFormat(settings).read(snapshotOf(files), planPath, { gateGroups: false })

/** What a folder with one ticket reads as. */
export async function readOne(shape: ShapeName, changes: Changes = {}, files: Files = {}) {
  const read = await readPlan({ [`tickets/${ID}.yaml`]: ticketYaml(shape, changes), ...files })
  const task = read.plan?.tasks.find(({ place }) => place.file === `tickets/${ID}.yaml`)
  if (task === undefined) throw new Error(`no task: ${JSON.stringify(read.findings)}`)
  return { task, codes: [...new Set(read.findings.map(({ code }) => code))], findings: read.findings }
}

/** The demands of a task. */
export const procedureOf = ({ procedure }: Task) => {
  if (procedure === undefined) throw new Error('the task has no procedure')
  return procedure
}
