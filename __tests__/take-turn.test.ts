import { describe, expect, test } from 'vitest'
import type { Agent, Turn, TurnResult } from '../src/agent/agent.ts'
import type { Role } from '../src/agent/roles.ts'
import { type Config, parseConfig } from '../src/config.ts'
import { type ReasonCode, reasons } from '../src/errors.ts'
import { silentLog } from '../src/host/log.ts'
import { takeBaseline } from '../src/host/work-tree.ts'
import { createJournal } from '../src/report/journal.ts'
import { createTurns, type TurnSetting } from '../src/steps/take-turn.ts'
import { openRepo } from './support/checkout.ts'
import { createPlanRepo, writeFiles } from './support/plan-repo.ts'

const usage = { inputTokens: 100, cachedInputTokens: 0, outputTokens: 10, reasoningOutputTokens: 0 }
const answered: TurnResult = { kind: 'answered', answer: 'Done.', threadId: 't-1', usage }
const failed = (code: ReasonCode, detail = 'no luck'): TurnResult => ({ kind: 'failed', code, detail, usage: null })

/** What the agent does in one try: what it leaves in the work tree, and how it ends. */
type Try = TurnResult | { readonly writes: Readonly<Record<string, string>>; readonly ends: TurnResult }

interface Setup {
  readonly tries: readonly Try[]
  readonly config?: Partial<Config>
  readonly setting?: Partial<TurnSetting>
}

const prepare = async ({ tries, config = {}, setting = {} }: Setup) => {
  const repo = await createPlanRepo({ 'README.md': 'A project\n' })
  const checkout = await openRepo(repo)
  const baseline = await takeBaseline(checkout)
  const asked: Turn[] = []
  const waits: number[] = []
  const agent: Agent = {
    name: 'fake 1',
    async run(turn) {
      const next = tries[asked.length]
      asked.push(turn)
      if (next === undefined) throw new Error('no further try was expected')
      if (!('writes' in next)) return next
      await writeFiles(repo.dir, next.writes)
      return next.ends
    },
    confine: () => Promise.reject(new Error('nothing is confined here')),
  }
  const journal = createJournal(() => new Date(0))
  const turns = createTurns({
    ...{ agent, checkout, baseline, journal, archive: null, log: silentLog, knownSecrets: [], timeoutMs: 3_600_000 },
    ground: { config: { ...parseConfig(null, 'x').config, ...config } } as TurnSetting['ground'],
    signal: new AbortController().signal,
    pause: async (ms) => {
      waits.push(ms)
    },
    ...setting,
  })
  const take = (role: Role = 'writer') => turns.take({ role, title: 'A turn', prompt: 'Do it.', threadId: null })
  const log = () => journal.conclude('agent-failed', '').turnLog
  return { take, turns, asked, waits, log }
}

const retries = { count: 5, waitMs: 1000 }

