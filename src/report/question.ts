import { plainProse } from './markdown.ts'

/** Word that a comment with an answer begins with. */
export const REPLY_WORD = '/reply'

/** The comment that puts the agent's question to the people of a pull request. */
export function renderQuestion(question: string, taskIds: readonly string[]): string {
  const lines = question.split('\n').flatMap((line) => (line.trim() === '' ? [] : [`> ${plainProse(line, 1000)}`]))
  return [
    `The work on ${taskIds.map((id) => `\`${id}\``).join(', ')} needs a decision:`,
    '',
    ...lines.flatMap((line) => [line, '>']).slice(0, -1),
    '',
    `Answer with a comment that begins with \`${REPLY_WORD}\` where a workflow listens for it, or start the workflow by hand with the answer as \`reply\`. What was done so far is on the branch; the work goes on from there.`,
    '',
  ].join('\n')
}

/** The answer in a comment; null when the comment is none. */
export function parseReply(comment: string): string | null {
  const text = comment.trim()
  if (!text.startsWith(REPLY_WORD) || /^[\w-]/.test(text.slice(REPLY_WORD.length))) return null
  return text.slice(REPLY_WORD.length).trim() || null
}
