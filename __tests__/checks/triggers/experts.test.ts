import { describe, expect, test } from 'vitest'
import { routeExperts } from '../../../src/checks/experts.ts'
import { EXPERTS, type Expert } from '../../../src/procedure.ts'
import { changeSet } from '../change-fixture.ts'
import { procedure, quickly, tree } from './procedure-fixture.ts'

const base = tree('package.json', 'packages/a/package.json')
const route = (paths: readonly string[], ticket = procedure({ allowed: paths })) => routeExperts(ticket, paths, null, base)

describe('WFL-ROL-14: each area of risk has its expert', () => {
  test.each<[Expert, readonly string[]]>([
    ['expert-architecture-reviewer', ['action.yml']],
    ['expert-architecture-reviewer', ['packages/a/x.ts', 'tools/y.ts']],
    ['expert-test-reviewer', ['test/a.test.ts']],
    ['expert-test-reviewer', ['fixtures/a.txt']],
    ['expert-security-reviewer', ['src/login.ts']],
    ['expert-security-reviewer', ['package-lock.json']],
    ['expert-ux-accessibility-reviewer', ['src/Button.tsx']],
    ['expert-performance-reviewer', ['src/cache.ts']],
    ['expert-data-migration-reviewer', ['db/migrations/1.py']],
    ['expert-release-docs-reviewer', ['CHANGELOG.md']],
    ['expert-release-docs-reviewer', ['docs/installation.md']],
    ['expert-release-docs-reviewer', ['VERSION']],
  ])('%s for %j', (expert, paths) => {
    const routed = route(paths)
    expect(routed.map((one) => one.expert)).toEqual([expert])
    expect(routed[0]?.trigger).toContain(`for example "${paths[0]}".`)
  })

  test('the look of a file is looked at even where the ticket asks for views of it', () => {
    const ticket = procedure({ allowed: ['src/a.tsx'], visual: { required: true, views: ['The page'] } })
    expect(route(['src/a.tsx'], ticket).map((one) => one.expert)).toEqual(['expert-ux-accessibility-reviewer'])
  })

  test('a change counts instead of the plan', () => {
    const change = changeSet({ 'src/a.ts': { before: 'x\n', after: "db.run('DROP TABLE a')\n" } })
    expect(routeExperts(procedure(), ['src/login.ts'], change, base).map((one) => one.expert)).toEqual([
      'expert-data-migration-reviewer',
    ])
  })

  test('experts that the ticket names are asked as well, in one order, each once', () => {
    const experts = ['expert-security-reviewer', 'expert-architecture-reviewer'] as const
    const routed = route(['src/login.ts'], procedure({ experts }))
    expect(routed.map((one) => one.expert)).toEqual(['expert-architecture-reviewer', 'expert-security-reviewer'])
    expect(routed[0]?.trigger).toBe('The ticket names this expert.')
  })
})

describe('WFL-ROL-15: nobody is asked without a reason', () => {
  test('ordinary files ask for nobody', () => {
    expect(route(['src/a.ts', 'docs/implementation/tickets/TKT-1/migration.sql', 'tickets/TKT-1.yaml'])).toEqual([])
  })

  test('no risk asks for all', () => {
    for (const path of ['src/login.ts', 'package.json', 'db/schema.rb', 'src/a.tsx', 'action.yml'])
      expect(route([path]).length).toBeLessThan(EXPERTS.length)
  })

  test('quick work has none', () => {
    const ticket = quickly(['test/a.test.ts'])
    expect(route(['test/a.test.ts'], ticket)).toEqual([])
  })
})
