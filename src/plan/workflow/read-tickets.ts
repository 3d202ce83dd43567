import { posix } from 'node:path'
import type { Dependency, Finding, Snapshot, Task } from '../../model.ts'
import type { ReadPlan } from '../format.ts'
import { byCodeUnit } from '../formats/frd-files.ts'
import { checkChildScope, findChains } from './chain.ts'
import { chooseMode } from './mode.ts'
import { PARENT_WAITS, prepareTask } from './prepare-task.ts'
import { EXECUTION_REPORT, HANDOFF, recordFolderOf, taskIdOf } from './records.ts'
import type { WorkflowSettings } from './settings.ts'
import { toUnreadableTask } from './task.ts'
import { readTicket, type WorkflowTicket } from './ticket.ts'

/** A ticket as its file has it. */
interface Loose {
  readonly path: string
  readonly id: string
  readonly ticket: WorkflowTicket | null
  readonly findings: readonly Finding[]
}

/** The one status of version 2 that may be started, and the one that is written when the work is done. */
const [OPEN, DONE] = ['backlog', 'done']

const place = (file: string) => ({ file, line: null, column: null, pointer: null })

/**
 * Tickets that are in no package as a plan: tickets of version 1 by their `order`, then all others by the name of their file, the
 * children of a parent together and before it. Source: workflow modes, tickets.
 * @param paths of the tickets
 */
export function readTickets(
  snapshot: Snapshot,
  planPath: string,
  paths: readonly string[],
  settings: WorkflowSettings,
): ReadPlan {
  const all = [...paths].sort(byCodeUnit).map((path): Loose => {
    const { ticket, findings } = readTicket(path, snapshot.files.get(path))
    return { path, ticket, findings, id: ticket?.id ?? posix.basename(path).replace(/\.ya?ml$/i, '') }
  })
  if (all.length === 0) {
    const [message, hint] = ['There is no ticket here.', 'Add one, such as tickets/TKT-2031-05-01-name.yaml.']
    return { plan: null, findings: [{ code: 'no-tickets', severity: 'error', ...place(planPath), message, hint }] }
  }
  const { tickets, twins } = parTwins(all)
  const world = createWorld(snapshot, tickets, settings)
  const made = world.ordered.map((one) => toTask(one, world, twins.get(one) ?? []))
  return {
    plan: { format: 'workflow', path: planPath, tasks: made.map(({ task }) => task) },
    findings: [...twins.values()].flat().concat(made.flatMap(({ findings }) => findings)),
  }
}

/** Leaves the first of several tickets with one id, and complains about it for each of the others. */
function parTwins(all: readonly Loose[]): {
  readonly tickets: readonly Loose[]
  readonly twins: ReadonlyMap<Loose, readonly Finding[]>
} {
  const byId = new Map<string, Loose>()
  const twins = new Map<Loose, readonly Finding[]>()
  for (const one of all) {
    const key = taskIdOf(one).toLowerCase()
    const first = byId.get(key)
    if (first === undefined) {
      byId.set(key, one)
      continue
    }
    const message = `The ticket has the id of ${first.path}.`
    const finding: Finding = {
      ...place(one.path),
      code: 'workflow-id-repeated',
      severity: 'warning',
      message,
      hint: 'Give each its own.',
    }
    twins.set(first, [...(twins.get(first) ?? []), finding])
  }
  return { tickets: [...byId.values()], twins }
}

type World = ReturnType<typeof createWorld>

function createWorld(snapshot: Snapshot, tickets: readonly Loose[], settings: WorkflowSettings) {
  const byId = new Map(tickets.map((one) => [one.id, one]))
  const chains = findChains(tickets)
  const chainOf = new Map(chains.flatMap((chain) => [chain.parent, ...chain.children].map((one) => [one, chain] as const)))
  const isDone = ({ ticket }: Loose): boolean => {
    if (ticket === null) return false
    if (ticket.status !== null) return ticket.status.value === DONE
    return snapshot.entries.has(`${recordFolderOf(ticket, null, settings)}/${EXECUTION_REPORT}`)
  }
  const orderOf = ({ ticket }: Loose): number => ticket?.order ?? Number.POSITIVE_INFINITY
  const loose = tickets.filter((one) => chainOf.get(one) === undefined || chainOf.get(one)?.parent === one)
  const ordered = [...loose]
    .sort(
      (one, other) =>
        (orderOf(one) < orderOf(other) ? -1 : Number(orderOf(one) > orderOf(other))) || byCodeUnit(one.path, other.path),
    )
    .flatMap((one) => [...(chainOf.get(one)?.children ?? []), one])
  return { snapshot, settings, byId, chainOf, isDone, ordered }
}

