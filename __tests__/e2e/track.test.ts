import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ScriptedModel, startScriptedModel } from '../../src/demo/scripted-model.ts'
import { isPhase, PHASES } from '../../src/report/phases/phases.ts'
import { FOLDER, POINTER, trackDocument, trackPointer } from '../plan/track-fixture.ts'
import { startForgeServer } from '../support/forge-server.ts'
import { createPlanRepo, type Files, gitIn, type PlanRepo, writeFiles } from '../support/plan-repo.ts'
import { runAction } from '../support/run-action.ts'
import { projectFiles, sampleWork } from '../support/sample-project.ts'
import { createTempDir, removeDir } from '../support/temp.ts'
import { readRefs, readRemoteFile, readTraces } from './remote-state.ts'
import { answer, command, createScene, type Ending, PATH, sceneIn, TOKEN } from './scene.ts'

const CONFIG = '.github/plan-runner.yml'
const DOCUMENT = `${FOLDER}/track-02-weekly-totals.md`
const NAMES = { branch: 'track-2-weekly-totals', title: 'Track 2: weekly-totals', subject: 'chore(track2): weekly-totals' }
const SECTIONS = [
  'Summary',
  'Work',
  'Changed files',
  'Commands',
  'Failures and fixes',
  'Verification',
  'Risks / Notes',
  'Remaining',
]

const guards = 'protected-paths: [docs/api/**, docs/product/**]\nlimits:\n  repair-turns: 1\n'

const documents: Readonly<Record<string, string>> = {
  [`${FOLDER}/track-01-distances.md`]: trackDocument('Track 01 - Distances by the mile'),
  [DOCUMENT]: `${trackDocument('Track 02 - Weekly totals')}\nYou may change docs/api/ and ${POINTER} as you like.\n`,
  [`${FOLDER}/track-03-weekly-page.md`]: trackDocument('Track 03 - A page of weeks'),
}

const files: Files & Readonly<Record<string, string>> = {
  ...projectFiles,
  ...documents,
  [POINTER]: trackPointer(2, { '1': { slug: 'distances' }, '2': { slug: 'weekly-totals' }, '3': { slug: 'weekly-page' } }),
  [CONFIG]: `${projectFiles[CONFIG]}${guards}`,
  'docs/api/walks.yml': 'openapi: 3.1.0\n',
}

