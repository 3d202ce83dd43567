import { describe, expect, test } from 'vitest'
import { begin, type PhaseLog, type PhaseStep } from '../../../src/report/phases/phase-log.ts'
import { createPhaseRecorder } from '../../../src/report/phases/phase-recorder.ts'
import { nextPhases, PHASES, type Phase, PUBLISHED_STATES, publishedStates } from '../../../src/report/phases/phases.ts'
import { validate } from '../../../src/validate.ts'
import { runReport } from '../report-fixture.ts'
import { oid, recording, recordsOf, sha256, stepsOf } from './phase-fixture.ts'

/** Why a step cannot be taken with other facts than the sound ones. */
function refusal(phase: Phase, facts: object | null, course = {}): string {
  const recorder = createPhaseRecorder(recording)
  const steps = stepsOf('TKT-1', course)
  const at = steps.findIndex(([each]) => each === phase)
  recorder.reachAll(steps.slice(0, at))
  const sound = steps[at]?.[1]
  try {
    recorder.reach(phase, (facts === null ? null : 'notRequired' in facts ? facts : { ...sound, ...facts }) as never)
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError)
    expect(recorder.records(), 'a refused step leaves nothing').toHaveLength(at)
    return error instanceof Error ? error.message : ''
  }
  return ''
}

describe('the order', () => {
  test('WFL-STA-25: the published states are a projection: each holds when the last of its phases is recorded', () => {
    expect(Object.keys(PUBLISHED_STATES)).toHaveLength(17)
    expect(publishedStates(['pending'])).toEqual([])
    const upTo = (phase: Phase) => publishedStates(PHASES.slice(0, PHASES.indexOf(phase) + 1)).at(-1)
    expect(upTo('implementation_writer_locked')).toBe('repository_ticket_recorded')
    expect(upTo('implementation_spawned')).toBe('writer_assigned')
    expect(upTo('implementation_completed')).toBe('writer_assigned')
    expect(upTo('writer_thread_closed')).toBe('implementation_complete')
    expect(upTo('independent_review_spawned')).toBe('self_review_complete')
    expect(upTo('completed')).toBe('done')
  })

  test('WFL-STA-01: the states come in the one order of the workflow', () => {
    const recorder = createPhaseRecorder(recording)
    const seen = stepsOf('TKT-1').flatMap((step) => {
      recorder.reachAll([step])
      return publishedStates(recorder.records().map(({ phase }) => phase)).slice(-1)
    })
    expect([...new Set(seen)].join(' ')).toBe(
      'source_lock_validated repository_discovered plan_recorded repository_ticket_recorded writer_assigned ' +
        'implementation_complete focused_tests_passed self_review_complete independent_review_complete ' +
        'repair_loop_complete_or_not_needed context_curated git_delivery_started explicit_paths_staged committed pushed ' +
        'head_equals_origin_main_proved done',
    )
  })

  test('WFL-STA-03: from each phase exactly one step is legal, and from the curated one also the end without a delivery', () => {
    const open = PHASES.map((phase) => nextPhases(phase))
    expect(open.map(({ length }) => length)).toEqual(
      PHASES.map((phase) => (phase === 'context_curated' ? 2 : phase === 'completed' ? 0 : 1)),
    )
    expect(nextPhases(null)).toEqual(['pending'])
    for (const [at] of PHASES.slice(0, -1).entries()) expect(open[at]?.[0]).toBe(PHASES[at + 1])
  })
})

