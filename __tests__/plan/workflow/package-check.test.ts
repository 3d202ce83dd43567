import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPackage, checkPin } from '../../../src/plan/workflow/package-check.ts'
import {
  type Contents,
  editAndRehash,
  editManifest,
  LAMPS,
  type LooseManifest,
  MANIFEST,
  packageFiles,
  ROOT,
  request,
  SWITCH,
  sha256,
  snapshotOf,
  textOf,
  WIRING,
} from './package-fixture.ts'

const findingsOf = (contents: Contents) => checkPackage(snapshotOf(contents), MANIFEST).findings
const codesOf = (contents: Contents) => findingsOf(contents).map(({ code }) => code)
const put = (path: string, content: string | null) => new Map(packageFiles()).set(path, content)
const without = (path: string): Contents => new Map([...packageFiles()].filter(([each]) => each !== path))
const inManifest = (edit: (manifest: LooseManifest) => void) => editManifest(packageFiles(), edit)
const ticketFile = (id: string) => `tickets/${id}.yaml`

test('a package as it was built has no fault', () => {
  const { manifest, tickets, findings } = checkPackage(snapshotOf(packageFiles()), MANIFEST)
  expect(findings).toEqual([])
  expect(manifest).toMatchObject({ packageId: 'lamps', targetRepository: 'acme/hall', targetBranch: 'main', root: ROOT })
  expect(tickets.map(({ ticket }) => ticket?.id)).toEqual([WIRING, LAMPS, SWITCH])
})

describe('the pin', () => {
  const { manifest } = checkPackage(snapshotOf(packageFiles()), MANIFEST)
  const real = sha256(textOf(packageFiles(), MANIFEST))

  test('WFL-LCK-01: without one there is a fault that tells how to pin the package', () => {
    expect(checkPin(manifest, real)).toEqual([])
    expect(checkPin(manifest, null)).toMatchObject([
      { code: 'package-pin-missing', severity: 'error', file: MANIFEST, hint: expect.stringContaining(real) },
    ])
  })

  test('WFL-LCK-01: a file that was changed and hashed again passes the manifest, but not the pin', () => {
    const forged = editAndRehash(packageFiles(), 'REQUEST.md', (text) => `${text}And all the doors.\n`)
    const check = checkPackage(snapshotOf(forged), MANIFEST)
    expect(check.findings).toEqual([])
    expect(checkPin(check.manifest, real)).toMatchObject([{ code: 'package-pin-mismatch', severity: 'error' }])
  })
})

