import type { Finding, Plan } from '../model.ts'
import { reviewClaims } from '../plan/review-claims.ts'
import type { View } from './hold.ts'
import type { RunOrder } from './run.ts'
import type { Ground } from './survey.ts'
import { readTheClaims } from './traffic.ts'

/** What a run saw when it began. */
export interface Sight extends View {
  /** The plan, with what was found to be merged taken as done. */
  readonly plan: Plan
  readonly merged: readonly Finding[]
}

type NoteOrder = Pick<RunOrder, 'journal' | 'remote' | 'checkout' | 'clock' | 'owner'>

/** Puts on record which claims there are, and which of those that were read have ended. */
export function noteClaims({ journal }: NoteOrder, ground: Ground, { traffic, isRemote, plan, merged }: Sight): void {
  const { claims, branches } = traffic
  journal.learn({ findings: [...ground.findings, ...merged, ...reviewClaims(plan, claims, ground.snapshot.entries)] })
  if (isRemote) journal.check('remote_claims_refreshed', true, `${claims.size} claims, ${branches.size} work branches`)
  journal.check('remote_claims_expired', true, listEnded({ traffic }) || 'none')
}

/**
 * The same with all claims read, in one request more: those that nothing depended on were only listed before the bundle
 * was claimed, because that has to be quick. One that cannot be read any more stops no run.
 *
 * Source: FRD loop, parallel agent coordination 10.
 */
export async function noteAllClaims(order: NoteOrder, ground: Ground, sight: Sight): Promise<void> {
  const { journal, remote } = order
  const unread = [...sight.traffic.claims.values()].filter(({ state }) => state === 'unread').length
  if (remote === null || unread === 0) return
  try {
    const traffic = await readTheClaims({ ...order, remote }, sight.traffic, () => true)
    noteClaims(order, ground, { ...sight, traffic })
  } catch (error) {
    const why = `${unread} claims could not be read: ${error instanceof Error ? error.message : String(error)}`
    journal.check('remote_claims_expired', false, [listEnded(sight), why].filter(Boolean).join('; '))
  }
}

const listEnded = ({ traffic }: Pick<Sight, 'traffic'>): string =>
  [...traffic.claims.values()].flatMap(({ state, ref, detail }) => (state === 'expired' ? [`${ref} (${detail})`] : [])).join(', ')
