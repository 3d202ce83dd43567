import type { Lease } from '../model.ts'
import { CLOCK_MARGIN_MS } from './claim-record.ts'
import { type ClaimDesk, heartbeat, renewal } from './lease.ts'
import { findTip } from './move-claims.ts'

/** A lease that is renewed for as long as work goes on. */
export interface KeptLease {
  /** The lease as it was last confirmed. */
  current(): Lease
  /** Why the claim was lost; null while it holds. */
  lost(): string | null
  /**
   * Moves the claim with something else than a renewal, while no renewal is under way; after it the renewing goes on.
   * @param work gives the lease as it is then; null when it did not move
   */
  move(work: (current: Lease) => Promise<Lease | null>): Promise<void>
  /** Ends the renewing, and waits for one that is under way. After that `current` is what stands on the remote, if it is ours. */
  stop(): Promise<void>
}

/**
 * Renews a lease every `intervalMs`. When the claim turns out to be somebody else's, or could not be renewed until
 * shortly before its end, `onLost` is called once: work on it must stop, for another runner may have begun.
 *
 * A renewal whose answer never came may have happened. The same one is tried again until that is known: with another,
 * a runner would take its own claim for somebody else's.
 * Source: FRD loop, parallel agent coordination 9.
 */
export function keepLease(desk: ClaimDesk, lease: Lease, intervalMs: number, onLost: (detail: string) => void): KeptLease {
  // A claim that lives shorter than the interval would end between two renewals.
  const everyMs = Math.min(intervalMs, desk.ttlMs / 3)
  let current = lease
  let unconfirmed: Lease | undefined
  let lost: string | null = null
  let stopped = false
  let beat: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  /** Milliseconds until the claim may no longer be trusted: not up to its very end, because clocks differ. */
  const trustedMs = () => Date.parse(current.record.expiresAt) - CLOCK_MARGIN_MS - desk.clock().getTime()
  const giveUp = (detail: string) => {
    if (lost !== null || stopped) return
    lost = detail
    onLost(detail)
  }
  const renew = async () => {
    try {
      unconfirmed ??= await renewal(desk, current)
      const outcome = await heartbeat(desk, current, unconfirmed)
      if (outcome.kind === 'held') current = outcome.lease
      else giveUp(outcome.detail)
      unconfirmed = undefined
    } catch (error) {
      // The remote may come back.
      if (trustedMs() <= 0)
        giveUp(`it could not be renewed before its end: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const schedule = () => {
    const renewAndGoOn = () => {
      beat = renew().then(() => {
        if (!stopped && lost === null) schedule()
      })
    }
    timer = setTimeout(renewAndGoOn, Math.min(everyMs, Math.max(0, trustedMs())))
    timer.unref()
  }
  /** Finds out what became of a renewal whose answer never came. */
  const confirm = async () => {
    if (unconfirmed === undefined || lost !== null) return
    const tip = await findTip(desk, lease.ref).catch(() => null)
    if (tip === unconfirmed.token) current = unconfirmed
    unconfirmed = undefined
  }
  schedule()
  return {
    current: () => current,
    lost: () => lost,
    async move(work) {
      clearTimeout(timer)
      // A beat that is under way sets the next timer; that one is of no use either.
      await beat
      clearTimeout(timer)
      await confirm()
      try {
        current = (await work(current)) ?? current
      } finally {
        if (!stopped && lost === null) schedule()
      }
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await beat
      await confirm()
    },
  }
}
