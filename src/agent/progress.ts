import { describeDuration } from '../host/clock.ts'
import { type Log, quoteLine } from '../host/log.ts'
import type { Usage } from '../model.ts'
import type { AgentEvent } from './events.ts'

const MAX_LENGTH = 160
/** Of a command that was shown when it began. */
const MAX_REPEATED = 50

/** How long nothing has to happen until somebody who looks on is told that the agent still works. */
const SILENCE_MS = 60_000

/** Shows what the agent is doing. */
export interface Progress {
  see(event: AgentEvent): void
  /** Ends the watch; a turn that used tokens is told with what it took. */
  end(usage: Usage | null): void
}

/**
 * Shows one turn in a log, line by line. Whatever the agent says or runs is quoted on one line.
 * @param workTree folder that paths are shown relative to
 */
export function watchTurn(log: Log, workTree: string): Progress {
  const begun = performance.now()
  const started = new Map<string, number>()
  let lastSeen = begun
  let last = 'nothing yet'
  const tell = (line: string): void => {
    lastSeen = performance.now()
    log.info(`  ${line}`)
  }
  const timer = setInterval(() => {
    if (performance.now() - lastSeen < SILENCE_MS) return
    tell(`codex still works: ${describeDuration(performance.now() - begun)} in this turn; last: ${last}`)
  }, SILENCE_MS / 4)
  timer.unref()
  return {
    see(event) {
      if (event.kind === 'command-started') started.set(event.command, performance.now())
      const line = renderProgress(event, workTree)
      if (line === null) return
      const since = event.kind === 'command-ended' ? started.get(event.command) : undefined
      tell(since === undefined ? line : `${line} after ${describeDuration(performance.now() - since)}`)
      last = line.replace(/^codex\S* /, '')
    },
    end(usage) {
      clearInterval(timer)
      if (usage !== null) tell(`codex used ${renderUsage(usage)} in ${describeDuration(performance.now() - begun)}`)
    },
  }
}

/** One event on one line; null where there is nothing to show. */
export function renderProgress(event: AgentEvent, workTree = ''): string | null {
  const quote = (text: string): string => quoteLine(text, MAX_LENGTH)
  switch (event.kind) {
    case 'message':
      // The final answer is JSON for us; what a person wants to know of it is in the report.
      return event.text.trimStart().startsWith('{') ? 'codex: final answer' : `codex: ${quote(event.text)}`
    case 'command-started':
      return `codex $ ${quote(unwrap(event.command))}`
    case 'command-ended':
      return `codex $ exit code ${event.exitCode ?? 'unknown'} of ${quoteLine(unwrap(event.command), MAX_REPEATED)}`
    case 'files':
      return `codex edits ${quote(event.paths.map((path) => shorten(path, workTree)).join(' '))}`
    case 'steps':
      return `codex plans: ${event.done} of ${event.total} steps done${event.current === null ? '' : `, now: ${quote(event.current)}`}`
    case 'thought':
      return `codex thinks: ${quote(event.headline)}`
    case 'notice':
      return `codex notes ${quote(event.text)}`
    default:
      return null
  }
}

/** Codex wraps every command into `/bin/bash -c "…"`. */
const unwrap = (command: string): string => /^\S*\/(?:ba)?sh -l?c (["'])([\s\S]*)\1$/.exec(command)?.[2] ?? command

/** Codex names files by their whole path. */
const shorten = (path: string, workTree: string): string =>
  workTree !== '' && path.startsWith(`${workTree}/`) ? path.slice(workTree.length + 1) : path

function renderUsage({ inputTokens, cachedInputTokens, outputTokens }: Usage): string {
  const [input, cached, output] = [inputTokens, cachedInputTokens, outputTokens].map((count) => count.toLocaleString('en-US'))
  return `${input} tokens in (${cached} cached) and ${output} out`
}
