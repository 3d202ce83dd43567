import { describe, expect, test } from 'vitest'
import { git } from '../../src/host/git.ts'
import {
  editTree,
  isAncestor,
  listTree,
  readBlobs,
  readObjects,
  readSnapshot,
  storeEdits,
  writeBlob,
  writeCommit,
  writeSingleFileTree,
} from '../../src/host/objects.ts'
import { createPlace, openRepo } from '../support/checkout.ts'
import { createPlanRepo } from '../support/plan-repo.ts'

const author = { name: 'Ünï "Q" Runner', email: 'runner@example.test' }
const at = new Date('2026-03-01T06:28:14.900Z')

test('bytes are stored as they are', async () => {
  const place = await createPlace()
  const contents = [Buffer.alloc(0), Buffer.from('one\r\ntwo\r\n'), Buffer.from([0, 255, 10, 0]), Buffer.from('no end')]
  const oids = await Promise.all(contents.map((content) => writeBlob(place, content)))
  const read = await readBlobs(place, oids)
  expect(oids.map((oid) => read.get(oid))).toEqual(contents)
})

test('objects are read under any name, many at a time, and missing ones are told apart', async () => {
  const place = await createPlace()
  const oid = await writeBlob(place, Buffer.from('text\n'))
  const tree = await writeSingleFileTree(place, 'a.txt', Buffer.from('text\n'))
  const objects = await readObjects(place, [oid, `${tree}:a.txt`, `${tree}:none`, '1'.repeat(40), oid])
  expect([...objects].map(([name, content]) => [name, content?.toString() ?? null])).toEqual([
    [oid, 'text\n'],
    [`${tree}:a.txt`, 'text\n'],
    [`${tree}:none`, null],
    ['1'.repeat(40), null],
  ])
  expect(await readObjects(place, [])).toEqual(new Map())
  await expect(readBlobs(place, [oid, '1'.repeat(40)])).rejects.toMatchObject({ code: 'object-missing' })
})

test('a snapshot lists everything and holds the regular files that were asked for', async () => {
  const repo = await createPlanRepo({ 'plan/a.json': '{}', 'plan/b.txt': 'b', 'ünï "x"\n.json': '[]' })
  await repo.git('update-index', '--add', '--cacheinfo', `120000,${await repo.git('rev-parse', 'HEAD:plan/b.txt')},link.json`)
  await repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.base},module.json`)
  await repo.git('commit', '--quiet', '--message', 'links')
  const checkout = await openRepo(repo)
  const entries = await listTree(checkout.private, checkout.head)
  expect([...entries].map(([path, { mode, size }]) => [path, mode, size])).toEqual([
    ['link.json', '120000', 1],
    ['module.json', '160000', 0],
    ['plan/a.json', '100644', 2],
    ['plan/b.txt', '100644', 1],
    ['ünï "x"\n.json', '100644', 2],
  ])
  const snapshot = await readSnapshot(checkout.private, checkout.head, entries, (path) => path.endsWith('.json'))
  expect([...snapshot.files.keys()]).toEqual(['plan/a.json', 'ünï "x"\n.json'])
})

describe('an edited tree', () => {
  const prepare = async () => {
    const place = await createPlace()
    const oid = await writeBlob(place, Buffer.from('x'))
    const entry = { mode: '100644', oid }
    const tree = await editTree(place, await writeSingleFileTree(place, 'a', Buffer.from('a')), [
      { path: 'dir/b', entry },
      { path: 'dir/c', entry },
    ])
    const edit = async (edits: Parameters<typeof editTree>[2]) => [
      ...(await listTree(place, await editTree(place, tree, edits))).keys(),
    ]
    return { place, tree, entry, edit }
  }

  test('differs from the old one in what was edited, and nothing else', async () => {
    const { entry, edit } = await prepare()
    expect(await edit([])).toEqual(['a', 'dir/b', 'dir/c'])
    expect(await edit([{ path: 'dir/b', entry: null }])).toEqual(['a', 'dir/c'])
    expect(await edit([{ path: 'not/there', entry: null }])).toEqual(['a', 'dir/b', 'dir/c'])
    expect(await edit([{ path: 'new\n"x"\t/ü', entry }])).toEqual(['a', 'dir/b', 'dir/c', 'new\n"x"\t/ü'])
  })

  test('may have files where folders were and folders where files were, in any order of edits', async () => {
    const { entry, edit } = await prepare()
    const toFile = [
      { path: 'dir', entry },
      { path: 'dir/b', entry: null },
      { path: 'dir/c', entry: null },
    ]
    const toFolder = [
      { path: 'a/b', entry },
      { path: 'a', entry: null },
    ]
    for (const order of [toFile, toFile.toReversed()]) expect(await edit(order)).toEqual(['a', 'dir'])
    for (const order of [toFolder, toFolder.toReversed()]) expect(await edit(order)).toEqual(['a/b', 'dir/b', 'dir/c'])
  })

  test('leaves the old one alone, and can be made many times at once', async () => {
    const { place, tree, entry } = await prepare()
    const trees = await Promise.all(
      Array.from({ length: 8 }, (_, index) => editTree(place, tree, [{ path: `n${index}`, entry }])),
    )
    expect(new Set(trees).size).toBe(8)
    for (const [index, edited] of trees.entries()) expect([...(await listTree(place, edited)).keys()]).toContain(`n${index}`)
    expect([...(await listTree(place, tree)).keys()]).toEqual(['a', 'dir/b', 'dir/c'])
  })

  test('takes whole files from the host', async () => {
    const { place, tree } = await prepare()
    const edits = await storeEdits(place, [{ path: 'dir/b', content: Buffer.from('one\r\n') }])
    const edited = await editTree(place, tree, edits)
    expect((await readObjects(place, [`${edited}:dir/b`])).get(`${edited}:dir/b`)?.toString()).toBe('one\r\n')
  })
})

test('a commit has the author, time, parents and message it is given, in whole seconds of UTC', async () => {
  const place = await createPlace()
  const tree = await writeSingleFileTree(place, 'a', Buffer.from('a'))
  const first = await writeCommit(place, { tree, parents: [], message: 'first\n', author, at })
  const message = 'feat(x): a title\n\n# not a comment\n\ttrailing  \n'
  const second = await writeCommit(place, { tree, parents: [first, first], message, author, at })
  const raw = (await git(place, ['cat-file', 'commit', second])).toString()
  expect(raw).toBe(
    `tree ${tree}\nparent ${first}\nauthor Ünï "Q" Runner <runner@example.test> 1772346494 +0000\ncommitter Ünï "Q" Runner <runner@example.test> 1772346494 +0000\n\n${message}`,
  )
})

test('ancestry is known for what is there, and is not assumed for what is not', async () => {
  const place = await createPlace()
  const tree = await writeSingleFileTree(place, 'a', Buffer.from('a'))
  const parent = await writeCommit(place, { tree, parents: [], message: 'parent\n', author, at })
  const child = await writeCommit(place, { tree, parents: [parent], message: 'child\n', author, at })
  const other = await writeCommit(place, { tree, parents: [], message: 'other\n', author, at })
  expect(await isAncestor(place, parent, child)).toBe(true)
  expect(await isAncestor(place, child, child)).toBe(true)
  expect(await isAncestor(place, child, parent)).toBe(false)
  expect(await isAncestor(place, other, child)).toBe(false)
  expect(await isAncestor(place, '1'.repeat(40), child)).toBe(false)
})
