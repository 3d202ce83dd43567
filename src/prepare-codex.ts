import { realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Agent } from './agent/agent.ts'
import { CODEX_HOME, createCodex } from './agent/codex.ts'
import { proveSandbox } from './agent/sandbox-canary.ts'
import { RunnerError } from './errors.ts'
import { locateCodex, TESTED_CODEX_VERSION } from './host/codex-binary.ts'
import { trustedPath } from './host/git.ts'
import type { Log } from './host/log.ts'
import { startModelProxy } from './host/model-proxy.ts'
import type { Inputs } from './inputs.ts'
import type { Journal } from './report/journal.ts'
import type { Session } from './session.ts'
import type { Ground } from './survey.ts'

const OPENAI_ENDPOINT = 'https://api.openai.com/v1'

/** What the preparation depends on. */
export interface AgentOrder {
  readonly session: Session
  readonly inputs: Inputs
  readonly environment: NodeJS.ProcessEnv
  readonly journal: Journal
  readonly log: Log
}

/**
 * Finds Codex and gives it a home, a sandbox and a way to the model for this run.
 * @throws {RunnerError} `key-missing`, `codex-not-found`, `codex-install-failed`, `sandbox-unavailable`
 */
export async function prepareCodex({ session, inputs, environment, journal, log }: AgentOrder, ground: Ground): Promise<Agent> {
  const { checkout, folders } = session
  if (inputs.apiKey === null && inputs.endpoint === null)
    throw new RunnerError('key-missing', 'No key was given for the OpenAI endpoint')
  const toolCache = environment['RUNNER_TOOL_CACHE'] ?? null
  const binary = await locateCodex({
    path: inputs.codexPath,
    version: inputs.codexVersion,
    workTree: checkout.root,
    scratch: folders.host,
    toolCache,
  })
  const tested = binary.version === TESTED_CODEX_VERSION
  journal.check('codex_version', true, `${binary.version}${tested ? '' : ` (tested with ${TESTED_CODEX_VERSION})`}`)
  if (!tested) log.warn(`Codex ${binary.version} is not the version this was tested with (${TESTED_CODEX_VERSION})`)

  const credentials = checkout.credentialFiles.map((file) => relative(checkout.root, file))
  journal.check(
    'checkout_credentials',
    true,
    credentials.length === 0 ? 'none' : `hidden from the agent: ${credentials.join(', ')}`,
  )
  if (credentials.length > 0)
    log.warn('The checkout holds credentials. They are hidden from the agent; better use `persist-credentials: false`.')

  const proxy = await startModelProxy({
    endpoint: (inputs.endpoint ?? OPENAI_ENDPOINT).replace(/\/$/, '').replace(/\/responses$/, ''),
    key: inputs.apiKey,
    model: inputs.model,
    maxRequests: ground.config.maxModelRequests,
    maxTokens: ground.config.maxTokens,
  })
  session.defer(proxy.close)
  const path = commandPath(checkout.root)
  const agent = await createCodex({
    binary,
    workTree: checkout.root,
    folder: folders.host,
    agentTemp: folders.agentTemp,
    denied: await deniedFolders(session, environment),
    hidden: credentials.filter((path) => !path.startsWith('..')),
    readable: await Promise.all(
      [...path.split(':'), dirname(dirname(process.execPath))].map((folder) => realpath(folder).catch(() => folder)),
    ),
    commandPath: path,
    endpoint: proxy.url,
    bearer: proxy.bearer,
    model: inputs.model,
    effort: inputs.effort,
    idleTimeoutMs: ground.config.agentIdleTimeoutMs,
    log,
  })
  const sandbox = await proveSandbox(agent, {
    folder: folders.host,
    file: join(folders.host, CODEX_HOME, 'config.toml'),
    port: Number(new URL(proxy.url).port),
  })
  journal.check('sandbox', sandbox.holds, sandbox.detail)
  if (!sandbox.holds) throw new RunnerError('sandbox-unavailable', `A test command in the sandbox failed: ${sandbox.detail}`)
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
