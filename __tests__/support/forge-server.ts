import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { expect, onTestFinished } from 'vitest'
import { describeRequest } from './openapi.ts'

/** What the forge knows at first. A status is answered with that HTTP status instead; `hang` is never answered. */
export interface ForgeState {
  /** Status of workflow runs, by id. */
  readonly runs?: Readonly<Record<string, string>>
  /** Pull requests by head branch, the newest first. */
  readonly pullRequests?: Readonly<Record<string, readonly PlantedPullRequest[]>>
  readonly fail?: number | 'hang'
  /** Whether the repository has a branch; it has every one by default. */
  readonly hasBranch?: (name: string) => boolean | Promise<boolean>
  /** Whether the repository has an object; it has every one by default. */
  readonly hasObject?: (id: string) => Promise<boolean>
  /** Whether commits that are made are signed; they are by default. */
  readonly signs?: boolean
  /** People who can be asked to review; everybody by default. */
  readonly collaborators?: readonly string[]
  /** What people may do, by login; others may read. */
  readonly permissions?: Readonly<Record<string, 'admin' | 'write' | 'read' | 'none'>>
}

export interface PlantedPullRequest {
  readonly state: 'open' | 'closed'
  readonly merged?: boolean
  readonly title?: string
  readonly body?: string
  /** The repository that the branch is in; our own by default. */
  readonly from?: string
}

/** A pull request as the server has it. */
export interface StoredPullRequest {
  readonly number: number
  readonly branch: string
  readonly base: string
  readonly from: string
  title: string
  body: string
  state: 'open' | 'closed'
  merged: boolean
  draft: boolean
  labels: string[]
  reviewers: string[]
  teams: string[]
  assignees: string[]
  milestone: number | null
  readonly comments: string[]
}

/** What is to go wrong with the next requests of one kind. */
export interface Fault {
  /** Operation, for example `pulls/create`. */
  readonly on: string
  /** How many requests; 1 by default. */
  readonly times?: number
  /** An HTTP status with headers and body; `lose`: carried out, but the connection breaks before the answer; `cut`: breaks within it. */
  readonly answer: Answer | 'lose' | 'cut' | 'drop'
}

interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface ForgeServer {
  /** What a runner would have in its environment. */
  readonly environment: Readonly<Record<string, string>>
  readonly requests: {
    readonly method: string
    /** With its query. */
    readonly path: string
    readonly operation: string
    readonly authorization: string | undefined
    readonly body: unknown
  }[]
  /** The oldest first. */
  readonly pullRequests: StoredPullRequest[]
  fail(fault: Fault): void
}

const REPOSITORY = 'example/trails'
const DOCS = 'https://docs.github.com/rest'

const error = (status: number, message: string, headers?: Readonly<Record<string, string>>): Answer => ({
  status,
  body: { message, documentation_url: DOCS, status: String(status) },
  ...(headers ? { headers } : {}),
})

const invalid = (...errors: readonly Readonly<Record<string, string>>[]): Answer => ({
  status: 422,
  body: {
    message: 'Validation Failed',
    errors: errors.map((each) => ({ resource: 'PullRequest', ...each })),
    documentation_url: DOCS,
  },
})

/** Answers that GitHub documents. */
export const answers = {
  disallowed: error(403, 'GitHub Actions is not permitted to create or approve pull requests.'),
  notAccessible: error(403, 'Resource not accessible by integration'),
  badCredentials: error(401, 'Bad credentials'),
  notFound: error(404, 'Not Found'),
  gone: error(410, 'Pull requests are disabled for this repository'),
  noCommits: invalid({ code: 'custom', message: 'No commits between main and codex/f002-t1-b' }),
  baseInvalid: invalid({ field: 'base', code: 'invalid' }),
  headInvalid: invalid({ field: 'head', code: 'invalid' }),
  noDrafts: { ...error(422, 'Draft pull requests are not supported in this repository.') },
  otherRule: invalid({ code: 'custom', message: 'was submitted too quickly' }),
  tooMany: (seconds: number) => error(429, 'You have exceeded a secondary rate limit.', { 'retry-after': String(seconds) }),
  secondaryLimit: (seconds: number) =>
    error(403, 'You have exceeded a secondary rate limit. Please wait a few minutes.', { 'retry-after': String(seconds) }),
  primaryLimit: (resetAt: number) =>
    error(403, 'API rate limit exceeded for installation.', {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(resetAt),
    }),
  badGateway: { status: 502, body: '<html>Unicorn!</html>', headers: { 'content-type': 'text/html' } },
} as const

