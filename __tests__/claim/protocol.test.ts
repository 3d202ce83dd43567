import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CLAIM_PATTERN, CLOCK_MARGIN_MS } from '../../src/claim/claim-record.ts'
import { keepLease } from '../../src/claim/keep-lease.ts'
import { acquire, type ClaimDesk, heartbeat, readClaims, release } from '../../src/claim/lease.ts'
import { silentLog } from '../../src/host/log.ts'
import { listRefs, type RefUpdate } from '../../src/host/remote.ts'
import type { ClaimRecord } from '../../src/model.ts'
import { createJournal } from '../../src/report/journal.ts'
import { choose } from '../../src/steps/choose.ts'
import { deliver } from '../../src/steps/deliver.ts'
import { plan, world as planWorld, task } from '../plan/plan-fixture.ts'
import { createPlace } from '../support/checkout.ts'
import { createPlanRepo, gitIn } from '../support/plan-repo.ts'
import { commits, createFakeRemote, type FakeRemote, type Fate, isCrashed, placeOf } from './fake-remote.ts'

// Everything that decides is real; only the remote and the object store are in memory, so that every order can be tried.
vi.mock('../../src/host/remote.ts', async (original) => ({
  ...(await original<object>()),
  ...(await import('./fake-remote.ts')).fakeRemoteFunctions,
}))
vi.mock('../../src/host/objects.ts', async (original) => ({
  ...(await original<object>()),
  ...(await import('./fake-remote.ts')).fakeObjectFunctions,
}))
vi.mock('../../src/claim/local-claims.ts', async (original) => ({
  ...(await original<object>()),
  removeLocalClaim: async () => {},
}))
vi.mock('node:timers/promises', async (original) => ({ ...(await original<object>()), setTimeout: async () => {} }))

const TTL_MS = 24 * 3_600_000
const BEAT_MS = 10 * 60_000
const TASK = 'FRD-009-T2'
const REF = `refs/heads/codex/claim/${TASK}`
const BRANCH = 'codex/f009-t2'
const BRANCH_REF = `refs/heads/${BRANCH}`

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const deskOf = (fake: FakeRemote, id: string, skewMs = 0, owner = id): ClaimDesk => ({
  place: placeOf(id),
  remote: fake.remote,
  clock: () => new Date(fake.now + skewMs),
  owner: { id: owner, info: null },
  ttlMs: TTL_MS,
  author: { name: 'Runner', email: 'runner@example.test' },
})

const author = (token: string | null): string | null => (token === null ? null : (commits.get(token)?.by ?? null))

const recordOf = (token: string): ClaimRecord => JSON.parse(new TextDecoder().decode(commits.get(token)?.content)) as ClaimRecord

const verbOf = (token: string): string => /^chore\(claim\): (.+) FRD/.exec(commits.get(token)?.subject ?? '')?.[1] ?? ''

/** How one runner's run ended, as the runner itself sees it. */
type Ending = 'lost' | 'in-flight' | 'lease-lost' | 'delivered' | 'released' | 'not-released' | 'failed'

interface Runner {
  readonly id: string
  readonly desk: ClaimDesk
  /** What it is up to once it holds the claim. */
  readonly goal: 'deliver' | 'release'
  readonly head: string
  ending: Ending | 'crashed'
  detail: string
}

let heads = 0
const createRunner = (fake: FakeRemote, id: string, goal: Runner['goal'], skewMs = 0): Runner => ({
  id,
  desk: deskOf(fake, id, skewMs),
  goal,
  head: `${(++heads).toString(16)}`.padStart(40, 'f'),
  ending: 'crashed',
  detail: '',
})

