import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { ModelAnswer } from '../../src/demo/scripted-model.ts'
import { killOrphans } from './orphans.ts'
import { type Cast, createPackageWorld, goodCast, IDS, type PackageWorld, ROOT, startJob } from './package-scene.ts'
import { readRefs, readRemoteFile, readTraces } from './remote-state.ts'
import type { Scene } from './scene.ts'
import { compared, failed, type Part, reviewed } from './workflow-scene.ts'

const inputs = { format: 'workflow', plan: ROOT, delivery: 'branch' }
const CLAIM = `codex/claim/${IDS[0]}`
const hang: ModelAnswer = { kind: 'hang' }

const branchOf = (id: string): string => `codex/wfl-${id.toLowerCase()}`
const isPush = ({ method, service }: { method: string; service: string | null }): boolean =>
  method === 'POST' && service === 'git-receive-pack'

/** Whether the branch of a ticket holds its records, without which nothing is delivered. */
const isDelivered = async ({ repo }: PackageWorld, id: string): Promise<boolean> => {
  const branch = branchOf(id)
  if (!(await readRefs(repo)).has(branch)) return false
  return (await repo.originGit('ls-tree', '-r', '--name-only', branch)).includes('EXECUTION_REPORT.md')
}

const until = async (what: string, isSo: () => boolean): Promise<void> => {
  for (const end = performance.now() + 40_000; !isSo(); await sleep(10))
    if (performance.now() > end) throw new Error(`It never came to this: ${what}`)
}

const env = (run: number, attempt: number) => ({ GITHUB_RUN_ID: String(run), GITHUB_RUN_ATTEMPT: String(attempt) })

/** Runs until something is so, and is then killed with all that it had started. */
const crash = async (scene: Scene, run: number, isSo: () => boolean): Promise<void> => {
  let kill = (): void => {}
  const dying = scene.start({ inputs, env: env(run, 1), onOutput: (_, signal) => (kill = () => signal('SIGKILL')) })
  try {
    await until('the moment of the crash', isSo)
  } finally {
    kill()
  }
  expect((await dying).exitCode).toBeNull()
  await killOrphans(scene.repo.dir)
}

/** What a person does with a delivered branch. */
const merge = async ({ repo }: PackageWorld, branch: string): Promise<void> => {
  await repo.git('pull', '--quiet', 'origin', 'main')
  await repo.git('fetch', '--quiet', 'origin')
  await repo.git('merge', '--quiet', '--no-ff', '--no-edit', `origin/${branch}`)
  await repo.git('push', '--quiet', 'origin', 'main')
}

interface Crash {
  readonly when: string
  readonly cast: (world: PackageWorld) => Cast
  readonly isSo: (world: PackageWorld, heard: readonly [Part, string][]) => boolean
  /** Who is heard first when the work goes on. */
  readonly first: Part
}

const has = (heard: readonly [Part, string][], part: Part): boolean => heard.some(([each]) => each === part)

const crashes: readonly Crash[] = [
  {
    when: 'while its writer works',
    cast: () => ({ writer: [hang] }),
    isSo: (_, heard) => has(heard, 'writer'),
    first: 'planner',
  },
  {
    when: 'while it is reviewed',
    cast: () => ({ reviewer: [hang] }),
    isSo: (_, heard) => has(heard, 'reviewer'),
    first: 'selfReviewer',
  },
  {
    when: 'right before it is pushed',
    cast: ({ server }) => ({
      driftChecker: [
        (message) => {
          server.setFault('hang')
          return compared()(message)
        },
      ],
    }),
    isSo: ({ server }) => server.requests.some((request) => isPush(request) && request.done && request.status === null),
    first: 'selfReviewer',
  },
]

