import { RunnerError } from '../errors.ts'
import type { Clock } from '../host/clock.ts'
import type { DayUse } from '../host/day-use.ts'
import type { Journal } from '../report/journal.ts'
import type { Ground } from './survey.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** What the ceiling of a day depends on. */
export interface DayOrder {
  /** What earlier runs used since a moment. */
  readonly readUse: (since: Date) => Promise<DayUse>
  readonly clock: Clock
  readonly journal: Journal
}

/**
 * The same ground, where this run may use no more tokens than the last 24 hours have left: 0 when they have nothing left.
 * Source: ticket flow, cost.
 */
export async function limitToDay({ readUse, clock, journal }: DayOrder, ground: Ground): Promise<Ground> {
  const { maxTokens, maxTokensPerDay } = ground.config
  if (maxTokensPerDay === null) return ground
  const { runs, tokens, uncounted } = await readUse(new Date(clock().getTime() - DAY_MS))
  const left = Math.max(0, maxTokensPerDay - tokens)
  const unknown = uncounted === 0 ? '' : `; ${uncounted} of them used tokens that nobody counted`
  const known =
    runs === 0 ? 'no earlier run is known' : `${runs} earlier runs used ${tokens} of ${maxTokensPerDay} tokens${unknown}`
  journal.check('tokens_per_day', left > 0, `in the last 24 hours ${known}`)
  return { ...ground, config: { ...ground.config, maxTokens: Math.min(maxTokens ?? left, left) } }
}

/** @throws {RunnerError} `budget-exceeded` when the day has nothing left */
export function requireTokens({ config }: Ground): void {
  if (config.maxTokens === 0)
    throw new RunnerError('budget-exceeded', `The runs of the last 24 hours used the ${config.maxTokensPerDay} tokens of a day`)
}