/** A run as `run.ts` strings it together: look, claim, work under a kept lease, deliver or give back. */
const runOne = async (fake: FakeRemote, runner: Runner): Promise<void> => {
  const { desk, id, goal, head } = runner
  const end = (ending: Ending, detail = ''): void => {
    runner.ending = ending
    runner.detail = detail
  }
  try {
    const refs = await listRefs(desk.place, desk.remote, [CLAIM_PATTERN, BRANCH_REF])
    if (refs.has(BRANCH_REF)) return end('in-flight')
    const outcome = await acquire(desk, TASK, (await readClaims(desk, refs)).get(TASK) ?? null)
    if (outcome.kind === 'lost') return end('lost', outcome.detail)
    const kept = keepLease(desk, outcome.lease, BEAT_MS, () => {})
    for (let step = 0; step < 2 && kept.lost() === null; step++) await fake.arrive(id, 'work')
    await kept.stop()
    const lost = kept.lost()
    if (lost !== null) return end('lease-lost', lost)
    const giveBack = async () => end((await release(desk, kept.current())).released ? 'released' : 'not-released')
    if (goal === 'release') return await giveBack()
    const result = await deliver({ desk, lease: kept.current(), branch: BRANCH, branchTip: null, head }).catch(() => null)
    if (result === null || result.kind === 'push-rejected') return await giveBack()
    end(result.kind, result.kind === 'delivered' ? '' : result.detail)
  } catch (error) {
    end('failed', String(error))
  }
}

/** What happens next: a runner's request with its fate, a late request, a heartbeat's time, or a long sleep of everybody. */
interface Step {
  readonly event: 'request' | 'late' | 'beat' | 'sleep'
  readonly which: number
  readonly fate: Fate
}

/** Around the end of a claim it matters whose clock is asked. */
const SLEEPS = [0.5 * TTL_MS, ...[-3, -1, 0, 1, 3].map((margins) => TTL_MS + margins * CLOCK_MARGIN_MS), 2 * TTL_MS]

/** Plays steps until all runners have ended; when the steps run out, everything goes well. */
const play = async (fake: FakeRemote, runs: readonly Promise<unknown>[], steps: readonly Step[]): Promise<void> => {
  let running = runs.length
  for (const run of runs) void run.then(() => running--)
  let at = 0
  for (;;) {
    await setImmediate()
    const step = steps[at++]
    if (running === 0 && step === undefined) return
    if (step?.event === 'late') fake.late.splice(step.which % Math.max(1, fake.late.length), 1)[0]?.()
    else if (step?.event === 'beat') {
      fake.now += BEAT_MS
      vi.advanceTimersByTime(BEAT_MS)
    } else if (step?.event === 'sleep') fake.now += SLEEPS[step.which % SLEEPS.length] ?? 0
    else {
      const next = fake.waiting[(step?.which ?? 0) % Math.max(1, fake.waiting.length)]
      if (next === undefined && step === undefined) return
      next?.go(step?.fate ?? 'ok')
    }
  }
}

/** Lets the one request through that waits. */
const go = async (fake: FakeRemote, fate: Fate = 'ok'): Promise<void> => {
  await setImmediate()
  expect(fake.waiting).toHaveLength(1)
  fake.waiting[0]?.go(fate)
}

/** Rules about every single move of a ref, whoever made it and whatever went wrong. */
const judgeMovements = (fake: FakeRemote, runners: readonly Runner[]): void => {
  for (const { ref, from, to, by, at, together } of fake.movements) {
    if (ref === BRANCH_REF) {
      // Published at most once, and only together with the claim that the publisher itself had written last.
      expect(from).toBeNull()
      expect(to).toBe(runners.find(({ id }) => id === by)?.head)
      const claim = together.find((update) => update.ref === REF)
      expect(author(claim?.expected ?? null)).toBe(by)
      continue
    }
    if (to === null) {
      expect(author(from), 'only the own claim is removed').toBe(by)
      expect(
        fake.movements.some((other) => other.ref === BRANCH_REF && other.at <= at && other.to !== null && other.by === by),
      ).toBe(false)
      continue
    }
    expect(author(to)).toBe(by)
    expect(commits.get(to)?.parents).toEqual(from === null ? [] : [from])
    const verb = verbOf(to)
    if (from === null) expect(verb, 'nothing but a first claim creates the ref').toBe('claim')
    if (verb === 'heartbeat') {
      expect(author(from)).toBe(by)
      expect(recordOf(to).createdAt).toBe(recordOf(from ?? '').createdAt)
    }
    if (verb === 'take over') expect(Date.parse(recordOf(from ?? '').expiresAt)).toBeLessThan(at)
  }
}

