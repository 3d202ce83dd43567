import { join, relative } from 'node:path'
import type { CodexBinary } from '../host/codex-binary.ts'
import { emptyFolder, isRealFolder, makeFolder, writeFileAtomically } from '../host/files.ts'
import type { Command } from '../host/process.ts'
import type { Agent } from './agent.ts'
import { type ModelSettings, PROFILES, renderCodexConfig } from './codex-config.ts'
import { WITH_PIPES } from './sandbox-script.ts'

/** Where an agent may work, and what it must not see. */
export interface SandboxOptions {
  readonly binary: CodexBinary
  readonly workTree: string
  /** Empty folder for everything Codex keeps; private to the host, and to this agent. */
  readonly folder: string
  readonly agentTemp: string
  /** Absolute folders the agent may not read. */
  readonly denied: readonly string[]
  /** Absolute folders it must be able to read wherever they lie: programs and what belongs to them. */
  readonly readable: readonly string[]
  readonly commandPath: string
}

/** Codex's sandbox, prepared for one agent of one run. */
export interface Sandbox {
  /** All that Codex itself gets of an environment. */
  readonly env: Readonly<Record<string, string>>
  /** As of an agent. With `access: 'read'` the work tree cannot be written, and there is no network in any case. */
  confine(command: Parameters<Agent['confine']>[0] & { readonly access?: 'write' | 'read' }): Promise<Command>
}

const isBelow = (path: string, folder: string): boolean => path === folder || !relative(folder, path).startsWith('..')

/** Name of the folder, below the agent's own, that Codex keeps its configuration and conversations in. */
export const CODEX_HOME = 'codex-home'

/** Folders without those that lie below another: the sandbox cannot deny a folder twice. */
export const outermost = (folders: readonly string[]): string[] => {
  const unique = [...new Set(folders)]
  return unique.filter((folder) => !unique.some((other) => other !== folder && isBelow(folder, other)))
}

/**
 * Gives Codex a configuration of our own in a home of its own.
 * @param model null where no model is asked
 */
export async function createSandbox(options: SandboxOptions, model: ModelSettings | null): Promise<Sandbox> {
  const home = join(options.folder, CODEX_HOME)
  // Codex starts some programs (git among them) outside its sandbox; with an empty PATH it finds none.
  const emptyPath = join(options.folder, 'no-programs')
  const codexTemp = join(options.folder, 'codex-temp')
  const denied = outermost(options.denied)
  const config = renderCodexConfig({
    model,
    commandPath: options.commandPath,
    tempFolder: options.agentTemp,
    denied,
    readable: [...new Set([options.binary.packageFolder, ...options.readable])].filter((folder) =>
      denied.some((other) => isBelow(folder, other)),
    ),
    // The sandbox fails every command when a path that its profile names is a link.
    hasWorkflows: await isRealFolder(join(options.workTree, '.github')),
  })
  await Promise.all([makeFolder(emptyPath), makeFolder(codexTemp), writeFileAtomically(join(home, 'config.toml'), config)])

  // Codex keeps books on the mounts of its sandboxes in a temporary folder; in /tmp all runs of one account would share them.
  const env = { PATH: emptyPath, HOME: options.folder, TMPDIR: codexTemp, CODEX_HOME: home, LANG: 'C.UTF-8' }
  return {
    env,
    async confine({ script, args = [], network, timeoutMs, access = 'write' }) {
      // It is the home folder of the sandbox: a .bashrc or .npmrc left there would decide how a gate ends.
      await emptyFolder(options.agentTemp)
      const profile = access === 'read' ? PROFILES.reader : network ? PROFILES.online : PROFILES.offline
      // Without --norc, bash reads .bashrc even for a single command when its input is a socket, which is what Node hands it.
      const bash = ['/bin/bash', '--norc', '-c', WITH_PIPES, 'bash', script, ...(args.length === 0 ? [] : ['bash', ...args])]
      return {
        argv: [options.binary.path, 'sandbox', '-P', profile, '-C', options.workTree, '--', ...bash],
        cwd: options.workTree,
        env,
        timeoutMs,
        mark: options.agentTemp,
      }
    },
  }
}
