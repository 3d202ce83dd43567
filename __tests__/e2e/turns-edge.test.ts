import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { ModelAnswer, ModelScript } from '../../src/demo/scripted-model.ts'
import { ticketYaml, ID as WORKFLOW_ID } from '../plan/workflow/ticket-shapes.ts'
import { startForgeServer } from '../support/forge-server.ts'
import { type Files, gitIn, type PlanRepo } from '../support/plan-repo.ts'
import { type ActionExit, runAction } from '../support/run-action.ts'
import { projectFiles, sampleWork } from '../support/sample-project.ts'
import { killOrphans } from './orphans.ts'
import { readRefs, readRemoteFile } from './remote-state.ts'
import { answer, command, createModel, createScene, type Scene, sceneIn, TOKEN } from './scene.ts'
import { castOf, lookedAgain, reviewed, workflowFiles, writes } from './workflow-scene.ts'

const FOLDER = '.codex-autorunner/tickets'
const ID = 'TICKET-002-weekly'
const BRANCH = `codex/flow-${ID}`
const CLAIM = `codex/claim/${ID}`
const QUESTION = 'Do weeks start on Monday or on Sunday?'

const ticketFiles = (config = '', more: Files = {}): Files => ({
  ...projectFiles,
  '.github/plan-runner.yml': config || 'time-zone: UTC\n',
  [`${FOLDER}/TICKET-001-start.md`]: '---\nagent: codex\ndone: true\n---\nA start.\n',
  [`${FOLDER}/${ID}.md`]: '---\nagent: codex\ndone: false\ntitle: Weekly totals\n---\nAdd `weeklyTotals`.\n',
  ...(more as Record<string, string>),
})

const asks: ModelScript = [command(sampleWork.code), answer({ status: 'needs-input', question: QUESTION })]
const finishes: ModelScript = [command(sampleWork.docs), answer()]
const broken: ModelAnswer = { kind: 'http', status: 500, body: { error: { type: 'server_error', message: 'broken' } } }
const unfinished = (left: string): ModelAnswer => answer({ status: 'unfinished', summary: [], followUps: [left], commits: [] })

let clones = 0
/** Another runner, in a checkout of its own. */
const another = async ({ repo }: { readonly repo: PlanRepo }, script: ModelScript): Promise<Scene> => {
  clones += 1
  const dir = join(repo.root, `clone-${clones}`)
  await gitIn(repo.root, 'clone', '--quiet', `file://${repo.origin}`, dir)
  return sceneIn({ ...repo, dir, git: (...args: string[]) => gitIn(dir, ...args) }, await createModel(script))
}

const attempt = (number: number, run = '777') => ({ GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: String(number) })

/** Starts a run and kills it, and nothing else, once the model was asked so often. */
const killAfter = async (scene: Scene, requests: number, options: Parameters<Scene['start']>[0] = {}): Promise<ActionExit> => {
  let kill = (): void => {}
  const dying = scene.start({
    ...options,
    onOutput: (_, signal) => {
      kill = () => signal('SIGKILL')
    },
  })
  for (let at = 0; at < 1500 && scene.prompts().length < requests; at++) await sleep(20)
  kill()
  return dying
}

const cleanUp = async ({ repo }: Scene, killed: ActionExit): Promise<string> => {
  const { runnerTemp, state } = killed
  const post = await runAction({ entry: 'post', cwd: repo.dir, runnerTemp, inputs: { token: TOKEN }, state })
  await killOrphans(runnerTemp, repo.dir)
  return post.stdout
}

test('a second reply does not take the work from the run that has the first one', async () => {
  const asked = await createScene(asks, ticketFiles())
  await asked.act()
  const first = await another(asked, [command(`while ! test -e go; do sleep 0.1; done; rm go\n${sampleWork.docs}`), answer()])
  const running = first.act({ inputs: { reply: 'On Monday.' }, env: attempt(1, '801') })
  for (let at = 0; at < 1500 && first.prompts().length < 1; at++) await sleep(20)
  const second = await another(asked, finishes)
  const late = await second.act({ inputs: { reply: 'I said Monday.' }, env: attempt(1, '802') })
  await writeFile(join(first.repo.dir, 'go'), '')
  const end = await running
  expect(late.outputs, late.log).toMatchObject({ 'reason-code': 'nothing-waits' })
  expect(second.prompts()).toEqual([])
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
})

