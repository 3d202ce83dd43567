import { describe, expect, test } from 'vitest'
import type { Plan, Rejection } from '../../src/model.ts'
import { selectBundle, type World } from '../../src/plan/select.ts'
import { branches, byTask, claim, pick, plan, task, world } from './plan-fixture.ts'

const rejections = (from: Plan, options: Partial<World> = {}): readonly Rejection[] => selectBundle(from, world(options)).rejected
const select = (from: Plan, options: Partial<World> = {}): unknown => selectBundle(from, world(options))

describe('which task comes first', () => {
  test('FRD-SEL-1: documents are visited in plan order, not by number', () => {
    expect(pick(plan(task('FRD-007-T1'), task('FRD-006-T1')))).toEqual(['FRD-007-T1'])
  })

  test('FRD-SEL-2: tasks of a document are visited in plan order, not by number', () => {
    const tasks = plan(task('FRD-001-T0', { status: 'done' }), task('FRD-001-T4'), task('FRD-001-T1'))
    expect(pick(tasks)).toEqual(['FRD-001-T4'])
  })

  test.each(['in-progress', 'blocked'] as const)(
    'FRD-SEL-4: a task that is %s is not eligible, with or without a claim',
    (status) => {
      const tasks = plan(task('FRD-001-T1', { status }), task('FRD-001-T2'))
      expect(pick(tasks)).toEqual(['FRD-001-T2'])
      expect(pick(tasks, { claims: byTask(claim('FRD-001-T1', 'me')) })).toEqual(['FRD-001-T2'])
      expect(rejections(tasks)).toEqual([{ taskId: 'FRD-001-T1', reason: 'not-todo', detail: status }])
    },
  )

  test.each(['done', 'skipped'] as const)('FRD-SEL-4: a task that is %s is neither taken nor listed', (status) => {
    expect(select(plan(task('FRD-001-T1', { status }), task('FRD-001-T2', { status: 'blocked' })))).toEqual({
      outcome: 'waiting',
      rejected: [{ taskId: 'FRD-001-T2', reason: 'not-todo', detail: 'blocked' }],
    })
  })

  test.each(['done', 'skipped'] as const)('FRD-SEL-5: a dependency that is %s is met', (status) => {
    expect(pick(plan(task('FRD-001-T1', { status }), task('FRD-002-T1', { deps: ['FRD-001-T1'] })))).toEqual(['FRD-002-T1'])
  })

  test('FRD-SEL-5: one open dependency among several keeps a task waiting, and is the one named', () => {
    const tasks = plan(
      task('FRD-001-T1', { status: 'done' }),
      task('FRD-001-T2', { status: 'blocked' }),
      task('FRD-002-T1', { deps: ['FRD-001-T1', 'FRD-001-T2'] }),
      task('FRD-003-T1'),
    )
    expect(pick(tasks)).toEqual(['FRD-003-T1'])
    expect(rejections(tasks)).toContainEqual({ taskId: 'FRD-002-T1', reason: 'dependency-open', detail: 'FRD-001-T2' })
  })

  test('FRD-SEL-5: of several open dependencies the first is named', () => {
    const tasks = plan(
      task('FRD-001-T1', { status: 'blocked' }),
      task('FRD-001-T2', { status: 'blocked' }),
      task('FRD-002-T1', { deps: ['FRD-001-T2', 'FRD-001-T1'] }),
    )
    expect(rejections(tasks)).toContainEqual({ taskId: 'FRD-002-T1', reason: 'dependency-open', detail: 'FRD-001-T2' })
  })

  test('FRD-SEL-7: tasks in a circle, behind themselves or behind a blocked later one never start', () => {
    const tasks = plan(
      task('FRD-001-T1', { deps: ['FRD-001-T2'] }),
      task('FRD-001-T2', { deps: ['FRD-001-T1'], starts: false }),
      task('FRD-002-T1', { deps: ['FRD-002-T1'] }),
      task('FRD-003-T1', { deps: ['FRD-003-T2'] }),
      task('FRD-003-T2', { status: 'blocked' }),
    )
    expect(pick(tasks)).toBe('waiting')
  })

  test('FRD-SEL-8: a dependency on a document waits for every task of it', () => {
    const open = plan(
      task('FRD-001-T1', { status: 'done' }),
      task('FRD-001-T2', { status: 'in-progress' }),
      task('FRD-002-T1', { deps: ['FRD-001'] }),
    )
    expect(rejections(open)).toContainEqual({ taskId: 'FRD-002-T1', reason: 'dependency-open', detail: 'FRD-001' })
    const met = plan(
      task('FRD-001-T1', { status: 'done' }),
      task('FRD-001-T2', { status: 'skipped' }),
      task('FRD-002-T1', { deps: ['FRD-001'] }),
    )
    expect(pick(met)).toEqual(['FRD-002-T1'])
  })

  test('FRD-SEL-9: a dependency the plan does not have is never met, and is named before an open one', () => {
    const tasks = plan(task('FRD-001-T1', { status: 'blocked' }), task('FRD-002-T1', { deps: ['FRD-001-T1', 'FRD-404'] }))
    expect(pick(tasks)).toBe('waiting')
    expect(rejections(tasks)).toContainEqual({ taskId: 'FRD-002-T1', reason: 'dependency-missing', detail: 'FRD-404' })
  })

  test('FRD-SEL-13: of several eligible tasks the first is taken, and the later ones are not called passed over', () => {
    const tasks = plan(task('FRD-003-T2'), task('FRD-001-T1'), task('FRD-002-T1'))
    expect(pick(tasks)).toEqual(['FRD-003-T2'])
    expect(rejections(tasks)).toEqual([])
  })

  test('FRD-SEL-14: complete when every task is finished, waiting when some are left', () => {
    expect(select(plan())).toEqual({ outcome: 'complete', rejected: [] })
    const finished = plan(task('FRD-001-T1', { status: 'done' }), task('FRD-001-T2', { status: 'skipped' }))
    expect(select(finished)).toEqual({ outcome: 'complete', rejected: [] })
    expect(pick(plan(task('FRD-001-T1', { status: 'done' }), task('FRD-001-T2', { status: 'blocked' })))).toBe('waiting')
  })
})

