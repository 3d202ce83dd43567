import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { ModelAnswer, ModelScript } from '../../src/demo/scripted-model.ts'
import type { Files } from '../support/plan-repo.ts'
import { projectFiles, sampleWork } from '../support/sample-project.ts'
import { readRefs, readRemoteFile } from './remote-state.ts'
import { answer, command, createModel, createScene, type Scene, sceneIn } from './scene.ts'

const FOLDER = '.codex-autorunner/tickets'
const ID = 'TICKET-002-weekly'
const BRANCH = `codex/flow-${ID}`
const CLAIM = `codex/claim/${ID}`

const ticketFiles = (config = '', more: Files = {}): Files => ({
  ...projectFiles,
  '.github/plan-runner.yml': config || 'time-zone: UTC\n',
  [`${FOLDER}/TICKET-001-start.md`]: '---\nagent: codex\ndone: true\n---\nA start.\n',
  [`${FOLDER}/${ID}.md`]: '---\nagent: codex\ndone: false\ntitle: Weekly totals\n---\nAdd `weeklyTotals`.\n',
  ...(more as Record<string, string>),
})

const unfinished = (left: string): ModelAnswer => answer({ status: 'unfinished', summary: [], followUps: [left], commits: [] })
const wholeWork = [command(sampleWork.code + sampleWork.docs), answer()]

/** Another runner: the remote as it is, and a model that goes on. */
const nextRunner = async ({ repo }: Scene, script: ModelScript): Promise<Scene> => {
  await repo.git('checkout', '--quiet', '--', '.')
  await repo.git('clean', '--quiet', '-fd')
  return sceneIn(repo, await createModel(script))
}

const attempt = (number: number) => ({ GITHUB_RUN_ID: '777', GITHUB_RUN_ATTEMPT: String(number) })

test('FLOW-TRN-1, FLOW-TRN-15, FLOW-CMT-2: a ticket of three turns, each a fresh conversation that goes on from the files, is one delivery', async () => {
  const scene = await createScene(
    [
      command('echo one > notes.txt\n'),
      unfinished('the code comes next'),
      command(sampleWork.code),
      unfinished('the docs come last'),
      command(`cat notes.txt && rm notes.txt\n${sampleWork.docs}`),
      answer({ commits: [] }),
    ],
    ticketFiles(),
  )
  const end = await scene.act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
  const prompts = scene.prompts()
  expect(prompts).toHaveLength(6)
  expect(prompts[2]).toContain('the code comes next')
  expect(prompts[4]).toContain('the docs come last')
  expect(prompts[4]).not.toContain('the code comes next')
  const threads = new Set(end.report.turnLog.map(({ threadId }) => threadId))
  expect(threads.size).toBe(3)
  expect(end.report.turnLog).toMatchObject([
    { turn: 1, role: 'writer', outcome: 'answered', files: 1, insertions: 1, deletions: 0 },
    { turn: 2 },
    { turn: 3, deletions: 1 },
  ])
  expect(end.report.turnLog[0]?.usage?.inputTokens).toBeGreaterThan(0)
  expect(end.report.evidence.filter(({ phase }) => phase === 'park')).toHaveLength(2)
  expect(await scene.repo.originGit('log', '--format=%s', `main..${BRANCH}`)).not.toContain('unfinished')
  expect(await scene.repo.originGit('ls-tree', '-r', '--name-only', BRANCH)).not.toContain('notes.txt')
})

test('FLOW-FAIL-6, FLOW-FAIL-7, FLOW-CMT-3, FLOW-TRN-12: another run goes on from the last turn of a runner that was killed', async () => {
  const scene = await createScene([command(sampleWork.code), unfinished('the docs'), { kind: 'hang' }], ticketFiles())
  let kill = (): void => {}
  const dying = scene.start({
    env: attempt(1),
    onOutput: (_, signal) => {
      kill = () => signal('SIGKILL')
    },
  })
  for (let at = 0; at < 1000 && scene.prompts().length < 3; at++) await sleep(20)
  kill()
  await dying
  const message = await scene.repo.originGit('log', '-1', '--format=%B', BRANCH)
  expect(message).toMatch(new RegExp(`^Plan-Task: ${ID}$`, 'm'))
  expect(message).toMatch(/^Plan-Turn: 2$/m)
  expect(message).toMatch(/^Plan-Agent: codex-cli/m)
  expect([...(await readRefs(scene.repo)).keys()]).toContain(CLAIM)

  const next = await nextRunner(scene, [command(sampleWork.docs), answer()])
  const end = await next.act({ env: attempt(2) })
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
  expect(next.prompts()[0]).toContain('the docs')
  expect(await readRemoteFile(scene.repo, BRANCH, 'src/weekly.js')).toContain('weeklyTotals')
  expect(await scene.repo.originGit('log', '--format=%s', `main..${BRANCH}`)).not.toContain('unfinished')
})

