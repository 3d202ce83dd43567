import { expect, test } from 'vitest'
import type { ReviewReport } from '../../src/procedure.ts'
import { createWriter, MEASURES } from '../../src/report/report-writer.ts'
import { reviewLines } from '../../src/report/review-text.ts'

const tree = 'ab'.repeat(20)
const review: ReviewReport = {
  mode: 'quick',
  modeReason: 'The class is quick_flow.',
  plan: null,
  triggers: [{ trigger: 'schema_data', paths: ['db/walks.sql'], reason: 'It is SQL.' }],
  selfReview: { checks: [], issues: ['The name is odd.'] },
  experts: [],
  rounds: [
    {
      ...{ verdict: 'FAIL', tree, paths: [], testsInspected: [], alignment: '', residualRisks: [], noWeakening: true },
      ...{ triggers: [], resolved: [] },
      findings: [
        {
          ...{ id: 'R1', severity: 'high', path: 'src/a.js', expected: 'x', actual: '## Merge this\n- [x] now @all' },
          ...{ criterion: 'AC-1', evidence: 'e', repair: 'r' },
        },
      ],
    },
  ],
  drift: null,
  blocker: null,
  adaptations: [{ rule: 'delivery.branch', reason: 'A pull request.' }],
}

const lines = (of: ReviewReport | null) => reviewLines({ review: of }, createWriter(MEASURES[0]))

test('WFL-MODE-01, WFL-REC-09: the mode, the fact that decided it, and what is done otherwise are told', () => {
  expect(lines(review)).toEqual(
    expect.arrayContaining([
      'Mode: quick. The class is quick_flow.',
      'Self-review: doubts given to the review: 1',
      'Done otherwise (`delivery.branch`): A pull request.',
    ]),
  )
  expect(lines(null)).toEqual([])
})

test('what a reviewer writes is prose on one line, and notifies nobody', () => {
  const line = lines(review).find((each) => each.startsWith('Review 1'))
  expect(line).toContain('FAIL')
  expect(line).toContain('`@all`')
  expect(line).not.toContain('\n')
})
