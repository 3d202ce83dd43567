import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as core from '@actions/core'
import { release } from './claim/lease.ts'
import { systemClock } from './host/clock.ts'
import { git } from './host/git.ts'
import { DEFAULT_IDENTITY } from './host/objects.ts'
import { createRemote } from './host/remote.ts'
import type { Lease } from './model.ts'

/** What the main step left behind in its state. */
interface LeftLease extends Pick<Lease, 'ref' | 'taskId' | 'record'> {
  /** Commits that are ours if the ref points at one of them. */
  readonly tokens: readonly string[]
  readonly url: string
}

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
  const lease = JSON.parse(state) as LeftLease
  const { released, detail } = await giveBack(temp, lease, environment)
  core.info(`The run left its claim ${lease.ref} behind: ${released ? `now ${detail}` : `not given back, ${detail}`}.`)
}

async function giveBack(temp: string, { tokens, url, ...lease }: LeftLease, environment: NodeJS.ProcessEnv) {
  const gitDir = await mkdtemp(join(temp, 'plan-post-'))
  try {
    await git({ cwd: temp }, ['init', '--quiet', '--bare', '--template=', gitDir])
    const remote = createRemote(url, core.getInput('token') || null, environment)
    const owner = { id: lease.record.ownerId, info: null }
    const desk = { place: { gitDir, cwd: temp }, remote, clock: systemClock, owner, ttlMs: 0, author: DEFAULT_IDENTITY }
    let outcome = { released: false, detail: 'nothing to give back' }
    for (const token of tokens) {
      outcome = await release(desk, { ...lease, token })
      if (outcome.released) break
    }
    return outcome
  } finally {
    await rm(gitDir, { recursive: true, force: true })
  }
}
