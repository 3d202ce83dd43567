import { expect, test } from 'vitest'
import { parseConfig } from '../src/config.ts'
import type { DayUse } from '../src/host/day-use.ts'
import { createJournal } from '../src/report/journal.ts'
import { limitToDay, requireTokens } from '../src/steps/day-ceiling.ts'
import type { Ground } from '../src/steps/survey.ts'

const now = new Date('2031-02-02T12:00:00Z')

/** The ground of a run after a day with some use, the question that was asked for it, and what is on record. */
const limit = async (agent: string, use: DayUse) => {
  const { config, findings } = parseConfig(new TextEncoder().encode(`agent:\n${agent}`), 'x.yml')
  expect(findings).toEqual([])
  const asked: string[] = []
  const journal = createJournal(() => now)
  const readUse = async (since: Date): Promise<DayUse> => {
    asked.push(since.toISOString())
    return use
  }
  const ground = await limitToDay({ readUse, clock: () => now, journal }, { config } as Ground)
  const check = journal.conclude('ready', '').preflightChecks.find(({ name }) => name === 'tokens_per_day')
  return { ground, asked, check }
}

test('a run may use what the last 24 hours have left, where that is less than a run may', async () => {
  const { ground, asked, check } = await limit('  max-tokens: 500\n  max-tokens-per-day: 1000\n', {
    runs: 2,
    tokens: 700,
    uncounted: 0,
  })
  expect(ground.config.maxTokens).toBe(300)
  expect(asked).toEqual(['2031-02-01T12:00:00.000Z'])
  expect(check).toMatchObject({ status: 'passed', details: 'in the last 24 hours 2 earlier runs used 700 of 1000 tokens' })
  expect(() => requireTokens(ground)).not.toThrow()
  const early = await limit('  max-tokens: 500\n  max-tokens-per-day: 1000\n', { runs: 0, tokens: 0, uncounted: 0 })
  expect(early.ground.config.maxTokens).toBe(500)
  expect(early.check?.details).toContain('no earlier run is known')
})

test('a day with nothing left lets no agent begin', async () => {
  const { ground, check } = await limit('  max-tokens-per-day: 1000\n', { runs: 3, tokens: 1200, uncounted: 0 })
  expect(check?.status).toBe('failed')
  expect(() => requireTokens(ground)).toThrow(expect.objectContaining({ code: 'budget-exceeded' }))
})

test('FLOW-USE-1: runs whose tokens nobody counted are told of', async () => {
  const { check } = await limit('  max-tokens-per-day: 1000\n', { runs: 3, tokens: 200, uncounted: 2 })
  expect(check?.details).toMatch(/; 2 of them used tokens that nobody counted$/)
})

test('without a ceiling nobody looks at earlier runs', async () => {
  const { ground, asked } = await limit('  max-tokens: 500\n', { runs: 3, tokens: 200, uncounted: 0 })
  expect([ground.config.maxTokens, asked]).toEqual([500, []])
})
