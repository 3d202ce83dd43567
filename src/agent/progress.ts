import { quoteLine } from '../host/log.ts'
import type { AgentEvent } from './events.ts'

const MAX_LENGTH = 160

/** A line that shows what the agent is doing; null where there is nothing to show. */
export function renderProgress(event: AgentEvent): string | null {
  switch (event.kind) {
    case 'message':
      // The final answer is JSON for us; what a person wants to know of it is in the report.
      return event.text.trimStart().startsWith('{') ? '  codex: final answer' : `  codex: ${quoteLine(event.text, MAX_LENGTH)}`
    case 'command-started':
      return `  codex $ ${quoteLine(unwrap(event.command), MAX_LENGTH)}`
    case 'command-ended':
      return event.exitCode === 0 ? null : `  codex $ exit code ${event.exitCode ?? 'unknown'}`
    case 'files':
      return `  codex edits ${quoteLine(event.paths.join(' '), MAX_LENGTH)}`
    case 'notice':
      return `  codex notes ${quoteLine(event.text, MAX_LENGTH)}`
    default:
      return null
  }
}

/** Codex wraps every command into `/bin/bash -c "…"`. */
const unwrap = (command: string): string => /^\S*\/(?:ba)?sh -l?c (["'])([\s\S]*)\1$/.exec(command)?.[2] ?? command
