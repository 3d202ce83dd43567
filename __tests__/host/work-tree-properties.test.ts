import { chmod, lstat, mkdir, readdir, readFile, readlink, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Checkout } from '../../src/host/checkout.ts'
import { git } from '../../src/host/git.ts'
import { listTree } from '../../src/host/objects.ts'
import { type Baseline, captureWorkTree, restoreWorkTree, takeBaseline } from '../../src/host/work-tree.ts'
import { openRepo } from '../support/checkout.ts'
import { createPlanRepo, writeFiles } from '../support/plan-repo.ts'
import { createTempDir, removeDir } from '../support/temp.ts'

const files = {
  'a.txt': 'a\n',
  'b/c.txt': 'c\n',
  'b/d/e.sh': '#!/bin/sh\n',
  'f.txt': '',
  '.gitattributes': '*.txt text eol=lf\n',
}

const names = ['a.txt', 'b', 'b/c.txt', 'b/d', 'b/d/e.sh', 'f.txt', 'f.txt/x', 'new', 'new/n w.txt', 'ünï\n', 'b/-z', '.hidden']

type Edit =
  | { readonly kind: 'write'; readonly path: string; readonly content: string; readonly mode: number }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'link'; readonly path: string; readonly to: string }
  | { readonly kind: 'backdate'; readonly path: string }

const path = fc.constantFrom(...names)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      path,
      content: fc.constantFrom('', 'x\n', 'y\n', 'a\n', 'one\r\ntwo\r\n', '\u0000\u0001'),
      mode: fc.constantFrom(0o644, 0o755, 0o600),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), path }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('link' as const), path, to: fc.constantFrom('a.txt', 'b', '/nowhere', '..') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('backdate' as const), path }) },
)

/** Whatever stands in the way makes room, links on the way included. */
const makeRoom = async (root: string, name: string) => {
  const parents = name
    .split('/')
    .slice(0, -1)
    .map((_, index, all) => all.slice(0, index + 1).join('/'))
  for (const parent of parents) {
    const stat = await lstat(join(root, parent)).catch(() => null)
    if (stat !== null && !stat.isDirectory()) await rm(join(root, parent))
  }
  await mkdir(dirname(join(root, name)), { recursive: true })
  await rm(join(root, name), { recursive: true, force: true })
}

const apply = async (root: string, change: Edit) => {
  const target = join(root, change.path)
  if (change.kind === 'write') {
    await makeRoom(root, change.path)
    await writeFile(target, change.content)
    await chmod(target, change.mode)
  } else if (change.kind === 'link') {
    await makeRoom(root, change.path)
    await symlink(change.to, target)
  } else if (change.kind === 'remove') await rm(target, { recursive: true, force: true }).catch(() => {})
  else if ((await lstat(target).catch(() => null))?.isFile()) await utimes(target, 1_000_000, 1_000_000)
}

/** What Git would store of a folder, by our own reading of the disk. */
const readDisk = async (root: string, below = ''): Promise<[string, string][]> => {
  const found: [string, string][] = []
  for (const name of await readdir(join(root, below))) {
    const relative = below === '' ? name : `${below}/${name}`
    const stat = await lstat(join(root, relative))
    if (relative === '.git') continue
    if (stat.isDirectory()) found.push(...(await readDisk(root, relative)))
    else if (stat.isSymbolicLink()) found.push([relative, `link ${await readlink(join(root, relative))}`])
    else found.push([relative, `${stat.mode & 0o100 ? 'program' : 'file'} ${await readFile(join(root, relative), 'latin1')}`])
  }
  return found
}

const readStored = async (checkout: Checkout, tree: string): Promise<[string, string][]> => {
  const kinds: Readonly<Record<string, string>> = { '100644': 'file', '100755': 'program', '120000': 'link' }
  const entries = [...(await listTree(checkout.private, tree))]
  return Promise.all(
    entries.map(async ([name, { mode, oid }]): Promise<[string, string]> => {
      const content = await git(checkout.private, ['cat-file', 'blob', oid])
      return [name, `${kinds[mode] ?? mode} ${content.toString(mode === '120000' ? 'utf8' : 'latin1')}`]
    }),
  )
}

const sorted = (entries: readonly [string, string][]) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1))

let root: string
let checkout: Checkout
let baseline: Baseline

beforeAll(async () => {
  root = await createTempDir('properties')
  const repo = await createPlanRepo(files, root)
  checkout = await openRepo(repo)
  baseline = await takeBaseline(checkout)
})

afterAll(() => removeDir(root))

const reset = async () => {
  for (const name of await readdir(checkout.root)) if (name !== '.git') await rm(join(checkout.root, name), { recursive: true })
  await writeFiles(checkout.root, files)
}

test('a captured tree is what is on disk, whatever was done there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 8 }), async (edits) => {
      await reset()
      for (const change of edits) await apply(checkout.root, change)
      const { tree } = await captureWorkTree(checkout, baseline)
      expect(sorted(await readStored(checkout, tree))).toEqual(sorted(await readDisk(checkout.root)))
    }),
    { numRuns: 25 },
  )
})

test('whatever was done after a capture can be undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 5 }), fc.array(edit, { maxLength: 5 }), async (before, after) => {
      await reset()
      for (const change of before) await apply(checkout.root, change)
      const judged = await captureWorkTree(checkout, baseline)
      const disk = await readDisk(checkout.root)
      for (const change of after) await apply(checkout.root, change)
      await restoreWorkTree(checkout, baseline, judged)
      expect(sorted(await readDisk(checkout.root))).toEqual(sorted(disk))
      expect((await captureWorkTree(checkout, baseline)).tree).toBe(judged.tree)
    }),
    { numRuns: 15 },
  )
})
