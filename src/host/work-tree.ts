import { lstat, realpath, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Change, ChangeSet } from '../model.ts'
import type { Checkout } from './checkout.ts'
import { diffTrees } from './diff-trees.ts'
import { fields, git } from './git.ts'
import { type IgnoredFiles, listIgnored } from './ignored-files.ts'

/** The state of the work tree before the agent starts. */
export interface Baseline {
  /** Paths with changes of the user's own; a run does not start while there are any. */
  readonly dirty: readonly string[]
  /**
   * Files whose bytes on disk are not those that Git stores (line ends, Git LFS, an encoding), with a fingerprint of
   * their state. What converts them is never run here, so only that fingerprint tells that they are untouched.
   */
  readonly converted: ReadonlyMap<string, string>
  /** Repositories that lie hidden in folders with tracked files. */
  readonly hidden: ReadonlySet<string>
  /** Files that Git ignores: they are in no tree, and gates may use them all the same. */
  readonly ignored: IgnoredFiles
}

/**
 * Undoes every attribute that would convert contents. In `info/attributes` it wins over the work tree's own files, so
 * the bytes on disk are the bytes that are judged.
 */
const RAW_ATTRIBUTES = '* -text !eol !filter !ident !working-tree-encoding\n'

/** Compares the checkout with its commit, by the repository's own attributes, and remembers what is there. */
export async function takeBaseline(checkout: Checkout): Promise<Baseline> {
  const attributes = join(checkout.private.gitDir, 'info', 'attributes')
  await git(checkout.private, ['read-tree', checkout.head])
  await writeFile(attributes, RAW_ATTRIBUTES)
  const differing = await listDifferences(checkout)
  const hidden = new Set(await findHiddenRepositories(checkout, []))
  const ignored = await listIgnored(checkout)
  if (differing.length === 0) return { dirty: [], converted: new Map(), hidden, ignored }

  await rm(attributes)
  const changed = await listDifferences(checkout)
  const filtered = await findFiltered(checkout, changed)
  await writeFile(attributes, RAW_ATTRIBUTES)
  const dirty = changed.map(({ path }) => path).filter((path) => !filtered.has(path))
  const isDirty = new Set(dirty)
  const converted = await Promise.all(
    differing
      .filter(({ path }) => !isDirty.has(path))
      .map(async ({ path }): Promise<[string, string]> => [path, await fingerprint(checkout, path)]),
  )
  return { dirty, converted: new Map(converted), hidden, ignored }
}

/** Tracked files whose difference may be all a content filter's doing. */
async function findFiltered(checkout: Checkout, changed: readonly Difference[]): Promise<Set<string>> {
  const paths = changed.filter(({ kind }) => kind === 'M').map(({ path }) => path)
  if (paths.length === 0) return new Set()
  const stdin = paths.map((path) => `${path}\0`).join('')
  const answer = fields(await git(checkout.private, ['check-attr', '-z', '--stdin', 'filter'], { stdin }))
  return new Set(paths.filter((_, index) => !['unspecified', 'unset', undefined].includes(answer[index * 3 + 2])))
}

/** A path that differs from the index. A nested repository ends in `/`. */
interface Difference {
  readonly path: string
  /** As `git status` names it: `?` untracked, `D` deleted, `M` modified, `T` of another type. */
  readonly kind: string
}

/** Every path that differs from the index, untracked and unignored ones included. */
async function listDifferences(checkout: Checkout): Promise<Difference[]> {
  const args = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--ignore-submodules=all']
  // The index stays without time stamps: contents are compared every time, for time stamps can be set to anything.
  const answer = await git(checkout.private, args, { env: { GIT_OPTIONAL_LOCKS: '0' } })
  return fields(answer).map((entry) => ({ path: entry.slice(3), kind: entry.charAt(1) }))
}

/** A `.git` in a folder with tracked files: Git looks past it, but would obey it in that folder. */
async function findHiddenRepositories(checkout: Checkout, changed: readonly string[]): Promise<string[]> {
  const trees = fields(await git(checkout.private, ['ls-tree', '-r', '-d', '-z', checkout.head]))
  const folders = new Set(trees.flatMap((line) => (line.startsWith('040000 ') ? [line.slice(line.indexOf('\t') + 1)] : [])))
  for (const path of changed)
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at))
  const candidates = [...folders].map((folder) => `${folder}/.git`)
  const present = await Promise.all(candidates.map(async (path) => (await lstatOf(checkout, path)) !== null))
  return candidates.filter((_, index) => present[index])
}

const lstatOf = (checkout: Checkout, path: string) => lstat(join(checkout.root, path), { bigint: true }).catch(() => null)

async function fingerprint(checkout: Checkout, path: string): Promise<string> {
  const stat = await lstatOf(checkout, path)
  return stat === null ? 'absent' : [stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs, stat.mode].join(':')
}

/** What some system takes for `.git`; no tree can hold it. */
const DOT_GIT = /(?:^|\/)(?:\.git|git~\d+)(?:\/|$)/i

/**
 * The work tree as a tree object, and how it differs from the commit that was checked out.
 *
 * Call it only when every process that could write there is dead.
 */
