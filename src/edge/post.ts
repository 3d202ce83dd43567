import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as core from '@actions/core'
import { release } from '../claim/lease.ts'
import { closeLeftArchive } from '../host/archive-index.ts'
import { systemClock, utcTimestamp } from '../host/clock.ts'
import { removeRunFolders } from '../host/files.ts'
import { git } from '../host/git.ts'
import { endLeftProcesses } from '../host/left-processes.ts'
import { DEFAULT_IDENTITY } from '../host/objects.ts'
import { createRemote } from '../host/remote.ts'
import { distrust } from '../host/trusted-path.ts'
import type { Lease } from '../model.ts'

/** What the main step left behind in its state. */
interface LeftLease extends Pick<Lease, 'ref' | 'taskId' | 'record'> {
  /** Commits that are ours if the ref points at one of them. */
  readonly tokens: readonly string[]
  readonly url: string
}

/**
 * Post step: cleans up after a run that was killed. What it left running is stopped, and its claim is given back, so
 * that the next run need not wait for it to expire. A run that ended by itself left nothing.
 */
export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const runnerTemp = environment['RUNNER_TEMP']
  if (runnerTemp === undefined) return
  // The agent has been there: no program on PATH may come from it.
  const workspace = environment['GITHUB_WORKSPACE']
  if (workspace !== undefined) distrust(workspace)
  const temp = await realpath(runnerTemp)
  const left = (await readdir(temp)).filter((name) => name.startsWith('plan-run-')).map((name) => join(temp, name))
  // First of all: a push that is still on its way could bring the claim back, and an agent that still works the folders.
  await endLeftProcesses(left, 0)
  closeArchive()
  try {
    const state = core.getState('lease')
    if (state === '') return
    const lease = JSON.parse(state) as LeftLease
    const { released, detail } = await giveBack(temp, lease, environment)
    core.info(`The run left its claim ${lease.ref} behind: ${released ? `now ${detail}` : `not given back, ${detail}`}.`)
  } finally {
    await Promise.all(left.map((host) => removeRunFolders({ host })))
  }
}

/** The index of an archive is written last of all: a killed run has none. */
function closeArchive(): void {
  const folder = core.getState('archive')
  if (folder !== '' && closeLeftArchive(folder, utcTimestamp(systemClock())))
    core.info(`The run was killed: its archive ${folder} holds what there was.`)
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
