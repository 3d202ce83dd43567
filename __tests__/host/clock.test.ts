import { expect, test } from 'vitest'
import { calendarDate, describeDuration } from '../../src/host/clock.ts'

const nearMidnight = new Date('2026-03-31T22:30:00Z')

test.each([
  ['Europe/Berlin', '2026-04-01'],
  ['UTC', '2026-03-31'],
  ['America/Los_Angeles', '2026-03-31'],
  ['Pacific/Kiritimati', '2026-04-01'],
])('FRD-STA-9: a date is that of the wall calendar in the configured time zone: %s', (timeZone, date) => {
  expect(calendarDate(nearMidnight, timeZone)).toBe(date)
})

test('FRD-STA-9: without a time zone it is the date of the machine', () => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  expect(calendarDate(nearMidnight, null)).toBe(calendarDate(nearMidnight, timeZone))
})

test.each([
  [0, '0 ms'],
  [812.4, '812 ms'],
  [5249, '5.2 s'],
  [59_960, '1 min'],
  [200_400, '3 min 20 s'],
  [3_600_000, '1 h'],
  [7_500_000, '2 h 5 min'],
])('a duration of %d ms is said as %s', (ms, text) => {
  expect(describeDuration(ms)).toBe(text)
})
