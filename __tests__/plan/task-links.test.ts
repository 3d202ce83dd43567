import { expect, test } from 'vitest'
import { listTaskLinks } from '../../src/plan/task-links.ts'
import { plan, task } from './plan-fixture.ts'

test('what the bundle waits for comes first, then who waits for it', () => {
  const written = plan(
    task('FRD-001-T1', { status: 'done' }),
    task('FRD-002-T1', { deps: ['FRD-001'] }),
    task('FRD-002-T2', { deps: ['FRD-002-T1', 'nowhere'] }),
    task('FRD-003-T1', { deps: ['FRD-002'] }),
    task('FRD-003-T2', { deps: ['FRD-002-T1', 'FRD-001-T1'] }),
    task('FRD-003-T3', { deps: ['FRD-002-T1'], status: 'skipped' }),
    task('FRD-003-T4', { deps: ['FRD-003-T1'] }),
  )
  expect(listTaskLinks(written, written.tasks.slice(1, 3))).toEqual([
    { taskId: 'FRD-002-T1', waitsFor: 'FRD-001' },
    { taskId: 'FRD-002-T2', waitsFor: 'FRD-002-T1' },
    { taskId: 'FRD-002-T2', waitsFor: 'nowhere' },
    { taskId: 'FRD-003-T1', waitsFor: 'FRD-002-T2' },
    { taskId: 'FRD-003-T2', waitsFor: 'FRD-002-T1' },
  ])
})

test('of very many only the first are told', () => {
  const many = Array.from({ length: 300 }, (_, at) => task(`FRD-002-T${at + 1}`, { deps: ['FRD-001-T1'] }))
  const written = plan(task('FRD-001-T1'), ...many)
  const links = listTaskLinks(written, written.tasks.slice(0, 1))
  expect(links).toHaveLength(100)
  expect(links[99]).toEqual({ taskId: 'FRD-002-T100', waitsFor: 'FRD-001-T1' })
})
