import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../support/plan-repo.ts'
import { planFiles, sampleFiles } from '../support/sample-plan.ts'
import { hoursFromNow, readTraces } from './remote-state.ts'
import { createScene } from './scene.ts'

const edited = (edit: (text: string) => string): Record<string, string> => ({
  ...sampleFiles,
  ...Object.fromEntries(Object.entries(planFiles).map(([path, text]) => [path, edit(text)])),
})

const complete = edited((text) => text.replaceAll('"not_started"', '"completed"'))

const waiting = {
  ...sampleFiles,
  'specs/frds/frd-002-weekly-totals.json': String(planFiles['specs/frds/frd-002-weekly-totals.json']).replace(
    /("taskId": "FRD-002-T1"[^}]*?"status": )"not_started"/,
    '$1"blocked"',
  ),
}

const LOCAL = '.codex/claims-local'

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

test('FRD-SEL-14: a finished plan ends idle and green, without a trace on the remote or a request to the model', async () => {
  const { repo, act, model } = await createScene([], complete)
  const end = await act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({
    outcome: 'idle',
    'reason-code': 'plan-complete',
    'task-ids': '[]',
    branch: '',
    PR_TITLE: '',
    'head-sha': '',
    'base-sha': repo.base,
  })
  expect(end.log.toLowerCase()).toContain('implementation is complete')
  expect(end.summary.toLowerCase()).toContain('implementation is complete')
  expect(end.runSummary).toMatchObject({ selectedBundleTaskIds: [], branchName: '', prTitle: '', commits: [], filesChanged: [] })
  expect(end.runSummary.taskClaim).toMatchObject({ taskId: null, claimRef: null, status: 'not_used', takeover: null })
  expect(await readTraces(repo)).toEqual([])
  expect(model.requests).toEqual([])
})

test('FRD-SEL-14, FRD-SEL-4: a plan that waits says for what', async () => {
  const { repo, act, model } = await createScene([], waiting)
  const end = await act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'idle', 'reason-code': 'plan-waiting' })
  expect(end.report.rejected).toEqual([
    { taskId: 'FRD-002-T1', reason: 'not-todo', detail: expect.stringContaining('blocked') },
    { taskId: 'FRD-002-T2', reason: 'dependency-open', detail: 'FRD-002-T1' },
    { taskId: 'FRD-003-T1', reason: 'dependency-open', detail: 'FRD-002-T2' },
  ])
  expect(end.log).toContain('FRD-002-T2 dependency-open (FRD-002-T1)')
  expect(await readTraces(repo)).toEqual([])
  expect(model.requests).toEqual([])
})

test('FRD-LOC-6, FRD-LOC-7: a run without work still sweeps stale local claims and says so', async () => {
  const { repo, act } = await createScene([], complete)
  await writeFiles(repo.dir, {
    [`${LOCAL}/FRD-002-T1.json`]: JSON.stringify({ createdAt: hoursFromNow(-25) }),
    [`${LOCAL}/FRD-002-T2.json`]: JSON.stringify({ createdAt: hoursFromNow(-2), expiresAt: hoursFromNow(-1) }),
    [`${LOCAL}/FRD-003-T1.json`]: JSON.stringify({ createdAt: hoursFromNow(-23) }),
  })
  const end = await act()
  expect(end.outputs).toMatchObject({ outcome: 'idle', 'reason-code': 'plan-complete' })
  expect(await exists(join(repo.dir, LOCAL, 'FRD-002-T1.json'))).toBe(false)
  expect(await exists(join(repo.dir, LOCAL, 'FRD-002-T2.json'))).toBe(false)
  expect(await exists(join(repo.dir, LOCAL, 'FRD-003-T1.json'))).toBe(true)
  expect(end.runSummary.preflightChecks).toContainEqual({
    name: 'local_claims_stale_cleanup',
    status: 'passed',
    details: expect.stringMatching(/^removed 2 stale, kept 1: .*FRD-002-T1\.json/),
  })
})

test('FRD-LOC-5: stale local claims are gone before the remote is asked', async () => {
  const { repo, act } = await createScene()
  await repo.git('remote', 'set-url', 'origin', 'file:///no/such/repository.git')
  await writeFiles(repo.dir, { [`${LOCAL}/FRD-002-T1.json`]: JSON.stringify({ createdAt: hoursFromNow(-25) }) })
  const end = await act()
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'remote-unreachable' })
  expect(await exists(join(repo.dir, LOCAL, 'FRD-002-T1.json'))).toBe(false)
  expect(end.runSummary.preflightChecks.map(({ name }) => name)).toContain('local_claims_stale_cleanup')
})
