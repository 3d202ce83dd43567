import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  checkRunState,
  checkRunStateExtra,
  checkRunStateRules,
  readStoredRun,
} from '../../../src/report/phases/check-run-state.ts'
import { PHASES, type Phase } from '../../../src/report/phases/phases.ts'
import { RUN_STATE_FILE, type RunState, renderStored } from '../../../src/report/phases/run-state.ts'
import { RUN_STATE_EXTRA_FILE } from '../../../src/report/phases/run-state-extra.ts'
import { validate } from '../../../src/validate.ts'
import { oid, recordsOf, storedRun, withValue } from './phase-fixture.ts'

/** A chain whose first ticket is delivered and whose second one is at `last`. */
const chainAt = (last: Phase | null) =>
  storedRun([
    { id: 'TKT-a', records: recordsOf('TKT-a') },
    { id: 'TKT-b', records: last === null ? [] : recordsOf('TKT-b', last) },
  ])
const ticketAt = (last: Phase) => storedRun([{ id: 'TKT-a', records: recordsOf('TKT-a', last) }])

const told = (value: unknown, manifest: Parameters<typeof checkRunState>[1] = null): string[] =>
  checkRunState(value, manifest).map(({ code, pointer, file, severity }) => {
    expect([file, severity]).toEqual([RUN_STATE_FILE, 'error'])
    return `${code} ${pointer}`
  })

const phasesTo = (last: Phase): readonly Phase[] => PHASES.slice(0, PHASES.indexOf(last) + 1)

test('a run state that follows from its records has nothing wrong with it', () => {
  for (const last of [null, ...PHASES]) expect(told(chainAt(last).state)).toEqual([])
})

test('WFL-ROL-02: the writer lock names its run and ticket exactly while a writer is open', () => {
  const holders = PHASES.map((last) => chainAt(last).state.writer_lock)
  const open = PHASES.map((last) =>
    ['implementation_writer_locked', 'implementation_spawned', 'implementation_completed'].includes(last),
  )
  expect(holders.map(({ held_by }) => held_by === 'run-7')).toEqual(open)
  expect(holders.map(({ ticket_id }) => ticket_id === 'TKT-b')).toEqual(open)
})

test('a ticket that nobody has begun is at its first phase', () => {
  expect(chainAt(null).state).toMatchObject({
    active_ticket_id: 'TKT-b',
    active_phase: 'pending',
    last_completed_ticket_id: 'TKT-a',
    tickets: [{ phase: 'completed' }, { phase: 'pending', completed_phases: [] }],
  })
})

describe('WFL-STA-24: schema and rules are two checks', () => {
  test('a state that satisfies the schema alone is refused', () => {
    const state = withValue(ticketAt('committed').state, '/tickets/0/delivery/commit_sha', null)
    expect(validate('run-state', state)).toEqual([])
    expect(told(state)).toEqual(['delivery-unproved /tickets/0/delivery/commit_sha'])
  })

  test('a state that satisfies the rules alone is refused', () => {
    const state = { ...ticketAt('committed').state, repair: { rounds_used: 1 } }
    expect(checkRunStateRules(state, null)).toEqual([])
    expect(told(state)).toEqual(['unknown-property /repair'])
  })
})

type Row = readonly [title: string, state: RunState, changes: Readonly<Record<string, unknown>>, findings: readonly string[]]

const spawned = chainAt('implementation_spawned').state
const planned = chainAt('plan_recorded').state
const closed = chainAt('writer_thread_closed').state
const committed = ticketAt('committed').state
const pushed = ticketAt('pushed').state
const proved = ticketAt('head_equals_upstream_proved').state
const done = ticketAt('completed').state
const list = '/tickets/1/completed_phases'

