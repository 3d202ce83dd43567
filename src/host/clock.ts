/** The present moment. A value, so that tests can choose it. */
export type Clock = () => Date

/** The clock of this machine. */
export const systemClock: Clock = () => new Date()

/** UTC, ISO 8601 with `Z`, whole seconds. Source: FRD loop, FRD status updates, claim timestamps. */
export const utcTimestamp = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`

/**
 * The calendar date `YYYY-MM-DD` on the wall of the machine that runs this, or of `timeZone` (an IANA name).
 * Source: FRD loop, FRD status updates, document dates.
 */
export function calendarDate(at: Date, timeZone: string | null): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone === null ? {} : { timeZone }),
  }).formatToParts(at)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