function toTask(
  one: Loose,
  { snapshot, settings, byId, chainOf, isDone }: World,
  twins: readonly Finding[],
): { readonly task: Task; readonly findings: readonly Finding[] } {
  const { path, ticket } = one
  if (ticket === null) {
    const findings = one.findings.map((finding): Finding => ({ ...finding, severity: 'warning' }))
    return { task: toUnreadableTask(one.id, place(path)), findings }
  }
  const chain = chainOf.get(one)
  const isParent = chain?.parent === one
  const before = isParent ? undefined : chain?.children[chain.children.indexOf(one) - 1]
  const named = ticket.dependsOn.map((on): Dependency => {
    const target = byId.get(on.value)
    return { name: on.value, taskIds: target === undefined ? null : [taskIdOf(target)], place: on.place }
  })
  const waits = (isParent ? chain.children : [before ?? []].flat()).map(
    (other): Dependency => ({ name: other.id, taskIds: [taskIdOf(other)], place: ticket.placeOf('') }),
  )
  const previous = before ?? byId.get(ticket.dependsOn.at(-1)?.value ?? '') ?? null
  const status = statusOf(ticket, isDone(one), isParent ? chain.children.every(isDone) && chain.children.length > 0 : null)
  const [twin] = twins
  const { task, findings } = prepareTask(
    snapshot,
    ticket,
    {
      ...status,
      mode: chooseMode(ticket),
      dependsOn: [...named, ...waits],
      previous: previous?.id ?? null,
      lock: { path, sha256: ticket.sha256, locked: [path] },
      result: ticket.version === 1 ? 'records' : 'in-ticket',
      packageId: null,
      earlier: isParent
        ? chain.children.flatMap((child) => resultsOf(child, snapshot, settings).slice(0, 1))
        : previous === null
          ? []
          : resultsOf(previous, snapshot, settings),
      faults: chain === undefined || isParent ? [] : checkChildScope(chain.parent, one, settings),
      ...(twin && { hold: { code: 'ticket-not-ready', detail: `${twin.file}: ${twin.message} ${twin.hint}` } }),
    },
    settings,
  )
  return { task, findings: [...checkStatus(ticket), ...findings] }
}

/** @param hasDoneChildren null for a ticket that is no parent */
function statusOf(
  { status }: WorkflowTicket,
  isDone: boolean,
  hasDoneChildren: boolean | null,
): Pick<Task, 'status' | 'statusWord'> {
  if (isDone) return { status: 'done' }
  if (status !== null && status.value !== OPEN) return { status: 'blocked', statusWord: status.value || 'no status' }
  // All that is left of a parent is its final verification. Source: workflow modes, ticket chains.
  return (hasDoneChildren ?? true) ? { status: 'todo' } : { status: 'blocked', statusWord: PARENT_WAITS }
}

/** Source: workflow modes, ticket status. */
function checkStatus({ status }: WorkflowTicket): readonly Finding[] {
  if (status === null || status.value === OPEN || status.value === DONE) return []
  const message = `The status is "${status.value.slice(0, 60)}", so the ticket is not started.`
  const hint = `Write ${OPEN} to have it done; ${DONE} is written by the runner.`
  return [{ code: 'workflow-status', severity: 'warning', ...status.place, message, hint }]
}

/** Files of the base commit that tell what came of a ticket, the one that tells most first. */
function resultsOf({ path, ticket }: Loose, { entries }: Snapshot, settings: WorkflowSettings): readonly string[] {
  if (ticket === null) return []
  const folder = recordFolderOf(ticket, null, settings)
  const records = [EXECUTION_REPORT, HANDOFF].map((name) => `${folder}/${name}`).filter((record) => entries.has(record))
  return ticket.version === 1 ? records : [path, ...records]
}
