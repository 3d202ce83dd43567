/** The whole test: types, lint and format, dist up to date, then unit and end-to-end tests. Stops at the first that fails. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const run = (title, command, args) => {
  process.stdout.write(`\n> ${title}\n`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) {
    process.stderr.write(`\n${title} failed\n`)
    process.exit(status ?? 1)
  }
}

/** Every file below a folder with its content, so that changed, new and missing files all show. */
const contents = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  )

const before = contents('dist')
run('build', 'npm', ['run', '--silent', 'build'])
const after = contents('dist')
const stale = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
if (stale.length > 0) {
  process.stderr.write(`\ndist/ is not what the sources build: ${stale.join(', ')}\nRun \`npm run build\` and commit dist/.\n`)
  process.exit(1)
}
run('types', 'npx', ['tsc', '-p', 'tsconfig.json'])
run('lint and format', 'npx', ['biome', 'ci', '.', '--max-diagnostics=50'])
run('tests', 'npx', ['vitest', 'run', '--project', 'unit', '--project', 'e2e'])
