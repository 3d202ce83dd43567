import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { release } from '../../src/claim/lease.ts'
import { exists } from '../../src/host/files.ts'
import { createForge } from '../../src/host/github.ts'
import { renderMarker } from '../../src/host/pull-request-marker.ts'
import { renderFinalOutput } from '../../src/report/final-output.ts'
import { hoursFromNow, plantClaim, readClaim, readRefs } from '../e2e/remote-state.ts'
import { frdPlan } from '../plan/frd-fixture.ts'
import { type ForgeState, startForgeServer } from '../support/forge-server.ts'
import { startGitServer } from '../support/git-server.ts'
import { createPlanRepo, type PlanRepo, writeFiles } from '../support/plan-repo.ts'
import { chooseOn } from './choose-on.ts'

const HOUR_MS = 3_600_000

const createRepo = (documents = 2): Promise<PlanRepo> =>
  createPlanRepo(
    frdPlan(
      Array.from({ length: documents }, (_, index) => {
        const id = `FRD-00${index + 1}`
        return { id, tasks: [{ id: `${id}-T1` }] }
      }),
    ),
  )

const tipOf = async (repo: PlanRepo, task: string): Promise<string> => (await readRefs(repo)).get(`codex/claim/${task}`) ?? ''

const serve = async (repo: PlanRepo, clockSkewMs = 0): Promise<string> => {
  const server = await startGitServer({ root: repo.root, clockSkewMs })
  onTestFinished(() => server.close())
  return `${server.url}/origin.git`
}

const runUrl = (id: number, repository = 'example/trails') => `https://github.com/${repository}/actions/runs/${id}`

describe('an expired claim', () => {
  const expired = { createdAt: hoursFromNow(-30), expiresAt: hoursFromNow(-6) }
  /** Claims with an expired claim of another run on the first task. */
  const meet = async (state: ForgeState, ownerInfo = runUrl(4711)) => {
    const repo = await createRepo()
    const token = await plantClaim(repo, 'FRD-001-T1', { ...expired, ...{ ownerInfo } })
    const server = await startForgeServer(state)
    const chosen = await chooseOn(repo, 'me', { forge: createForge(server.environment, 'token') })
    return { repo, token, server, ...chosen }
  }

  test('FRD-CLM-14, FRD-CLM-17: is taken over in its place when its run has ended, and the run goes on with that very task', async () => {
    const { repo, taskId, report, token } = await meet({ runs: { 4711: 'completed' } })
    expect(taskId).toBe('FRD-001-T1')
    expect(await repo.originGit('rev-parse', `${await tipOf(repo, 'FRD-001-T1')}^`)).toBe(token)
    expect(report.taskClaim).toMatchObject({
      status: 'claimed',
      takeover: { ownerId: 'other-runner', previousExpiresAt: expired.expiresAt },
    })
    expect(report.preflightChecks).toContainEqual({
      name: 'remote_claims_expired',
      status: 'passed',
      details: expect.stringContaining('refs/heads/codex/claim/FRD-001-T1'),
    })
  })

  test('FRD-CLM-14: is told of even when its run goes on, so that it is left alone', async () => {
    const { repo, taskId, report, token } = await meet({ runs: { 4711: 'in_progress' } })
    expect(taskId).toBe('FRD-002-T1')
    expect(await tipOf(repo, 'FRD-001-T1')).toBe(token)
    expect(report.preflightChecks.find(({ name }) => name === 'remote_claims_expired')?.details).toContain('FRD-001-T1')
    expect(report.rejected).toContainEqual({ taskId: 'FRD-001-T1', reason: 'claimed', detail: expect.any(String) })
  })

  test('FRD-CLM-19: is left alone while a pull request from its branch is open', async () => {
    const { repo, taskId, token } = await meet({
      runs: { 4711: 'completed' },
      pullRequests: { 'codex/f001-t1': [{ state: 'open' }] },
    })
    expect(taskId).toBe('FRD-002-T1')
    expect(await tipOf(repo, 'FRD-001-T1')).toBe(token)
  })

  test('FRD-CLM-19: is left alone while a pull request with its marker is open, whatever its branch is called', async () => {
    const body = renderMarker('refs/heads/codex/claim/FRD-001-T1', ['FRD-001-T1'])
    const { repo, taskId, token } = await meet({
      runs: { 4711: 'completed' },
      pullRequests: { 'bots/f001-t1': [{ state: 'open', body }], 'bots/f002-t1': [{ state: 'closed', body }] },
    })
    expect(taskId).toBe('FRD-002-T1')
    expect(await tipOf(repo, 'FRD-001-T1')).toBe(token)
  })

  test('FRD-CLM-19: is left alone while its branch waits on the remote, with nobody to ask', async () => {
    const repo = await createRepo()
    const token = await plantClaim(repo, 'FRD-001-T1', expired)
    const commit = await repo.originGit('commit-tree', 'main^{tree}', '-p', 'main', '-m', 'work')
    await repo.originGit('update-ref', 'refs/heads/codex/f001-t1', commit)
    const { taskId, report } = await chooseOn(repo, 'me')
    expect(taskId).toBe('FRD-002-T1')
    expect(report.rejected).toContainEqual({ taskId: 'FRD-001-T1', reason: 'branch-exists', detail: 'codex/f001-t1' })
    expect(await tipOf(repo, 'FRD-001-T1')).toBe(token)
  })

  test.each<[string, ForgeState, string]>([
    ['the token may not ask', { fail: 403 }, runUrl(4711)],
    ['the run is not known', {}, runUrl(4711)],
    ['the run is of another repository', { runs: { 4711: 'in_progress' } }, runUrl(4711, 'example/meadows')],
    ['its owner is no run', { runs: { 4711: 'in_progress' } }, 'ada@laptop:4711'],
  ])('FRD-CLM-15: goes by its time alone when %s', async (_, state, ownerInfo) => {
    const { taskId, report } = await meet(state, ownerInfo)
    expect(taskId).toBe('FRD-001-T1')
    expect(report.taskClaim.takeover).not.toBeNull()
  })

  test('that is left alone does not change the order: the next bundle is the next in the plan', async () => {
    const { environment } = await startForgeServer({ runs: { 4711: 'in_progress' } })
    const forge = createForge(environment, 'token')
    for (const owner of ['one', 'two', 'three', 'four']) {
      const repo = await createRepo(6)
      await plantClaim(repo, 'FRD-001-T1', { ...expired, ...{ ownerInfo: runUrl(4711) } })
      expect((await chooseOn(repo, owner, { forge })).taskId).toBe('FRD-002-T1')
    }
  })

  test('is no reason to wait for a run when there is none: nobody is asked about claims that live', async () => {
    const repo = await createRepo()
    await plantClaim(repo, 'FRD-001-T1', { ownerId: 'other-runner', ...{ ownerInfo: runUrl(4711) } })
    const server = await startForgeServer({})
    const { taskId } = await chooseOn(repo, 'me', { forge: createForge(server.environment, 'token') })
    expect(taskId).toBe('FRD-002-T1')
    expect(server.requests).toEqual([])
  })
})

