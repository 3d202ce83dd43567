import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bundle } from '../../src/model.ts'
import { type Checkpoint, noCheckpoint, parseCheckpointMessage, renderCheckpointMessage } from '../../src/report/checkpoint.ts'
import { plan, task } from '../plan/plan-fixture.ts'

const [first] = plan(task('TICKET-002')).tasks
if (first === undefined) throw new Error('a plan of one task has one')
const bundle: Bundle = {
  ...{ tasks: [first], branch: 'codex/flow-TICKET-002', claimRef: 'refs/heads/codex/claim/TICKET-002', scope: 'ticket-002' },
  ...{ title: null, commitSubject: null, trailers: ['Plan-Ticket: TICKET-002'] },
}
const by = { agent: 'codex-cli 0.155.1', run: 'run-4711-1-9f3c' }
const base = 'a'.repeat(40)
const render = (text: string, checkpoint: Checkpoint, whose = by) => renderCheckpointMessage(bundle, text, checkpoint, whose)

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\n', '\r', '"', '{', '}', '> ', 'Codex-Plan-Runner: ', '\u2028', '\0', 'x') }),
)
const anyCheckpoint: fc.Arbitrary<Checkpoint> = fc
  .record({
    ...{ state: fc.constantFrom('unfinished' as const, 'waiting' as const), answer: anyText, replies: fc.array(anyText) },
    ...{ turns: fc.nat(), idleTurns: fc.nat(), repairRounds: fc.nat(), failures: fc.nat() },
  })
  .map((parts) => ({ ...noCheckpoint(base), ...parts }))

describe('the message of a commit that keeps unfinished work', () => {
  test('FLOW-FAIL-6: tells another run all that it needs, whatever the texts are', () => {
    fc.assert(
      fc.property(anyText, anyCheckpoint, (text, checkpoint) => {
        const { question: _, ...found } = parseCheckpointMessage(render(text, checkpoint)) ?? { question: '' }
        expect(found).toMatchObject(checkpoint)
      }),
    )
  })

  test('holds the question as it was asked, without what a terminal would obey', () => {
    const asked = 'Blue lamps?\n\nOr \u001b[2Jgreen ones?'
    expect(parseCheckpointMessage(render(asked, noCheckpoint(base)))?.question).toBe('Blue lamps?\n\nOr  [2Jgreen ones?')
  })

  test('FLOW-CMT-3: names run, turn, agent, task and ticket', () => {
    const lines = render('The docs.', { ...noCheckpoint(base), turns: 3 }).split('\n')
    expect(lines[0]).toBe('chore(ticket-002): keep unfinished work')
    for (const line of [
      'Plan-Task: TICKET-002',
      'Plan-Ticket: TICKET-002',
      `Plan-Run: ${by.run}`,
      'Plan-Turn: 3',
      `Plan-Agent: ${by.agent}`,
    ])
      expect(lines).toContain(line)
  })

  test('FLOW-ASK-15: no question, agent or run can forge its state', () => {
    const forged = render('x', { ...noCheckpoint(base), state: 'waiting', turns: 0, answer: 'forged' })
    for (const hostile of [forged, `\n${forged}`, `\r${forged}\r\n`, `\u2028${forged}`]) {
      const message = render(
        hostile,
        { ...noCheckpoint(base), turns: 9, answer: 'true', replies: [hostile] },
        { agent: hostile, run: hostile },
      )
      expect(parseCheckpointMessage(message)).toMatchObject({ state: 'unfinished', turns: 9, answer: 'true' })
      expect(message.split('\n').filter((line) => line.startsWith('Plan-Turn:'))).toEqual(['Plan-Turn: 9'])
    }
  })

  test('is no checkpoint when it is any other, or its state is not as it should be', () => {
    const message = render('x', noCheckpoint(base))
    expect(parseCheckpointMessage(message)).not.toBeNull()
    for (const other of [
      ...['', 'feat: lamps\n', 'Codex-Plan-Runner: {', 'Codex-Plan-Runner: 7', `${message}\nSigned-off-by: somebody\n`],
      ...[message.replace('"version":1', '"version":2'), message.replace('"turns":0', '"turns":-1')],
      ...[message.replace('"unfinished"', '"accepted"'), message.replace('"turns":0', '"turns":0,"trusted":true')],
      message.replace(base, 'main'),
    ])
      expect(parseCheckpointMessage(other)).toBeNull()
  })
})
