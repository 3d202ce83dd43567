import { expect, test } from 'vitest'
import type { ObservedClaim } from '../../../src/model.ts'
import { lintQueue } from '../../../src/plan/formats/ticket-flow-read.ts'
import { standTickets } from '../../../src/plan/queue/ticket-standing.ts'
import { inQueue, QUEUE, ticketText } from '../ticket-flow-fixture.ts'

const claim = (taskId: string, state: ObservedClaim['state']): [string, ObservedClaim] => [
  taskId,
  { taskId, ref: '', token: '', state, record: null, detail: state },
]

test('what is done, held or on a branch keeps its name, and nothing else does', () => {
  const names = ['001', '002', '003', '004', '005', '006', '007', '008'].map((digits) => `TICKET-${digits}`)
  const text = (name: string) => ticketText('', { done: String(name === 'TICKET-001') })
  const contents = new Map(names.map((name) => [inQueue(`${name}.md`), Buffer.from(text(name))]))
  const { queue } = lintQueue(contents, QUEUE, { skipBlocked: false, dependsOn: false })
  const claims = new Map([
    claim('TICKET-002', 'live'),
    claim('TICKET-003', 'unreadable'),
    claim('TICKET-004', 'unread'),
    claim('TICKET-005', 'expired'),
  ])
  const branches = new Map([
    ['ai/flow-TICKET-006', { foreign: true }],
    ['ai/flow-TICKET-007', { foreign: false }],
    ['ai/flow-TICKET-007-a2', { foreign: true }],
    ['ai/flow-TICKET-008', { foreign: false }],
    ['ai/flow-TICKET-00', { foreign: true }],
    ['codex/flow-TICKET-008', { foreign: true }],
  ])
  expect(standTickets(queue, { claims, branches }, 'ai/').map(({ id, fixed }) => [id, fixed])).toEqual([
    ['TICKET-001', 'is done'],
    ['TICKET-002', 'is claimed (live)'],
    ['TICKET-003', 'is claimed (unreadable)'],
    ['TICKET-004', 'is claimed (unread)'],
    ['TICKET-005', null],
    ['TICKET-006', 'has work on ai/flow-TICKET-006'],
    ['TICKET-007', 'has work on ai/flow-TICKET-007-a2'],
    ['TICKET-008', null],
  ])
})
