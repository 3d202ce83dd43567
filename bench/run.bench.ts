import { execFileSync, spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'vitest'
import { startGitServer } from '../__tests__/support/git-server.ts'
import { createPlanRepo, gitEnv } from '../__tests__/support/plan-repo.ts'
import { runAction } from '../__tests__/support/run-action.ts'
import { runNode } from '../__tests__/support/run-node.ts'
import { sampleAnswer, sampleFiles } from '../__tests__/support/sample-plan.ts'
import { sampleWork } from '../__tests__/support/sample-project.ts'
import { tempDir } from '../__tests__/support/temp.ts'
import { type ModelScript, startScriptedModel } from '../src/demo/scripted-model.ts'
import { locateCodex } from '../src/host/codex-binary.ts'
import { ISOLATED } from '../src/host/git.ts'
import { median, ratio, report } from './measure.ts'

const ROUNDS = 7
const codexScript = new URL('../node_modules/@openai/codex/bin/codex.js', import.meta.url).pathname

/** Without gates, so that only the product's own time is left. */
const files = { ...sampleFiles, '.github/plan-runner.yml': 'time-zone: UTC\n' }

/** Notes when the first request and the last answer of the model were. */
function clocked(): { readonly script: ModelScript; readonly times: { first: number; last: number } } {
  const times = { first: 0, last: 0 }
  const script: ModelScript = [
    () => {
      times.first = performance.now()
      return { kind: 'command', cmd: `${sampleWork.code}\n${sampleWork.docs}` }
    },
    () => {
      times.last = performance.now()
      return { kind: 'message', text: JSON.stringify(sampleAnswer()) }
    },
  ]
  return { script, times }
}

/** One whole run: milliseconds before the first model request, and after the last answer. */
async function wholeRun(latencyMs: number): Promise<{ before: number; after: number }> {
  const repo = await createPlanRepo(files)
  const server = await startGitServer({ root: repo.root, latencyMs })
  await repo.git('remote', 'set-url', 'origin', `${server.url}/origin.git`)
  const { script, times } = clocked()
  const model = await startScriptedModel(script)
  const begin = performance.now()
  const exit = await runAction({
    entry: 'main',
    cwd: repo.dir,
    inputs: { 'responses-api-endpoint': model.url, 'openai-api-key': 'bench', model: 'gpt-5.5', 'codex-path': codexScript },
  })
  const end = performance.now()
  await Promise.all([model.close(), server.close()])
  if (exit.outputs['outcome'] !== 'delivered') throw new Error(exit.stdout + exit.stderr)
  return { before: times.first - begin, after: end - times.last }
}

/** What the same run costs at the very least: Node's start, Codex itself, and the Git requests without anything around them. */
async function bareCost(latencyMs: number): Promise<{ before: number; after: number }> {
  const repo = await createPlanRepo(files)
  const server = await startGitServer({ root: repo.root, latencyMs })
  const url = `${server.url}/origin.git`
  const { script, times } = clocked()
  const model = await startScriptedModel(script)
  const codexHome = await tempDir('codex-home')
  await mkdir(codexHome, { recursive: true })
  await writeFile(
    join(codexHome, 'config.toml'),
    `model = "gpt-5.5"\nmodel_provider = "m"\nsandbox_mode = "workspace-write"\napproval_policy = "never"\n[model_providers.m]\nname = "m"\nbase_url = "${model.url}"\nenv_key = "K"\nwire_api = "responses"\n`,
  )
  const binary = await locateCodex({ path: codexScript, version: null, scratch: codexHome, toolCache: null })
  const env = gitEnv(repo.root)

  const begin = performance.now()
  await runNode(await emptyScript(), [], { cwd: repo.dir, env })
  await gitAsync(['ls-remote', url], repo.dir, env)
  await gitAsync(['push', '--porcelain', url, `${repo.base}:refs/heads/codex/claim/X`], repo.dir, env)
  await new Promise<void>((resolve, reject) => {
    const child = spawn(binary.path, ['exec', '--json', '-C', repo.dir, 'go'], {
      env: { PATH: '/nonexistent', HOME: codexHome, CODEX_HOME: codexHome, K: 'bench' },
      stdio: 'ignore',
    })
    child.once('error', reject)
    child.once('exit', () => resolve())
  })
  await gitAsync(
    ['push', '--porcelain', '--atomic', url, `${repo.base}:refs/heads/codex/x`, `${repo.base}:refs/heads/codex/claim/Y`],
    repo.dir,
    env,
  )
  const end = performance.now()
  await Promise.all([model.close(), server.close()])
  return { before: times.first - begin, after: end - times.last }
}

const emptyScript = async (): Promise<string> => {
  const path = join(await tempDir('empty'), 'empty.mjs')
  await writeFile(path, '')
  return path
}

/** In a process of its own and without blocking, because the server answers from this one. */
const gitAsync = (args: readonly string[], cwd: string, env: Record<string, string>): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd, env: { ...env, ...ISOLATED, GIT_ALLOW_PROTOCOL: 'http' }, stdio: 'ignore' })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`git ${args[0]}: ${code}`))))
  })

test('a whole run against the bare cost of its parts', { timeout: 300_000 }, async () => {
  execFileSync('git', ['--version'])
  const rows: string[][] = []
  for (const latencyMs of [0, 50]) {
    const ours: { before: number; after: number }[] = []
    const bare: { before: number; after: number }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(await bareCost(latencyMs))
      ours.push(await wholeRun(latencyMs))
    }
    for (const part of ['before', 'after'] as const) {
      const [product, floor] = [median(ours.map((each) => each[part])), median(bare.map((each) => each[part]))]
      rows.push([
        `HTTP +${latencyMs} ms`,
        part === 'before' ? 'start → first model request' : 'last answer → end',
        `${product}`,
        `${floor}`,
        ratio(product, floor),
      ])
    }
  }
  report('Whole run (milliseconds, median of 7, interleaved)', ['remote', 'part', 'run', 'bare parts', 'ratio'], rows)
})
