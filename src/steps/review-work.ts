import {
  renderBlockerPrompt,
  renderDriftPrompt,
  renderExpertPrompt,
  renderReviewPrompt,
  renderSelfReviewPrompt,
  type SeenChange,
} from '../agent/role-prompts.ts'
import { type RoutedExpert, routeExperts } from '../checks/experts.ts'
import { raiseByChanges } from '../checks/triggers.ts'
import { renderDiff } from '../host/diff-trees.ts'
import type { ChangeSet } from '../model.ts'
import type { BlockerProposal, DriftCheck, ExpertReview, RaisedTrigger, Review, ReviewFinding, SelfReview } from '../procedure.ts'
import { askRole } from './ask-role.ts'
import { type Stop, stopEscalated } from './plan-work.ts'
import { recordBlocker } from './record-blocker.ts'
import type { ReviewNotes } from './review-notes.ts'
import type { ReviewPolicy } from './review-policy.ts'
import { briefFor } from './role-brief.ts'
import type { Turns } from './take-turn.ts'
import type { AcceptedWork, WorkOrder } from './work.ts'

/** Whoever supports a ticket that asks for an expert where no risk names one. Source: workflow modes, intensities. */
const SOMEBODY: RoutedExpert = {
  expert: 'expert-test-reviewer',
  trigger: 'The ticket asks for an expert, and no risk names another one.',
}

/** Who reviews what. */
export interface ReviewOrder {
  readonly order: WorkOrder
  readonly turns: Turns
  readonly policy: ReviewPolicy
  readonly notes: ReviewNotes
}

/** How one round of reviews ended. */
export type Reviewed =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly findings: readonly ReviewFinding[]; readonly experts: readonly ExpertReview[] }
  | ({ readonly kind: 'stopped' } & Stop)

/**
 * One round of reviews of exactly the tree that passed the checks: what the paths say, the writer's own second look, experts
 * where there is a risk for them, and somebody who did not write it. Each looks and cannot write.
 * Source: workflow modes, self-review, expert reviewers, independent review.
 * @param writer its conversation, null where that was another run's, and what it was told first
 */
export async function reviewWork(
  review: ReviewOrder,
  work: AcceptedWork,
  writer: { readonly threadId: string | null; readonly assignment: string },
): Promise<Reviewed> {
  const { order, policy, notes } = review
  const { changeSet } = work
  const { procedure } = policy
  const entries = order.ground.snapshot.entries
  const raised = procedure === null ? [] : [...procedure.raised, ...raiseByChanges(procedure, changeSet, entries)]
  const escalated = procedure && stopEscalated(procedure, raised, notes, true)
  if (escalated !== null) return { kind: 'stopped', ...escalated }
  const change = await seeChange(order, work)

  const own: Reviewed = policy.self ? await reviewOwn(review, change, writer) : { kind: 'passed' }
  if (own.kind === 'stopped') return own
  const asked = await askExperts(review, change, changeSet)
  if (asked.kind === 'stopped') return asked
  // What the writer doubts is for the reviewer to judge, where there is one.
  if (!policy.independent) return own
  const doubts = own.kind === 'failed' ? own.findings : []
  return reviewIndependently(review, change, { experts: asked.experts, doubts }, raised)
}

async function seeChange({ checkout, ground, journal }: WorkOrder, { changeSet, rounds }: AcceptedWork): Promise<SeenChange> {
  const most = ground.config.maxPromptBytes / 2
  const { text: diff, isWhole } = await renderDiff(checkout.private, changeSet.base, changeSet.tree, most)
  if (!isWhole) journal.check('review_diff', true, `cut at ${most} bytes; who reviews it is told, and can read the files`)
  const paths = changeSet.changes.map(({ path }) => path)
  return { tree: changeSet.tree, paths, diff, gates: rounds.at(-1) ?? [] }
}

