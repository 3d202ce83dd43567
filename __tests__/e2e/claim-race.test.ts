import { expect, onTestFinished, test } from 'vitest'
import { frdPlan } from '../plan/frd-fixture.ts'
import { startGitServer } from '../support/git-server.ts'
import { createPlanRepo, type PlanRepo } from '../support/plan-repo.ts'
import { runCli } from '../support/run-cli.ts'
import { findProcesses } from './orphans.ts'
import { hoursFromNow, plantClaim, readClaim, readRefs } from './remote-state.ts'

const idOf = (index: number): string => `FRD-${String(index + 1).padStart(3, '0')}`

/** A plan with so many bundles, each of two tasks, all of which can start at once. */
const createPlan = (bundles: number): Promise<PlanRepo> =>
  createPlanRepo(
    frdPlan(
      Array.from({ length: bundles }, (_, index) => {
        const id = idOf(index)
        return { id, tasks: [{ id: `${id}-T1` }, { id: `${id}-T2`, prLevel: false }] }
      }),
    ),
  )

/** Puts the remote behind HTTP, slow enough for many processes to look before one has claimed. */
const serve = async (repo: PlanRepo, latencyMs: number): Promise<string> => {
  const server = await startGitServer({ root: repo.root, latencyMs })
  onTestFinished(() => server.close())
  await repo.git('remote', 'set-url', 'origin', `${server.url}/origin.git`)
  return server.url
}

interface Claimed {
  readonly exitCode: number | null
  readonly outcome: string
  readonly taskIds: readonly string[]
  readonly ref: string
  readonly token: string
}

const NOTHING: Claimed = { exitCode: null, outcome: 'killed', taskIds: [], ref: '', token: '' }

/** One process that claims. Killed after a time, where one is given, it has nothing to say. */
const claim = async (repo: PlanRepo, owner: string, killAfterMs?: number, task: string | null = null): Promise<Claimed> => {
  const args = ['claim', '--json', '--owner', owner, ...(task === null ? [] : ['--task', task])]
  const exit = await runCli(args, { cwd: repo.dir, timeoutMs: killAfterMs ?? 60_000 }).catch((error: unknown) => {
    if (killAfterMs === undefined) throw error
    return null
  })
  if (exit === null) return NOTHING
  const { outcome, bundle, lease } = JSON.parse(exit.stdout) as {
    outcome: string
    bundle: { taskIds: string[] } | null
    lease: { ref: string; token: string } | null
  }
  return { exitCode: exit.exitCode, outcome, taskIds: bundle?.taskIds ?? [], ref: lease?.ref ?? '', token: lease?.token ?? '' }
}

const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)))

/** Claims on the remote, by task, each with its commit. */
const readClaims = async (repo: PlanRepo): Promise<Map<string, string>> =>
  new Map(
    [...(await readRefs(repo))].flatMap(([name, tip]) => (name === 'main' ? [] : [[name.slice('codex/claim/'.length), tip]])),
  )

const holders = (all: readonly Claimed[]): Claimed[] => all.filter(({ outcome }) => outcome === 'claimed')

const expectLosersAreContended = (all: readonly Claimed[]): void => {
  for (const { exitCode, outcome } of all.filter((each) => each.outcome !== 'claimed'))
    expect({ exitCode, outcome }).toEqual({ exitCode: 4, outcome: 'contended' })
}

test.each([
  ['over file://', null],
  ['over slow HTTP', 100],
])('FRD-CLM-8: twelve processes on one bundle %s: exactly one holds it, the others are contended', async (_, latencyMs) => {
  const repo = await createPlan(1)
  if (latencyMs !== null) await serve(repo, latencyMs)
  const all = await times(12, (index) => claim(repo, `runner-${index}`))
  const [winner, ...more] = holders(all)
  expect(more).toEqual([])
  expectLosersAreContended(all)
  expect(winner?.taskIds).toEqual(['FRD-001-T1', 'FRD-001-T2'])
  expect(await readClaims(repo)).toEqual(new Map([['FRD-001-T1', winner?.token]]))
})

test.each([
  ['over file://', null],
  ['over slow HTTP', 100],
])('FRD-CLM-9: twelve processes on twelve bundles %s: each holds another one', async (_, latencyMs) => {
  const repo = await createPlan(12)
  if (latencyMs !== null) await serve(repo, latencyMs)
  const all = await times(12, (index) => claim(repo, `runner-${index}`))
  expect(all.map(({ exitCode }) => exitCode)).toEqual(all.map(() => 0))
  const taken = new Map(all.map(({ taskIds, token }) => [taskIds[0], token]))
  expect(taken.size).toBe(12)
  expect(await readClaims(repo)).toEqual(new Map([...taken].sort()))
})