test.each<Row>([
  ['another version', planned, { '/schema_version': 2 }, ['value-not-allowed /schema_version']],
  ['no known mode', planned, { '/mode': 'parallel' }, ['value-not-allowed /mode']],
  ['no package', planned, { '/package_id': '' }, ['out-of-range /package_id', 'wrong-format /package_id']],
  [
    'a source lock that is a text',
    planned,
    { '/source_lock': 'valid' },
    ['wrong-type /source_lock', 'lock-unproved /source_lock/status', 'lock-ticket /source_lock/active_ticket_id'],
  ],
  [
    'a source lock with a word of its own',
    planned,
    { '/source_lock/status': 'fine' },
    ['value-not-allowed /source_lock/status', 'lock-unproved /source_lock/status'],
  ],
  [
    'a source lock still to be checked after its phase',
    planned,
    { '/source_lock/status': 'pending' },
    ['lock-unproved /source_lock/status'],
  ],
  ['a source lock that failed', planned, { '/source_lock/status': 'failed' }, ['lock-failed /source_lock']],
  [
    'a mark of failure on the source lock',
    planned,
    { '/source_lock/failure_marker': 'hash differs' },
    ['lock-failed /source_lock'],
  ],
  [
    'a source lock of another ticket',
    planned,
    { '/source_lock/active_ticket_id': 'TKT-a' },
    ['lock-ticket /source_lock/active_ticket_id'],
  ],
  [
    'no list of tickets',
    planned,
    { '/tickets': 'none' },
    [
      'wrong-type /tickets',
      'active-ticket /active_ticket_id',
      'active-phase /active_phase',
      'last-completed /last_completed_ticket_id',
    ],
  ],
  [
    'no ticket',
    planned,
    { '/tickets': [] },
    [
      'out-of-range /tickets',
      'active-ticket /active_ticket_id',
      'active-phase /active_phase',
      'last-completed /last_completed_ticket_id',
    ],
  ],
  ['several tickets where there is one', planned, { '/mode': 'single_ticket' }, ['ticket-count /tickets']],
  [
    'a ticket that is none',
    done,
    { '/tickets/0': null },
    [
      'wrong-type /tickets/0',
      'ticket-order /tickets/0/order',
      'active-ticket /active_ticket_id',
      'active-phase /active_phase',
      'last-completed /last_completed_ticket_id',
    ],
  ],
  [
    'a ticket without an id',
    planned,
    { '/tickets/0/id': undefined },
    ['missing-property /tickets/0', 'last-completed /last_completed_ticket_id'],
  ],
  [
    'a ticket twice',
    planned,
    { '/tickets/1/id': 'TKT-a', '/active_ticket_id': 'TKT-a', '/source_lock/active_ticket_id': 'TKT-a' },
    ['ticket-repeated /tickets/1/id'],
  ],
  ['a number out of its place', planned, { '/tickets/1/order': 2 }, ['ticket-order /tickets/1/order']],
  [
    'WFL-STA-26: phases that are no list',
    done,
    { '/tickets/0/completed_phases': 'completed' },
    [
      'wrong-type /tickets/0/completed_phases',
      'active-ticket /active_ticket_id',
      'active-phase /active_phase',
      'last-completed /last_completed_ticket_id',
      'phase-current /tickets/0/phase',
      'delivery-unrecorded /tickets/0/delivery/commit_sha',
      'delivery-unrecorded /tickets/0/delivery/pushed',
      'delivery-unrecorded /tickets/0/delivery/head_equals_upstream_proved',
    ],
  ],
  ['WFL-STA-26: a phase that is a number', planned, { '/tickets/1/phase': 7 }, ['value-not-allowed /tickets/1/phase']],
  ['WFL-STA-26: a phase that is a list', planned, { '/tickets/1/phase': ['pending'] }, ['value-not-allowed /tickets/1/phase']],
  [
    'WFL-STA-26: a commit that is a number',
    committed,
    { '/tickets/0/delivery/commit_sha': 7 },
    ['wrong-type /tickets/0/delivery/commit_sha', 'delivery-unproved /tickets/0/delivery/commit_sha'],
  ],
  [
    'WFL-STA-02: an unknown phase',
    planned,
    { [`${list}/3`]: 'planned' },
    [`value-not-allowed ${list}/3`, 'active-phase /active_phase', `phase-order ${list}/3`, 'phase-current /tickets/1/phase'],
  ],
  [
    'WFL-STA-02: a phase left out',
    planned,
    { [list]: ['pending', 'source_lock_validated', 'plan_recorded'] },
    [`phase-order ${list}/2`],
  ],
  [
    'WFL-STA-02: a phase twice',
    planned,
    { [list]: ['pending', 'pending', ...phasesTo('plan_recorded').slice(1)] },
    [`repeated-item ${list}/1`, `phase-order ${list}/1`],
  ],
  [
    'WFL-STA-02: two phases swapped',
    planned,
    { [list]: ['source_lock_validated', 'pending', 'repository_validated', 'plan_recorded'] },
    [`phase-order ${list}/0`],
  ],
  [
    'WFL-STA-03: a phase no longer due',
    planned,
    { '/tickets/1/phase': 'repository_validated' },
    ['phase-current /tickets/1/phase'],
  ],
  [
    'WFL-STA-03: a phase before its turn',
    planned,
    { '/tickets/1/phase': 'implementation_writer_locked' },
    ['phase-current /tickets/1/phase'],
  ],
  [
    'WFL-STA-03: a first phase that is not the first',
    chainAt(null).state,
    { '/tickets/1/phase': 'source_lock_validated' },
    ['phase-current /tickets/1/phase'],
  ],
  ['an unknown current phase', planned, { '/tickets/1/phase': 'writing' }, ['value-not-allowed /tickets/1/phase']],
  [
    'WFL-CHN-06: a completed ticket after one that is not',
    planned,
    {
      '/tickets/0/completed_phases': [],
      '/tickets/0/phase': 'pending',
      '/tickets/0/delivery': { commit_sha: null, pushed: false, head_equals_upstream_proved: false },
      '/active_ticket_id': 'TKT-a',
      '/source_lock/active_ticket_id': 'TKT-a',
      '/active_phase': 'pending',
      '/last_completed_ticket_id': null,
      [list]: PHASES,
      '/tickets/1/phase': 'completed',
      '/tickets/1/delivery': done.tickets[0]?.delivery,
    },
    [`chain-order ${list}`],
  ],
  [
    'WFL-CHN-06: a plan for a ticket while one before it is open',
    planned,
    {
      '/tickets/0/completed_phases': phasesTo('head_equals_upstream_proved'),
      '/active_ticket_id': 'TKT-a',
      '/source_lock/active_ticket_id': 'TKT-a',
      '/active_phase': 'completed',
      '/last_completed_ticket_id': null,
    },
    [`chain-order ${list}`],
  ],
  [
    'WFL-STA-21: completed without a commit',
    done,
    { '/tickets/0/delivery/commit_sha': null },
    ['delivery-unproved /tickets/0/delivery/commit_sha'],
  ],
  [
    'WFL-STA-21: completed without a push',
    done,
    { '/tickets/0/delivery/pushed': false },
    ['delivery-unproved /tickets/0/delivery/pushed'],
  ],
  [
    'WFL-STA-21: completed without the proof',
    done,
    { '/tickets/0/delivery/head_equals_upstream_proved': false },
    ['delivery-unproved /tickets/0/delivery/head_equals_upstream_proved'],
  ],
  [
    'committed without a commit',
    committed,
    { '/tickets/0/delivery/commit_sha': null },
    ['delivery-unproved /tickets/0/delivery/commit_sha'],
  ],
  [
    'WFL-STA-20: pushed while its flag says no',
    pushed,
    { '/tickets/0/delivery/pushed': false },
    ['delivery-unproved /tickets/0/delivery/pushed'],
  ],
  [
    'WFL-STA-20: proved while its flag says no',
    proved,
    { '/tickets/0/delivery/head_equals_upstream_proved': false },
    ['delivery-unproved /tickets/0/delivery/head_equals_upstream_proved'],
  ],
  [
    'WFL-STA-20: a proof before its phase',
    committed,
    { '/tickets/0/delivery/head_equals_upstream_proved': true },
    ['delivery-unrecorded /tickets/0/delivery/head_equals_upstream_proved'],
  ],
  [
    'a push before any commit',
    planned,
    { '/tickets/1/delivery/pushed': true },
    ['delivery-unrecorded /tickets/1/delivery/pushed'],
  ],
  [
    'WFL-STA-19: half of a commit id',
    committed,
    { '/tickets/0/delivery/commit_sha': 'c'.repeat(12) },
    ['commit-id /tickets/0/delivery/commit_sha'],
  ],
  [
    'WFL-STA-19: a commit id with other letters',
    committed,
    { '/tickets/0/delivery/commit_sha': 'g'.repeat(40) },
    ['commit-id /tickets/0/delivery/commit_sha'],
  ],
  [
    'a review before the writer is gone',
    spawned,
    {
      [list]: [...phasesTo('implementation_completed'), 'focused_tests_passed'],
      '/active_phase': 'self_review_completed',
      '/tickets/1/phase': 'focused_tests_passed',
      '/writer_lock': { held_by: null, ticket_id: null },
    },
    [`phase-order ${list}/8`],
  ],
  [
    'WFL-RES-02: a request for another phase',
    planned,
    { '/tickets/1/resume': { requested_phase: 'plan_recorded' } },
    ['resume-phase /tickets/1/resume/requested_phase'],
  ],
  [
    'WFL-RES-02: a request for what is no phase',
    planned,
    { '/tickets/1/resume': { requested_phase: 7 } },
    ['resume-phase /tickets/1/resume/requested_phase'],
  ],
  [
    'WFL-RES-02: a request on a completed ticket',
    planned,
    { '/tickets/0/resume': { action: 'push' } },
    ['resume-phase /tickets/0/resume/action'],
  ],
  [
    'a request for a second commit',
    committed,
    { '/tickets/0/resume': { action: 'recommit' } },
    ['resume-recommit /tickets/0/resume/action'],
  ],
  [
    'a request to stage again after the commit',
    committed,
    { '/tickets/0/resume': { requested_phase: 'explicit_paths_staged' } },
    ['resume-recommit /tickets/0/resume/requested_phase'],
  ],
  [
    'a request to write again after the commit',
    committed,
    { '/tickets/0/resume': { requested_phase: 'implementation_spawned' } },
    ['resume-recommit /tickets/0/resume/requested_phase'],
  ],
  [
    'a last ticket that is not the last',
    planned,
    { '/last_completed_ticket_id': null },
    ['last-completed /last_completed_ticket_id'],
  ],
  [
    'an active ticket that is not there',
    planned,
    { '/active_ticket_id': 'TKT-c', '/source_lock/active_ticket_id': 'TKT-c' },
    ['active-ticket /active_ticket_id'],
  ],
  [
    'an active ticket that is completed',
    planned,
    { '/active_ticket_id': 'TKT-a', '/source_lock/active_ticket_id': 'TKT-a' },
    ['active-ticket /active_ticket_id'],
  ],
  [
    'an active ticket when all are completed',
    done,
    { '/active_ticket_id': 'TKT-a', '/source_lock/active_ticket_id': 'TKT-a' },
    ['active-ticket /active_ticket_id'],
  ],
  [
    'two writers',
    spawned,
    {
      '/tickets/0/completed_phases': phasesTo('implementation_spawned'),
      '/tickets/0/phase': 'implementation_spawned',
      '/tickets/0/delivery': { commit_sha: null, pushed: false, head_equals_upstream_proved: false },
      '/active_ticket_id': 'TKT-a',
      '/source_lock/active_ticket_id': 'TKT-a',
      '/last_completed_ticket_id': null,
    },
    [`chain-order ${list}`, 'writers /tickets'],
  ],
  [
    'WFL-ROL-02: a writer lock of another ticket',
    spawned,
    { '/writer_lock/ticket_id': 'TKT-a' },
    ['writer-lock-ticket /writer_lock/ticket_id'],
  ],
  [
    'WFL-ROL-02: a writer without a lock',
    spawned,
    { '/writer_lock': { held_by: null, ticket_id: null } },
    ['writer-lock-missing /writer_lock/held_by'],
  ],
  [
    'WFL-ROL-02: a lock that was left behind',
    closed,
    { '/writer_lock': { held_by: 'run-7', ticket_id: 'TKT-b' } },
    ['writer-lock-left /writer_lock'],
  ],
  [
    'WFL-ROL-02: a lock before there is a writer',
    planned,
    { '/writer_lock/held_by': 'run-7' },
    ['writer-lock-left /writer_lock'],
  ],
  [
    'another active phase than the one that is due',
    planned,
    { '/active_phase': 'implementation_spawned' },
    ['active-phase /active_phase'],
  ],
])('%s is refused', (_, state, changes, findings) => {
  const changed = Object.entries(changes).reduce((all, [pointer, value]) => withValue(all, pointer, value), state)
  expect(told(changed)).toEqual(findings)
})

