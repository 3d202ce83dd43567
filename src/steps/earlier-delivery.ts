import type { Checkout } from '../host/checkout.ts'
import type { Clock } from '../host/clock.ts'
import { readCommitTime, readObjects, readTreeOf } from '../host/objects.ts'
import { fetchCommits, type Remote } from '../host/remote.ts'
import type { Commit, Lease } from '../model.ts'
import { readTheClaims, type Traffic } from './traffic.ts'

/** Where an earlier try of the same delivery may have left its work. */
interface EarlierOrder {
  readonly checkout: Checkout
  readonly remote: Remote
  readonly clock: Clock
}

/** When the commit at the tip of a branch was made. Made at the same moment, the same work is the same commits. */
export async function readTimeOf({ checkout, remote }: EarlierOrder, tip: string): Promise<Date> {
  await fetchCommits(checkout.private, remote, [tip])
  return readCommitTime(checkout.private, tip)
}

/**
 * The commits of a branch, the oldest first, when they are the ones given: same trees and messages, one after the other on
 * the base. They may have been signed since. null for any others.
 */
export async function findTwins(
  { checkout, remote }: EarlierOrder,
  tip: string,
  commits: readonly Commit[],
  base: string,
): Promise<readonly Commit[] | null> {
  const place = checkout.private
  const twins: Commit[] = []
  let at = tip
  for (const { hash, message } of [...commits].reverse()) {
    await fetchCommits(place, remote, [at])
    const raw = (await readObjects(place, [at])).get(at)?.toString('utf8') ?? ''
    const [head = '', ...text] = raw.split('\n\n')
    const parents = [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent)
    const isSame = head.startsWith(`tree ${await readTreeOf(place, hash)}\n`) && text.join('\n\n').trim() === message
    if (!isSame || parents.length !== 1) return null
    twins.unshift({ hash: at, message })
    at = parents[0] ?? ''
  }
  return at === base ? twins : null
}

/** Whether the claim is held by the same owner, though perhaps renewed by the push of an earlier try. */
export async function isStillOurs(order: EarlierOrder, traffic: Traffic, { taskId, record }: Lease): Promise<boolean> {
  const { claims } = await readTheClaims(order, traffic, (id) => id === taskId)
  return claims.get(taskId)?.record?.ownerId === record.ownerId
}
