import { randomUUID } from 'node:crypto'
import { type Clock, utcTimestamp } from '../host/clock.ts'
import { type Identity, readObjects, writeCommit, writeSingleFileTree } from '../host/objects.ts'
import { fetchCommits, pushRefs, type RefUpdate } from '../host/remote.ts'
import type { ClaimRecord, Lease, ObservedClaim } from '../model.ts'
import {
  CLAIM_FILE,
  type ClaimedDocument,
  type ClaimOwner,
  claimedTask,
  claimRefOf,
  createFence,
  createRecord,
  endedBefore,
  isFence,
  observeClaim,
  renderRecord,
} from './claim-record.ts'
import { type ClaimPlace, findTip, moveClaims } from './move-claims.ts'

/** What every claim operation needs. */
export interface ClaimDesk extends ClaimPlace {
  readonly clock: Clock
  readonly owner: ClaimOwner
  readonly ttlMs: number
  readonly author: Identity
  /** What a new claim is for; undefined where no document is the whole task. */
  readonly document?: ClaimedDocument | undefined
  /** Told of every claim before it is written, because this process may be killed before the answer comes. */
  readonly onAttempt?: ((lease: Lease) => void) | undefined
}

/** A claim that is ours now, or who has it instead. */
export type ClaimOutcome = { readonly kind: 'held'; readonly lease: Lease } | { readonly kind: 'lost'; readonly detail: string }

/**
 * The claims among `refs`, as their records stand at the listed commits: one request, however many there are.
 * Source: FRD loop, parallel agent coordination 4.
 */
export async function readClaims(
  desk: ClaimPlace & { readonly clock: Clock; readonly owner?: ClaimOwner | null },
  refs: ReadonlyMap<string, string>,
): Promise<Map<string, ObservedClaim>> {
  const seen = [...refs].flatMap(([ref, token]) => {
    const taskId = claimedTask(ref)
    return taskId === null ? [] : [{ taskId, ref, token, file: `${token}:${CLAIM_FILE}` }]
  })
  if (seen.length === 0) return new Map()
  await fetchCommits(
    desk.place,
    desk.remote,
    seen.map(({ token }) => token),
  )
  const contents = await readObjects(
    desk.place,
    seen.map(({ file }) => file),
  )
  const now = desk.clock()
  return new Map(
    seen.map(({ taskId, ref, token, file }): [string, ObservedClaim] => [
      taskId,
      observeClaim({ taskId, ref, token }, contents.get(file) ?? null, now, desk.owner ?? null),
    ]),
  )
}

/**
 * Tries to take the claim on `taskId`: creates it, renews our own, or takes over one that has expired. Exactly one of
 * any number of runners that try at once gets it, because the server moves the ref only from the commit we saw.
 *
 * Source: FRD loop, parallel agent coordination 5, 6, 9.
 * @param observed the claim as it was listed; null when there was none
 * @param heads earlier tasks that could start a bundle with this one in it, each with its claim as it was listed. Whoever
 *   takes one of them writes another ref, so those refs are moved along: of the two runners only one can win
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function acquire(
  desk: ClaimDesk,
  taskId: string,
  observed: ObservedClaim | null,
  heads: ReadonlyMap<string, ObservedClaim | null> = new Map(),
): Promise<ClaimOutcome> {
  const now = desk.clock()
  const own = observed?.state === 'live' && observed.record?.ownerId === desk.owner.id
  const takeover =
    observed?.state === 'expired' && observed.record && !isFence(observed.record)
      ? { ownerId: observed.record.ownerId, previousExpiresAt: observed.record.expiresAt, takeoverAt: utcTimestamp(now) }
      : null
  if (observed !== null && !own && observed.state !== 'expired') return { kind: 'lost', detail: observed.detail }
  const record = createRecord(desk.owner, now, desk.ttlMs, own ? observed.record?.createdAt : undefined, desk.document)
  const ref = claimRefOf(taskId)
  const verb = own ? 'renew' : takeover ? 'take over' : 'claim'
  const expected = observed?.token ?? null
  const token = await writeClaim(desk, verb, taskId, record, expected)
  // While our own claim stood, nobody could see this task in a bundle with the earlier ones.
  const fences = own ? [] : await Promise.all([...heads].map((head) => writeFence(desk, taskId, now, head)))
  return attempt(desk, expected, { taskId, ref, token, record, takeover }, fences)
}

/**
 * Keeps whoever saw the head of a bundle as it is now from taking it with this task in it: to those who look again the
 * head is as free as before, and the task is taken. A claim that stands there keeps its record.
 */
