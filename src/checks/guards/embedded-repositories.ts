import type { Change, Finding } from '../../model.ts'
import { canonicalSegment } from './canonical-segment.ts'
import { deliveredPaths, type GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'
import { textOf } from './lines.ts'

/** The parts by which Git takes a folder for a repository. */
interface Parts {
  hasHead: boolean
  hasObjects: boolean
  hasRefs: boolean
  hasCommonDir: boolean
}

/** Longer paths are refused in any case. */
const longestPath = 400

/** Folders that a path is a part of a repository in, each with the part: `HEAD`, or something below `objects` and so on. */
const partsIn = (path: string): readonly (readonly [folder: string, part: keyof Parts])[] => {
  if (path.length > longestPath) return []
  const segments = path.split('/')
  const found: (readonly [string, keyof Parts])[] = []
  for (const [depth, segment] of segments.entries()) {
    const name = canonicalSegment(segment)
    const isLast = depth === segments.length - 1
    const part =
      isLast && name === 'head'
        ? 'hasHead'
        : isLast && name === 'commondir'
          ? 'hasCommonDir'
          : !isLast && name === 'objects'
            ? 'hasObjects'
            : !isLast && name === 'refs'
              ? 'hasRefs'
              : null
    if (part !== null) found.push([segments.slice(0, depth).map(canonicalSegment).join('/'), part])
  }
  return found
}

/** The folders of a tree that Git would take for repositories, in the form in which careless file systems store names. */
const findRepositories = (paths: Iterable<string>): ReadonlySet<string> => {
  const folders = new Map<string, Parts>()
  for (const path of paths) {
    for (const [folder, part] of partsIn(path)) {
      const parts = folders.get(folder) ?? { hasHead: false, hasObjects: false, hasRefs: false, hasCommonDir: false }
      parts[part] = true
      folders.set(folder, parts)
    }
  }
  const isRepository = (parts: Parts): boolean => parts.hasHead && ((parts.hasObjects && parts.hasRefs) || parts.hasCommonDir)
  return new Set([...folders].flatMap(([folder, parts]) => (isRepository(parts) ? [folder] : [])))
}

/** Sections by which a file called `config` is one of Git's. */
const gitSections =
  /^[ \t]*\[[ \t]*(?:core|remote|filter|include|includeif|alias|credential|diff|merge|gpg|url|submodule|extensions)\b/im

const isGitConfig = ({ path, after }: Change): boolean => {
  const name = canonicalSegment(path.slice(path.lastIndexOf('/') + 1))
  return (name === 'config' || name === 'config.worktree') && gitSections.test(textOf(after) ?? '')
}

/** The top folder and every folder a path lies in, from the top. */
const foldersOf = (path: string): readonly string[] => {
  const folders = path.slice(0, longestPath).split('/').slice(0, -1).map(canonicalSegment)
  return ['', ...folders.map((_, depth) => folders.slice(0, depth + 1).join('/'))]
}

/** No folder is delivered that Git would take for a repository, for it obeys the settings there and starts what they name. */
export const guardEmbeddedRepositories = (context: GuardContext): readonly Finding[] => {
  const present = context.changeSet.changes.filter(({ status }) => status !== 'deleted')
  const repositories = present.length === 0 ? new Set<string>() : findRepositories(deliveredPaths(context))
  return present.flatMap((change) => {
    const folders = repositories.size === 0 ? [] : foldersOf(change.path)
    const repository = folders.find((folder) => repositories.has(folder))
    if (repository === undefined && !isGitConfig(change)) return []
    const place = repository === '' ? 'the top folder' : quoted(repository ?? '')
    return [
      finding(
        'embedded-repository',
        'error',
        change.path,
        repository === undefined
          ? `${quoted(change.path)} is a configuration of Git, which starts what it names.`
          : `${quoted(change.path)} belongs to a bare repository (${place}); Git starts what its configuration names.`,
        'Delete it; a test that needs a repository makes one while it runs.',
      ),
    ]
  })
}
