import { describe, expect, test } from 'vitest'
import { guard } from '../../../src/checks/guards.ts'
import { guardPlan, guardProcedure } from '../../../src/checks/triggers.ts'
import type { Procedure } from '../../../src/procedure.ts'
import { changeSet, type FileChange, guardContext } from '../change-fixture.ts'
import { procedure, quickly, tree } from './procedure-fixture.ts'

const edited: FileChange = { before: 'a\n', after: 'b\n' }
const record = 'docs/implementation/tickets/TKT-1/PLAN.md'

const judge = (ticket: Procedure, files: Readonly<Record<string, FileChange>>, plannedPaths?: readonly string[]) =>
  guardProcedure({ procedure: ticket, changeSet: changeSet(files), ...(plannedPaths === undefined ? {} : { plannedPaths }) }).map(
    ({ severity, code, file }) => `${severity} ${code} ${file ?? '-'}`,
  )

describe('a change lies in the scope of its ticket, or is a record of it', () => {
  test('nothing is wrong with that', () => {
    expect(judge(procedure(), { 'src/a.ts': edited, 'src/b.ts': { before: 'x' }, [record]: { after: 'x' } })).toEqual([])
  })

  test('all else is refused, the old paths of what was moved or deleted included', () => {
    const files = {
      'lib/a.ts': edited,
      'lib/old.ts': { before: 'x' },
      'src/new.ts': { after: 'x' },
      'tickets/TKT-2.yaml': edited,
    }
    expect(judge(procedure(), files)).toEqual([
      'error outside-scope lib/a.ts',
      'error outside-scope lib/old.ts',
      'error outside-scope tickets/TKT-2.yaml',
    ])
  })

  test('the finding says what is allowed', () => {
    const [finding] = guardProcedure({ procedure: procedure(), changeSet: changeSet({ 'lib/a.ts': edited }) })
    expect(finding?.message).toContain('"lib/a.ts"')
    expect(finding?.hint).toContain('"src/**"')
  })
})

test('WFL-DEL-07: forbidden paths are refused within what is allowed, old paths and records included', () => {
  const ticket = procedure({ forbidden: ['src/gen/**', 'docs/**'] })
  expect(judge(ticket, { 'src/gen/a.ts': { before: 'x' }, 'src/GEN/b.ts': { after: 'x' }, [record]: edited })).toEqual([
    `error forbidden-path ${record}`,
    'error forbidden-path src/GEN/b.ts',
    'error forbidden-path src/gen/a.ts',
  ])
})

test('WFL-MODE-19: research changes no file but its records', () => {
  const ticket = procedure({ intensity: 'research_only' })
  expect(judge(ticket, { 'src/a.ts': edited, [record]: edited })).toEqual(['error research-only src/a.ts'])
})

test('WFL-QCK-07: quick work touches three files at most, and the finding says what was not counted', () => {
  const files = { 'src/a.ts': edited, 'src/b.ts': edited, 'src/c.ts': edited, 'tickets/TKT-1.yaml': edited, [record]: edited }
  const more = { ...files, 'src/d.ts': { before: 'x' } }
  const ticket = quickly(['src/'])
  expect(judge(ticket, files)).toEqual([])
  expect(judge(ticket, more)).toEqual(['error quick-file-count -'])
  expect(judge(procedure(), more)).toEqual([])
  const [finding] = guardProcedure({ procedure: ticket, changeSet: changeSet(more) })
  expect(finding?.message).toContain('this touches 4')
  expect(finding?.message).toContain('"docs/implementation/tickets/TKT-1/**"')
})

test('a file that the plan does not name is told once', () => {
  const files = { 'src/a.ts': edited, 'src/b.ts': edited, 'lib/c.ts': edited, [record]: edited }
  expect(judge(procedure(), files, ['src/a.ts'])).toEqual(['error outside-scope lib/c.ts', 'warning unplanned-path src/b.ts'])
})