async function reviewOwn(
  { order, turns, notes }: ReviewOrder,
  change: SeenChange,
  { threadId, assignment }: { readonly threadId: string | null; readonly assignment: string },
): Promise<Reviewed> {
  const prompt = `${threadId === null ? `${assignment}\n` : ''}${renderSelfReviewPrompt(change)}`
  const asked = await askRole<SelfReview>(order, turns, {
    ...{ role: 'self-reviewer', title: 'The writer looks again', prompt, threadId },
    check: ({ checks }) => (checks.length === 0 ? ['`checks` is empty'] : []),
  })
  if (asked.kind === 'failed') return { ...asked, kind: 'stopped', waits: false }
  const { checks, issues } = asked.value
  notes.add({ selfReview: asked.value })
  order.journal.prove('self-review', { tree: change.tree, issues: String(issues.length), thread: asked.threadId })
  const faults = [...checks.flatMap(({ item, holds, note }) => (holds ? [] : [`${item} ${note}`])), ...issues]
  if (faults.length === 0) return { kind: 'passed' }
  return { kind: 'failed', findings: faults.map((fault, at) => ownFinding(`S${at + 1}`, fault)), experts: [] }
}

const ownFinding = (id: string, fault: string): ReviewFinding => ({
  ...{ id, severity: 'medium', path: '', expected: 'Nothing is left to change.', actual: fault, criterion: 'self-review' },
  evidence: 'The writer says so.',
  repair: fault,
})

/**
 * Asks every expert for whom the work holds a risk.
 * @param changeSet null where nobody writes
 */
export async function askExperts(
  { order, turns, policy, notes }: ReviewOrder,
  change: SeenChange,
  changeSet: ChangeSet | null,
): Promise<{ readonly kind: 'asked'; readonly experts: readonly ExpertReview[] } | ({ readonly kind: 'stopped' } & Stop)> {
  const { procedure } = policy
  if (procedure === null || !policy.experts) return { kind: 'asked', experts: [] }
  // The parts of a chain had their experts. A question has its scope, and nothing else, to tell which ones it needs.
  const scope = procedure.readOnly === 'research' ? procedure.allowed.map((entry) => entry.replace(/\/(?:\*\*)?$/, '')) : []
  const byRisk = routeExperts(procedure, scope, changeSet, order.ground.snapshot.entries)
  const routed = byRisk.length === 0 && procedure.intensity === 'expert_supported' ? [SOMEBODY] : byRisk
  const experts: ExpertReview[] = []
  for (const { expert, trigger } of routed) {
    const asked = await askRole<ExpertReview>(order, turns, {
      role: 'expert',
      title: `Ask ${expert}`,
      prompt: renderExpertPrompt(briefFor(order.ground, order.bundle, expert), change, { profile: expert, trigger }),
      check: ({ profileUsed, nextAction }) => [
        ...(profileUsed === expert ? [] : [`\`profileUsed\` must be ${expert}`]),
        ...(nextAction.trim() === '' ? ['`nextAction` is empty'] : []),
      ],
    })
    if (asked.kind === 'failed') return { ...asked, kind: 'stopped', waits: false }
    experts.push(asked.value)
    order.journal.prove('expert', { expert, trigger, tree: change.tree, recommendation: asked.value.recommendation })
  }
  notes.add({ experts: [...notes.report().experts, ...experts] })
  return { kind: 'asked', experts }
}

