import { isTestPath } from '../guards/test-paths.ts'

const manifests = new Set(
  (
    'package.json composer.json pyproject.toml setup.py cargo.toml go.mod gemfile pom.xml build.gradle build.gradle.kts ' +
    'mix.exs pubspec.yaml package.swift deno.json deno.jsonc'
  ).split(' '),
)

const opensModule = (name: string): boolean => manifests.has(name) || /\.(?:csproj|fsproj|gemspec)$/.test(name)

/** Folders that hold a module of their own in each of their folders. */
const groups = new Set(['packages', 'apps', 'services', 'src'])
const docsFolders = new Set(['docs', 'doc', 'documentation'])

const parentOf = (path: string): string | null => {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? (path === '' ? null : '') : path.slice(0, slash)
}

/**
 * Finds the module that a path belongs to: the nearest folder above it with a manifest in the base; where there is none,
 * the first folder below `packages`, `apps`, `services` or `src`, or the documentation as a whole. Empty for the top of the
 * repository; null for a test beside the modules, which belongs to all of them. Source: workflow modes, quick flow.
 */
export const moduleFinder = (baseEntries: ReadonlyMap<string, unknown>): ((path: string) => string | null) => {
  const roots = new Set<string>()
  for (const path of baseEntries.keys()) {
    const folder = parentOf(path) ?? ''
    const name = (folder === '' ? path : path.slice(folder.length + 1)).toLowerCase()
    if (opensModule(name) && !isTestPath(path) && !path.split('/').includes('node_modules')) roots.add(folder)
  }
  return (path) => {
    for (let folder = parentOf(path); folder !== null; folder = parentOf(folder)) if (roots.has(folder)) return folder
    const segments = path.split('/')
    const at = segments.slice(0, -1).findIndex((segment) => groups.has(segment))
    if (at >= 0) return segments.slice(0, Math.min(at + 2, segments.length - 1)).join('/')
    if (docsFolders.has(segments[0] ?? '')) return 'docs'
    return isTestPath(path) ? null : ''
  }
}
