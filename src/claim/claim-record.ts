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

/** Who holds claims: a name of its own, and where to find it. */
export interface ClaimOwner {
  /** In a workflow `run-<run id>-<attempt>-<something random>`, unless the user chose another name. */
  readonly id: string
  /** Address of the workflow run, with `#kept` at its end where the claim outlives the process that took it; null without one. */
  readonly info: string | null
}

/** The same owner, of a claim that waits for a person or another job: the end of its run says nothing about it. */
export const asKeeper = ({ id, info }: ClaimOwner): ClaimOwner => ({ id, info: info && `${addressOf(info)}#kept` })

const addressOf = (info: string): string => info.replace(/#kept$/, '')

const ATTEMPT = /^run-(\d+)-(\d+)-/

/**
 * Whether a claim was left behind by an earlier attempt of our own workflow run. GitHub starts a run again only when it
 * has ended, so nobody works under that claim any more. Other jobs of the same attempt are other owners like any.
 */
export function isOfEarlierAttempt({ ownerId, ownerInfo }: ClaimRecord, owner: ClaimOwner): boolean {
  const [theirs, ours] = [ATTEMPT.exec(ownerId), ATTEMPT.exec(owner.id)]
  if (theirs === null || ours === null || owner.info === null) return false
  return ownerInfo === addressOf(owner.info) && theirs[1] === ours[1] && Number(theirs[2]) < Number(ours[2])
}

/** The document that is the whole task, by path and object id; neither where there is none. */
export type ClaimedDocument = Pick<ClaimRecord, 'path' | 'blob'>

/** A record for a claim taken or renewed `at` a moment. A renewed claim keeps its `createdAt` and its document. */
export function createRecord(
  owner: ClaimOwner,
  at: Date,
  ttlMs: number,
  createdAt?: string,
  { path, blob }: ClaimedDocument = {},
): ClaimRecord {
  return {
    createdAt: createdAt ?? utcTimestamp(at),
    expiresAt: utcTimestamp(new Date(at.getTime() + ttlMs)),
    ownerId: owner.id,
    ...(owner.info === null ? {} : { ownerInfo: owner.info }),
    version: 1,
    ...(path === undefined ? {} : { path }),
    ...(blob === undefined ? {} : { blob }),
  }
}

const FENCE = 'no claim: it keeps this bundle apart from '

/**
 * For how long nobody removes a fence: longer than any runner acts on what it saw before the fence stood there, when it
 * could still create this ref.
 */
export const FENCE_STANDS_MS = 10 * 60_000

/** A record that holds nothing, for the head of a bundle of which a later task was claimed by itself. */
export function createFence({ id }: ClaimOwner, at: Date, taskId: string): ClaimRecord {
  return { ...createRecord({ id, info: `${FENCE}${taskId}` }, at, 0), expiresAt: utcTimestamp(endedBefore(at)) }
}

/** Whether a record was made by `createFence`. */
export const isFence = ({ ownerInfo }: ClaimRecord): boolean => ownerInfo?.startsWith(FENCE) === true

/** A time that has passed whatever clock is asked. */
export const endedBefore = (at: Date): Date => new Date(at.getTime() - 2 * CLOCK_MARGIN_MS)

/** A claim's text as it stands in its commit. */
export const renderRecord = (record: ClaimRecord): string => `${JSON.stringify(record, null, 2)}\n`

/**
 * What is known of a claim at `now`. Judged by the record alone: commit dates are not consulted, and what cannot be
 * read counts as held. Source: FRD loop, parallel agent coordination 11.
 * @param owner who looks; null for a mere look
 */
export function observeClaim(
  seen: { readonly taskId: string; readonly ref: string; readonly token: string },
  content: Uint8Array | null,
  now: Date,
  owner: ClaimOwner | null = null,
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
  const { ownerId, ownerInfo, expiresAt } = record
  if (isFence(record)) return { ...seen, state: 'expired', record, detail: `${ownerInfo}` }
  if (Date.parse(expiresAt) + CLOCK_MARGIN_MS < now.getTime())
    return { ...seen, state: 'expired', record, detail: `${ownerId}, expired ${expiresAt}` }
  if (owner !== null && isOfEarlierAttempt(record, owner))
    return { ...seen, state: 'expired', record, detail: `${ownerId}, an earlier attempt of this run` }
  return { ...seen, state: 'live', record, detail: `${ownerId}, until ${expiresAt}` }
}