/** Source: workflow modes, independent review. The verdict is bound to the tree that was seen, and comes from a field, never from prose. */
async function reviewIndependently(
  { order, turns, policy, notes }: ReviewOrder,
  change: SeenChange,
  { experts, doubts }: { readonly experts: readonly ExpertReview[]; readonly doubts: readonly ReviewFinding[] },
  raised: readonly RaisedTrigger[],
): Promise<Reviewed> {
  const before = notes.report().rounds
  const asked = await askRole<Review>(order, turns, {
    role: 'reviewer',
    title: `Independent review${before.length > 0 ? `, round ${before.length + 1}` : ''}`,
    prompt: renderReviewPrompt(briefFor(order.ground, order.bundle, 'reviewer'), change, {
      ...{ experts, triggers: raised },
      earlier: [...(before.at(-1)?.findings ?? []), ...doubts],
    }),
    check: (review) => checkReview(review, change),
  })
  if (asked.kind === 'failed') return { ...asked, kind: 'stopped', waits: false }
  const review = asked.value
  notes.add({ rounds: [...before, review] })
  const { verdict, findings } = review
  order.journal.prove('review', { tree: change.tree, verdict, findings: String(findings.length), thread: asked.threadId })
  const named = review.triggers.map(({ trigger, reason }): RaisedTrigger => ({ trigger, reason, paths: [] }))
  const escalated =
    policy.procedure && named.length > 0 ? stopEscalated(policy.procedure, [...raised, ...named], notes, true) : null
  if (escalated !== null) return { kind: 'stopped', ...escalated }
  return verdict === 'PASS' ? { kind: 'passed' } : { kind: 'failed', findings, experts }
}

function checkReview({ verdict, tree, findings, paths, noWeakening, alignment }: Review, change: SeenChange): readonly string[] {
  const isSame = paths.length === change.paths.length && change.paths.every((path) => paths.includes(path))
  return [
    ...(tree === change.tree ? [] : [`\`tree\` must be ${change.tree}`]),
    ...(verdict === 'FAIL' && findings.length === 0 ? ['FAIL needs at least one finding'] : []),
    ...(verdict === 'PASS' && findings.length > 0 ? ['PASS has no findings'] : []),
    ...(verdict === 'PASS' && !isSame ? [`\`paths\` must be exactly ${change.paths.join(', ')}`] : []),
    ...(verdict === 'PASS' && !noWeakening ? ['PASS needs `noWeakening`'] : []),
    ...(verdict === 'PASS' && alignment.trim() === '' ? ['PASS needs `alignment`'] : []),
  ]
}

/** Whether the change departs from its specs, asked of somebody who saw no turn before. Source: workflow modes, spec drift check. */
export async function checkDrift({ order, turns, policy, notes }: ReviewOrder, work: AcceptedWork): Promise<Stop | null> {
  const { procedure } = policy
  if (procedure === null || !policy.drift) return null
  const change = await seeChange(order, work)
  const asked = await askRole<DriftCheck>(order, turns, {
    role: 'drift-checker',
    title: 'Compare with the specs',
    prompt: renderDriftPrompt(briefFor(order.ground, order.bundle, 'drift-checker'), change),
    check: ({ tree, verdict, findings, missingProof }) => [
      ...(tree === change.tree ? [] : [`\`tree\` must be ${change.tree}`]),
      ...(verdict === 'fail' && findings.length + missingProof.length === 0 ? ['fail needs a finding'] : []),
    ],
  })
  if (asked.kind === 'failed') return { ...asked, waits: false }
  notes.add({ drift: asked.value })
  const { verdict, findings, missingProof } = asked.value
  order.journal.prove('drift', { tree: change.tree, verdict })
  if (verdict !== 'fail') return null
  return { code: 'drift-failed', detail: [...findings, ...missingProof].join(' '), waits: true }
}

/** A way out that somebody proposes who changes nothing. What it says never lets a run go on. Source: workflow modes, blocker. */
export async function proposeWayOut(review: ReviewOrder, stop: Stop, repairs: number): Promise<void> {
  const { order, turns, notes } = review
  const { code, detail } = stop
  const { rounds } = notes.report()
  const asked = await askRole<BlockerProposal>(order, turns, {
    role: 'blocker-resolver',
    title: 'Ask for a way out',
    prompt: renderBlockerPrompt(briefFor(order.ground, order.bundle, 'blocker-resolver'), {
      ...{ code, detail, rounds: rounds.length },
      findings: rounds.at(-1)?.findings ?? [],
    }),
  })
  if (asked.kind === 'failed') order.log.info(`  no way out was proposed: ${asked.detail}`)
  recordBlocker(review, stop, repairs, asked.kind === 'answered' ? asked.value : null)
}
