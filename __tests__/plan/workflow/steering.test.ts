import fc from 'fast-check'
import picomatch from 'picomatch'
import { describe, expect, test } from 'vitest'
import { chooseSteering } from '../../../src/plan/workflow/steering.ts'
import { matchesAny } from '../../../src/plan/workflow/steering-globs.ts'
import { readPack } from '../../../src/plan/workflow/steering-pack.ts'
import { snapshotOf } from '../ticket-fixture.ts'
import { codesOf, ticketOf } from './reference-texts.ts'

const FOLDER = 'templates/steering'
const pack = (id: string, inclusion: string, globs: readonly string[] = []) =>
  `---\nid: ${id}\ntitle: About ${id}\ninclusion: { mode: ${inclusion}, fileMatch: ${JSON.stringify(globs)}, description: d }\n` +
  'context_pack: { required_when: [], excluded_when: [] }\n---\nBe careful.\n'

const PACKS = {
  [`${FOLDER}/a-product.md`]: pack('product', 'manual'),
  [`${FOLDER}/b-structure.md`]: pack('structure', 'auto', ['apps/*/package.json']),
  [`${FOLDER}/c-testing.md`]: pack('testing', 'fileMatch', ['**/*.test.ts']),
  [`${FOLDER}/d-desk.md`]: pack('desk', 'fileMatch', ['src/desk/**']),
  [`${FOLDER}/e-security.md`]: pack('security', 'always'),
  [`${FOLDER}/README.md`]: 'No front matter here.\n',
  [`${FOLDER}/TEMPLATE.steering.md`]: 'Fill me in.\n',
}

const choose = (
  files: Readonly<Record<string, string>>,
  allowed: readonly string[] = ['src/loan.ts'],
  named: readonly string[] = [],
) => {
  const { steering } = ticketOf({ steering: { required: named } })
  const { packs, findings } = chooseSteering(snapshotOf(files), FOLDER, allowed, steering)
  return { ids: packs.map(({ id }) => id), findings }
}

describe('which packs are loaded', () => {
  test('WFL-SPC-14: always, fileMatch, auto, manual, and by path within one kind', () => {
    const files = {
      ...PACKS,
      'apps/shop/package.json': '{}',
      'src/desk/a.test.ts': '',
      [`${FOLDER}/z.md`]: pack('zoo', 'always'),
    }
    const expected = { ids: ['security', 'zoo', 'testing', 'desk', 'structure', 'product'], findings: [] }
    expect(choose(files, ['src/desk/**'], ['product'])).toEqual(expected)
    const reversed = Object.fromEntries(Object.entries(files).reverse())
    expect(choose(reversed, ['src/desk/**'], ['product'])).toEqual(expected)
  })

  test('WFL-SPC-15: fileMatch looks at the paths in scope alone', () => {
    expect(choose({ ...PACKS, 'src/desk/a.test.ts': '' }, ['src/loan.ts']).ids).toEqual(['security'])
    expect(choose(PACKS, ['src/loan.test.ts']).ids).toEqual(['security', 'testing'])
    expect(choose(PACKS, ['src/desk/']).ids).toEqual(['security', 'desk'])
    expect(choose({ ...PACKS, 'src/desk/deep/a.test.ts': '' }, ['src']).ids).toEqual(['security', 'testing', 'desk'])
  })

  test('WFL-SPC-14: auto goes by the structure of the repository, whatever the scope', () => {
    expect(choose({ ...PACKS, 'apps/shop/package.json': '{}' }).ids).toEqual(['security', 'structure'])
    expect(choose({ ...PACKS, 'apps/package.json': '{}' }).ids).toEqual(['security'])
  })

  test.each([['product'], [`${FOLDER}/a-product.md`], ['a-product.md']])(
    'WFL-SPC-16: a manual pack is loaded when named as %s',
    (name) => {
      expect(choose(PACKS).ids).not.toContain('product')
      expect(choose(PACKS, [], [name])).toEqual({ ids: ['security', 'product'], findings: [] })
    },
  )

  test('WFL-SPC-16: a pack of another kind that is named stands in the place of its kind', () => {
    expect(choose(PACKS, [], ['product', 'desk']).ids).toEqual(['security', 'desk', 'product'])
  })

  test('WFL-SPC-16: a named pack that does not exist is an error at its place in the ticket', () => {
    expect(choose(PACKS, [], ['garden']).findings).toMatchObject([
      {
        code: 'steering-missing',
        severity: 'error',
        pointer: '/steering/required/0',
        message: expect.stringContaining('garden'),
      },
    ])
  })
})

