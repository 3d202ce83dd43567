import type { Task } from '../../model.ts'
import { toPrintable } from '../text-table.ts'
import type { BoardState } from './task-state.ts'

/** A repository on a server that has pages for it. `url` has no slash at its end. */
export interface Repository {
  readonly name: string
  readonly url: string
}

/** A line of evidence: what it is, its name, and where it leads; null where there is no page for it. */
export interface BoardLink {
  readonly kind: 'pull-request' | 'branch' | 'plan'
  readonly text: string
  readonly url: string | null
}

/** `https://user:token@github.com/owner/repo.git`, `ssh://git@github.com/owner/repo`, `git@github.com:owner/repo.git` */
const ADDRESS =
  /^(?:(?:https|ssh):\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/|(?:[\w.-]+@)?([\w.-]+):(?!\/))([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/

/**
 * The pages of a repository, known from the runner or told from the address of its remote; null where they cannot be known.
 * Credentials in an address go no further.
 */
export function findRepository(
  originUrl: string | null,
  environment: Readonly<Record<string, string | undefined>>,
): Repository | null {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: own = '' } = environment
  if (/^https:\/\/[\w.-]+(?::\d+)?$/.test(server) && REPOSITORY.test(own)) return { name: own, url: `${server}/${own}` }
  const [, web, ssh, name = ''] = ADDRESS.exec(originUrl ?? '') ?? []
  const host = web ?? ssh ?? ''
  // Other servers have pages too, but not at these addresses.
  return /(?:^|\.)github\./.test(host) ? { name, url: `https://${host}/${name}` } : null
}

/** The page of the workflow run that holds a claim; null for anything that is not on this repository's pages. */
export const runUrl = (ownerInfo: string | undefined, repository: Repository | null): string | null =>
  repository !== null &&
  ownerInfo?.startsWith(`${repository.url}/actions/runs/`) === true &&
  /\/runs\/\d+(?:#\w+)?$/.test(ownerInfo)
    ? ownerInfo
    : null

const path = (text: string): string => text.split('/').map(encodeURIComponent).join('/')

/** The evidence of one task: its pull request, its branch and its place in the plan. */
export function linksOf(
  { id, place }: Task,
  context: {
    readonly state: BoardState
    readonly branch: string | null
    readonly pullRequest: number | null
    readonly base: string
    readonly repository: Repository | null
  },
): readonly BoardLink[] {
  const { state, branch, pullRequest, base, repository } = context
  const page = (rest: string): string | null => repository && `${repository.url}/${rest}`
  const links: BoardLink[] = []
  if (pullRequest !== null) links.push({ kind: 'pull-request', text: `#${pullRequest}`, url: page(`pull/${pullRequest}`) })
  else if (repository !== null && (branch !== null || state === 'done')) {
    const query = branch === null ? `is:pr is:merged "${id}"` : `is:pr head:${branch}`
    links.push({ kind: 'pull-request', text: 'Search', url: page(`pulls?q=${encodeURIComponent(query)}`) })
  }
  if (branch !== null) links.push({ kind: 'branch', text: toPrintable(branch), url: page(`tree/${path(branch)}`) })
  if (place.file !== null) {
    const line = place.line === null ? '' : `:${place.line}`
    const anchor = place.line === null ? '' : `#L${place.line}`
    links.push({
      kind: 'plan',
      text: toPrintable(`${place.file}${line}`),
      url: page(`blob/${base}/${path(place.file)}${anchor}`),
    })
  }
  return links
}
