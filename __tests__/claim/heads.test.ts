import { expect, test } from 'vitest'
import { endClaims } from '../../src/claim/end-claims.ts'
import { release } from '../../src/claim/lease.ts'
import { systemClock } from '../../src/host/clock.ts'
import type { Forge } from '../../src/host/github.ts'
import { hoursFromNow, plantClaim, readClaim, readRefs } from '../e2e/remote-state.ts'
import { frdPlan } from '../plan/frd-fixture.ts'
import { createPlanRepo, type PlanRepo } from '../support/plan-repo.ts'
import { type Chosen, chooseOn } from './choose-on.ts'

const [T1, T2, T3] = ['FRD-001-T1', 'FRD-001-T2', 'FRD-001-T3']

/** One bundle of three tasks, and another of one. */
const createRepo = (): Promise<PlanRepo> =>
  createPlanRepo(
    frdPlan([
      { id: 'FRD-001', tasks: [{ id: T1 }, { id: T2, prLevel: false }, { id: T3, prLevel: false }] },
      { id: 'FRD-002', tasks: [{ id: 'FRD-002-T1' }] },
    ]),
  )

const claimsOn = async (repo: PlanRepo): Promise<Map<string, string>> =>
  new Map(
    [...(await readRefs(repo))].flatMap(([name, tip]) =>
      name.startsWith('codex/claim/') ? [[name.slice('codex/claim/'.length), tip]] : [],
    ),
  )

const tasksOf = ({ choice }: Chosen): string[] | null =>
  choice.kind === 'claimed' ? choice.bundle.tasks.map(({ id }) => id) : null

const holdingOf = ({ choice }: Chosen) => {
  if (choice.kind !== 'claimed' || choice.holding.kind !== 'remote') throw new Error('not claimed')
  return choice.holding
}

/** Has another runner choose after this one has looked and before it claims. */
const after = (other: () => Promise<unknown>) => ({
  prepareAgent: async () => {
    await other()
    return { name: 'none', run: () => Promise.reject(new Error('no work')), confine: () => Promise.reject(new Error('no gate')) }
  },
})

test('a bundle that is chosen in order is claimed by one ref', async () => {
  const repo = await createRepo()
  expect(tasksOf(await chooseOn(repo, 'one'))).toEqual([T1, T2, T3])
  expect([...(await claimsOn(repo)).keys()]).toEqual([T1])
})

test('a task that was asked for is claimed meanwhile: whoever wanted the whole bundle goes on with another', async () => {
  const repo = await createRepo()
  const asked: Chosen[] = []
  const whole = await chooseOn(
    repo,
    'whole',
    after(async () => asked.push(await chooseOn(repo, 'asked', { task: T2 }))),
  )
  expect(asked.map(tasksOf)).toEqual([[T2, T3]])
  expect(tasksOf(whole)).toEqual(['FRD-002-T1'])
})

test('the whole bundle is claimed meanwhile: whoever asked for a task of it is contended', async () => {
  const repo = await createRepo()
  const asked = await chooseOn(repo, 'asked', { task: T2, ...after(() => chooseOn(repo, 'whole')) })
  expect(tasksOf(asked)).toBeNull()
  expect(asked.report.reasonCode).toBe('claims-contended')
  expect([...(await claimsOn(repo)).keys()]).toEqual([T1])
})

test('two tasks of a bundle are asked for at once: the later one has left nothing for the earlier', async () => {
  const repo = await createRepo()
  const earlier = await chooseOn(repo, 'earlier', { task: T2, ...after(() => chooseOn(repo, 'later', { task: T3 })) })
  expect(tasksOf(earlier)).toBeNull()
  // Who looks again sees what is left.
  expect(tasksOf(await chooseOn(repo, 'earlier', { task: T2 }))).toEqual([T2])
})

test('the tasks before one that was asked for stay free, and nobody is said to have held them', async () => {
  const repo = await createRepo()
  const asked = await chooseOn(repo, 'asked', { task: T2 })
  expect([...(await claimsOn(repo)).keys()]).toEqual([T1, T2])
  const next = await chooseOn(repo, 'next')
  expect(tasksOf(next)).toEqual([T1])
  expect(next.report.taskClaim).toMatchObject({ status: 'claimed', takeover: null })
  expect(next.report.preflightChecks).toContainEqual({
    name: 'remote_claims_expired',
    status: 'passed',
    details: `refs/heads/codex/claim/${T1} (no claim: it keeps this bundle apart from ${T2})`,
  })
  const { desk, lease } = holdingOf(asked)
  expect(await release(desk, lease)).toMatchObject({ released: true })
})

