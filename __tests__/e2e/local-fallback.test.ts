import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../support/plan-repo.ts'
import { sampleBundle } from '../support/sample-plan.ts'
import { hoursFromNow, plantClaim, readTraces } from './remote-state.ts'
import { command, createScene, type Ending, goodTurn, type Scene } from './scene.ts'

const localClaims = ({ repo }: Scene): Promise<string[]> => readdir(join(repo.dir, '.codex/claims-local')).catch(() => [])

/** Takes the remote away, in one way or another. */
const disconnect = {
  'without a remote': ({ repo }: Scene) => repo.git('config', '--remove-section', 'remote.origin'),
  'with a remote that does not answer': ({ repo }: Scene) =>
    repo.git('config', 'remote.origin.url', 'http://127.0.0.1:9/origin.git'),
}

const run = ({ act }: Scene): Promise<Ending> => act({ inputs: { delivery: 'none' } })

test.each(Object.entries(disconnect))(
  'FRD-LOC-1, FRD-LOC-2, FRD-LOC-9: %s the task is claimed in the checkout, done, and its file removed',
  async (_, takeAway) => {
    const scene = await createScene()
    await takeAway(scene)
    const end = await run(scene)
    expect(end.outputs, end.log).toMatchObject({ outcome: 'ready', branch: sampleBundle.branch, 'claim-ref': '' })
    expect(end.runSummary.taskClaim).toMatchObject({ taskId: 'FRD-002-T1', claimRef: null, status: 'fallback_local' })
    expect(end.stdout).toMatch(/^8\. Task claim: fallback_local; .*best effort only/m)
    expect(await localClaims(scene)).toEqual([])
    expect(await readTraces(scene.repo)).toEqual([])
  },
)

test('FRD-LOC-11: a local claim of a neighbour blocks its bundle; nothing is selected, and it stays', async () => {
  const scene = await createScene()
  await writeFiles(scene.repo.dir, { '.codex/claims-local/FRD-002-T1.json': JSON.stringify({ createdAt: hoursFromNow(-1) }) })
  await disconnect['without a remote'](scene)
  const end = await run(scene)
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'contended', 'reason-code': 'claims-contended' })
  expect(await localClaims(scene)).toEqual(['FRD-002-T1.json'])
})

test('FRD-LOC-1: a live claim on the remote is respected also where nothing is to be delivered', async () => {
  const scene = await createScene()
  await plantClaim(scene.repo, 'FRD-002-T1')
  const end = await run(scene)
  expect(end.outputs).toMatchObject({ outcome: 'contended', 'reason-code': 'claims-contended' })
  expect(await localClaims(scene)).toEqual([])
})

test('FRD-LOC-10: a cancelled run takes its local claim away', async () => {
  const scene = await createScene([command('sleep 300'), ...goodTurn])
  await disconnect['without a remote'](scene)
  let claimed: string[] = []
  let signalled = false
  const end = await scene.act({
    inputs: { delivery: 'none' },
    onOutput: (output, signal) => {
      if (signalled || !output.includes('sleep 300')) return
      signalled = true
      void localClaims(scene).then((names) => {
        claimed = names
        signal('SIGINT')
      })
    },
  })
  expect(claimed).toEqual(['FRD-002-T1.json'])
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'cancelled' })
  expect(await localClaims(scene)).toEqual([])
})
