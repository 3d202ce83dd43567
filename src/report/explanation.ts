import type { ObservedClaim, Plan, RejectionReason, Selection, Task, TaskStatus } from '../model.ts'
import { type BundleJson, bundleJson, type ClaimJson, claimJson } from './plan-json.ts'
import { renderTable, toPrintable } from './text-table.ts'

/** One dependency as it stands: `earlier-in-bundle` when the selected bundle itself meets it. */
export interface ExplainedDependency {
  readonly name: string
  readonly state: 'met' | 'earlier-in-bundle' | 'open' | 'missing'
  /** The tasks behind the name that are not finished. */
  readonly open: readonly { readonly taskId: string; readonly status: TaskStatus | null }[]
}

/** What `explain --json` prints. */
export interface ExplanationJson {
  readonly taskId: string
  readonly title: string
  readonly status: TaskStatus
  /** `later`: it could start, but the selected bundle comes first. */
  readonly verdict: 'selected' | 'later' | 'rejected' | 'finished'
  /** Set when the verdict is `rejected`, as is `detail`. */
  readonly reason: RejectionReason | null
  readonly detail: string | null
  readonly dependencies: readonly ExplainedDependency[]
  readonly claim: ClaimJson | null
  /** The bundle that would run now, with or without this task. */
  readonly bundle: BundleJson | null
}

/**
 * Why a task would or would not run now.
 * @param claims by task id
 */
export function explanationJson(
  task: Task,
  selection: Selection,
  plan: Plan,
  claims: ReadonlyMap<string, ObservedClaim>,
): ExplanationJson {
  const bundle = bundleJson(selection)
  const rejection = selection.rejected.find(({ taskId }) => taskId === task.id)
  const claim = claims.get(task.id)
  const at = bundle?.taskIds.indexOf(task.id) ?? -1
  return {
    taskId: task.id,
    title: task.title,
    status: task.status,
    verdict: isFinished(task.status) ? 'finished' : at >= 0 ? 'selected' : rejection === undefined ? 'later' : 'rejected',
    reason: rejection?.reason ?? null,
    detail: rejection?.detail ?? null,
    dependencies: explainDependencies(task, plan, new Set(bundle?.taskIds.slice(0, Math.max(at, 0)))),
    claim: claim === undefined ? null : claimJson(claim),
    bundle,
  }
}

/** The same for a terminal: the verdict first, then every dependency and the claim. */
export function renderExplanation(
  task: Task,
  selection: Selection,
  plan: Plan,
  claims: ReadonlyMap<string, ObservedClaim>,
): string {
  const explanation = explanationJson(task, selection, plan, claims)
  const { dependencies, claim } = explanation
  const parts = [
    `${task.id}  ${toPrintable(task.title)}`,
    `  ${toPrintable(renderVerdict(explanation, task))}`,
    dependencies.length === 0 ? '' : `Dependencies:\n\n${renderTable(dependencies.map(renderDependency))}`,
    claim === null
      ? ''
      : `Claim:\n\n${renderTable([[claim.ownerId ?? 'unknown', claim.state, `until ${claim.expiresAt ?? 'unknown'}`]])}`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function renderVerdict({ taskId, status, verdict, reason, detail, bundle }: ExplanationJson, { hold }: Task): string {
  if (verdict === 'finished') return `Finished: its status is ${status}, so it never runs again.`
  if (verdict === 'selected' && bundle !== null) {
    const others = bundle.taskIds.filter((id) => id !== taskId)
    const company = others.length === 0 ? 'on its own' : `together with ${others.join(', ')}`
    return `Would run now, ${company}, on the branch ${bundle.branch}.`
  }
  if (verdict === 'later') {
    return bundle === null
      ? 'Could start now.'
      : `Could start now, but the bundle of ${bundle.taskIds.join(', ')} comes first in the plan.`
  }
  if (hold !== undefined) return `Cannot start now (${hold.code}): ${hold.detail.replace(/\.$/, '')}.`
  return `Cannot start now (${reason}): ${obstacles[reason ?? 'not-todo'](detail ?? '')}`
}

const obstacles: Readonly<Record<RejectionReason, (detail: string) => string>> = {
  'not-todo': (status) => `its status is ${status}, and only a task that was not started may be taken.`,
  'dependency-missing': (name) => `it waits for "${name}", which the plan does not have.`,
  'dependency-open': (name) => `it waits for ${name}, which is not finished.`,
  claimed: (claim) => `another runner holds it: ${claim}.`,
  'branch-exists': (branch) => `its work is on the branch ${branch} already and waits for the merge.`,
}

const isFinished = (status: TaskStatus): boolean => status === 'done' || status === 'skipped'

function explainDependencies(task: Task, plan: Plan, earlier: ReadonlySet<string>): readonly ExplainedDependency[] {
  const statuses = new Map(plan.tasks.map(({ id, status }) => [id, status]))
  return task.dependsOn.map(({ name, taskIds }) => {
    if (taskIds === null) return { name, state: 'missing', open: [] }
    const open = taskIds
      .map((taskId) => ({ taskId, status: statuses.get(taskId) ?? null }))
      .filter(({ status }) => status === null || !isFinished(status))
    const state = open.length === 0 ? 'met' : open.every(({ taskId }) => earlier.has(taskId)) ? 'earlier-in-bundle' : 'open'
    return { name, state, open }
  })
}

function renderDependency({ name, state, open }: ExplainedDependency): readonly string[] {
  const waiting = open.map(({ taskId, status }) => `${taskId} is ${status ?? 'unknown'}`).join(', ')
  return [name, state, waiting]
}
