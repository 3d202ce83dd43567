import { describe, expect, test, vi } from 'vitest'
import { createForge, type Forge } from '../../src/host/github.ts'
import { type ForgeServer, type ForgeState, startForgeServer } from '../support/forge-server.ts'

const open = async (state: ForgeState): Promise<Forge & { readonly server: ForgeServer }> => {
  const server = await startForgeServer(state)
  const forge = createForge(server.environment, 'ghs_token')
  if (forge === null) throw new Error('no forge')
  return { ...forge, server }
}

const runUrl = (id: number, repository = 'example/trails') => `https://github.com/${repository}/actions/runs/${id}`

test.each<[string, Record<string, string>, string | null]>([
  ['without an API address', { GITHUB_REPOSITORY: 'example/trails' }, 'token'],
  ['without a repository', { GITHUB_API_URL: 'http://127.0.0.1:9' }, 'token'],
  ['without a token', { GITHUB_API_URL: 'http://127.0.0.1:9', GITHUB_REPOSITORY: 'example/trails' }, null],
])('there is nobody to ask %s', (_, environment, token) => {
  expect(createForge(environment, token)).toBeNull()
})

describe('whether the run of an owner has ended', () => {
  test.each([
    ['completed', true],
    ['in_progress', false],
    ['queued', false],
  ])('%s: %s', async (status, ended) => {
    const { hasRunEnded, server } = await open({ runs: { 4711: status } })
    expect(await hasRunEnded(runUrl(4711))).toBe(ended)
    expect(server.requests).toMatchObject([{ path: '/repos/example/trails/actions/runs/4711', authorization: 'token ghs_token' }])
  })

  test('is not known of a run that the forge does not know', async () => {
    const { hasRunEnded } = await open({})
    expect(await hasRunEnded(runUrl(4711))).toBeNull()
  })

  test.each([
    ['of another repository', runUrl(4711, 'example/meadows')],
    ['of a person', 'ada@laptop:4242'],
    ['with an address that goes on', `${runUrl(4711)}/job/1`],
  ])('is not asked about an owner %s', async (_, info) => {
    const { hasRunEnded, server } = await open({ runs: { 4711: 'in_progress' } })
    expect(await hasRunEnded(info)).toBeNull()
    expect(server.requests).toEqual([])
  })
})

describe('the pull request of a branch', () => {
  const branch = 'codex/f002-t1-b'

  test.each<['open' | 'merged' | 'closed' | 'none', ForgeState['pullRequests']]>([
    ['none', {}],
    ['open', { [branch]: [{ state: 'open' }] }],
    ['merged', { [branch]: [{ state: 'closed', merged: true }] }],
    ['closed', { [branch]: [{ state: 'closed' }] }],
    ['open', { [branch]: [{ state: 'closed' }, { state: 'open' }] }],
    ['closed', { [branch]: [{ state: 'closed' }, { state: 'closed', merged: true }] }],
  ])('is %s', async (expected, pullRequests = {}) => {
    const { findPullRequest, server } = await open({ pullRequests })
    expect(await findPullRequest(branch)).toBe(expected)
    expect(server.requests).toHaveLength(1)
    expect(decodeURIComponent(server.requests[0]?.path ?? '')).toMatch(/[?&]head=example:codex\/f002-t1-b(&|$)/)
  })
})

describe('a forge that gives no answer', () => {
  test.each([401, 403, 404, 500])('because of %i tells nothing', async (fail) => {
    const { hasRunEnded, findPullRequest } = await open({ runs: { 4711: 'in_progress' }, fail })
    expect(await hasRunEnded(runUrl(4711))).toBeNull()
    expect(await findPullRequest('codex/f002-t1-b')).toBeNull()
  })

  test('in time tells nothing', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    const limits: number[] = []
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      limits.push(ms)
      return timeout(100)
    })
    const { hasRunEnded, findPullRequest } = await open({ fail: 'hang' })
    expect(await hasRunEnded(runUrl(4711))).toBeNull()
    expect(await findPullRequest('codex/f002-t1-b')).toBeNull()
    expect(limits).toEqual([10_000, 10_000])
    vi.restoreAllMocks()
  })

  test('because it cannot be reached tells nothing', async () => {
    const forge = createForge({ GITHUB_API_URL: 'http://127.0.0.1:9', GITHUB_REPOSITORY: 'example/trails' }, 'token')
    expect(await forge?.hasRunEnded(runUrl(4711))).toBeNull()
  })
})
