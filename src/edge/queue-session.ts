import type { Config } from '../config.ts'
import { RunnerError } from '../errors.ts'
import { readFolderFiles } from '../host/folder-files.ts'
import { listTree } from '../host/objects.ts'
import type { TreeEntry } from '../model.ts'
import { folderOf, indexOf } from '../plan/formats/ticket-flow-files.ts'
import { type LintedQueue, lintQueue } from '../plan/formats/ticket-flow-read.ts'
import { standTickets, type TicketStanding } from '../plan/queue/ticket-standing.ts'
import { readConfig } from '../steps/survey.ts'
import { type LookOrder, observe } from './commands.ts'
import { type Session, withSession } from './session.ts'

/** A queue as it lies in the work tree. */
export interface OpenQueue extends LintedQueue {
  readonly session: Session
  /** Of the commit that is checked out. */
  readonly config: Config
  readonly committed: ReadonlyMap<string, TreeEntry>
  /** Path in the repository. */
  readonly folder: string
  readonly contents: ReadonlyMap<string, Uint8Array | undefined>
}

/**
 * Opens the queue that is to be looked at or edited: the files of the work tree, by the rules of the commit that is checked out.
 * @param isNew whether there may be no queue yet
 * @throws {RunnerError} `usage-invalid`, `config-invalid`, `plan-not-found`
 */
export const withQueue = <T>(order: LookOrder, isNew: boolean, use: (queue: OpenQueue) => Promise<T>): Promise<T> =>
  withSession(order, async (session) => {
    const { plan, format, configFile } = order.inputs
    if (format !== null && format !== 'ticket-flow')
      throw new RunnerError('usage-invalid', `\`ticket\` is for plans of the format ticket-flow, not ${format}`)
    const folder = folderOf(plan)
    if (folder === null) throw new RunnerError('plan-not-found', `"${plan}" cannot be the folder of a queue`)
    const { checkout } = session
    const committed = await listTree(checkout.private, checkout.head)
    const config = await readConfig(checkout, committed, configFile)
    const found = await readFolderFiles(checkout.root, folder)
    if (found === null && !isNew) throw new RunnerError('plan-not-found', `There is no folder ${folder}`)
    // What an editor or an operating system leaves beside the tickets never gets into a plan.
    const contents = new Map([...(found ?? [])].filter(([path]) => indexOf(path) !== null || committed.has(path)))
    return use({ session, config, committed, folder, contents, ...lintQueue(contents, folder, config.ticketFlow) })
  })

/**
 * The tickets of a queue, with claims and branches from where the order says.
 * @throws {RunnerError} `no-remote`, `remote-unreachable`, `remote-refused`
 */
export async function observeQueue(order: LookOrder, { session, queue }: OpenQueue): Promise<readonly TicketStanding[]> {
  const { branchPrefix } = order.inputs
  const { head } = session.checkout
  const traffic = await observe(order, session, { commit: head, workBranches: `${branchPrefix}flow-` })
  return standTickets(queue, traffic, branchPrefix)
}

/**
 * The queue, in which nothing is wrong.
 * @throws {RunnerError} `plan-invalid` with every finding
 */
export function requireSound({ folder, tasks, findings }: Pick<OpenQueue, 'folder' | 'tasks' | 'findings'>): void {
  const errors = findings.filter(({ severity, code }) => severity === 'error' && code !== 'no-tickets')
  if (tasks !== null || errors.length === 0) return
  throw new RunnerError('plan-invalid', `${folder}: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`, { findings })
}