async function writeFence(
  desk: ClaimDesk,
  taskId: string,
  now: Date,
  [head, observed]: readonly [string, ObservedClaim | null],
): Promise<RefUpdate> {
  const expected = observed?.token ?? null
  const target = await writeClaim(desk, 'fence', head, observed?.record ?? createFence(desk.owner, now, taskId), expected)
  return { ref: claimRefOf(head), expected, target }
}

/** A renewed claim as a child of the one held, stored but not pushed: delivery pushes it together with the work. */
export async function renewal(desk: ClaimDesk, lease: Lease): Promise<Lease> {
  const record = createRecord(desk.owner, desk.clock(), desk.ttlMs, lease.record.createdAt, lease.record)
  return { ...lease, record, token: await writeClaim(desk, 'heartbeat', lease.taskId, record, lease.token) }
}

/**
 * Renews a claim that is held, on the remote.
 * @param renewed the renewal to write: an earlier one whose answer never came is tried again, because it may be there
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function heartbeat(desk: ClaimDesk, lease: Lease, renewed?: Lease): Promise<ClaimOutcome> {
  return attempt(desk, lease.token, renewed ?? (await renewal(desk, lease)))
}

async function attempt(
  desk: ClaimDesk,
  expected: string | null,
  lease: Lease,
  fences: readonly RefUpdate[] = [],
): Promise<ClaimOutcome> {
  desk.onAttempt?.(lease)
  const outcome = await moveClaims(desk, [{ ref: lease.ref, expected, target: lease.token }, ...fences])
  return outcome === 'done' ? { kind: 'held', lease } : { kind: 'lost', detail: outcome }
}

/** What is needed to end a claim: where it stands, and what it says. */
export type EndedClaim = Pick<Lease, 'ref' | 'token' | 'taskId' | 'record'>

/**
 * Gives a claim back, unless somebody else holds it by now. Where the remote forbids to delete it, the claim is
 * replaced by one that has run out. Never throws: a claim that stays ends by itself.
 */
export async function release(
  desk: ClaimDesk,
  lease: EndedClaim,
): Promise<{ readonly released: boolean; readonly detail: string }> {
  try {
    const { answer } = await pushRefs(desk.place, desk.remote, [{ ref: lease.ref, expected: lease.token, target: null }])
    if (answer === 'done') return { released: true, detail: 'released' }
    const tip = await findTip(desk, lease.ref)
    if (tip === null) return { released: true, detail: 'released' }
    if (tip !== lease.token) return { released: false, detail: `another runner holds the claim (${tip.slice(0, 12)})` }
    // Somebody who only cleans up has never seen the commit that is to be the parent.
    await fetchCommits(desk.place, desk.remote, [lease.token])
    const outcome = await moveClaims(desk, [await writeTombstone(desk, lease)])
    return outcome === 'done'
      ? { released: true, detail: 'ended, because the remote does not let it be deleted' }
      : { released: false, detail: outcome }
  } catch (error) {
    return { released: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

/** The update that puts a claim which has run out in the place of one that cannot be deleted. */
export async function writeTombstone(
  desk: Pick<ClaimDesk, 'place' | 'clock' | 'author'>,
  { ref, token, taskId, record }: EndedClaim,
): Promise<RefUpdate & { readonly target: string }> {
  // Without its owner's address: nobody has to wait for that run to end.
  const { ownerInfo: _, ...kept } = record
  return {
    ref,
    expected: token,
    target: await writeClaim(desk, 'release', taskId, { ...kept, expiresAt: utcTimestamp(endedBefore(desk.clock())) }, token),
  }
}

/**
 * The nonce makes two claims of one owner in one second different commits: otherwise the second push would find its
 * very commit in place and believe that it had won.
 */
async function writeClaim(
  desk: Pick<ClaimDesk, 'place' | 'clock' | 'author'>,
  verb: string,
  taskId: string,
  record: ClaimRecord,
  parent: string | null,
): Promise<string> {
  const tree = await writeSingleFileTree(desk.place, CLAIM_FILE, new TextEncoder().encode(renderRecord(record)))
  const message = `chore(claim): ${verb} ${taskId} [skip ci]\n\nnonce: ${randomUUID()}\n`
  return writeCommit(desk.place, {
    tree,
    parents: parent === null ? [] : [parent],
    message,
    author: desk.author,
    at: desk.clock(),
  })
}
