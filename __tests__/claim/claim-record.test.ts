import { describe, expect, test } from 'vitest'
import {
  CLOCK_MARGIN_MS,
  claimedTask,
  claimRefOf,
  createRecord,
  observeClaim,
  renderRecord,
} from '../../src/claim/claim-record.ts'
import { validate } from '../../src/validate.ts'

const hour = 3_600_000
const taken = new Date('2026-03-01T06:28:14.987Z')
const owner = { id: 'run-1', info: null }

const seen = { taskId: 'FRD-009-T2', ref: 'refs/heads/codex/claim/FRD-009-T2', token: '1'.repeat(40) }
const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
const observe = (value: unknown, now = taken) => observeClaim(seen, bytes(value), now)

const sound = { createdAt: '2026-03-01T06:28:14Z', expiresAt: '2026-03-02T06:28:14Z', ownerId: 'somebody' }

test('FRD-CLM-1: a claim is the ref codex/claim/ with the full task id', () => {
  expect(claimRefOf('FRD-009-T2')).toBe('refs/heads/codex/claim/FRD-009-T2')
  expect(claimedTask('refs/heads/codex/claim/FRD-009-T2')).toBe('FRD-009-T2')
  for (const other of ['refs/heads/codex/f009-t2', 'refs/tags/codex/claim/FRD-009-T2', 'codex/claim/FRD-009-T2'])
    expect(claimedTask(other)).toBeNull()
})

test('FRD-CLM-3, FRD-CLM-4: a record has the required fields, in UTC with Z, and satisfies the published schema', () => {
  expect(createRecord(owner, taken, 24 * hour)).toEqual({
    createdAt: '2026-03-01T06:28:14Z',
    expiresAt: '2026-03-02T06:28:14Z',
    ownerId: 'run-1',
    version: 1,
  })
  const informed = createRecord({ id: 'run-1', info: 'https://ci.example/1' }, taken, hour)
  expect(informed.ownerInfo).toBe('https://ci.example/1')
  expect(validate('claim', informed)).toEqual([])
})

test('FRD-CLM-11: a renewed record ends later and began when it began', () => {
  const first = createRecord(owner, taken, 24 * hour)
  const renewed = createRecord(owner, new Date(taken.getTime() + hour), 24 * hour, first.createdAt)
  expect(renewed).toEqual({ ...first, expiresAt: '2026-03-02T07:28:14Z' })
})

test('FRD-CLM-2: what is written is JSON that is read back as it was', () => {
  const record = createRecord({ id: 'ünï "x"', info: 'line\nbreak' }, taken, hour)
  expect(JSON.parse(renderRecord(record))).toEqual(record)
  expect(observe(renderRecord(record)).record).toEqual(record)
})

describe('the state of a claim', () => {
  const expiry = Date.parse(sound.expiresAt)

  test.each<[string, number, 'live' | 'expired']>([
    ['before its end', expiry - 1, 'live'],
    ['at its end', expiry, 'live'],
    ['within the margin for clocks that differ', expiry + CLOCK_MARGIN_MS, 'live'],
    ['past the margin', expiry + CLOCK_MARGIN_MS + 1, 'expired'],
    ['before it began, by our clock', Date.parse(sound.createdAt) - hour, 'live'],
  ])('%s', (_, now, state) => {
    expect(observe(sound, new Date(now))).toMatchObject({ ...seen, state, record: sound })
  })

  test('tells the owner and the time', () => {
    expect(observe(sound).detail).toBe('somebody, until 2026-03-02T06:28:14Z')
    expect(observe(sound, new Date(expiry + hour)).detail).toBe('somebody, expired 2026-03-02T06:28:14Z')
  })

  test('is read from records that others write: milliseconds, more fields, any layout', () => {
    const wild = {
      ...sound,
      createdAt: '2026-03-01T06:28:14.123Z',
      ownerInfo: 'me@host:42',
      version: 1,
      branch: 'codex/f009-t2',
    }
    expect(observe(`\n${JSON.stringify(wild, null, '\t')}`)).toMatchObject({ state: 'live', record: wild })
  })
})

describe('FRD-CLM-3, FRD-CLM-23: a record that cannot be read blocks, however old, and says why:', () => {
  const without = (key: keyof typeof sound) => Object.fromEntries(Object.entries(sound).filter(([name]) => name !== key))

  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /not valid JSON/],
    ['nothing', '', /not valid JSON/],
    ['a byte order mark before nothing', '\uFEFF', /not valid JSON/],
    ['a list', [], /\.codex-claim\.json: \//],
    ['null', 'null', /\.codex-claim\.json: \//],
    ['no createdAt', without('createdAt'), /createdAt/],
    ['no expiresAt', without('expiresAt'), /expiresAt/],
    ['no ownerId', without('ownerId'), /ownerId/],
    ['an empty ownerId', { ...sound, ownerId: '' }, /ownerId/],
    ['a blank ownerId', { ...sound, ownerId: '  ' }, /ownerId/],
    ['an owner that is no text', { ...sound, ownerId: 7 }, /ownerId/],
    ['a local time', { ...sound, expiresAt: '2026-03-02T06:28:14+02:00' }, /expiresAt/],
    ['a time without zone', { ...sound, expiresAt: '2026-03-02T06:28:14' }, /expiresAt/],
    ['a date', { ...sound, expiresAt: '2026-03-02' }, /expiresAt/],
    ['a day that does not exist', { ...sound, expiresAt: '2026-02-30T00:00:00Z' }, /expiresAt/],
    ['a number of seconds', { ...sound, expiresAt: 1772432894 }, /expiresAt/],
  ])('%s', (_, content, why) => {
    const claim = observe(content, new Date('2036-01-01T00:00:00Z'))
    expect(claim).toMatchObject({ ...seen, state: 'unreadable', record: null })
    expect(claim.detail).toMatch(why)
  })

  test('no such file', () => {
    expect(observeClaim(seen, null, taken)).toMatchObject({
      state: 'unreadable',
      detail: expect.stringContaining('no .codex-claim.json') as string,
    })
  })

  test('bytes that are no UTF-8', () => {
    expect(observeClaim(seen, Buffer.from([0x22, 0xff, 0x22]), taken).state).toBe('unreadable')
  })
})
