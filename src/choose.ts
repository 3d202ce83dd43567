import type { Agent } from './agent/agent.ts'
import { claimRefOf } from './claim/claim-record.ts'
import { acquire, type ClaimDesk } from './claim/lease.ts'
import { type ReasonCode, RunnerError } from './errors.ts'
import type { Bundle, Lease, Plan, Rejection, Selection, Task } from './model.ts'
import { reviewClaims } from './plan/review-claims.ts'
import { selectBundle } from './plan/select.ts'
import type { RunOrder } from './run.ts'
import { type Ground, isPlanOutdated, NO_TRAFFIC, readTraffic, type Traffic } from './survey.ts'

export type Choice =
  | {
      readonly kind: 'claimed'
      readonly bundle: Bundle
      readonly nextBoundary: Task | null
      readonly agent: Agent
      /** null where there is no remote to claim on. */
      readonly lease: Lease | null
      readonly desk: ClaimDesk | null
      /** Commit the work branch points at already; null when it does not exist. */
      readonly branchTip: string | null
    }
  | { readonly kind: 'none'; readonly code: ReasonCode; readonly detail: string }

/** How often a run looks again after another runner was faster. */
const MAX_ROUNDS = 40

/**
 * Selects the next bundle and claims it. After a lost race everything is listed again and the next free bundle is
 * tried. Source: FRD loop, parallel agent coordination 4 to 6.
 * @throws {RunnerError} `task-unknown`, `task-not-eligible`, `remote-unreachable`, `remote-refused`, and what preparing
 *   the agent may throw
 */
export async function choose(order: RunOrder, ground: Ground, plan: Plan): Promise<Choice> {
  if (order.task !== null && !plan.tasks.some(({ id }) => id === order.task))
    throw new RunnerError('task-unknown', `There is no task ${order.task}`)
  const { journal, remote, clock, checkout } = order
  const desk: ClaimDesk | null = remote && {
    place: checkout.private,
    remote,
    clock,
    owner: order.owner,
    ttlMs: ground.config.claimTtlMs,
    author: ground.config.commitAuthor,
  }
  const lost = new Set<string>()
  let agent: Agent | null = null
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const traffic =
      remote === null
        ? NO_TRAFFIC
        : await journal.time('list', () => readTraffic({ ...order, remote, commit: ground.snapshot.commit }))
    if (round === 1) noteTraffic(order, ground, plan, traffic)
    const selection = select(order, ground, plan, traffic, lost)
    journal.learn({ rejected: selection.rejected })
    if (selection.outcome !== 'selected') return explainNone(order, selection, lost)
    const { bundle, nextBoundaryTaskId } = selection
    noteBundle(order, selection)
    if (remote !== null && (await isPlanOutdated(ground, { checkout, remote }, traffic)))
      return {
        kind: 'none',
        code: 'base-moved',
        detail: `The plan on ${order.baseBranch} has changed since commit ${ground.snapshot.commit.slice(0, 12)}`,
      }
    if (order.dryRun) return { kind: 'none', code: 'dry-run', detail: `Would run ${idsOf(bundle)} on ${bundle.branch}` }

    agent ??= await order.prepareAgent(ground)
    const nextBoundary = plan.tasks.find(({ id }) => id === nextBoundaryTaskId) ?? null
    if (desk === null) return { kind: 'claimed', bundle, nextBoundary, agent, lease: null, desk, branchTip: null }
    const [first] = bundle.tasks
    const outcome = await journal.time('claim', () => acquire(desk, first.id, traffic.claims.get(first.id) ?? null))
    if (outcome.kind === 'held') {
      journal.learnLease(outcome.lease, outcome.lease.takeover ? `taken over from ${outcome.lease.takeover.ownerId}` : 'claimed')
      journal.prove('claim', { ref: outcome.lease.ref, token: outcome.lease.token })
      return {
        kind: 'claimed',
        bundle,
        nextBoundary,
        agent,
        lease: outcome.lease,
        desk,
        branchTip: traffic.branches.get(bundle.branch)?.tip ?? null,
      }
    }
    order.log.info(`${first.id}: ${outcome.detail}; looking for the next one`)
    journal.learn({
      taskClaim: {
        taskId: first.id,
        claimRef: claimRefOf(first.id),
        status: 'already_claimed',
        details: outcome.detail,
        takeover: null,
      },
    })
    lost.add(first.id)
  }
  return { kind: 'none', code: 'claims-contended', detail: `Other runners were faster ${MAX_ROUNDS} times` }
}

