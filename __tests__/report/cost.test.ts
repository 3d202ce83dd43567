import { expect, test } from 'vitest'
import { costOf } from '../../src/report/cost.ts'

const usage = { inputTokens: 1_200_000, cachedInputTokens: 1_000_000, outputTokens: 50_000, reasoningOutputTokens: 40_000 }

test('cached tokens have a price of their own, and those of reasoning are among those that came out', () => {
  const prices = { input: 1.25, cachedInput: 0.125, output: 10, currency: 'USD' }
  expect(costOf(usage, prices)).toEqual({ amount: 0.25 + 0.125 + 0.5, currency: 'USD' })
})

test('without prices there is no cost', () => {
  expect(costOf(usage, null)).toBeNull()
})

test('a count of cached tokens that cannot be makes no cost less than nothing', () => {
  const odd = { ...usage, inputTokens: 10, cachedInputTokens: 1000, outputTokens: 0 }
  expect(costOf(odd, { input: 100, cachedInput: 0, output: 0, currency: '' })?.amount).toBe(0)
})
