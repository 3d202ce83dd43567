import { describe, expect, test } from 'vitest'
import { judge as judgeVerdict } from '../../src/checks/verdict.ts'
import { type ChangeProse, DOCS_TRIGGERS, NOTHING } from '../../src/model.ts'
import { complaints, type FileChange, judge, report, task } from './change-fixture.ts'

const DIM = 'src/dim.py'
const files = { [DIM]: { before: 'def dim(lamp):\n    return lamp\n', after: 'def dim(lamp):\n    return lamp or None\n' } }

const prose = (parts: Partial<ChangeProse> = {}): ChangeProse => ({
  files: [{ path: DIM, what: 'A lamp of level 0 is none.', why: 'It gives no light.', kind: 'behavior' }],
  publicApi: NOTHING,
  exceptions: NOTHING,
  semantics: NOTHING,
  dataLayout: NOTHING,
  limitations: NOTHING,
  docs: DOCS_TRIGGERS.map((trigger) => ({ trigger, affected: false, reason: 'Nothing of that kind changed.' })),
  items: [],
  ...parts,
})

const saying = (affected: readonly string[]): ChangeProse['docs'] =>
  prose().docs.map((answer) => ({ ...answer, affected: affected.includes(answer.trigger) }))

interface Asked {
  readonly docsContract?: readonly { symbols: readonly string[]; require: readonly string[] }[]
  readonly document?: string
}

/** The messages about a change report. */
const objections = (
  parts: Partial<ChangeProse> | null,
  changed: Readonly<Record<string, FileChange>> = files,
  { docsContract = [], document = '# Lamps\n' }: Asked = {},
): readonly string[] =>
  judge(changed, {
    asksForReport: true,
    tasks: [task('ticket_7', { document })],
    report: report({ changeReport: parts && prose(parts) }),
    policy: { docsContract },
  })
    .filter(({ code }) => code === 'change-report' || code === 'docs-answer')
    .map(({ message }) => message)

test('a complete answer has nothing against it', () => {
  expect(objections({})).toEqual([])
})

test('is asked for only where the work ends with a report', () => {
  expect(objections(null)).toEqual([expect.stringContaining('no `changeReport`')])
  expect(complaints(files, { report: report() })).toEqual([])
  expect(complaints(files, { asksForReport: true, report: null })).toEqual([])
})

describe('TKT-CHG-10: the files that are told of are those that changed', () => {
  const [entry] = prose().files
  const told = (...paths: string[]) =>
    objections({ files: paths.map((path) => ({ ...(entry as ChangeProse['files'][number]), path })) })

  test('one is missing', () => expect(told()).toEqual([expect.stringContaining(`"${DIM}" has changed, but`)]))
  test('one is invented', () =>
    expect(told(DIM, 'src/on.py')).toEqual([expect.stringContaining('"src/on.py", which has not changed')]))
  test('one is told twice', () => expect(told(DIM, `./${DIM}`)).toEqual([expect.stringContaining('2 times')]))

  test('a renamed file counts as one deleted and one added', () => {
    const renamed = { 'src/a.txt': { before: 'x\n' }, 'src/b.txt': { after: 'x\n' } }
    const only = (paths: readonly string[]) =>
      objections({ files: paths.map((path) => ({ path, what: 'Moved.', why: 'Order.', kind: 'refactor' })) }, renamed)
    expect(only(['src/b.txt'])).toEqual([expect.stringContaining('src/a.txt')])
    expect(only(['src/a.txt', 'src/b.txt'])).toEqual([])
  })
})

test.each(['', 'TODO', 'tbd.', '...', NOTHING])('TKT-CHG-6, TKT-CHG-9: "%s" does not say what changed', (what) => {
  expect(objections({ files: [{ path: DIM, what, why: 'It gives no light.', kind: 'behavior' }] })).toEqual([
    expect.stringContaining('does not say what changed'),
  ])
})

test('TKT-CHG-6: a placeholder is no section', () => {
  expect(objections({ limitations: 'TBD' })).toEqual([
    expect.stringContaining('`changeReport.limitations` is only a placeholder'),
  ])
})

