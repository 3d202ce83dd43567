import { describe, expect, test } from 'vitest'
import { complaints, type FileChange, judge, type Situation } from './change-fixture.ts'

const found = (files: Readonly<Record<string, FileChange>>, situation: Situation = {}) =>
  judge(files, situation)
    .filter(({ code, severity }) => code.startsWith('test-') && severity === 'error')
    .map(({ code, file, line }) => `${code} ${file}${line === null ? '' : `:${line}`}`)

/** A test file of each language that is known, and what takes its second test away or out of action. */
const sources: readonly (readonly [path: string, source: string, without: readonly string[], skipped: readonly string[]])[] = [
  [
    'tests/test_a.py',
    'import pytest\n\ndef test_one():\n    assert f()\n\nclass TestB:\n    async def test_two(self):\n        assert g()\n',
    [
      'import pytest\n\ndef test_one():\n    assert f()\n',
      'def test_one():\n    pass\n# def test_two(self):\n',
      '"""\nclass TestB:\n    def test_two(self): pass\n"""\ndef test_one(): pass\n',
    ],
    [
      'def test_one(): pass\n\nclass TestB:\n    @pytest.mark.skip\n    def test_two(self): pass\n',
      'def test_one(): pass\n\nclass TestB:\n    @pytest.mark.skipif(True, reason="x")\n    def test_two(self): pass\n',
      'def test_one(): pass\n\nclass TestB:\n    @pytest.mark.xfail(strict=False)\n    def test_two(self): pass\n',
      'def test_one(): pass\n\nclass TestB:\n    @unittest.expectedFailure\n    def test_two(self): pass\n',
      'def test_one(): pass\n\nclass TestB:\n    def test_two(self):\n        pytest.skip("later")\n',
      'def test_one(): pass\n\nclass TestB:\n    def test_two(self):\n        self.skipTest("later")\n',
      'pytestmark = pytest.mark.skip\ndef test_one(): pass\n\nclass TestB:\n    def test_two(self): pass\n',
    ],
  ],
  [
    'src/a.test.ts',
    "test('one', () => {})\ndescribe('b', () => {\n  it(\"two's\", async () => {})\n})\n",
    [
      "test('one', () => {})\n",
      "test('one', () => {})\n// it(\"two's\", async () => {})\n",
      "test('one', () => {})\n/*\nit(\"two's\", x)\n*/\n",
    ],
    [
      "test('one', () => {})\nit.skip(\"two's\", async () => {})\n",
      "test('one', () => {})\nit.todo(\"two's\")\n",
      "test.only('one', () => {})\nit(\"two's\", async () => {})\n",
      "test('one', () => {})\ndescribe.skip('b', () => {\n  it(\"two's\", async () => {})\n})\n",
      "test('one', () => {})\nxdescribe('b', () => {\n  it(\"two's\", async () => {})\n})\n",
      "test('one', () => {})\nit.fails(\"two's\", async () => {})\n",
      "test('one', { skip: true }, () => {})\nit(\"two's\", async () => {})\n",
      "test('one', (t) => { t.skip() })\nit(\"two's\", async () => {})\n",
    ],
  ],
  [
    'pkg/a_test.go',
    'func TestOne(t *testing.T) {\n}\n\nfunc TestTwo(t *testing.T) {\n}\n',
    [
      'func TestOne(t *testing.T) {\n}\n',
      'func TestOne(t *testing.T) {\n}\n// func TestTwo(t *testing.T) {\n',
      'func TestOne(t *testing.T) {\n}\n\nfunc testTwo(t *testing.T) {\n}\n',
    ],
    [
      'func TestOne(t *testing.T) {\n}\n\nfunc TestTwo(t *testing.T) {\n\tt.Skip("later")\n}\n',
      'func TestOne(t *testing.T) {\n\tt.SkipNow()\n}\n\nfunc TestTwo(t *testing.T) {\n}\n',
    ],
  ],
  [
    'src/lib.rs',
    '#[test]\nfn one() {}\n\n#[tokio::test]\nasync fn two() {}\n',
    ['#[test]\nfn one() {}\n', '#[test]\nfn one() {}\n\nasync fn two() {}\n'],
    ['#[test]\nfn one() {}\n\n#[tokio::test]\n#[ignore = "slow"]\nasync fn two() {}\n'],
  ],
  [
    'src/test/java/ATest.java',
    'class ATest {\n  @Test\n  void one() {}\n  @ParameterizedTest\n  @ValueSource(ints = 1)\n  void two(int x) {}\n}\n',
    ['class ATest {\n  @Test\n  void one() {}\n}\n'],
    [
      'class ATest {\n  @Test\n  void one() {}\n  @Disabled("x")\n  @ParameterizedTest\n  @ValueSource(ints = 1)\n  void two(int x) {}\n}\n',
    ],
  ],
]

