import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../src/config.ts'

const file = '.github/plan-runner.yml'
const parse = (text: string | Uint8Array) => parseConfig(typeof text === 'string' ? Buffer.from(text) : text, file)
const defaults = parseConfig(null, file).config

/** Findings in short: `line:column pointer message`, and the hint after it. */
const complaints = (text: string | Uint8Array) =>
  parse(text).findings.map(({ line, column, pointer, message, hint }) => `${line}:${column} ${pointer} ${message} ${hint}`)

interface Schema {
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
}

/** Every default that a schema states, as a file would say it. */
const statedDefaults = ({ properties = {} }: Schema): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([key, schema]) => {
      if (schema.default !== undefined) return [[key, schema.default]]
      const below = statedDefaults(schema)
      return Object.keys(below).length > 0 ? [[key, below]] : []
    }),
  )

const schema = JSON.parse(readFileSync(new URL('../schemas/config.schema.json', import.meta.url), 'utf8')) as Schema & {
  readonly properties: { readonly gates: { readonly items: Schema } }
}

describe('defaults', () => {
  test('hold without a file, with an empty one and with one that only comments', () => {
    for (const text of ['', '\n', '# nothing yet\n', '---\n', '{}', '\uFEFF']) {
      expect(parse(text)).toEqual({ config: defaults, findings: [] })
    }
  })

  test('are those of the published schema', () => {
    const stated = statedDefaults(schema)
    expect(Object.keys(stated).length).toBeGreaterThan(5)
    const gate = { name: 'tests', run: 'npm test' }
    const said = { ...stated, gates: [{ ...gate, ...statedDefaults(schema.properties.gates.items) }] }
    expect(parse(JSON.stringify(said))).toEqual(parse(JSON.stringify({ gates: [gate] })))
    expect(parse(JSON.stringify(said)).findings).toEqual([])
  })

  test('FRD-CLM-10: let a claim live for 24 hours', () => {
    expect(defaults.claimTtlMs).toBe(24 * 3_600_000)
  })

  test('FRD-SEL-10: let dependencies between FRDs gate nothing', () => {
    expect(defaults.frdGate).toBe('none')
  })

  test('fill in what a file leaves out, and nothing else', () => {
    const { config } = parse('limits:\n  files: 3\nclaim:\n  ttl-hours: 1.5\n')
    expect(config).toEqual({ ...defaults, maxFiles: 3, claimTtlMs: 5_400_000 })
  })

  test('take cached tokens for as dear as others where no price of theirs is given', () => {
    const { config } = parse('agent:\n  prices: { input: 1.25, output: 10 }\n')
    expect(config.prices).toEqual({ input: 1.25, cachedInput: 1.25, output: 10, currency: '' })
    const all = parse('agent:\n  prices: { input: 1.25, cached-input: 0.125, output: 10, currency: USD }\n')
    expect(all.config.prices).toEqual({ input: 1.25, cachedInput: 0.125, output: 10, currency: 'USD' })
    expect(defaults.prices).toBeNull()
  })
})

test('every setting is read', () => {
  const { config, findings } = parse(`# yaml-language-server: $schema=x
$schema: https://example.test/config.schema.json
gates:
  - name: tests
    run: |
      npm ci
      npm test
    timeout-minutes: 0.5
    network: true
  - { name: lint, run: 'npm run lint' }
frd-gate: strict
scope: strict
ignored-files: strict
protected-paths: [docs/**, "*.lock"]
limits: { files: 7, lines: 80, file-kilobytes: 2, total-kilobytes: 3, repair-turns: 0 }
docs-contract:
  - { when: [src/**], require: [docs/**] }
  - { symbols: [lib/**], require: [docs/a.md, docs/b.md], require-all: true, hint: Say why. }
ci-scripts: [scripts/ci/**]
allow: { executables: true, second-package-manager: true, package-settings: true, test-removal: true, broad-handlers: true }
memory-file: docs/memory.md
prompt: { manifest: prompts/chains.json, chain: strict }
time-zone: Europe/Berlin
claim: { ttl-hours: 2 }
agent: { idle-timeout-minutes: 1 }
commit-author: Plan Bot <bot@example.test>
`)
  expect(findings).toEqual([])
  expect(config).toMatchObject({
    gates: [
      { name: 'tests', run: 'npm ci\nnpm test\n', timeoutMs: 30_000, network: true },
      { name: 'lint', run: 'npm run lint', timeoutMs: 900_000, network: false },
    ],
    frdGate: 'strict',
    scope: 'strict',
    ignoredFiles: 'strict',
    protectedPaths: ['docs/**', '*.lock'],
    maxFiles: 7,
    maxLines: 80,
    docsContract: [
      { when: ['src/**'], require: ['docs/**'], requireAll: false },
      { symbols: ['lib/**'], require: ['docs/a.md', 'docs/b.md'], requireAll: true, hint: 'Say why.' },
    ],
    ciScripts: ['scripts/ci/**'],
    maxFileBytes: 2048,
    maxTotalBytes: 3072,
    repairTurns: 0,
    allowExecutables: true,
    allowSecondPackageManager: true,
    allowPackageSettings: true,
    allowTestRemoval: true,
    allowBroadHandlers: true,
    memoryFile: 'docs/memory.md',
    prompt: { manifest: 'prompts/chains.json', chain: 'strict' },
    timeZone: 'Europe/Berlin',
    claimTtlMs: 7_200_000,
    agentIdleTimeoutMs: 60_000,
    commitAuthor: { name: 'Plan Bot', email: 'bot@example.test' },
  })
})