describe('the files', () => {
  test('WFL-LCK-02: a declared file that is not there is named', () => {
    expect(findingsOf(without(`${ROOT}/REQUEST.md`))).toMatchObject([
      { code: 'package-file-missing', file: MANIFEST, pointer: '/files/1', message: expect.stringContaining('REQUEST.md') },
    ])
  })

  test('WFL-LCK-02: a file whose bytes differ, line ends included, is named', () => {
    const turned = textOf(packageFiles(), `${ROOT}/REQUEST.md`).replaceAll('\n', '\r\n')
    expect(findingsOf(put(`${ROOT}/REQUEST.md`, turned))).toMatchObject([
      { code: 'package-hash-mismatch', pointer: '/files/1', message: expect.stringContaining('REQUEST.md') },
    ])
  })

  test('WFL-LCK-02: a file that is declared twice is named', () => {
    expect(codesOf(inManifest(({ files }) => files.push(files[0])))).toEqual(['package-file-repeated'])
  })

  test('WFL-LCK-02: a file without a hash is named', () => {
    expect(
      findingsOf(
        inManifest(({ files }) => {
          delete files[0].sha256
        }),
      ),
    ).toMatchObject([{ code: 'missing-property', pointer: '/files/0' }])
  })

  test('WFL-LCK-02: a second hash of a ticket that differs from that of its file is a fault', () => {
    expect(
      codesOf(
        inManifest(({ tickets }) => {
          tickets[0].sha256 = 'a'.repeat(64)
        }),
      ),
    ).toEqual(['package-hash-mismatch'])
  })

  test('WFL-LCK-02: large and binary files are hashed like any other', () => {
    const big = new Uint8Array(3 * 1024 * 1024).fill(0xff)
    const declared = inManifest(({ files }) => files.push({ path: 'plan.bin', role: 'reference', sha256: sha256(big) }))
    expect(codesOf(new Map(declared).set(`${ROOT}/plan.bin`, big))).toEqual([])
    expect(codesOf(new Map(declared).set(`${ROOT}/plan.bin`, big.with(70_000, 0)))).toEqual(['package-hash-mismatch'])
  })

  test.each(['notes.md', '__pycache__/check.cpython-311.pyc', 'tools/check.pyc', 'tickets/manifest.json', '.hidden'])(
    'WFL-LCK-03: %s, which nobody declared, is named',
    (path) =>
      expect(findingsOf(put(`${ROOT}/${path}`, 'x'))).toMatchObject([
        { code: 'package-file-undeclared', severity: 'error', file: `${ROOT}/${path}` },
      ]),
  )

  test('WFL-LCK-03: many undeclared files are counted', () => {
    const many = new Map(packageFiles())
    for (let at = 0; at < 200; at++) many.set(`${ROOT}/node_modules/${at}.js`, 'x')
    const findings = findingsOf(many)
    expect(findings).toHaveLength(51)
    expect(findings.at(-1)?.message).toBe('150 more files of the package are not declared.')
  })

  test('a file beside the package is none of its own', () => {
    expect(codesOf(put(`${ROOT}-notes/x.md`, 'x'))).toEqual([])
  })

  test('WFL-LCK-04: a link in the place of a declared file is a fault, wherever it leads', () => {
    expect(codesOf(put(`${ROOT}/REQUEST.md`, null))).toEqual(['package-not-a-file'])
    expect(codesOf(put(`${ROOT}/other`, null))).toEqual(['package-file-undeclared'])
    expect(codesOf(put(MANIFEST, null))).toEqual(['not-a-file'])
  })

  test('WFL-LCK-04: a submodule in the place of a declared file is a fault', () => {
    const snapshot = snapshotOf(put(`${ROOT}/REQUEST.md`, null))
    const entries = new Map(snapshot.entries).set(`${ROOT}/REQUEST.md`, { mode: '160000', oid: '1'.repeat(40), size: 0 })
    expect(checkPackage({ ...snapshot, entries }, MANIFEST).findings).toMatchObject([{ code: 'package-not-a-file' }])
  })

  test.each([
    '../secret.md',
    'docs/../../secret.md',
    '/etc/passwd',
    './REQUEST.md',
    'docs//x.md',
    'docs/',
    '..\\secret.md',
    'a\u0000b',
    'manifest.json',
  ])('WFL-LCK-04: the declared path %j does not stay in the package', (path) => {
    const outside = inManifest(({ files }) => files.push({ path, role: 'documentation', sha256: 'a'.repeat(64) }))
    expect(findingsOf(outside)).toMatchObject([{ code: 'package-path-invalid', pointer: '/files/5' }])
  })

  test('a file that could not be read is not taken for a good one', () => {
    const { files, ...snapshot } = snapshotOf(packageFiles())
    const unread = new Map([...files].filter(([path]) => !path.endsWith('REQUEST.md')))
    expect(checkPackage({ ...snapshot, files: unread }, MANIFEST).findings).toMatchObject([{ code: 'package-file-unread' }])
  })
})

describe('the manifest', () => {
  test.each<[string, (manifest: LooseManifest) => void, string, string]>([
    ['another version', (m) => Object.assign(m, { schema_version: 9 }), 'value-not-allowed', '/schema_version'],
    ['no version', (m) => delete m.schema_version, 'missing-property', ''],
    ['no package_id', (m) => delete m.package_id, 'missing-property', ''],
    ['a blank package_id', (m) => Object.assign(m, { package_id: ' ' }), 'wrong-format', '/package_id'],
    ['another execution_mode', (m) => Object.assign(m, { execution_mode: 'parallel' }), 'value-not-allowed', '/execution_mode'],
    ['no execution_mode', (m) => delete m.execution_mode, 'missing-property', ''],
  ])('WFL-LCK-13: %s is a fault', (_, edit, code, pointer) => {
    expect(findingsOf(inManifest(edit))).toMatchObject([{ code, pointer, severity: 'error' }])
  })

  test.each(['', 'null', '[]', '7', '"x"', '{', '{"files":{}}', '{"files":[null,7,{}],"tickets":[null,[],"x"]}'])(
    'WFL-LCK-13: %j is no manifest',
    (text) => expect(codesOf(put(MANIFEST, text)).length).toBeGreaterThan(0),
  )

  test('WFL-LCK-13: a key that stands twice is a fault', () => {
    const text = textOf(packageFiles(), MANIFEST).replace('"package_id"', '"package_id": "other", "package_id"')
    expect(codesOf(put(MANIFEST, text)).length).toBeGreaterThan(0)
  })

  test('without one there is nothing but that to say', () => {
    expect(codesOf(without(MANIFEST))).toEqual(['file-missing'])
  })
})

