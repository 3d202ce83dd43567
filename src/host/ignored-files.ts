import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Checkout, RUN_OUTPUTS } from './checkout.ts'
import { removeTree } from './files.ts'
import { fields, git } from './git.ts'

/** State of every file that Git ignores, by path: enough to tell whether it was touched, not what is in it. */
export type IgnoredFiles = ReadonlyMap<string, string>

/** Paths relative to the top of the work tree, in order. */
export interface IgnoredChanges {
  readonly added: readonly string[]
  /** Of these nobody has the old contents. */
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** Looks at every ignored file, besides those that the run itself writes. */
export async function listIgnored(checkout: Checkout): Promise<IgnoredFiles> {
  const args = ['ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '-z']
  const files = new Map<string, string>()
  for (const path of fields(await git(checkout.private, args))) look(checkout.root, path.replace(/\/$/, ''), files)
  return files
}

const isRunOutput = (path: string): boolean => RUN_OUTPUTS.some((output) => `/${path}/`.startsWith(output))

/**
 * Links are looked at, never followed. A folder without files does not count. Synchronous, because of many small files
 * most of the time would go into waiting for one another.
 */
function look(root: string, path: string, files: Map<string, string>): void {
  const stat = lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false })
  if (stat === undefined || isRunOutput(path)) return
  // Nobody without special rights can set the time of the last change of state.
  if (!stat.isDirectory()) files.set(path, `${stat.ino}:${stat.size}:${stat.ctimeNs}:${stat.mode}`)
  else lookInto(root, path, files)
}

function lookInto(root: string, folder: string, files: Map<string, string>): void {
  let names: string[]
  try {
    names = readdirSync(join(root, folder))
  } catch {
    // Whoever owns it can open it again.
    files.set(folder, 'closed')
    return
  }
  for (const name of names) look(root, `${folder}/${name}`, files)
}

/** What has happened to ignored files in between. */
export function compareIgnored(before: IgnoredFiles, after: IgnoredFiles): IgnoredChanges {
  const paths = inOrder(after.keys())
  return {
    added: paths.filter((path) => !before.has(path)),
    changed: paths.filter((path) => before.has(path) && before.get(path) !== after.get(path)),
    removed: inOrder(before.keys()).filter((path) => !after.has(path)),
  }
}

const inOrder = (paths: Iterable<string>): string[] => [...paths].sort((a, b) => (a < b ? -1 : 1))

/** Takes ignored files away again. */
export const removeIgnored = async (checkout: Checkout, paths: readonly string[]): Promise<void> => {
  for (const path of paths) await removeTree(join(checkout.root, path))
}