test('a reply whose run was killed is given to the next run', async () => {
  const asked = await createScene(asks, ticketFiles())
  await asked.act()
  const dying = await another(asked, [{ kind: 'hang' }])
  const killed = await killAfter(dying, 1, { inputs: { reply: 'On Monday.' } })
  await cleanUp(dying, killed)
  const next = await another(asked, finishes)
  const end = await next.act({ env: attempt(2) })
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
  expect(next.prompts()[0]).toContain('On Monday.')
  expect(next.prompts()[0]).toContain(QUESTION)
})

test('a run that is killed after its first turn leaves no claim behind', async () => {
  const scene = await createScene([command(sampleWork.code), unfinished('the docs'), { kind: 'hang' }], ticketFiles())
  const killed = await killAfter(scene, 3)
  expect(await cleanUp(scene, killed)).toContain('released')
  const refs = await readRefs(scene.repo)
  expect(refs.has(CLAIM)).toBe(false)
  expect(refs.has(BRANCH)).toBe(true)
})

test('a reply whose turn failed is given to the next run together with its question', async () => {
  const asked = await createScene(asks, ticketFiles('agent:\n  retries: 0\n'))
  await asked.act()
  const failing = await another(asked, Array<ModelAnswer>(20).fill(broken))
  await failing.act({ inputs: { reply: 'On Monday.' } })
  const next = await another(asked, finishes)
  const end = await next.act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered' })
  expect(next.prompts()[0]).toContain('On Monday.')
  expect(next.prompts()[0]).toContain(QUESTION)
})

test('work whose plan would not be valid any more is kept, and its run counts as failed', async () => {
  const tool = {
    'package.json': JSON.stringify({
      name: 'x',
      type: 'module',
      scripts: { test: 'node --test', 'validate:schema': `! grep -q 'done: true' ${FOLDER}/${ID}.md` },
    }),
  }
  const asked = await createScene(asks, ticketFiles('', tool))
  await asked.act()
  const rejected = await another(asked, finishes)
  const end = await rejected.act({ inputs: { reply: 'On Monday.' } })
  expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'gates-failed' })
  const message = await asked.repo.originGit('log', '-1', '--format=%B', BRANCH)
  expect(message).toContain('"state":"unfinished"')
  expect(message).toContain('"failures":1')
})

test('a cancelled run is no failed one', async () => {
  const scene = await createScene([command(sampleWork.code), unfinished('the docs'), { kind: 'hang' }], ticketFiles())
  let sent = false
  const running = scene.act({
    onOutput: (output, send) => {
      if (sent || !output.includes('turn 2, a message')) return
      sent = true
      setTimeout(() => send('SIGINT'), 500)
    },
  })
  const end = await running
  expect(end.outputs, end.log).toMatchObject({ 'reason-code': 'cancelled' })
  expect(await scene.repo.originGit('log', '-1', '--format=%B', BRANCH)).toContain('"failures":0')
})

