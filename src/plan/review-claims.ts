import type { Finding, ObservedClaim, Place, Plan, Task } from '../model.ts'
import { isFinished } from './dependencies.ts'

const nowhere: Place = { file: null, line: null, column: null, pointer: null }

/**
 * Warnings where claims and plan do not fit together. None of them stops a run. In plan order, claims on unknown tasks last.
 * @param claims by task id
 */
export function reviewClaims(plan: Plan, claims: ReadonlyMap<string, ObservedClaim>): readonly Finding[] {
  const known = new Set(plan.tasks.map((task) => task.id))
  const unknown = [...claims.values()].filter((claim) => !known.has(claim.taskId))
  return [...plan.tasks.flatMap((task) => reviewTask(task, claims.get(task.id))), ...unknown.map(unknownTask)]
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
