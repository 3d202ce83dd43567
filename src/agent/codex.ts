import { join, relative } from 'node:path'
import type { ReasonCode } from '../errors.ts'
import type { CodexBinary } from '../host/codex-binary.ts'
import { emptyFolder, isRealFolder, makeFolder, writeFileAtomically } from '../host/files.ts'
import { type Log, quoteLine } from '../host/log.ts'
import { type Exit, runProcess } from '../host/process.ts'
import type { Usage } from '../model.ts'
import { type Agent, NO_USAGE, type Turn, type TurnResult } from './agent.ts'
import { ANSWER_SCHEMAS, type AnswerKind } from './answer-schema.gen.ts'
import { KEY_VARIABLE, PROFILES, renderCodexConfig } from './codex-config.ts'
import { type AgentEvent, classifyFailure, parseEvent } from './events.ts'
import { watchTurn } from './progress.ts'
import { ROLES } from './roles.ts'
import { WITH_PIPES } from './sandbox-script.ts'

/** What one run gives its Codex. */
export interface CodexOptions {
  readonly binary: CodexBinary
  readonly workTree: string
  /** Empty folder for everything Codex keeps; private to the host. */
  readonly folder: string
  readonly agentTemp: string
  /** Absolute folders the agent may not read. */
  readonly denied: readonly string[]
  /** Absolute folders it must be able to read wherever they lie: programs and what belongs to them. */
  readonly readable: readonly string[]
  readonly commandPath: string
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

const isBelow = (path: string, folder: string): boolean => path === folder || !relative(folder, path).startsWith('..')

/** Name of the folder, below the run's own, that Codex keeps its configuration and conversations in. */
export const CODEX_HOME = 'codex-home'

/** Folders without those that lie below another: the sandbox cannot deny a folder twice. */
export const outermost = (folders: readonly string[]): string[] => {
  const unique = [...new Set(folders)]
  return unique.filter((folder) => !unique.some((other) => other !== folder && isBelow(folder, other)))
}

/** Codex, prepared for one run: a configuration of our own in a home of its own. */
export async function createCodex(options: CodexOptions): Promise<Agent> {
  const home = join(options.folder, CODEX_HOME)
  // Codex starts some programs (git among them) outside its sandbox; with an empty PATH it finds none.
  const emptyPath = join(options.folder, 'no-programs')
  const codexTemp = join(options.folder, 'codex-temp')
  const schemaFile = (kind: AnswerKind) => join(options.folder, `${kind}.schema.json`)
  const denied = outermost(options.denied)
  const config = renderCodexConfig({
    baseUrl: options.endpoint,
    model: options.model,
    effort: options.effort,
    commandPath: options.commandPath,
    tempFolder: options.agentTemp,
    denied,
    readable: [...new Set([options.binary.packageFolder, ...options.readable])].filter((folder) =>
      denied.some((other) => isBelow(folder, other)),
    ),
    // The sandbox fails every command when a path that its profile names is a link.
    hasWorkflows: await isRealFolder(join(options.workTree, '.github')),
  })
  await Promise.all([
    makeFolder(emptyPath),
    makeFolder(codexTemp),
    writeFileAtomically(join(home, 'config.toml'), config),
    ...Object.entries(ANSWER_SCHEMAS).map(([kind, schema]) => writeFileAtomically(schemaFile(kind as AnswerKind), schema)),
  ])

  // Codex keeps books on the mounts of its sandboxes in a temporary folder; in /tmp all runs of one account would share them.
  const env = { PATH: emptyPath, HOME: options.folder, TMPDIR: codexTemp, CODEX_HOME: home, LANG: 'C.UTF-8' }
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
    async confine({ script, args = [], network, timeoutMs }) {
      // It is the home folder of the sandbox: a .bashrc or .npmrc left there would decide how a gate ends.
      await emptyFolder(options.agentTemp)
      const profile = network ? PROFILES.online : PROFILES.offline
      // Without --norc, bash reads .bashrc even for a single command when its input is a socket, which is what Node hands it.
      const bash = ['/bin/bash', '--norc', '-c', WITH_PIPES, 'bash', script, ...(args.length === 0 ? [] : ['bash', ...args])]
      return {
        argv: [options.binary.path, 'sandbox', '-P', profile, '-C', options.workTree, '--', ...bash],
        cwd: options.workTree,
        env,
        timeoutMs,
        mark: options.agentTemp,
      }
    },
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
  if (exit.survived) return { code: 'process-survived', detail: 'a process of the agent survived SIGKILL' }
  switch (exit.ended) {
    case 'aborted':
      return { code: 'cancelled', detail: 'the run was cancelled while the agent worked' }
    case 'timeout':
      return { code: 'agent-timeout', detail: `the agent was stopped after ${Math.round(exit.durationMs / 1000)} s` }
    case 'stalled':
      return { code: 'agent-stalled', detail: 'the agent showed no sign of life' }
    case 'not-started':
      return { code: 'codex-not-found', detail: exit.stderr.toString('utf8').trim() }
    case 'exited':
      break
  }
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
