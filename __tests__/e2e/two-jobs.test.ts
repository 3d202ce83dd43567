import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPlanRepo, gitIn, type PlanRepo } from '../support/plan-repo.ts'
import { runAction } from '../support/run-action.ts'
import { sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { sampleWork } from '../support/sample-project.ts'
import { tempDir } from '../support/temp.ts'
import { readRefs, readRemoteFile } from './remote-state.ts'
import { answer, command, createModel, goodTurn, KEY, PATH, sceneIn, TOKEN } from './scene.ts'

/** A fresh checkout of another job. */
async function checkOut(repo: PlanRepo, name: string): Promise<string> {
  const dir = join(repo.root, name)
  await gitIn(repo.root, 'clone', '--quiet', `file://${repo.origin}`, dir)
  return dir
}

const step = (cwd: string, inputs: Record<string, string>) =>
  runAction({ entry: 'main', cwd, inputs: { token: TOKEN, ...inputs }, env: { PATH } })

/** Claims in one job and works in a second; what the second hands on is in a folder of its own. */
async function claimAndWork(script = goodTurn, files = sampleFiles) {
  const repo = await createPlanRepo(files)
  const claimed = await step(await checkOut(repo, 'claim-job'), { command: 'claim' })
  const model = await createModel(script)
  const runJob = await checkOut(repo, 'run-job')
  const before = await readRefs(repo)
  const ran = await sceneIn(repo, model).start({
    cwd: runJob,
    inputs: { lease: claimed.outputs['lease'] ?? '', delivery: 'none', 'openai-api-key': KEY },
  })
  expect(ran.outputs['outcome'], ran.stdout + ran.stderr).toBe('ready')
  const handed = await tempDir('artifact')
  await mkdir(handed, { recursive: true })
  await cp(join(runJob, '.codex/pr'), handed, { recursive: true })
  return {
    repo,
    claimed,
    ran,
    before,
    handed,
    report: join(handed, 'RUN_REPORT.json'),
    digest: ran.outputs['report-digest'] ?? '',
  }
}

test('three jobs: one claims, one works and writes nothing to the remote, one delivers without running any code', async () => {
  const { repo, claimed, ran, before, report, digest } = await claimAndWork()
  expect(claimed.outputs).toMatchObject({ outcome: 'ready', 'claim-ref': sampleBundle.claimRef })
  expect(ran.outputs).toMatchObject({ outcome: 'ready', 'reason-code': 'ready', branch: sampleBundle.branch })
  expect(await readRefs(repo)).toEqual(before)

  const delivered = await step(await checkOut(repo, 'deliver-job'), { command: 'deliver', report, 'report-digest': digest })
  expect(delivered.outputs, delivered.stdout).toMatchObject({
    outcome: 'delivered',
    branch: sampleBundle.branch,
    'base-sha': repo.base,
  })
  const refs = await readRefs(repo)
  expect(refs.get(sampleBundle.branch)).toBe(delivered.outputs['head-sha'])
  const claim = sampleBundle.claimRef.slice('refs/heads/'.length)
  expect(refs.get(claim)).not.toBe(before.get(claim))
  expect(await readRemoteFile(repo, sampleBundle.branch, 'src/weekly.js')).toContain('weeklyTotals')
  const frd = JSON.parse(await readRemoteFile(repo, sampleBundle.branch, 'specs/frds/frd-002-weekly-totals.json'))
  expect(frd.majorTasks.map(({ status }: { status: string }) => status)).toEqual(['completed', 'completed'])
  expect(delivered.outputs['PR_TITLE']).toBe(ran.outputs['PR_TITLE'])
})

test('what the working job saw of ignored files is told in the pull request', async () => {
  const work = `mkdir -p node_modules/tool && echo x > node_modules/tool/index.js\n${sampleWork.code}${sampleWork.docs}`
  const { repo, report, digest } = await claimAndWork([command(work), answer()])
  const delivered = await step(await checkOut(repo, 'deliver-job'), { command: 'deliver', report, 'report-digest': digest })
  expect(delivered.outputs['outcome'], delivered.stdout).toBe('delivered')
  expect(delivered.outputs['PR_BODY']).toMatch(/Files that Git ignores are not as they were .*node_modules\/tool.* \(1 added\)/)
})

test('a checkout that does not know the commit the work started from delivers nothing', async () => {
  const { repo, report, digest } = await claimAndWork()
  await repo.commit({ 'docs/other.md': 'other\n' })
  const shallow = join(repo.root, 'shallow-job')
  await gitIn(repo.root, 'clone', '--quiet', '--depth=1', `file://${repo.origin}`, shallow)
  const before = await readRefs(repo)
  const delivered = await step(shallow, { command: 'deliver', report, 'report-digest': digest })
  expect(delivered.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'handoff-invalid' })
  expect(delivered.stdout).toContain('does not belong to the history of what is checked out here')
  expect(await readRefs(repo)).toEqual(before)
})

