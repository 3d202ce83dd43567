import { createHash } from 'node:crypto'
import type { Agent } from './agent/agent.ts'
import { claimRefOf } from './claim/claim-record.ts'
import { readLocalClaims } from './claim/local-claims.ts'
import { type ReasonCode, RunnerError } from './errors.ts'
import { type Holding, hold, mayDoWithout, type View } from './hold.ts'
import type { Bundle, Finding, Plan, Selection, Task } from './model.ts'
import { isFinished } from './plan/dependencies.ts'
import { reviewClaims } from './plan/review-claims.ts'
import { listHeads, selectBundle, type World } from './plan/select.ts'
import { toTaskRef } from './report/journal.ts'
import { explainNone } from './report/no-bundle.ts'
import type { RunOrder } from './run.ts'
import { settleMerged } from './settle-merged.ts'
import type { Ground } from './survey.ts'
import { isPlanOutdated, listTraffic, NO_TRAFFIC, readTheClaims, type Traffic } from './traffic.ts'

/** The bundle this run holds now, or the reason for which it has none. */
export type Choice =
  | {
      readonly kind: 'claimed'
      readonly bundle: Bundle
      readonly nextBoundary: Task | null
      readonly agent: Agent | null
      readonly holding: Holding
      /** Commit the work branch points at already; null when it does not exist. */
      readonly branchTip: string | null
    }
  | { readonly kind: 'none'; readonly code: ReasonCode; readonly detail: string }

/** What is asked for besides a run's order: without an agent a bundle is only claimed. */
export type ChoiceOrder = Omit<RunOrder, 'prepareAgent'> & { readonly prepareAgent: RunOrder['prepareAgent'] | null }

/** How often a run looks again after another runner was faster. */
const MAX_ROUNDS = 40

/**
 * Selects the next bundle and claims it. The first try is strictly in order; after a lost race everything is listed
 * again, and the runner starts at a place of its own, so that many runners spread out instead of meeting again.
 *
 * Source: FRD loop, parallel agent coordination 4 to 6.
 * @throws {RunnerError} `task-unknown`, `task-not-eligible`, `remote-unreachable`, `remote-refused`, and what preparing
 *   the agent may throw
 */
export async function choose(order: ChoiceOrder, ground: Ground, written: Plan): Promise<Choice> {
  if (order.task !== null && !written.tasks.some(({ id }) => id === order.task))
    throw new RunnerError('task-unknown', `There is no task ${order.task}`)
  const { journal, remote, checkout } = order
  const lost = new Set<string>()
  let agent: Agent | null = null
  let races = 0
  let atFirst: Traffic | null = null
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const view = await journal.time('list', () => look(order, ground, written, lost, atFirst))
    const { plan, findings } = await settleMerged(written, ground, view.traffic, order)
    if (atFirst === null) noteTraffic(order, ground, plan, view, findings)
    atFirst ??= view.traffic
    const only = order.task ?? spread(order.owner.id, races, () => listHeads(plan, world(order, ground, view.traffic, lost)))
    const selection = selectBundle(plan, { ...world(order, ground, view.traffic, lost), only })
    journal.learn({ rejected: selection.rejected })
    if (selection.outcome !== 'selected') return noBundle(order, selection, lost)
    const { bundle, nextBoundaryTaskId } = selection
    noteBundle(order, selection)
    if (remote !== null && view.isRemote && (await isPlanOutdated(ground, { checkout, remote }, view.traffic)))
      return {
        kind: 'none',
        code: 'base-moved',
        detail: `The plan on ${order.baseBranch} has changed since commit ${ground.snapshot.commit.slice(0, 12)}`,
      }
    if (order.dryRun) return { kind: 'none', code: 'dry-run', detail: `Would run ${idsOf(bundle)} on ${bundle.branch}` }

    agent ??= (await order.prepareAgent?.(ground)) ?? null
    const holding = await journal.time('claim', () => hold(order, ground, view, bundle))
    if (typeof holding !== 'string') {
      const nextBoundary = plan.tasks.find(({ id }) => id === nextBoundaryTaskId) ?? null
      return {
        kind: 'claimed',
        bundle,
        nextBoundary,
        agent,
        holding,
        branchTip: view.traffic.branches.get(bundle.branch)?.tip ?? null,
      }
    }
    if (holding === 'raced') races++
    lost.add(bundle.tasks[0].id)
  }
  return { kind: 'none', code: 'claims-contended', detail: `Other runners were faster ${MAX_ROUNDS} times` }
}