describe('what is in a pack', () => {
  const front = (lines: string) => readPack('p.md', `---\n${lines}\n---\nBe careful.\n`)

  test('inclusion may be a word, and the globs may stand beside it', () => {
    expect(front('id: a\ninclusion: fileMatch\nfileMatch: src/**').pack).toMatchObject({
      inclusion: 'fileMatch',
      fileMatch: ['src/**'],
    })
  })

  test.each([
    ['no front matter', readPack('p.md', 'Be careful.\n'), 'front-matter-missing p.md:1'],
    ['no id', front('inclusion: always'), 'steering-id p.md:1'],
    ['no inclusion', front('id: a'), 'steering-inclusion p.md:1'],
    ['an inclusion of another kind', front('id: a\ninclusion: sometimes'), 'steering-inclusion p.md:3'],
    ['fileMatch without globs', front('id: a\ninclusion: fileMatch'), 'steering-globs p.md:3'],
    ['globs that are no texts', front('id: a\ninclusion: { mode: fileMatch, fileMatch: [1] }'), 'steering-globs p.md:3'],
  ])('WFL-SPC-14: %s is an error', (_, { pack: read, findings }, expected) => {
    expect([read, codesOf(findings)]).toEqual([null, [expected]])
  })

  test('WFL-SPC-14: a second pack with one id is an error', () => {
    const { findings } = choose({ ...PACKS, [`${FOLDER}/x.md`]: pack('desk', 'always') })
    expect(codesOf(findings)).toEqual(['steering-id-repeated x.md:1'])
  })

  test('an auto pack without globs is told, and waits to be named', () => {
    const { pack: read, findings } = front('id: a\ninclusion: auto')
    expect(read?.inclusion).toBe('auto')
    expect(findings).toMatchObject([{ code: 'steering-globs', severity: 'warning' }])
  })
})

describe('globs', () => {
  test.each([
    ['src/**', 'src/a/b.ts', true],
    ['src/**', 'src', true],
    ['src', 'src/a/b.ts', true],
    ['./src/*.ts', 'src/a.ts', true],
    ['src/*.ts', 'src/a/b.ts', false],
    ['**/*.{ts,tsx}', 'a.tsx', true],
    ['**/{a,b/{c,d}}/x', 'q/b/d/x', true],
    ['{a}', '{a}', true],
    ['a?c*e', 'abcde', true],
    ['a?c', 'a/c', false],
    ['.env.*', '.env.local', true],
    ['', 'a', false],
  ])('WFL-SPC-15: %s and %s', (glob, path, expected) => {
    expect(matchesAny([glob], path)).toBe(expected)
  })

  test('WFL-SPC-15: agrees with a matcher of the whole grammar, and stays fast', () => {
    const glob = fc.array(fc.constantFrom('**', '*', 'a', 'a*', '?b', 'ab*a', 'b'), { minLength: 1, maxLength: 5 })
    const path = fc.array(fc.constantFrom('a', 'b', 'ab', 'aba', 'abba'), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(glob, path, (names, parts) => {
        // The other matcher treats a folder before a final `**` in two ways; the table above says which way counts here.
        fc.pre(names.at(-1) !== '**')
        const text = names.join('/')
        const below = parts.map((_, at) => parts.slice(0, at + 1).join('/'))
        expect(matchesAny([text], parts.join('/'))).toBe(below.some((each) => picomatch.isMatch(each, text)))
      }),
    )
    expect(matchesAny([`${'**/'.repeat(40)}${'*a'.repeat(60)}b`], 'a/'.repeat(200) + 'a'.repeat(2000))).toBe(false)
    expect(matchesAny(['{a,b}'.repeat(40)], 'a'.repeat(40))).toBe(false)
  })
})
