import { mkdir, realpath, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createCommandAgent } from '../../src/agent/command-agent.ts'
import { createSandbox } from '../../src/agent/sandbox.ts'
import { locateCodex } from '../../src/host/codex-binary.ts'
import { exists } from '../../src/host/files.ts'
import { silentLog } from '../../src/host/log.ts'
import type { AgentReport } from '../../src/model.ts'
import { createPlanRepo, type Files } from '../support/plan-repo.ts'
import { sampleAnswer, sampleFiles } from '../support/sample-plan.ts'
import { projectFiles, sampleWork } from '../support/sample-project.ts'
import { createTempDir, removeDir, tempDir } from '../support/temp.ts'
import { readRemoteFile, readTraces } from './remote-state.ts'
import { type ActOptions, CODEX, createScene, type Scene } from './scene.ts'

const FOLDER = '.codex-autorunner/tickets'
const TICKET = `${FOLDER}/TICKET-001-weekly.md`
const BRANCH = 'codex/flow-TICKET-001-weekly'

/** Only the program may work here; `entry` and `more` are further lines of its entry and of the configuration. */
const config = (entry = '', more = ''): string =>
  `agents:\n  - name: mine\n    run: node tools/mine.mjs\n${entry}gates:\n  - name: tests\n    run: npm test\ntime-zone: UTC\n${more}`

/** A program that does shell commands, by what stands in the message, and then prints a report. */
const program = (body: string): string => `import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
const message = readFileSync(0, 'utf8')
const sh = (script) => execFileSync('/bin/bash', ['-e', '-c', script], { stdio: ['ignore', 'ignore', 'inherit'] })
const answer = (report) => console.log(JSON.stringify(report))
${body}
`

const js = (value: unknown): string => JSON.stringify(value)
const report = (overrides: Partial<AgentReport> = {}): string => js(sampleAnswer({ commits: [], ...overrides }))
const wholeWork = sampleWork.code + sampleWork.docs

const filesWith = (body: string, text = config()): Files => ({
  ...projectFiles,
  '.github/plan-runner.yml': text,
  'tools/mine.mjs': program(body),
  [TICKET]: '---\nagent: Mine\ndone: false\nmodel: house-1\n---\nAdd `weeklyTotals`.\n',
})

/** Runs without a key and without an endpoint. */
const actAlone = (scene: Scene, { inputs, ...options }: ActOptions = {}) =>
  scene.act({ ...options, inputs: { 'openai-api-key': '', 'responses-api-endpoint': '', ...inputs } })

/** Asserts that a run ended red for a reason, and that it holds nothing any more. */
const expectRed = async (scene: Scene, outcome: string, code: string, detail: RegExp) => {
  const end = await actAlone(scene)
  expect(end.outputs, end.log).toMatchObject({ outcome, 'reason-code': code })
  expect(end.exitCode).toBe(1)
  expect(end.report.detail).toMatch(detail)
  expect((await readTraces(scene.repo)).filter((name) => name.startsWith('codex/claim/'))).toEqual([])
  return end
}

test('FLOW-AGT-1, FLOW-AGT-3: a ticket is worked on by exactly the program it names, without model and key, and delivered', async () => {
  const scene = await createScene([], filesWith(`sh(${js(wholeWork)})\nconsole.log('thinking')\nanswer(${report()})`))
  const end = await actAlone(scene)
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
  expect(await readRemoteFile(scene.repo, BRANCH, TICKET)).toContain('done: true')
  expect(await readRemoteFile(scene.repo, BRANCH, 'src/weekly.js')).toContain('weeklyTotals')
  expect(end.report.validationResults).toContainEqual(expect.objectContaining({ name: 'tests', status: 'passed' }))
  expect(end.report.turnLog).toMatchObject([{ agent: 'mine', role: 'writer', outcome: 'answered', usage: null }])
  expect(end.report.preflightChecks).toContainEqual(expect.objectContaining({ name: 'sandbox', status: 'passed' }))
  expect(end.report.evidence).toContainEqual(
    expect.objectContaining({ phase: 'agent', facts: { name: 'mine', command: 'node tools/mine.mjs' } }),
  )
  expect(scene.model.requests).toEqual([])
})

