import { quoteLine } from '../host/log.ts'
import type { AgentReport, Bundle } from '../model.ts'
import { validate } from '../validate.ts'

/** How far unfinished work has come, for another run to go on with it. Stands in the commit that keeps the work. */
export interface Checkpoint {
  /** `waiting`: only a person's reply lets it go on. */
  readonly state: 'unfinished' | 'waiting'
  /** Commit the work was begun on. */
  readonly base: string
  /** What the agent said last, shortened. */
  readonly answer: string
  /** Replies that no turn has answered yet, the oldest first. */
  readonly replies: readonly string[]
  /** Turns of the writer that were begun, over all runs: one that broke off is counted too. */
  readonly turns: number
  /** Turns in a row that changed nothing. */
  readonly idleTurns: number
  /** Rounds of repair after a review. */
  readonly repairRounds: number
  /** Runs in a row that failed. */
  readonly failures: number
  /** What the writer said of work that passed every check and is under review; null before. */
  readonly accepted: AgentReport | null
}

/** A checkpoint as it was found, with the question it waits with or the reason for which it is not finished. */
export interface FoundCheckpoint extends Checkpoint {
  readonly question: string
}

const MARK = 'Codex-Plan-Runner: '
const MAX_LINES = 40
const MAX_ANSWER = 8_000

/** Work of which nothing is kept yet. */
export const noCheckpoint = (base: string): Checkpoint => ({
  state: 'unfinished',
  base,
  answer: '',
  replies: [],
  turns: 0,
  idleTurns: 0,
  repairRounds: 0,
  failures: 0,
  accepted: null,
})

/**
 * Message of the commit that keeps unfinished work.
 * @param text the question, or why the work is not finished
 * @param by the agent, and whose run it was
 */
export function renderCheckpointMessage(
  { scope, tasks, trailers = [] }: Bundle,
  text: string,
  checkpoint: Checkpoint,
  by: { readonly agent: string; readonly run: string },
): string {
  const lines = text.split('\n').slice(0, MAX_LINES)
  const state = { version: 1, ...checkpoint, answer: checkpoint.answer.slice(0, MAX_ANSWER) }
  return [
    `chore(${scope}): keep unfinished work`,
    '',
    `${tasks[0].id} ${checkpoint.state === 'waiting' ? 'waits for a person' : 'goes on in another turn'}:`,
    '',
    ...lines.map((line) => `> ${quoteLine(line, 1000)}`),
    '',
    ...tasks.map(({ id }) => `Plan-Task: ${id}`),
    ...trailers,
    `Plan-Run: ${quoteLine(by.run, 200)}`,
    `Plan-Turn: ${checkpoint.turns}`,
    `Plan-Agent: ${quoteLine(by.agent, 200)}`,
    MARK + JSON.stringify(state),
    '',
  ].join('\n')
}

/** The checkpoint in the message of a commit; null when it is any other commit. */
export function parseCheckpointMessage(message: string): FoundCheckpoint | null {
  const lines = message.trimEnd().split('\n')
  const last = lines.at(-1) ?? ''
  if (!last.startsWith(MARK)) return null
  let value: unknown
  try {
    value = JSON.parse(last.slice(MARK.length))
  } catch {
    return null
  }
  if (validate('checkpoint', value).length > 0) return null
  const question = lines.flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : [])).join('\n')
  return { ...(value as Checkpoint), question }
}
