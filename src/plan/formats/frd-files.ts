import { posix } from 'node:path'
import type { Snapshot } from '../../model.ts'

const defaultPath = 'specs/frds/index.json'

/** Order that is the same on every machine. */
export const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** Name of a document's file. Source: FRD loop, inputs. */
export const isFrdFileName = (name: string): boolean => /^frd-[0-9]{3}-.*\.json$/.test(name)

/** The index of a plan among the paths of a tree: the usual place, else the one nearest to the root that has documents next to it. */
export function locateIndex(paths: Iterable<string>, wanted: string | null): string | null {
  const indexes = new Set<string>()
  const jsonFiles = new Set<string>()
  const folders = new Set<string>()
  for (const path of paths) {
    if (!path.endsWith('.json')) continue
    const name = posix.basename(path)
    jsonFiles.add(path)
    if (name === 'index.json') indexes.add(path)
    else if (isFrdFileName(name)) folders.add(posix.dirname(path))
  }
  if (wanted === null) {
    if (indexes.has(defaultPath)) return defaultPath
    const [first] = Array.from(indexes)
      .filter((path) => folders.has(posix.dirname(path)))
      .sort((one, other) => depth(one) - depth(other) || byCodeUnit(one, other))
    return first ?? null
  }
  const path = posix.join(wanted, '.').replace(/\/$/, '')
  const inFolder = posix.join(path, 'index.json')
  if (indexes.has(inFolder) && (folders.has(path) || inFolder === defaultPath)) return inFolder
  const isRenamedIndex = jsonFiles.has(path) && folders.has(posix.dirname(path)) && !posix.basename(path).startsWith('frd-')
  return indexes.has(path) || isRenamedIndex ? path : null
}

const depth = (path: string): number => path.split('/').length

/** The JSON files of the plan's folder. In the root of a repository other tools keep theirs, so there only the plan's own names count. */
export function isPlanFile(planPath: string, path: string): boolean {
  if (path === planPath) return true
  const folder = posix.dirname(planPath)
  return folder === '.' ? /^frd-[^/]*\.json$/.test(path) : path.startsWith(`${folder}/`) && path.endsWith('.json')
}

/** Path that an index writes relative to itself, as a path of the repository; null when it leads out of the plan's folder. */
export function resolveListed(planPath: string, listed: string): string | null {
  const isForeign = listed.startsWith('/') || /^[A-Za-z]:|[\\\0]/.test(listed) || listed.split('/').includes('..')
  return isForeign ? null : posix.join(posix.dirname(planPath), listed)
}

/** The documents that lie next to the index, listed or not, sorted by path. Source: FRD loop, validation. */
export function documentsInFolder(snapshot: Snapshot, planPath: string): readonly string[] {
  const folder = posix.dirname(planPath)
  const isDocument = (path: string): boolean => posix.dirname(path) === folder && isFrdFileName(posix.basename(path))
  return Array.from(snapshot.entries.keys()).filter(isDocument).sort(byCodeUnit)
}