describe('how far the bundle grows', () => {
  test('FRD-SEL-6: an open dependency counts as met when it stands earlier in the bundle, and only then', () => {
    const chain = plan(
      task('FRD-001-T1'),
      task('FRD-001-T2', { starts: false, deps: ['FRD-001-T1'] }),
      task('FRD-001-T3', { starts: false, deps: ['FRD-001-T1', 'FRD-001-T2'] }),
    )
    expect(pick(chain)).toEqual(['FRD-001-T1', 'FRD-001-T2', 'FRD-001-T3'])
    const outside = plan(task('FRD-001-T1'), task('FRD-001-T2', { starts: false, deps: ['FRD-002-T1'] }), task('FRD-002-T1'))
    expect(pick(outside)).toEqual(['FRD-001-T1'])
    const ahead = plan(
      task('FRD-001-T1'),
      task('FRD-001-T2', { starts: false, deps: ['FRD-001-T3'] }),
      task('FRD-001-T3', { starts: false }),
    )
    expect(pick(ahead)).toEqual(['FRD-001-T1'])
  })

  test('FRD-SEL-6: a document counts as met when all its open tasks stand earlier in the bundle', () => {
    const tasks = plan(
      task('FRD-001-T1', { status: 'done', group: 'early' }),
      task('FRD-001-T2', { group: 'part' }),
      task('FRD-001-T3', { group: 'part', starts: false, deps: ['early', 'FRD-001-T2'] }),
    )
    expect(pick(tasks)).toEqual(['FRD-001-T2', 'FRD-001-T3'])
  })

  test('FRD-BUN-1: two bundles that could start give one', () => {
    const tasks = plan(
      task('FRD-001-T1'),
      task('FRD-001-T2', { starts: false }),
      task('FRD-001-T3'),
      task('FRD-001-T4', { starts: false }),
    )
    expect(pick(tasks)).toEqual(['FRD-001-T1', 'FRD-001-T2'])
  })

  test('FRD-BUN-2: the first task leads its bundle although it starts none', () => {
    const tasks = plan(
      task('FRD-001-T1', { status: 'done' }),
      task('FRD-001-T2', { starts: false }),
      task('FRD-001-T3', { starts: false }),
    )
    expect(pick(tasks)).toEqual(['FRD-001-T2', 'FRD-001-T3'])
  })

  test.each([
    ['done', 'done'],
    ['blocked', 'blocked'],
    ['in progress', 'in-progress'],
  ] as const)('FRD-BUN-3: a %s task ends the bundle and is not skipped over', (_, status) => {
    const tasks = plan(
      task('FRD-001-T1'),
      task('FRD-001-T2', { starts: false }),
      task('FRD-001-T3', { starts: false, status }),
      task('FRD-001-T4', { starts: false }),
    )
    expect(pick(tasks)).toEqual(['FRD-001-T1', 'FRD-001-T2'])
  })

  test('FRD-BUN-3: a claimed task ends the bundle and is not skipped over', () => {
    const tasks = plan(task('FRD-001-T1'), task('FRD-001-T2', { starts: false }), task('FRD-001-T3', { starts: false }))
    expect(pick(tasks, { claims: byTask(claim('FRD-001-T2', 'other')) })).toEqual(['FRD-001-T1'])
  })

  test('FRD-BUN-4: a boundary task never joins, so two in a row give a bundle of one', () => {
    expect(pick(plan(task('FRD-001-T1'), task('FRD-001-T2')))).toEqual(['FRD-001-T1'])
    expect(pick(plan(task('FRD-001-T1'), task('FRD-001-T2', { starts: false }), task('FRD-001-T3')))).toEqual([
      'FRD-001-T1',
      'FRD-001-T2',
    ])
  })

  test('FRD-BUN-5: a bundle ends with its document even when the next one starts without a boundary', () => {
    expect(pick(plan(task('FRD-001-T1'), task('FRD-002-T1', { starts: false })))).toEqual(['FRD-001-T1'])
  })
})

