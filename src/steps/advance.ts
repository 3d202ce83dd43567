import type { Checkout } from '../host/checkout.ts'
import type { Clock } from '../host/clock.ts'
import { editTree, storeEdits, writeCommit } from '../host/objects.ts'
import { renderMarker } from '../host/pull-request-marker.ts'
import { pushRefs, type Remote } from '../host/remote.ts'
import type { Plan } from '../model.ts'
import { propose } from './propose.ts'
import type { Publisher } from './publish.ts'
import type { Ground } from './survey.ts'
import type { Traffic } from './traffic.ts'

/** Where a plan may be moved on, and by whom. */
export interface AdvanceOrder {
  readonly checkout: Checkout
  readonly remote: Remote
  readonly baseBranch: string | null
  /** null where nobody can open a pull request: then the branch is pushed all the same. */
  readonly publisher: Publisher | null
  readonly dryRun: boolean
  readonly clock: Clock
}

/** The step that moves a plan on after a merge, and what became of it. */
export interface PlanStep {
  readonly branch: string
  readonly title: string
  readonly state: 'proposed' | 'pushed' | 'would-be-proposed' | 'failed'
  /** Address of the pull request, or why there is none. */
  readonly detail: string
}

/**
 * Proposes the step that moves the plan on when its current task was merged: one commit that changes one value, on a branch of
 * its own, for a person to merge. Asked for twice, there is still one of it. Source: track runner, guardrails 8.
 * @returns null when there is nothing to move, or this checkout is not the newest commit of the base branch
 */
export async function advance(order: AdvanceOrder, ground: Ground, plan: Plan, traffic: Traffic): Promise<PlanStep | null> {
  const { checkout, remote, baseBranch, publisher } = order
  const { format, snapshot, planPath, config } = ground
  const step = format.advance(snapshot, planPath, plan)
  if (step === null || baseBranch === null || traffic.baseTip !== snapshot.commit) return null
  const { branch, title } = step
  if (order.dryRun) return { branch, title, state: 'would-be-proposed', detail: 'a dry run writes nothing' }

  const place = checkout.private
  const tree = await editTree(place, snapshot.commit, await storeEdits(place, step.edits))
  const parents = [snapshot.commit]
  const at = order.clock()
  const target = await writeCommit(place, { tree, parents, message: `${title}\n`, author: config.commitAuthor, at })
  const ref = `refs/heads/${branch}`
  const { answer, detail } = await pushRefs(place, remote, [{ ref, expected: null, target }])
  if (publisher === null)
    return answer === 'done'
      ? { branch, title, state: 'pushed', detail: 'no pull request can be opened from here' }
      : { branch, title, state: 'failed', detail: detail.split('\n')[0] || 'the branch is there already' }
  // A branch that is there already may be that of an earlier attempt, whose pull request did not get opened.
  const proposed = await propose({
    ...{ pullRequests: publisher.pullRequests, pause: publisher.pause, branch, base: baseBranch, claimRef: ref, title },
    body: `${step.reason}\n\n${renderMarker(ref, [])}\n`,
    template: null,
    policy: { ...config.pullRequest, draft: false },
    isNewBranch: answer === 'done',
  })
  return proposed.kind === 'proposed'
    ? { branch, title, state: 'proposed', detail: proposed.pullRequest.url ?? branch }
    : { branch, title, state: 'failed', detail: proposed.detail }
}
