import type { Finding, ObservedClaim, Place, Plan, Task, TreeEntry } from '../model.ts'
import { compareClaim } from './claimed-document.ts'
import { isFinished } from './dependencies.ts'

const nowhere: Place = { file: null, line: null, column: null, pointer: null }

/**
 * Warnings where claims and plan do not fit together. None of them stops a run. In plan order, claims on unknown tasks last.
 * @param claims by task id
 * @param entries of the base commit
 */
export function reviewClaims(
  plan: Plan,
  claims: ReadonlyMap<string, ObservedClaim>,
  entries: ReadonlyMap<string, TreeEntry> = new Map(),
): readonly Finding[] {
  const known = new Set(plan.tasks.map((task) => task.id))
  const unknown = [...claims.values()].filter((claim) => !known.has(claim.taskId))
  const review = (task: Task): readonly Finding[] => {
    const claim = claims.get(task.id)
    return [...reviewTask(task, claim), ...(isFinished(task) ? [] : reviewFit(plan, task, claim, entries))]
  }
  return [...plan.tasks.flatMap(review), ...unknown.map(unknownTask)]
}

function reviewFit(
  plan: Plan,
  task: Task,
  claim: ObservedClaim | undefined,
  entries: ReadonlyMap<string, TreeEntry>,
): readonly Finding[] {
  const fit = compareClaim(plan, task, claim, entries)
  if (fit.kind === 'fits') return []
  const isOther = fit.kind === 'other'
  return [
    {
      ...{ code: isOther ? 'claim-of-another-task' : 'claimed-task-edited', severity: 'warning', ...task.place },
      message: isOther ? `${task.id} is blocked: ${fit.detail}.` : `${task.id} was claimed with another text than it has now.`,
      hint: isOther
        ? `Give the files their names back; or, once nobody works on it, run \`release ${task.id} --force\` and remove its branch.`
        : 'Nothing to do, unless whoever works on it has to know.',
    },
  ]
}

function reviewTask(task: Task, claim: ObservedClaim | undefined): readonly Finding[] {
  const findings: Finding[] = []
  const warn = (code: string, message: string, hint: string): void => {
    findings.push({ code, severity: 'warning', ...task.place, message, hint })
  }
  if (isFinished(task)) {
    if (claim !== undefined) {
      warn('claim-stale', `${task.id} is finished but still claimed.`, `Run \`reconcile\`, or remove ${claim.ref}.`)
    }
    return findings
  }
  if (task.status === 'in-progress' && claim?.state !== 'live' && claim?.state !== 'unread') {
    warn(
      'in-progress-unclaimed',
      `${task.id} is in progress, but nobody holds a live claim on it, so no run will ever take it.`,
      'If nobody works on it, set its status back to not started.',
    )
  }
  if (claim?.state === 'expired') {
    warn(
      'claim-expired',
      `The claim on ${task.id} has ended (${claim.detail}).`,
      'Nothing to do: the next run may take the claim over, unless the work already waits for its review.',
    )
  }
  if (claim?.state === 'unreadable') {
    warn(
      'claim-unreadable',
      `The claim on ${task.id} cannot be read (${claim.detail}), so its bundle stays blocked.`,
      `Once you know that nobody works on it, run \`release ${task.id} --force\`.`,
    )
  }
  return findings
}

const unknownTask = (claim: ObservedClaim): Finding => ({
  code: 'claim-unknown-task',
  severity: 'warning',
  ...nowhere,
  message: `${claim.ref} claims "${claim.taskId}", which the plan does not have.`,
  hint: 'If that task was removed or renamed, remove the claim.',
})