describe('claims', () => {
  const three = plan(
    task('FRD-001-T1'),
    task('FRD-001-T2', { starts: false, deps: ['FRD-001-T1'] }),
    task('FRD-001-T3', { starts: false }),
    task('FRD-002-T1'),
  )

  test('FRD-SEL-11: a live claim of somebody else takes a task out, naming owner and expiry', () => {
    const tasks = plan(task('FRD-001-T1'), task('FRD-002-T1'))
    const claims = byTask(claim('FRD-001-T1', 'other'))
    expect(pick(tasks, { claims })).toEqual(['FRD-002-T1'])
    expect(pick(tasks, { claims, ownerId: null })).toEqual(['FRD-002-T1'])
    expect(rejections(tasks, { claims })).toEqual([
      { taskId: 'FRD-001-T1', reason: 'claimed', detail: 'other until 2031-05-02T08:00:00Z' },
    ])
  })

  test('a claim that cannot be read blocks like a live one', () => {
    const claims = byTask(claim('FRD-001-T1', 'me', 'unreadable'))
    expect(pick(three, { claims })).toEqual(['FRD-002-T1'])
    expect(rejections(three, { claims })[0]?.detail).toBe('unreadable claim: the record is not JSON')
  })

  test('FRD-SEL-12: a live claim of the same owner leaves the whole bundle eligible', () => {
    expect(pick(three, { claims: byTask(claim('FRD-001-T1', 'me')) })).toEqual(['FRD-001-T1', 'FRD-001-T2', 'FRD-001-T3'])
  })

  test('FRD-SEL-12: a claim of our own is not hidden by a later one on the task before it', () => {
    const claims = byTask(claim('FRD-001-T1', 'other'), claim('FRD-001-T3', 'me'))
    expect(pick(three, { claims })).toEqual(['FRD-001-T3'])
  })

  test('an expired claim leaves a task eligible, and one on a finished task holds nothing', () => {
    expect(pick(three, { claims: byTask(claim('FRD-001-T1', 'other', 'expired')) })).toHaveLength(3)
    const finished = plan(task('FRD-001-T1', { status: 'done' }), task('FRD-001-T2', { starts: false }))
    expect(pick(finished, { claims: byTask(claim('FRD-001-T1', 'other')) })).toEqual(['FRD-001-T2'])
  })

  test('FRD-SEL-15: a live claim hides every task of the bundle it heads, each naming the head', () => {
    const claims = byTask(claim('FRD-001-T1', 'other'))
    expect(pick(three, { claims })).toEqual(['FRD-002-T1'])
    const detail = 'in the bundle of FRD-001-T1: other until 2031-05-02T08:00:00Z'
    expect(rejections(three, { claims }).slice(1)).toEqual([
      { taskId: 'FRD-001-T2', reason: 'claimed', detail },
      { taskId: 'FRD-001-T3', reason: 'claimed', detail },
    ])
  })

  test('FRD-SEL-15: the tail stays hidden while the head is in progress or waits for something', () => {
    const started = plan(task('FRD-001-T1', { status: 'in-progress' }), task('FRD-001-T2', { starts: false }))
    const claims = byTask(claim('FRD-001-T1', 'other'))
    expect(pick(started, { claims })).toBe('waiting')
    expect(rejections(started, { claims }).map(({ reason }) => reason)).toEqual(['not-todo', 'claimed'])
    const waiting = plan(
      task('FRD-001-T1', { deps: ['FRD-009-T1'] }),
      task('FRD-001-T2', { starts: false }),
      task('FRD-009-T1', { status: 'blocked' }),
    )
    expect(pick(waiting, { claims })).toBe('waiting')
  })

  test('FRD-SEL-15: what would not be part of that bundle stays free', () => {
    const tasks = plan(
      task('FRD-001-T1'),
      task('FRD-001-T2', { starts: false, status: 'blocked' }),
      task('FRD-001-T3', { starts: false }),
    )
    expect(pick(tasks, { claims: byTask(claim('FRD-001-T1', 'other')) })).toEqual(['FRD-001-T3'])
  })

  test('a first task that was lost in this run counts as claimed, tail included', () => {
    expect(pick(three, { unavailable: new Set(['FRD-001-T1']) })).toEqual(['FRD-002-T1'])
    expect(pick(three, { unavailable: new Set(['FRD-001-T1', 'FRD-002-T1']) })).toBe('waiting')
  })
})

