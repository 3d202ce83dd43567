import { describe, expect, test } from 'vitest'
import { createGithubClient, type GithubAnswer } from '../../src/host/github-client.ts'
import { describeFailure, reasonOf } from '../../src/host/github-refusals.ts'
import { connectGithub, findGithubRepository } from '../../src/host/github-repository.ts'
import { findMarker, renderMarker } from '../../src/host/pull-request-marker.ts'
import { createPullRequests } from '../../src/host/pull-requests.ts'
import { answers, type Fault, type ForgeState, startForgeServer } from '../support/forge-server.ts'

const branch = 'codex/f002-t1-b'
const wanted = { branch, base: 'main', title: 'feat(frd-002): add weeks', body: 'Text\n', draft: false }

/** A client that notes for how long it would have waited. */
const open = async (state: ForgeState = {}, ...faults: readonly Fault[]) => {
  const server = await startForgeServer(state)
  for (const fault of faults) server.fail(fault)
  const repository = findGithubRepository(server.environment, null)
  if (repository === null) throw new Error('no repository')
  const waits: number[] = []
  const pause = async (ms: number) => void waits.push(ms)
  return { server, waits, pullRequests: createPullRequests(createGithubClient(repository, 'ghs_token', pause)) }
}

const reason = <T>(answer: GithubAnswer<T>): string => (answer.kind === 'done' ? 'done' : reasonOf(answer))

describe('pull requests', () => {
  test('are opened, found by their branch and changed', async () => {
    const { server, pullRequests } = await open()
    const opened = await pullRequests.open(wanted)
    expect(opened).toMatchObject({
      kind: 'done',
      data: {
        ...{ number: 1, url: 'https://github.com/example/trails/pull/1', state: 'open', branch, base: 'main' },
        ...{ title: wanted.title, body: wanted.body },
      },
    })
    await pullRequests.open({ ...wanted, branch: 'codex/other', draft: true })
    expect(await pullRequests.listFrom(branch)).toEqual({ kind: 'done', data: opened.kind === 'done' ? [opened.data] : [] })
    expect(await pullRequests.update(1, { title: 'New', body: 'Newer' })).toMatchObject({ kind: 'done' })
    expect(server.pullRequests).toMatchObject([
      { number: 1, title: 'New', body: 'Newer', draft: false },
      { number: 2, draft: true },
    ])
    expect(new Set(server.requests.map(({ authorization }) => authorization))).toEqual(new Set(['token ghs_token']))
  })

  test('get labels, people, teams and a milestone', async () => {
    const { server, pullRequests } = await open({ pullRequests: { [branch]: [{ state: 'open' }] } })
    expect(await pullRequests.addLabels(1, ['plan', 'two words'])).toEqual({ kind: 'done', data: true })
    expect(await pullRequests.requestReviewers(1, ['ada'])).toEqual({ kind: 'done', data: true })
    expect(await pullRequests.requestTeams(1, ['trail-team'])).toEqual({ kind: 'done', data: true })
    expect(await pullRequests.assign(1, ['grace'])).toEqual({ kind: 'done', data: true })
    expect(await pullRequests.setMilestone(1, 4)).toEqual({ kind: 'done', data: true })
    expect(server.pullRequests).toMatchObject([
      { labels: ['plan', 'two words'], reviewers: ['ada'], teams: ['trail-team'], assignees: ['grace'], milestone: 4 },
    ])
  })

  test('of a fork with a branch of the same name are none of ours', async () => {
    const { pullRequests } = await open({ pullRequests: { [branch]: [{ state: 'open', from: 'example/trails-fork' }] } })
    expect(await pullRequests.listFrom(branch)).toEqual({ kind: 'done', data: [] })
    expect(await pullRequests.listOpen()).toEqual({ kind: 'done', data: [] })
  })

  test('that are open are listed page by page', async () => {
    const many = Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`b${index}`, [{ state: 'open' as const }]]))
    const { pullRequests, server } = await open({ pullRequests: many })
    const answer = await pullRequests.listOpen()
    expect(answer.kind === 'done' ? new Set(answer.data.map(({ branch: name }) => name)).size : 0).toBe(230)
    expect(server.requests).toHaveLength(3)
  })
})