test('FLOW-FAIL-9: a run that is called off leaves its last turn on the branch and its claim to anybody', async () => {
  const scene = await createScene([command(sampleWork.code), unfinished('the docs'), { kind: 'hang' }], ticketFiles())
  let stop = (): void => {}
  const stopped = scene.start({
    onOutput: (_, signal) => {
      stop = () => signal('SIGTERM')
    },
  })
  for (let at = 0; at < 1000 && scene.prompts().length < 3; at++) await sleep(20)
  stop()
  const end = await stopped
  expect(end.exitCode).toBe(1)
  expect([...(await readRefs(scene.repo)).keys()].filter((name) => name === CLAIM)).toEqual([])
  expect(await readRemoteFile(scene.repo, BRANCH, 'src/weekly.js')).toContain('weeklyTotals')

  const next = await nextRunner(scene, [command(sampleWork.docs), answer()])
  const later = await next.act()
  expect(later.outputs, later.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
  expect(next.prompts()[0]).toContain('the docs')
})

test('FLOW-TRN-13: two turns that change nothing but the ticket end with a question, and a reply lets the work go on', async () => {
  const scribble = command(`echo 'looked at it' >> ${FOLDER}/${ID}.md\n`)
  const scene = await createScene([scribble, unfinished('everything'), scribble, unfinished('everything')], ticketFiles())
  const end = await scene.act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs, end.log).toMatchObject({ outcome: 'needs-input', 'reason-code': 'loop-no-diff' })
  const next = await nextRunner(scene, wholeWork)
  const second = await next.act({ inputs: { reply: 'Just begin.' } })
  expect(second.outputs, second.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
  expect(next.prompts()[0]).toContain('[USER_REPLY 0001]')
  expect(next.prompts()[0]).toContain('Just begin.')
})

test('FLOW-TRN-10, FLOW-TRN-11, FLOW-ASK-14: no turn begins beyond the limits, and a reply starts the count anew from the kept work', async () => {
  const turn = (at: number): ModelScript => [command(`echo ${at} > part${at}.txt\n`), unfinished(`part ${at + 1}`)]
  const perRun = await createScene([...turn(1), ...turn(2)], ticketFiles('limits:\n  turns: 2\n'))
  expect((await perRun.act()).outputs).toMatchObject({ outcome: 'needs-input', 'reason-code': 'max-turns' })
  const perTask = await createScene([...turn(1), ...turn(2)], ticketFiles('limits:\n  turns-per-task: 2\n'))
  const end = await perTask.act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'needs-input', 'reason-code': 'max-turns' })
  expect(perTask.prompts()).toHaveLength(4)
  const next = await nextRunner(perTask, [
    command(`cat part1.txt part2.txt && rm part*.txt\n${sampleWork.code}${sampleWork.docs}`),
    answer(),
  ])
  const second = await next.act({ inputs: { reply: 'Go on.' } })
  expect(second.outputs, second.log).toMatchObject({ outcome: 'delivered' })
})

test('FLOW-ASK-11, FLOW-FAIL-5: a reply whose turn failed is delivered again by the next run, without a person', async () => {
  const config = 'agent:\n  retries: 0\n'
  const scene = await createScene(
    [command(sampleWork.code), answer({ status: 'needs-input', question: 'Which?' })],
    ticketFiles(config),
  )
  await scene.act()
  const broken: ModelAnswer = { kind: 'http', status: 500, body: { error: { type: 'server_error', message: 'broken' } } }
  const second = await nextRunner(scene, Array<ModelAnswer>(20).fill(broken))
  const failed = await second.act({ inputs: { reply: 'The first one.' } })
  expect(failed.outputs, failed.log).toMatchObject({ outcome: 'failed', 'reason-code': 'model-unavailable' })
  const third = await nextRunner(scene, [command(sampleWork.docs), answer()])
  const end = await third.act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
  expect(third.prompts()[0]).toContain('The first one.')
})

