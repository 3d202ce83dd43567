import { RunnerError } from '../errors.ts'
import { NETWORK_ENVIRONMENT, pick } from './environment.ts'
import { askGit, type GitAnswer, type GitPlace } from './git.ts'

/** Where claims and branches live, and what the Git processes that talk to it get to identify themselves. */
export interface Remote {
  /** Address without credentials. */
  readonly url: string
  readonly env: Readonly<Record<string, string>>
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

/** @param token sent to http(s) addresses only, in the environment of the one process that talks to the remote */
export function createRemote(address: string, token: string | null, environment: NodeJS.ProcessEnv): Remote {
  const network = pick(environment, NETWORK_ENVIRONMENT)
  const personal = { ...network, ...pick(environment, PERSONAL_ENVIRONMENT) }
  const base = { GIT_ALLOW_PROTOCOL: 'https:http:ssh:file', GIT_SSH_COMMAND: 'ssh -oBatchMode=yes' }
  const url = parseUrl(address)
  if (!url) return { url: address, env: { ...personalGit(personal), ...base } }
  const secret = token ?? (decode(url.password) || null)
  const user = token === null && url.username ? decode(url.username) : 'x-access-token'
  url.username = ''
  url.password = ''
  if (secret === null) return { url: url.href, env: { ...personalGit(personal), ...base } }
  return {
    url: url.href,
    env: {
      ...base,
      ...network,
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: `http.${url.origin}/.extraheader`,
      GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`,
      GIT_CONFIG_KEY_1: 'credential.helper',
      GIT_CONFIG_VALUE_1: '',
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
export async function listRefs(place: GitPlace, remote: Remote, patterns: readonly string[]): Promise<Map<string, string>> {
  const answer = await askGit(place, ['ls-remote', '--refs', '--quiet', remote.url, ...patterns], {
    env: { ...remote.env, GIT_LITERAL_PATHSPECS: '0' },
    timeoutMs: NETWORK_TIMEOUT_MS,
  })
  if (answer.code !== 0) throw remoteFailure(remote, answer)
  const lines = answer.stdout.toString('utf8').split('\n').filter(Boolean)
  return new Map(lines.map((line): [string, string] => [line.slice(line.indexOf('\t') + 1), line.slice(0, line.indexOf('\t'))]))
}

/**
 * Brings commits of the remote into the private repository, without their history.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function fetchCommits(place: GitPlace, remote: Remote, commits: readonly string[]): Promise<void> {
  if (commits.length === 0) return
  const answer = await askGit(
    place,
    ['fetch', '--quiet', '--no-tags', '--depth=1', '--no-write-fetch-head', '--no-auto-gc', remote.url, '--stdin'],
    { stdin: `${commits.join('\n')}\n`, env: { ...remote.env, GIT_LITERAL_PATHSPECS: '0' }, timeoutMs: NETWORK_TIMEOUT_MS },
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
  const args = [
    'push',
    '--porcelain',
    '--no-verify',
    ...(updates.length > 1 ? ['--atomic'] : []),
    ...updates.map(({ ref, expected }) => `--force-with-lease=${ref}:${expected ?? ''}`),
    remote.url,
    ...updates.map(({ ref, target }) => `${target ?? ''}:${ref}`),
  ]
  const answer = await askGit(place, args, { env: { ...remote.env, GIT_LITERAL_PATHSPECS: '0' }, timeoutMs: NETWORK_TIMEOUT_MS })
  const flags = new Map(answer.stdout.toString('utf8').split('\n').flatMap(readFlag))
  const seen = updates.map(({ ref }) => flags.get(ref))
  const detail = [
    ...answer.stdout
      .toString('utf8')
      .split('\n')
      .filter((line) => line.startsWith('!')),
    answer.stderr,
  ]
    .join('\n')
    .trim()
  if (answer.code === 0 && seen.every((flag) => flag !== undefined && MOVED.has(flag))) return { answer: 'done', detail }
  if (seen.some((flag) => flag === '!' || flag === '=')) return { answer: 'rejected', detail }
  if (isRefusal(answer.stderr)) throw remoteFailure(remote, answer)
  return { answer: 'unknown', detail }
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
  return new RunnerError(isRefusal(answer.stderr) ? 'remote-refused' : 'remote-unreachable', `${remote.url}: ${message}`)
}
