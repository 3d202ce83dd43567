import { type ClaimDesk, renewal } from '../claim/lease.ts'
import { listRefs, pushRefs } from '../host/remote.ts'
import type { Lease } from '../model.ts'

/** Commits that were accepted, and where they are to go. */
export interface DeliveryOrder {
  readonly desk: ClaimDesk
  readonly lease: Lease
  /** Short name of the work branch. */
  readonly branch: string
  /** Commit the branch points at now; null when it must not exist. */
  readonly branchTip: string | null
  readonly head: string
  /** Told of the renewed claim before it is written, where it is to be given back if this process is killed. */
  readonly onRenewal?: ((lease: Lease) => void) | undefined
}

/** Whether the branch is on the remote; if not, who or what was in the way. */
export type DeliveryResult =
  | { readonly kind: 'delivered'; readonly lease: Lease }
  | { readonly kind: 'lease-lost' | 'push-rejected'; readonly detail: string }

/**
 * Publishes the branch together with a renewed claim, in one push that moves both or none: the claim's commit is the
 * fencing token, so a run that lost its claim cannot publish. An answer that did not come is looked up.
 *
 * Source: FRD loop, parallel agent coordination 9.
 * @throws {RunnerError} `remote-refused`, `remote-unreachable`
 */
export async function deliver({ desk, lease, branch, branchTip, head, onRenewal }: DeliveryOrder): Promise<DeliveryResult> {
  const renewed = await renewal(desk, lease)
  onRenewal?.(renewed)
  const ref = `refs/heads/${branch}`
  const updates = [
    { ref, expected: branchTip, target: head },
    { ref: lease.ref, expected: lease.token, target: renewed.token },
  ]
  for (let round = 1; ; round++) {
    const { answer, detail } = await pushRefs(desk.place, desk.remote, updates)
    if (answer === 'done') return { kind: 'delivered', lease: renewed }
    const tips = await listRefs(desk.place, desk.remote, [ref, lease.ref])
    if (tips.get(ref) === head && tips.get(lease.ref) === renewed.token) return { kind: 'delivered', lease: renewed }
    if (tips.get(lease.ref) !== lease.token)
      return { kind: 'lease-lost', detail: `the claim ${lease.ref} is held by another runner or was removed` }
    // Nothing has moved: a passing fault must not cost the work. A second push of the same commits can do no harm.
    if (round === PUSH_ATTEMPTS || (tips.get(ref) ?? null) !== branchTip)
      return { kind: 'push-rejected', detail: `${branch}: ${detail.split('\n')[0] || 'no answer from the remote'}` }
  }
}

const PUSH_ATTEMPTS = 2
