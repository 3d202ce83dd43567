import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exists } from '../../src/host/files.ts'
import { gitIn, type PlanRepo, writeFiles } from '../support/plan-repo.ts'
import { runAction } from '../support/run-action.ts'
import { planFiles, sampleFiles } from '../support/sample-plan.ts'
import { projectFiles } from '../support/sample-project.ts'
import { tempDir } from '../support/temp.ts'
import { readDocuments } from './documents.ts'
import { readTraces } from './remote-state.ts'
import { type ActOptions, createScene, KEY, PATH, type Scene } from './scene.ts'

/** What must not be told of a credential. */
const CANARY = Buffer.from('x-access-token:canary-4d5e6f').toString('base64')

const FRD = 'specs/frds/frd-002-weekly-totals.json'

/** Runs and asserts what holds for every failure before the claim: red, documents written, nothing asked, nothing left. */
const fail = async ({ repo, act, model }: Scene, code: string, options: ActOptions = {}) => {
  const end = await act(options)
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': code, 'head-sha': '' })
  expect(end.log).toMatch(new RegExp(`^::error::.*${code}`, 'm'))
  expect(end.report).toMatchObject({ outcome: 'failed', reasonCode: code, lease: null, commits: [] })
  expect(end.runSummary.taskClaim.status).toBe('not_used')
  expect(await readTraces(repo)).toEqual([])
  expect(model.requests).toEqual([])
  return end
}

test('FRD-BRA-6, WFL-DEL-13: a work tree with changes stops the run, which names them and leaves them as they are', async () => {
  const scene = await createScene()
  const changes = { 'README.md': 'mine\n', 'src/idea.js': '// mine\n', '.codex/pr/PR_TITLE.md': 'old\n' }
  await writeFiles(scene.repo.dir, changes)
  await writeFiles(scene.repo.dir, { 'node_modules/x/index.js': '// ignored\n', '.codex/claims-local/FRD-009-T1.json': '{}' })
  const end = await fail(scene, 'dirty-work-tree')
  expect(end.log).toContain('README.md, src/idea.js')
  for (const unnamed of ['node_modules', 'claims-local']) expect(end.report.detail).not.toContain(unnamed)
  expect(await readFile(join(scene.repo.dir, 'README.md'), 'utf8')).toBe('mine\n')
  expect(await readFile(join(scene.repo.dir, 'src/idea.js'), 'utf8')).toBe('// mine\n')
  expect(end.title).toBe('\n')
})

test("FRD-BRA-6: the loop's own files and ignored ones do not count as changes", async () => {
  const { repo, act } = await createScene()
  await writeFiles(repo.dir, { '.codex/pr/PR_TITLE.md': 'old\n', '.codex/claims-local/FRD-009-T1.json': '{}' })
  await writeFiles(repo.dir, { 'node_modules/x/index.js': '// ignored\n' })
  expect((await act()).outputs['outcome']).toBe('delivered')
})

test('a checkout without origin ends the run before any claim', async () => {
  const scene = await createScene()
  await scene.repo.git('remote', 'remove', 'origin')
  await fail(scene, 'no-remote')
})

test('a missing key ends the run before any claim', async () => {
  const scene = await createScene()
  const { model } = scene
  await fail(scene, 'key-missing', { inputs: { 'openai-api-key': '', 'responses-api-endpoint': '' } })
  expect(model.requests).toEqual([])
})

