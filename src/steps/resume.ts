import { renderReply } from '../agent/prompt.ts'
import { RunnerError } from '../errors.ts'
import type { Checkout } from '../host/checkout.ts'
import type { Clock } from '../host/clock.ts'
import { diffTrees } from '../host/diff-trees.ts'
import { editTree, readObjects } from '../host/objects.ts'
import { fetchCommits, type Remote } from '../host/remote.ts'
import { placeTree } from '../host/work-tree.ts'
import type { ObservedClaim, Plan } from '../model.ts'
import { plainNameOf } from '../plan/work-branches.ts'
import { parseParkedMessage } from '../report/parked.ts'
import type { RunOrder } from './run.ts'
import type { Ground } from './survey.ts'
import { readTraffic } from './traffic.ts'
import type { HeldOrder } from './while-held.ts'

/** Work that waits for an answer, and the answer. */
export interface Resumption {
  readonly taskId: string
  /** The owner of its claim, as whom the work goes on. */
  readonly ownerId: string
  readonly branch: string
  readonly tip: string
  /** Commit the work was begun on. */
  readonly base: string
  readonly question: string
  readonly reply: string
}

/** Where to look for work that waits. */
interface ResumeOrder {
  readonly checkout: Checkout
  readonly remote: Remote
  readonly baseBranch: string | null
  readonly branchPrefix: string
  /** null: the only work that waits. */
  readonly task: string | null
  readonly reply: string
  readonly clock: Clock
}

/**
 * Finds the work that a reply is for. A reply is used once: after it the branch holds the finished work or another question.
 * @throws {RunnerError} `nothing-waits`, `usage-invalid` when it could be for several, `remote-unreachable`, `remote-refused`
 */
async function findParked(order: ResumeOrder, ground: Ground, plan: Plan): Promise<Resumption> {
  const { checkout, remote, task, reply } = order
  const traffic = await readTraffic({
    ...order,
    commit: ground.snapshot.commit,
    workBranches: ground.format.branchesBeginWith(order.branchPrefix),
  })
  const candidates = [...traffic.claims.values()].filter(({ taskId, record }) => record !== null && (task ?? taskId) === taskId)
  const branches = candidates.flatMap((claim) => branchesOf(order, ground, plan, claim, [...traffic.branches]))
  await fetchCommits(
    checkout.private,
    remote,
    branches.map(({ tip }) => tip),
  )
  const commits = await readObjects(
    checkout.private,
    branches.map(({ tip }) => tip),
  )
  const found = branches.flatMap(({ claim, branch, tip }): readonly Resumption[] => {
    const [header = '', ...message] = (commits.get(tip)?.toString('utf8') ?? '').split('\n\n')
    const question = parseParkedMessage(message.join('\n\n'))
    const base = /^parent ([0-9a-f]+)$/m.exec(header)?.[1]
    if (question === null || base === undefined || claim.record === null) return []
    return [{ taskId: claim.taskId, ownerId: claim.record.ownerId, branch, tip, base, question, reply }]
  })
  const [only, ...more] = found
  if (only === undefined)
    throw new RunnerError('nothing-waits', task === null ? 'No work waits for a reply' : `${task} does not wait for a reply`)
  if (more.length > 0) {
    const names = found.map(({ taskId }) => taskId).join(', ')
    throw new RunnerError('usage-invalid', `Several tasks wait for a reply: say with \`task\` which one it is for (${names})`)
  }
  return only
}

/** The branches that the bundle of a claim may have been kept on. */
function branchesOf(
  { branchPrefix }: ResumeOrder,
  { format }: Ground,
  { tasks }: Plan,
  claim: ObservedClaim,
  branches: readonly (readonly [string, { readonly tip: string }])[],
): readonly { readonly claim: ObservedClaim; readonly branch: string; readonly tip: string }[] {
  const head = tasks.find(({ id }) => id === claim.taskId)
  if (head === undefined) return []
  const plain = [format.names([head], branchPrefix), format.names([head, head], branchPrefix)].map(({ branch }) => branch)
  return branches
    .filter(([name]) => plain.includes(name) || plain.includes(plainNameOf(name) ?? name))
    .map(([branch, { tip }]) => ({ claim, branch, tip }))
}

/**
 * Puts unfinished work into the work tree. A file that has changed on the base branch since then stays as it is there.
 * @returns the paths that could not be taken over
 */
async function unpark(
  { checkout, remote }: Pick<ResumeOrder, 'checkout' | 'remote'>,
  { base, tip }: Resumption,
): Promise<readonly string[]> {
  const place = checkout.private
  await fetchCommits(place, remote, [base, tip])
  const moved = new Set((await diffTrees(place, base, checkout.head)).map(({ path }) => path))
  const done = await diffTrees(place, base, tip)
  const taken = done.filter(({ path }) => !moved.has(path))
  const edits = taken.map(({ path, newMode, newOid }) => ({
    path,
    entry: newMode === null || newOid === null ? null : { mode: newMode, oid: newOid },
  }))
  await placeTree(checkout, await editTree(place, checkout.head, edits))
  return done.filter(({ path }) => moved.has(path)).map(({ path }) => path)
}

/** The order as it is for work that waits for an answer: the work goes on under the claim it has. */
export async function takeUpReply(order: RunOrder, ground: Ground, plan: Plan): Promise<RunOrder> {
  const { reply, remote, journal } = order
  if (reply === null) return order
  if (remote === null) throw new RunnerError('no-remote', 'There is no remote on which work could wait')
  const resumption = await journal.time('list', () => findParked({ ...order, remote, reply }, ground, plan))
  journal.check('reply', true, `for ${resumption.taskId} on ${resumption.branch}`)
  return { ...order, resumption, task: resumption.taskId, owner: { ...order.owner, id: resumption.ownerId } }
}

/** Puts the unfinished work back and tells the agent what it had asked and what the answer is. */
export async function goOn({ checkout, remote, journal }: HeldOrder, resumption: Resumption, prompt: string): Promise<string> {
  if (remote === null) throw new TypeError('work can only wait on a remote')
  const { branch, tip, question, reply } = resumption
  const lost = await unpark({ checkout, remote }, resumption)
  journal.prove('resume', { branch, tip, leftOut: String(lost.length) })
  return `${prompt}\n${renderReply({ question, reply, lost })}`
}
