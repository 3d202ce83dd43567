import { basename, relative, resolve } from 'node:path'
import { type Clock, systemClock, utcTimestamp } from '../host/clock.ts'
import { writeFileAtomically } from '../host/files.ts'
import { listRefs } from '../host/remote.ts'
import { selectBundle } from '../plan/select.ts'
import { renderBoard } from '../report/board/board.ts'
import { type BoardSource, boardData } from '../report/board/board-data.ts'
import { findRepository } from '../report/board/links.ts'
import { type Answer, type LookOrder, look, type View } from './commands.ts'

/**
 * Writes the plan as a page to look at.
 * @param folder where a relative `out` begins
 */
export const board = (order: LookOrder, folder: string, clock: Clock = systemClock): Promise<Answer> =>
  look(order, null, async (view) => {
    const { ground, plan, selection, claims, findings, session } = view
    const repository = findRepository(session.checkout.originUrl, order.environment)
    const branches = findWork(view)
    const data = boardData({
      name: repository?.name ?? basename(session.checkout.root),
      plan,
      selection,
      claims,
      claimsFrom: order.claims ?? (session.remote === null ? 'local' : 'remote'),
      branches,
      pullRequests: await findPullRequests(view, new Set(branches.values())),
      findings,
      base: ground.snapshot.commit,
      repository,
      at: utcTimestamp(clock()),
    })
    const file = resolve(folder, order.inputs.out)
    await writeFileAtomically(file, renderBoard(data))
    const count = (state: string): number => data.tasks.filter((task) => task.state === state).length
    const states = [...new Set(data.tasks.map(({ state }) => state))]
    const shown = relative(folder, file).startsWith('..') ? file : relative(folder, file)
    return {
      exitCode: 0,
      json: { file, base: data.base, tasks: Object.fromEntries(states.map((state) => [state, count(state)])), findings },
      text: `${shown}: ${data.tasks.length} tasks (${states.map((state) => `${count(state)} ${state}`).join(', ')})`,
      findings,
    }
  })

/** The branch with the work on each task: what would stand in its way if no claim did. */
function findWork({ plan, world }: View): BoardSource['branches'] {
  const claims = new Map([...world.claims].map(([id, claim]) => [id, { ...claim, state: 'expired' as const }]))
  const { rejected } = selectBundle(plan, { ...world, claims })
  return new Map(rejected.flatMap(({ taskId, reason, detail }) => (reason === 'branch-exists' ? [[taskId, detail]] : [])))
}

/** GitHub shows the tip of every pull request as a ref, so which one belongs to a branch can be told without a token. */
async function findPullRequests({ session, traffic }: View, wanted: ReadonlySet<string>): Promise<BoardSource['pullRequests']> {
  const { checkout, remote } = session
  if (remote === null || wanted.size === 0) return new Map()
  const numbers = new Map<string, number>()
  for (const [ref, tip] of await listRefs(checkout.private, remote, ['refs/pull/*/head'])) {
    const number = Number(/^refs\/pull\/(\d+)\/head$/.exec(ref)?.[1])
    if (number > (numbers.get(tip) ?? 0)) numbers.set(tip, number)
  }
  return new Map(
    [...wanted].flatMap((branch) => {
      const number = numbers.get(traffic.branches.get(branch)?.tip ?? '')
      return number === undefined ? [] : [[branch, number] as const]
    }),
  )
}
