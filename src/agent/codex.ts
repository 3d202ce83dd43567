import { join } from 'node:path'
import type { ReasonCode } from '../errors.ts'
import { writeFileAtomically } from '../host/files.ts'
import { type Log, quoteLine } from '../host/log.ts'
import { type Exit, runProcess } from '../host/process.ts'
import type { Usage } from '../model.ts'
import { type Agent, NO_USAGE, type Turn, type TurnResult } from './agent.ts'
import { ANSWER_SCHEMAS, type AnswerKind } from './answer-schema.gen.ts'
import { KEY_VARIABLE, PROFILES } from './codex-config.ts'
import { explainBreak } from './ending.ts'
import { type AgentEvent, classifyFailure, parseEvent } from './events.ts'
import { watchTurn } from './progress.ts'
import { ROLES } from './roles.ts'
import { createSandbox, type SandboxOptions } from './sandbox.ts'

/** What one run gives its Codex. */
export interface CodexOptions extends SandboxOptions {
  readonly endpoint: string
  /** What opens the endpoint: a word for this run, not the key of the model. */
  readonly bearer: string
  readonly model: string | null
  readonly effort: string | null
  readonly idleTimeoutMs: number
  readonly log: Log
}

/** One setting for one turn; JSON is TOML enough for a string. */
const override = (key: string, value: string): readonly string[] => ['-c', `${key}=${JSON.stringify(value)}`]

/** Codex, prepared for one run: a configuration of our own in a home of its own. */
export async function createCodex(options: CodexOptions): Promise<Agent> {
  const { endpoint: baseUrl, model, effort } = options
  const { env, confine } = await createSandbox(options, { baseUrl, model, effort })
  const schemaFile = (kind: AnswerKind) => join(options.folder, `${kind}.schema.json`)
  await Promise.all(
    Object.entries(ANSWER_SCHEMAS).map(([kind, schema]) => writeFileAtomically(schemaFile(kind as AnswerKind), schema)),
  )
  /** What each conversation has used so far: Codex counts a resumed one from its beginning. */
  const counted = new Map<string, Usage>()

  return {
    name: `codex-cli ${options.binary.version}`,
    async run(turn: Turn): Promise<TurnResult> {
      const { answer, access } = ROLES[turn.role]
      const common = ['--json', '--strict-config', '--ignore-rules', '--output-schema', schemaFile(answer)]
      const settings = [
        ...(access === 'read' ? [override('default_permissions', PROFILES.reader)] : []),
        ...(turn.model === undefined ? [] : [override('model', turn.model)]),
        ...(turn.effort === undefined ? [] : [override('model_reasoning_effort', turn.effort)]),
      ].flat()
      const resume = turn.threadId === null ? ['-'] : ['resume', turn.threadId, '-']
      const seen = new TurnState()
      const progress = watchTurn(options.log, options.workTree)
      const exit = await runProcess({
        argv: [options.binary.path, 'exec', ...common, ...settings, '-C', options.workTree, ...resume],
        cwd: options.workTree,
        env: { ...env, [KEY_VARIABLE]: options.bearer },
        stdin: turn.prompt,
        timeoutMs: turn.timeoutMs,
        idleTimeoutMs: options.idleTimeoutMs,
        signal: turn.signal,
        // A sandbox that was only about to start when Codex was told to end belongs to nobody.
        mark: options.agentTemp,
        keepBytes: 1024 * 1024,
        onLine: (line) => {
          turn.record?.(line)
          const event = parseEvent(line)
          seen.add(event)
          progress.see(event)
        },
      })
      const before = counted.get(seen.threadId) ?? NO_USAGE
      if (seen.usage) counted.set(seen.threadId, seen.usage)
      const usage = seen.usage && subtract(seen.usage, before)
      progress.end(usage)
      const failure = findFailure(exit, seen)
      if (failure) return { kind: 'failed', ...failure, usage }
      return { kind: 'answered', answer: seen.answer, threadId: seen.threadId, usage }
    },
    confine,
  }
}

/** What the events of one turn amount to. */
class TurnState {
  threadId = ''
  answer = ''
  usage: Usage | null = null
  failure: string | null = null
  malformed = 0

  add(event: AgentEvent): void {
    switch (event.kind) {
      case 'thread':
        this.threadId = event.id
        break
      case 'message':
        this.answer = event.text
        break
      case 'turn-completed':
        this.usage = event.usage
        break
      case 'turn-failed':
        this.failure = event.message
        break
      case 'malformed':
        this.malformed += 1
        break
      default:
    }
  }
}

/** Exit code 0 alone proves nothing: a turn has worked only when Codex said that it completed. */
function findFailure(exit: Exit, seen: TurnState): { code: ReasonCode; detail: string } | null {
  const broken = explainBreak(exit)
  if (broken !== null) return broken
  if (seen.failure !== null) return { code: classifyFailure(seen.failure), detail: quoteLine(seen.failure, 500) }
  if (seen.malformed > 0)
    return { code: 'agent-failed', detail: `${seen.malformed} lines of Codex's event stream were not events` }
  if (exit.code !== 0 || seen.usage === null) {
    const reason = quoteLine(exit.stderr.toString('utf8').trim().split('\n').slice(-3).join(' '), 500)
    return {
      code: 'agent-failed',
      detail: `Codex ended with exit code ${exit.code ?? 'unknown'} before its turn was complete: ${reason || 'no message'}`,
    }
  }
  return null
}

const subtract = (a: Usage, b: Usage): Usage => ({
  inputTokens: Math.max(0, a.inputTokens - b.inputTokens),
  cachedInputTokens: Math.max(0, a.cachedInputTokens - b.cachedInputTokens),
  outputTokens: Math.max(0, a.outputTokens - b.outputTokens),
  reasoningOutputTokens: Math.max(0, a.reasoningOutputTokens - b.reasoningOutputTokens),
})
