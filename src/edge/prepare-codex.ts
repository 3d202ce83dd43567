import { realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Agent } from '../agent/agent.ts'
import { CODEX_HOME, createCodex } from '../agent/codex.ts'
import { proveSandbox } from '../agent/sandbox-canary.ts'
import { RunnerError } from '../errors.ts'
import { type CodexBinary, isTestedCodex, locateCodex, TESTED_CODEX_VERSION } from '../host/codex-binary.ts'
import { findCredentials } from '../host/credentials.ts'
import type { Log } from '../host/log.ts'
import { type ModelProxy, startModelProxy } from '../host/model-proxy.ts'
import { trustedPath, untrustedFolders } from '../host/trusted-path.ts'
import type { Journal } from '../report/journal.ts'
import type { Ground } from '../steps/survey.ts'
import type { Inputs } from './inputs.ts'
import type { Session } from './session.ts'

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
 * Finds Codex and gives it a home, a sandbox and a way to the model for this run. Everything that could make the run
 * unsafe or pointless is looked at here, before anything is claimed and before the model is asked.
 * @throws {RunnerError} `key-missing`, `checkout-credentials`, `codex-not-found`, `codex-install-failed`,
 *   `codex-untested`, `sandbox-unavailable`
 */
export const prepareCodex = (order: AgentOrder, ground: Ground): Promise<Agent> =>
  order.journal.time('preflight', async () => {
    const { session, inputs, journal } = order
    const { folders } = session
    const leftOut = untrustedFolders().map((folder) => folder || '(the current folder)')
    journal.check('account', true, describeAccount(order.environment))
    journal.check('trusted_path', true, leftOut.length === 0 ? 'every folder of PATH' : `PATH without ${leftOut.join(', ')}`)
    checkKey(order)
    await checkCredentials(order)
    const binary = await findTestedCodex(order)
    const proxy = await startModelProxy({
      endpoint: (inputs.endpoint ?? OPENAI_ENDPOINT).replace(/\/$/, '').replace(/\/responses$/, ''),
      key: inputs.apiKey,
      model: inputs.model,
      alsoModels: modelsOf(ground),
      maxRequests: ground.config.maxModelRequests,
      maxTokens: ground.config.maxTokens,
    })
    session.defer(proxy.close)
    const agent = await createAgent(order, ground, binary, proxy)
    const sandbox = await proveSandbox(agent, {
      folder: folders.host,
      file: join(folders.host, CODEX_HOME, 'config.toml'),
      port: Number(new URL(proxy.url).port),
    })
    journal.check('sandbox', sandbox.holds, sandbox.detail)
    if (!sandbox.holds) throw new RunnerError('sandbox-unavailable', `A test command in the sandbox failed: ${sandbox.detail}`)
    journal.prove('agent', { name: agent.name, model: inputs.model ?? 'default', effort: inputs.effort ?? 'default' })
    return agent
  })

/** Models that open tasks of the plan name. */
const modelsOf = ({ plan }: Ground): string[] =>
  (plan?.tasks ?? []).flatMap(({ status, worker }) => (status === 'todo' ? (worker?.model ?? []) : []))

/** What somebody who broke out of the sandbox would have, in plain words. */
function describeAccount(environment: NodeJS.ProcessEnv): string {
  if (process.getuid?.() === 0) return 'root: commands in the sandbox can read every file outside the folders that are denied'
  if (environment['RUNNER_ENVIRONMENT'] === 'github-hosted')
    return 'one that may become root: whoever broke out of the sandbox would have the whole machine'
  return 'an ordinary one'
}

function checkKey({ inputs, journal }: AgentOrder): void {
  const { apiKey, endpoint } = inputs
  const enough = apiKey !== null || endpoint !== null
  journal.check('model_key', enough, apiKey !== null ? 'given' : endpoint === null ? 'none' : 'none, for an endpoint of its own')
  if (!enough) throw new RunnerError('key-missing', 'No key was given for the OpenAI endpoint')
}

async function checkCredentials({ session, journal }: AgentOrder): Promise<void> {
  const { checkout } = session
  const found = await findCredentials(checkout.commonDir)
  const named = [...new Set(found.map(({ file, setting }) => `${setting} in ${relative(checkout.root, file)}`))].join(', ')
  journal.check('checkout_credentials', found.length === 0, named || 'none in the Git configuration')
  if (found.length > 0) throw new RunnerError('checkout-credentials', `The agent could read ${named}`)
}

async function findTestedCodex({ session, inputs, environment, journal, log }: AgentOrder): Promise<CodexBinary> {
  const order = {
    version: inputs.codexVersion,
    scratch: session.folders.host,
    toolCache: environment['RUNNER_TOOL_CACHE'] ?? null,
  }
  const binary = await locateCodex({ ...order, path: inputs.codexPath }).catch((error: unknown) => {
    journal.check('codex_version', false, error instanceof Error ? error.message : String(error))
    throw error
  })
  const asked = inputs.codexVersion === binary.version
  const tested = isTestedCodex(binary.version)
  journal.check('codex_version', tested || asked, `${binary.version} (tested with ${TESTED_CODEX_VERSION})`)
  if (!tested && !asked)
    throw new RunnerError('codex-untested', `${binary.path} is Codex ${binary.version}; tested is ${TESTED_CODEX_VERSION}`)
  if (!tested) log.warn(`Codex ${binary.version} is not a version this was tested with (${TESTED_CODEX_VERSION})`)
  return binary
}

async function createAgent(
  { session, inputs, environment, log }: AgentOrder,
  ground: Ground,
  binary: CodexBinary,
  proxy: ModelProxy,
): Promise<Agent> {
  const { checkout, folders } = session
  const path = trustedPath()
  return createCodex({
    binary,
    workTree: checkout.root,
    folder: folders.host,
    agentTemp: folders.agentTemp,
    denied: await deniedFolders(session, environment),
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
}

/** Where tokens, keys and other people's files lie, outside the work tree. */
async function deniedFolders({ checkout, folders }: Session, environment: NodeJS.ProcessEnv): Promise<string[]> {
  const folder = [homedir(), environment['RUNNER_TEMP'], folders.host].flatMap((each) => (each ? [each] : []))
  const real = await Promise.all(folder.map((each) => realpath(each).catch(() => null)))
  return real.flatMap((each) => (each !== null && each !== '/' && each !== checkout.root ? [each] : []))
}
