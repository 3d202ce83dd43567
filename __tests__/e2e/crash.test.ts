import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { ModelScript, ScriptedModel } from '../../src/demo/scripted-model.ts'
import { type Fault, type GitServer, startGitServer } from '../support/git-server.ts'
import { createPlanRepo, gitIn, type PlanRepo, writeFiles } from '../support/plan-repo.ts'
import { type ActionExit, runAction } from '../support/run-action.ts'
import { sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { sampleWork } from '../support/sample-project.ts'
import { listLeft, tempDir } from '../support/temp.ts'
import { findProcesses, killOrphans } from './orphans.ts'
import { readClaim, readRefs, readTraces } from './remote-state.ts'
import { type ActOptions, answer, command, createModel, type Ending, goodTurn, KEY, PATH, sceneIn, TOKEN } from './scene.ts'

const CLAIM = 'codex/claim/FRD-002-T1'

/** A claim is renewed every 0.6 seconds, so that a test can see it. */
const RENEWING = 'claim:\n  heartbeat-minutes: 0.01\n'

/** A job of a workflow: a checkout of its own. */
interface Job {
  readonly repo: PlanRepo
  readonly runnerTemp: string
}

interface World {
  readonly repo: PlanRepo
  readonly server: GitServer
  startJob(server?: GitServer): Promise<Job>
}

const serve = async (repo: PlanRepo, clockSkewMs = 0): Promise<GitServer> => {
  const server = await startGitServer({ root: repo.root, clockSkewMs })
  onTestFinished(() => server.close())
  return server
}

const createWorld = async (config = 'time-zone: UTC\n'): Promise<World> => {
  const files = sampleFiles as Readonly<Record<string, string>>
  const repo = await createPlanRepo({ ...files, '.github/plan-runner.yml': config })
  const own = await serve(repo)
  const startJob = async (server = own): Promise<Job> => {
    const dir = await tempDir('job')
    await gitIn(dir, 'clone', '--quiet', `file://${repo.origin}`, '.')
    await gitIn(dir, 'remote', 'set-url', 'origin', `${server.url}/origin.git`)
    return { repo: { ...repo, dir, git: (...args) => gitIn(dir, ...args) }, runnerTemp: await tempDir('runner-temp') }
  }
  return { repo, server: own, startJob }
}

/** Polls until something is so. */
const until = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = performance.now() + 30_000; !(await isSo()); await sleep(20))
    if (performance.now() > end) throw new Error(`It never came to this: ${what}`)
}

const inputs = (model: ScriptedModel) => ({
  token: TOKEN,
  'openai-api-key': KEY,
  'responses-api-endpoint': model.url,
  model: 'gpt-5.5',
})

/** Runs the main step and kills it, and nothing else, when `moment` has come. */
const crash = async (job: Job, script: ModelScript, moment: (output: () => string) => Promise<void>): Promise<ActionExit> => {
  const model = await createModel(script)
  let seen = ''
  let kill = (): void => {}
  const exit = runAction({
    entry: 'main',
    cwd: job.repo.dir,
    runnerTemp: job.runnerTemp,
    inputs: inputs(model),
    env: { PATH },
    onOutput: (output, signal) => {
      seen = output
      kill = () => signal('SIGKILL')
    },
  })
  try {
    await until('the run has begun', () => seen !== '')
    await moment(() => seen)
  } finally {
    kill()
    await exit
  }
  const killed = await exit
  expect(killed.exitCode, killed.stdout + killed.stderr).toBeNull()
  return killed
}

/** The post step, as the runner starts it whatever became of the main step; then the job's end. */
const cleanUp = async (job: Job, killed: ActionExit): Promise<string> => {
  const { runnerTemp, repo } = job
  const post = await runAction({
    entry: 'post',
    cwd: repo.dir,
    runnerTemp,
    inputs: { token: TOKEN },
    state: killed.state,
    env: { PATH },
  })
  expect(post.exitCode, post.stderr).toBe(0)
  expect(await findProcesses(runnerTemp)).toEqual([])
  expect(await listLeft(runnerTemp)).toEqual([])
  await killOrphans(repo.dir)
  return post.stdout
}