const user = (login: string) => ({ login, id: 7, node_id: 'U_7', type: 'User' })

const label = (name: string) => ({
  id: 9,
  node_id: 'LA_9',
  url: `https://api.github.com/repos/${REPOSITORY}/labels/${encodeURIComponent(name)}`,
  name,
  description: null,
  color: 'ededed',
  default: false,
})

const end = (ref: string, repository: string) => ({
  label: `${repository.split('/')[0]}:${ref}`,
  ref,
  repo: { id: 1, full_name: repository },
  sha: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
  user: user(repository.split('/')[0] ?? ''),
})

const TIME = '2026-03-01T06:28:14Z'

const simple = (stored: StoredPullRequest) => ({
  url: `https://api.github.com/repos/${REPOSITORY}/pulls/${stored.number}`,
  id: 1000 + stored.number,
  node_id: `PR_${stored.number}`,
  html_url: `https://github.com/${REPOSITORY}/pull/${stored.number}`,
  number: stored.number,
  state: stored.state,
  locked: false,
  title: stored.title,
  user: user('github-actions[bot]'),
  body: stored.body || null,
  labels: stored.labels.map(label),
  milestone: stored.milestone === null ? null : { number: stored.milestone, title: 'Next' },
  created_at: TIME,
  updated_at: TIME,
  closed_at: stored.state === 'closed' ? TIME : null,
  merged_at: stored.merged ? TIME : null,
  assignees: stored.assignees.map(user),
  requested_reviewers: stored.reviewers.map(user),
  requested_teams: stored.teams.map((slug) => ({ slug })),
  head: end(stored.branch, stored.from),
  base: end(stored.base, REPOSITORY),
  author_association: 'CONTRIBUTOR',
  draft: stored.draft,
})

const whole = (stored: StoredPullRequest) => ({
  ...simple(stored),
  ...{ merged: stored.merged, mergeable: null, comments: 0, commits: 1, additions: 3, deletions: 1, changed_files: 2 },
})

const issue = (stored: StoredPullRequest) => ({ ...simple(stored), repository_url: `https://api.github.com/repos/${REPOSITORY}` })

const BOT = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' }
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----\n\nwsFcBAABCAAQBQJn\n=Abcd\n-----END PGP SIGNATURE-----\n'

/** A commit as GitHub makes it for a bot: by that bot, and signed. */
const signedCommit = (tree: string, parents: readonly string[], message: string, signs: boolean) => {
  const person = `${BOT.name} <${BOT.email}> ${Math.floor(Date.now() / 1000)} +0000`
  const head = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${person}`, `committer ${person}`].join(
    '\n',
  )
  const gpgsig = signs ? `\ngpgsig ${SIGNATURE.replaceAll('\n', '\n ')}` : ''
  const content = Buffer.from(`${head}${gpgsig}\n\n${message}`)
  const sha = createHash('sha1').update(`commit ${content.length}\0`).update(content).digest('hex')
  const url = `https://api.github.com/repos/${REPOSITORY}/git/commits/${sha}`
  const refer = (id: string) => ({ sha: id, url, html_url: url })
  const verification = signs
    ? { verified: true, reason: 'valid', signature: SIGNATURE, payload: `${head}\n\n${message}`, verified_at: TIME }
    : { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }
  return {
    ...{ sha, node_id: 'C_1', url, html_url: url, message, verification, tree: refer(tree), parents: parents.map(refer) },
    ...{ author: { ...BOT, date: TIME }, committer: { ...BOT, date: TIME } },
  }
}

/** Input of an operation, as the description names it. */
interface Call {
  readonly values: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
}

