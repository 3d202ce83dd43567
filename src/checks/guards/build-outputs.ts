import type { Finding } from '../../model.ts'
import { deliveredPaths, type GuardContext } from './context.ts'
import { declaredFiles } from './declared-files.ts'
import { finding, quoted } from './finding.ts'

/** Folders that nothing but a tool fills, wherever they are. */
const outputFolders = new Set(
  (
    'node_modules bower_components .next .nuxt .svelte-kit .parcel-cache .turbo .nyc_output .vite .angular htmlcov __pycache__ ' +
    '.pytest_cache .mypy_cache .ruff_cache .tox .nox .venv .gradle .terraform test-results playwright-report .hypothesis .cache .eslintcache'
  ).split(' '),
)

/** Folders that are output only at the root of a project; elsewhere the name may be that of a module. */
const projectOutputFolders = new Set('dist build out coverage venv tmp .output'.split(' '))

const projectFiles =
  'package.json pyproject.toml setup.py go.mod composer.json Gemfile build.gradle build.gradle.kts CMakeLists.txt'.split(' ')

/** Output folders that are recognised by what stands beside them. */
const builtBeside: Readonly<Record<string, RegExp>> = {
  target: /^(?:Cargo\.toml|pom\.xml|build\.sbt)$/,
  bin: /\.(?:csproj|fsproj|vbproj)$/,
  obj: /\.(?:csproj|fsproj|vbproj)$/,
}

const outputFiles =
  /(?:\.py[co]|\.class|\.o|\.tsbuildinfo|\.egg-info)$|^(?:\.coverage|\.eslintcache|(?:npm|yarn|pnpm)-(?:debug|error)\.log.*)$/

type IsProject = (folder: string, files: RegExp | null) => boolean

const projectsOf = (delivered: Iterable<string>): IsProject => {
  const byFolder = new Map<string, string[]>()
  for (const path of delivered) {
    const slash = path.lastIndexOf('/')
    const folder = path.slice(0, slash + 1)
    const names = byFolder.get(folder)
    if (names === undefined) byFolder.set(folder, [path.slice(slash + 1)])
    else names.push(path.slice(slash + 1))
  }
  return (folder, files) => {
    const names = byFolder.get(folder) ?? []
    return files === null
      ? folder === '' || projectFiles.some((name) => names.includes(name))
      : names.some((name) => files.test(name))
  }
}

/** The outermost output folder a path lies in, with its final slash, or the path itself when it is an output file; null for anything else. */
const outputOf = (path: string, isProject: IsProject): string | null => {
  const segments = path.split('/')
  const name = segments.pop() ?? ''
  let parent = ''
  for (const segment of segments) {
    const beside = Object.hasOwn(builtBeside, segment) ? builtBeside[segment] : undefined
    const isOutput =
      outputFolders.has(segment) ||
      segment.endsWith('.egg-info') ||
      (projectOutputFolders.has(segment) && isProject(parent, null)) ||
      (beside !== undefined && isProject(parent, beside))
    if (isOutput) return `${parent}${segment}/`
    parent += `${segment}/`
  }
  return outputFiles.test(name) || outputFolders.has(name) ? path : null
}

/** What tools generate stays out of the branch, unless the base tracks it already or the plan asks for it. Source: FRD loop, hygiene 7. */
export const guardBuildOutputs = (context: GuardContext): readonly Finding[] => {
  const added = context.changeSet.changes.filter(({ status }) => status === 'added')
  if (added.length === 0) return []
  const isProject = projectsOf(deliveredPaths(context))
  const filesByOutput = new Map<string, string[]>()
  for (const { path } of added) {
    const output = outputOf(path, isProject)
    if (output === null) continue
    const files = filesByOutput.get(output)
    if (files === undefined) filesByOutput.set(output, [path])
    else files.push(path)
  }
  const { create, modify } = declaredFiles(context.bundle.tasks)
  const declared = [...create, ...modify]
  const isTracked = (output: string): boolean =>
    output.endsWith('/') && [...context.baseEntries.keys()].some((path) => path.startsWith(output))
  return [...filesByOutput].flatMap(([output, files]) => {
    const isDeclared = declared.some(({ entry, matches }) => entry.startsWith(output) || files.every((path) => matches(path)))
    if (isDeclared || isTracked(output)) return []
    return [
      finding(
        'build-output',
        'error',
        files[0] ?? output,
        `${quoted(output)} is output of a tool (${files.length} ${files.length === 1 ? 'file' : 'files'}).`,
        `Delete ${quoted(output)}; if a tool makes it again, add a narrow line for it at the end of .gitignore.`,
      ),
    ]
  })
}
