import { describe, expect, test } from 'vitest'
import { checkScopePatterns, isInScope, isRecord, matchesScope } from '../../../src/checks/scope-patterns.ts'
import { procedure } from './procedure-fixture.ts'

describe('WFL-DEL-06: a scope knows a path, a folder and everything below a folder', () => {
  test.each([
    ['src/a.ts', ['src/a.ts'], ['src/a.tsx', 'src/b.ts', 'other/src/a.ts', 'SRC/a.ts']],
    ['src', ['src', 'src/a.ts', 'src/b/c.ts'], ['srcs/a.ts', 'lib/src/a.ts']],
    ['src/', ['src/a.ts', 'src/b/c.ts'], ['src', 'srcs/a.ts']],
    ['src/b/**', ['src/b/c.ts', 'src/b/d/e.ts'], ['src/b', 'src/bc.ts']],
    ['app/[id]/page.tsx', ['app/[id]/page.tsx'], ['app/i/page.tsx']],
    ['a b/ä.md', ['a b/ä.md'], []],
  ])('%s', (pattern, covered, others) => {
    expect([...covered, ...others].filter((path) => matchesScope(pattern, path))).toEqual(covered)
    expect(checkScopePatterns([pattern])).toEqual([])
  })

  test.each([
    '**',
    '*',
    'src/*.ts',
    '**/*.md',
    'src/**/a.ts',
    'src/a?.ts',
    'src/{a,b}.ts',
    '!src/a.ts',
    '/src/a.ts',
    './src/a.ts',
    '../a.ts',
    'src//a.ts',
    'src\\a.ts',
    '.',
    '',
    '/',
  ])('%s is a finding and covers nothing', (pattern) => {
    expect(checkScopePatterns(['src/a.ts', pattern], 'tickets/TKT-1.yaml')).toMatchObject([
      { code: 'scope-pattern', severity: 'error', file: 'tickets/TKT-1.yaml', message: expect.stringContaining(`"`) },
    ])
    for (const path of ['src/a.ts', 'a.ts', 'a.md', pattern]) expect(matchesScope(pattern, path)).toBe(false)
  })

  test.each(['src/../secrets.txt', 'src/./a.ts', 'src//a.ts', 'src/', 'src\\..\\a.ts'])('no entry covers the path %s', (path) => {
    expect(matchesScope('src/**', path)).toBe(false)
  })
})

test('WFL-DEL-07: what is forbidden stays so inside of what is allowed, in any case of its letters', () => {
  const ticket = procedure({ allowed: ['src/**', '.env'], forbidden: ['.env', '**/secrets/**', 'src/gen'] })
  expect(isInScope(ticket, 'src/a.ts')).toBe(true)
  for (const path of ['.env', 'src/secrets/a.ts', 'src/Secrets/a.ts', 'src/gen/a.ts', 'lib/a.ts'])
    expect(isInScope(ticket, path)).toBe(false)
})

test('WFL-QCK-08: the ticket and what its record globs name are records, and nothing else is', () => {
  const ticket = procedure({ records: ['docs/run/TKT-1/**', 'agent/*.md'] })
  const paths = ['tickets/TKT-1.yaml', 'docs/run/TKT-1/PLAN.md', 'agent/memory.md']
  expect(paths.every((path) => isRecord(ticket, path))).toBe(true)
  for (const path of [
    'tickets/TKT-2.yaml',
    'docs/run/TKT-2/PLAN.md',
    'agent/src/a.ts',
    'docs/a.md',
    'docs/run/TKT-1/../../../src/a.ts',
  ])
    expect(isRecord(ticket, path)).toBe(false)
  expect(isRecord({ ...ticket, mode: 'package' }, 'tickets/TKT-1.yaml')).toBe(false)
})
