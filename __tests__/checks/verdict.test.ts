import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '../../src/checks/verdict.ts'
import type { Finding, ValidationResult } from '../../src/model.ts'

const finding = (code: string, severity: Finding['severity'] = 'error'): Finding => ({
  code,
  severity,
  file: null,
  line: null,
  column: null,
  pointer: null,
  message: code,
  hint: '',
})
const gate = (exitCode: number): ValidationResult => ({
  name: 'tests',
  command: 'npm test',
  exitCode,
  status: exitCode === 0 ? 'passed' : 'failed',
  durationMs: 1,
  outputSummary: '',
})

test.each<[string, Finding[], ValidationResult[], number, string]>([
  ['nothing to complain about', [], [], 0, 'accepted'],
  ['passed gates', [], [gate(0), gate(0)], 2, 'accepted'],
  ['warnings only', [finding('undeclared-file', 'warning')], [gate(0)], 1, 'accepted'],
  ['FLOW-DONE-3: a failed gate', [], [gate(0), gate(1)], 2, 'gates-failed'],
  ['FLOW-DONE-3: a gate that did not run', [], [gate(0)], 2, 'gates-failed'],
  ['FLOW-DONE-3: no gate that ran', [], [], 1, 'gates-failed'],
  ['a broken rule', [finding('protected-path')], [], 1, 'guards-failed'],
  ['a broken rule beside an empty diff', [finding('empty-diff'), finding('protected-path')], [], 0, 'guards-failed'],
  ['a broken rule and a failed gate', [finding('protected-path')], [gate(1)], 1, 'guards-failed'],
  ['an empty diff', [finding('empty-diff'), finding('undeclared-file', 'warning')], [], 1, 'empty-diff'],
])('%s', (_, findings, gates, expected, reasonCode) => {
  const verdict = judge(findings, gates, expected)
  expect(verdict).toEqual({ accepted: reasonCode === 'accepted', reasonCode, findings, gates })
})

test('FLOW-DONE-5: a verdict depends on what it is about alone, whatever was judged before it', () => {
  const findings = fc.array(
    fc.constantFrom(finding('empty-diff'), finding('protected-path'), finding('undeclared-file', 'warning')),
    {
      maxLength: 2,
    },
  )
  const judged = fc.tuple(findings, fc.array(fc.constantFrom(gate(0), gate(1)), { maxLength: 3 }), fc.nat({ max: 3 }))
  fc.assert(
    fc.property(fc.array(judged, { maxLength: 4 }), judged, (before, now) => {
      const alone = judge(...now)
      for (const each of before) judge(...each)
      expect(judge(...now)).toEqual(alone)
      const [found, ran, expected] = now
      const isSound = found.every(({ severity }) => severity !== 'error')
      expect(alone.accepted).toBe(isSound && ran.length === expected && ran.every(({ exitCode }) => exitCode === 0))
    }),
  )
})
