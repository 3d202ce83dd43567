import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/model.ts'
import { decideAfterTicket, mayContinue, progressToken } from '../../../src/report/phases/continuation.ts'
import { PHASES, type Phase } from '../../../src/report/phases/phases.ts'
import { checkResume, type FoundRepository } from '../../../src/report/phases/resume-checks.ts'
import { computeResume } from '../../../src/report/phases/resume-point.ts'
import { renderStored } from '../../../src/report/phases/run-state.ts'
import type { RepairRound } from '../../../src/report/phases/run-state-extra.ts'
import { commitOf, oid, recordsOf, sha256, storedRun, withValue } from './phase-fixture.ts'

const delivered = { id: 'TKT-a', records: recordsOf('TKT-a') }
const chainAt = (last: Phase, rounds: readonly RepairRound[] = [], repaired = false) =>
  storedRun([delivered, { id: 'TKT-b', records: recordsOf('TKT-b', last, { repaired }), rounds }])
const resumeAt = (...given: Parameters<typeof chainAt>) => {
  const { state, extra } = chainAt(...given)
  return computeResume(state, extra)
}

describe('where a run goes on', () => {
  test('WFL-RES-02: at the first ticket that is not completed, at its first phase that is not recorded', () => {
    const untouched = storedRun([delivered, { id: 'TKT-b', records: [] }])
    expect(computeResume(untouched.state, untouched.extra)).toMatchObject({ ticketId: 'TKT-b', phase: 'pending' })
    for (const [at, last] of PHASES.slice(0, -1).entries())
      expect(resumeAt(last), last).toMatchObject({ kind: 'continue', ticketId: 'TKT-b', phase: PHASES[at + 1] })
    expect(resumeAt('completed')).toEqual({ kind: 'finished' })
  })

  test('WFL-RES-03: after a commit there is nothing but looking it up, pushing and proving', () => {
    for (const last of ['committed', 'pushed', 'head_equals_upstream_proved'] as const)
      expect(resumeAt(last), last).toMatchObject({ activity: 'publish' })
    expect(resumeAt('explicit_paths_staged')).toMatchObject({ phase: 'committed', activity: 'deliver' })
  })

  test('a commit that was made but not recorded as a phase is not made again', () => {
    const { state, extra } = chainAt('explicit_paths_staged')
    const made = withValue(state, '/tickets/1/delivery/commit_sha', oid('e'))
    expect(computeResume(made, extra)).toMatchObject({ phase: 'committed', activity: 'publish' })
  })

  test('WFL-RES-04: an interrupted review goes on with review or repair, never with the writer', () => {
    expect(resumeAt('focused_tests_passed')).toMatchObject({ activity: 'review' })
    expect(resumeAt('self_review_completed')).toMatchObject({ activity: 'review' })
    expect(resumeAt('independent_review_spawned')).toMatchObject({ activity: 'review' })
    const failed = (...rounds: RepairRound[]) => resumeAt('independent_review_completed', rounds, true)
    expect(failed()).toMatchObject({ activity: 'repair' })
    expect(failed({ tree: null, verdict: null })).toMatchObject({ activity: 'repair' })
    expect(failed({ tree: oid('2'), verdict: null })).toMatchObject({ activity: 'review' })
    expect(failed({ tree: oid('2'), verdict: 'FAIL' })).toMatchObject({ activity: 'repair' })
    expect(failed({ tree: oid('2'), verdict: 'PASS' })).toMatchObject({ activity: 'review' })
  })

  test('WFL-REV-07: rounds of an earlier run count', () => {
    const rounds = [...'234'].map((tree): RepairRound => ({ tree: oid(tree), verdict: 'FAIL' }))
    expect(resumeAt('independent_review_completed', rounds.slice(0, 2), true)).toMatchObject({ activity: 'repair' })
    expect(resumeAt('independent_review_completed', rounds, true)).toMatchObject({
      kind: 'blocked',
      code: 'repairs-used-up',
      detail: 'The review failed after 3 repairs.',
    })
  })

  test('a failed source lock blocks', () => {
    const { state, extra } = chainAt('plan_recorded')
    expect(computeResume(withValue(state, '/source_lock/failure_marker', 'hash differs'), extra)).toMatchObject({
      kind: 'blocked',
      ticketId: 'TKT-b',
      code: 'lock-failed',
      detail: 'hash differs',
    })
  })

  test('WFL-STA-22: a ticket that is over without a delivery is not taken up again', () => {
    const alone = storedRun([{ id: 'TKT-a', records: recordsOf('TKT-a', 'completed', { notDelivered: 'none is assigned' }) }])
    expect(alone.state.tickets[0]).toMatchObject({ phase: 'git_delivery_started', delivery: { commit_sha: null } })
    expect(alone.extra.tickets[0]?.notDelivered).toBe('none is assigned')
    expect(computeResume(alone.state, alone.extra)).toEqual({ kind: 'finished' })
  })

  test('WFL-CHN-06: a chain does not go on after a ticket that was not delivered', () => {
    const chain = storedRun([
      { id: 'TKT-a', records: recordsOf('TKT-a', 'completed', { notDelivered: 'none is assigned' }) },
      { id: 'TKT-b', records: [] },
    ])
    expect(computeResume(chain.state, chain.extra)).toMatchObject({ kind: 'blocked', ticketId: 'TKT-a', code: 'not-delivered' })
  })
})

