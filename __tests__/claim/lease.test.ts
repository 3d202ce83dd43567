import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { CLAIM_PATTERN, CLOCK_MARGIN_MS } from '../../src/claim/claim-record.ts'
import { acquire, type ClaimDesk, heartbeat, readClaims, release, renewal } from '../../src/claim/lease.ts'
import { createRemote, listRefs } from '../../src/host/remote.ts'
import type { Lease, ObservedClaim } from '../../src/model.ts'
import { createPlace } from '../support/checkout.ts'
import { startGitServer } from '../support/git-server.ts'
import { createPlanRepo, gitIn, type PlanRepo } from '../support/plan-repo.ts'

const hour = 3_600_000
const day = 24 * hour
const start = Date.parse('2026-03-01T06:28:14Z')
const task = 'FRD-009-T2'
const ref = `refs/heads/codex/claim/${task}`

/** A runner of its own, with its own private repository and clock. */
const runner = async (
  repo: PlanRepo,
  id: string,
  options: { at?: number; url?: string; info?: string; ttlMs?: number } = {},
): Promise<ClaimDesk> => {
  const at = options.at ?? start
  return {
    place: await createPlace(repo.root),
    remote: createRemote(options.url ?? `file://${repo.origin}`, null, {}),
    clock: () => new Date(at),
    owner: { id, info: options.info ?? null },
    ttlMs: options.ttlMs ?? day,
    author: { name: 'Runner', email: 'runner@example.test' },
  }
}

const createRepo = () => createPlanRepo({ 'README.md': 'A project\n' })

const observe = async (desk: ClaimDesk): Promise<ObservedClaim | null> =>
  (await readClaims(desk, await listRefs(desk.place, desk.remote, [CLAIM_PATTERN]))).get(task) ?? null

/** Looks and then claims, as a run does. */
const take = async (desk: ClaimDesk) => acquire(desk, task, await observe(desk))

const hold = async (desk: ClaimDesk): Promise<Lease> => {
  const outcome = await take(desk)
  if (outcome.kind !== 'held') throw new Error(`not held: ${outcome.detail}`)
  return outcome.lease
}

const tipOf = (repo: PlanRepo) => repo.originGit('for-each-ref', '--format=%(objectname)', ref)
const recordOf = async (repo: PlanRepo): Promise<unknown> => JSON.parse(await repo.originGit('show', `${ref}:.codex-claim.json`))

describe('a first claim', () => {
  test('FRD-CLM-1, FRD-CLM-2, FRD-CLM-10: is a commit with nothing but the record, good for a day', async () => {
    const repo = await createRepo()
    const lease = await hold(await runner(repo, 'one', { info: 'https://ci.example/1' }))
    expect(lease).toMatchObject({ taskId: task, ref, takeover: null })
    expect(lease.token).toBe(await tipOf(repo))
    expect(await repo.originGit('ls-tree', '-r', '--name-only', ref)).toBe('.codex-claim.json')
    expect(await repo.originGit('log', '--format=%P', ref)).toBe('')
    expect(await recordOf(repo)).toEqual({
      createdAt: '2026-03-01T06:28:14Z',
      expiresAt: '2026-03-02T06:28:14Z',
      ownerId: 'one',
      ownerInfo: 'https://ci.example/1',
      version: 1,
    })
    expect(await repo.originGit('log', '-1', '--format=%s', ref)).toContain('[skip ci]')
    expect(await repo.originGit('for-each-ref', '--format=%(refname)')).toBe(`${ref}\nrefs/heads/main`)
  })

  test('FRD-CLM-8: goes to the first who pushes it, whatever the second saw before', async () => {
    const repo = await createRepo()
    const [one, two] = [await runner(repo, 'one'), await runner(repo, 'two')]
    const seenByTwo = await observe(two)
    const lease = await hold(one)
    const outcome = await acquire(two, task, seenByTwo)
    expect(outcome).toEqual({ kind: 'lost', detail: `another runner holds the claim (${lease.token.slice(0, 12)})` })
    expect(await tipOf(repo)).toBe(lease.token)
  })

  test('FRD-CLM-8: two claims alike in every field are two claims', async () => {
    const repo = await createRepo()
    const desk = await runner(repo, 'same')
    const twin = { ...desk, place: await createPlace(repo.root) }
    expect(await acquire(desk, task, null)).toMatchObject({ kind: 'held' })
    expect(await acquire(twin, task, null)).toMatchObject({ kind: 'lost' })
  })

  test('FRD-CLM-8: of twelve runners that try at once, exactly one gets it', async () => {
    const repo = await createRepo()
    const desks = await Promise.all(Array.from({ length: 12 }, (_, index) => runner(repo, `runner-${index}`)))
    const outcomes = await Promise.all(desks.map((desk) => acquire(desk, task, null)))
    const held = outcomes.flatMap((outcome) => (outcome.kind === 'held' ? [outcome.lease] : []))
    expect(held.map(({ token }) => token)).toEqual([await tipOf(repo)])
    expect(await recordOf(repo)).toMatchObject({ ownerId: held[0]?.record.ownerId })
  })

  test('does not care about the tasks next to it', async () => {
    const repo = await createRepo()
    const desk = await runner(repo, 'one')
    const outcomes = await Promise.all(['FRD-009-T1', 'FRD-009-T20', task].map((id) => acquire(desk, id, null)))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['held', 'held', 'held'])
    const refs = await listRefs(desk.place, desk.remote, [CLAIM_PATTERN])
    expect([...(await readClaims(desk, refs)).keys()]).toEqual(['FRD-009-T1', task, 'FRD-009-T20'])
  })

  test('is an error, not a loss, where the name cannot be written', async () => {
    const repo = await createRepo()
    await repo.git('push', '--quiet', 'origin', 'HEAD:refs/heads/codex')
    await expect(acquire(await runner(repo, 'one'), task, null)).rejects.toMatchObject({
      code: 'remote-refused',
      message: expect.stringContaining(ref) as string,
    })
  })

  test('is an error, not a loss, where the remote forbids it', async () => {
    const repo = await createRepo()
    await writeFile(join(repo.origin, 'hooks/pre-receive'), '#!/bin/sh\necho frozen >&2\nexit 1\n')
    await chmod(join(repo.origin, 'hooks/pre-receive'), 0o755)
    await expect(acquire(await runner(repo, 'one'), task, null)).rejects.toMatchObject({ code: 'remote-refused' })
  })
})

