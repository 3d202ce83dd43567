import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RunReport } from '../../src/model.ts'
import { renderPullRequestBody } from '../../src/report/pull-request.ts'
import { agentReport, hostileProse, runReport } from './report-fixture.ts'

const title = 'feat(frd-004): show the tide of the day'
const SECTIONS = ['PR Title', 'Summary', 'FRD Scope', 'Changes', 'Validation', 'Risks / Notes', 'Follow-ups']

const headings = (body: string): string[] => body.split('\n').filter((line) => line.startsWith('#'))
const section = (body: string, name: string): string => body.split(/^## /m).find((part) => part.startsWith(`${name}\n`)) ?? ''
const render = (parts: Partial<RunReport> = {}) => renderPullRequestBody(runReport(parts), title)

test('FRD-PR-3, FRD-PR-4: begins with the heading of the title, then the very title', () => {
  expect(render().startsWith(`## PR Title\n${title}\n`)).toBe(true)
})

test('FRD-PR-7: has the sections of the template in their order', () => {
  expect(headings(render())).toEqual(SECTIONS.map((name) => `## ${name}`))
})

describe('FRD-PR-8: the scope', () => {
  test('names exactly the bundle, and the next boundary', () => {
    expect(section(render(), 'FRD Scope')).toBe(
      'FRD Scope\n- Implemented:\n  - FRD-004-T2: Read the tide table\n  - FRD-004-T3: Show the tide\n- Deferred (next boundary):\n  - FRD-004-T4\n\n',
    )
  })

  test('says so when nothing comes after, and when nothing was implemented', () => {
    const body = render({
      outcome: 'rejected',
      reasonCode: 'gates-failed',
      detail: 'Failed: unit tests',
      nextBoundaryTaskId: null,
    })
    expect(section(body, 'FRD Scope')).toContain('- Implemented:\n  - (none)\n- Deferred (next boundary):\n  - (none)\n')
    expect(section(body, 'Summary')).toContain('- Not delivered (gates-failed): Failed: unit tests\n')
  })

  test('names every task of a large bundle', () => {
    const tasks = Array.from({ length: 90 }, (_, n) => ({
      id: `FRD-004-T${n}`,
      title: `Tide ${n}`,
      file: null,
      verification: [],
    }))
    const named = [...section(render({ tasks }), 'FRD Scope').matchAll(/FRD-004-T\d+(?=: )/g)].map(([id]) => id)
    expect(named).toEqual(tasks.map(({ id }) => id))
  })
})

test('FRD-PR-9, FRD-VAL-7: the validation is what was recorded, with command and exit code', () => {
  const [tests, schema] = runReport().validationResults
  if (!tests || !schema) throw new Error('the fixture has two results')
  const failed = { ...tests, name: 'lint', command: 'npm run `lint`', exitCode: 124, status: 'failed' as const }
  expect(section(render({ validationResults: [tests, failed, schema] }), 'Validation')).toBe(
    [
      'Validation',
      '- Tests:',
      '  - unit tests: passed (`npm test`, exit code 0)',
      "  - lint: failed (`npm run 'lint'`, exit code 124)",
      '- Ajv schema validation:',
      '  - Ajv schema validation (built in): passed (`codex-plan-runner check`, exit code 0)',
      '',
      '',
    ].join('\n'),
  )
  const nothing = section(render({ validationResults: [] }), 'Validation')
  expect(nothing).toContain('- Tests:\n  - none: no gates are configured')
  expect(nothing).toContain('- Ajv schema validation:\n  - not run')
})

test('notes what the agent says of dependencies and performance, and what nobody verified', () => {
  const agent = agentReport({
    dependencies: [{ name: 'tidal', rationale: 'tables for 400 harbours' }],
    performance: '2 ms instead of 40 ms for a year',
  })
  const place = { line: 3, column: 1, pointer: null, hint: '' }
  const body = render({
    agent,
    findings: [
      { ...place, code: 'undeclared-file', severity: 'warning', file: 'src/tide.ts', message: 'No step names it.' },
      { ...place, code: 'index-status', severity: 'warning', file: 'specs/frds/index.json', message: 'Out of step.' },
    ],
  })
  const notes = section(body, 'Risks / Notes')
  expect(notes).toContain('- Dependency `tidal`: tables for 400 harbours\n')
  expect(notes).toContain('- Performance: 2 ms instead of 40 ms for a year\n')
  expect(notes).toContain('- `src/tide.ts`: No step names it.\n')
  expect(notes).toContain('- Not verified by the host: V1 (manual) The page shows two heights.\n')
  expect(notes).not.toContain('Out of step')
  expect(section(body, 'Changes')).toContain('- Files: `src/tide.ts`, `test/tide.test.ts`\n')
})

test('words of the agent cannot push facts out', () => {
  const many = Array.from({ length: 300 }, (_, n) => `All is well ${n}`)
  const body = render({ agent: agentReport({ summary: many, changes: many, risks: many, followUps: many }) })
  expect(body).toContain('Not verified by the host: V1')
  expect(body).toContain('Files: `src/tide.ts`')
  expect(body).toContain('- … and 260 more\n')
})

test('hostile prose adds no section, no HTML comment and no command to the log', () => {
  const prose = [...hostileProse]
  const body = render({
    detail: prose.join('\n'),
    agent: agentReport({
      summary: prose,
      changes: prose,
      risks: prose,
      followUps: prose,
      dependencies: prose.map((text) => ({ name: text, rationale: text })),
      performance: prose.join('\n'),
    }),
    changes: prose.map((path) => ({ path, status: 'added' as const })),
    tasks: [
      {
        id: 'FRD-004-T2',
        file: null,
        title: prose.join('\n'),
        verification: prose.map((text) => ({ id: text, type: text, description: text })),
      },
    ],
    validationResults: prose.map((text) => ({
      name: text,
      command: text,
      exitCode: 1,
      status: 'failed',
      durationMs: 1,
      outputSummary: text,
    })),
  })
  expect(headings(body)).toEqual(SECTIONS.map((name) => `## ${name}`))
  for (const line of body.split('\n').slice(2)) expect(line).toMatch(/^(?:|## .*| {0,2}- .*)$/)
  const outsideCode = body.replace(/`[^`\n]+`/g, '')
  expect(outsideCode).not.toMatch(/<|@octocat|#\d/)
  expect(body).not.toContain('##[')
})

test('stays below 60,000 characters for any report, with title, scope and validation in it', () => {
  const prose = fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }) },
    { weight: 1, arbitrary: fc.constantFrom('&'.repeat(5000), '@a '.repeat(500), '<'.repeat(2000), `[\`${'x'.repeat(900)}`) },
  )
  const list = <T>(item: fc.Arbitrary<T>) =>
    fc.array(item, { maxLength: 4 }).chain((some) => fc.nat(90).map((n) => Array.from({ length: n + 1 }, () => some).flat()))
  const report = fc
    .record({ lines: list(prose), title: prose, performance: prose, detail: prose, tasks: fc.nat(400) })
    .map(({ lines, title: name, performance, detail, tasks }) =>
      runReport({
        detail,
        agent: agentReport({
          summary: lines,
          changes: lines,
          risks: lines,
          followUps: lines,
          performance,
          dependencies: lines.map((text) => ({ name: text, rationale: text })),
        }),
        changes: lines.map((path) => ({ path, status: 'added' as const })),
        tasks: Array.from({ length: tasks + 1 }, (_, n) => ({
          id: `FRD-004-T${n}`,
          title: name,
          file: null,
          verification: lines.slice(0, 3).map((text) => ({ id: text, type: text, description: text })),
        })),
        findings: lines.map((text) => ({
          code: 'unchanged-file',
          severity: 'warning',
          file: text,
          line: null,
          column: null,
          pointer: null,
          message: text,
          hint: text,
        })),
        validationResults: lines.map((text, n) => ({
          name: `${n % 2 ? '' : 'Ajv schema validation'}${text}`,
          command: text,
          exitCode: n,
          status: n === 0 ? 'passed' : 'failed',
          durationMs: 1,
          outputSummary: text,
        })),
      }),
    )
  fc.assert(
    fc.property(report, (any) => {
      const body = renderPullRequestBody(any, title)
      expect(body.length).toBeLessThanOrEqual(60_000)
      expect(body.startsWith(`## PR Title\n${title}\n`)).toBe(true)
      expect(headings(body)).toEqual(SECTIONS.map((name) => `## ${name}`))
    }),
    { numRuns: 10 },
  )
})
