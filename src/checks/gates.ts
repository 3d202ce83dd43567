import { type Log, quoteLine } from '../host/log.ts'
import { type Command, type Exit, runProcess } from '../host/process.ts'
import type { ValidationResult } from '../model.ts'
import { ranNoTest } from './no-tests.ts'

/** A command that must pass. */
export interface Gate {
  readonly name: string
  readonly run: string
  /** What the command finds as `$1`, `$2` and so on. */
  readonly args?: readonly string[]
  readonly timeoutMs: number
  readonly network: boolean
}

/** Puts a script into the sandbox it is to run in. */
export type Confine = (command: {
  readonly script: string
  readonly args?: readonly string[]
  readonly network: boolean
  readonly timeoutMs: number
}) => Command | Promise<Command>

/** End of a gate's output that is kept as evidence, in characters. */
const MAX_SUMMARY = 8_000
/** Lines of it that the log shows of a gate that failed. */
const MAX_SHOWN = 20
const KEEP_BYTES = 256 * 1024
/** As pytest says it. */
const NO_TEST_RAN = 5

/** What a gate printed on both streams, as far as it is kept: the end of each, in whole lines. */
type Printed = (gate: Gate, exit: Pick<ValidationResult, 'exitCode' | 'command'>, output: string) => void

/**
 * Runs the gates in order, all of them, so that one repair turn can mend everything.
 *
 * A gate runs code that the agent may have written, so it gets the agent's sandbox and nothing more.
 * @param onPrinted told of what each printed, of which a result has the end only
 * @param afterEach puts back what a gate changed, so that the next one sees the judged tree too
 */
export async function runGates(
  gates: readonly Gate[],
  confine: Confine,
  log: Log,
  signal?: AbortSignal,
  afterEach: () => Promise<void> = async () => {},
  onPrinted: Printed = () => {},
): Promise<ValidationResult[]> {
  const results: ValidationResult[] = []
  for (const gate of gates) {
    const { run: script, args = [], network, timeoutMs } = gate
    const command = await confine({ script, args, network, timeoutMs })
    log.info(`  gate ${gate.name}: ${quoteLine(commandOf(gate), 160)}`)
    const exit = await runProcess({ ...command, keepBytes: KEEP_BYTES, signal })
    const result = readExit(gate, exit)
    onPrinted(gate, result, [exit.stdout, exit.stderr].map(wholeLines).join(''))
    log.info(
      `  gate ${gate.name}: ${result.status} (exit code ${result.exitCode}, ${Math.round(result.durationMs / 100) / 10} s)`,
    )
    if (result.status === 'failed' && result.outputSummary !== '')
      for (const line of result.outputSummary.split('\n').slice(-MAX_SHOWN)) log.info(`    | ${line}`)
    results.push(result)
    await afterEach()
  }
  return results
}

/** Without the first line where it is only a part of one: half a secret is not recognised. */
function wholeLines(output: Buffer): string {
  const text = output.toString('utf8')
  return output.length < KEEP_BYTES ? text : text.slice(text.indexOf('\n') + 1)
}

/** The command as reports show it, with the arguments it was given. */
export const commandOf = ({ run, args = [] }: Gate): string =>
  args.length === 0 ? run : `${run} -- ${args.map((arg) => quoteLine(JSON.stringify(arg), 300)).join(' ')}`

function readExit(gate: Gate, exit: Exit): ValidationResult {
  const printed = [exit.stdout, exit.stderr].map((output) => output.toString('utf8').trimEnd()).filter(Boolean)
  const isEmpty = exit.ended === 'exited' && exit.code === 0 && !exit.survived && ranNoTest(printed.join('\n'))
  const remark = exit.survived
    ? ['a process of this gate could not be ended']
    : isEmpty
      ? ['the command ended well, but says that it ran no test']
      : exit.ended === 'exited'
        ? []
        : [`ended by the host: ${exit.ended}`]
  const outputSummary = [...printed, ...remark]
    .join('\n')
    .split('\n')
    .map((line) => quoteLine(line, 1000))
    .join('\n')
    .slice(-MAX_SUMMARY)
  const ended = exit.ended === 'timeout' ? 124 : exit.ended === 'not-started' ? 127 : (exit.code ?? 128)
  const exitCode = exit.survived ? 125 : isEmpty ? NO_TEST_RAN : ended
  return {
    name: gate.name,
    command: commandOf(gate),
    exitCode,
    status: exitCode === 0 ? 'passed' : 'failed',
    durationMs: exit.durationMs,
    outputSummary,
  }
}
