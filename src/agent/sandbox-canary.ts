import { randomUUID } from 'node:crypto'
import { quoteLine } from '../host/log.ts'
import { runProcess } from '../host/process.ts'
import type { Agent } from './agent.ts'

/** What must not be reachable from inside. */
export interface Forbidden {
  /** Folder of the host that may be neither read nor written. */
  readonly folder: string
  /** A file in it that exists. */
  readonly file: string
  /** Port on loopback on which somebody listens. */
  readonly port: number
}

const TIMEOUT_MS = 20_000

/** Exit codes of the test command. */
const BREACHES: Readonly<Record<number, string>> = {
  40: 'a command cannot write to its own temporary folder',
  41: 'a command could write outside the sandbox',
  42: 'a command could read the files of the runner',
  43: 'a command could open a network connection',
  44: 'a command cannot write to the work tree',
  45: 'a command could write to the Git folder of the checkout',
}

/**
 * Runs a test command that tries what no command of the agent may do. Where the sandbox cannot even start, Codex would
 * end a whole paid run with exit code 0 and nothing done.
 */
export async function proveSandbox(
  agent: Pick<Agent, 'confine'>,
  { folder, file, port }: Forbidden,
): Promise<{ readonly holds: boolean; readonly detail: string }> {
  const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
  const name = `.plan-runner-canary-${randomUUID()}`
  const script = [
    '{ echo in > "$TMPDIR/canary" && rm "$TMPDIR/canary"; } || exit 40',
    `{ echo in > ${name} && rm ${name}; } || exit 44`,
    `if (echo out > .git/${name}) 2> /dev/null; then rm .git/${name}; exit 45; fi`,
    `if (echo out > ${quote(`${folder}/canary`)}) 2> /dev/null; then exit 41; fi`,
    `if cat ${quote(file)} > /dev/null 2>&1; then exit 42; fi`,
    `if (exec 3<> /dev/tcp/127.0.0.1/${port}) 2> /dev/null; then exit 43; fi`,
    `echo ${name}`,
  ].join('\n')
  const exit = await runProcess(await agent.confine({ script, network: false, timeoutMs: TIMEOUT_MS }))
  // Exit code 0 alone would not show that the command was run at all.
  if (exit.ended === 'exited' && exit.code === 0 && exit.stdout.toString('utf8').includes(name))
    return {
      holds: true,
      detail: 'a command can write inside, not outside or in .git, cannot read the runner and cannot connect',
    }
  const said = quoteLine(exit.stderr.toString('utf8').trim().split('\n').slice(-2).join(' '), 300)
  return { holds: false, detail: BREACHES[exit.code ?? 0] ?? (said || `exit code ${exit.code ?? exit.ended}`) }
}
