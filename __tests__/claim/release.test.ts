import { join } from 'node:path'
import { expect, test } from 'vitest'
import { claim, release } from '../../src/edge/claim-commands.ts'
import { parseInputs } from '../../src/edge/inputs.ts'
import { exists } from '../../src/host/files.ts'
import { silentLog } from '../../src/host/log.ts'
import { hoursFromNow, plantClaim, readClaim, readRefs } from '../e2e/remote-state.ts'
import { frdPlan } from '../plan/frd-fixture.ts'
import { createPlanRepo, type PlanRepo, writeFiles } from '../support/plan-repo.ts'

const TASK = 'FRD-001-T1'
const LOCAL = `.codex/claims-local/${TASK}.json`

const createRepo = () => createPlanRepo(frdPlan([{ id: 'FRD-001', tasks: [{ id: TASK }] }]))

const commandOf = (repo: PlanRepo, owner: string | null) => ({
  dir: repo.dir,
  inputs: parseInputs((name) => (name === 'owner-id' ? owner : null)),
  environment: { RUNNER_TEMP: repo.root },
  log: silentLog,
})

const tipOf = async (repo: PlanRepo) => (await readRefs(repo)).get(`codex/claim/${TASK}`)

test('FRD-CLM-21, FRD-LOC-10: the holder gives its claim back, and its local file goes with it', async () => {
  const repo = await createRepo()
  expect(await claim(commandOf(repo, 'me'))).toMatchObject({ exitCode: 0, json: { outcome: 'claimed' } })
  await writeFiles(repo.dir, { [LOCAL]: JSON.stringify({ createdAt: hoursFromNow(-1) }) })
  expect(await release(commandOf(repo, 'me'), TASK, false)).toMatchObject({
    exitCode: 0,
    json: { outcome: 'released', taskId: TASK },
  })
  expect(await tipOf(repo)).toBeUndefined()
  expect(await exists(join(repo.dir, LOCAL))).toBe(false)
})

test.each(['me', null])('FRD-CLM-21: a claim of somebody else is refused to %s', async (owner) => {
  const repo = await createRepo()
  const token = await plantClaim(repo, TASK)
  await expect(release(commandOf(repo, owner), TASK, false)).rejects.toMatchObject({
    code: 'claim-foreign',
    message: expect.stringContaining('other-runner') as string,
  })
  expect(await tipOf(repo)).toBe(token)
})

test.each([
  ['live', {}],
  ['unreadable', 'not a record'],
])('FRD-CLM-21: a %s claim of somebody else goes by force', async (_, record) => {
  const repo = await createRepo()
  await plantClaim(repo, TASK, record)
  expect(await release(commandOf(repo, null), TASK, true)).toMatchObject({ exitCode: 0, json: { outcome: 'released' } })
  expect(await tipOf(repo)).toBeUndefined()
})

test('a forced release where nothing may be deleted ends the claim instead, in the name of its owner', async () => {
  const repo = await createRepo()
  const token = await plantClaim(repo, TASK)
  await repo.originGit('config', 'receive.denyDeletes', 'true')
  expect(await release(commandOf(repo, null), TASK, true)).toMatchObject({ exitCode: 0, json: { outcome: 'released' } })
  const tip = (await tipOf(repo)) ?? ''
  expect(await repo.originGit('rev-parse', `${tip}^`)).toBe(token)
  const record = await readClaim(repo, tip)
  expect(record.ownerId).toBe('other-runner')
  expect(Date.parse(record.expiresAt)).toBeLessThan(Date.now() - 5 * 60_000)
  expect(await claim(commandOf(repo, 'me'))).toMatchObject({ exitCode: 0, json: { outcome: 'claimed' } })
})

test('a task that nobody holds is nothing to give back', async () => {
  const repo = await createRepo()
  expect(await release(commandOf(repo, 'me'), TASK, false)).toMatchObject({ exitCode: 0, json: { outcome: 'none', ref: null } })
})
