const quick = `schema_version: 2
ticket:
  id: TKT-2026-01-05-nobody
  title: Greet nobody without a comma
  repo: example/greetings
  branch: main
  status: backlog
  owner_agent: codex
  ticket_class: quick_flow
objective: hello("") returns "Hello!".
context:
  quick_flow_reason: One case of one small function.
quick_classification:
  result: quick
  reason: Two known files.
  quick_conditions:
    one_bounded_objective: true
    exact_files_known: true
    max_three_non_ticket_files: true
    max_one_module_or_service: true
    local_meaningful_proof_exists: true
  escalation_thresholds:
    broad_file_scope: { triggered: false }
    unclear_requirements: { triggered: false }
spec_refs:
  mode: no_spec
  not_required_reason: One case of one function.
context_pack: { required_steering_files: [], excluded_context: [] }
discovery_evidence: { repo_scan: [], unknowns: [] }
scope:
  allowed_files: [src/hello.js, test/hello.test.js]
  forbidden_files: [.env]
acceptance_given_when_then:
  - { id: AC-1, given: an empty name, when: hello is called, then: it returns "Hello!" }
proof:
  commands: [node --test]
execution:
  execution_intensity: quick_flow
  git_delivery: { required: true, require_push: true }
  review: { independent_review_required: true, max_repair_rounds: 2 }
  stop_conditions: [Another file has to change.]
  handoff_requirements: [The commands that were run.]
`

const full = `schema_version: 2
ticket:
  id: TKT-2026-01-06-several-people
  title: Greet several people
  repo: example/greetings
  branch: main
  status: backlog
  owner_agent: codex
  ticket_class: implementation
quick_classification: { evaluated: true, result: standard, reason: A new function, escalation_triggers: {} }
context:
  problem: Only one person can be greeted.
  desired_behavior: Names are joined with commas, and the last two with "and".
spec_refs:
  mode: no_spec
  not_required_reason: One function whose behaviour this ticket says.
decision_locks: { locked_decisions: [], unresolved_decisions: [] }
context_budget: { max_files: 4, max_summary_lines: 60, required_context: [] }
steering: { required: [] }
scope:
  goal: Greet several people in one sentence.
  allowed_files: [src/names.js, test/names.test.js, README.md]
  forbidden_files: [.env]
execution:
  execution_intensity: standard_worker
  manager_role: manager
  worker_sequence: [{ role: worker, mode: implementation, task: Write the function. }]
  expert_plan: { required: false }
  expert_routing: { required_profiles: [], not_required_reason: A function that joins texts. }
  debug_logging_plan: { owner: worker, surfaces: [] }
  test_plan: [node --test]
  proof_gates: [Three people are greeted in one sentence.]
  regression_gates: []
  visual_gate: { required: false }
  checkpoint_policy: After the tests.
  rollback_or_accept_policy: Revert the commit.
  done_definition: The tests pass.
  git_delivery: { assigned: true, require_push: true }
  stop_conditions: [Another file has to change.]
  handoff_requirements: [The commands that were run.]
execution_result: { status: pending }
`

const policy = `schema_version: 1
workflow_policy:
  delivery:
    branch: main
    remote: origin
    upstream: origin/main
    commit_and_push_per_ticket: true
    explicit_staging_only: true
    require_clean_baseline_relative_to_scope: true
    require_head_equals_upstream_after_push: true
  preapproved_operations: [stage the paths of the ticket]
  ask_again_when: [this policy contradicts itself]
  authorized_workflow_artifacts: [docs/implementation/**, agent/*.md]
  baseline_dirty_paths: []
  prohibited_git_operations:
    - git add -A or git add .
    - creating, deleting or switching branches
    - git worktree
    - git stash
    - git push --force
    - git reset --hard
    - checkout or restore that discards work
`

/** A quick ticket and a full one, with the delivery policy and the rules that go with both. */
export const workflowFiles: Readonly<Record<string, string>> = {
  'AGENTS.md': '# Rules of this repository\n\nA greeting ends with an exclamation mark.\n',
  'workflow-policy.yaml': policy,
  'tickets/TKT-2026-01-05-nobody.yaml': quick,
  'tickets/TKT-2026-01-06-several-people.yaml': full,
}