/**
 * Lists what goes on and reads the claims that stand in front of the next free bundle; the others cannot change what
 * is chosen. Where the remote cannot be used and nothing is to be delivered to it, the local claims have to do.
 * @param atFirst what the run saw when it began; null when this is that. Claims that came since then have not ended, so
 *   they are read only to tell who holds everything
 */
async function look(
  order: ChoiceOrder,
  ground: Ground,
  plan: Plan,
  lost: ReadonlySet<string>,
  atFirst: Traffic | null,
): Promise<View> {
  const { remote, journal, log } = order
  const local = async (why: string): Promise<View> => {
    journal.check('remote_claims_refreshed', false, `${why}; coordination is best effort only`)
    return { traffic: { ...NO_TRAFFIC, claims: await readLocalClaims(order.checkout.root, order.clock()) }, isRemote: false }
  }
  if (remote === null) return local('there is no remote')
  const request = {
    ...order,
    remote,
    commit: ground.snapshot.commit,
    workBranches: ground.format.branchesBeginWith(order.branchPrefix),
  }
  try {
    const listed = await listTraffic(request)
    const first = selectBundle(plan, { ...world(order, ground, listed, lost), only: order.task ?? undefined })
    const end = first.outcome === 'selected' ? plan.tasks.indexOf(first.bundle.tasks[0]) : plan.tasks.length
    const before = new Set(plan.tasks.slice(0, end).flatMap((task) => (isFinished(task) ? [] : [task.id])))
    const isOld = (taskId: string) => atFirst?.claims.get(taskId)?.token === listed.claims.get(taskId)?.token
    const readsAll = atFirst === null || first.outcome !== 'selected'
    const matters = (taskId: string) => before.has(taskId) && (readsAll || isOld(taskId))
    return { traffic: await readTheClaims(request, listed, matters), isRemote: true }
  } catch (error) {
    if (!mayDoWithout(order, error)) throw error
    log.warn(`The remote cannot be used (${error.message}): coordination is best effort only`)
    return local(error.message)
  }
}

const world = (order: ChoiceOrder, ground: Ground, traffic: Traffic, lost: ReadonlySet<string>): World => ({
  ...traffic,
  ownerId: order.owner.id,
  branchPrefix: order.branchPrefix,
  names: ground.format.names,
  unavailable: lost,
})

/** After lost races: the free bundle that owner and number of races point at. Undefined means "the first one". */
function spread(ownerId: string, races: number, heads: () => readonly string[]): string | undefined {
  if (races === 0) return undefined
  const free = heads()
  const hash = createHash('sha256').update(`${ownerId} ${races}`).digest().readUInt32BE(0)
  return free[hash % Math.max(1, free.length)]
}

const idsOf = (bundle: Bundle): string => bundle.tasks.map(({ id }) => id).join(', ')

function noteTraffic(
  { journal }: ChoiceOrder,
  ground: Ground,
  plan: Plan,
  { traffic, isRemote }: View,
  merged: readonly Finding[],
): void {
  const { claims, branches } = traffic
  const expired = [...claims.values()].filter(({ state }) => state === 'expired')
  journal.learn({ findings: [...ground.findings, ...merged, ...reviewClaims(plan, claims)] })
  if (isRemote) journal.check('remote_claims_refreshed', true, `${claims.size} claims, ${branches.size} work branches`)
  journal.check('remote_claims_expired', true, expired.map(({ ref, detail }) => `${ref} (${detail})`).join(', ') || 'none')
}

function noteBundle(
  { journal, log }: ChoiceOrder,
  { bundle, nextBoundaryTaskId }: Extract<Selection, { outcome: 'selected' }>,
): void {
  log.info(`Selected ${idsOf(bundle)} for ${bundle.branch}`)
  journal.learn({
    branch: bundle.branch,
    tasks: bundle.tasks.map(toTaskRef),
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

function noBundle(
  { journal, task }: ChoiceOrder,
  selection: Exclude<Selection, { outcome: 'selected' }>,
  lost: ReadonlySet<string>,
): Choice {
  journal.learn({ branch: '', tasks: [], nextBoundaryTaskId: null })
  const { code, detail, claimed } = explainNone(selection, task, lost.size > 0)
  if (code === 'task-not-eligible') throw new RunnerError(code, detail)
  if (claimed !== null)
    journal.learn({
      taskClaim: {
        taskId: claimed.taskId,
        claimRef: claimRefOf(claimed.taskId),
        status: 'already_claimed',
        details: claimed.detail,
        takeover: null,
      },
    })
  return { kind: 'none', code, detail }
}
