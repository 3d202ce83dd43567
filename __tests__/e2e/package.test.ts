import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPlanRepo, writeFiles } from '../support/plan-repo.ts'
import { sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { createTempDir, removeDir, tempDir } from '../support/temp.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))

/** The package as npm would publish it, unpacked into a folder with nothing else in it. */
async function unpackInto(dir: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', dir], { cwd: root })
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }]
  await run('tar', ['-xzf', join(dir, filename), '-C', dir])
  return join(dir, 'package')
}

let folder = ''
let unpacked = ''
beforeAll(async () => {
  folder = await createTempDir('package')
  unpacked = await unpackInto(folder)
})
afterAll(() => removeDir(folder))

test('the command line runs from the package alone, as npx starts it', async () => {
  const manifest = JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8')) as { bin: Record<string, string> }
  const repo = await createPlanRepo(sampleFiles)
  const program = join(unpacked, manifest.bin['codex-plan-runner'] ?? '')
  const { stdout } = await run(program, ['select', '--repo', repo.dir, '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'selected', bundle: { branch: sampleBundle.branch } })
})

test('the package holds what is promised, and no test, source or path of the machine it was made on', async () => {
  const top = await readdir(unpacked)
  expect(top).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'action.yml', 'dist', 'lib', 'package.json', 'schemas']))
  expect(top).not.toContain('src')
  expect(top).not.toContain('__tests__')
  expect(await readFile(join(unpacked, 'lib/index.js'), 'utf8')).not.toContain(root)
})

const consumer = `import { readFileSync } from 'node:fs'
import { check, findPlan, parseConfig, parseInputs, reasons, RunnerError, select } from 'codex-plan-runner'
import type { Answer, Finding, Inputs, Plan, PlanFormat, RunReport, Selection } from 'codex-plan-runner'
import summarySchema from 'codex-plan-runner/schemas/run-summary.schema.json' with { type: 'json' }

const inputs: Inputs = parseInputs(() => null)
const order = { dir: process.argv[2] ?? '.', inputs, ref: null, claims: 'off', environment: {} } as const
const answer: Answer = await select(order)
const checked: Answer = await check(order)
const findings: readonly Finding[] = parseConfig(Buffer.from('gates: 7'), 'x.yml').findings
const found: { readonly format: PlanFormat } | null = findPlan(['specs/frds/index.json'], null, null)
export const title = (report: RunReport): string => report.pullRequest.title
export const ids = (plan: Plan): readonly string[] => plan.tasks.map(({ id }) => id)
export const isDone = (selection: Selection): boolean => selection.outcome === 'complete'
const refused = new RunnerError('plan-invalid', 'x', {}) instanceof Error
console.log(JSON.stringify({ answer: answer.json, valid: checked.exitCode, findings: findings.length, format: found?.format.name,
  remedy: reasons['plan-invalid'].remedy, refused, schema: summarySchema.$id, self: readFileSync(process.argv[1] ?? '').length > 0 }))
`

describe('a program that uses the library', () => {
  /** A project that has the package and its dependencies installed. */
  const createProject = async (): Promise<string> => {
    const dir = await tempDir('consumer')
    const modules = join(dir, 'node_modules')
    await mkdir(modules)
    const { dependencies } = JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    for (const name of [...Object.keys(dependencies), '@types/node', 'undici-types', 'typescript']) {
      await mkdir(join(modules, name, '..'), { recursive: true })
      await symlink(join(root, 'node_modules', name), join(modules, name))
    }
    await run('cp', ['-R', unpacked, join(modules, 'codex-plan-runner')])
    const options = {
      target: 'es2023',
      module: 'nodenext',
      strict: true,
      types: ['node'],
      outDir: 'out',
      exactOptionalPropertyTypes: true,
    }
    await writeFiles(dir, {
      'package.json': '{ "type": "module", "private": true }\n',
      'tsconfig.json': JSON.stringify({ compilerOptions: { ...options, resolveJsonModule: true }, files: ['main.ts'] }),
      'main.ts': consumer,
    })
    return dir
  }

  test('compiles against its types without skipping any, and runs', async () => {
    const dir = await createProject()
    const compiled = await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', dir]).catch(
      (error: { stdout: string }) => error,
    )
    expect(compiled.stdout).toBe('')
    const repo = await createPlanRepo(sampleFiles)
    const { stdout } = await run(process.execPath, [join(dir, 'out/main.js'), repo.dir])
    expect(JSON.parse(stdout)).toMatchObject({
      answer: { outcome: 'selected', bundle: { taskIds: sampleBundle.taskIds } },
      valid: 0,
      findings: 1,
      format: 'frd',
      refused: true,
      schema: 'run-summary.schema.json',
    })
  })
})
