import { quoteLine } from '../host/log.ts'
import type { AgentReport, Bundle, CommitType } from '../model.ts'

/** A commit to be made: its message, and the changed paths it takes along. */
export interface CommitPlan {
  readonly message: string
  readonly paths: readonly string[]
}

const MAX_SUBJECT = 100
/** GitHub takes 256. */
const MAX_TITLE = 200

/**
 * A conventional subject on one line, `<type>(<scope>): <summary>`. Source: FRD loop, commit rules 3, 4.
 * @param summary what the agent or the plan calls it; reduced to one short line
 */
export function renderSubject(type: CommitType, scope: string, summary: string): string {
  const head = `${type}(${scope}): `
  return `${head}${quoteLine(plainSummary(summary), MAX_SUBJECT - head.length - 1)}`
}

/** One line without what notifies a person or closes an issue after a merge. */
const plainLine = (text: string): string =>
  quoteLine(text, 1000)
    .replace(/\s+/g, ' ')
    .replace(/#(?=\d)/g, 'no. ')
    .replace(/GH-(?=\d)/gi, 'GH ')
    .replaceAll('://', ': //')
    .replace(/(?<![A-Za-z0-9])@(?=\w)/g, '(at)')

/** The same without a type and scope of its own, as a subject brings them. */
const plainSummary = (text: string): string =>
  plainLine(text.replace(/^\s*(feat|fix|refactor|test|docs|chore)(\([^)]*\))?!?:\s*/i, '')).replace(/[.\s]+$/, '')

/** Title of the pull request: the plan's own, else the whole bundle in one conventional subject. Source: FRD loop, PR output files 2. */
export function renderTitle(bundle: Bundle, report: AgentReport | null): string {
  return bundle.title === null ? summarise(bundle, report) : quoteLine(plainLine(bundle.title), MAX_TITLE)
}

function summarise(bundle: Bundle, report: AgentReport | null): string {
  const [first] = bundle.tasks
  const summary = [report?.title ?? '', first.title].find((text) => plainSummary(text) !== '')
  return renderSubject(report?.type ?? 'feat', bundle.scope, summary ?? `implement ${first.id}`)
}

/**
 * How the work is split into commits: as the agent proposes when its groups hold every changed path exactly once, else
 * in one commit. A plan that names the subject has one commit in any case. Source: FRD loop, commit rules 2.
 */
export function planCommits(bundle: Bundle, report: AgentReport | null, changedPaths: readonly string[]): CommitPlan[] {
  if (bundle.commitSubject !== null) return [{ message: renderMessage(bundle, bundle.commitSubject), paths: changedPaths }]
  const groups = (report?.commits ?? []).map((commit) => ({
    ...commit,
    paths: commit.paths.map((path) => path.replace(/^\.\//, '')),
  }))
  const named = groups.flatMap(({ paths }) => paths)
  const isPartition =
    groups.length > 1 &&
    groups.every(({ paths, summary }) => paths.length > 0 && plainSummary(summary) !== '') &&
    named.length === changedPaths.length &&
    new Set(named).size === named.length &&
    changedPaths.every((path) => named.includes(path))
  if (!isPartition) return [{ message: renderMessage(bundle, summarise(bundle, report)), paths: changedPaths }]
  return groups.map(({ type, summary, paths }) => ({
    message: renderMessage(bundle, renderSubject(type, bundle.scope, summary)),
    paths,
  }))
}

/** A subject, and what ends every message of the bundle. */
const renderMessage = ({ trailers = [] }: Bundle, subject: string): string =>
  trailers.length === 0 ? `${subject}\n` : `${subject}\n\n${trailers.join('\n')}\n`

/** What the host adds to the work in a commit of its own. */
export interface HostEdits {
  readonly report: boolean
  readonly note: boolean
  /** New tasks in the plan. */
  readonly followUps: boolean
}

/** Message of the last commit, the host's own: statuses or the change report, follow-ups, and notes. Source: FRD loop, FRD status updates. */
export function renderStatusMessage(bundle: Bundle, { report, note, followUps }: HostEdits): string {
  const ids = bundle.tasks.map(({ id }) => id).join(', ')
  const clauses = [
    report ? 'add the change report' : `mark ${ids} completed`,
    ...(followUps ? ['add follow-ups'] : []),
    ...(note ? ['add a note'] : []),
  ]
  return renderMessage(bundle, renderSubject(report ? 'docs' : 'chore', bundle.scope, clauses.join(' and ')))
}
