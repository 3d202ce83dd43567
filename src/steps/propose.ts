import type { PullRequestConfig } from '../config.ts'
import type { ReasonCode } from '../errors.ts'
import { BACKOFF_MS, type GithubAnswer, type GithubFailure, type Pause } from '../host/github-client.ts'
import { describeFailure, isAbout, reasonOf } from '../host/github-refusals.ts'
import { findMarker } from '../host/pull-request-marker.ts'
import type { PullRequest, PullRequests } from '../host/pull-requests.ts'
import type { Finding, PullRequestReport } from '../model.ts'
import { composeBody, renewBody } from '../report/pull-request-place.ts'

/** A branch that is on the remote, and the pull request it is to have. */
export interface Proposal {
  readonly pullRequests: PullRequests
  readonly branch: string
  readonly base: string
  readonly claimRef: string
  readonly title: string
  /** Ends with the marker of the claim. */
  readonly body: string
  /** Text of the repository's template; null where there is none. */
  readonly template: string | null
  readonly policy: PullRequestConfig
  /** Whether nothing of this was on the branch before: older pull requests were then about what is gone or merged. */
  readonly isNewBranch: boolean
  readonly pause: Pause
}

/** The pull request a reviewer finds, or why there is none. */
export type Proposed =
  | {
      readonly kind: 'proposed'
      readonly pullRequest: Pick<PullRequestReport, 'number' | 'url' | 'operation'>
      readonly findings: readonly Finding[]
    }
  | { readonly kind: 'failed'; readonly code: ReasonCode; readonly detail: string }

/**
 * Sees to it that the branch has one open pull request with our text: the one that is there is brought up to date, else
 * one is opened. One that a person opened is left as it is; one that was closed or merged is not opened again.
 *
 * Source: FRD loop, PR output files 2, 3; track runner, guardrails 6.
 */
export async function propose(order: Proposal): Promise<Proposed> {
  const { pullRequests, branch, isNewBranch } = order
  const answer = await pullRequests.listFrom(branch)
  if (answer.kind !== 'done') return failed(answer)
  const open = answer.data.find(({ state }) => state === 'open')
  if (open) return isOurs(order, open) ? update(order, open) : leave(open)
  const ended = isNewBranch ? undefined : answer.data.find((each) => isOurs(order, each))
  if (ended === undefined) return create(order)
  const code = ended.state === 'merged' ? 'pull-request-merged' : 'pull-request-closed'
  return { kind: 'failed', code, detail: `${branch} is on the remote, but its pull request ${ended.url} is ${ended.state}` }
}

const failed = (failure: GithubFailure): Proposed => ({
  kind: 'failed',
  code: reasonOf(failure),
  detail: describeFailure(failure),
})

const isOurs = ({ claimRef }: Proposal, { body }: PullRequest): boolean => findMarker(body)?.claimRef === claimRef

const warn = (code: string, message: string, hint: string): Finding => ({
  ...{ code, severity: 'warning', message, hint },
  ...{ file: null, line: null, column: null, pointer: null },
})

function leave({ number, url }: PullRequest): Proposed {
  const message = `The pull request ${url} of this branch was not opened by this program, so its text was left as it is.`
  const hint = 'Nothing to do, unless its text should be ours: then close it, delete the branch and run again.'
  return {
    kind: 'proposed',
    pullRequest: { number, url, operation: 'none' },
    findings: [warn('pull-request-foreign', message, hint)],
  }
}

async function update({ pullRequests, title, body }: Proposal, current: PullRequest): Promise<Proposed> {
  const { number, url } = current
  const text = { title, body: renewBody(current.body, body) }
  const isSame = current.title === text.title && current.body.replaceAll('\r\n', '\n') === text.body
  const answer = isSame ? null : await pullRequests.update(number, text)
  if (answer !== null && answer.kind !== 'done') return failed(answer)
  return { kind: 'proposed', pullRequest: { number, url, operation: 'updated' }, findings: [] }
}

/** The API may not know yet what happened a moment ago: the push of a branch, or another pull request. */
const isTooEarly = (failure: GithubFailure): boolean =>
  ['pull-request-head-unknown', 'pull-request-empty'].includes(reasonOf(failure)) || isAbout(failure, EXISTS)

const EXISTS = /already exists/i

async function create(order: Proposal): Promise<Proposed> {
  const { pullRequests, branch, base, title, policy, template, pause } = order
  const body = composeBody(order.body, template, policy.template)
  let { draft } = policy
  const findings: Finding[] = []
  for (let attempt = 0; ; attempt++) {
    const answer = await pullRequests.open({ branch, base, title, body, draft })
    if (answer.kind === 'done') return decorate(order, answer.data, findings)
    if (draft && isAbout(answer, /draft pull requests are not supported/i)) {
      draft = false
      findings.push(warn('pull-request-draft', 'The repository has no drafts, so the pull request is not one.', NO_DRAFTS_HINT))
      continue
    }
    // An answer that did not come is looked up before anything is sent again: there must be one pull request, not two.
    if (answer.kind === 'unreachable' || isAbout(answer, EXISTS)) {
      const known = await pullRequests.listFrom(branch)
      const open = known.kind === 'done' ? known.data.find(({ state }) => state === 'open') : undefined
      if (open && !isOurs(order, open)) return leave(open)
      if (open) return answer.kind === 'unreachable' ? decorate(order, open, findings) : update(order, open)
    }
    const waitMs = answer.kind === 'unreachable' || isTooEarly(answer) ? BACKOFF_MS[attempt] : undefined
    if (waitMs === undefined) return failed(answer)
    await pause(waitMs)
  }
}

const NO_DRAFTS_HINT = 'Switch drafts off (`pull-request.draft`), or use a plan of GitHub that has them.'

/** Labels, reviewers and the like: set once, and no reason to fail, because the pull request is there. */
async function decorate(order: Proposal, { number, url }: PullRequest, earlier: readonly Finding[]): Promise<Proposed> {
  const { pullRequests, policy } = order
  const { labels, reviewers, teamReviewers, assignees, milestone } = policy
  const steps: readonly (readonly [string, boolean, () => Promise<GithubAnswer<true>>])[] = [
    ['labels', labels.length > 0, () => pullRequests.addLabels(number, labels)],
    ['assignees', assignees.length > 0, () => pullRequests.assign(number, assignees)],
    ['milestone', milestone !== null, () => pullRequests.setMilestone(number, milestone ?? 0)],
    ['reviewers', reviewers.length > 0, () => pullRequests.requestReviewers(number, reviewers)],
    ['team-reviewers', teamReviewers.length > 0, () => pullRequests.requestTeams(number, teamReviewers)],
  ]
  const findings = [...earlier]
  for (const [name, isWanted, set] of steps) {
    const answer = isWanted ? await set() : null
    if (answer === null || answer.kind === 'done') continue
    const message = `The ${name} of the pull request could not be set: ${describeFailure(answer)}`
    findings.push(
      warn(`pull-request-${name}`, message, `Check \`${name}\` under \`pull-request\` in the configuration, and the token.`),
    )
  }
  return { kind: 'proposed', pullRequest: { number, url, operation: 'created' }, findings }
}
