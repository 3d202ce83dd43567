import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { ModelScript } from '../../src/demo/scripted-model.ts'
import { startGitServer } from '../support/git-server.ts'
import { createPlanRepo, type Files, gitIn, type PlanRepo } from '../support/plan-repo.ts'
import { runCli } from '../support/run-cli.ts'
import { projectFiles, sampleWork } from '../support/sample-project.ts'
import { readClaim, readRefs, readTraces } from './remote-state.ts'
import { answer, command, createModel, type Scene, sceneIn } from './scene.ts'

const FOLDER = '.codex-autorunner/tickets'
const HEAD = 'TICKET-001-weekly'
const BRANCH = `codex/flow-${HEAD}`
const CLAIM = `codex/claim/${HEAD}`

const ticket = (title: string): string => `---\nagent: codex\ndone: false\ntitle: ${title}\n---\n${title}.\n`

const queueOf = (tickets: Readonly<Record<string, string>>, config = 'time-zone: UTC\n'): Files => ({
  ...projectFiles,
  '.github/plan-runner.yml': config,
  ...Object.fromEntries(Object.entries(tickets).map(([id, title]) => [`${FOLDER}/${id}.md`, ticket(title)])),
})

const twoTickets = queueOf({ [HEAD]: 'Weekly totals', 'TICKET-002-page': 'Show the totals' })
const wholeWork: ModelScript = [command(sampleWork.code + sampleWork.docs), answer()]

/** A second checkout of the same remote. */
const cloneOf = async (repo: PlanRepo): Promise<PlanRepo> => {
  const dir = join(repo.root, 'second')
  await gitIn(repo.root, 'clone', '--quiet', `file://${repo.origin}`, dir)
  return { ...repo, dir, git: (...args) => gitIn(dir, ...args) }
}

/** Two runners, each with a model that would do the work. */
const twoRunners = async (script: ModelScript = wholeWork): Promise<[Scene, Scene]> => {
  const repo = await createPlanRepo(twoTickets)
  return [sceneIn(repo, await createModel(script)), sceneIn(await cloneOf(repo), await createModel(wholeWork))]
}

test('FLOW-SEL-11: of two runners that see the same free queue exactly one works on its head, and the other does nothing', async () => {
  const scenes = await twoRunners()
  const [{ repo }] = scenes
  const server = await startGitServer({ root: repo.root, latencyMs: 150 })
  onTestFinished(() => server.close())
  for (const scene of scenes) await scene.repo.git('remote', 'set-url', 'origin', `${server.url}/origin.git`)
  const ends = await Promise.all(scenes.map(({ act }) => act()))
  const asked = server.requests.filter(({ method }) => method === 'POST')
  const claimed = asked.findIndex(({ service }) => service === 'git-receive-pack')
  expect(asked.slice(0, claimed).length, 'both have looked before the first claim').toBeGreaterThanOrEqual(2)

  const log = ends.map((end) => end.log).join('\n')
  expect(ends.map(({ outputs }) => outputs['outcome']).sort(), log).toEqual(['contended', 'delivered'])
  expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0])
  const winner = ends.findIndex(({ outputs }) => outputs['outcome'] === 'delivered')
  expect(scenes[1 - winner]?.prompts()).toEqual([])
  expect(await readTraces(repo)).toEqual([CLAIM, BRANCH])
  expect((await readRefs(repo)).get(BRANCH)).toBe(ends[winner]?.outputs['head-sha'])
})

test('FLOW-SEL-11: while one runner works on the head, another one finds nothing that may start', async () => {
  const scenes = await twoRunners([command(sampleWork.code + sampleWork.docs), { kind: 'hang' }])
  const [first, second] = scenes
  let kill = (): void => {}
  const working = first.start({ onOutput: (_, signal) => (kill = () => signal('SIGKILL')) })
  for (let at = 0; at < 1500 && first.prompts().length < 2; at++) await sleep(20)
  const before = await readRefs(first.repo)
  const end = await second.act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs, end.log).toMatchObject({ outcome: 'contended', 'task-ids': '[]' })
  expect(end.log).toContain(HEAD)
  expect(second.prompts()).toEqual([])
  expect(await readRefs(first.repo)).toEqual(before)
  kill()
  await working
})

