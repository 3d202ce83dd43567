import { randomUUID } from 'node:crypto'
import { lstat, mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listFolder, removeTree } from './files.ts'

/** What stands at the place of a folder that is to be written. */
export type FolderPlace = 'free' | 'folder' | 'other'

/** An empty folder is as good as none; a place that cannot be reached is taken. */
export async function lookAtFolder(path: string): Promise<FolderPlace> {
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => error.code ?? '')
  if (found === 'ENOENT') return 'free'
  if (typeof found === 'string' || !found.isDirectory()) return 'other'
  return (await listFolder(path)).length === 0 ? 'free' : 'folder'
}

/**
 * Writes a whole folder so that a reader sees the old one or the new one, never a mixture; what was there is gone afterwards.
 * @param files contents by path below the folder, with `/`
 */
export async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  // Beside it, because a rename does not cross file systems.
  const draft = `${folder}.${randomUUID()}.tmp`
  const old = `${folder}.${randomUUID()}.old`
  await mkdir(dirname(folder), { recursive: true })
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(join(draft, path)), { recursive: true })
      await writeFile(join(draft, path), content, { flag: 'wx' })
    }
    const isReplaced = (await lookAtFolder(folder)) === 'folder'
    if (isReplaced) await rename(folder, old)
    await rename(draft, folder).catch(async (error: unknown) => {
      if (isReplaced) await rename(old, folder)
      throw error
    })
  } finally {
    await removeTree(draft)
  }
  await removeTree(old)
}