test('FLOW-FAIL-11: a ticket whose runs keep failing waits for a person, and starts again when somebody names it', async () => {
  const config = 'limits:\n  failed-runs: 1\n'
  const nonsense: ModelAnswer = { kind: 'message', text: 'All done!' }
  const scene = await createScene([command(sampleWork.code), ...Array<ModelAnswer>(4).fill(nonsense)], ticketFiles(config))
  expect((await scene.act()).outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'agent-report-invalid' })
  expect([...(await readRefs(scene.repo)).keys()]).not.toContain(CLAIM)
  const idle = await nextRunner(scene, [])
  const end = await idle.act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'needs-input', 'reason-code': 'attempts-used-up' })
  expect(idle.prompts()).toEqual([])
  const named = await nextRunner(scene, [command(sampleWork.docs), answer()])
  const last = await named.act({ inputs: { task: ID } })
  expect(last.outputs, last.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
})

test('FLOW-FAIL-4: a failure on the way to the model is tried again within the same turn', async () => {
  const broken: ModelAnswer = { kind: 'http', status: 500, body: { error: { type: 'server_error', message: 'broken' } } }
  let failures = 0
  const flaky = () => {
    failures += 1
    return failures <= 10 ? broken : command(sampleWork.code + sampleWork.docs)
  }
  const script = [...Array(10).fill(flaky), flaky, answer()] as ModelScript
  const scene = await createScene(script, ticketFiles('agent:\n  retries: 3\n  retry-seconds: 0\nlimits:\n  turns: 1\n'))
  const end = await scene.act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered' })
  expect(end.report.turns).toBe(1)
  expect(end.report.turnLog.at(0)?.outcome).toBe('model-unavailable')
  expect(end.report.turnLog.at(-1)?.tries).toBeGreaterThan(1)
})

test('FLOW-AGT-4: the model and the effort of a ticket hold for that ticket', async () => {
  const front = '---\nagent: codex\ndone: false\nmodel: gpt-5.5-mini\nreasoning: high\n---\nAdd `weeklyTotals`.\n'
  const scene = await createScene(wholeWork, ticketFiles('', { [`${FOLDER}/${ID}.md`]: front }))
  const end = await scene.act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered' })
  expect(JSON.parse(scene.prompts()[0] ?? '')).toMatchObject({ model: 'gpt-5.5-mini', reasoning: { effort: 'high' } })
})

test('FLOW-TRN-3, FLOW-TRN-4, FLOW-TRN-5: the message holds the ticket, the shared documents and, where asked, the ticket before', async () => {
  const documents = {
    '.codex-autorunner/workspace/active_context.md': 'The walks are counted by week.\n',
    '.codex-autorunner/workspace/spec.md': `${'x'.repeat(5000)}END\n`,
  }
  const scene = await createScene(wholeWork, ticketFiles('ticket-flow:\n  previous-ticket: true\n', documents))
  const end = await scene.act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered' })
  const [prompt = ''] = scene.prompts()
  expect(prompt).toContain('done: false')
  expect(prompt).toContain('The walks are counted by week.')
  expect(prompt).toContain('[... TRUNCATED ...]')
  expect(prompt).not.toContain('xEND')
  expect(prompt).toContain('A start.')
})

test('FLOW-SEL-6, FLOW-SEL-7: a ticket for a person ends the run with a question, and only the base commit moves the queue past it', async () => {
  const human = { [`${FOLDER}/TICKET-001-start.md`]: '---\nagent: user\ndone: false\n---\nOpen the account.\n' }
  const scene = await createScene([], ticketFiles('', human))
  const end = await scene.act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs, end.log).toMatchObject({ outcome: 'needs-input', 'reason-code': 'user-pause' })
  expect(end.log).toContain('TICKET-001-start.md')
  const replied = await (await nextRunner(scene, [])).act({ inputs: { reply: 'I did it.' } })
  expect(replied.outputs['reason-code']).toBe('nothing-waits')
  expect(scene.prompts()).toEqual([])
})
