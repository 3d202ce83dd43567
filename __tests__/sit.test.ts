import { expect, test } from 'vitest'
import { parseConfig } from '../src/config.ts'
import { createJournal } from '../src/report/journal.ts'
import { sit } from '../src/steps/sit.ts'
import type { WorkOrder } from '../src/steps/work.ts'
import { task } from './checks/change-fixture.ts'
import { agentReport } from './report/report-fixture.ts'
import { fakeTurns } from './support/fake-turns.ts'

/** Everything but what judging the work would need: whoever judges it throws. */
const order = {
  ground: { config: parseConfig(null, 'x').config },
  journal: createJournal(() => new Date(0)),
  agent: { name: 'fake 1' },
  bundle: { tasks: [task('TICKET-001')] },
  knownSecrets: [],
} as unknown as WorkOrder

test('FLOW-ASK-6, WFL-SPC-08: a writer that needs a decision ends with the question, whatever else it claims to have done', async () => {
  const report = agentReport({
    ...{ status: 'needs-input', question: ' Which weeks? ', summary: ['All is done and passes.'] },
    evidence: [{ taskId: 'TICKET-001', verificationId: 'V1', command: 'npm test' }],
  })
  const { turns, asked } = fakeTurns([report])
  const end = await sit(order, turns, 'Do it.', 1)
  expect(end).toMatchObject({ kind: 'question', detail: 'Which weeks?' })
  expect(asked).toHaveLength(1)
})

test('FLOW-ASK-6: even without words a question is none of the ends that go on', async () => {
  const { turns } = fakeTurns([agentReport({ status: 'needs-input', question: null })])
  expect(await sit(order, turns, 'Do it.', 1)).toMatchObject({ kind: 'question', detail: expect.stringContaining('a question') })
})
