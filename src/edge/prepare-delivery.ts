import { RunnerError } from '../errors.ts'
import { type Pause, systemPause } from '../host/github-client.ts'
import { connectGithub } from '../host/github-repository.ts'
import type { Log } from '../host/log.ts'
import { createPullRequests } from '../host/pull-requests.ts'
import type { Remote } from '../host/remote.ts'
import { createCommitSigner } from '../host/verified-commits.ts'
import type { Journal } from '../report/journal.ts'
import type { Publisher } from '../steps/publish.ts'
import type { Inputs } from './inputs.ts'

/** What decides how accepted work is handed over. */
export interface DeliveryOrder {
  readonly inputs: Inputs
  readonly environment: NodeJS.ProcessEnv
  readonly remote: Remote | null
  readonly journal: Journal
  readonly log: Log
}

/** How accepted work is handed over. */
export interface ChosenDelivery {
  readonly delivery: 'branch' | 'none'
  /** null: the branch, if anything, is all there is to deliver. */
  readonly publisher: Publisher | null
}

/**
 * Turns the wish for a pull request into somebody who can open it. Where there is no GitHub to ask, the default becomes a
 * mere branch, with a warning.
 * @throws {RunnerError} `forge-unavailable` when a pull request was asked for in so many words
 */
export function prepareDelivery(order: DeliveryOrder): ChosenDelivery {
  const { inputs, remote, journal, log } = order
  const { delivery, insistsOnDelivery, token } = inputs
  if (delivery !== 'pull-request') return { delivery, publisher: null }
  const publisher = connectPublisher(order)
  if (publisher !== null || remote === null) return { delivery: 'branch', publisher }
  const why = token === null ? 'there is no token' : `${remote.url} is not on a GitHub whose API is known`
  if (insistsOnDelivery) throw new RunnerError('forge-unavailable', `No pull request can be opened: ${why}`)
  const told = `${why}, so no pull request will be opened, only a branch pushed`
  journal.check('pull_requests', false, told)
  log.warn(`${told[0]?.toUpperCase()}${told.slice(1)}. Say \`delivery: branch\` when that is what you want.`)
  return { delivery: 'branch', publisher: null }
}

/** Somebody who opens pull requests; null where none are wanted, or where there is no GitHub to ask. */
export function connectPublisher({ inputs, environment, remote, log }: Omit<DeliveryOrder, 'journal'>): Publisher | null {
  if (remote === null || inputs.delivery !== 'pull-request') return null
  const pause: Pause = async (ms) => {
    log.info(`Waiting ${ms / 1000} s before GitHub is asked again`)
    await systemPause(ms)
  }
  const client = connectGithub(environment, inputs.token, remote.url, pause)
  return client === null
    ? null
    : { pullRequests: createPullRequests(client), sign: createCommitSigner(client), wishes: readWishes(inputs), pause }
}

/** What the inputs say goes before the configuration. */
export function readWishes({ base, draft, labels, reviewers }: Inputs): Publisher['wishes'] {
  const people = reviewers === null ? null : splitList(reviewers, /[\s,]+/)
  return {
    ...(base === null ? {} : { base }),
    ...(draft === null ? {} : { draft }),
    ...(labels === null ? {} : { labels: splitList(labels, /[,\n]+/) }),
    ...(people === null
      ? {}
      : {
          reviewers: people.filter((name) => !name.includes('/')),
          teamReviewers: people.flatMap((name) => name.split('/')[1] ?? []),
        }),
  }
}

const splitList = (text: string, separator: RegExp): readonly string[] => [
  ...new Set(text.split(separator).flatMap((part) => part.trim() || [])),
]
