import { renderTable } from '../markdown.ts'
import type { RecordFacts } from './record-facts.ts'
import { createTeller, renderRecord } from './teller.ts'

/**
 * What was to be done before anybody wrote: the planner's one step, or what the ticket itself names where nobody planned.
 * Source: workflow modes, plan one bounded step.
 */
export function renderPlanRecord({ task, procedure, review, base, date, knownSecrets }: RecordFacts): string {
  const tell = createTeller(knownSecrets)
  const plan = review?.plan ?? null
  const files =
    plan === null
      ? tell.codeList(procedure.allowed)
      : renderTable(
          ['File', 'Change', 'Why'],
          plan.files.slice(0, 100).map(({ path, change, why }) => [tell.code(path), change, tell.prose(why)]),
        )
  const raised = (review?.triggers ?? procedure.raised).map(({ trigger, reason }) => `${trigger}: ${reason}`)
  return renderRecord(`Plan of ${tell.prose(task.group)}`, [
    ['Goal', tell.prose(plan?.goal ?? task.title)],
    [
      'Planned by',
      `${plan === null ? `the ticket: work ${procedure.readOnly === null ? 'in this mode' : 'without a writer'} has no planner` : 'a planner that can only read'}, ${date}, on base \`${base}\``,
    ],
    ['Mode', `\`${procedure.mode}\`: ${tell.prose(procedure.modeReason)}`],
    [plan === null ? 'Files that may be touched' : 'Files', files],
    ['Acceptance', tell.list(procedure.acceptance)],
    ['Proof', tell.list(plan?.proof ?? procedure.proofs)],
    ['Evidence', tell.list((plan?.evidence ?? []).map(({ path, fact }) => `${path}: ${fact}`))],
    ['Decisions applied', tell.list(plan?.decisionsApplied ?? procedure.locked.map(({ id, text }) => `${id}: ${text}`))],
    [
      'Earlier results considered',
      tell.codeList(plan?.resultsConsidered ?? (procedure.previous === null ? [] : [procedure.previous])),
    ],
    ['Decision', plan?.decision ?? 'advance'],
    ['Triggers', tell.list(raised)],
    ['Risks', tell.list(plan?.risks ?? [])],
    ['Stop conditions', tell.list(procedure.stopConditions)],
  ])
}
