import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  acquireLocalClaim,
  cleanLocalClaims,
  isStaleLocalClaim,
  readLocalClaims,
  removeLocalClaim,
} from '../../src/claim/local-claims.ts'
import { writeFiles } from '../support/plan-repo.ts'
import { tempDir } from '../support/temp.ts'

const created = '2026-03-01T06:00:00Z'
const at = (time: string) => new Date(time)
const text = (fields: Readonly<Record<string, unknown>>) => JSON.stringify(fields)

describe('FRD-LOC-4: a local claim is stale', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string, boolean]>([
    ['not one second before a day has passed', { createdAt: created }, '2026-03-02T05:59:59Z', false],
    ['a day after it was made', { createdAt: created }, '2026-03-02T06:00:00Z', true],
    ['not before its own end', { createdAt: created, expiresAt: '2026-03-01T07:00:00Z' }, '2026-03-01T06:59:59Z', false],
    ['at its own end', { createdAt: created, expiresAt: '2026-03-01T07:00:00Z' }, '2026-03-01T07:00:00Z', true],
    [
      'after a day even if its own end is later',
      { createdAt: created, expiresAt: '2027-01-01T00:00:00Z' },
      '2026-03-02T06:00:00Z',
      true,
    ],
    ['by its end alone, when nobody knows its beginning', { expiresAt: '2026-03-01T07:00:00Z' }, '2026-03-01T08:00:00Z', true],
    ['in whatever zone its times are written', { createdAt: '2026-03-01T08:00:00+02:00' }, '2026-03-02T06:00:00Z', true],
    ['never, when its times cannot be read', { createdAt: 'yesterday', expiresAt: 5 }, '2036-01-01T00:00:00Z', false],
    ['never, when it has none', {}, '2036-01-01T00:00:00Z', false],
  ])('%s', (_, fields, now, stale) => {
    expect(isStaleLocalClaim(text(fields), at(now))).toBe(stale)
  })

  test.each(['', '{', 'null', '[]', '"text"', '7'])('never, when it is no record: %j', (content) => {
    expect(isStaleLocalClaim(content, at('2036-01-01T00:00:00Z'))).toBe(false)
  })
})

const withClaims = async (claims: Readonly<Record<string, string>>) => {
  const root = await tempDir('local-claims')
  await writeFiles(
    root,
    Object.fromEntries(Object.entries(claims).map(([name, content]) => [`.codex/claims-local/${name}`, content])),
  )
  return root
}

const now = at('2026-03-02T07:00:00Z')
const stale = text({ createdAt: created })
const live = text({ createdAt: '2026-03-02T06:00:00Z', ownerId: 'me' })

test('FRD-LOC-5: the cleanup deletes what is stale and nothing else', async () => {
  const root = await withClaims({
    'FRD-001-T1.json': stale,
    'FRD-001-T2.json': live,
    'FRD-001-T3.json': 'unreadable',
    'notes.txt': stale,
  })
  const { removed, kept } = await cleanLocalClaims(root, now)
  expect(removed).toEqual(['FRD-001-T1.json'])
  expect([...kept].sort()).toEqual(['FRD-001-T2.json', 'FRD-001-T3.json'])
  expect((await readdir(join(root, '.codex/claims-local'))).sort()).toEqual(['FRD-001-T2.json', 'FRD-001-T3.json', 'notes.txt'])
  expect(await cleanLocalClaims(root, now)).toMatchObject({ removed: [] })
})

test('FRD-LOC-5: without the folder there is nothing to clean, and none is made', async () => {
  const root = await tempDir('local-claims')
  expect(await cleanLocalClaims(root, now)).toEqual({ removed: [], kept: [] })
  expect(await readdir(root)).toEqual([])
})

test('FRD-LOC-3: claims that count are read by task, with what they say', async () => {
  const root = await withClaims({ 'FRD-001-T1.json': stale, 'FRD-001-T2.json': live, 'FRD-001-T3.json': 'unreadable' })
  const claims = await readLocalClaims(root, now)
  expect([...claims.keys()].sort()).toEqual(['FRD-001-T2', 'FRD-001-T3'])
  expect(claims.get('FRD-001-T2')).toMatchObject({
    taskId: 'FRD-001-T2',
    ref: '.codex/claims-local/FRD-001-T2.json',
    state: 'live',
    record: { createdAt: '2026-03-02T06:00:00Z', ownerId: 'me' },
  })
  expect(claims.get('FRD-001-T3')).toMatchObject({ state: 'unreadable', record: null })
  expect(await readLocalClaims(await tempDir('none'), now)).toEqual(new Map())
})

test('FRD-LOC-3: a local claim is taken once, holds an ISO time, and is given back', async () => {
  const root = await tempDir('local-claims')
  const record = { createdAt: '2026-03-02T06:00:00Z', expiresAt: '2026-03-03T06:00:00Z', ownerId: 'me' }
  const attempts = await Promise.all(
    ['me', 'you', 'they'].map((ownerId) => acquireLocalClaim(root, 'FRD-001-T1', { ...record, ownerId })),
  )
  expect(attempts.filter(Boolean)).toHaveLength(1)
  const stored = JSON.parse(await readFile(join(root, '.codex/claims-local/FRD-001-T1.json'), 'utf8')) as typeof record
  expect(stored.createdAt).toBe('2026-03-02T06:00:00Z')
  expect((await readLocalClaims(root, now)).get('FRD-001-T1')?.state).toBe('live')
  await removeLocalClaim(root, 'FRD-001-T1')
  await removeLocalClaim(root, 'FRD-001-T1')
  expect(await readLocalClaims(root, now)).toEqual(new Map())
})
