import { expect, test } from 'vitest'
import type { Finding, RunReport } from '../../src/model.ts'
import { fingerprintFailure } from '../../src/report/failure-fingerprint.ts'
import { runReport } from './report-fixture.ts'

const [gate] = runReport().validationResults
if (gate === undefined) throw new Error('the fixture has a gate')
const red: Partial<RunReport> = {
  outcome: 'rejected',
  reasonCode: 'gates-failed',
  validationResults: [{ ...gate, status: 'failed', exitCode: 1 }],
}
const mark = (parts: Partial<RunReport> = {}): string => fingerprintFailure(runReport({ ...red, ...parts }))
const finding: Finding = {
  code: 'protected-path',
  severity: 'error',
  file: 'a.ts',
  line: 1,
  column: 1,
  pointer: null,
  message: 'x',
  hint: 'y',
}

test('the same failure has the same mark, whatever the commit, the time and the words', () => {
  expect(mark()).toMatch(/^[0-9a-f]{16}$/)
  expect(mark({ baseSha: 'f'.repeat(40), detail: 'other words', durationsMs: { total: 1 }, turns: 9 })).toBe(mark())
  expect(mark({ validationResults: [{ ...gate, status: 'failed', exitCode: 2, outputSummary: 'after 3.2 s' }] })).toBe(mark())
  expect(mark({ findings: [{ ...finding, severity: 'warning' }] })).toBe(mark())
  const broken = mark({ findings: [finding, { ...finding, file: 'b.ts' }] })
  expect(mark({ findings: [{ ...finding, file: 'b.ts', line: 7 }, finding, finding] })).toBe(broken)
})

test('another failure has another', () => {
  const marks = [
    mark(),
    mark({ reasonCode: 'guards-failed' }),
    mark({ tasks: runReport().tasks.slice(0, 1) }),
    mark({ validationResults: [{ ...gate, name: 'lint', status: 'failed' }] }),
    mark({ findings: [finding] }),
    mark({ outcome: 'failed', reasonCode: 'model-quota-exceeded', tasks: [] }),
  ]
  expect(new Set(marks).size).toBe(marks.length)
})

test.each(['delivered', 'ready', 'idle', 'contended', 'needs-input'] as const)('a run that ends %s has none', (outcome) => {
  expect(mark({ outcome })).toBe('')
})
