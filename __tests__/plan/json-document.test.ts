import fc from 'fast-check'
import { type Node, parseTree } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/plan/json-document.ts'
import { replaceValues } from '../../src/plan/json-edit.ts'
import { maxDepth, scanJson } from '../../src/plan/json-scan.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const parse = (text: string | Uint8Array) => parseJson('plan.json', typeof text === 'string' ? bytesOf(text) : text)
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

describe('parseJson refuses', () => {
  test.each<[string, string | Uint8Array, string, number | null, number | null, RegExp]>([
    ['a trailing comma in an object', '{\n  "a": 1,\n}', 'json-syntax', 2, 9, /comma stands before the closing }/],
    ['a trailing comma in a list', '[1, 2,]', 'json-syntax', 1, 6, /comma stands before the closing \]/],
    ['a line comment', '{\n  // why\n  "a": 1\n}', 'json-syntax', 2, 3, /no comments/],
    ['a block comment', '{"a": /* 1 */ 2}', 'json-syntax', 1, 7, /no comments/],
    ['an object cut off', '{"a": {"b": 1', 'json-syntax', 1, 14, /ends too early/],
    ['a text cut off', '{"a": "b', 'json-syntax', 1, 7, /no closing quotation mark/],
    ['a line break in a text', '{"a": "b\nc"}', 'json-syntax', 1, 7, /no closing quotation mark/],
    ['NaN', '{"a": NaN}', 'json-syntax', 1, 7, /`NaN` is not JSON/],
    ['Python words', '{"a": True}', 'json-syntax', 1, 7, /`True` is not JSON/],
    ['single quotes', "{'a': 1}", 'json-syntax', 1, 2, /single quotation marks/],
    ['a key without quotes', '{a: 1}', 'json-syntax', 1, 2, /"a"/],
    ['a missing comma', '{"a": 1\n "b": 2}', 'json-syntax', 2, 2, /comma is expected/i],
    ['a missing colon', '{"a" 1}', 'json-syntax', 1, 6, /colon is expected/i],
    ['a second document', '{} {}', 'json-syntax', 1, 4, /has ended/],
    ['a tab in a text', '["a\tb"]', 'json-syntax', 1, 2, /control character/],
    ['an unknown escape', '["\\q"]', 'json-syntax', 1, 2, /escape/],
    ['a number with a leading zero', '[01]', 'json-syntax', 1, 3, /comma is expected/i],
    ['nothing', '', 'json-empty', 1, 1, /empty/],
    ['nothing but space', ' \r\n ', 'json-empty', 1, 1, /empty/],
    [
      'merge-conflict markers',
      '{\n<<<<<<< HEAD\n "a": 1\n=======\n "a": 2\n>>>>>>> other\n}',
      'merge-conflict',
      2,
      1,
      /merge conflict/,
    ],
    ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n', 'lfs-pointer', 1, 1, /Git LFS/],
    ['a key written twice', '{\n  "a": 1,\n  "a": 2\n}', 'duplicate-key', 3, 3, /line 2, column 3/],
    ['a key written twice in two ways', '{"ab": 1, "\\u0061b": 2}', 'duplicate-key', 1, 11, /line 1, column 2/],
    ['the key __proto__', '{"x": {"__proto__": 1}}', 'forbidden-key', 1, 8, /__proto__/],
    ['the key constructor', '{"constructor": 1}', 'forbidden-key', 1, 2, /constructor/],
    ['a number out of range', '[1, -1e400]', 'number-not-finite', 1, 5, /-1e400/],
    ['half a character', '["\\ud83d"]', 'lone-surrogate', 1, 2, /half of a character/],
    ['half a character in a key', '{"\\udc00": 1}', 'lone-surrogate', 1, 2, /half of a character/],
    ['too many levels', nested(maxDepth + 1), 'nesting-too-deep', 1, maxDepth + 1, /64 levels/],
    ['absurdly many levels, cut off', '['.repeat(500_000), 'nesting-too-deep', 1, maxDepth + 1, /64 levels/],
    ['levels hidden behind a stray quotation mark', `/*"*/${'['.repeat(400_000)}"`, 'json-syntax', 1, 1, /./],
    ['a file too large', ' '.repeat(1024 * 1024 + 1), 'file-too-large', null, null, /1048576/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), 'encoding-invalid', 1, 1, /UTF-16/],
    ['invalid UTF-8', new Uint8Array([0x5b, 0x0a, 0x22, 0xc3, 0x28, 0x22, 0x5d]), 'encoding-invalid', 2, 2, /byte 3 /],
    ['UTF-8 cut off', new Uint8Array([0x22, 0xe2, 0x82]), 'encoding-invalid', 1, 2, /byte 1 /],
    ['a NUL byte', new Uint8Array([0x5b, 0x00, 0x5d]), 'encoding-invalid', 1, 2, /byte 1 /],
  ])('%s', (_, content, code, line, column, message) => {
    const { document, findings } = parse(content)
    expect(document).toBeNull()
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ file: 'plan.json', code, line, column, severity: 'error' })
    expect(findings[0]?.message).toMatch(message)
    expect(findings[0]?.hint).toMatch(/\w.*\.$/)
  })

  test('several faults at once, each at its place', () => {
    const { findings } = parse('{"a": 1e999, "b": {"c": 1, "c": 2}, "prototype": "\\udead"}')
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'number-not-finite /a',
      'duplicate-key /b/c',
      'forbidden-key /prototype',
      'lone-surrogate /prototype',
    ])
  })

  test('nothing that only looks like a fault', () => {
    const sound = '{"a:b": "{[\\"}:", "\\\\": "<<<<<<< HEAD // \\ud83d\\ude00", "n": [-0, 1e5, 1.5E-3]}'
    expect(parse(sound)).toMatchObject({ document: { value: JSON.parse(sound) as unknown }, findings: [] })
    expect(parse(nested(maxDepth)).findings).toEqual([])
    expect(parse('"plain"').document?.value).toBe('plain')
  })

  test('no byte order mark, but warns of it', () => {
    expect(parse('\ufeff{"a": 1}')).toMatchObject({
      document: { value: { a: 1 } },
      findings: [{ code: 'byte-order-mark', severity: 'warning' }],
    })
  })
})

