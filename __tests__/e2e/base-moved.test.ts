import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gitIn, type PlanRepo, writeFiles } from '../support/plan-repo.ts'
import { planFiles, sampleBundle } from '../support/sample-plan.ts'
import { readRefs, readTraces } from './remote-state.ts'
import { createScene } from './scene.ts'

/** Somebody pushes to main after the checkout was made. */
const pushToMain = async (repo: PlanRepo, files: Readonly<Record<string, string>>): Promise<string> => {
  const other = join(repo.root, 'other')
  await gitIn(repo.root, 'clone', '--quiet', `file://${repo.origin}`, other)
  await writeFiles(other, files)
  await gitIn(other, 'add', '--all')
  await gitIn(other, 'commit', '--quiet', '--message', 'docs: move on')
  await gitIn(other, 'push', '--quiet', 'origin', 'HEAD:main')
  return gitIn(other, 'rev-parse', 'HEAD')
}

test('a plan that changed on main since the checkout: the run leaves it to the next one', async () => {
  const { repo, act, model } = await createScene()
  const path = 'specs/frds/frd-003-weekly-page.json'
  await pushToMain(repo, { [path]: String(planFiles[path]).replace('Weekly page', 'Weekly pages') })
  const end = await act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'contended', 'reason-code': 'base-moved' })
  expect(await readTraces(repo)).toEqual([])
  expect(model.requests).toEqual([])
})

test('another file that changed on main is no reason to wait', async () => {
  const { repo, act } = await createScene()
  const tip = await pushToMain(repo, { 'docs/trails.md': '# Trails\n' })
  const end = await act()
  expect(end.outputs).toMatchObject({ outcome: 'delivered', 'base-sha': repo.base })
  const refs = await readRefs(repo)
  expect(refs.get('main')).toBe(tip)
  expect(await repo.originGit('merge-base', 'main', sampleBundle.branch)).toBe(repo.base)
})

test('a checkout that is ahead of main is no reason to wait', async () => {
  const { repo, act } = await createScene()
  await writeFiles(repo.dir, { 'docs/trails.md': '# Trails\n' })
  await repo.git('commit', '--quiet', '--all', '--message', 'docs: not pushed yet')
  const end = await act()
  expect(end.outputs).toMatchObject({ outcome: 'delivered', 'base-sha': await repo.git('rev-parse', 'HEAD') })
})
