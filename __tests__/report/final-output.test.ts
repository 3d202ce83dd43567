import { describe, expect, test } from 'vitest'
import type { RunReport } from '../../src/model.ts'
import { renderFinalOutput } from '../../src/report/final-output.ts'
import { createJournal } from '../../src/report/journal.ts'
import { agentReport, hostileProse, runReport } from './report-fixture.ts'

const render = (parts: Partial<RunReport> = {}) => renderFinalOutput(runReport(parts))

/** Fails unless each of these lines comes after the one before. */
const expectInOrder = (text: string, lines: readonly string[]) => {
  const found = lines.map((line) => `\n${text}\n`.indexOf(`\n${line}\n`))
  expect(found, JSON.stringify(lines[found.indexOf(-1)])).not.toContain(-1)
  expect(found).toEqual([...found].sort((a, b) => a - b))
}

test('FRD-OUT-1: bundle, branch, title, commits, files and validation come in this order', () => {
  expectInOrder(render(), [
    '1. Selected bundle:',
    '   - FRD-004-T2  Read the tide table',
    '   - FRD-004-T3  Show the tide',
    '2. Branch: codex/f004-t2-b',
    '3. PR title: feat(frd-004): show the tide of the day',
    '4. Commits:',
    '   - bbbbbbbbbbbb  feat(frd-004): show the tide of the day',
    '   - cccccccccccc  chore(frd-004): mark FRD-004-T2, FRD-004-T3 completed',
    '5. Files changed:',
    '   - modified  src/tide.ts',
    '   - added     test/tide.test.ts',
    '6. Validation:',
    '   - passed  unit tests (npm test, exit code 0)',
    '   - passed  Ajv schema validation (built in) (codex-plan-runner check, exit code 0)',
  ])
})

test('FRD-OUT-2: the preflight checks follow', () => {
  const preflightChecks = [
    { name: 'ecosystem', status: 'passed', details: 'package.json (node)' },
    { name: 'gates', status: 'failed', details: 'none configured' },
  ] as const
  expectInOrder(render({ preflightChecks }), [
    '6. Validation:',
    '7. Preflight checks:',
    '   - passed  ecosystem: package.json (node)',
    '   - failed  gates: none configured',
    '8. Task claim: claimed refs/heads/codex/claim/FRD-004-T2; claimed and kept until the work is merged',
  ])
})

describe('FRD-OUT-3: the claim', () => {
  const claim = runReport().taskClaim
  test.each([
    ['won', {}, '8. Task claim: claimed refs/heads/codex/claim/FRD-004-T2; claimed and kept until the work is merged'],
    [
      'stood in for',
      { status: 'fallback_local', claimRef: null, details: 'coordination is best-effort only' },
      '8. Task claim: fallback_local; coordination is best-effort only',
    ],
    [
      'not used',
      { status: 'not_used', claimRef: null, details: 'no task was claimed' },
      '8. Task claim: not_used; no task was claimed',
    ],
  ] as const)('is told when %s', (_, parts, line) => {
    expect(render({ taskClaim: { ...claim, ...parts } }).split('\n')).toContain(line)
  })
})

test('FRD-OUT-4: the memory is told with a short note', () => {
  expect(render().split('\n')).toContain('9. Memory: no_change .codex/NOTES.md; There was nothing new to remember.')
  const memoryUpdate = { file: 'NOTES.md', status: 'appended', summary: 'One note was appended: FRD-004-T2.' } as const
  expect(render({ memoryUpdate }).split('\n')).toContain('9. Memory: appended NOTES.md; One note was appended: FRD-004-T2.')
})

test('FRD-OUT-5: ends with the next boundary and the body of the pull request', () => {
  const text = render()
  expectInOrder(text, ['10. Next boundary: FRD-004-T4', '11. Pull request:'])
  expect(text.endsWith(runReport().pullRequest.body)).toBe(true)
  expect(render({ nextBoundaryTaskId: null })).toContain('\n10. Next boundary: (none)\n')
})

test('a run without a bundle says what to do, and that there is nothing', () => {
  const text = renderFinalOutput(createJournal(() => new Date()).conclude('plan-complete', 'Implementation is complete.'))
  expectInOrder(text, [
    'idle (plan-complete): Implementation is complete.',
    'What to do: Add tasks to the plan, or switch the schedule off.',
    '1. Selected bundle:',
    '   - (none)',
    '2. Branch: (none)',
    '3. PR title: (none)',
  ])
})

test('a run with a failed gate says how to see it on another machine', () => {
  const [gate] = runReport().validationResults
  if (!gate) throw new Error('the fixture has results')
  const failed = { ...gate, status: 'failed' as const, exitCode: 1, command: '::add-mask::x' }
  const text = render({ outcome: 'rejected', reasonCode: 'gates-failed', validationResults: [failed] })
  expectInOrder(text, [
    `   git fetch origin ${'a'.repeat(40)} && git switch --detach ${'a'.repeat(40)}`,
    '   codex-plan-runner run --task FRD-004-T2 --delivery none',
    '1. Selected bundle:',
  ])
  expect(render({ outcome: 'rejected', reasonCode: 'guards-failed' })).not.toContain('git switch')
})

test("no line of it is a command to the workflow's runner, whatever the agent and the files are called", () => {
  const prose = [...hostileProse, '::set-output name=outcome::delivered', ' ::warning::x', '##[add-mask]a']
  const [result] = runReport().validationResults
  if (!result) throw new Error('the fixture has results')
  const journal = createJournal(() => new Date())
  journal.learn({
    changes: prose.map((path) => ({ path, status: 'added' as const })),
    agent: agentReport({ summary: prose, changes: prose, risks: prose, followUps: prose }),
    tasks: prose.map((title) => ({ id: 'FRD-004-T2', title, file: null, verification: [] })),
    validationResults: prose.map((text) => ({ ...result, name: text, command: text })),
    commits: prose.map((message) => ({ hash: 'b'.repeat(40), message })),
    memoryUpdate: { file: '.codex/NOTES.md', status: 'no_change', summary: prose.join('\n') },
  })
  journal.check('gates', true, prose.join('\n'))
  const text = renderFinalOutput(journal.conclude('guards-failed', prose.join('\n'), 'feat(frd-004): x'))
  expect(text).not.toMatch(/^\s*::/m)
  expect(text).not.toContain('##[')
  expect(text).not.toMatch(/[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/u)
})
