import { execFileSync } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { heartbeat, release } from '../../src/claim/lease.ts'
import { hoursFromNow, plantClaim } from '../e2e/remote-state.ts'
import { frdPlan, type TaskSketch } from '../plan/frd-fixture.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { createPlanRepo, gitEnv, type PlanRepo } from '../support/plan-repo.ts'
import { type Chosen, chooseOn } from './choose-on.ts'

const document = (id: string, count: number, status: string) => ({
  id,
  status,
  tasks: Array.from({ length: count }, (_, index): TaskSketch => ({ id: `${id}-T${index + 1}`, status })),
})

const serve = async (repo: PlanRepo): Promise<GitServer> => {
  const server = await startGitServer({ root: repo.root })
  onTestFinished(() => server.close())
  return server
}

/** Puts live claims on tasks, each a commit of its own where `distinct`. */
const plantMany = async (repo: PlanRepo, tasks: readonly string[], distinct = false): Promise<void> => {
  if (tasks.length === 0) return
  const options = { cwd: repo.origin, env: gitEnv(repo.origin) }
  if (!distinct) {
    const commit = await plantClaim(repo, 'FRD-999-T1', {}, 'refs/parked/claim')
    const lines = tasks.map((task) => `create refs/heads/codex/claim/${task} ${commit}\n`)
    execFileSync('git', ['update-ref', '--stdin'], { ...options, input: lines.join('') })
    return
  }
  const record = JSON.stringify({ createdAt: hoursFromNow(-1), expiresAt: hoursFromNow(23), ownerId: 'other-runner' })
  const data = (text: string) => `data ${text.length}\n${text}\n`
  const commits = tasks.map(
    (task) =>
      `commit refs/heads/codex/claim/${task}\ncommitter R <r@example.test> 1700000000 +0000\n${data(task)}M 100644 inline .codex-claim.json\n${data(record)}\n`,
  )
  execFileSync('git', ['fast-import', '--quiet'], { ...options, input: commits.join('') })
}

const leaseOf = ({ choice }: Chosen) => {
  if (choice.kind !== 'claimed' || choice.holding.kind !== 'remote') throw new Error(`not claimed: ${choice.kind}`)
  return choice.holding
}

/** How many requests something took. */
const count = async <T>({ requests }: GitServer, work: () => Promise<T>): Promise<{ value: T; requests: number }> => {
  const before = requests.length
  const value = await work()
  return { value, requests: requests.length - before }
}

test.each([0, 10, 1000])(
  'with %i claims on finished and later tasks: 4 requests to list and claim, 2 to renew, 2 to give back',
  async (claims) => {
    const half = claims / 2
    const finished = document('FRD-001', Math.max(1, half), 'completed')
    const later = document('FRD-003', Math.max(1, half), 'not_started')
    const repo = await createPlanRepo(frdPlan([finished, document('FRD-002', 1, 'not_started'), later]))
    if (claims > 0)
      await plantMany(
        repo,
        [...finished.tasks, ...later.tasks].map(({ id }) => id),
      )
    const server = await serve(repo)

    const chosen = await count(server, () => chooseOn(repo, 'me', { url: `${server.url}/origin.git` }))
    expect(chosen.value.taskId).toBe('FRD-002-T1')
    expect(chosen.requests).toBeLessThanOrEqual(4)
    const { desk, lease } = leaseOf(chosen.value)
    const beaten = await count(server, () => heartbeat(desk, lease))
    expect(beaten.requests).toBe(2)
    if (beaten.value.kind !== 'held') throw new Error(beaten.value.detail)
    const { lease: renewed } = beaten.value
    const released = await count(server, () => release(desk, renewed))
    expect(released).toEqual({ value: { released: true, detail: 'released' }, requests: 2 })
  },
)

