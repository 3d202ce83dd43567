import { utcTimestamp } from '../host/clock.ts'
import { CLAIM_NAMESPACE, type ClaimRecord, type ObservedClaim } from '../model.ts'
import { validate } from '../validate.ts'

/** File at the root of a claim's commit. Source: FRD loop, parallel agent coordination 3. */
export const CLAIM_FILE = '.codex-claim.json'

/** All claims, as a pattern for listing. */
export const CLAIM_PATTERN = `${CLAIM_NAMESPACE}*`

/** The ref that stands for a claim on a task. Source: FRD loop, parallel agent coordination 2. */
export const claimRefOf = (taskId: string): string => `${CLAIM_NAMESPACE}${taskId}`

/** The task a claim ref names; null for any other ref. */
export const claimedTask = (ref: string): string | null =>
  ref.startsWith(CLAIM_NAMESPACE) ? ref.slice(CLAIM_NAMESPACE.length) : null

/**
 * How far two clocks may be apart. A claim counts as expired only this long after its time, and its holder stops
 * trusting it this long before. Source: claims in Git refs have no common clock.
 */
export const CLOCK_MARGIN_MS = 5 * 60_000

/** A record for a claim taken or renewed `at` a moment. A renewed claim keeps its `createdAt`. */
export function createRecord(
  owner: { readonly id: string; readonly info: string | null },
  at: Date,
  ttlMs: number,
  createdAt?: string,
): ClaimRecord {
  return {
    createdAt: createdAt ?? utcTimestamp(at),
    expiresAt: utcTimestamp(new Date(at.getTime() + ttlMs)),
    ownerId: owner.id,
    ...(owner.info === null ? {} : { ownerInfo: owner.info }),
    version: 1,
  }
}

/** A claim's text as it stands in its commit. */
export const renderRecord = (record: ClaimRecord): string => `${JSON.stringify(record, null, 2)}\n`

/**
 * What is known of a claim at `now`. Judged by the record alone: commit dates are not consulted, and what cannot be
 * read counts as held. Source: FRD loop, parallel agent coordination 11.
 */
export function observeClaim(
  seen: { readonly taskId: string; readonly ref: string; readonly token: string },
  content: Uint8Array | null,
  now: Date,
): ObservedClaim {
  const unreadable = (detail: string): ObservedClaim => ({ ...seen, state: 'unreadable', record: null, detail })
  if (content === null) return unreadable(`its commit has no ${CLAIM_FILE}`)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return unreadable(`${CLAIM_FILE} is not valid JSON`)
  }
  const [problem] = validate('claim', value)
  if (problem) return unreadable(`${CLAIM_FILE}: ${problem.pointer || '/'} ${problem.message}`)
  const record = value as ClaimRecord
  const expired = Date.parse(record.expiresAt) + CLOCK_MARGIN_MS < now.getTime()
  return {
    ...seen,
    state: expired ? 'expired' : 'live',
    record,
    detail: `${record.ownerId}, ${expired ? 'expired' : 'until'} ${record.expiresAt}`,
  }
}