describe('places', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('count lines that end with %s', (_, end) => {
    const { document } = parse(['{', '  "é😀": [', '    "x", {"y/~": 7}', '  ]', '}'].join(end))
    expect(document?.place('/é😀/1/y~1~0')).toMatchObject({ file: 'plan.json', line: 3, column: 18, pointer: '/é😀/1/y~1~0' })
    expect(document?.keyPlace('/é😀/1/y~1~0')).toMatchObject({ line: 3, column: 11 })
    expect(document?.place('')).toMatchObject({ line: 1, column: 1 })
  })

  test('of something absent are those of what is around it', () => {
    expect(parse('{"a":\n [1]}').document?.place('/a/5/b')).toMatchObject({ line: 2, column: 2, pointer: '/a/5/b' })
  })

  test('survive being copied into a finding', () => {
    const place = parse('[\n1]').document?.place('/0')
    expect({ ...place, code: 'x' }).toEqual({ file: 'plan.json', line: 2, column: 1, pointer: '/0', code: 'x' })
    expect(JSON.parse(JSON.stringify(place))).toEqual({ file: 'plan.json', line: 2, column: 1, pointer: '/0' })
  })
})

/** JSON text with any spacing, keys that may repeat, and characters that mean something outside strings. */
const jsonText = fc.letrec<{ value: string; list: string; object: string }>((tie) => {
  const space = fc.constantFrom('', ' ', '\n', '\r\n  ', '\t')
  const text = fc.oneof(
    fc.constantFrom('"a"', '"b:"', '"{"', '"\\""', '"\\\\"', '"]\\\\\\""'),
    fc.string().map((one) => JSON.stringify(one)),
  )
  const leaf = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => JSON.stringify(one)),
    fc.constantFrom('true', 'null'),
  )
  const member = fc.tuple(text, space, tie('value')).map(([key, gap, value]) => `${key}${gap}:${gap}${value}`)
  const joined = (items: fc.Arbitrary<string>, open: string, close: string) =>
    fc
      .tuple(space, fc.array(items, { maxLength: 4 }))
      .map(([gap, parts]) => `${open}${gap}${parts.join(`${gap},`)}${gap}${close}`)
  return {
    value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('list'), tie('object')),
    list: joined(tie('value'), '[', ']'),
    object: joined(member, '{', '}'),
  }
}).value

interface Facts {
  keys: number
  depth: number
  repeats: boolean
}

