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

/** How long something took, as a person says it: `812 ms`, `5.2 s`, `3 min 20 s`, `2 h 5 min`. */
export function describeDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${Math.round(ms / 100) / 10} s`
  const seconds = Math.round(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