describe('TKT-CHG-11: every public name that changed is named', () => {
  const docs = saying(['public-surface', 'signatures'])
  const changed = {
    [DIM]: {
      before: 'def dim(lamp):\n    return lamp\n\ndef old():\n    pass\n',
      after: 'def dim(lamp, level):\n    return lamp\n\ndef blink():\n    pass\n',
    },
  }

  test('new, gone and declared in another way', () => {
    const found = objections({ docs, publicApi: 'Lamps can do more.' }, changed)
    expect(found).toHaveLength(3)
    for (const name of ['dim', 'old', 'blink']) expect(found).toContainEqual(expect.stringContaining(`"${name}"`))
    expect(objections({ docs, publicApi: '`dim` takes a level, `blink` is new, `old` is gone.' }, changed)).toEqual([])
  })

  test('a longer word is another name', () => {
    const found = objections({ docs, publicApi: 'dimmer, `blink`, `old`' }, changed)
    expect(found).toEqual([expect.stringContaining('"dim"')])
  })

  test('names with odd characters are named as they are', () => {
    const source = 'export class Lamp {\n  [Symbol.iterator]() {}\n  $on() {}\n  "dim it"() {}\n}\n'
    const entry = { path: 'src/lamp.ts', what: 'x y', why: 'x y', kind: 'behavior' as const }
    const found = objections({ docs, publicApi: '`Lamp`', files: [entry] }, { 'src/lamp.ts': { after: source } })
    for (const message of found) expect(message).toContain('does not name it')
    const all = '`Lamp`, `Lamp.$on`, `[Symbol.iterator]`, "dim it"'
    expect(objections({ docs, publicApi: all, files: [entry] }, { 'src/lamp.ts': { after: source } })).toEqual([])
  })

  test('tests are not public, and neither is what a docs contract leaves out', () => {
    const entries = (path: string) => ({ files: [{ path, what: 'x y', why: 'x y', kind: 'behavior' as const }] })
    expect(
      objections(entries('tests/test_dim.py'), { 'tests/test_dim.py': { after: 'def test_dim():\n    assert True\n' } }),
    ).toEqual([])
    const contract = [{ symbols: ['src/api/**'], require: ['docs/**'] }]
    expect(objections({}, files, { docsContract: contract })).toEqual([])
    expect(
      objections(entries('src/x.py'), { 'src/x.py': { after: 'def x():\n    pass\n' } }, { docsContract: contract }),
    ).toEqual([])
  })
})

describe('TKT-CHG-12: "None" does not stand for lines that handle exceptions', () => {
  const of = (path: string, before: string, after: string, exceptions: string = NOTHING) =>
    objections({ exceptions, files: [{ path, what: 'x y', why: 'x y', kind: 'behavior' }] }, { [path]: { before, after } })

  test.each([
    ['a raise that is new', DIM, 'x = 1\n', 'x = 1\nraise ValueError\n'],
    ['a try that is gone', DIM, 'try:\n    pass\nexcept OSError:\n    x = 1\n', 'x = 1\n'],
    [
      'a handler that catches more',
      DIM,
      'try:\n    x\nexcept OSError:\n    pass\n',
      'try:\n    x\nexcept ValueError:\n    pass\n',
    ],
    ['a throw', 'src/dim.js', 'const x = 1\n', 'const x = 1\nthrow new Error()\n'],
    ['a catch', 'src/dim.ts', 'const x = 1\n', 'const x = 1\nrun().catch(() => {})\n'],
    ['a panic', 'dim.go', 'package dim\n', 'package dim\nfunc x() { panic("no") }\n'],
  ])('%s', (_, path, before, after) => {
    expect(of(path, before, after)).toContainEqual(expect.stringContaining('lines that raise or handle exceptions'))
    expect(of(path, before, after, 'Only moved.')).not.toContainEqual(expect.stringContaining('raise or handle'))
  })

  test.each([
    ['words in a text', DIM, 'x = 1\n', 'x = """\ntry: again\nraise\n"""\n'],
    ['a comment', 'src/dim.js', 'const x = 1\n', 'const x = 1\n// throw it away, try { it }\n'],
    ['lines that stayed', DIM, 'raise ValueError\nx = 1\n', 'raise ValueError\nx = 2\n'],
    ['prose', 'notes.md', 'x\n', 'x\nraise the lamp\n'],
  ])('but %s are none of them', (_, path, before, after) => expect(of(path, before, after)).toEqual([]))
})

