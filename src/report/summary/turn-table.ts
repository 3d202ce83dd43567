import { describeDuration } from '../../host/clock.ts'
import type { RunReport, TurnEntry } from '../../model.ts'
import type { Writer } from '../report-writer.ts'
import { renderRows } from './rows.ts'

const format = (amount: number): string => amount.toLocaleString('en-US')

/** Every try of every turn; empty where there was one at most, which the facts at a glance tell. */
export function renderTurns({ turnLog }: RunReport, write: Writer): string {
  if (turnLog.length < 2) return ''
  const head = ['Turn', 'Role', 'Agent', 'End', 'Time', 'Tokens', 'Files', 'Lines']
  return renderRows(head, turnLog.length, write.first(turnLog), (entry) => [
    `${entry.turn}${entry.tries > 1 ? `, try ${entry.tries}` : ''}`,
    write.prose(entry.role),
    write.prose(entry.agent),
    entry.outcome === 'answered' ? 'answered' : `**${write.prose(entry.outcome)}**`,
    describeDuration(entry.durationMs),
    describeTokens(entry),
    String(entry.files),
    `+${entry.insertions} −${entry.deletions}`,
  ])
}

/** What nobody counted is not nothing. */
const describeTokens = ({ usage }: TurnEntry): string =>
  usage === null
    ? 'unknown'
    : `${format(usage.inputTokens)} in (${format(usage.cachedInputTokens)} cached), ${format(usage.outputTokens)} out`