describe('the tickets', () => {
  test('WFL-LCK-09: an empty list is a fault', () => {
    expect(
      findingsOf(
        inManifest((m) => {
          m.tickets = []
        }),
      ),
    ).toContainEqual(expect.objectContaining({ code: 'out-of-range', pointer: '/tickets' }))
  })

  test('WFL-LCK-09: an id that comes twice is a fault', () => {
    const twice = inManifest((m) => {
      m.tickets[2].id = LAMPS
    })
    expect(findingsOf(twice)).toContainEqual(expect.objectContaining({ code: 'package-ticket-repeated', pointer: '/tickets/2' }))
  })

  test.each(['wiring', 'TKT-wiring', 'TKT-2026-03-01-', 'TKT-2026-3-1-x', 'TKT-2026-03-01-a/b', '../TKT-2026-03-01-a', ''])(
    'WFL-LCK-09: %j is no full id',
    (id) => {
      const short = inManifest((m) => {
        m.tickets[2].id = id
      })
      expect(findingsOf(short)).toContainEqual(expect.objectContaining({ code: 'wrong-format', pointer: '/tickets/2/id' }))
    },
  )

  test('WFL-LCK-09: an order that is not the position is a fault', () => {
    const moved = inManifest((m) => {
      m.tickets[1].order = 2
    })
    expect(findingsOf(moved)).toContainEqual(expect.objectContaining({ code: 'package-ticket-order', pointer: '/tickets/1' }))
  })

  test.each([
    ['itself', WIRING, 'is the ticket itself'],
    ['a later one', SWITCH, 'comes later'],
    ['one that is not there', 'TKT-2026-03-09-gone', 'does not exist'],
  ])('WFL-LCK-10: a ticket that waits for %s is a fault', (_, name, message) => {
    const wrong = inManifest((m) => {
      m.tickets[0].depends_on = [name]
      m.dependency_graph[0].depends_on = [name]
    })
    expect(findingsOf(wrong)).toContainEqual(
      expect.objectContaining({ code: 'package-dependency', pointer: '/tickets/0', message: expect.stringContaining(message) }),
    )
  })

  test.each<[string, (manifest: LooseManifest) => void]>([
    ['in another order', (m) => m.dependency_graph.reverse()],
    ['with one too few', (m) => m.dependency_graph.pop()],
    ['with other dependencies', (m) => m.dependency_graph[2].depends_on.pop()],
  ])('WFL-LCK-10: a graph %s is a fault', (_, edit) => {
    const codes = codesOf(inManifest(edit))
    expect(codes.length).toBeGreaterThan(0)
    expect(new Set(codes)).toEqual(new Set(['package-graph']))
  })

  test('WFL-LCK-07: a ticket whose path is not among the files is a fault', () => {
    const elsewhere = inManifest((m) => {
      m.tickets[0].path = `old/${WIRING}.yaml`
    })
    expect(findingsOf(elsewhere)).toMatchObject([{ code: 'package-ticket-undeclared', pointer: '/tickets/0' }])
  })

  test('WFL-LCK-07: two tickets that have changed their files are faults', () => {
    const crossed = inManifest((m) => {
      const [first, second] = m.tickets
      ;[first.path, second.path] = [second.path, first.path]
    })
    const codes = codesOf(crossed)
    expect(codes.filter((code) => code === 'package-ticket-id')).toHaveLength(2)
    expect(codes).toContain('package-ticket-differs')
  })

  test('a file that is to be read and is not declared is a fault', () => {
    expect(findingsOf(inManifest((m) => m.read_order.push('LATER.md')))).toMatchObject([
      { code: 'package-read-order', pointer: '/read_order/5' },
    ])
  })

  const inTicket = (id: string, edit: (text: string) => string) => findingsOf(editAndRehash(packageFiles(), ticketFile(id), edit))

  test.each<[string, (text: string) => string]>([
    ['a quote that is not closed', (text) => text.replace(/title: .*/, 'title: "Lay "the" wires"')],
    ['a key that stands twice', (text) => `${text}order: 0\n`],
    ['a second document', (text) => `${text}---\nid: x\n`],
    ['no keys', () => '- a\n- b\n'],
    ['nothing', () => ''],
    ['bytes that are no text', () => 'id: "\u0000"\n'],
  ])('WFL-LCK-12: a ticket with %s is a fault although its hash is right', (_, edit) => {
    const findings = inTicket(WIRING, edit)
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings) expect(finding).toMatchObject({ severity: 'error', file: `${ROOT}/${ticketFile(WIRING)}` })
  })

  test.each<[string, (text: string) => string, string]>([
    ['another id', (text) => text.replace(/^id: .*/m, `id: "${SWITCH}"`), '/id'],
    ['no id', (text) => text.replace(/^id: .*\n/m, ''), '/id'],
    ['another order', (text) => text.replace(/^order: 1/m, 'order: 2'), '/order'],
    ['an order that is a text', (text) => text.replace(/^order: 1/m, 'order: "1"'), '/order'],
    ['no dependencies', (text) => text.replace(/^depends_on:\n.*\n/m, 'depends_on: []\n'), '/depends_on'],
    ['dependencies that are no list', (text) => text.replace(/^depends_on:\n.*\n/m, 'depends_on: 7\n'), '/depends_on'],
    ['another branch', (text) => text.replace(/^target_branch: .*/m, 'target_branch: "next"'), '/target_branch'],
  ])('WFL-LCK-16, WFL-LCK-07: a ticket with %s than the manifest is a fault', (_, edit, pointer) => {
    const findings = inTicket(LAMPS, edit)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ code: 'package-ticket-differs', file: `${ROOT}/${ticketFile(LAMPS)}` })
    expect(findings[0]?.message).toContain(`\`${pointer.slice(1)}\``)
  })
})

