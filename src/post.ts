import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as core from '@actions/core'
import { release } from './claim/lease.ts'
import { systemClock } from './host/clock.ts'
import { git } from './host/git.ts'
import { createRemote } from './host/remote.ts'
import type { Lease } from './model.ts'

/**
 * Post step: cleans up after a run that was killed. Its claim is given back, so that the next run need not wait for it
 * to expire. A run that ended by itself left nothing.
 */
export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const temp = environment['RUNNER_TEMP']
  if (temp === undefined) return
  const left = (await readdir(temp).catch(() => [])).filter((name) => name.startsWith('plan-run-'))
  await Promise.all(left.map((name) => rm(join(temp, name), { recursive: true, force: true })))
  const state = core.getState('lease')
  if (state === '') return
  const { url, ...lease } = JSON.parse(state) as Pick<Lease, 'ref' | 'token' | 'taskId' | 'record'> & { readonly url: string }
  const { released, detail } = await giveBack(temp, url, lease, environment)
  core.info(`The run was cut short. Its claim ${lease.ref} was ${released ? detail : `not given back: ${detail}`}.`)
}

async function giveBack(
  temp: string,
  url: string,
  lease: Pick<Lease, 'ref' | 'token' | 'taskId' | 'record'>,
  environment: NodeJS.ProcessEnv,
) {
  const gitDir = await mkdtemp(join(temp, 'plan-post-'))
  try {
    await git({ cwd: temp }, ['init', '--quiet', '--bare', '--template=', gitDir])
    const author = { name: 'Codex Plan Runner', email: 'codex-plan-runner@users.noreply.github.com' }
    const remote = createRemote(url, core.getInput('token') || null, environment)
    return await release(
      {
        place: { gitDir, cwd: temp },
        remote,
        clock: systemClock,
        owner: { id: lease.record.ownerId, info: null },
        ttlMs: 0,
        author,
      },
      lease,
    )
  } finally {
    await rm(gitDir, { recursive: true, force: true })
  }
}
