import { describe, expect, test } from 'vitest'
import type { FileChange } from '../change-fixture.ts'
import { complaints } from '../change-fixture.ts'
import { procedure, raisedByPlan, raisedByWork, tree } from './procedure-fixture.ts'

const triggersOf = (path: string, change: FileChange, base = tree('package.json')): readonly string[] =>
  raisedByWork({ [path]: change }, procedure({ allowed: [path] }), base).map((line) => line.split(' ')[0] ?? '')

describe('WFL-QCK-12: statements that take data away', () => {
  test.each([
    ["await db.query('DROP TABLE users')", 'src/a.ts'],
    ['cursor.execute("delete from users where id = 1")', 'src/a.py'],
    ['DELETE FROM "users"', 'src/a.go'],
    ['op.drop_column("users", "name")', 'app/a.py'],
    ['await knex.schema.dropTable("users")', 'src/a.js'],
    ['await prisma.user.deleteMany({})', 'src/a.ts'],
    ['ALTER TABLE users ADD name text', 'src/a.rb'],
    ['redis.flushAll()', 'src/a.js'],
  ])('%s is one', (line, path) => {
    expect(triggersOf(path, { before: 'x\n', after: `x\n${line}\n` })).toEqual(['schema_data'])
    expect(triggersOf(path, { before: `x\n${line}\n`, after: 'y\n' })).toEqual([])
    expect(triggersOf('docs/a.md', { before: 'x\n', after: `x\n${line}\n` })).toEqual([])
    expect(triggersOf('test/a.test.ts', { before: 'x\n', after: `x\n${line}\n` })).toEqual([])
  })

  test.each([
    'const label = "Delete from cart"',
    '// DROP TABLE users',
    'const hint = "drop the table here"',
    'set.delete(from)',
    'truncate(text, 20)',
    'SELECT * FROM users',
  ])('%s is none', (line) => {
    expect(triggersOf('src/a.ts', { before: 'x\n', after: `x\n${line}\n` })).toEqual([])
  })
})

describe('WFL-QCK-13: what a manifest says of dependencies', () => {
  const node = (parts: object): string =>
    JSON.stringify({ name: 'a', version: '1.0.0', scripts: { test: 'x' }, ...parts }, null, 2)
  const python = (version: string, ...more: readonly string[]): string =>
    [
      '[project]',
      `version = "${version}"`,
      'dependencies = [',
      '  "requests==2.0",',
      ...more,
      ']',
      '[tool.ruff]',
      'line = 1',
    ].join('\n')

  test.each<[what: string, path: string, before: string, after: string]>([
    ['one is added', 'package.json', node({}), node({ dependencies: { a: '1' } })],
    ['one is upgraded', 'package.json', node({ dependencies: { a: '1' } }), node({ dependencies: { a: '2' } })],
    ['one is taken away', 'package.json', node({ devDependencies: { a: '1' } }), node({})],
    ['one is overridden', 'package.json', node({}), node({ overrides: { a: '2' } })],
    ['it cannot be read any more', 'package.json', node({}), '{'],
    ['one is added', 'pyproject.toml', python('1'), python('1', '  "flask",')],
    ['the build needs another', 'pyproject.toml', '[build-system]\nrequires = ["a"]', '[build-system]\nrequires = ["b"]'],
    ['one is added', 'pyproject.toml', '[tool.poetry.group.dev.dependencies]', '[tool.poetry.group.dev.dependencies]\na = "1"'],
    ['one is upgraded', 'Cargo.toml', '[dependencies]\nserde = "1"', '[dependencies]\nserde = "2"'],
    ['one is upgraded', 'go.mod', 'module a\ngo 1.22\nrequire b v1.0.0', 'module a\ngo 1.22\nrequire b v1.1.0'],
    ['one is replaced', 'go.mod', 'module a\n', 'module a\nreplace b => ../b'],
    ['another index is asked', 'requirements.txt', 'a==1\n', '--index-url https://example.test\na==1\n'],
    [
      'one is upgraded',
      'pom.xml',
      '<a><dependency><version>1</version></dependency></a>',
      '<a><dependency><version>2</version></dependency></a>',
    ],
    [
      'one is upgraded',
      'A.csproj',
      '<PackageReference Include="a" Version="1" />',
      '<PackageReference Include="a" Version="2" />',
    ],
    ['one is upgraded', 'Gemfile', 'gem "a", "1"', 'gem "a", "2"'],
    ['it is written anew', 'yarn.lock', 'a', 'b'],
  ])('%s in %s', (_, path, before, after) => {
    expect(triggersOf(path, { before, after })).toContain('dependencies')
  })

  test.each<[what: string, path: string, before: string, after: string]>([
    ['version', 'package.json', node({}), node({ version: '1.0.1' })],
    ['scripts', 'package.json', node({}), node({ scripts: { test: 'y', lint: 'z' } })],
    ['order', 'package.json', node({ dependencies: { a: '1', b: '1' } }), node({ dependencies: { b: '1', a: '1' } })],
    ['version', 'pyproject.toml', python('1'), python('2')],
    ['tools', 'pyproject.toml', python('1'), python('1').replace('line = 1', 'line = 2')],
    [
      'version',
      'Cargo.toml',
      '[package]\nversion = "1"\n[dependencies]\na = "1"',
      '[package]\nversion = "2"\n[dependencies]\na = "1"',
    ],
    ['comments', 'requirements.txt', 'a==1\n', '# why\na==1\n'],
    [
      'version',
      'pom.xml',
      '<a><version>1</version><dependency>b</dependency></a>',
      '<a><version>2</version><dependency>b</dependency></a>',
    ],
    ['version', 'pubspec.yaml', 'version: 1.0.0\n', 'version: 1.0.1\n'],
    ['version', 'a.gemspec', 's.version = "1"', 's.version = "2"'],
    ['all of it', 'test/fixtures/package.json', node({}), node({ dependencies: { a: '1' } })],
  ])('%s of %s may change', (_, path, before, after) => {
    expect(triggersOf(path, { before, after })).toEqual([])
  })

  test('a manifest that cannot be compared counts as changed', () => {
    expect(triggersOf('package.json', { before: 'x', after: new Uint8Array([0, 1]) })).toContain('dependencies')
  })
})