describe('a log', () => {
  const started = (): PhaseLog<'pending'> => begin({ ticketId: 'TKT-1', mode: 'quick' }, recording)
  const lock = { path: 'tickets/TKT-1.yaml', sha256: sha256('a'), errors: 0 } as const

  test('keeps what was recorded, and a step makes a new one', () => {
    const log = started()
    const next = log.advance('source_lock_validated', lock)
    expect(next.records.map(({ phase, at }) => [phase, at])).toEqual([
      ['pending', '2031-02-03T12:00:00Z'],
      ['source_lock_validated', '2031-02-03T12:00:00Z'],
    ])
    expect(log.records).toHaveLength(1)
    expect(next.phase).toBe('source_lock_validated')
  })

  test('WFL-STA-03: a step that is not the next one does not compile, and throws where types are not checked', () => {
    const log = started()
    // @ts-expect-error a phase in between is left out
    expect(() => log.advance('repository_validated', lock)).toThrow(/only source_lock_validated may come here/)
    // @ts-expect-error the same phase again
    expect(() => log.advance('pending', { ticketId: 'TKT-1', mode: 'quick' })).toThrow(TypeError)
    const next = log.advance('source_lock_validated', lock)
    // @ts-expect-error back
    expect(() => next.advance('pending', { ticketId: 'TKT-1', mode: 'quick' })).toThrow(TypeError)
    // @ts-expect-error no phase at all
    expect(() => log.advance('deployed', lock)).toThrow(TypeError)
  })

  test('WFL-STA-04: a step without the evidence of its own type does not compile, and throws', () => {
    const log = started()
    // @ts-expect-error nothing
    expect(() => log.advance('source_lock_validated', {})).toThrow(/`path` is missing/)
    // @ts-expect-error evidence of another phase
    expect(() => log.advance('source_lock_validated', { ticketId: 'TKT-1', mode: 'quick' })).toThrow(TypeError)
    // @ts-expect-error a lock is never left out
    expect(() => log.advance('source_lock_validated', { notRequired: 'trust me' })).toThrow(TypeError)
  })

  test('WFL-STA-22: the end without a delivery is legal after the curated phase alone, and only with its reason', () => {
    const curated = createPhaseRecorder(recording, recordsOf('TKT-1', 'context_curated'))
    curated.reach('completed', { notRequired: 'the ticket assigns no delivery' })
    expect(curated.current()).toBe('completed')
    const log = null as unknown as PhaseLog<'context_curated'>
    const proved = null as unknown as PhaseLog<'head_equals_upstream_proved'>
    const never = () => {
      log.advance('completed', { notRequired: 'x' })
      // @ts-expect-error there is no proof without a delivery
      log.advance('completed', { commit: oid('c'), ref: 'refs/heads/x' })
      // @ts-expect-error a delivery that was begun ends with its proof
      proved.advance('completed', { notRequired: 'x' })
    }
    expect(never).toBeTypeOf('function')
    expect(() =>
      createPhaseRecorder(recording, recordsOf('TKT-1', 'head_equals_upstream_proved')).reach('completed', { notRequired: 'x' }),
    ).toThrow(/it needs the proof/)
    expect(() =>
      createPhaseRecorder(recording, recordsOf('TKT-1', 'context_curated')).reach('completed', {
        commit: oid('c'),
        ref: 'refs/heads/x',
      }),
    ).toThrow(/no reason is given/)
  })
})

describe('a recorder', () => {
  test('records several steps, or none of them', () => {
    const recorder = createPhaseRecorder(recording)
    const [first, second, , fourth] = stepsOf('TKT-1')
    if (first === undefined || second === undefined || fourth === undefined) throw new Error('no steps')
    expect(recorder.current()).toBeNull()
    expect(() => recorder.reachAll([first, second, fourth])).toThrow(TypeError)
    expect(recorder.current()).toBeNull()
    recorder.reachAll([first, second])
    expect(recorder.current()).toBe('source_lock_validated')
  })

  test('goes on where an earlier run of the ticket stopped', () => {
    const recorder = createPhaseRecorder(recording, recordsOf('TKT-1', 'writer_thread_closed'))
    recorder.reach('focused_tests_passed', { tree: oid('1'), required: [], passed: [] })
    expect(recorder.records()).toHaveLength(10)
  })

  test.each(['delivered', 'plain', 'not delivered'])('its evidence fits the run report: %s', (course) => {
    const recorder = createPhaseRecorder(recording)
    recorder.reachAll(
      stepsOf('TKT-1', { plain: course === 'plain', ...(course === 'not delivered' ? { notDelivered: 'x' } : {}) }),
    )
    const evidence = recorder.toEvidence()
    expect(validate('run-report', { ...runReport(), evidence })).toEqual([])
    expect(evidence[9]).toEqual({
      phase: 'focused_tests_passed',
      at: '2031-02-03T12:00:00Z',
      facts: { tree: oid('1'), required: 'unit', passed: 'unit, types' },
    })
    expect(evidence[2]?.facts).toMatchObject({ baseline: 'none' })
  })
})