/** What the runners say must be what happened. */
const judgeEndings = (fake: FakeRemote, runners: readonly Runner[]): void => {
  const published = fake.refs.get(BRANCH_REF)
  expect(runners.filter(({ ending }) => ending === 'delivered').length).toBeLessThanOrEqual(1)
  for (const { id, ending, head, detail } of runners) {
    if (ending === 'delivered') expect(published).toBe(head)
    if (ending === 'lost' || ending === 'lease-lost' || ending === 'released') expect(published, `${id} ${ending}`).not.toBe(head)
    if (ending !== 'lease-lost' || detail.startsWith('it could not be renewed')) continue
    const taken = fake.movements.some(({ ref, from, by }) => ref === REF && by !== id && author(from) === id)
    expect(taken, `${id} says it lost the claim, but nobody took it: ${detail}`).toBe(true)
  }
}

/** Whatever happened, the task is done or can be claimed once every claim has had time to end. */
const judgeTheEnd = async (fake: FakeRemote): Promise<void> => {
  if (fake.refs.has(BRANCH_REF)) return
  fake.now += 2 * TTL_MS
  const next = createRunner(fake, 'heir', 'deliver')
  await play(fake, [runOne(fake, next)], [])
  expect(next.ending, next.detail).toBe('delivered')
}

const steps = (fates: readonly Fate[], events: readonly Step['event'][]): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      event: fc.oneof({ weight: 5, arbitrary: fc.constant('request' as const) }, fc.constantFrom(...events)),
      which: fc.nat(6),
      fate: fc.oneof({ weight: 8, arbitrary: fc.constant('ok' as const) }, fc.constantFrom(...fates)),
    }),
    { maxLength: 40 },
  )

const crews = fc.array(
  fc.record({
    goal: fc.constantFrom('deliver', 'deliver', 'release' as const),
    skewMs: fc.integer({ min: -CLOCK_MARGIN_MS / 2, max: CLOCK_MARGIN_MS / 2 }),
  }),
  { minLength: 2, maxLength: 3 },
)

const playCrew = async (
  crew: readonly { readonly goal: Runner['goal']; readonly skewMs: number }[],
  script: readonly Step[],
): Promise<{ fake: FakeRemote; runners: Runner[] }> => {
  const fake = createFakeRemote()
  const runners = crew.map(({ goal, skewMs }, index) => createRunner(fake, `runner-${index}`, goal, skewMs))
  await play(
    fake,
    runners.map((runner) => runOne(fake, runner)),
    script,
  )
  return { fake, runners }
}