test('FRD-CLM-14: expired ones among a thousand claims that nothing depends on are found in one fetch, after the claim', async () => {
  const finished = document('FRD-001', 500, 'completed')
  const later = document('FRD-003', 500, 'not_started')
  const repo = await createPlanRepo(frdPlan([finished, document('FRD-002', 1, 'not_started'), later]))
  await plantMany(
    repo,
    [...finished.tasks, ...later.tasks].map(({ id }) => id).filter((id) => id !== 'FRD-001-T7' && id !== 'FRD-003-T9'),
    true,
  )
  const expired = { createdAt: hoursFromNow(-30), expiresAt: hoursFromNow(-6) }
  for (const id of ['FRD-001-T7', 'FRD-003-T9', 'FRD-404-T1']) await plantClaim(repo, id, expired)
  const server = await serve(repo)
  const url = `${server.url}/origin.git`
  const chosen = await count(server, () => chooseOn(repo, 'me', { url }))
  expect(chosen.requests).toBeLessThanOrEqual(4)
  const noted = await count(server, () => chosen.value.noteRest())
  expect(noted.requests).toBeLessThanOrEqual(4)
  const check = noted.value.preflightChecks.find(({ name }) => name === 'remote_claims_expired')
  expect(check).toMatchObject({ status: 'passed' })
  expect(check?.details.match(/FRD-\d+-T\d+/g)).toEqual(['FRD-001-T7', 'FRD-003-T9', 'FRD-404-T1'])
  expect(noted.value.findings.map(({ code, message }) => `${code} ${message}`)).toContainEqual(
    expect.stringMatching(/^claim-expired .*FRD-003-T9/),
  )
})

test('claims that cannot be read any more stop no run, and the report says so', async () => {
  const repo = await createPlanRepo(frdPlan([document('FRD-001', 1, 'not_started'), document('FRD-002', 1, 'not_started')]))
  await plantClaim(repo, 'FRD-002-T1')
  const server = await serve(repo)
  const chosen = await chooseOn(repo, 'me', { url: `${server.url}/origin.git` })
  server.setFault('unavailable')
  const { preflightChecks } = await chosen.noteRest()
  expect(preflightChecks.find(({ name }) => name === 'remote_claims_expired')).toMatchObject({
    status: 'failed',
    details: expect.stringContaining('1 claims could not be read'),
  })
})

test('claims in front of the first free bundle cost one fetch, however many they are', async () => {
  const costs = []
  for (const claims of [1, 30]) {
    const front = document('FRD-001', claims, 'not_started')
    const repo = await createPlanRepo(frdPlan([front, document('FRD-002', 1, 'not_started')]))
    await plantMany(
      repo,
      front.tasks.map(({ id }) => id),
      true,
    )
    const server = await serve(repo)
    const { value, requests } = await count(server, () => chooseOn(repo, 'me', { url: `${server.url}/origin.git` }))
    expect(value.taskId).toBe('FRD-002-T1')
    expect(value.report.rejected.map(({ detail }) => detail)).toEqual(
      front.tasks.map(() => expect.stringContaining('other-runner')),
    )
    costs.push(requests)
  }
  expect(costs[1]).toBe(costs[0])
  expect(costs[0]).toBeLessThanOrEqual(7)
})

test('a lost race costs one look at the winner, and then one round like the first', async () => {
  const repo = await createPlanRepo(frdPlan([document('FRD-001', 1, 'not_started'), document('FRD-002', 1, 'not_started')]))
  const slow = await startGitServer({ root: repo.root, latencyMs: 100 })
  onTestFinished(() => slow.close())
  const both = await Promise.all(['one', 'two'].map((owner) => chooseOn(repo, owner, { url: `${slow.url}/origin.git` })))
  expect(new Set(both.map(({ taskId }) => taskId))).toEqual(new Set(['FRD-001-T1', 'FRD-002-T1']))
  // Twice list and claim; the loser's look (twice, where the winner was still writing), list, read and claim.
  expect(slow.requests.length).toBeLessThanOrEqual(8 + 2 + 4 + 2 + 3 + 2)
})