describe('WFL-STA-09: a plan stays within the scope of its ticket', () => {
  const base = tree('src/a.ts', 'src/deep/b.ts')
  const judgePlan = (ticket: Procedure, files: readonly string[], evidence: readonly string[] = []) =>
    guardPlan(ticket, files, base, evidence).map(({ severity, code, file }) => `${severity} ${code} ${file ?? '-'}`)

  test('nothing is wrong with new and old files there', () => {
    expect(judgePlan(procedure(), ['src/a.ts', 'src/new.ts', record])).toEqual([])
  })

  test('a file outside, a forbidden one and one that leaves its folder are refused', () => {
    const ticket = procedure({ forbidden: ['src/gen/**'] })
    expect(
      judgePlan(ticket, ['lib/a.ts', 'src/gen/a.ts', 'src/../lib/b.ts', '/src/a.ts', './src/a.ts', 'src', 'lib/a.ts']),
    ).toEqual([
      'error outside-scope lib/a.ts',
      'error forbidden-path src/gen/a.ts',
      'error outside-scope src/../lib/b.ts',
      'error outside-scope /src/a.ts',
      'error outside-scope ./src/a.ts',
      'error outside-scope src',
    ])
  })

  test('files of research, and too many of quick work, are refused', () => {
    expect(judgePlan(procedure({ intensity: 'research_only' }), ['src/a.ts'])).toEqual(['error research-only src/a.ts'])
    expect(judgePlan(quickly(['src/']), ['src/a', 'src/b', 'src/c', 'src/d', 'src/a'])).toEqual(['error quick-file-count -'])
  })

  test('WFL-DEL-06: an entry of the scope that nobody understands is a finding before anything is written', () => {
    expect(judgePlan(procedure({ allowed: ['src/**', '*.md'] }), [])).toEqual(['error scope-pattern tickets/TKT-1.yaml'])
  })

  test('WFL-MODE-13: what a plan cites is in the base', () => {
    const cited = ['src/a.ts', 'src/a.ts:12', 'src/a.ts#L3-L9', 'src/deep', 'src/deep/', './src/a.ts']
    expect(judgePlan(procedure(), [], cited)).toEqual([])
    expect(judgePlan(procedure(), [], ['src/none.ts', 'src/a', '', 'src/a.ts:x'])).toEqual(
      ['src/none.ts', 'src/a', '', 'src/a.ts:x'].map((path) => `error plan-evidence ${path}`),
    )
  })
})

test.each<[string, Readonly<Record<string, FileChange>>, readonly string[]]>([
  ['a file for credentials, even within the scope', { 'src/.env': { after: 'A=1\n' } }, ['error secret src/.env']],
  ['a key, even within the scope', { 'src/server.pem': edited }, ['error secret src/server.pem']],
  ['dependencies', { 'package.json': edited }, ['error outside-scope package.json']],
  ['locked dependencies', { 'package-lock.json': edited }, ['error outside-scope package-lock.json']],
  ['what is out of scope', { 'lib/a.ts': edited }, ['error outside-scope lib/a.ts']],
])('WFL-ROL-09: the writer may not change %s', (_, files, expected) => {
  const guarded = guard(guardContext(files)).map(({ severity, code, file }) => `${severity} ${code} ${file ?? '-'}`)
  expect([...guarded, ...judge(procedure(), files)]).toEqual(expect.arrayContaining([...expected]))
})

test('WFL-DEL-15: the ticket and its records are in nobody’s way, wherever the ticket was found', () => {
  for (const path of ['tickets/TKT-1.yaml', 'backlog/later/TKT-1.yml', 'packages/lamps/tickets/TKT-1.yaml']) {
    const ticket = procedure({ lock: { path, sha256: '0'.repeat(64), locked: [] } })
    expect(judge(ticket, { 'src/a.ts': edited, [path]: edited, [record]: { after: 'x\n' } }, ['src/a.ts']), path).toEqual([])
    const planned = guardPlan(ticket, ['src/a.ts', path, record], tree('src/a.ts'))
    expect(planned, path).toEqual([])
  }
})