/** Runs them all, so many at a time. */
const inTurns = async <T>(count: number, atOnce: number, make: (index: number) => Promise<T>): Promise<T[]> => {
  const results: T[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      const index = next++
      results[index] = await make(index)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}

interface Claimed {
  readonly outcome: string
  readonly bundle: { readonly taskIds: readonly string[] } | null
  readonly lease: { readonly ref: string; readonly token: string; readonly ownerId: string } | null
}

interface Selected {
  readonly outcome: string
  readonly bundle: { readonly taskIds: readonly string[] } | null
  readonly rejected: readonly { readonly taskId: string; readonly reason: string }[]
}

const idOf = (index: number): string => `TICKET-${String(index + 1).padStart(3, '0')}-walk`

test('FLOW-SEL-5, FLOW-SEL-11: thirty runners on thirty tickets of a queue that may be worked on in any order take one each', {
  timeout: 240_000,
}, async () => {
  const ids = Array.from({ length: 30 }, (_, index) => idOf(index))
  const repo = await createPlanRepo(
    queueOf(Object.fromEntries(ids.map((id) => [id, `Walk ${id}`])), 'ticket-flow:\n  skip-blocked: true\n'),
  )
  const read = async <T>(args: readonly string[]): Promise<T> => {
    const { stdout, stderr } = await runCli([...args, '--json'], { cwd: repo.dir, timeoutMs: 120_000 })
    if (stdout === '') throw new Error(stderr)
    return JSON.parse(stdout) as T
  }
  const all = await inTurns(30, 10, (index) => read<Claimed>(['claim', '--owner', `runner-${index}`]))
  expect(all.map(({ outcome }) => outcome)).toEqual(all.map(() => 'claimed'))
  expect(all.flatMap(({ bundle }) => bundle?.taskIds ?? []).sort()).toEqual(ids)

  const refs = await readRefs(repo)
  expect(refs.size).toBe(31)
  for (const [index, { bundle, lease }] of all.entries()) {
    const tip = refs.get(`codex/claim/${bundle?.taskIds[0]}`) ?? ''
    expect(lease).toMatchObject({ token: tip, ownerId: `runner-${index}` })
    expect((await readClaim(repo, tip)).ownerId).toBe(`runner-${index}`)
  }

  const late = await read<Selected>(['select'])
  expect(late).toMatchObject({ outcome: 'waiting', bundle: null })
  expect(late.rejected.map(({ taskId, reason }) => [taskId, reason])).toEqual(ids.map((id) => [id, 'claimed']))
})

test('FLOW-SEL-5: without that setting a claimed head holds the whole queue, with it every ticket passed over is named with its reason', async () => {
  const tickets = { [HEAD]: 'Weekly totals', 'TICKET-002-page': 'Show the totals', 'TICKET-003-months': 'Totals per month' }
  const select = async (config: string) => {
    const repo = await createPlanRepo(queueOf(tickets, config))
    const claimed = await runCli(['claim', '--json', '--owner', 'first'], { cwd: repo.dir })
    expect(claimed.exitCode, claimed.stderr).toBe(0)
    return JSON.parse((await runCli(['select', '--json'], { cwd: repo.dir })).stdout) as Selected
  }
  const strict = await select('time-zone: UTC\n')
  expect(strict).toMatchObject({ outcome: 'waiting', bundle: null })
  const free = await select('ticket-flow:\n  skip-blocked: true\n')
  expect(free).toMatchObject({ outcome: 'selected', bundle: { taskIds: ['TICKET-002-page'] } })
  expect(free.rejected).toMatchObject([{ taskId: HEAD, reason: 'claimed' }])
})
