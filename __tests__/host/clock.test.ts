import { expect, test } from 'vitest'
import { calendarDate } from '../../src/host/clock.ts'

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
