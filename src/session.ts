import { randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { homedir, hostname } from 'node:os'
import { dirname, relative } from 'node:path'
import type { Agent } from './agent/agent.ts'
import { createCodex } from './agent/codex.ts'
import { RunnerError } from './errors.ts'
import { type Checkout, openCheckout } from './host/checkout.ts'
import { locateCodex, TESTED_CODEX_VERSION } from './host/codex-binary.ts'
import { createRunFolders, type RunFolders, removeRunFolders } from './host/files.ts'
import { trustedPath } from './host/git.ts'
import type { Log } from './host/log.ts'
import { createRemote, type Remote } from './host/remote.ts'
import type { Inputs } from './inputs.ts'
import type { Journal } from './report/journal.ts'
import type { Ground } from './survey.ts'

/** A checkout opened for one command, with folders that `close` removes. */
export interface Session {
  readonly checkout: Checkout
  readonly folders: RunFolders
  /** null when the checkout has no `origin`. */
  readonly remote: Remote | null
  /** Short name; null when it is not known. */
  readonly baseBranch: string | null
  close(): Promise<void>
}

const OPENAI_ENDPOINT = 'https://api.openai.com/v1'

/** @throws {RunnerError} `not-a-repository` */
export async function openSession(
  dir: string,
  inputs: Pick<Inputs, 'token' | 'base'>,
  environment: NodeJS.ProcessEnv,
): Promise<Session> {
  const folders = await createRunFolders(environment)
  try {
    const checkout = await openCheckout(await realpath(dir).catch(() => dir), folders.host)
    const remote = checkout.originUrl === null ? null : createRemote(checkout.originUrl, inputs.token, environment)
    const onBranch = environment['GITHUB_REF_TYPE'] === 'branch' ? (environment['GITHUB_REF_NAME'] ?? null) : null
    return {
      checkout,
      folders,
      remote,
      baseBranch: inputs.base ?? checkout.branch ?? onBranch,
      close: () => removeRunFolders(folders),
    }
  } catch (error) {
    await removeRunFolders(folders)
    throw error
  }
}

/** Who this run is to others. Two jobs of one workflow run are two owners, so the name ends in something random. */
export function identifyOwner(
  ownerId: string | null,
  environment: NodeJS.ProcessEnv,
): { readonly id: string; readonly info: string | null } {
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

export interface AgentOrder {
  readonly session: Session
  readonly inputs: Inputs
  readonly environment: NodeJS.ProcessEnv
  readonly journal: Journal
  readonly log: Log
}

/**
 * Finds Codex and gives it a home and a sandbox for this run.
 * @throws {RunnerError} `key-missing`, `codex-not-found`, `codex-install-failed`
 */
export async function prepareCodex({ session, inputs, environment, journal, log }: AgentOrder, ground: Ground): Promise<Agent> {
  const { checkout, folders } = session
  if (inputs.apiKey === null && inputs.endpoint === null)
    throw new RunnerError('key-missing', 'No key was given for the OpenAI endpoint')
  const toolCache = environment['RUNNER_TOOL_CACHE'] ?? null
  const binary = await locateCodex({ path: inputs.codexPath, version: inputs.codexVersion, workTree: checkout.root, toolCache })
  const tested = binary.version === TESTED_CODEX_VERSION
  journal.check('codex_version', true, `${binary.version}${tested ? '' : ` (tested with ${TESTED_CODEX_VERSION})`}`)
  if (!tested) log.warn(`Codex ${binary.version} is not the version this was tested with (${TESTED_CODEX_VERSION})`)

  const path = commandPath(checkout.root)
  const agent = await createCodex({
    binary,
    workTree: checkout.root,
    folder: folders.host,
    agentTemp: folders.agentTemp,
    denied: await deniedFolders(session, environment),
    hidden: checkout.credentialFiles.map((file) => relative(checkout.root, file)).filter((path) => !path.startsWith('..')),
    readable: await Promise.all(
      [...path.split(':'), dirname(dirname(process.execPath))].map((folder) => realpath(folder).catch(() => folder)),
    ),
    commandPath: path,
    endpoint: inputs.endpoint ?? OPENAI_ENDPOINT,
    // An endpoint that needs no key, such as a proxy that holds it, is sent a word that is none.
    key: inputs.apiKey ?? 'none',
    model: inputs.model,
    effort: inputs.effort,
    idleTimeoutMs: ground.config.agentIdleTimeoutMs,
    log,
  })
  journal.prove('agent', { name: agent.name, model: inputs.model ?? 'default', effort: inputs.effort ?? 'default' })
  return agent
}

/** Programs for the agent's commands: what the runner has, without anything that lies in the work tree. */
const commandPath = (workTree: string): string =>
  trustedPath()
    .split(':')
    .filter((folder) => relative(workTree, folder).startsWith('..'))
    .join(':')

/** Where tokens, keys and other people's files lie, outside the work tree. */
async function deniedFolders({ checkout, folders }: Session, environment: NodeJS.ProcessEnv): Promise<string[]> {
  const outside = checkout.credentialFiles.filter((file) => relative(checkout.root, file).startsWith('..'))
  const folder = [homedir(), environment['RUNNER_TEMP'], folders.host, ...outside].flatMap((each) => (each ? [each] : []))
  const real = await Promise.all(folder.map((each) => realpath(each).catch(() => null)))
  return real.flatMap((each) => (each !== null && each !== '/' && each !== checkout.root ? [each] : []))
}
