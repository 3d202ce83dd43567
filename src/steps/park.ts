import { guardUnfinished } from '../checks/guards.ts'
import { asKeeper } from '../claim/claim-record.ts'
import { writeCommit } from '../host/objects.ts'
import { type Baseline, captureWorkTree } from '../host/work-tree.ts'
import type { Finding, RunReport } from '../model.ts'
import { renderParkedMessage } from '../report/parked.ts'
import { ask } from './ask.ts'
import { type DeliveryResult, deliver } from './deliver.ts'
import type { Ground } from './survey.ts'
import type { Claimed, HeldOrder } from './while-held.ts'

/** Unfinished work on the remote, or why it is not there. */
type Parked =
  | { readonly kind: 'parked'; readonly head: string; readonly findings: readonly Finding[] }
  | { readonly kind: 'not-parked'; readonly detail: string }

/**
 * Keeps unfinished work on the work branch, together with the question it waits for, so that another run can go on with it. What
 * may not be on a branch is left out, and then the question alone is kept.
 */
async function park(
  order: HeldOrder,
  ground: Ground,
  { bundle, holding, branchTip, nextBoundary }: Claimed,
  baseline: Baseline,
  question: string,
): Promise<Parked> {
  const { checkout, journal, clock, knownSecrets } = order
  const lease = order.lease()
  if (order.delivery === 'none' || lease === null || holding.kind !== 'remote')
    return { kind: 'not-parked', detail: 'nothing is delivered in this run' }
  const changeSet = await captureWorkTree(checkout, baseline)
  const broken = guardUnfinished({
    changeSet,
    bundle,
    nextBoundary,
    report: null,
    policy: ground.config,
    baseEntries: ground.snapshot.entries,
    isPlanPath: (path) => ground.format.owns(ground.planPath, path, bundle.tasks),
    knownSecrets,
    asksForReport: false,
  })
  const isClean = !broken.some(({ severity }) => severity === 'error')
  const head = await writeCommit(checkout.private, {
    tree: isClean ? changeSet.tree : `${changeSet.base}^{tree}`,
    parents: [changeSet.base],
    message: renderParkedMessage(bundle, question),
    author: ground.config.commitAuthor,
    at: clock(),
  })
  await order.settle()
  const delivery: DeliveryResult = await journal.time('park', () =>
    deliver({
      desk: { ...holding.desk, owner: asKeeper(holding.desk.owner) },
      lease: order.lease() ?? lease,
      branch: bundle.branch,
      branchTip,
      head,
    }),
  )
  if (delivery.kind !== 'delivered') return { kind: 'not-parked', detail: delivery.detail }
  journal.learnLease(delivery.lease, 'claimed and kept until the question is answered')
  journal.prove('park', { branch: bundle.branch, head, kept: String(isClean) })
  return { kind: 'parked', head, findings: isClean ? [] : broken }
}

/** Ends a run that waits for a person. What was done so far is kept where there is a place for it. */
export async function waitForReply(
  order: HeldOrder,
  ground: Ground,
  choice: Claimed,
  baseline: Baseline,
  { detail, title }: { readonly detail: string; readonly title: string },
): Promise<RunReport> {
  const { journal, log } = order
  const parked = await park(order, ground, choice, baseline, detail)
  if (parked.kind === 'not-parked') {
    log.info(`The unfinished work is not on a branch: ${parked.detail}`)
    return journal.conclude('agent-question', detail, title)
  }
  for (const { file, message } of parked.findings) log.warn(`Left out of the branch: ${file ?? ''} ${message}`)
  const report = journal.conclude('agent-question', detail, title)
  const { bundle, branchTip } = choice
  const asked = await journal.time('publish', () =>
    ask(order, ground, { bundle, text: detail, title, report, isNew: branchTip === null }),
  )
  journal.complain(asked.findings)
  const last = journal.conclude('agent-question', detail, title)
  return { ...last, pullRequest: { ...last.pullRequest, ...asked.pullRequest } }
}
