import type { Agent } from '../agent/agent.ts'
import type { HumanEvidence } from '../checks/coverage.ts'
import type { ClaimDesk } from '../claim/lease.ts'
import { type ReasonCode, RunnerError } from '../errors.ts'
import type { Archive } from '../host/archive.ts'
import { type Clock, calendarDate } from '../host/clock.ts'
import type { Forge } from '../host/github.ts'
import { systemPause } from '../host/github-client.ts'
import type { Log } from '../host/log.ts'
import { listRefs, type Remote } from '../host/remote.ts'
import type { Baseline } from '../host/work-tree.ts'
import type { Bundle, GivenLease, Lease, RunReport } from '../model.ts'
import { countTasks } from '../plan/dependencies.ts'
import { renderTitle } from '../report/commits.ts'
import type { Journal } from '../report/journal.ts'
import { settleQuestion } from './ask.ts'
import { describeChangeReport } from './change-report.ts'
import { choose } from './choose.ts'
import { type DayOrder, limitToDay } from './day-ceiling.ts'
import { deliver } from './deliver.ts'
import { writeHandoff } from './handoff.ts'
import { keep, keepFailed, waitForReply } from './keep.ts'
import { placeKeptWork } from './kept-work.ts'
import { noteAllClaims } from './note-claims.ts'
import { objectToTurn } from './object-to-turn.ts'
import { createPhaseNotes } from './phase-notes.ts'
import { notePrompt, noteSurroundings, requireCleanTree, sweepLocalClaims } from './preflight.ts'
import { withProofs } from './prove-procedure.ts'
import { type Publisher, publish } from './publish.ts'
import { type Resumption, takeUpReply } from './resume.ts'
import { findFault, seal } from './seal.ts'
import { type Ground, readGround, requirePlan, type SurveyRequest } from './survey.ts'
import { verifyCommits } from './verify-commits.ts'
import { type Claimed, type HeldOrder, whileHeld } from './while-held.ts'
import { work } from './work.ts'

/** One run: what to read, with whom to coordinate, who works, and what is to become of the result. */
export interface RunOrder extends SurveyRequest, DayOrder {
  /** null: nothing is kept of what was said and printed. */
  readonly archive: Archive | null
  /** null: there is nobody to coordinate with and nowhere to deliver to. */
  readonly remote: Remote | null
  readonly baseBranch: string | null
  readonly branchPrefix: string
  /** The only task to start with; null for the next one. */
  readonly task: string | null
  readonly owner: ClaimDesk['owner']
  /** A person's answer, for work that waits for one; null to take new work. */
  readonly reply: string | null
  /** The work that the reply is for; a run finds it by itself. */
  readonly resumption?: Resumption
  /** A lease that another job took; null to take one. */
  readonly given: GivenLease | null
  /** Asked before an expired claim is taken over; null where there is nobody to ask. */
  readonly forge: Forge | null
  readonly delivery: 'branch' | 'none'
  /** Opens the pull request of a delivered branch; null where the branch is all that is wanted. */
  readonly publisher: Publisher | null
  readonly dryRun: boolean
  /** Called only when there is work, and before anything is claimed: the agent may have to be installed first. */
  readonly prepareAgent: (ground: Ground, bundle: Bundle) => Promise<Agent>
  readonly knownSecrets: readonly string[]
  /** What people say to have seen; counts in strict mode. */
  readonly humanEvidence: HumanEvidence
  /** For all turns of the agent together. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
  /** Told of every claim before it is written, and null once none needs further care. */
  readonly onLease?: ((lease: Lease | null) => void) | undefined
  readonly clock: Clock
  readonly journal: Journal
  readonly log: Log
}

/**
 * Takes the next bundle from plan to delivered branch, once.
 *
 * Expected ends, good or bad, are reports. A claim that was taken is given back unless the work was delivered, is ready
 * to be, or waits for a person.
 * @throws {RunnerError} where the run cannot go on; the order's journal can still tell how far it came
 */
export async function run(given: RunOrder): Promise<RunReport> {
  const { journal } = given
  await sweepLocalClaims(given)
  const ground = await journal.time('read', async () => limitToDay(given, await readGround(given)))
  journal.learn({
    format: ground.format.name,
    planPath: ground.planPath,
    baseSha: ground.snapshot.commit,
    findings: ground.findings,
  })
  journal.learn({ memoryUpdate: { file: ground.config.memoryFile, status: 'no_change', summary: 'nothing to add' } })
  const plan = requirePlan(ground)
  journal.learn({ taskCounts: countTasks(plan) })
  if (ground.config.claimTtlMs <= given.timeoutMs)
    throw new RunnerError(
      'config-invalid',
      '`claim.ttl-hours` must be longer than `timeout-minutes`, or the claim ends while the agent works',
    )
  noteSurroundings(given, ground)
  const baseline = await journal.time('compare', () => requireCleanTree(given))

  const order = await takeUpReply(given, ground, plan)
  const choice = await choose(order, ground, plan)
  const noteRest = () => journal.time('list', () => noteAllClaims(order, ground, choice.sight))
  if (choice.kind === 'none') {
    await noteRest()
    return journal.conclude(choice.code, choice.detail)
  }
  return whileHeld(order, ground, choice, async (held) => {
    await noteRest()
    return finish(held, ground, choice, baseline)
  })
}

