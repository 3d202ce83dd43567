import { expect, test } from 'vitest'
import type { Plan } from '../../src/model.ts'
import { selectBundle, type World } from '../../src/plan/select.ts'
import { explanationJson, renderExplanation } from '../../src/report/explanation.ts'
import { branches, byTask, claim, plan, task, world } from '../plan/plan-fixture.ts'

const tasks = plan(
  task('FRD-001-T1', { status: 'done' }),
  task('FRD-001-T2', { deps: ['FRD-001-T1'] }),
  task('FRD-001-T3', { deps: ['FRD-001-T1', 'FRD-001-T2'], starts: false }),
  task('FRD-001-T4', { status: 'blocked' }),
  task('FRD-002-T1', { deps: ['FRD-001', 'FRD-404'] }),
  task('FRD-002-T2', { deps: ['FRD-001'] }),
  task('FRD-003-T1'),
)

const find = (from: Plan, id: string) => {
  const found = from.tasks.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no task ${id}`)
  return found
}
const explain = (id: string, options: Partial<World> = {}): string => {
  const within = world(options)
  return renderExplanation(find(tasks, id), selectBundle(tasks, within), tasks, within.claims)
}

test('a selected task names its bundle, its branch and what meets its dependencies', () => {
  expect(explain('FRD-001-T3')).toBe(
    [
      'FRD-001-T3  Title of FRD-001-T3',
      '',
      '  Would run now, together with FRD-001-T2, on the branch codex/f001-t2-b.',
      '',
      'Dependencies:',
      '',
      '  FRD-001-T1  met',
      '  FRD-001-T2  earlier-in-bundle  FRD-001-T2 is todo',
      '',
    ].join('\n'),
  )
})

test('a task that could start but comes later says which bundle comes first', () => {
  expect(explain('FRD-003-T1')).toContain('Could start now, but the bundle of FRD-001-T2, FRD-001-T3 comes first in the plan.')
})

test('a finished task says so', () => {
  expect(explain('FRD-001-T1')).toContain('Finished: its status is done')
})

test('FRD-SEL-4: a task in another state says which', () => {
  expect(explain('FRD-001-T4')).toContain('Cannot start now (not-todo): its status is blocked')
})

test('FLOW-FAIL-11: a task that waits for a person says why', () => {
  const detail = '5 runs on FRD-003-T1 have failed in a row; what they left is on codex/f003-t1'
  const held = {
    ...tasks,
    tasks: tasks.tasks.map((one) =>
      one.id === 'FRD-003-T1' ? { ...one, status: 'blocked' as const, hold: { code: 'attempts-used-up' as const, detail } } : one,
    ),
  }
  const selection = selectBundle(held, world())
  expect(renderExplanation(find(held, 'FRD-003-T1'), selection, held, new Map())).toContain(
    `Cannot start now (attempts-used-up): ${detail}.`,
  )
  expect(explanationJson(find(held, 'FRD-003-T1'), selection, held, new Map())).toMatchObject({ reason: 'not-todo', detail })
})

test('FRD-SEL-5: a waiting task lists every dependency with the tasks that are left behind it', () => {
  const text = explain('FRD-002-T2')
  expect(text).toContain('Cannot start now (dependency-open): it waits for FRD-001, which is not finished.')
  expect(text).toContain('FRD-001  open  FRD-001-T2 is todo, FRD-001-T3 is todo, FRD-001-T4 is blocked')
})

test('FRD-SEL-9: a dependency the plan does not have is named', () => {
  const text = explain('FRD-002-T1')
  expect(text).toContain('it waits for "FRD-404", which the plan does not have.')
  expect(text).toMatch(/FRD-404 +missing/)
})

test('FRD-SEL-11: a claimed task names the owner and shows the claim', () => {
  const text = explain('FRD-001-T2', { claims: byTask(claim('FRD-001-T2', 'runner-7')) })
  expect(text).toContain('Cannot start now (claimed): another runner holds it: runner-7 until 2031-05-02T08:00:00Z.')
  expect(text).toContain('Claim:\n\n  runner-7  live  until 2031-05-02T08:00:00Z')
})

test('FRD-SEL-15: a hidden task names the head of the bundle it belongs to', () => {
  expect(explain('FRD-001-T3', { claims: byTask(claim('FRD-001-T2', 'runner-7')) })).toContain(
    'in the bundle of FRD-001-T2: runner-7',
  )
})

test('FRD-SEL-16: a task in flight names its branch', () => {
  const options = { claims: byTask(claim('FRD-001-T2', 'me')), branches: branches('codex/f001-t2-b!') }
  expect(explain('FRD-001-T2', options)).toContain('(branch-exists): its work is on the branch codex/f001-t2-b already')
})

test('the JSON form holds the same facts', () => {
  expect(explanationJson(find(tasks, 'FRD-002-T2'), selectBundle(tasks, world()), tasks, byTask())).toEqual({
    taskId: 'FRD-002-T2',
    title: 'Title of FRD-002-T2',
    status: 'todo',
    verdict: 'rejected',
    reason: 'dependency-open',
    detail: 'FRD-001',
    dependencies: [
      {
        name: 'FRD-001',
        state: 'open',
        open: [
          { taskId: 'FRD-001-T2', status: 'todo' },
          { taskId: 'FRD-001-T3', status: 'todo' },
          { taskId: 'FRD-001-T4', status: 'blocked' },
        ],
      },
    ],
    claim: null,
    bundle: {
      taskIds: ['FRD-001-T2', 'FRD-001-T3'],
      branch: 'codex/f001-t2-b',
      claimRef: 'refs/heads/codex/claim/FRD-001-T2',
    },
  })
})