const work = sampleWork.code + sampleWork.docs
const done = answer({ commits: [], followUps: ['Show the weeks on a page.'] })
const section = (body: string, name: string): string =>
  (body.split(/^## |^<!--/m).find((part) => part.startsWith(`${name}\n`)) ?? '').slice(name.length + 1).trimEnd()

describe('a track delivered in the second round', () => {
  let root: string
  let repo: PlanRepo
  let model: ScriptedModel
  let end: Ending
  let configuration: string
  let refs: ReadonlyMap<string, string>

  beforeAll(async () => {
    root = await createTempDir('track')
    const config = `repository: file://${root}/origin.git\n${files[CONFIG]}`
    repo = await createPlanRepo({ ...files, [CONFIG]: config }, root)
    await appendFile(
      join(repo.dir, '.git/config'),
      `\tpushurl = file://${root}/elsewhere.git\n[url "file://${root}/elsewhere.git"]\n\tpushInsteadOf = file://${root}/origin.git\n`,
    )
    configuration = await readFile(join(repo.dir, '.git/config'), 'utf8')
    await writeFiles(repo.dir, { 'node_modules/kept/index.js': '// ignored\n' })
    const notes = 'mkdir -p docs/api-notes && echo Weeks start on Monday. > docs/api-notes/weeks.md\n'
    model = await startScriptedModel([command(sampleWork.brokenCode + sampleWork.docs + notes), done, command(work), done])
    const [machine, runnerTemp] = [join(root, 'machine'), join(root, 'runner-temp')]
    await Promise.all([mkdir(machine), mkdir(runnerTemp)])
    end = await sceneIn(repo, model).act({ machine, runnerTemp, inputs: { delivery: 'branch' } })
    refs = await readRefs(repo)
  })

  afterAll(async () => {
    await model.close()
    await removeDir(root)
  })

  const head = () => refs.get(NAMES.branch) ?? 'no branch'
  const list = async (...args: string[]) => (await repo.originGit(...args)).split('\n').filter(Boolean)

  test('ends green', () => {
    expect(end.outputs, end.log).toMatchObject({
      outcome: 'delivered',
      'task-ids': '["track-2"]',
      branch: NAMES.branch,
      'base-sha': repo.base,
      'head-sha': head(),
      'claim-ref': 'refs/heads/codex/claim/track-2',
      'next-boundary-task-id': 'track-3',
    })
    expect(end.exitCode).toBe(0)
  })

  test('TRK-BRA-4, TRK-BRA-8, TRK-BRA-9: branch, subject and title are as laid down, to the letter', async () => {
    expect(await list('log', '--format=%s', `main..${head()}`)).toEqual([NAMES.subject])
    expect(end.title).toBe(`${NAMES.title}\n`)
    expect(end.outputs['PR_TITLE']).toBe(NAMES.title)
  })

  test('TRK-BRA-5, TRK-BRA-7: is one commit on the base, the repaired round included', async () => {
    expect(end.report.turns).toBe(2)
    expect(await repo.originGit('log', '--format=%P', head(), '-1')).toBe(repo.base)
    expect(end.report.commits.map(({ hash }) => hash)).toEqual([head()])
  })

  test('TRK-BRA-3, TRK-BRA-12: pushes to origin alone, whatever the checkout says, and leaves main and configuration as they were', async () => {
    expect(new Set(refs.keys())).toEqual(new Set(['main', NAMES.branch, 'codex/claim/track-2']))
    expect(refs.get('main')).toBe(repo.base)
    expect(await readFile(join(repo.dir, '.git/config'), 'utf8')).toBe(configuration)
  })

  test('TRK-FLOW-6, TRK-FLOW-3, TRK-GRD-2: holds the judged paths and no others; what is ignored stays and is not delivered', async () => {
    const paths = ['README.md', 'docs/api-notes/weeks.md', 'src/weekly.js', 'test/weekly.test.js']
    expect(await list('diff', '--name-only', 'main', head())).toEqual(paths)
    expect(end.runSummary.filesChanged).toEqual(paths)
    expect(await readFile(join(repo.dir, 'node_modules/kept/index.js'), 'utf8')).toBe('// ignored\n')
  })

  test('TRK-GRD-6: leaves the pointer as it was', async () => {
    expect(await readRemoteFile(repo, head(), POINTER)).toBe(files[POINTER])
  })

  test('TRK-FLOW-4: the agent is given the text of this track and of no other', () => {
    const [first = ''] = model.requests.filter(({ path }) => path === '/v1/responses').map(({ body }) => JSON.stringify(body))
    expect(first).toContain('Track 02 - Weekly totals')
    expect(first).not.toContain('Distances by the mile')
    expect(first).not.toContain('A page of weeks')
  })

  test('TRK-FLOW-1: claimed, worked on, judged, committed and delivered, in this order', () => {
    const evidence = end.report.evidence.map(({ phase }) => phase).filter((phase) => !['agent', 'prompt'].includes(phase))
    expect(evidence.filter((phase) => !isPhase(phase))).toEqual(['claim', 'judge', 'judge', 'seal', 'deliver'])
    expect(evidence.filter(isPhase)).toEqual(PHASES)
  })

  test('TRK-REP-1, TRK-REP-2, TRK-REP-3, TRK-REP-4, TRK-REP-5, TRK-REP-6: reports what it was, what changed, what ran, what failed and what remains', () => {
    const { body } = end
    expect(body.split('\n').filter((line) => line.startsWith('#'))).toEqual(SECTIONS.map((name) => `## ${name}`))
    expect(section(body, 'Work')).toBe(`- track-2: Track 02 - Weekly totals, described in \`${DOCUMENT}\``)
    expect(section(body, 'Changed files').split('\n')).toEqual([
      '- modified `README.md`',
      '- added `docs/api-notes/weeks.md`',
      '- added `src/weekly.js`',
      '- added `test/weekly.test.js`',
    ])
    expect(section(body, 'Commands').split('\n').slice(0, 2)).toEqual([
      '- tests: failed (`npm test`, exit code 1, round 1)',
      '- tests: passed (`npm test`, exit code 0, round 2)',
    ])
    expect(section(body, 'Failures and fixes')).toBe('- tests (`npm test`) failed in round 1; repaired: passed in round 2')
    expect(section(body, 'Verification')).toContain('- G1 (gate) `npm test`: ')
    expect(section(body, 'Remaining')).toBe('- Show the weeks on a page.')
    expect(end.summary).toContain(body)
    expect(end.runSummary.workReport).toMatchObject({
      tasks: [{ id: 'track-2', document: DOCUMENT }],
      failures: [{ name: 'tests', rounds: [1], fixedInRound: 2 }],
      remaining: ['Show the weeks on a page.'],
    })
  })

  test('TRK-SEL-16, TRK-FLOW-7: while it is in flight a further run starts nothing, not even the next track', async () => {
    const asked = model.requests.length
    await repo.git('checkout', '--quiet', '.')
    await repo.git('clean', '--quiet', '--force', '-d', '--exclude=.codex')
    const again = await sceneIn(repo, model).act({ inputs: { delivery: 'branch' } })
    expect(again.exitCode).toBe(0)
    expect(again.outputs).toMatchObject({ outcome: 'contended', 'reason-code': 'claims-contended', branch: '' })
    await repo.originGit('update-ref', '-d', 'refs/heads/codex/claim/track-2')
    const unclaimed = await sceneIn(repo, model).act({ inputs: { delivery: 'branch' } })
    expect(unclaimed.outputs).toMatchObject({ outcome: 'idle', 'reason-code': 'plan-waiting' })
    expect(unclaimed.report.rejected[0]).toEqual({ taskId: 'track-2', reason: 'branch-exists', detail: NAMES.branch })
    expect(model.requests).toHaveLength(asked)
  })
})

test('TRK-BRA-9, TRK-BRA-10, TRK-BRA-11: has one pull request on the base branch, under its title', async () => {
  const scene = await createScene([command(work), done], files)
  const forge = await startForgeServer({ hasBranch: async (name) => (await readRefs(scene.repo)).has(name) })
  const end = await scene.act({ env: forge.environment })
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', 'pull-request-operation': 'created' })
  expect(forge.pullRequests).toMatchObject([{ branch: NAMES.branch, base: 'main', title: NAMES.title, body: end.body }])
})

test('TRK-BRA-7, TRK-BRA-8, TRK-REP-3: delivered by another job it is the same commit, and the report of every round goes along', async () => {
  const broken = command(sampleWork.brokenCode + sampleWork.docs)
  const scene = await createScene([broken, done, command(work), done], files)
  const ready = await scene.act({ inputs: { delivery: 'none' } })
  expect(ready.outputs, ready.log).toMatchObject({ outcome: 'ready', branch: NAMES.branch })
  const dir = join(scene.repo.root, 'deliver-job')
  await gitIn(scene.repo.root, 'clone', '--quiet', `file://${scene.repo.origin}`, dir)
  const inputs = { command: 'deliver', delivery: 'branch', report: join(scene.repo.dir, '.codex/pr/RUN_REPORT.json') }
  const delivered = await runAction({ entry: 'main', cwd: dir, inputs: { token: TOKEN, ...inputs }, env: { PATH } })
  expect(delivered.outputs, delivered.stdout).toMatchObject({ outcome: 'delivered', PR_TITLE: NAMES.title })
  expect(await scene.repo.originGit('log', '--format=%s', `main..${NAMES.branch}`)).toBe(NAMES.subject)
  expect(section(String(delivered.outputs['PR_BODY']), 'Failures and fixes')).toContain(
    'failed in round 1; repaired: passed in round 2',
  )
})

const once = `${projectFiles[CONFIG]}${guards.replace('repair-turns: 1', 'repair-turns: 0')}`

test.each([
  [
    'TRK-GRD-1, TRK-GRD-4, TRK-GRD-5: a change of a protected path, which the document permits,',
    'echo x: 1 >> docs/api/walks.yml\n',
    'docs/api/walks.yml',
  ],
  ['TRK-GRD-2: a protected path that is moved away', 'mv docs/api/walks.yml walks.yml\n', 'docs/api/walks.yml'],
  ['TRK-GRD-6: a change of the pointer', `sed -i 's/"next_track": 2/"next_track": 3/' ${POINTER}\n`, POINTER],
  ['TRK-GRD-6: a change of the mode of the pointer', `chmod +x ${POINTER}\n`, POINTER],
  [
    'TRK-GRD-7: a change of the document of another track',
    `echo more >> ${FOLDER}/track-03-weekly-page.md\n`,
    `${FOLDER}/track-03-weekly-page.md`,
  ],
])('%s is rejected whole, and nothing of it is pushed', async (_, cmd, path) => {
  const { repo, act } = await createScene([command(work + cmd), done], { ...files, [CONFIG]: once })
  const end = await act({ inputs: { delivery: 'branch' } })
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'guards-failed', 'head-sha': '' })
  expect(end.report.findings).toContainEqual(expect.objectContaining({ code: 'protected-path', severity: 'error', file: path }))
  expect(section(end.body, 'Failures and fixes')).toContain(`\`${path}\``)
  expect(end.log).not.toContain('gate tests')
  expect(await readTraces(repo)).toEqual([])
})