describe('branches', () => {
  const single = plan(task('FRD-005-T2'), task('FRD-006-T1'))
  const several = plan(task('FRD-005-T2'), task('FRD-005-T3', { starts: false }), task('FRD-006-T1'))
  const branchOf = (from: Plan, options: Partial<World> = {}): string | null => {
    const selection = selectBundle(from, world(options))
    return selection.outcome === 'selected' ? selection.bundle.branch : null
  }

  test('FRD-BRA-1: the branch starts with the prefix of the configuration, the claim ref never does', () => {
    expect(branchOf(single)).toBe('codex/f005-t2')
    expect(select(single, { branchPrefix: 'bots/plan-' })).toMatchObject({
      bundle: { branch: 'bots/plan-f005-t2', claimRef: 'refs/heads/codex/claim/FRD-005-T2', scope: 'frd-005' },
    })
  })

  test('FRD-BRA-2: a bundle of one and a longer one have the names of their format, after the first task', () => {
    expect(branchOf(single)).toBe('codex/f005-t2')
    expect(branchOf(several)).toBe('codex/f005-t2-b')
  })

  test('FRD-BRA-3: a foreign branch of that name gives the first free attempt, put last', () => {
    expect(branchOf(several, { branches: branches('codex/f005-t2-b!') })).toBe('codex/f005-t2-b-a2')
    expect(branchOf(several, { branches: branches('codex/f005-t2-b!', 'codex/f005-t2-b-a2!') })).toBe('codex/f005-t2-b-a3')
  })

  test('FRD-BRA-3: a branch with nothing of its own, or of another name, changes nothing', () => {
    expect(branchOf(several, { branches: branches('codex/f005-t2-b') })).toBe('codex/f005-t2-b')
    expect(branchOf(several, { branches: branches('codex/f005-t2!', 'codex/f005-t2-b-a2!') })).toBe('codex/f005-t2-b')
  })

  test.each([
    ['live claim of our own', claim('FRD-005-T2', 'me')],
    ['expired claim', claim('FRD-005-T2', 'other', 'expired')],
  ])('FRD-SEL-16: a branch of that name with a %s is in flight, with the whole bundle', (_, held) => {
    const options = { claims: byTask(held), branches: branches('codex/f005-t2-b!') }
    expect(pick(several, options)).toEqual(['FRD-006-T1'])
    expect(rejections(several, options)).toEqual([
      { taskId: 'FRD-005-T2', reason: 'branch-exists', detail: 'codex/f005-t2-b' },
      { taskId: 'FRD-005-T3', reason: 'branch-exists', detail: 'codex/f005-t2-b' },
    ])
  })

  test('FRD-SEL-16: a further attempt at that branch is in flight too', () => {
    const options = { claims: byTask(claim('FRD-005-T2', 'me')), branches: branches('codex/f005-t2-a2!') }
    expect(rejections(single, options)).toEqual([{ taskId: 'FRD-005-T2', reason: 'branch-exists', detail: 'codex/f005-t2-a2' }])
  })

  test('FRD-SEL-16: a task that was delivered alone is not taken again when the tasks after it become free', () => {
    const options = { claims: byTask(claim('FRD-005-T2', 'me')), branches: branches('codex/f005-t2!') }
    expect(pick(several, options)).toEqual(['FRD-006-T1'])
  })

  test('a live claim of somebody else is named before the branch', () => {
    const options = { claims: byTask(claim('FRD-005-T2', 'other')), branches: branches('codex/f005-t2-b!') }
    expect(rejections(several, options).map(({ reason }) => reason)).toEqual(['claimed', 'claimed'])
  })

  test.each([
    'codex/f005-t2-fix!',
    'codex/f005-t2-b2!',
    'codex/f005-t2-a!',
    'codex/f005-t2-a2-b!',
    'codex/f005-t22!',
    'codex/f005-react-runtime!',
    'feature/f005-t2!',
    'old/codex/f005-t2!',
  ])('FRD-BRA-5: %s is not a branch of the bundle, although its first task is claimed', (name) => {
    expect(pick(single, { claims: byTask(claim('FRD-005-T2', 'me')), branches: branches(name) })).toEqual(['FRD-005-T2'])
  })
})

