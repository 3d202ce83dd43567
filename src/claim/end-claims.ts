import { listRefs, pushEachRef, type RefUpdate } from '../host/remote.ts'
import type { ObservedClaim } from '../model.ts'
import { CLAIM_PATTERN, createRecord } from './claim-record.ts'
import { type ClaimDesk, writeTombstone } from './lease.ts'

/**
 * Deletes claims in one push, each only if it still is as it was seen. Where the remote forbids to delete them, a second
 * push replaces those that have not ended by ones that have.
 * @returns what became of a claim, by ref; one that moved meanwhile is not in it
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function endClaims(
  desk: Pick<ClaimDesk, 'place' | 'remote' | 'clock' | 'author'>,
  claims: readonly ObservedClaim[],
): Promise<ReadonlyMap<string, 'deleted' | 'ended'>> {
  const { place, remote } = desk
  const updates = claims.map(({ ref, token }) => ({ ref, expected: token, target: null }))
  const deleted = await pushEachRef(place, remote, updates)
  const outcome = new Map<string, 'deleted' | 'ended'>([...deleted].map((ref) => [ref, 'deleted']))
  if (deleted.size === claims.length) return outcome

  const tips = await listRefs(place, remote, [CLAIM_PATTERN])
  const tombstones: RefUpdate[] = []
  for (const { ref, token, taskId, state, record } of claims) {
    if (tips.get(ref) !== token) continue
    if (state === 'expired') outcome.set(ref, 'ended')
    else tombstones.push(await writeTombstone(desk, { ref, token, taskId, record: record ?? nobodys(desk.clock()) }))
  }
  for (const ref of await pushEachRef(place, remote, tombstones)) outcome.set(ref, 'ended')
  return outcome
}

/** In the place of a record that could not be read. */
const nobodys = (now: Date) => createRecord({ id: 'unknown', info: null }, now, 0)