describe('before a run goes on', () => {
  const found: FoundRepository = {
    branch: 'main',
    lockSha256: sha256('a'),
    commits: new Map([
      [commitOf('TKT-a'), 'upstream'],
      [commitOf('TKT-b'), 'local'],
    ]),
  }
  const lockBroken: Finding = {
    code: 'hash-mismatch',
    severity: 'error',
    file: 'manifest.json',
    line: null,
    column: null,
    pointer: '',
    message: '',
    hint: '',
  }
  const check = (last: Phase, changed: Partial<FoundRepository> = {}, lock: readonly Finding[] = [], state?: string) => {
    const run = chainAt(last)
    const texts = { state: state ?? renderStored(run.state), extra: renderStored(run.extra) }
    return checkResume({ lock, texts, manifest: null, found: { ...found, ...changed } })
  }

  test('WFL-RES-01: the lock comes first, then state and repository, then the completed tickets', () => {
    const none = new Map()
    expect(check('plan_recorded', { branch: 'other', commits: none }, [lockBroken], '{')).toMatchObject({ stage: 'source-lock' })
    expect(check('plan_recorded', { branch: 'other', commits: none }, [], '{')).toMatchObject({ stage: 'state' })
    expect(check('plan_recorded', { branch: 'other', commits: none })).toMatchObject({ stage: 'repository' })
    expect(check('plan_recorded', { commits: none })).toMatchObject({ stage: 'completed-tickets' })
    expect(check('plan_recorded')).toMatchObject({ ok: true, point: { ticketId: 'TKT-b', phase: 'repository_ticket_recorded' } })
  })

  test.each<[string, Phase, Partial<FoundRepository>, string, string, string]>([
    ['another branch', 'plan_recorded', { branch: 'next' }, 'main', 'next', '/tickets/1'],
    ['another source', 'plan_recorded', { lockSha256: sha256('7') }, sha256('a'), sha256('7'), '/source_lock'],
    [
      'a commit that is lost',
      'committed',
      { commits: new Map([[commitOf('TKT-a'), 'upstream']]) },
      commitOf('TKT-b'),
      'no such commit',
      '/tickets/1/delivery/commit_sha',
    ],
    ['a push that is not there', 'pushed', {}, commitOf('TKT-b'), 'only in the repository', '/tickets/1/delivery/commit_sha'],
  ])(
    'WFL-RES-06: a repository that contradicts the state stops the run with both values: %s',
    (_, last, changed, recorded, seen, pointer) => {
      const result = check(last, changed)
      if (result.ok) throw new Error('it goes on')
      expect(result.findings).toHaveLength(1)
      expect(result.findings[0]).toMatchObject({ code: 'state-conflict', pointer })
      expect(result.findings[0].message).toContain(recorded)
      expect(result.findings[0].message).toContain(seen)
    },
  )

  test('a commit that is not pushed yet only has to exist', () => {
    expect(check('committed')).toMatchObject({ ok: true, point: { phase: 'pushed', activity: 'publish' } })
  })
})

describe('going on without a person', () => {
  const run = chainAt('plan_recorded')

  test('WFL-RES-07: needs a lock that holds, something to do, a budget and progress', () => {
    const first = mayContinue(run, null)
    if (!first.goesOn) throw new Error(first.detail)
    expect(first.token).toMatch(/^[0-9a-f]{16}$/)
    const with_ = (pointer: string, value: unknown) => mayContinue(withValue(run, pointer, value), null)
    expect(with_('/state/source_lock/status', 'pending')).toMatchObject({ why: 'lock-not-valid' })
    expect(with_('/state/source_lock/failure_marker', 'hash differs')).toMatchObject({
      why: 'lock-not-valid',
      detail: 'hash differs',
    })
    expect(with_('/extra/budget/total', 0)).toMatchObject({ why: 'budget-used-up' })
    expect(with_('/extra/budget/used', 3)).toMatchObject({ why: 'budget-used-up', detail: 'It went on by itself 3 of 3 times.' })
    expect(with_('/extra/budget/lastToken', first.token)).toMatchObject({ why: 'no-progress' })
    expect(with_('/extra/budget/lastToken', '0'.repeat(16))).toEqual(first)
    expect(mayContinue(chainAt('completed'), null)).toMatchObject({ why: 'finished' })
    const rounds = [...'234'].map((tree): RepairRound => ({ tree: oid(tree), verdict: 'FAIL' }))
    expect(mayContinue(chainAt('independent_review_completed', rounds, true), null)).toMatchObject({ why: 'blocked' })
  })

  test('progress is a phase, a round, a delivery or a new head; taking over from a run that died is none', () => {
    const writing = chainAt('implementation_spawned')
    const token = progressToken(writing, oid('b'))
    expect(progressToken(withValue(writing, '/state/writer_lock/held_by', 'run-8'), oid('b'))).toBe(token)
    const others = [
      progressToken(chainAt('implementation_completed'), oid('b')),
      progressToken(writing, oid('c')),
      progressToken(withValue(writing, '/extra/tickets/1/repair/rounds', [{ tree: null, verdict: null }]), oid('b')),
      progressToken(withValue(writing, '/state/tickets/1/delivery/pushed', true), oid('b')),
    ]
    expect(new Set([token, ...others]).size).toBe(5)
  })

  test('WFL-CHN-11: what follows after a ticket is one of four words, with its reason', () => {
    const decide = (ticketId: string, stored: typeof run) =>
      decideAfterTicket(ticketId, computeResume(stored.state, stored.extra), mayContinue(stored, null))
    expect(decide('TKT-a', run)).toMatchObject({ ticketId: 'TKT-a', decision: 'advance' })
    expect(decide('TKT-b', run)).toMatchObject({ decision: 'retry' })
    expect(decide('TKT-a', withValue(run, '/extra/budget/total', 0))).toMatchObject({ decision: 'checkpoint' })
    expect(decide('TKT-b', withValue(run, '/state/source_lock/status', 'pending'))).toMatchObject({ decision: 'stop' })
    expect(decide('TKT-b', chainAt('completed'))).toMatchObject({ decision: 'stop', reason: 'Nothing is left to do.' })
  })
})
