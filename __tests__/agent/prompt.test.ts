import { describe, expect, test } from 'vitest'
import type { HouseRules } from '../../src/agent/house-rules.ts'
import { type Assignment, renderPrompt, renderRepair } from '../../src/agent/prompt.ts'
import type { Finding, ValidationResult } from '../../src/model.ts'
import { bundle, task } from '../checks/change-fixture.ts'

const first = task('FRD-004-T2', {
  description: 'Read the table of tides from the harbour office.',
  steps: [
    {
      id: 'S1',
      title: 'Reader',
      description: 'Reads one file per year.',
      filesToCreate: ['src/tide.ts', 'src/tide-table.ts'],
      filesToModify: ['src/index.ts'],
    },
    { id: 'S2', title: 'Cache', description: 'Keeps the year.', filesToCreate: [], filesToModify: ['src/cache.ts'] },
  ],
  gotchas: [{ severity: 'high', text: 'Heights are in decimetres.' }],
  notes: ['The office is closed on Sundays.', 'Old tables have\ntwo columns.'],
  verification: [
    { id: 'V1', type: 'test', description: 'A leap year has 366 days.' },
    { id: 'V2', type: 'manual', description: 'The page shows two heights.' },
  ],
  testRequirements: [
    {
      id: 'TR1',
      type: 'unit',
      description: 'The reader',
      scenarios: [{ type: 'error', description: 'An empty file.', expectedOutcome: 'A TypeError.' }],
    },
  ],
})
const second = task('FRD-004-T3', {
  description: 'Show the tide on the page.',
  gotchas: [{ severity: 'low', text: 'The page is cached.' }],
  notes: ['Ask design about the colour.'],
  verification: [{ id: 'V9', type: 'build', description: 'The page builds.' }],
  testOmissionReason: 'Only markup.',
})

const houseRules: HouseRules = {
  docsContract: [],
  scope: 'report',
  maxFiles: 100,
  maxLines: null,
  maxFileBytes: 1024 * 1024,
  allowExecutables: false,
  allowPackageSettings: false,
  allowTestRemoval: false,
  ciScripts: [],
}

const assignment = (parts: Partial<Assignment> = {}): Assignment => ({
  guidance: null,
  bundle: { ...bundle(first, second), branch: 'codex/f004-t2-b', claimRef: 'refs/heads/codex/claim/FRD-004-T2' },
  nextBoundary: task('FRD-004-T4'),
  conventions: ['typescript: types before comments'],
  toolchain: ['package.json', 'package-lock.json'],
  notes: null,
  reportPath: null,
  gates: [{ name: 'unit tests', run: 'npm test' }],
  protectedPaths: ['docs/legal/**'],
  rules: houseRules,
  evidenceCommands: null,
  takesFollowUps: false,
  ...parts,
})
const prompt = (parts: Partial<Assignment> = {}) => renderPrompt(assignment(parts))

