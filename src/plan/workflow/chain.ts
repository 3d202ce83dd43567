import type { Finding } from '../../model.ts'
import { byCodeUnit } from '../formats/frd-files.ts'
import { recordFolderOf, recordGlobsOf } from './records.ts'
import { isCovered, isWithin, parseScopeEntry } from './scope-entry.ts'
import type { WorkflowSettings } from './settings.ts'
import { matchesAny } from './steering-globs.ts'
import type { WorkflowTicket } from './ticket.ts'

/** A ticket by its name alone, for one that cannot be read. */
export interface NamedTicket {
  readonly path: string
  readonly id: string
  readonly ticket: WorkflowTicket | null
}

/** A parent ticket and its children in the order in which they are done. */
export interface TicketChain<T extends NamedTicket> {
  readonly parent: T
  readonly children: readonly T[]
}

interface IdParts {
  readonly date: string
  readonly name: string
}

function partsOf(id: string): IdParts {
  const [, date = '', name = id] = /^TKT-(\d{4}-\d{2}-\d{2})-(.+)$/.exec(id) ?? []
  return { date, name: name.toLowerCase() }
}

/** The name that the children of a parent begin with. */
const featureOf = (id: string): string => partsOf(id).name.replace(/-(?:orchestrator|parent)$/, '')

const isParent = ({ ticket }: NamedTicket): boolean => ticket?.ticketClass === 'orchestrator'

/** Whether an id is that of a child by its name, `TKT-<date>-<feature>-<stage>`, and no older than the parent. */
function isNamedAfter(parent: string, child: string): boolean {
  const [one, other] = [partsOf(parent), partsOf(child)]
  return other.name.startsWith(`${featureOf(parent)}-`) && other.date >= one.date
}

/**
 * The chains of tickets that have a parent. A child is one that its parent lists in its result, or one that is named after it; of
 * several parents by name the one with the longest name has it. Source: workflow modes, ticket chains.
 */
export function findChains<T extends NamedTicket>(tickets: readonly T[]): readonly TicketChain<T>[] {
  const parents = tickets.filter(isParent).sort((one, other) => featureOf(other.id).length - featureOf(one.id).length)
  const parentOf = new Map<T, T>()
  for (const child of tickets) {
    if (isParent(child)) continue
    const parent =
      parents.find(({ ticket }) => ticket?.children.includes(child.id)) ?? parents.find(({ id }) => isNamedAfter(id, child.id))
    if (parent !== undefined) parentOf.set(child, parent)
  }
  return tickets.filter(isParent).map((parent) => {
    const ranked = tickets
      .filter((child) => parentOf.get(child) === parent)
      .map((child) => ({ child, rank: rankOf(parent, child) }))
      .sort((one, other) => compare(one.rank, other.rank) || byCodeUnit(one.child.path, other.child.path))
    return { parent, children: ranked.map(({ child }) => child) }
  })
}

const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1)

/** The stage of a child: that of the worker whose id its name ends in, else the number in its name, else behind all others. */
function rankOf({ id, ticket }: NamedTicket, child: NamedTicket): number {
  const rest = partsOf(child.id).name.slice(featureOf(id).length + 1)
  const workers = ticket?.stages ?? []
  const at = workers.findIndex(
    (worker) => worker.id !== '' && [worker.id.toLowerCase()].some((word) => rest === word || rest.startsWith(`${word}-`)),
  )
  const number = /(?:^|-|^stage-?)0*(\d+)(?:-|$)/.exec(rest)?.[1]
  if (at >= 0) return workers[at]?.stage ?? at
  return number === undefined ? Number.POSITIVE_INFINITY : Number(number)
}

/** What a child may touch and its parent may not. Source: workflow modes, ticket chains. */
export function checkChildScope(
  { ticket: parent }: NamedTicket,
  { ticket: child }: NamedTicket,
  settings: WorkflowSettings,
): readonly Finding[] {
  if (parent === null || child === null) return []
  const records = recordGlobsOf(child, recordFolderOf(child, null, settings))
  const limits = parent.allowed.flatMap(({ value }) => parseScopeEntry(value) ?? [])
  const forbidden = parent.forbidden.map(({ value }) => value)
  return child.allowed.flatMap(({ value, place }): readonly Finding[] => {
    const entry = parseScopeEntry(value)
    if (entry === null || records.includes(value) || matchesAny(records, entry.path)) return []
    const isOutside = !isWithin(entry, limits)
    if (!isOutside && !isCovered(forbidden, entry)) return []
    const message = `${value} is ${isOutside ? 'outside the scope of' : 'forbidden by'} the parent ticket ${parent.id}.`
    const hint = 'Narrow the child, or widen the parent.'
    return [{ code: 'workflow-child-scope', severity: 'error', ...place, message, hint }]
  })
}
