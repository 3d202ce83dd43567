import { FENCE_STANDS_MS, isFence } from '../claim/claim-record.ts'
import { endClaims } from '../claim/end-claims.ts'
import { cleanLocalClaims, readLocalClaims, removeLocalClaim } from '../claim/local-claims.ts'
import type { Clock } from '../host/clock.ts'
import type { Forge } from '../host/github.ts'
import type { Remote } from '../host/remote.ts'
import type { Finding, ObservedClaim, Plan, Task } from '../model.ts'
import { isFinished } from '../plan/dependencies.ts'
import { reviewClaims } from '../plan/review-claims.ts'
import { createBranchFinder } from '../plan/work-branches.ts'
import { advance, type PlanStep } from './advance.ts'
import type { Publisher } from './publish.ts'
import { settleMerged } from './settle-merged.ts'
import { type Ground, readGround, requirePlan, type SurveyRequest } from './survey.ts'
import { readTraffic, shift, type Traffic } from './traffic.ts'

/** What to put in order, and with whom to check. */
export interface ReconcileOrder extends SurveyRequest {
  readonly remote: Remote
  readonly baseBranch: string | null
  readonly branchPrefix: string
  readonly forge: Forge | null
  readonly publisher: Publisher | null
  readonly dryRun: boolean
  readonly clock: Clock
}

/** Why a claim is not needed any more. */
export type SettleReason = 'task-finished' | 'branch-merged' | 'pull-request-merged' | 'pull-request-closed' | 'expired'

/** What became of one claim. */
export interface SettledClaim {
  readonly taskId: string
  readonly ref: string
  readonly action: 'remove' | 'keep'
  readonly reason: SettleReason | 'in-work' | 'in-review' | 'unreadable' | 'run-not-ended' | 'fence'
  /** Whether it was carried out; false in a dry run, and where somebody moved the claim meanwhile. */
  readonly done: boolean
  /** How it was carried out: a claim that the remote does not let be deleted is ended instead. null where it was not. */
  readonly how: 'deleted' | 'ended' | null
}

/** What was put in order. */
export interface Reconciliation {
  readonly claims: readonly SettledClaim[]
  /** Local claim files that were removed. */
  readonly removedLocal: readonly string[]
  /** What moves the plan on; null when there is nothing to move, or nobody asked for it. */
  readonly step: PlanStep | null
  readonly findings: readonly Finding[]
}

/**
 * Puts claims in order after merges and crashes: those that have served their purpose or ran out are removed, all in
 * one push, each only if it still is as it was seen. Safe to run at any time and from several places.
 *
 * Source: FRD loop, parallel agent coordination 8, 10.
 * @throws {RunnerError} `plan-not-found`, `plan-invalid`, `config-invalid`, `remote-unreachable`, `remote-refused`
 */
export async function reconcile(order: ReconcileOrder): Promise<Reconciliation> {
  const ground = await readGround(order)
  const written = requirePlan(ground)
  const traffic = await readTraffic({
    ...order,
    commit: ground.snapshot.commit,
    workBranches: ground.format.branchesBeginWith(order.branchPrefix),
  })
  const { plan } = await settleMerged(written, ground, traffic, order)
  const judged = await Promise.all([...traffic.claims.values()].map((claim) => judgeClaim(order, ground, plan, traffic, claim)))
  const leaving = judged.filter(({ action }) => action === 'remove')
  const outcome = order.dryRun
    ? null
    : await endClaims(
        deskOf(order, ground, traffic),
        leaving.flatMap(({ taskId }) => traffic.claims.get(taskId) ?? []),
      )
  const howOf = ({ ref }: Judgement) => outcome?.get(ref) ?? null
  return {
    claims: judged.map((claim) => ({ ...claim, done: howOf(claim) !== null, how: howOf(claim) })),
    removedLocal: order.dryRun ? [] : await sweepLocal(order, plan),
    step: ground.config.advancePlan ? await advance(order, ground, plan, traffic) : null,
    findings: [
      ...reviewClaims(plan, traffic.claims).filter(({ code }) => code === 'in-progress-unclaimed' || code === 'claim-unreadable'),
      ...(traffic.baseTip === ground.snapshot.commit ? leaving.flatMap((claim) => reviewMerge(plan, claim)) : []),
    ],
  }
}

