import { constants, type Stats } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Snapshot, TreeEntry } from '../model.ts'

/** Larger files are listed, but not read. */
const maxReadBytes = 64 * 1024 * 1024

/**
 * Files as they lie in a folder now, in the form of a commit; ignored ones count, links are listed and never followed. What cannot
 * be read or is no file has an entry of another mode, or no contents.
 * @param paths files and folders below `root`, with `/`; the empty path is everything but `.git` at the top
 */
export async function readFileTree(root: string, paths: readonly string[]): Promise<Pick<Snapshot, 'entries' | 'files'>> {
  const entries = new Map<string, TreeEntry>()
  const files = new Map<string, Uint8Array>()
  const add = async (path: string): Promise<void> => {
    const found = await lstat(join(root, path)).catch(() => null)
    if (found === null) return
    if (found.isDirectory()) {
      const names = await readdir(join(root, path)).catch(() => null)
      if (names === null) entries.set(path, entryOf('040000', found))
      for (const name of names?.sort() ?? [])
        if (path !== '' || name !== '.git') await add(path === '' ? name : `${path}/${name}`)
      return
    }
    const mode = found.isFile() ? (found.mode & 0o100 ? '100755' : '100644') : found.isSymbolicLink() ? '120000' : '000000'
    entries.set(path, entryOf(mode, found))
    const bytes = found.isFile() && found.size <= maxReadBytes ? await readRegular(join(root, path)) : null
    if (bytes !== null) files.set(path, bytes)
  }
  for (const path of paths) {
    const link = await findLink(root, path)
    // A path through a link leads somewhere else: nothing of it is here.
    if (link === null) await add(path)
    else entries.set(path, entryOf('120000', link))
  }
  return { entries, files }
}

const entryOf = (mode: string, { size }: Stats): TreeEntry => ({ mode, oid: '', size })

/** The first link in the place of a folder above `path`. */
async function findLink(root: string, path: string): Promise<Stats | null> {
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const found = await lstat(join(root, path.slice(0, at))).catch(() => null)
    if (found?.isSymbolicLink()) return found
  }
  return null
}

async function readRegular(path: string): Promise<Uint8Array | null> {
  try {
    // Without waiting for the other end of what may have become a pipe, and without following what may have become a link.
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      return (await file.stat()).isFile() ? await file.readFile() : null
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}