test('an expired claim on the head keeps what it says, and is taken over by one runner alone', async () => {
  const repo = await createRepo()
  const expired = { createdAt: hoursFromNow(-30), expiresAt: hoursFromNow(-6) }
  const token = await plantClaim(repo, T1, expired)
  const whole = await chooseOn(
    repo,
    'whole',
    after(() => chooseOn(repo, 'asked', { task: T3 })),
  )
  expect(tasksOf(whole)).toEqual(['FRD-002-T1'])
  const tip = (await claimsOn(repo)).get(T1) ?? ''
  expect(await repo.originGit('rev-parse', `${tip}^`)).toBe(token)
  expect(await readClaim(repo, tip)).toEqual(await readClaim(repo, token))
  const later = await chooseOn(repo, 'later')
  expect(tasksOf(later)).toEqual([T1, T2])
  expect(later.report.taskClaim.takeover).toMatchObject({ ownerId: 'other-runner', previousExpiresAt: expired.expiresAt })
})

test('an expired claim on the head whose run goes on may be at work on the task: it is left alone', async () => {
  const repo = await createRepo()
  const ownerInfo = 'https://github.com/example/trails/actions/runs/4711'
  const token = await plantClaim(repo, T1, { expiresAt: hoursFromNow(-6), ...{ ownerInfo } })
  const forge: Forge = { hasRunEnded: async () => false, findPullRequest: async () => 'none' }
  expect(tasksOf(await chooseOn(repo, 'asked', { task: T2, forge }))).toBeNull()
  expect([...(await claimsOn(repo))]).toEqual([[T1, token]])
})

test('one owner twice: a task of the bundle that it holds takes the bundle away from its other process', async () => {
  const repo = await createRepo()
  const { lease } = holdingOf(await chooseOn(repo, 'nightly'))
  expect(tasksOf(await chooseOn(repo, 'nightly', { task: T2 }))).toEqual([T2, T3])
  const tip = (await claimsOn(repo)).get(T1) ?? ''
  expect(tip).not.toBe(lease.token)
  expect(await readClaim(repo, tip)).toEqual(await readClaim(repo, lease.token))
  // And renewing the claim on the task touches nothing else.
  expect(tasksOf(await chooseOn(repo, 'nightly', { task: T2 }))).toEqual([T2, T3])
  expect((await claimsOn(repo)).get(T1)).toBe(tip)
})

test('what was seen before Codex had to be installed is looked at again: by then a fence may have come and gone', async () => {
  const repo = await createRepo()
  let minutes = 0
  const clock = () => new Date(systemClock().getTime() + minutes * 60_000)
  const slow = after(async () => {
    expect(tasksOf(await chooseOn(repo, 'asked', { task: T2 }))).toEqual([T2, T3])
    await repo.originGit('update-ref', '-d', `refs/heads/codex/claim/${T1}`)
    minutes = 3
  })
  expect(tasksOf(await chooseOn(repo, 'slow', { clock, ...slow }))).toEqual([T1])
})

test('a claim that cannot be deleted is ended by whoever sweeps, and the next sweep finds it ended', async () => {
  const repo = await createRepo()
  const { desk, lease } = holdingOf(await chooseOn(repo, 'one'))
  await repo.originGit('config', 'receive.denyDeletes', 'true')
  const { ref, token, taskId, record } = lease
  const live = { ref, token, taskId, record, state: 'live', detail: '' } as const
  expect(await endClaims(desk, [live])).toEqual(new Map([[ref, 'ended']]))
  const tip = (await claimsOn(repo)).get(T1) ?? ''
  expect(await repo.originGit('rev-parse', `${tip}^`)).toBe(token)
  expect(await endClaims(desk, [{ ...live, token: tip, state: 'expired' }])).toEqual(new Map([[ref, 'ended']]))
  expect((await claimsOn(repo)).get(T1)).toBe(tip)
  expect(await endClaims(desk, [live])).toEqual(new Map())
})