test('a server of one’s own has its API below a path', async () => {
  const server = await startForgeServer({})
  const environment = { ...server.environment, GITHUB_API_URL: `${server.environment['GITHUB_API_URL']}/api/v3/` }
  const client = connectGithub(environment, 'ghs_token', null)
  if (client === null) throw new Error('no client')
  expect(await createPullRequests(client).open(wanted)).toMatchObject({ kind: 'done', data: { number: 1 } })
  expect(server.requests).toMatchObject([{ path: '/api/v3/repos/example/trails/pulls' }])
})

describe('an API in trouble', () => {
  const list = 'pulls/list'
  test('is asked again after growing waits', async () => {
    const { pullRequests, waits } = await open({}, { on: list, times: 3, answer: answers.badGateway })
    expect(await pullRequests.listFrom(branch)).toEqual({ kind: 'done', data: [] })
    expect(waits).toEqual([1000, 3000, 9000])
  })

  test('is given up after four tries', async () => {
    const { pullRequests, server } = await open({}, { on: list, times: 9, answer: answers.badGateway })
    const answer = await pullRequests.listFrom(branch)
    expect(answer).toEqual({ kind: 'unreachable', detail: 'HTTP 502' })
    expect(reason(answer)).toBe('forge-unreachable')
    expect(server.requests).toHaveLength(4)
  })

  test.each(['drop', 'cut', 'lose'] as const)(
    'that loses an answer (%s) is asked again where that can do no harm',
    async (answer) => {
      const { pullRequests, server } = await open(
        { pullRequests: { [branch]: [{ state: 'open' }] } },
        { on: 'pulls/update', answer },
      )
      expect(await pullRequests.update(1, { title: 'New', body: 'Newer' })).toMatchObject({ kind: 'done' })
      expect(server.requests).toHaveLength(2)
    },
  )

  test.each(['drop', 'cut', 'lose'] as const)('that loses the answer to an opening (%s) is not asked again', async (answer) => {
    const { pullRequests, server, waits } = await open({}, { on: 'pulls/create', answer })
    expect(await pullRequests.open(wanted)).toMatchObject({ kind: 'unreachable' })
    expect(server.requests).toHaveLength(1)
    expect(waits).toEqual([])
  })

  test.each([
    ['429', answers.tooMany(7)],
    ['403', answers.secondaryLimit(7)],
  ])('that limits us with %s is asked again when it says, an opening too', async (_, answer) => {
    const { pullRequests, waits } = await open({}, { on: 'pulls/create', times: 2, answer })
    expect(await pullRequests.open(wanted)).toMatchObject({ kind: 'done', data: { number: 1 } })
    expect(waits).toEqual([7000, 7000])
  })

  test('that limits us until a moment is asked again then', async () => {
    const { pullRequests, waits } = await open({}, { on: list, answer: answers.primaryLimit(Math.ceil(Date.now() / 1000) + 20) })
    expect(await pullRequests.listFrom(branch)).toMatchObject({ kind: 'done' })
    expect(waits).toHaveLength(1)
    expect(waits[0]).toBeGreaterThan(15_000)
    expect(waits[0]).toBeLessThan(25_000)
  })

  test('that limits us for long is not waited for', async () => {
    const { pullRequests, waits } = await open({}, { on: list, answer: answers.tooMany(3600) })
    const answer = await pullRequests.listFrom(branch)
    expect(answer).toMatchObject({ kind: 'limited', detail: expect.stringContaining('3600 s') })
    expect(reason(answer)).toBe('forge-rate-limited')
    expect(waits).toEqual([])
  })

  test('that keeps limiting us is given up', async () => {
    const { pullRequests, waits } = await open({}, { on: list, times: 9, answer: answers.tooMany(60) })
    expect(reason(await pullRequests.listFrom(branch))).toBe('forge-rate-limited')
    expect(waits).toEqual([60_000, 60_000, 60_000])
  })

  test('that is not there is no answer', async () => {
    const client = createGithubClient({ apiUrl: 'http://127.0.0.1:9', owner: 'example', repo: 'trails' }, 'token', async () => {})
    expect(reason(await createPullRequests(client).listFrom(branch))).toBe('forge-unreachable')
  })
})