describe('WFL-QCK-15: what others call', () => {
  test.each<[what: string, path: string, before: string, after: string]>([
    ['an export', 'src/index.ts', 'export const a = 1\n', 'export const a = 1\nexport const b = 2\n'],
    ['a signature', 'index.js', 'export function a(b) {}\n', 'export function a(b, c) {}\n'],
    ['an export', 'index.cjs', 'const a = 1\n', 'const a = 1\nmodule.exports = { a }\n'],
    ['a name passed on', 'src/pkg/__init__.py', '', 'from .a import b\n'],
    ['a public function', 'src/lib.rs', 'fn a() {}\n', 'pub fn a() {}\n'],
    ['a command', 'package.json', '{"name":"a"}', '{"name":"a","bin":"cli.js"}'],
    ['an entry', 'package.json', '{"exports":{".":"./a.js"}}', '{"exports":{".":"./b.js"}}'],
    ['a script', 'pyproject.toml', '[project.scripts]\na = "a:run"', '[project.scripts]\nb = "a:run"'],
    ['an option', 'src/cli.ts', 'x\n', "x\nprogram.option('--fast')\n"],
    ['an option', 'tool.py', 'p.add_argument("--a")\n', 'p.add_argument("--b")\n'],
    ['a flag', 'cmd/a.go', 'x\n', 'x\nfast := flag.Bool("fast", false, "")\n'],
  ])('%s in %s changes', (_, path, before, after) => {
    expect(triggersOf(path, { before, after })).toContain('public_api_shared_contract')
  })

  test.each<[what: string, path: string, before: string, after: string]>([
    ['the inside of an entry', 'src/index.ts', 'export const a = () => {\n  b()\n}\n', 'export const a = () => {\n  c()\n}\n'],
    ['an export of an inner file', 'src/deep/a.ts', '', 'export const a = 1\n'],
    ['an inner index', 'src/deep/index.ts', '', 'export const a = 1\n'],
    ['scripts', 'package.json', '{"bin":"a"}', '{"bin":"a","scripts":{"a":"b"}}'],
    ['a test of options', 'test/cli.test.ts', '', "program.option('--fast')\n"],
    ['an optional value', 'src/a.ts', '', 'const value = config.option\n'],
  ])('%s in %s may change', (_, path, before, after) => {
    expect(triggersOf(path, { before, after })).toEqual([])
  })

  test('entries are those of the package that a file belongs to', () => {
    const change = { before: '', after: 'export const a = 1\n' }
    expect(triggersOf('packages/a/src/index.ts', change, tree('packages/a/package.json'))).toContain('public_api_shared_contract')
    expect(triggersOf('packages/a/src/index.ts', change, tree('package.json'))).toEqual([])
  })
})

test('WFL-QCK-21: the same classifier sees the plan and the change, whose old paths count', () => {
  expect(raisedByPlan(['src/auth.ts'])).toEqual(['security_auth_privacy src/auth.ts'])
  expect(raisedByWork({ 'src/auth.ts': { before: 'a\n' }, 'src/a.ts': { after: 'a\n' } })).toEqual([
    'security_auth_privacy src/auth.ts',
  ])
  const harmless = { before: 'a\n', after: 'b\n' }
  expect(raisedByPlan(['src/a.ts', 'lib/b.ts'], procedure())).toEqual(
    raisedByWork({ 'src/a.ts': harmless, 'lib/b.ts': harmless }, procedure()),
  )
})

test('WFL-REV-13: a deleted test and a new skip are errors, whoever passes the work', () => {
  const source = "test('one', () => {})\n"
  const errors = (after: FileChange) => complaints({ 'src/a.test.ts': { before: source, ...after } })
  expect(errors({})).toContain('error test-removed src/a.test.ts')
  expect(errors({ after: "test.skip('one', () => {})\n" })).toContain('error test-skipped src/a.test.ts')
  expect(errors({ after: "test.only('one', () => {})\n" })).toContain('error test-skipped src/a.test.ts')
})
