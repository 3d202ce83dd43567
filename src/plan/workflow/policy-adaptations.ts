import type { DeliveryPolicy } from './policy.ts'

/** Something a policy says that is done in another way, or does not arise, with the reason. */
export interface Adaptation {
  /** Key of the policy. */
  readonly rule: string
  readonly reason: string
}

/** How a run delivers. */
export interface DeliveryForm {
  readonly kind: 'pull-request' | 'branch'
  /** Short name of the branch the work is on. */
  readonly branch: string
  /** Short name of the branch it is for. */
  readonly base: string
}

/**
 * What a run has to declare about a policy before it delivers by it: nothing in it is ever set aside in silence.
 * Source: workflow modes, delivery.
 */
export function describeAdaptations(policy: DeliveryPolicy, { kind, branch, base }: DeliveryForm): readonly Adaptation[] {
  const found: Adaptation[] = []
  if (branch !== policy.branch) {
    const way = kind === 'pull-request' ? `as a pull request for ${base}` : `for a person to merge into ${base}`
    found.push(
      {
        rule: 'delivery.branch',
        reason: `The policy pushes to ${policy.branch}; this run pushes to the ticket's branch ${branch}, ${way}.`,
      },
      {
        rule: 'delivery.upstream',
        reason: `That the remote holds exactly what was judged is proved against ${branch} as ${policy.remote} itself tells it, not against ${policy.upstream}.`,
      },
      {
        rule: 'prohibited_git_operations: branches',
        reason: `${branch} is made on the remote from a private repository of the run; no branch is made or switched in the checkout.`,
      },
      {
        rule: 'delivery.commit_and_push_per_ticket',
        reason: `The ticket after this one counts it as delivered once its work is merged into ${base}, because a merge may change the commit.`,
      },
    )
  }
  if (base !== policy.branch)
    found.push({
      rule: 'delivery.branch',
      reason: `The policy is for tickets on ${policy.branch}; this run works on ${base}.`,
    })
  if (!policy.perTicket)
    found.push({
      rule: 'delivery.commit_and_push_per_ticket',
      reason: 'The policy pushes no ticket by itself; this run was asked to deliver and pushes one branch.',
    })
  if (policy.baseline.length > 0)
    found.push({
      rule: 'baseline_dirty_paths',
      reason: `Work begins from the base commit alone, so none of the ${policy.baseline.length} recorded paths can get into it.`,
    })
  return found
}
