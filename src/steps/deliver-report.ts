import { dirname, join, resolve } from 'node:path'
import { guard, withholdSecrets } from '../checks/guards.ts'
import { IGNORED_FILES } from '../checks/ignored-files.ts'
import type { ClaimDesk } from '../claim/lease.ts'
import { type Clock, calendarDate } from '../host/clock.ts'
import type { Log } from '../host/log.ts'
import { fetchCommits, type Remote } from '../host/remote.ts'
import type { Bundle, Lease, Plan, RunReport, Task } from '../model.ts'
import { identifyTask } from '../plan/claimed-document.ts'
import { countTasks, isFinished } from '../plan/dependencies.ts'
import { listTaskLinks } from '../plan/task-links.ts'
import { renderTitle } from '../report/commits.ts'
import { costOf } from '../report/cost.ts'
import { type Journal, toTaskRef } from '../report/journal.ts'
import { SCHEMA_CHECK } from '../report/pull-request.ts'
import { changeReportPath, describeChangeReport } from './change-report.ts'
import { deliver } from './deliver.ts'
import { findTwins, isStillOurs, readTimeOf } from './earlier-delivery.ts'
import { type HandedReport, type ReadyReport, readHandedReport, requireBundle } from './handed-report.ts'
import { HANDOFF_FOLDER, readHandoff } from './handoff.ts'
import { findUnreviewed, judgeAgain } from './judge-again.ts'
import { guardByProcedure } from './judge-work.ts'
import { readKeptWork } from './kept-work.ts'
import { withProofs } from './prove-procedure.ts'
import { type Publisher, publish, requireBase } from './publish.ts'
import { findFault, seal } from './seal.ts'
import { type Ground, readGround, requirePlan, type SurveyRequest } from './survey.ts'
import { listTraffic, type Traffic } from './traffic.ts'
import { verifyCommits } from './verify-commits.ts'

/** A report of another job, and what is needed to publish it. */
export interface DeliverReportOrder extends Omit<SurveyRequest, 'commit'>, HandedReport {
  readonly remote: Remote
  readonly baseBranch: string | null
  /** Opens the pull request; null where the branch is all that is wanted. */
  readonly publisher: Publisher | null
  readonly branchPrefix: string
  readonly knownSecrets: readonly string[]
  readonly clock: Clock
  readonly journal: Journal
  readonly log: Log
}

/**
 * Publishes what a less privileged job made, and trusts nothing of it but its digests: plan and configuration are read
 * again from the base commit, the change is guarded again, statuses, commits and texts are made anew. Nothing of the
 * repository is executed. The work stays on the base it was judged on, even if the base branch has moved.
 *
 * @throws {RunnerError} `handoff-invalid`, `plan-invalid`, `config-invalid`, `remote-unreachable`, `remote-refused`
 */
