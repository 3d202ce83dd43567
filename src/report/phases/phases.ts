/** Every phase of the work on one ticket, in the only order there is. Source: workflow modes, state machine. */
export const PHASES = [
  'pending',
  'source_lock_validated',
  'repository_validated',
  'plan_recorded',
  'repository_ticket_recorded',
  'implementation_writer_locked',
  'implementation_spawned',
  'implementation_completed',
  'writer_thread_closed',
  'focused_tests_passed',
  'self_review_completed',
  'independent_review_spawned',
  'independent_review_completed',
  'repair_completed_or_not_needed',
  'context_curated',
  'git_delivery_started',
  'explicit_paths_staged',
  'committed',
  'pushed',
  'head_equals_upstream_proved',
  'completed',
] as const
/** One of the above. A phase is recorded when it is over. */
export type Phase = (typeof PHASES)[number]

/** The one legal way past phases: work that is not to be delivered goes from the first of these to the second. */
export const UNDELIVERED = { from: 'context_curated', to: 'completed' } as const

type Following<P, List extends readonly unknown[]> = List extends readonly [infer A, infer B, ...infer Rest]
  ? A extends P
    ? B
    : Following<P, readonly [B, ...Rest]>
  : never

/** What may be recorded right after `P`; nothing after the last one. */
export type NextOf<P extends Phase> =
  | Extract<Following<P, typeof PHASES>, Phase>
  | (P extends typeof UNDELIVERED.from ? typeof UNDELIVERED.to : never)

/** The same as values, the delivering way first. `null` stands for nothing recorded yet. */
export function nextPhases(last: Phase | null): readonly Phase[] {
  const [next] = PHASES.slice(last === null ? 0 : indexOf(last) + 1)
  return next === undefined ? [] : last === UNDELIVERED.from ? [next, UNDELIVERED.to] : [next]
}

/** Place in the order, from 0. */
export const indexOf = (phase: Phase): number => PHASES.indexOf(phase)

/** Whether a value is the name of a phase. */
export const isPhase = (value: unknown): value is Phase => PHASES.some((phase) => phase === value)

/**
 * The states that are told to the outside, each with the phase it ends with, in their order.
 * Source: workflow modes, state machine, where the required states are listed.
 */
export const PUBLISHED_STATES = {
  source_lock_validated: 'source_lock_validated',
  repository_discovered: 'repository_validated',
  plan_recorded: 'plan_recorded',
  repository_ticket_recorded: 'repository_ticket_recorded',
  writer_assigned: 'implementation_spawned',
  implementation_complete: 'writer_thread_closed',
  focused_tests_passed: 'focused_tests_passed',
  self_review_complete: 'self_review_completed',
  independent_review_complete: 'independent_review_completed',
  repair_loop_complete_or_not_needed: 'repair_completed_or_not_needed',
  context_curated: 'context_curated',
  git_delivery_started: 'git_delivery_started',
  explicit_paths_staged: 'explicit_paths_staged',
  committed: 'committed',
  pushed: 'pushed',
  head_equals_origin_main_proved: 'head_equals_upstream_proved',
  done: 'completed',
} as const satisfies Readonly<Record<string, Phase>>
/** One of the above. */
export type PublishedState = keyof typeof PUBLISHED_STATES

/** The states that hold once these phases are recorded. */
export const publishedStates = (recorded: readonly Phase[]): readonly PublishedState[] =>
  Object.entries(PUBLISHED_STATES).flatMap(([state, phase]) => (recorded.includes(phase) ? [state as PublishedState] : []))
