import { expect, test } from 'vitest'
import { systemClock } from '../src/host/clock.ts'
import { createForge } from '../src/host/github.ts'
import { createGithubClient } from '../src/host/github-client.ts'
import { findGithubRepository } from '../src/host/github-repository.ts'
import { createPullRequests } from '../src/host/pull-requests.ts'
import { createRemote } from '../src/host/remote.ts'
import { type ReconcileOrder, reconcile } from '../src/steps/reconcile.ts'
import { openRepo } from './support/checkout.ts'
import { type ForgeState, startForgeServer } from './support/forge-server.ts'
import { createPlanRepo, type Files, type PlanRepo } from './support/plan-repo.ts'

const POINTER = 'configs/NEXT_TRACK.json'
const pointer = (next: number): string =>
  `{\n    "plan_version": "v2",\n    "next_track": ${next},\n    "tracks": {\n        "1": { "slug": "tide-table" },\n        "2": { "slug": "moon-phase" }\n    }\n}`

const files = (config: string): Files => ({
  [POINTER]: pointer(1),
  'docs/plan/v2/tracks/track-01-tide-table.md': '# Tide table\n\nShow the tides.\n',
  'docs/plan/v2/tracks/track-02-moon-phase.md': '# Moon phase\n\nShow the moon.\n',
  '.github/plan-runner.yml': config,
})

const OPTED_IN = 'advance-plan: true\n'

/** The work on track 1 as a merge that kept its commit. */
const mergeTrack = (repo: PlanRepo) => repo.commit({ 'src/tides.txt': 'high, low\n' }, 'chore(track1): tide-table')

const scene = async (config: string, state: ForgeState = {}) => {
  const repo = await createPlanRepo(files(config))
  const server = await startForgeServer(state)
  const repository = findGithubRepository(server.environment, null)
  if (repository === null) throw new Error('no repository')
  const pause = async () => {}
  const publisher = {
    pullRequests: createPullRequests(createGithubClient(repository, 'ghs_token', pause)),
    wishes: {},
    sign: async () => ({ kind: 'unreachable' as const, detail: 'nobody asked' }),
    pause,
  }
  const tidy = async (options: Partial<ReconcileOrder> = {}) => {
    const checkout = await openRepo(repo)
    return reconcile({
      checkout,
      commit: checkout.head,
      plan: null,
      format: null,
      rerun: false,
      configFile: '.github/plan-runner.yml',
      remote: createRemote(`file://${repo.origin}`, null, {}),
      baseBranch: 'main',
      branchPrefix: 'codex/',
      forge: createForge(server.environment, 'ghs_token'),
      publisher,
      dryRun: false,
      clock: systemClock,
      ...options,
    })
  }
  return { repo, server, tidy }
}

test('TRK-FLOW-9: after the merge, one pull request moves the one value of the pointer, and asking again opens no second', async () => {
  const { repo, server, tidy } = await scene(OPTED_IN)
  await mergeTrack(repo)
  expect((await tidy()).step).toMatchObject({ state: 'proposed', branch: 'next-track-2' })
  expect((await tidy()).step).toMatchObject({ state: 'proposed', branch: 'next-track-2' })
  expect(server.pullRequests).toMatchObject([
    { branch: 'next-track-2', base: 'main', title: 'chore(plan): go on with track 2', state: 'open' },
  ])
  expect(await repo.originGit('diff', '--name-only', 'main', 'next-track-2')).toBe(POINTER)
  expect(await repo.originGit('show', `next-track-2:${POINTER}`)).toBe(pointer(2))
  expect(await repo.originGit('rev-list', '--count', 'main..next-track-2')).toBe('1')
})

test('TRK-FLOW-9: nothing moves unless somebody asked for it, or before the work is merged', async () => {
  const silent = await scene('')
  await mergeTrack(silent.repo)
  expect((await silent.tidy()).step).toBeNull()
  const early = await scene(OPTED_IN)
  expect((await early.tidy()).step).toBeNull()
  expect([...silent.server.pullRequests, ...early.server.pullRequests]).toEqual([])
})

test('a dry run says what it would do and writes nothing', async () => {
  const { repo, server, tidy } = await scene(OPTED_IN)
  await mergeTrack(repo)
  expect((await tidy({ dryRun: true })).step).toMatchObject({ state: 'would-be-proposed', branch: 'next-track-2' })
  expect(await repo.originGit('branch', '--list', 'next-*')).toBe('')
  expect(server.pullRequests).toEqual([])
})

test('a squashed merge is known by its pull request', async () => {
  const merged = { 'track-1-tide-table': [{ state: 'closed' as const, merged: true }] }
  const { tidy } = await scene(OPTED_IN, { pullRequests: merged })
  expect((await tidy()).step).toMatchObject({ state: 'proposed', branch: 'next-track-2' })
})

test('a pull request that a person closed is not opened again, and that is said', async () => {
  const { repo, server, tidy } = await scene(OPTED_IN)
  await mergeTrack(repo)
  await tidy()
  for (const each of server.pullRequests) each.state = 'closed'
  expect((await tidy()).step).toMatchObject({ state: 'failed' })
  expect(server.pullRequests).toHaveLength(1)
})

test('without anybody to open a pull request the branch is there all the same', async () => {
  const { repo, tidy } = await scene(OPTED_IN)
  await mergeTrack(repo)
  expect((await tidy({ publisher: null })).step).toMatchObject({ state: 'pushed', branch: 'next-track-2' })
  expect(await repo.originGit('show', `next-track-2:${POINTER}`)).toBe(pointer(2))
})

test('a checkout that lags behind the base branch moves nothing', async () => {
  const { repo, tidy } = await scene(OPTED_IN)
  await mergeTrack(repo)
  await repo.commit({ 'README.md': 'Later.\n' })
  await repo.git('checkout', '--quiet', '--detach', 'HEAD~1')
  expect((await tidy()).step).toBeNull()
})
