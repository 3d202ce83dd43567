import type { QueuedTicket } from '../formats/ticket-flow-read.ts'
import { createFinder } from '../formats/ticket-flow-read.ts'
import type { Rename } from './move-ticket.ts'
import { renameDependencies } from './rename-dependencies.ts'

/** A file with the name and the content that it is to have. */
export interface FileMove {
  readonly from: string
  readonly to: string
  readonly content: Uint8Array
}

/**
 * Every file that is renamed, or that names a renamed ticket in its `depends_on`.
 * @param queue the tickets as they are, none of them broken
 */
export function renameTickets(queue: readonly QueuedTicket[], renames: readonly Rename[]): readonly FileMove[] {
  const find = createFinder(queue)
  const renamed = new Map(renames.map((rename) => [rename.from, rename]))
  const findRename = (name: string): Rename | undefined => renamed.get(find(name)?.path ?? '')
  return queue.flatMap(({ path, ticket }): readonly FileMove[] => {
    const text = ticket?.text ?? ''
    const written = renameDependencies(text, findRename)
    const to = renamed.get(path)?.to ?? path
    return to === path && written === text ? [] : [{ from: path, to, content: new TextEncoder().encode(written) }]
  })
}