const runAgain = async (job: Job, script = goodTurn, options: ActOptions = {}): Promise<Ending> =>
  sceneIn(job.repo, await createModel(script)).act(options)

const expectDeliveredOnce = async (repo: PlanRepo, end: Ending): Promise<void> => {
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: sampleBundle.branch })
  expect(await readTraces(repo)).toEqual([CLAIM, sampleBundle.branch])
  const refs = await readRefs(repo)
  expect(refs.get(sampleBundle.branch)).toBe(end.outputs['head-sha'])
  expect(refs.get(CLAIM)).toBe(end.report.lease?.token)
  expect(await repo.originGit('merge-base', 'main', sampleBundle.branch)).toBe(refs.get('main'))
}

const isPush = ({ method, service }: { method: string; service: string | null }) =>
  method === 'POST' && service === 'git-receive-pack'

const tipOf = async (repo: PlanRepo): Promise<string | undefined> => (await readRefs(repo)).get(CLAIM)

/** A number of seconds that no other process sleeps. */
const uniqueSleep = (): string => `${600 + Math.floor(Math.random() * 1e6)}.${process.pid}`

/** The agent does its work, and from then on something is wrong with the remote. */
const faultAtTheEnd = ({ server }: World, fault: Fault): ModelScript => [
  command(sampleWork.code + sampleWork.docs),
  () => {
    server.setFault(fault)
    return answer()
  },
]

const isHanging = ({ server }: World): boolean =>
  server.requests.some((request) => isPush(request) && request.done && request.status === null)

test('killed before it has claimed: nothing is left, and the next run delivers', async () => {
  const world = await createWorld()
  const job = await world.startJob()
  const killed = await crash(job, goodTurn, () => until('it looks', () => world.server.requests.length > 0))
  expect(await cleanUp(job, killed)).not.toContain('claim')
  expect(await readTraces(world.repo)).toEqual([])
  await expectDeliveredOnce(world.repo, await runAgain(await world.startJob()))
})

test('killed while its claim is on the way: the post step gives it back although nobody heard that it was made', async () => {
  const world = await createWorld()
  world.server.setFault('hang-after', 1)
  const job = await world.startJob()
  const killed = await crash(job, goodTurn, () => until('the claim is made', async () => (await tipOf(world.repo)) !== undefined))
  expect(await cleanUp(job, killed)).toContain('released')
  expect(await readTraces(world.repo)).toEqual([])
  await expectDeliveredOnce(world.repo, await runAgain(await world.startJob()))
})

test('killed while the model thinks, after its claim was renewed: the post step gives the renewed claim back', async () => {
  const world = await createWorld(RENEWING)
  const job = await world.startJob()
  let first: string | undefined
  const killed = await crash(job, [{ kind: 'hang' }], async (output) => {
    await until('the agent works', () => output().includes('Agent: codex'))
    first = await tipOf(world.repo)
    await until('the claim is renewed', async () => (await tipOf(world.repo)) !== first)
  })
  expect(await cleanUp(job, killed)).toContain('released')
  expect(await readTraces(world.repo)).toEqual([])
  await expectDeliveredOnce(world.repo, await runAgain(await world.startJob()))
})

test('killed while a command of the agent runs', async () => {
  const world = await createWorld()
  const job = await world.startJob()
  const seconds = uniqueSleep()
  const killed = await crash(job, [command(`echo half > src/half.js; sleep ${seconds}`)], () =>
    until('the command runs', async () => (await findProcesses(`sleep\0${seconds}`)).length > 0),
  )
  expect(await cleanUp(job, killed)).toContain('released')
  expect(await readTraces(world.repo)).toEqual([])
  await expectDeliveredOnce(world.repo, await runAgain(await world.startJob()))
})

