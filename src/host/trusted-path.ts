import { realpathSync } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'

/** Folders that the agent can write to: no program is taken from there, in this run or a later one. */
const distrusted = new Set<string>()

/** Takes a folder, with all that is below it, out of every PATH from now on. */
export function distrust(folder: string): void {
  distrusted.add(folder)
  distrusted.add(realOf(folder))
}

/** Whether the agent cannot write there, on the way that the path names or at the place it leads to. */
export const isTrusted = (path: string): boolean =>
  ![path, realOf(path)].some((each) => [...distrusted].some((folder) => isBelow(each, folder)))

const isBelow = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith('../')
}

function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

const DEFAULT_PATH = '/usr/local/bin:/usr/bin:/bin'

/**
 * The PATH every child gets: absolute folders only, and none that the agent can write to, so that nothing inside a work
 * tree can stand in for a program.
 */
export function trustedPath(): string {
  const folders = pathFolders().filter(isTrustedFolder)
  return folders.length > 0 ? folders.join(':') : DEFAULT_PATH
}

/** Folders of PATH that are left out, as PATH names them. */
export const untrustedFolders = (): string[] => pathFolders().filter((folder) => !isTrustedFolder(folder))

const pathFolders = (): string[] => (process.env['PATH'] ?? '').split(':')
const isTrustedFolder = (folder: string): boolean => isAbsolute(folder) && isTrusted(folder)

/** The program that a name stands for; null when there is none. */
export async function findProgram(name: string): Promise<string | null> {
  for (const folder of trustedPath().split(':')) {
    const candidate = join(folder, name)
    if ((await isExecutable(candidate)) && isTrusted(candidate)) return candidate
  }
  return null
}

/** Whether there is a file that may be run. */
export const isExecutable = async (path: string): Promise<boolean> => {
  const runs = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
  return runs && (await stat(path)).isFile()
}