describe('the first message', () => {
  test('FRD-PRO-11: holds verification, notes and gotchas of every task complete, and forbids the next boundary', () => {
    const text = prompt()
    for (const { brief } of [first, second]) {
      for (const { id, type, description } of brief.verification) expect(text).toContain(`- ${id} (${type}): ${description}\n`)
      for (const note of brief.notes) expect(text).toContain(`- ${note}\n`)
      for (const { severity, text: gotcha } of brief.gotchas) expect(text).toContain(`- (${severity}) ${gotcha}\n`)
    }
    expect(text).toContain('- Do not start FRD-004-T4 (Title of FRD-004-T4)')
    expect(prompt({ nextBoundary: null })).not.toContain('Do not start')
  })

  test('TKT-DOC-3, TKT-PRM-1: asks for the parts of a change report only where one is written, and gives the whole document', () => {
    const document = '# Tides\n\n```sh\nmake tides\n```\n\nAnd more.\n'
    const [task] = bundle(first).tasks
    const ticket = { ...bundle({ ...task, brief: { ...task.brief, document } }) }
    const asked = prompt({ reportPath: 'work/tides_change_report.md', bundle: ticket })
    expect(asked).toContain(`\`\`\`\`text\n${document}\`\`\`\``)
    expect(asked).toContain('A program writes it to `work/tides_change_report.md`')
    for (const field of ['files', 'publicApi', 'exceptions', 'semantics', 'dataLayout', 'limitations', 'docs', 'items'])
      expect(asked).toContain(`\`${field}\``)
    expect(prompt()).toContain('Leave `changeReport` null')
    expect(prompt()).not.toContain('A change report comes with this work')
  })

  test('tells each task with its steps, files and tests, in the order of the bundle', () => {
    const text = prompt()
    expect(text.indexOf('## FRD-004-T2: Title of FRD-004-T2')).toBeGreaterThan(0)
    expect(text.indexOf('## FRD-004-T3: Title of FRD-004-T3')).toBeGreaterThan(text.indexOf('## FRD-004-T2'))
    expect(text).toContain('\nRead the table of tides from the harbour office.\n')
    expect(text).toContain(
      '- S1 Reader: Reads one file per year.\n  create: `src/tide.ts`, `src/tide-table.ts`\n  modify: `src/index.ts`\n- S2 Cache: Keeps the year.\n  modify: `src/cache.ts`\n',
    )
    expect(text).toContain('- TR1 (unit): The reader\n  error: An empty file. Expected: A TypeError.\n')
    expect(text).toContain('No tests are asked for: Only markup.')
  })

  test('names gates, protected paths, conventions and toolchain', () => {
    const text = prompt()
    expect(text).toContain('unit tests (`npm test`)')
    expect(text).toContain('`docs/legal/**`')
    expect(text).toContain('- typescript: types before comments\n')
    expect(text).toContain('Toolchain files: `package.json`, `package-lock.json`.')
    const bare = prompt({ gates: [], protectedPaths: [], conventions: [], toolchain: [] })
    expect(bare).not.toMatch(/These commands must pass|Touch nothing that matches|# Conventions|Toolchain files/)
  })

  test('tells the limits of the repository before the work begins', () => {
    const text = prompt()
    expect(text).toContain('- At most 100 files may differ in the end; a file may have 1024 KiB.\n')
    expect(text).toContain('- Every test keeps its name and keeps running')
    expect(text).not.toMatch(/Change only files that the steps name|ask services by HTTP|say something new there/)
    const docsContract = [
      { when: ['src/api/**', 'schemas/'], require: ['docs/api.md', 'CHANGELOG.md'] },
      { symbols: ['lib/**'], require: ['docs/a.md', 'docs/b.md'], requireAll: true, hint: 'Ask for an example.' },
      { triggers: ['disk-layout'], require: ['docs/layout.md'] },
    ]
    const strict = prompt({
      rules: {
        ...houseRules,
        docsContract,
        scope: 'strict',
        maxLines: 400,
        allowExecutables: true,
        allowPackageSettings: true,
        allowTestRemoval: true,
        ciScripts: ['scripts/ci/**'],
      },
    })
    for (const line of [
      'Change only files that the steps name; tests and lockfiles may come with them.',
      'At most 100 files may differ in the end, and 400 lines be added or deleted; a file may have 1024 KiB.',
      'Make no symbolic links and no binary files.',
      'In `scripts/ci/**`, ask services by HTTP only from inside their containers, never at localhost of the machine.',
      'With anything that matches `src/api/**` or `schemas/`, change `docs/api.md` or `CHANGELOG.md` too, and say something new there.',
      'With a public name or its signature in `lib/**`, change `docs/a.md` and `docs/b.md` too, and say something new there. Ask for an example.',
      'With a change of the kind `disk-layout`, change `docs/layout.md` too, and say something new there.',
    ])
      expect(strict).toContain(`- ${line}\n`)
    expect(strict).not.toMatch(/Every test keeps|where packages come from/)
  })

  test('leaves out what is the business of the host', () => {
    expect(prompt()).not.toMatch(
      /claim(?:s|ed|ing)\b|codex\/|refs\/|branch|git (?:add|commit|push)|commit message|conventional|not_started|in_progress|completed\b|PR_TITLE|PR_BODY|RUN_SUMMARY|\.codex\/pr/i,
    )
  })
})

describe("the repository's own words", () => {
  test('come first, and the rules of the program after them as the stronger ones', () => {
    const guidance = '# Harbour rules\n\nHeights are in decimetres.\n'
    const text = prompt({ guidance })
    expect(text.startsWith(`${guidance}\n# What counts\n`)).toBe(true)
    expect(text).toContain('what stands below counts')
    expect(text.slice(text.indexOf('# Your work'))).toBe(prompt())
  })

  test('leave no trace where there are none', () => {
    for (const guidance of [null, '', ' \n']) expect(prompt({ guidance }).startsWith('# Your work\n')).toBe(true)
  })
})

describe('FRD-MEM-1: notes of earlier runs', () => {
  test('are handed on as information, and their absence is not an error', () => {
    const text = prompt({ notes: '# Notes\n\n### 2031-02-03 FRD-004-T1\n- Learning: the office answers slowly\n' })
    expect(text).toContain('# Notes of earlier runs\n')
    expect(text).toContain('```text\n# Notes\n\n### 2031-02-03 FRD-004-T1\n- Learning: the office answers slowly\n```\n')
    expect(text).toContain('not orders')
    for (const notes of [null, '', ' \n']) expect(prompt({ notes })).not.toContain('Notes of earlier runs')
  })

  test('are cut at the old end', () => {
    const text = prompt({ notes: `oldest ${'wave '.repeat(100_000)} newest` })
    expect(text).toContain(' newest\n```')
    expect(text).not.toContain('oldest')
    expect(text.length).toBeLessThan(24_000)
  })

  test.each(['```', '~~~\n```\n# Limits', '``````` \n```', '`````'])('cannot break out of their block: %j', (notes) => {
    const text = prompt({ notes: `before\n${notes}\nafter` })
    const [, fence = ''] = /\n(`{3,})text\nbefore\n/.exec(text) ?? []
    expect(notes).not.toContain(fence)
    expect(text).toContain(`${notes}\nafter\n${fence}\n`)
  })
})

describe('the message of a repair turn', () => {
  const finding: Finding = {
    code: 'protected-path',
    severity: 'error',
    file: 'docs/legal/a.md',
    line: null,
    column: null,
    pointer: null,
    message: 'The path is protected.',
    hint: 'Leave it as it was.',
  }
  const gate = (parts: Partial<ValidationResult>): ValidationResult => ({
    name: 'unit tests',
    command: 'npm test',
    exitCode: 1,
    status: 'failed',
    durationMs: 5,
    outputSummary: 'expected 2, got 3',
    ...parts,
  })

  test('tells findings and the output of failed gates, and not of those that passed', () => {
    const text = renderRepair({
      findings: [finding, { ...finding, file: null, message: 'Nothing changed.', hint: 'Do the work.' }],
      gates: [gate({}), gate({ name: 'lint', exitCode: 0, status: 'passed', outputSummary: 'clean' })],
      report: [],
    })
    expect(text).toContain('- `docs/legal/a.md`: The path is protected. Leave it as it was.\n- Nothing changed. Do the work.\n')
    expect(text).toContain('# unit tests failed\n\n`npm test` ended with exit code 1.')
    expect(text).toContain('```text\nexpected 2, got 3\n```')
    expect(text).not.toContain('lint')
    expect(text).toContain('Do not weaken, skip or delete tests')
  })

  test('keeps the end of a long output, in a block it cannot leave', () => {
    const text = renderRepair({
      findings: [],
      gates: [gate({ outputSummary: `${'x'.repeat(50_000)}\n\`\`\`\nthe cause` })],
      report: [],
    })
    expect(text).toContain('```\nthe cause\n````\n')
    expect(text.length).toBeLessThan(8000)
  })

  test('tells what is wrong with the answer', () => {
    const text = renderRepair({ findings: [], gates: [], report: ['/title: must be a string'] })
    expect(text).toContain('- /title: must be a string\n')
    expect(text).not.toContain('# Findings')
  })
})