test('the base branch may have moved: the work is delivered on the base it was judged on', async () => {
  const { repo, report, digest } = await claimAndWork()
  await repo.commit({ 'docs/other.md': 'other\n' })
  const delivered = await step(await checkOut(repo, 'deliver-job'), { command: 'deliver', report, 'report-digest': digest })
  expect(delivered.outputs).toMatchObject({ outcome: 'delivered', 'base-sha': repo.base })
  expect(await repo.originGit('merge-base', 'main', sampleBundle.branch)).toBe(repo.base)
})

test('a report that was changed on the way is refused', async () => {
  const { repo, before, report, digest } = await claimAndWork()
  await writeFile(report, (await readFile(report, 'utf8')).replace('"turns": 1', '"turns": 2'))
  const delivered = await step(await checkOut(repo, 'deliver-job'), { command: 'deliver', report, 'report-digest': digest })
  expect(delivered.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'handoff-invalid' })
  expect(delivered.exitCode).toBe(1)
  expect(await readRefs(repo)).toEqual(before)
})

test('a bundle that was changed on the way is refused', async () => {
  const { repo, before, handed, report, digest } = await claimAndWork()
  const path = join(handed, 'HANDOFF.bundle')
  await writeFile(path, Buffer.concat([await readFile(path), Buffer.from('x')]))
  const delivered = await step(await checkOut(repo, 'deliver-job'), { command: 'deliver', report, 'report-digest': digest })
  expect(delivered.outputs['reason-code']).toBe('handoff-invalid')
  expect(await readRefs(repo)).toEqual(before)
})

test.each([
  ['another branch', (text: string) => text.replaceAll(sampleBundle.branch, 'codex/f009-t9')],
  ['another claim', (text: string) => text.replaceAll(sampleBundle.claimRef, 'refs/heads/codex/claim/FRD-003-T1')],
  ['finished tasks', (text: string) => text.replaceAll('"id": "FRD-002-T1"', '"id": "FRD-001-T1"')],
  ['no gate', (text: string) => text.replaceAll('"name": "tests"', '"name": "other"')],
  ['a run that failed', (text: string) => text.replace('"outcome": "ready"', '"outcome": "failed"')],
])('a report that was forged before it got a digest delivers nothing: %s', async (_, forge) => {
  const { repo, before, report } = await claimAndWork()
  await writeFile(report, forge(await readFile(report, 'utf8')))
  const delivered = await step(await checkOut(repo, 'deliver-job'), { command: 'deliver', report })
  expect(['failed', 'rejected']).toContain(delivered.outputs['outcome'])
  expect(await readRefs(repo)).toEqual(before)
})

