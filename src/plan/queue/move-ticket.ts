import { posix } from 'node:path'
import { showIndex } from '../formats/ticket-flow-files.ts'
import { stemOf } from '../formats/ticket-names.ts'
import { digitsOf } from './new-ticket.ts'

/** A ticket of a queue that may have to keep its name. */
export interface Standing {
  readonly path: string
  readonly index: bigint
  /** Why nobody may rename it, as the end of a sentence; null when it may be renamed. */
  readonly fixed: string | null
}

/** A ticket that gets another index, and with it another name. */
export interface Rename {
  readonly from: string
  readonly to: string
  readonly oldIndex: bigint
  readonly newIndex: bigint
}

/** What a move comes to. `blocked`: no order of names that may change makes room. */
export type Move =
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'moved'; readonly renames: readonly Rename[] }
  | { readonly outcome: 'needs-renumbering'; readonly renames: readonly Rename[]; readonly detail: string }
  | { readonly outcome: 'blocked'; readonly detail: string }

/** What is to be moved, and where to. */
export interface Wish {
  readonly ticket: Standing
  readonly side: 'before' | 'after'
  readonly anchor: Standing
}

/**
 * A ticket in another place of its queue. It takes a free index between its new neighbours; only where there is none and it is
 * asked for, neighbours are renamed, as few as will do. What somebody works on or has finished keeps its name in any case.
 * @param queue in its order, each index once
 */
export function planMove(queue: readonly Standing[], { ticket, side, anchor }: Wish, mayRenumber: boolean): Move {
  const rest = queue.filter((each) => each !== ticket)
  const at = rest.indexOf(anchor)
  const [low, high] = side === 'before' ? [rest[at - 1], anchor] : [anchor, rest[at + 1]]
  const isAbove = low === undefined || ticket.index > low.index
  const isBelow = high === undefined || ticket.index < high.index
  if (anchor === ticket || (isAbove && isBelow)) return { outcome: 'unchanged' }
  if (ticket.fixed !== null) return { outcome: 'blocked', detail: `${stemOf(ticket.path)} keeps its name: it ${ticket.fixed}` }
  const free = findGap(low?.index ?? null, high?.index ?? null, side)
  if (free !== null) return { outcome: 'moved', renames: [rename(ticket, free)] }
  const up = high === undefined ? null : shift(rest, high, 1n)
  const down = low === undefined ? null : shift(rest, low, -1n)
  const ways = [up, down].filter((way) => way !== null)
  const [best] = ways.filter(({ fixed }) => fixed.length === 0).sort((one, other) => one.run.length - other.run.length)
  const where = `${side} ${stemOf(anchor.path)}`
  if (best === undefined) {
    const reasons = ways.flatMap(({ fixed }) => fixed).map(({ path, fixed }) => `${stemOf(path)} ${fixed}`)
    return {
      outcome: 'blocked',
      detail: `There is no free index ${where}, and no name can change: ${reasons.join('; ') || 'the first one is 0'}`,
    }
  }
  const [first] = best.run
  const renames = [...best.run.map((each) => rename(each, each.index + best.step)), rename(ticket, first?.index ?? ticket.index)]
  return mayRenumber
    ? { outcome: 'moved', renames }
    : { outcome: 'needs-renumbering', renames, detail: `There is no free index ${where}` }
}

/** A free index next to the anchor; null when there is none. */
function findGap(low: bigint | null, high: bigint | null, side: 'before' | 'after'): bigint | null {
  if (high === null) return (low ?? 0n) + 1n
  if (high - (low ?? -1n) <= 1n) return null
  return side === 'before' || low === null ? high - 1n : low + 1n
}

/** The tickets that stand without a gap from one of them on, in one direction: all of them move by one step. */
function shift(
  rest: readonly Standing[],
  from: Standing,
  step: 1n | -1n,
): { readonly run: readonly Standing[]; readonly fixed: readonly Standing[]; readonly step: bigint } | null {
  const run: Standing[] = []
  let at = rest.indexOf(from)
  for (let index = from.index; rest[at]?.index === index; index += step) {
    const found = rest[at]
    if (found === undefined) break
    run.push(found)
    at += Number(step)
  }
  if (from.index + step * BigInt(run.length) < 0n) return null
  return { run, fixed: run.filter(({ fixed }) => fixed !== null), step }
}

/** A ticket's file under another index, with as many digits and the same words behind them. */
function rename({ path, index }: Standing, newIndex: bigint): Rename {
  const name = posix.basename(path)
  const digits = digitsOf(path)
  const to = name.replace(digits, showIndex(newIndex).padStart(digits.length, '0'))
  return { from: path, to: posix.join(posix.dirname(path), to), oldIndex: index, newIndex }
}
