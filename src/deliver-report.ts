import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { guard, withholdSecrets } from './checks/guards.ts'
import { judge } from './checks/verdict.ts'
import type { ClaimDesk } from './claim/lease.ts'
import { deliver } from './deliver.ts'
import { RunnerError } from './errors.ts'
import { readHandoff } from './handoff.ts'
import { type Clock, calendarDate } from './host/clock.ts'
import { readWithin } from './host/files.ts'
import type { Log } from './host/log.ts'
import { readObjects } from './host/objects.ts'
import { fetchCommits, type Remote } from './host/remote.ts'
import { type Bundle, CLAIM_NAMESPACE, type Lease, type Plan, type RunReport, type Task } from './model.ts'
import { isFinished } from './plan/dependencies.ts'
import { renderTitle } from './report/commits.ts'
import { type Journal, toTaskRef } from './report/journal.ts'
import { seal } from './seal.ts'
import { type Ground, readGround, requirePlan, type SurveyRequest } from './survey.ts'
import { listTraffic } from './traffic.ts'
import { validate } from './validate.ts'

/** A report of another job, and what is needed to publish it. */
export interface DeliverReportOrder extends Omit<SurveyRequest, 'commit'> {
  readonly remote: Remote
  readonly baseBranch: string | null
  readonly branchPrefix: string
  /** Path of the run report. */
  readonly reportFile: string
  /** SHA-256 that the report must have; null to believe the file. */
  readonly reportDigest: string | null
  readonly knownSecrets: readonly string[]
  readonly clock: Clock
  readonly journal: Journal
  readonly log: Log
}

/** A report that can be delivered: everything it needs is there. */
type ReadyReport = RunReport & {
  readonly baseSha: string
  readonly lease: NonNullable<RunReport['lease']>
  readonly handoff: NonNullable<RunReport['handoff']>
  readonly agent: NonNullable<RunReport['agent']>
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
  const report = await readReport(order)
  const { baseSha, agent } = report
  const known = await readObjects(checkout.private, [baseSha])
  if (known.get(baseSha) == null) await fetchCommits(checkout.private, remote, [baseSha])
  const ground = await readGround({ ...order, commit: baseSha })
  const plan = requirePlan(ground)
  const bundle = requireBundle(order, ground, plan, report)
  const nextBoundary = findNextBoundary(plan, bundle)
  learnReport(journal, ground, bundle, { ...report, agent: withholdSecrets(agent, order.knownSecrets) })
  journal.learn({ nextBoundaryTaskId: nextBoundary?.id ?? null })

  const changeSet = await readHandoff(checkout, dirname(order.reportFile), report.handoff, baseSha)
  const findings = guard({
    changeSet,
    bundle,
    nextBoundary,
    report: agent,
    policy: ground.config,
    baseEntries: ground.snapshot.entries,
    isPlanPath: (path) => ground.format.owns(ground.planPath, path, bundle.tasks),
    knownSecrets: order.knownSecrets,
  })
  journal.learn({
    findings: [...ground.findings, ...findings],
    changes: changeSet.changes.map(({ path, status }) => ({ path, status })),
  })
  const title = renderTitle(bundle, withholdSecrets(agent, order.knownSecrets))
  const gates = ground.config.gates.flatMap(({ name }) =>
    report.validationResults.filter((each) => each.name === name).slice(0, 1),
  )
  const { reasonCode } = judge(findings, gates, ground.config.gates.length)
  if (reasonCode === 'gates-failed')
    return journal.conclude(reasonCode, 'The report does not say that every gate of the configuration passed', title)
  if (reasonCode !== 'accepted') {
    const errors = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file, message }) => `${file ?? ''} ${message}`.trim())
    return journal.conclude(reasonCode, errors.slice(0, 5).join(' '), title)
  }

  const at = clock()
  const today = calendarDate(at, ground.config.timeZone)
  const sealed = await seal({
    checkout,
    ground,
    bundle,
    report: agent,
    changeSet,
    confine: null,
    today,
    at,
    knownSecrets: order.knownSecrets,
    log,
  })
  const failed = sealed.validation.find(({ status }) => status === 'failed')
  if (failed)
    return journal.conclude('gates-failed', `The plan would not be valid any more: ${failed.outputSummary.slice(0, 300)}`, title)
  const { commits, head, memoryUpdate, changes } = sealed
  journal.learn({ memoryUpdate })

  const traffic = await listTraffic({
    ...order,
    commit: baseSha,
    workBranches: ground.format.branchesBeginWith(order.branchPrefix),
  })
  const { desk, lease } = takeUpLease(order, ground, bundle, report)
  if (traffic.claims.get(lease.taskId)?.token !== lease.token)
    return journal.conclude('lease-lost', `the claim ${lease.ref} is held by another runner or was removed`, title)
  // The renewed claim is a child of the one held, which this repository does not have yet.
  await fetchCommits(checkout.private, remote, [lease.token])
  const branchTip = traffic.branches.get(bundle.branch)?.tip ?? null
  const delivery = await journal.time('deliver', () => deliver({ desk, lease, branch: bundle.branch, branchTip, head }))
  if (delivery.kind !== 'delivered') return journal.conclude(delivery.kind, delivery.detail, title)
  journal.learn({ commits, headSha: head, changes, handoff: null })
  journal.learnLease(delivery.lease, 'claimed by the job that did the work, and kept until it is merged')
  journal.prove('deliver', { branch: bundle.branch, head, claim: delivery.lease.token, judgedTree: changeSet.tree })
  return journal.conclude('delivered', `${bundle.branch} is on the remote at ${head}`, title)
}