export async function deliverReport(order: DeliverReportOrder): Promise<RunReport> {
  const { checkout, remote, journal, clock, log } = order
  const report = await readHandedReport(order)
  const { baseSha, agent } = report
  const read = await readGround({ ...order, commit: baseSha })
  requireBase(order, read)
  const plan = requirePlan(read)
  const bundle = requireBundle(read.format, plan, order.branchPrefix, report)
  const ground = withProofs(read, bundle)
  const nextBoundary = findNextBoundary(plan, bundle)
  learnReport(journal, ground, bundle, { ...report, agent: withholdSecrets(agent, order.knownSecrets) })
  journal.learn({ taskLinks: listTaskLinks(plan, bundle.tasks), nextBoundaryTaskId: nextBoundary?.id ?? null })
  journal.learn({ taskCounts: countTasks(plan) })

  const changeSet = await readHandoff(checkout, dirname(order.reportFile), report.handoff, baseSha)
  const broken = guard({
    changeSet,
    bundle,
    nextBoundary,
    report: agent,
    asksForReport: changeReportPath(ground, bundle) !== null,
    policy: ground.config,
    baseEntries: ground.snapshot.entries,
    isPlanPath: (path) => ground.format.owns(ground.planPath, path, bundle.tasks),
    knownSecrets: order.knownSecrets,
  })
  const findings = [
    ...broken,
    ...guardByProcedure({ ground, bundle }, changeSet),
    ...findUnreviewed(ground, bundle, report, changeSet),
  ]
  const told = { ground, bundle, changeSet, report: withholdSecrets(agent, order.knownSecrets), knownSecrets: order.knownSecrets }
  journal.learn({
    findings: [...ground.findings, ...findings, ...report.findings.filter(({ code }) => code === IGNORED_FILES).slice(0, 1)],
    changes: changeSet.changes.map(({ path, status }) => ({ path, status })),
    changeReport: describeChangeReport(told),
  })
  const title = renderTitle(bundle, withholdSecrets(agent, order.knownSecrets))
  const { reasonCode, gates } = judgeAgain(ground, bundle, report, changeSet, findings)
  // Of the other job's results only those that the configuration asks for are told on.
  journal.learn({
    validationResults: [...gates, ...report.validationResults.filter(({ name }) => name === SCHEMA_CHECK).slice(0, 1)],
  })
  if (reasonCode === 'gates-failed' || reasonCode === 'evidence-missing')
    return journal.conclude(reasonCode, 'The report does not say that everything the configuration asks for passed', title)
  if (reasonCode !== 'accepted') {
    const errors = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file, message }) => `${file ?? ''} ${message}`.trim())
    return journal.conclude(reasonCode, errors.slice(0, 5).join(' '), title)
  }

  const traffic = await listTraffic({
    ...order,
    commit: baseSha,
    workBranches: ground.format.branchesBeginWith(order.branchPrefix),
  })
  const branch = traffic.branches.get(bundle.branch)
  const at = branch?.foreign ? await readTimeOf(order, branch.tip) : clock()
  const today = calendarDate(at, ground.config.timeZone)
  const sealed = await seal({
    checkout,
    ground,
    bundle,
    report: agent,
    changeSet,
    rounds: [...report.earlierRounds, gates],
    review: report.review,
    confine: null,
    today,
    at,
    knownSecrets: order.knownSecrets,
    log,
  })
  journal.complain(sealed.findings)
  const fault = findFault(sealed)
  if (fault !== null) return journal.conclude(fault.code, fault.detail, title)
  const { commits, memoryUpdate, changes } = sealed
  journal.learn({ memoryUpdate })
  journal.learnValidation(sealed.validation)

  const { desk, lease } = takeUpLease(order, ground, bundle, report)
  // The new report takes the place of the one that was given, so it has to hold as much for a further try.
  const isInPlace = resolve(dirname(order.reportFile)) === join(checkout.root, HANDOFF_FOLDER)
  const handOn = isInPlace ? async () => report.handoff : null
  const twins = branch?.foreign ? await findTwins(order, branch.tip, commits, baseSha) : null
  if (branch !== undefined && twins !== null) {
    if (!(await isStillOurs(order, traffic, lease)))
      return journal.conclude('lease-lost', `the claim ${lease.ref} is held by another runner or was removed`, title)
    const { tip } = branch
    journal.learn({ commits: twins, headSha: tip, changes, changeReport: describeChangeReport(told, true), handoff: null })
    journal.prove('deliver', { branch: bundle.branch, head: tip, judgedTree: changeSet.tree, by: 'an earlier try' })
    return publish(order, ground, { bundle, head: tip, findings: [], title, isNew: false, handOn })
  }
  if (traffic.claims.get(lease.taskId)?.token !== lease.token)
    return journal.conclude('lease-lost', `the claim ${lease.ref} is held by another runner or was removed`, title)
  // The renewed claim is a child of the one held, which this repository does not have yet.
  await fetchCommits(checkout.private, remote, [lease.token])
  if (branch?.foreign && !(await isUnfinished(order, ground, bundle, traffic)))
    return journal.conclude('push-rejected', `${bundle.branch} is on the remote already, with other work`, title)
  const branchTip = branch?.tip ?? null
  const signed = await verifyCommits(order, ground, { ...sealed, base: changeSet.base })
  const target = { branch: bundle.branch, branchTip, head: signed.head }
  const delivery = await journal.time('deliver', () => deliver({ desk, lease, ...target }))
  if (delivery.kind !== 'delivered') return journal.conclude(delivery.kind, delivery.detail, title)
  journal.learn({
    ...{ commits: signed.commits, headSha: signed.head, changes, handoff: null },
    changeReport: describeChangeReport(told, true),
  })
  journal.learnLease(delivery.lease, 'claimed by the job that did the work, and kept until it is merged')
  journal.prove('deliver', { branch: bundle.branch, head: signed.head, claim: delivery.lease.token, judgedTree: changeSet.tree })
  return publish(order, ground, { ...signed, bundle, title, isNew: true, handOn })
}

const findNextBoundary = (plan: Plan, { tasks }: Bundle): Task | null => {
  const end = plan.tasks.findIndex(({ id }) => id === tasks[0].id) + tasks.length
  return plan.tasks.slice(end).find((task) => task.startsBundle && !isFinished(task)) ?? null
}

/** Facts of the other job that this one cannot know: what was run there, and what it cost. */
function learnReport(journal: Journal, ground: Ground, bundle: Bundle, report: ReadyReport): void {
  const { branch, lease, agent, turns, usage } = report
  const { format, planPath } = ground
  const taskClaim = { ...report.taskClaim, taskId: bundle.tasks[0].id, claimRef: bundle.claimRef }
  const tasks = bundle.tasks.map(toTaskRef)
  journal.learn({
    format: format.name,
    planPath,
    baseSha: report.baseSha,
    tasks,
    branch,
    taskClaim,
    lease,
    agent,
    turns,
    earlierRounds: report.earlierRounds,
    verificationEvidence: report.verificationEvidence,
    usage,
    cost: costOf(usage, ground.config.prices),
  })
  for (const { name, status, details } of report.preflightChecks) journal.check(name, status === 'passed', details)
}

/** The lease goes on as the one that the claiming job took: the remote decides whether it still holds. */
function takeUpLease(
  { checkout, remote, clock }: DeliverReportOrder,
  { config, plan, snapshot }: Ground,
  bundle: Bundle,
  { lease }: ReadyReport,
): { desk: ClaimDesk; lease: Lease } {
  const { ref, token, ownerId, createdAt, expiresAt } = lease
  const document = plan === null ? {} : identifyTask(plan, bundle.tasks[0], snapshot.entries)
  const desk: ClaimDesk = {
    place: checkout.private,
    remote,
    clock,
    owner: { id: ownerId, info: null },
    ttlMs: config.claimTtlMs,
    author: config.commitAuthor,
  }
  return {
    desk,
    lease: {
      taskId: bundle.tasks[0].id,
      ref,
      token,
      record: { createdAt, expiresAt, ownerId, version: 1, ...document },
      takeover: null,
    },
  }
}

/** Whether the branch of that name holds unfinished work that this delivery is the end of. */
async function isUnfinished(
  order: DeliverReportOrder,
  ground: Ground,
  { tasks, branch }: Bundle,
  traffic: Traffic,
): Promise<boolean> {
  const works = await readKeptWork(order, ground, tasks, traffic)
  return works.some((work) => work.branch === branch)
}
