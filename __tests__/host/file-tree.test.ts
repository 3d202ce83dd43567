import { execFile } from 'node:child_process'
import { chmod, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readFileTree } from '../../src/host/file-tree.ts'
import { writeFiles } from '../support/plan-repo.ts'
import { tempDir } from '../support/temp.ts'

const look = async (root: string, ...paths: string[]) => {
  const { entries, files } = await readFileTree(root, paths)
  return Object.fromEntries(
    [...entries].map(([path, { mode }]) => [path, files.has(path) ? `${mode} ${Buffer.from(files.get(path) ?? '')}` : mode]),
  )
}

describe('files as they lie in a folder', () => {
  test('are read whole or by path, ignored and hidden ones among them', async () => {
    const root = await tempDir('tree')
    await writeFiles(root, {
      'a/b.txt': 'b',
      'a/__pycache__/x.pyc': 'x',
      '.hidden': 'h',
      '.git/config': 'g',
      'c/.git/y': 'y',
      run: 'r',
    })
    await chmod(join(root, 'run'), 0o755)
    expect(await look(root, '')).toEqual({
      '.hidden': '100644 h',
      'a/__pycache__/x.pyc': '100644 x',
      'a/b.txt': '100644 b',
      'c/.git/y': '100644 y',
      run: '100755 r',
    })
    expect(await look(root, 'a', 'run', 'gone')).toEqual({
      'a/__pycache__/x.pyc': '100644 x',
      'a/b.txt': '100644 b',
      run: '100755 r',
    })
  })

  test('are never read through a link', async () => {
    const [root, elsewhere] = [await tempDir('tree'), await tempDir('elsewhere')]
    await writeFiles(elsewhere, { 'x.txt': 'secret' })
    await symlink(join(elsewhere, 'x.txt'), join(root, 'x.txt'))
    await symlink(elsewhere, join(root, 'folder'))
    expect(await look(root, '')).toEqual({ folder: '120000', 'x.txt': '120000' })
    expect(await look(root, 'folder/x.txt', 'x.txt')).toEqual({ 'folder/x.txt': '120000', 'x.txt': '120000' })
  })

  test('do not keep anybody waiting where one of them is a pipe', async () => {
    const root = await tempDir('tree')
    await mkdir(join(root, 'a'))
    await promisify(execFile)('mkfifo', [join(root, 'a/pipe')])
    expect(await look(root, 'a')).toEqual({ 'a/pipe': '000000' })
  })
})
