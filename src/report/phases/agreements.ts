import { type EvidenceOf, type FactsOf, isNotRequired } from './evidence.ts'
import type { Phase } from './phases.ts'

/** Looks up what an earlier phase was recorded with; null where it was left out or is not recorded. */
export type Earlier = <P extends Phase>(phase: P) => FactsOf<P> | null

/** Rounds of repair that no configuration, ticket or package can raise. Source: workflow modes, review and repair. */
export const MAX_REPAIR_ROUNDS = 3

/** Sentences about what does not agree; `false` where it does. */
type Disagreements = readonly (string | false)[]

/** What the facts of a phase must have in common with those before it. */
const AGREEMENTS: { readonly [P in Phase]?: (facts: FactsOf<P>, earlier: Earlier) => Disagreements } = {
  repository_ticket_recorded: ({ sha256, packageSha256 }) => [
    packageSha256 !== null && packageSha256 !== sha256 && 'the copy of the ticket is not the file of the package',
  ],
  implementation_writer_locked: ({ ticketId }, earlier) => [
    ticketId !== earlier('pending')?.ticketId && 'the claim is on another ticket',
  ],
  implementation_completed: ({ turns }) => [turns === 0 && 'the writer had no turn'],
  focused_tests_passed: ({ tree, required, passed }, earlier) => [
    tree !== earlier('writer_thread_closed')?.tree && 'the commands ran on another tree than the writer left',
    ...required.map((name) => !passed.includes(name) && `the required command ${name} has not passed`),
  ],
  self_review_completed: ({ tree }, earlier) => [onTestedTree(tree, earlier)],
  independent_review_spawned: ({ turnId, tree }, earlier) => [
    onTestedTree(tree, earlier),
    (turnId === earlier('implementation_spawned')?.turnId || turnId === earlier('implementation_completed')?.turnId) &&
      'the reviewer is the writer',
  ],
  independent_review_completed: ({ turnId, tree }, earlier) => [
    onTestedTree(tree, earlier),
    turnId !== earlier('independent_review_spawned')?.turnId && 'another turn was started',
  ],
  repair_completed_or_not_needed({ tree, rounds }, earlier) {
    const review = earlier('independent_review_completed')
    if (review === null) return [false]
    return [
      rounds > MAX_REPAIR_ROUNDS && `there are never more than ${MAX_REPAIR_ROUNDS} rounds of repair`,
      rounds === 0 && review.verdict !== 'PASS' && 'the review failed, and nothing was repaired',
      rounds === 0 && tree !== review.tree && 'nothing was repaired, yet the tree is another one',
      rounds > 0 && review.verdict === 'PASS' && 'the review passed, yet something was repaired',
      rounds > 0 && tree === review.tree && 'the repair left the tree that failed',
    ]
  },
  context_curated: ({ productTree }, earlier) => [
    productTree !== acceptedTree(earlier) && 'more than records has changed since the tree was accepted',
  ],
  explicit_paths_staged: ({ paths }) => [paths.length === 0 && 'no path is staged'],
  committed: ({ tree }, earlier) => [tree !== earlier('explicit_paths_staged')?.tree && 'the commit holds another tree'],
  pushed: ({ commit }, earlier) => [commit !== earlier('committed')?.commit && 'another commit was pushed'],
  head_equals_upstream_proved: ({ ref, local, remote }, earlier) => [
    local !== remote && `the remote has ${remote}, and the work is ${local}`,
    local !== earlier('committed')?.commit && 'the proof is about another commit',
    ref !== earlier('pushed')?.ref && 'the proof is about another ref',
  ],
  completed: ({ commit, ref }, earlier) => [
    commit !== earlier('head_equals_upstream_proved')?.remote && 'the remote was not proved to hold this commit',
    ref !== earlier('pushed')?.ref && 'the work was pushed to another ref',
  ],
}

const onTestedTree = (tree: string, earlier: Earlier): string | false =>
  tree !== earlier('focused_tests_passed')?.tree && 'it is about another tree than the one that passed its commands'

const acceptedTree = (earlier: Earlier): string | undefined =>
  (earlier('repair_completed_or_not_needed') ?? earlier('focused_tests_passed'))?.tree

/** What follows from leaving a phase out: a repair goes with its review, a review with its turn. */
const LEFT_OUT_TOGETHER: { readonly [P in Phase]?: Phase } = {
  independent_review_completed: 'independent_review_spawned',
  repair_completed_or_not_needed: 'independent_review_completed',
}

/** Where evidence of the right shape contradicts what was recorded before it. */
export function findDisagreements(phase: Phase, evidence: EvidenceOf<Phase>, earlier: Earlier): readonly string[] {
  const isLeftOut = isNotRequired(evidence)
  const mode = earlier('pending')?.mode
  if (isLeftOut && phase !== 'completed' && mode !== 'plain') return [`a ticket in ${mode} mode cannot do without it`]
  const partner = LEFT_OUT_TOGETHER[phase]
  if (partner !== undefined && isLeftOut !== (earlier(partner) === null)) return [`it does not fit what ${partner} says`]
  if (isLeftOut) return []
  const check = AGREEMENTS[phase] as ((facts: object, earlier: Earlier) => Disagreements) | undefined
  return (check?.(evidence, earlier) ?? []).filter((each) => each !== false)
}
