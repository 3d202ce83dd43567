import { RunnerError } from '../errors.ts'
import { NETWORK_ENVIRONMENT, pick } from './environment.ts'
import { askGit, type GitAnswer, type GitPlace } from './git.ts'
import { readObjects } from './objects.ts'

/** Where claims and branches live, and what the Git processes that talk to it get to identify themselves. */
export interface Remote {
  /** Address without credentials. */
  readonly url: string
  readonly env: Readonly<Record<string, string>>
  /** Why the token that was given is not sent there; null when it is, or none was given. */
  readonly withheld: string | null
}

/** A ref to move on the remote, only if it still is where we saw it. */
export interface RefUpdate {
  readonly ref: string
  /** Commit it must point at now; null: it must not exist. */
  readonly expected: string | null
  /** Commit it is to point at; null: it is to go. */
  readonly target: string | null
}

/** `unknown` means that no answer came: the write may have happened. */
export type PushAnswer = 'done' | 'rejected' | 'unknown'

const NETWORK_TIMEOUT_MS = 60_000

/** What a laptop's user has set up to log in with; used only where no token was given. */
const PERSONAL_ENVIRONMENT = ['HOME', 'SSH_AUTH_SOCK', 'SSH_ASKPASS', 'XDG_CONFIG_HOME']

/** The server whose token it is that a workflow has. */
const DEFAULT_SERVER = 'https://github.com'

/**
 * @param token sent in the environment of the one process that talks to the remote, and only where the remote is on the
 *   server of the workflow (`GITHUB_SERVER_URL`, else GitHub's own): whoever can change the address of a checkout must
 *   not choose who gets it
 */
