import { describe, expect, test } from 'vitest'
import { deltaTargets, guardDelta, readDelta } from '../../../src/plan/workflow/delta.ts'
import { codesOf, DELTA, spoil } from './reference-texts.ts'

const read = (part = '', other = '') => readDelta('delta.md', spoil(DELTA, part, other))
const ROW = '| ADD-001 | accepted | REQ-002 | `specs/current/lending.md` | test/loan.test.ts |'

test('WFL-SPC-09: items are read from under ADDED, MODIFIED and REMOVED', () => {
  const { items, findings } = read()
  expect(findings).toEqual([])
  expect(items).toEqual([
    { id: 'ADD-001', kind: 'ADDED', status: 'accepted', target: 'specs/current/lending.md' },
    { id: 'MOD-001', kind: 'MODIFIED', status: 'accepted', target: 'specs/current/tools.md' },
    { id: 'MOD-002', kind: 'MODIFIED', status: 'proposed', target: 'specs/current/fees.md' },
  ])
})

describe('each rule for a delta, broken once', () => {
  test.each([
    ['under another heading', read('## ADDED', '## Added things'), 'delta-section delta.md:7'],
    ['with an id of another kind', read('| ADD-001', '| MOD-009'), 'spec-id delta.md:7'],
    ['with an id that is there twice', read('| MOD-002', '| MOD-001'), 'spec-id-repeated delta.md:14'],
    ['without a status', read('| ADD-001 | accepted', '| ADD-001 |'), 'spec-status delta.md:7'],
    ['with a status of another kind', read('| ADD-001 | accepted', '| ADD-001 | merged'), 'spec-status delta.md:7'],
    ['without a target', read('`specs/current/lending.md`', ''), 'spec-cell-empty delta.md:7'],
    ['with a target that is no file', read('`specs/current/lending.md`', 'the current spec'), 'delta-target delta.md:7'],
    ['without a proof', read('lending.md` | test/loan.test.ts', 'lending.md` | -'), 'spec-cell-empty delta.md:7'],
    [
      'with a cell too few',
      read('| REQ-002 | `specs/current/lending.md`', '| `specs/current/lending.md`'),
      'spec-cell-missing delta.md:7',
    ],
  ])('WFL-SPC-09: an item %s', (_, { findings }, expected) => {
    expect(codesOf(findings)).toContain(expected)
  })

  test('WFL-SPC-09: a row that is too short is told with what it lacks, and is not lost', () => {
    const { items, findings } = read(ROW, '| ADD-001 | accepted | REQ-002 | specs/current/lending.md |')
    expect(findings[0]?.message).toMatch(/ADD-001 has 4 cells for 5 columns.*Proof/)
    expect(items.map(({ id }) => id)).toContain('ADD-001')
  })

  test('WFL-SPC-09: a table whose dashes do not fit its head is a table all the same', () => {
    const { items, findings } = read('|---|---|---|---|---|', '|---|---|---|')
    expect([items.length, findings]).toEqual([3, []])
  })

  test('WFL-SPC-09: a delta without items', () => {
    expect(codesOf(readDelta('delta.md', '# Delta\n\n## ADDED\n\nNone.\n').findings)).toEqual(['delta-empty delta.md'])
  })
})

describe('accepted items are to be seen in the change', () => {
  const targets = deltaTargets(read().items)
  const deferred = `## Deferred updates\n\n| Item | Owner | Follow-up ticket |\n|---|---|---|\n| MOD-001 | desk team | TKT-2026-05-01-tools |\n`

  test('WFL-SPC-10: only accepted items have a target', () => {
    expect(targets.map(({ id }) => id)).toEqual(['ADD-001', 'MOD-001'])
  })

  test('WFL-SPC-10: a target that the work leaves as it was', () => {
    expect(guardDelta(targets, ['specs/current/lending.md', 'specs/current/tools.md', 'src/a.ts'], [])).toEqual([])
    expect(guardDelta(targets, ['specs/current/lending.md'], [])).toMatchObject([
      {
        code: 'delta-not-reflected',
        severity: 'error',
        file: 'specs/current/tools.md',
        message: expect.stringContaining('MOD-001'),
      },
    ])
  })

  test('WFL-SPC-10: a deferral with owner and follow-up ticket stands in for it', () => {
    const { deferrals, findings } = readDelta('delta.md', DELTA + deferred)
    expect(findings).toEqual([])
    expect(guardDelta(targets, ['specs/current/lending.md'], deferrals)).toEqual([])
  })

  test.each([
    ['owner', spoil(deferred, 'desk team', '')],
    ['follow-up ticket', spoil(deferred, 'TKT-2026-05-01-tools', 'TBD')],
  ])('WFL-SPC-10: a deferral without %s is none', (what, text) => {
    const { deferrals, findings } = readDelta('delta.md', DELTA + text)
    expect(findings).toMatchObject([{ code: 'spec-cell-empty', message: expect.stringContaining(what) }])
    expect(guardDelta(targets, ['specs/current/lending.md'], deferrals)).toHaveLength(1)
  })
})
