import { describe, expect, test } from 'vitest'
import { withDefaults } from '../src/config/config-file.ts'
import type { PullRequestSection } from '../src/config/pull-request-config.ts'
import { createGithubClient } from '../src/host/github-client.ts'
import { findGithubRepository } from '../src/host/github-repository.ts'
import { renderMarker } from '../src/host/pull-request-marker.ts'
import { createPullRequests } from '../src/host/pull-requests.ts'
import { type Proposal, propose } from '../src/steps/propose.ts'
import { answers, type Fault, type ForgeServer, type ForgeState, startForgeServer } from './support/forge-server.ts'

const branch = 'codex/f002-t1-b'
const claimRef = 'refs/heads/codex/claim/FRD-002-T1'
const marker = renderMarker(claimRef, ['FRD-002-T1', 'FRD-002-T2'])
const title = 'feat(frd-002): add weeks'
const body = `## PR Title\n${title}\n\n${marker}\n`
const url = 'https://github.com/example/trails/pull/1'

interface Story {
  readonly state?: ForgeState
  readonly faults?: readonly Fault[]
  readonly section?: PullRequestSection
  readonly order?: Partial<Proposal>
}

/** What a run does once its branch is on the remote. */
const tell = async ({ state = {}, faults = [], section = {}, order = {} }: Story = {}) => {
  const server = await startForgeServer(state)
  for (const fault of faults) server.fail(fault)
  const repository = findGithubRepository(server.environment, null)
  if (repository === null) throw new Error('no repository')
  const waits: number[] = []
  const pause = async (ms: number) => void waits.push(ms)
  const proposal: Proposal = {
    pullRequests: createPullRequests(createGithubClient(repository, 'token', pause)),
    policy: withDefaults({ 'pull-request': section }).pullRequest,
    ...{ branch, base: 'main', claimRef, title, body, template: null, isNewBranch: true, pause },
    ...order,
  }
  return { server, waits, proposal, result: await propose(proposal) }
}

const openOnes = ({ pullRequests }: ForgeServer) => pullRequests.filter(({ state }) => state === 'open')
const writesTo = ({ requests }: ForgeServer) => requests.filter(({ method }) => method !== 'GET')

describe('FRD-PR-10: the first run', () => {
  test('TRK-BRA-10: opens the one pull request, with our title and body, from the work branch into the base', async () => {
    const { server, result } = await tell()
    expect(result).toEqual({ kind: 'proposed', pullRequest: { number: 1, url, operation: 'created' }, findings: [] })
    expect(server.pullRequests).toMatchObject([{ title, body, branch, base: 'main', draft: false, labels: [] }])
  })

  test('sets what the configuration asks for', async () => {
    const section = {
      draft: true,
      labels: ['plan'],
      reviewers: ['ada'],
      'team-reviewers': ['trail-team'],
      assignees: ['grace'],
      milestone: 4,
    }
    const { server, result } = await tell({ section })
    expect(result).toMatchObject({ findings: [] })
    expect(server.pullRequests).toMatchObject([
      { draft: true, labels: ['plan'], reviewers: ['ada'], teams: ['trail-team'], assignees: ['grace'], milestone: 4 },
    ])
  })

  test('honours the template', async () => {
    const { server } = await tell({ order: { template: 'Hello.\n<!-- codex-plan-runner -->\n- [ ] Read' } })
    expect(openOnes(server)[0]?.body).toBe(`Hello.\n\n${body}\n- [ ] Read`)
  })
})

describe('TRK-BRA-11: a re-run', () => {
  const again = async (edit: (text: string) => string, order: Partial<Proposal> = {}) => {
    const planted = { state: 'open', title: 'An old title', body: edit(body.replace(title, 'An old title')) } as const
    return tell({ state: { pullRequests: { [branch]: [planted] } }, section: { labels: ['plan'] }, order })
  }

  test('brings the same pull request up to date and keeps what people wrote around our text', async () => {
    const { server, result } = await again((text) => `Please read.\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\nI did.`)
    expect(result).toEqual({ kind: 'proposed', pullRequest: { number: 1, url, operation: 'updated' }, findings: [] })
    expect(server.pullRequests).toMatchObject([{ number: 1, title, body: `Please read.\n\n${body}\nI did.`, labels: [] }])
  })

  test('of a run that has nothing new to say writes nothing', async () => {
    const { server, proposal } = await tell()
    const writes = writesTo(server).length
    expect(await propose(proposal)).toMatchObject({ kind: 'proposed', pullRequest: { number: 1, operation: 'updated' } })
    expect(writesTo(server)).toHaveLength(writes)
    expect(server.pullRequests).toHaveLength(1)
  })

  test('finds it though it is a branch that this run made anew', async () => {
    const { server } = await again((text) => text, { isNewBranch: false })
    expect(server.pullRequests).toHaveLength(1)
  })
})

