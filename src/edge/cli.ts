import { parseArgs } from 'node:util'
import { RunnerError, reasons } from '../errors.ts'
import { forgetSecrets } from '../host/environment.ts'
import { createTerminalLog } from '../host/log.ts'
import { renderFinalOutput } from '../report/final-output.ts'
import { renderFindings } from '../report/findings-text.ts'
import { board } from './board-command.ts'
import { claim, reconcile, release } from './claim-commands.ts'
import { check, exitCodeOf, explain, explainPrompt, select } from './commands.ts'
import { init } from './init-command.ts'
import { INPUT_NAMES, INPUTS, type InputName, type Inputs, parseInputs } from './inputs.ts'
import { renderDocuments, writeDocuments } from './outputs.ts'
import { packageCommand } from './package-command.ts'
import { deliverOnce, runOnce } from './run-commands.ts'
import { ticketCommand } from './ticket-command.ts'
import { readTicketOptions, TICKET_OPTIONS } from './ticket-options.ts'

/** The world of a command line, so that it can be started from anywhere. */
export interface Terminal {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly signal: AbortSignal
}

/** Inputs that are options here. The others come from the environment, because arguments are visible to everybody. */
const OPTIONS = INPUT_NAMES.filter((name) => !('actionOnly' in INPUTS[name] && INPUTS[name].actionOnly))

/** Commands that may be followed by the id of a task, or by a further word. */
const TAKES_SUBJECT: ReadonlySet<string> = new Set(['ticket', 'explain', 'release', 'package'])

const SWITCHES: ReadonlySet<InputName> = new Set(['dry-run', 'rerun'])

const OWN_OPTIONS = {
  repo: { type: 'string', description: 'Folder of the checkout. Default: the current one.' },
  ref: {
    type: 'string',
    description:
      'check, select, explain, board: read the plan as of this commit. ticket new: branch, tag or commit of the template.',
  },
  claims: { type: 'string', description: 'select, explain, board, ticket: where claims are read from: remote, local or off.' },
  prompt: { type: 'boolean', description: 'explain: print the prompt that the agent would get for the bundle of the task.' },
  owner: { type: 'string', description: 'Short for --owner-id.' },
  force: { type: 'boolean', description: 'release: also a claim of somebody else. package build: replace an older package.' },
  request: { type: 'string', description: 'package build: JSON file that says what the package is to hold.' },
  copies: { type: 'string', description: 'package build: folder for copies of the tickets, such as tickets.' },
  'manifest-sha256': { type: 'string', description: 'package check: what the manifest has to hash to.' },
  ...TICKET_OPTIONS,
  json: { type: 'boolean', description: 'Print one JSON object on standard output, and nothing else there.' },
  help: { type: 'boolean', description: 'Show this text.' },
} as const

/**
 * Runs one command.
 * @returns the exit code
 */
export async function main(terminal: Terminal): Promise<number> {
  const { out, err } = terminal
  const wantsJson = terminal.argv.includes('--json')
  try {
    return await dispatch(terminal)
  } catch (error) {
    const known =
      error instanceof RunnerError
        ? error
        : new RunnerError('internal', error instanceof Error ? error.message : String(error), { cause: error })
    const { exitCode, remedy } = reasons[known.code]
    const { code, message, findings } = known
    if (wantsJson) out(`${JSON.stringify({ error: { code, message, remedy }, findings }, null, 2)}\n`)
    if (findings.length > 0) err(`${renderFindings(findings)}\n`)
    err(`error: ${message} (${code})\n${remedy}\n`)
    return exitCode
  }
}

