import { RunnerError } from '../errors.ts'
import type { Plan } from '../model.ts'
import { type KeptWork, readKeptWork } from './kept-work.ts'
import type { RunOrder } from './run.ts'
import type { Ground } from './survey.ts'
import { readTraffic, type Traffic } from './traffic.ts'

/** Unfinished work that this run goes on with. */
export interface Resumption extends KeptWork {
  /** What no turn has answered yet, the oldest first; the reply of this run is the last of them. */
  readonly replies: readonly string[]
}

/**
 * Finds the work that a reply is for. A reply is used once: after the turn that had it, the branch holds the finished work, or
 * unfinished work that does not wait for it any more.
 * @throws {RunnerError} `nothing-waits`, `usage-invalid` when it could be for several, `remote-unreachable`, `remote-refused`
 */
async function findWaiting(
  order: RunOrder,
  ground: Ground,
  plan: Plan,
): Promise<{ readonly work: KeptWork; readonly ownerId: string }> {
  const { remote, task } = order
  if (remote === null) throw new RunnerError('no-remote', 'There is no remote on which work could wait')
  const traffic = await readTraffic({
    ...order,
    remote,
    commit: ground.snapshot.commit,
    workBranches: ground.format.branchesBeginWith(order.branchPrefix),
  })
  const claimOf = (id: string) => traffic.claims.get(id)?.record ?? null
  const candidates = plan.tasks.filter(({ id }) => claimOf(id) !== null && (task ?? id) === id)
  const found = await readKeptWork(order, ground, candidates, traffic)
  const waiting = found.filter(({ checkpoint }) => checkpoint.state === 'waiting')
  const [work, ...more] = waiting
  const ownerId = work && claimOf(work.taskId)?.ownerId
  if (work === undefined || ownerId === undefined)
    throw new RunnerError('nothing-waits', task === null ? 'No work waits for a reply' : `${task} does not wait for a reply`)
  if (more.length > 0) {
    const names = waiting.map(({ taskId }) => taskId).join(', ')
    throw new RunnerError('usage-invalid', `Several tasks wait for a reply: say with \`task\` which one it is for (${names})`)
  }
  return { work, ownerId }
}

/**
 * What a run ends with whose reply came too late. All who bring one have the same owner, so a claim alone does not keep them apart:
 * the branch does, and there is no second try.
 */
export const takenUpElsewhere = ({ taskId }: Resumption): RunnerError =>
  new RunnerError('nothing-waits', `${taskId} does not wait for this reply any more: another run has taken it up`)

/** @throws {RunnerError} `nothing-waits` when the work that a reply is for has moved since it was found */
export function requireWaiting(resumption: Resumption | undefined, { branches }: Traffic): void {
  if (resumption !== undefined && branches.get(resumption.branch)?.tip !== resumption.tip) throw takenUpElsewhere(resumption)
}

/** The order as it is for work that waits for an answer: the work goes on under the claim it has. */
export async function takeUpReply(order: RunOrder, ground: Ground, plan: Plan): Promise<RunOrder> {
  const { reply, journal } = order
  if (reply === null) return order
  const { work, ownerId } = await journal.time('list', () => findWaiting(order, ground, plan))
  journal.check('reply', true, `for ${work.taskId} on ${work.branch}`)
  const resumption: Resumption = { ...work, replies: [...work.checkpoint.replies, reply] }
  return { ...order, resumption, task: work.taskId, owner: { ...order.owner, id: ownerId } }
}
