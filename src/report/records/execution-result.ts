import { MEMORY_UNCHANGED } from '../../procedure.ts'
import { PUBLISHED_STATES, type PublishedState } from '../phases/phases.ts'
import { listCarried, listRisks } from './handoff-record.ts'
import { countRepairs, listSkipped, type RecordFacts, type SkippedCheck } from './record-facts.ts'
import { createTeller } from './teller.ts'

/** The outcome of a ticket in the fields of its template. Names are those of the template. Source: workflow modes, execution result. */
export interface ExecutionResult {
  readonly status: 'done'
  readonly summary: string
  readonly implemented: readonly string[]
  readonly intentionally_unchanged: readonly string[]
  readonly changed_files: readonly string[]
  readonly commands_run: readonly string[]
  readonly proof: readonly string[]
  readonly skipped_checks: readonly SkippedCheck[]
  readonly quick_classification: {
    readonly evaluated: boolean
    readonly result: 'quick' | 'standard' | 'escalate'
    readonly reason: string
    readonly escalation_triggers: readonly string[]
  }
  /** As they are when the record is made; what comes after it is proved in the run summary. */
  readonly single_ticket_state: {
    readonly enabled: boolean
    readonly current_state: PublishedState | null
    readonly completed_states: readonly PublishedState[]
    readonly blocked_transition: null
    readonly done_blocked_until_head_equals_origin_main_proved: boolean
  }
  readonly review: {
    readonly self_review: 'pass' | 'fail' | 'not_required'
    readonly independent_review: 'pass' | 'fail' | 'not_required'
    readonly independent_review_actual_diff: boolean
    readonly repair_rounds_used: number
    readonly max_repair_rounds: number
    readonly notes: string | null
  }
  readonly spec_alignment: {
    readonly required: boolean
    readonly no_spec_reason: string | null
    readonly verdict: 'pass' | 'pass_with_risk' | 'fail' | null
    readonly checked_specs: readonly string[]
    readonly drift_findings: readonly string[]
    readonly required_followups: readonly string[]
    readonly missing_proof: readonly string[]
    readonly residual_risks: readonly string[]
  }
  readonly agent_memory_updates: { readonly checked: true; readonly updated_files: readonly string[]; readonly notes: string }
  /** null is what the commit that holds this cannot know of itself. */
  readonly delivery: {
    readonly git_delivery_started: boolean
    readonly explicit_paths_staged: readonly string[]
    readonly commit: null
    readonly pushed: null
    readonly upstream: string
    readonly head_equals_origin_main_proved: null
    readonly proof: readonly string[]
    readonly skipped_reason: string | null
  }
  readonly blockers: readonly string[]
  readonly risks: readonly string[]
  readonly human_smoke_test_recommended: boolean
  readonly next_recommended_step: string
}

const ELSEWHERE = 'Commit, push and equality with the remote are proved in the run summary: a commit cannot quote itself.'

/** The result as data. Lists of files and commands, and the delivery, are the host's own. */
export function toExecutionResult(facts: RecordFacts): ExecutionResult {
  const { agent, review, procedure, changes, rounds, memory, branch, staged } = facts
  const tell = createTeller(facts.knownSecrets)
  const all = (texts: readonly string[]): readonly string[] => texts.slice(0, 100).map(tell.plain)
  const carried = listCarried(facts)
  const triggers = [...new Set((review?.triggers ?? procedure.raised).map(({ trigger }) => trigger))]
  const states = completedStates(facts)
  const last = review?.rounds.at(-1)
  const drift = review?.drift ?? null
  const own = review?.selfReview ?? null
  const { assigned, reason } = procedure.delivery
  return {
    status: 'done',
    summary: tell.plain(agent.summary.join(' ') || agent.title),
    implemented: all(agent.changes),
    intentionally_unchanged: [],
    changed_files: changes.map(({ path }) => tell.plain(path)),
    commands_run: [...new Set(rounds.flat().map(({ command }) => tell.plain(command)))],
    proof: all(carried['Accepted proof']),
    skipped_checks: listSkipped(facts).map((skipped) => ({ check: tell.plain(skipped.check), reason: skipped.reason })),
    quick_classification: {
      evaluated: true,
      result: procedure.mode !== 'quick' ? 'standard' : triggers.length > 0 ? 'escalate' : 'quick',
      reason: tell.plain(procedure.modeReason),
      escalation_triggers: triggers,
    },
    single_ticket_state: {
      enabled: procedure.mode === 'single-ticket' || procedure.mode === 'quick',
      current_state: states.at(-1) ?? null,
      completed_states: states,
      blocked_transition: null,
      done_blocked_until_head_equals_origin_main_proved: assigned,
    },
    review: {
      self_review: own === null ? 'not_required' : own.issues.length > 0 ? 'fail' : 'pass',
      independent_review: last === undefined ? 'not_required' : last.verdict === 'PASS' ? 'pass' : 'fail',
      independent_review_actual_diff: last?.tree === facts.tree,
      repair_rounds_used: countRepairs(facts),
      max_repair_rounds: procedure.maxRepairs,
      notes: last === undefined ? null : tell.plain(last.alignment),
    },
    spec_alignment: {
      required: procedure.mode !== 'quick',
      no_spec_reason: procedure.noSpecs === '' ? null : tell.plain(procedure.noSpecs),
      verdict: drift?.verdict ?? null,
      checked_specs: all(drift?.checkedSpecs ?? []),
      drift_findings: all(drift?.findings ?? []),
      required_followups: all(drift?.followUps ?? []),
      missing_proof: all(drift?.missingProof ?? []),
      residual_risks: all(drift?.residualRisks ?? []),
    },
    agent_memory_updates: {
      checked: true,
      updated_files: memory.files.map(tell.plain),
      notes: memory.files.length === 0 ? MEMORY_UNCHANGED : tell.plain(memory.summary),
    },
    delivery: {
      git_delivery_started: assigned,
      explicit_paths_staged: assigned ? staged.map(tell.plain) : [],
      commit: null,
      pushed: null,
      upstream: branch,
      head_equals_origin_main_proved: null,
      proof: assigned ? [ELSEWHERE] : [],
      skipped_reason: assigned ? null : tell.plain(reason),
    },
    blockers: all(carried.Blockers),
    risks: all(listRisks(facts)),
    human_smoke_test_recommended: procedure.visual.required,
    next_recommended_step: tell.plain(agent.followUps[0] ?? 'none'),
  }
}

/** The states that facts show to be over when the record is made: never one behind another that is not. */
function completedStates({ review, procedure, rounds, tree }: RecordFacts): readonly PublishedState[] {
  const passed = (rounds.at(-1) ?? []).every(({ status }) => status === 'passed')
  const last = review?.rounds.at(-1)
  const shown: Readonly<Partial<Record<PublishedState, boolean>>> = {
    source_lock_validated: true,
    repository_discovered: true,
    plan_recorded: procedure.mode === 'quick' || procedure.readOnly !== null || review?.plan != null,
    repository_ticket_recorded: true,
    writer_assigned: procedure.readOnly === null,
    implementation_complete: true,
    focused_tests_passed: passed && rounds.length > 0,
    self_review_complete: review?.selfReview != null,
    independent_review_complete: last?.tree === tree,
    repair_loop_complete_or_not_needed: last?.verdict === 'PASS',
    context_curated: true,
  }
  const order = Object.keys(PUBLISHED_STATES) as PublishedState[]
  return order.slice(
    0,
    order.findIndex((state) => shown[state] !== true),
  )
}
