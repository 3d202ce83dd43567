import { lookUp } from './phase-log.ts'
import type { Phase } from './phases.ts'
import { hasReached, phaseAfter, type RunState, type TicketState } from './run-state.ts'
import type { RepairRound, RunStateExtra, TicketExtra } from './run-state-extra.ts'

/** What a run may do when it goes on. `publish` looks the commit up, pushes it and proves it, and makes none. */
export type Activity = 'prepare' | 'implement' | 'test' | 'review' | 'repair' | 'curate' | 'deliver' | 'publish'

/** Where work goes on; or that none is left, or why it cannot. */
export type ResumePoint =
  | { readonly kind: 'continue'; readonly ticketId: string; readonly phase: Phase; readonly activity: Activity }
  | { readonly kind: 'finished' }
  | {
      readonly kind: 'blocked'
      readonly ticketId: string
      readonly code: 'lock-failed' | 'not-delivered' | 'repairs-used-up'
      readonly detail: string
    }

/** What it takes to get each phase recorded. Work that is under review never goes back to its writer. */
const ACTIVITIES: Readonly<Record<Phase, Activity>> = {
  pending: 'prepare',
  source_lock_validated: 'prepare',
  repository_validated: 'prepare',
  plan_recorded: 'prepare',
  repository_ticket_recorded: 'prepare',
  implementation_writer_locked: 'implement',
  implementation_spawned: 'implement',
  implementation_completed: 'implement',
  writer_thread_closed: 'implement',
  focused_tests_passed: 'test',
  self_review_completed: 'review',
  independent_review_spawned: 'review',
  independent_review_completed: 'review',
  repair_completed_or_not_needed: 'repair',
  context_curated: 'curate',
  git_delivery_started: 'deliver',
  explicit_paths_staged: 'deliver',
  committed: 'deliver',
  pushed: 'publish',
  head_equals_upstream_proved: 'publish',
  completed: 'publish',
}

/**
 * The first ticket that is not completed, at its first phase that is not recorded. Both documents have passed their checks.
 * Source: workflow modes, resume.
 */
export function computeResume(state: RunState, extra: RunStateExtra): ResumePoint {
  const ticket = state.tickets.find(({ completed_phases }) => !completed_phases.includes('completed'))
  const phase = ticket === undefined ? null : phaseAfter(ticket.completed_phases)
  if (ticket === undefined || phase === null) return { kind: 'finished' }
  const blocked = (code: 'lock-failed' | 'not-delivered' | 'repairs-used-up', detail: string): ResumePoint => {
    return { kind: 'blocked', ticketId: ticket.id, code, detail }
  }
  const { status, failure_marker: failure } = state.source_lock
  if (status === 'failed' || failure) return blocked('lock-failed', failure || 'The check of the source lock failed.')
  const own = extra.tickets.find(({ id }) => id === ticket.id)
  if (own !== undefined && own.notDelivered !== null) {
    if (state.tickets.at(-1) === ticket) return { kind: 'finished' }
    return blocked('not-delivered', `The tickets after it wait for a delivery, and there was none: ${own.notDelivered}`)
  }
  const activity = activityOf(ticket, phase, own)
  if (activity === null) return blocked('repairs-used-up', `The review failed after ${own?.repair.rounds.length ?? 0} repairs.`)
  return { kind: 'continue', ticketId: ticket.id, phase, activity }
}

function activityOf({ delivery, completed_phases }: TicketState, phase: Phase, own: TicketExtra | undefined): Activity | null {
  // A commit that was made just before the run died is not made again, whether or not the phase was recorded.
  if (delivery.commit_sha !== null && hasReached(completed_phases, 'explicit_paths_staged')) return 'publish'
  if (phase !== 'repair_completed_or_not_needed') return ACTIVITIES[phase]
  const review = lookUp(own?.records ?? [])('independent_review_completed')
  const rounds = own?.repair.rounds ?? []
  const last: RepairRound | null = rounds.at(-1) ?? review
  if (last === null || last.verdict === 'PASS') return 'review'
  if (last.tree === null) return 'repair'
  if (last.verdict === null) return 'review'
  return rounds.length < (own?.repair.maxRounds ?? 0) ? 'repair' : null
}
