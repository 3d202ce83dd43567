import { expect, test } from 'vitest'
import { readAgentReport } from '../../src/agent/report.ts'
import { agentReport } from '../report/report-fixture.ts'

const problemsOf = (answer: string): readonly string[] => {
  const read = readAgentReport(answer)
  return read.kind === 'invalid' ? read.problems : []
}

test('an answer of the required form is the report', () => {
  const report = agentReport({
    note: { situation: 'a', learning: 'b', decision: 'c', reusableCheck: 'd', applicability: 'e' },
    dependencies: [{ name: 'tidal', rationale: 'tables' }],
  })
  expect(readAgentReport(` ${JSON.stringify(report)}\n`)).toEqual({ kind: 'valid', report })
})

test.each([
  ['nothing', ' \n', ['there was no final answer']],
  ['prose', 'All done!', ['it was not JSON']],
  ['a fenced answer', `\`\`\`json\n${JSON.stringify(agentReport())}\n\`\`\``, ['it was not JSON']],
])('%s is no report', (_, answer, problems) => {
  expect(problemsOf(answer)).toEqual(problems)
})

test.each<[string, object | null | string, string]>([
  ['null', null, '/: '],
  ['an unknown key', { ...agentReport(), exitCode: 0 }, 'exitCode'],
  ['an unknown type of commit', { ...agentReport(), type: 'perf' }, '/type: '],
  ['an unknown status', { ...agentReport(), status: 'half' }, '/status: '],
  ['a note without its parts', { ...agentReport(), note: { learning: 'x' } }, '/note'],
  ['a commit without paths', { ...agentReport(), commits: [{ type: 'feat', summary: 'x' }] }, '/commits/0'],
])('%s is named by its place', (_, value, place) => {
  expect(problemsOf(JSON.stringify(value)).join('\n')).toContain(place)
})

test('every key is required', () => {
  for (const key of Object.keys(agentReport())) {
    const { [key]: _left, ...rest } = agentReport() as unknown as Record<string, unknown>
    expect(problemsOf(JSON.stringify(rest)).join('\n'), key).toContain(key)
  }
})

test('of many faults the first ten are named', () => {
  const risks = Array.from({ length: 500 }, () => 7)
  expect(problemsOf(JSON.stringify({ ...agentReport(), risks }))).toHaveLength(10)
})

test('TKT-CHG-6: every way to say that nothing applies becomes the same word, and a statement stays', () => {
  const changeReport = {
    files: [],
    publicApi: 'n/a',
    exceptions: ' ',
    semantics: 'Nothing.',
    dataLayout: 'none',
    limitations: 'Nothing is cached yet.',
    docs: [],
    items: [],
  }
  const read = readAgentReport(JSON.stringify(agentReport({ changeReport })))
  expect(read.kind === 'valid' && read.report.changeReport).toEqual({
    ...changeReport,
    publicApi: 'None',
    exceptions: 'None',
    semantics: 'None',
    dataLayout: 'None',
  })
})