describe('a live claim of an earlier attempt of the same workflow run', () => {
  const again = (attempt: number, run = 4711) => ({ owner: { id: `run-${run}-${attempt}-later`, info: runUrl(run) } })
  const meet = async (ownerId: string, attempt: number, ownerInfo: string | null = runUrl(4711)) => {
    const repo = await createRepo()
    const token = await plantClaim(repo, 'FRD-001-T1', { ownerId, ...(ownerInfo === null ? {} : { ownerInfo }) })
    // The run goes on: it is the one that asks.
    const { environment } = await startForgeServer({ runs: { 4711: 'in_progress' } })
    const chosen = await chooseOn(repo, 'me', { ...again(attempt), forge: createForge(environment, 'token') })
    return { repo, token, ...chosen }
  }

  test('is taken over at once, in its place, and the run says from whom', async () => {
    const { repo, token, taskId, report } = await meet('run-4711-1-lost', 2)
    expect(taskId).toBe('FRD-001-T1')
    expect(await repo.originGit('rev-parse', `${await tipOf(repo, 'FRD-001-T1')}^`)).toBe(token)
    expect(report.taskClaim.takeover).toMatchObject({ ownerId: 'run-4711-1-lost' })
    expect(report.preflightChecks.find(({ name }) => name === 'remote_claims_expired')?.details).toContain(
      'an earlier attempt of this run',
    )
  })

  test.each<[string, string, number, string | null]>([
    ['another job of the same attempt', 'run-4711-2-other', 2, runUrl(4711)],
    ['a later attempt', 'run-4711-10-other', 9, runUrl(4711)],
    ['an attempt of another run', 'run-4710-1-other', 2, runUrl(4710)],
    ['another run that gives our address', 'run-4710-1-other', 2, runUrl(4711)],
    ['somebody who chose a name', 'nightly', 2, runUrl(4711)],
    ['a run that does not say where it is', 'run-4711-1-other', 2, null],
    ['a run of another repository', 'run-4711-1-other', 2, runUrl(4711, 'example/meadows')],
    ['work that waits for a person or another job', 'run-4711-1-other', 2, `${runUrl(4711)}#kept`],
  ])('is none when it is of %s', async (_, ownerId, attempt, ownerInfo) => {
    const { repo, token, taskId, report } = await meet(ownerId, attempt, ownerInfo)
    expect(taskId).toBe('FRD-002-T1')
    expect(report.taskClaim.takeover).toBeNull()
    expect(await tipOf(repo, 'FRD-001-T1')).toBe(token)
  })

  test('is left alone where that attempt has delivered', async () => {
    const repo = await createRepo()
    const token = await plantClaim(repo, 'FRD-001-T1', { ownerId: 'run-4711-1-done', ...{ ownerInfo: runUrl(4711) } })
    const commit = await repo.originGit('commit-tree', 'main^{tree}', '-p', 'main', '-m', 'work')
    await repo.originGit('update-ref', 'refs/heads/codex/f001-t1', commit)
    const { taskId } = await chooseOn(repo, 'me', again(2))
    expect(taskId).toBe('FRD-002-T1')
    expect(await tipOf(repo, 'FRD-001-T1')).toBe(token)
  })

  test('goes to one job of the new attempt, the others take other bundles', async () => {
    const repo = await createRepo(3)
    const token = await plantClaim(repo, 'FRD-001-T1', { ownerId: 'run-4711-1-lost', ...{ ownerInfo: runUrl(4711) } })
    const jobs = ['a', 'b', 'c'].map((name) => chooseOn(repo, 'me', { owner: { id: `run-4711-2-${name}`, info: runUrl(4711) } }))
    const taken = (await Promise.all(jobs)).map(({ taskId }) => taskId)
    expect([...taken].sort()).toEqual(['FRD-001-T1', 'FRD-002-T1', 'FRD-003-T1'])
    expect(await repo.originGit('rev-parse', `${await tipOf(repo, 'FRD-001-T1')}^`)).toBe(token)
  })
})

