import fc from 'fast-check'
import picomatch from 'picomatch'
import { describe, expect, test } from 'vitest'
import { compileGlob, matchingAny } from '../../src/checks/guards/globs.ts'

/** What the globs of a configuration mean, by a matcher that everybody knows. */
const expected = (glob: string, nocase: boolean): ((path: string) => boolean) =>
  picomatch([glob, `${glob}/**`], { dot: true, nocase, noextglob: true, nonegate: true })

const name = fc
  .string({ unit: fc.constantFrom('a', 'b', 'A', '.', '-'), minLength: 1, maxLength: 4 })
  .filter((text) => !/^\.+$/.test(text))
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'))

const part = fc.constantFrom('a', 'b', 'A', '.', '-', '?', '*', '[ab]', '[^a]', '[a-b]', '{a,b}', '{a,b.a,-}', '\\*')
const segment = fc.oneof(
  { weight: 3, arbitrary: fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('').replace(/\*+/g, '*')) },
  { weight: 1, arbitrary: fc.constant('**') },
  { weight: 1, arbitrary: fc.constant('{a,b/a}') },
)
const glob = fc
  .array(segment, { minLength: 1, maxLength: 4 })
  .map((segments) => segments.join('/'))
  .filter((text) => !/(?:^|\/)\.+(?:\/|$)/.test(text))

test('a glob means what it means elsewhere', () => {
  fc.assert(
    fc.property(glob, path, fc.boolean(), (pattern, given, nocase) => {
      expect([pattern, given, matchingAny([pattern], nocase)(given)]).toEqual([pattern, given, expected(pattern, nocase)(given)])
    }),
    { numRuns: 1000 },
  )
})

describe('a glob', () => {
  test.each([
    ['docs/api', ['docs/api', 'docs/api/a', 'docs/api/a/b.md'], ['docs/api-notes/x', 'docs/apis', 'x/docs/api', 'docs']],
    ['./docs/api/', ['docs/api/x'], ['docs/api-notes']],
    ['src/*/**', ['src/a/b', 'src/a/b/c'], ['src/a.ts', 'src']],
    ['**/openapi*.y{a,}ml', ['openapi.yml', 'a/b/openapi-2.yaml'], ['openapi.json', 'a/xopenapi.yml']],
    ['a/{b,{c,d}/e}.ts', ['a/b.ts', 'a/c/e.ts', 'a/d/e.ts'], ['a/c.ts', 'a/e.ts']],
    ['[!a-c]x', ['dx'], ['ax', 'bx', '/x']],
    ['[a-c', ['[a-c'], ['a', 'b']],
    ['{a}{b', ['{a}{b'], ['ab']],
    ['(group)/!a', ['(group)/!a'], ['group/a', 'b']],
    ['+(a|b)', ['+(a|b)'], ['a', 'ab']],
    ['a\\*b', ['a*b'], ['axb']],
    ['?.md', ['a.md', '\u{1F600}.md', '..md'], ['ab.md', '.md', '/.md']],
    ['.', ['a', 'a/b', '.c'], []],
    ['/', [], ['a', '']],
  ])('%s', (glob, named, others) => {
    const matches = matchingAny([glob])
    expect([...named, ...others].filter(matches)).toEqual(named)
  })

  test('takes no notice of case where it is told so', () => {
    const matches = matchingAny(['Docs/[A-C]?/\u00c4*'], true)
    expect(['docs/bX/\u00e4b', 'DOCS/cx/\u00c4', 'docs/dx/\u00c4'].filter(matches)).toEqual(['docs/bX/\u00e4b', 'DOCS/cx/\u00c4'])
  })

  test.each([
    ['many stars in one name', '*a'.repeat(60), 'a'.repeat(5000)],
    ['many stars and folders', '**/*a*a*a*/'.repeat(20), `${'a'.repeat(50)}/`.repeat(80)],
    ['many choices', '{a,aa}{a,b,}'.repeat(24), 'a'.repeat(4000)],
    ['choices inside choices', `${'{a,'.repeat(90)}b${'}'.repeat(90)}*`, 'a'.repeat(4000)],
    ['what is never closed', '{[(,'.repeat(70), '{[(,'.repeat(1000)],
  ])(
    'is soon done with %s',
    (_, glob, path) => {
      const matches = compileGlob(glob)
      for (let round = 0; round < 5; round++) matches(`${path}c`)
      expect(matches('/')).toBe(false)
    },
    4000,
  )

  test('sees a path of any length', () => {
    expect(matchingAny(['docs/**'])(`docs/${'deep/'.repeat(1000)}a.md`)).toBe(true)
  })
})
