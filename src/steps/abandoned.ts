import type { GivenLease, Plan, Task } from '../model.ts'
import { selectBundle, type World } from '../plan/select.ts'
import { findAbandoned, type KeptOrder, type KeptWork } from './kept-work.ts'
import type { Ground } from './survey.ts'
import type { Traffic } from './traffic.ts'

/** A plan and what goes on around it, seen by a run that may go on with work that another run left unfinished. */
export interface Sighted {
  /** With tasks on hold that have failed too often. */
  readonly plan: Plan
  /** Names of branches that a run may take over as they are. */
  readonly mine: ReadonlySet<string>
  readonly abandoned: readonly KeptWork[]
}

/**
 * Looks for unfinished work that nobody holds any more. A branch that keeps such work is no obstacle: the run that takes its task
 * goes on from it. A task whose runs have failed too often in a row waits for a person instead, unless somebody names it.
 * Source: ticket flow, takeover and attempt limit.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function sightAbandoned(
  order: KeptOrder & { readonly task: string | null; readonly given?: GivenLease | null },
  ground: Ground,
  plan: Plan,
  traffic: Traffic,
  world: World,
): Promise<Sighted> {
  const nothing: Sighted = { plan, mine: new Set(), abandoned: [] }
  if (order.remote === null || ![...traffic.branches.values()].some(({ foreign }) => foreign)) return nothing
  const first = selectBundle(plan, { ...world, only: order.task ?? undefined })
  const last = first.outcome === 'selected' ? first.bundle.tasks[0] : null
  const found = await findAbandoned(order, ground, plan, traffic, last)
  const limit = ground.config.maxFailures
  const spent = found.filter(({ taskId, checkpoint }) => checkpoint.failures >= limit && taskId !== order.task)
  const abandoned = found.filter((work) => !spent.includes(work))
  const onHold = new Map(spent.map((work) => [work.taskId, work]))
  const holdBack = (task: Task): Task => {
    const work = onHold.get(task.id)
    if (work === undefined) return task
    const detail = `${work.checkpoint.failures} runs on ${task.id} have failed in a row; what they left is on ${work.branch}`
    return { ...task, status: 'blocked', hold: { code: 'attempts-used-up', detail } }
  }
  return {
    plan: onHold.size === 0 ? plan : { ...plan, tasks: plan.tasks.map(holdBack) },
    mine: new Set(abandoned.map(({ branch }) => branch)),
    abandoned,
  }
}