describe('the clock of the remote', () => {
  const hours = async (expiresIn: number, skew: number) => {
    const repo = await createRepo()
    await plantClaim(repo, 'FRD-001-T1', { expiresAt: hoursFromNow(expiresIn) })
    const chosen = await chooseOn(repo, 'me', { url: await serve(repo, skew * HOUR_MS) })
    return { repo, ...chosen }
  }

  test.each([
    ['hours ahead of ours: a claim has ended that seems to live', 3, 5, 'FRD-001-T1'],
    ['hours behind: a claim lives that seems to have ended', -3, -5, 'FRD-002-T1'],
    ['like ours: a claim lives', 3, 0, 'FRD-002-T1'],
    ['like ours: a claim has ended', -3, 0, 'FRD-001-T1'],
  ])('%s', async (_, expiresIn, skew, expected) => {
    expect((await hours(expiresIn, skew)).taskId).toBe(expected)
  })

  test('FRD-CLM-10: a new claim ends a day later by the clock of the remote', async () => {
    const { repo } = await hours(3, 5)
    const { createdAt, expiresAt } = await readClaim(repo, await tipOf(repo, 'FRD-001-T1'))
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(24 * HOUR_MS)
    expect(Math.abs(Date.parse(createdAt) - Date.now() - 5 * HOUR_MS)).toBeLessThan(60_000)
  })

  test('is given a margin, because it is not exact either', async () => {
    const almost = new Date(Date.now() - 3 * 60_000).toISOString()
    const repo = await createRepo()
    await plantClaim(repo, 'FRD-001-T1', { expiresAt: almost })
    expect((await chooseOn(repo, 'me')).taskId).toBe('FRD-002-T1')
  })
})