test('FLOW-AGT-5: the program has no secret, no network and no way into home or .git, and is told the model of its ticket', async () => {
  const home = await createTempDir('home')
  onTestFinished(() => removeDir(home))
  await writeFile(join(home, 'secret'), 'canary-of-the-home-folder\n')
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.destroy()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const attempts = `
${wholeWork}
attempt() { if bash -c "$2" > /dev/null 2>&1; then echo "$1: done" >> docs/attempts.md; else echo "$1: refused" >> docs/attempts.md; fi; }
attempt home 'cat ${home}/secret'
attempt git 'echo x > .git/hooks/post-checkout'
attempt workflows 'echo x > .github/plan-runner.yml'
attempt network 'exec 3<> /dev/tcp/127.0.0.1/${port}'
attempt outside 'echo x > ${home}/made'
env | cut -d= -f1 | sort | tr '\\n' ' ' >> docs/attempts.md
echo "$PLAN_RUNNER_MODEL" >> docs/attempts.md
`
  const scene = await createScene([], filesWith(`sh(${js(attempts)})\nanswer(${report()})`))
  const end = await actAlone(scene, { env: { HOME: home }, inputs: { 'openai-api-key': 'sk-not-for-the-program-0123456789' } })
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered' })
  const said = await readRemoteFile(scene.repo, BRANCH, 'docs/attempts.md')
  for (const what of ['home', 'git', 'workflows', 'network', 'outside']) expect(said).toContain(`${what}: refused\n`)
  expect(said).not.toContain('done\n')
  expect(said).toMatch(/ PLAN_RUNNER_ANSWER_SCHEMA .*house-1\n$/)
  expect(said).not.toMatch(/\b(?:INPUT|GITHUB|RUNNER|ACTIONS|OPENAI|CODEX_PLAN_RUNNER)_/)
  expect(connections).toBe(0)
  expect(await exists(join(home, 'made'))).toBe(false)
  expect(await exists(join(scene.repo.dir, '.git/hooks/post-checkout'))).toBe(false)
})

test('a repair reaches a program that remembers nothing, with assignment, last answer and what gates and report lack', async () => {
  const body = `const has = (...texts) => texts.every((text) => message.includes(text))
if (has('Add \`weeklyTotals\`.', '# tests failed', 'first title')) {
  sh(${js(sampleWork.code)})
  console.log('no report')
} else if (has('Add \`weeklyTotals\`.', 'no final answer')) answer(${report()})
else if (!has('# Go on')) {
  sh(${js(sampleWork.brokenCode + sampleWork.docs)})
  answer(${report({ title: 'first title' })})
} else throw new Error(message)`
  const scene = await createScene([], filesWith(body))
  const end = await actAlone(scene)
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered' })
  expect(end.report.turnLog).toHaveLength(3)
  expect(new Set(end.report.turnLog.map(({ threadId }) => threadId)).size).toBe(1)
})

test.each([
  ['a gate that fails', sampleWork.brokenCode, 'gates-failed', /tests/],
  ['the change of its ticket alone', `echo done >> ${TICKET}\n`, 'empty-diff', /./],
  ['another ticket', `${wholeWork}cp ${TICKET} ${FOLDER}/TICKET-002.md\n`, 'guards-failed', /TICKET-002/],
  [
    'its own script under `protected-paths`',
    `${wholeWork}echo '// mine' >> tools/mine.mjs\n`,
    'guards-failed',
    /tools\/mine\.mjs/,
  ],
] as const)('guards and gates judge a program like Codex: %s', async (_, work, code, detail) => {
  const text = config('', 'limits:\n  repair-turns: 0\nprotected-paths: [tools/**]\n')
  await expectRed(await createScene([], filesWith(`sh(${js(work)})\nanswer(${report()})`, text)), 'rejected', code, detail)
})

test('a program that prints no report is told so, and refused in the end', async () => {
  const scene = await createScene(
    [],
    filesWith(`sh(${js(wholeWork)})\nconsole.log('all done')`, config('', 'limits:\n  repair-turns: 1\n')),
  )
  const end = await expectRed(scene, 'rejected', 'agent-report-invalid', /no final answer/)
  expect(end.report.turnLog).toHaveLength(2)
})

