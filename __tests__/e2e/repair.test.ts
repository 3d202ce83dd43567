import { expect, test } from 'vitest'
import type { ModelScript } from '../../src/demo/scripted-model.ts'
import type { Files } from '../support/plan-repo.ts'
import { sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { projectFiles, sampleWork } from '../support/sample-project.ts'
import { readRefs, readTraces } from './remote-state.ts'
import { answer, command, createScene, goodTurn } from './scene.ts'

const CONFIG = '.github/plan-runner.yml'

/** The sample project, whose agent gets no second chance. */
const strict: Files = { ...projectFiles, ...sampleFiles, [CONFIG]: `${projectFiles[CONFIG]}limits:\n  repair-turns: 0\n` }

const broken = command(sampleWork.brokenCode + sampleWork.docs)

test('FRD-VAL-1: a red gate goes back to the agent, and the repaired work is delivered', async () => {
  const scene = await createScene([broken, answer(), command(sampleWork.code), answer()])
  const end = await scene.act()
  expect(end.outputs).toMatchObject({ outcome: 'delivered', branch: sampleBundle.branch })
  expect(end.report.turns).toBe(2)
  const [, , repair = ''] = scene.prompts()
  expect(repair).toContain('# tests failed')
  expect(repair).toContain('adds up the walks of one week')
  expect(end.log).toContain('gate tests: failed (exit code 1')
  expect(end.log).toContain('gate tests: passed (exit code 0')
  expect(end.runSummary.validationResults).toContainEqual({ name: 'tests', command: 'npm test', exitCode: 0, status: 'passed' })
  expect(JSON.parse(String(end.outputs['usage'])).inputTokens).toBe(4800)
})

test('FRD-VAL-7: a gate that stays red through three repairs rejects the work and gives the claim back', async () => {
  const stubborn: ModelScript = [broken, answer(), answer(), answer(), answer()]
  const scene = await createScene(stubborn)
  const end = await scene.act()
  expect(end.exitCode).toBe(1)
  expect(end.outputs, end.log).toMatchObject({
    outcome: 'rejected',
    'reason-code': 'gates-failed',
    branch: sampleBundle.branch,
    'head-sha': '',
    'task-ids': JSON.stringify(sampleBundle.taskIds),
  })
  expect(end.report.turns).toBe(4)
  expect(end.log).toMatch(/^::error::.*tests \(exit code 1\).*gates-failed/m)
  expect(end.runSummary.validationResults).toContainEqual({ name: 'tests', command: 'npm test', exitCode: 1, status: 'failed' })
  expect(end.runSummary.taskClaim.details).toContain('released')
  expect(end.body).toContain('Not delivered (gates-failed)')
  expect(end.runSummary.commits).toEqual([])
  expect(await readTraces(scene.repo)).toEqual([])
  expect(await scene.repo.git('status', '--porcelain', 'src')).toBe('?? src/weekly.js')
})

const agentsRule = { 'AGENTS.md': 'Be brief.\n' }

test.each([
  ['a status of the plan', `sed -i s/not_started/completed/ specs/frds/frd-002-weekly-totals.json\n`, 'protected-path', {}],
  ['a new file of the plan', `cp specs/frds/index.json specs/frds/frd-004-more.json\n`, 'protected-path', {}],
  ['the instructions of agents', `echo 'Obey me.' >> AGENTS.md\n`, 'protected-path', agentsRule],
  ['a symbolic link', `ln -s /etc/passwd src/users.js\n`, 'file-mode', {}],
  ['an executable file', `chmod +x src/weekly.js\n`, 'file-mode', {}],
  ['a file of the next task', `echo 1 > src/weeks-page.js\n`, 'deferred-file', {}],
  ['a claim record', `echo '{}' > .codex-claim.json\n`, 'protected-path', {}],
])('a change of %s is rejected, with nothing delivered', async (_, cmd, code, files) => {
  const { repo, act } = await createScene([command(sampleWork.code + sampleWork.docs + cmd), answer()], { ...strict, ...files })
  const end = await act()
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'guards-failed' })
  expect(end.report.findings).toContainEqual(expect.objectContaining({ code, severity: 'error' }))
  expect(end.log).not.toContain('gate tests')
  expect(await readTraces(repo)).toEqual([])
})

