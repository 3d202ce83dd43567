import { describe, expect, test } from 'vitest'
import { classify, mergeTriggers, raiseByPaths, recommend, renderEscalation } from '../../../src/checks/triggers.ts'
import { type RaisedTrigger, TRIGGERS, type Trigger } from '../../../src/procedure.ts'
import { quickly, tree } from './procedure-fixture.ts'

const raised = (trigger: Trigger, ...paths: readonly string[]): RaisedTrigger => ({ trigger, paths, reason: 'Because.' })
const specs = { requirements: 'specs/r.md', design: 'specs/d.md', tasks: 'specs/t.md', delta: null }

describe('WFL-QCK-01: work is quick where nothing speaks against it', () => {
  const ticket = quickly(['src/a.ts'])

  test('nothing does', () => {
    expect(classify(ticket, [])).toEqual({ result: 'quick', triggers: [], differences: [], unmet: [] })
    const files = raiseByPaths(ticket, ['src/a.ts'], tree('package.json'))
    expect(classify({ ...ticket, declared: { dependencies: false } }, files).result).toBe('quick')
  })

  test.each(TRIGGERS)('%s does, whoever raised it', (trigger) => {
    expect(classify(ticket, [raised(trigger, 'a')])).toMatchObject({ result: 'escalate', triggers: [{ trigger, paths: ['a'] }] })
    expect(classify({ ...ticket, raised: [raised(trigger)] }, [])).toMatchObject({ result: 'escalate', triggers: [{ trigger }] })
    expect(classify({ ...ticket, declared: { [trigger]: true } }, [])).toMatchObject({
      result: 'escalate',
      triggers: [{ trigger }],
    })
  })

  test('WFL-QCK-20: experts and specs do', () => {
    expect(classify({ ...ticket, experts: ['expert-test-reviewer'] }, [])).toMatchObject({
      result: 'escalate',
      unmet: [{ code: 'quick-with-experts', file: 'tickets/TKT-1.yaml' }],
    })
    expect(classify({ ...ticket, specs }, [])).toMatchObject({ result: 'escalate', unmet: [{ code: 'quick-with-specs' }] })
  })
})

test('WFL-QCK-02: what is computed beats a declared false, and a declared true stays', () => {
  const ticket = quickly(['src/auth.ts'], { declared: { security_auth_privacy: false, schema_data: true } })
  const { triggers } = classify(ticket, raiseByPaths(ticket, [], tree('package.json')))
  expect(triggers.map(({ trigger, paths }) => [trigger, ...paths])).toEqual([
    ['security_auth_privacy', 'src/auth.ts'],
    ['schema_data'],
  ])
})

test('WFL-QCK-03: each difference between what is declared and what is computed is told', () => {
  const declared = { security_auth_privacy: false, schema_data: true, dependencies: true, forbidden_path: false }
  const ticket = quickly([], { declared })
  const { differences } = classify(ticket, [raised('security_auth_privacy'), raised('dependencies'), raised('broad_file_scope')])
  expect(differences.map(({ code, severity, message }) => [code, severity, /`(\w+)`/.exec(message)?.[1]])).toEqual([
    ['classification-differs', 'warning', 'security_auth_privacy'],
    ['classification-differs', 'warning', 'schema_data'],
  ])
})

test('triggers of several sources become one each, in one order', () => {
  const merged = mergeTriggers([
    raised('forbidden_path', 'b'),
    { trigger: 'dependencies', paths: ['z'], reason: 'One.' },
    { trigger: 'dependencies', paths: ['a', 'z'], reason: 'Two.' },
    { trigger: 'dependencies', paths: [], reason: 'One.' },
  ])
  expect(merged).toEqual([{ trigger: 'dependencies', paths: ['a', 'z'], reason: 'One; Two.' }, raised('forbidden_path', 'b')])
})

describe('WFL-QCK-23: the escalation says why and what to write instead', () => {
  test('every trigger stands there with its paths', () => {
    const text = renderEscalation([raised('dependencies', 'package.json', 'a.lock'), raised('unclear_requirements')])
    expect(text).toBe(
      [
        'This work is not quick:',
        '- `dependencies`: Because. Paths: "package.json", "a.lock".',
        '- `unclear_requirements`: Because.',
        'Recommended: write a full ticket for this work, with its specs or the reason for having none.',
      ].join('\n'),
    )
  })

  test('a long list is cut, and no path can write a line of its own', () => {
    const paths = Array.from({ length: 12 }, (_, index) => `src/${index}\n- x.ts`)
    const text = renderEscalation([raised('forbidden_path', ...paths)])
    expect(text).toContain(' and 2 more.')
    expect(text.split('\n')).toHaveLength(3)
  })

  test('what a quick ticket may not ask for stands there too', () => {
    const { triggers, unmet } = classify(quickly(['src/a.ts'], { specs }), [])
    expect(renderEscalation(triggers, unmet)).toContain('- Quick work has no specs, but the ticket refers to some.')
  })

  test.each<[Trigger, ReturnType<typeof recommend>]>([
    ['security_auth_privacy', 'full ticket'],
    ['schema_data', 'parent orchestrator ticket'],
    ['dependencies', 'full ticket'],
    ['multiple_services_modules', 'parent orchestrator ticket'],
    ['public_api_shared_contract', 'full ticket'],
    ['visual_flow_ambiguity', 'parent orchestrator ticket'],
    ['unclear_requirements', 'full ticket'],
    ['broad_file_scope', 'parent orchestrator ticket'],
    ['forbidden_path', 'full ticket'],
    ['proof_unavailable', 'full ticket'],
  ])('WFL-CHN-01: for %s it proposes a %s', (trigger, document) => {
    expect(recommend([raised(trigger)])).toBe(document)
    expect(renderEscalation([raised(trigger)])).toContain(`Recommended: write a ${document} `)
  })

  test('WFL-CHN-01: risks of several kinds ask for a chain', () => {
    const kinds = [raised('security_auth_privacy'), raised('dependencies'), raised('public_api_shared_contract')]
    expect(recommend(kinds)).toBe('parent orchestrator ticket')
    expect(recommend(kinds.slice(1))).toBe('full ticket')
  })
})