describe('a pull request that is not ours', () => {
  test('from our branch, opened by a person, is left as it is, and no second one is opened', async () => {
    const { server, result } = await tell({ state: { pullRequests: { [branch]: [{ state: 'open', body: 'Mine.' }] } } })
    expect(result).toMatchObject({
      kind: 'proposed',
      pullRequest: { number: 1, url, operation: 'none' },
      findings: [{ code: 'pull-request-foreign', severity: 'warning' }],
    })
    expect(writesTo(server)).toEqual([])
    expect(server.pullRequests).toMatchObject([{ body: 'Mine.' }])
  })

  test('of another claim is left as it is', async () => {
    const other = renderMarker('refs/heads/codex/claim/FRD-009-T9', ['FRD-009-T9'])
    const { server, result } = await tell({ state: { pullRequests: { [branch]: [{ state: 'open', body: other }] } } })
    expect(result).toMatchObject({ pullRequest: { operation: 'none' } })
    expect(writesTo(server)).toEqual([])
  })

  test('from a branch of that name in a fork is none of our business', async () => {
    const { server, result } = await tell({
      state: { pullRequests: { [branch]: [{ state: 'open', body, from: 'somebody/trails' }] } },
    })
    expect(result).toMatchObject({ pullRequest: { number: 2, operation: 'created' } })
    expect(server.pullRequests).toMatchObject([{ from: 'somebody/trails', title: 'A title' }, { number: 2 }])
  })
})

describe('a pull request that has ended', () => {
  test.each([
    ['closed by hand', { state: 'closed' }, 'pull-request-closed'],
    ['merged', { state: 'closed', merged: true }, 'pull-request-merged'],
  ] as const)('%s is told, and neither reopened nor replaced', async (_, planted, code) => {
    const { server, result } = await tell({
      state: { pullRequests: { [branch]: [{ ...planted, body }] } },
      order: { isNewBranch: false },
    })
    expect(result).toMatchObject({ kind: 'failed', code, detail: expect.stringContaining(url) })
    expect(writesTo(server)).toEqual([])
  })

  test('with the branch deleted since then is history: the new branch gets a pull request of its own', async () => {
    const { server, result } = await tell({ state: { pullRequests: { [branch]: [{ state: 'closed', body }] } } })
    expect(result).toMatchObject({ pullRequest: { number: 2, operation: 'created' } })
    expect(openOnes(server)).toHaveLength(1)
  })

  test('and was a person’s own is no answer to ours', async () => {
    const { server } = await tell({
      state: { pullRequests: { [branch]: [{ state: 'closed', body: 'Mine.' }] } },
      order: { isNewBranch: false },
    })
    expect(openOnes(server)).toMatchObject([{ number: 2, title }])
  })
})

