import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readRepoFile, tableRows } from './markdown.ts'

/** How many rules a program can decide, by source and group. */
const rulesOf = {
  FRD: {
    SEL: 16,
    BUN: 8,
    BRA: 6,
    CLM: 23,
    LOC: 11,
    MEM: 9,
    HYG: 12,
    LANG: 4,
    QUA: 3,
    COM: 7,
    VAL: 7,
    STA: 11,
    PR: 10,
    SUM: 11,
    OUT: 5,
    PRO: 11,
    CI: 10,
  },
  TRK: { SEL: 17, GRD: 9, BRA: 12, GATE: 12, FLOW: 9, REP: 6 },
  TKT: { SEL: 6, PRM: 2, IMP: 7, DOC: 9, CMD: 5, FIX: 3, CHG: 13, FIN: 6 },
  FLOW: { FMT: 15, LNT: 13, SEL: 11, TRN: 16, DONE: 9, ASK: 17, CMT: 9, FAIL: 11, TPL: 6, AGT: 7, USE: 10 },
  WFL: { MODE: 19, QCK: 25, STA: 26, LCK: 16, CHN: 12, ROL: 18, SPC: 21, REV: 15, MEM: 5, DEL: 22, RES: 8, REC: 10 },
}

const sources = Object.keys(rulesOf)
const all = Object.entries(rulesOf).flatMap(([source, groups]) =>
  Object.entries(groups).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, at) => `${source}-${group}-${String(at + 1).padStart(source === 'WFL' ? 2 : 1, '0')}`),
  ),
)
const ID = `(?:${sources.join('|')})-[A-Z]+-\\d+`

const root = new URL('../../', import.meta.url)
const page = readRepoFile('docs/rules.md')

interface Row {
  readonly id: string
  readonly says: string
  readonly state: string
  readonly code: readonly string[]
  readonly tests: readonly string[]
}

const filesIn = (cell: string): string[] => [...cell.matchAll(/[\w./-]+\.(?:test\.)?(?:ts|json)/g)].map(([path]) => path)

const rows = tableRows(page, new RegExp(`^\\| ${ID}`)).map(([id = '', says = '', state = '', code = '', tests = '']): Row => {
  return { id, says, state, code: filesIn(code), tests: filesIn(tests) }
})

/** The titles of a test file: texts that begin with an id, as the brackets of `test` and `describe` hold them. */
function titlesOf(file: string): string[] {
  return [...readRepoFile(file).matchAll(new RegExp(`(['"\`])(${ID}.*?)\\1`, 'g'))].flatMap(([, , title = '']) =>
    title.includes(': ') ? [title] : [],
  )
}

const testFiles = readdirSync(new URL('__tests__/', root), { recursive: true, encoding: 'utf8' })
  .map((file) => `__tests__/${file}`)
  .filter((file) => file.endsWith('.test.ts') && file !== '__tests__/docs/rules.test.ts')

/** Which test files carry an id at the start of a title. */
const carried = new Map<string, Set<string>>()
for (const file of testFiles)
  for (const title of titlesOf(file))
    for (const [id] of title.slice(0, title.indexOf(': ')).matchAll(new RegExp(ID, 'g')))
      carried.set(id, (carried.get(id) ?? new Set()).add(file))

test('every rule has one row, and no row is about anything else', () => {
  expect(rows.map(({ id }) => id)).toEqual(all)
})

test('every row says its rule in a sentence', () => {
  expect(rows.filter(({ says }) => !/^[A-Z#`].{15,140}\.$/.test(says)).map(({ id }) => id)).toEqual([])
})

test('every file that is named exists', () => {
  const named = new Set(rows.flatMap(({ code, tests }) => [...code, ...tests]))
  expect([...named].filter((path) => !existsSync(new URL(path, root)))).toEqual([])
})

test('every id in the title of a test stands here with that test', () => {
  const missing = [...carried].flatMap(([id, files]) => {
    const tests = rows.find((row) => row.id === id)?.tests ?? []
    return [...files].filter((file) => !tests.includes(file)).map((file) => `${id} ${file}`)
  })
  expect(missing, 'run `npm run docs`').toEqual([])
})

test('every test that is named here carries the id in a title', () => {
  const wrong = rows.flatMap(({ id, tests }) =>
    tests.filter((file) => !carried.get(id)?.has(file)).map((file) => `${id} ${file}`),
  )
  expect(wrong, 'run `npm run docs`').toEqual([])
})

describe('states', () => {
  const inState = (state: string) => rows.filter((row) => row.state === state)

  test('are the ones that are explained', () => {
    const explained = new Set(tableRows(page, /^\| [a-z ]+ \| [^|]+ \|$/).map(([state]) => state))
    expect(rows.filter(({ state }) => !explained.has(state)).map(({ id }) => id)).toEqual([])
  })

  test('what is enforced names code and tests; what is in code names code and has no test yet', () => {
    expect(inState('enforced').filter(({ code, tests }) => code.length === 0 || tests.length === 0)).toEqual([])
    expect(inState('in code').filter(({ code, tests }) => code.length === 0 || tests.length > 0)).toEqual([])
  })

  test('what comes later is in no code and no test', () => {
    expect(inState('later').filter(({ code, tests }) => code.length + tests.length > 0)).toEqual([])
  })

  test('what is read in another way, kept partly or left for later has a note that says why', () => {
    const noted = new Set(
      [...page.matchAll(new RegExp(`^- ((?:${ID}(?:, )?)+): `, 'gm'))].flatMap(([, ids = '']) => ids.split(', ')),
    )
    const needing = rows.filter(({ state }) => !['enforced', 'in code'].includes(state)).map(({ id }) => id)
    expect(needing.filter((id) => !noted.has(id))).toEqual([])
    expect([...noted].filter((id) => !needing.includes(id))).toEqual([])
  })
})
