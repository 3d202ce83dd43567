import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChangeProse, NOTHING, type ValidationResult } from '../../src/model.ts'
import { type ChangeReportFacts, listLimitations, renderChangeReport } from '../../src/report/change-report.ts'
import { CHANGE_SECTIONS, readChangeReport } from '../../src/report/read-change-report.ts'
import { hostileProse } from './report-fixture.ts'

const result = (name: string, exitCode: number): ValidationResult => ({
  name,
  command: `run ${name}`,
  exitCode,
  status: exitCode === 0 ? 'passed' : 'failed',
  durationMs: 12,
  outputSummary: '',
})

const prose = (parts: Partial<ChangeProse> = {}): ChangeProse => ({
  files: [
    { path: './src/dim.js', what: 'Takes a level.', why: 'Lamps dim now.', kind: 'behavior' },
    { path: 'src/lamp.js', what: 'One name is longer.', why: 'To be read.', kind: 'refactor' },
  ],
  publicApi: NOTHING,
  exceptions: NOTHING,
  semantics: NOTHING,
  dataLayout: NOTHING,
  limitations: NOTHING,
  docs: [],
  items: [],
  ...parts,
})

const facts = (parts: Partial<ChangeReportFacts> = {}): ChangeReportFacts => ({
  title: 'Lamps that dim',
  branch: 'codex/ticket-ticket_7',
  rounds: [[result('tests', 0)]],
  changes: [
    { path: 'src/dim.js', status: 'modified' },
    { path: 'src/lamp.js', status: 'modified' },
  ],
  prose: prose(),
  openEnds: [],
  ...parts,
})

/** The texts of the ten sections. */
const sectionsOf = (parts: Partial<ChangeReportFacts> = {}): readonly string[] => {
  const { sections, faults } = readChangeReport(renderChangeReport(facts(parts)))
  expect(faults).toEqual([])
  return ['', ...sections.map(({ text }) => text)]
}

test('TKT-CHG-5: has the ten sections, numbered and in order', () => {
  const text = renderChangeReport(facts())
  expect(text.match(/^##? .*$/gm)).toEqual([
    '# Change report: Lamps that dim',
    ...CHANGE_SECTIONS.map((name, at) => `## ${at + 1}) ${name}`),
  ])
  expect(text.endsWith('None\n')).toBe(true)
})

test('TKT-CHG-6: says None where nothing applies', () => {
  const sections = sectionsOf({ rounds: [], changes: [] })
  expect(sections.slice(2)).toEqual(CHANGE_SECTIONS.slice(1).map(() => 'None'))
})

test('TKT-CHG-7: names the branch of the bundle', () => {
  expect(sectionsOf()[1]).toBe('`codex/ticket-ticket_7`')
})

test('TKT-CHG-8: holds every command with its outcome, those of earlier rounds too', () => {
  expect(sectionsOf()[2]).toBe('- `run tests` (tests): passed, exit code 0')
  expect(sectionsOf({ rounds: [[result('tests', 1), result('lint', 0)], [], [result('tests', 0), result('lint', 0)]] })[2]).toBe(
    [
      'Round 1 of 3:',
      '- `run tests` (tests): failed, exit code 1\n- `run lint` (lint): passed, exit code 0',
      'Round 2 of 3:',
      '- no command: the change broke a rule before any was run',
      'Round 3 of 3, on the tree that is delivered:',
      '- `run tests` (tests): passed, exit code 0\n- `run lint` (lint): passed, exit code 0',
    ].join('\n\n'),
  )
})

test('TKT-CHG-9: each modified file has its path, what, why and one kind', () => {
  expect(sectionsOf()[3]).toBe(
    [
      '- `src/dim.js`\n  - What: Takes a level.\n  - Why: Lamps dim now.\n  - Kind: behavior change',
      '- `src/lamp.js`\n  - What: One name is longer.\n  - Why: To be read.\n  - Kind: refactor only',
    ].join('\n'),
  )
})

