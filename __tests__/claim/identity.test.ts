import { describe, expect, test } from 'vitest'
import { heartbeat } from '../../src/claim/lease.ts'
import type { ClaimRecord } from '../../src/model.ts'
import { hoursFromNow, plantClaim, readClaim, readRefs } from '../e2e/remote-state.ts'
import { frdPlan } from '../plan/frd-fixture.ts'
import { inQueue, ticketText } from '../plan/ticket-flow-fixture.ts'
import { createPlanRepo, type PlanRepo } from '../support/plan-repo.ts'
import { chooseOn } from './choose-on.ts'

const lamps = ticketText('title: Lamps')
const paint = ticketText('title: Paint')
const createQueue = () => createPlanRepo({ [inQueue('TICKET-001.md')]: lamps, [inQueue('TICKET-002.md')]: paint })

const recordOf = async (repo: PlanRepo, task: string): Promise<ClaimRecord> => {
  const tip = (await readRefs(repo)).get(`codex/claim/${task}`)
  if (tip === undefined) throw new Error(`${task} is not claimed`)
  return readClaim(repo, tip)
}

const blobOf = (repo: PlanRepo, name: string) => repo.git('rev-parse', `HEAD:${inQueue(name)}`)

const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code)

describe('a claim on a task that is a file', () => {
  test('FLOW-SEL-10: records path and blob of the ticket, also when it is renewed', async () => {
    const repo = await createQueue()
    const { choice } = await chooseOn(repo, 'one')
    const document = { path: inQueue('TICKET-001.md'), blob: await blobOf(repo, 'TICKET-001.md') }
    expect(await recordOf(repo, 'TICKET-001')).toMatchObject(document)
    if (choice.kind !== 'claimed' || choice.holding.kind !== 'remote') throw new Error('it was free')
    const { desk, lease } = choice.holding
    expect(await heartbeat({ ...desk, document: undefined }, lease)).toMatchObject({ kind: 'held' })
    expect(await recordOf(repo, 'TICKET-001')).toMatchObject(document)
  })

  test('FLOW-SEL-10: is not inherited by the ticket that has its number after a renumbering, and blocks it', async () => {
    const repo = await createQueue()
    await chooseOn(repo, 'one')
    await repo.commit({ [inQueue('TICKET-001.md')]: paint, [inQueue('TICKET-002.md')]: lamps })
    const again = await chooseOn(repo, 'one')
    expect(again.choice).toMatchObject({
      kind: 'none',
      code: 'claims-contended',
      detail: expect.stringContaining(inQueue('TICKET-002.md')),
    })
    expect(again.report.rejected[0]).toMatchObject({ taskId: 'TICKET-001', reason: 'claimed' })
    expect(codes(again.report.findings)).toContain('claim-of-another-task')
  })

  test.each([
    [
      'its file is another one',
      (_: string) => ({ path: inQueue('TICKET-001-old.md'), blob: 'b'.repeat(40) }),
      'claim-of-another-task',
    ],
    [
      'its text is that of another ticket now',
      (blob: string) => ({ path: inQueue('TICKET-001.md'), blob }),
      'claim-of-another-task',
    ],
  ])('FLOW-SEL-10: that has expired is not taken over where %s', async (_, document, code) => {
    const repo = await createQueue()
    const expired = { createdAt: hoursFromNow(-30), expiresAt: hoursFromNow(-6), ownerId: 'other', version: 1 }
    await plantClaim(repo, 'TICKET-001', JSON.stringify({ ...expired, ...document(await blobOf(repo, 'TICKET-002.md')) }))
    const { choice, report } = await chooseOn(repo, 'me')
    expect(choice.kind).toBe('none')
    expect(codes(report.findings)).toContain(code)
    expect((await recordOf(repo, 'TICKET-001')).ownerId).toBe('other')
  })

  test('goes on when the ticket was edited meanwhile, with a warning', async () => {
    const repo = await createQueue()
    await chooseOn(repo, 'one')
    await repo.commit({ [inQueue('TICKET-001.md')]: `${lamps}\nBlue ones.\n` })
    const again = await chooseOn(repo, 'one')
    expect(again.taskId).toBe('TICKET-001')
    expect(again.report.findings).toMatchObject([{ code: 'claimed-task-edited', severity: 'warning' }])
    expect((await recordOf(repo, 'TICKET-001')).blob).toBe(await blobOf(repo, 'TICKET-001.md'))
  })

  test('goes on when its file only moved with its text, or it does not say what it is for', async () => {
    const repo = await createQueue()
    const expired = { createdAt: hoursFromNow(-30), expiresAt: hoursFromNow(-6) }
    const moved = { path: 'queue/TICKET-001.md', blob: await blobOf(repo, 'TICKET-001.md') }
    for (const [owner, record] of Object.entries({ me: { ...expired, ...moved }, you: expired })) {
      await repo.originGit('update-ref', '-d', 'refs/heads/codex/claim/TICKET-001')
      await plantClaim(repo, 'TICKET-001', JSON.stringify({ ...record, ownerId: 'other' }))
      expect((await chooseOn(repo, owner)).taskId).toBe('TICKET-001')
    }
  })
})

test('a claim on a task that shares its file with others says nothing of the file', async () => {
  const repo = await createPlanRepo(frdPlan([{ id: 'FRD-001', tasks: [{ id: 'FRD-001-T1' }, { id: 'FRD-001-T2' }] }]))
  await chooseOn(repo, 'one')
  const record = await recordOf(repo, 'FRD-001-T1')
  expect([record.path, record.blob]).toEqual([undefined, undefined])
})