describe('whatever a package holds', () => {
  test('it is told and never thrown', () => {
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record(
          {
            schema_version: fc.jsonValue(),
            package_id: fc.jsonValue(),
            read_order: fc.jsonValue(),
            tickets: fc.oneof(
              fc.jsonValue(),
              fc.array(
                fc.record({ id: fc.jsonValue(), order: fc.jsonValue(), path: fc.jsonValue(), depends_on: fc.jsonValue() }),
              ),
            ),
            dependency_graph: fc.oneof(fc.jsonValue(), fc.array(fc.record({ id: fc.jsonValue(), depends_on: fc.jsonValue() }))),
            files: fc.oneof(fc.jsonValue(), fc.array(fc.record({ path: fc.jsonValue(), sha256: fc.jsonValue() }))),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
    )
    fc.assert(
      fc.property(anything, fc.string(), (manifest, ticket) => {
        const contents = new Map(packageFiles()).set(MANIFEST, manifest).set(`${ROOT}/${ticketFile(WIRING)}`, ticket)
        expect(findingsOf(contents).some(({ severity }) => severity === 'error')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  const whole = packageFiles(request())
  const own = [...whole.keys()].filter((path) => path.startsWith(`${ROOT}/`))
  const pin = sha256(textOf(whole, MANIFEST))
  const isFaultless = (contents: Contents): boolean => {
    const { manifest, findings } = checkPackage(snapshotOf(contents), MANIFEST)
    return findings.length === 0 && checkPin(manifest, pin).length === 0 && manifest.sha256 !== null
  }

  test('no byte of it can be turned, and no file taken away, added or renamed, unseen', () => {
    expect(isFaultless(whole)).toBe(true)
    const path = fc.constantFrom(...own)
    const change = fc.oneof(
      fc.tuple(path, fc.nat(), fc.integer({ min: 1, max: 255 })).map(([at, index, mask]) => (contents: Contents) => {
        const bytes = Buffer.from(contents.get(at) ?? '')
        const place = index % bytes.length
        contents.set(
          at,
          bytes.map((byte, position) => (position === place ? byte ^ mask : byte)),
        )
      }),
      path.map((at) => (contents: Contents) => contents.delete(at)),
      fc
        .stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?\.(md|pyc|yaml)$/)
        .map((name) => (contents: Contents) => contents.set(`${ROOT}/${name}`, 'x')),
      fc.tuple(path, fc.stringMatching(/^[a-z]{1,8}$/)).map(([at, end]) => (contents: Contents) => {
        contents.set(`${at}.${end}`, contents.get(at) ?? '')
        contents.delete(at)
      }),
    )
    fc.assert(
      fc.property(change, (alter) => {
        const contents = new Map(whole)
        alter(contents)
        expect(isFaultless(contents)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
