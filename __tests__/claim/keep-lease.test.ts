import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { CLOCK_MARGIN_MS } from '../../src/claim/claim-record.ts'
import { type KeptLease, keepLease } from '../../src/claim/keep-lease.ts'
import { acquire, type ClaimDesk, heartbeat } from '../../src/claim/lease.ts'
import { createRemote } from '../../src/host/remote.ts'
import { createPlace } from '../support/checkout.ts'
import { startGitServer } from '../support/git-server.ts'
import { createPlanRepo } from '../support/plan-repo.ts'

const ref = 'refs/heads/codex/claim/FRD-009-T2'
const hour = 3_600_000

/** A runner over HTTP that holds a claim, with a clock that can be set. */
const prepare = async (latencyMs = 0) => {
  const repo = await createPlanRepo({ 'README.md': 'A project\n' })
  const server = await startGitServer({ root: repo.root, latencyMs })
  onTestFinished(() => server.close())
  let now = Date.parse('2026-03-01T06:00:00Z')
  const desk: ClaimDesk = {
    place: await createPlace(repo.root),
    remote: createRemote(`${server.url}/origin.git`, null, {}),
    clock: () => new Date(now),
    owner: { id: 'one', info: null },
    ttlMs: 24 * hour,
    author: { name: 'Runner', email: 'runner@example.test' },
  }
  const claimed = await acquire(desk, 'FRD-009-T2', null)
  if (claimed.kind !== 'held') throw new Error(claimed.detail)
  const losses: string[] = []
  const keep = () => {
    const kept = keepLease(desk, claimed.lease, 30, (detail) => losses.push(detail))
    onTestFinished(() => kept.stop())
    return kept
  }
  const tip = () => repo.originGit('for-each-ref', '--format=%(objectname)', ref)
  return { repo, server, desk, lease: claimed.lease, losses, keep, tip, advance: (ms: number) => (now += ms) }
}

const until = async (holds: () => boolean) => {
  for (let tries = 0; tries < 500 && !holds(); tries++) await sleep(20)
  expect(holds()).toBe(true)
}

const isNewer = (kept: KeptLease, token: string) => () => kept.current().token !== token

describe('a claim that is kept', () => {
  test('is renewed again and again, each time on top of the last', async () => {
    const { repo, lease, losses, keep, tip } = await prepare()
    const kept = keep()
    await until(isNewer(kept, lease.token))
    const second = kept.current().token
    await until(isNewer(kept, second))
    await kept.stop()
    expect(kept.current().token).toBe(await tip())
    const chain = (await repo.originGit('log', '--format=%H', ref)).split('\n')
    expect(chain.slice(-2)).toEqual([second, lease.token])
    expect(kept.lost()).toBeNull()
    expect(losses).toEqual([])
  })

  test('is left alone after it was stopped', async () => {
    const { keep, tip } = await prepare()
    const kept = keep()
    await kept.stop()
    const token = await tip()
    await sleep(150)
    expect(await tip()).toBe(token)
    expect(kept.current().token).toBe(token)
  })

  test('FRD-CLM-13: that somebody took is lost, told once, and not fought for', async () => {
    const { repo, losses, keep, tip } = await prepare()
    const kept = keep()
    await repo.git('push', '--quiet', '--force', 'origin', `HEAD:${ref}`)
    await until(() => losses.length > 0)
    await sleep(150)
    expect(losses).toEqual([expect.stringContaining('another runner') as string])
    expect(kept.lost()).toBe(losses[0])
    expect(await tip()).toBe(repo.base)
  })

  test('survives a remote that is gone for a while', async () => {
    const { server, lease, losses, keep, tip } = await prepare()
    server.setFault('unavailable')
    const kept = keep()
    await sleep(200)
    server.setFault(null)
    await until(isNewer(kept, lease.token))
    await kept.stop()
    expect(losses).toEqual([])
    expect(kept.current().token).toBe(await tip())
  })

  test('is still ours when the answer to a renewal was lost', async () => {
    const { server, lease, losses, keep, tip } = await prepare()
    server.setFault('lose-response', 1)
    const kept = keep()
    await until(isNewer(kept, lease.token))
    await kept.stop()
    expect(losses).toEqual([])
    expect(kept.current().token).toBe(await tip())
  })

  test('is not trusted up to its very end when it cannot be renewed', async () => {
    const { server, losses, keep, advance } = await prepare()
    server.setFault('unavailable')
    advance(24 * hour - CLOCK_MARGIN_MS - 60_000)
    const kept = keep()
    await sleep(200)
    expect(losses).toEqual([])
    advance(60_001)
    await until(() => losses.length > 0)
    expect(kept.lost()).toBe(losses[0])
  })
})

describe('a claim that is moved together with something else', () => {
  test('is not renewed meanwhile, and again afterwards', async () => {
    const { desk, lease, losses, keep, tip } = await prepare()
    const kept = keep()
    await until(isNewer(kept, lease.token))
    let moved = ''
    await kept.move(async (current) => {
      expect(await tip()).toBe(current.token)
      await sleep(150)
      expect(await tip()).toBe(current.token)
      const outcome = await heartbeat(desk, current)
      if (outcome.kind !== 'held') throw new Error(outcome.detail)
      moved = outcome.lease.token
      await sleep(150)
      expect(await tip()).toBe(moved)
      return outcome.lease
    })
    await until(isNewer(kept, moved))
    await kept.stop()
    expect(kept.current().token).toBe(await tip())
    expect(losses).toEqual([])
  })

  test('goes on from where it was when it did not move, or the move threw', async () => {
    const { losses, keep, tip } = await prepare()
    const kept = keep()
    let before = ''
    await kept.move(async ({ token }) => {
      before = token
      return null
    })
    await until(isNewer(kept, before))
    await expect(kept.move(() => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
    const { token } = kept.current()
    await until(isNewer(kept, token))
    await kept.stop()
    expect(kept.current().token).toBe(await tip())
    expect(losses).toEqual([])
  })

  test('is first looked up when the answer to its last renewal never came', async () => {
    const { server, lease, losses, keep, tip } = await prepare(200)
    server.setFault('lose-response', 1)
    const before = server.requests.length
    const kept = keep()
    const seen = () => server.requests.slice(before)
    // The renewal happens, and whoever asked for it learns neither that nor what the claim is now.
    await until(() => seen().some(({ method, service, done }) => done && method === 'POST' && service === 'git-receive-pack'))
    server.setFault('unavailable')
    await until(() => seen().some(({ status }) => status === 503))
    expect(await tip()).not.toBe(lease.token)
    expect(kept.current().token).toBe(lease.token)
    server.setFault(null)
    await kept.move(async (current) => {
      expect(current.token).toBe(await tip())
      return null
    })
    await until(isNewer(kept, kept.current().token))
    expect(losses).toEqual([])
  })
})
