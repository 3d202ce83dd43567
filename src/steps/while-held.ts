import { asKeeper } from '../claim/claim-record.ts'
import { keepLease } from '../claim/keep-lease.ts'
import { type ClaimDesk, heartbeat, release } from '../claim/lease.ts'
import { removeLocalClaim } from '../claim/local-claims.ts'
import type { Lease, RunReport } from '../model.ts'
import type { Choice } from './choose.ts'
import { type DeliveryResult, deliver } from './deliver.ts'
import type { RunOrder } from './run.ts'
import type { Ground } from './survey.ts'

/** A choice that led to a bundle. */
export type Claimed = Extract<Choice, { kind: 'claimed' }>

/** The order of a run that holds its bundle, with the lease as it is at any moment. */
export interface HeldOrder extends RunOrder {
  readonly lease: () => Lease | null
  /** Commit the work branch points at now; null when it does not exist. */
  readonly branchTip: () => string | null
  /**
   * Moves the work branch and renews the claim, both or neither.
   * @param forReply whether the claim is to outlive this run, because a person has to answer first
   */
  readonly push: (head: string, forReply: boolean) => Promise<DeliveryResult | { readonly kind: 'no-remote' }>
  /** Ends the renewing, so that the lease stays as it is. */
  readonly settle: () => Promise<void>
}

/**
 * Renews the claim while work goes on and stops the work when the claim is lost. At the end the claim is kept or given
 * back, whatever happened.
 */
export async function whileHeld(
  order: RunOrder,
  ground: Ground,
  choice: Claimed,
  work: (held: HeldOrder) => Promise<RunReport>,
): Promise<RunReport> {
  const { journal, checkout, log } = order
  const { holding } = choice
  if (holding.kind !== 'remote') {
    const report = await work({
      ...order,
      lease: () => null,
      branchTip: () => choice.branchTip,
      push: async () => ({ kind: 'no-remote' }),
      settle: async () => {},
    }).catch((error: unknown) => journal.fail(error))
    if (holding.kind === 'local' && report.outcome !== 'needs-input') await removeLocalClaim(checkout.root, holding.taskId)
    return report
  }
  const { desk, lease } = holding
  // Until the work is taken off its branch its question stands there, and the claim is to outlive this process.
  if (order.resumption !== undefined) order.onLease?.(null)
  const loss = new AbortController()
  const kept = keepLease(desk, lease, ground.config.claimHeartbeatMs, (detail) => {
    log.warn(`The claim was lost: ${detail}. The agent is stopped.`)
    loss.abort()
  })
  let { branchTip } = choice
  let waits = false
  const push: HeldOrder['push'] = async (head, forReply) => {
    if (order.delivery === 'none') return { kind: 'no-remote' }
    let result: DeliveryResult = { kind: 'push-rejected', detail: 'not tried' }
    await kept.move(async (current) => {
      const owner = forReply ? asKeeper(desk.owner) : desk.owner
      const onRenewal = forReply ? undefined : desk.onAttempt
      const target = { branch: choice.bundle.branch, branchTip, head }
      result = await deliver({ desk: { ...desk, owner }, lease: current, ...target, onRenewal })
      if (result.kind !== 'delivered') return null
      branchTip = head
      waits = forReply
      return result.lease
    })
    return result
  }
  const held: HeldOrder = {
    ...order,
    signal: AbortSignal.any([order.signal, loss.signal]),
    lease: kept.current,
    branchTip: () => branchTip,
    push,
    settle: kept.stop,
  }
  const report = await work(held).catch((error: unknown) => journal.fail(error))
  await kept.stop()
  // A question that nobody has taken off its branch can be answered again.
  const isUnanswered = order.resumption?.checkpoint.state === 'waiting' && branchTip === choice.branchTip
  return settleClaim(order, desk, report, { current: kept.current(), lost: kept.lost(), waits, isUnanswered })
}

/** What became of a claim while it was held. */
interface Held {
  readonly current: Lease
  readonly lost: string | null
  /** Whether this run has put a question on the branch. */
  readonly waits: boolean
  /** Whether the question of an earlier run is still there. */
  readonly isUnanswered: boolean
}

/** Keeps the claim of work that was delivered, is ready to be, or waits for a person; gives back every other. */
async function settleClaim(
  { journal, log, onLease }: RunOrder,
  desk: ClaimDesk,
  report: RunReport,
  { current, lost, waits, isUnanswered }: Held,
): Promise<RunReport> {
  const why = lost ?? (report.reasonCode === 'lease-lost' ? report.detail : null)
  // A branch on the remote is delivered work, even where its pull request could not be opened.
  const isDelivered = report.headSha !== null && report.outcome !== 'ready'
  const concludeLost = (detail: string): RunReport => {
    onLease?.(null)
    journal.learn({ lease: null, taskClaim: { ...report.taskClaim, details: `claimed, then lost: ${detail}` } })
    return journal.conclude('lease-lost', detail, report.pullRequest.title)
  }
  if (why !== null && !isDelivered) return concludeLost(why)
  // Unfinished work was put on its branch together with a claim that outlives this run, whatever the run ended as.
  if (waits) {
    onLease?.(null)
    return report
  }
  // Where nobody has worked yet, nothing waits under the claim.
  const isAsked = (report.outcome === 'needs-input' && report.agent !== null) || (isUnanswered && !isDelivered)
  if (isAsked || report.outcome === 'ready') {
    const renewed = await heartbeat({ ...desk, owner: asKeeper(desk.owner) }, current).catch(() => null)
    // Nobody could deliver it any more.
    if (renewed?.kind === 'lost' && report.outcome === 'ready') return concludeLost(renewed.detail)
    onLease?.(null)
    if (renewed?.kind !== 'held') return report
    const { ref, token, record } = renewed.lease
    const { ownerId, createdAt, expiresAt } = record
    return { ...report, lease: { ref, token, ownerId, createdAt, expiresAt } }
  }
  if (isDelivered) {
    onLease?.(null)
    return report
  }
  const { released, detail } = await release(desk, current)
  // One that could not be given back is left to whoever cleans up after this process.
  if (released) onLease?.(null)
  const details = released
    ? `claimed, and ${detail} because nothing was delivered`
    : `claimed, but it could not be given back: ${detail}`
  log.info(`Claim ${current.ref}: ${details}`)
  return { ...report, taskClaim: { ...report.taskClaim, details }, lease: released ? null : report.lease }
}
