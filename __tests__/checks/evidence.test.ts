import { describe, expect, test } from 'vitest'
import { complaints, judge, report, task } from './change-fixture.ts'

const explained = (...names: readonly string[]) =>
  report({ dependencies: names.map((name) => ({ name, rationale: 'It parses dates.' })) })
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

describe('FRD-QUA-1: an added dependency needs a reason', () => {
  const before = json({ dependencies: { a: '1' } })
  const files = {
    'package.json': {
      before,
      after: json({ dependencies: { a: '2' }, devDependencies: { 'left-pad': '1', '@x/y': '1', z: 'workspace:*' } }),
    },
  }

  test('in the report, by name; versions and packages of the repository itself need none', () => {
    expect(judge(files).map(({ severity, code, line, message }) => [severity, code, line, message.includes('left-pad')])).toEqual(
      [
        ['error', 'dependency-rationale', 6, true],
        ['error', 'dependency-rationale', 7, false],
      ],
    )
    expect(complaints(files, { report: explained('Left-Pad') })).toEqual(['error dependency-rationale package.json'])
    expect(complaints(files, { report: explained('left-pad', '@x/y') })).toEqual([])
    expect(complaints(files, { report: null })).toHaveLength(2)
  })

  test('an empty reason is none', () => {
    const blank = report({
      dependencies: [
        { name: 'left-pad', rationale: ' ' },
        { name: '@x/y', rationale: 'Needed.' },
      ],
    })
    expect(complaints(files, { report: blank })).toHaveLength(1)
  })

  test('moving a dependency or adding a fixture is no addition', () => {
    expect(complaints({ 'package.json': { before, after: json({ devDependencies: { a: '1' } }) } })).toEqual([])
    expect(complaints({ 'tests/fixtures/package.json': { after: json({ dependencies: { b: '1' } }) } })).toEqual([])
  })

  test.each([
    ['requirements.txt', 'flask==3\n', 'flask==4\n# note\n-r other.txt\nRequests[socks]>=2 ; python_version > "3"\n', 'requests'],
    [
      'pyproject.toml',
      '[project]\ndependencies = ["a>=1"]\n',
      '[project]\nname = "x"\ndependencies = [\n  "a>=2",\n  "httpx[http2]>=1",\n]\n',
      'httpx',
    ],
    ['pyproject.toml', '', '[project.optional-dependencies]\ndev = ["pytest>=8"]\n[tool.x]\nlist = ["no"]\n', 'pytest'],
    ['pyproject.toml', '', '[tool.poetry.dependencies]\npython = "^3.12"\nrich = "^13"\n', 'rich'],
    [
      'go.mod',
      'module x\n',
      'module x\nrequire (\n\texample.org/a v1.2.3\n\texample.org/b v1.0.0 // indirect\n)\n',
      'example.org/a',
    ],
    [
      'Cargo.toml',
      '[dependencies]\nserde = "1"\n',
      '[dependencies]\nserde = "2"\nmine = { path = "../mine" }\n[dev-dependencies]\nrand = "0.9"\n',
      'rand',
    ],
    ['Gemfile', "gem 'rails'\n", "gem 'rails', '8'\ngem 'puma'\n", 'puma'],
    ['composer.json', '{}', json({ require: { 'acme/x': '1' } }), 'acme/x'],
  ])('%s: one addition is found', (path, old, after, name) => {
    expect(judge({ [path]: { before: old, after } }).map(({ code, message }) => [code, message.split('"')[1]])).toEqual([
      ['dependency-rationale', name],
    ])
    expect(complaints({ [path]: { before: old, after } }, { report: explained(name) })).toEqual([])
  })
})

describe('FRD-QUA-2: a measurement where the plan asks for one', () => {
  const files = { 'docs/a.md': { after: 'x\n' } }
  const requirement = { id: 'TR1', type: 'benchmark', description: '', scenarios: [] }

  test.each([
    ['a benchmark requirement', task('T1', { testRequirements: [requirement] })],
    ['a note that the task is performance-sensitive', task('T1', { notes: ['This path is performance-sensitive.'] })],
  ])('%s', (_, wanted) => {
    expect(complaints(files, { tasks: [wanted] })).toEqual(['error benchmark-evidence -'])
    expect(complaints(files, { tasks: [wanted], report: null })).toEqual(['error benchmark-evidence -'])
    expect(complaints(files, { tasks: [wanted], report: report({ performance: ' ' }) })).toEqual(['error benchmark-evidence -'])
    expect(complaints(files, { tasks: [wanted], report: report({ performance: 'One pass instead of two.' }) })).toEqual([])
  })
})

describe('FRD-QUA-3: code with test requirements comes with a test', () => {
  const requirement = { id: 'TR1', type: 'unit', description: 'adds', scenarios: [] }
  const tasks = [task('T1'), task('T2', { testRequirements: [requirement] })] as const
  const code = { 'src/a.ts': { after: 'x\n' } }

  test('a change of code alone is an error that names the requirement', () => {
    expect(
      judge(code, { tasks }).map(({ code: name, severity, message }) => [name, severity, message.includes('T2 TR1')]),
    ).toEqual([['tests-missing', 'error', true]])
  })

  test.each([
    'src/a.test.ts',
    'src/__tests__/a.ts',
    'tests/a.py',
    'pkg/a_test.go',
    'test_a.py',
    'spec/a_spec.rb',
    'src/test/java/ATest.java',
    'app/AppTests.cs',
    'e2e/a.spec.ts',
  ])('%s counts as a test', (path) => {
    expect(complaints({ ...code, [path]: { after: 'x\n' } }, { tasks })).toEqual([])
  })

  test('a unit test inside a Rust file counts, a deleted test does not', () => {
    expect(complaints({ 'src/a.rs': { before: 'fn a() {}\n', after: 'fn a() {}\n#[test]\nfn b() {}\n' } }, { tasks })).toEqual([])
    const policy = { allowTestRemoval: true }
    expect(complaints({ ...code, 'src/a.test.ts': { before: 'x' } }, { tasks, policy })).toEqual(['error tests-missing -'])
  })

  test('documents and styles need no test, nor does a task without requirements', () => {
    expect(complaints({ 'docs/a.md': { after: 'x\n' }, 'web/a.css': { after: 'x\n' } }, { tasks })).toEqual([])
    expect(complaints(code)).toEqual([])
  })
})
