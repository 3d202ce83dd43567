import { mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseConfig } from '../src/config.ts'
import { exists } from '../src/host/files.ts'
import { renderFirstConfig } from '../src/report/init/first-config.ts'
import { readSigns } from '../src/report/init/project-signs.ts'
import { readRepoFile } from './docs/markdown.ts'
import { faultsOfWorkflow } from './docs/workflow.ts'
import { createPlanRepo, type PlanRepo, writeFiles } from './support/plan-repo.ts'
import { planFiles } from './support/sample-plan.ts'
import { tempDir } from './support/temp.ts'
import { typeCommand } from './support/type-command.ts'

const CONFIG = '.github/plan-runner.yml'
const WORKFLOW = '.github/workflows/plan-runner.yml'

const type = async ({ dir }: PlanRepo, ...argv: string[]) => {
  return typeCommand(dir, argv)
}

const readIn = ({ dir }: PlanRepo, path: string): Promise<string> => readFile(join(dir, path), 'utf8')
const isThere = ({ dir }: PlanRepo, path: string): Promise<boolean> => exists(join(dir, path))

const nodeProject = {
  ...planFiles,
  '.gitignore': 'node_modules/\n',
  'package-lock.json': '{}\n',
  'package.json': JSON.stringify({ scripts: { test: 'node --test', lint: 'eslint .', dev: 'vite' } }),
}

describe('init', () => {
  test('writes two files that `check` accepts as they are', async () => {
    const repo = await createPlanRepo(nodeProject)
    const { exitCode, stdout, stderr } = await type(repo, 'init')
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^Found specs\/frds\/index\.json \(frd, \d+ tasks\)\nWrote /)
    expect(stdout).toContain(`Wrote ${CONFIG}\nWrote ${WORKFLOW}\n\nTo review:\n  1. `)
    await repo.commit({}, 'chore: set up the runner')
    const checked = await type(repo, 'check', '--json')
    expect(checked.exitCode).toBe(0)
    expect(JSON.parse(checked.stdout)).toMatchObject({ valid: true })
  })

  test('takes the commands of the project as gates, and says to try them', async () => {
    const repo = await createPlanRepo(nodeProject)
    const { stdout } = await type(repo, 'init')
    expect(stdout).toContain('try `npm run lint`, `npm test`')
    const { config, findings } = parseConfig(new TextEncoder().encode(await readIn(repo, CONFIG)), CONFIG)
    expect(findings).toEqual([])
    expect(config.gates.map(({ name, run }) => [name, run])).toEqual([
      ['lint', 'npm run lint'],
      ['test', 'npm test'],
    ])
  })

  test('names the schema of the configuration for editors, at an address that is published', async () => {
    const repo = await createPlanRepo(planFiles)
    await type(repo, 'init')
    const [first = ''] = (await readIn(repo, CONFIG)).split('\n')
    const [, path = ''] =
      /^# yaml-language-server: \$schema=https:\/\/[\w.]+\/your-org\/codex-plan-runner\/v1\/(.+)$/.exec(first) ?? []
    expect(JSON.parse(readRepoFile(path))).toMatchObject({ title: 'Codex Plan Runner configuration' })
  })

  test('writes a workflow that keeps the rules of this repository, starts by hand and only shows what it would do', async () => {
    const repo = await createPlanRepo(nodeProject)
    await type(repo, 'init')
    const text = await readIn(repo, WORKFLOW)
    expect(faultsOfWorkflow(text)).toEqual([])
    const { on, jobs } = parse(text) as {
      on: { workflow_dispatch: { inputs: unknown } }
      jobs: { run: { permissions: unknown; steps: readonly { uses?: string; run?: string; with?: Record<string, unknown> }[] } }
    }
    expect(Object.keys(on)).toEqual(['workflow_dispatch'])
    expect(on.workflow_dispatch.inputs).toMatchObject({ 'dry-run': { default: true } })
    expect(jobs.run.permissions).toEqual({ contents: 'write', 'pull-requests': 'write' })
    expect(jobs.run.steps.flatMap(({ run }) => run ?? [])).toContain('npm ci')
    expect(jobs.run.steps.at(-1)?.with).toMatchObject({ plan: 'specs/frds/index.json', format: 'frd' })
    const pinned = (source: string) => /uses: (actions\/checkout@.*)/.exec(source)?.[1]
    expect(pinned(text)).toBe(pinned(readRepoFile('examples/cron.yml')))
  })

  test('without a command that proves anything, leaves the gates to a person and says so', async () => {
    const repo = await createPlanRepo(planFiles)
    const { stdout } = await type(repo, 'init')
    expect(stdout).toContain('No command was found that could prove the work.')
    expect(parseConfig(new TextEncoder().encode(await readIn(repo, CONFIG)), CONFIG)).toMatchObject({
      findings: [],
      config: { gates: [] },
    })
  })

  test.each([[[CONFIG]], [[WORKFLOW]], [[CONFIG, WORKFLOW]]])('writes nothing where %j is there, and names it', async (there) => {
    const repo = await createPlanRepo(planFiles)
    await writeFiles(repo.dir, Object.fromEntries(there.map((path) => [path, 'mine\n'])))
    const { exitCode, stderr } = await type(repo, 'init')
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`These files are there already: ${there.join(', ')} (files-exist)`)
    for (const path of [CONFIG, WORKFLOW])
      expect((await isThere(repo, path)) && (await readIn(repo, path))).toBe(there.includes(path) ? 'mine\n' : false)
  })

  test('writes nothing through a link in the place of a folder', async () => {
    const repo = await createPlanRepo(planFiles)
    const elsewhere = await tempDir('elsewhere')
    await mkdir(join(elsewhere, 'workflows'))
    await symlink(elsewhere, join(repo.dir, '.github'))
    const { exitCode, stderr } = await type(repo, 'init')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('.github is not a folder of this repository (files-exist)')
    expect(await exists(join(elsewhere, 'plan-runner.yml'))).toBe(false)
  })

  test('with --dry-run prints both files and writes none', async () => {
    const repo = await createPlanRepo(nodeProject)
    const { exitCode, stdout } = await type(repo, 'init', '--dry-run')
    expect(exitCode).toBe(0)
    expect(stdout).toContain(`Would write ${CONFIG}:\n\n# yaml-language-server:`)
    expect(stdout).toContain(`Would write ${WORKFLOW}:\n\n`)
    expect(await isThere(repo, '.github')).toBe(false)
    const json = await type(repo, 'init', '--dry-run', '--json')
    expect(JSON.parse(json.stdout)).toMatchObject({ dryRun: true, files: [{ path: CONFIG }, { path: WORKFLOW }] })
  })

  test('writes the configuration where it is told, and tells the workflow', async () => {
    const repo = await createPlanRepo(planFiles)
    await type(repo, 'init', '--config-file', 'tools/plan.yml')
    expect(await isThere(repo, 'tools/plan.yml')).toBe(true)
    expect(await readIn(repo, WORKFLOW)).toContain('          config-file: tools/plan.yml\n')
  })

  test('without a plan has nothing to set up', async () => {
    const repo = await createPlanRepo({ 'README.md': 'x\n' })
    const { exitCode, stderr } = await type(repo, 'init')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('(plan-not-found)')
    expect(await isThere(repo, '.github')).toBe(false)
  })

  test('says when the plan it found has errors', async () => {
    const repo = await createPlanRepo({ ...planFiles, 'specs/frds/index.json': '{ broken' })
    const { exitCode, stdout } = await type(repo, 'init')
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/1\. The plan has \d+ errors?: `codex-plan-runner check` lists them\./)
  })
})

