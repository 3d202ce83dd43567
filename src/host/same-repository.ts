import { readAddress } from './github-repository.ts'

/**
 * Whether a remote is the repository that somebody means. Protocol, user, port, `.git` and letter case do not count.
 * @param wanted `owner/name`, which fits any server, or an address in one of Git's forms
 */
export function isSameRepository(wanted: string, remoteUrl: string): boolean {
  const remote = readAddress(remoteUrl)
  const path = remote.path.toLowerCase()
  if (/^[\w.-]+\/[\w.-]+$/.test(wanted)) return path === wanted.toLowerCase().replace(/\.git$/, '')
  const other = readAddress(wanted)
  return remote.host === other.host && path === other.path.toLowerCase()
}

/** A remote's address as people compare it: host and path, without credentials. */
export function describeRepository(remoteUrl: string): string {
  const { host, path } = readAddress(remoteUrl)
  return `${host}/${path}`
}
