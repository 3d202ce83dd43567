import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ObservedClaim, Plan, Task, TaskStatus } from '../../src/model.ts'
import { selectBundle, type World } from '../../src/plan/select.ts'
import { byTask, claim, plan, task, world } from './plan-fixture.ts'

const statuses: readonly TaskStatus[] = ['todo', 'todo', 'todo', 'todo', 'done', 'skipped', 'blocked', 'in-progress']

/** Plans of up to four documents, with dependencies on tasks, documents and unknown names, in any direction. */
const plans = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
  .map((sizes) => sizes.flatMap((size, document) => Array.from({ length: size }, (_, number) => `FRD-00${document}-T${number}`)))
  .chain((ids) => {
    const name = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, fc.constantFrom('FRD-000', 'FRD-001', 'FRD-404'))
    const draft = fc.record({
      status: fc.constantFrom(...statuses),
      starts: fc.boolean(),
      deps: fc.oneof(fc.constant([]), fc.constant([]), fc.array(name, { maxLength: 2 })),
    })
    return fc.tuple(...ids.map(() => draft)).map((drafts) => plan(...ids.map((id, at) => task(id, drafts[at]))))
  })

const worlds = (from: Plan): fc.Arbitrary<World> => {
  const ids = from.tasks.map(({ id }) => id)
  const one = fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom('a', 'b', 'c'), fc.constantFrom('live', 'expired', 'unreadable' as const))
    .map(([id, owner, state]) => claim(id, owner, state as ObservedClaim['state']))
  const names = ids.flatMap((id) =>
    ['', '-b', '-a2', '-b-a2'].map((end) => `codex/${id.replace('FRD-', 'f').replace('-T', '-t')}${end}`),
  )
  return fc
    .record({
      claims: fc.array(one, { maxLength: 3 }),
      names: fc.array(fc.tuple(fc.constantFrom(...names), fc.boolean()), { maxLength: 3 }),
    })
    .map((drawn) =>
      world({
        claims: byTask(...drawn.claims),
        branches: new Map(drawn.names.map(([name, foreign]) => [name, { foreign }])),
        ownerId: 'a',
      }),
    )
}

const cases = plans.chain((from) => fc.tuple(fc.constant(from), worlds(from)))
const finished = (one: Task | undefined): boolean => one?.status === 'done' || one?.status === 'skipped'
const bundleOf = (from: Plan, within: World): readonly Task[] => {
  const selection = selectBundle(from, within)
  return selection.outcome === 'selected' ? selection.bundle.tasks : []
}

describe('for every plan and every world', () => {
  test('FRD-SEL-13: the same input gives the same selection', () => {
    fc.assert(
      fc.property(cases, ([from, within]) => {
        expect(selectBundle(from, within)).toEqual(selectBundle(structuredClone(from), within))
      }),
    )
  })

  test('FRD-BUN-3: the bundle is a contiguous slice of one document without an inner boundary', () => {
    fc.assert(
      fc.property(cases, ([from, within]) => {
        const bundle = bundleOf(from, within)
        const [first] = bundle
        if (first === undefined) return
        const at = from.tasks.indexOf(first)
        expect(bundle).toEqual(from.tasks.slice(at, at + bundle.length))
        expect(new Set(bundle.map(({ group }) => group)).size).toBe(1)
        expect(bundle.slice(1).some(({ startsBundle }) => startsBundle)).toBe(false)
      }),
    )
  })

  test('FRD-SEL-6: whatever a member waits for is finished or stands earlier in the bundle', () => {
    fc.assert(
      fc.property(cases, ([from, within]) => {
        const byId = new Map(from.tasks.map((one) => [one.id, one]))
        const earlier = new Set<string>()
        for (const member of bundleOf(from, within)) {
          expect(member.status).toBe('todo')
          for (const { taskIds } of member.dependsOn) {
            expect(taskIds?.every((id) => finished(byId.get(id)) || earlier.has(id))).toBe(true)
          }
          earlier.add(member.id)
        }
      }),
    )
  })

  test('FRD-SEL-13: every unfinished task before the bundle has a reason, and no member has one', () => {
    fc.assert(
      fc.property(cases, ([from, within]) => {
        const selection = selectBundle(from, within)
        const reasons = new Set(selection.rejected.map(({ taskId }) => taskId))
        const members = selection.outcome === 'selected' ? selection.bundle.tasks : []
        const [first] = members
        const before = first === undefined ? from.tasks : from.tasks.slice(0, from.tasks.indexOf(first))
        for (const one of before) expect(reasons.has(one.id)).toBe(!finished(one))
        for (const one of members) expect(reasons.has(one.id)).toBe(false)
      }),
    )
  })

  test('FRD-SEL-4: nothing finished is ever listed or selected', () => {
    fc.assert(
      fc.property(cases, ([from, within]) => {
        const selection = selectBundle(from, within)
        const named = new Set([...selection.rejected.map(({ taskId }) => taskId), ...bundleOf(from, within).map(({ id }) => id)])
        expect(from.tasks.filter((one) => finished(one) && named.has(one.id))).toEqual([])
        expect(selection.outcome === 'complete').toBe(from.tasks.every(finished))
      }),
    )
  })

  test('FRD-SEL-15: two owners never share a task, and whoever looks afterwards keeps off both bundles', () => {
    fc.assert(
      fc.property(cases, ([from, within]) => {
        const first = bundleOf(from, { ...within, ownerId: 'a' })
        if (first[0] === undefined) return
        const withFirst = new Map(within.claims).set(first[0].id, claim(first[0].id, 'a'))
        const second = bundleOf(from, { ...within, claims: withFirst, ownerId: 'b' })
        expect(second.filter((one) => first.includes(one))).toEqual([])
        if (second[0] === undefined) return
        const withBoth = new Map(withFirst).set(second[0].id, claim(second[0].id, 'b'))
        for (const third of ['a', 'b', 'c']) {
          const again = bundleOf(from, { ...within, claims: withBoth, ownerId: third })
          const others = third === 'a' ? second : third === 'b' ? first : [...first, ...second]
          expect(again.filter((one) => others.includes(one))).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('ten thousand tasks are selected from in linear time', () => {
  const size = 10_000
  const time = (work: () => void): number => {
    const start = performance.now()
    work()
    return performance.now() - start
  }

  test('in a hundred documents that wait for each other', () => {
    const documentAt = (at: number): string => `FRD-${String(Math.floor(at / 100)).padStart(3, '0')}`
    const large = plan(
      ...Array.from({ length: size }, (_, at) =>
        task(`${documentAt(at)}-T${at}`, {
          starts: false,
          deps: at < 100 ? [] : [documentAt(at - 100)],
          status: at < size / 2 ? 'done' : 'todo',
        }),
      ),
    )
    expect(time(() => expect(bundleOf(large, world())).toHaveLength(100))).toBeLessThan(3000)
  })

  test('in one document, every task of it claimed', () => {
    const large = plan(...Array.from({ length: size }, (_, at) => task(`FRD-001-T${at}`, { starts: false })))
    const claims = byTask(...large.tasks.map(({ id }) => claim(id, 'other')))
    expect(time(() => expect(bundleOf(large, world())).toHaveLength(size))).toBeLessThan(3000)
    expect(time(() => expect(bundleOf(large, world({ claims }))).toEqual([]))).toBeLessThan(3000)
  })
})
