import ignore from 'ignore'
import { lockfileNames } from './lockfiles.ts'
import { sourceExtensions } from './source-paths.ts'

/** Backtracking over wildcards grows with their power; three are enough for every narrow pattern. */
const mostWildcards = 3
const longestPattern = 200

/** A name that no narrow pattern would match. */
const madeUp = 'qzxjv'

/** What a new ignore file may name without being asked for: what tools generate and what belongs to one machine. */
const generatedSamples = (
  'node_modules/a bower_components/a dist/a build/a out/a target/a bin/a obj/a coverage/a .nyc_output/a htmlcov/a .coverage .coverage.1 ' +
  'coverage.xml .next/a .nuxt/a .svelte-kit/a .output/a .vite/a .vercel/a .turbo/a .cache/a .parcel-cache/a .angular/a .eslintcache ' +
  '.stylelintcache a.tsbuildinfo a.log logs/a npm-debug.log npm-debug.log.1 yarn-debug.log.1 yarn-error.log yarn-error.log.1 ' +
  'pnpm-debug.log pnpm-debug.log.1 lerna-debug.log.1 report.1.json .yarn/cache/a .yarn/install-state.gz .pnp.cjs .pnp.js .pnpm-store/a ' +
  '__pycache__/a a.pyc a.pyo a.pyd .pytest_cache/a .mypy_cache/a .ruff_cache/a .tox/a .nox/a .venv/a venv/a env/a a.egg-info/a .eggs/a ' +
  '.hypothesis/a .ipynb_checkpoints/a .gradle/a a.class a.jar a.war a.o a.a a.so a.dll a.dylib a.exe a.out a.test cmake-build-debug/a ' +
  'playwright-report/a test-results/a blob-report/a playwright/.cache/a cypress/videos/a cypress/screenshots/a junit.xml storybook-static/a ' +
  '.env .env.local .env.production.local .env.test .env.1 .envrc .DS_Store Thumbs.db desktop.ini .idea/a .vscode/a a.swp a.swo a~ ' +
  'a.local a.suo a.user .terraform/a a.tfstate a.tfstate.1 .bundle/a vendor/bundle/a .dart_tool/a .build/a DerivedData/a tmp/a temp/a a.tmp ' +
  'a.bak a.pid a.prof a.cpuprofile a.tgz .codex/pr/a .codex/claims-local/a'
).split(' ')

/** An added line of an ignore file, compiled. */
export interface IgnorePattern {
  readonly text: string
  /** Takes paths relative to the folder of the ignore file. */
  readonly matches: (path: string) => boolean
}

const isRegular = (path: string): boolean => ignore.isPathValid(path)

/** Null for a comment, a blank line, or a line that stops ignoring something. */
export const parsePattern = (line: string): IgnorePattern | 'too-complex' | null => {
  const text = line.trim()
  if (text === '' || text.startsWith('#') || text.startsWith('!')) return null
  if (text.length > longestPattern || (text.match(/\*+|\?/g) ?? []).length > mostWildcards) return 'too-complex'
  const rules = ignore().add(text)
  return { text, matches: (path) => isRegular(path) && rules.ignores(path) }
}

/** What a pattern would swallow besides what it was meant for, in words; null when it is narrow. */
export const broadness = ({ matches }: IgnorePattern): string | null => {
  const catchAll = [madeUp, `.${madeUp}`, `${madeUp}.${madeUp}`, `${madeUp}/${madeUp}`].some(matches)
  if (catchAll) return 'everything'
  for (const extension of sourceExtensions) {
    if (matches(`${madeUp}.${extension}`) || matches(`${madeUp}/${madeUp}.${extension}`)) return `every .${extension} file`
  }
  return null
}

/** The first lockfile name that a pattern hides, here or in a folder below; null when there is none. */
export const hiddenLockfile = ({ matches }: IgnorePattern): string | null =>
  lockfileNames.find((name) => matches(name) || matches(`${madeUp}/${name}`)) ?? null

/** Whether a pattern names something that tools generate or that belongs to one machine, at the root or below. */
export const namesGenerated = ({ matches }: IgnorePattern): boolean =>
  generatedSamples.some((sample) => matches(sample) || matches(`packages/a/${sample}`))
