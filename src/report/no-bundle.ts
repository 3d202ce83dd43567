import type { Hold, Plan, Rejection, Selection, Task } from '../model.ts'

/** Why a run has nothing to do. */
export interface NoBundle {
  readonly code: 'plan-complete' | 'plan-waiting' | 'claims-contended' | 'task-not-eligible' | Hold['code']
  readonly detail: string
  /** The first claim that stands in the way; null when none does. */
  readonly claimed: Rejection | null
}

const MAX_NAMED = 5

/**
 * What it means that no bundle was selected.
 * @param asked the only task that was to start; null for any
 * @param lostRaces whether other runners were faster in this very run
 */
export function explainNone(
  plan: Plan,
  selection: Exclude<Selection, { outcome: 'selected' }>,
  asked: string | null,
  lostRaces: boolean,
): NoBundle {
  const { outcome, rejected } = selection
  const own = rejected.find(({ taskId }) => taskId === asked)
  const held = plan.tasks.find(({ id }) => id === asked)?.hold
  if (held !== undefined) return { ...held, claimed: null }
  if (own !== undefined && own.reason !== 'claimed')
    return { code: 'task-not-eligible', detail: `${own.taskId} cannot start: ${own.reason} (${own.detail})`, claimed: null }
  if (asked !== null && own === undefined && !lostRaces)
    return { code: 'task-not-eligible', detail: `${asked} is finished`, claimed: null }
  if (outcome === 'complete')
    return { code: 'plan-complete', detail: 'Implementation is complete: every task of the plan is finished.', claimed: null }
  const hold = findHold(plan, asked)
  if (hold !== null) return { ...hold, claimed: null }
  const claims = rejected.filter(({ reason }) => reason === 'claimed')
  if (claims.length === 0 && !lostRaces)
    return {
      code: 'plan-waiting',
      detail: `Nothing can start now: ${name(rejected, ({ taskId, reason, detail }) => `${taskId} ${reason} (${detail})`)}`,
      claimed: null,
    }
  const detail = `Others hold what could start: ${name(claims, ({ taskId, detail: holder }) => `${taskId} (${holder})`)}`
  return { code: 'claims-contended', detail, claimed: claims[0] ?? null }
}

/**
 * What waits for a person. In a plan with an order that is its first open task or nothing; in any other, the first task on hold,
 * as long as nobody works on anything.
 */
function findHold({ tasks, inOrder }: Plan, asked: string | null): Hold | null {
  const isOpen = ({ status }: Task) => status !== 'done' && status !== 'skipped'
  const open = tasks.filter((task) => isOpen(task) && (asked === null || task.id === asked))
  return (inOrder === true ? open[0]?.hold : open.find(({ hold }) => hold !== undefined)?.hold) ?? null
}

const name = (rejected: readonly Rejection[], render: (rejection: Rejection) => string): string =>
  [
    ...rejected.slice(0, MAX_NAMED).map(render),
    ...(rejected.length > MAX_NAMED ? [`and ${rejected.length - MAX_NAMED} more`] : []),
  ].join('; ')
