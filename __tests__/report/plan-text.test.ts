import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/model.ts'
import { selectBundle } from '../../src/plan/select.ts'
import { renderFindings } from '../../src/report/findings-text.ts'
import { checkJson, selectionJson } from '../../src/report/plan-json.ts'
import { renderSelection } from '../../src/report/plan-text.ts'
import { byTask, claim, plan, task, world } from '../plan/plan-fixture.ts'

const finding = (parts: Partial<Finding>): Finding => ({
  code: 'dependency-self',
  severity: 'error',
  file: 'specs/frd-001.json',
  line: 12,
  column: 9,
  pointer: '/majorTasks/0/dependencies/0',
  message: 'FRD-001-T1 waits for itself.',
  hint: 'Remove the dependency.',
  ...parts,
})

const base = '0123456789abcdef0123456789abcdef01234567'
const tasks = plan(
  task('FRD-009-T1', { deps: ['FRD-010'] }),
  task('FRD-009-T2', { title: 'Split the renderer' }),
  task('FRD-009-T3', { title: 'Measure it', starts: false }),
  task('FRD-009-T10', { starts: false, status: 'blocked' }),
  task('FRD-010-T1'),
  task('FRD-011-T1'),
)
const claims = byTask(claim('FRD-010-T1', 'runner-7'), claim('FRD-404-T1', '', 'unreadable'))
const selection = selectBundle(tasks, world({ claims }))

describe('findings', () => {
  test('stand by file and in line order, each with its place, code, pointer and hint, and are counted', () => {
    const findings = [
      finding({ line: 30 }),
      finding({
        file: 'specs/frd-002.json',
        line: null,
        column: null,
        pointer: null,
        severity: 'warning',
        code: 'not-in-index',
        message: 'Not in the index.',
        hint: '',
      }),
      finding({ line: 4, column: 2, pointer: '' }),
    ]
    expect(renderFindings(findings)).toBe(
      [
        'specs/frd-001.json:4:2  error  FRD-001-T1 waits for itself.  [dependency-self]',
        '    hint: Remove the dependency.',
        'specs/frd-001.json:30:9  error  FRD-001-T1 waits for itself.  [dependency-self]',
        '    at /majorTasks/0/dependencies/0',
        '    hint: Remove the dependency.',
        '',
        'specs/frd-002.json  warning  Not in the index.  [not-in-index]',
        '',
        '2 errors, 1 warning',
        '',
      ].join('\n'),
    )
  })

  test('without a file start with their severity', () => {
    const text = renderFindings([finding({ file: null, line: null, column: null, pointer: null })])
    expect(text).toMatch(/^error {2}FRD-001-T1 waits for itself\./)
    expect(text).toContain('1 error, 0 warnings')
  })

  test('none is said in words', () => {
    expect(renderFindings([])).toBe('No problems found.\n')
  })

  test('text from a plan can neither start a line nor steer the terminal', () => {
    const text = renderFindings([finding({ message: 'one\n::error::two \u001b[2Jthree \u202efour', file: 'a\nb.json' })])
    expect(text.split('\n')[0]).toBe('a b.json:12:9  error  one ::error::two \\u{1b}[2Jthree \\u{202e}four  [dependency-self]')
  })
})

describe('a selection', () => {
  test('shows bundle, names, next boundary, passed-over tasks and claims in aligned tables', () => {
    expect(renderSelection(selection, { base, claims, findings: [] })).toBe(
      [
        'Next bundle: 2 tasks',
        '',
        '  FRD-009-T2  Split the renderer',
        '  FRD-009-T3  Measure it',
        '',
        '  Branch:         codex/f009-t2-b',
        '  Claim:          refs/heads/codex/claim/FRD-009-T2',
        `  Base:           ${base}`,
        '  Next boundary:  FRD-010-T1',
        '',
        'Passed over: 3 tasks',
        '',
        '  Task         Reason           Detail',
        '  FRD-009-T1   dependency-open  FRD-010',
        '  FRD-009-T10  not-todo         blocked',
        '  FRD-010-T1   claimed          runner-7 until 2031-05-02T08:00:00Z',
        '',
        'Claims: 2',
        '',
        '  Task        Owner     Since                 Until                 State',
        '  FRD-010-T1  runner-7  2031-05-01T08:00:00Z  2031-05-02T08:00:00Z  live',
        '  FRD-404-T1  unknown   unknown               unknown               unreadable',
        '',
      ].join('\n'),
    )
  })

  test('FRD-SEL-14: says that implementation is complete, or that nothing can start now and why', () => {
    const context = { base, claims: byTask(), findings: [] }
    const complete = selectBundle(plan(task('FRD-001-T1', { status: 'done' })), world())
    expect(renderSelection(complete, context)).toBe('Every task of the plan is finished: implementation is complete.\n')
    const waiting = renderSelection(selectBundle(plan(task('FRD-001-T1', { status: 'blocked' })), world()), context)
    expect(waiting).toMatch(/^Tasks are left, but none of them can start now\.\n/)
    expect(waiting).toContain('FRD-001-T1  not-todo  blocked')
  })

  test('ends with the findings', () => {
    expect(renderSelection(selection, { base, claims, findings: [finding({})] })).toMatch(
      /Findings:\n\nspecs\/frd-001\.json:12:9[\s\S]*1 error, 0 warnings\n$/,
    )
  })

  test('FRD-SUM-11: is printed as one JSON object with the promised keys', () => {
    expect(selectionJson(selection, { format: 'frd', base, claims, findings: [finding({})] })).toEqual({
      outcome: 'selected',
      format: 'frd',
      base,
      bundle: {
        taskIds: ['FRD-009-T2', 'FRD-009-T3'],
        branch: 'codex/f009-t2-b',
        claimRef: 'refs/heads/codex/claim/FRD-009-T2',
      },
      nextBoundaryTaskId: 'FRD-010-T1',
      rejected: [
        { taskId: 'FRD-009-T1', reason: 'dependency-open', detail: 'FRD-010' },
        { taskId: 'FRD-009-T10', reason: 'not-todo', detail: 'blocked' },
        { taskId: 'FRD-010-T1', reason: 'claimed', detail: 'runner-7 until 2031-05-02T08:00:00Z' },
      ],
      findings: [finding({})],
      claims: [
        {
          taskId: 'FRD-010-T1',
          ref: 'refs/heads/codex/claim/FRD-010-T1',
          state: 'live',
          ownerId: 'runner-7',
          createdAt: '2031-05-01T08:00:00Z',
          expiresAt: '2031-05-02T08:00:00Z',
        },
        {
          taskId: 'FRD-404-T1',
          ref: 'refs/heads/codex/claim/FRD-404-T1',
          state: 'unreadable',
          ownerId: null,
          createdAt: null,
          expiresAt: null,
        },
      ],
    })
  })

  test('FRD-SEL-14: has neither bundle nor boundary as JSON when nothing was selected', () => {
    const waiting = selectBundle(plan(task('FRD-001-T1', { status: 'blocked' })), world())
    expect(selectionJson(waiting, { format: 'frd', base, claims: byTask(), findings: [] })).toMatchObject({
      outcome: 'waiting',
      bundle: null,
      nextBoundaryTaskId: null,
    })
  })
})

test('a check is valid while it has warnings only', () => {
  const warning = finding({ severity: 'warning' })
  expect(checkJson('frd', [warning])).toEqual({ valid: true, format: 'frd', findings: [warning] })
  expect(checkJson(null, [warning, finding({})]).valid).toBe(false)
})