describe('an opening that goes wrong', () => {
  const on = 'pulls/create'

  test.each([
    ['403 by the setting', answers.disallowed, 'pull-requests-disallowed'],
    ['403 by the permissions', answers.notAccessible, 'forge-refused'],
    ['404', answers.notFound, 'forge-refused'],
    ['422 for the base', answers.baseInvalid, 'pull-request-base-unknown'],
    ['422 for another rule', answers.otherRule, 'pull-request-invalid'],
    ['429 for an hour', answers.tooMany(3600), 'forge-rate-limited'],
  ])('%s: fails at once, and nothing was opened', async (_, answer, code) => {
    const { server, result } = await tell({ faults: [{ on, times: 9, answer }] })
    expect(result).toMatchObject({ kind: 'failed', code })
    expect(server.pullRequests).toEqual([])
    expect(writesTo(server)).toHaveLength(1)
  })

  test.each([
    ['404', answers.notFound, 'forge-refused'],
    ['403', answers.notAccessible, 'forge-refused'],
    ['429 for an hour', answers.tooMany(3600), 'forge-rate-limited'],
    ['5xx', answers.badGateway, 'forge-unreachable'],
  ])('already when looking: %s', async (_, answer, code) => {
    const { server, result } = await tell({ faults: [{ on: 'pulls/list', times: 9, answer }] })
    expect(result).toMatchObject({ kind: 'failed', code })
    expect(writesTo(server)).toEqual([])
  })

  test('429 with a time to wait: waits, then opens one', async () => {
    const { server, result, waits } = await tell({ faults: [{ on, answer: answers.tooMany(5) }] })
    expect(result).toMatchObject({ pullRequest: { number: 1, operation: 'created' } })
    expect(waits).toEqual([5000])
    expect(server.pullRequests).toHaveLength(1)
  })

  test.each(['lose', 'cut'] as const)('the answer is lost (%s): what was opened is found, not opened twice', async (answer) => {
    const { server, result } = await tell({ faults: [{ on, answer }], section: { labels: ['plan'] } })
    expect(result).toMatchObject({ pullRequest: { number: 1, operation: 'created' } })
    expect(server.pullRequests).toMatchObject([{ labels: ['plan'] }])
  })

  test.each([
    ['drop', 'drop'],
    ['5xx', answers.badGateway],
  ] as const)('no answer and nothing opened (%s): looks, then opens one', async (_, answer) => {
    const { server, result, waits } = await tell({ faults: [{ on, times: 2, answer }] })
    expect(result).toMatchObject({ pullRequest: { number: 1, operation: 'created' } })
    expect(waits).toEqual([1000, 3000])
    expect(server.requests.map(({ operation }) => operation).filter((each) => each === 'pulls/list')).toHaveLength(3)
    expect(server.pullRequests).toHaveLength(1)
  })

  test('5xx again and again: given up', async () => {
    const { server, result } = await tell({ faults: [{ on, times: 99, answer: answers.badGateway }] })
    expect(result).toMatchObject({ kind: 'failed', code: 'forge-unreachable' })
    expect(server.pullRequests).toEqual([])
  })

  test('the API does not know the branch yet: waits until it does', async () => {
    const faults = [
      { on, answer: answers.headInvalid },
      { on, answer: answers.noCommits },
    ]
    const { result, waits } = await tell({ faults })
    expect(result).toMatchObject({ pullRequest: { operation: 'created' } })
    expect(waits).toEqual([1000, 3000])
  })

  test('the API never knows the branch', async () => {
    const { result } = await tell({ state: { hasBranch: (name) => name === 'main' } })
    expect(result).toMatchObject({ kind: 'failed', code: 'pull-request-head-unknown' })
  })

  test('somebody was faster with a pull request of ours: it is brought up to date', async () => {
    const server = await startForgeServer({})
    const repository = findGithubRepository(server.environment, null)
    if (repository === null) throw new Error('no repository')
    const real = createPullRequests(createGithubClient(repository, 'token'))
    let looks = 0
    const { result } = await tell({
      order: {
        pullRequests: {
          ...real,
          listFrom: async (name) => {
            if (++looks > 1) return real.listFrom(name)
            await real.open({ branch, base: 'main', title: 'Theirs', body, draft: false })
            return { kind: 'done', data: [] }
          },
        },
      },
    })
    expect(result).toMatchObject({ pullRequest: { number: 1, operation: 'updated' } })
    expect(server.pullRequests).toMatchObject([{ title }])
  })
})

describe('what is only missing does not fail:', () => {
  test('a repository without drafts', async () => {
    const { server, result } = await tell({
      section: { draft: true },
      faults: [{ on: 'pulls/create', answer: answers.noDrafts }],
    })
    expect(result).toMatchObject({
      pullRequest: { operation: 'created' },
      findings: [{ code: 'pull-request-draft', severity: 'warning' }],
    })
    expect(server.pullRequests).toMatchObject([{ draft: false }])
  })

  test('a reviewer who cannot review, a team that may not be asked, a milestone that is not there', async () => {
    const { server, result } = await tell({
      state: { collaborators: ['ada'] },
      section: { reviewers: ['nobody'], 'team-reviewers': ['trail-team'], labels: ['plan'], milestone: 9, assignees: ['ada'] },
      faults: [{ on: 'issues/update', times: 9, answer: answers.otherRule }],
    })
    const findings = result.kind === 'proposed' ? result.findings : []
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['pull-request-milestone', 'warning'],
      ['pull-request-reviewers', 'warning'],
    ])
    expect(findings[1]?.message).toContain('collaborators')
    expect(server.pullRequests).toMatchObject([{ labels: ['plan'], assignees: ['ada'], teams: ['trail-team'], reviewers: [] }])
  })

  test('labels and the rest, when the API fails again and again', async () => {
    const { server, result } = await tell({
      section: { labels: ['plan'] },
      faults: [{ on: 'issues/add-labels', times: 9, answer: answers.badGateway }],
    })
    expect(result).toMatchObject({ pullRequest: { operation: 'created' }, findings: [{ code: 'pull-request-labels' }] })
    expect(openOnes(server)).toHaveLength(1)
  })
})
