import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPlanRepo, gitIn, type PlanRepo } from '../support/plan-repo.ts'
import { sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { readRefs } from './remote-state.ts'
import { createModel, goodTurn, sceneIn } from './scene.ts'

const at = (repo: PlanRepo, dir: string): PlanRepo => ({ ...repo, dir, git: (...args) => gitIn(dir, ...args) })

/** Makes a checkout of some kind from a remote with two commits, and answers it and the folder to start in. */
type Kind = (repo: PlanRepo) => Promise<{ repo: PlanRepo; start: string }>

const clone =
  (name: string, ...options: string[]): Kind =>
  async (repo) => {
    const dir = join(repo.root, name)
    await gitIn(repo.root, 'clone', '--quiet', ...options, `file://${repo.origin}`, dir)
    return { repo: at(repo, dir), start: dir }
  }

const kinds: Record<string, Kind> = {
  'of depth 1': clone('shallow', '--depth=1'),
  'of depth 1 of a detached commit, as actions/checkout makes it for a tag': async (repo) => {
    const made = await clone('detached', '--depth=1')(repo)
    await made.repo.git('checkout', '--quiet', '--detach')
    return made
  },
  'that is a linked worktree': async (repo) => {
    const dir = join(repo.root, 'linked')
    await repo.git('worktree', 'add', '--quiet', '-b', 'side', dir)
    return { repo: at(repo, dir), start: dir }
  },
  'with spaces, quotes and letters beyond ASCII in its path': clone(`my "café" check'out $HOME`),
  'started in a folder below its top': async (repo) => ({ repo, start: join(repo.dir, 'src') }),
  'in a folder that is a link': async (repo) => {
    const link = join(repo.root, 'link')
    await symlink(repo.dir, link)
    return { repo, start: link }
  },
  'with submodules that are not checked out': async (repo) => {
    const other = await createPlanRepo({ 'README.md': 'A part.\n' })
    await repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', `file://${other.origin}`, 'parts/one')
    await repo.git('commit', '--quiet', '--message', 'chore: add a part')
    await repo.git('push', '--quiet', 'origin', 'HEAD')
    return clone('without-submodules')(repo)
  },
}

test.each(Object.entries(kinds))('delivers from a checkout %s', async (_, make) => {
  const first = await createPlanRepo(sampleFiles)
  await first.commit({ 'docs/trails.md': '# Trails\n' })
  const { repo, start } = await make(first)
  const base = await repo.git('rev-parse', 'HEAD')
  const end = await sceneIn(repo, await createModel(goodTurn)).act({ cwd: start })
  expect(end.outputs).toMatchObject({ outcome: 'delivered', 'base-sha': base, branch: sampleBundle.branch })
  expect((await readRefs(repo)).get(sampleBundle.branch)).toBe(end.outputs['head-sha'])
  expect(await repo.originGit('merge-base', 'main', sampleBundle.branch)).toBe(base)
  expect(end.runSummary.filesChanged).toHaveLength(5)
  expect(await repo.git('rev-parse', 'HEAD')).toBe(base)
})

test('a checkout without the contents of its files is refused with a remedy', async () => {
  const first = await createPlanRepo(sampleFiles)
  await first.originGit('config', 'uploadpack.allowFilter', 'true')
  const { repo, start } = await clone('partial', '--filter=blob:none', '--no-checkout')(first)
  await repo.git('sparse-checkout', 'set', '--no-cone', '/README.md')
  await repo.git('checkout', '--quiet')
  await mkdir(join(start, '.codex'), { recursive: true })
  const end = await sceneIn(repo, await createModel([])).act({ cwd: start })
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'object-missing' })
  expect(end.log).toContain('filter')
})