async function dispatch(terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(terminal.argv)
  const [command, subject, ...rest] = positionals
  const { out, err, env, cwd, signal } = terminal
  if (values['help'] === true || command === undefined || command === 'help') {
    out(HELP)
    return command === undefined && values['help'] !== true ? reasons['usage-invalid'].exitCode : 0
  }
  const further = command === 'package' ? rest.slice(1) : rest
  if (further.length > 0 || (subject !== undefined && !TAKES_SUBJECT.has(command)))
    throw new RunnerError('usage-invalid', `"${further[0] ?? subject}" is one word too many`)
  const ticket = subject?.endsWith('.md') ? subject : null
  const text = (name: string): string | null =>
    name === 'task' && ticket !== null ? ticket : typeof values[name] === 'string' ? values[name] : null
  const inputs = readInputs(text, values, env)
  forgetSecrets(env, [inputs.token, inputs.apiKey])
  const order = { dir: text('repo') ?? cwd, inputs, ref: text('ref'), claims: readClaimsOption(text('claims')), environment: env }
  const print = ({ exitCode, json, text: plain }: { exitCode: number; json: unknown; text: string }): number => {
    out(values['json'] === true ? `${JSON.stringify(json, null, 2)}\n` : `${plain}\n`)
    return exitCode
  }
  const claimOrder = { ...order, log: createTerminalLog(err) }
  switch (command) {
    case 'check':
      return print(await check(order))
    case 'select':
      return print(await select(order))
    case 'explain': {
      const task = ticket === null ? (subject ?? inputs.task) : null
      if (task === null && inputs.plan === null) throw new RunnerError('usage-invalid', 'explain needs the id of a task')
      return print(await (values['prompt'] === true ? explainPrompt : explain)(order, task))
    }
    case 'claim':
      return print(await claim(claimOrder))
    case 'release':
      return print(await release(claimOrder, ticket === null ? (subject ?? inputs.task) : null, values['force'] === true))
    case 'reconcile':
      return print(await reconcile(claimOrder))
    case 'init':
      return print(await init(order))
    case 'board':
      return print(await board(order, cwd))
    case 'ticket':
      return print(await ticketCommand(order, subject ?? null, readTicketOptions(values)))
    case 'package':
      return print(
        await packageCommand({
          dir: order.dir,
          verb: subject ?? null,
          folder: rest[0] ?? null,
          request: text('request'),
          out: text('out'),
          copies: text('copies'),
          force: values['force'] === true,
          manifestSha256: text('manifest-sha256'),
        }),
      )
    case 'run':
    case 'deliver': {
      const carryOut = command === 'run' ? runOnce : deliverOnce
      const { report, root, archive } = await carryOut({
        dir: order.dir,
        inputs,
        environment: env,
        signal,
        log: createTerminalLog(err),
      })
      const reportPath = await writeDocuments(root, renderDocuments(report))
      const final = `${renderFinalOutput(report)}\nWritten to ${reportPath} and beside it.${archive === null ? '' : `\nArchive: ${archive}`}\n`
      if (values['json'] === true) err(final)
      return print({ exitCode: exitCodeOf(report.reasonCode), json: report, text: final })
    }
    case 'demo': {
      // Only this command needs the scripted model.
      const { demo } = await import('../demo/demo.ts')
      return demo({ env, out, err, signal, format: inputs.format })
    }
    default:
      throw new RunnerError('usage-invalid', `There is no command "${command}"`)
  }
}

/**
 * Options and other words, before anything is made of them.
 * @throws {RunnerError} `usage-invalid`
 */
export function readArguments(argv: readonly string[]) {
  const options: Record<string, { type: 'string' | 'boolean' }> = {}
  for (const name of OPTIONS) options[name] = { type: SWITCHES.has(name) ? 'boolean' : 'string' }
  for (const [name, { type }] of Object.entries(OWN_OPTIONS)) options[name] = { type }
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (cause) {
    throw new RunnerError('usage-invalid', cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause), {
      cause,
    })
  }
}

function readInputs(
  text: (name: string) => string | null,
  values: Readonly<Record<string, unknown>>,
  env: NodeJS.ProcessEnv,
): Inputs {
  const special: Partial<Record<InputName, string | null>> = {
    token: env['GITHUB_TOKEN'] ?? null,
    'openai-api-key': env['OPENAI_API_KEY'] ?? null,
    'owner-id': text('owner') ?? text('owner-id'),
    'dry-run': values['dry-run'] === true ? 'true' : null,
    rerun: values['rerun'] === true ? 'true' : null,
    command: null,
  }
  return parseInputs((name) => (name in special ? (special[name] ?? null) : text(name)))
}

function readClaimsOption(value: string | null): 'remote' | 'local' | 'off' | null {
  if (value === null || value === 'remote' || value === 'local' || value === 'off') return value
  throw new RunnerError('usage-invalid', `--claims is remote, local or off, not "${value}"`)
}

const option = (name: string, takesValue: boolean, description: string): string =>
  `  --${name}${takesValue ? ' VALUE' : ''}`.padEnd(34) + description

/** What `--help` prints. */
export const HELP = `codex-plan-runner <command> [options]

Runs the next task of the plan in your repository with Codex.

Commands
  init                            Write a first configuration and workflow for the plan in the repository.
  check                           Validate configuration and plan, list every finding.
  select                          Show the next bundle, and why every other task was passed over.
  explain <task>                  Tell why a task would or would not run now.
  claim                           Select and claim the next bundle, print the lease.
  release <task>                  Give a claim back.
  run                             Select, claim, have it done, check and deliver.
  deliver                         Publish the report of a run that kept its work back (--delivery none).
  reconcile                       After merges and crashes: remove claims that are settled or ran out.
  board                           Write the plan as a page to look at, plan-board.html.
  ticket list                     Show a queue of tickets in the work tree.
  ticket new                      Write a new ticket, at the end of the queue or --at an index; from a --template.
  ticket move                     Put a --ticket --before or --after another one.
  package build                   Make a source-locked package of --request in the folder --out, print its hash.
  package check [folder]          Validate a package, list every finding.
  demo                            Show the whole job on a throwaway repository: no key, no network.

Options
${[
  ...Object.entries(OWN_OPTIONS).map(([name, { type, description }]) => option(name, type === 'string', description)),
  ...OPTIONS.map((name) => option(name, !SWITCHES.has(name), INPUTS[name].description)),
].join('\n')}

The model's key is read from OPENAI_API_KEY, the token for the remote from GITHUB_TOKEN.
Exit codes: 0 done, 1 rejected or needs input, 2 configuration, plan or usage invalid, 3 nothing eligible,
4 contended, 5 agent or infrastructure failed, 70 a bug.
`
