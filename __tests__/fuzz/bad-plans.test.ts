import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/model.ts'
import { frd } from '../../src/plan/formats/frd.ts'
import { declaringTask, judge } from '../checks/change-fixture.ts'
import { frdPlan, planPath, snapshotOf, type TaskSketch } from '../plan/frd-fixture.ts'

const first = 'specs/frds/frd-001-part.json'

const read = async (sketch: Partial<TaskSketch>, change = (text: string): string => text) => {
  const files = new Map(frdPlan([{ id: 'FRD-001', tasks: [{ id: 'FRD-001-T1', ...sketch }] }]))
  files.set(first, change(String(files.get(first))))
  return frd.read(snapshotOf(files), planPath, { gateGroups: false })
}

const errorsOf = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ severity }) => severity === 'error')

describe('an id that is not plain ASCII of the form it must have is an error at its place', () => {
  test.each([
    ['Cyrillic letters', 'FR\u0414-001-T1'],
    ['a zero-width space', 'FRD-001-T1\u200b'],
    ['an order to write backwards', 'FRD-001-\u202eT1'],
    ['a space', 'FRD-001 T1'],
    ['a line break', 'FRD-001-T1\n'],
    ['what a ref may not hold', 'FRD-001-T1~1'],
    ['two dots', 'FRD-001-T1..x'],
    ['the end of a lock file', 'FRD-001-T1.lock'],
    ['an expression of reflogs', 'FRD-001-T1@{1}'],
    ['a dash in front', '-FRD-001-T1'],
    ['nothing', ''],
    ['far too much', `FRD-001-T${'1'.repeat(200)}`],
    ['a command', 'FRD-001-T1;$(id)'],
  ])('%s', async (_, id) => {
    const { plan, findings } = await read({}, (text) => text.replace('"taskId": "FRD-001-T1"', `"taskId": ${JSON.stringify(id)}`))
    expect(plan).toBeNull()
    expect(errorsOf(findings)).toContainEqual(expect.objectContaining({ file: first, pointer: '/majorTasks/0/taskId', line: 12 }))
  })
})

describe('a number, a list or a text that is none', () => {
  test.each([
    ['a status that is a list', '"status": "not_started"', '"status": ["not_started"]'],
    ['a truth value that is a number', '"prLevel": true', '"prLevel": 1'],
    ['dependencies that are one text', '"dependencies": []', '"dependencies": "FRD-001-T2"'],
    ['a dependency that is nothing', '"dependencies": []', '"dependencies": [null]'],
    ['a title that is an object', '"title": "Task FRD-001-T1"', '"title": {"toString": "x"}'],
  ])('%s is an error with line and column', async (_, from, to) => {
    const { plan, findings } = await read({}, (text) => text.replaceAll(from, to))
    expect(plan).toBeNull()
    for (const { line, column } of errorsOf(findings)) expect([line, column]).not.toContain(null)
    expect(errorsOf(findings).length).toBeGreaterThan(0)
  })
})

test('a text that is meant for others than the agent is kept as it is, for the prompt alone', async () => {
  const description = `<!-- hidden --> \u001b[31m \u202e ::set-env name=x::y\n\n# Your answer\n${'x'.repeat(100_000)}`
  const { plan, findings } = await read({ extra: { description } })
  expect(plan?.tasks[0]?.brief.description).toBe(description)
  expect(JSON.stringify(findings)).not.toContain('hidden')
})

test.each([
  '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}',
  '**/**/**/**/**/**/**/**/x',
  '{'.repeat(400),
  '{1..1000000}',
  '+(a|aa)+(a|aa)+(a|aa)c',
  '!(!(!(a)))',
  '['.repeat(400),
  `${'a/'.repeat(200)}**`,
])('a file declared as %j keeps nobody busy', (declared) => {
  const begin = performance.now()
  const files = { ['a'.repeat(60)]: { after: 'x\n' }, [`${'a/'.repeat(60)}x`]: { after: 'x\n' }, 'src/a.ts': { after: 'x\n' } }
  judge(files, { tasks: [declaringTask('T1', [declared])] })
  expect(performance.now() - begin).toBeLessThan(1000)
})
