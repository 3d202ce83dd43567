import { showIndex } from '../plan/formats/ticket-flow-files.ts'
import { findTitle } from '../plan/markdown-outline.ts'
import type { TicketStanding } from '../plan/queue/ticket-standing.ts'
import { renderFindings } from '../report/findings-text.ts'
import { renderTable } from '../report/text-table.ts'
import type { Answer, LookOrder } from './commands.ts'
import { observeQueue, withQueue } from './queue-session.ts'

/**
 * The tickets of the work tree in their order: what is done, who does the rest, and who is at it.
 * @throws {RunnerError} as `withQueue` and `observeQueue`
 */
export const listTickets = (order: LookOrder): Promise<Answer> =>
  withQueue(order, false, async (open) => {
    const { folder, findings, tasks, committed } = open
    const tickets = (await observeQueue(order, open)).map((standing) => describe(standing, committed.has(standing.path)))
    const rows = tickets.map(({ index, state, agent, claim, branch, file, title }) => [
      index,
      state,
      agent ?? '?',
      claim === 'none' ? (branch ?? '-') : `${claim}${branch === null ? '' : `, ${branch}`}`,
      file.slice(folder.length + 1),
      title ?? '',
    ])
    const table = [['Index', 'State', 'Who', 'Claim', 'File', 'Title'], ...rows]
    const loose = tickets.filter(({ isCommitted }) => !isCommitted).map(({ file }) => file)
    const text = [
      ...(tickets.length === 0 ? [] : [renderTable(table)]),
      ...(loose.length === 0 ? [] : [`Not committed, so no run sees them: ${loose.join(', ')}`]),
      ...(findings.length === 0 ? [] : [renderFindings(findings).trimEnd()]),
    ]
    const shown = tickets.map(({ isCommitted, ...ticket }) => ({ ...ticket, committed: isCommitted }))
    return { exitCode: tasks === null ? 2 : 0, json: { folder, tickets: shown, findings }, text: text.join('\n\n'), findings }
  })

function describe({ id, path, index, queued: { ticket }, claim, branch }: TicketStanding, isCommitted: boolean) {
  return {
    index: showIndex(index),
    id,
    state: ticket === null ? ('broken' as const) : ticket.done ? ('done' as const) : ('open' as const),
    agent: ticket?.agent ?? null,
    person: ticket?.agent === 'user',
    claim: claim?.state ?? 'none',
    claimDetail: claim?.detail ?? null,
    branch,
    file: path,
    title: ticket === null ? null : (ticket.title ?? findTitle(ticket.text.slice(ticket.bodyStart))),
    isCommitted,
  }
}