test.each([
  ['another package', { packageId: 'exporter', ticketIds: ['TKT-a', 'TKT-b'] }, ['package-differs /package_id']],
  ['another order', { packageId: 'importer', ticketIds: ['TKT-b', 'TKT-a'] }, ['tickets-differ /tickets/0']],
  ['a ticket more', { packageId: 'importer', ticketIds: ['TKT-a', 'TKT-b', 'TKT-c'] }, ['tickets-differ /tickets']],
  ['a ticket less', { packageId: 'importer', ticketIds: ['TKT-a'] }, ['tickets-differ /tickets/1']],
  ['the same package', { packageId: 'importer', ticketIds: ['TKT-a', 'TKT-b'] }, []],
])('a state is held against the manifest of its package: %s', (_, manifest, findings) => {
  expect(told(planned, manifest)).toEqual(findings)
})

test('a request for the phase that is due is granted', () => {
  expect(told(withValue(committed, '/tickets/0/resume', { requested_phase: 'pushed', action: 'push' }))).toEqual([])
  expect(told(withValue(planned, '/tickets/1/resume', {}))).toEqual([])
})

test('everything that is wrong is told at once', () => {
  const state = withValue(withValue(withValue(spawned, '/mode', 'x'), '/tickets/1/order', 5), '/writer_lock/held_by', null)
  expect(told(state)).toEqual([
    'value-not-allowed /mode',
    'ticket-order /tickets/1/order',
    'writer-lock-missing /writer_lock/held_by',
  ])
})

