import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PlanRepo } from '../support/plan-repo.ts'
import { sampleBundle } from '../support/sample-plan.ts'
import { sampleWork } from '../support/sample-project.ts'
import { hoursFromNow, plantClaim, readClaim, readRefs, readTraces } from './remote-state.ts'
import { answer, command, createScene, pageTurn, twoBundles } from './scene.ts'

const CLAIM = 'codex/claim/FRD-002-T1'
/** Another runner gets its claim in between our look and our push, by the remote's own hand. */
const loseRace = async (repo: PlanRepo, taskId: string): Promise<void> => {
  const foreign = await plantClaim(repo, taskId, {}, 'refs/parked/claim')
  const hook = join(repo.origin, 'hooks/update')
  await writeFile(
    hook,
    `#!/bin/sh
test "$1" = refs/heads/codex/claim/${taskId} || exit 0
git show-ref --quiet --verify "$1" || git update-ref "$1" ${foreign}
`,
  )
  await chmod(hook, 0o755)
}

test('FRD-SEL-11, FRD-SEL-15: a live claim of somebody else hides its whole bundle; the run is contended and green', async () => {
  const { repo, act, model } = await createScene()
  const token = await plantClaim(repo, 'FRD-002-T1')
  const end = await act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'contended', 'reason-code': 'claims-contended', 'task-ids': '[]' })
  expect(end.report.rejected).toEqual([
    { taskId: 'FRD-002-T1', reason: 'claimed', detail: expect.stringContaining('other-runner') },
    { taskId: 'FRD-002-T2', reason: 'claimed', detail: expect.any(String) },
    { taskId: 'FRD-003-T1', reason: 'dependency-open', detail: 'FRD-002-T2' },
  ])
  expect(end.runSummary.taskClaim).toMatchObject({ taskId: 'FRD-002-T1', status: 'already_claimed' })
  expect(end.log).toContain('other-runner')
  expect(await readTraces(repo)).toEqual([CLAIM])
  expect((await readRefs(repo)).get(CLAIM)).toBe(token)
  expect(model.requests).toEqual([])
})

test.each([
  ['that is no JSON', 'walking'],
  ['without an owner', { ownerId: '' }],
])('FRD-CLM-23: a claim %s blocks its task and is reported', async (_, record) => {
  const { repo, act } = await createScene()
  await plantClaim(repo, 'FRD-002-T1', record)
  const end = await act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs['reason-code']).toBe('claims-contended')
  expect(end.report.findings).toContainEqual(expect.objectContaining({ code: 'claim-unreadable', severity: 'warning' }))
  expect(end.log).toMatch(/::warning title=claim-unreadable,.*FRD-002-T1/)
  expect(await readTraces(repo)).toEqual([CLAIM])
})

test('FRD-CLM-8, FRD-CLM-9: after a lost race the next bundle is taken', async () => {
  const { repo, act } = await createScene(pageTurn, twoBundles)
  await loseRace(repo, 'FRD-002-T1')
  const end = await act()
  expect(end.outputs).toMatchObject({ outcome: 'delivered', branch: 'codex/f003-t1', 'task-ids': '["FRD-003-T1"]' })
  expect(end.log).toMatch(/FRD-002-T1: .*; looking for the next one/)
  const refs = await readRefs(repo)
  expect(new Set(refs.keys())).toEqual(new Set(['main', CLAIM, 'codex/claim/FRD-003-T1', 'codex/f003-t1']))
  expect((await readClaim(repo, refs.get(CLAIM) ?? '')).ownerId).toBe('other-runner')
})

test('FRD-CLM-9: after a lost race without another bundle the run is contended, and the winner keeps its claim', async () => {
  const { repo, act, model } = await createScene()
  await loseRace(repo, 'FRD-002-T1')
  const end = await act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'contended', 'reason-code': 'claims-contended' })
  expect(end.runSummary.taskClaim).toMatchObject({ taskId: 'FRD-002-T1', status: 'already_claimed' })
  const refs = await readRefs(repo)
  expect((await readClaim(repo, refs.get(CLAIM) ?? '')).ownerId).toBe('other-runner')
  expect(model.requests).toEqual([])
})