test('a run job that was taken over cannot bring in what the guards refuse', async () => {
  const { repo, before, handed, report } = await claimAndWork()
  const dir = await checkOut(repo, 'forger')
  await writeFile(join(dir, '.github/plan-runner.yml'), 'gates: []\n')
  await writeFile(join(dir, 'src/weekly.js'), 'export const weeklyTotals = 1\n')
  await gitIn(dir, 'add', '-A')
  await gitIn(dir, 'commit', '--quiet', '-m', 'forged')
  await gitIn(dir, 'update-ref', 'refs/handoff/judged', 'HEAD')
  const bundle = join(handed, 'HANDOFF.bundle')
  await gitIn(dir, 'bundle', 'create', '--quiet', bundle, 'refs/handoff/judged', `^${repo.base}`)
  const { createHash } = await import('node:crypto')
  const sha256 = createHash('sha256')
    .update(await readFile(bundle))
    .digest('hex')
  await writeFile(report, (await readFile(report, 'utf8')).replace(/("sha256": ")[0-9a-f]+/, `$1${sha256}`))
  const delivered = await step(await checkOut(repo, 'deliver-job'), { command: 'deliver', report })
  expect(delivered.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'guards-failed' })
  expect(delivered.stdout).toContain('.github/plan-runner.yml')
  expect(await readRefs(repo)).toEqual(before)
})

test('a claim that was lost meanwhile stops the delivery', async () => {
  const { repo, report, digest } = await claimAndWork()
  await repo.originGit('update-ref', sampleBundle.claimRef, repo.base)
  const before = await readRefs(repo)
  const delivered = await step(await checkOut(repo, 'deliver-job'), { command: 'deliver', report, 'report-digest': digest })
  expect(delivered.outputs).toMatchObject({ outcome: 'contended', 'reason-code': 'lease-lost' })
  expect(delivered.exitCode).toBe(0)
  expect(await readRefs(repo)).toEqual(before)
})

test('a run under a lease must not deliver, and a lease that is not one is refused', async () => {
  const repo = await createPlanRepo(sampleFiles)
  const model = await createModel([command(sampleWork.code), answer()])
  const scene = sceneIn(repo, model)
  const lease = JSON.stringify({
    ref: sampleBundle.claimRef,
    token: repo.base,
    ownerId: 'a',
    createdAt: '2026-01-01T00:00:00Z',
    expiresAt: '2036-01-01T00:00:00Z',
  })
  for (const inputs of [{ lease }, { lease: '{}', delivery: 'none' }, { lease: '/no/such/file', delivery: 'none' }]) {
    const ended = await scene.start({ inputs })
    expect(ended.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'config-invalid' })
  }
  const stale = await scene.start({ inputs: { lease, delivery: 'none' } })
  expect(stale.outputs).toMatchObject({ outcome: 'contended' })
  expect(model.requests).toEqual([])
})

test('a lease gives its claim back, once, and never that of somebody else', async () => {
  const repo = await createPlanRepo(sampleFiles)
  const claimed = await step(await checkOut(repo, 'claim-job'), { command: 'claim' })
  const lease = claimed.outputs['lease'] ?? ''
  const other = await checkOut(repo, 'other-job')
  const first = await step(other, { command: 'release', lease })
  expect(first.exitCode).toBe(0)
  expect([...(await readRefs(repo)).keys()]).toEqual(['main'])
  await step(other, { command: 'claim', 'owner-id': 'somebody-else' })
  const second = await step(other, { command: 'release', lease })
  expect(second.exitCode).toBe(0)
  expect(second.stdout).toContain('somebody else holds it by now')
  expect((await readRefs(repo)).has(sampleBundle.claimRef.slice('refs/heads/'.length))).toBe(true)
})

test('a secret in the words of a report neither gets out nor through', async () => {
  const { repo, before, report } = await claimAndWork()
  const text = await readFile(report, 'utf8')
  await writeFile(report, text.replaceAll('Walks can now be added up', `Token ${TOKEN}: walks can now be added up`))
  const delivered = await step(await checkOut(repo, 'deliver-job'), { command: 'deliver', report })
  expect(delivered.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'guards-failed' })
  expect(JSON.stringify([delivered.outputs, delivered.summary])).not.toContain(TOKEN)
  expect(await readRefs(repo)).toEqual(before)
})