test('TRK-REP-4, TRK-REP-6: a red gate delivers nothing and is reported as open', async () => {
  const { repo, act } = await createScene([command(sampleWork.brokenCode + sampleWork.docs), done], { ...files, [CONFIG]: once })
  const end = await act({ inputs: { delivery: 'branch' } })
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'gates-failed' })
  expect(section(end.body, 'Summary')).toContain('- Not delivered (gates-failed)')
  expect(section(end.body, 'Failures and fixes')).toBe('- tests (`npm test`) failed in round 1; still open')
  expect(section(end.body, 'Remaining')).toContain('- track-2 is still to be done.')
  expect(await readTraces(repo)).toEqual([])
})

test.each([
  ['fails', 'exit 3', 3],
  ['takes too long', 'sleep 60', 124],
  ['cannot start', 'no-such-program-here', 127],
])('TRK-GATE-12: with a gate that %s there is neither branch nor claim nor pull request', async (_, run, exitCode) => {
  const gate = `gates:\n  - name: checks\n    run: ${run}\n    timeout-minutes: 0.03\nlimits:\n  repair-turns: 0\n`
  const { repo, act } = await createScene([command(work), done], { ...files, [CONFIG]: gate })
  const forge = await startForgeServer({})
  const end = await act({ env: forge.environment })
  expect(end.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'gates-failed', 'head-sha': '' })
  expect(end.report.validationResults).toMatchObject([{ name: 'checks', status: 'failed', exitCode }])
  expect(forge.pullRequests).toEqual([])
  expect(await readTraces(repo)).toEqual([])
})

