import { lstat, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Change, ChangeSet } from '../model.ts'
import type { Checkout } from './checkout.ts'
import { fields, git } from './git.ts'
import { listTree, readBlobs } from './objects.ts'

/** The state of the work tree before the agent starts. */
export interface Baseline {
  /** Paths with changes of the user's own; a run does not start while there are any. */
  readonly dirty: readonly string[]
  /**
   * Files that a content filter (Git LFS, say) wrote, with a fingerprint of their state on disk. Such filters are never
   * run here, so these files can be told to be untouched only by that fingerprint.
   */
  readonly filtered: ReadonlyMap<string, string>
}

/** Larger contents are judged by their size alone. */
const MAX_HELD_BYTES = 1024 * 1024

/**
 * Undoes every attribute that would convert contents. In `info/attributes` it wins over the work tree's own files, so
 * after the agent has run, the bytes on disk are the bytes that are judged.
 */
const RAW_ATTRIBUTES = '* -text !eol !filter !ident !working-tree-encoding\n'

/** Compares the checkout with its commit, by the repository's own attributes, and remembers what is there. */
export async function takeBaseline(checkout: Checkout): Promise<Baseline> {
  await git(checkout.private, ['read-tree', checkout.head])
  const changed = await changedPaths(checkout)
  const filters = changed.length === 0 ? [] : fields(await checkAttributes(checkout, changed))
  const filtered = new Map<string, string>()
  for (let index = 0; index + 2 < filters.length; index += 3) {
    const [path, , value] = filters.slice(index, index + 3)
    if (path !== undefined && value !== 'unspecified' && value !== 'unset') filtered.set(path, await fingerprint(checkout, path))
  }
  await writeFile(join(checkout.private.gitDir, 'info', 'attributes'), RAW_ATTRIBUTES)
  return { dirty: changed.filter((path) => !filtered.has(path)), filtered }
}

const checkAttributes = (checkout: Checkout, paths: readonly string[]) =>
  git(checkout.private, ['check-attr', '-z', '--stdin', 'filter'], { stdin: paths.map((path) => `${path}\0`).join('') })

/** Paths that differ from the index, untracked and unignored ones included. A nested repository ends in `/`. */
async function changedPaths(checkout: Checkout): Promise<string[]> {
  const args = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--ignore-submodules=all']
  return fields(await git(checkout.private, args)).map((entry) => entry.slice(3))
}

async function fingerprint(checkout: Checkout, path: string): Promise<string> {
  const stat = await lstat(join(checkout.root, path), { bigint: true }).catch(() => null)
  return stat === null ? 'absent' : [stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs, stat.mode].join(':')
}

/**
 * The work tree as a tree object, and how it differs from the commit that was checked out.
 *
 * Call it only when every process that could write there is dead.
 */