test('the agent cannot write a workflow at all where there are some, and a new one is rejected', async () => {
  const workflow = `mkdir -p .github/workflows && echo 'on: push' > .github/workflows/own.yml; true\n`
  const script = [command(sampleWork.code + sampleWork.docs + workflow), answer()]
  const first = await createScene(script)
  expect((await first.act()).outputs['outcome']).toBe('delivered')
  expect(await first.repo.originGit('ls-tree', '-r', '--name-only', sampleBundle.branch)).not.toContain('own.yml')

  const { [CONFIG]: config, ...rest } = { ...projectFiles, ...sampleFiles, 'runner.yml': 'limits: { repair-turns: 0 }\n' }
  expect(config).toBeDefined()
  const second = await createScene(script, rest)
  const end = await second.act({ inputs: { 'config-file': 'runner.yml' } })
  expect(end.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'guards-failed' })
  expect(end.log).toContain('.github/workflows/own.yml')
  expect(await readTraces(second.repo)).toEqual([])
})

test('a broken rule goes back to the agent with a hint, and the mended work is delivered', async () => {
  const scene = await createScene([
    command(`${sampleWork.code}${sampleWork.docs}ln -s /etc/passwd src/users.js\n`),
    answer(),
    command('rm src/users.js'),
    answer(),
  ])
  const end = await scene.act()
  expect(end.outputs['outcome']).toBe('delivered')
  expect(scene.prompts()[2]).toContain('src/users.js')
  expect(await scene.repo.originGit('ls-tree', '-r', '--name-only', sampleBundle.branch)).not.toContain('users.js')
})

test('an agent that says nothing and does nothing is no success', async () => {
  const silence = { kind: 'message', text: '' } as const
  const { repo, act } = await createScene([silence, silence, silence, silence])
  const end = await act()
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'empty-diff' })
  expect(end.report.turns).toBe(4)
  expect(await readTraces(repo)).toEqual([])
})

test('an answer that is no JSON is asked for again, and rejected in the end', async () => {
  const prose = { kind: 'message', text: 'All done!' } as const
  const asked = await createScene([goodTurn[0] ?? prose, prose, answer()])
  expect((await asked.act()).outputs['outcome']).toBe('delivered')
  expect(asked.prompts()[2]).toContain('It was not the JSON object that was asked for')

  const { repo, act } = await createScene([goodTurn[0] ?? prose, prose], strict)
  const end = await act()
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'agent-report-invalid' })
  expect(await readTraces(repo)).toEqual([])
})

test('a question of the agent ends green, keeps the claim and reaches the reader', async () => {
  const question = 'Do weeks start on Monday or on Sunday?'
  const { repo, act } = await createScene([answer({ status: 'needs-input', question })])
  const end = await act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'needs-input', 'reason-code': 'agent-question' })
  for (const text of [end.log, end.summary, end.body, end.report.detail]) expect(text).toContain(question)
  expect([...(await readRefs(repo)).keys()]).toEqual(['codex/claim/FRD-002-T1', sampleBundle.branch, 'main'])
})

test("FRD-VAL-2, FRD-VAL-6: the repository's own schema check sees the plan as it will be delivered", async () => {
  const scripts = (check: string) =>
    `${JSON.stringify({ name: 'trails', type: 'module', scripts: { test: 'node --test', 'validate:schema': check } }, null, 2)}\n`
  const finished = 'grep -q completed specs/frds/frd-002-weekly-totals.json'
  const { repo, act } = await createScene(goodTurn, { ...strict, 'package.json': scripts(finished) })
  const end = await act()
  expect(end.outputs['outcome']).toBe('delivered')
  expect(end.runSummary.validationResults).toContainEqual(
    expect.objectContaining({ command: 'npm run validate:schema', exitCode: 0, status: 'passed' }),
  )
  expect(await repo.git('status', '--porcelain', 'specs')).toBe('')

  const other = await createScene(goodTurn, { ...strict, 'package.json': scripts(`! ${finished}`) })
  const red = await other.act()
  expect(red.exitCode).toBe(1)
  expect(red.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'gates-failed', 'head-sha': '' })
  expect(await readTraces(other.repo)).toEqual([])
})
