import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { built, type NodeExit, type NodeRun, runNode } from './run-node.ts'
import { parseRunnerFile } from './runner-files.ts'
import { giveTo, tempDir } from './temp.ts'

export interface ActionRun extends Pick<NodeRun, 'timeoutMs' | 'onOutput' | 'uid'> {
  readonly entry: 'main' | 'post'
  /** The checkout: GITHUB_WORKSPACE and current folder. */
  readonly cwd: string
  /** What the workflow says under `with:`; every other input has its default. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Added to the runner's environment, or replacing parts of it. */
  readonly env?: Readonly<Record<string, string>>
  /** For `post`: the state that `main` left. */
  readonly state?: Readonly<Record<string, string>>
  /** RUNNER_TEMP; by default a new folder. Give `post` the one that `main` had. */
  readonly runnerTemp?: string
  /** Empty folder for the runner's own files; by default a new one that goes with the running test. */
  readonly machine?: string
}

export interface ActionExit extends NodeExit {
  readonly outputs: Record<string, string>
  readonly state: Record<string, string>
  /** The job summary, as Markdown. */
  readonly summary: string
  readonly runnerTemp: string
}

const ACTION_FILE = new URL('../../action.yml', import.meta.url)

/** Values for the expressions that defaults in `action.yml` may hold. */
const CONTEXT: Readonly<Record<string, string>> = { 'github.token': 'ghs_default0token', 'github.repository': 'example/trails' }

const evaluate = (text: string): string =>
  text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (whole, expression: string) => {
    const value = CONTEXT[expression]
    if (value === undefined) throw new Error(`The test runner cannot evaluate ${whole}.`)
    return value
  })

/** Every input of the action as the runner passes it. Names keep their dashes. */
export const inputEnv = async (given: Readonly<Record<string, string>>): Promise<Record<string, string>> => {
  const { inputs = {} } = parse(await readFile(ACTION_FILE, 'utf8')) as { inputs?: Record<string, { default?: unknown } | null> }
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(inputs, name))
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}.`)
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      (given[name] ?? evaluate(String(input?.default ?? ''))).trim(),
    ]),
  )
}

/** Runs one step of the built action as a GitHub runner does. */
export const runAction = async (run: ActionRun): Promise<ActionExit> => {
  const runnerTemp = run.runnerTemp ?? (await tempDir('runner-temp'))
  const machine = run.machine ?? (await tempDir('machine'))
  const file = (name: string) => join(machine, name)
  await Promise.all([mkdir(file('home')), mkdir(file('tools')), writeFile(file('event.json'), '{}')])
  await Promise.all(['output', 'state', 'summary', 'env', 'path'].map((name) => writeFile(file(name), '')))
  if (run.uid !== undefined) await giveTo(run.uid, runnerTemp, machine)
  const env = {
    PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    HOME: file('home'),
    LANG: 'C.UTF-8',
    CI: 'true',
    ...GITHUB,
    GITHUB_WORKSPACE: run.cwd,
    GITHUB_EVENT_PATH: file('event.json'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'test-runner',
    RUNNER_TEMP: runnerTemp,
    RUNNER_TOOL_CACHE: file('tools'),
    ...(await inputEnv(run.inputs ?? {})),
    ...Object.fromEntries(Object.entries(run.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
    ...run.env,
  }
  const { entry, cwd, inputs: _inputs, state: _state, runnerTemp: _temp, machine: _machine, ...rest } = run
  const exit = await runNode(built(`${entry}.js`), [], { ...rest, cwd, env })
  const written = (name: string) => readFile(file(name), 'utf8')
  return {
    ...exit,
    outputs: parseRunnerFile(await written('output')),
    state: parseRunnerFile(await written('state')),
    summary: await written('summary'),
    runnerTemp,
  }
}

const GITHUB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'example/trails',
  GITHUB_REPOSITORY_OWNER: 'example',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_RUN_ID: '4242',
  GITHUB_RUN_NUMBER: '7',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_WORKFLOW: 'plan',
  GITHUB_JOB: 'run',
  GITHUB_ACTION: '__run',
  GITHUB_ACTOR: 'octo-reader',
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_REF_TYPE: 'branch',
} as const
