import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseConfig } from '../../src/config.ts'
import { HELP, main, readArguments } from '../../src/edge/cli.ts'
import { isReasonCode, reasons } from '../../src/errors.ts'
import type { Snapshot } from '../../src/model.ts'
import { checkPlan } from '../../src/plan/check-plan.ts'
import { frd } from '../../src/plan/formats/frd.ts'
import { selectBundle } from '../../src/plan/select.ts'
import { validate } from '../../src/validate.ts'
import { anchors, codeBlocks, links, readRepoFile, sectionOf, tableRows } from './markdown.ts'
import { faultsOfPart, faultsOfWorkflow } from './workflow.ts'

const root = new URL('../../', import.meta.url)
const readme = readRepoFile('README.md')
const filesIn = (folder: string): string[] => readdirSync(new URL(folder, root)).map((name) => `${folder}${name}`)
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', ...filesIn('docs/')]
/** Every code block of every page in one of some languages. */
const blocksIn = (...languages: readonly string[]): string[] =>
  pages.flatMap((path) => codeBlocks(readRepoFile(path), ...languages))
const isWorkflow = (text: string): boolean => /^on:/m.test(text) && /^jobs:/m.test(text)
const isPartOfWorkflow = (text: string): boolean => /^(?:jobs|steps|on):/m.test(text)

test('every code block is of a kind that is looked at here', () => {
  const kinds = pages.flatMap((path) =>
    [...readRepoFile(path).matchAll(/^ *```(\S*)[^\n]*\n.*?^ *```$/gms)].map(([, kind]) => kind),
  )
  const known = ['yaml', 'json', 'sh', 'ts', 'markdown', 'mermaid', 'text']
  expect(kinds.filter((kind = '') => !known.includes(kind))).toEqual([])
})

test('generated parts are what the sources give', async () => {
  const script = new URL('scripts/generate-docs.mjs', root).href
  const { renderDocs } = (await import(script)) as { renderDocs: (catalogue: typeof reasons) => Record<string, string> }
  for (const [path, text] of Object.entries(renderDocs(reasons))) expect(readRepoFile(path), `${path} is stale`).toBe(text)
})

describe('workflows', () => {
  const whole = [
    ...[...filesIn('examples/'), ...filesIn('.github/workflows/')].map((path): [string, string] => [path, readRepoFile(path)]),
    ...blocksIn('yaml').flatMap((text): [string, string][] =>
      isWorkflow(text) ? [[`the workflow ${/^name: (.*)$/m.exec(text)?.[1]} on a page`, text]] : [],
    ),
  ]

  test.each(whole)('%s is pinned, states its permissions and uses what action.yml declares', (_, text) => {
    expect(faultsOfWorkflow(text)).toEqual([])
  })

  test('so do the parts of workflows on all pages', () => {
    const parts = blocksIn('yaml').filter(isPartOfWorkflow)
    expect(parts.length).toBeGreaterThan(8)
    expect(parts.flatMap(faultsOfPart)).toEqual([])
  })

  test('the README starts with the example for schedules', () => {
    expect(parse(codeBlocks(readme, 'yaml')[0] ?? '')).toEqual(parse(readRepoFile('examples/cron.yml')))
  })

  test('the README names every example', () => {
    const named = new Set(links(readme))
    expect(filesIn('examples/').filter((path) => !named.has(path))).toEqual([])
  })
})

test('every configuration on all pages is valid', () => {
  const examples = blocksIn('yaml').filter((text) => !isPartOfWorkflow(text) && !text.startsWith('schema_version:'))
  expect(examples.length).toBeGreaterThan(10)
  for (const example of examples)
    expect(parseConfig(new TextEncoder().encode(example), '.github/plan-runner.yml').findings, example).toEqual([])
})

test('every JSON on all pages can be read, and the pointers of tracks are valid', () => {
  const values = blocksIn('json').map((text) => JSON.parse(text) as object)
  const pointers = values.filter((value) => 'next_track' in value)
  expect(pointers.length).toBeGreaterThan(1)
  for (const pointer of pointers) expect(validate('track-pointer', pointer)).toEqual([])
})

test('the plan in the README is valid, and gives the bundle it says', async () => {
  const [index = '', document = ''] = codeBlocks(readme, 'json')
  const files = new Map(
    [
      ['specs/frds/index.json', index],
      ['specs/frds/frd-001-greeting.json', document],
    ].map(([path = '', text]): [string, Uint8Array] => [path, new TextEncoder().encode(text)]),
  )
  const entries = new Map([...files].map(([path, { length }]) => [path, { mode: '100644', oid: '', size: length }]))
  const snapshot: Snapshot = { commit: '0'.repeat(40), entries, files }
  const planPath = frd.locate(entries.keys(), null) ?? ''
  const { plan, findings } = await frd.read(snapshot, planPath, { gateGroups: false })
  expect(findings).toEqual([])
  if (plan === null) throw new Error('the plan was not read')
  expect(checkPlan(plan)).toEqual([])
  const selection = selectBundle(plan, {
    claims: new Map(),
    branches: new Map(),
    ownerId: null,
    branchPrefix: 'codex/',
    names: frd.names,
  })
  if (selection.outcome !== 'selected') throw new Error('nothing was selected')
  expect(selection.bundle.tasks.map(({ id }) => id)).toEqual(['FRD-001-T1'])
  expect(readme).toContain(`the branch \`${selection.bundle.branch}\``)
})

