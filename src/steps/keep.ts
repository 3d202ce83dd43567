import { withholdSecrets } from '../checks/guards.ts'
import type { ReasonCode } from '../errors.ts'
import { writeCommit } from '../host/objects.ts'
import { type Baseline, captureWorkTree } from '../host/work-tree.ts'
import type { Finding, RunReport } from '../model.ts'
import { type Checkpoint, renderCheckpointMessage } from '../report/checkpoint.ts'
import { ask } from './ask.ts'
import { judgeUnfinished } from './judge-work.ts'
import type { Ground } from './survey.ts'
import type { Claimed, HeldOrder } from './while-held.ts'

/** What keeping unfinished work depends on. */
export interface Keeping {
  readonly order: HeldOrder
  readonly ground: Ground
  readonly choice: Claimed
  readonly baseline: Baseline
}

/** Unfinished work on the remote, or why it is not there. */
export type Kept =
  | { readonly kind: 'kept'; readonly head: string; readonly leftOut: readonly Finding[] }
  /** `code`: why the run cannot go on; null where there is simply no place for unfinished work. */
  | { readonly kind: 'not-kept'; readonly code: ReasonCode | null; readonly detail: string }

/**
 * Keeps unfinished work on its branch, in one commit that also tells how far it came, and renews the claim in the same push.
 * What may not be on a branch is left out, and then the commit tells alone.
 * Source: ticket flow, checkpoints; track runner, flow B.
 */
export async function keep(keeping: Keeping, text: string, checkpoint: Checkpoint): Promise<Kept> {
  const { order, ground, choice, baseline } = keeping
  const { checkout, journal, clock, knownSecrets, owner } = order
  const changeSet = await captureWorkTree(checkout, baseline)
  const leftOut = judgeUnfinished({ ground, knownSecrets, ...choice }, changeSet)
  const shown = withholdSecrets({ text, checkpoint }, knownSecrets)
  const by = { agent: choice.agent?.name ?? '', run: owner.id }
  const head = await writeCommit(checkout.private, {
    tree: leftOut.length === 0 ? changeSet.tree : `${changeSet.base}^{tree}`,
    parents: [changeSet.base],
    message: renderCheckpointMessage(choice.bundle, shown.text, shown.checkpoint, by),
    author: ground.config.commitAuthor,
    at: clock(),
  })
  const pushed = await journal.time('park', () => order.push(head, checkpoint.state === 'waiting'))
  if (pushed.kind === 'no-remote') return { kind: 'not-kept', code: null, detail: 'nothing is delivered in this run' }
  if (pushed.kind !== 'delivered') return { kind: 'not-kept', code: pushed.kind, detail: pushed.detail }
  const until = checkpoint.state === 'waiting' ? 'the question is answered' : 'the work is finished'
  journal.learnLease(pushed.lease, `claimed and kept until ${until}`)
  const { state: kind, turns } = checkpoint
  journal.prove('park', {
    branch: choice.bundle.branch,
    head,
    state: kind,
    turns: String(turns),
    kept: String(leftOut.length === 0),
  })
  return { kind: 'kept', head, leftOut }
}

/** Ends a run that waits for a person. What was done so far is kept where there is a place for it. */
export async function waitForReply(
  keeping: Keeping,
  end: { readonly code: ReasonCode; readonly detail: string; readonly title: string; readonly checkpoint: Checkpoint },
): Promise<RunReport> {
  const { order, ground, choice } = keeping
  const { journal, log } = order
  const { code, detail, title } = end
  const { bundle } = choice
  const isNew = order.branchTip() === null
  const kept = await keep(keeping, detail, { ...end.checkpoint, state: 'waiting' })
  if (kept.kind === 'not-kept') {
    log.info(`The unfinished work is not on a branch: ${kept.detail}`)
    return journal.conclude(code, detail, title)
  }
  for (const { file, message } of kept.leftOut) log.warn(`Left out of the branch: ${file ?? ''} ${message}`)
  const report = journal.conclude(code, detail, title)
  const asked = await journal.time('publish', () => ask(order, ground, { bundle, text: detail, title, report, isNew }))
  journal.complain(asked.findings)
  const last = journal.conclude(code, detail, title)
  return { ...last, pullRequest: { ...last.pullRequest, ...asked.pullRequest } }
}

/** Ends that say nothing against the work: somebody called the run off, or the way to the model or to the remote was shut. */
const BLAMELESS: readonly ReasonCode[] = [
  'cancelled',
  'model-unavailable',
  'model-rate-limited',
  'model-unauthorized',
  'model-quota-exceeded',
  'remote-unreachable',
  'remote-refused',
]

/**
 * Notes on the branch that a run on it has failed, with the replies that no turn has answered. Work of which nothing is on a branch
 * leaves nothing behind.
 */
export async function keepFailed(
  keeping: Keeping,
  { code, detail, checkpoint }: { readonly code: ReasonCode; readonly detail: string; readonly checkpoint: Checkpoint },
): Promise<void> {
  const { order } = keeping
  const isKept = order.resumption !== undefined || order.branchTip() !== keeping.choice.branchTip
  const isWorth = keeping.ground.format.keepsFailures === true && checkpoint.turns > 0 && !BLAMELESS.includes(code)
  // Nothing is written any more on a claim that is lost, or on what does not rest on its lock.
  if (!(isKept || isWorth) || code === 'lease-lost' || code === 'source-lock-failed') return
  const failures = checkpoint.failures + (BLAMELESS.includes(code) ? 0 : 1)
  const failed = { ...checkpoint, state: 'unfinished' as const, failures }
  // A reply means nothing without the question.
  const question = checkpoint.replies.length > 0 ? `${order.resumption?.checkpoint.question ?? ''}\n\n` : ''
  const text = `${question}The last run ended as ${code}: ${detail}`
  const kept = await keep(keeping, text, failed).catch((error: unknown) => String(error))
  if (typeof kept === 'string' || kept.kind === 'not-kept')
    order.log.warn(`The branch does not tell of this run: ${typeof kept === 'string' ? kept : kept.detail}`)
}
