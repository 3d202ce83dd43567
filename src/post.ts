import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Post step: removes what a run that was killed left behind. A run that ended by itself left nothing. */
export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const temp = environment['RUNNER_TEMP']
  if (temp === undefined) return
  const left = (await readdir(temp).catch(() => [])).filter((name) => name.startsWith('plan-run-'))
  await Promise.all(left.map((name) => rm(join(temp, name), { recursive: true, force: true })))
}
