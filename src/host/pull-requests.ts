import type { GithubAnswer, GithubClient, Patience, Question } from './github-client.ts'

/** A pull request from a branch of the repository itself. */
export interface PullRequest {
  readonly number: number
  /** For a browser. */
  readonly url: string
  readonly state: 'open' | 'merged' | 'closed'
  readonly isDraft: boolean
  /** Name of it in the GraphQL API. */
  readonly nodeId: string
  readonly title: string
  readonly body: string
  /** Short names. */
  readonly branch: string
  readonly base: string
}

/** A pull request to be opened. */
export interface NewPullRequest {
  readonly branch: string
  readonly base: string
  readonly title: string
  readonly body: string
  readonly draft: boolean
}

/** The pull requests of one repository. */
export interface PullRequests {
  /** Those from one branch, the newest first. */
  listFrom(branch: string): Promise<GithubAnswer<readonly PullRequest[]>>
  /** All that are open, up to a thousand. */
  listOpen(): Promise<GithubAnswer<readonly PullRequest[]>>
  /** Asked once: when no answer comes, it may have been opened. */
  open(wanted: NewPullRequest): Promise<GithubAnswer<PullRequest>>
  update(number: number, text: { readonly title: string; readonly body: string }): Promise<GithubAnswer<PullRequest>>
  addLabels(number: number, labels: readonly string[]): Promise<GithubAnswer<true>>
  requestReviewers(number: number, reviewers: readonly string[]): Promise<GithubAnswer<true>>
  /** @param teams short names of teams of the organisation */
  requestTeams(number: number, teams: readonly string[]): Promise<GithubAnswer<true>>
  assign(number: number, assignees: readonly string[]): Promise<GithubAnswer<true>>
  setMilestone(number: number, milestone: number): Promise<GithubAnswer<true>>
  removeLabel(number: number, label: string): Promise<GithubAnswer<true>>
  /** Asked once: when no answer comes, it may stand there. */
  comment(number: number, body: string): Promise<GithubAnswer<true>>
  /** Makes an ordinary pull request of a draft. */
  markReady(nodeId: string): Promise<GithubAnswer<true>>
  /** Whether somebody may write to the repository. */
  mayWrite(login: string): Promise<GithubAnswer<boolean>>
}

const PAGE = 100
const MAX_PAGES = 10

const PATIENT: Patience = { timeoutMs: 30_000, attempts: 4, isRepeatable: true }

const done = (): true => true

/** Pull requests through the REST API. */
export function createPullRequests(client: GithubClient, patience: Patience = PATIENT): PullRequests {
  const name = `${client.owner}/${client.repo}`
  const ask = <T>(request: Question<T>['ask'], read: Question<T>['read']) => client.ask({ ask: request, read }, patience)
  const readOne = (data: unknown) => readPullRequest(data, name)
  /** Those from forks are none of ours. */
  const readList = (data: unknown) =>
    Array.isArray(data) ? { count: data.length, own: data.flatMap((each) => readPullRequest(each, name) ?? []) } : null
  return {
    async listFrom(branch) {
      const newest = { state: 'all', sort: 'created', direction: 'desc', per_page: PAGE } as const
      const head = `${client.owner}:${branch}`
      const answer = await ask((octokit, basis) => octokit.rest.pulls.list({ ...basis, ...newest, head }), readList)
      return answer.kind === 'done' ? { kind: 'done', data: answer.data.own.filter((each) => each.branch === branch) } : answer
    },
    async listOpen() {
      const all: PullRequest[] = []
      for (let page = 1; page <= MAX_PAGES; page++) {
        const some = { state: 'open', per_page: PAGE, page } as const
        const answer = await ask((octokit, basis) => octokit.rest.pulls.list({ ...basis, ...some }), readList)
        if (answer.kind !== 'done') return answer
        all.push(...answer.data.own)
        if (answer.data.count < PAGE) break
      }
      return { kind: 'done', data: all }
    },
    open: ({ branch, ...wanted }) =>
      client.ask(
        { ask: (octokit, basis) => octokit.rest.pulls.create({ ...basis, ...wanted, head: branch }), read: readOne },
        { ...patience, isRepeatable: false },
      ),
    update: (number, text) =>
      ask((octokit, basis) => octokit.rest.pulls.update({ ...basis, pull_number: number, ...text }), readOne),
    addLabels: (number, labels) =>
      ask((octokit, basis) => octokit.rest.issues.addLabels({ ...basis, issue_number: number, labels: [...labels] }), done),
    requestReviewers: (number, reviewers) =>
      ask(
        (octokit, basis) => octokit.rest.pulls.requestReviewers({ ...basis, pull_number: number, reviewers: [...reviewers] }),
        done,
      ),
    requestTeams: (number, teams) =>
      ask(
        (octokit, basis) => octokit.rest.pulls.requestReviewers({ ...basis, pull_number: number, team_reviewers: [...teams] }),
        done,
      ),
    assign: (number, assignees) =>
      ask(
        (octokit, basis) => octokit.rest.issues.addAssignees({ ...basis, issue_number: number, assignees: [...assignees] }),
        done,
      ),
    setMilestone: (number, milestone) =>
      ask((octokit, basis) => octokit.rest.issues.update({ ...basis, issue_number: number, milestone }), done),
    removeLabel: (number, name) =>
      ask((octokit, basis) => octokit.rest.issues.removeLabel({ ...basis, issue_number: number, name }), done),
    comment: (number, body) =>
      client.ask(
        { ask: (octokit, basis) => octokit.rest.issues.createComment({ ...basis, issue_number: number, body }), read: done },
        { ...patience, isRepeatable: false },
      ),
    // The REST API cannot do it.
    markReady: (nodeId) =>
      ask(async (octokit, { request }) => ({ data: await octokit.graphql(MARK_READY, { id: nodeId, request }) }), done),
    mayWrite: (username) =>
      ask(
        (octokit, basis) => octokit.rest.repos.getCollaboratorPermissionLevel({ ...basis, username }),
        (data) => WRITERS.has((data as { readonly permission?: string } | null)?.permission ?? ''),
      ),
  }
}

const MARK_READY = 'mutation ($id: ID!) { markPullRequestReadyForReview(input: { pullRequestId: $id }) { clientMutationId } }'

/** `maintain` is told as `write`. */
const WRITERS: ReadonlySet<string> = new Set(['admin', 'write'])

interface PullRequestData {
  readonly draft?: boolean
  readonly node_id?: string
  readonly number?: number
  readonly html_url?: string
  readonly state?: string
  readonly merged_at?: string | null
  readonly title?: string
  readonly body?: string | null
  readonly head?: { readonly ref?: string; readonly repo?: { readonly full_name?: string } | null }
  readonly base?: { readonly ref?: string }
}

/** null for one from another repository, and for what is no pull request at all. */
function readPullRequest(data: unknown, repository: string): PullRequest | null {
  if (typeof data !== 'object' || data === null) return null
  const {
    number,
    html_url: url = '',
    state,
    merged_at: mergedAt,
    title = '',
    body,
    draft,
    node_id: nodeId = '',
    head,
    base,
  } = data as PullRequestData
  const branch = head?.ref
  if (typeof number !== 'number' || branch === undefined) return null
  if (head?.repo?.full_name?.toLowerCase() !== repository.toLowerCase()) return null
  return {
    number,
    url,
    isDraft: draft === true,
    nodeId,
    state: state === 'open' ? 'open' : mergedAt ? 'merged' : 'closed',
    title,
    body: body ?? '',
    branch,
    base: base?.ref ?? '',
  }
}
