import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { RunnerError } from '../errors.ts'
import { exists } from './files.ts'
import { askGit, fields, type GitPlace, git } from './git.ts'

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
  /** Files of the checkout's Git folder that hold credentials, absolute. */
  readonly credentialFiles: readonly string[]
  /** The private repository: sees the checkout's objects, none of its configuration, hooks, filters or attributes. */
  readonly private: GitPlace & { readonly workTree: string; readonly indexFile: string }
}

/** Settings that change how a work tree is compared with a commit, and can do no more than that. */
const COMPARISON_SETTINGS = /^core\.(filemode|symlinks|ignorecase|autocrlf|eol|precomposeunicode)$/

/** Never committed, and never taken for a change of the user's. */
const RUN_OUTPUTS = ['/.codex/pr/', '/.codex/claims-local/']

/**
 * Opens the repository that holds `dir`.
 * @param runDir empty folder outside the work tree that the private repository is made in
 * @throws {RunnerError} `not-a-repository`
 */
export async function openCheckout(dir: string, runDir: string): Promise<Checkout> {
  if (!(await exists(dir))) throw new RunnerError('not-a-repository', `${dir} does not exist`)
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
    credentialFiles: await findCredentialFiles(commonDir, configuration),
    private: { gitDir, workTree: root, indexFile: join(gitDir, 'index'), cwd: root },
  }
}

/** Key and value, in the order of the file. A key may come several times. */
type Settings = readonly (readonly [string, string])[]

const parseSettings = (listing: Buffer): Settings =>
  fields(listing).map((entry) => {
    const cut = entry.indexOf('\n')
    return cut < 0 ? [entry, 'true'] : [entry.slice(0, cut), entry.slice(cut + 1)]
  })

/** What actions/checkout and others leave in a repository's configuration to log in with, or to find such things by. */
const CREDENTIAL_SETTING = /extraheader|^credential\.|^include(if)?\.|\.(proxy|cookiefile|sslkey)$/

async function findCredentialFiles(commonDir: string, configuration: Settings): Promise<string[]> {
  const holdsSome = configuration.some(([key, value]) => CREDENTIAL_SETTING.test(key) || /:\/\/[^/\s]*@/.test(`${key} ${value}`))
  if (!holdsSome) return []
  const included = configuration.filter(([key]) => /^include(if)?\..*path$/.test(key)).map(([, path]) => path)
  const files = ['config', 'config.worktree', 'FETCH_HEAD', ...included].map((name) => resolve(commonDir, name))
  const found = await Promise.all(files.map(exists))
  return files.filter((_, index) => found[index])
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