export async function captureWorkTree(checkout: Checkout, baseline: Baseline): Promise<ChangeSet> {
  const changed: string[] = []
  for (const path of await changedPaths(checkout)) {
    const before = baseline.filtered.get(path)
    if (before === undefined || before !== (await fingerprint(checkout, path))) changed.push(path)
  }
  const nested = changed.filter((path) => path.endsWith('/'))
  const files = changed.filter((path) => !path.endsWith('/'))
  const scratch = { ...checkout.private, indexFile: join(checkout.private.gitDir, `capture-${process.hrtime.bigint()}.index`) }
  await git(scratch, ['read-tree', checkout.head])
  if (files.length > 0)
    await git(scratch, ['update-index', '--add', '--remove', '-z', '--stdin'], {
      stdin: files.map((path) => `${path}\0`).join(''),
    })
  const tree = (await git(scratch, ['write-tree'])).toString('latin1').trim()
  const changes = [...(await diffTrees(checkout, checkout.head, tree)), ...nested.map(nestedRepository)]
  return { base: checkout.head, tree, changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

/** Such a folder can not be part of the tree; it is listed as the gitlink it would become, for the guards to see. */
const nestedRepository = (path: string): Change => ({
  path: path.slice(0, -1),
  status: 'added',
  oldMode: null,
  newMode: '160000',
  oldOid: null,
  newOid: null,
  size: 0,
  before: null,
  after: null,
})

/** Every path that differs between two trees, with both contents where they are small enough to hold. */
export async function diffTrees(checkout: Checkout, from: string, to: string): Promise<Change[]> {
  const raw = fields(await git(checkout.private, ['diff-tree', '-r', '--raw', '-z', '--no-renames', '--no-abbrev', from, to]))
  const pairs = raw.flatMap((entry, index) => (index % 2 === 0 ? [{ entry, path: raw[index + 1] ?? '' }] : []))
  if (pairs.length === 0) return []
  const sizes = await Promise.all([listTree(checkout.private, from), listTree(checkout.private, to)])
  const changes = pairs.map(({ entry, path }) => {
    const [oldMode = '', newMode = '', oldOid = '', newOid = ''] = entry.slice(1).split(' ')
    const side = (mode: string, oid: string) => (mode === '000000' ? null : { mode, oid })
    return {
      path,
      before: side(oldMode, oldOid),
      after: side(newMode, newOid),
      oldSize: sizes[0].get(path)?.size ?? 0,
      newSize: sizes[1].get(path)?.size ?? 0,
    }
  })
  const isHeld = (side: { mode: string } | null, size: number) => side?.mode.startsWith('100') === true && size <= MAX_HELD_BYTES
  const blobs = await readBlobs(
    checkout.private,
    changes.flatMap(({ before, after, oldSize, newSize }) => [
      ...(before && isHeld(before, oldSize) ? [before.oid] : []),
      ...(after && isHeld(after, newSize) ? [after.oid] : []),
    ]),
  )
  return changes.map(({ path, before, after, oldSize, newSize }) => ({
    path,
    status: before === null ? 'added' : after === null ? 'deleted' : 'modified',
    oldMode: before?.mode ?? null,
    newMode: after?.mode ?? null,
    oldOid: before?.oid ?? null,
    newOid: after?.oid ?? null,
    size: newSize,
    before: before && isHeld(before, oldSize) ? (blobs.get(before.oid) ?? null) : null,
    after: after && isHeld(after, newSize) ? (blobs.get(after.oid) ?? null) : null,
  }))
}

/**
 * Puts the work tree back to a state that was captured, except for ignored files: what a gate left behind or changed
 * is undone, so that the tree on disk is the tree that was judged.
 * @returns the paths that had to be put back
 */
export async function restoreWorkTree(checkout: Checkout, baseline: Baseline, judged: ChangeSet): Promise<string[]> {
  const now = await captureWorkTree(checkout, baseline)
  const nested = now.changes.filter(({ newMode, newOid }) => newMode === '160000' && newOid === null).map(({ path }) => path)
  const differing = now.tree === judged.tree ? [] : await diffTrees(checkout, now.tree, judged.tree)
  const added = [...nested, ...differing.filter(({ status }) => status === 'deleted').map(({ path }) => path)]
  for (const path of added) await rm(join(checkout.root, path), { recursive: true, force: true })
  const back = differing.filter(({ status }) => status !== 'deleted').map(({ path }) => path)
  if (back.length > 0) await checkOut(checkout, judged.tree, back)
  return [...added, ...back]
}

/** Writes files of a tree into the work tree, byte for byte. */
async function checkOut(checkout: Checkout, tree: string, paths: readonly string[]): Promise<void> {
  const scratch = { ...checkout.private, indexFile: join(checkout.private.gitDir, `restore-${process.hrtime.bigint()}.index`) }
  await git(scratch, ['read-tree', tree])
  await git(scratch, ['checkout-index', '--force', '-z', '--stdin'], { stdin: paths.map((path) => `${path}\0`).join('') })
}

/**
 * Has `work` done while the files of `tree` that differ from `judged` stand in the work tree, and takes them out again.
 */
export async function withTree<T>(checkout: Checkout, judged: string, tree: string, work: () => Promise<T>): Promise<T> {
  const differing = judged === tree ? [] : await diffTrees(checkout, judged, tree)
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
    for (const { path } of differing.filter(({ status }) => status === 'added'))
      await rm(join(checkout.root, path), { force: true })
    if (kept.length > 0) await checkOut(checkout, judged, kept)
  }
}