test('TKT-CHG-10: the files are those of the change, whatever the agent tells of', () => {
  const path = fc.stringMatching(/^[a-z]{1,6}\/[a-z]{1,6}\.js$/)
  const status = fc.constantFrom('added' as const, 'modified' as const, 'deleted' as const)
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ path, status }), { selector: (change) => change.path }),
      fc.array(path),
      (changes, told) => {
        const files = told.map((each) => ({ path: each, what: 'x', why: 'y', kind: 'refactor' as const }))
        const sections = sectionsOf({ changes, prose: prose({ files }) })
        const listed = (at: number) => [...(sections[at] ?? '').matchAll(/^- `(.*)`$/gm)].map(([, name]) => name)
        for (const [at, kind] of [
          [3, 'modified'],
          [4, 'added'],
          [5, 'deleted'],
        ] as const)
          expect(listed(at)).toEqual(changes.filter((change) => change.status === kind).map((change) => change.path))
      },
    ),
  )
})

test('TKT-CHG-13: the last section holds every line that was left as a promise', () => {
  const openEnds = [{ path: 'src/dim.js', line: 4, text: '// TODO: blink `fast`' }]
  expect(sectionsOf({ openEnds })[10]).toBe("- `src/dim.js:4`: `// TODO: blink 'fast'`")
  expect(sectionsOf({ openEnds, prose: prose({ limitations: 'No colours.\n- No sound.' }) })[10]).toBe(
    "- No colours.\n- No sound.\n- `src/dim.js:4`: `// TODO: blink 'fast'`",
  )
  expect(listLimitations(null, [])).toEqual([])
})

test('items of the ticket come before the sections', () => {
  const text = renderChangeReport(facts({ prose: prose({ items: [{ item: 'Ticket 39 — Dim', done: 'See src/dim.js.' }] }) }))
  expect(text.split('\n').slice(0, 5)).toEqual([
    '# Change report: Lamps that dim',
    '',
    '- Ticket 39 — Dim: See src/dim.js.',
    '',
    '## 1) Branch name used',
  ])
})

test('words of the agent add no section and no markup', () => {
  const word = fc.oneof(
    fc.constantFrom(...hostileProse, '## 11) More', '\n## 1) Branch name used\n', '```', '~~~\n', '1. x'),
    fc.string(),
  )
  fc.assert(
    fc.property(word, word, word, (one, other, third) => {
      const hostile = prose({
        files: [{ path: 'src/dim.js', what: one, why: other, kind: 'behavior' }],
        publicApi: `${one}\n${other}`,
        limitations: third,
        items: [{ item: other, done: third }],
      })
      const text = renderChangeReport(facts({ title: one, prose: hostile, openEnds: [{ path: 'a', line: 1, text: other }] }))
      expect(readChangeReport(text).faults).toEqual([])
      expect(text.replace(/`[^`\n]+`/g, '')).not.toMatch(/<[a-z!]/i)
    }),
  )
})

describe('reading', () => {
  const written = (name: (at: number) => string, body = 'Text.') =>
    CHANGE_SECTIONS.map((_, at) => `${name(at)}\n\n${body}\n`).join('\n')

  test('TKT-CHG-5: understands "## N. name" with words behind the name', () => {
    const { sections, faults } = readChangeReport(
      `# My report\n\n${written((at) => `## ${at + 1}. ${CHANGE_SECTIONS[at]} (all of them)`)}`,
    )
    expect(faults).toEqual([])
    expect(sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  test('TKT-CHG-5, TKT-CHG-6: says what keeps a text from being a report', () => {
    const plain = (at: number) => `## ${at + 1}) ${CHANGE_SECTIONS[at]}`
    const of = (text: string) => readChangeReport(text).faults
    expect(of(written(plain))).toEqual([])
    expect(of(written(plain, 'TBD'))).toHaveLength(10)
    expect(of(written(plain, ''))).toContain('Section 1 says nothing.')
    expect(of(written((at) => (at === 2 ? '## 3) Files' : plain(at))))).toEqual([expect.stringContaining('"Files"')])
    expect(of(written((at) => plain(at === 4 ? 5 : at)))).toContain('Section 5 is missing or not in its place.')
    expect(of(`${written(plain)}\n## 11) Thanks\n\nText.\n`)).toEqual(['There are 11 sections.'])
    expect(of(`${written(plain)}\n## Thanks\n`)).toEqual(['The heading "Thanks" has no number.'])
    expect(of(`${written(plain)}\n\`\`\`\n## 11) in a block\n\`\`\`\n`)).toEqual([])
  })
})
