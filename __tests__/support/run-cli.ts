import { built, type NodeExit, type NodeRun, runNode } from './run-node.ts'
import { tempDir } from './temp.ts'

/** Runs the built command line. `env` is added to PATH and an empty home; this machine's own variables do not get in. */
export const runCli = async (
  args: readonly string[],
  run: Omit<NodeRun, 'env'> & { readonly env?: Readonly<Record<string, string>> },
): Promise<NodeExit> => {
  const home = await tempDir('home')
  const env = {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: home,
    LANG: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    ...run.env,
  }
  return runNode(built('cli.js'), args, { ...run, env })
}
