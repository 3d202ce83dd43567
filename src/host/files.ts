import { randomUUID } from 'node:crypto'
import {
  chmod,
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** Folders of one run. Both are gone when it ends. */
export interface RunFolders {
  /** Private to the host: the agent's sandbox may not even read it. */
  readonly host: string
  /** The agent's folder for temporary files, below the other: the one part of it that the sandbox opens. */
  readonly agentTemp: string
}

/**
 * Makes the folders of a run: on a runner below `RUNNER_TEMP`, elsewhere in the user's cache folder, because the usual
 * temporary folder is open to everybody.
 */
export async function createRunFolders(environment: NodeJS.ProcessEnv): Promise<RunFolders> {
  const cache =
    environment['RUNNER_TEMP'] ?? join(environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'codex-plan-runner')
  await mkdir(cache, { recursive: true, mode: 0o700 })
  // The sandbox compares real paths.
  const host = await realpath(await mkdtemp(join(cache, 'plan-run-')))
  const agentTemp = join(host, 'agent-temp')
  await mkdir(agentTemp)
  return { host, agentTemp }
}

/** Removes both, whatever is left in them. */
export const removeRunFolders = ({ host }: Pick<RunFolders, 'host'>): Promise<void> => removeTree(host)

/** Removes what is in a folder; links in it are not followed. */
export async function emptyFolder(folder: string): Promise<void> {
  await Promise.all((await listFolder(folder)).map((name) => removeTree(join(folder, name))))
}

/** Removes a folder of others too, whatever modes it was left with: some tools write-protect their caches. */
export async function removeTree(path: string): Promise<void> {
  const remove = () => rm(path, { recursive: true, force: true, maxRetries: 3 })
  await remove().catch(async () => {
    await openFolders(path)
    await remove()
  })
}

async function openFolders(folder: string): Promise<void> {
  await chmod(folder, 0o700)
  const entries = await readdir(folder, { withFileTypes: true })
  await Promise.all(entries.filter((entry) => entry.isDirectory()).map(({ name }) => openFolders(join(folder, name))))
}

/** Writes a file so that a reader sees the old content or the new one, never a part. Missing folders are made. */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  // A name nobody can guess, and no file already there: else a link left in its place would be followed.
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(draft, content, { flag: 'wx' })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** A file's text; null when there is no such file. */
export const readTextIfPresent = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

/** Names of the files in a folder; none when there is no such folder. */
export const listFolder = (path: string): Promise<string[]> => readdir(path).catch(() => [])

/** Removes a file, if it is there. */
export const removeFile = (path: string): Promise<void> => rm(path, { force: true })

/** Whether something of that name is there; links are followed. */
export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Whether there is a folder of that name itself, not a link to one. */
export const isRealFolder = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Makes a folder and those above it, if they are not there. */
export const makeFolder = async (path: string): Promise<void> => {
  await mkdir(path, { recursive: true })
}

/** Creates a file that must not exist yet, at once and whole; false when it does. Missing folders are made. */
export async function createFile(path: string, content: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(draft, content, { flag: 'wx' })
    // Some disks have no hard links.
    await link(draft, path).catch(() => copyFile(draft, path, constants.COPYFILE_EXCL))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** A file's bytes; null when it cannot be read or is larger than `maxBytes`. */
export async function readWithin(path: string, maxBytes: number): Promise<Buffer | null> {
  try {
    return (await stat(path)).size > maxBytes ? null : await readFile(path)
  } catch {
    return null
  }
}