test('killed while a gate runs', async () => {
  const seconds = uniqueSleep()
  const mark = 'node_modules/second-job'
  const world = await createWorld(`gates:\n  - name: slow\n    run: test -e ${mark} || sleep ${seconds}\n`)
  const job = await world.startJob()
  const killed = await crash(job, goodTurn, () =>
    until('the gate runs', async () => (await findProcesses(`sleep\0${seconds}`)).length > 0),
  )
  expect(await cleanUp(job, killed)).toContain('released')
  expect(await readTraces(world.repo)).toEqual([])
  const second = await world.startJob()
  await writeFiles(second.repo.dir, { [mark]: '' })
  await expectDeliveredOnce(world.repo, await runAgain(second))
})

test('killed before the remote has taken its delivery: nothing is half pushed, and the next run delivers', async () => {
  const world = await createWorld()
  const job = await world.startJob()
  const killed = await crash(job, faultAtTheEnd(world, 'hang'), () => until('the delivery hangs', () => isHanging(world)))
  world.server.setFault(null)
  expect(await cleanUp(job, killed)).toContain('released')
  expect(await readTraces(world.repo)).toEqual([])
  await expectDeliveredOnce(world.repo, await runAgain(await world.startJob()))
})

test('FRD-CLM-18: killed after the remote has taken its delivery: the claim stays, and nobody does it twice', async () => {
  const world = await createWorld()
  const job = await world.startJob()
  const killed = await crash(job, faultAtTheEnd(world, 'hang-after'), () => until('the delivery hangs', () => isHanging(world)))
  world.server.setFault(null)
  const before = await readRefs(world.repo)
  await cleanUp(job, killed)
  expect(await readRefs(world.repo)).toEqual(before)
  expect(await readTraces(world.repo)).toEqual([CLAIM, sampleBundle.branch])
  const end = await runAgain(await world.startJob())
  expect(end.outputs).toMatchObject({ 'head-sha': '', 'task-ids': '[]' })
  expect(['contended', 'idle']).toContain(end.outputs['outcome'])
  expect(await readRefs(world.repo)).toEqual(before)
})

test('FRD-CLM-15, FRD-CLM-17: a runner that vanished blocks its bundle until its claim ends by the clock of the remote', async () => {
  const world = await createWorld()
  const job = await world.startJob()
  await crash(job, [{ kind: 'hang' }], (output) => until('the agent works', () => output().includes('Agent: codex')))
  await killOrphans(job.runnerTemp, job.repo.dir)
  const lost = await readClaim(world.repo, (await tipOf(world.repo)) ?? '')

  const soon = await runAgain(await world.startJob())
  expect(soon.outputs).toMatchObject({ outcome: 'contended', 'reason-code': 'claims-contended' })
  expect(await readClaim(world.repo, (await tipOf(world.repo)) ?? '')).toEqual(lost)

  const dayLater = await serve(world.repo, 24.5 * 3_600_000)
  const end = await runAgain(await world.startJob(dayLater))
  await expectDeliveredOnce(world.repo, end)
  expect(end.runSummary.taskClaim.takeover).toMatchObject({ ownerId: lost.ownerId, previousExpiresAt: lost.expiresAt })
})

test('a runner that vanished: the next attempt of the same workflow run takes its bundle back at once', async () => {
  const world = await createWorld()
  const job = await world.startJob()
  await crash(job, [{ kind: 'hang' }], (output) => until('the agent works', () => output().includes('Agent: codex')))
  await killOrphans(job.runnerTemp, job.repo.dir)
  const lost = await readClaim(world.repo, (await tipOf(world.repo)) ?? '')
  expect(lost.ownerId).toMatch(/^run-4242-1-/)

  const end = await runAgain(await world.startJob(), goodTurn, { env: { GITHUB_RUN_ATTEMPT: '2' } })
  await expectDeliveredOnce(world.repo, end)
  expect(end.runSummary.taskClaim.takeover).toMatchObject({ ownerId: lost.ownerId, previousExpiresAt: lost.expiresAt })
})

