import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { exitCodeOf } from '../edge/commands.ts'
import { parseInputs } from '../edge/inputs.ts'
import { renderDocuments, writeDocuments } from '../edge/outputs.ts'
import { runOnce } from '../edge/run-commands.ts'
import { RunnerError } from '../errors.ts'
import { git } from '../host/git.ts'
import { createTerminalLog } from '../host/log.ts'
import { renderFinalOutput } from '../report/final-output.ts'
import { type Demo, demos } from './demos.ts'
import { startScriptedModel } from './scripted-model.ts'

/** The terminal it is shown on. */
export interface DemoOrder {
  readonly env: NodeJS.ProcessEnv
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly signal: AbortSignal
  /** Format of the plan; null for the usual one. */
  readonly format: string | null
}

/**
 * Shows the main job on a throwaway repository: everything is real but the model, which answers from a script.
 * @returns the exit code of the run
 * @throws {RunnerError} `usage-invalid` when there is no demo of the format
 */
export async function demo({ env, out, err, signal, format }: DemoOrder): Promise<number> {
  const shown = demos.get(format ?? 'frd')
  if (shown === undefined) throw new RunnerError('usage-invalid', `There are demos of ${[...demos.keys()].join(', ')} only`)
  const root = await mkdtemp(join(tmpdir(), 'plan-runner-demo-'))
  const answer = { kind: 'message', text: JSON.stringify(shown.answer) } as const
  const model = await startScriptedModel([
    { kind: 'command', cmd: shown.firstAttempt },
    answer,
    { kind: 'command', cmd: shown.repair },
    answer,
  ])
  try {
    const { dir, origin } = await createRepository(root, shown)
    out(`Throwaway repository ${dir} with the remote ${origin}; the model is a script on ${model.url}.\n\n`)
    const chosen: Record<string, string> = {
      'responses-api-endpoint': model.url,
      'openai-api-key': 'demo',
      model: 'gpt-5.5',
      delivery: 'branch',
      'codex-path': (await findOwnCodex()) ?? '',
      ...shown.inputs,
    }
    const inputs = parseInputs((name) => chosen[name] || null)
    const environment = { PATH: env['PATH'], HOME: env['HOME'], XDG_CACHE_HOME: join(root, 'cache') }
    const { report } = await runOnce({ dir, inputs, environment, signal, log: createTerminalLog(err) })
    await writeDocuments(dir, renderDocuments(report))
    out(`\n${renderFinalOutput(report)}\n`)
    out(`On the remote now:\n${await listRemote(origin)}\n`)
    out(
      `PR_TITLE.md, PR_BODY.md, RUN_SUMMARY.json and RUN_REPORT.json are in ${join(dir, '.codex/pr')}.\nRemove ${root} when you have seen enough.\n`,
    )
    return exitCodeOf(report.reasonCode)
  } catch (error) {
    await rm(root, { recursive: true, force: true })
    throw error
  } finally {
    await model.close()
  }
}

async function createRepository(root: string, { files }: Demo): Promise<{ dir: string; origin: string }> {
  const dir = join(root, 'greetings')
  const origin = join(root, 'origin.git')
  await git({ cwd: root }, ['init', '--quiet', '--bare', '--initial-branch=main', origin])
  await git({ cwd: root }, ['init', '--quiet', '--initial-branch=main', dir])
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), content)
  }
  const identity = ['-c', 'user.name=Demo', '-c', 'user.email=demo@example.invalid']
  await git({ cwd: dir }, ['add', '--all'])
  await git({ cwd: dir }, [...identity, 'commit', '--quiet', '--message', 'chore: plan the greetings'])
  await git({ cwd: dir }, ['remote', 'add', 'origin', origin])
  await git({ cwd: dir }, ['push', '--quiet', 'origin', 'main'], { env: { GIT_ALLOW_PROTOCOL: 'file' } })
  return { dir, origin }
}

/** The Codex CLI installed beside this program, for those who start the demo without npm; null leaves it to PATH. */
async function findOwnCodex(): Promise<string | null> {
  const path = join(dirname(process.argv[1] ?? ''), '..', 'node_modules', '.bin', 'codex')
  return access(path).then(
    () => path,
    () => null,
  )
}

const listRemote = async (origin: string): Promise<string> =>
  (await git({ gitDir: origin, cwd: origin }, ['for-each-ref', '--format=  %(objectname:short=12) %(refname:short)  %(subject)']))
    .toString('utf8')
    .trimEnd()
