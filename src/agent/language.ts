import { posix } from 'node:path'

/** Profile names by file extension. */
const languageByExtension: ReadonlyMap<string, string> = new Map(
  Object.entries({
    typescript: 'ts tsx mts cts',
    javascript: 'js jsx mjs cjs',
    vue: 'vue',
    svelte: 'svelte',
    python: 'py pyi',
    go: 'go',
    rust: 'rs',
    ruby: 'rb rake gemspec',
    java: 'java',
    kotlin: 'kt kts',
    scala: 'scala sbt',
    csharp: 'cs csproj',
    php: 'php',
    swift: 'swift',
    c: 'c h',
    cpp: 'cc cpp cxx hh hpp hxx',
    dart: 'dart',
    elixir: 'ex exs',
    shell: 'sh bash',
    powershell: 'ps1 psm1',
    terraform: 'tf',
    sql: 'sql',
  }).flatMap(([language, extensions]) => extensions.split(' ').map((extension) => [`.${extension}`, language] as const)),
)

/** Profile names by the files that set up a toolchain. `package.json` is read last: alone it means JavaScript. */
const languageByToolchain: ReadonlyMap<string, string> = new Map([
  ['tsconfig.json', 'typescript'],
  ['pyproject.toml', 'python'],
  ['requirements.txt', 'python'],
  ['setup.py', 'python'],
  ['Pipfile', 'python'],
  ['go.mod', 'go'],
  ['Cargo.toml', 'rust'],
  ['Gemfile', 'ruby'],
  ['pom.xml', 'java'],
  ['build.gradle', 'java'],
  ['build.gradle.kts', 'kotlin'],
  ['build.sbt', 'scala'],
  ['global.json', 'csharp'],
  ['composer.json', 'php'],
  ['Package.swift', 'swift'],
  ['CMakeLists.txt', 'cpp'],
  ['pubspec.yaml', 'dart'],
  ['mix.exs', 'elixir'],
])

/** The name of every profile, sorted. */
export const languageProfiles: readonly string[] = [
  ...new Set([...languageByExtension.values(), ...languageByToolchain.values()]),
].sort()

/** Languages of one toolchain: whichever the files name settles it. */
const families: readonly (readonly string[])[] = [
  ['java', 'kotlin', 'scala'],
  ['c', 'cpp'],
]

/** The folder of a path and all above it, each with a final slash; the root is the empty text. */
const foldersAbove = (path: string): readonly string[] => {
  const segments = path.split('/').slice(0, -1)
  return ['', ...segments.map((_, index) => `${segments.slice(0, index + 1).join('/')}/`)]
}

/**
 * Language profiles of a piece of work, sorted: first by the extensions of the files it declares, then by the toolchain files
 * in their folders and above, up to the root. Source: FRD loop, prompt profile 1.
 */
export const detectLanguages = (declaredPaths: readonly string[], treePaths: Iterable<string>): readonly string[] => {
  const declared = declaredPaths.map((path) => posix.normalize(path.trim()))
  const found = new Set(declared.flatMap((path) => languageByExtension.get(posix.extname(path).toLowerCase()) ?? []))
  const named = new Set(found)
  const folders = new Set(['', ...declared.flatMap(foldersAbove)])
  let hasPackage = false
  for (const path of treePaths) {
    const name = posix.basename(path)
    const language = languageByToolchain.get(name)
    if ((language === undefined && name !== 'package.json') || !folders.has(path.slice(0, -name.length))) continue
    if (language === undefined) hasPackage = true
    else if (!families.some((family) => family.includes(language) && family.some((other) => named.has(other))))
      found.add(language)
  }
  if (hasPackage && !found.has('typescript')) found.add('javascript')
  return [...found].sort()
}

const ecosystemByMarker: ReadonlyMap<string, string> = new Map(
  Object.entries({
    node: 'package.json package-lock.json npm-shrinkwrap.json pnpm-lock.yaml yarn.lock bun.lock bun.lockb',
    python: 'pyproject.toml requirements.txt poetry.lock uv.lock Pipfile setup.py',
    go: 'go.mod',
    rust: 'Cargo.toml',
    ruby: 'Gemfile',
    jvm: 'pom.xml build.gradle build.gradle.kts',
    php: 'composer.json',
    dotnet: 'global.json',
    swift: 'Package.swift',
    dart: 'pubspec.yaml',
    elixir: 'mix.exs',
  }).flatMap(([ecosystem, files]) => files.split(' ').map((file) => [file, ecosystem] as const)),
)

const isVendored = (path: string): boolean => /(?:^|\/)(?:node_modules|vendor|third_party)\//.test(path)

const byDepth = (a: string, b: string): number => a.split('/').length - b.split('/').length || (a < b ? -1 : 1)

const pick = (treePaths: Iterable<string>, isWanted: (name: string) => boolean): readonly string[] =>
  [...treePaths].filter((path) => isWanted(posix.basename(path)) && !isVendored(path)).sort(byDepth)

/** The marker files of a tree and the ecosystem each stands for, those near the root first. Source: FRD loop, hygiene 1. */
export const detectEcosystems = (treePaths: Iterable<string>): readonly { readonly file: string; readonly ecosystem: string }[] =>
  pick(treePaths, (name) => ecosystemByMarker.has(name)).map((file) => ({
    file,
    ecosystem: ecosystemByMarker.get(posix.basename(file)) ?? '',
  }))

const ignoreFiles = new Set(['.gitignore', '.dockerignore', '.eslintignore', '.prettierignore'])

/** The ignore files of a tree, those near the root first. Source: FRD loop, hygiene 3. */
export const findIgnoreFiles = (treePaths: Iterable<string>): readonly string[] =>
  pick(treePaths, (name) => ignoreFiles.has(name))
