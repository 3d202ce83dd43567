import { posix } from 'node:path'
import type { Dependency, Finding, Snapshot, Task } from '../../model.ts'
import type { ReadPlan } from '../format.ts'
import { findTitle } from '../markdown-outline.ts'
import { lineAndColumn } from '../text-place.ts'
import { byCodeUnit } from './frd-files.ts'
import { indexOf, isIn, showIndex } from './ticket-flow-files.ts'
import { type FlowTicket, type LintedTicket, lintTicket } from './ticket-flow-lint.ts'
import { idOfTicket, stemOf } from './ticket-names.ts'

/** What a repository says about the order of its queue. */
export interface TicketFlowSettings {
  /** Whether a ticket may start although one before it is not done. */
  readonly skipBlocked: boolean
  /** Whether `depends_on` counts. */
  readonly dependsOn: boolean
  /** Who may be asked to work, besides a person; without it only Codex. */
  readonly agents?: readonly string[]
  /** Whether a ticket from a template that nobody vouches for is an error. */
  readonly requireTrustedTemplates?: boolean
  /** Whether the last finished ticket goes along with the next one. */
  readonly previousTicket?: boolean
  /** Whether the agent may propose tickets. */
  readonly followUps?: boolean
}

/** A ticket of a queue, in its order. */
export interface QueuedTicket extends LintedTicket {
  readonly path: string
  readonly index: bigint
}

const complain = (file: string, code: string, message: string, hint: string): Finding => {
  return { code, severity: 'error', file, line: null, column: null, pointer: null, message, hint }
}

/** A folder of tickets as a plan: the index alone orders it, and one ticket is one bundle. Any error keeps all of it from being used. */
export function readQueue(snapshot: Snapshot, folder: string, settings: TicketFlowSettings): ReadPlan {
  const paths = Array.from(snapshot.entries.keys()).filter((path) => isIn(folder, path))
  const { tasks, findings } = lintQueue(new Map(paths.map((path) => [path, snapshot.files.get(path)])), folder, settings)
  if (tasks === null) return { plan: null, findings }
  return { plan: { format: 'ticket-flow', path: folder, tasks, inOrder: !settings.skipBlocked }, findings }
}

/** A queue with what is wrong with it. */
export interface LintedQueue {
  /** In the order of the queue, broken tickets included. */
  readonly queue: readonly QueuedTicket[]
  /** In the same order; null when an error is among the findings. */
  readonly tasks: readonly Task[] | null
  /** Sorted by place. */
  readonly findings: readonly Finding[]
}

/**
 * The one linter for a folder of tickets.
 * @param contents by path, of everything directly in the folder; undefined for what is not a regular file
 */
export function lintQueue(
  contents: ReadonlyMap<string, Uint8Array | undefined>,
  folder: string,
  settings: TicketFlowSettings,
): LintedQueue {
  const files = Array.from(contents.keys())
  const queue = files
    .flatMap((path): readonly QueuedTicket[] => {
      const index = indexOf(path)
      return index === null ? [] : [{ path, index, ...lintTicket(path, contents.get(path), settings) }]
    })
    .sort((one, other) => (one.index < other.index ? -1 : Number(one.index > other.index)) || byCodeUnit(one.path, other.path))
  const found = [...files.flatMap(lintName), ...findTwins(queue), ...queue.flatMap(({ findings }) => findings)]
  if (queue.length === 0)
    found.push(complain(folder, 'no-tickets', 'The folder holds no ticket.', 'Add one, such as TICKET-001-first.md.'))
  const whole = queue.flatMap(({ ticket, ...place }) => (ticket === null ? [] : [{ ...place, ticket }]))
  const tasks = whole.map(({ path, ticket }) => toTask(path, ticket))
  if (settings.dependsOn) {
    const find = createFinder(whole)
    for (const [at, one] of whole.entries()) {
      const { dependsOn, faults } = readDependencies(one, find, settings)
      found.push(...faults)
      tasks[at] = { ...toTask(one.path, one.ticket), dependsOn }
    }
  }
  const isBroken = found.some(({ severity }) => severity === 'error')
  if (!isBroken) found.push(...findHuman(whole, settings))
  const findings = found.sort(
    (one, other) =>
      byCodeUnit(one.file ?? '', other.file ?? '') ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  )
  return { queue, tasks: isBroken ? null : tasks, findings }
}

function lintName(path: string): readonly Finding[] {
  if (indexOf(path) !== null || posix.basename(path) === 'AGENTS.md') return []
  const hint = 'Rename it to TICKET-<number>[suffix].md with at least three digits, or move it out of the folder.'
  return [complain(path, 'ticket-file-name', 'By its name this is no ticket.', hint)]
}

