import type { Checkout } from '../host/checkout.ts'
import { diffTrees } from '../host/diff-trees.ts'
import { editTree, readObjects } from '../host/objects.ts'
import { fetchCommits, type Remote } from '../host/remote.ts'
import { placeTree } from '../host/work-tree.ts'
import type { GivenLease, ObservedClaim, Plan, Task } from '../model.ts'
import { isFinished } from '../plan/dependencies.ts'
import { plainNameOf } from '../plan/work-branches.ts'
import { type FoundCheckpoint, parseCheckpointMessage } from '../report/checkpoint.ts'
import type { Ground } from './survey.ts'
import type { Traffic } from './traffic.ts'

/** Unfinished work on a branch. */
export interface KeptWork {
  readonly taskId: string
  readonly branch: string
  readonly tip: string
  readonly checkpoint: FoundCheckpoint
}

/** Unfinished work as it stands in the work tree. */
export interface PlacedWork {
  readonly tree: string
  /** Paths that could not be taken over, because the base has changed them meanwhile. */
  readonly lost: readonly string[]
}

/** Where to look. */
export interface KeptOrder {
  readonly checkout: Checkout
  readonly remote: Remote | null
  readonly branchPrefix: string
}

/**
 * Reads what the branches of some tasks hold, and gives back those that hold unfinished work. One request where there are such
 * branches, and none where there are none.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function readKeptWork(
  { checkout, remote, branchPrefix }: KeptOrder,
  { format }: Pick<Ground, 'format'>,
  tasks: readonly Task[],
  traffic: Traffic,
): Promise<readonly KeptWork[]> {
  if (remote === null) return []
  const found = tasks.flatMap((task) => {
    const plain = [format.names([task], branchPrefix), format.names([task, task], branchPrefix)].map(({ branch }) => branch)
    return [...traffic.branches]
      .filter(([name, { foreign }]) => foreign && (plain.includes(name) || plain.includes(plainNameOf(name) ?? name)))
      .map(([branch, { tip }]) => ({ taskId: task.id, branch, tip }))
  })
  if (found.length === 0) return []
  const tips = found.map(({ tip }) => tip)
  await fetchCommits(checkout.private, remote, tips)
  const commits = await readObjects(checkout.private, tips)
  return found.flatMap((work): readonly KeptWork[] => {
    const text = commits.get(work.tip)?.toString('utf8') ?? ''
    const checkpoint = parseCheckpointMessage(text.slice(text.indexOf('\n\n') + 2))
    return checkpoint === null ? [] : [{ ...work, checkpoint }]
  })
}

/** Whether nobody works on a task any more, as far as its claim tells; or only this run, under a claim that another job took for it. */
const isFree = (claim: ObservedClaim | undefined, given: GivenLease | null): boolean =>
  claim === undefined || claim.state === 'expired' || claim.token === given?.token

/**
 * Unfinished work that this run may go on with by itself: nobody holds it, and it waits for no reply.
 * @param last the task after which nothing matters, because it would be chosen
 */
export async function findAbandoned(
  order: KeptOrder & { readonly given?: GivenLease | null },
  ground: Ground,
  plan: Plan,
  traffic: Traffic,
  last: Task | null,
): Promise<readonly KeptWork[]> {
  const end = last === null ? plan.tasks.length : plan.tasks.indexOf(last) + 1
  const candidates = plan.tasks
    .slice(0, end)
    .filter((task) => task.status === 'todo' && !isFinished(task) && isFree(traffic.claims.get(task.id), order.given ?? null))
  const works = await readKeptWork(order, ground, candidates, traffic)
  return works.filter(({ checkpoint }) => checkpoint.state === 'unfinished')
}

/** Puts unfinished work into the work tree. A file that has changed on the base branch since then stays as it is there. */
export async function placeKeptWork(
  { checkout, remote }: Pick<KeptOrder, 'checkout' | 'remote'>,
  { checkpoint: { base }, tip }: KeptWork,
): Promise<PlacedWork> {
  if (remote === null) throw new TypeError('work can only be kept on a remote')
  const place = checkout.private
  await fetchCommits(place, remote, [base, tip])
  const moved = new Set((await diffTrees(place, base, checkout.head)).map(({ path }) => path))
  const done = await diffTrees(place, base, tip)
  const taken = done.filter(({ path }) => !moved.has(path))
  const edits = taken.map(({ path, newMode, newOid }) => ({
    path,
    entry: newMode === null || newOid === null ? null : { mode: newMode, oid: newOid },
  }))
  const tree = await editTree(place, checkout.head, edits)
  await placeTree(checkout, tree)
  return { tree, lost: done.filter(({ path }) => moved.has(path)).map(({ path }) => path) }
}