describe('a refusal has a reason of its own:', () => {
  test.each([
    ['the setting of the repository', answers.disallowed, 'pull-requests-disallowed', 'not permitted to create'],
    ['the permissions of the job', answers.notAccessible, 'forge-refused', 'Resource not accessible'],
    ['a token that is none', answers.badCredentials, 'forge-refused', 'Bad credentials'],
    ['a repository that the token cannot see', answers.notFound, 'forge-refused', 'HTTP 404'],
    ['pull requests switched off', answers.gone, 'forge-refused', 'disabled'],
    ['no commits', answers.noCommits, 'pull-request-empty', 'No commits between'],
    ['a base that is not there', answers.baseInvalid, 'pull-request-base-unknown', 'base invalid'],
    ['a head that is not there', answers.headInvalid, 'pull-request-head-unknown', 'head invalid'],
    ['another rule', answers.otherRule, 'pull-request-invalid', 'submitted too quickly'],
  ])('%s', async (_, answer, expected, words) => {
    const { pullRequests, server } = await open({}, { on: 'pulls/create', times: 9, answer })
    const opened = await pullRequests.open(wanted)
    expect(reason(opened)).toBe(expected)
    expect(opened.kind === 'done' ? '' : describeFailure(opened)).toContain(words)
    expect(server.requests).toHaveLength(1)
  })
})

describe('the repository on GitHub that a remote is', () => {
  const runner = {
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'example/trails',
  }
  const trails = { apiUrl: 'https://api.github.com', owner: 'example', repo: 'trails' }
  test.each<[string, NodeJS.ProcessEnv, string, ReturnType<typeof findGithubRepository>]>([
    ['https on a runner', runner, 'https://github.com/example/trails', trails],
    [
      'another repository than that of the workflow',
      runner,
      'https://github.com/example/meadows.git',
      { ...trails, repo: 'meadows' },
    ],
    ['ssh', runner, 'ssh://git@github.com/example/trails.git', trails],
    ['ssh in short', runner, 'git@github.com:example/trails.git', trails],
    ['ssh over port 443', runner, 'ssh://git@ssh.github.com:443/example/trails.git', trails],
    ['https on a laptop', {}, 'https://GitHub.com/example/trails.git/', trails],
    [
      'a tenant on a laptop',
      { GITHUB_SERVER_URL: 'https://acme.ghe.com' },
      'https://acme.ghe.com/example/trails',
      { ...trails, apiUrl: 'https://api.acme.ghe.com' },
    ],
    ['a tenant that the checkout alone names', {}, 'https://acme.ghe.com/example/trails', null],
    [
      'a server of one’s own',
      { ...runner, GITHUB_API_URL: 'https://git.acme.test/api/v3/', GITHUB_SERVER_URL: 'https://git.acme.test' },
      'https://git.acme.test/example/trails',
      { ...trails, apiUrl: 'https://git.acme.test/api/v3' },
    ],
    ['a server of one’s own that is not named', {}, 'https://git.acme.test/example/trails', null],
    ['another host on a runner', runner, 'https://gitlab.example.test/example/trails', null],
    ['a folder on a runner', runner, '/srv/git/trails.git', null],
    ['a file on a runner', runner, 'file:///srv/git/trails.git', null],
    ['a file on a laptop', {}, 'file:///srv/git/trails.git', null],
    ['no repository', {}, 'https://github.com/example', null],
    [
      'a file next to an API on the same machine',
      { GITHUB_API_URL: 'http://127.0.0.1:8080', GITHUB_REPOSITORY: 'example/trails' },
      'file:///srv/git/trails.git',
      { ...trails, apiUrl: 'http://127.0.0.1:8080' },
    ],
  ])('%s', (_, environment, url, expected) => {
    expect(findGithubRepository(environment, url)).toEqual(expected)
  })
})

test('a marker names its claim wherever it stands, and nothing else does', () => {
  const claimRef = 'refs/heads/codex/claim/FRD-002-T1'
  const marker = renderMarker(claimRef, ['FRD-002-T1', 'FRD-002-T2'])
  expect(findMarker(`Before\r\n${marker}\r\nAfter`)).toEqual({ claimRef, start: 8, end: 8 + marker.length })
  expect(findMarker('<!-- codex-plan-runner -->')).toBeNull()
  expect(findMarker(marker.replaceAll('<', '&lt;'))).toBeNull()
  expect(
    renderMarker(
      claimRef,
      Array.from({ length: 500 }, (_, index) => `FRD-002-T${index}`),
    ).length,
  ).toBeLessThan(500)
})
