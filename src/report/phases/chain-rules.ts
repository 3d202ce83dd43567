import { type Problem, quote } from '../../validate.ts'
import { indexOf, PHASES } from './phases.ts'
import type { StateView, TicketView } from './run-state-view.ts'
import { nextPhaseOf } from './ticket-rules.ts'

/** What the package says of its tickets. */
export interface ChainManifest {
  readonly packageId: string
  /** In their order. */
  readonly ticketIds: readonly string[]
}

const isOver = ({ furthest }: TicketView): boolean => furthest === PHASES.length - 1
const show = (id: string | null): string => (id === null ? 'null' : quote(id))
const at = (pointer: string, code: string, message: string, hint: string): Problem => ({ pointer, code, message, hint })

/** What contradicts itself between the tickets of a run state and around them. Source: workflow modes, run state. */
export function checkChain(state: StateView, manifest: ChainManifest | null): readonly Problem[] {
  const open = state.tickets.findIndex((ticket) => !isOver(ticket))
  const active = state.tickets[open] ?? null
  return [
    ...checkList(state),
    ...(manifest === null ? [] : checkManifest(state, manifest)),
    ...checkPlaces(state, active, open),
    ...checkLock(state, active),
    ...checkWriter(state),
  ]
}

function checkList({ mode, tickets }: StateView): readonly Problem[] {
  const ids = tickets.map(({ id }) => id)
  const hint = 'The list has each ticket once, in the order of the work, numbered from 0.'
  return [
    ...tickets.flatMap(({ pointer, id, order }, place) => [
      ...(id !== '' && ids.indexOf(id) < place
        ? [at(`${pointer}/id`, 'ticket-repeated', `The ticket ${quote(id)} is there twice.`, hint)]
        : []),
      ...(order === place
        ? []
        : [at(`${pointer}/order`, 'ticket-order', `The ticket at place ${place} has another number.`, hint)]),
    ]),
    ...(mode === 'single_ticket' && tickets.length > 1
      ? [at('/tickets', 'ticket-count', `There are ${tickets.length} tickets.`, 'This mode is for exactly one.')]
      : []),
  ]
}

function checkManifest({ packageId, tickets }: StateView, manifest: ChainManifest): readonly Problem[] {
  const hint = 'A stored state belongs to one package as it was; it is not carried over to another.'
  const differs = tickets.findIndex(({ id }, place) => id !== manifest.ticketIds[place])
  const place = differs < 0 && tickets.length < manifest.ticketIds.length ? tickets.length : differs
  const there = tickets[place]
  const due = manifest.ticketIds[place] ?? null
  return [
    ...(packageId === manifest.packageId
      ? []
      : [at('/package_id', 'package-differs', `The package is ${quote(manifest.packageId)}, not ${show(packageId)}.`, hint)]),
    ...(place < 0
      ? []
      : [at(there?.pointer ?? '/tickets', 'tickets-differ', `The package has ${show(due)} at place ${place}.`, hint)]),
  ]
}

function checkPlaces(state: StateView, active: TicketView | null, open: number): readonly Problem[] {
  const { tickets, activeId, activePhase, lastCompletedId } = state
  const last = tickets.slice(0, open < 0 ? tickets.length : open).at(-1)?.id ?? null
  const phase = active === null ? null : nextPhaseOf(active)
  const hint = 'It follows from the tickets: the first one that is not completed is worked on, at its first phase not recorded.'
  const wrong = (pointer: string, code: string, due: string | null, found: string | null) =>
    due === found ? [] : [at(pointer, code, `${show(found)} stands here, and ${show(due)} is due.`, hint)]
  return [
    ...wrong('/active_ticket_id', 'active-ticket', active === null ? null : active.id, activeId),
    ...wrong('/active_phase', 'active-phase', phase, activePhase),
    ...wrong('/last_completed_ticket_id', 'last-completed', last, lastCompletedId),
    ...(active === null ? [] : tickets.slice(open + 1)).flatMap(({ pointer, id, furthest }) =>
      furthest <= indexOf('pending')
        ? []
        : [
            at(
              `${pointer}/completed_phases`,
              'chain-order',
              `The ticket ${quote(id)} was begun while ${quote(active?.id ?? '')} is not completed.`,
              'A ticket begins when all before it are committed, pushed, proved and completed.',
            ),
          ],
    ),
  ]
}

function checkLock({ lock, activeId }: StateView, active: TicketView | null): readonly Problem[] {
  const isFailed = lock.status === 'failed' || Boolean(lock.failure)
  const isNeeded = active !== null && active.furthest >= indexOf('source_lock_validated')
  return [
    ...(isFailed
      ? [
          at(
            '/source_lock',
            'lock-failed',
            'The check of what the work rests on has failed.',
            'Bring the ticket or package back to what it was; a failed state is never continued.',
          ),
        ]
      : isNeeded && lock.status !== 'valid'
        ? [
            at(
              '/source_lock/status',
              'lock-unproved',
              'The lock was checked by the phases of the ticket, but is not `valid`.',
              'Check the lock again before anything else.',
            ),
          ]
        : []),
    ...(lock.id === activeId
      ? []
      : [
          at(
            '/source_lock/active_ticket_id',
            'lock-ticket',
            `The lock was checked for ${show(lock.id)}.`,
            `The ticket at work is ${show(activeId)}.`,
          ),
        ]),
  ]
}

function checkWriter({ writer, tickets }: StateView): readonly Problem[] {
  const isOpen = ({ furthest }: TicketView) =>
    furthest >= indexOf('implementation_writer_locked') && furthest < indexOf('writer_thread_closed')
  const open = tickets.filter(isOpen)
  const [first] = open
  if (open.length > 1) {
    const ids = open.map(({ id }) => quote(id)).join(', ')
    return [at('/tickets', 'writers', `Several tickets have a writer: ${ids}.`, 'There is one writer at a time.')]
  }
  if (first === undefined)
    return writer.holder === null && writer.id === null
      ? []
      : [at('/writer_lock', 'writer-lock-left', 'The lock is held, and nobody writes.', 'Outside of writing both are null.')]
  const hint = 'While a writer is at work, the lock names its run and its ticket.'
  if (writer.holder === null) return [at('/writer_lock/held_by', 'writer-lock-missing', `${quote(first.id)} has a writer.`, hint)]
  if (writer.id === first.id) return []
  return [at('/writer_lock/ticket_id', 'writer-lock-ticket', `${quote(first.id)} has a writer, not ${show(writer.id)}.`, hint)]
}