export function createRemote(address: string, token: string | null, environment: NodeJS.ProcessEnv): Remote {
  const network = pick(environment, NETWORK_ENVIRONMENT)
  const personal = { ...network, ...pick(environment, PERSONAL_ENVIRONMENT) }
  const base = { GIT_ALLOW_PROTOCOL: 'https:http:ssh:file', GIT_SSH_COMMAND: 'ssh -oBatchMode=yes' }
  const url = parseUrl(address)
  if (!url) return { url: address, env: { ...personalGit(personal), ...base }, withheld: null }
  const server = environment['GITHUB_SERVER_URL'] || DEFAULT_SERVER
  const isHome = URL.canParse(server) && new URL(server).origin === url.origin
  const withheld =
    token === null || isHome ? null : `the token is for ${server} and is not sent to ${url.origin}, where \`origin\` is`
  const given = isHome ? token : null
  const secret = given ?? (decode(url.password) || null)
  const user = given === null && url.username ? decode(url.username) : 'x-access-token'
  url.username = ''
  url.password = ''
  if (secret === null) return { url: url.href, env: { ...personalGit(personal), ...base }, withheld }
  return {
    url: url.href,
    withheld,
    env: {
      ...base,
      ...network,
      GIT_CONFIG_COUNT: '3',
      GIT_CONFIG_KEY_0: `http.${url.origin}/.extraheader`,
      GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`,
      GIT_CONFIG_KEY_1: 'credential.helper',
      GIT_CONFIG_VALUE_1: '',
      // Git would send the header on to whatever server it is redirected to.
      GIT_CONFIG_KEY_2: 'http.followRedirects',
      GIT_CONFIG_VALUE_2: 'false',
    },
  }
}

/** A part of an address without its percent signs; as it stands where they mean nothing. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The user's global configuration may log in; the checkout's own never does. */
const personalGit = (personal: Record<string, string>) => {
  const home = personal['HOME']
  return home ? { ...personal, GIT_CONFIG_GLOBAL: `${home}/.gitconfig`, GIT_CONFIG_NOSYSTEM: '0' } : personal
}

function parseUrl(address: string): URL | null {
  if (!/^https?:\/\//i.test(address)) return null
  return URL.canParse(address) ? new URL(address) : null
}

/**
 * The refs of the remote that match `patterns`, each with its commit.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export const listRefs = async (place: GitPlace, remote: Remote, patterns: readonly string[]): Promise<Map<string, string>> =>
  (await listRefsAndTime(place, remote, patterns)).refs

/**
 * The same, and how far the clock of an HTTP server is ahead of ours, in milliseconds; 0 where it tells no time.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function listRefsAndTime(
  place: GitPlace,
  remote: Remote,
  patterns: readonly string[],
): Promise<{ readonly refs: Map<string, string>; readonly clockSkewMs: number }> {
  const answer = await askGit(place, ['ls-remote', '--refs', '--quiet', '--', remote.url, ...patterns], {
    // Git shows the headers of an answer only in its trace, in which it blacks out credentials.
    env: {
      ...remote.env,
      GIT_LITERAL_PATHSPECS: '0',
      ...(parseUrl(remote.url) ? { GIT_TRACE_CURL: '1', GIT_TRACE_CURL_NO_DATA: '1' } : {}),
    },
    timeoutMs: NETWORK_TIMEOUT_MS,
  })
  const [trace, messages] = splitTrace(answer.stderr)
  if (answer.code !== 0) throw remoteFailure(remote, { ...answer, stderr: messages })
  const lines = answer.stdout.toString('utf8').split('\n').filter(Boolean)
  const refs = new Map(
    lines.map((line): [string, string] => [line.slice(line.indexOf('\t') + 1), line.slice(0, line.indexOf('\t'))]),
  )
  return { refs, clockSkewMs: readClockSkew(trace) }
}

const TRACE_LINE = /^\d\d:\d\d:\d\d\.\d+ /

function splitTrace(stderr: string): [string[], string] {
  const lines = stderr.split('\n')
  return [lines.filter((line) => TRACE_LINE.test(line)), lines.filter((line) => !TRACE_LINE.test(line)).join('\n')]
}

/** The newest `Date` header against our clock. It counts whole seconds, so less than two of them is no difference. */
function readClockSkew(trace: readonly string[]): number {
  const dates = trace.flatMap((line) => /Recv header: date: (.+)$/i.exec(line)?.[1] ?? [])
  const skew = Date.parse(dates.at(-1) ?? '') - Date.now()
  return Number.isNaN(skew) || Math.abs(skew) < 2000 ? 0 : skew
}

/**
 * Brings commits of the remote into the private repository, without their history. One that is there already keeps the
 * history it has: fetched again, it would count as one without parents.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function fetchCommits(place: GitPlace, remote: Remote, commits: readonly string[]): Promise<void> {
  const known = await readObjects(place, commits)
  const missing = [...known].flatMap(([commit, content]) => (content === null ? [commit] : []))
  if (missing.length === 0) return
  const answer = await askGit(
    place,
    ['fetch', '--quiet', '--no-tags', '--depth=1', '--no-write-fetch-head', '--no-auto-gc', '--stdin', '--', remote.url],
    { stdin: `${missing.join('\n')}\n`, env: { ...remote.env, GIT_LITERAL_PATHSPECS: '0' }, timeoutMs: NETWORK_TIMEOUT_MS },
  )
  if (answer.code !== 0) throw remoteFailure(remote, answer)
}

/**
 * Moves refs by compare-and-swap, all of them or none.
 *
 * `done` is said only where the server confirmed that it moved our ref; "already up to date" is not that, because
 * somebody else may have pushed the very same commit.
 * @throws {RunnerError} `remote-refused` when the remote refuses the token
 */
export async function pushRefs(
  place: GitPlace,
  remote: Remote,
  updates: readonly RefUpdate[],
): Promise<{ readonly answer: PushAnswer; readonly detail: string }> {
  const { answer, flags, detail } = await push(place, remote, updates, updates.length > 1 ? ['--atomic'] : [])
  const seen = updates.map(({ ref }) => flags.get(ref))
  if (answer.code === 0 && seen.every((flag) => flag !== undefined && MOVED.has(flag))) return { answer: 'done', detail }
  if (seen.some((flag) => flag === '!' || flag === '=')) return { answer: 'rejected', detail }
  if (isRefusal(answer.stderr)) throw remoteFailure(remote, answer)
  return { answer: 'unknown', detail }
}

/**
 * Moves refs by compare-and-swap in one request, each for itself.
 * @returns the refs that the server confirmed to have moved
 * @throws {RunnerError} `remote-unreachable`, `remote-refused` when nothing was answered
 */
export async function pushEachRef(place: GitPlace, remote: Remote, updates: readonly RefUpdate[]): Promise<ReadonlySet<string>> {
  if (updates.length === 0) return new Set()
  const { answer, flags } = await push(place, remote, updates, [])
  if (flags.size === 0 && answer.code !== 0) throw remoteFailure(remote, answer)
  return new Set([...flags].flatMap(([ref, flag]) => (MOVED.has(flag) ? [ref] : [])))
}

async function push(place: GitPlace, remote: Remote, updates: readonly RefUpdate[], options: readonly string[]) {
  const args = [
    'push',
    '--porcelain',
    '--no-verify',
    ...options,
    ...updates.map(({ ref, expected }) => `--force-with-lease=${ref}:${expected ?? ''}`),
    '--',
    remote.url,
    ...updates.map(({ ref, target }) => `${target ?? ''}:${ref}`),
  ]
  const answer = await askGit(place, args, { env: { ...remote.env, GIT_LITERAL_PATHSPECS: '0' }, timeoutMs: NETWORK_TIMEOUT_MS })
  const lines = answer.stdout.toString('utf8').split('\n')
  const detail = [...lines.filter((line) => line.startsWith('!')), answer.stderr].join('\n').trim()
  return { answer, flags: new Map(lines.flatMap(readFlag)), detail }
}

/** Flags of `git push --porcelain`: fast-forward, forced, new, deleted. */
const MOVED = new Set([' ', '+', '*', '-'])

function readFlag(line: string): [string, string][] {
  const [flag, refs] = line.split('\t')
  if (flag === undefined || refs === undefined) return []
  return [[refs.slice(refs.indexOf(':') + 1), flag[0] ?? ' ']]
}

const isRefusal = (message: string): boolean =>
  /\b(401|403)\b|Permission( to .*)? denied|Authentication failed|could not read (Username|Password)|access denied|not authorized/i.test(
    message,
  )

function remoteFailure(remote: Remote, answer: GitAnswer): RunnerError {
  const message = answer.stderr.split('\n').filter(Boolean).slice(-3).join(' ') || 'no message'
  const why = remote.withheld === null ? '' : `; ${remote.withheld}`
  return new RunnerError(isRefusal(answer.stderr) ? 'remote-refused' : 'remote-unreachable', `${remote.url}: ${message}${why}`)
}
