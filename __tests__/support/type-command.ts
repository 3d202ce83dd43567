import { main } from '../../src/edge/cli.ts'
import { tempDir } from './temp.ts'

/** What a command said, and how it ended. */
export interface Typed {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Types one command on a terminal, in this process. Nothing of the environment of the tests reaches it. */
export const typeCommand = async (cwd: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Typed> => {
  let stdout = ''
  let stderr = ''
  const exitCode = await main({
    argv: [...argv],
    cwd,
    env: { XDG_CACHE_HOME: await tempDir('cache'), ...env },
    signal: new AbortController().signal,
    out: (text) => {
      stdout += text
    },
    err: (text) => {
      stderr += text
    },
  })
  return { exitCode, stdout, stderr }
}
