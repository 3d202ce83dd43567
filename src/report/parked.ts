import { quoteLine } from '../host/log.ts'
import type { Bundle } from '../model.ts'

/** Last line of a commit that holds unfinished work. */
const TRAILER = 'Codex-Plan-Runner: waiting-for-reply'

const MAX_LINES = 40

/** Message of the commit that keeps unfinished work until a person has answered. It holds the question itself. */
export function renderParkedMessage({ scope, tasks }: Bundle, question: string): string {
  const lines = question.split('\n').slice(0, MAX_LINES)
  return [
    `chore(${scope}): keep unfinished work`,
    '',
    `The agent asks about ${tasks[0].id}:`,
    '',
    ...lines.map((line) => `> ${quoteLine(line, 1000)}`),
    '',
    TRAILER,
    '',
  ].join('\n')
}

/** The question that a commit waits for an answer to; null when it is any other commit. */
export function parseParkedMessage(message: string): string | null {
  if (message.trimEnd().split('\n').at(-1) !== TRAILER) return null
  return message
    .split('\n')
    .flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : []))
    .join('\n')
}