test('jobs of their own take over unfinished work too', async () => {
  const scene = await createScene(
    [command(sampleWork.code), unfinished('the docs'), ...Array<ModelAnswer>(20).fill(broken)],
    ticketFiles('agent:\n  retries: 0\n'),
  )
  await scene.act()
  const claimer = await another(scene, [])
  const claimed = await claimer.start({ inputs: { command: 'claim' }, env: attempt(1, '901') })
  expect(claimed.outputs, claimed.stdout + claimed.stderr).toMatchObject({ outcome: 'ready', branch: BRANCH })
  const worker = await another(scene, finishes)
  const ran = await worker.act({ inputs: { lease: String(claimed.outputs['lease']), delivery: 'none' }, env: attempt(1, '902') })
  expect(ran.outputs, ran.log).toMatchObject({ outcome: 'ready', branch: BRANCH })
  expect(worker.prompts()[0]).toContain('the docs')
  const deliverer = sceneIn(worker.repo, await createModel([]))
  const done = await deliverer.act({ inputs: { command: 'deliver', report: join(worker.repo.dir, '.codex/pr/RUN_REPORT.json') } })
  expect(done.outputs, done.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
  expect(await readRemoteFile(scene.repo, BRANCH, 'src/weekly.js')).toContain('weeklyTotals')
})

test('unfinished work whose pull request was closed is left alone', async () => {
  const asked = await createScene(asks, ticketFiles('agent:\n  retries: 0\n'))
  const hasBranch = async (name: string) => (await readRefs(asked.repo)).has(name)
  const forge = await startForgeServer({ hasBranch })
  await asked.act({ env: forge.environment })
  const failing = await another(asked, Array<ModelAnswer>(20).fill(broken))
  await failing.act({ inputs: { reply: 'On Monday.' }, env: forge.environment })
  const [shown] = forge.pullRequests as unknown as { state: string }[]
  if (shown !== undefined) shown.state = 'closed'
  const next = await another(asked, finishes)
  const end = await next.act({ env: forge.environment })
  expect(end.log).toContain('closed')
  expect(next.prompts()).toEqual([])
})

test('the draft that shows a question leaves room for the very work it is about', async () => {
  const asked = await createScene(asks, ticketFiles('agent:\n  retries: 0\npull-request:\n  max-open: 1\n'))
  const hasBranch = async (name: string) => (await readRefs(asked.repo)).has(name)
  const forge = await startForgeServer({ hasBranch })
  await asked.act({ env: forge.environment })
  const failing = await another(asked, Array<ModelAnswer>(20).fill(broken))
  const failed = await failing.act({ inputs: { reply: 'On Monday.' }, env: forge.environment })
  expect(failed.outputs, failed.log).toMatchObject({ 'reason-code': 'model-unavailable' })
  const next = await another(asked, finishes)
  const end = await next.act({ env: forge.environment })
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', 'pull-request-operation': 'updated' })
  expect(forge.pullRequests).toMatchObject([{ draft: false, labels: [] }])
})

test('where the remote fails before a reply is on the branch, the question stands and can be answered again', async () => {
  const asked = await createScene(asks, ticketFiles())
  await asked.act()
  const before = (await readRefs(asked.repo)).get(BRANCH)
  const hook = join(asked.repo.origin, 'hooks/pre-receive')
  // Claims may move, branches with work may not.
  await writeFile(hook, '#!/bin/sh\nwhile read old new ref; do case $ref in */flow-*) exit 1;; esac; done\n', { mode: 0o755 })
  const refused = await another(asked, [])
  const end = await refused.act({ inputs: { reply: 'On Monday.' } })
  expect(end.outputs, end.log).toMatchObject({ 'reason-code': 'push-rejected' })
  expect(refused.prompts()).toEqual([])
  const refs = await readRefs(asked.repo)
  expect(refs.get(BRANCH)).toBe(before)
  expect(refs.has(CLAIM)).toBe(true)
  await rm(hook)
  const next = await another(asked, finishes)
  const done = await next.act({ inputs: { reply: 'On Monday.' } })
  expect(done.outputs, done.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
})

const TICKET = `tickets/${WORKFLOW_ID}.yaml`
const quick = (more: Files = {}): Files =>
  workflowFiles({
    [TICKET]: ticketYaml('quick', { '/scope/allowed_files': ['src/walk.js'] }),
    ...(more as Record<string, string>),
  })
const inputs = { format: 'workflow' }

test('small work that stopped half way is not taken for work that could never be proved', async () => {
  const asking = castOf({
    writer: [
      command('echo "throw new Error(\'half\')" >> src/walk.js\n'),
      answer({ status: 'needs-input', question: QUESTION, commits: [] }),
    ],
  })
  const scene = await createScene(asking.script, quick())
  const end = await scene.act({ inputs })
  expect(end.outputs, end.log).toMatchObject({ 'reason-code': 'agent-question' })
  const [, done] = writes('quick')
  const going = castOf({
    writer: [command("sed -i '$d' src/walk.js; echo '// quick' >> src/walk.js\n"), ...(done ? [done] : [])],
    selfReviewer: [lookedAgain()],
    reviewer: [reviewed()],
  })
  const next = await another(scene, going.script)
  const second = await next.act({ inputs: { ...inputs, reply: 'On Monday.' } })
  expect(second.outputs, second.log).toMatchObject({ outcome: 'delivered' })
})

test('what a proof leaves in the work tree before anything is done is nobody’s work', async () => {
  const { script } = castOf({ writer: writes('quick'), selfReviewer: [lookedAgain()], reviewer: [reviewed()] })
  const config = 'gates:\n  - name: tests\n    run: npm test && echo ran > left.txt\ntime-zone: UTC\n'
  const scene = await createScene(script, quick({ '.github/plan-runner.yml': config }))
  const end = await scene.act({ inputs })
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered' })
  expect(end.report.changes.map(({ path }) => path)).not.toContain('left.txt')
  expect(end.report.turns).toBe(1)
})
