import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { acquire, type ClaimDesk } from '../src/claim/lease.ts'
import { writeCommit, writeSingleFileTree } from '../src/host/objects.ts'
import { createRemote } from '../src/host/remote.ts'
import type { Lease } from '../src/model.ts'
import { deliver } from '../src/steps/deliver.ts'
import { openRepo } from './support/checkout.ts'
import { startGitServer } from './support/git-server.ts'
import { createPlanRepo, type PlanRepo } from './support/plan-repo.ts'

const author = { name: 'Runner', email: 'runner@example.test' }
const start = Date.parse('2026-03-01T06:28:14Z')
const hour = 3_600_000
const branch = 'codex/f009-t2'
const claimRef = 'refs/heads/codex/claim/FRD-009-T2'

const tips = async (repo: PlanRepo): Promise<Record<string, string>> => {
  const listing = await repo.originGit('for-each-ref', '--format=%(refname) %(objectname)')
  return Object.fromEntries(listing.split('\n').map((line) => line.split(' ') as [string, string]))
}

/** A runner that holds the claim and has a commit to deliver. */
const prepare = async (http = false) => {
  const repo = await createPlanRepo({ 'README.md': 'A project\n' })
  const server = http ? await startGitServer({ root: repo.root }) : null
  if (server) onTestFinished(() => server.close())
  const checkout = await openRepo(repo)
  let now = start
  const desk: ClaimDesk = {
    place: checkout.private,
    remote: createRemote(server ? `${server.url}/origin.git` : `file://${repo.origin}`, null, {}),
    clock: () => new Date(now),
    owner: { id: 'one', info: null },
    ttlMs: 24 * hour,
    author,
  }
  const claimed = await acquire(desk, 'FRD-009-T2', null)
  if (claimed.kind !== 'held') throw new Error(claimed.detail)
  const tree = await writeSingleFileTree(checkout.private, 'done.txt', Buffer.from('done\n'))
  const head = await writeCommit(checkout.private, {
    tree,
    parents: [repo.base],
    message: 'feat: x\n',
    author,
    at: new Date(start),
  })
  now += hour
  const order = { desk, lease: claimed.lease, branch, branchTip: null, head }
  return { repo, server, desk, lease: claimed.lease, head, order, tips: () => tips(repo) }
}

/** What another runner does that takes the claim away. */
const depose = async (repo: PlanRepo, desk: ClaimDesk, lease: Lease) => {
  const tree = await writeSingleFileTree(desk.place, '.codex-claim.json', Buffer.from('{}'))
  const commit = await writeCommit(desk.place, {
    tree,
    parents: [lease.token],
    message: 'take over\n',
    author,
    at: new Date(start),
  })
  await repo.git('fetch', '--quiet', desk.place.gitDir, commit).catch(() => {})
  await repo.originGit('fetch', '--quiet', desk.place.gitDir, `+${commit}:${claimRef}`)
  return commit
}