test.each<[string, (repo: PlanRepo, runnerTemp: string) => Promise<unknown>, string]>([
  [
    'in its configuration',
    ({ git }) => git('config', 'http.https://github.com/.extraheader', `AUTHORIZATION: basic ${CANARY}`),
    'http.https://github.com/.extraheader in .git/config',
  ],
  [
    'in a file that the configuration includes',
    async ({ git, dir }, runnerTemp) => {
      const file = join(runnerTemp, 'git-credentials-1.config')
      await writeFile(file, `[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic ${CANARY}\n`)
      await git('config', `includeIf.gitdir:${dir}/.git.path`, file)
      await git('config', 'includeIf.gitdir:/github/workspace/.git.path', '/github/runner_temp/git-credentials-1.config')
    },
    'git-credentials-1.config',
  ],
])('credentials that the checkout was left with end the run before any claim: %s', async (_, leave, named) => {
  const scene = await createScene()
  const runnerTemp = await tempDir('runner-temp')
  await leave(scene.repo, runnerTemp)
  const end = await fail(scene, 'checkout-credentials', { runnerTemp })
  expect(end.report.detail).toContain(named)
  expect(end.log).toContain('persist-credentials: false')
  expect(end.report.preflightChecks).toContainEqual(expect.objectContaining({ name: 'checkout_credentials', status: 'failed' }))
  expect(JSON.stringify([end.log, end.outputs, end.report])).not.toContain(CANARY)
})

test('a Codex of a version that was not tested ends the run before any claim, unless it was asked for', async () => {
  const folder = await tempDir('other-codex')
  const path = join(folder, 'codex')
  await writeFile(path, '#!/bin/sh\necho "codex-cli 0.170.1"\n')
  await chmod(path, 0o755)
  const scene = await createScene()
  const end = await fail(scene, 'codex-untested', { inputs: { 'codex-path': path } })
  expect(end.report.detail).toContain('0.170.1')
  expect(end.report.preflightChecks).toContainEqual(expect.objectContaining({ name: 'codex_version', status: 'failed' }))
  const asked = await fail(scene, 'sandbox-unavailable', { inputs: { 'codex-path': path, 'codex-version': '0.170.1' } })
  expect(asked.log).toContain('::warning::Codex 0.170.1 is not a version this was tested with')
})

test('a Codex that lies in the work tree is refused, and one that is only on PATH there is passed over', async () => {
  const scene = await createScene()
  const bin = join(scene.repo.dir, 'node_modules/.bin')
  const ran = join(scene.repo.root, 'ran')
  await mkdir(bin, { recursive: true })
  for (const name of ['codex', 'git', 'npm']) {
    await writeFile(join(bin, name), `#!/bin/sh\ntouch ${ran}\nexit 1\n`)
    await chmod(join(bin, name), 0o755)
  }
  const end = await fail(scene, 'codex-not-found', { inputs: { 'codex-path': join(bin, 'codex') } })
  expect(end.report.detail).toContain('lies in the work tree')
  const passed = await scene.act({ env: { PATH: `${bin}:${PATH}` } })
  expect(passed.outputs['outcome'], passed.log).toBe('delivered')
  expect(passed.report.preflightChecks).toContainEqual(
    expect.objectContaining({ name: 'trusted_path', details: expect.stringContaining(bin) as string }),
  )
  expect(await exists(ran)).toBe(false)
})

test('a good run tells each thing that was looked at before it began', async () => {
  const { act, repo } = await createScene()
  const { report } = await act()
  const passed = report.preflightChecks.flatMap(({ name, status }) => (status === 'passed' ? [name] : []))
  expect(passed).toEqual(
    expect.arrayContaining([
      'working_tree_clean',
      'account',
      'trusted_path',
      'model_key',
      'checkout_credentials',
      'codex_version',
      'sandbox',
    ]),
  )
  expect(report.durationsMs['preflight']).toBeGreaterThan(0)
  expect(await repo.git('status', '--porcelain', '--', '.', ':!src', ':!test', ':!README.md', ':!.codex')).toBe('')
})

