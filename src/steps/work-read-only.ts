import { renderVerificationPrompt, type SeenChange } from '../agent/role-prompts.ts'
import type { ReasonCode } from '../errors.ts'
import { captureWorkTree } from '../host/work-tree.ts'
import type { DriftCheck, ExpertReview, Procedure } from '../procedure.ts'
import type { Checkpoint } from '../report/checkpoint.ts'
import { toVerifiedReport } from '../report/verified-report.ts'
import { askRole } from './ask-role.ts'
import { judgeWork } from './judge-work.ts'
import { askExperts, type ReviewOrder } from './review-work.ts'
import { briefFor } from './role-brief.ts'
import { describeVerdict } from './sit.ts'
import type { WorkResult } from './work.ts'

/**
 * Work without a writer: a question, or the end of a chain of tickets. The commands of the ticket run on the base, experts look at it,
 * and somebody who saw no turn before says whether it holds; each can only read, and the tree is compared after every turn. What is
 * delivered is the record of it, and the mark of the ticket. Source: workflow modes, ticket chains and intensities.
 * @param checkpoint what the run ends with where it does not pass: there is nothing to be kept
 */
export async function workReadOnly(review: ReviewOrder, checkpoint: Checkpoint): Promise<WorkResult> {
  const { order, turns, policy, notes } = review
  const { journal, bundle } = order
  const kind = policy.procedure?.readOnly ?? null
  if (kind === null) throw new TypeError('this work has a writer')
  const end = (code: ReasonCode, detail: string): WorkResult => {
    return { kind: 'ended', code, detail, report: null, checkpoint, waits: false }
  }
  order.phases.planned(notes.report())
  const { changeSet, verdict } = await judgeWork(order, null, await captureWorkTree(order.checkout, order.baseline))
  const { tree } = changeSet
  turns.moveTo(tree)
  journal.prove('judge', { turn: 'none', tree, verdict: verdict.reasonCode, answer: 'none' })
  if (verdict.reasonCode !== 'accepted') return end(verdict.reasonCode, describeVerdict(verdict))

  const seen: SeenChange = { tree, paths: [], diff: '', gates: verdict.gates }
  const asked = await askExperts(review, seen, null)
  if (asked.kind === 'stopped') return end(asked.code, asked.detail)
  const verified = await verify(review, seen, { kind, experts: asked.experts })
  if (verified.kind === 'failed') return end(verified.code, verified.detail)
  const { answer } = verified
  if (answer.verdict === 'fail') return end('drift-failed', [...answer.findings, ...answer.missingProof].join(' '))

  const report = toVerifiedReport({ kind, task: bundle.tasks[0], answer, experts: asked.experts })
  journal.learn({ agent: report })
  return { kind: 'accepted', report, changeSet, rounds: [verdict.gates], review: notes.report(), checkpoint }
}

/** Asks for the verdict on the base as it is. */
async function verify(
  { order, turns, notes }: ReviewOrder,
  seen: SeenChange,
  about: { readonly kind: NonNullable<Procedure['readOnly']>; readonly experts: readonly ExpertReview[] },
): Promise<
  | { readonly kind: 'answered'; readonly answer: DriftCheck }
  | { readonly kind: 'failed'; readonly code: ReasonCode; readonly detail: string }
> {
  const asked = await askRole<DriftCheck>(order, turns, {
    role: 'drift-checker',
    title: about.kind === 'chain' ? 'Verify the chain' : 'Look into the question',
    prompt: renderVerificationPrompt(briefFor(order.ground, order.bundle, 'drift-checker'), seen, about),
    check: (answer) => checkAnswer(answer, seen.tree, about.kind),
  })
  if (asked.kind === 'failed') return asked
  notes.add({ drift: asked.value })
  order.journal.prove(about.kind === 'chain' ? 'final-verification' : 'research', {
    ...{ tree: seen.tree, verdict: asked.value.verdict, findings: String(asked.value.findings.length) },
    thread: asked.threadId,
  })
  return { kind: 'answered', answer: asked.value }
}

function checkAnswer(
  { tree, verdict, findings, followUps, missingProof }: DriftCheck,
  seen: string,
  kind: NonNullable<Procedure['readOnly']>,
): readonly string[] {
  const passes = verdict !== 'fail'
  return [
    ...(tree === seen ? [] : [`\`tree\` must be ${seen}`]),
    ...(!passes && findings.length + missingProof.length === 0 ? ['fail needs a finding'] : []),
    ...(passes && kind === 'chain' && missingProof.length > 0
      ? ['`missingProof` must be empty where the verdict is not fail']
      : []),
    ...(passes && kind === 'research' && findings.length + followUps.length === 0
      ? ['an answer needs findings or follow-ups']
      : []),
  ]
}
