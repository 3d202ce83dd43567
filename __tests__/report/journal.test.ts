import { describe, expect, test } from 'vitest'
import { RunnerError } from '../../src/errors.ts'
import type { Finding, Lease, TurnEntry } from '../../src/model.ts'
import { createJournal } from '../../src/report/journal.ts'
import { validate } from '../../src/validate.ts'
import { runReport } from './report-fixture.ts'

const noon = () => new Date('2031-02-03T12:00:00.750Z')
const finding = (code: string): Finding => ({
  code,
  severity: 'error',
  file: null,
  line: null,
  column: null,
  pointer: null,
  message: code,
  hint: '',
})
const lease: Lease = {
  taskId: 'FRD-004-T2',
  ref: 'refs/heads/codex/claim/FRD-004-T2',
  token: 'd'.repeat(40),
  record: { createdAt: '2031-02-03T11:00:00Z', expiresAt: '2031-02-04T11:00:00Z', ownerId: 'run-7' },
  takeover: null,
}

test('a run that ends before it knows anything has a valid report all the same', () => {
  const report = createJournal(noon).fail(new Error('no such thing'))
  expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'internal', detail: 'no such thing', branch: '', tasks: [] })
  expect(validate('run-report', report)).toEqual([])
})

test('the outcome follows from the reason', () => {
  const journal = createJournal(noon)
  expect(journal.conclude('lease-lost', '')).toMatchObject({ outcome: 'contended', reasonCode: 'lease-lost' })
  expect(journal.conclude('agent-question', 'Which harbour?')).toMatchObject({ outcome: 'needs-input', detail: 'Which harbour?' })
})

test('keeps what each phase learned, checked and proved, in order', async () => {
  const journal = createJournal(noon)
  journal.learn({ branch: 'codex/f004-t2' })
  journal.learn({ turns: 2 })
  journal.learnLease(lease, 'claimed')
  journal.check('language_profile', true, 'of the repository')
  journal.check('gates', false, 'none')
  journal.check('language_profile', true, 'of the bundle')
  journal.prove('claim', { token: lease.token })
  journal.prove('judge', { tree: 't' })
  const [gate] = runReport().validationResults
  if (!gate) throw new Error('the fixture has results')
  journal.learn({ validationResults: [gate] })
  journal.learnValidation([{ ...gate, name: 'schema' }])
  const report = journal.conclude('delivered', 'done', 'feat(frd-004): tides')
  expect(report).toMatchObject({
    branch: 'codex/f004-t2',
    turns: 2,
    taskClaim: { taskId: 'FRD-004-T2', claimRef: lease.ref, status: 'claimed', details: 'claimed', takeover: null },
    lease: { ref: lease.ref, token: lease.token, ownerId: 'run-7', expiresAt: '2031-02-04T11:00:00Z' },
    preflightChecks: [
      { name: 'language_profile', status: 'passed', details: 'of the bundle' },
      { name: 'gates', status: 'failed', details: 'none' },
    ],
    evidence: [
      { phase: 'claim', at: '2031-02-03T12:00:00Z', facts: { token: lease.token } },
      { phase: 'judge', at: '2031-02-03T12:00:00Z', facts: { tree: 't' } },
    ],
  })
  expect(report.validationResults.map(({ name }) => name)).toEqual(['unit tests', 'schema'])
  expect(report.pullRequest.title).toBe('feat(frd-004): tides')
  expect(report.pullRequest.body).toContain('## PR Title\nfeat(frd-004): tides\n')
  expect(validate('run-report', report)).toEqual([])
})

test('notes how long a phase took, also when it is repeated or throws', async () => {
  const journal = createJournal(noon)
  const wait = () => new Promise<string>((resolve) => setTimeout(resolve, 20, 'answer'))
  expect(await journal.time('agent', wait)).toBe('answer')
  await journal.time('agent', wait)
  await expect(journal.time('deliver', () => Promise.reject(new RunnerError('remote-unreachable', 'no answer')))).rejects.toThrow(
    'no answer',
  )
  const { durationsMs } = journal.conclude('delivered', '')
  expect(Object.keys(durationsMs)).toEqual(['agent', 'deliver', 'total'])
  expect(durationsMs['agent']).toBeGreaterThanOrEqual(38)
  expect(durationsMs['total']).toBeGreaterThanOrEqual(38)
})

describe('a run that cannot go on', () => {
  test('keeps the code and adds the findings it does not know yet', () => {
    const journal = createJournal(noon)
    const known = finding('known')
    journal.learn({ findings: [known] })
    const report = journal.fail(new RunnerError('plan-invalid', 'two errors', { findings: [known, finding('new')] }))
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'plan-invalid', detail: 'two errors' })
    expect(report.findings.map(({ code }) => code)).toEqual(['known', 'new'])
  })

  test('is a bug of ours when it is no known error', () => {
    expect(createJournal(noon).fail('thrown text')).toMatchObject({ reasonCode: 'internal', detail: 'thrown text' })
  })
})

test('FLOW-USE-1: sums the tokens of all turns, repairs and retries, and a turn that nobody counted stays unknown', () => {
  const journal = createJournal(noon)
  const usage = { inputTokens: 1000, cachedInputTokens: 400, outputTokens: 50, reasoningOutputTokens: 20 }
  const turn = (parts: Partial<TurnEntry>): TurnEntry => ({
    ...{ turn: 1, role: 'writer', agent: 'codex-cli 1', threadId: 't', outcome: 'answered', tries: 1, durationMs: 5, usage },
    ...{ files: 0, insertions: 0, deletions: 0, answer: '' },
    ...parts,
  })
  const prices = { input: 1, cachedInput: 0.1, output: 10, currency: 'EUR' }
  for (const entry of [
    turn({ outcome: 'model-unavailable', usage: null }),
    turn({ tries: 2 }),
    turn({ turn: 2, role: 'reviewer' }),
    turn({ turn: 3, outcome: 'agent-timeout', usage: null }),
  ])
    journal.learnTurn(entry, prices)
  const report = journal.conclude('agent-timeout', '')
  expect(report.usage).toEqual({ inputTokens: 2000, cachedInputTokens: 800, outputTokens: 100, reasoningOutputTokens: 40 })
  expect(report.turnLog.map((entry) => entry.usage)).toEqual([null, usage, usage, null])
  expect(report.turns).toBe(2)
  expect(report.cost).toMatchObject({ currency: 'EUR' })
  expect(validate('run-report', report)).toEqual([])
})

test('complaints about a change give way to those about the next one, and no others do', () => {
  const journal = createJournal(noon)
  journal.learn({ findings: [finding('plan')] })
  journal.complain([finding('planner')])
  journal.judge([finding('first')])
  journal.complain([finding('question')])
  journal.judge([finding('second')])
  expect(journal.conclude('guards-failed', '').findings.map(({ code }) => code)).toEqual([
    'plan',
    'planner',
    'question',
    'second',
  ])
})
