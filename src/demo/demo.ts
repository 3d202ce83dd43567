import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { exitCodeOf } from '../edge/commands.ts'
import { parseInputs } from '../edge/inputs.ts'
import { renderDocuments, writeDocuments } from '../edge/outputs.ts'
import { runOnce } from '../edge/run-commands.ts'
import { RunnerError } from '../errors.ts'
import { createTerminalLog } from '../host/log.ts'
import type { RunReport } from '../model.ts'
import { renderFinalOutput } from '../report/final-output.ts'
import { createRepository, listRemote, makeReady } from './demo-repository.ts'
import { demos } from './demos.ts'
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
 * @returns the exit code of the last run
 * @throws {RunnerError} `usage-invalid` when there is no demo of the format
 */
export async function demo({ env, out, err, signal, format }: DemoOrder): Promise<number> {
  const shown = demos.get(format ?? 'frd')
  if (shown === undefined) throw new RunnerError('usage-invalid', `There are demos of ${[...demos.keys()].join(', ')} only`)
  const { files, runs, script } = shown
  const root = await mkdtemp(join(tmpdir(), 'plan-runner-demo-'))
  const model = await startScriptedModel(script)
  try {
    const repository = await createRepository(root, files)
    const { dir, origin } = repository
    out(`Throwaway repository ${dir} with the remote ${origin}; the model is a script on ${model.url}.\n\n`)
    const usual = {
      'responses-api-endpoint': model.url,
      'openai-api-key': 'demo',
      model: 'gpt-5.5',
      delivery: 'branch',
      'codex-path': (await findOwnCodex()) ?? '',
    }
    const environment = { PATH: env['PATH'], HOME: env['HOME'], XDG_CACHE_HOME: join(root, 'cache') }
    const runOne = async (given: Readonly<Record<string, string>>): Promise<RunReport> => {
      const chosen: Readonly<Record<string, string>> = { ...usual, ...given }
      const inputs = parseInputs((name) => chosen[name] || null)
      const { report } = await runOnce({ dir, inputs, environment, signal, log: createTerminalLog(err) })
      await writeDocuments(dir, renderDocuments(report))
      return report
    }

    let report: RunReport | null = null
    for (const [at, { shows, inputs }] of runs.entries()) {
      if (report !== null) {
        const delivered: string | null = report.outcome === 'delivered' ? report.branch : null
        out(`\n${report.outcome} (${report.reasonCode}): ${report.detail}\n`)
        out(delivered === null ? '\n' : `Somebody merges ${delivered}.\n\n`)
        await makeReady(repository, delivered)
      }
      if (runs.length > 1) out(`Run ${at + 1} of ${runs.length}: ${shows}.\n`)
      report = await runOne(inputs)
      if (report.outcome !== 'delivered' && report.outcome !== 'needs-input') break
    }
    if (report === null) throw new TypeError('a demo has a run')
    out(`\n${renderFinalOutput(report)}\n`)
    out(`On the remote now:\n${await listRemote(repository)}\n`)
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

/** The Codex CLI installed beside this program, for those who start the demo without npm; null leaves it to PATH. */
async function findOwnCodex(): Promise<string | null> {
  const path = join(dirname(process.argv[1] ?? ''), '..', 'node_modules', '.bin', 'codex')
  return access(path).then(
    () => path,
    () => null,
  )
}