/** Work, judgement, commits, delivery. */
async function finish(held: HeldOrder, read: Ground, choice: Claimed, baseline: Baseline): Promise<RunReport> {
  const { journal, checkout, clock, knownSecrets, log } = held
  const { agent, bundle, holding, left } = choice
  if (agent === null) throw new TypeError('a run needs an agent')
  const ground = withProofs(read, bundle)
  const resumption = held.resumption ?? (left && { ...left, replies: left.checkpoint.replies })
  const resumed = resumption && { ...resumption, ...(await placeKeptWork(held, resumption)) }
  if (resumed !== null)
    journal.prove('resume', { branch: resumed.branch, tip: resumed.tip, leftOut: String(resumed.lost.length) })
  const order: HeldOrder = resumption === null ? held : { ...held, resumption }
  // The answer is here: nobody else has to give one.
  if (held.resumption !== undefined) journal.complain(await settleQuestion(order, ground, bundle.branch, false))
  const keeping = { order, ground, choice, baseline }
  const phases = createPhaseNotes(order, ground, bundle)
  phases.begin(choice.sight.traffic.baseTip ?? checkout.head)
  journal.learn({ changeReport: describeChangeReport({ ground, bundle, changeSet: null, report: null, knownSecrets }) })
  const result = await work({
    ...order,
    bundle,
    agent,
    nextBoundary: choice.nextBoundary,
    baseline,
    ground,
    resumed,
    pause: systemPause,
    phases,
    asPullRequest: order.publisher !== null,
    objection: () => objectToTurn(order, ground, bundle),
    keep: (text, checkpoint) => keep(keeping, text, checkpoint),
    onPrompt: (prompt) => notePrompt(journal, ground, prompt),
  })
  const title = renderTitle(bundle, result.report)
  if (result.kind === 'ended' && result.waits) return waitForReply(keeping, { ...result, title })
  if (result.kind === 'ended') {
    await keepFailed(keeping, result)
    return journal.conclude(result.code, result.detail, title)
  }

  const { report, changeSet, rounds, review, checkpoint } = result
  const giveUp = async (code: ReasonCode, detail: string): Promise<RunReport> => {
    await keepFailed(keeping, { code, detail, checkpoint })
    return journal.conclude(code, detail, title)
  }
  const at = clock()
  const today = calendarDate(at, ground.config.timeZone)
  const sealed = await journal.time('seal', () =>
    seal({ checkout, ground, bundle, report, changeSet, rounds, review, confine: agent.confine, today, at, knownSecrets, log }),
  )
  const { commits, head, memoryUpdate, validation, changes } = sealed
  journal.learn({ memoryUpdate })
  journal.learnValidation(validation)
  journal.prove('seal', { judgedTree: changeSet.tree, head, commits: String(commits.length) })
  journal.complain(sealed.findings)
  const fault = findFault(sealed)
  if (fault !== null) return giveUp(fault.code, fault.detail)
  journal.learn({ changes })
  phases.sealed({ changeSet, changes, tree: sealed.tree })
  const saved = { changeReport: describeChangeReport({ ground, bundle, changeSet, report, knownSecrets }, true) }
  await order.settle()
  const lease = order.lease()
  const unassigned = bundle.tasks[0].procedure?.delivery.assigned === false
  if (order.delivery === 'none' || unassigned || lease === null || holding.kind !== 'remote') {
    journal.learn({ commits, headSha: head, ...saved })
    if (lease !== null) journal.learnLease(lease, 'claimed, and kept for the delivery')
    // Nobody could deliver what is claimed in this checkout only.
    if (holding.kind !== 'local')
      journal.learn({ handoff: await writeHandoff(checkout, changeSet, ground.config.commitAuthor, at) })
    return journal.conclude('ready', `${bundle.branch} is ready at ${head}`, title)
  }

  const { desk } = holding
  const signed = await verifyCommits({ ...order, remote: desk.remote }, ground, { ...sealed, base: changeSet.base })
  const delivery = await journal.time('deliver', () =>
    deliver({ desk, lease, branch: bundle.branch, branchTip: order.branchTip(), head: signed.head }),
  )
  if (delivery.kind !== 'delivered') return giveUp(delivery.kind, delivery.detail)
  // Said only now: commits that nobody can find on the remote were not made.
  journal.learn({ commits: signed.commits, headSha: signed.head, ...saved })
  journal.learnLease(
    delivery.lease,
    `${lease.takeover ? `taken over from ${lease.takeover.ownerId}` : 'claimed'} and kept until the work is merged`,
  )
  journal.prove('deliver', { branch: bundle.branch, head: signed.head, claim: delivery.lease.token })
  // Whatever becomes of this process, the claim of work that is on the remote stays.
  order.onLease?.(null)
  const ref = `refs/heads/${bundle.branch}`
  // A remote that is silent now has taken the work all the same.
  const tips = await listRefs(checkout.private, desk.remote, [ref]).catch(() => new Map<string, string>())
  phases.delivered(signed.head, tips.get(ref) ?? 'no answer')
  const handOn = () => writeHandoff(checkout, changeSet, ground.config.commitAuthor, at)
  return publish(order, ground, { ...signed, bundle, title, isNew: resumed === null, handOn })
}
