import { expect, test } from 'vitest'
import type { ObservedClaim, TaskStatus } from '../../src/model.ts'
import { reviewClaims } from '../../src/plan/review-claims.ts'
import { byTask, claim, plan, task } from './plan-fixture.ts'

const codes = (status: TaskStatus, ...claims: readonly ObservedClaim[]): readonly string[] =>
  reviewClaims(plan(task('FRD-001-T1', { status })), byTask(...claims)).map(({ code }) => code)

test('a live claim on a task that is left is nothing to warn about', () => {
  expect(codes('todo', claim('FRD-001-T1', 'other'))).toEqual([])
  expect(codes('in-progress', claim('FRD-001-T1', 'other'))).toEqual([])
})

test('FRD-SEL-4: a task in progress without a live claim is a warning at the task', () => {
  expect(reviewClaims(plan(task('FRD-001-T1'), task('FRD-001-T2', { status: 'in-progress' })), byTask())).toMatchObject([
    { code: 'in-progress-unclaimed', severity: 'warning', file: 'specs/frd-001.json', line: 11, pointer: '/tasks/1' },
  ])
  expect(codes('in-progress', claim('FRD-001-T1', 'other', 'expired'))).toEqual(['in-progress-unclaimed', 'claim-expired'])
})

test.each(['live', 'expired', 'unreadable'] as const)('a claim on a finished task is stale while it is %s', (state) => {
  expect(codes('done', claim('FRD-001-T1', 'other', state))).toEqual(['claim-stale'])
  expect(codes('skipped', claim('FRD-001-T1', 'other', state))).toEqual(['claim-stale'])
})

test('an expired claim names its owner and when it ended', () => {
  const expired = { ...claim('FRD-001-T1', 'runner-7', 'expired'), detail: 'runner-7, expired 2031-05-02T08:00:00Z' }
  const [finding] = reviewClaims(plan(task('FRD-001-T1')), byTask(expired))
  expect(finding).toMatchObject({
    code: 'claim-expired',
    message: 'The claim on FRD-001-T1 has ended (runner-7, expired 2031-05-02T08:00:00Z).',
  })
})

test('a claim that cannot be read says why, and how to free the task', () => {
  const [finding] = reviewClaims(plan(task('FRD-001-T1')), byTask(claim('FRD-001-T1', '', 'unreadable')))
  expect(finding).toMatchObject({
    code: 'claim-unreadable',
    message: expect.stringContaining('the record is not JSON'),
    hint: expect.stringContaining('release FRD-001-T1 --force'),
  })
})

test('a claim on a task the plan does not have comes last and has no place', () => {
  const claims = byTask(claim('FRD-404-T1', 'other'), claim('FRD-001-T1', 'other', 'expired'))
  expect(reviewClaims(plan(task('FRD-001-T1')), claims)).toMatchObject([
    { code: 'claim-expired' },
    { code: 'claim-unknown-task', severity: 'warning', file: null, line: null, pointer: null },
  ])
})