describe('reading claims', () => {
  test('FRD-CLM-5, FRD-CLM-6: is done at the remote, where it stands now', async () => {
    const repo = await createRepo()
    const reader = await runner(repo, 'reader')
    expect(await observe(reader)).toBeNull()
    const lease = await hold(await runner(repo, 'one'))
    expect(await observe(reader)).toMatchObject({ state: 'live', token: lease.token, record: lease.record })
    const later = await runner(repo, 'one', { at: start + hour })
    const renewed = await hold(later)
    expect(await observe(reader)).toMatchObject({ token: renewed.token, record: { expiresAt: '2026-03-02T07:28:14Z' } })
    await release(later, renewed)
    expect(await observe(reader)).toBeNull()
  })

  test('takes one request more than listing, however many there are', async () => {
    const repo = await createRepo()
    const one = await runner(repo, 'one')
    for (const id of ['FRD-001-T1', 'FRD-001-T2', 'FRD-001-T3']) await acquire(one, id, null)
    const server = await startGitServer({ root: repo.root })
    onTestFinished(() => server.close())
    const reader = await runner(repo, 'reader', { url: `${server.url}/origin.git` })
    const refs = await listRefs(reader.place, reader.remote, [CLAIM_PATTERN])
    const before = server.requests.length
    expect((await readClaims(reader, refs)).size).toBe(3)
    expect(server.requests.slice(before).filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(2)
    const known = server.requests.length
    await readClaims(reader, refs)
    expect(server.requests.length).toBe(known)
  })

  /** A claim as other programs make it: a child of main with its whole tree. */
  const claimInTheWild = async (repo: PlanRepo, record: string, date = '2026-03-01T00:00:00Z') => {
    await repo.git('checkout', '--quiet', '-B', 'claim', 'main')
    await writeFile(join(repo.dir, '.codex-claim.json'), record)
    await repo.git('add', '--all')
    await repo.git('-c', 'user.name=other', 'commit', '--quiet', '--message', 'chore: claim', '--date', date)
    await repo.git('push', '--quiet', 'origin', `HEAD:${ref}`)
    await repo.git('checkout', '--quiet', 'main')
    return tipOf(repo)
  }

  const wild = (expiresAt: string) =>
    JSON.stringify({ createdAt: '2026-03-01T00:00:00Z', expiresAt, ownerId: 'other', ownerInfo: 'me@host:42', version: 1 })

  test('respects one that others made, with a whole tree and on top of main', async () => {
    const repo = await createRepo()
    const token = await claimInTheWild(repo, wild('2026-03-02T00:00:00Z'))
    const desk = await runner(repo, 'one')
    expect(await observe(desk)).toMatchObject({ state: 'live', token, record: { ownerId: 'other' } })
    expect(await take(desk)).toMatchObject({ kind: 'lost', detail: expect.stringContaining('other') as string })
    expect(await tipOf(repo)).toBe(token)
  })

  test('FRD-CLM-7: goes by the times in the record, not by those of the commit', async () => {
    const repo = await createRepo()
    const desk = await runner(repo, 'one', { at: Date.parse('2026-06-01T00:00:00Z') })
    await claimInTheWild(repo, wild('2026-03-02T00:00:00Z'), '2036-01-01T00:00:00Z')
    expect((await observe(desk))?.state).toBe('expired')
    await repo.git('push', '--quiet', '--delete', 'origin', ref)
    await claimInTheWild(repo, wild('2026-07-01T00:00:00Z'), '2001-01-01T00:00:00Z')
    expect((await observe(desk))?.state).toBe('live')
  })

  test('FRD-CLM-23: one that cannot be read is reported, and nobody gets the task', async () => {
    const repo = await createRepo()
    const token = await claimInTheWild(repo, 'not json')
    const desk = await runner(repo, 'one', { at: start + 1000 * day })
    expect(await observe(desk)).toMatchObject({ state: 'unreadable', token })
    expect(await take(desk)).toMatchObject({ kind: 'lost' })
    expect(await tipOf(repo)).toBe(token)
  })

  test('FRD-CLM-23: a claim ref on an ordinary commit blocks, and costs that commit no history', async () => {
    const repo = await createRepo()
    const next = await repo.commit({ 'a.txt': 'a\n' })
    await repo.git('push', '--quiet', 'origin', `HEAD:${ref}`)
    const desk = await runner(repo, 'one')
    await gitIn(desk.place.gitDir, 'fetch', '--quiet', repo.origin, 'main')
    expect(await observe(desk)).toMatchObject({ state: 'unreadable', token: next })
    expect(await gitIn(desk.place.gitDir, 'log', '--format=%H', next)).toBe(`${next}\n${repo.base}`)
  })
})

describe('a claim of our own', () => {
  test('FRD-CLM-11: is renewed at the start of another run, by a child with a later end', async () => {
    const repo = await createRepo()
    const first = await hold(await runner(repo, 'one'))
    const second = await hold(await runner(repo, 'one', { at: start + hour }))
    expect(second.takeover).toBeNull()
    expect(second.record).toEqual({ ...first.record, expiresAt: '2026-03-02T07:28:14Z' })
    expect(await repo.originGit('log', '--format=%H', ref)).toBe(`${second.token}\n${first.token}`)
    expect(await repo.originGit('ls-tree', '-r', '--name-only', ref)).toBe('.codex-claim.json')
  })

  test('FRD-CLM-13: is renewed while it is ours, and lost when it is not', async () => {
    const repo = await createRepo()
    const one = await runner(repo, 'one')
    const lease = await hold(one)
    const beaten = await heartbeat(one, lease)
    expect(beaten).toMatchObject({ kind: 'held', lease: { record: { ownerId: 'one', createdAt: lease.record.createdAt } } })
    // The old token is worth nothing any more, not even to its owner.
    expect(await heartbeat(one, lease)).toMatchObject({ kind: 'lost' })
    const thief = await hold(await runner(repo, 'two', { at: start + 2 * day }))
    if (beaten.kind === 'held') expect(await heartbeat(one, beaten.lease)).toMatchObject({ kind: 'lost' })
    expect(await tipOf(repo)).toBe(thief.token)
  })

  test('FRD-CLM-13: is not revived once it was deleted', async () => {
    const repo = await createRepo()
    const one = await runner(repo, 'one')
    const lease = await hold(one)
    await repo.git('push', '--quiet', '--delete', 'origin', ref)
    expect(await heartbeat(one, lease)).toEqual({ kind: 'lost', detail: 'the claim is gone' })
    expect(await tipOf(repo)).toBe('')
  })

  test('is not pushed by preparing its renewal', async () => {
    const repo = await createRepo()
    const one = await runner(repo, 'one')
    const lease = await hold(one)
    const renewed = await renewal(one, lease)
    expect(renewed.token).not.toBe(lease.token)
    expect(await tipOf(repo)).toBe(lease.token)
  })
})

describe('a claim of somebody else', () => {
  test('is left alone while it lives, even by a caller that insists', async () => {
    const repo = await createRepo()
    const lease = await hold(await runner(repo, 'one'))
    const two = await runner(repo, 'two', { at: start + day + CLOCK_MARGIN_MS - 1000 })
    expect(await take(two)).toEqual({ kind: 'lost', detail: 'one, until 2026-03-02T06:28:14Z' })
    expect(await tipOf(repo)).toBe(lease.token)
  })

  test('FRD-CLM-15, FRD-CLM-16: is taken over once it has expired, as a child of it, and the takeover is on record', async () => {
    const repo = await createRepo()
    const first = await hold(await runner(repo, 'one'))
    const second = await hold(await runner(repo, 'two', { at: start + 2 * day }))
    expect(second.takeover).toEqual({
      ownerId: 'one',
      previousExpiresAt: '2026-03-02T06:28:14Z',
      takeoverAt: '2026-03-03T06:28:14Z',
    })
    expect(await recordOf(repo)).toMatchObject({ ownerId: 'two', createdAt: '2026-03-03T06:28:14Z' })
    expect(await repo.originGit('log', '--format=%H', ref)).toBe(`${second.token}\n${first.token}`)
  })

  test('FRD-CLM-15: is taken over by exactly one of many', async () => {
    const repo = await createRepo()
    await hold(await runner(repo, 'gone'))
    const desks = await Promise.all(
      Array.from({ length: 6 }, (_, index) => runner(repo, `runner-${index}`, { at: start + 2 * day })),
    )
    const expired = await Promise.all(desks.map(observe))
    const outcomes = await Promise.all(desks.map((desk, index) => acquire(desk, task, expired[index] ?? null)))
    expect(outcomes.filter(({ kind }) => kind === 'held')).toHaveLength(1)
  })

  test('FRD-CLM-13, FRD-CLM-15: is not taken over when its owner came back in time', async () => {
    const repo = await createRepo()
    const one = await runner(repo, 'one')
    const lease = await hold(one)
    const two = await runner(repo, 'two', { at: start + 2 * day })
    const expired = await observe(two)
    expect(await heartbeat(one, lease)).toMatchObject({ kind: 'held' })
    expect(await acquire(two, task, expired)).toMatchObject({ kind: 'lost' })
    expect(await recordOf(repo)).toMatchObject({ ownerId: 'one' })
  })
})

describe('giving a claim back', () => {
  test('makes the task free again', async () => {
    const repo = await createRepo()
    const one = await runner(repo, 'one')
    expect(await release(one, await hold(one))).toEqual({ released: true, detail: 'released' })
    expect(await tipOf(repo)).toBe('')
    expect(await take(await runner(repo, 'two'))).toMatchObject({ kind: 'held' })
  })

  test('FRD-CLM-13: leaves the claim of whoever took over', async () => {
    const repo = await createRepo()
    const one = await runner(repo, 'one')
    const lease = await hold(one)
    const thief = await hold(await runner(repo, 'two', { at: start + 2 * day }))
    expect(await release(one, lease)).toMatchObject({
      released: false,
      detail: expect.stringContaining('another runner') as string,
    })
    expect(await tipOf(repo)).toBe(thief.token)
  })

  test('twice does no harm', async () => {
    const repo = await createRepo()
    const one = await runner(repo, 'one')
    const lease = await hold(one)
    await release(one, lease)
    expect(await release(one, lease)).toMatchObject({ released: true })
  })

  test('ends the claim where the remote forbids to delete', async () => {
    const repo = await createRepo()
    await repo.originGit('config', 'receive.denyDeletes', 'true')
    const one = await runner(repo, 'one')
    const lease = await hold(one)
    expect(await release(one, lease)).toMatchObject({ released: true })
    expect(await repo.originGit('log', '--format=%P', '-1', ref)).toBe(lease.token)
    expect((await observe(one))?.state).toBe('expired')
    expect(await take(await runner(repo, 'two'))).toMatchObject({ kind: 'held' })
  })

  test('never throws', async () => {
    const repo = await createRepo()
    const one = await runner(repo, 'one')
    const lease = await hold(one)
    const offline = { ...one, remote: createRemote('http://127.0.0.1:9/origin.git', null, {}) }
    expect(await release(offline, lease)).toMatchObject({ released: false })
  })
})

describe('a lost answer', () => {
  const overHttp = async () => {
    const repo = await createRepo()
    const server = await startGitServer({ root: repo.root })
    onTestFinished(() => server.close())
    return { repo, server, desk: await runner(repo, 'one', { url: `${server.url}/origin.git` }) }
  }

  test('to a claim that was made is looked up: it is ours', async () => {
    const { repo, server, desk } = await overHttp()
    server.setFault('lose-response', 1)
    const outcome = await acquire(desk, task, null)
    expect(outcome).toMatchObject({ kind: 'held', lease: { token: await tipOf(repo) } })
  })

  test('to a release that was done is looked up: it is released', async () => {
    const { repo, server, desk } = await overHttp()
    const lease = await hold(desk)
    server.setFault('lose-response', 1)
    expect(await release(desk, lease)).toMatchObject({ released: true })
    expect(await tipOf(repo)).toBe('')
  })

  test('to a claim that was never made is an unreachable remote, not a loss', async () => {
    const { repo, server, desk } = await overHttp()
    server.setFault('unavailable', 1)
    await expect(acquire(desk, task, null)).rejects.toMatchObject({ code: 'remote-unreachable' })
    expect(await tipOf(repo)).toBe('')
  })

  test('is not mistaken for one when pushing is forbidden', async () => {
    const { server, desk } = await overHttp()
    server.setFault('refuse-push')
    await expect(acquire(desk, task, null)).rejects.toMatchObject({ code: 'remote-refused' })
  })
})
