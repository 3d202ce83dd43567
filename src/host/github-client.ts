import { setTimeout as sleep } from 'node:timers/promises'
import { quoteLine } from './log.ts'

/** A repository on GitHub, and where its API is. */
export interface GithubRepository {
  readonly apiUrl: string
  readonly owner: string
  readonly repo: string
}

/** Octokit as the toolkit sets it up, with the machine's proxy. */
export type Octokit = ReturnType<typeof import('@actions/github').getOctokit>

/** What every request is made with. */
export interface RequestBasis {
  readonly owner: string
  readonly repo: string
  readonly request: { readonly signal: AbortSignal }
}

/** One request: how it is asked, and what is read from its answer; null when that is not an answer of GitHub. */
export interface Question<T> {
  readonly ask: (octokit: Octokit, basis: RequestBasis) => Promise<{ readonly data: unknown }>
  readonly read: (data: unknown) => T | null
}

/** What GitHub complains about in a request that it understood but will not carry out. */
export interface FieldError {
  readonly field: string
  readonly code: string
  readonly message: string
}

/** `unreachable` means that no answer came: a write may have happened. */
export type GithubFailure =
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string; readonly errors: readonly FieldError[] }
  | { readonly kind: 'limited' | 'unreachable'; readonly detail: string }

/** The answer of the API as a value. */
export type GithubAnswer<T> = { readonly kind: 'done'; readonly data: T } | GithubFailure

/** How long to try. */
export interface Patience {
  /** For each request. */
  readonly timeoutMs: number
  readonly attempts: number
  /** Whether a request that may have been carried out is sent again. */
  readonly isRepeatable: boolean
}

/** Asks one repository's API. */
export interface GithubClient extends GithubRepository {
  ask<T>(question: Question<T>, patience: Patience): Promise<GithubAnswer<T>>
}

/** Waits, in milliseconds. A value, so that tests need not. */
export type Pause = (ms: number) => Promise<void>

/** Waits by the clock of this machine. */
export const systemPause: Pause = async (ms) => {
  await sleep(ms)
}

/** Growing waits after answers that did not come, in milliseconds. */
export const BACKOFF_MS: readonly number[] = [1000, 3000, 9000]

/** GitHub may ask for an hour; a runner that costs money does not wait for that. */
const MAX_WAIT_MS = 60_000

/** A client that waits when it is asked to, and tries again where that can do no harm. */
export function createGithubClient(repository: GithubRepository, token: string, pause: Pause = systemPause): GithubClient {
  const { apiUrl, owner, repo } = repository
  let octokit: Promise<Octokit> | null = null
  const open = (): Promise<Octokit> => {
    // Loading the toolkit takes longer than most commands, which never ask.
    octokit ??= import('@actions/github').then(({ getOctokit }) => getOctokit(token, { baseUrl: apiUrl }))
    return octokit
  }
  const once = async <T>({ ask, read }: Question<T>, timeoutMs: number): Promise<GithubAnswer<T> & Wait> => {
    try {
      // Given with each request: among the options of the client it would replace those that reach out through a proxy.
      const { data } = await ask(await open(), { owner, repo, request: { signal: AbortSignal.timeout(timeoutMs) } })
      const result = read(data)
      return result === null
        ? { kind: 'unreachable', detail: 'the answer was cut off or is not one of GitHub' }
        : { kind: 'done', data: result }
    } catch (error) {
      return readFailure(error)
    }
  }
  return {
    ...repository,
    async ask(question, { timeoutMs, attempts, isRepeatable }) {
      for (let attempt = 1; ; attempt++) {
        const { waitMs, ...answer } = await once(question, timeoutMs)
        const wait = answer.kind === 'unreachable' && isRepeatable ? BACKOFF_MS[attempt - 1] : waitMs
        if (wait === undefined || wait > MAX_WAIT_MS || attempt >= attempts) return answer
        await pause(wait)
      }
    },
  }
}

interface Wait {
  readonly waitMs?: number
}

interface HttpError extends Error {
  readonly status?: number
  readonly response?: { readonly headers: Readonly<Record<string, string | undefined>>; readonly data: unknown }
}

const MAX_DETAIL = 300

function readFailure(error: unknown): GithubFailure & Wait {
  const { status = 0, response, message, name } = error as HttpError
  if (response === undefined)
    return { kind: 'unreachable', detail: name === 'TimeoutError' ? 'no answer in time' : quoteLine(message, MAX_DETAIL) }
  const { message: said = '', errors } = (response.data ?? {}) as { message?: unknown; errors?: unknown }
  const detail = quoteLine(`HTTP ${status} ${typeof said === 'string' ? said : ''}`, MAX_DETAIL)
  if (status >= 500) return { kind: 'unreachable', detail }
  const waitMs = status === 429 || status === 403 ? readWait(response.headers, detail) : null
  if (waitMs !== null) return { kind: 'limited', detail: `${detail} (asks to wait ${Math.ceil(waitMs / 1000)} s)`, waitMs }
  return { kind: 'refused', status, detail, errors: Array.isArray(errors) ? errors.map(readFieldError) : [] }
}

/** Without `retry-after`, GitHub asks for a minute at least. Source: GitHub REST API, best practices, rate limits. */
const SECONDARY_LIMIT_MS = 60_000

/** How long GitHub wants us to wait; null when it does not limit us. */
function readWait(headers: Readonly<Record<string, string | undefined>>, detail: string): number | null {
  const after = headers['retry-after']
  if (after !== undefined && /^\d+$/.test(after)) return Number(after) * 1000
  const now = Date.parse(headers['date'] ?? '') || Date.now()
  if (headers['x-ratelimit-remaining'] === '0') return Math.max(1000, Number(headers['x-ratelimit-reset'] ?? 0) * 1000 - now)
  return /rate limit|abuse detection/i.test(detail) || detail.startsWith('HTTP 429') ? SECONDARY_LIMIT_MS : null
}

function readFieldError(error: unknown): FieldError {
  if (typeof error === 'string') return { field: '', code: '', message: error }
  const { field, code, message } = (error ?? {}) as Partial<Record<keyof FieldError, unknown>>
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return { field: text(field), code: text(code), message: quoteLine(text(message), MAX_DETAIL) }
}
