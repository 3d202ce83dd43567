import { realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Agent } from '../agent/agent.ts'
import { CODEX_HOME, type SandboxOptions } from '../agent/sandbox.ts'
import { proveSandbox } from '../agent/sandbox-canary.ts'
import { RunnerError } from '../errors.ts'
import { type CodexBinary, isTestedCodex, locateCodex, TESTED_CODEX_VERSION } from '../host/codex-binary.ts'
import { findCredentials } from '../host/credentials.ts'
import type { Log } from '../host/log.ts'
import { trustedPath, untrustedFolders } from '../host/trusted-path.ts'
import type { Journal } from '../report/journal.ts'
import type { Inputs } from './inputs.ts'
import type { Session } from './session.ts'

/** What the preparation of an agent depends on. */
export interface AgentOrder {
  readonly session: Session
  readonly inputs: Inputs
  readonly environment: NodeJS.ProcessEnv
  readonly journal: Journal
  readonly log: Log
}

/** Puts on record under whom and with which programs agents work. */
export function noteAccount({ environment, journal }: AgentOrder): void {
  const leftOut = untrustedFolders().map((folder) => folder || '(the current folder)')
  journal.check('account', true, describeAccount(environment))
  journal.check('trusted_path', true, leftOut.length === 0 ? 'every folder of PATH' : `PATH without ${leftOut.join(', ')}`)
}

/** What somebody who broke out of the sandbox would have, in plain words. */
function describeAccount(environment: NodeJS.ProcessEnv): string {
  if (process.getuid?.() === 0) return 'root: commands in the sandbox can read every file outside the folders that are denied'
  if (environment['RUNNER_ENVIRONMENT'] === 'github-hosted')
    return 'one that may become root: whoever broke out of the sandbox would have the whole machine'
  return 'an ordinary one'
}

/**
 * Finds Codex, whose sandbox every agent works in, and says what the sandbox is to open and to hide.
 * @param folder for what Codex keeps; private to the host
 * @throws {RunnerError} `checkout-credentials`, `codex-not-found`, `codex-install-failed`, `codex-untested`
 */
export async function prepareSandbox(order: AgentOrder, folder: string): Promise<SandboxOptions> {
  const { session, environment } = order
  await checkCredentials(order)
  const path = trustedPath()
  return {
    binary: await findTestedCodex(order),
    workTree: session.checkout.root,
    folder,
    agentTemp: session.folders.agentTemp,
    denied: await deniedFolders(session, environment, order.inputs),
    readable: await Promise.all(
      [...path.split(':'), dirname(dirname(process.execPath))].map((each) => realpath(each).catch(() => each)),
    ),
    commandPath: path,
  }
}

/**
 * Proves that the sandbox of an agent holds.
 * @param port on loopback, where somebody listens
 * @throws {RunnerError} `sandbox-unavailable`
 */
export async function requireSandbox(
  { session, journal }: AgentOrder,
  agent: Agent,
  { folder, port }: { readonly folder: string; readonly port: number },
): Promise<void> {
  const file = join(folder, CODEX_HOME, 'config.toml')
  const sandbox = await proveSandbox(agent, { folder: session.folders.host, file, port })
  journal.check('sandbox', sandbox.holds, sandbox.detail)
  if (!sandbox.holds) throw new RunnerError('sandbox-unavailable', `A test command in the sandbox failed: ${sandbox.detail}`)
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

/** Where tokens, keys and other people's files lie, outside the work tree. */
async function deniedFolders(
  { checkout, folders }: Session,
  environment: NodeJS.ProcessEnv,
  { archive, history }: Pick<Inputs, 'archive' | 'history'>,
): Promise<string[]> {
  const folder = [homedir(), environment['RUNNER_TEMP'], folders.host, archive, history].flatMap((each) => (each ? [each] : []))
  const real = await Promise.all(folder.map((each) => realpath(each).catch(() => null)))
  return real.flatMap((each) => (each !== null && each !== '/' && each !== checkout.root ? [each] : []))
}
