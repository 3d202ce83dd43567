import { CLAIM_PATTERN, type ClaimOwner, claimedTask } from '../claim/claim-record.ts'
import { readClaims } from '../claim/lease.ts'
import type { Checkout } from '../host/checkout.ts'
import type { Clock } from '../host/clock.ts'
import { isAncestor, listTree, readObjects } from '../host/objects.ts'
import { fetchCommits, listRefsAndTime, type Remote } from '../host/remote.ts'
import type { ObservedClaim, TreeEntry } from '../model.ts'
import type { Ground } from './survey.ts'

/** Who works on what, as the remote says it at one moment. */
export interface Traffic {
  /** By task id. */
  readonly claims: ReadonlyMap<string, ObservedClaim>
  /** Work branches by short name. */
  readonly branches: ReadonlyMap<string, { readonly foreign: boolean; readonly tip: string }>
  /** Tip of the base branch; null where the remote has no such branch. */
  readonly baseTip: string | null
  /** How far the clock of the remote is ahead of ours. */
  readonly clockSkewMs: number
}

/** How it looks where there is nobody to coordinate with. */
export const NO_TRAFFIC: Traffic = { claims: new Map(), branches: new Map(), baseTip: null, clockSkewMs: 0 }

/** What to list, and where. */
export interface TrafficRequest {
  readonly checkout: Checkout
  readonly remote: Remote
  readonly commit: string
  readonly baseBranch: string | null
  /** What the short names of work branches begin with. */
  readonly workBranches: string
  readonly clock: Clock
  /** Who looks: what an earlier attempt of the same workflow run left has ended. null for a mere look. */
  readonly owner?: ClaimOwner | null
}

/**
 * Lists claims, work branches and the base branch in one request. No claim is read yet.
 * Source: FRD loop, parallel agent coordination 4.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function listTraffic({ checkout, remote, commit, baseBranch, workBranches }: TrafficRequest): Promise<Traffic> {
  const place = checkout.private
  const baseRef = baseBranch === null ? null : `refs/heads/${baseBranch}`
  const workRefs = `refs/heads/${workBranches}`
  const { refs, clockSkewMs } = await listRefsAndTime(place, remote, [
    CLAIM_PATTERN,
    `${workRefs}*`,
    ...(baseRef === null ? [] : [baseRef]),
  ])
  const claims = new Map<string, ObservedClaim>()
  for (const [ref, token] of refs) {
    const taskId = claimedTask(ref)
    if (taskId !== null) claims.set(taskId, { taskId, ref, token, state: 'unread', record: null, detail: 'not read' })
  }
  const work = [...refs].filter(([ref]) => ref.startsWith(workRefs) && claimedTask(ref) === null && ref !== baseRef)
  // A merged branch is in our history; one we do not even have cannot be.
  const known = await readObjects(
    place,
    work.map(([, tip]) => tip),
  )
  const branches = new Map<string, { foreign: boolean; tip: string }>()
  for (const [ref, tip] of work) {
    const merged = known.get(tip) != null && (await isAncestor(place, tip, commit))
    branches.set(ref.slice('refs/heads/'.length), { foreign: !merged, tip })
  }
  return { claims, branches, baseTip: baseRef === null ? null : (refs.get(baseRef) ?? null), clockSkewMs }
}

/**
 * The same traffic with the claims on those tasks read that `matters` names: one more request, however many there are,
 * and none where there are none. Expiry is judged by the remote's clock.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function readTheClaims(
  { checkout, remote, clock, owner = null }: Pick<TrafficRequest, 'checkout' | 'remote' | 'clock' | 'owner'>,
  traffic: Traffic,
  matters: (taskId: string) => boolean,
): Promise<Traffic> {
  const chosen = [...traffic.claims.values()].filter(({ taskId, state }) => state === 'unread' && matters(taskId))
  if (chosen.length === 0) return traffic
  const refs = new Map(chosen.map(({ ref, token }): [string, string] => [ref, token]))
  const read = await readClaims({ place: checkout.private, remote, owner, clock: shift(clock, traffic.clockSkewMs) }, refs)
  return { ...traffic, claims: new Map([...traffic.claims, ...read]) }
}

/**
 * Everything at once, every claim read.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export const readTraffic = async (request: TrafficRequest): Promise<Traffic> =>
  readTheClaims(request, await listTraffic(request), () => true)

/** A clock that shows the remote's time. */
export const shift =
  (clock: Clock, skewMs: number): Clock =>
  () =>
    new Date(clock().getTime() + skewMs)

/**
 * Whether the plan on the remote's base branch is another one than in this checkout: then a task may be finished there
 * that looks open here.
 */
export async function isPlanOutdated(
  ground: Ground,
  { checkout, remote }: { checkout: Checkout; remote: Remote },
  traffic: Traffic,
): Promise<boolean> {
  const { baseTip } = traffic
  if (
    baseTip === null ||
    baseTip === ground.snapshot.commit ||
    (await isAncestor(checkout.private, baseTip, ground.snapshot.commit))
  )
    return false
  if (ground.format.startsAtTip) return true
  await fetchCommits(checkout.private, remote, [baseTip])
  const tip = await listTree(checkout.private, baseTip)
  const owned = (entries: ReadonlyMap<string, TreeEntry>) =>
    [...entries]
      .filter(([path]) => ground.format.owns(ground.planPath, path))
      .map(([path, { oid }]) => `${path} ${oid}`)
      .join('\n')
  return owned(tip) !== owned(ground.snapshot.entries)
}