describe('a complaint names its place:', () => {
  test.each<[string, string, RegExp]>([
    ['a misspelt key', 'scope: strict\ngate:\n  - name: a\n', /^2:1 \/gate .*not a key.* Did you mean `gates`\?$/],
    [
      'a misspelt key below',
      'limits:\n  files: 3\n  file-kilobyte: 2\n',
      /^3:3 \/limits\/file-kilobyte .*Did you mean `file-kilobytes`\?$/,
    ],
    [
      'a misspelt key in a list',
      'gates:\n  - name: a\n    run: b\n    timeout: 3\n',
      /^4:5 \/gates\/0\/timeout .*timeout-minutes/,
    ],
    ['a glob that would exclude', "protected-paths: [a, '!b/**']\n", /^1:22 \/protected-paths\/1 .*excludes nothing/],
    ['a glob with a group', 'ci-scripts: [scripts/+(a|b)]\n', /^1:14 \/ci-scripts\/0 .*round brackets.*\{a,b\}/],
    [
      'a glob that leads out',
      'docs-contract:\n  - { when: [../a], require: [b] }\n',
      /^2:14 \/docs-contract\/0\/when\/0 .*leaves/,
    ],
    ['a contract without a cause', 'docs-contract:\n  - require: [docs/**]\n', /^2:5 \/docs-contract\/0 .*`when`.*`symbols`/],
    ['a misspelt value', 'scope: stict\n', /^1:8 \/scope `scope` cannot be "stict".*Did you mean "strict"\?/],
    ['a wrong type', 'limits:\n  files: many\n', /^2:10 \/limits\/files .*whole number/],
    ['a truth value in quotes', 'allow:\n  executables: "yes"\n', /^2:16 \/allow\/executables .*true or false/],
    ['a word that was a truth value once', 'allow:\n  executables: yes\n', /^2:16 \/allow\/executables .*true or false/],
    ['a number out of bounds', 'limits:\n  repair-turns: 4\n', /^2:17 \/limits\/repair-turns .*3/],
    ['half a file', 'limits: { files: 1.5 }\n', /^1:18 \/limits\/files /],
    ['no limit at all', 'limits: { files: .inf }\n', /^1:18 \/limits\/files /],
    ['what is no number', 'claim: { ttl-hours: .nan }\n', /^1:21 \/claim\/ttl-hours /],
    ['a gate without a command', 'gates:\n  - name: tests\n', /^2:5 \/gates\/0 .*`run`/],
    ['an empty gate', 'gates:\n  - name: a\n    run: ""\n', /^3:10 \/gates\/0\/run /],
    ['a gate that is a text', 'gates:\n  - npm test\n', /^2:5 \/gates\/0 /],
    ['gates that are no list', 'gates: npm test\n', /^1:8 \/gates /],
    ['nothing where something must be', 'gates:\n', /^1:7 \/gates /],
    ['a time zone that does not exist', 'scope: strict\ntime-zone: Europe/Atlantis\n', /^2:12 \/time-zone .*Atlantis.*IANA/],
    [
      'two gates of one name',
      'gates:\n  - {name: a, run: x}\n  - {name: b, run: x}\n  - {name: a, run: y}\n',
      /^4:12 \/gates\/2\/name Two gates are called "a"\./,
    ],
    ['a memory file outside the repository', 'memory-file: ../notes.md\n', /^1:14 \/memory-file /],
    ['a memory file on a way round', 'memory-file: docs/./notes.md\n', /^1:14 \/memory-file /],
    ['a memory file that Git would obey', 'memory-file: .git/config\n', /^1:14 \/memory-file /],
    ['an absolute memory file', 'memory-file: /etc/passwd\n', /^1:14 \/memory-file /],
    ['an author without an address', 'commit-author: Bot\n', /^1:16 \/commit-author /],
    ['an author on two lines', 'commit-author: "Bot <a@b>\\n<c@d>"\n', /^1:16 \/commit-author /],
    ['a document that is a list', '- scope: strict\n', /^1:1 {2}The document .*/],
    ['a document that is a text', 'strict\n', /^1:1 {2}The document .*/],
    ['a key that is inherited', '__proto__:\n  scope: strict\n', /^1:1 \/__proto__ .*not a key/],
  ])('%s', (_, text, expected) => {
    const found = complaints(text)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(expected)
  })

  test.each<[string, string | Uint8Array, RegExp]>([
    ['the same key twice', 'scope: strict\nscope: report\n', /^2:1 .*unique/],
    ['the same key twice below', 'limits:\n  files: 1\n  files: 2\n', /^3:3 .*unique/],
    ['a tab for a space', 'limits:\n\tfiles: 1\n', /^2:1 .*[Tt]ab/],
    ['a bracket that stays open', 'gates: [\n', /^\d+:\d+ /],
    ['a quote that stays open', 'scope: "strict\n', /^\d+:\d+ /],
    ['two documents', 'scope: strict\n---\nscope: report\n', /^\d+:\d+ .*document/],
    ['a tag that makes values', 'scope: !!js/function "x"\n', /^1:8 /],
    ['an alias to nothing', 'scope: *nothing\n', /alias.*nothing.*instead of using aliases/],
    ['no mapping on its second line', 'scope: strict\nnonsense\n', /^2:1 /],
  ])('%s', (_, text, expected) => {
    const { config, findings } = parse(text)
    expect(findings.every(({ code, severity }) => code === 'config-syntax' && severity === 'error')).toBe(true)
    expect(complaints(text)[0]).toMatch(expected)
    expect(config).toEqual(defaults)
  })

  test('all of them are listed at once', () => {
    const found = complaints('scop: strict\nlimits:\n  files: 0\n  fils: 1\ngates:\n  - name: a\n  - run: b\n')
    expect(found.map((line) => line.split(' ').slice(0, 2).join(' ')).sort()).toEqual(
      ['1:1 /scop', '3:10 /limits/files', '4:3 /limits/fils', '6:5 /gates/0', '7:5 /gates/1'].sort(),
    )
  })

  test('none lets a part of the file through', () => {
    expect(parse('scope: strict\nlimits:\n  files: 0\n').config).toEqual(defaults)
  })
})

describe('a file that is meant to hurt', () => {
  test('by aliases that grow without end is refused, quickly', () => {
    const levels = Array.from({ length: 20 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}, *l${level}]`)
    const begin = performance.now()
    const { findings } = parse(`l0: &l0 [x]\n${levels.join('\n')}\n`)
    expect(performance.now() - begin).toBeLessThan(2000)
    expect(findings[0]).toMatchObject({ code: 'config-syntax', severity: 'error' })
  })

  test('by its size is refused unread', () => {
    expect(parse(Buffer.alloc(256 * 1024 + 1, '#')).findings).toMatchObject([{ code: 'config-too-large', line: null }])
    expect(parse(Buffer.alloc(256 * 1024, '#')).findings).toEqual([])
  })

  test('by its depth is refused rather than crashing', () => {
    const { findings } = parse(`gates: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`)
    expect(findings.length).toBeGreaterThan(0)
  })

  test('by bytes that are no text gets a complaint', () => {
    expect(parse(Buffer.from([0xff, 0xfe, 0x00, 0x3a])).findings.length).toBeGreaterThan(0)
  })
})
