import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { systemClock } from '../../src/host/clock.ts'
import { exists } from '../../src/host/files.ts'
import type { Forge } from '../../src/host/github.ts'
import { createRemote } from '../../src/host/remote.ts'
import { type ReconcileOrder, type Reconciliation, reconcile } from '../../src/steps/reconcile.ts'
import { hoursFromNow, plantClaim, readClaim, readRefs } from '../e2e/remote-state.ts'
import { type FrdSketch, frdPlan } from '../plan/frd-fixture.ts'
import { openRepo } from '../support/checkout.ts'
import { startGitServer } from '../support/git-server.ts'
import { createPlanRepo, type PlanRepo, writeFiles } from '../support/plan-repo.ts'
import { chooseOn } from './choose-on.ts'

const frd = (number: number, status?: string): FrdSketch => {
  const id = `FRD-${String(number).padStart(3, '0')}`
  return { id, status: status ?? 'not_started', tasks: [{ id: `${id}-T1`, status: status ?? 'not_started' }] }
}

const runUrl = (id: number) => `https://github.com/example/trails/actions/runs/${id}`

/** A forge that knows the pull requests of some branches and the state of some runs. */
const createForge = (pullRequests: Record<string, 'open' | 'merged' | 'closed'>, running: readonly number[] = []): Forge => ({
  findPullRequest: async (branch) => pullRequests[branch] ?? 'none',
  hasRunEnded: async (info) => !running.some((id) => info === runUrl(id)),
})

const orderOf = async (
  repo: PlanRepo,
  options: Partial<ReconcileOrder> & { readonly url?: string } = {},
): Promise<ReconcileOrder> => {
  const checkout = await openRepo(repo)
  return {
    checkout,
    commit: checkout.head,
    plan: null,
    format: null,
    configFile: '.github/plan-runner.yml',
    rerun: false,
    remote: createRemote(options.url ?? `file://${repo.origin}`, null, {}),
    baseBranch: 'main',
    branchPrefix: 'codex/',
    forge: null,
    publisher: null,
    dryRun: false,
    clock: systemClock,
    ...options,
  }
}

/** Outcome by task: what is done with the claim, why, and whether it was carried out. */
const told = ({ claims }: Reconciliation): Record<string, string> =>
  Object.fromEntries(claims.map(({ taskId, action, reason, done }) => [taskId, `${action} ${reason} ${done}`]))

const claimsOn = async (repo: PlanRepo): Promise<string[]> =>
  [...(await readRefs(repo)).keys()].flatMap((name) =>
    name.startsWith('codex/claim/') ? [name.slice('codex/claim/'.length)] : [],
  )

const expired = { createdAt: hoursFromNow(-30), expiresAt: hoursFromNow(-6) }

/** A commit that the base does not have, under the name of a work branch. */
const pushWork = async ({ originGit, base }: PlanRepo, branch: string): Promise<void> => {
  const commit = await originGit('commit-tree', `${base}^{tree}`, '-p', base, '-m', `work on ${branch}`)
  await originGit('update-ref', `refs/heads/${branch}`, commit)
}

/** A plan in which every kind of claim stands on some task. */
const createMixture = async (): Promise<{ repo: PlanRepo; forge: Forge }> => {
  const numbers = Array.from({ length: 10 }, (_, index) => index + 1)
  const repo = await createPlanRepo(frdPlan(numbers.map((number) => frd(number, number === 1 ? 'completed' : undefined))))
  await plantClaim(repo, 'FRD-001-T1')
  await plantClaim(repo, 'FRD-002-T1')
  await repo.originGit('update-ref', 'refs/heads/codex/f002-t1', repo.base)
  for (const number of [3, 4]) await plantClaim(repo, `FRD-00${number}-T1`)
  await plantClaim(repo, 'FRD-005-T1', expired)
  for (const number of [3, 4, 5]) await pushWork(repo, `codex/f00${number}-t1`)
  await plantClaim(repo, 'FRD-006-T1')
  await plantClaim(repo, 'FRD-007-T1', expired)
  const ownedBy = (id: number) => ({ ...expired, ownerInfo: runUrl(id) })
  await plantClaim(repo, 'FRD-008-T1', ownedBy(8))
  await plantClaim(repo, 'FRD-009-T1', ownedBy(9))
  await plantClaim(repo, 'FRD-010-T1', '{"createdAt": "yesterday"}')
  const forge = createForge({ 'codex/f003-t1': 'merged', 'codex/f004-t1': 'closed', 'codex/f005-t1': 'open' }, [8])
  return { repo, forge }
}

const VERDICTS = {
  'FRD-001-T1': 'remove task-finished',
  'FRD-002-T1': 'remove branch-merged',
  'FRD-003-T1': 'remove pull-request-merged',
  'FRD-004-T1': 'remove pull-request-closed',
  'FRD-005-T1': 'keep in-review',
  'FRD-006-T1': 'keep in-work',
  'FRD-007-T1': 'remove expired',
  'FRD-008-T1': 'keep run-not-ended',
  'FRD-009-T1': 'remove expired',
  'FRD-010-T1': 'keep unreadable',
}

