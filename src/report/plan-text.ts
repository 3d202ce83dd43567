import type { Finding, ObservedClaim, Rejection, Selection } from '../model.ts'
import { count, renderFindings } from './findings-text.ts'
import { renderTable } from './text-table.ts'

/** What a selection was made from. */
export interface SelectionContext {
  /** Commit the plan was read at. */
  readonly base: string
  /** By task id. */
  readonly claims: ReadonlyMap<string, ObservedClaim>
  readonly findings: readonly Finding[]
}

/** The next bundle for a terminal, the tasks that were passed over, the claims, and what is doubtful about the plan. */
export function renderSelection(selection: Selection, { base, claims, findings }: SelectionContext): string {
  const parts = [
    renderOutcome(selection, base),
    renderRejected(selection.rejected),
    renderClaims(claims),
    findings.length === 0 ? '' : `Findings:\n\n${renderFindings(findings).trimEnd()}`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function renderOutcome(selection: Selection, base: string): string {
  if (selection.outcome === 'complete') return 'Every task of the plan is finished: implementation is complete.'
  if (selection.outcome !== 'selected') return 'Tasks are left, but none of them can start now.'
  const { tasks, branch, claimRef } = selection.bundle
  return [
    `Next bundle: ${count(tasks.length, 'task')}`,
    renderTable(tasks.map((task) => [task.id, task.title])),
    renderTable([
      ...tasks.flatMap(({ brief }) => (brief.documentPath === undefined ? [] : [['Document:', brief.documentPath]])),
      ['Branch:', branch],
      ['Claim:', claimRef],
      ['Base:', base],
      ['Next boundary:', selection.nextBoundaryTaskId ?? 'none'],
    ]),
  ].join('\n\n')
}

function renderRejected(rejected: readonly Rejection[]): string {
  if (rejected.length === 0) return ''
  const rows = rejected.map(({ taskId, reason, detail }) => [taskId, reason, detail])
  return `Passed over: ${count(rejected.length, 'task')}\n\n${renderTable([['Task', 'Reason', 'Detail'], ...rows])}`
}

function renderClaims(claims: ReadonlyMap<string, ObservedClaim>): string {
  if (claims.size === 0) return ''
  const rows = [...claims.values()].map(({ taskId, record, state }) => [
    taskId,
    record?.ownerId ?? 'unknown',
    record?.createdAt ?? 'unknown',
    record?.expiresAt ?? 'unknown',
    state,
  ])
  return `Claims: ${claims.size}\n\n${renderTable([['Task', 'Owner', 'Since', 'Until', 'State'], ...rows])}`
}