const idsOf = (bundle: Bundle): string => bundle.tasks.map(({ id }) => id).join(', ')

const select = (order: RunOrder, ground: Ground, plan: Plan, traffic: Traffic, lost: ReadonlySet<string>): Selection =>
  selectBundle(plan, {
    ...traffic,
    ownerId: order.owner.id,
    branchPrefix: order.branchPrefix,
    names: ground.format.names,
    only: order.task ?? undefined,
    unavailable: lost,
  })

function noteTraffic({ journal, remote }: RunOrder, ground: Ground, plan: Plan, { claims, branches }: Traffic): void {
  const expired = [...claims.values()].filter(({ state }) => state === 'expired')
  journal.learn({ findings: [...ground.findings, ...reviewClaims(plan, claims)] })
  journal.check(
    'remote_claims_refreshed',
    remote !== null,
    remote === null ? 'there is no remote' : `${claims.size} claims, ${branches.size} work branches`,
  )
  journal.check('remote_claims_expired', true, expired.map(({ ref, detail }) => `${ref} (${detail})`).join(', ') || 'none')
}

function noteBundle(
  { journal, log }: RunOrder,
  { bundle, nextBoundaryTaskId }: Extract<Selection, { outcome: 'selected' }>,
): void {
  log.info(`Selected ${idsOf(bundle)} for ${bundle.branch}`)
  journal.learn({
    branch: bundle.branch,
    tasks: bundle.tasks.map(({ id, title, brief }) => ({ id, title, verification: brief.verification })),
    nextBoundaryTaskId,
    taskClaim: {
      taskId: bundle.tasks[0].id,
      claimRef: bundle.claimRef,
      status: 'not_used',
      details: 'not claimed',
      takeover: null,
    },
  })
}

function explainNone(order: RunOrder, selection: Exclude<Selection, { outcome: 'selected' }>, lost: ReadonlySet<string>): Choice {
  const { rejected } = selection
  const asked = rejected.find(({ taskId }) => taskId === order.task)
  const held = (rejection: Rejection) => rejection.reason === 'claimed'
  order.journal.learn({ branch: '', tasks: [], nextBoundaryTaskId: null })
  if (order.task !== null && asked !== undefined && !held(asked))
    throw new RunnerError('task-not-eligible', `${order.task} cannot start: ${asked.reason} (${asked.detail})`)
  if (order.task !== null && selection.outcome === 'complete')
    throw new RunnerError('task-not-eligible', `${order.task} is finished`)
  if (selection.outcome === 'complete')
    return { kind: 'none', code: 'plan-complete', detail: 'Implementation is complete: every task of the plan is finished.' }
  const claimed = rejected.filter(held)
  if (claimed.length === 0 && lost.size === 0)
    return {
      kind: 'none',
      code: 'plan-waiting',
      detail: `Nothing can start now: ${rejected
        .slice(0, 5)
        .map(({ taskId, reason, detail }) => `${taskId} ${reason} (${detail})`)
        .join('; ')}`,
    }
  const [first] = claimed
  if (first)
    order.journal.learn({
      taskClaim: {
        taskId: first.taskId,
        claimRef: claimRefOf(first.taskId),
        status: 'already_claimed',
        details: first.detail,
        takeover: null,
      },
    })
  return {
    kind: 'none',
    code: 'claims-contended',
    detail: `Others hold what could start: ${claimed
      .slice(0, 5)
      .map(({ taskId, detail }) => `${taskId} (${detail})`)
      .join('; ')}`,
  }
}