test('FRD-CLM-14, FRD-CLM-15, FRD-CLM-16, FRD-CLM-17: an expired claim is taken over, and the run says from whom', async () => {
  const { repo, act } = await createScene()
  const previousExpiresAt = hoursFromNow(-1)
  const token = await plantClaim(repo, 'FRD-002-T1', { createdAt: hoursFromNow(-25), expiresAt: previousExpiresAt })
  const end = await act()
  expect(end.outputs).toMatchObject({ outcome: 'delivered', branch: sampleBundle.branch })
  expect(end.runSummary.taskClaim).toMatchObject({
    status: 'claimed',
    takeover: {
      ownerId: 'other-runner',
      previousExpiresAt,
      takeoverAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    },
  })
  expect(end.runSummary.preflightChecks).toContainEqual({
    name: 'remote_claims_expired',
    status: 'passed',
    details: expect.stringContaining(`refs/heads/${CLAIM}`),
  })
  const tip = (await readRefs(repo)).get(CLAIM) ?? ''
  expect(await repo.originGit('merge-base', token, tip)).toBe(token)
  const { ownerId, createdAt } = await readClaim(repo, tip)
  expect(ownerId).not.toBe('other-runner')
  expect(Date.parse(createdAt)).toBeGreaterThan(Date.parse(previousExpiresAt))
})

test('FRD-CLM-14: expired claims that nothing depends on are told of as well, and left where they are', async () => {
  const { repo, act } = await createScene()
  const expired = { createdAt: hoursFromNow(-30), expiresAt: hoursFromNow(-6) }
  const tasks = ['FRD-001-T1', 'FRD-003-T1', 'FRD-404-T1']
  const tokens = []
  for (const id of tasks) tokens.push(await plantClaim(repo, id, expired))
  const end = await act()
  expect(end.outputs).toMatchObject({ outcome: 'delivered', branch: sampleBundle.branch })
  const { details } = end.runSummary.preflightChecks.find(({ name }) => name === 'remote_claims_expired') ?? {}
  expect(details?.match(/FRD-\d+-T\d+/g)).toEqual(tasks)
  const refs = await readRefs(repo)
  expect(tasks.map((id) => refs.get(`codex/claim/${id}`))).toEqual(tokens)
})

test('FRD-SEL-12, FRD-CLM-11: a claim of our own is renewed, and its createdAt kept', async () => {
  const { repo, act } = await createScene()
  const createdAt = hoursFromNow(-3)
  await plantClaim(repo, 'FRD-002-T1', { ownerId: 'nightly', createdAt, expiresAt: hoursFromNow(1) })
  const end = await act({ inputs: { 'owner-id': 'nightly' } })
  expect(end.outputs['outcome']).toBe('delivered')
  const tip = (await readRefs(repo)).get(CLAIM) ?? ''
  const claim = await readClaim(repo, tip)
  expect(claim).toMatchObject({ ownerId: 'nightly', createdAt })
  expect(await repo.originGit('rev-list', '--count', tip), 'renewed at the start and at the end').toBe('3')
  expect(Date.parse(claim.expiresAt)).toBeGreaterThan(Date.now() + 23 * 3_600_000)
})

test('FRD-CLM-13: a claim that somebody else took while the agent worked is left alone, and nothing is published', async () => {
  let steal = async (): Promise<void> => {}
  const script = [
    command(sampleWork.code + sampleWork.docs),
    () => {
      void steal()
      return answer()
    },
  ]
  const { repo, act } = await createScene(script)
  const foreign = await plantClaim(repo, 'FRD-002-T1', {}, 'refs/parked/claim')
  steal = async () => {
    await repo.originGit('update-ref', `refs/heads/${CLAIM}`, foreign)
  }
  const end = await act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'contended', 'reason-code': 'lease-lost', 'head-sha': '' })
  expect(await readTraces(repo)).toEqual([CLAIM])
  expect((await readRefs(repo)).get(CLAIM)).toBe(foreign)
})
