import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { git } from '../host/git.ts'

/** The throwaway checkout of a demo, and the bare repository that is its remote. */
export interface DemoRepository {
  readonly dir: string
  readonly origin: string
}

const IDENTITY = ['-c', 'user.name=Demo', '-c', 'user.email=demo@example.invalid']
const overFiles = { env: { GIT_ALLOW_PROTOCOL: 'file' } }

/** Makes both in a folder, with one commit that holds these files. */
export async function createRepository(root: string, files: Readonly<Record<string, string>>): Promise<DemoRepository> {
  const dir = join(root, 'greetings')
  const origin = join(root, 'origin.git')
  await git({ cwd: root }, ['init', '--quiet', '--bare', '--initial-branch=main', origin])
  await git({ cwd: root }, ['init', '--quiet', '--initial-branch=main', dir])
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), content)
  }
  await git({ cwd: dir }, ['add', '--all'])
  await git({ cwd: dir }, [...IDENTITY, 'commit', '--quiet', '--message', 'chore: plan the greetings'])
  await git({ cwd: dir }, ['remote', 'add', 'origin', origin])
  await git({ cwd: dir }, ['push', '--quiet', 'origin', 'main'], overFiles)
  return { dir, origin }
}

/**
 * Does what happens between two runs: the checkout is clean again, and somebody has merged what was delivered.
 * @param branch what to merge into `main` of the remote; null for nothing
 */
export async function makeReady({ dir }: DemoRepository, branch: string | null): Promise<void> {
  await git({ cwd: dir }, ['reset', '--quiet', '--hard'])
  await git({ cwd: dir }, ['clean', '--quiet', '-d', '--force'])
  if (branch === null) return
  await git({ cwd: dir }, ['fetch', '--quiet', 'origin', branch], overFiles)
  await git({ cwd: dir }, [...IDENTITY, 'merge', '--quiet', '--no-ff', '--message', `Merge ${branch}`, 'FETCH_HEAD'])
  await git({ cwd: dir }, ['push', '--quiet', 'origin', 'main'], overFiles)
}

/** The refs of the remote for people, one on each line. */
export const listRemote = async ({ origin }: DemoRepository): Promise<string> =>
  (await git({ gitDir: origin, cwd: origin }, ['for-each-ref', '--format=  %(objectname:short=12) %(refname:short)  %(subject)']))
    .toString('utf8')
    .trimEnd()
