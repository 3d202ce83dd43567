import type { ReasonCode } from '../errors.ts'
import type { Usage } from '../model.ts'

/** A line of `codex exec --json`, reduced to what a run needs. `ignored` covers what only matters to Codex itself. */
export type AgentEvent =
  | { readonly kind: 'thread'; readonly id: string }
  | { readonly kind: 'command-started'; readonly command: string }
  | { readonly kind: 'command-ended'; readonly command: string; readonly exitCode: number | null }
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'notice'; readonly text: string }
  /** The agent's own list of steps. `current`: the first that is not done; null when all are. */
  | { readonly kind: 'steps'; readonly done: number; readonly total: number; readonly current: string | null }
  /** The headline of a piece of reasoning. */
  | { readonly kind: 'thought'; readonly headline: string }
  | { readonly kind: 'turn-completed'; readonly usage: Usage }
  | { readonly kind: 'turn-failed'; readonly message: string }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'malformed'; readonly line: string }

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const count = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0)

/** Reads one line. Never throws: the stream is not ours, and a line that makes no sense is an event of its own. */
export function parseEvent(line: string): AgentEvent {
  let event: unknown
  try {
    event = JSON.parse(line)
  } catch {
    return { kind: 'malformed', line }
  }
  if (!isObject(event)) return { kind: 'malformed', line }
  switch (event['type']) {
    case 'thread.started':
      return { kind: 'thread', id: text(event['thread_id']) }
    case 'item.started':
    case 'item.updated':
    case 'item.completed':
      return isObject(event['item']) ? parseItem(event['item'], event['type']) : { kind: 'malformed', line }
    case 'turn.completed':
      return { kind: 'turn-completed', usage: parseUsage(event['usage']) }
    case 'turn.failed':
      return { kind: 'turn-failed', message: isObject(event['error']) ? text(event['error']['message']) : '' }
    // Codex also reports attempts to reconnect this way, so only `turn.failed` ends a turn.
    case 'error':
      return { kind: 'notice', text: text(event['message']) }
    default:
      return { kind: 'ignored' }
  }
}

function parseItem(item: Json, event: 'item.started' | 'item.updated' | 'item.completed'): AgentEvent {
  const completed = event === 'item.completed'
  switch (item['type']) {
    case 'command_execution': {
      const command = text(item['command'])
      if (!completed) return event === 'item.started' ? { kind: 'command-started', command } : { kind: 'ignored' }
      return { kind: 'command-ended', command, exitCode: typeof item['exit_code'] === 'number' ? item['exit_code'] : null }
    }
    case 'file_change': {
      const changes = Array.isArray(item['changes']) ? item['changes'].filter(isObject) : []
      return completed ? { kind: 'files', paths: changes.map((change) => text(change['path'])) } : { kind: 'ignored' }
    }
    case 'agent_message':
      return completed ? { kind: 'message', text: text(item['text']) } : { kind: 'ignored' }
    case 'todo_list':
      return completed ? { kind: 'ignored' } : parseSteps(Array.isArray(item['items']) ? item['items'].filter(isObject) : [])
    case 'reasoning': {
      const [, headline = ''] = /^\s*\*\*([^*\n]+)\*\*/.exec(text(item['text'])) ?? []
      return completed && headline !== '' ? { kind: 'thought', headline } : { kind: 'ignored' }
    }
    case 'error':
      return { kind: 'notice', text: text(item['message']) }
    default:
      return { kind: 'ignored' }
  }
}

function parseSteps(steps: readonly Json[]): AgentEvent {
  const open = steps.filter((step) => step['completed'] !== true)
  return {
    kind: 'steps',
    done: steps.length - open.length,
    total: steps.length,
    current: open[0] === undefined ? null : text(open[0]['text']),
  }
}

function parseUsage(usage: unknown): Usage {
  const numbers = isObject(usage) ? usage : {}
  return {
    inputTokens: count(numbers['input_tokens']),
    cachedInputTokens: count(numbers['cached_input_tokens']),
    outputTokens: count(numbers['output_tokens']),
    reasoningOutputTokens: count(numbers['reasoning_output_tokens']),
  }
}

/**
 * What a failed turn means. Codex gives no code, only a message, so this holds for the tested versions; anything else
 * is `agent-failed`, with the message kept.
 */
export function classifyFailure(message: string): ReasonCode {
  const table: readonly (readonly [RegExp, ReasonCode])[] = [
    [/budget of this run/i, 'budget-exceeded'],
    [/\b(401|403)\b|unauthorized|(?:invalid|incorrect) api key|not (?:have access|allowed|permitted)/i, 'model-unauthorized'],
    [/quota|billing|insufficient_quota/i, 'model-quota-exceeded'],
    [/context window|context_length/i, 'model-context-exceeded'],
    [/\b429\b|rate limit|too many requests/i, 'model-rate-limited'],
    [/\b5\d\d\b|high demand|stream disconnected|connection|error sending request|timed? ?out|overloaded/i, 'model-unavailable'],
  ]
  return table.find(([pattern]) => pattern.test(message))?.[1] ?? 'agent-failed'
}
