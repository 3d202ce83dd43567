import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { RunnerError } from '../errors.ts'
import { parseSettings, type Settings } from './credentials.ts'
import { exists } from './files.ts'
import { askGit, type GitPlace, git } from './git.ts'
import { distrust } from './trusted-path.ts'

/** The user's checkout, and the private bare repository beside it in which all Git work of a run is done. */
export interface Checkout {
  /** Top folder of the work tree. */
  readonly root: string
  /** Commit that is checked out. */
  readonly head: string
  /** Short name of the branch that is checked out; null when HEAD is detached. */
  readonly branch: string | null
  /** Address of `origin` as the checkout's configuration spells it; null when there is none. */
  readonly originUrl: string | null
  /** Git folder that the checkout keeps its configuration in, absolute. */
  readonly commonDir: string
  /** The private repository: sees the checkout's objects, none of its configuration, hooks, filters or attributes. */
  readonly private: GitPlace & { readonly workTree: string; readonly indexFile: string }
}

/** Settings that change how a work tree is compared with a commit, and can do no more than that. */
const COMPARISON_SETTINGS = /^core\.(filemode|symlinks|ignorecase|autocrlf|eol|precomposeunicode)$/

/** Never committed, and never taken for a change of the user's. */
export const RUN_OUTPUTS = ['/.codex/pr/', '/.codex/claims-local/']

/**
 * Opens the repository that holds `dir`.
 * @param runDir empty folder outside the work tree that the private repository is made in
 * @throws {RunnerError} `not-a-repository`
 */
export async function openCheckout(dir: string, runDir: string): Promise<Checkout> {
  if (!(await exists(dir))) throw new RunnerError('not-a-repository', `${dir} does not exist`)
  // What an earlier agent left in ignored folders of the work tree may be on PATH.
  distrust(await findTop(dir))
  const place = { cwd: dir }
  const [where, head, settings, symbolic] = await Promise.all([
    askGit(place, [
      'rev-parse',
      '--path-format=absolute',
      '--is-bare-repository',
      '--git-common-dir',
      '--show-object-format',
      '--show-toplevel',
    ]),
    askGit(place, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']),
    askGit(place, ['config', '--local', '--null', '--list']),
    askGit(place, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
  ])
  const [bare, commonDir, objectFormat, root] = where.stdout.toString('utf8').trimEnd().split('\n')
  if (bare === 'true') throw new RunnerError('not-a-repository', `${dir} is a bare repository: it has no work tree for the agent`)
  if (where.code !== 0 || !commonDir || !objectFormat || !root)
    throw new RunnerError('not-a-repository', `${dir} is not inside a Git work tree: ${where.stderr}`)
  if (head.code !== 0) throw new RunnerError('not-a-repository', `${root} has no commit yet`)

  const commit = head.stdout.toString('utf8').trim()
  const configuration = parseSettings(settings.stdout)
  const gitDir = await createPrivateRepository({ runDir, commonDir, objectFormat, commit, configuration })
  return {
    root,
    head: commit,
    branch: symbolic.code === 0 ? symbolic.stdout.toString('utf8').trim() : null,
    originUrl: configuration.find(([key]) => key === 'remote.origin.url')?.[1] ?? null,
    commonDir,
    private: { gitDir, workTree: root, indexFile: join(gitDir, 'index'), cwd: root },
  }
}

/** The nearest folder with a `.git`, found without running a program; the folder itself where there is none. */
async function findTop(dir: string): Promise<string> {
  for (let at = resolve(dir); ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return at
    if (at === dirname(at)) return dir
  }
}

interface PrivateRepository {
  readonly runDir: string
  readonly commonDir: string
  readonly objectFormat: string
  readonly commit: string
  readonly configuration: Settings
}

async function createPrivateRepository({
  runDir,
  commonDir,
  objectFormat,
  commit,
  configuration,
}: PrivateRepository): Promise<string> {
  const gitDir = join(runDir, 'repository.git')
  await git({ cwd: runDir }, ['init', '--quiet', '--bare', '--template=', `--object-format=${objectFormat}`, gitDir])
  await mkdir(join(gitDir, 'info'), { recursive: true })
  const ownExcludes = await readFile(join(commonDir, 'info', 'exclude'), 'utf8').catch(() => '')
  await Promise.all([
    writeFile(join(gitDir, 'objects', 'info', 'alternates'), `${join(commonDir, 'objects')}\n`),
    writeFile(join(gitDir, 'info', 'exclude'), `${ownExcludes}\n${RUN_OUTPUTS.join('\n')}\n`),
    writeFile(join(gitDir, 'HEAD'), `${commit}\n`),
    // Without it Git would look for the parents that a shallow checkout does not have.
    copyFile(join(commonDir, 'shallow'), join(gitDir, 'shallow')).catch(() => {}),
  ])
  const comparison = configuration.filter(([key]) => COMPARISON_SETTINGS.test(key))
  for (const [key, value] of comparison) await git({ gitDir, cwd: runDir }, ['config', key, value])
  return gitDir
}

/**
 * The commit that `revision` names in the user's repository.
 * @throws {RunnerError} `ref-unknown`
 */
export async function resolveCommit(checkout: Checkout, revision: string): Promise<string> {
  const answer = await askGit({ cwd: checkout.root }, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ])
  if (answer.code !== 0) throw new RunnerError('ref-unknown', `"${revision}" is not a commit of this repository`)
  return answer.stdout.toString('utf8').trim()
}
