import { posix } from 'node:path'
import type { FileEdit, Snapshot } from '../../model.ts'
import { indexOf, isIn } from '../formats/ticket-flow-files.ts'
import { cleanLine, indexAfter, renderTicket, ticketFileName, widthOf } from './new-ticket.ts'

/** A ticket that the agent proposes for later. */
export interface FollowUp {
  readonly title: string
  readonly goal: string
  /** Markdown. */
  readonly body: string
}

/** Most tickets that one piece of work may add to the queue. */
const MAX_FOLLOW_UPS = 5

/** Longest follow-up ticket, in bytes. */
export const MAX_FOLLOW_UP_BYTES = 64 * 1024

const CUT = '\n\n[... TRUNCATED ...]\n'

/**
 * Proposed tickets at the end of the queue, in their order, none of them done: above every index of the base commit. One without
 * a title, or with the title of one before it, is left out. Source: ticket flow, completion 9.
 * @param agent who does them: the same as the ticket they follow from
 */
export function planFollowUps(
  snapshot: Snapshot,
  folder: string,
  proposals: readonly FollowUp[],
  agent = 'codex',
): readonly FileEdit[] {
  const paths = Array.from(snapshot.entries.keys()).filter((path) => isIn(folder, path) && indexOf(path) !== null)
  const cleaned = proposals.map(({ title, goal, body }) => ({ title: cleanLine(title, 120), goal: cleanLine(goal, 500), body }))
  const titles = cleaned.map(({ title }) => title.toLowerCase())
  const kept = cleaned.filter(({ title }, at) => title !== '' && titles.indexOf(title.toLowerCase()) === at)
  const [first, width] = [indexAfter(paths), widthOf(paths)]
  return kept.slice(0, MAX_FOLLOW_UPS).map(({ title, goal, body }, at) => {
    const text = { title, goal: goal === '' ? null : goal, agent }
    const room = MAX_FOLLOW_UP_BYTES - Buffer.byteLength(renderTicket({ ...text, body: '\n' }))
    const content = renderTicket({ ...text, body: `\n${cutTo(cleanBody(body), room)}` })
    const path = posix.join(folder, ticketFileName(first + BigInt(at), width, title))
    return { path, content: new TextEncoder().encode(content) }
  })
}

/** Without control characters, and with one line end at its end. */
const cleanBody = (body: string): string =>
  `${body
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim()}\n`

/** No character is cut in two. */
function cutTo(text: string, maxBytes: number): string {
  if (Buffer.byteLength(text) <= maxBytes) return text
  const bytes = new TextEncoder().encode(text).subarray(0, maxBytes - CUT.length)
  return new TextDecoder().decode(bytes, { stream: true }).trimEnd() + CUT
}
