import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8')

/** What is committed or would be: generated and installed files are ignored. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(`${root}/${path}`))
const own = files.filter((path) => !path.startsWith('dist/') && path !== 'package-lock.json')

test('no file names a folder of the machine it was written on', () => {
  const machine = new RegExp(
    `${root.replace(/\/$/, '')}(?![\\w-])|/(?:home|Users)/(?!runner\\b|somebody\\b|[<$\`.*(\\[])[a-z][\\w-]*/`,
  )
  for (const path of own.filter((each) => !each.startsWith('__tests__/')))
    expect(machine.exec(read(path))?.[0], path).toBeUndefined()
  for (const path of files) expect(read(path).includes(root), path).toBe(false)
})

test('the lock file names packages, not where they came from', () => {
  const lock = read('package-lock.json')
  expect(lock).not.toMatch(/"resolved"/)
  expect(lock).not.toMatch(
    /https?:\/\/(?!(?:github\.com|opencollective\.com|(?:www\.)?patreon\.com|tidelift\.com|dotenvx\.com)\/)[^"]*registry/,
  )
  const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string }> }
  const unpinned = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined)
  expect(unpinned.map(([path]) => path)).toEqual([])
})

test('every dependency is one exact version', () => {
  const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
})

interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: unknown
        readonly 'timeout-minutes'?: number
        readonly steps?: readonly { readonly uses?: string }[]
      }
    >
  >
}

const workflowFolder = `${root}/.github/workflows`

describe.skipIf(!existsSync(workflowFolder))('a workflow', () => {
  const workflows = readdirSync(workflowFolder).map(
    (file) => [file, parse(read(`.github/workflows/${file}`)) as Workflow] as const,
  )

  test.each(workflows)('%s grants nothing by default, and each job a little for a limited time', (_, { permissions, jobs }) => {
    expect(permissions).toEqual({})
    for (const [name, job] of Object.entries(jobs)) {
      expect(job.permissions, name).toBeDefined()
      if (job.steps !== undefined) expect(job['timeout-minutes'], name).toBeGreaterThan(0)
    }
  })

  test.each(workflows)('%s pins every action by its full commit', (_, { jobs }) => {
    const used = Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ uses }) => uses ?? []))
    // A workflow that others call names this action as the documentation does: it has no address of its own yet.
    for (const uses of used) expect(uses).toMatch(/^(?:\.\/?|your-org\/codex-plan-runner@v1|[\w.-]+\/[\w./-]+@[0-9a-f]{40})$/)
  })
})

test('every exported name says what it is', () => {
  for (const path of files.filter((each) => /^src\/.*(?<!\.gen)\.ts$/.test(each))) {
    const lines = read(path).split('\n')
    for (const [at, line] of lines.entries()) {
      const [, name] = /^export (?:async )?(?:function|const|interface|type|class|enum) (\w+)/.exec(line) ?? []
      if (name !== undefined) expect(lines[at - 1] ?? '', `${path}: ${name} has no docstring`).toMatch(/\*\/$/)
    }
  }
})
