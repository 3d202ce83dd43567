import type { ReasonCode } from '../errors.ts'
import type { Command } from '../host/process.ts'
import type { Usage } from '../model.ts'
import type { Role } from './roles.ts'

/** One message to the agent. */
export interface Turn {
  /** Decides the form of the answer, and whether the work tree can be written. */
  readonly role: Role
  readonly prompt: string
  /** Conversation to go on with; null starts a new one. */
  readonly threadId: string | null
  /** Time left for the whole run. */
  readonly timeoutMs: number
  /** Instead of the run's own; undefined for those. */
  readonly model?: string | undefined
  readonly effort?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Told of every line of the agent's event stream, as it came. */
  readonly record?: ((line: string) => void) | undefined
}

/** How a turn ended. An answer is text that nobody has checked yet. */
export type TurnResult =
  | { readonly kind: 'answered'; readonly answer: string; readonly threadId: string; readonly usage: Usage | null }
  /** `usage` is null where nobody counted. */
  | { readonly kind: 'failed'; readonly code: ReasonCode; readonly detail: string; readonly usage: Usage | null }

/** A program that edits the work tree. It holds no secret, reaches no network and cannot write to `.git`. */
export interface Agent {
  /** Name and version, for example `codex-cli 0.169.0`. */
  readonly name: string
  run(turn: Turn): Promise<TurnResult>
  /** A command as the agent's own sandbox would run it, where nothing is left of what ran there before but the work tree. */
  confine(command: {
    readonly script: string
    /** What the script finds as `$1`, `$2` and so on. */
    readonly args?: readonly string[]
    readonly network: boolean
    readonly timeoutMs: number
  }): Promise<Command>
}

/** Of a turn that cost nothing, or that nobody counted. */
export const NO_USAGE: Usage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, reasoningOutputTokens: 0 }
