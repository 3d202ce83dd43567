import type { TicketClass } from './ticket.ts'

/** Where a kind of ticket keeps what every ticket has, as JSON pointers. Several places for one thing are all read. */
export interface TicketShape {
  readonly title: string
  readonly repository: string
  readonly branch: string
  readonly objectives: readonly string[]
  readonly problem: readonly string[]
  readonly allowed: string
  readonly forbidden: string
  readonly acceptance: readonly string[]
  readonly requirements: readonly string[]
  readonly proofs: readonly string[]
  readonly regressions: string
  readonly stopConditions: string
  readonly evidence: readonly string[]
  readonly intensity: string
  readonly stages: string
  readonly specs: string
  readonly decisions: string
  readonly budget: string
  readonly routing: string
  readonly visual: string
  readonly delivery: string
  readonly maxRepairs: string
}

/** Source: workflow modes, full tickets. */
const IMPLEMENTATION: TicketShape = {
  title: '/ticket/title',
  repository: '/ticket/repo',
  branch: '/ticket/branch',
  objectives: ['/scope/goal'],
  problem: ['/context/problem', '/context/current_behavior', '/context/desired_behavior'],
  allowed: '/scope/allowed_files',
  forbidden: '/scope/forbidden_files',
  acceptance: ['/context/desired_behavior', '/execution/proof_gates'],
  requirements: ['/scope/in_scope'],
  proofs: ['/execution/test_plan', '/execution/proof_gates'],
  regressions: '/execution/regression_gates',
  stopConditions: '/execution/stop_conditions',
  evidence: ['/execution/handoff_requirements'],
  intensity: '/execution/execution_intensity',
  stages: '/execution/worker_sequence',
  specs: '/spec_refs',
  decisions: '/decision_locks',
  budget: '/context_budget',
  routing: '/execution/expert_routing',
  visual: '/execution/visual_gate',
  delivery: '/execution/git_delivery',
  maxRepairs: '/execution_result/review/max_repair_rounds',
}

/** Where the fields of each kind of ticket stand; `flat` is version 1. */
export const TICKET_SHAPES: Readonly<Record<TicketClass | 'flat', TicketShape>> = {
  implementation: IMPLEMENTATION,
  // Source: workflow modes, quick tickets.
  quick_flow: {
    ...IMPLEMENTATION,
    objectives: ['/objective'],
    problem: ['/objective', '/context/problem', '/context/current_behavior', '/context/desired_behavior'],
    acceptance: [],
    requirements: [],
    proofs: ['/proof/commands', '/proof/manual_checks', '/execution/test_plan'],
    evidence: ['/execution/handoff_requirements', '/proof/required_before_done'],
    maxRepairs: '/execution/review/max_repair_rounds',
  },
  // Source: workflow modes, parent orchestrator tickets.
  orchestrator: {
    ...IMPLEMENTATION,
    objectives: ['/context/objective'],
    problem: ['/context/objective'],
    allowed: '/allowed_files',
    forbidden: '/forbidden_files',
    acceptance: ['/proof_gates'],
    requirements: ['/context/constraints'],
    proofs: ['/test_plan', '/proof_gates'],
    regressions: '/regression_gates',
    stopConditions: '/stop_conditions',
    evidence: ['/handoff_requirements'],
    intensity: '/orchestration/execution_intensity',
    stages: '/orchestration/worker_sequence',
    specs: '/context/spec_refs',
    decisions: '/context/decision_locks',
    budget: '/context/context_budget',
    routing: '/orchestration/expert_routing',
    visual: '/visual_gate',
    delivery: '/git_delivery',
  },
  // Source: workflow modes, tickets of packages.
  flat: {
    ...IMPLEMENTATION,
    title: '/title',
    repository: '/target_repository',
    branch: '/target_branch',
    objectives: ['/objective'],
    problem: ['/objective', '/source_requirements'],
    allowed: '/scope/allowed_paths',
    forbidden: '/scope/forbidden_paths',
    acceptance: ['/acceptance_criteria'],
    requirements: ['/source_requirements', '/implementation_requirements'],
    proofs: ['/required_tests'],
    regressions: '/regression_gates',
    stopConditions: '/hard_stop_conditions',
    evidence: ['/required_evidence'],
    delivery: '/delivery',
    maxRepairs: '/review/max_repair_rounds',
  },
}
