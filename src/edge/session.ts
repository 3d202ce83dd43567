import { randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { hostname } from 'node:os'
import type { ClaimOwner } from '../claim/claim-record.ts'
import { type Checkout, openCheckout } from '../host/checkout.ts'
import { createRunFolders, type RunFolders, removeRunFolders } from '../host/files.ts'
import { createRemote, type Remote } from '../host/remote.ts'
import type { Inputs } from './inputs.ts'

/** A checkout opened for one command, with folders that `close` removes. */
export interface Session {
  readonly checkout: Checkout
  readonly folders: RunFolders
  /** null when the checkout has no `origin`. */
  readonly remote: Remote | null
  /** Short name; null when it is not known. */
  readonly baseBranch: string | null
  /** Has something ended when the session ends, the last first. */
  defer(end: () => Promise<void>): void
  close(): Promise<void>
}

/** @throws {RunnerError} `not-a-repository` */
export async function openSession(
  dir: string,
  inputs: Pick<Inputs, 'token' | 'base'>,
  environment: NodeJS.ProcessEnv,
): Promise<Session> {
  const folders = await createRunFolders(environment)
  const ends: (() => Promise<void>)[] = []
  try {
    const checkout = await openCheckout(await realpath(dir).catch(() => dir), folders.host)
    const remote = checkout.originUrl === null ? null : createRemote(checkout.originUrl, inputs.token, environment)
    const onBranch = environment['GITHUB_REF_TYPE'] === 'branch' ? (environment['GITHUB_REF_NAME'] ?? null) : null
    return {
      checkout,
      folders,
      remote,
      baseBranch: inputs.base ?? checkout.branch ?? onBranch,
      defer: (end) => ends.unshift(end),
      async close() {
        for (const end of ends) await end()
        await removeRunFolders(folders)
      },
    }
  } catch (error) {
    await removeRunFolders(folders)
    throw error
  }
}

/** Who this run is to others. Two jobs of one workflow run are two owners, so the name ends in something random. */
export function identifyOwner(ownerId: string | null, environment: NodeJS.ProcessEnv): ClaimOwner {
  const {
    GITHUB_RUN_ID: run,
    GITHUB_RUN_ATTEMPT: attempt,
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
  } = environment
  const nonce = randomUUID().slice(0, 8)
  const fallback = run ? `run-${run}-${attempt ?? '1'}-${nonce}` : `${hostname()}-${process.pid}-${nonce}`
  return { id: ownerId ?? fallback, info: run && server && repository ? `${server}/${repository}/actions/runs/${run}` : null }
}

/** Opens a session for as long as `use` takes. */
export async function withSession<T>(
  order: { readonly dir: string; readonly inputs: Pick<Inputs, 'token' | 'base'>; readonly environment: NodeJS.ProcessEnv },
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await openSession(order.dir, order.inputs, order.environment)
  try {
    return await use(session)
  } finally {
    await session.close()
  }
}
