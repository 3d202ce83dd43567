import { describe, expect, test } from 'vitest'
import { isReadForReading, listReading, namedIn } from '../../../src/plan/workflow/reading.ts'
import { DEFAULT_WORKFLOW } from '../../../src/plan/workflow/settings.ts'
import { snapshotOf } from '../ticket-fixture.ts'
import { codesOf, DELTA, DESIGN, SPEC_FILES, SPEC_PATHS, spoil, TASKS, ticketOf } from './reference-texts.ts'

const always = (id: string) => `---\nid: ${id}\ninclusion: always\n---\nBe careful.\n`
const FILES: Record<string, string> = {
  ...SPEC_FILES,
  'AGENTS.md': 'Be kind to tools.\n',
  'prompts/quick-dev.md': 'Work quickly.\n',
  'prompts/run-single-ticket-autonomously.md': 'Work alone.\n',
  'templates/steering/security.md': always('security'),
  'specs/lending/delta.md': DELTA,
  'src/tool.ts': 'export {}\n',
  'docs/loans.md': 'Loans.\n',
  'records/one/EXECUTION_REPORT.md': 'Done.\n',
}
const context = (paths: readonly string[], budget: object = {}) => ({
  context_budget: {
    max_files: 12,
    max_summary_lines: 80,
    exclude: [],
    required_context: paths.map((path) => ({ path, reason: 'It is meant.' })),
    ...budget,
  },
})

const list = (
  parts: Readonly<Record<string, unknown>> = {},
  {
    files = FILES,
    mode = 'full-sdd',
    earlier = [],
  }: Partial<{ files: Record<string, string>; mode: 'full-sdd' | 'quick' | 'single-ticket' | 'package'; earlier: string[] }> = {},
) => listReading(snapshotOf(files), ticketOf(parts), DEFAULT_WORKFLOW, { mode, earlier })

test('WFL-CHN-08: rules first, then prompt, steering, specs, context and what the ticket before left', () => {
  const specs = { mode: 'full_sdd', ...SPEC_PATHS, delta: 'specs/lending/delta.md', unresolved_decisions: [] }
  const { reading, findings, openDecisions } = list(
    { spec_refs: specs, ...context(['./src/tool.ts', 'AGENTS.md']) },
    { mode: 'single-ticket', earlier: ['records/one/EXECUTION_REPORT.md'] },
  )
  expect([findings, openDecisions]).toEqual([[], []])
  expect(reading).toEqual([
    { kind: 'rules', path: 'AGENTS.md' },
    { kind: 'prompt', path: 'prompts/run-single-ticket-autonomously.md' },
    { kind: 'steering', path: 'templates/steering/security.md' },
    { kind: 'spec', path: SPEC_PATHS.requirements },
    { kind: 'spec', path: SPEC_PATHS.design },
    { kind: 'spec', path: SPEC_PATHS.tasks },
    { kind: 'spec', path: 'specs/lending/delta.md' },
    { kind: 'context', path: 'src/tool.ts' },
    { kind: 'earlier', path: 'records/one/EXECUTION_REPORT.md' },
  ])
})

test('WFL-CHN-08: a result of the ticket before that is not there is an error', () => {
  expect(codesOf(list({}, { earlier: ['records/two/EXECUTION_REPORT.md'] }).findings)).toEqual([
    'earlier-missing EXECUTION_REPORT.md',
  ])
})

test.each([
  ['quick', ['prompts/quick-dev.md']],
  ['single-ticket', ['prompts/run-single-ticket-autonomously.md']],
  ['full-sdd', []],
  ['package', []],
] as const)('WFL-QCK-25: the prompt for the mode %s', (mode, expected) => {
  const prompts = (files: Record<string, string>) =>
    list({}, { mode, files }).reading.flatMap(({ kind, path }) => (kind === 'prompt' ? [path] : []))
  expect(prompts(FILES)).toEqual(expected)
  expect(prompts({ ...SPEC_FILES })).toEqual([])
})

