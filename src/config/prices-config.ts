import type { Prices } from '../model.ts'

/** What tokens cost, in the words of the file. */
export type PricesSection = Pick<Prices, 'input' | 'output'> & { readonly 'cached-input'?: number; readonly currency?: string }

/** Fills in the defaults; null where nothing is said. Source of the defaults: `schemas/config.schema.json`. */
export function readPrices(prices: PricesSection | undefined): Prices | null {
  if (prices === undefined) return null
  const { input, output, 'cached-input': cachedInput = input, currency = '' } = prices
  return { input, cachedInput, output, currency }
}