test('TRK-FLOW-5: an agent that needs a protected folder asks for it, and nothing is delivered', async () => {
  const question = 'May I change docs/api/walks.yml? Weekly totals are a part of the API.'
  const asks = [command('echo x: 1 >> docs/api/walks.yml'), answer({ status: 'needs-input', question, commits: [] })]
  const { repo, act, prompts } = await createScene(asks, files)
  const forge = await startForgeServer({})
  const end = await act({ env: forge.environment })
  expect(prompts()[0]).toContain('`docs/api/**`')
  expect(prompts()[0]).toContain('give the paths and the reason in `question`')
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'needs-input', 'reason-code': 'agent-question', 'head-sha': '' })
  expect(end.report.detail).toBe(question)
  expect(end.body).toContain('docs/api/walks.yml')
  expect(forge.pullRequests).toEqual([])
  for (const tip of (await readRefs(repo)).values())
    expect(await repo.originGit('log', '--format=%H', 'main..', tip, '--', 'docs/api')).toBe('')
})

test('a pointer past the end finds nothing to do, and says that the plan is complete', async () => {
  const { repo, act, model } = await createScene([], { ...files, [POINTER]: trackPointer(4, { '3': { slug: 'weekly-page' } }) })
  const end = await act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'idle', 'reason-code': 'plan-complete' })
  expect(end.report.findings).toContainEqual(expect.objectContaining({ code: 'plan-exhausted', severity: 'warning' }))
  expect(section(end.body, 'Risks / Notes')).toContain('The pointer stands at track 4')
  expect(model.requests).toEqual([])
  expect(await readTraces(repo)).toEqual([])
})

test.each([
  ['TRK-SEL-14: without a document', { [DOCUMENT]: '' }, 'plan-invalid', 'document-empty'],
  ['TRK-SEL-2: with a broken pointer', { [POINTER]: '{ "next_track": 2 }' }, 'plan-invalid', 'missing-property'],
  [
    'TRK-SEL-6: with a slug that is none',
    { [POINTER]: trackPointer(2, { '2': { slug: 'a b' } }) },
    'plan-invalid',
    'slug-invalid',
  ],
  ['TRK-BRA-2: on another repository', { [CONFIG]: 'repository: example/trails\n' }, 'wrong-repository', null],
])('%s nothing is claimed and no agent starts', async (_, changed, reason, finding) => {
  const { repo, act, model } = await createScene([], { ...files, ...changed })
  const end = await act()
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': reason })
  if (finding !== null) expect(end.report.findings).toContainEqual(expect.objectContaining({ code: finding, severity: 'error' }))
  expect(model.requests).toEqual([])
  expect(await readTraces(repo)).toEqual([])
})

test('TRK-BRA-1: a run that cannot reach the remote stops instead of trusting what it has', async () => {
  const { repo, act, model } = await createScene([], files)
  await repo.git('remote', 'set-url', 'origin', `file://${repo.root}/gone.git`)
  const end = await act({ inputs: { delivery: 'branch' } })
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'remote-unreachable' })
  expect(model.requests).toEqual([])
})

test('TRK-FLOW-2: a dirty checkout is refused and left as it is', async () => {
  const { repo, act, model } = await createScene([], files)
  await writeFiles(repo.dir, { 'src/idea.js': '// mine\n' })
  const end = await act({ inputs: { delivery: 'branch' } })
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'dirty-work-tree' })
  expect(await readFile(join(repo.dir, 'src/idea.js'), 'utf8')).toBe('// mine\n')
  expect(model.requests).toEqual([])
})
