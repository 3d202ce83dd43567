import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assembleParts, composePrompt } from '../../src/agent/prompt-chain.ts'
import { complaints, compose, header, MANIFEST, manifestText, partText, plainRun, readChain, readFiles } from './prompt-files.ts'

/** What a repository might say: a base, something on a language, something on strict mode. */
const files = {
  'prompts/base.md': partText(
    {},
    '# Sheep counting\n\nA flock is a list.\n\n## Tests\n\nCount twice.\n\n### By hand\n\nAsk the dog.\n\n## Style\n\nShort.\n',
  ),
  'prompts/go.md': partText(
    { id: 'go', kind: 'language_overlay', appliesWhen: ['language:go'], priority: 20 },
    '## Go\n\nNo goroutine per sheep.\n',
  ),
  'prompts/ci.md': partText(
    { id: 'ci', kind: 'ci_overlay', appliesWhen: ['strict'], priority: 30, overridesSections: ['tests'] },
    '## Tests\n\nCount three times.\n',
  ),
}
const chains = {
  plain: ['base.md'],
  go: ['base.md', 'go.md'],
  ci: ['base.md', 'ci.md'],
  'ci-go': ['base.md', 'go.md', 'ci.md'],
}
const sheep = (chain: string | null = null) => readFiles({ ...files, [MANIFEST]: manifestText(chains) }, { chain })

describe('FRD-PRO-9: a manifest names known parts, each chain once', () => {
  const base = { 'prompts/base.md': partText(), 'lib/style.md': partText({ id: 'style', priority: 20 }, '# Style\n') }
  const read = (manifest: string, more: Record<string, string> = {}) => readFiles({ ...base, ...more, [MANIFEST]: manifest })

  test('every fault is told at once', async () => {
    const manifest = JSON.stringify(
      [
        { id: 'a', parts: ['base.md'], outputFile: ' ' },
        { id: ' a ', parts: ['nowhere.md'] },
        { id: '', parts: ['base.md'] },
        { id: 'b', parts: [] },
        { id: 'c', parts: ['base.md', ' ', 7] },
        { parts: ['../../etc/passwd', '/etc/passwd'] },
        { id: 'd' },
        'e',
      ].reduce((all: { chains: unknown[] }, chain) => ({ chains: [...all.chains, chain] }), { chains: [] }),
      null,
      2,
    )
    const prompts = await read(manifest)
    expect(prompts.chains).toEqual([])
    expect(prompts.findings.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      '/chains/0/outputFile wrong-format',
      '/chains/1/id prompt-chain-repeated',
      '/chains/1/parts/0 prompt-part-unknown',
      '/chains/2/id wrong-format',
      '/chains/3/parts out-of-range',
      '/chains/4/parts/1 wrong-format',
      '/chains/4/parts/2 wrong-type',
      '/chains/5 missing-property',
      '/chains/5/parts/0 prompt-part-outside',
      '/chains/5/parts/1 prompt-part-outside',
      '/chains/6 missing-property',
      '/chains/7 wrong-type',
    ])
    for (const { file, line, hint } of prompts.findings)
      expect({ file, hasLine: line !== null, hasHint: hint !== '' }).toEqual({ file: MANIFEST, hasLine: true, hasHint: true })
  })

  test.each([
    ['no object', '[]', 'wrong-type'],
    ['no chains', '{}', 'missing-property'],
    ['no chain', '{ "chains": [] }', 'out-of-range'],
    ['chains by name', '{ "chains": { "a": ["base.md"] } }', 'wrong-type'],
    ['no JSON', '{ chains: [] }', 'json-syntax'],
    ['nothing', '', 'json-empty'],
  ])('%s', async (_, manifest, code) => {
    const prompts = await read(manifest)
    expect(prompts.chains).toEqual([])
    expect(prompts.findings.map((each) => each.code)).toEqual([code])
  })

  test('a part is looked for in the folder of the manifest, then from the top of the repository', async () => {
    const { findings, chains: found } = await read(
      manifestText({ a: ['base.md', '../lib/style.md'], b: ['./base.md', 'lib/style.md'] }),
    )
    expect(findings).toEqual([])
    for (const { parts } of found) expect(parts.map(({ path }) => path)).toEqual(['prompts/base.md', 'lib/style.md'])
    const both = await read(manifestText({ a: ['lib/style.md'] }), { 'prompts/lib/style.md': partText({ id: 'near' }) })
    expect(both.chains[0]?.parts.map(({ id }) => id)).toEqual(['near'])
  })

  test('links and submodules are no parts, and no manifests', async () => {
    const named = { ...base, [MANIFEST]: manifestText({ a: ['base.md'] }) }
    for (const mode of ['120000', '160000']) {
      const part = await readFiles(named, { modes: { 'prompts/base.md': mode } })
      expect(complaints(part)).toEqual([`${MANIFEST}:6:9 /chains/0/parts/0 not-a-file`])
      const manifest = await readFiles(named, { modes: { [MANIFEST]: mode } })
      expect(complaints(manifest)).toEqual(['.github/plan-runner.yml:null:null /prompt/manifest not-a-file'])
    }
  })

  test('a manifest or chain that is not there is a fault of the configuration', async () => {
    expect(complaints(await readFiles(base))).toEqual([
      '.github/plan-runner.yml:null:null /prompt/manifest prompt-manifest-missing',
    ])
    const prompts = await sheep('rust')
    expect(complaints(prompts)).toEqual(['.github/plan-runner.yml:null:null /prompt/chain prompt-chain-unknown'])
    expect(prompts.findings[0]?.hint).toBe('There are: "plain", "go", "ci", "ci-go".')
    expect(prompts.chains).toEqual([])
  })

  test('a file that is not UTF-8 is told as that', async () => {
    const binary = new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff])
    const prompts = await readFiles({ 'prompts/base.md': binary, [MANIFEST]: manifestText({ a: ['base.md'] }) })
    expect(prompts.findings.map(({ file, code }) => `${file} ${code}`)).toEqual(['prompts/base.md encoding-invalid'])
  })
})