const MAX_REPORT_BYTES = 16 * 1024 * 1024

async function readReport({ reportFile, reportDigest }: DeliverReportOrder): Promise<ReadyReport> {
  const refuse = (detail: string, cause?: unknown) => new RunnerError('handoff-invalid', `${reportFile} ${detail}`, { cause })
  const bytes = await readWithin(reportFile, MAX_REPORT_BYTES)
  if (bytes === null) throw refuse('cannot be read')
  const digest = createHash('sha256').update(bytes).digest('hex')
  if (reportDigest !== null && digest !== reportDigest) throw refuse(`has the digest ${digest}, not ${reportDigest}`)
  let report: unknown
  try {
    report = JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw refuse('is not JSON', cause)
  }
  const [problem] = validate('run-report', report)
  if (problem) throw refuse(`is not a run report: ${problem.pointer || '/'} ${problem.message}`)
  const { outcome, baseSha, lease, handoff, agent } = report as RunReport
  if (outcome !== 'ready' || baseSha === null || lease === null || handoff === null || agent === null)
    throw refuse(`is of a run that ended as ${outcome} and has nothing to deliver`)
  return { ...(report as RunReport), baseSha, lease, handoff, agent }
}

/** The bundle as the plan has it. The names of branch and claim must be those that this plan gives it. */
function requireBundle({ branchPrefix }: DeliverReportOrder, { format }: Ground, plan: Plan, report: ReadyReport): Bundle {
  const start = plan.tasks.findIndex(({ id }) => id === report.tasks[0]?.id)
  const tasks = plan.tasks.slice(Math.max(0, start), Math.max(0, start) + report.tasks.length)
  const [first, ...rest] = tasks
  const matches = start >= 0 && tasks.every(({ id }, index) => id === report.tasks[index]?.id && isOpen(tasks[index]))
  if (first === undefined || !matches)
    throw new RunnerError('handoff-invalid', 'The tasks of the report are not an open bundle of the plan')
  const bundleTasks: [Task, ...Task[]] = [first, ...rest]
  const { branch: plain, isOnlyBranch, ...names } = format.names(bundleTasks, branchPrefix)
  const attempt = !isOnlyBranch && report.branch.startsWith(`${plain}-a`) && /^\d+$/.test(report.branch.slice(plain.length + 2))
  const claimRef = CLAIM_NAMESPACE + first.id
  if ((report.branch !== plain && !attempt) || report.lease.ref !== claimRef)
    throw new RunnerError(
      'handoff-invalid',
      `Branch ${report.branch} or claim ${report.lease.ref} does not belong to ${first.id}`,
    )
  return { ...names, tasks: bundleTasks, branch: report.branch, claimRef }
}

const isOpen = (task: Task | undefined): boolean => task?.status === 'todo'

const findNextBoundary = (plan: Plan, { tasks }: Bundle): Task | null => {
  const end = plan.tasks.findIndex(({ id }) => id === tasks[0].id) + tasks.length
  return plan.tasks.slice(end).find((task) => task.startsBundle && !isFinished(task)) ?? null
}

/** Facts of the other job that this one cannot know: what was run there, and what it cost. */
function learnReport(journal: Journal, ground: Ground, bundle: Bundle, report: ReadyReport): void {
  const { branch, taskClaim, lease, agent, turns, validationResults, usage } = report
  const { format, planPath } = ground
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
    validationResults,
    usage,
  })
  for (const { name, status, details } of report.preflightChecks) journal.check(name, status === 'passed', details)
}

/** The lease goes on as the one that the claiming job took: the remote decides whether it still holds. */
function takeUpLease(
  { checkout, remote, clock }: DeliverReportOrder,
  { config }: Ground,
  bundle: Bundle,
  { lease }: ReadyReport,
): { desk: ClaimDesk; lease: Lease } {
  const { ref, token, ownerId, createdAt, expiresAt } = lease
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
    lease: { taskId: bundle.tasks[0].id, ref, token, record: { createdAt, expiresAt, ownerId, version: 1 }, takeover: null },
  }
}
