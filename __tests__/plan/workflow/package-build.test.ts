import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildPackage } from '../../../src/plan/workflow/package-build.ts'
import { checkPackage, checkPin } from '../../../src/plan/workflow/package-check.ts'
import { readRequest } from '../../../src/plan/workflow/package-request.ts'
import {
  LAMPS,
  type LooseManifest,
  MANIFEST,
  packageFiles,
  ROOT,
  request,
  SWITCH,
  snapshotOf,
  textOf,
  WIRING,
} from './package-fixture.ts'

const read = (value: unknown) => readRequest('request.json', Buffer.from(JSON.stringify(value)))
const ticketOf = (contents: ReadonlyMap<string, Uint8Array>, id: string): unknown =>
  parse(Buffer.from(contents.get(`tickets/${id}.yaml`) ?? '').toString('utf8'))

describe('a request', () => {
  test('is taken as it is when nothing is wrong with it', () => {
    expect(read(request())).toEqual({ request: request(), findings: [] })
  })

  test('is told everything that is wrong with it at once, each with its place', () => {
    const [first, second, third] = request().tickets
    const { request: none, findings } = read({
      ...request({ goal: ' ' }),
      done: ['a list'],
      color: 'red',
      tickets: [
        { ...first, allowed_paths: undefined },
        { ...second, id: 'lamps' },
        { ...third, allowed_paths: ['**'] },
      ],
    })
    expect(none).toBeNull()
    expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual(
      expect.arrayContaining([
        ['wrong-format', '/goal'],
        ['wrong-type', '/done'],
        ['unknown-property', '/color'],
        ['missing-property', '/tickets/0'],
        ['wrong-format', '/tickets/1/id'],
        ['wrong-format', '/tickets/2/allowed_paths/0'],
      ]),
    )
    for (const { line, file } of findings) expect([file, line]).toEqual(['request.json', 1])
  })

  test.each(['src/a.ts', 'src', 'src/', 'src/**', '.github/x.yml', 'a..b/c', 'docs/ä b.md'])('allows %j as a path', (path) => {
    const [ticket] = request().tickets
    expect(read(request({ tickets: [{ ...ticket, id: WIRING, title: 'x', allowed_paths: [path] }] })).findings).toEqual([])
  })

  test.each(['**', '*', 'src/*.ts', '**/x', '/etc', '.', '..', '../x', 'a/../b', './a', 'a//b', '', 'a\\b', 'a/**/b'])(
    'does not take %j for a path',
    (path) => {
      const findings = read(request({ tickets: [{ id: WIRING, title: 'x', allowed_paths: [path] }] })).findings
      expect(findings).toMatchObject([{ code: 'wrong-format', pointer: '/tickets/0/allowed_paths/0' }])
    },
  )

  const [first, second, third] = request().tickets
  test.each([
    ['that waits for itself', [{ ...first, depends_on: [WIRING] }], 'package-dependency'],
    ['that waits for a later one', [{ ...first, depends_on: [LAMPS] }, second], 'package-dependency'],
    ['that waits for one that is not there', [{ ...first, depends_on: [SWITCH] }], 'package-dependency'],
    ['that comes twice', [first, first], 'package-ticket-repeated'],
    ['with an order that is not its position', [{ ...first, order: 1 }], 'package-ticket-order'],
  ])('is refused for a ticket %s', (_, tickets, code) => {
    expect(read({ ...request(), tickets })).toMatchObject({ request: null, findings: [{ code, severity: 'error' }] })
  })

  test.each(['', 'null', '[]', '{', '7'])('is refused where it is %j', (text) => {
    const { request: none, findings } = readRequest('request.json', Buffer.from(text))
    expect(none).toBeNull()
    expect(findings.length).toBeGreaterThan(0)
  })

  test('may number its tickets', () => {
    expect(third).toBeDefined()
    expect(read({ ...request(), tickets: request().tickets.map((ticket, order) => ({ ...ticket, order })) }).findings).toEqual([])
  })
})

