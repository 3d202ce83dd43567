import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { type ModelAnswer, type ModelScript, type ScriptedModel, startScriptedModel } from '../../src/demo/scripted-model.ts'
import type { AgentReport } from '../../src/model.ts'
import { createPlanRepo, type Files, type PlanRepo } from '../support/plan-repo.ts'
import { type ActionExit, type ActionRun, runAction } from '../support/run-action.ts'
import { planFiles, sampleAnswer, sampleFiles } from '../support/sample-plan.ts'
import { sampleWork } from '../support/sample-project.ts'
import { type Documents, readDocuments } from './documents.ts'

export const CODEX = fileURLToPath(new URL('../../node_modules/.bin/codex', import.meta.url))

/** PATH of a machine that has Codex. */
export const PATH = `${dirname(CODEX)}:${process.env['PATH'] ?? '/usr/bin:/bin'}`

/** The key of the model, and the token of the remote, in every scene. */
export const KEY = 'sk-scripted-0123456789abcdefghij'
export const TOKEN = 'ghs_scripted0123456789abcdefghijklmnop'

/** How one run of the action ended. */
export interface Ending extends ActionExit, Documents {
  /** Everything in the log, both streams. */
  readonly log: string
}

export type ActOptions = Partial<Omit<ActionRun, 'entry'>>

/** A repository with a plan, a model that answers from a script, and the built action to run on them. */
export interface Scene {
  readonly repo: PlanRepo
  readonly model: ScriptedModel
  /** Runs the main step. */
  start(options?: ActOptions): Promise<ActionExit>
  /** The same, and reads what it left behind. */
  act(options?: ActOptions): Promise<Ending>
  /** Bodies of the model requests so far, as JSON texts. */
  prompts(): string[]
}

/** The agent runs a shell command in its sandbox. */
export const command = (cmd: string): ModelAnswer => ({ kind: 'command', cmd })

/** The agent says that the work is finished. */
export const answer = (overrides: Partial<AgentReport> = {}): ModelAnswer => ({
  kind: 'message',
  text: JSON.stringify(sampleAnswer(overrides)),
})

/** The agent does the sample bundle well, in one turn. */
export const goodTurn: ModelScript = [command(sampleWork.code + sampleWork.docs), answer()]

const PAGE = 'specs/frds/frd-003-weekly-page.json'

/** The sample plan with a second bundle that could start: FRD-003 no longer waits for FRD-002. */
export const twoBundles: Files = {
  ...(sampleFiles as Readonly<Record<string, string>>),
  [PAGE]: String(planFiles[PAGE]).replaceAll('FRD-002-T2', 'FRD-001-T1'),
}

/** What FRD-003 asks for, at its barest. */
export const pageWork =
  "echo 'export const renderWeeks = String' > src/weeks-page.js && cp test/walk.test.js test/weeks-page.test.js\n"

export const pageTurn: ModelScript = [command(pageWork), answer({ title: 'render the weeks', commits: [] })]

/** A model that is shut down when the running test has finished. */
export const createModel = async (script: ModelScript): Promise<ScriptedModel> => {
  const model = await startScriptedModel(script)
  onTestFinished(() => model.close())
  return model
}

export const createScene = async (script: ModelScript = goodTurn, files: Files = sampleFiles): Promise<Scene> =>
  sceneIn(await createPlanRepo(files), await createModel(script))

/** The same on a repository that is there already. */
export const sceneIn = (repo: PlanRepo, model: ScriptedModel): Scene => {
  const start: Scene['start'] = ({ inputs, env, cwd = repo.dir, ...rest } = {}) => {
    const given = { token: TOKEN, 'openai-api-key': KEY, 'responses-api-endpoint': model.url, model: 'gpt-5.5', ...inputs }
    return runAction({ entry: 'main', cwd, inputs: given, env: { PATH, ...env }, ...rest })
  }
  return {
    repo,
    model,
    start,
    act: async (options) => {
      const exit = await start(options)
      return { ...exit, ...(await readDocuments(repo.dir)), log: exit.stdout + exit.stderr }
    },
    prompts: () => model.requests.filter(({ path }) => path === '/v1/responses').map(({ body }) => JSON.stringify(body)),
  }
}