function findTwins(queue: readonly QueuedTicket[]): readonly Finding[] {
  return queue.flatMap(({ path, index }, at) => {
    if (queue[at - 1]?.index === index || queue[at + 1]?.index !== index) return []
    const twins = queue.filter((other) => other.index === index)
    const message = `Several tickets have the index ${showIndex(index)}: ${twins.map((twin) => posix.basename(twin.path)).join(', ')}.`
    return [complain(path, 'ticket-duplicate-index', message, 'Rename or remove all but one of them.')]
  })
}

/** Tickets that a person has to do before the queue, or what depends on them, goes on. */
function findHuman(
  queue: readonly { path: string; ticket: FlowTicket }[],
  { skipBlocked }: TicketFlowSettings,
): readonly Finding[] {
  const open = queue.filter(({ ticket }) => !ticket.done)
  return (skipBlocked ? open : open.slice(0, 1)).flatMap(({ path, ticket }): readonly Finding[] => {
    if (ticket.agent !== 'user') return []
    const message = `${stemOf(path)} is for a person${skipBlocked ? '' : ', and the queue waits for it'}.`
    const finding = complain(
      path,
      'ticket-for-a-person',
      message,
      `Do it, then set \`done: true\` in ${path} on the base branch.`,
    )
    return [{ ...finding, severity: 'warning' }]
  })
}

/** What `depends_on` names: indices, ids or file names. */
function readDependencies(
  { path, index, ticket }: { readonly path: string; readonly index: bigint; readonly ticket: FlowTicket },
  find: ReturnType<typeof createFinder>,
  { skipBlocked }: TicketFlowSettings,
): { readonly dependsOn: readonly Dependency[]; readonly faults: readonly Finding[] } {
  const value = ticket.dependsOn
  if (value === null || value.data === null) return { dependsOn: [], faults: [] }
  const place = { file: path, ...lineAndColumn(ticket.text, value.start), pointer: null }
  const fault = (message: string, hint: string): Finding => ({
    code: 'ticket-depends-on',
    severity: 'error',
    ...place,
    message,
    hint,
  })
  const names: readonly unknown[] = Array.isArray(value.data) ? value.data : [value.data]
  const faults: Finding[] = []
  const dependsOn = names.flatMap((name): readonly Dependency[] => {
    if (typeof name !== 'string' && !(typeof name === 'number' && Number.isSafeInteger(name) && name >= 0)) {
      faults.push(fault('`depends_on` is no list of tickets.', 'List them by file name or index: `depends_on: [TICKET-001]`.'))
      return []
    }
    const target = find(String(name))
    if (target !== undefined && target.index > index && !skipBlocked)
      faults.push(
        fault(
          `${stemOf(path)} waits for ${stemOf(target.path)}, which comes later in the queue.`,
          'Change the order, or set `skip-blocked`.',
        ),
      )
    return [{ name: String(name), taskIds: target === undefined ? null : [idOfTicket(target.path)], place }]
  })
  return { dependsOn, faults }
}

type Place = { readonly path: string; readonly index: bigint }

/** Finds a ticket by its index, with or without `TICKET-` in front, or by the name of its file. */
export function createFinder<T extends Place>(queue: readonly T[]): (name: string) => T | undefined {
  const byName = new Map(
    queue.flatMap((ticket) =>
      [String(ticket.index), stemOf(ticket.path).toLowerCase(), posix.basename(ticket.path).toLowerCase()].map(
        (name) => [name, ticket] as const,
      ),
    ),
  )
  return (name) => {
    const plain = name.trim().toLowerCase()
    const digits = /^(?:ticket-)?(\d{1,255})$/.exec(plain)?.[1]
    return byName.get(digits === undefined ? plain : String(BigInt(digits)))
  }
}

function toTask(path: string, { agent, done, title, goal, model, reasoning, text, bodyStart }: FlowTicket): Task {
  const id = idOfTicket(path)
  const body = text.slice(bodyStart)
  return {
    id,
    title: title ?? findTitle(body) ?? stemOf(path),
    status: done ? 'done' : agent === 'user' ? 'blocked' : 'todo',
    ...(done || agent !== 'user'
      ? {}
      : {
          hold: {
            code: 'user-pause',
            detail: `${stemOf(path)} is for a person: do it, then set \`done: true\` in ${path} on the base branch`,
          },
        }),
    worker: { agent, model, effort: reasoning },
    group: id,
    startsBundle: true,
    dependsOn: [],
    brief: {
      description: goal ?? '',
      steps: [],
      gotchas: [],
      notes: [],
      verification: [],
      testRequirements: [],
      testOmissionReason: null,
      document: text,
    },
    place: { file: path, line: null, column: null, pointer: null },
  }
}