test('an invalid plan: every fault is an annotation at its place', async () => {
  const text = String(planFiles[FRD])
  const invalid = text.replace('"not_started"', '"begun"').replace('"prLevel": true', '"prLevel": "yes"')
  const line = (wanted: string) => 1 + invalid.split('\n').findIndex((each) => each.includes(wanted))
  const scene = await createScene([], { ...projectFiles, ...planFiles, [FRD]: invalid })
  const end = await fail(scene, 'plan-invalid')
  for (const wanted of ['"begun"', '"prLevel": "yes"'])
    expect(end.log).toMatch(new RegExp(`^::error title=[a-z-]+,file=${FRD},line=${line(wanted)},col=\\d+::`, 'm'))
  expect(end.report.findings.filter(({ severity }) => severity === 'error').map(({ line }) => line)).toEqual([
    line('"begun"'),
    line('"prLevel": "yes"'),
  ])
})

test('a plan that is not JSON: the place where it breaks is an annotation', async () => {
  const scene = await createScene([], { ...projectFiles, ...planFiles, [FRD]: '{ "metadata": {\n  "frdId": }' })
  const end = await fail(scene, 'plan-invalid')
  expect(end.log).toMatch(new RegExp(`^::error title=[a-z-]+,file=${FRD},line=2,col=\\d+::`, 'm'))
})

test('a repository without a plan ends the run before any claim', async () => {
  await fail(await createScene([], projectFiles), 'plan-not-found')
})

test('an invalid configuration: every fault is an annotation at its place', async () => {
  const config = 'gates:\n  - name: tests\n    runs: npm test\ntime-zone: Europe/Atlantis\nscope: wide\n'
  const scene = await createScene([], { ...projectFiles, ...planFiles, '.github/plan-runner.yml': config })
  const end = await fail(scene, 'config-invalid')
  expect(end.log).toMatch(/^::error title=config-value,file=\.github\/plan-runner\.yml,line=[23],col=\d+::.*runs/m)
  expect(end.log).toMatch(/^::error title=config-value,file=\.github\/plan-runner\.yml,line=5,col=\d+::.*wide/m)
})

test('a claim that would end while the agent works is refused as configuration', async () => {
  const config = `${projectFiles['.github/plan-runner.yml']}claim:\n  ttl-hours: 1\n`
  const scene = await createScene([], { ...sampleFiles, '.github/plan-runner.yml': config })
  await fail(scene, 'config-invalid', { inputs: { 'timeout-minutes': '60' } })
})

test('a task that does not exist, is finished or cannot start ends the run before any claim', async () => {
  const scene = await createScene([])
  await fail(scene, 'task-unknown', { inputs: { task: 'FRD-009-T1' } })
  await fail(scene, 'task-not-eligible', { inputs: { task: 'FRD-001-T1' } })
  const end = await fail(scene, 'task-not-eligible', { inputs: { task: 'FRD-003-T1' } })
  expect(end.log).toContain('FRD-002-T2')
})

test('inputs that cannot be used are all told at once, before anything is looked at', async () => {
  const { repo, model } = await createScene([])
  const inputs = { 'openai-api-key': KEY, delivery: 'fax', 'timeout-minutes': 'soon', task: '../x', effort: 'maximal' }
  const end = await runAction({ entry: 'main', cwd: repo.dir, inputs, env: { PATH } })
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'config-invalid' })
  for (const name of ['delivery', 'timeout-minutes', 'task', 'effort'])
    expect(end.stdout).toMatch(new RegExp(`^::error title=input-value::${name}: `, 'm'))
  expect(await readTraces(repo)).toEqual([])
  expect(model.requests).toEqual([])
})

test.each(['a folder without a repository', 'a repository without a commit'])(
  '%s ends the run, and the documents say so',
  async (what) => {
    const dir = await tempDir('bare')
    if (what.startsWith('a repository')) await gitIn(dir, 'init', '--quiet')
    await mkdir(join(dir, 'src'))
    const end = await runAction({ entry: 'main', cwd: dir, inputs: { 'openai-api-key': KEY }, env: { PATH } })
    expect(end.exitCode).toBe(1)
    expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'not-a-repository' })
    expect((await readDocuments(dir)).runSummary.reasonCode).toBe('not-a-repository')
  },
)