test.each(['deleted', 'replaced'] as const)(
  'FRD-CLM-13: a claim that is %s while the agent works stops the agent at once; nothing is published',
  async (how) => {
    const world = await createWorld(RENEWING)
    const job = await world.startJob()
    const seconds = uniqueSleep()
    const model = await createModel([command(`sleep ${seconds}`)])
    const ending = sceneIn(job.repo, model).act({ runnerTemp: job.runnerTemp })
    await until('the command runs', async () => (await findProcesses(`sleep\0${seconds}`)).length > 0)
    const tree = await world.repo.originGit('rev-parse', `${CLAIM}^{tree}`)
    const other = await world.repo.originGit('commit-tree', tree, '-m', 'somebody else')
    await world.repo.originGit(
      'update-ref',
      ...(how === 'deleted' ? ['-d', `refs/heads/${CLAIM}`] : [`refs/heads/${CLAIM}`, other]),
    )
    const stolen = performance.now()
    const end = await ending
    expect(performance.now() - stolen).toBeLessThan(10_000)
    expect(end.exitCode).toBe(0)
    expect(end.outputs, end.log).toMatchObject({ outcome: 'contended', 'reason-code': 'lease-lost', 'head-sha': '' })
    expect(end.report.lease).toBeNull()
    expect(end.runSummary.taskClaim.details).toContain('lost')
    expect(end.log).toContain('The claim was lost')
    expect(await findProcesses(`sleep\0${seconds}`)).toEqual([])
    expect(await readTraces(world.repo)).toEqual(how === 'deleted' ? [] : [CLAIM])
    if (how === 'replaced') expect(await tipOf(world.repo)).toBe(other)
    expect(await listLeft(job.runnerTemp)).toEqual([])
  },
)

test('FRD-CLM-11, FRD-CLM-12: a claim is renewed while the agent works and with the delivery, each time by a child', async () => {
  const world = await createWorld(RENEWING)
  const job = await world.startJob()
  const end = await runAgain(job, [command(`${sampleWork.code + sampleWork.docs}sleep 3`), answer()])
  await expectDeliveredOnce(world.repo, end)
  const chain = (await world.repo.originGit('log', '--reverse', '--format=%H %p', CLAIM)).split('\n')
  expect(chain.length).toBeGreaterThan(3)
  expect(chain.slice(1).every((line) => line.split(' ').length === 2)).toBe(true)
  const records = await Promise.all(chain.map((line) => readClaim(world.repo, line.slice(0, 40))))
  expect(new Set(records.map(({ createdAt, ownerId }) => `${createdAt} ${ownerId}`)).size).toBe(1)
  const ends = records.map(({ expiresAt }) => Date.parse(expiresAt))
  expect(ends).toEqual([...ends].sort((one, two) => one - two))
  expect((ends.at(-1) ?? 0) - (ends[0] ?? 0)).toBeGreaterThanOrEqual(2000)
})

test.each<[string, ModelScript, ActOptions]>([
  ['needs-input', [answer({ status: 'needs-input', question: 'Which week comes first?' })], {}],
  ['ready', goodTurn, { inputs: { delivery: 'none' } }],
])(
  'FRD-CLM-12: a run that ends %s keeps its claim, renewed at its end, for a later attempt too',
  async (outcome, script, options) => {
    const world = await createWorld()
    const end = await runAgain(await world.startJob(), script, options)
    expect(end.outputs, end.log).toMatchObject({ outcome })
    expect(end.report.lease?.token).toBe(await tipOf(world.repo))
    const second = await runAgain(await world.startJob(), goodTurn, { env: { GITHUB_RUN_ATTEMPT: '2' } })
    expect(second.outputs, second.log).toMatchObject({ outcome: 'contended' })
    const subjects = (await world.repo.originGit('log', '--format=%s', CLAIM)).split('\n')
    expect(subjects).toEqual([expect.stringContaining('heartbeat'), expect.stringContaining('claim FRD-002-T1')])
  },
)

test('a remote that is away for a while during the work costs nothing', async () => {
  const world = await createWorld(RENEWING)
  const outage = [
    () => {
      world.server.setFault('unavailable')
      return command(`${sampleWork.code + sampleWork.docs}sleep 2`)
    },
    () => {
      world.server.setFault(null)
      return answer()
    },
  ]
  const end = await runAgain(await world.startJob(), outage)
  expect(world.server.requests.some(({ status }) => status === 503)).toBe(true)
  await expectDeliveredOnce(world.repo, end)
})
