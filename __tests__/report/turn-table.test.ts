import { expect, test } from 'vitest'
import type { RunReport, TurnEntry } from '../../src/model.ts'
import { renderJobSummary } from '../../src/report/job-summary.ts'
import { toRunSummary } from '../../src/report/run-summary.ts'
import { shortReason } from '../../src/report/short-reason.ts'
import { validate } from '../../src/validate.ts'
import { hostileProse, runReport } from './report-fixture.ts'

const turn = (parts: Partial<TurnEntry> = {}): TurnEntry => ({
  turn: 1,
  role: 'writer',
  agent: 'codex-cli 0.155.1',
  threadId: '019ce6ce-65b9-7530-8e6c-bf25dd9e4fd1',
  outcome: 'answered',
  tries: 1,
  durationMs: 61_250,
  usage: { inputTokens: 48_211, cachedInputTokens: 40_960, outputTokens: 3120, reasoningOutputTokens: 900 },
  files: 3,
  insertions: 48,
  deletions: 2,
  answer: 'The tide of the day is there.',
  ...parts,
})

const lost = turn({ turn: 2, outcome: 'model-unavailable', usage: null, files: 0, insertions: 0, deletions: 0 })
const turnLog = [turn(), lost, turn({ turn: 2, tries: 2, role: 'reviewer' })]
const render = (parts: Partial<RunReport>): string => renderJobSummary(runReport(parts), null)

test('FLOW-USE-1: every try of every turn has a row, and tokens that nobody counted are unknown', () => {
  const rows = render({ turns: 2, turnLog })
    .split('\n')
    .filter((line) => line.includes('codex-cli'))
  expect(rows).toEqual([
    '| 1 | writer | codex-cli 0.155.1 | answered | 1 min 1 s | 48,211 in (40,960 cached), 3,120 out | 3 | +48 −2 |',
    '| 2 | writer | codex-cli 0.155.1 | **model-unavailable** | 1 min 1 s | unknown | 0 | +0 −0 |',
    '| 2, try 2 | reviewer | codex-cli 0.155.1 | answered | 1 min 1 s | 48,211 in (40,960 cached), 3,120 out | 3 | +48 −2 |',
  ])
  expect(render({ turns: 2, turnLog })).toContain('80 out; those of 1 of 3 turns are unknown')
})

test('a single turn needs no table', () => {
  expect(render({ turnLog: [turn()] })).not.toContain('## Turns')
})

test('FLOW-USE-1, FLOW-USE-10: the summary of a queue has the turns with their tokens and the numbers of tasks', () => {
  const report = runReport({ format: 'ticket-flow', turnLog, taskCounts: { done: 3, total: 7 } })
  const summary = toRunSummary(report)
  expect(validate('run-summary', summary)).toEqual([])
  expect(summary).toMatchObject({
    taskCounts: { done: 3, total: 7 },
    turns: [{ turn: 1, usage: { inputTokens: 48_211 } }, { usage: null }, { tries: 2 }],
  })
  expect(toRunSummary(runReport({ turnLog, taskCounts: { done: 3, total: 7 } }))).not.toHaveProperty('turns')
})

test('FLOW-FAIL-2: beside the code stand a reason on one line of at most 120 characters, and the next step', () => {
  const details = [
    ...hostileProse,
    'short',
    'x'.repeat(119),
    'x'.repeat(121),
    `${'😀'.repeat(59)}xyz`,
    `two\nlines ${'and more '.repeat(30)}`,
  ]
  for (const detail of details) {
    const summary = toRunSummary(runReport({ format: 'ticket-flow', outcome: 'failed', reasonCode: 'agent-timeout', detail }))
    expect(validate('run-summary', summary)).toEqual([])
    expect(summary).toMatchObject({ reason: shortReason({ detail }), nextStep: expect.stringContaining('timeout-minutes') })
    expect(shortReason({ detail }).length).toBeLessThanOrEqual(120)
    expect(shortReason({ detail })).not.toMatch(/[\n\r]/)
  }
  expect(shortReason({ detail: 'short' })).toBe('short')
})