const plant = (planted: NonNullable<ForgeState['pullRequests']>): StoredPullRequest[] =>
  Object.entries(planted)
    .flatMap(([branch, list]) => [...list].reverse().map((each) => ({ branch, each })))
    .map(({ branch, each }, index) => ({
      number: index + 1,
      branch,
      base: 'main',
      from: each.from ?? REPOSITORY,
      title: each.title ?? 'A title',
      body: each.body ?? '',
      state: each.state,
      merged: each.merged === true,
      draft: false,
      labels: [],
      reviewers: [],
      teams: [],
      assignees: [],
      milestone: null,
      comments: [],
    }))

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** What each operation does. */
const createOperations = (state: ForgeState, pulls: StoredPullRequest[]) => {
  const on = ({ values }: Call, act: (stored: StoredPullRequest) => Answer): Answer => {
    const stored = pulls.find(({ number }) => String(number) === (values['pull_number'] ?? values['issue_number']))
    return stored ? act(stored) : answers.notFound
  }
  const hasBranch = state.hasBranch ?? (() => true)
  const operations: Readonly<Record<string, (call: Call) => Answer | Promise<Answer>>> = {
    'actions/get-workflow-run': ({ values }) => {
      const status = state.runs?.[values['run_id'] ?? '']
      if (status === undefined) return answers.notFound
      const id = Number(values['run_id'])
      const html = `https://github.com/${REPOSITORY}/actions/runs/${id}`
      const run = { id, node_id: 'WFR_1', run_number: 1, status, conclusion: null, workflow_id: 5, html_url: html }
      return { status: 200, body: run }
    },
    'pulls/list': ({ query }) => {
      const [owner, branch] = (query.get('head') ?? '').split(/:(.*)/)
      const wanted = query.get('state') ?? 'open'
      const size = Number(query.get('per_page') ?? 30)
      const from = (Number(query.get('page') ?? 1) - 1) * size
      const found = pulls
        .filter((each) => wanted === 'all' || each.state === wanted)
        .filter((each) => !owner || (each.branch === branch && each.from.split('/')[0] === owner))
      return {
        status: 200,
        body: found
          .reverse()
          .slice(from, from + size)
          .map(simple),
      }
    },
    'pulls/create': async ({ body }) => {
      const { head = '', base = '', title = '', body: text = '', draft = false } = body
      if (pulls.some((each) => each.branch === head && each.base === base && each.state === 'open' && each.from === REPOSITORY))
        return invalid({ code: 'custom', message: `A pull request already exists for example:${String(head)}.` })
      if (!(await hasBranch(String(base)))) return answers.baseInvalid
      if (!(await hasBranch(String(head)))) return answers.headInvalid
      const stored: StoredPullRequest = {
        ...{ number: pulls.length + 1, branch: String(head), base: String(base), from: REPOSITORY, title: String(title) },
        ...{ body: String(text), state: 'open', merged: false, draft: draft === true, labels: [], reviewers: [], teams: [] },
        ...{ assignees: [], milestone: null, comments: [] },
      }
      pulls.push(stored)
      return { status: 201, body: whole(stored) }
    },
    'git/create-commit': async ({ body }) => {
      const { tree = '', parents, message = '' } = body
      if (state.hasObject !== undefined && !(await state.hasObject(String(tree)))) return error(422, 'Tree SHA does not exist')
      return { status: 201, body: signedCommit(String(tree), texts(parents), String(message), state.signs !== false) }
    },
    'pulls/update': (call) =>
      on(call, (stored) => {
        const { title, body } = call.body
        if (title !== undefined) stored.title = String(title)
        if (body !== undefined) stored.body = String(body)
        return { status: 200, body: whole(stored) }
      }),
    'pulls/request-reviewers': (call) =>
      on(call, (stored) => {
        const { reviewers, team_reviewers: teams } = call.body
        const unknown = texts(reviewers).filter((name) => state.collaborators?.includes(name) === false)
        if (unknown.length > 0)
          return error(422, 'Reviews may only be requested from collaborators. One or more of the users or teams is not one.')
        stored.reviewers.push(...texts(reviewers))
        stored.teams.push(...texts(teams))
        return { status: 201, body: simple(stored) }
      }),
    'issues/add-labels': (call) =>
      on(call, (stored) => {
        stored.labels = [...new Set([...stored.labels, ...texts(call.body['labels'])])]
        return { status: 200, body: stored.labels.map(label) }
      }),
    'issues/remove-label': (call) =>
      on(call, (stored) => {
        const name = decodeURIComponent(call.values['name'] ?? '')
        if (!stored.labels.includes(name)) return error(404, 'Label does not exist')
        stored.labels = stored.labels.filter((each) => each !== name)
        return { status: 200, body: stored.labels.map(label) }
      }),
    'issues/create-comment': (call) =>
      on(call, (stored) => {
        const body = String(call.body['body'])
        stored.comments.push(body)
        const url = `https://api.github.com/repos/${REPOSITORY}/issues/comments/${stored.comments.length}`
        const place = { url, html_url: url, issue_url: `https://api.github.com/repos/${REPOSITORY}/issues/${stored.number}` }
        const known = {
          id: stored.comments.length,
          node_id: 'IC_1',
          user: user('github-actions[bot]'),
          author_association: 'NONE',
        }
        return { status: 201, body: { ...known, ...place, body, created_at: TIME, updated_at: TIME } }
      }),
    'repos/get-collaborator-permission-level': ({ values }) => {
      const permission = state.permissions?.[values['username'] ?? ''] ?? 'read'
      return { status: 200, body: { permission, role_name: permission, user: user(values['username'] ?? '') } }
    },
    'issues/add-assignees': (call) =>
      on(call, (stored) => {
        stored.assignees.push(...texts(call.body['assignees']))
        return { status: 201, body: issue(stored) }
      }),
    'issues/update': (call) =>
      on(call, (stored) => {
        stored.milestone = Number(call.body['milestone'])
        return { status: 200, body: issue(stored) }
      }),
  }
  return operations
}

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? undefined : JSON.parse(text)
}

