import { createGithubClient, type GithubClient, type GithubRepository, type Pause } from './github-client.ts'

/**
 * The repository on GitHub that a remote is; null where the remote is somewhere else, or where its API is not known.
 * @param remoteUrl address of the remote; null to believe the runner's environment
 */
export function findGithubRepository(environment: NodeJS.ProcessEnv, remoteUrl: string | null): GithubRepository | null {
  const { GITHUB_API_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY = '' } = environment
  const remote = remoteUrl === null ? null : readAddress(remoteUrl)
  const apiUrl = GITHUB_API_URL || (remote === null ? null : apiOf(GITHUB_SERVER_URL || DEFAULT_SERVER))
  if (!apiUrl || !URL.canParse(apiUrl)) return null
  const { hostname } = new URL(apiUrl)
  const isThere = (host: string) => host === hostname || `api.${host}` === hostname || (isLocal(host) && isLocal(hostname))
  if (remote !== null && !isThere(remote.host)) return null
  // What the remote calls itself counts; a path on this machine says nothing.
  const name = remote === null || isLocal(remote.host) ? GITHUB_REPOSITORY : remote.path
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(name) ?? []
  return owner === undefined || repo === undefined ? null : { apiUrl: apiUrl.replace(/\/$/, ''), owner, repo }
}

/** A client for that repository; null where there is none to ask, or no token to ask with. */
export function connectGithub(
  environment: NodeJS.ProcessEnv,
  token: string | null,
  remoteUrl: string | null,
  pause?: Pause,
): GithubClient | null {
  const repository = findGithubRepository(environment, remoteUrl)
  return repository === null || token === null ? null : createGithubClient(repository, token, pause)
}

/** The server whose token it is that a person has. */
const DEFAULT_SERVER = 'https://github.com'

/** Never taken from the remote: whoever can change the address of a checkout must not choose who gets the token. */
function apiOf(server: string): string | null {
  const host = URL.canParse(server) ? new URL(server).hostname : ''
  return host === 'github.com' || host.endsWith('.ghe.com') ? `https://api.${host}` : null
}

const LOCAL = 'localhost'

const isLocal = (host: string): boolean => host === LOCAL || host === '[::1]' || /^127\./.test(host)

/** Host and repository of a remote's address: a URL, `user@host:path`, or a path on this machine. */
export function readAddress(address: string): { readonly host: string; readonly path: string } {
  const [, scpHost, scpPath] = /^(?:[^@/:]+@)?([^/:]{2,}):(?!\/\/)(.+)$/.exec(address) ?? []
  const url = URL.canParse(address) ? new URL(address) : null
  const host = scpHost ?? url?.hostname ?? ''
  const path = scpPath ?? url?.pathname ?? address
  return {
    host: host.toLowerCase().replace(/^ssh\./, '') || LOCAL,
    path: path.replace(/^\/+/, '').replace(/(?:\.git)?\/*$/, ''),
  }
}
