/** Names of direct dependencies in a manifest's text; those that come from the same repository are left out. */
export type ManifestReader = (text: string) => ReadonlySet<string>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isLocal = (version: unknown): boolean => typeof version === 'string' && /^(?:workspace|file|link|portal):/.test(version)

const readJson =
  (...sections: readonly string[]): ManifestReader =>
  (text) => {
    const manifest = parseJson(text)
    if (!isRecord(manifest)) return new Set()
    return new Set(
      sections.flatMap((section) => {
        const entries = manifest[section]
        return isRecord(entries) ? Object.keys(entries).filter((name) => !isLocal(entries[name])) : []
      }),
    )
  }

const lines = (text: string): readonly string[] => text.split(/\r?\n/).map((line) => line.trim())

/** Goes through the lines of a TOML-like text; `section` is the table a line stands in, empty before the first. */
const collect = (
  text: string,
  namesIn: (line: string, section: string) => readonly (string | undefined)[],
): ReadonlySet<string> => {
  const names = new Set<string>()
  let section = ''
  for (const line of lines(text)) {
    section = /^\[\[?([^[\]]+)\]\]?$/.exec(line)?.[1]?.replaceAll(/["' ]/g, '') ?? section
    for (const name of namesIn(line, section)) if (name !== undefined) names.add(name)
  }
  return names
}

/** Python names are equal whatever their case and separators. Source: PEP 503. */
const pythonName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-')

const requirementName = (requirement: string): string | undefined => {
  const name = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:$|[[(<>=!~;@#,])/.exec(requirement.trim())?.[1]
  return name === undefined ? undefined : pythonName(name)
}

const readRequirements: ManifestReader = (text) => collect(text, (line) => [requirementName(line)])

const poetrySection = /^tool\.poetry\.(?:(?:dev-)?dependencies|group\.[^.]+\.dependencies)$/
const listSections = new Set(['project', 'project.optional-dependencies', 'dependency-groups'])

const readPyproject: ManifestReader = (text) => {
  let isInList = false
  return collect(text, (line, section) => {
    if (poetrySection.test(section)) {
      const name = /^["']?([A-Za-z0-9][A-Za-z0-9._-]*)["']?\s*=/.exec(line)?.[1]
      return name === undefined || name === 'python' || /\bpath\s*=/.test(line) ? [] : [pythonName(name)]
    }
    const list = listSections.has(section) ? /^["']?([\w-]+)["']?\s*=\s*\[/.exec(line)?.[1] : undefined
    if (list !== undefined) isInList = section !== 'project' || list === 'dependencies'
    if (!isInList) return []
    isInList = !/\]\s*(?:#.*)?$/.test(line)
    if (line.includes('include-group')) return []
    const items = list === undefined ? line : line.slice(line.indexOf('['))
    return [...items.matchAll(/"([^"]*)"|'([^']*)'/g)].map((match) => requirementName(match[1] ?? match[2] ?? ''))
  })
}

const readGoMod: ManifestReader = (text) => {
  let isInBlock = false
  return collect(text, (line) => {
    if (/^require\s*\($/.test(line)) isInBlock = true
    else if (line === ')') isInBlock = false
    const isRequirement = (isInBlock || line.startsWith('require ')) && !line.endsWith('// indirect')
    return isRequirement ? [/^(?:require\s+)?([^\s()]+)\s+v[0-9]/.exec(line)?.[1]] : []
  })
}

const readCargo: ManifestReader = (text) =>
  collect(text, (line, section) => {
    const table = /(?:^|\.)(?:dev-|build-)?dependencies\.([A-Za-z0-9_-]+)$/.exec(section)?.[1]
    if (table !== undefined) return [table]
    if (!/(?:^|\.)(?:dev-|build-)?dependencies$/.test(section) || /\bpath\s*=|\bworkspace\s*=\s*true/.test(line)) return []
    return [/^["']?([A-Za-z0-9_-]+)["']?(?:\.[a-z-]+)?\s*=/.exec(line)?.[1]]
  })

const readGemfile: ManifestReader = (text) => collect(text, (line) => [/^gem\s*\(?\s*["']([^"']+)["']/.exec(line)?.[1]])

const readers: readonly (readonly [RegExp, ManifestReader])[] = [
  [/^package\.json$/, readJson('dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies')],
  [/^composer\.json$/, readJson('require', 'require-dev')],
  [/^requirements[^/]*\.(?:txt|in)$/, readRequirements],
  [/^pyproject\.toml$/, readPyproject],
  [/^go\.mod$/, readGoMod],
  [/^Cargo\.toml$/, readCargo],
  [/^Gemfile$/, readGemfile],
]

/** How to read a manifest; null for a file that is none. */
export const manifestReader = (path: string): ManifestReader | null => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return readers.find(([pattern]) => pattern.test(name))?.[1] ?? null
}