test.each<[title: string, phase: Phase, facts: object | null, says: RegExp]>([
  ['WFL-STA-04: no evidence', 'repository_validated', null, /has no evidence/],
  [
    'WFL-STA-05: a statement in place of a hash',
    'plan_recorded',
    { sha256: 'I wrote a good plan' },
    /`sha256` is missing or malformed/,
  ],
  ['WFL-STA-05: a statement beside the facts', 'pushed', { note: 'this went well' }, /`note` is no fact/],
  ['WFL-STA-05: a text of several lines', 'pushed', { answer: 'done\nreally' }, /`answer` is missing or malformed/],
  ['WFL-STA-06: a lock whose validator complained', 'source_lock_validated', { errors: 1 }, /`errors`/],
  ['WFL-STA-06: a lock without its hash', 'source_lock_validated', { sha256: '' }, /`sha256`/],
  ['WFL-STA-07: a repository without its upstream', 'repository_validated', { upstream: null }, /`upstream`/],
  ['WFL-STA-07: a repository without its policy', 'repository_validated', { policy: ' ' }, /`policy`/],
  ['WFL-STA-07: a repository without its baseline', 'repository_validated', { baseline: null }, /`baseline`/],
  ['WFL-STA-08: a plan without its hash', 'plan_recorded', { sha256: oid('b') }, /`sha256`/],
  [
    'WFL-STA-10: a copy that is not the package file',
    'repository_ticket_recorded',
    { packageSha256: sha256('d') },
    /not the file of/,
  ],
  ['WFL-STA-12: a claim on another ticket', 'implementation_writer_locked', { ticketId: 'TKT-2' }, /another ticket/],
  ['WFL-STA-12: a claim of another run', 'implementation_writer_locked', { runId: 'run-8' }, /another run/],
  ['WFL-STA-12: a claim without its token', 'implementation_writer_locked', { token: '' }, /`token`/],
  ['WFL-STA-13: a writer that still runs', 'writer_thread_closed', { processesLeft: 1 }, /`processesLeft`/],
  ['WFL-STA-13: no tree after the writer', 'writer_thread_closed', { tree: 'HEAD' }, /`tree`/],
  [
    'WFL-STA-14: a required command that did not run',
    'focused_tests_passed',
    { passed: ['types'] },
    /command unit has not passed/,
  ],
  ['WFL-STA-14: commands on another tree', 'focused_tests_passed', { tree: oid('3') }, /another tree/],
  ['WFL-STA-15: a self review of another tree', 'self_review_completed', { tree: oid('3') }, /another tree/],
  ['WFL-QCK-24: a self review left out', 'self_review_completed', { notRequired: 'it is small' }, /cannot do without/],
  ['WFL-STA-16: a review of another tree', 'independent_review_completed', { tree: oid('3') }, /another tree/],
  ['WFL-QCK-24: a review left out', 'independent_review_spawned', { notRequired: 'it is small' }, /cannot do without/],
  ['WFL-ROL-18: the writer as its own reviewer', 'independent_review_spawned', { turnId: 'writer-1' }, /is the writer/],
  ['WFL-STA-16: the answer of another turn', 'independent_review_completed', { turnId: 'reviewer-2' }, /another turn/],
  ['WFL-STA-17: a last verdict that is not PASS', 'repair_completed_or_not_needed', { verdict: 'FAIL' }, /`verdict`/],
  ['WFL-STA-17: another tree without a repair', 'repair_completed_or_not_needed', { tree: oid('3') }, /another one/],
  ['WFL-STA-17: a repair of what had passed', 'repair_completed_or_not_needed', { rounds: 1 }, /yet something was repaired/],
  ['WFL-STA-17: a number that is none', 'repair_completed_or_not_needed', { rounds: -1 }, /`rounds`/],
  ['WFL-STA-18: a product that changed after its review', 'context_curated', { productTree: oid('3') }, /more than records/],
  ['WFL-STA-19: no path', 'explicit_paths_staged', { paths: [] }, /no path/],
  ['WFL-STA-19: an abbreviated commit', 'committed', { commit: 'c'.repeat(7) }, /`commit`/],
  ['WFL-STA-19: a commit of 41 digits', 'committed', { commit: 'c'.repeat(41) }, /`commit`/],
  ['WFL-STA-19: a commit of another tree', 'committed', { tree: oid('3') }, /another tree/],
  ['WFL-STA-19: no answer of the remote', 'pushed', { answer: '' }, /`answer`/],
  ['WFL-STA-19: a push of another commit', 'pushed', { commit: oid('3') }, /another commit/],
  ['WFL-STA-21: a remote that has another commit', 'head_equals_upstream_proved', { remote: oid('3') }, /the remote has 3333/],
  [
    'WFL-STA-21: a proof about another commit',
    'head_equals_upstream_proved',
    { local: oid('3'), remote: oid('3') },
    /another commit/,
  ],
  ['WFL-STA-21: a proof about another ref', 'head_equals_upstream_proved', { ref: 'refs/heads/other' }, /another ref/],
  ['WFL-STA-21: an end without a proof of its commit', 'completed', { commit: oid('3') }, /not proved/],
  ['WFL-STA-21: an end on another ref', 'completed', { ref: 'refs/heads/other' }, /another ref/],
])('%s is refused', (_, phase, facts, says) => {
  expect(refusal(phase, facts)).toMatch(says)
})