describe('the sibling', () => {
  const { state, extra } = storedRun([
    {
      id: 'TKT-a',
      records: recordsOf('TKT-a', 'repair_completed_or_not_needed', { repaired: true }),
      rounds: [{ tree: oid('2'), verdict: 'PASS' }],
    },
  ])
  const rounds = '/tickets/0/repair/rounds'

  test('that belongs to its state has nothing wrong with it', () => {
    expect(checkRunStateExtra(extra, state)).toEqual([])
  })

  test.each<[string, string, unknown, readonly string[]]>([
    [
      'WFL-REV-06: a fourth round',
      rounds,
      [...'3456'].map((tree) => ({ tree: oid(tree), verdict: 'FAIL' })),
      [`out-of-range ${rounds}`],
    ],
    ['WFL-REV-06: a limit above three', '/tickets/0/repair/maxRounds', 4, ['out-of-range /tickets/0/repair/maxRounds']],
    ['WFL-REV-06: more rounds than the ticket allows', '/tickets/0/repair/maxRounds', 0, [`repair-rounds ${rounds}`]],
    ['WFL-REV-07: a round that is gone', rounds, [], [`repair-rounds ${rounds}`]],
    ['WFL-STA-17: a last round that failed', rounds, [{ tree: oid('2'), verdict: 'FAIL' }], [`repair-rounds ${rounds}`]],
    [
      'WFL-REV-09: a round that leaves an earlier tree',
      rounds,
      [{ tree: oid('1'), verdict: 'PASS' }],
      [`repair-no-progress ${rounds}/0/tree`],
    ],
    ['a verdict without a tree', rounds, [{ tree: null, verdict: 'PASS' }], [`repair-rounds ${rounds}/0/tree`]],
    ['another package', '/packageId', 'exporter', ['package-differs /packageId']],
    ['a budget that is overdrawn', '/budget/used', 9, ['budget /budget/used']],
    ['a ticket of another state', '/tickets/0/id', 'TKT-z', ['tickets-differ /tickets/0/id', 'tickets-differ /tickets']],
    ['no proof of a ticket that was begun', '/tickets', [], ['tickets-differ /tickets']],
    ['WFL-STA-04: a phase without evidence', '/tickets/0/records/3/evidence', {}, ['out-of-range /tickets/0/records/3/evidence']],
    [
      'WFL-STA-04: evidence of another kind',
      '/tickets/0/records/3/evidence',
      { done: 'yes' },
      [
        'record /tickets/0/records/3',
        'record /tickets/0/records/3',
        'record /tickets/0/records/3',
        'record /tickets/0/records/3',
      ],
    ],
    ['fewer records than phases', '/tickets/0/records', recordsOf('TKT-a', 'pending'), ['records-differ /tickets/0/records']],
    ['an end that is not in the records', '/tickets/0/notDelivered', 'nobody asked', ['records-differ /tickets/0/records']],
    [
      'a decision of its own',
      '/decisions',
      [{ ticketId: 'TKT-a', decision: 'skip', reason: 'x' }],
      ['value-not-allowed /decisions/0/decision'],
    ],
    ['WFL-STA-26: a wrong type', '/tickets/0/records', 'all', ['wrong-type /tickets/0/records']],
  ])('%s is refused', (_, pointer, value, findings) => {
    const changed = withValue(extra, pointer, value)
    expect(checkRunStateExtra(changed, state).map((each) => `${each.code} ${each.pointer}`)).toEqual(findings)
    expect(checkRunStateExtra(changed, state)[0]).toMatchObject({ file: RUN_STATE_EXTRA_FILE, severity: 'error' })
  })

  test('a round after one that did not fail is refused', () => {
    const open = storedRun([
      {
        id: 'TKT-a',
        records: recordsOf('TKT-a', 'independent_review_completed', { repaired: true }),
        rounds: [
          { tree: oid('2'), verdict: null },
          { tree: oid('3'), verdict: 'FAIL' },
        ],
      },
    ])
    expect(checkRunStateExtra(open.extra, open.state).map(({ code }) => code)).toEqual(['repair-rounds'])
  })

  test('a commit that is another one in the state is told with both', () => {
    const run = ticketAt('pushed')
    const state = withValue(run.state, '/tickets/0/delivery/commit_sha', oid('4'))
    const [finding] = checkRunStateExtra(run.extra, state)
    expect(finding).toMatchObject({ code: 'commit-differs', pointer: '/tickets/0/records' })
    expect(finding?.message).toContain(oid('c'))
    expect(finding?.message).toContain(oid('4'))
  })
})

