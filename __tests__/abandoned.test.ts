import { describe, expect, test } from 'vitest'
import { main } from '../src/edge/cli.ts'
import type { Bundle } from '../src/model.ts'
import { selectBundle } from '../src/plan/select.ts'
import { type Checkpoint, noCheckpoint, renderCheckpointMessage } from '../src/report/checkpoint.ts'
import type { ExplanationJson } from '../src/report/explanation.ts'
import type { selectionJson } from '../src/report/plan-json.ts'
import { NO_TRAFFIC } from '../src/steps/traffic.ts'
import { chooseOn } from './claim/choose-on.ts'
import { hoursFromNow, plantClaim } from './e2e/remote-state.ts'
import { frdPlan } from './plan/frd-fixture.ts'
import { flowFormat, inQueue, QUEUE, snapshotOf, ticketText } from './plan/ticket-flow-fixture.ts'
import { createPlanRepo, type PlanRepo } from './support/plan-repo.ts'
import { tempDir } from './support/temp.ts'

const files = { [inQueue('TICKET-001.md')]: ticketText(), [inQueue('TICKET-002.md')]: ticketText() }
const BRANCH = 'codex/flow-TICKET-001'

/** What a command that only looks says, as JSON and as text. */
const look = async (repo: PlanRepo, ...argv: string[]) => {
  let stdout = ''
  await main({
    argv: [...argv, '--repo', repo.dir, '--json'],
    cwd: '/',
    env: { XDG_CACHE_HOME: await tempDir('cache') },
    signal: new AbortController().signal,
    out: (text) => {
      stdout += text
    },
    err: () => {},
  })
  return JSON.parse(stdout) as unknown
}
const select = (repo: PlanRepo, ...more: string[]) => look(repo, 'select', ...more) as Promise<ReturnType<typeof selectionJson>>
const explain = (repo: PlanRepo, id: string) => look(repo, 'explain', id) as Promise<ExplanationJson>

const bundleOf = async (): Promise<Bundle> => {
  const { plan } = await flowFormat().read(snapshotOf(files), QUEUE, { gateGroups: false })
  const selection =
    plan && selectBundle(plan, { ...NO_TRAFFIC, ownerId: null, branchPrefix: 'codex/', names: flowFormat().names })
  if (selection?.outcome !== 'selected') throw new Error('the first ticket is free')
  return selection.bundle
}

/** Puts unfinished work on the branch of the first ticket. */
const abandon = async (repo: PlanRepo, state: Partial<Checkpoint> = {}, branch = BRANCH): Promise<void> => {
  const checkpoint = { ...noCheckpoint(repo.base), turns: 2, ...state }
  const message = renderCheckpointMessage(await bundleOf(), 'The docs.', checkpoint, { agent: 'codex-cli 1', run: 'run-1' })
  const commit = await repo.originGit('commit-tree', `${repo.base}^{tree}`, '-p', repo.base, '-m', message)
  await repo.originGit('update-ref', `refs/heads/${branch}`, commit)
}

describe("work that was left unfinished and is nobody's", () => {
  test('FLOW-FAIL-7: is what `select`, `explain` and `claim` name next, on its own branch', async () => {
    const repo = await createPlanRepo(files)
    await abandon(repo)
    expect(await select(repo)).toMatchObject({ outcome: 'selected', bundle: { taskIds: ['TICKET-001'], branch: BRANCH } })
    expect(await explain(repo, 'TICKET-001')).toMatchObject({ verdict: 'selected', bundle: { branch: BRANCH } })
    const { choice } = await chooseOn(repo, 'me')
    expect(choice).toMatchObject({ kind: 'claimed', bundle: { branch: BRANCH }, left: { checkpoint: { turns: 2 } } })
  })

  test('is taken over from a claim that has expired, and left to one that has not', async () => {
    const repo = await createPlanRepo(files)
    await abandon(repo)
    await plantClaim(repo, 'TICKET-001')
    expect(await select(repo)).toMatchObject({ outcome: 'waiting', rejected: [{ reason: 'claimed' }, {}] })
    await repo.originGit('update-ref', '-d', 'refs/heads/codex/claim/TICKET-001')
    await plantClaim(repo, 'TICKET-001', { createdAt: hoursFromNow(-30), expiresAt: hoursFromNow(-6) })
    expect(await select(repo)).toMatchObject({ outcome: 'selected', bundle: { branch: BRANCH } })
  })

  test('FLOW-ASK-12: is not taken while it waits for a reply', async () => {
    const repo = await createPlanRepo(files)
    await abandon(repo, { state: 'waiting' })
    await plantClaim(repo, 'TICKET-001', { createdAt: hoursFromNow(-30), expiresAt: hoursFromNow(-6) })
    expect(await select(repo)).toMatchObject({
      outcome: 'waiting',
      bundle: null,
      rejected: [{ taskId: 'TICKET-001', detail: BRANCH }, {}],
    })
    expect((await chooseOn(repo, 'me')).choice.kind).toBe('none')
  })

  test('FLOW-FAIL-11: waits for a person after so many failures, which `select` and `explain` say, unless somebody names it', async () => {
    const repo = await createPlanRepo(files)
    await abandon(repo, { failures: 5 })
    const why = expect.stringContaining(`5 runs on TICKET-001 have failed in a row; what they left is on ${BRANCH}`)
    expect(await select(repo)).toMatchObject({ outcome: 'waiting', rejected: [{ reason: 'not-todo', detail: why }, {}] })
    expect(await explain(repo, 'TICKET-001')).toMatchObject({
      status: 'blocked',
      verdict: 'rejected',
      reason: 'not-todo',
      detail: why,
    })
    expect((await chooseOn(repo, 'me')).choice).toMatchObject({ kind: 'none', code: 'attempts-used-up' })
    expect(await select(repo, '--task', 'TICKET-001')).toMatchObject({ outcome: 'selected', bundle: { branch: BRANCH } })
    expect((await chooseOn(repo, 'me', { task: 'TICKET-001' })).choice).toMatchObject({
      kind: 'claimed',
      bundle: { branch: BRANCH },
    })
  })

  test('can be asked for by name although another task comes first', async () => {
    const repo = await createPlanRepo(
      frdPlan([
        { id: 'FRD-001', tasks: [{ id: 'FRD-001-T1' }] },
        { id: 'FRD-002', tasks: [{ id: 'FRD-002-T1' }] },
      ]),
    )
    await abandon(repo, {}, 'codex/f002-t1')
    expect(await select(repo)).toMatchObject({ bundle: { taskIds: ['FRD-001-T1'] } })
    expect(await select(repo, '--task', 'FRD-002-T1')).toMatchObject({ outcome: 'selected', bundle: { branch: 'codex/f002-t1' } })
    const { choice } = await chooseOn(repo, 'me', { task: 'FRD-002-T1' })
    expect(choice).toMatchObject({ kind: 'claimed', bundle: { branch: 'codex/f002-t1' }, left: { tip: expect.any(String) } })
  })
})

test('FLOW-SEL-6: a ticket for a person at the head is what `select` and `explain` say that the queue waits for', async () => {
  const repo = await createPlanRepo({ ...files, [inQueue('TICKET-000.md')]: ticketText('', { agent: 'user' }) })
  const why = expect.stringContaining(`set \`done: true\` in ${inQueue('TICKET-000.md')}`)
  expect(await select(repo)).toMatchObject({
    outcome: 'waiting',
    rejected: [{ taskId: 'TICKET-000', reason: 'not-todo', detail: why }, {}, {}],
  })
  expect(await explain(repo, 'TICKET-000')).toMatchObject({ verdict: 'rejected', detail: why })
})
