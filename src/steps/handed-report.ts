import { createHash } from 'node:crypto'
import { isGivenLease, isObjectId } from '../claim/lease-form.ts'
import { RunnerError } from '../errors.ts'
import type { Checkout } from '../host/checkout.ts'
import { readWithin } from '../host/files.ts'
import { isAncestor } from '../host/objects.ts'
import { type Bundle, CLAIM_NAMESPACE, type GivenLease, type Plan, type RunReport, type Task } from '../model.ts'
import { createObstacleFinder } from '../plan/dependencies.ts'
import type { PlanFormat } from '../plan/format.ts'
import { growBundle } from '../plan/grow-bundle.ts'
import { validate } from '../validate.ts'

/** A report of another job, and what it has to agree with. */
export interface HandedReport {
  readonly checkout: Checkout
  /** Path of the run report. */
  readonly reportFile: string
  /** SHA-256 that the report must have; null to believe the file. */
  readonly reportDigest: string | null
  /** The lease it must have been made under; null to believe the report. */
  readonly given: GivenLease | null
}

/** A report that can be delivered: everything it needs is there. */
export type ReadyReport = RunReport & {
  readonly baseSha: string
  readonly lease: NonNullable<RunReport['lease']>
  readonly handoff: NonNullable<RunReport['handoff']>
  readonly agent: NonNullable<RunReport['agent']>
}

const MAX_REPORT_BYTES = 16 * 1024 * 1024

/** Ends of a run whose work was accepted and is on the remote, but not proposed. */
const WITHOUT_PULL_REQUEST = /^(?:forge|pull-requests?)-/

/**
 * Reads a report that may come from an attacker. What it says about the past is not believed; what decides where things
 * are read from and written to is held against what this job knows by itself.
 * @throws {RunnerError} `handoff-invalid`
 */
export async function readHandedReport({ checkout, reportFile, reportDigest, given }: HandedReport): Promise<ReadyReport> {
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
  const { outcome, reasonCode, baseSha, lease, handoff, agent } = report as RunReport
  const isAccepted = outcome === 'ready' || WITHOUT_PULL_REQUEST.test(reasonCode)
  if (!isAccepted || baseSha === null || lease === null || handoff === null || agent === null)
    throw refuse(`is of a run that ended as ${outcome} and has nothing to deliver`)
  if (!isObjectId(baseSha) || !isGivenLease(lease)) throw refuse('names a commit or a lease that cannot be one')
  if (given !== null && (given.ref !== lease.ref || given.token !== lease.token || given.ownerId !== lease.ownerId))
    throw refuse('was not made under the lease that was given')
  // Any commit could be made to stand on the server, with rules of its own; what is checked out here was chosen by this job.
  if (!(await isAncestor(checkout.private, baseSha, checkout.head)))
    throw refuse(
      `starts from commit ${baseSha}, which does not belong to the history of what is checked out here (a shallow checkout knows only its newest commit)`,
    )
  return { ...(report as RunReport), baseSha, lease, handoff, agent }
}

/**
 * The bundle as the plan has it: the tasks must be one that the plan allows, and branch and claim must have the names it
 * gives them.
 * @throws {RunnerError} `handoff-invalid`
 */
export function requireBundle(format: PlanFormat, plan: Plan, branchPrefix: string, report: ReadyReport): Bundle {
  const start = plan.tasks.findIndex(({ id }) => id === report.tasks[0]?.id)
  const head = plan.tasks[start]
  const findObstacle = createObstacleFinder(plan)
  const whole = head && growBundle(plan, head, start, (task, earlier) => isOpen(task) && findObstacle(task, earlier) === null)
  const [first, ...rest] = whole?.slice(0, report.tasks.length) ?? []
  const names = report.tasks.map(({ id }) => id).join(' ')
  if (first === undefined || !isOpen(first) || [first, ...rest].map(({ id }) => id).join(' ') !== names)
    throw new RunnerError('handoff-invalid', 'The tasks of the report are not an open bundle of the plan')
  const tasks: [Task, ...Task[]] = [first, ...rest]
  const { branch: plain, isOnlyBranch, ...parts } = format.names(tasks, branchPrefix)
  const attempt =
    !isOnlyBranch && report.branch.startsWith(`${plain}-a`) && /^[1-9]\d{0,3}$/.test(report.branch.slice(plain.length + 2))
  const claimRef = CLAIM_NAMESPACE + first.id
  if ((report.branch !== plain && !attempt) || report.lease.ref !== claimRef)
    throw new RunnerError(
      'handoff-invalid',
      `Branch ${report.branch} or claim ${report.lease.ref} does not belong to ${first.id}`,
    )
  return { ...parts, tasks, branch: report.branch, claimRef }
}

const isOpen = (task: Task): boolean => task.status === 'todo'
