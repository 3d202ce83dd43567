import { expect, test } from 'vitest'
import { readEarlierResults } from '../../../src/plan/workflow/earlier-results.ts'
import { CARRIED_LISTS } from '../../../src/procedure.ts'
import { renderHandoffRecord } from '../../../src/report/records/handoff-record.ts'
import { procedure } from '../../checks/triggers/procedure-fixture.ts'
import { recordFacts } from '../../report/records/record-fixture.ts'
import { procedureOf, readOne, snapshotOf, ticketYaml } from './ticket-shapes.ts'

const folder = 'docs/implementation/tickets/TKT-0'
const reading = [
  { kind: 'rules', path: 'AGENTS.md' },
  { kind: 'earlier', path: 'tickets/TKT-0.yaml' },
  { kind: 'earlier', path: `${folder}/EXECUTION_REPORT.md` },
  { kind: 'earlier', path: `${folder}/HANDOFF.md` },
] as const
const handoff = renderHandoffRecord(recordFacts())

test('WFL-CHN-08: the results of the ticket before are given to the next one, and of its ticket the result alone', () => {
  const files = {
    'AGENTS.md': 'rules\n',
    'tickets/TKT-0.yaml': ticketYaml('full', { '/execution_result': { status: 'done', summary: 'It counts.' } }),
    [`${folder}/EXECUTION_REPORT.md`]: '# Execution report\n',
    [`${folder}/HANDOFF.md`]: handoff,
  }
  const documents = readEarlierResults(snapshotOf(files), procedure({ reading }))
  expect(documents.map(({ path, text }) => [path, text.split('\n')[0]])).toEqual([
    ['tickets/TKT-0.yaml', 'execution_result:'],
    [`${folder}/EXECUTION_REPORT.md`, '# Execution report'],
    [`${folder}/HANDOFF.md`, '# Handoff of TKT-1'],
  ])
  expect(documents[0]?.text).toBe('execution_result:\n  status: done\n  summary: It counts.\n')
})

test('WFL-CHN-09: the four lists reach the next ticket as they were handed on, the empty one included', () => {
  const files = { [`${folder}/HANDOFF.md`]: handoff }
  const [given] = readEarlierResults(snapshotOf(files), procedure({ reading }))
  const parts = (given?.text ?? '').split(/^## /m).map((part) => part.trim().split(/\s*\n+/))
  expect(parts.filter(([title = '']) => CARRIED_LISTS.some((name) => name === title))).toEqual([
    ['Failed approaches', '- Round 1: `npm test` failed with exit code 1.', '- Review 1 refused src/tide.js (F1): One height.'],
    ['Blockers', 'None'],
    ['Skipped checks', expect.stringMatching(/^- Look at the page/), expect.stringMatching(/^- npm run lint/)],
    ['Accepted proof', '- `npm test` (unit tests): exit code 0 on the delivered tree'],
  ])
})

test('WFL-SPC-21: a record with a secret in it is not given to anybody', () => {
  const token = ['gh', 'p_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('')
  const files = { [`${folder}/HANDOFF.md`]: `${handoff}\n${token}\n` }
  expect(readEarlierResults(snapshotOf(files), procedure({ reading }))).toEqual([])
})

test('a loose ticket has nothing before it', async () => {
  const { task } = await readOne('full')
  expect(readEarlierResults(snapshotOf({}), procedureOf(task))).toEqual([])
})
