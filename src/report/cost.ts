import type { Cost, Prices, Usage } from '../model.ts'

const MILLION = 1_000_000

/**
 * What tokens cost; null without prices. Cached tokens are counted among those that went in, and those of reasoning among
 * those that came out.
 */
export function costOf({ inputTokens, cachedInputTokens, outputTokens }: Usage, prices: Prices | null): Cost | null {
  if (prices === null) return null
  const cached = Math.min(cachedInputTokens, inputTokens)
  const sum = (inputTokens - cached) * prices.input + cached * prices.cachedInput + outputTokens * prices.output
  return { amount: Math.round(sum) / MILLION, currency: prices.currency }
}
