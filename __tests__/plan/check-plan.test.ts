import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/model.ts'
import { checkPlan } from '../../src/plan/check-plan.ts'
import { plan, task } from './plan-fixture.ts'

const codes = (from: Plan): readonly string[] => checkPlan(from).map(({ code }) => code)
const messages = (from: Plan): readonly string[] => checkPlan(from).map(({ message }) => message)

test('a plan whose tasks wait for earlier ones and for other documents has nothing to complain about', () => {
  const sound = plan(
    task('FRD-001-T1', { deps: ['FRD-002'] }),
    task('FRD-001-T2', { deps: ['FRD-001-T1'] }),
    task('FRD-002-T1'),
    task('FRD-002-T2', { deps: ['FRD-002-T1'] }),
  )
  expect(checkPlan(sound)).toEqual([])
})

describe('unknown names', () => {
  test('FRD-SEL-9: a dependency the plan does not have is an error at its place, with the closest name', () => {
    expect(checkPlan(plan(task('FRD-001-T1'), task('FRD-002-T1', { deps: ['FRD-0O1-T1'] })))).toEqual([
      {
        code: 'dependency-missing',
        severity: 'error',
        file: 'specs/frd-002.json',
        line: 12,
        column: 9,
        pointer: '/tasks/1/dependencies/0',
        message: 'FRD-002-T1 waits for "FRD-0O1-T1", which the plan does not have.',
        hint: 'Did you mean "FRD-001-T1"?',
      },
    ])
  })

  test.each([
    ['frd-001', 'Did you mean "FRD-001"?'],
    ['FRD-01-T1', 'Did you mean "FRD-001-T1"?'],
    ['T1', 'Correct the name, or remove the dependency.'],
    ['the database', 'Correct the name, or remove the dependency.'],
    ['', 'Correct the name, or remove the dependency.'],
  ])('for %j the hint is: %s', (name, hint) => {
    expect(checkPlan(plan(task('FRD-001-T1'), task('FRD-002-T1', { deps: [name] }))).map((finding) => finding.hint)).toEqual([
      hint,
    ])
  })
})

describe('tasks that can never start', () => {
  test('FRD-SEL-7: a task that waits for itself, by its own name or by that of its document', () => {
    expect(messages(plan(task('FRD-001-T1', { deps: ['FRD-001-T1'] }), task('FRD-001-T2', { deps: ['FRD-001'] })))).toEqual([
      'FRD-001-T1 waits for itself.',
      'FRD-001-T2 waits for itself: it is part of its own dependency "FRD-001".',
    ])
  })

  test('FRD-SEL-7: a circle is printed once, from its first task, at the dependency that leads into it', () => {
    const tasks = plan(
      task('FRD-001-T1', { deps: ['FRD-001-T2'] }),
      task('FRD-001-T2', { deps: ['FRD-001-T3'] }),
      task('FRD-001-T3', { deps: ['FRD-001-T1'] }),
      task('FRD-001-T4', { deps: ['FRD-001-T1'] }),
    )
    expect(checkPlan(tasks)).toMatchObject([
      {
        code: 'dependency-cycle',
        severity: 'error',
        pointer: '/tasks/0/dependencies/0',
        message: expect.stringContaining('FRD-001-T1 -> FRD-001-T2 -> FRD-001-T3 -> FRD-001-T1.'),
      },
    ])
  })

  test('FRD-SEL-7: a circle through whole documents names the tasks in it', () => {
    const tasks = plan(
      task('FRD-001-T1', { deps: ['FRD-002'] }),
      task('FRD-001-T2'),
      task('FRD-002-T1'),
      task('FRD-002-T2', { deps: ['FRD-001'] }),
    )
    expect(messages(tasks)).toEqual([expect.stringContaining('FRD-001-T1 -> FRD-002-T2 -> FRD-001-T1.')])
  })

  test('FRD-SEL-7: separate circles are separate findings', () => {
    const tasks = plan(
      task('FRD-001-T1', { deps: ['FRD-001-T2'] }),
      task('FRD-001-T2', { deps: ['FRD-001-T1'] }),
      task('FRD-002-T1', { deps: ['FRD-002-T2'] }),
      task('FRD-002-T2', { deps: ['FRD-002-T1'] }),
    )
    expect(codes(tasks)).toEqual(['dependency-cycle', 'dependency-cycle'])
  })

  test('FRD-SEL-7: waiting for an unfinished later task of the same document is an error', () => {
    const forward = plan(task('FRD-001-T1', { deps: ['FRD-001-T2'] }), task('FRD-001-T2'))
    expect(checkPlan(forward)).toMatchObject([
      {
        code: 'dependency-forward',
        severity: 'error',
        message: 'FRD-001-T1 waits for FRD-001-T2, which comes later in the same document.',
      },
    ])
  })

  test('waiting for a later task is fine once either of them is finished', () => {
    expect(codes(plan(task('FRD-001-T1', { deps: ['FRD-001-T2'], status: 'done' }), task('FRD-001-T2')))).toEqual([])
    expect(codes(plan(task('FRD-001-T1', { deps: ['FRD-001-T2'] }), task('FRD-001-T2', { status: 'done' })))).toEqual([])
  })
})

test('a long chain that ends in its own beginning is one finding of readable length', () => {
  const size = 10_000
  const ids = Array.from({ length: size }, (_, at) => `FRD-001-T${at}`)
  const findings = checkPlan(plan(...ids.map((id, at) => task(id, { deps: [ids[(at + 1) % size] ?? ''] }))))
  expect(findings).toHaveLength(1)
  expect(findings[0]?.message).toContain('(9980 more) -> FRD-001-T0.')
})

test('FRD-SEL-7: a circle is found exactly when following dependencies can lead back to a task', () => {
  const ids = ['FRD-001-T1', 'FRD-001-T2', 'FRD-002-T1', 'FRD-002-T2', 'FRD-003-T1']
  const deps = fc.array(fc.constantFrom(...ids), { maxLength: 2 })
  fc.assert(
    fc.property(fc.tuple(...ids.map(() => deps)), (drawn) => {
      const tasks = plan(...ids.map((id, at) => task(id, { deps: drawn[at]?.filter((name) => name !== id) ?? [] })))
      const follow = (id: string): readonly string[] =>
        tasks.tasks.find((one) => one.id === id)?.dependsOn.map(({ name }) => name) ?? []
      const reaches = (from: string): boolean => {
        const seen = new Set(follow(from))
        for (const id of seen) for (const next of follow(id)) seen.add(next)
        return seen.has(from)
      }
      const cycles = checkPlan(tasks).filter(({ code }) => code === 'dependency-cycle')
      expect(cycles.length > 0).toBe(ids.some(reaches))
      for (const { message } of cycles) {
        const way = message.slice(message.indexOf(': ') + 2, -1).split(' -> ')
        for (const [at, id] of way.slice(0, -1).entries()) expect(follow(id)).toContain(way[at + 1])
        expect(way.at(-1)).toBe(way[0])
      }
    }),
  )
})
