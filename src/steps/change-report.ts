import { listDocsChanges } from '../checks/docs-pages.ts'
import { findOpenEnds } from '../checks/open-ends.ts'
import type { AgentReport, Bundle, ChangeReportState, ChangeSet, FileChange, FileEdit, ValidationResult } from '../model.ts'
import { listLimitations, renderChangeReport } from '../report/change-report.ts'
import { readChangeReport } from '../report/read-change-report.ts'
import type { Ground } from './survey.ts'

/** Where the change report of a bundle goes; null when its plan asks for none. */
export const changeReportPath = ({ format, snapshot, planPath }: Ground, { tasks }: Bundle): string | null =>
  format.reportPath(snapshot, planPath, tasks)

/** Work that a change report tells of, as far as it has come. */
export interface ToldWork {
  readonly ground: Ground
  readonly bundle: Bundle
  /** null before anything was done. */
  readonly changeSet: ChangeSet | null
  /** null while the agent has not answered. */
  readonly report: AgentReport | null
  readonly knownSecrets: readonly string[]
}

/**
 * What there is to say of the change report, also when a run ends without one; null when the plan asks for none.
 * @param saved whether the newest commit of the work holds it
 */
export function describeChangeReport(
  { ground, bundle, changeSet, report, knownSecrets }: ToldWork,
  saved = false,
): ChangeReportState | null {
  const path = changeReportPath(ground, bundle)
  if (path === null) return null
  const changes = changeSet?.changes ?? []
  const prose = report?.changeReport ?? null
  const docs = listDocsChanges(changes, ground.config.docsContract)
  const reasons = new Set(prose?.docs.map(({ reason }) => reason.trim()).filter((reason) => reason !== ''))
  return {
    path,
    saved,
    docs,
    docsReason: docs.length > 0 ? '' : [...reasons].join(' ') || 'The agent has not said.',
    limitations: listLimitations(prose, findOpenEnds(changes, knownSecrets)),
  }
}

const NOTED = 'This run learned something that is worth remembering.'

/** Accepted work that a change report tells of. */
export interface ReportedWork extends ToldWork {
  readonly changeSet: ChangeSet
  readonly report: AgentReport
  /** What the gates said in each round, the last one last. */
  readonly rounds: readonly (readonly ValidationResult[])[]
}

/**
 * The change report as an edit of its own; none when the plan asks for none.
 * @param notes the host's own edits, which are part of what is delivered
 */
export function writeChangeReport(work: ReportedWork, notes: readonly FileEdit[]): FileEdit[] {
  const { ground, bundle, report, changeSet, rounds, knownSecrets } = work
  const path = changeReportPath(ground, bundle)
  if (path === null) return []
  // The guards have refused work without it.
  if (report.changeReport === null) throw new TypeError('accepted work has nothing to say in its change report')
  const noted = notes.map(
    (note): FileChange => ({
      path: note.path,
      status: ground.snapshot.entries.has(note.path) ? 'modified' : 'added',
    }),
  )
  const told = noted.map((change) => ({
    path: change.path,
    what: 'A note for later runs.',
    why: NOTED,
    kind: 'refactor' as const,
  }))
  const text = renderChangeReport({
    title: bundle.tasks[0].title,
    branch: bundle.branch,
    rounds,
    changes: [...changeSet.changes, ...noted],
    prose: { ...report.changeReport, files: [...report.changeReport.files, ...told] },
    openEnds: findOpenEnds(changeSet.changes, knownSecrets),
  })
  const { faults } = readChangeReport(text)
  if (faults.length > 0) throw new TypeError(`the change report is not one: ${faults.join(' ')}`)
  return [{ path, content: new TextEncoder().encode(text) }]
}