describe('FRD-CLM-12: delivery', () => {
  test('publishes the branch and renews the claim', async () => {
    const { repo, lease, head, order, tips } = await prepare()
    const result = await deliver(order)
    expect(result).toMatchObject({
      kind: 'delivered',
      lease: { record: { createdAt: '2026-03-01T06:28:14Z', expiresAt: '2026-03-02T07:28:14Z' } },
    })
    const renewed = result.kind === 'delivered' ? result.lease.token : ''
    expect(await tips()).toEqual({ [`refs/heads/${branch}`]: head, [claimRef]: renewed, 'refs/heads/main': repo.base })
    expect(await repo.originGit('log', '--format=%H', claimRef)).toBe(`${renewed}\n${lease.token}`)
    expect(JSON.parse(await repo.originGit('show', `${claimRef}:.codex-claim.json`))).toMatchObject({
      ownerId: 'one',
      expiresAt: '2026-03-02T07:28:14Z',
    })
  })

  test('FLOW-CMT-8: moves on a branch that is where it was seen', async () => {
    const { repo, desk, head, order, tips } = await prepare()
    await repo.git('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`)
    expect(await deliver({ ...order, desk, branchTip: repo.base })).toMatchObject({ kind: 'delivered' })
    expect((await tips())[`refs/heads/${branch}`]).toBe(head)
  })

  test('works over HTTP', async () => {
    const { head, order, tips } = await prepare(true)
    expect(await deliver(order)).toMatchObject({ kind: 'delivered' })
    expect((await tips())[`refs/heads/${branch}`]).toBe(head)
  })
})

describe('FRD-CLM-13: a runner that lost its claim publishes nothing', () => {
  test('when another one took it over', async () => {
    const { repo, desk, lease, order, tips } = await prepare()
    const taken = await depose(repo, desk, lease)
    expect(await deliver(order)).toMatchObject({ kind: 'lease-lost', detail: expect.stringContaining(claimRef) as string })
    expect(await tips()).toEqual({ [claimRef]: taken, 'refs/heads/main': repo.base })
  })

  test('when it was removed', async () => {
    const { repo, order, tips } = await prepare()
    await repo.git('push', '--quiet', '--delete', 'origin', claimRef)
    expect(await deliver(order)).toMatchObject({ kind: 'lease-lost' })
    expect(await tips()).toEqual({ 'refs/heads/main': repo.base })
  })
})

describe('a branch that cannot be written', () => {
  test('TRK-BRA-6, FLOW-CMT-8: because somebody else made it meanwhile leaves the claim as it is', async () => {
    const { repo, lease, order, tips } = await prepare()
    await repo.git('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`)
    const result = await deliver(order)
    expect(result).toMatchObject({ kind: 'push-rejected', detail: expect.stringContaining(branch) as string })
    expect(await tips()).toEqual({ [`refs/heads/${branch}`]: repo.base, [claimRef]: lease.token, 'refs/heads/main': repo.base })
  })

  test('TRK-BRA-6, FLOW-CMT-8: because it moved on is not overwritten', async () => {
    const { repo, lease, order, tips } = await prepare()
    await repo.git('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`)
    await repo.commit({ 'a.txt': 'a\n' })
    await repo.git('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`)
    const moved = (await tips())[`refs/heads/${branch}`]
    expect(await deliver({ ...order, branchTip: repo.base })).toMatchObject({ kind: 'push-rejected' })
    expect(await tips()).toMatchObject({ [`refs/heads/${branch}`]: moved, [claimRef]: lease.token })
  })

  test('because a rule of the remote forbids it leaves the claim, and the reason is told', async () => {
    const { repo, lease, order, tips } = await prepare()
    const hook = '#!/bin/sh\ncase "$1" in refs/heads/codex/f*) echo "branches are frozen" >&2; exit 1;; esac\n'
    await writeFile(join(repo.origin, 'hooks/update'), hook)
    await chmod(join(repo.origin, 'hooks/update'), 0o755)
    const result = await deliver(order)
    expect(result).toMatchObject({ kind: 'push-rejected' })
    expect(await tips()).toEqual({ [claimRef]: lease.token, 'refs/heads/main': repo.base })
  })

  test('because its name is a folder of another leaves the claim', async () => {
    const { repo, lease, order, tips } = await prepare()
    await repo.git('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}/more`)
    expect(await deliver(order)).toMatchObject({ kind: 'push-rejected' })
    expect((await tips())[claimRef]).toBe(lease.token)
  })
})

describe('an answer that does not come', () => {
  test('is looked up: what was published is delivered', async () => {
    const { server, head, order, tips } = await prepare(true)
    server?.setFault('lose-response', 1)
    const result = await deliver(order)
    expect(result).toMatchObject({ kind: 'delivered' })
    const token = result.kind === 'delivered' ? result.lease.token : ''
    expect(await tips()).toMatchObject({ [`refs/heads/${branch}`]: head, [claimRef]: token })
  })

  test('from a remote that is gone is an error', async () => {
    const { server, order, repo, tips, lease } = await prepare(true)
    server?.setFault('unavailable')
    await expect(deliver(order)).rejects.toMatchObject({ code: 'remote-unreachable' })
    expect(await tips()).toEqual({ [claimRef]: lease.token, 'refs/heads/main': repo.base })
  })

  test('because pushing is forbidden is an error of its own', async () => {
    const { server, order, tips, lease } = await prepare(true)
    server?.setFault('refuse-push')
    await expect(deliver(order)).rejects.toMatchObject({ code: 'remote-refused' })
    expect((await tips())[claimRef]).toBe(lease.token)
  })
})
