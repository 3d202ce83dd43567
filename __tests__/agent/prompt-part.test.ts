import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complaints, MANIFEST, manifestText, partText, readChain, readFiles } from './prompt-files.ts'

const FILE = 'prompts/part-1.md'

/** The only complaint about a part, with its message. */
const complain = async (text: string) => {
  const { findings, chains } = await readChain(text)
  expect(chains).toEqual([])
  expect(findings.map(({ severity }) => severity)).toEqual(['error'])
  return findings[0]
}

describe('FRD-PRO-1: front matter that cannot be read is told with its place, each fault in its own words', () => {
  test.each<[string, string, object, RegExp]>([
    ['none', '# Base\n', { code: 'front-matter-missing', line: 1, column: 1 }, /not "# Base"/],
    ['a line before it', '\n---\n{}\n---\n', { code: 'front-matter-missing', line: 1 }, /The first line/],
    ['a mark that is too long', '----\n{}\n---\n', { code: 'front-matter-missing' }, /not "----"/],
    ['an empty file', '', { code: 'front-matter-missing' }, /not ""/],
    ['no end', '---\n{}\n', { code: 'front-matter-open', line: 1 }, /no closing `---` line/],
    ['an end that is no line', '---\n{} ---\n# Base\n', { code: 'front-matter-open' }, /no closing/],
    ['nothing in it', '---\n\n---\n# Base\n', { code: 'front-matter-empty' }, /nothing between/],
    ['a fault of syntax', '---\n{\n  "id": "base",,\n}\n---\n', { code: 'json-syntax', line: 3 }, /./],
    ['YAML', '---\nid: base\n---\n', { code: 'json-syntax', line: 2, column: 1 }, /./],
    ['a key twice', '---\n{ "id": "a",\n  "id": "b" }\n---\n', { code: 'duplicate-key', line: 3, pointer: '/id' }, /second time/],
    ['a list', '---\n[]\n---\n', { code: 'wrong-type', line: 2, column: 1, pointer: '' }, /an object in braces, not a list/],
    ['a text', '---\n"base"\n---\n', { code: 'wrong-type', line: 2 }, /an object in braces, not "base"/],
  ])('%s', async (_, text, place, message) => {
    const finding = await complain(text)
    expect(finding).toMatchObject({ file: FILE, ...place })
    expect(finding?.message).toMatch(message)
    expect(finding?.hint).not.toBe('')
  })

  test('and what can be read is read: other line ends, a byte order mark, no line end after the last mark', async () => {
    const crlf = await readChain(partText().replaceAll('\n', '\r\n'))
    expect(crlf.findings).toEqual([])
    const marked = await readChain(`\uFEFF${partText()}`)
    expect(marked.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning byte-order-mark'])
    const short = await readChain(partText().replace(/---\n\n# Base\n$/, '---'))
    expect(short.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning prompt-part-empty'])
    for (const { chains } of [crlf, marked, short]) expect(chains).toHaveLength(1)
  })

  test('keys that nobody knows are left alone', async () => {
    expect(await readChain(partText({ owner: 'platform', $schema: './x.json' }))).toMatchObject({ findings: [] })
  })
})

test.each<[unknown, RegExp]>([
  ['', /`id` is not well formed/],
  [' \t', /`id` is not well formed/],
  [7, /`id` must be a text/],
  [undefined, /lacks the key `id`/],
])('FRD-PRO-2: an id is a text that is not blank, not %j', async (id, message) => {
  expect((await complain(partText({ id })))?.message).toMatch(message)
})

test('FRD-PRO-2: two parts have one id also when blanks stand around it', async () => {
  const twins = await readChain(partText({ id: 'a' }), partText({ id: ' a ' }, '# Other\n'))
  expect(complaints(twins)).toEqual(['prompts/part-2.md:3:9 /id prompt-id-repeated'])
  expect(twins.findings[0]?.message).toContain('"prompts/part-1.md"')
  // They need not even meet in a chain.
  const files = { 'a.md': partText(), 'b.md': partText() }
  const apart = await readFiles({ ...files, [MANIFEST]: manifestText({ one: ['a.md'], two: ['b.md'] }) })
  expect(complaints(apart)).toEqual(['b.md:3:9 /id prompt-id-repeated'])
})

describe('FRD-PRO-3: kind and priority have their allowed values', () => {
  test.each(['base', 'ci_overlay', 'language_overlay', 'overlay'])('the kind %s', async (kind) => {
    expect((await readChain(partText({ kind }))).findings).toEqual([])
  })

  test.each<[Record<string, unknown>, string, RegExp]>([
    [{ kind: 'addon' }, '/kind', /`kind` cannot be "addon"/],
    [{ kind: undefined }, '', /lacks the key `kind`/],
    [{ priority: -1 }, '/priority', /`priority` must be 0 or more, not -1/],
    [{ priority: 1.5 }, '/priority', /`priority` must be a whole number/],
    [{ priority: '10' }, '/priority', /`priority` must be a whole number/],
    [{ priority: undefined }, '', /lacks the key `priority`/],
  ])('not %j', async (overrides, pointer, message) => {
    const finding = await complain(partText(overrides))
    expect(finding?.pointer).toBe(pointer)
    expect(finding?.message).toMatch(message)
  })

  test('priority may be 0', async () => {
    expect((await readChain(partText({ priority: 0 }))).findings).toEqual([])
  })
})

describe('FRD-PRO-4: the lists of the front matter hold texts that are not blank', () => {
  test.each<[Record<string, unknown>, string, RegExp]>([
    [{ appliesWhen: [] }, '/appliesWhen', /`appliesWhen` needs at least 1 item/],
    [{ appliesWhen: 'always' }, '/appliesWhen', /`appliesWhen` must be a list/],
    [{ appliesWhen: ['always', ' '] }, '/appliesWhen/1', /Item 2 of `appliesWhen`/],
    [{ appliesWhen: undefined }, '', /lacks the key `appliesWhen`/],
    [{ conflictsWith: {} }, '/conflictsWith', /`conflictsWith` must be a list/],
    [{ conflictsWith: [''] }, '/conflictsWith/0', /Item 1 of `conflictsWith`/],
    [{ conflictsWith: undefined }, '', /lacks the key `conflictsWith`/],
    [{ overridesSections: null }, '/overridesSections', /`overridesSections` must be a list/],
    [{ overridesSections: ['A', 3] }, '/overridesSections/1', /Item 2 of `overridesSections` must be a text/],
    [{ overridesSections: undefined }, '', /lacks the key `overridesSections`/],
  ])('%j', async (overrides, pointer, message) => {
    const finding = await complain(partText(overrides))
    expect(finding?.pointer).toBe(pointer)
    expect(finding?.message).toMatch(message)
  })
})

test('whatever stands in manifest or part, it is read or refused with a reason', async () => {
  const keys = fc.constantFrom(
    'chains',
    'id',
    'parts',
    'outputFile',
    'kind',
    'appliesWhen',
    'priority',
    'conflictsWith',
    '__proto__',
    '',
  )
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>('a.md', 'always', '../a.md', '..', '.', '/', 10, -1, null, true, ' '),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
    ),
  }))
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    value.map((each) => JSON.stringify(each)),
  )
  const bytes = fc.uint8Array({ maxLength: 60 })
  const part = fc.oneof(
    text.map((json) => `---\n${json}\n---\n`),
    text,
    bytes,
    fc.constant(partText()),
  )
  const manifest = fc.oneof(text, bytes, fc.constant(manifestText({ a: ['a.md'] })))
  await fc.assert(
    fc.asyncProperty(manifest, part, async (listed, content) => {
      const { chains, findings } = await readFiles({ [MANIFEST]: listed, 'prompts/a.md': content })
      const errors = findings.filter(({ severity }) => severity === 'error')
      expect(chains.length > 0).toBe(errors.length === 0)
      for (const { message, hint, file } of errors) expect(message !== '' && hint !== '' && file !== null).toBe(true)
    }),
  )
})

test('all faults of all parts are told at once, each at its place', async () => {
  const prompts = await readChain(partText({ id: '', kind: 'x' }), '# no front matter\n', partText({ priority: -2 }))
  expect(complaints(prompts)).toEqual([
    'prompts/part-1.md:3:9 /id wrong-format',
    'prompts/part-1.md:4:11 /kind value-not-allowed',
    'prompts/part-2.md:1:1 null front-matter-missing',
    'prompts/part-3.md:8:15 /priority out-of-range',
  ])
})