const KEPT = ['FRD-005-T1', 'FRD-006-T1', 'FRD-008-T1', 'FRD-010-T1']

test('FRD-CLM-20: every claim is kept or removed for a reason, and all that go, go in one push', async () => {
  const { repo, forge } = await createMixture()
  const server = await startGitServer({ root: repo.root })
  onTestFinished(() => server.close())
  const result = await reconcile(await orderOf(repo, { forge, url: `${server.url}/origin.git` }))
  expect(told(result)).toEqual(
    Object.fromEntries(Object.entries(VERDICTS).map(([id, verdict]) => [id, `${verdict} ${verdict.startsWith('remove')}`])),
  )
  expect(await claimsOn(repo)).toEqual(KEPT)
  expect(result.findings.map(({ code }) => code)).toEqual(['claim-unreadable', 'merged-unrecorded', 'merged-unrecorded'])
  expect(server.requests.filter(({ method, service }) => method === 'POST' && service === 'git-receive-pack')).toHaveLength(1)
  expect(server.requests.length).toBeLessThanOrEqual(7)
})

test('a dry run says the same and changes nothing', async () => {
  const { repo, forge } = await createMixture()
  const before = await readRefs(repo)
  const order = await orderOf(repo, { forge, dryRun: true })
  await writeFiles(repo.dir, { '.codex/claims-local/FRD-001-T1.json': '{"createdAt": "2020-01-01T00:00:00Z"}' })
  const result = await reconcile(order)
  expect(told(result)).toEqual(Object.fromEntries(Object.entries(VERDICTS).map(([id, verdict]) => [id, `${verdict} false`])))
  expect(await readRefs(repo)).toEqual(before)
  expect(result.removedLocal).toEqual([])
  expect(await exists(join(repo.dir, '.codex/claims-local/FRD-001-T1.json'))).toBe(true)
})

test('without a forge to ask, expired claims go by their time alone, and delivered work stays', async () => {
  const { repo } = await createMixture()
  const result = await reconcile(await orderOf(repo))
  expect(told(result)).toMatchObject({
    'FRD-003-T1': 'keep in-review false',
    'FRD-005-T1': 'keep in-review false',
    'FRD-008-T1': 'remove expired true',
  })
})

test('FRD-CLM-20: once the branch is merged its claim goes, and a second look finds nothing to do', async () => {
  const repo = await createPlanRepo(frdPlan([frd(1)]))
  await plantClaim(repo, 'FRD-001-T1')
  await repo.commit({ 'src/work.js': 'done\n' }, 'feat: the work')
  await repo.originGit('update-ref', 'refs/heads/codex/f001-t1', 'main')
  expect(told(await reconcile(await orderOf(repo)))).toEqual({ 'FRD-001-T1': 'remove branch-merged true' })
  expect(await claimsOn(repo)).toEqual([])
  expect((await reconcile(await orderOf(repo))).claims).toEqual([])
})

test('a claim that moved since it was looked at is left alone, and the others go all the same', async () => {
  const repo = await createPlanRepo(frdPlan([frd(1), frd(2)]))
  await plantClaim(repo, 'FRD-001-T1', { ...expired, ownerId: 'slow', ...{ ownerInfo: runUrl(1) } })
  await plantClaim(repo, 'FRD-002-T1', expired)
  let renewed = ''
  const forge: Forge = {
    findPullRequest: async () => 'none',
    // Its owner comes back at the last moment.
    hasRunEnded: async () => {
      await repo.originGit('update-ref', '-d', 'refs/heads/codex/claim/FRD-001-T1')
      renewed = await plantClaim(repo, 'FRD-001-T1', { ownerId: 'slow' })
      return true
    },
  }
  const result = await reconcile(await orderOf(repo, { forge }))
  expect(told(result)).toEqual({ 'FRD-001-T1': 'remove expired false', 'FRD-002-T1': 'remove expired true' })
  expect((await readRefs(repo)).get('codex/claim/FRD-001-T1')).toBe(renewed)
  expect(await claimsOn(repo)).toEqual(['FRD-001-T1'])
})

test('from three places at once: each claim goes once, and nobody fails', async () => {
  const { repo, forge } = await createMixture()
  const results = await Promise.all(
    (await Promise.all([1, 2, 3].map(() => orderOf(repo, { forge })))).map((order) => reconcile(order)),
  )
  expect(await claimsOn(repo)).toEqual(KEPT)
  const gone = Object.keys(VERDICTS).filter((id) => !KEPT.includes(id))
  for (const id of gone) expect(results.some((result) => told(result)[id]?.endsWith('true'))).toBe(true)
})

