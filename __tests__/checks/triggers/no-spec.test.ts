import { expect, test } from 'vitest'
import { raiseByChanges, raiseByPaths, tiesNoSpec } from '../../../src/checks/triggers.ts'
import type { Procedure } from '../../../src/procedure.ts'
import { changeSet } from '../change-fixture.ts'
import { procedure, quickly, tree } from './procedure-fixture.ts'

const base = tree('package.json')
const judge = (path: string, parts: Partial<Procedure> = {}) => {
  const ticket = procedure({ allowed: [path], ...parts })
  return tiesNoSpec(ticket, raiseByPaths(ticket, [path], base))
}

test.each([
  ['an interface or a contract', 'api/openapi.yaml'],
  ['data or its schema', 'db/migrations/1.py'],
  ['dependencies', 'package-lock.json'],
  ['security, release or deployment', 'src/login.ts'],
  ['security, release or deployment', 'scripts/release.sh'],
  ['security, release or deployment', 'deploy/run.sh'],
  ['the user interface', 'src/a.tsx'],
])('WFL-SPC-02: work that changes %s has specs', (what, path) => {
  expect(judge(path)).toMatchObject([
    {
      code: 'no-spec-refused',
      severity: 'error',
      file: 'tickets/TKT-1.yaml',
      message: expect.stringContaining(`${what}, for example "${path}"`),
    },
  ])
})

test('WFL-SPC-02: the change counts like the plan', () => {
  const change = changeSet({ 'src/a.ts': { before: 'x\n', after: "db.run('DROP TABLE a')\n" } })
  expect(tiesNoSpec(procedure(), raiseByChanges(procedure(), change, base))).toHaveLength(1)
})

test('WFL-SPC-02: a ticket that asks for views changes how something looks, unless it is quick', () => {
  const visual = { required: true, views: ['The page'] }
  expect(judge('src/a.tsx', { visual })).toHaveLength(1)
  expect(tiesNoSpec(quickly(['src/a.tsx'], { visual }), [])).toEqual([])
})

test('harmless work, and tickets that have specs or do not claim to need none, are left alone', () => {
  expect(judge('docs/a.md')).toEqual([])
  expect(judge('src/login.ts', { noSpecs: '' })).toEqual([])
  const specs = { requirements: 'r.md', design: 'd.md', tasks: 't.md', delta: null }
  expect(judge('src/login.ts', { specs, noSpecs: '' })).toEqual([])
})