export async function captureWorkTree(checkout: Checkout, baseline: Baseline): Promise<ChangeSet> {
  const present: string[] = []
  const gone: string[] = []
  const impossible: string[] = []
  for (const { path, kind } of await listDifferences(checkout)) {
    const before = baseline.converted.get(path)
    if (before !== undefined && before === (await fingerprint(checkout, path))) continue
    if (path.endsWith('/') || path.includes('\uFFFD') || DOT_GIT.test(path)) impossible.push(path)
    else if (kind !== 'D' && (await isFileOrLink(checkout, path))) present.push(path)
    else gone.push(path)
  }
  for (const path of await findHiddenRepositories(checkout, present)) if (!baseline.hidden.has(path)) impossible.push(path)

  const scratch = { ...checkout.private, indexFile: join(checkout.private.gitDir, `capture-${process.hrtime.bigint()}.index`) }
  await git(scratch, ['read-tree', checkout.head])
  const names = (paths: readonly string[]) => ({ stdin: paths.map((path) => `${path}\0`).join('') })
  if (gone.length > 0) await git(scratch, ['update-index', '--force-remove', '-z', '--stdin'], names(gone))
  if (present.length > 0) await git(scratch, ['update-index', '--add', '--replace', '-z', '--stdin'], names(present))
  const tree = (await git(scratch, ['write-tree'])).toString('latin1').trim()
  const changes = [...(await diffTrees(checkout.private, checkout.head, tree)), ...impossible.map(impossibleEntry)]
  return { base: checkout.head, tree, changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

async function isFileOrLink(checkout: Checkout, path: string): Promise<boolean> {
  const stat = await lstatOf(checkout, path)
  return stat !== null && (stat.isFile() || stat.isSymbolicLink())
}

/**
 * What cannot be part of the tree, listed as a nested repository for the guards to see: one that is, or a name that is
 * not UTF-8.
 */
const impossibleEntry = (path: string): Change => ({
  path: path.replace(/\/$/, ''),
  status: 'added',
  oldMode: null,
  newMode: '160000',
  oldOid: null,
  newOid: null,
  size: 0,
  before: null,
  after: null,
})

/**
 * Puts the work tree back to a state that was captured, except for ignored files: what a gate left behind or changed
 * is undone, so that the tree on disk is the tree that was judged.
 * @returns the paths that had to be put back
 */
export async function restoreWorkTree(checkout: Checkout, baseline: Baseline, judged: ChangeSet): Promise<string[]> {
  const now = await captureWorkTree(checkout, baseline)
  const impossible = now.changes.filter(({ status, newOid }) => status === 'added' && newOid === null).map(({ path }) => path)
  const differing = now.tree === judged.tree ? [] : await diffTrees(checkout.private, now.tree, judged.tree)
  const added = [...impossible, ...differing.filter(({ status }) => status === 'deleted').map(({ path }) => path)]
  for (const path of added) await remove(checkout, path)
  const back = differing.filter(({ status }) => status !== 'deleted').map(({ path }) => path)
  if (back.length > 0) await checkOut(checkout, judged.tree, back)
  return [...added, ...back]
}

/** Removes what is at a path, but nothing that only a link on the way leads to. */
async function remove(checkout: Checkout, path: string): Promise<void> {
  const target = join(checkout.root, path)
  const parent = dirname(target)
  const isInside = (await realpath(parent).catch(() => null)) === parent && (await lstat(parent)).isDirectory()
  if (isInside) await rm(target, { recursive: true, force: true })
}

/** Writes files of a tree into the work tree, byte for byte. */
async function checkOut(checkout: Checkout, tree: string, paths: readonly string[]): Promise<void> {
  const scratch = { ...checkout.private, indexFile: join(checkout.private.gitDir, `restore-${process.hrtime.bigint()}.index`) }
  await git(scratch, ['read-tree', tree])
  await git(scratch, ['checkout-index', '--force', '-z', '--stdin'], { stdin: paths.map((path) => `${path}\0`).join('') })
}

/** Writes what differs between the commit that is checked out and `tree` into the work tree. */
export async function placeTree(checkout: Checkout, tree: string): Promise<void> {
  const differing = await diffTrees(checkout.private, checkout.head, tree)
  for (const { path } of differing.filter(({ status }) => status === 'deleted')) await remove(checkout, path)
  const present = differing.filter(({ status }) => status !== 'deleted').map(({ path }) => path)
  if (present.length > 0) await checkOut(checkout, tree, present)
}

/**
 * Has `work` done while the files of `tree` that differ from `judged` stand in the work tree, and takes them out again.
 */
export async function withTree<T>(checkout: Checkout, judged: string, tree: string, work: () => Promise<T>): Promise<T> {
  const differing = judged === tree ? [] : await diffTrees(checkout.private, judged, tree)
  const kept = differing.filter(({ status }) => status !== 'added').map(({ path }) => path)
  try {
    if (differing.length > 0)
      await checkOut(
        checkout,
        tree,
        differing.filter(({ status }) => status !== 'deleted').map(({ path }) => path),
      )
    return await work()
  } finally {
    for (const { path } of differing.filter(({ status }) => status === 'added')) await remove(checkout, path)
    if (kept.length > 0) await checkOut(checkout, judged, kept)
  }
}
