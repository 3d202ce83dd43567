import { RunnerError } from '../../errors.ts'
import type { FileEdit, Snapshot, Task } from '../../model.ts'
import { readFrontMatter, splitFrontMatter } from '../front-matter.ts'
import { decodeTicket } from './ticket-flow-lint.ts'

const textOf = (bytes: Uint8Array | undefined): string | null => {
  const read = decodeTicket(bytes)
  return 'fault' in read ? null : read.text
}

/**
 * The ticket with `done: true`: its front matter as the base commit has it but for that one value, and behind it the body that
 * the work left. Source: ticket flow, completion.
 * @param worked contents of the changed files; a body that cannot be told apart is put back
 * @throws {RunnerError} `internal` when the task stands in no readable ticket
 */
export function markTicketDone(
  snapshot: Snapshot,
  { id, place }: Task,
  worked: ReadonlyMap<string, Uint8Array>,
): readonly FileEdit[] {
  const path = place.file ?? ''
  const base = textOf(snapshot.files.get(path)) ?? ''
  const { frontMatter } = readFrontMatter(path, base)
  const done = frontMatter?.values.get('done')
  if (frontMatter === null || done === undefined) throw new RunnerError('internal', `${id} stands in no ticket.`)
  const left = worked.get(path)
  const text = left === undefined ? base : (textOf(left) ?? '')
  const bodyStart = splitFrontMatter(text)?.bodyStart ?? null
  const body = bodyStart === null ? base.slice(frontMatter.bodyStart) : text.slice(bodyStart)
  const mark = done.plain === true ? base.slice(done.start, done.end) : 'true'
  const head = base.slice(0, done.start) + mark + base.slice(done.end, frontMatter.bodyStart)
  // A closing line at the very end of the file has no line end of its own to part it from a new body.
  const gap = body !== '' && !head.endsWith('\n') ? '\n' : ''
  const content = head + gap + body
  return content === text ? [] : [{ path, content: new TextEncoder().encode(content) }]
}