test('a base and what may be laid over it are four chains without a finding', async () => {
  const prompts = await sheep()
  expect(prompts.findings).toEqual([])
  expect(prompts.chains.map(({ id, parts }) => [id, ...parts.map((part) => part.id)])).toEqual([
    ['plain', 'base'],
    ['go', 'base', 'go'],
    ['ci', 'base', 'ci'],
    ['ci-go', 'base', 'go', 'ci'],
  ])
})

describe('FRD-PRO-5: a part is used where its conditions hold', () => {
  test('a chain that is named keeps the parts that apply', async () => {
    const prompts = await sheep('ci-go')
    const used = (situation: Parameters<typeof compose>[1]) => compose(prompts, situation).parts.map(({ id }) => id)
    expect(used({})).toEqual(['base'])
    expect(used({ languages: ['go', 'sql'] })).toEqual(['base', 'go'])
    expect(used({ languages: ['golang', 'rust'], strict: true })).toEqual(['base', 'ci'])
    expect(used({ languages: ['go'], strict: true })).toEqual(['base', 'go', 'ci'])
    expect(compose(prompts).leftOut.map(({ id }) => id)).toEqual(['go', 'ci'])
    expect(compose(prompts).text).not.toContain('goroutine')
    expect(compose(prompts).text).toContain('Count twice.')
  })

  test('FRD-LANG-2: each language of the bundle brings its own overlay, several bring several', async () => {
    const sql = partText({ id: 'sql', kind: 'language_overlay', appliesWhen: ['language:sql'], priority: 20 }, '## SQL\n')
    const prompts = await readFiles({
      ...files,
      'prompts/sql.md': sql,
      [MANIFEST]: manifestText({ all: ['base.md', 'go.md', 'sql.md', 'ci.md'] }),
    })
    const headings = (...languages: readonly string[]) => compose(prompts, { languages }).text.match(/^## (?:Go|SQL)$/gm) ?? []
    expect(headings()).toEqual([])
    expect(headings('sql')).toEqual(['## SQL'])
    expect(headings('sql', 'go')).toEqual(['## Go', '## SQL'])
  })

  test('without a name the chain that fits best is chosen', async () => {
    const prompts = await sheep()
    const chosen = (situation: Parameters<typeof compose>[1]) => compose(prompts, situation).chainId
    expect(chosen({})).toBe('plain')
    expect(chosen({ languages: ['python'] })).toBe('plain')
    expect(chosen({ languages: ['go'] })).toBe('go')
    expect(chosen({ strict: true })).toBe('ci')
    expect(chosen({ languages: ['go'], strict: true })).toBe('ci-go')
  })

  test('the first of two that fit alike is chosen, and one that lacks little before none', async () => {
    const parts = {
      'a.md': partText({ id: 'a' }),
      'b.md': partText({ id: 'b' }),
      'go.md': partText({ id: 'go', appliesWhen: ['language:go'], kind: 'overlay' }),
    }
    const alike = await readFiles({ ...parts, [MANIFEST]: manifestText({ two: ['b.md'], one: ['a.md'] }) })
    expect(compose(alike).chainId).toBe('two')
    const less = await readFiles({ ...parts, [MANIFEST]: manifestText({ go: ['a.md', 'go.md'] }) })
    expect(compose(less)).toMatchObject({ chainId: 'go', parts: [{ id: 'a' }], leftOut: [{ id: 'go' }] })
  })

  test('one condition is enough; a chain whose base does not apply is not used', async () => {
    const tracks = await readFiles({
      'frd.md': partText({ id: 'frd', appliesWhen: ['format:track', 'language:sql'] }),
      'on.md': partText({ id: 'on', kind: 'overlay', priority: 20 }),
      [MANIFEST]: manifestText({ all: ['frd.md', 'on.md'] }),
    })
    expect(composePrompt(tracks.chains, plainRun)).toBeNull()
    expect(compose(tracks, { format: 'track' }).parts).toHaveLength(2)
    expect(compose(tracks, { languages: ['sql'] }).parts).toHaveLength(2)
    expect(composePrompt([], plainRun)).toBeNull()
    const two = await readChain(
      partText({ id: 'sea', appliesWhen: ['format:track'] }),
      partText({ id: 'land', appliesWhen: ['language:sql'] }, '# Land\n'),
    )
    expect(compose(two, { languages: ['sql'] })).toMatchObject({ parts: [{ id: 'land' }], leftOut: [{ id: 'sea' }] })
    expect(composePrompt(two.chains, plainRun)).toBeNull()
  })

  test('a condition that nobody knows never holds', async () => {
    const { chains: unknown } = await readChain(partText({ appliesWhen: ['ci', 'language:', 'constructor'] }))
    expect(composePrompt(unknown, plainRun)).toBeNull()
  })
})

describe('FRD-PRO-10: putting parts together', () => {
  test('keeps the order, drops headers and overridden sections, and separates bodies by one blank line', async () => {
    const { text, digest } = compose(await sheep(), { languages: ['go'], strict: true })
    expect(text).toBe(
      '# Sheep counting\n\nA flock is a list.\n\n## Style\n\nShort.\n\n## Go\n\nNo goroutine per sheep.\n\n## Tests\n\nCount three times.\n',
    )
    expect(digest).toBe(createHash('sha256').update(text).digest('hex'))
  })

  test('an overridden section ends at the next heading of its own or a higher level, code blocks aside', async () => {
    const base =
      '## A\n\n```sh\n## not a heading\n# nor this\n```\n\n### A1\n\na1\n\n# H1\n\nkept\n\n## a ##\n\nagain\n\n## B\nb\n'
    const over = (title: string) =>
      readChain(partText({}, base), partText({ id: 'o', priority: 11, overridesSections: [title] }, '# Over\n'))
    expect(compose(await over('a')).text).toBe('# H1\n\nkept\n\n## B\nb\n\n# Over\n')
    expect(compose(await over('A1')).text).toBe(`${base.replace('### A1\n\na1\n\n', '')}\n# Over\n`)
  })

  test('an override reaches back over several parts, and never forward', async () => {
    const prompts = await readChain(
      partText({ id: '1' }, '## S\n\none\n'),
      partText({ id: '2', overridesSections: ['S'] }, '## S\n\ntwo\n'),
      partText({ id: '3', overridesSections: ['s'] }, '## S\n\nthree\n'),
    )
    expect(prompts.findings).toEqual([])
    expect(compose(prompts).text).toBe('## S\n\nthree\n')
  })

  test('a part that is left out overrides nothing', async () => {
    const prompts = await sheep('ci')
    expect(compose(prompts).text).toContain('Count twice.')
    expect(compose(prompts, { strict: true }).text).not.toContain('Count twice.')
  })

  const line = fc.oneof(
    fc.constantFrom('', ' ', '# T', '## A', '### B ##', '## b', '---', '```', '~~~', '  text', '- a', '> ## A', 'é\u2028x'),
    fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, '')),
  )
  const body = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
  const chain = fc.array(fc.record({ body, overridesSections: fc.subarray(['A', 'b', 'T']) }), { minLength: 1, maxLength: 4 })
  const part = (text: string, overridesSections: readonly string[] = []) => {
    return {
      ...header,
      overridesSections,
      body: text,
      path: '',
      bodyLine: 1,
      place: () => ({ file: '', line: 1, column: 1, pointer: '' }),
    }
  }

  test('gives the same text for the same parts, with either line end', async () => {
    await fc.assert(
      fc.asyncProperty(chain, async (parts) => {
        const texts = parts.map(({ body: text, overridesSections }, index) =>
          partText({ id: `${index}`, overridesSections }, text),
        )
        const assemble = async (all: readonly string[]) => {
          const named = all.map((text, index) => [`${index}.md`, text] as const)
          const read = await readFiles({
            ...Object.fromEntries(named),
            [MANIFEST]: manifestText({ a: named.map(([name]) => name) }),
          })
          return [complaints(read), composePrompt(read.chains, plainRun)?.text]
        }
        const once = await assemble(texts)
        expect(await assemble(texts)).toEqual(once)
        expect(await assemble(texts.map((text) => text.replaceAll('\n', '\r\n')))).toEqual(once)
      }),
    )
  })

  test('changes nothing more when it is done again, and ends with one line end', () => {
    fc.assert(
      fc.property(chain, (parts) => {
        const text = assembleParts(parts.map((each) => part(each.body, each.overridesSections)))
        expect(assembleParts([part(text)])).toBe(text)
        expect(text).toMatch(/^(?:|.*\S\n)$/s)
      }),
    )
  })
})