test('a remote that forbids to delete: claims are ended instead, in one push, each on top of what was seen', async () => {
  const repo = await createPlanRepo(frdPlan([frd(1, 'completed'), frd(2, 'completed'), frd(3), frd(4)]))
  const live = await plantClaim(repo, 'FRD-001-T1')
  const broken = await plantClaim(repo, 'FRD-002-T1', 'not a record')
  const old = await plantClaim(repo, 'FRD-003-T1', expired)
  const held = await plantClaim(repo, 'FRD-004-T1')
  await repo.originGit('config', 'receive.denyDeletes', 'true')
  const server = await startGitServer({ root: repo.root })
  onTestFinished(() => server.close())
  const result = await reconcile(await orderOf(repo, { url: `${server.url}/origin.git` }))
  expect(result.claims.map(({ taskId, done, how }) => [taskId, done, how])).toEqual([
    ['FRD-001-T1', true, 'ended'],
    ['FRD-002-T1', true, 'ended'],
    ['FRD-003-T1', true, 'ended'],
    ['FRD-004-T1', false, null],
  ])
  expect(server.requests.filter(({ method, service }) => method === 'POST' && service === 'git-receive-pack')).toHaveLength(2)
  const refs = await readRefs(repo)
  for (const [task, token] of [
    ['FRD-001-T1', live],
    ['FRD-002-T1', broken],
  ]) {
    const tip = refs.get(`codex/claim/${task}`) ?? ''
    expect(await repo.originGit('rev-parse', `${tip}^`)).toBe(token)
    expect(Date.parse((await readClaim(repo, tip)).expiresAt)).toBeLessThan(Date.now() - 5 * 60_000)
  }
  expect([refs.get('codex/claim/FRD-003-T1'), refs.get('codex/claim/FRD-004-T1')]).toEqual([old, held])
  const again = await reconcile(await orderOf(repo))
  expect(again.claims.map(({ how }) => how)).toEqual(['ended', 'ended', 'ended', null])
  expect(await readRefs(repo)).toEqual(refs)
})

test('a fence is left standing as long as somebody may act on what he saw before it', async () => {
  const repo = await createPlanRepo(
    frdPlan([
      {
        id: 'FRD-001',
        tasks: [{ id: 'FRD-001-T1' }, { id: 'FRD-001-T2', prLevel: false }],
      },
    ]),
  )
  await chooseOn(repo, 'asked', { task: 'FRD-001-T2' })
  expect(told(await reconcile(await orderOf(repo)))).toEqual({
    'FRD-001-T1': 'keep fence false',
    'FRD-001-T2': 'keep in-work false',
  })
  const later = () => new Date(systemClock().getTime() + 11 * 60_000)
  expect(told(await reconcile(await orderOf(repo, { clock: later })))).toMatchObject({ 'FRD-001-T1': 'remove expired true' })
  expect(await claimsOn(repo)).toEqual(['FRD-001-T2'])
})

test('a remote that forbids one deletion still lets the others go', async () => {
  const repo = await createPlanRepo(frdPlan([frd(1, 'completed'), frd(2, 'completed')]))
  for (const number of [1, 2]) await plantClaim(repo, `FRD-00${number}-T1`)
  const hook = join(repo.origin, 'hooks/update')
  await writeFile(hook, '#!/bin/sh\ncase "$1" in *FRD-001*) exit 1;; esac\n')
  await chmod(hook, 0o755)
  expect(told(await reconcile(await orderOf(repo)))).toEqual({
    'FRD-001-T1': 'remove task-finished false',
    'FRD-002-T1': 'remove task-finished true',
  })
})

test('tells of tasks in progress that nobody holds, and takes nothing from anybody', async () => {
  const repo = await createPlanRepo(frdPlan([frd(1, 'in_progress'), frd(2, 'in_progress')]))
  await plantClaim(repo, 'FRD-002-T1')
  const { claims, findings } = await reconcile(await orderOf(repo))
  expect(claims).toMatchObject([{ taskId: 'FRD-002-T1', action: 'keep', reason: 'in-work' }])
  expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringMatching(/^in-progress-unclaimed .*FRD-001-T1/),
  ])
})

test('a claim on a task that the plan no longer has goes when it has expired', async () => {
  const repo = await createPlanRepo(frdPlan([frd(1)]))
  await plantClaim(repo, 'FRD-404-T1', expired)
  await plantClaim(repo, 'FRD-404-T2')
  expect(told(await reconcile(await orderOf(repo)))).toEqual({
    'FRD-404-T1': 'remove expired true',
    'FRD-404-T2': 'keep in-work false',
  })
})

test('FRD-LOC-5, FRD-LOC-9: local claims that are stale or on finished tasks go with them', async () => {
  const repo = await createPlanRepo(frdPlan([frd(1, 'completed'), frd(2), frd(3)]))
  const order = await orderOf(repo)
  const local = (task: string, createdAt: string) => ({ [`.codex/claims-local/${task}.json`]: JSON.stringify({ createdAt }) })
  await writeFiles(repo.dir, {
    ...local('FRD-001-T1', hoursFromNow(-1)),
    ...local('FRD-002-T1', hoursFromNow(-1)),
    ...local('FRD-003-T1', hoursFromNow(-25)),
  })
  const { removedLocal } = await reconcile(order)
  expect([...removedLocal]).toEqual(['FRD-003-T1.json', 'FRD-001-T1.json'])
  const left = ['FRD-001-T1', 'FRD-002-T1', 'FRD-003-T1'].map((task) =>
    exists(join(repo.dir, `.codex/claims-local/${task}.json`)),
  )
  expect(await Promise.all(left)).toEqual([false, true, false])
})
