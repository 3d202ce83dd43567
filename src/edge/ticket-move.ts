import { RunnerError } from '../errors.ts'
import { moveFiles } from '../host/move-files.ts'
import { createFinder, lintQueue } from '../plan/formats/ticket-flow-read.ts'
import { planMove } from '../plan/queue/move-ticket.ts'
import { renameTickets } from '../plan/queue/rename-tickets.ts'
import type { Answer, LookOrder } from './commands.ts'
import { type OpenQueue, observeQueue, requireSound, withQueue } from './queue-session.ts'
import type { TicketOptions } from './ticket-options.ts'

/**
 * Puts a ticket in another place of the queue by giving it another index. What is done, claimed or on a branch keeps its name.
 * @throws {RunnerError} `usage-invalid`; `plan-invalid` when the queue has errors, or would have them; and as `withQueue` and
 *   `observeQueue`
 */
export const moveTicket = (order: LookOrder, options: TicketOptions): Promise<Answer> =>
  withQueue(order, false, async (open) => {
    const { side, anchorName } = readSide(options)
    if (options.ticket === null) throw new RunnerError('usage-invalid', 'ticket move needs a --ticket')
    requireSound(open)
    const standings = await observeQueue(order, open)
    const find = createFinder(standings)
    const named = (name: string) => {
      const found = find(name)
      if (found === undefined) throw new RunnerError('usage-invalid', `There is no ticket "${name}" in ${open.folder}`)
      return found
    }
    const wish = { ticket: named(options.ticket), side, anchor: named(anchorName) } as const
    const move = planMove(standings, wish, options.renumber)
    const renames = 'renames' in move ? move.renames : []
    const moves = renameTickets(open.queue, renames)
    const { dryRun } = order.inputs
    if (move.outcome === 'moved') {
      requireSound(relint(open, moves))
      if (!dryRun) await moveFiles(open.session.checkout.root, moves)
    }
    const listed = renames.map(({ from, to }) => ({ from, to }))
    const isEdited = ({ from, content }: (typeof moves)[number]) => !isSame(content, open.contents.get(from))
    const edited = moves.filter(isEdited).map(({ to }) => to)
    const lines = [...listed.map(({ from, to }) => `  ${from} -> ${to}`), ...edited.map((path) => `  depends_on in ${path}`)]
    const detail = 'detail' in move ? move.detail : ''
    return {
      exitCode: move.outcome === 'moved' || move.outcome === 'unchanged' ? 0 : 1,
      json: { outcome: move.outcome, dryRun, renames: listed, edited, detail, findings: [] },
      text: [HEADINGS[move.outcome](dryRun, detail), ...lines].join('\n'),
      findings: [],
    }
  })

const isSame = (one: Uint8Array, other: Uint8Array | undefined): boolean =>
  other !== undefined && Buffer.compare(one, other) === 0

const HEADINGS: Readonly<Record<ReturnType<typeof planMove>['outcome'], (dryRun: boolean, detail: string) => string>> = {
  unchanged: () => 'It is there already.',
  moved: (dryRun) => (dryRun ? 'Would rename:' : 'Renamed:'),
  'needs-renumbering': (_, detail) => `${detail}. With --renumber this would be renamed:`,
  blocked: (_, detail) => `${detail}.`,
}

function readSide({ before, after }: TicketOptions): { readonly side: 'before' | 'after'; readonly anchorName: string } {
  if (before !== null && after === null) return { side: 'before', anchorName: before }
  if (after !== null && before === null) return { side: 'after', anchorName: after }
  throw new RunnerError('usage-invalid', 'ticket move needs either --before or --after')
}

/** The queue as it will be. */
function relint({ contents, folder, config }: OpenQueue, moves: ReturnType<typeof renameTickets>) {
  const gone = new Set(moves.map(({ from }) => from))
  const kept = [...contents].filter(([path]) => !gone.has(path))
  const written = moves.map(({ to, content }) => [to, content] as const)
  return { folder, ...lintQueue(new Map([...kept, ...written]), folder, config.ticketFlow) }
}