describe('docs answers', () => {
  const contract = [{ symbols: ['src/**'], require: ['docs/api.md'] }]
  const page = { 'docs/api.md': { before: 'Old.\n', after: 'New.\n' } }
  const withPage = [
    ...prose().files,
    { path: 'docs/api.md', what: 'Tells of none.', why: 'It is new.', kind: 'behavior' as const },
  ]

  test.each(DOCS_TRIGGERS)('TKT-DOC-3: a missing or empty answer for %s is a complaint', (name) => {
    const docs = prose().docs
    const found = [expect.stringContaining(`"${name}"`)]
    expect(objections({ docs: docs.filter(({ trigger }) => trigger !== name) })).toEqual(found)
    expect(objections({ docs: docs.map((answer) => (answer.trigger === name ? { ...answer, reason: ' ' } : answer)) })).toEqual(
      found,
    )
    expect(objections({ docs: [...docs, ...docs.filter(({ trigger }) => trigger === name)] })).toEqual(found)
  })

  test('TKT-DOC-4: a yes asks for a page that says something new', () => {
    const docs = saying(['exceptions'])
    const missing = [expect.stringContaining('no page of it has changed')]
    expect(objections({ docs }, files, { docsContract: contract })).toEqual(missing)
    expect(objections({ docs, files: withPage }, { ...files, ...page }, { docsContract: contract })).toEqual([])
    const spaces = { 'docs/api.md': { before: 'Old.\n', after: 'Old. \n' } }
    expect(objections({ docs, files: withPage }, { ...files, ...spaces }, { docsContract: contract })).toEqual(missing)
    expect(objections({ docs }), 'nothing says where the documentation is').toEqual([])
  })

  test.each([
    ['public-surface', { publicApi: '`blink` is new.' }, 'def blink():\n    pass\n'],
    ['signatures', { publicApi: '`dim` takes a level.' }, 'def dim(lamp, level):\n    return lamp\n'],
    ['semantics', { semantics: 'Reads are cached.' }, ''],
    ['disk-layout', { dataLayout: 'One file for each lamp.' }, ''],
  ])('TKT-DOC-4: a no to %s does not stand against the change or the report', (name, parts, added) => {
    const before = name === 'signatures' ? 'def dim(lamp):\n    return lamp\n' : 'x = 1\n'
    const after = name === 'signatures' ? added : `x = 2\n${added}`
    const changed = { [DIM]: { before, after } }
    expect(objections(parts, changed)).toEqual([expect.stringContaining(`"${name}" says no, but`)])
    expect(objections({ ...parts, docs: saying([name]) }, changed)).toEqual([])
  })

  test('TKT-DOC-6: a yes asks for the pages that are named for that kind of change', () => {
    const docsContract = [{ triggers: ['ingest-export' as const], require: ['docs/flow.md'] }]
    const docs = saying(['ingest-export'])
    const complaintsOf = (changed: Readonly<Record<string, FileChange>>, answers: ChangeProse['docs'], asksForReport = true) =>
      judge(changed, { asksForReport, report: report({ changeReport: prose({ docs: answers }) }), policy: { docsContract } })
        .filter(({ code }) => code === 'docs-contract')
        .map(({ message }) => message)
    expect(complaintsOf({ ...files, ...page }, docs)).toEqual([
      'The answer "ingest-export" says that the documentation is affected, and nothing that matches "docs/flow.md" changed.',
    ])
    expect(complaintsOf({ ...files, 'docs/flow.md': { after: 'New.\n' } }, docs)).toEqual([])
    expect(complaintsOf(files, saying(['exceptions']))).toEqual([])
    expect(complaintsOf(files, docs, false)).toEqual([])
  })

  test('TKT-DOC-4: two answers of no do not stand against a section on the public interface', () => {
    expect(objections({ publicApi: 'Lamps have changed.' })).toEqual([expect.stringContaining('say no')])
  })

  test('TKT-DOC-9: work that lacks nothing but documentation is rejected under a reason of its own', () => {
    const situation = { asksForReport: true, tasks: [task('ticket_7')] as const, policy: { docsContract: contract } }
    const lacking = judge(files, { ...situation, report: report({ changeReport: prose({ docs: saying(['exceptions']) }) }) })
    expect(judgeVerdict(lacking, [], 0).reasonCode).toBe('docs-incomplete')
    const more = judge(files, {
      ...situation,
      report: report({ changeReport: prose({ docs: saying(['exceptions']), files: [] }) }),
    })
    expect(judgeVerdict(more, [], 0).reasonCode).toBe('guards-failed')
  })
})

test('each ticket of the document has its answer', () => {
  const document = '# Lamps\n\n## Ticket 39 — Dim\n\n### Ticket 40a - Blink\n\n```\n```\n'
  const answers = (...items: string[]) =>
    objections({ items: items.map((item) => ({ item, done: 'Done in src/dim.py.' })) }, files, { document })
  expect(answers('Ticket 39 — Dim', 'ticket 40A')).toEqual([])
  expect(answers('Ticket 390', '40a')).toEqual([expect.stringContaining('Ticket 39.')])
  expect(
    objections(
      {
        items: [
          { item: '39', done: 'TBD' },
          { item: '40a', done: 'Not needed: it blinks.' },
        ],
      },
      files,
      { document },
    ),
  ).toEqual([expect.stringContaining('Ticket 39.')])
})
