import { createHash } from 'node:crypto'
import type { Agent } from '../agent/agent.ts'
import { findUnattested } from '../checks/coverage.ts'
import { claimRefOf } from '../claim/claim-record.ts'
import { readLocalClaims } from '../claim/local-claims.ts'
import { type ReasonCode, RunnerError } from '../errors.ts'
import type { Bundle, Plan, Selection, Task } from '../model.ts'
import { agentOf } from '../plan/agent-of.ts'
import { isFinished } from '../plan/dependencies.ts'
import { listHeads, listHeadsBefore, selectBundle, type World } from '../plan/select.ts'
import { listTaskLinks } from '../plan/task-links.ts'
import { toTaskRef } from '../report/journal.ts'
import { explainNone } from '../report/no-bundle.ts'
import { sightAbandoned } from './abandoned.ts'
import { type Holding, hold, mayDoWithout, type View } from './hold.ts'
import type { KeptWork } from './kept-work.ts'
import { noteClaims, type Sight } from './note-claims.ts'
import { findUnready } from './prove-procedure.ts'
import { findNoRoom } from './publish.ts'
import { requireWaiting, takenUpElsewhere } from './resume.ts'
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
      /** What an earlier run left unfinished on that branch; null when there is nothing. */
      readonly left: KeptWork | null
      readonly sight: Sight
    }
  | { readonly kind: 'none'; readonly code: ReasonCode; readonly detail: string; readonly sight: Sight }

/** What is asked for besides a run's order: without an agent a bundle is only claimed. */
export type ChoiceOrder = Omit<RunOrder, 'prepareAgent' | 'archive' | 'readUse'> & {
  readonly prepareAgent: RunOrder['prepareAgent'] | null
}

/** How often a run looks again after another runner was faster. */
const MAX_ROUNDS = 40

/** How old what was seen may be when a claim is made on it: much less than the time for which a fence is left standing. */
const MAX_SIGHT_AGE_MS = 60_000

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
  const agents = new Map<string, Agent>()
  let races = 0
  let atFirst: Sight | null = null
  for (let round = 1; ; round++) {
    const lookedAt = order.clock().getTime()
    const view = await journal.time('list', () => look(order, ground, written, lost, atFirst?.traffic ?? null))
    const merged = await settleMerged(written, ground, view.traffic, order)
    const seen = (more: Partial<World> = {}): World => ({ ...world(order, ground, view.traffic, lost), ...more })
    const { plan, mine, abandoned } = view.isRemote
      ? await sightAbandoned(order, ground, merged.plan, view.traffic, seen())
      : { plan: merged.plan, mine: new Set<string>(), abandoned: [] }
    const branches = new Map([...seen().branches].filter(([name]) => !mine.has(name)))
    if (atFirst === null) noteClaims(order, ground, { ...view, plan, merged: merged.findings })
    const sight: Sight = atFirst ?? { ...view, plan, merged: merged.findings }
    atFirst = sight
    const only = order.task ?? spread(order.owner.id, races, () => listHeads(plan, seen({ branches })))
    const selection = selectBundle(plan, { ...seen({ branches }), only })
    journal.learn({ rejected: selection.rejected })
    if (selection.outcome !== 'selected') return { ...noBundle(order, ground, plan, selection, lost), sight }
    const { bundle, nextBoundaryTaskId } = selection
    noteBundle(order, plan, selection)
    if (remote !== null && view.isRemote && (await isPlanOutdated(ground, { checkout, remote }, view.traffic)))
      return {
        kind: 'none',
        sight,
        code: 'base-moved',
        detail: `The plan on ${order.baseBranch} has changed since commit ${ground.snapshot.commit.slice(0, 12)}`,
      }
    if (order.dryRun) return { kind: 'none', sight, code: 'dry-run', detail: `Would run ${idsOf(bundle)} on ${bundle.branch}` }
    const unattested = findMissingWord(order, ground, bundle)
    if (unattested !== null) return { kind: 'none', sight, code: 'human-evidence-missing', detail: unattested }
    const unready = findUnready(order, ground, bundle)
    if (unready !== null) return { kind: 'none', sight, ...unready }
    if (round > MAX_ROUNDS)
      return { kind: 'none', sight, code: 'claims-contended', detail: `Other runners were faster ${MAX_ROUNDS} times` }

    const left = abandoned.find(({ branch }) => branch === bundle.branch) ?? null
    const full = round === 1 && order.resumption === undefined ? await findNoRoom(order, ground, left && bundle.claimRef) : null
    if (full !== null) {
      journal.learn({ branch: '', tasks: [], taskLinks: [], nextBoundaryTaskId: null })
      return { kind: 'none', sight, code: 'pull-requests-at-limit', detail: full }
    }
    let agent = agents.get(agentOf(bundle)) ?? null
    if (agent === null && order.prepareAgent !== null) {
      agent = await order.prepareAgent(ground, bundle)
      agents.set(agentOf(bundle), agent)
      // Codex may have had to be installed first.
      if (order.clock().getTime() - lookedAt > MAX_SIGHT_AGE_MS) continue
    }
    const heads = order.task === null ? [] : listHeadsBefore(plan, seen({ branches }), order.task)
    requireWaiting(order.resumption, view.traffic)
    const holding = await journal.time('claim', () => hold(order, ground, { ...view, left }, bundle, heads))
    if (typeof holding !== 'string') {
      const nextBoundary = plan.tasks.find(({ id }) => id === nextBoundaryTaskId) ?? null
      return {
        kind: 'claimed',
        bundle,
        nextBoundary,
        agent,
        holding,
        sight,
        left,
        branchTip: view.traffic.branches.get(bundle.branch)?.tip ?? null,
      }
    }
    if (order.resumption !== undefined) throw takenUpElsewhere(order.resumption)
    if (holding === 'raced') races++
    lost.add(bundle.tasks[0].id)
  }
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
  // The branch of the work that is taken up again is this run's own.
  branches: new Map([...traffic.branches].filter(([name]) => name !== order.resumption?.branch)),
  ownerId: order.owner.id,
  branchPrefix: order.branchPrefix,
  names: ground.format.names,
  entries: ground.snapshot.entries,
  unavailable: lost,
})

