/** A tool that installs dependencies, and the ecosystem it serves. */
export interface PackageManager {
  readonly ecosystem: string
  readonly name: string
}

/** Files that pin versions, by the manager that writes them. */
const lockfiles: Readonly<Record<string, PackageManager>> = {
  'package-lock.json': { ecosystem: 'Node', name: 'npm' },
  'npm-shrinkwrap.json': { ecosystem: 'Node', name: 'npm' },
  'yarn.lock': { ecosystem: 'Node', name: 'Yarn' },
  'pnpm-lock.yaml': { ecosystem: 'Node', name: 'pnpm' },
  'bun.lock': { ecosystem: 'Node', name: 'Bun' },
  'bun.lockb': { ecosystem: 'Node', name: 'Bun' },
  'poetry.lock': { ecosystem: 'Python', name: 'Poetry' },
  'pipfile.lock': { ecosystem: 'Python', name: 'Pipenv' },
  'uv.lock': { ecosystem: 'Python', name: 'uv' },
  'pdm.lock': { ecosystem: 'Python', name: 'PDM' },
  'conda-lock.yml': { ecosystem: 'Python', name: 'Conda' },
  'gemfile.lock': { ecosystem: 'Ruby', name: 'Bundler' },
  'cargo.lock': { ecosystem: 'Rust', name: 'Cargo' },
  'go.sum': { ecosystem: 'Go', name: 'Go modules' },
  'gopkg.lock': { ecosystem: 'Go', name: 'dep' },
  'composer.lock': { ecosystem: 'PHP', name: 'Composer' },
  'packages.lock.json': { ecosystem: '.NET', name: 'NuGet' },
  'paket.lock': { ecosystem: '.NET', name: 'Paket' },
  'gradle.lockfile': { ecosystem: 'JVM', name: 'Gradle' },
  'pubspec.lock': { ecosystem: 'Dart', name: 'pub' },
  'mix.lock': { ecosystem: 'Elixir', name: 'Mix' },
}

/** Manifests and settings that belong to one manager alone. */
const manifests: Readonly<Record<string, PackageManager>> = {
  '.yarnrc': { ecosystem: 'Node', name: 'Yarn' },
  '.yarnrc.yml': { ecosystem: 'Node', name: 'Yarn' },
  'pnpm-workspace.yaml': { ecosystem: 'Node', name: 'pnpm' },
  'bunfig.toml': { ecosystem: 'Node', name: 'Bun' },
  pipfile: { ecosystem: 'Python', name: 'Pipenv' },
  'environment.yml': { ecosystem: 'Python', name: 'Conda' },
  'gopkg.toml': { ecosystem: 'Go', name: 'dep' },
  'paket.dependencies': { ecosystem: '.NET', name: 'Paket' },
  'pom.xml': { ecosystem: 'JVM', name: 'Maven' },
  'build.gradle': { ecosystem: 'JVM', name: 'Gradle' },
  'build.gradle.kts': { ecosystem: 'JVM', name: 'Gradle' },
  'build.sbt': { ecosystem: 'JVM', name: 'sbt' },
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase()

/** File names that no ignore pattern may match. */
export const lockfileNames: readonly string[] = [
  ...Object.keys(lockfiles),
  'Pipfile.lock',
  'Gemfile.lock',
  'Cargo.lock',
  'Gopkg.lock',
]

/** Whether a path, in any folder, is a lockfile. */
export const isLockfile = (path: string): boolean => Object.hasOwn(lockfiles, nameOf(path))

/** The manager a file speaks for; null for files that several managers share, such as `package.json`. */
export const packageManagerOf = (path: string): PackageManager | null => {
  const name = nameOf(path)
  if (/^requirements[^/]*\.(?:txt|in)$/.test(name)) return { ecosystem: 'Python', name: 'pip' }
  if (Object.hasOwn(lockfiles, name)) return lockfiles[name] ?? null
  return Object.hasOwn(manifests, name) ? (manifests[name] ?? null) : null
}
