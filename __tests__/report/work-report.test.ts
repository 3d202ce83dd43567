import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RunReport, ValidationResult } from '../../src/model.ts'
import { renderFinalOutput } from '../../src/report/final-output.ts'
import { createJournal, toTaskRef } from '../../src/report/journal.ts'
import { renderPullRequestBody } from '../../src/report/pull-request.ts'
import { toRunSummary } from '../../src/report/run-summary.ts'
import { validate } from '../../src/validate.ts'
import { agentReport, hostileProse, runReport } from './report-fixture.ts'

const DOCUMENT = 'docs/plan/v2/tracks/track-02-offline-maps.md'
const SECTIONS = [
  'Summary',
  'Work',
  'Changed files',
  'Commands',
  'Failures and fixes',
  'Verification',
  'Risks / Notes',
  'Remaining',
]

const gate = (name: string, exitCode = 0, command = `npm run ${name}`): ValidationResult => ({
  name,
  command,
  exitCode,
  status: exitCode === 0 ? 'passed' : 'failed',
  durationMs: 5,
  outputSummary: '',
})

const trackReport = (parts: Partial<RunReport> = {}): RunReport =>
  runReport({
    format: 'track',
    planPath: 'configs/NEXT_TRACK.json',
    branch: 'track-2-offline-maps',
    tasks: [
      {
        id: 'track-2',
        title: 'Track 02 - Offline maps',
        file: DOCUMENT,
        verification: [{ id: 'G1', type: 'gate', description: 'The page shows a map.' }],
      },
    ],
    validationResults: [gate('tests')],
    agent: agentReport({ followUps: [] }),
    ...parts,
  })

