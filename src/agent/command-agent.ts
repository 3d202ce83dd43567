import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describeDuration } from '../host/clock.ts'
import { writeFileAtomically } from '../host/files.ts'
import { type Log, quoteLine } from '../host/log.ts'
import { type Exit, runProcess } from '../host/process.ts'
import type { Agent, Turn, TurnResult } from './agent.ts'
import { ANSWER_SCHEMAS } from './answer-schema.gen.ts'
import { explainBreak } from './ending.ts'
import { fence, join as joinParts } from './message-text.ts'
import { ROLES } from './roles.ts'
import type { Sandbox } from './sandbox.ts'

/** What one run gives a program that works in Codex's place. */
export interface CommandAgentOptions {
  readonly name: string
  /** Command line for bash, from the base commit. */
  readonly run: string
  readonly sandbox: Sandbox
  /** The one folder outside the work tree that the sandbox lets it write to. */
  readonly agentTemp: string
  readonly model: string | null
  readonly effort: string | null
  /** For one turn; null where only the limit of the run counts. */
  readonly timeoutMs: number | null
  readonly idleTimeoutMs: number
  readonly log: Log
}

/** What a program is told in its environment, besides PATH, HOME and TMPDIR. */
const AGENT_VARIABLES = {
  /** Path of the JSON schema of the answer. */
  schema: 'PLAN_RUNNER_ANSWER_SCHEMA',
  role: 'PLAN_RUNNER_ROLE',
  /** Empty where nobody chose one. */
  model: 'PLAN_RUNNER_MODEL',
  effort: 'PLAN_RUNNER_EFFORT',
} as const

/** What a program may print in one turn before the beginning of it is forgotten. */
const KEEP_BYTES = 1024 * 1024
/** End of an earlier answer that is repeated, in characters. */
const MAX_ANSWER = 32 * 1024
/** Lines of its messages that the log shows. */
const MAX_SHOWN = 20

/**
 * A program that reads a message on standard input, edits the work tree and prints its answer as the last thing on standard
 * output. It runs in the sandbox of the gates, always without network. It remembers nothing: what goes on with a conversation
 * is a message that tells the first one, and the last answer, again.
 */
export function createCommandAgent(options: CommandAgentOptions): Agent {
  const { name, sandbox, agentTemp, log } = options
  const conversations = new Map<string, { readonly assignment: string; readonly answer: string }>()
  const files = { prompt: join(agentTemp, 'prompt.md'), schema: join(agentTemp, 'answer.schema.json') }

  return {
    name,
    async run(turn: Turn): Promise<TurnResult> {
      const { answer: kind, access } = ROLES[turn.role]
      const before = turn.threadId === null ? undefined : conversations.get(turn.threadId)
      const command = await sandbox.confine({
        script: prepareScript(options, turn, files),
        network: false,
        access,
        timeoutMs: Math.min(turn.timeoutMs, options.timeoutMs ?? turn.timeoutMs),
      })
      // Only now: the folder has just been emptied.
      await Promise.all([
        writeFileAtomically(files.prompt, before === undefined ? turn.prompt : renderAgain(before, turn.prompt)),
        writeFileAtomically(files.schema, ANSWER_SCHEMAS[kind]),
      ])
      const { idleTimeoutMs } = options
      const exit = await runProcess({
        ...command,
        idleTimeoutMs,
        signal: turn.signal,
        keepBytes: KEEP_BYTES,
        // Like the events of Codex: a record has one JSON value in each line.
        onLine: (line) => turn.record?.(JSON.stringify({ type: 'output', text: line })),
      })
      const said = exit.stderr.toString('utf8').trim().split('\n').slice(-MAX_SHOWN).filter(Boolean)
      for (const line of said) log.info(`  ${name} | ${quoteLine(line, 300)}`)
      log.info(`  ${name} ended: ${exit.ended}, exit code ${exit.code ?? 'unknown'} after ${describeDuration(exit.durationMs)}`)
      const failure = explainBreak(exit) ?? explainExit(name, exit)
      // Nobody counts what such a program uses, if anything.
      if (failure !== null) return { kind: 'failed', ...failure, usage: null }
      const answer = findAnswer(exit.stdout.toString('utf8'))
      const threadId = turn.threadId ?? `${name}-${randomUUID()}`
      conversations.set(threadId, { assignment: before?.assignment ?? turn.prompt, answer })
      return { kind: 'answered', answer, threadId, usage: null }
    },
    confine: sandbox.confine,
  }
}

/** Shells differ in much, but not in what single quotes mean. */
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** The command line with its input and variables. */
function prepareScript(
  { run, model, effort }: CommandAgentOptions,
  turn: Turn,
  files: { readonly prompt: string; readonly schema: string },
): string {
  const variables = {
    [AGENT_VARIABLES.schema]: files.schema,
    [AGENT_VARIABLES.role]: turn.role,
    [AGENT_VARIABLES.model]: turn.model ?? model ?? '',
    [AGENT_VARIABLES.effort]: turn.effort ?? effort ?? '',
  }
  return [
    ...Object.entries(variables).map(([variable, value]) => `export ${variable}=${quote(value)}`),
    `exec < ${quote(files.prompt)}`,
    run,
  ].join('\n')
}

/** A message to somebody who knows nothing of what was said before. */
const renderAgain = ({ assignment, answer }: { assignment: string; answer: string }, message: string): string =>
  joinParts([
    assignment.trimEnd(),
    '# Go on',
    'You have worked on this already, and your files are as you left them. Your last answer was:',
    fence(answer.slice(-MAX_ANSWER)),
    'This is what is asked of you now:',
    message.trimEnd(),
  ])

/** The answer begins with the last line that starts with a brace; what stands before it is talk. Empty when there is none. */
export function findAnswer(output: string): string {
  const begin = output.startsWith('{') ? 0 : -1
  const last = output.lastIndexOf('\n{')
  const at = last < 0 ? begin : last + 1
  return at < 0 ? '' : output.slice(at).trim()
}

function explainExit(name: string, { code, stderr }: Exit): { readonly code: 'agent-failed'; readonly detail: string } | null {
  if (code === 0) return null
  const said = quoteLine(stderr.toString('utf8').trim().split('\n').slice(-3).join(' '), 500)
  return { code: 'agent-failed', detail: `${name} ended with exit code ${code ?? 'unknown'}: ${said || 'no message'}` }
}
