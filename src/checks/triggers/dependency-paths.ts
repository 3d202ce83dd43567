import { textOf } from '../guards/lines.ts'
import { isLockfile, packageManagerOf } from '../guards/lockfiles.ts'
import { manifestReader } from '../guards/manifests.ts'
import { isTestPath } from '../guards/test-paths.ts'
import { jsonFields, sayingLines, tomlLines, xmlElements } from './blocks.ts'
import type { Touched } from './touched.ts'

const nodeFields = [
  ...['dependencies', 'devDependencies', 'peerDependencies', 'peerDependenciesMeta', 'optionalDependencies'],
  ...['bundleDependencies', 'bundledDependencies', 'overrides', 'resolutions', 'packageManager', 'pnpm'],
]
const phpFields = ['require', 'require-dev', 'repositories', 'conflict', 'replace']
const pythonTables =
  /^(?:project\.(?:optional-)?dependencies|build-system|dependency-groups|tool\.(?:uv|pdm)|tool\.poetry\.[\w.-]*dependencies)(?:\.|$)/
const rustTables = /(?:^|\.)(?:(?:dev-|build-)?dependencies|patch|replace)(?:\.|$)/

/** The version of the package itself, in the manifests that are read line by line. */
const ownVersion = /^(?:<Version>|["']?(?:@|\w+\.)?(?:version|versionName|versionCode)["']?\s*[:=(]?\s*["'\d])/

const lineByLine = (text: string): string =>
  sayingLines(text)
    .filter((line) => !ownVersion.test(line))
    .join('\n')

/** What a manifest says of dependencies, by its name in lower case. */
const blocks: readonly (readonly [name: RegExp, block: (text: string) => string])[] = [
  [/^package\.json$/, (text) => jsonFields(text, nodeFields)],
  [/^composer\.json$/, (text) => jsonFields(text, phpFields)],
  [/^(?:deno|import_map)\.jsonc?$/, (text) => jsonFields(text, ['imports', 'scopes'])],
  [/^vcpkg\.json$/, (text) => jsonFields(text, ['dependencies', 'overrides'])],
  [/^pyproject\.toml$/, (text) => tomlLines(text, pythonTables)],
  [/^cargo\.toml$/, (text) => tomlLines(text, rustTables)],
  [/proj$|^directory\.packages\.props$/, (text) => xmlElements(text, ['PackageReference', 'PackageVersion', 'ProjectReference'])],
  [/^pom\.xml$/, (text) => xmlElements(text, ['dependency', 'plugin', 'parent', 'extension'])],
  [
    /^go\.mod$/,
    (text) =>
      sayingLines(text)
        .filter((line) => !/^(?:module|go) /.test(line))
        .join('\n'),
  ],
]

const otherManifests = new Set(
  (
    'directory.packages.props package.swift podfile mix.exs pubspec.yaml setup.py setup.cfg libs.versions.toml conanfile.txt ' +
    'conanfile.py go.work module.bazel deno.json deno.jsonc import_map.json vcpkg.json'
  ).split(' '),
)

const isOtherManifest = (name: string): boolean =>
  otherManifests.has(name) || /\.(?:csproj|fsproj|vbproj|gemspec|podspec)$/.test(name)

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase()

/** Whether a file says which dependencies there are. Those of tests' own sample projects do not. */
const isManifest = (path: string): boolean =>
  !isTestPath(path) &&
  !path.split('/').includes('node_modules') &&
  (manifestReader(path) !== null || packageManagerOf(path) !== null || isOtherManifest(nameOf(path)))

/**
 * Whether dependencies may change, or do. A manifest that is only planned may; one that has changed does where what it
 * says of dependencies is not what it was: the version of the package itself and its scripts say nothing of them.
 */
export const touchesDependencies = ({ path, change }: Touched): boolean => {
  if (!isManifest(path)) return false
  if (change === null || isLockfile(path)) return true
  const isReadable = (content: Uint8Array | null, oid: string | null): boolean => oid === null || textOf(content) !== null
  if (!isReadable(change.before, change.oldOid) || !isReadable(change.after, change.newOid)) return true
  const block = blocks.find(([name]) => name.test(nameOf(path)))?.[1] ?? lineByLine
  return block(textOf(change.before) ?? '') !== block(textOf(change.after) ?? '')
}