type Judgement = Omit<SettledClaim, 'done' | 'how'>

/** Merged work marks its tasks as done, because that is part of the change. Somebody took it out, or merged only a part. */
function reviewMerge({ tasks }: Plan, { taskId, reason }: Judgement): readonly Finding[] {
  const task = tasks.find(({ id }) => id === taskId)
  if (task === undefined || isFinished(task) || (reason !== 'branch-merged' && reason !== 'pull-request-merged')) return []
  return [
    {
      ...task.place,
      code: 'merged-unrecorded',
      severity: 'warning',
      message: `The work on ${taskId} is merged, but the plan does not say that it is done (${task.status}).`,
      hint: 'Correct the status in the plan; as it stands the task will be taken again.',
    },
  ]
}

const deskOf = ({ checkout, remote, clock }: ReconcileOrder, { config }: Ground, { clockSkewMs }: Traffic) => ({
  place: checkout.private,
  remote,
  clock: shift(clock, clockSkewMs),
  author: config.commitAuthor,
})

async function judgeClaim(
  order: ReconcileOrder,
  ground: Ground,
  plan: Plan,
  traffic: Traffic,
  claim: ObservedClaim,
): Promise<Judgement> {
  const { taskId, ref } = claim
  const remove = (reason: SettleReason): Judgement => ({ taskId, ref, action: 'remove', reason })
  const keep = (reason: Exclude<SettledClaim['reason'], SettleReason>): Judgement => ({ taskId, ref, action: 'keep', reason })
  const task = plan.tasks.find(({ id }) => id === taskId)
  if (task && isFinished(task)) return remove('task-finished')
  if (claim.state === 'unreadable') return keep('unreadable')

  const branch = task ? findBranch(order, ground, traffic, task) : null
  if (branch !== null) {
    if (traffic.branches.get(branch)?.foreign === false) return remove('branch-merged')
    const pullRequest = (await order.forge?.findPullRequest(branch)) ?? null
    if (pullRequest === 'merged') return remove('pull-request-merged')
    if (pullRequest === 'closed') return remove('pull-request-closed')
    // The branch is on the remote: it waits for its review, however old the claim is.
    return keep('in-review')
  }
  if (claim.state !== 'expired' || claim.record === null) return keep('in-work')
  if (
    isFence(claim.record) &&
    Date.parse(claim.record.createdAt) + FENCE_STANDS_MS > order.clock().getTime() + traffic.clockSkewMs
  )
    return keep('fence')
  const info = claim.record.ownerInfo
  const ended = info === undefined ? null : ((await order.forge?.hasRunEnded(info)) ?? null)
  return ended === false ? keep('run-not-ended') : remove('expired')
}

/** The work branch of the bundle that a task heads, alone or with others. */
function findBranch({ branchPrefix }: ReconcileOrder, { format }: Ground, { branches }: Traffic, head: Task): string | null {
  const find = createBranchFinder(branches)
  return find(format.names([head, head], branchPrefix).branch) ?? find(format.names([head], branchPrefix).branch)
}

async function sweepLocal({ checkout, clock }: ReconcileOrder, plan: Plan): Promise<string[]> {
  const { removed } = await cleanLocalClaims(checkout.root, clock())
  const finished = new Set(plan.tasks.filter(isFinished).map(({ id }) => id))
  const settled = [...(await readLocalClaims(checkout.root, clock())).keys()].filter((taskId) => finished.has(taskId))
  for (const taskId of settled) await removeLocalClaim(checkout.root, taskId)
  return [...removed, ...settled.map((taskId) => `${taskId}.json`)]
}
