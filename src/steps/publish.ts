import type { PullRequestConfig } from '../config.ts'
import { type ReasonCode, RunnerError } from '../errors.ts'
import type { Checkout } from '../host/checkout.ts'
import type { Pause } from '../host/github-client.ts'
import { describeFailure, reasonOf } from '../host/github-refusals.ts'
import { readBlobs } from '../host/objects.ts'
import { findMarker } from '../host/pull-request-marker.ts'
import type { PullRequests } from '../host/pull-requests.ts'
import type { CommitSigner } from '../host/verified-commits.ts'
import type { Bundle, Finding, Handoff, PullRequestReport, RunReport } from '../model.ts'
import type { Journal } from '../report/journal.ts'
import { findTemplate } from '../report/pull-request-place.ts'
import { settleQuestion } from './ask.ts'
import { propose } from './propose.ts'
import type { Resumption } from './resume.ts'
import type { Ground } from './survey.ts'

/** Where pull requests are opened, and what this run wants otherwise than the configuration. */
export interface Publisher {
  readonly pullRequests: PullRequests
  readonly sign: CommitSigner
  readonly wishes: Partial<PullRequestConfig>
  readonly pause: Pause
}

/** A run that may open pull requests. */
export interface PublishOrder {
  /** null: the branch is all there is to deliver. */
  readonly publisher: Publisher | null
  readonly checkout: Checkout
  readonly baseBranch: string | null
  readonly journal: Journal
  /** Work that waited for an answer; its pull request shows the question until now. */
  readonly resumption?: Resumption
}

/** A run that is about to claim; without an agent it does no more than that. */
type RoomOrder = Omit<PublishOrder, 'checkout'> & { readonly prepareAgent: unknown }

/** A branch that was delivered. */
export interface DeliveredBranch {
  readonly bundle: Bundle
  readonly head: string
  readonly title: string
  /** False where an earlier try had put these very commits there; pull requests from before are of no interest otherwise. */
  readonly isNew: boolean
  /** Complaints about the delivery so far. */
  readonly findings: readonly Finding[]
  /** Puts the work into a file, for `deliver` to try again; null where such a file is there already. */
  readonly handOn: (() => Promise<Handoff>) | null
}

/**
 * Ends a run whose branch is on the remote, with the pull request where one is wanted. When it cannot be opened, the
 * branch stays and the report, which then is of a failed run, has the title and the body that it would have had.
 *
 * Source: FRD loop, PR output files 2, 3; track runner, PR flow E.
 */
export async function publish(order: PublishOrder, ground: Ground, branch: DeliveredBranch): Promise<RunReport> {
  const { publisher, journal } = order
  const { bundle, head, title, isNew, handOn } = branch
  journal.complain(branch.findings)
  const delivered = journal.conclude('delivered', `${bundle.branch} is on the remote at ${head}`, title)
  if (publisher === null) return delivered
  const { pullRequest } = delivered
  const conclude = (code: ReasonCode, detail: string, facts: Partial<PullRequestReport>): RunReport => ({
    ...journal.conclude(code, detail, title),
    pullRequest: { ...pullRequest, ...facts },
  })
  const policy = policyOf(publisher, ground)
  const base = requireBase(order, ground)
  const proposed = await journal.time('publish', async () =>
    propose({
      ...{ pullRequests: publisher.pullRequests, pause: publisher.pause, policy, base, isNewBranch: isNew },
      ...{ branch: bundle.branch, claimRef: bundle.claimRef, title, body: pullRequest.body },
      template: policy.template === 'ignore' ? null : await readTemplate(order.checkout, ground),
    }),
  )
  if (proposed.kind === 'failed') {
    if (handOn !== null) journal.learn({ handoff: await handOn() })
    return conclude(proposed.code, proposed.detail, {})
  }
  const { number, url, operation } = proposed.pullRequest
  journal.complain([...proposed.findings, ...(order.resumption ? await settleQuestion(order, ground, bundle.branch) : [])])
  journal.prove('publish', { pullRequest: String(number), operation, base })
  return conclude('delivered', `${bundle.branch} is on the remote at ${head}, pull request ${url}`, proposed.pullRequest)
}

/**
 * Looks before anything is claimed whether another pull request may be opened, and whether the API answers at all: work
 * that cannot be handed over is not begun.
 * @param claimRef of unfinished work that is to go on: the draft that shows its question is brought up to date
 * @returns why nothing more may be opened now; null when there is room
 * @throws {RunnerError} `config-invalid` without a base, and the reason for which GitHub does not answer
 */
export async function findNoRoom(order: RoomOrder, ground: Ground, claimRef: string | null): Promise<string | null> {
  const { publisher, journal, prepareAgent } = order
  if (publisher === null) return null
  const policy = policyOf(publisher, ground)
  requireBase(order, ground)
  // A job that only claims may have no right to look at pull requests.
  if (prepareAgent === null && policy.maxOpen === null) return null
  const answer = await publisher.pullRequests.listOpen()
  if (answer.kind !== 'done')
    throw new RunnerError(reasonOf(answer), `The pull requests could not be listed: ${describeFailure(answer)}`)
  const own = answer.data.filter(({ body }) => {
    const marker = findMarker(body)
    return marker !== null && marker.claimRef !== claimRef
  })
  journal.check(
    'open_pull_requests',
    true,
    `${own.length} of this program${policy.maxOpen === null ? '' : `, at most ${policy.maxOpen}`}`,
  )
  if (policy.maxOpen === null || own.length < policy.maxOpen) return null
  return `${own.length} pull requests of this program are open, and ${policy.maxOpen} may be: ${own.map(({ number }) => `#${number}`).join(', ')}`
}

/** The configuration with what this run wants otherwise. */
export const policyOf = ({ wishes }: Publisher, { config }: Ground): PullRequestConfig => ({ ...config.pullRequest, ...wishes })

/**
 * The branch that the pull request is for. Of no interest where none is wanted.
 * @throws {RunnerError} `config-invalid` when nothing says which
 */
export function requireBase({ publisher, baseBranch }: Pick<PublishOrder, 'publisher' | 'baseBranch'>, ground: Ground): string {
  const branch = publisher === null ? baseBranch : (policyOf(publisher, ground).base ?? baseBranch)
  if (branch !== null || publisher === null) return branch ?? ''
  throw new RunnerError('config-invalid', 'No branch is checked out: say with `base` which one the pull request is for')
}

async function readTemplate(checkout: Checkout, { snapshot }: Ground): Promise<string | null> {
  const path = findTemplate(snapshot.entries.keys())
  const oid = path === null ? undefined : snapshot.entries.get(path)?.oid
  const content = oid === undefined ? undefined : (await readBlobs(checkout.private, [oid])).get(oid)
  return content ? new TextDecoder().decode(content) : null
}
