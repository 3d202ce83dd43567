import type { ReasonCode } from '../errors.ts'
import type { Exit } from '../host/process.ts'

/** Why a turn of the agent broke off; null when its program ended by itself. */
export function explainBreak(exit: Exit): { readonly code: ReasonCode; readonly detail: string } | null {
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
      return null
  }
}
