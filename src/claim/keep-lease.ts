import type { Lease } from '../model.ts'
import { CLOCK_MARGIN_MS } from './claim-record.ts'
import { type ClaimDesk, heartbeat } from './lease.ts'

/** A lease that is renewed for as long as work goes on. */
export interface KeptLease {
  /** The lease as it was last confirmed. */
  current(): Lease
  /** Why the claim was lost; null while it holds. */
  lost(): string | null
  /** Ends the renewing, and waits for one that is under way. */
  stop(): Promise<void>
}

/**
 * Renews a lease every `intervalMs`. When the claim turns out to be somebody else's, or could not be renewed until
 * shortly before its end, `onLost` is called once: work on it must stop, for another runner may have begun.
 * Source: FRD loop, parallel agent coordination 9.
 */
export function keepLease(desk: ClaimDesk, lease: Lease, intervalMs: number, onLost: (detail: string) => void): KeptLease {
  let current = lease
  let lost: string | null = null
  let stopped = false
  let beat: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const giveUp = (detail: string) => {
    if (lost !== null || stopped) return
    lost = detail
    onLost(detail)
  }
  const renew = async () => {
    try {
      const outcome = await heartbeat(desk, current)
      if (outcome.kind === 'held') current = outcome.lease
      else giveUp(outcome.detail)
    } catch (error) {
      // The remote may come back; but nobody may trust a claim up to its very end, because clocks differ.
      const end = Date.parse(current.record.expiresAt) - CLOCK_MARGIN_MS
      if (desk.clock().getTime() >= end)
        giveUp(`it could not be renewed before its end: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const schedule = () => {
    timer = setTimeout(() => {
      beat = renew().then(() => {
        if (!stopped && lost === null) schedule()
      })
    }, intervalMs)
    timer.unref()
  }
  schedule()
  return {
    current: () => current,
    lost: () => lost,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await beat
    },
  }
}
