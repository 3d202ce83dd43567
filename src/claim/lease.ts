import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { RunnerError } from '../errors.ts'
import { type Clock, utcTimestamp } from '../host/clock.ts'
import type { GitPlace } from '../host/git.ts'
import { type Identity, readObjects, writeCommit, writeSingleFileTree } from '../host/objects.ts'
import { fetchCommits, listRefs, pushRefs, type RefUpdate, type Remote } from '../host/remote.ts'
import type { ClaimRecord, Lease, ObservedClaim } from '../model.ts'
import { CLAIM_FILE, CLOCK_MARGIN_MS, claimedTask, claimRefOf, createRecord, observeClaim, renderRecord } from './claim-record.ts'

/** What every claim operation needs. */
export interface ClaimDesk {
  readonly place: GitPlace
  readonly remote: Remote
  readonly clock: Clock
  readonly owner: { readonly id: string; readonly info: string | null }
  readonly ttlMs: number
  readonly author: Identity
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
  desk: Pick<ClaimDesk, 'place' | 'remote' | 'clock'>,
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
      observeClaim({ taskId, ref, token }, contents.get(file) ?? null, now),
    ]),
  )
}

/**
 * Tries to take the claim on `taskId`: creates it, renews our own, or takes over one that has expired. Exactly one of
 * any number of runners that try at once gets it, because the server moves the ref only from the commit we saw.
 *
 * Source: FRD loop, parallel agent coordination 5, 6, 9.
 * @param observed the claim as it was listed; null when there was none
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function acquire(desk: ClaimDesk, taskId: string, observed: ObservedClaim | null): Promise<ClaimOutcome> {
  const now = desk.clock()
  const own = observed?.state === 'live' && observed.record?.ownerId === desk.owner.id
  const takeover =
    observed?.state === 'expired' && observed.record
      ? { ownerId: observed.record.ownerId, previousExpiresAt: observed.record.expiresAt, takeoverAt: utcTimestamp(now) }
      : null
  if (observed !== null && !own && takeover === null) return { kind: 'lost', detail: observed.detail }
  const record = createRecord(desk.owner, now, desk.ttlMs, own ? observed.record?.createdAt : undefined)
  const ref = claimRefOf(taskId)
  const verb = own ? 'renew' : takeover ? 'take over' : 'claim'
  const expected = observed?.token ?? null
  const token = await writeClaim(desk, verb, taskId, record, expected)
  return attempt(desk, expected, { taskId, ref, token, record, takeover })
}

/** A renewed claim as a child of the one held, stored but not pushed: delivery pushes it together with the work. */
export async function renewal(desk: ClaimDesk, lease: Lease): Promise<Lease> {
  const record = createRecord(desk.owner, desk.clock(), desk.ttlMs, lease.record.createdAt)
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

async function attempt(desk: ClaimDesk, expected: string | null, lease: Lease): Promise<ClaimOutcome> {
  desk.onAttempt?.(lease)
  const outcome = await move(desk, { ref: lease.ref, expected, target: lease.token })
  return outcome === 'done' ? { kind: 'held', lease } : { kind: 'lost', detail: outcome }
}

/**
 * Gives a claim back, unless somebody else holds it by now. Where the remote forbids to delete it, the claim is
 * replaced by one that has run out. Never throws: a claim that stays ends by itself.
 */
export async function release(
  desk: ClaimDesk,
  lease: Pick<Lease, 'ref' | 'token' | 'taskId' | 'record'>,
): Promise<{ readonly released: boolean; readonly detail: string }> {
  try {
    const { answer } = await pushRefs(desk.place, desk.remote, [{ ref: lease.ref, expected: lease.token, target: null }])
    if (answer === 'done') return { released: true, detail: 'released' }
    const tip = await findTip(desk, lease.ref)
    if (tip === null) return { released: true, detail: 'released' }
    if (tip !== lease.token) return { released: false, detail: `another runner holds the claim (${tip.slice(0, 12)})` }
    return await replaceByTombstone(desk, lease)
  } catch (error) {
    return { released: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

async function replaceByTombstone(
  desk: ClaimDesk,
  lease: Pick<Lease, 'ref' | 'token' | 'taskId' | 'record'>,
): Promise<{ readonly released: boolean; readonly detail: string }> {
  const past = new Date(desk.clock().getTime() - 2 * CLOCK_MARGIN_MS)
  // Without its owner's address: nobody has to wait for that run to end.
  const { ownerInfo: _, ...kept } = lease.record
  const record: ClaimRecord = { ...kept, expiresAt: utcTimestamp(past) }
  const token = await writeClaim(desk, 'release', lease.taskId, record, lease.token)
  const outcome = await move(desk, { ref: lease.ref, expected: lease.token, target: token })
  return outcome === 'done'
    ? { released: true, detail: 'ended, because the remote does not let it be deleted' }
    : { released: false, detail: outcome }
}

/** Commit that a ref of the remote points at; null where there is no such ref. */
export const findTip = async (desk: Pick<ClaimDesk, 'place' | 'remote'>, ref: string): Promise<string | null> =>
  (await listRefs(desk.place, desk.remote, [ref])).get(ref) ?? null

/**
 * The nonce makes two claims of one owner in one second different commits: otherwise the second push would find its
 * very commit in place and believe that it had won.
 */
async function writeClaim(
  desk: ClaimDesk,
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

/** Wait before a refused write is tried again, doubled each time. */
const RACE_MS = 100

const MOVE_ATTEMPTS = 4

/** Moves a claim ref; an answer that did not come is looked up on the remote, never assumed. */
async function move(desk: ClaimDesk, update: RefUpdate): Promise<'done' | string> {
  for (let round = 1; ; round++) {
    const { answer, detail } = await pushRefs(desk.place, desk.remote, [update])
    if (answer === 'done') return 'done'
    const tip = await findTip(desk, update.ref)
    if (tip === update.target) return 'done'
    if (tip !== update.expected)
      return tip === null ? 'the claim is gone' : `another runner holds the claim (${tip.slice(0, 12)})`
    if (answer === 'unknown') throw new RunnerError('remote-unreachable', `${update.ref} was not written: ${firstLine(detail)}`)
    if (round === MOVE_ATTEMPTS) {
      const obstacle = await findNameConflict(desk, update.ref)
      const why = obstacle === null ? firstLine(detail) : `a ref cannot stand beside ${obstacle}; remove or rename that one`
      throw new RunnerError('remote-refused', `${update.ref} could not be written although nobody else holds it: ${why}`)
    }
    // Whoever won the race may not have finished writing, or has given the claim back already.
    await sleep(RACE_MS * 2 ** (round - 1))
  }
}

const firstLine = (text: string): string => text.split('\n')[0] ?? ''

/**
 * A ref of the remote that keeps `ref` from existing, because Git keeps refs as files in folders; null when there is none.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function findNameConflict(desk: Pick<ClaimDesk, 'place' | 'remote'>, ref: string): Promise<string | null> {
  const parts = ref.split('/')
  const above = parts.slice(3).map((_, at) => parts.slice(0, 3 + at).join('/'))
  const refs = await listRefs(desk.place, desk.remote, [...above, `${ref}/*`])
  return [...refs.keys()].find((name) => above.includes(name) || name.startsWith(`${ref}/`)) ?? null
}