describe('a remote that refuses', () => {
  test('deletions: a claim given back is free for the next, also for another job of the same run', async () => {
    const repo = await createRepo(1)
    await repo.originGit('config', 'receive.denyDeletes', 'true')
    const first = await chooseOn(repo, 'one', { owner: { id: 'one', info: runUrl(4711) } })
    if (first.choice.kind !== 'claimed' || first.choice.holding.kind !== 'remote') throw new Error('not claimed')
    const { desk, lease } = first.choice.holding
    expect(await release(desk, lease)).toMatchObject({ released: true })
    const { environment } = await startForgeServer({ runs: { 4711: 'in_progress' } })
    const second = await chooseOn(repo, 'two', { forge: createForge(environment, 'token') })
    expect(second.taskId).toBe('FRD-001-T1')
    expect(await repo.originGit('log', '--format=%H', 'codex/claim/FRD-001-T1')).toContain(lease.token)
  })

  test.each([
    ['a ref above', 'refs/heads/codex'],
    ['a ref below', 'refs/heads/codex/claim/FRD-001-T1/deeper'],
  ])('the name because of %s: an error that names it, never a loss or a local claim', async (_, obstacle) => {
    const repo = await createRepo()
    await repo.originGit('update-ref', obstacle, 'main')
    for (const delivery of ['branch', 'none'] as const)
      await expect(chooseOn(repo, 'me', { delivery })).rejects.toMatchObject({
        code: 'remote-refused',
        message: expect.stringContaining(obstacle) as string,
      })
    expect(await exists(join(repo.dir, '.codex/claims-local'))).toBe(false)
  })

  const forbid = async (repo: PlanRepo): Promise<void> => {
    const hook = join(repo.origin, 'hooks/pre-receive')
    await mkdir(join(repo.origin, 'hooks'), { recursive: true })
    await writeFile(hook, '#!/bin/sh\necho frozen >&2\nexit 1\n')
    await chmod(hook, 0o755)
  }

  test('every push: an error where work is to be delivered', async () => {
    const repo = await createRepo()
    await forbid(repo)
    await expect(chooseOn(repo, 'me')).rejects.toMatchObject({ code: 'remote-refused' })
  })

  test('FRD-LOC-1, FRD-LOC-2: every push: a local claim where nothing is to be delivered, and the run says so', async () => {
    const repo = await createRepo()
    await plantClaim(repo, 'FRD-001-T1')
    await forbid(repo)
    const { taskId, report } = await chooseOn(repo, 'me', { delivery: 'none' })
    expect(taskId).toBe('FRD-002-T1')
    expect(report.taskClaim).toMatchObject({ taskId: 'FRD-002-T1', claimRef: null, status: 'fallback_local' })
    expect(await exists(join(repo.dir, '.codex/claims-local/FRD-002-T1.json'))).toBe(true)
    expect(renderFinalOutput(report)).toContain('best effort only')
  })
})

describe('local claims', () => {
  const OFFLINE = 'http://127.0.0.1:9/origin.git'
  const pathOf = (repo: PlanRepo, task: string) => join(repo.dir, `.codex/claims-local/${task}.json`)
  const plantLocal = (repo: PlanRepo, task: string, createdAt = hoursFromNow(-1)) =>
    writeFiles(repo.dir, { [`.codex/claims-local/${task}.json`]: JSON.stringify({ createdAt, ownerId: 'neighbour' }) })

  test('FRD-LOC-1: are not for a run that has something to deliver', async () => {
    const repo = await createRepo()
    await expect(chooseOn(repo, 'me', { url: OFFLINE })).rejects.toMatchObject({ code: 'remote-unreachable' })
    expect(await exists(join(repo.dir, '.codex/claims-local'))).toBe(false)
  })

  test('FRD-LOC-1: are not for a run that lost a race', async () => {
    const repo = await createRepo(1)
    const foreign = await plantClaim(repo, 'FRD-001-T1', {}, 'refs/parked/claim')
    const hook = join(repo.origin, 'hooks/update')
    await mkdir(join(repo.origin, 'hooks'), { recursive: true })
    await writeFile(hook, `#!/bin/sh\ngit show-ref --quiet --verify "$1" || git update-ref "$1" ${foreign}\n`)
    await chmod(hook, 0o755)
    const { taskId, report } = await chooseOn(repo, 'me', { delivery: 'none' })
    expect(taskId).toBeNull()
    expect(report.reasonCode).toBe('claims-contended')
    expect(await exists(join(repo.dir, '.codex/claims-local'))).toBe(false)
  })

  test.each([
    ['without a remote', null],
    ['with one that does not answer', OFFLINE],
  ])('FRD-LOC-1, FRD-LOC-11: %s they keep the runs in this checkout apart', async (_, url) => {
    const repo = await createRepo(3)
    await plantLocal(repo, 'FRD-001-T1')
    const options = { delivery: 'none' as const, ...(url === null ? { remote: null } : { url }) }
    const both = await Promise.all([chooseOn(repo, 'one', options), chooseOn(repo, 'two', options)])
    expect(new Set(both.map(({ taskId }) => taskId))).toEqual(new Set(['FRD-002-T1', 'FRD-003-T1']))
    for (const { report } of both) expect(report.rejected[0]).toMatchObject({ taskId: 'FRD-001-T1', reason: 'claimed' })
    const third = await chooseOn(repo, 'three', options)
    expect(third.report.reasonCode).toBe('claims-contended')
  })

  test('FRD-LOC-8, FRD-LOC-11: do not block where the remote can be used, and go when the task is won there', async () => {
    const repo = await createRepo(2)
    await plantLocal(repo, 'FRD-001-T1')
    await plantLocal(repo, 'FRD-002-T1')
    const { taskId, report } = await chooseOn(repo, 'me')
    expect(taskId).toBe('FRD-001-T1')
    expect(report.taskClaim.status).toBe('claimed')
    expect(await exists(pathOf(repo, 'FRD-001-T1'))).toBe(false)
    expect(await exists(pathOf(repo, 'FRD-002-T1'))).toBe(true)
  })
})
