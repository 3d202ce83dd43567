import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../src/edge/cli.ts'
import { hoursFromNow, plantClaim } from './e2e/remote-state.ts'
import { POINTER, trackFiles, trackPointer } from './plan/track-fixture.ts'
import { type ForgeState, startForgeServer } from './support/forge-server.ts'
import { createPlanRepo, gitIn, type PlanRepo, writeFiles } from './support/plan-repo.ts'
import { tempDir } from './support/temp.ts'

interface Selected {
  readonly outcome: string
  readonly bundle: { readonly taskIds: readonly string[]; readonly branch: string; readonly documents: readonly string[] } | null
  readonly rejected: readonly { readonly taskId: string; readonly reason: string; readonly detail: string }[]
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: string }[]
}

/** One command on a repository; what it printed, as JSON. */
const type = async (repo: PlanRepo, argv: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  let out = ''
  const exitCode = await main({
    argv: [...argv, '--repo', repo.dir, '--json'],
    cwd: '/',
    env: { XDG_CACHE_HOME: await tempDir('cache'), ...env },
    out: (text) => {
      out += text
    },
    err: () => {},
    signal: new AbortController().signal,
  })
  return { exitCode, json: JSON.parse(out) as Selected & { readonly error?: { readonly code: string } } }
}

const select = async (repo: PlanRepo, env?: Readonly<Record<string, string>>) => (await type(repo, ['select'], env)).json

const work = async (repo: PlanRepo, branch: string, from = 'main'): Promise<void> => {
  await repo.git('checkout', '--quiet', '-b', branch, from)
  await repo.commit({ 'src/map.js': `export const map = '${branch}'\n` }, 'draw a map')
}

const asked = { taskIds: ['track-2'], branch: 'track-2-offline-maps' }

test('TRK-SEL-1, TRK-BRA-4: the next track is what the pointer of the base commit says, not that of the work tree', async () => {
  const repo = await createPlanRepo(trackFiles)
  await writeFiles(repo.dir, { [POINTER]: trackPointer(3, { '3': { slug: 'sharing' } }) })
  const { outcome, bundle, rejected, findings } = await select(repo)
  expect(outcome).toBe('selected')
  expect(bundle).toMatchObject({ ...asked, documents: ['docs/plan/v2/tracks/track-02-offline-maps.md'] })
  expect(rejected).toEqual([{ taskId: 'track-3', reason: 'not-todo', detail: 'blocked' }])
  expect(findings).toEqual([])
})

test.each(['select', 'check', 'claim'])('TRK-SEL-2: %s ends with 2 and names the pointer when it is missing', async (command) => {
  const repo = await createPlanRepo({ 'README.md': 'x\n' })
  const { exitCode, json } = await type(repo, [command, '--format', 'track'])
  expect(exitCode).toBe(2)
  expect(json.findings).toEqual([expect.objectContaining({ code: 'plan-not-found', severity: 'error', file: POINTER })])
})

test.each(['track-1', 'track-3'])('TRK-SEL-4: %s is refused when somebody asks for it', async (task) => {
  const repo = await createPlanRepo(trackFiles)
  const { exitCode, json } = await type(repo, ['claim', '--task', task])
  expect([exitCode, json.error?.code]).toEqual([2, 'task-not-eligible'])
  expect(await repo.originGit('for-each-ref', '--format=%(refname:short)')).toBe('main')
})

