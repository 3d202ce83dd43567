import type { Finding, Plan } from '../model.ts'
import { isFinished } from './dependencies.ts'
import type { PlanFormat } from './format.ts'

/** What shows that work was merged. */
export interface MergeEvidence {
  /** First lines of commits of the base. */
  readonly subjects: readonly string[]
  /** Short names of branches whose work the base holds. */
  readonly branches: readonly string[]
}

/**
 * Takes tasks as done whose work is in the base although the plan still asks for it, and says so. A plan that records what
 * is done stays as it is. Source: track runner, a pointer that lags behind a merge.
 */
export function markMerged(
  plan: Plan,
  { traces }: Pick<PlanFormat, 'traces'>,
  evidence: MergeEvidence,
): { readonly plan: Plan; readonly findings: readonly Finding[] } {
  if (traces === null) return { plan, findings: [] }
  const findings: Finding[] = []
  const tasks = plan.tasks.map((task) => {
    if (isFinished(task)) return task
    const { branch, isSubject } = traces(task)
    const merged = evidence.branches.find((name) => branch.test(name)) ?? evidence.subjects.find(isSubject)
    if (merged === undefined) return task
    if (task.status === 'todo')
      findings.push({
        ...task.place,
        code: 'merged-already',
        severity: 'warning',
        message: `${task.id} is merged (${merged}), but the plan still names it as the next one.`,
        hint: 'Move the plan on to the next one.',
      })
    return { ...task, status: 'done' as const }
  })
  return { plan: { ...plan, tasks }, findings }
}