test('FRD-CLM-2, FRD-CLM-3: kills and releases at random moments leave no bundle with two holders, no broken claim and none unheld', async () => {
  const repo = await createPlan(8)
  const url = await serve(repo, 40)
  const first = await times(14, async (index) => {
    const owner = `first-${index}`
    // Some moment between the start of the process and its last answer.
    const claimed = await claim(repo, owner, index % 2 === 0 ? 150 + Math.random() * 1200 : undefined)
    const task = claimed.taskIds[0]
    if (index % 3 !== 0 || task === undefined) return claimed
    const given = await runCli(['release', task, '--owner', owner], { cwd: repo.dir })
    expect(given.exitCode, given.stderr).toBe(0)
    return NOTHING
  })
  // A push outlives the process that began it.
  await expect.poll(() => findProcesses(url), { timeout: 20_000 }).toEqual([])

  const between = await readClaims(repo)
  for (const { ref, token, outcome } of first)
    if (outcome === 'claimed') expect(between.get(ref.slice('refs/heads/codex/claim/'.length))).toBe(token)
  const held = holders(first).map(({ ref }) => ref)
  expect(new Set(held).size).toBe(held.length)
  for (const tip of between.values())
    expect(await readClaim(repo, tip)).toMatchObject({
      ownerId: expect.stringMatching(/^first-\d+$/),
      createdAt: expect.stringMatching(/Z$/),
      expiresAt: expect.stringMatching(/Z$/),
    })

  const free = 8 - between.size
  const second = await times(free + 2, (index) => claim(repo, `second-${index}`))
  expect(holders(second)).toHaveLength(free)
  expectLosersAreContended(second)
  const after = await readClaims(repo)
  expect(after.size).toBe(8)
  for (const [task, tip] of between) expect(after.get(task)).toBe(tip)
})

test('processes that want a whole bundle or a part of it: no task has two holders, and those who hold none are contended', async () => {
  const repo = await createPlanRepo(
    frdPlan([{ id: 'FRD-001', tasks: [1, 2, 3].map((number) => ({ id: `FRD-001-T${number}`, prLevel: number === 1 })) }]),
  )
  await serve(repo, 60)
  const wishes = [null, 'FRD-001-T2', 'FRD-001-T3']
  const all = await times(9, (index) => claim(repo, `runner-${index}`, undefined, wishes[index % 3]))
  const held = holders(all).flatMap(({ taskIds }) => taskIds)
  expect(held.length).toBeGreaterThan(0)
  expect(new Set(held).size).toBe(held.length)
  expectLosersAreContended(all)
  const claims = await readClaims(repo)
  for (const { taskIds, token } of holders(all)) expect(claims.get(taskIds[0] ?? '')).toBe(token)
})

test('FRD-CLM-11: one owner in three processes: only the last of them can still prove that it holds the claim', async () => {
  const repo = await createPlan(1)
  await serve(repo, 60)
  const all = await times(3, () => claim(repo, 'nightly'))
  const tip = (await readClaims(repo)).get('FRD-001-T1') ?? ''
  expectLosersAreContended(all)
  const tokens = holders(all).map(({ token }) => token)
  expect(tokens.filter((token) => token === tip)).toHaveLength(1)
  expect(new Set(tokens).size).toBe(tokens.length)
  for (const token of tokens) expect(await repo.originGit('merge-base', token, tip)).toBe(token)
})

test('FRD-CLM-15: an expired claim is taken over by exactly one of eight processes', async () => {
  const repo = await createPlan(1)
  const expired = await plantClaim(repo, 'FRD-001-T1', { createdAt: hoursFromNow(-30), expiresAt: hoursFromNow(-6) })
  await serve(repo, 60)
  const all = await times(8, (index) => claim(repo, `runner-${index}`))
  const [winner, ...more] = holders(all)
  expect(more).toEqual([])
  expectLosersAreContended(all)
  expect(await readClaims(repo)).toEqual(new Map([['FRD-001-T1', winner?.token]]))
  expect(await repo.originGit('log', '--format=%H', 'codex/claim/FRD-001-T1')).toBe(`${winner?.token}\n${expired}`)
})
