import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RunnerError } from '../errors.ts'

/**
 * Everything directly in a folder of a work tree by its path there, subfolders left out; undefined for what is not a regular file.
 * null when there is no such folder.
 * @throws {RunnerError} `plan-not-found` when the way there leads through a link or a file
 */
export async function readFolderFiles(root: string, folder: string): Promise<Map<string, Uint8Array | undefined> | null> {
  const parts = folder.split('/')
  for (const at of parts.keys()) {
    const part = parts.slice(0, at + 1).join('/')
    const found = await lstat(join(root, part)).catch(() => null)
    if (found === null) return null
    if (!found.isDirectory()) throw new RunnerError('plan-not-found', `${part} is not a folder of this repository`)
  }
  const entries = (await readdir(join(root, folder), { withFileTypes: true })).filter((entry) => !entry.isDirectory())
  return new Map(
    await Promise.all(
      entries.map(async (entry): Promise<[string, Uint8Array | undefined]> => {
        const path = `${folder}/${entry.name}`
        return [path, entry.isFile() ? await readFile(join(root, path)) : undefined]
      }),
    ),
  )
}