describe('two or three runners in any order, with time passing', () => {
  test('FRD-CLM-8, FRD-CLM-13, FRD-CLM-15: with faults and crashes anywhere nobody overwrites, revives or publishes against the claim', async () => {
    const fates: Fate[] = ['lose-request', 'lose-answer', 'busy', 'crash-before', 'crash-after']
    await fc.assert(
      fc.asyncProperty(crews, steps(fates, ['beat', 'beat', 'sleep']), async (crew, script) => {
        const { fake, runners } = await playCrew(crew, script)
        judgeMovements(fake, runners)
        judgeEndings(fake, runners)
        await judgeTheEnd(fake)
      }),
      { numRuns: 1500 },
    )
  })

  test('a request that arrives after its sender gave it up cannot publish or revive anything either', async () => {
    const fates: Fate[] = ['late', 'late', 'crash-before', 'lose-answer']
    await fc.assert(
      fc.asyncProperty(crews, steps(fates, ['late', 'late', 'beat', 'sleep']), async (crew, script) => {
        const { fake, runners } = await playCrew(crew, script)
        for (const arrive of fake.late.splice(0)) arrive()
        judgeMovements(fake, runners)
        await judgeTheEnd(fake)
      }),
      { numRuns: 800 },
    )
  })

  test('without faults exactly one delivers, and everybody else knows that it did not', async () => {
    const crew = fc.array(fc.constant({ goal: 'deliver' as const, skewMs: 0 }), { minLength: 2, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(crew, steps(['ok'], ['beat']), async (drawn, script) => {
        const { fake, runners } = await playCrew(drawn, script)
        judgeMovements(fake, runners)
        const endings = runners.map(({ ending }) => ending)
        expect(endings.filter((ending) => ending === 'delivered')).toHaveLength(1)
        expect(endings.every((ending) => ['delivered', 'lost', 'in-flight'].includes(ending))).toBe(true)
        expect(fake.refs.has(REF)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

/** A choice that was made and how many there were. */
type Branching = { taken: number; among: number }[]

/** Plays runs along a path, with at most one fault; what the path leaves open is the first choice, and is noted on it. */
const follow = async (path: Branching, fake: FakeRemote, runs: readonly Promise<unknown>[], faults: readonly Fate[]) => {
  let running = runs.length
  for (const run of runs) void run.then(() => running--)
  let struck = false
  for (let at = 0; ; at++) {
    await setImmediate()
    if (running === 0 || fake.waiting.length === 0) return
    const options = fake.waiting.flatMap((each) =>
      (struck ? ['ok' as const] : ['ok' as const, ...faults]).map((fate) => ({ each, fate })),
    )
    path[at] ??= { taken: 0, among: options.length }
    const option = options[path[at]?.taken ?? 0]
    if (option === undefined) throw new TypeError('the path does not fit')
    if (option.fate !== 'ok') struck = true
    option.each.go(option.fate)
  }
}

/** Moves on to the next path; false when all have been taken. */
const advance = (path: Branching): boolean => {
  for (let last = path.pop(); last !== undefined; last = path.pop()) {
    if (last.taken + 1 >= last.among) continue
    path.push({ ...last, taken: last.taken + 1 })
    return true
  }
  return false
}

describe('two runners, every order there is', () => {
  test.each<[string, readonly Runner['goal'][]]>([
    ['both deliver', ['deliver', 'deliver']],
    ['one gives back', ['deliver', 'release']],
  ])('FRD-CLM-8, FRD-CLM-13: %s, with one crash or lost answer anywhere', async (_, goals) => {
    const path: Branching = []
    let executions = 0
    do {
      const fake = createFakeRemote()
      const runners = goals.map((goal, index) => createRunner(fake, `runner-${index}`, goal))
      const runs = runners.map((runner) => runOne(fake, runner))
      await follow(path, fake, runs, ['crash-before', 'crash-after', 'lose-answer'])
      judgeMovements(fake, runners)
      judgeEndings(fake, runners)
      expect(runners.filter(({ id, ending }) => ending === 'crashed' && !isCrashed(fake, id))).toEqual([])
      executions++
      const copy = [...path]
      await judgeTheEnd(fake)
      path.splice(0, path.length, ...copy)
    } while (advance(path))
    expect(executions).toBeGreaterThan(500)
  })
})

describe('choosing', () => {
  const CONFIG = { claimTtlMs: TTL_MS, commitAuthor: { name: 'Runner', email: 'runner@example.test' } }

  /** @param wish the task that is asked for; null for the next one */
  const chooseOne = (fake: FakeRemote, id: string, bundles: number, size = 2, wish: string | null = null) => {
    const drafts = Array.from({ length: bundles }, (_, index) =>
      Array.from({ length: size }, (__, at) => task(`FRD-00${index + 1}-T${at + 1}`, { starts: at === 0 })),
    )
    const clock = () => new Date(fake.now)
    const ground = {
      plan: null,
      snapshot: { commit: 'b'.repeat(40), entries: new Map(), files: new Map() },
      config: CONFIG,
      format: { name: 'frd', names: planWorld().names, branchesBeginWith: (prefix: string) => prefix, traces: null },
      planPath: 'specs/index.json',
      findings: [],
    } as unknown as Parameters<typeof choose>[1]
    const order = {
      checkout: { root: '/nowhere', private: placeOf(id) },
      remote: fake.remote,
      baseBranch: null,
      branchPrefix: 'codex/',
      task: wish,
      owner: { id, info: null },
      forge: null,
      publisher: null,
      delivery: 'branch',
      dryRun: false,
      prepareAgent: null,
      given: null,
      clock,
      journal: createJournal(clock),
      log: silentLog,
    } as unknown as Parameters<typeof choose>[0]
    return choose(order, ground, plan(...drafts.flat()))
  }

  type Made = Awaited<ReturnType<typeof choose>>

  /** Lets so many runners choose; those that crashed have nothing to say. */
  const chooseAll = async (runners: number, bundles: number, script: readonly Step[]) => {
    const fake = createFakeRemote()
    const made: Made[] = []
    const choices = Array.from({ length: runners }, async (_, index) => {
      made.push(await chooseOne(fake, `runner-${index}`, bundles))
    })
    await play(fake, choices, script)
    const held = made.flatMap((choice) => (choice.kind === 'claimed' ? [choice] : []))
    expect(new Set(held.map(({ bundle }) => bundle.tasks[0].id)).size).toBe(held.length)
    for (const { bundle, holding } of held) {
      expect(bundle.tasks).toHaveLength(2)
      if (holding.kind === 'remote') expect(fake.refs.get(holding.lease.ref)).toBe(holding.lease.token)
    }
    for (const choice of made) if (choice.kind === 'none') expect(choice.code).toBe('claims-contended')
    return { fake, made, held }
  }

  /** Lets runners choose in one bundle of three tasks; no two of those that hold something may hold the same task. */
  const chooseAmong = (fake: FakeRemote, wishes: readonly (string | null)[]) => {
    const held: string[][] = []
    const runs = wishes.map(async (wish, index) => {
      const choice = await chooseOne(fake, `runner-${index}`, 1, 3, wish).catch((error: unknown) => error as Error)
      if (!(choice instanceof Error) && choice.kind === 'claimed') held.push(choice.bundle.tasks.map(({ id }) => id))
    })
    const judge = () => {
      expect(new Set(held.flat()).size, JSON.stringify(held)).toBe(held.flat().length)
      for (const { from, to, at } of fake.movements) {
        if (to === null || verbOf(to) !== 'fence' || from === null) continue
        expect(Date.parse(recordOf(from).expiresAt), 'a fence moves no claim that lives').toBeLessThan(at)
        expect(recordOf(to)).toEqual(recordOf(from))
      }
    }
    return { runs, held, judge }
  }

  const [head, middle, last] = [null, 'FRD-001-T2', 'FRD-001-T3']

  test.each<[string, readonly (string | null)[]]>([
    ['its head and its middle', [head, middle]],
    ['its head and its last task', [head, last]],
    ['its middle and its last task', [middle, last]],
  ])('%s are taken at once: no task has two holders in any order, with one crash or lost answer anywhere', async (_, wishes) => {
    const path: Branching = []
    let executions = 0
    let together = 0
    do {
      const fake = createFakeRemote()
      const { runs, held, judge } = chooseAmong(fake, wishes)
      await follow(path, fake, runs, ['crash-before', 'crash-after', 'lose-answer'])
      judge()
      executions++
      if (held.length === 2) together++
    } while (advance(path))
    expect(executions).toBeGreaterThan(30)
    // Whoever comes second may have what the first has left, so it is no matter of one lock for all.
    expect(together).toBeGreaterThan(0)
  })

  test('three or four runners that ask for tasks of one bundle, after a crashed one too, never share a task', async () => {
    const asked = fc.array(fc.constantFrom(head, middle, last), { minLength: 3, maxLength: 4 })
    const fates: Fate[] = ['lose-request', 'lose-answer', 'busy', 'late', 'crash-before', 'crash-after']
    await fc.assert(
      fc.asyncProperty(
        asked,
        fc.constantFrom(undefined, head, middle),
        steps(fates, ['late']),
        async (wishes, before, script) => {
          const fake = createFakeRemote()
          if (before !== undefined) {
            await play(fake, [chooseOne(fake, 'crashed', 1, 3, before)], [])
            fake.now += 2 * TTL_MS
          }
          const { runs, judge } = chooseAmong(fake, wishes)
          await play(fake, runs, script)
          judge()
        },
      ),
      { numRuns: 400 },
    )
  })

  const sizes = fc.record({ runners: fc.integer({ min: 1, max: 4 }), bundles: fc.integer({ min: 1, max: 4 }) })

  test('FRD-CLM-9: in any order, as many runners as there are bundles hold one each, and the others are contended', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, steps(['ok'], ['beat']), async ({ runners, bundles }, script) => {
        const { made, held } = await chooseAll(runners, bundles, script)
        expect(made).toHaveLength(runners)
        expect(held).toHaveLength(Math.min(runners, bundles))
        // The first try is in order, so the first bundle never stays free.
        expect(held.some(({ bundle }) => bundle.tasks[0].id === 'FRD-001-T1')).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('FRD-CLM-9: what was lost to another is not tried again in this run, even when it is free again', async () => {
    const first = 'refs/heads/codex/claim/FRD-001-T1'
    const other = 'c'.repeat(40)
    for (const bundles of [1, 2]) {
      const fake = createFakeRemote()
      const choice = chooseOne(fake, 'late', bundles)
      await go(fake)
      fake.refs.set(first, other)
      await go(fake)
      await go(fake)
      fake.refs.delete(first)
      await play(fake, [choice], [])
      const made = await choice
      if (bundles === 1) expect(made).toMatchObject({ kind: 'none', code: 'claims-contended' })
      else expect(made).toMatchObject({ kind: 'claimed', holding: { lease: { taskId: 'FRD-002-T1' } } })
    }
  })

  test('FRD-CLM-9: crashes at any moment make nobody take what another holds, or go away while a bundle is free', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, steps(['crash-before', 'crash-after'], ['beat']), async ({ runners, bundles }, script) => {
        const { fake, made } = await chooseAll(runners, bundles, script)
        if (made.some(({ kind }) => kind === 'none')) expect(fake.refs.size).toBe(bundles)
      }),
      { numRuns: 150 },
    )
  })
})

describe('renewing', () => {
  const start = async () => {
    const fake = createFakeRemote()
    const desk = deskOf(fake, 'one')
    const acquired = acquire(desk, TASK, null)
    await play(fake, [acquired], [])
    const outcome = await acquired
    if (outcome.kind === 'lost') throw new Error(outcome.detail)
    const losses: string[] = []
    const kept = keepLease(desk, outcome.lease, BEAT_MS, (detail) => losses.push(detail))
    /** Lets a heartbeat come, and its requests have these fates. */
    const wait = async (ms: number, ...fates: Fate[]) => {
      fake.now += ms
      vi.advanceTimersByTime(ms)
      for (let at = 0; at < 6; at++) {
        await setImmediate()
        fake.waiting[0]?.go(fates.shift() ?? 'ok')
      }
      await setImmediate()
    }
    const beat = (...fates: Fate[]) => wait(BEAT_MS, ...fates)
    return { fake, desk, lease: outcome.lease, kept, losses, wait, beat }
  }

  test('FRD-CLM-11: moves the end of the claim, and nothing else in it', async () => {
    const { fake, kept, lease, beat } = await start()
    await beat()
    await beat()
    expect(kept.current().token).toBe(fake.refs.get(REF))
    const { createdAt, ownerId, expiresAt } = kept.current().record
    expect({ createdAt, ownerId }).toEqual({ createdAt: lease.record.createdAt, ownerId: 'one' })
    expect(Date.parse(expiresAt)).toBe(Date.parse(lease.record.expiresAt) + 2 * BEAT_MS)
    await kept.stop()
  })

  test('a renewal that was done while nobody could be asked is not taken for a loss', async () => {
    const { fake, kept, losses, beat } = await start()
    await beat('lose-answer', 'lose-request')
    expect(kept.current().token).not.toBe(fake.refs.get(REF))
    await beat()
    expect(kept.current().token).toBe(fake.refs.get(REF))
    expect(losses).toEqual([])
    await kept.stop()
  })

  test('what stands on the remote is known at the end, also after a renewal without an answer', async () => {
    const { fake, desk, kept, beat } = await start()
    await beat('lose-answer', 'lose-request')
    const stopped = kept.stop()
    await play(fake, [stopped], [])
    expect(kept.current().token).toBe(fake.refs.get(REF))
    const released = release(desk, kept.current())
    await play(fake, [released], [])
    expect(fake.refs.has(REF)).toBe(false)
  })

  test('FRD-CLM-13: a deleted claim is reported once and never made again', async () => {
    const { fake, kept, losses, beat } = await start()
    fake.refs.delete(REF)
    await beat()
    await beat()
    expect(losses).toEqual(['the claim is gone'])
    expect(kept.lost()).toBe('the claim is gone')
    expect(fake.refs.has(REF)).toBe(false)
  })

  test('a claim that cannot be renewed is given up before it ends, because clocks differ', async () => {
    const { fake, kept, lease, losses, wait } = await start()
    const end = Date.parse(lease.record.expiresAt)
    while (losses.length === 0 && fake.now < end) await wait(60_000, 'lose-request', 'lose-request')
    expect(fake.now).toBe(end - CLOCK_MARGIN_MS)
    expect(kept.lost()).toContain('could not be renewed before its end')
  })

  test('a short claim is renewed more often than asked', async () => {
    const { fake, desk, lease, kept: first } = await start()
    await first.stop()
    const kept = keepLease({ ...desk, ttlMs: 30 * 60_000 }, lease, 600 * 60_000, () => {})
    vi.advanceTimersByTime(10 * 60_000)
    await play(fake, [], [{ event: 'request', which: 0, fate: 'ok' }])
    expect(verbOf(fake.refs.get(REF) ?? '')).toBe('heartbeat')
    await kept.stop()
  })

  test('FRD-CLM-13, FRD-CLM-15: of a late heartbeat and takeovers in any order exactly one wins', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), steps(['ok'], ['beat']), async (thieves, script) => {
        const { fake, desk, lease, kept } = await start()
        await kept.stop()
        fake.now += TTL_MS + 2 * CLOCK_MARGIN_MS
        const takeovers = Array.from({ length: thieves }, async (_, index) => {
          const thief = deskOf(fake, `thief-${index}`)
          const refs = await listRefs(thief.place, thief.remote, [CLAIM_PATTERN])
          return acquire(thief, TASK, (await readClaims(thief, refs)).get(TASK) ?? null)
        })
        const attempts = [heartbeat(desk, lease), ...takeovers]
        await play(fake, attempts, script)
        const outcomes = await Promise.all(attempts)
        const winners = outcomes.flatMap((outcome) => (outcome.kind === 'held' ? [outcome.lease.token] : []))
        expect(winners).toEqual([fake.refs.get(REF)])
      }),
      { numRuns: 150 },
    )
  })
})

describe('a remote that refuses although nobody holds the claim', () => {
  test('is asked again, because it may have been busy', async () => {
    const fake = createFakeRemote()
    const acquired = acquire(deskOf(fake, 'one'), TASK, null)
    for (let round = 0; round < 3; round++) {
      await go(fake, 'busy')
      await go(fake)
    }
    await play(fake, [acquired], [])
    expect(await acquired).toMatchObject({ kind: 'held', lease: { token: fake.refs.get(REF) } })
  })

  test('is an error in the end, and never a loss or an endless loop', async () => {
    const fake = createFakeRemote()
    const acquired = acquire(deskOf(fake, 'one'), TASK, null).catch((error: unknown) => error)
    let requests = 0
    for (await setImmediate(); fake.waiting.length > 0; await setImmediate(), requests++) await go(fake, 'busy')
    expect(await acquired).toMatchObject({ code: 'remote-refused' })
    expect(requests).toBeLessThan(10)
  })

  test('a delivery is tried a second time, with the very same commits', async () => {
    const fake = createFakeRemote()
    const desk = deskOf(fake, 'one')
    const acquired = acquire(desk, TASK, null)
    await play(fake, [acquired], [])
    const outcome = await acquired
    if (outcome.kind === 'lost') throw new Error(outcome.detail)
    const head = 'd'.repeat(40)
    const delivery = deliver({ desk, lease: outcome.lease, branch: BRANCH, branchTip: null, head })
    await go(fake, 'lose-request')
    await play(fake, [delivery], [])
    expect(await delivery).toMatchObject({ kind: 'delivered', lease: { token: fake.refs.get(REF) } })
    expect(fake.refs.get(BRANCH_REF)).toBe(head)
  })
})

test('the remote in memory answers as a real one does', async () => {
  vi.useRealTimers()
  const real = await vi.importActual<typeof import('../../src/host/remote.ts')>('../../src/host/remote.ts')
  const repo = await createPlanRepo({ 'README.md': 'A project\n' })
  const place = await createPlace(repo.root)
  const remote = real.createRemote(`file://${repo.origin}`, null, {})
  await gitIn(place.gitDir, 'fetch', '--quiet', repo.origin, 'main')
  const tree = await gitIn(place.gitDir, 'rev-parse', `${repo.base}^{tree}`)
  const make = (message: string, ...parents: string[]) =>
    gitIn(place.gitDir, 'commit-tree', tree, '-m', message, ...parents.flatMap((parent) => ['-p', parent]))
  const one = await make('one')
  const targets = [one, await make('two', one), await make('three')]
  const names = [REF, BRANCH_REF, `${REF}/deeper`]
  const fake = createFakeRemote()
  const draw = fc.sample(
    fc.array(
      fc.record({
        ref: fc.constantFrom(...names),
        expected: fc.oneof({ weight: 4, arbitrary: fc.constant('now' as const) }, fc.constantFrom(null, ...targets)),
        target: fc.constantFrom(null, ...targets),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    { numRuns: 80, seed: 20260301 },
  )
  for (const drawn of draw) {
    const updates = drawn
      .map(
        ({ ref, expected, target }): RefUpdate => ({
          ref,
          target,
          expected: expected === 'now' ? (fake.refs.get(ref) ?? null) : expected,
        }),
      )
      .filter(
        ({ ref, expected, target }, index, all) =>
          (expected !== null || target !== null) && all.findIndex((each) => each.ref === ref) === index,
      )
    // What stands there already is no move; Git leaves it out of an atomic push, and nobody here asks for it beside another.
    const isThere = ({ ref, target }: RefUpdate) => (fake.refs.get(ref) ?? null) === target
    if (updates.length === 0 || (updates.length > 1 && updates.some(isThere))) continue
    const { answer } = await real.pushRefs(place, remote, updates)
    expect(answer === 'done', JSON.stringify({ updates, refs: [...fake.refs] })).toBe(fake.apply('one', updates))
    expect(await real.listRefs(place, remote, ['refs/heads/codex/*'])).toEqual(new Map([...fake.refs].sort()))
  }
  expect(fake.movements.length).toBeGreaterThan(10)
})