/** How a track may come to be in the base although the pointer has not moved. */
const merges: readonly (readonly [string, (repo: PlanRepo) => Promise<void>])[] = [
  [
    'a merge commit',
    async (repo) => {
      await work(repo, 'track-2-offline-maps')
      await repo.git('checkout', '--quiet', 'main')
      await repo.git(
        'merge',
        '--quiet',
        '--no-ff',
        '-m',
        'Merge pull request #7 from example/track-2-offline-maps',
        'track-2-offline-maps',
      )
      await repo.git('push', '--quiet', 'origin', 'main', ':track-2-offline-maps')
    },
  ],
  [
    'a merge commit of a branch with a padded number and another slug',
    async (repo) => {
      await work(repo, 'track-02-maps')
      await repo.git('checkout', '--quiet', 'main')
      await repo.git('merge', '--quiet', '--no-ff', 'track-02-maps')
      await repo.git('push', '--quiet', 'origin', 'main', ':track-02-maps')
    },
  ],
  [
    'a merged branch that is still there, under a merge in words of its own',
    async (repo) => {
      await work(repo, 'track-002-maps')
      await repo.git('checkout', '--quiet', 'main')
      await repo.git('merge', '--quiet', '--no-ff', '-m', 'Bring in the maps', 'track-002-maps')
      await repo.git('push', '--quiet', 'origin', 'main')
    },
  ],
  ['a squash under the title', async (repo) => void (await repo.commit({ 'src/map.js': '1\n' }, 'Track 2: offline-maps (#7)'))],
  [
    'a squash or rebase of the commit',
    async (repo) => void (await repo.commit({ 'src/map.js': '1\n' }, 'chore(track2): offline-maps')),
  ],
]

test.each(merges)('TRK-SEL-15: after %s the track is done though the pointer still names it', async (_, merge) => {
  const repo = await createPlanRepo(trackFiles)
  await merge(repo)
  await repo.commit({ 'README.md': 'later\n' }, 'docs: something else')
  const { outcome, bundle, rejected, findings } = await select(repo)
  expect([outcome, bundle]).toEqual(['waiting', null])
  expect(rejected.map(({ taskId }) => taskId)).toEqual(['track-3'])
  expect(findings).toEqual([expect.objectContaining({ code: 'merged-already', severity: 'warning' })])
})

test('TRK-SEL-15: after the merge of the last track the plan is complete', async () => {
  const repo = await createPlanRepo({
    ...trackFiles,
    [POINTER]: trackPointer(2, { '1': { slug: 'a' }, '2': { slug: 'offline-maps' } }),
  })
  await repo.commit({ 'src/map.js': '1\n' }, 'Track 2: offline-maps (#7)')
  expect(await select(repo)).toMatchObject({ outcome: 'complete', bundle: null, rejected: [] })
})

test('TRK-SEL-15: a squash under any title is recognised by its pull request, where there is one to ask for', async () => {
  const repo = await createPlanRepo(trackFiles)
  await repo.commit({ 'src/map.js': '1\n' }, 'Maps for places without a network')
  expect(await select(repo)).toMatchObject({ outcome: 'selected' })
  const askWith = async (state: ForgeState) => {
    const { environment } = await startForgeServer(state)
    return select(repo, { ...environment, GITHUB_TOKEN: 'ghs_scripted0123456789' })
  }
  const merged = { 'track-2-offline-maps': [{ state: 'closed', merged: true }] } as const
  expect(await askWith({ pullRequests: merged })).toMatchObject({ outcome: 'waiting', bundle: null })
  expect(await askWith({ pullRequests: { 'track-2-offline-maps': [{ state: 'closed' }] } })).toMatchObject({
    outcome: 'selected',
  })
})

/** What looks like a merge of track 2 and is none. */
const others: readonly (readonly [string, (repo: PlanRepo) => Promise<unknown>])[] = [
  [
    'an empty branch of its name on the base',
    (repo) => repo.git('push', '--quiet', 'origin', 'main:refs/heads/track-2-offline-maps'),
  ],
  ['a commit of another track', (repo) => repo.commit({ 'a.js': '1\n' }, 'chore(track20): offline-maps')],
  ['a commit about its plan', (repo) => repo.commit({ 'a.md': '1\n' }, 'Track 2: write the document')],
  ['a longer slug', (repo) => repo.commit({ 'a.js': '1\n' }, 'Track 2: offline-maps-later')],
  ['the words within a subject', (repo) => repo.commit({ 'a.js': '1\n' }, 'Revert "Track 2: offline-maps"')],
]

test.each(others)('TRK-SEL-15: %s is no proof', async (_, act) => {
  const repo = await createPlanRepo(trackFiles)
  await act(repo)
  expect(await select(repo)).toMatchObject({ outcome: 'selected', bundle: asked, findings: [] })
})