test('the examples of both schemas belong together', () => {
  const example = (name: string): string => {
    const schema = readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8')
    return JSON.stringify((JSON.parse(schema) as { examples: readonly unknown[] }).examples[0])
  }
  expect(readStoredRun({ state: example('run-state'), extra: example('run-state-extra') }).findings).toEqual([])
})

describe('what is stored', () => {
  const run = ticketAt('plan_recorded')

  test('is read as it was written', () => {
    const texts = { state: renderStored(run.state), extra: renderStored(run.extra) }
    expect(readStoredRun(texts)).toEqual({ stored: run, findings: [] })
  })

  test.each<[string, { state: string; extra: string | null }, string]>([
    ['a state that is no JSON', { state: '{', extra: null }, `not-json ${RUN_STATE_FILE}`],
    ['a state that is no object', { state: '[]', extra: null }, `wrong-type ${RUN_STATE_FILE}`],
    ['a state without its sibling', { state: renderStored(run.state), extra: null }, `not-json ${RUN_STATE_EXTRA_FILE}`],
    ['a sibling that is none', { state: renderStored(run.state), extra: '[]' }, `wrong-type ${RUN_STATE_EXTRA_FILE}`],
  ])('is refused as a whole: %s', (_, texts, finding) => {
    const { stored, findings } = readStoredRun(texts)
    expect(stored).toBeNull()
    expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual([finding])
  })
})