test('a program that crashes ends the run red, with what it said last', async () => {
  const scene = await createScene([], filesWith("console.error('the lamp oil is out')\nprocess.exit(7)"))
  const end = await expectRed(scene, 'failed', 'agent-failed', /mine ended with exit code 7: .*the lamp oil is out/)
  expect(end.report.turnLog).toMatchObject([{ outcome: 'agent-failed', usage: null }])
})

test('a program that takes longer than it may is ended, with all that it started, and the run is red', async () => {
  const body = "sh('setsid sleep 300 > /dev/null 2>&1 & sleep 300')"
  await expectRed(
    await createScene([], filesWith(body, config('    timeout-minutes: 0.03\n'))),
    'failed',
    'agent-timeout',
    /stopped after \d+ s/,
  )
})

test('FLOW-AGT-2: who is not allowed is refused before a claim: by lint in a queue, by name in any other plan', async () => {
  const unknown = await createScene([], filesWith(`answer(${report()})`, 'time-zone: UTC\n'))
  const end = await actAlone(unknown)
  expect(end.outputs, end.log).toMatchObject({ outcome: 'failed', 'reason-code': 'plan-invalid' })
  expect(end.log).toContain('Known are codex, user.')
  const files = { ...(sampleFiles as Record<string, string>), '.github/plan-runner.yml': config() }
  const other = await createScene([], files)
  await expectRed(other, 'failed', 'config-invalid', /is for codex, which `agents` of the configuration does not allow \(mine\)/)
  for (const { repo, model } of [unknown, other]) {
    expect(await readTraces(repo)).toEqual([])
    expect(model.requests).toEqual([])
  }
})

test('FLOW-AGT-6: nothing is claimed and no program starts where there is no sandbox, or one that does not hold', async () => {
  const scene = await createScene([], filesWith("sh('echo x > src/made.js')\nprocess.exit(7)"))
  const fake = join(await tempDir('no-sandbox'), 'codex')
  for (const [does, code] of [
    ['while [ "$1" != -- ]; do shift; done; shift; TMPDIR=/tmp PATH=/usr/bin:/bin exec "$@"', 'sandbox-unavailable'],
    ['echo "no user namespaces" >&2; exit 1', 'sandbox-unavailable'],
    ['exit 1', 'codex-untested'],
  ] as const) {
    const version = code === 'codex-untested' ? '0.1.0' : '0.169.0'
    await writeFile(fake, `#!/bin/bash\nif [ "$1" = --version ]; then echo "codex-cli ${version}"; exit; fi\n${does}\n`, {
      mode: 0o755,
    })
    const end = await actAlone(scene, { inputs: { 'codex-path': fake } })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'failed', 'reason-code': code })
    expect(end.report.turnLog).toEqual([])
    expect(await exists(join(scene.repo.dir, 'src/made.js'))).toBe(false)
    expect(await readTraces(scene.repo)).toEqual([])
  }
})

test('FLOW-AGT-5: who only looks cannot write, in the real sandbox', async () => {
  const root = await tempDir('reader')
  const [folder, agentTemp] = [join(root, 'host'), join(root, 'temp')]
  await Promise.all([mkdir(folder), mkdir(agentTemp)])
  const repo = await createPlanRepo({ 'README.md': 'Hello\n' }, root)
  const binary = await locateCodex({ path: CODEX, version: null, scratch: folder, toolCache: null })
  const readable = [await realpath(dirname(process.execPath))]
  const place = { binary, workTree: repo.dir, folder, agentTemp, denied: [folder], readable }
  const sandbox = await createSandbox({ ...place, commandPath: '/usr/local/bin:/usr/bin:/bin' }, null)
  const agent = createCommandAgent({
    name: 'mine',
    run: 'cat > /dev/null; if echo x > made.txt; then did=true; else did=false; fi; echo "{\\"wrote\\": $did}"',
    ...{ sandbox, agentTemp, model: null, effort: null, timeoutMs: null, idleTimeoutMs: 30_000, log: silentLog },
  })
  const turn = { prompt: 'Look.\n', threadId: null, timeoutMs: 30_000 }
  expect(await agent.run({ ...turn, role: 'reviewer' })).toMatchObject({ kind: 'answered', answer: '{"wrote": false}' })
  expect(await exists(join(repo.dir, 'made.txt'))).toBe(false)
  expect(await agent.run({ ...turn, role: 'writer' })).toMatchObject({ kind: 'answered', answer: '{"wrote": true}' })
})