test('WFL-CHN-04, WFL-CHN-07, WFL-RES-04: a package of three tickets is done in order, each once the one before it is merged, although every run loses its runner', {
  timeout: 300_000,
}, async () => {
  const world = await createPackageWorld()
  const packageOf = (commit: string) => world.repo.originGit('ls-tree', '-r', commit, ROOT, 'tickets')
  const built = await packageOf('main')
  for (const [at, { when, cast, isSo, first }] of crashes.entries()) {
    const id = IDS[at] ?? ''
    const lost = await startJob(world, goodCast(`lost ${at + 1}`, cast(world)))
    await crash(lost, 100 + at, () => isSo(world, lost.heard))
    world.server.setFault(null)
    expect([...(await readRefs(world.repo)).keys()], when).toContain(`codex/claim/${id}`)

    const next = await startJob(world, goodCast(`done ${at + 1}`))
    const end = await next.act({ inputs, env: env(100 + at, 2) })
    expect(end.outputs, `${when}\n${end.log}`).toMatchObject({
      outcome: 'delivered',
      branch: branchOf(id),
      'task-ids': `["${id}"]`,
    })
    expect(next.heard[0]?.[0], when).toBe(first)
    expect(await world.repo.originGit('log', '--format=%s', `main..${branchOf(id)}`)).toBe(`${id}: Be strict ${at + 1}`)
    expect(await packageOf(branchOf(id))).toBe(built)

    const early = await startJob(world, goodCast('early'))
    const before = await early.act({ inputs, env: env(150 + at, 1) })
    expect(before.outputs, `${when}\n${before.log}`).toMatchObject({ outcome: 'contended', 'task-ids': '[]' })
    expect(early.heard, when).toEqual([])
    await merge(world, branchOf(id))
  }
  const code = await readRemoteFile(world.repo, 'main', 'src/walk.js')
  expect(code.match(/\/\/ (?:lost|done) \d/g)).toEqual(['// done 1', '// lost 2', '// lost 3'])
  const last = await startJob(world, {})
  const end = await last.act({ inputs, env: env(200, 1) })
  expect(end.outputs, end.log).toMatchObject({ outcome: 'idle', 'reason-code': 'plan-complete' })
  expect(last.heard).toEqual([])
})

describe('a package that changes while it is worked on', () => {
  interface Tampering {
    readonly before: Part | 'repairer' | 'delivery'
    /** Who answers while it happens; null where it happens while the runner pushes. */
    readonly during: Part | null
    /** How many pushes have begun when it happens. */
    readonly pushes?: number
    readonly heard: readonly Part[]
  }

  test.each<Tampering>([
    { before: 'planner', during: null, pushes: 1, heard: [] },
    { before: 'writer', during: 'planner', heard: ['planner'] },
    { before: 'selfReviewer', during: null, pushes: 2, heard: ['planner', 'writer'] },
    { before: 'reviewer', during: 'selfReviewer', heard: ['planner', 'writer', 'selfReviewer'] },
    { before: 'repairer', during: null, pushes: 3, heard: ['planner', 'writer', 'selfReviewer', 'reviewer'] },
    { before: 'driftChecker', during: 'reviewer', heard: ['planner', 'writer', 'selfReviewer', 'reviewer'] },
    { before: 'delivery', during: 'driftChecker', heard: ['planner', 'writer', 'selfReviewer', 'reviewer', 'driftChecker'] },
  ])('WFL-LCK-05, WFL-LCK-06: stops the run before the $before', async ({ before, during, pushes = 0, heard }) => {
    const world = await createPackageWorld({ latencyMs: 100 })
    const review = before === 'repairer' ? failed('R1') : reviewed()
    const job = await startJob(world, goodCast('done', { reviewer: [review] }))
    const running = job.act({ inputs })
    const pushed = () => world.server.requests.filter(isPush).length
    await until('the moment to change it', () => (during === null ? pushed() >= pushes : has(job.heard, during)))
    await appendFile(join(job.repo.dir, ROOT, 'REQUEST.md'), ' ')
    const end = await running
    expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'source-lock-failed', 'head-sha': '' })
    expect(end.log).toContain('REQUEST.md')
    const parts = job.heard.map(([part]) => part)
    expect(parts.filter((part, at) => part !== parts[at - 1])).toEqual(heard)
    expect((await readRefs(world.repo)).has(CLAIM)).toBe(false)
    expect(await isDelivered(world, IDS[0])).toBe(false)
  })

  test('WFL-LCK-01: nothing starts while nobody has pinned its manifest, or once the pin is of another one', async () => {
    for (const pin of [null, 'b'.repeat(64)]) {
      const world = await createPackageWorld({ pin })
      const job = await startJob(world, goodCast('done'))
      const end = await job.act({ inputs })
      expect(end.outputs, end.log).toMatchObject({ 'reason-code': 'source-lock-failed', 'head-sha': '' })
      expect(job.heard).toEqual([])
      expect(await readTraces(world.repo)).toEqual([])
    }
  })
})