const render = (parts: Partial<RunReport> = {}) => renderPullRequestBody(trackReport(parts), 'Track 2: offline-maps')
const headings = (body: string): string[] => body.split('\n').filter((line) => line.startsWith('#'))
const section = (body: string, name: string): string =>
  (body.split(/^## /m).find((part) => part.startsWith(`${name}\n`)) ?? '').slice(name.length + 1).trimEnd()
const summaryOf = (parts: Partial<RunReport> = {}) => {
  const summary = toRunSummary(trackReport(parts))
  expect(validate('run-summary', summary)).toEqual([])
  return summary.workReport
}

test('the body has its sections in order', () => {
  expect(headings(render())).toEqual(SECTIONS.map((name) => `## ${name}`))
})

test('TRK-REP-1: names the track and its document', () => {
  expect(section(render(), 'Work')).toBe(`- track-2: Track 02 - Offline maps, described in \`${DOCUMENT}\``)
  expect(summaryOf()?.tasks).toEqual([{ id: 'track-2', document: DOCUMENT }])
})

test('TRK-REP-1: the document of a task is named even where the task stands in the pointer', () => {
  const place = { file: 'configs/NEXT_TRACK.json', line: 5, column: 5, pointer: '/tracks/2' }
  const brief = { verification: [], documentPath: DOCUMENT } as unknown as Parameters<typeof toTaskRef>[0]['brief']
  const task = { id: 'track-2', title: 'x', status: 'todo', group: 'x', startsBundle: true, dependsOn: [], brief, place } as const
  expect(toTaskRef(task).file).toBe(DOCUMENT)
})

test('TRK-REP-2: lists every changed file once with its status', () => {
  const changes = Array.from({ length: 120 }, (_, n) => ({
    path: `src/map-${n}.js`,
    status: n % 2 ? ('added' as const) : ('deleted' as const),
  }))
  expect(section(render({ changes }), 'Changed files').split('\n')).toEqual(
    changes.map(({ path, status }) => `- ${status} \`${path}\``),
  )
  expect(summaryOf({ changes })?.changedFiles).toEqual(changes)
  expect(section(render({ changes: [] }), 'Changed files')).toBe('- (none)')
})

describe('TRK-REP-3: commands', () => {
  const earlierRounds = [
    [gate('lint'), gate('tests', 1)],
    [gate('lint'), gate('tests', 124)],
  ]
  const validationResults = [gate('lint'), gate('tests')]

  test('are those of every round, with text and exit code', () => {
    expect(section(render({ earlierRounds, validationResults }), 'Commands').split('\n')).toEqual([
      '- lint: passed (`npm run lint`, exit code 0, round 1)',
      '- tests: failed (`npm run tests`, exit code 1, round 1)',
      '- lint: passed (`npm run lint`, exit code 0, round 2)',
      '- tests: failed (`npm run tests`, exit code 124, round 2)',
      '- lint: passed (`npm run lint`, exit code 0, round 3)',
      '- tests: passed (`npm run tests`, exit code 0, round 3)',
    ])
    expect(summaryOf({ earlierRounds, validationResults })?.commands.map(({ round, exitCode }) => [round, exitCode])).toEqual([
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 124],
      [3, 0],
      [3, 0],
    ])
  })

  test('of the agent stand apart', () => {
    const evidence = ['npm run tests', 'npm run map'].map((command) => ({ taskId: 'track-2', verificationId: 'G1', command }))
    expect(section(render({ agent: agentReport({ evidence }) }), 'Commands').split('\n')).toEqual([
      '- tests: passed (`npm run tests`, exit code 0)',
      '- Named by the agent, not run by the host: `npm run map`',
    ])
  })
})

describe('TRK-REP-4: failures', () => {
  test('say that nothing failed', () => {
    expect(section(render(), 'Failures and fixes')).toBe('- (none)')
    expect(summaryOf()?.failures).toEqual([])
  })

  test('say in which round each was repaired, or that it is open', () => {
    const parts: Partial<RunReport> = {
      outcome: 'rejected',
      reasonCode: 'gates-failed',
      earlierRounds: [[gate('lint', 2), gate('tests', 1)], [], [gate('lint'), gate('tests', 1)]],
      validationResults: [gate('lint'), gate('tests', 1), gate('smoke', 7)],
    }
    expect(section(render(parts), 'Failures and fixes').split('\n')).toEqual([
      '- lint (`npm run lint`) failed in round 1; repaired: passed in round 3',
      '- tests (`npm run tests`) failed in rounds 1, 3, 4; still open',
      '- smoke (`npm run smoke`) failed in round 4; still open',
    ])
    expect(summaryOf(parts)?.failures.map(({ name, rounds, fixedInRound }) => [name, rounds, fixedInRound])).toEqual([
      ['lint', [1], 3],
      ['tests', [1, 3, 4], null],
      ['smoke', [4], null],
    ])
  })

  test('tell of the rules that were broken', () => {
    const place = { line: null, column: null, pointer: null, hint: '' }
    const findings = [
      { ...place, code: 'protected-path', severity: 'error' as const, file: 'docs/api/a.yml', message: 'It is protected.' },
    ]
    const body = render({ outcome: 'rejected', reasonCode: 'guards-failed', findings })
    expect(section(body, 'Failures and fixes')).toBe('- `docs/api/a.yml`: It is protected. Still open')
  })
})

test('TRK-REP-5: what remains is always said, if only that nothing does', () => {
  expect(section(render(), 'Remaining')).toBe('- (none)')
  expect(section(render({ agent: agentReport({ followUps: ['Cache the map.'] }) }), 'Remaining')).toBe('- Cache the map.')
  expect(summaryOf({ agent: agentReport({ followUps: ['Cache the map.'] }) })?.remaining).toEqual(['Cache the map.'])
})

test('TRK-REP-6: a run that stopped early has every item, too, with the reason', () => {
  const journal = createJournal(() => new Date('2031-02-02T04:05:06Z'))
  journal.learn({ format: 'track', tasks: trackReport().tasks })
  const report = journal.conclude('agent-question', 'The work needs docs/api/maps.yml.', 'Track 2: offline-maps')
  const { body } = report.pullRequest
  expect(headings(body)).toEqual(SECTIONS.map((name) => `## ${name}`))
  expect(section(body, 'Summary')).toBe('- Not delivered (agent-question): The work needs docs/api/maps.yml.')
  expect(section(body, 'Work')).toContain(DOCUMENT)
  for (const name of ['Changed files', 'Commands', 'Failures and fixes']) expect(section(body, name)).toBe('- (none)')
  expect(section(body, 'Remaining')).toContain('- track-2 is still to be done.')
  expect(renderFinalOutput(report)).toContain(body)
  expect(toRunSummary(report)).toMatchObject({
    reasonCode: 'agent-question',
    workReport: { changedFiles: [], commands: [], failures: [] },
  })
})

test('TRK-GATE-8: each gate of the document is shown by a command of the host, or said to be not verified', () => {
  expect(section(render(), 'Verification')).toBe('- G1 (gate) The page shows a map.: not verified by the host')
  const quoting = (description: string, exitCode = 0) => {
    const [task] = trackReport().tasks
    const tasks = task === undefined ? [] : [{ ...task, verification: [{ id: 'G1', type: 'gate', description }] }]
    return section(render({ tasks, validationResults: [gate('tests', exitCode)] }), 'Verification')
      .split(': ')
      .at(-1)
  }
  expect(quoting('Run `npm run tests`.')).toBe('shown by `npm run tests`, which the host ran with exit code 0')
  expect(quoting('Run `npm run tests`.', 1)).toBe('not verified by the host')
  expect(quoting('`npm run tests` and `npm run smoke`')).toBe('not verified by the host')
  const shown = {
    taskId: 'track-2',
    verificationId: 'G1',
    commands: ['npm run map'],
    status: 'passed' as const,
    humanEvidence: null,
  }
  expect(section(render({ verificationEvidence: [shown] }), 'Verification')).toBe(
    '- G1 (gate) The page shows a map.: passed (`npm run map`)',
  )
})

test('the summary of an FRD run is as it is laid down there', () => {
  expect(toRunSummary(runReport())).not.toHaveProperty('workReport')
})

test('hostile prose adds no section and no HTML, and no report is too long for GitHub', () => {
  const prose = [...hostileProse]
  const hostile = (times: number) => {
    const texts = Array.from({ length: times }, () => prose).flat()
    return render({
      detail: prose.join('\n'),
      agent: agentReport({
        summary: texts,
        changes: texts,
        risks: texts,
        followUps: texts,
        evidence: texts.map((command) => ({ taskId: 'a', verificationId: 'b', command })),
      }),
      changes: texts.map((path) => ({ path, status: 'added' as const })),
      tasks: texts.map((text) => ({
        id: 'track-2',
        title: text,
        file: text,
        verification: [{ id: text, type: text, description: text }],
      })),
      earlierRounds: [texts.map((text) => gate(text, 1, text))],
      validationResults: texts.map((text) => gate(text, 0, text)),
      findings: texts.map((text) => ({
        code: text,
        severity: 'error' as const,
        file: text,
        line: 1,
        column: 1,
        pointer: null,
        message: text,
        hint: text,
      })),
    })
  }
  const body = hostile(1)
  expect(headings(body)).toEqual(SECTIONS.map((name) => `## ${name}`))
  expect(body.replace(/`[^`\n]+`/g, '')).not.toMatch(/<|@octocat|#\d/)
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), (times) => {
      const long = hostile(times)
      expect(long.length).toBeLessThanOrEqual(60_000)
      expect(headings(long)).toEqual(SECTIONS.map((name) => `## ${name}`))
    }),
    { numRuns: 5 },
  )
})