describe('what the ticket names', () => {
  test('WFL-SPC-20: context that is not in the base commit is an error', () => {
    expect(codesOf(list(context(['src/tool.ts', 'src/gone.ts', '../x.ts'])).findings)).toEqual([
      'context-missing gone.ts',
      'context-missing x.ts',
    ])
  })

  test('WFL-SPC-07: open decisions of ticket and specs come together', () => {
    const decision = { id: 'DEC-8', status: 'unknown', question: 'Who lends?', blocks_implementation: true }
    const files = {
      ...FILES,
      [SPEC_PATHS.design]: spoil(DESIGN, '| DEC-001 | accepted', '| DEC-001 | proposed'),
    }
    const { openDecisions } = list({ decision_locks: { locked_decisions: [], unresolved_decisions: [decision] } }, { files })
    expect(openDecisions).toEqual([expect.stringContaining('DEC-8'), expect.stringContaining('DEC-001')])
  })

  test('WFL-SPC-03, WFL-SPC-09: faults of specs and delta are among the findings, each once', () => {
    const files = { ...FILES, [SPEC_PATHS.tasks]: spoil(TASKS, 'REQ-002', 'REQ-009'), 'specs/lending/delta.md': '# Delta\n' }
    const specs = { mode: 'full_sdd', ...SPEC_PATHS, delta: 'specs/lending/delta.md' }
    expect(codesOf(list({ spec_refs: specs }, { files }).findings)).toEqual([
      'spec-reference-unknown tasks.md:6',
      'delta-empty delta.md',
    ])
  })

  test('WFL-MODE-09: a spec that is missing is told once', () => {
    const { [SPEC_PATHS.tasks]: _, ...files } = FILES
    expect(codesOf(list({}, { files }).findings)).toEqual(['spec-missing tasks.md'])
  })

  test('WFL-SPC-20: a file that is required and excluded is an error', () => {
    const { reading, findings } = list(context(['src/tool.ts', 'docs/loans.md'], { exclude: ['src/**', 'raw chat history'] }))
    expect(codesOf(findings)).toEqual(['context-excluded tool.ts'])
    expect(reading.at(-1)?.path).toBe('docs/loans.md')
  })
})

describe('what the budget allows', () => {
  test('WFL-SPC-19: files beyond max_files are refused by name, and rules and prompts are not counted', () => {
    const paths = ['src/tool.ts', 'docs/loans.md']
    expect(list(context(paths, { max_files: 6 })).findings).toEqual([])
    const { reading, findings } = list(context(paths, { max_files: 4 }))
    expect(findings).toMatchObject([
      {
        code: 'budget-files',
        severity: 'error',
        message: expect.stringMatching(/2 files more.*4.*src\/tool\.ts, docs\/loans\.md/),
      },
    ])
    expect(reading.map(({ path }) => path)).not.toContain('src/tool.ts')
  })

  test('WFL-SPC-19: a file with more lines than max_summary_lines is refused whole', () => {
    const lines = (count: number) => ({ ...FILES, 'docs/loans.md': 'A loan.\n'.repeat(count) })
    expect(list(context(['docs/loans.md'], { max_summary_lines: 20 }), { files: lines(20) }).findings).toEqual([])
    const { reading, findings } = list(context(['docs/loans.md'], { max_summary_lines: 20 }), { files: lines(21) })
    expect(findings).toMatchObject([
      { code: 'budget-lines', severity: 'error', file: 'docs/loans.md', message: expect.stringContaining('21') },
    ])
    expect(reading.some(({ path }) => path === 'docs/loans.md')).toBe(false)
  })
})

describe('WFL-SPC-21: what never gets into a prompt', () => {
  const token = `ghp_${'k7Qz4TnB2wXc9LmV5pRd8sHj3fGy6aEu1iOo'}`

  test.each([
    'build/output.log',
    'logs/today.md',
    'docs/transcript-2026.md',
    'sessions/rollout-7.jsonl',
    '.env',
    'apps/shop/.env.local',
    'config/secrets/keys.md',
    'deploy/server.pem',
  ])('%s', (path) => {
    const { reading, findings } = list(context([path]), { files: { ...FILES, [path]: 'nothing much\n' } })
    expect(findings).toMatchObject([{ code: 'reading-raw', severity: 'error', file: path }])
    expect(reading.some((each) => each.path === path)).toBe(false)
  })

  test.each(['AGENTS.md', 'templates/steering/security.md', SPEC_PATHS.design, 'docs/loans.md'])('a credential in %s', (path) => {
    const files = { ...FILES, [path]: `${FILES[path]}\nThe token is ${token} for now.\n` }
    const { reading, findings } = list(context(['docs/loans.md']), { files })
    expect(findings).toMatchObject([{ code: 'reading-secret', severity: 'error', file: path, line: expect.any(Number) }])
    expect(JSON.stringify(findings)).not.toContain(token)
    expect(reading.some((each) => each.path === path)).toBe(false)
  })

  test.each([
    'docs/login.md',
    'src/catalog.ts',
    '.env.example',
    'src/blog/post.ts',
    'src/logs/write.ts',
    'src/transcripts.ts',
    'docs/session.md',
  ])('%s is no raw material', (path) => {
    expect(list(context([path]), { files: { ...FILES, [path]: 'x\n' } }).findings).toEqual([])
  })
})

test('the files that a reading needs are told before it is listed', () => {
  const named = namedIn(ticketOf(context(['./src/tool.ts', '../x.ts'])))
  expect(named).toEqual([...Object.values(SPEC_PATHS), 'src/tool.ts'])
  const read = [
    'AGENTS.md',
    'prompts/quick-dev.md',
    'templates/steering/a.md',
    'src/AGENTS.md',
    'templates/steering/x/a.md',
    'README.md',
  ]
  expect(read.filter((path) => isReadForReading(path, DEFAULT_WORKFLOW))).toEqual(read.slice(0, 3))
})
