import { chmod, mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { moveFiles } from '../../src/host/move-files.ts'
import { writeFiles } from '../support/plan-repo.ts'
import { tempDir } from '../support/temp.ts'

const folderWith = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const root = await tempDir('move')
  await writeFiles(root, files)
  return root
}
const contentsOf = async (root: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(root)).sort().map(async (name) => [name, await readFile(join(root, name), 'utf8')] as const),
    ),
  )
const move = (from: string, to: string, text: string) => ({ from, to, content: Buffer.from(text) })

test('names go round in a circle, contents and modes with them', async () => {
  const root = await folderWith({ a: '1', b: '2', c: '3' })
  await chmod(join(root, 'a'), 0o755)
  await moveFiles(root, [move('a', 'b', '1'), move('b', 'c', 'two'), move('c', 'a', '3')])
  expect(await contentsOf(root)).toEqual({ a: '3', b: '1', c: 'two' })
  expect((await stat(join(root, 'b'))).mode & 0o777).toBe(0o755)
})

test.each([
  ['a name is taken', [move('a', 'x', '1'), move('b', 'c', '2')]],
  ['a file is gone', [move('a', 'x', '1'), move('gone', 'y', '2')]],
  ['a folder is not there', [move('a', 'x', '1'), move('b', 'no/y', '2')]],
])('nothing is moved when %s', async (_, moves) => {
  const files = { a: '1', b: '2', c: '3' }
  const root = await folderWith(files)
  await expect(moveFiles(root, moves)).rejects.toThrow()
  expect(await contentsOf(root)).toEqual(files)
})

test('what was set aside comes back when the last step fails', async () => {
  const root = await folderWith({ a: '1', b: '2' })
  await mkdir(join(root, 'b.d'))
  // Two files cannot have one name on disk: the second finds a folder in its place by then.
  await expect(moveFiles(root, [move('a', 'a', 'new'), move('b', 'b.d', '2')])).rejects.toThrow()
  expect((await readdir(root)).sort()).toEqual(['a', 'b', 'b.d'])
  expect(await readFile(join(root, 'a'), 'utf8')).toBe('1')
})