test('TRK-SEL-15: a checkout without older commits asks the remote for their subjects; without one it says so', async () => {
  const repo = await createPlanRepo(trackFiles)
  await repo.commit({ 'src/map.js': '1\n' }, 'Track 2: offline-maps (#7)')
  await repo.commit({ 'README.md': 'later\n' }, 'docs: something else')
  const dir = join(repo.root, 'shallow')
  await gitIn(repo.root, 'clone', '--quiet', '--depth=1', `file://${repo.origin}`, dir)
  const shallow = { ...repo, dir }
  expect((await select(shallow)).findings.map(({ code }) => code)).toEqual(['merged-already'])
  expect(await select(shallow)).toMatchObject({ outcome: 'waiting', bundle: null })
  expect(await gitIn(dir, 'rev-list', '--count', 'HEAD')).toBe('1')
  const { json } = await type(shallow, ['select', '--claims', 'off'])
  expect(json).toMatchObject({ outcome: 'selected', findings: [{ code: 'history-shallow', severity: 'warning' }] })
})

test('TRK-SEL-16: a branch of exactly its name with commits of its own is in flight; others are none of its business', async () => {
  const repo = await createPlanRepo(trackFiles)
  await work(repo, 'track-2-maps')
  await repo.git('checkout', '--quiet', 'main')
  expect(await select(repo)).toMatchObject({ outcome: 'selected', bundle: asked })
  await work(repo, 'track-2-offline-maps', 'main')
  await repo.git('checkout', '--quiet', 'main')
  const { outcome, rejected } = await select(repo)
  expect(outcome).toBe('waiting')
  expect(rejected[0]).toEqual({ taskId: 'track-2', reason: 'branch-exists', detail: 'track-2-offline-maps' })
})

test('TRK-SEL-16, TRK-SEL-4: under a live claim it is in flight, and no other track takes its place', async () => {
  const repo = await createPlanRepo(trackFiles)
  await plantClaim(repo, 'track-2', { ownerId: 'somebody', expiresAt: hoursFromNow(5) })
  const { outcome, rejected } = await select(repo)
  expect(outcome).toBe('waiting')
  expect(rejected.map(({ taskId, reason }) => [taskId, reason])).toEqual([
    ['track-2', 'claimed'],
    ['track-3', 'not-todo'],
  ])
})

test('TRK-BRA-1, TRK-BRA-5: a checkout behind the base branch claims nothing', async () => {
  const repo = await createPlanRepo(trackFiles)
  await repo.commit({ 'README.md': 'news\n' }, 'docs: news')
  await repo.git('checkout', '--quiet', '-B', 'main', repo.base)
  const { exitCode, json } = await type(repo, ['claim'])
  expect([exitCode, json]).toEqual([4, expect.objectContaining({ outcome: 'contended', lease: null })])
  expect(await repo.originGit('for-each-ref', '--format=%(refname:short)')).toBe('main')
})

test.each([
  ['select', 3],
  ['claim', 3],
  ['check', 0],
])('a pointer past the end: %s ends with %i and says that the plan is complete', async (command, code) => {
  const repo = await createPlanRepo({
    ...trackFiles,
    [POINTER]: trackPointer(4, { '1': { slug: 'a' }, '3': { slug: 'sharing' } }),
  })
  const { exitCode, json } = await type(repo, [command])
  expect(exitCode).toBe(code)
  if (command === 'select') expect(json.outcome).toBe('complete')
  if (command !== 'claim') expect(json.findings.map((finding) => finding.code)).toEqual(['plan-exhausted'])
})

const config = (repository: string) => ({ '.github/plan-runner.yml': `repository: ${repository}\n` })

test('TRK-BRA-2: with any other repository as origin a run stops before it selects', async () => {
  const repo = await createPlanRepo({ ...trackFiles, ...config('example/trails') })
  for (const command of ['select', 'claim']) {
    const { exitCode, json } = await type(repo, [command])
    expect([command, exitCode, json.error?.code]).toEqual([command, 2, 'wrong-repository'])
  }
  expect(await repo.originGit('for-each-ref', '--format=%(refname:short)')).toBe('main')
  await repo.commit(config(`file://${repo.origin}`))
  expect(await select(repo)).toMatchObject({ outcome: 'selected' })
})
