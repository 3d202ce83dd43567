import { expect, test } from 'vitest'
import type { RunReport } from '../../src/model.ts'
import { createPlanRepo, type PlanRepo } from '../support/plan-repo.ts'
import { runCli } from '../support/run-cli.ts'
import { planFiles, sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { assertSchema, readDocuments } from './documents.ts'
import { plantClaim, readTraces } from './remote-state.ts'
import { createModel, goodTurn, KEY, PATH } from './scene.ts'

const FRD = 'specs/frds/frd-002-weekly-totals.json'

/** Runs a command with `--json`; what it prints must be one JSON object. */
const runJson = async <T>(repo: PlanRepo, ...args: string[]) => {
  const exit = await runCli([...args, '--json'], { cwd: repo.dir, env: { PATH, OPENAI_API_KEY: KEY } })
  return { ...exit, json: JSON.parse(exit.stdout) as T }
}

interface Selected {
  readonly outcome: string
  readonly bundle: { readonly taskIds: readonly string[]; readonly branch: string; readonly claimRef: string } | null
  readonly rejected: readonly { readonly taskId: string; readonly reason: string; readonly detail: string }[]
}

test('select tells the next bundle, and why not the others', async () => {
  const repo = await createPlanRepo(sampleFiles)
  const { exitCode, json } = await runJson<Selected>(repo, 'select')
  expect(exitCode).toBe(0)
  expect(json).toMatchObject({
    outcome: 'selected',
    format: 'frd',
    base: repo.base,
    bundle: { taskIds: sampleBundle.taskIds, branch: sampleBundle.branch, claimRef: sampleBundle.claimRef },
    nextBoundaryTaskId: sampleBundle.nextBoundaryTaskId,
    rejected: [{ taskId: 'FRD-003-T1', reason: 'dependency-open', detail: 'FRD-002-T2' }],
  })
  const text = await runCli(['select'], { cwd: repo.dir })
  expect(text).toMatchObject({ exitCode: 0, stderr: '' })
  for (const word of ['FRD-002-T1', 'FRD-002-T2', sampleBundle.branch, 'FRD-003-T1', 'dependency-open'])
    expect(text.stdout).toContain(word)
  expect(await readTraces(repo)).toEqual([])
})

test('select sees the claims of the remote, unless told not to', async () => {
  const repo = await createPlanRepo(sampleFiles)
  await plantClaim(repo, 'FRD-002-T1')
  const remote = await runJson<Selected>(repo, 'select')
  expect(remote.exitCode).toBe(3)
  expect(remote.json).toMatchObject({ outcome: 'waiting', bundle: null, nextBoundaryTaskId: null })
  expect(remote.json.rejected[0]).toMatchObject({ taskId: 'FRD-002-T1', reason: 'claimed' })
  for (const where of ['off', 'local']) {
    const { exitCode, json } = await runJson<Selected>(repo, 'select', '--claims', where)
    expect(exitCode).toBe(0)
    expect(json.bundle?.taskIds).toEqual(sampleBundle.taskIds)
  }
})

test('select of a finished plan is complete and exits with 3; --ref reads the plan as it was', async () => {
  const repo = await createPlanRepo(sampleFiles)
  const finished = Object.entries(planFiles).map(([path, text]) => [path, text.replaceAll('not_started', 'completed')])
  await repo.commit(Object.fromEntries(finished))
  const now = await runJson<Selected>(repo, 'select')
  expect(now.exitCode).toBe(3)
  expect(now.json).toMatchObject({ outcome: 'complete', bundle: null, rejected: [] })
  const then = await runJson<Selected>(repo, 'select', '--ref', 'HEAD~1')
  expect(then.exitCode).toBe(0)
  expect(then.json).toMatchObject({ outcome: 'selected', base: repo.base })
  const nowhere = await runJson(repo, 'select', '--ref', 'v9')
  expect(nowhere.exitCode).toBe(2)
  expect(nowhere.json).toMatchObject({ error: { code: 'ref-unknown' } })
})

test('check lists every finding with its place', async () => {
  const repo = await createPlanRepo(sampleFiles)
  const good = await runJson<{ valid: boolean; format: string }>(repo, 'check')
  expect(good.exitCode).toBe(0)
  expect(good.json).toMatchObject({ valid: true, format: 'frd' })
  await repo.commit({ [FRD]: String(planFiles[FRD]).replace('"not_started"', '"begun"').replace('"medium"', '7') })
  const bad = await runJson<{ findings: object[] }>(repo, 'check')
  expect(bad.exitCode).toBe(2)
  expect(bad.json).toMatchObject({ valid: false })
  expect(bad.json.findings).toContainEqual({
    code: expect.stringMatching(/^[a-z-]+$/),
    severity: 'error',
    file: FRD,
    line: 6,
    column: expect.any(Number),
    pointer: '/metadata/status',
    message: expect.stringContaining('begun'),
    hint: expect.any(String),
  })
  const text = await runCli(['check', '--repo', repo.dir], { cwd: '/' })
  expect(text.exitCode).toBe(2)
  expect(text.stdout).toContain(`${FRD}:6:`)
})

test('explain tells of one task what stands in its way', async () => {
  const repo = await createPlanRepo(sampleFiles)
  const waiting = await runJson(repo, 'explain', 'FRD-003-T1')
  expect(waiting.exitCode).toBe(0)
  expect(waiting.json).toMatchObject({ taskId: 'FRD-003-T1', verdict: 'rejected', reason: 'dependency-open' })
  expect((await runJson(repo, 'explain', 'FRD-002-T2')).json).toMatchObject({ verdict: 'selected' })
  expect((await runJson(repo, 'explain', 'FRD-001-T1')).json).toMatchObject({ verdict: 'finished' })
  const unknown = await runJson(repo, 'explain', 'FRD-009-T1')
  expect(unknown.exitCode).toBe(2)
  expect(unknown.json).toMatchObject({ error: { code: 'task-unknown' } })
  expect((await runCli(['explain', 'FRD-003-T1'], { cwd: repo.dir })).stdout).toContain('FRD-002-T2')
})

test.each([
  ['an unknown option', ['select', '--nonsense']],
  ['an unknown command', ['dance']],
  ['a word too many', ['select', 'FRD-002-T1']],
  ['no command', []],
  ['claims from nowhere', ['select', '--claims', 'mars']],
])('%s exits with 2', async (_, args) => {
  const repo = await createPlanRepo(sampleFiles)
  const { exitCode, stderr, stdout } = await runCli(args, { cwd: repo.dir })
  expect(exitCode).toBe(2)
  expect(`${stderr}${stdout}`).toMatch(/--help|codex-plan-runner <command>/)
})

test('FRD-PR-6: run --json prints the report alone on stdout and everything for people on stderr', async () => {
  const repo = await createPlanRepo(sampleFiles)
  const model = await createModel(goodTurn)
  const args = ['run', '--responses-api-endpoint', model.url, '--model', 'gpt-5.5']
  const { exitCode, json, stderr } = await runJson<RunReport>(repo, ...args)
  expect(exitCode).toBe(0)
  await assertSchema('run-report', json)
  expect(json).toMatchObject({ outcome: 'delivered', branch: sampleBundle.branch, commits: { length: 3 } })
  expect(stderr).toContain('PR title: feat(frd-002): add weekly totals of walks')
  expect(stderr).toContain('## PR Title\n')
  expect((await readDocuments(repo.dir)).report).toEqual(json)
  expect(await readTraces(repo)).toEqual(['codex/claim/FRD-002-T1', sampleBundle.branch])

  await repo.git('checkout', '--quiet', '.')
  await repo.git('clean', '--quiet', '--force', '-d')
  const again = await runJson<RunReport>(repo, ...args)
  expect(again.exitCode).toBe(4)
  expect(again.json).toMatchObject({ outcome: 'contended', reasonCode: 'claims-contended' })
})

test('run --delivery none ends ready: the claim is all that the remote sees, until deliver publishes the work', async () => {
  const repo = await createPlanRepo(sampleFiles)
  const model = await createModel(goodTurn)
  const args = ['run', '--responses-api-endpoint', model.url, '--model', 'gpt-5.5', '--delivery', 'none']
  const { exitCode, json } = await runJson<RunReport>(repo, ...args)
  expect(exitCode).toBe(0)
  expect(json).toMatchObject({ outcome: 'ready', reasonCode: 'ready', branch: sampleBundle.branch })
  expect(json.headSha).toMatch(/^[0-9a-f]{40}$/)
  expect(await readTraces(repo)).toEqual(['codex/claim/FRD-002-T1'])
  const delivery = await runJson<RunReport>(repo, 'deliver', '--report', '.codex/pr/RUN_REPORT.json')
  expect(delivery.exitCode).toBe(0)
  expect(delivery.json).toMatchObject({ outcome: 'delivered', branch: sampleBundle.branch })
  expect(await readTraces(repo)).toEqual(['codex/claim/FRD-002-T1', sampleBundle.branch])
})

test('run --dry-run selects and touches nothing', async () => {
  const repo = await createPlanRepo(sampleFiles)
  const { exitCode, json } = await runJson<RunReport>(repo, 'run', '--dry-run')
  expect(exitCode).toBe(0)
  expect(json).toMatchObject({ outcome: 'ready', reasonCode: 'dry-run', branch: sampleBundle.branch, turns: 0 })
  expect(json.tasks.map(({ id }) => id)).toEqual(sampleBundle.taskIds)
  expect(await readTraces(repo)).toEqual([])
})

test('FRD-SEL-14: run on a finished plan exits with 3, a run that fails before the claim with its own code', async () => {
  const finished = Object.entries(planFiles).map(([path, text]) => [path, text.replaceAll('not_started', 'completed')])
  const repo = await createPlanRepo({ ...Object.fromEntries(Object.entries(sampleFiles)), ...Object.fromEntries(finished) })
  const idle = await runJson<RunReport>(repo, 'run')
  expect(idle.exitCode).toBe(3)
  expect(idle.json).toMatchObject({ outcome: 'idle', reasonCode: 'plan-complete' })
  await repo.git('remote', 'set-url', 'origin', 'file:///no/such/repository.git')
  const lost = await runJson<RunReport>(repo, 'run')
  expect(lost.exitCode).toBe(5)
  expect(lost.json).toMatchObject({ outcome: 'failed', reasonCode: 'remote-unreachable' })
})

test('two runs of the same owner count as one: the claim is no obstacle to it', async () => {
  const repo = await createPlanRepo(sampleFiles)
  await plantClaim(repo, 'FRD-002-T1', { ownerId: 'laptop' })
  expect((await runJson<Selected>(repo, 'select', '--owner', 'laptop')).json.outcome).toBe('selected')
  expect((await runJson<Selected>(repo, 'select', '--owner', 'desktop')).json.outcome).toBe('waiting')
})