test.each([
  ['WFL-STA-17: a review that failed, without a repair', { rounds: 0 }, /nothing was repaired/],
  ['WFL-REV-09: a repair that leaves the tree that failed', { tree: oid('1') }, /the tree that failed/],
  ['WFL-REV-06: more than three rounds', { rounds: 4 }, /never more than 3/],
])('%s, is refused', (_, facts, says) => {
  expect(refusal('repair_completed_or_not_needed', facts, { repaired: true })).toMatch(says)
})

test('a review cannot be half left out', () => {
  const recorder = createPhaseRecorder(recording, recordsOf('FRD-1-T1', 'independent_review_spawned', { plain: true }))
  const facts = { turnId: 'reviewer-1', tree: oid('1'), verdict: 'PASS', findings: 0, sha256: sha256('d') } as const
  expect(() => recorder.reach('independent_review_completed', facts)).toThrow(/does not fit/)
})

test('WFL-STA-11: no writer is started before plan and ticket are recorded', () => {
  const [pending, lock, repository, plan, ticket, writer] = stepsOf('TKT-1')
  if (!pending || !lock || !repository || !plan || !ticket || !writer) throw new Error('no steps')
  for (const steps of [
    [pending, lock, repository, writer],
    [pending, lock, repository, plan, writer],
    [pending, lock, repository, ticket, writer],
  ])
    expect(() => createPhaseRecorder(recording).reachAll(steps)).toThrow(TypeError)
  createPhaseRecorder(recording).reachAll([pending, lock, repository, plan, ticket, writer])
})

test('a commit id of 64 digits is one', () => {
  const recorder = createPhaseRecorder(recording, recordsOf('TKT-1', 'explicit_paths_staged'))
  recorder.reach('committed', { commit: sha256('c'), tree: oid('9') })
  expect(recorder.current()).toBe('committed')
})

test.each<[Phase]>([
  ['plan_recorded'],
  ['implementation_completed'],
  ['focused_tests_passed'],
  ['independent_review_completed'],
  ['context_curated'],
  ['pushed'],
  ['head_equals_upstream_proved'],
])('WFL-MODE-10: a full ticket is not done without its evidence of %s', (phase) => {
  const steps = stepsOf('TKT-1')
  const without = (instead: readonly PhaseStep[]) => steps.flatMap((step) => (step[0] === phase ? instead : [step]))
  expect(() => createPhaseRecorder(recording).reachAll(without([]))).toThrow(TypeError)
  const excused = without([[phase, { notRequired: 'there was no time' }] as unknown as PhaseStep])
  expect(() => createPhaseRecorder(recording).reachAll(excused)).toThrow(TypeError)
  const recorder = createPhaseRecorder(recording)
  recorder.reachAll(steps)
  expect(recorder.current()).toBe('completed')
})