function factsOf(node: Node, level: number, facts: Facts): Facts {
  const children = node.children ?? []
  if (node.type === 'object' || node.type === 'array') facts.depth = Math.max(facts.depth, level)
  if (node.type === 'object') {
    facts.keys += children.length
    facts.repeats ||= new Set(children.map((property) => property.children?.[0]?.value as string)).size < children.length
  }
  for (const child of children) factsOf(child, node.type === 'property' ? level : level + 1, facts)
  return facts
}

describe('for any JSON', () => {
  test('the fast scan counts what the parser counts', () => {
    fc.assert(
      fc.property(jsonText, fc.integer({ min: 0, max: maxDepth + 2 }), (inner, extra) => {
        const text = '['.repeat(extra) + inner + ']'.repeat(extra)
        const root = parseTree(text)
        if (root === undefined) throw new Error('not JSON')
        const facts = factsOf(root, 1, { keys: 0, depth: 0, repeats: false })
        const scan = scanJson(text)
        expect(scan.keys).toBe(facts.keys)
        expect(scan.tooDeepAt !== null).toBe(facts.depth > maxDepth)
        if (facts.depth > maxDepth) return
        const { findings } = parse(text)
        expect(findings.some(({ code }) => code === 'duplicate-key')).toBe(facts.repeats)
        expect(findings).toEqual(parse(text).findings)
      }),
      { numRuns: 300 },
    )
  })

  test('any bytes at all give a value or findings, never an exception', () => {
    const almost = fc
      .tuple(jsonText, fc.nat(), fc.string())
      .map(([text, at, noise]) => bytesOf(text.slice(0, at % (text.length + 1)) + noise))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), almost), (bytes) => {
        const { document, findings } = parse(bytes)
        if (document !== null) expect(document.value).toEqual(JSON.parse(textOf(bytes).replace(/^\ufeff/, '')))
        else
          expect(
            findings.filter(({ severity, hint, message }) => severity === 'error' && hint !== '' && message !== ''),
          ).not.toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('an edit changes the values at its pointers and no other byte', () => {
    fc.assert(
      fc.property(jsonText, fc.boolean(), fc.infiniteStream(fc.boolean()), fc.string(), (inner, marked, picks, value) => {
        const text = `${marked ? '\ufeff' : ''}${inner}\r\n`
        const { document } = parse(text)
        fc.pre(document !== null)
        const pointers = leaves(document.value, '').filter(() => picks.next().value)
        const edited = replaceValues(
          'plan.json',
          bytesOf(text),
          pointers.map((pointer) => ({ pointer, value })),
        )
        const pattern = mask(text, pointers)
        expect(mask(textOf(edited), pointers)).toBe(pattern)
        const after = parse(edited).document?.value
        for (const pointer of pointers) expect(valueAt(after, pointer)).toBe(value)
        expect(
          textOf(
            replaceValues(
              'plan.json',
              edited,
              pointers.map((pointer) => ({ pointer, value })),
            ),
          ),
        ).toBe(textOf(edited))
      }),
      { numRuns: 300 },
    )
  })
})

function leaves(value: unknown, pointer: string): readonly string[] {
  if (value === null || typeof value !== 'object') return [pointer]
  return Object.entries(value).flatMap(([key, item]) =>
    leaves(item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  )
}

function segmentsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

const valueAt = (value: unknown, pointer: string): unknown =>
  segmentsOf(pointer).reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>>)[key], value)

/** The text with the values at the pointers blotted out, by a parser of its own. */
function mask(text: string, pointers: readonly string[]): string {
  const mark = text.startsWith('\ufeff') ? 1 : 0
  const root = parseTree(text.slice(mark))
  const spots = pointers.map((pointer) => {
    let node = root
    for (const key of segmentsOf(pointer)) {
      const children: readonly Node[] = node?.children ?? []
      node =
        node?.type === 'array' ? children[Number(key)] : children.find((one) => one.children?.[0]?.value === key)?.children?.[1]
    }
    return { start: (node?.offset ?? 0) + mark, end: (node?.offset ?? 0) + (node?.length ?? 0) + mark }
  })
  let masked = ''
  let position = 0
  for (const { start, end } of spots.sort((one, other) => one.start - other.start)) {
    masked += `${text.slice(position, start)}#`
    position = end
  }
  return masked + text.slice(position)
}