const send = (response: ServerResponse, { status, body, headers }: Answer, cut = false): void => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers })
  if (!cut) return void response.end(text)
  response.write(text.slice(0, text.length / 2), () => response.destroy())
}

/**
 * The part of GitHub's REST API that is used, on loopback, for the repository `example/trails`. Requests and answers are
 * held against GitHub's own description; what does not fit it fails the test.
 */
export const startForgeServer = async (state: ForgeState): Promise<ForgeServer> => {
  const requests: ForgeServer['requests'] = []
  const pullRequests = plant(state.pullRequests ?? {})
  const operations = createOperations(state, pullRequests)
  const faults: { on: string; left: number; answer: Fault['answer'] }[] = []
  const complaints: string[] = []

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A server of one's own has its API below this path.
    const url = new URL((request.url ?? '/').replace(/^\/api\/v3\//, '/'), 'http://forge.test')
    const method = request.method ?? 'GET'
    const body = await readBody(request)
    if (url.pathname.endsWith('/graphql')) {
      const { query, variables } = body as { query: string; variables: { id: string } }
      const stored = pullRequests.find(({ number }) => `PR_${number}` === variables.id)
      requests.push({ method, path: url.pathname, operation: 'graphql', authorization: request.headers.authorization, body })
      if (!stored || !query.includes('markPullRequestReadyForReview')) return send(response, error(404, 'Not Found'))
      stored.draft = false
      return send(response, { status: 200, body: { data: { markPullRequestReadyForReview: { clientMutationId: null } } } })
    }
    const described = describeRequest(method, url.pathname)
    const operation = described?.operation ?? ''
    requests.push({ method, path: request.url ?? '', operation, authorization: request.headers.authorization, body })
    if (described === null) complaints.push(`${method} ${url.pathname} is not described`)
    complaints.push(...(described?.complaints(url.searchParams, body) ?? []))
    if (state.fail === 'hang') return
    if (state.fail !== undefined) return send(response, error(state.fail, 'No.'))
    const fault = faults.find(({ on, left }) => on === operation && left > 0)
    if (fault) fault.left -= 1
    const given = fault?.answer
    if (given === 'drop') return void response.destroy()
    if (typeof given === 'object') {
      complaints.push(...(described?.complaintsAboutAnswer(given.status, given.body) ?? []))
      return send(response, given)
    }
    const known = url.pathname.startsWith(`/repos/${REPOSITORY}/`) ? operations[operation] : undefined
    const call: Call = { values: described?.values ?? {}, query: url.searchParams, body: (body ?? {}) as Call['body'] }
    const answer = (await known?.(call)) ?? answers.notFound
    complaints.push(...(described?.complaintsAboutAnswer(answer.status, answer.body) ?? []))
    if (given === 'lose') return void response.destroy()
    send(response, answer, given === 'cut')
  }
  const server = createServer((request, response) => {
    handle(request, response).catch((cause: unknown) => {
      complaints.push(String(cause))
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
    expect(complaints).toEqual([])
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    environment: { GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_REPOSITORY: REPOSITORY },
    requests,
    pullRequests,
    fail: ({ on, times = 1, answer }) => void faults.push({ on, left: times, answer }),
  }
}
