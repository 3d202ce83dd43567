import { realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, relative } from 'node:path'
import type { Agent } from './agent/agent.ts'
import { createCodex } from './agent/codex.ts'
import { RunnerError } from './errors.ts'
import { locateCodex, TESTED_CODEX_VERSION } from './host/codex-binary.ts'
import { trustedPath } from './host/git.ts'
import { type Log, quoteLine } from './host/log.ts'
import { startModelProxy } from './host/model-proxy.ts'
import { runProcess } from './host/process.ts'
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
    hidden: checkout.credentialFiles.map((file) => relative(checkout.root, file)).filter((path) => !path.startsWith('..')),
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
  await requireSandbox(agent, folders.host, journal)
  journal.prove('agent', { name: agent.name, model: inputs.model ?? 'default', effort: inputs.effort ?? 'default' })
  return agent
}

const CANARY_TIMEOUT_MS = 20_000

/**
 * Proves that commands run in the sandbox at all, and that it holds: where it cannot start, Codex would end a whole
 * paid run with exit code 0 and nothing done.
 */
async function requireSandbox(agent: Agent, forbidden: string, journal: Journal): Promise<void> {
  const script = `echo in > "$TMPDIR/canary" && rm "$TMPDIR/canary" && ! (echo out > '${forbidden.replaceAll("'", "'\\''")}/canary') 2> /dev/null`
  const exit = await runProcess(await agent.confine({ script, network: false, timeoutMs: CANARY_TIMEOUT_MS }))
  const holds = exit.ended === 'exited' && exit.code === 0
  const said = quoteLine(exit.stderr.toString('utf8').trim().split('\n').slice(-2).join(' '), 300)
  journal.check(
    'sandbox',
    holds,
    holds ? 'a command can write inside and not outside' : said || `exit code ${exit.code ?? exit.ended}`,
  )
  if (!holds)
    throw new RunnerError(
      'sandbox-unavailable',
      `A test command in the sandbox failed: ${said || `exit code ${exit.code ?? exit.ended}`}`,
    )
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
