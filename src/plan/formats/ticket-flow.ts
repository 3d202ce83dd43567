import { posix } from 'node:path'
import type { Plan, Task } from '../../model.ts'
import type { BundleNames, PlanFormat } from '../format.ts'
import { planFollowUps } from '../queue/follow-ups.ts'
import { indexOf, isIn, isInQueue, isRunFile, locateQueue, USUAL_FOLDER } from './ticket-flow-files.ts'
import { markTicketDone } from './ticket-flow-mark.ts'
import { readQueue, type TicketFlowSettings } from './ticket-flow-read.ts'

export type { TicketFlowSettings }

/**
 * A queue of tickets: Markdown files with front matter in one folder, done one after the other in the order of their numbers. The
 * front matter says who does a ticket and whether it is done. Source: ticket flow.
 */
export const createTicketFlow = (settings: TicketFlowSettings): PlanFormat => ({
  name: 'ticket-flow',
  usualPath: USUAL_FOLDER,
  locate: (paths, wanted, isNamed) => locateQueue(paths, wanted, isNamed === true),
  reads: (folder, path) => isIn(folder, path) && indexOf(path) !== null,
  // The body of a ticket at hand is the agent's; its front matter is put back when it is marked.
  owns: (folder, path, inWork = []) =>
    path === folder || isRunFile(path) || (isInQueue(folder, path) && !inWork.some(({ place }) => place.file === path)),
  read: async (snapshot, folder) => readQueue(snapshot, folder, settings),
  documents: () => ({ schema: null, documents: [] }),
  names,
  startsAtTip: false,
  branchesBeginWith: (branchPrefix) => `${branchPrefix}flow-`,
  keepsFailures: true,
  companions: (folder, plan, task) => ({
    documents: SHARED_DOCUMENTS.map((name) => posix.join(posix.dirname(folder), 'workspace', name)),
    previous: settings.previousTicket === true ? findPrevious(plan, task) : null,
  }),
  traces: null,
  advance: () => null,
  reportPath: () => null,
  markDone: (snapshot, _folder, tasks, _today, worked = new Map()) =>
    tasks.flatMap((task) => markTicketDone(snapshot, task, worked)),
  ...(settings.followUps === true ? { followUps: proposeTickets } : {}),
})

/** What an agent wrote of work that is left, as tickets for whoever did the one at hand. */
const proposeTickets: NonNullable<PlanFormat['followUps']> = (snapshot, folder, [{ id, worker }], proposals) => {
  const wishes = proposals.map((text) => {
    const title = text.trim().split('\n')[0] ?? ''
    return { title, goal: text, body: `${text.trim()}\n\nLeft to be done by ${id}.` }
  })
  return planFollowUps(snapshot, folder, wishes, worker?.agent)
}

/** What every ticket of a queue is done with in mind, in the order of the message. */
const SHARED_DOCUMENTS = ['active_context.md', 'decisions.md', 'spec.md']

/** The last finished ticket before one. */
function findPrevious({ tasks }: Plan, { id }: Task): Task | null {
  const position = tasks.findIndex((task) => task.id === id)
  return tasks.slice(0, Math.max(0, position)).findLast(({ status }) => status === 'done') ?? null
}

/** Short name of the work branch of a ticket. */
export const branchOfTicket = (id: string, branchPrefix: string): string => `${branchPrefix}flow-${id}`

function names([first]: readonly [Task, ...Task[]], branchPrefix: string): BundleNames {
  const branch = branchOfTicket(first.id, branchPrefix)
  return {
    branch,
    isOnlyBranch: false,
    scope: first.id.toLowerCase(),
    title: first.title,
    commitSubject: null,
    trailers: [`Plan-Ticket: ${first.id}`],
  }
}
