import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { type Checkout, openCheckout } from '../../src/host/checkout.ts'
import type { GitPlace } from '../../src/host/git.ts'
import { gitIn, type PlanRepo } from './plan-repo.ts'
import { tempDir } from './temp.ts'

/** Opens a checkout the way a run does, with the private repository in a folder of its own beside it. */
export const openRepo = async (repo: Pick<PlanRepo, 'root' | 'dir'>, dir = repo.dir): Promise<Checkout> =>
  openCheckout(dir, await mkdtemp(join(repo.root, 'run-')))

/** A bare repository that is nobody's, such as the private one of another runner. */
export const createPlace = async (root?: string): Promise<GitPlace> => {
  const cwd = root === undefined ? await tempDir('place') : await mkdtemp(join(root, 'place-'))
  const gitDir = join(cwd, 'repository.git')
  await mkdir(gitDir)
  await gitIn(gitDir, 'init', '--quiet', '--bare')
  return { gitDir, cwd }
}

/** A file that hostile settings would create, and a shell line that does it. It says nothing, so that Git goes on. */
export const trap = (root: string): { readonly sentinel: string; readonly command: string } => {
  const sentinel = join(root, 'trapped')
  return { sentinel, command: `touch ${sentinel}; true` }
}