/** After lost races: the free bundle that owner and number of races point at. Undefined means "the first one". */
function spread(ownerId: string, races: number, heads: () => readonly string[]): string | undefined {
  if (races === 0) return undefined
  const free = heads()
  const hash = createHash('sha256').update(`${ownerId} ${races}`).digest().readUInt32BE(0)
  return free[hash % Math.max(1, free.length)]
}

/** Strict mode: what nobody has vouched for ends the run before it costs anything. */
function findMissingWord({ humanEvidence, prepareAgent }: ChoiceOrder, { config }: Ground, { tasks }: Bundle): string | null {
  if (!config.strict || prepareAgent === null) return null
  const missing = findUnattested(tasks, config.gates, humanEvidence)
  return missing.length === 0 ? null : `Nobody has vouched for ${missing.join(', ')}`
}

const idsOf = (bundle: Bundle): string => bundle.tasks.map(({ id }) => id).join(', ')

function noteBundle(
  { journal, log }: ChoiceOrder,
  plan: Plan,
  { bundle, nextBoundaryTaskId }: Extract<Selection, { outcome: 'selected' }>,
): void {
  log.info(`Selected ${idsOf(bundle)} for ${bundle.branch}`)
  journal.learn({
    branch: bundle.branch,
    tasks: bundle.tasks.map(toTaskRef),
    taskLinks: listTaskLinks(plan, bundle.tasks),
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
  ground: Ground,
  plan: Plan,
  selection: Exclude<Selection, { outcome: 'selected' }>,
  lost: ReadonlySet<string>,
): Omit<Extract<Choice, { kind: 'none' }>, 'sight'> {
  journal.learn({ branch: '', tasks: [], taskLinks: [], nextBoundaryTaskId: null })
  const reported = ground.findings.find(({ code }) => code === 'report-exists')
  if (selection.outcome === 'complete' && reported) return { kind: 'none', code: 'report-exists', detail: reported.message }
  const { code, detail, claimed } = explainNone(plan, selection, task, lost.size > 0)
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