describe.each(sources)('TKT-IMP-5: of %s', (path, source, cut, skipped) => {
  test('no test may disappear, by whatever means', () => {
    for (const after of cut)
      expect([after, found({ [path]: { before: source, after } })]).toEqual([after, [`test-removed ${path}`]])
    expect(found({ [path]: { before: source } })).toEqual([`test-removed ${path}`])
    expect(found({ [path]: { before: source, after: '' } })).toEqual([`test-removed ${path}`])
  })

  test('no test may be newly skipped, expected to fail, or left out for another', () => {
    for (const after of skipped)
      expect([after, found({ [path]: { before: source, after } })]).toEqual([
        after,
        [expect.stringMatching(`^test-skipped ${path}:\\d+$`)],
      ])
    for (const after of skipped)
      expect([after, found({ [path]: { after } })]).toEqual([after, [expect.stringMatching(/^test-skipped /)]])
  })

  test('tests may be added, rewritten and moved, and what was skipped may stay so', () => {
    const other = path.replace('ATest', 'OtherTest').replace(/a(?=[_.](?!java))|lib/, 'other')
    expect(found({ [path]: { before: source, after: `\n${source}\n` } })).toEqual([])
    expect(found({ [path]: { before: source }, [other]: { after: source } })).toEqual([])
    expect(found({ [path]: { before: source }, [other]: { after: `\n${source}` } })).toEqual([])
    for (const after of skipped) expect(found({ [path]: { before: after, after: `\n\n${after}` } })).toEqual([])
    for (const after of skipped) expect(found({ [path]: { before: after, after: source } })).toEqual([])
  })

  test('the configuration can allow it', () => {
    const policy = { allowTestRemoval: true }
    for (const after of [...cut, ...skipped]) expect(found({ [path]: { before: source, after } }, { policy })).toEqual([])
    expect(found({ [path]: { before: source } }, { policy })).toEqual([])
  })
})

test('TKT-FIX-3: what any turn deletes, skips or edits of the tests of the base is flagged', () => {
  const before = "test('keeps the sum', () => {\n  expect(sum()).toBe(3)\n})\n"
  const after = (text: string) => judge({ 'a.test.js': { before, after: text } })
  expect(after("test('keeps something', () => {})\n")).toMatchObject([
    {
      severity: 'error',
      message: '"a.test.js" no longer has "keeps the sum".',
      hint: expect.stringContaining('mend what it tests'),
    },
    { severity: 'warning', code: 'test-edited' },
  ])
  expect(after(before.replace('test(', 'test.skip('))).toMatchObject([
    { severity: 'error', code: 'test-skipped' },
    { code: 'test-edited' },
  ])
  expect(after(before.replace('3', '4'))).toMatchObject([
    { severity: 'warning', message: 'One line of "a.test.js", which held tests in the base, was changed or taken away.' },
  ])
  expect(after(`${before}\ntest('keeps more', () => {})\n`)).toEqual([])
})

test('a test that moves to where nobody looks for tests is gone', () => {
  const source = 'def test_a():\n    assert f()\n'
  for (const other of ['attic/test_a.txt', 'attic/a.py', 'tests/disabled.py'])
    expect(found({ 'tests/test_a.py': { before: source }, [other]: { after: source } })).toEqual(['test-removed tests/test_a.py'])
  expect(found({ 'tests/walks.py': { before: source }, 'tests/more/walks.py': { after: source } })).toEqual([])
})

test('a parametrised test has a name too', () => {
  const before = "test.each([\n  1,\n])('is %i', (n) => {})\nit.each`a`('of b', function () {})\n"
  expect(found({ 'a.spec.js': { before, after: before.replace('is %i', 'was %i') } })).toEqual(['test-removed a.spec.js'])
  expect(found({ 'a.spec.js': { before, after: "test.each([1])('is %i', (n) => {})\n" } })).toEqual(['test-removed a.spec.js'])
})

test('a deleted test of any language counts, a deleted helper or an ordinary file does not', () => {
  expect(complaints({ 'spec/a_spec.rb': { before: 'x' } })).toEqual(['error test-removed spec/a_spec.rb'])
  expect(
    complaints({ 'tests/support.py': { before: 'x = 1\n' }, 'tests/data.json': { before: '{}' }, 'src/a.ts': { before: 'x' } }),
  ).toEqual([])
})

test('a mark counts in tests only, and not in texts and comments', () => {
  const after = 'import pytest\n@pytest.mark.skip\ndef test_a(): pass\n'
  expect(found({ 'src/plugin.py': { after } })).toEqual([])
  expect(found({ 'tests/test_a.py': { after: '"""\n@pytest.mark.skip\n"""\n# pytest.skip()\ndef test_a(): pass\n' } })).toEqual(
    [],
  )
  expect(found({ 'a.test.ts': { after: "// test.skip('x')\ntest('pages', () => list({ skip: 10, take: 5 }))\n" } })).toEqual([])
})
