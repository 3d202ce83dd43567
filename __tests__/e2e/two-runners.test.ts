import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { ModelScript } from '../../src/demo/scripted-model.ts'
import { startGitServer } from '../support/git-server.ts'
import { createPlanRepo, type Files, gitIn, type PlanRepo } from '../support/plan-repo.ts'
import { sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { sampleWork } from '../support/sample-project.ts'
import { readRefs, readTraces } from './remote-state.ts'
import { answer, command, createModel, type Ending, pageWork, sceneIn, twoBundles } from './scene.ts'

/** Does whichever bundle the prompt is about. */
const worker: ModelScript = [
  ({ body }) => command(JSON.stringify(body).includes('## FRD-002-T1') ? sampleWork.code + sampleWork.docs : pageWork),
  answer({ commits: [] }),
]

/** Two checkouts of one remote that is slow enough for both runs to look before either has claimed; both start at once. */
const runTwice = async (files: Files): Promise<{ repo: PlanRepo; ends: Ending[] }> => {
  const repo = await createPlanRepo(files)
  const server = await startGitServer({ root: repo.root, latencyMs: 150 })
  onTestFinished(() => server.close())
  const second = join(repo.root, 'second')
  await gitIn(repo.root, 'clone', '--quiet', `file://${repo.origin}`, second)
  const repos = [repo, { ...repo, dir: second, git: (...args: string[]) => gitIn(second, ...args) }]
  for (const { git } of repos) await git('remote', 'set-url', 'origin', `${server.url}/origin.git`)
  const scenes = await Promise.all(repos.map(async (each) => sceneIn(each, await createModel(worker))))
  const ends = await Promise.all(scenes.map(({ act }) => act()))
  const claimed = server.requests.findIndex(({ method, service }) => method === 'POST' && service === 'git-receive-pack')
  const looked = server.requests
    .slice(0, claimed)
    .filter(({ method, service }) => method === 'POST' && service === 'git-upload-pack')
  expect(looked.length, 'both have looked before the first claim').toBeGreaterThanOrEqual(2)
  return { repo, ends }
}

test('FRD-CLM-8: of two runs at the same time on one bundle exactly one delivers it', async () => {
  const { repo, ends } = await runTwice(sampleFiles)
  expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0])
  expect(new Set(ends.map(({ outputs }) => outputs['outcome']))).toEqual(new Set(['contended', 'delivered']))
  const winner = ends.find(({ outputs }) => outputs['outcome'] === 'delivered')
  expect((await readRefs(repo)).get(sampleBundle.branch)).toBe(winner?.outputs['head-sha'])
  expect(await readTraces(repo)).toEqual(['codex/claim/FRD-002-T1', sampleBundle.branch])
})

test('FRD-CLM-9, FRD-BUN-1: two runs at the same time on two bundles take one each', async () => {
  const { repo, ends } = await runTwice(twoBundles)
  expect(ends.map(({ outputs }) => outputs['outcome'])).toEqual(['delivered', 'delivered'])
  expect(new Set(ends.map(({ outputs }) => outputs['branch']))).toEqual(new Set(['codex/f002-t1-b', 'codex/f003-t1']))
  const refs = await readRefs(repo)
  for (const { outputs } of ends) expect(refs.get(String(outputs['branch']))).toBe(outputs['head-sha'])
  expect(refs.size).toBe(5)
})