describe('a package', () => {
  test('is the same for the same request', () => {
    const [one, other] = [buildPackage(request()), buildPackage(structuredClone(request()))]
    expect([...other.files]).toEqual([...one.files])
    expect(other.manifestSha256).toBe(one.manifestSha256)
    expect(buildPackage(request({ goal: 'More light.' })).manifestSha256).not.toBe(one.manifestSha256)
  })

  test('declares every file, its tickets among them, and holds nothing that is live', () => {
    const { files } = buildPackage(request())
    expect([...files.keys()]).toEqual([
      '00_START_HERE.md',
      'REQUEST.md',
      ...[WIRING, LAMPS, SWITCH].map((id) => `tickets/${id}.yaml`),
      'manifest.json',
    ])
    const manifest: LooseManifest = JSON.parse(textOf(packageFiles(), MANIFEST))
    expect(manifest.files.map(({ path, role }: LooseManifest) => `${role} ${path}`)).toEqual([
      'documentation 00_START_HERE.md',
      'documentation REQUEST.md',
      ...[WIRING, LAMPS, SWITCH].map((id) => `ticket tickets/${id}.yaml`),
    ])
  })

  test('fills in what a request leaves out, but never what a ticket may touch', () => {
    const { files } = buildPackage(request({ tickets: [{ id: WIRING, title: 'Lay the wires', allowed_paths: ['hall/a'] }] }))
    expect(ticketOf(files, WIRING)).toMatchObject({
      schema_version: 1,
      order: 0,
      depends_on: [],
      objective: 'Light in the hall.',
      scope: { allowed_paths: ['hall/a'], forbidden_paths: expect.arrayContaining(['.git/**', '**/secrets/**']) },
      acceptance_criteria: ['Both lamps can be switched from the door.'],
      required_tests: ['git diff --check'],
      delivery: { assigned: true, explicit_staging_only: true, require_push: true },
    })
  })

  test('takes what a request says instead', () => {
    const own = {
      objective: 'Wires.',
      source_requirements: ['R1'],
      implementation_requirements: ['Copper.'],
      forbidden_paths: ['cellar/**'],
      acceptance_criteria: ['It hums.'],
      required_tests: ['make test'],
      required_evidence: ['A picture.'],
      delivery: { assigned: false },
    }
    const { files } = buildPackage(
      request({ tickets: [{ id: WIRING, title: 'x', allowed_paths: ['hall/a'], ...own, stop_conditions: ['Smoke.'] }] }),
    )
    const { forbidden_paths, delivery, ...same } = own
    expect(ticketOf(files, WIRING)).toMatchObject({
      ...same,
      scope: { forbidden_paths },
      delivery: { ...delivery, require_push: false },
      hard_stop_conditions: ['Smoke.'],
    })
  })

  const text = fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'Lay "the" wires',
        "it's",
        'a: b # c',
        '- x',
        'yes',
        '1e3',
        '~',
        'two\nlines',
        'tab\t',
        '  blank ',
        '\u2028',
        '{a',
        '&a *b',
        '%x',
        '日本',
      ),
    )
    .filter((value) => /\S/.test(value) && value.isWellFormed())
  const requests = fc
    .record({ goal: text, context: text, constraints: text, done: text, titles: fc.array(text, { minLength: 1, maxLength: 4 }) })
    .map(({ titles, ...texts }) =>
      request({
        ...texts,
        tickets: titles.map((title, at) => ({
          id: `TKT-2026-03-01-t${at}`,
          title,
          objective: title,
          depends_on: at === 0 ? [] : [`TKT-2026-03-01-t${at - 1}`],
          allowed_paths: ['src/**'],
          acceptance_criteria: [title],
        })),
      }),
    )

  test('WFL-LCK-12: every text comes out of it as it went in, and the whole is valid', () => {
    fc.assert(
      fc.property(requests, (asked) => {
        expect(read(asked).request).toEqual(asked)
        const { files, manifestSha256 } = buildPackage(asked)
        for (const { id, title } of asked.tickets)
          expect(ticketOf(files, id)).toMatchObject({ id, title, objective: title, acceptance_criteria: [title] })
        const { manifest, findings } = checkPackage(snapshotOf(packageFiles(asked)), MANIFEST)
        expect(findings).toEqual([])
        expect(checkPin(manifest, manifestSha256)).toEqual([])
        expect(manifest.root).toBe(ROOT)
      }),
      { numRuns: 200 },
    )
  })
})
