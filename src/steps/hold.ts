import { claimRefOf, createRecord, isOfEarlierAttempt } from '../claim/claim-record.ts'
import { acquire, type ClaimDesk, type ClaimOutcome } from '../claim/lease.ts'
import { acquireLocalClaim, removeLocalClaim } from '../claim/local-claims.ts'
import { findNameConflict } from '../claim/move-claims.ts'
import { RunnerError } from '../errors.ts'
import type { Bundle, Lease, ObservedClaim } from '../model.ts'
import { identifyTask } from '../plan/claimed-document.ts'
import type { ChoiceOrder } from './choose.ts'
import type { KeptWork } from './kept-work.ts'
import type { Ground } from './survey.ts'
import { shift, type Traffic } from './traffic.ts'

/** How this run holds its bundle. A local claim is known to this checkout only. */
export type Holding =
  | { readonly kind: 'remote'; readonly desk: ClaimDesk; readonly lease: Lease }
  | { readonly kind: 'local'; readonly taskId: string }
  /** Held by the job that claimed it: this one may work, but writes nothing to the remote. */
  | { readonly kind: 'given'; readonly lease: Lease }

/** What is going on, as far as this run can see it. */
export interface View {
  readonly traffic: Traffic
  /** False where claims are only known locally. */
  readonly isRemote: boolean
  /** What an earlier run left unfinished on the bundle's branch. */
  readonly left?: KeptWork | null
}

/**
 * Tries to take the bundle. `raced`: somebody else was faster; `refused`: it cannot be taken, contended or not.
 * @param heads earlier tasks that could start a bundle with this one in it
 */
export async function hold(
  order: ChoiceOrder,
  ground: Ground,
  { traffic, isRemote, left = null }: View,
  bundle: Bundle,
  heads: readonly string[],
): Promise<Holding | 'raced' | 'refused'> {
  const { journal, remote, checkout, log } = order
  const [{ id: taskId }] = bundle.tasks
  const refused = (details: string): 'refused' => {
    log.info(`${taskId}: ${details}; looking for the next one`)
    journal.learn({ taskClaim: { taskId, claimRef: claimRefOf(taskId), status: 'already_claimed', details, takeover: null } })
    return 'refused'
  }
  const raced = (details: string): 'raced' => {
    refused(details)
    return 'raced'
  }
  const holdLocally = async (): Promise<Holding | 'raced'> => {
    const record = createRecord(order.owner, order.clock(), ground.config.claimTtlMs)
    if (!(await acquireLocalClaim(checkout.root, taskId, record))) return raced('claimed in this checkout')
    const details = 'claimed in this checkout only: coordination is best effort only'
    journal.learn({ taskClaim: { taskId, claimRef: null, status: 'fallback_local', details, takeover: null } })
    return { kind: 'local', taskId }
  }
  if (order.given !== null) {
    const { ref, token, ownerId, createdAt, expiresAt } = order.given
    if (traffic.claims.get(taskId)?.token !== token) return refused('the lease is not the claim on the remote any more')
    const lease: Lease = { taskId, ref, token, record: { createdAt, expiresAt, ownerId }, takeover: null }
    journal.learnLease(lease, 'claimed by another job')
    return { kind: 'given', lease }
  }
  if (remote === null || !isRemote) return holdLocally()

  const desk: ClaimDesk = {
    place: checkout.private,
    remote,
    clock: shift(order.clock, traffic.clockSkewMs),
    owner: order.owner,
    ttlMs: ground.config.claimTtlMs,
    author: ground.config.commitAuthor,
    document: ground.plan === null ? {} : identifyTask(ground.plan, bundle.tasks[0], ground.snapshot.entries),
    onAttempt: order.onLease,
  }
  const observed = traffic.claims.get(taskId) ?? null
  const earlier = new Map(heads.map((id) => [id, traffic.claims.get(id) ?? null]))
  const objection = (await objectToTakeover(order, observed, bundle, left)) ?? (await objectToFences(order, earlier))
  if (objection !== null) return refused(objection)
  let outcome: ClaimOutcome
  try {
    outcome = await acquire(desk, taskId, observed, earlier)
  } catch (error) {
    // A name that is taken by another ref is a fault of that remote, which others can still claim on.
    if (!mayDoWithout(order, error) || (await findNameConflict(desk, claimRefOf(taskId)).catch(() => null)) !== null) throw error
    log.warn(`The remote cannot be written (${error.message}): coordination is best effort only`)
    journal.check('remote_claims_refreshed', false, `${error.message}; coordination is best effort only`)
    return holdLocally()
  }
  if (outcome.kind === 'lost') {
    order.onLease?.(null)
    return raced(outcome.detail)
  }
  const { lease } = outcome
  await removeLocalClaim(checkout.root, taskId)
  journal.learnLease(lease, lease.takeover ? `taken over from ${lease.takeover.ownerId}` : 'claimed')
  journal.prove('claim', { ref: lease.ref, token: lease.token })
  return { kind: 'remote', desk, lease }
}

/** Time alone makes a claim a candidate: the work may still go on, or wait for its review. */
async function objectToTakeover(
  order: ChoiceOrder,
  claim: ObservedClaim | null,
  bundle: Bundle,
  left: KeptWork | null,
): Promise<string | null> {
  if (order.forge === null || order.resumption !== undefined) return null
  // The pull request of unfinished work is a draft that shows a question.
  const shown = left === null ? null : await order.forge.findPullRequest(left.branch)
  if (left !== null && (shown === 'closed' || shown === 'merged'))
    return `the pull request of its unfinished work is ${shown}; delete ${left.branch} to have it begun anew`
  if (claim?.state !== 'expired') return null
  if (await stillRuns(order, claim)) return 'its claim has expired, but its run still goes on'
  if (left !== null) return null
  return (await order.forge.findPullRequest(bundle.branch, bundle.claimRef)) === 'open'
    ? 'its claim has expired, but its pull request is open'
    : null
}

/** The bundle of an earlier task may be in work although its claim has expired. */
async function objectToFences(order: ChoiceOrder, heads: ReadonlyMap<string, ObservedClaim | null>): Promise<string | null> {
  for (const [head, claim] of heads)
    if (claim?.state === 'expired' && (await stillRuns(order, claim)))
      return `the claim on ${head} has expired, but its run still goes on, perhaps with this task`
  return null
}

async function stillRuns({ forge, owner }: ChoiceOrder, { record }: ObservedClaim): Promise<boolean> {
  // An earlier attempt of our own run has the address of a run that goes on: ours.
  if (forge === null || record?.ownerInfo === undefined || isOfEarlierAttempt(record, owner)) return false
  return (await forge.hasRunEnded(record.ownerInfo)) === false
}

/** Whether the local claims have to do: the remote failed us, and nothing is to be delivered to it anyway. */
export const mayDoWithout = ({ delivery }: ChoiceOrder, error: unknown): error is RunnerError =>
  delivery === 'none' && error instanceof RunnerError && (error.code === 'remote-unreachable' || error.code === 'remote-refused')
