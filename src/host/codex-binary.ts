import { mkdir, mkdtemp, realpath, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join } from 'node:path'
import { RunnerError } from '../errors.ts'
import { NETWORK_ENVIRONMENT, pick } from './environment.ts'
import { runProcess } from './process.ts'
import { findProgram, isExecutable, isTrusted, trustedPath } from './trusted-path.ts'

/** The Codex version this program is tested with, and installs where there is none. */
export const TESTED_CODEX_VERSION = '0.169.0'

/** Whether a version differs from the tested one in its last number only, if at all. */
export const isTestedCodex = (version: string): boolean => /^0\.169\.\d+$/.test(version)

/** The native program, and the folder of its package, which its sandbox must be able to read. */
export interface CodexBinary {
  readonly path: string
  readonly packageFolder: string
  readonly version: string
}

/** What the user said about the program, and where it may come from. */
export interface CodexChoice {
  /** Path the user named; null to search. */
  readonly path: string | null
  /** Version to install when nothing is found; null for the tested one. */
  readonly version: string | null
  /** Folder for what Codex writes when it is asked for its version. */
  readonly scratch: string
  /** Where an installed version is kept; null where nothing may be installed. */
  readonly toolCache: string | null
}

const TARGETS: Readonly<Record<string, string>> = {
  'linux-x64': 'x86_64-unknown-linux-musl',
  'linux-arm64': 'aarch64-unknown-linux-musl',
  'darwin-x64': 'x86_64-apple-darwin',
  'darwin-arm64': 'aarch64-apple-darwin',
}

/**
 * Finds the Codex CLI: the path named, else installs the version named where it may, else PATH, else the tested version.
 * @throws {RunnerError} `codex-not-found`, `codex-install-failed`
 */
export async function locateCodex(choice: CodexChoice): Promise<CodexBinary> {
  const mayInstall = choice.version !== null && choice.toolCache !== null
  const command = choice.path ?? (mayInstall ? null : await findProgram('codex')) ?? (await installCodex(choice))
  const path = await nativeProgram(command)
  if (!isTrusted(path))
    throw new RunnerError(
      'codex-not-found',
      `${command} lies in the work tree, where the agent could put another program in its place`,
    )
  const answer = await runProcess({
    argv: [path, '--version'],
    cwd: '/',
    env: { PATH: '/nonexistent', HOME: choice.scratch, CODEX_HOME: choice.scratch },
    timeoutMs: 20_000,
  })
  const version = /(\d+\.\d+\.\d+\S*)/.exec(answer.stdout.toString('utf8'))?.[1]
  if (answer.code !== 0 || version === undefined)
    throw new RunnerError(
      'codex-not-found',
      `${command} did not tell its version: ${answer.stderr.toString('utf8').trim().slice(0, 300) || answer.ended}`,
    )
  return { path, packageFolder: dirname(dirname(path)), version }
}

/**
 * The program behind the npm package's start script. The script would be one more process between us and the agent,
 * and killing it does not end what it started.
 */
async function nativeProgram(command: string): Promise<string> {
  if (!isAbsolute(command)) throw new RunnerError('codex-not-found', `"${command}" is not an absolute path`)
  const script = await realpath(command).catch(() => null)
  if (script === null) throw new RunnerError('codex-not-found', `${command} does not exist`)
  if (!script.endsWith('.js')) return script
  const platform = `${process.platform}-${process.arch}`
  const target = TARGETS[platform]
  if (target === undefined)
    throw new RunnerError('codex-not-found', `Codex has no program for ${platform} that this action supports`)
  try {
    const manifest = createRequire(script).resolve(`@openai/codex-${platform}/package.json`)
    return join(dirname(manifest), 'vendor', target, 'bin', 'codex')
  } catch (cause) {
    throw new RunnerError('codex-not-found', `${script} has no program for ${platform} beside it`, { cause })
  }
}

async function installCodex({ version, toolCache }: CodexChoice): Promise<string> {
  if (toolCache === null) throw new RunnerError('codex-not-found', 'there is no `codex` on PATH')
  const wanted = version ?? TESTED_CODEX_VERSION
  if (!/^\d+\.\d+\.\d+[A-Za-z0-9.-]*$/.test(wanted))
    throw new RunnerError('config-invalid', `"${wanted}" is not a Codex version such as ${TESTED_CODEX_VERSION}`)
  const home = join(toolCache, 'codex-cli', wanted, process.arch)
  const script = join(home, 'node_modules', '@openai', 'codex', 'bin', 'codex.js')
  if (await isExecutable(script)) return script
  await mkdir(dirname(home), { recursive: true })
  const draft = await mkdtemp(`${home}-`)
  try {
    const args = [
      'install',
      '--prefix',
      draft,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      `@openai/codex@${wanted}`,
    ]
    const { exec } = await import('@actions/exec')
    const npm = await findProgram('npm')
    if (npm === null) throw new Error('there is no `npm` on PATH')
    await exec(`"${npm}"`, args, { cwd: draft, env: installEnvironment(process.env), outStream: process.stderr })
    // Another job on the same machine may have been faster: its copy is as good as ours.
    await rename(draft, home).catch(() => {})
  } catch (cause) {
    throw new RunnerError(
      'codex-install-failed',
      `npm could not install @openai/codex@${wanted}: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return script
}

/** npm may see its own settings and the way to its registry; the inputs of the action, with their secrets, it may not. */
const installEnvironment = (environment: NodeJS.ProcessEnv): Record<string, string> => ({
  PATH: trustedPath(),
  ...pick(environment, ['HOME', ...NETWORK_ENVIRONMENT]),
  ...pick(
    environment,
    Object.keys(environment).filter((name) => /^npm_config_/i.test(name)),
  ),
})