describe('the next boundary', () => {
  const boundary = (from: Plan, options: Partial<World> = {}): string | null | undefined => {
    const selection = selectBundle(from, world(options))
    return selection.outcome === 'selected' ? selection.nextBoundaryTaskId : undefined
  }

  test('FRD-SUM-11: the first unfinished boundary task after the bundle, across documents, eligible or not', () => {
    const tasks = plan(
      task('FRD-001-T1', { status: 'blocked' }),
      task('FRD-001-T2'),
      task('FRD-001-T3', { starts: false }),
      task('FRD-001-T4', { status: 'done' }),
      task('FRD-001-T5', { starts: false, status: 'blocked' }),
      task('FRD-002-T1', { status: 'blocked' }),
      task('FRD-002-T2'),
    )
    expect(boundary(tasks)).toBe('FRD-002-T1')
  })

  test('FRD-SUM-11: null at the end of the plan', () => {
    expect(
      boundary(plan(task('FRD-001-T1', { status: 'blocked' }), task('FRD-001-T2'), task('FRD-001-T3', { starts: false }))),
    ).toBeNull()
  })
})

describe('a task that is asked for', () => {
  const tasks = plan(
    task('FRD-001-T1'),
    task('FRD-001-T2'),
    task('FRD-001-T3', { starts: false }),
    task('FRD-002-T1', { deps: ['FRD-001'] }),
  )

  test('comes first and grows its bundle as usual', () => {
    expect(pick(tasks, { only: 'FRD-001-T2' })).toEqual(['FRD-001-T2', 'FRD-001-T3'])
  })

  test('is refused with its reason when it is not eligible', () => {
    expect(select(tasks, { only: 'FRD-002-T1' })).toEqual({
      outcome: 'waiting',
      rejected: [{ taskId: 'FRD-002-T1', reason: 'dependency-open', detail: 'FRD-001' }],
    })
    expect(pick(tasks, { only: 'FRD-001-T3', claims: byTask(claim('FRD-001-T2', 'other')) })).toBe('waiting')
  })
})
