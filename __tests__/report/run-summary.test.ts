import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { RunReport, TaskClaim } from '../../src/model.ts'
import { createJournal } from '../../src/report/journal.ts'
import { toRunSummary } from '../../src/report/run-summary.ts'
import { validate } from '../../src/validate.ts'
import { runReport } from './report-fixture.ts'

const FIELDS = [
  'selectedBundleTaskIds',
  'branchName',
  'prTitle',
  'commits',
  'filesChanged',
  'validationResults',
  'preflightChecks',
  'taskClaim',
  'memoryUpdate',
  'nextBoundaryTaskId',
]
const idle = createJournal(() => new Date()).conclude('plan-complete', 'Implementation is complete.')
const problemsOf = (summary: object): readonly string[] => validate('run-summary', summary).map(({ pointer }) => pointer)
const summaryOf = (parts: Partial<RunReport> = {}) => toRunSummary(runReport(parts))

test('a delivered and an idle run have summaries that satisfy the schema', () => {
  expect(validate('run-summary', summaryOf())).toEqual([])
  expect(validate('run-summary', toRunSummary(idle))).toEqual([])
})

test('every field of the loop is required, and no other key is allowed', () => {
  for (const field of FIELDS) {
    const { [field]: _left, ...rest } = summaryOf() as Record<string, unknown>
    expect(problemsOf(rest), field).not.toEqual([])
  }
  expect(problemsOf({ ...summaryOf(), extra: 1 })).not.toEqual([])
})

test('FRD-SUM-1: task ids come in bundle order, and are an empty array when nothing was selected', () => {
  expect(summaryOf().selectedBundleTaskIds).toEqual(['FRD-004-T2', 'FRD-004-T3'])
  expect(toRunSummary(idle).selectedBundleTaskIds).toEqual([])
  expect(problemsOf({ ...summaryOf(), selectedBundleTaskIds: [7] })).toEqual(['/selectedBundleTaskIds/0'])
})

test('FRD-SUM-2: branch and title are strings in each summary, never null', () => {
  expect(toRunSummary(idle)).toMatchObject({ branchName: '', prTitle: '' })
  expect(summaryOf()).toMatchObject({ branchName: 'codex/f004-t2-b', prTitle: 'feat(frd-004): show the tide of the day' })
  expect(problemsOf({ ...summaryOf(), branchName: null, prTitle: null })).toEqual(['/branchName', '/prTitle'])
})

test('FRD-SUM-5: validation results are name, command, exit code and status, and nothing more', () => {
  const [first] = summaryOf().validationResults
  expect(first).toEqual({ name: 'unit tests', command: 'npm test', exitCode: 0, status: 'passed' })
  for (const wrong of [{ ...first, exitCode: '0' }, { ...first, status: 'skipped' }, { ...first, durationMs: 1 }, { name: 'x' }])
    expect(problemsOf({ ...summaryOf(), validationResults: [wrong] })).not.toEqual([])
})

test('preflight checks are name, status and details', () => {
  const check = { name: 'ecosystem', status: 'failed', details: 'none' }
  expect(problemsOf({ ...summaryOf(), preflightChecks: [check] })).toEqual([])
  expect(problemsOf({ ...summaryOf(), preflightChecks: [{ ...check, status: 'unknown' }] })).not.toEqual([])
})

describe('the task claim', () => {
  const claim: TaskClaim = { taskId: null, claimRef: null, status: 'not_used', details: '', takeover: null }
  const withClaim = (parts: object) => problemsOf({ ...summaryOf(), taskClaim: { ...claim, ...parts } })

  test('FRD-SUM-7: has all five keys, id and ref being null when nothing was claimed', () => {
    expect(toRunSummary(idle).taskClaim).toEqual({ ...claim, details: 'no task was claimed' })
    expect(withClaim({})).toEqual([])
    expect(withClaim({ taskId: 3 })).toEqual(['/taskClaim/taskId'])
    for (const key of Object.keys(claim)) expect(withClaim({ [key]: undefined }), key).not.toEqual([])
  })

  test('FRD-SUM-8: has one of four statuses', () => {
    for (const status of ['claimed', 'already_claimed', 'fallback_local', 'not_used']) expect(withClaim({ status })).toEqual([])
    expect(withClaim({ status: 'lost' })).toEqual(['/taskClaim/status'])
  })

  test('FRD-SUM-9: has a takeover of exactly three keys, or null', () => {
    const takeover = { ownerId: 'a', previousExpiresAt: '2031-02-02T04:05:06Z', takeoverAt: '2031-02-03T04:05:06Z' }
    expect(withClaim({ takeover })).toEqual([])
    expect(withClaim({ takeover: { ...takeover, more: 1 } })).not.toEqual([])
    expect(withClaim({ takeover: { ownerId: 'a' } })).not.toEqual([])
    expect(withClaim({ takeover: { ...takeover, takeoverAt: '2031-02-03T04:05:06+01:00' } })).not.toEqual([])
  })
})

test('FRD-SUM-10: the memory update is file, status and summary', () => {
  const update = summaryOf().memoryUpdate
  expect(Object.keys(update)).toEqual(['file', 'status', 'summary'])
  for (const status of ['appended', 'no_change'])
    expect(problemsOf({ ...summaryOf(), memoryUpdate: { ...update, status } })).toEqual([])
  expect(problemsOf({ ...summaryOf(), memoryUpdate: { ...update, status: 'changed' } })).toEqual(['/memoryUpdate/status'])
})

test('the published schema is the one that is checked', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/run-summary.schema.json', import.meta.url), 'utf8')) as {
    required: string[]
  }
  expect(new Set(Object.keys(summaryOf()))).toEqual(new Set(schema.required))
})
