/** A command that a project has for proving that its code is sound. */
export interface GateCandidate {
  readonly name: string
  /** Command line for bash. */
  readonly run: string
}

/** What the files of a project tell about how it is checked. */
export interface ProjectSigns {
  readonly gates: readonly GateCandidate[]
  /** Commands that install what the gates need, because gates have no network. */
  readonly setup: readonly string[]
  /** What nobody can tell from the files, one sentence each. */
  readonly doubts: readonly string[]
}

/** The files that are worth reading, all at the top of the repository. */
export const SIGN_FILES: readonly string[] = ['package.json', 'Makefile', 'go.mod', 'Cargo.toml', 'pyproject.toml', '.gitignore']

interface NodePackageManager {
  readonly lockFile: string
  readonly run: (script: string) => string
  readonly install: string
}

const byName = (name: string) => (script: string) => `${name} run ${script}`
const NODE: readonly NodePackageManager[] = [
  { lockFile: 'pnpm-lock.yaml', run: byName('pnpm'), install: 'corepack enable && pnpm install --frozen-lockfile' },
  { lockFile: 'yarn.lock', run: byName('yarn'), install: 'corepack enable && yarn install --immutable' },
  {
    lockFile: 'package-lock.json',
    run: (script) => (script === 'test' ? 'npm test' : `npm run ${script}`),
    install: 'npm ci',
  },
]

/** Names under which projects keep such commands, in the order in which a person would run them. */
const SCRIPTS = ['lint', 'typecheck', 'type-check', 'types', 'check', 'build', 'test']
const TARGETS = ['lint', 'check', 'test']

const NO_NETWORK = 'Gates have no network and cannot read the home folder'

/**
 * Reads those signs.
 * @param paths every path of the repository
 * @param texts contents of `SIGN_FILES`, those that are there
 */
export function readSigns(paths: ReadonlySet<string>, texts: ReadonlyMap<string, string>): ProjectSigns {
  const found = [readNode(paths, texts), readMake(texts), readGo(texts), readRust(texts), readPython(texts)]
  const gates = new Map<string, GateCandidate>()
  for (const gate of found.flatMap((each) => each.gates)) if (!gates.has(gate.name)) gates.set(gate.name, gate)
  return {
    gates: [...gates.values()],
    setup: found.flatMap(({ setup }) => setup),
    doubts: found.flatMap(({ doubts }) => doubts),
  }
}

const NOTHING: ProjectSigns = { gates: [], setup: [], doubts: [] }

function readNode(paths: ReadonlySet<string>, texts: ReadonlyMap<string, string>): ProjectSigns {
  const text = texts.get('package.json')
  if (text === undefined) return NOTHING
  const manager = NODE.find(({ lockFile }) => paths.has(lockFile))
  const run = manager?.run ?? ((script: string) => (script === 'test' ? 'npm test' : `npm run ${script}`))
  const scripts = readScripts(text)
  // What `npm init` writes is no test.
  const own = SCRIPTS.filter((name) => scripts.has(name) && !/no test specified/.test(scripts.get(name) ?? ''))
  const doubts = manager
    ? /^\/?node_modules\/?\s*$/m.test(texts.get('.gitignore') ?? '')
      ? []
      : ['Let Git ignore node_modules: a run refuses a work tree with files that are not committed.']
    : ['There is no lock file that is known: add a step to the workflow that installs what the gates need.']
  return { gates: own.map((name) => ({ name, run: run(name) })), setup: manager ? [manager.install] : [], doubts }
}

function readScripts(text: string): ReadonlyMap<string, string> {
  try {
    const { scripts } = JSON.parse(text) as { scripts?: Record<string, unknown> }
    return new Map(Object.entries(scripts ?? {}).flatMap(([name, line]) => (typeof line === 'string' ? [[name, line]] : [])))
  } catch {
    return new Map()
  }
}

function readMake(texts: ReadonlyMap<string, string>): ProjectSigns {
  const targets = new Set([...(texts.get('Makefile') ?? '').matchAll(/^([\w-]+)\s*:(?!=)/gm)].map(([, name]) => name))
  return { ...NOTHING, gates: TARGETS.filter((name) => targets.has(name)).map((name) => ({ name, run: `make ${name}` })) }
}

function readGo(texts: ReadonlyMap<string, string>): ProjectSigns {
  const text = texts.get('go.mod')
  if (text === undefined) return NOTHING
  return {
    gates: [
      { name: 'go vet', run: 'go vet ./...' },
      { name: 'go test', run: 'go test ./...' },
    ],
    setup: [],
    doubts: /^require\b/m.test(text) ? [`${NO_NETWORK}: vendor the Go modules, or set \`network: true\` for these gates.`] : [],
  }
}

function readRust(texts: ReadonlyMap<string, string>): ProjectSigns {
  const text = texts.get('Cargo.toml')
  if (text === undefined) return NOTHING
  return {
    gates: [{ name: 'cargo test', run: 'cargo test' }],
    setup: [],
    doubts: /^\[dependencies/m.test(text) ? [`${NO_NETWORK}: vendor the crates, or set \`network: true\` for this gate.`] : [],
  }
}

function readPython(texts: ReadonlyMap<string, string>): ProjectSigns {
  const text = texts.get('pyproject.toml')
  if (text === undefined) return NOTHING
  const gates = [
    { name: 'ruff', sign: /^\[tool\.ruff\b/m, run: 'ruff check .' },
    { name: 'mypy', sign: /^\[tool\.mypy\b/m, run: 'mypy .' },
    { name: 'pytest', sign: /\bpytest\b/, run: 'python -m pytest' },
  ].flatMap(({ sign, ...gate }) => (sign.test(text) ? [gate] : []))
  return {
    gates,
    setup: [],
    doubts: [`${NO_NETWORK}: add a step to the workflow that installs what Python needs, outside of it.`],
  }
}