test('the table of outcomes says what the catalogue of reasons says', () => {
  const outcomes = [...new Set(Object.values(reasons).map(({ outcome }) => outcome))]
  const rows = tableRows(readme, /^\| `[a-z-]+` \| .* \| (?:green|red) \| /)
  expect(rows).toHaveLength(outcomes.length)
  expect(rows.map(([outcome]) => outcome)).toEqual(expect.arrayContaining(outcomes))
  for (const [outcome, , , codes = ''] of rows) {
    const promised = Object.values(reasons).flatMap((reason) => (reason.outcome === outcome ? [reason.exitCode] : []))
    expect([...new Set((codes.match(/\d+/g) ?? []).map(Number))], outcome).toEqual([...new Set(promised)].sort((a, b) => a - b))
  }
})

describe('commands', () => {
  const lines = blocksIn('sh').flatMap((block) => block.split('\n'))
  const calls = lines.filter((line) => line.startsWith('codex-plan-runner '))
  const inProse = pages.flatMap((path) =>
    [...readRepoFile(path).matchAll(/`(codex-plan-runner [^`<]+)`/g)].map(([, call = '']) => call),
  )
  const commands = [...HELP.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name)

  test('every line for the command line is understood', () => {
    expect(calls.length).toBeGreaterThan(20)
    for (const call of [...calls, ...inProse]) {
      const { values, positionals } = readArguments(call.split(' ').slice(1))
      expect(values['help'] === true || commands.includes(positionals[0]), call).toBe(true)
    }
  })

  test('the values in every line are such that it would start in a repository', async () => {
    const outside = calls.filter((call) => !/ (?:demo|package|--help)/.test(call))
    for (const call of new Set(outside)) {
      let stdout = ''
      await main({
        argv: [...call.split(' ').slice(1), '--json', '--repo', '/nonexistent'],
        cwd: '/',
        env: { OPENAI_API_KEY: 'x' },
        signal: new AbortController().signal,
        out: (text) => {
          stdout += text
        },
        err: () => {},
      })
      expect(stdout, call).toContain('"not-a-repository"')
    }
  })

  test('every npm script exists', () => {
    const { scripts } = JSON.parse(readRepoFile('package.json')) as { scripts: Record<string, string> }
    const named = pages.flatMap((path) => [...readRepoFile(path).matchAll(/npm run (?:--silent )?([\w:-]+)/g)])
    const unknown = named.flatMap(([, name = '']) => (Object.hasOwn(scripts, name) || name === 'lint' ? [] : [name]))
    expect(unknown).toEqual([])
  })

  test('what the library example imports is exported', async () => {
    const library: object = await import('../../src/index.ts')
    const imported = blocksIn('ts').flatMap((block) => /import \{ (.+) \} from 'codex-plan-runner'/.exec(block)?.[1] ?? [])
    expect(imported.length).toBeGreaterThan(0)
    for (const name of imported.flatMap((names) => names.split(', '))) expect(library).toHaveProperty(name)
  })
})

test('every code that a user may see is one that there is', () => {
  const issues = readRepoFile('docs/common-issues.md')
  const seen = [...issues.matchAll(/^\*\*You see\*\* (.*?)\*\*Cause/gm)].map(([, text]) => text)
  const rows = sectionOf(readme, '## Troubleshooting').matchAll(/^\| (`.*?) \| /gm)
  const codes = [...[...seen, ...[...rows].map(([, text]) => text)].join(' ').matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(
    ([, code = '']) => code,
  )
  expect(codes.length).toBeGreaterThan(15)
  const findings = ['history-shallow']
  expect(codes.filter((code) => !isReasonCode(code) && !findings.includes(code))).toEqual([])
})

test.each(pages)('every link of %s leads somewhere', (page) => {
  const text = readRepoFile(page)
  const folder = new URL(page, root)
  const broken = links(text).filter((address) => {
    if (/^https:\/\//.test(address)) return false
    const [path = '', anchor] = address.split('#')
    if (path !== '' && !existsSync(new URL(path, folder))) return true
    return anchor !== undefined && !anchors(path === '' ? text : readFileSync(new URL(path, folder), 'utf8')).has(anchor)
  })
  expect(broken).toEqual([])
})
