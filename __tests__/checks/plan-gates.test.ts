import { describe, expect, test } from 'vitest'
import { type GateContext, type GateRule, planFormatters, planGates } from '../../src/checks/plan-gates.ts'
import { task } from './change-fixture.ts'

const rule = (name: string, parts: Partial<GateRule> = {}): GateRule => ({
  name,
  run: `run ${name}`,
  timeoutMs: 1000,
  network: false,
  when: null,
  each: null,
  verifies: [],
  ...parts,
})

const change = (path: string, status = 'modified', newMode: string | null = status === 'deleted' ? null : '100644') => ({
  path,
  status,
  newMode,
})

const context = (changes: readonly ReturnType<typeof change>[], parts: Partial<GateContext> = {}): GateContext => ({
  changes,
  tasks: [task('T1')],
  isDelivered: () => true,
  scripts: null,
  ...parts,
})

const names = (rules: readonly GateRule[], given: GateContext) => planGates(rules, given).gates.map(({ name }) => name)

describe('gates by what changed', () => {
  const go = rule('go', { when: ['**/*.go', '**/go.mod'] })

  test.each(['added', 'modified', 'deleted'])('TRK-GATE-1: a Go file that is %s brings the Go tests along', (status) => {
    expect(names([go], context([change('internal/run.go', status)]))).toEqual(['go'])
    expect(names([go], context([change('go.mod', status)]))).toEqual(['go'])
  })

  test('TRK-GATE-1: a change without Go does not', () => {
    expect(names([go], context([change('docs/readme.md'), change('cargo.toml')]))).toEqual([])
  })

  test('a gate without a condition runs on any change, in the order of the configuration', () => {
    expect(names([rule('a'), go, rule('b')], context([change('x.go')]))).toEqual(['a', 'go', 'b'])
  })

  test('TRK-GATE-3: start, smoke and stop of a changed topology run in their order', () => {
    const when = ['deploy/**', 'docker-compose*.yml']
    const rules = ['start', 'smoke', 'stop'].map((name) => rule(name, { when }))
    expect(names(rules, context([change('deploy/compose/gateway.yml')]))).toEqual(['start', 'smoke', 'stop'])
    expect(names(rules, context([change('src/a.go')]))).toEqual([])
  })
})

describe('gates for each file', () => {
  const scripts = rule('script', { each: { files: 'added', paths: ['scripts/**/*.sh'] } })

  test('TRK-GATE-6: every script that the change adds is run once, under its path', () => {
    const changes = [change('scripts/a.sh', 'added', '100755'), change('scripts/b.sh', 'added'), change('scripts/old.sh')]
    const { gates } = planGates([scripts], context(changes))
    expect(gates.map(({ name, args }) => [name, args])).toEqual([
      ['script: scripts/a.sh', ['scripts/a.sh']],
      ['script: scripts/b.sh', ['scripts/b.sh']],
    ])
  })

  test('TRK-GATE-7: a new script that no gate runs is a finding, by its name or by its executable bit', () => {
    const changes = [change('tools/x.sh', 'added'), change('bin/y', 'added', '100755'), change('scripts/a.sh', 'added', '100755')]
    const { findings } = planGates([scripts], context(changes, { scripts: ['**/*.sh'] }))
    expect(findings.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['script-not-run', 'error', 'tools/x.sh'],
      ['script-not-run', 'error', 'bin/y'],
    ])
    expect(planGates([scripts], context(changes)).findings).toEqual([])
  })

  test('files that were changed include the added ones, not the deleted ones', () => {
    const lint = rule('lint', { each: { files: 'changed', paths: ['*.py'] } })
    const changes = [change('a.py', 'added'), change('b.py'), change('c.py', 'deleted')]
    expect(names([lint], context(changes))).toEqual(['lint: a.py', 'lint: b.py'])
  })

  test('TKT-CMD-2: each demo that the ticket mentions is run, once; one that is not there is a finding', () => {
    const demos = rule('demo', { each: { files: 'mentioned', paths: ['examples/**/*.py'] } })
    const document = 'Run `examples/demo_a.py`, then (examples/demo_b.py). Again: ./examples/demo_a.py. Not src/other.py'
    const isDelivered = (path: string) => path === 'examples/demo_a.py'
    const { gates, findings } = planGates([demos], context([], { tasks: [task('T1', { document })], isDelivered }))
    expect(gates.map(({ args }) => args)).toEqual([['examples/demo_a.py']])
    expect(findings.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['script-missing', 'error', 'examples/demo_b.py'],
    ])
  })

  test('more files than anybody would run one by one are refused', () => {
    const changes = Array.from({ length: 201 }, (_, n) => change(`scripts/s${n}.sh`, 'added'))
    const { gates, findings } = planGates([scripts], context(changes))
    expect(gates).toHaveLength(200)
    expect(findings.map(({ code }) => code)).toEqual(['too-many-files'])
  })
})

test('TRK-GATE-9: a formatter gets the changed files of its kind as arguments, none that is gone and no link', () => {
  const changes = [
    change('a b.go', 'added'),
    change('c.go'),
    change('gone.go', 'deleted'),
    change('link.go', 'added', '120000'),
    change('x.ts'),
  ]
  const [gofmt, ...more] = planFormatters([{ name: 'gofmt', run: 'gofmt -w "$@"', paths: ['**/*.go'] }], changes)
  expect(gofmt).toMatchObject({ run: 'gofmt -w "$@"', args: ['a b.go', 'c.go'] })
  expect(more).toEqual([])
  expect(planFormatters([{ name: 'gofmt', run: 'x', paths: ['**/*.go'] }], [change('x.ts')])).toEqual([])
})