describe('a turn that failed', () => {
  const passing: readonly ReasonCode[] = ['model-unavailable', 'model-rate-limited']

  test.each(passing)('FLOW-FAIL-4: is tried again after %s, each time after a longer wait, and is one turn', async (code) => {
    const tries = [...Array<TurnResult>(5).fill(failed(code)), answered]
    const { take, waits, log } = await prepare({ tries, config: { retries } })
    expect(await take()).toMatchObject({ kind: 'answered' })
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000])
    expect(log().map(({ turn, outcome, tries: count }) => [turn, outcome, count])).toEqual([
      ...[1, 2, 3, 4, 5].map((count) => [1, code, count]),
      [1, 'answered', 6],
    ])
  })

  test('FLOW-FAIL-4: is given up when the tries are used up, or no time is left for the wait', async () => {
    const tries = Array<TurnResult>(3).fill(failed('model-unavailable'))
    const few = await prepare({ tries, config: { retries: { count: 2, waitMs: 1000 } } })
    expect(await few.take()).toEqual({ kind: 'failed', code: 'model-unavailable', detail: 'no luck' })
    expect(few.waits).toEqual([1000, 2000])
    const late = await prepare({ tries, config: { retries }, setting: { timeoutMs: 900 } })
    expect(await late.take()).toMatchObject({ kind: 'failed', code: 'model-unavailable' })
    expect([late.waits, late.asked.length]).toEqual([[], 1])
  })

  test('FLOW-FAIL-3: is tried again by its code and never by words of its text', async () => {
    const words = 'connection reset, network timeout, 503 service unavailable, rate limit, try again'
    const others = (Object.keys(reasons) as ReasonCode[]).filter((code) => !passing.includes(code))
    expect(others).toContain('agent-failed')
    const { take, asked, waits } = await prepare({ tries: others.map((code) => failed(code, words)), config: { retries } })
    for (const code of others) expect(await take()).toEqual({ kind: 'failed', code, detail: words })
    expect(asked).toHaveLength(others.length)
    expect(waits).toEqual([])
  })

  test('is not tried again once the run was called off during the wait', async () => {
    const stop = new AbortController()
    const pause = async () => stop.abort()
    const setting = { signal: stop.signal, pause }
    const { take, asked } = await prepare({ tries: [failed('model-unavailable')], config: { retries }, setting })
    expect(await take()).toMatchObject({ kind: 'failed', code: 'cancelled' })
    expect(asked).toHaveLength(1)
  })

  test('counts what all of its tries changed', async () => {
    const tries = [
      { writes: { 'a.txt': 'a\n' }, ends: failed('model-unavailable') },
      { writes: { 'b.txt': 'b\n' }, ends: answered },
    ]
    const { take, log } = await prepare({ tries, config: { retries } })
    expect(await take()).toMatchObject({ changeSet: { changes: [{ path: 'a.txt' }, { path: 'b.txt' }] } })
    expect(log().at(-1)).toMatchObject({ files: 2, insertions: 2, deletions: 0 })
  })
})

describe('a turn of somebody who only reads', () => {
  test.each(['planner', 'self-reviewer', 'reviewer', 'expert', 'drift-checker', 'blocker-resolver'] as const)(
    'WFL-ROL-09: is of no use when the %s has changed the work tree',
    async (role) => {
      const { take, log } = await prepare({ tries: [{ writes: { 'README.md': 'Mine\n' }, ends: answered }, answered] })
      expect(await take(role)).toMatchObject({ kind: 'failed', code: 'review-invalid', detail: expect.stringContaining(role) })
      expect(log()).toMatchObject([{ role, files: 1 }])
    },
  )

  test('sees what the writer left, and may leave it as it is', async () => {
    const { take, turns } = await prepare({ tries: [{ writes: { 'a.txt': 'a\n' }, ends: answered }, answered] })
    await take('writer')
    const written = turns.tree()
    expect(await take('reviewer')).toMatchObject({ kind: 'answered', changeSet: { tree: written } })
    expect(turns.tree()).toBe(written)
  })
})

describe('a turn that must not begin', () => {
  test('is not taken where something speaks against it', async () => {
    const objection = async () => ({ code: 'source-lock-failed' as const, detail: 'the ticket has changed' })
    const { take, asked, log } = await prepare({ tries: [], setting: { objection } })
    expect(await take()).toEqual({ kind: 'failed', code: 'source-lock-failed', detail: 'the ticket has changed' })
    expect([asked, log()]).toEqual([[], []])
  })

  test('FLOW-USE-2: is not taken once the tokens of all turns together are used up', async () => {
    const { take, asked } = await prepare({ tries: [answered, answered], config: { maxTokens: 200 } })
    for (const kind of ['answered', 'answered', 'failed']) expect(await take()).toMatchObject({ kind })
    expect(asked).toHaveLength(2)
    expect(await take()).toMatchObject({ code: 'budget-exceeded' })
  })
})

test('FLOW-TRN-15, FLOW-USE-3: the end of what was said is on record, and nothing of it where it held a secret', async () => {
  const said = `${'x'.repeat(5000)} end`
  const tries = [answered, answered].map((each, at) => ({ ...each, answer: at === 0 ? said : `${said} word-of-this-run` }))
  const { take, log } = await prepare({ tries, setting: { knownSecrets: ['word-of-this-run'] } })
  await take()
  await take()
  expect(log()).toMatchObject([
    { turn: 1, role: 'writer', agent: 'fake 1', threadId: 't-1', tries: 1, usage, answer: said.slice(-2000) },
    { turn: 2, answer: expect.stringContaining('withheld') },
  ])
  expect(JSON.stringify(log())).not.toContain('word-of-this-run')
})
