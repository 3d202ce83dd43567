import { execFile } from 'node:child_process'
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'

/** A new folder without symlinks in its path. Whoever asked for it removes it: for `beforeAll`, where no test is running. */
export const createTempDir = async (name = 'runner'): Promise<string> => realpath(await mkdtemp(join(tmpdir(), `cpr-${name}-`)))

export const removeDir = (dir: string): Promise<void> => rm(dir, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 })

/** A new folder without symlinks in its path, removed when the running test has finished. */
export const tempDir = async (name?: string): Promise<string> => {
  const dir = await createTempDir(name)
  onTestFinished(() => removeDir(dir))
  return dir
}

/** What is left of a run in the runner's folder for temporary files, besides the archive that it is to leave. */
export const listLeft = async (runnerTemp: string): Promise<string[]> =>
  (await readdir(runnerTemp)).filter((name) => name !== 'codex-plan-runner-archive')

/** Makes an account the owner of whole folders; root alone can. */
export const giveTo = async (uid: number, ...dirs: string[]): Promise<void> => {
  await promisify(execFile)('chown', ['-R', '-h', `${uid}:${uid}`, ...dirs])
}
