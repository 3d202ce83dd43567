import type { ReasonCode } from '../errors.ts'
import type { GithubFailure } from './github-client.ts'

/** The reason code for a pull request that GitHub did not open, list or change. */
export function reasonOf(failure: GithubFailure): ReasonCode {
  if (failure.kind !== 'refused') return failure.kind === 'limited' ? 'forge-rate-limited' : 'forge-unreachable'
  if (isAbout(failure, /not permitted to create or approve pull requests/i)) return 'pull-requests-disallowed'
  if (failure.status !== 422) return 'forge-refused'
  if (isAbout(failure, /no commits between/i)) return 'pull-request-empty'
  if (names(failure, 'base')) return 'pull-request-base-unknown'
  return names(failure, 'head') ? 'pull-request-head-unknown' : 'pull-request-invalid'
}

/** All that GitHub said, in one line. */
export function describeFailure(failure: GithubFailure): string {
  const errors = failure.kind === 'refused' ? failure.errors : []
  const parts = errors.map(({ field, code, message }) => message || [field, code].filter(Boolean).join(' '))
  return [failure.detail, ...parts.filter(Boolean)].join('; ')
}

/** Whether one of its messages says so. */
export const isAbout = (failure: GithubFailure, pattern: RegExp): boolean => pattern.test(describeFailure(failure))

const names = (failure: GithubFailure, field: string): boolean =>
  failure.kind === 'refused' && failure.errors.some((error) => error.field === field && error.code === 'invalid')