describe('the signs of a project', () => {
  const signsOf = (files: Readonly<Record<string, string>>) =>
    readSigns(new Set(Object.keys(files)), new Map(Object.entries(files)))
  const runs = (files: Readonly<Record<string, string>>) => signsOf(files).gates.map(({ run }) => run)

  test.each([
    ['package-lock.json', 'npm test', 'npm ci'],
    ['pnpm-lock.yaml', 'pnpm run test', 'corepack enable && pnpm install --frozen-lockfile'],
    ['yarn.lock', 'yarn run test', 'corepack enable && yarn install --immutable'],
  ])('%s tells the package manager', (lockFile, test, install) => {
    const signs = signsOf({ [lockFile]: '', 'package.json': '{"scripts":{"test":"x"}}', '.gitignore': '/node_modules\n' })
    expect(signs).toEqual({ gates: [{ name: 'test', run: test }], setup: [install], doubts: [] })
  })

  test('the test that `npm init` writes is none', () => {
    expect(runs({ 'package.json': '{"scripts":{"test":"echo \\"Error: no test specified\\" && exit 1"}}' })).toEqual([])
  })

  test('what cannot be read is no sign', () => {
    for (const text of ['', 'null', '[]', '{"scripts":7}', '{"scripts":{"test":7}}', '{ broken'])
      expect(runs({ 'package.json': text }), text).toEqual([])
  })

  test('targets of a Makefile are taken, variables are not', () => {
    expect(runs({ Makefile: 'test: build\n\tgo test\n\nlint:\n\ttrue\ncheck := yes\n' })).toEqual(['make lint', 'make test'])
  })

  test('no two gates have the same name', () => {
    expect(runs({ Makefile: 'test:\n', 'package.json': '{"scripts":{"test":"x"}}' })).toEqual(['npm test'])
  })

  test('Go, Rust and Python have the usual commands', () => {
    expect(runs({ 'go.mod': 'module x\n' })).toEqual(['go vet ./...', 'go test ./...'])
    expect(runs({ 'Cargo.toml': '[package]\n' })).toEqual(['cargo test'])
    expect(runs({ 'pyproject.toml': '[tool.ruff]\n[dependency-groups]\ndev = ["pytest"]\n' })).toEqual([
      'ruff check .',
      'python -m pytest',
    ])
  })

  test('what needs the network later is a doubt', () => {
    expect(signsOf({ 'go.mod': 'module x\nrequire (\n)\n' }).doubts).toHaveLength(1)
    expect(signsOf({ 'package.json': '{}' }).doubts).toEqual([expect.stringContaining('no lock file')])
    expect(signsOf({ 'package.json': '{}', 'yarn.lock': '' }).doubts).toEqual([expect.stringContaining('ignore node_modules')])
  })

  test('every command comes out of the configuration as it went in', () => {
    const gates = ['npm test', 'a: b # c', "it's", '"x"', 'true', '- x', '{a}', 'a\tb', 'go test ./...'].map((run, at) => ({
      name: `gate ${at}`,
      run,
    }))
    const { config, findings } = parseConfig(new TextEncoder().encode(renderFirstConfig(gates)), CONFIG)
    expect(findings).toEqual([])
    expect(config.gates.map(({ run }) => run)).toEqual(gates.map(({ run }) => run))
  })
})
