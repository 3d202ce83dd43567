import type { ObservedClaim } from '../../model.ts'
import { branchOfTicket } from '../formats/ticket-flow.ts'
import type { QueuedTicket } from '../formats/ticket-flow-read.ts'
import { idOfTicket } from '../formats/ticket-names.ts'
import { type Branches, plainNameOf } from '../work-branches.ts'
import type { Standing } from './move-ticket.ts'

/** A ticket of a queue with what goes on around it. */
export interface TicketStanding extends Standing {
  readonly id: string
  readonly queued: QueuedTicket
  /** null where there is none. */
  readonly claim: ObservedClaim | null
  /** Short name of a branch with work on it that the base does not have; null where there is none. */
  readonly branch: string | null
}

/**
 * Which tickets may be renamed: those that are open, that nobody holds, and for which no branch waits. A claim that has run out
 * holds nothing; what was worked under it is on its branch.
 */
export function standTickets(
  queue: readonly QueuedTicket[],
  { claims, branches }: { readonly claims: ReadonlyMap<string, ObservedClaim>; readonly branches: Branches },
  branchPrefix: string,
): readonly TicketStanding[] {
  const open = new Map([...branches].flatMap(([name, { foreign }]) => (foreign ? [[plainNameOf(name) ?? name, name]] : [])))
  return queue.map((queued) => {
    const { path, index, ticket } = queued
    const id = idOfTicket(path)
    const plain = branchOfTicket(id, branchPrefix)
    const claim = claims.get(id) ?? null
    const branch = branches.get(plain)?.foreign === true ? plain : (open.get(plain) ?? null)
    return { path, index, id, queued, claim, branch, fixed: findFixed(ticket?.done === true, claim, branch) }
  })
}

function findFixed(isDone: boolean, claim: ObservedClaim | null, branch: string | null): string | null {
  if (isDone) return 'is done'
  if (claim !== null && claim.state !== 'expired') return `is claimed (${claim.detail})`
  return branch === null ? null : `has work on ${branch}`
}
