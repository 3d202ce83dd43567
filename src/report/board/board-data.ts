import type { Finding, ObservedClaim, Plan, Selection, Task, TaskStatus } from '../../model.ts'
import { toPrintable } from '../text-table.ts'
import { type BoardDependency, readDependencies } from './board-dependencies.ts'
import { layOut } from './layers.ts'
import { type BoardLink, linksOf, type Repository, runUrl } from './links.ts'
import { type BoardState, findHolder, judgeTask } from './task-state.ts'

/** Everything a board is made from. */
export interface BoardSource {
  /** What the board is called: the repository, or the folder it is in. */
  readonly name: string
  readonly plan: Plan
  readonly selection: Selection
  /** By task id. */
  readonly claims: ReadonlyMap<string, ObservedClaim>
  readonly claimsFrom: 'remote' | 'local' | 'off'
  /** Short name of the branch that holds the work on a task, by task id. */
  readonly branches: ReadonlyMap<string, string>
  /** Numbers of pull requests by short branch name. */
  readonly pullRequests: ReadonlyMap<string, number>
  readonly findings: readonly Finding[]
  /** Commit the plan was read at. */
  readonly base: string
  /** null where the remote is no server with pages to link to. */
  readonly repository: Repository | null
  /** When the claims were looked at: UTC, ISO 8601 with `Z`. */
  readonly at: string
}

/** Who works on a task. Times as in the claim, for people. */
export interface BoardOwner {
  readonly name: string
  /** Page of the workflow run; null unless it is one of this repository. */
  readonly url: string | null
  readonly since: string
  readonly until: string
  readonly claim: ObservedClaim['state']
}

/** One task as the page shows it. Numbers in `needs` and in dependencies are positions in `tasks`. */
export interface BoardTask {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly status: TaskStatus
  readonly state: BoardState
  /** Branch that the next run would make for it; null when the next run does not take it. */
  readonly next: string | null
  /** One sentence on why it is in this state; empty when there is nothing to say. */
  readonly why: string
  readonly about: string
  /** Column and row in the picture of the whole plan. */
  readonly layer: number
  readonly lane: number
  readonly needs: readonly number[]
  readonly dependencies: readonly BoardDependency[]
  readonly owner: BoardOwner | null
  readonly links: readonly BoardLink[]
}

/** What the page is given as JSON. */
export interface BoardData {
  readonly name: string
  readonly format: string
  readonly planPath: string
  readonly base: string
  readonly baseUrl: string | null
  readonly at: string
  readonly claimsFrom: BoardSource['claimsFrom']
  readonly outcome: Selection['outcome']
  readonly tasks: readonly BoardTask[]
  readonly findings: readonly Pick<Finding, 'severity' | 'file' | 'line' | 'message' | 'hint'>[]
}

/** The longest description a page carries for a task, and the most findings: the plan itself has the rest. */
const MAX_DESCRIPTION = 600
const MAX_FINDINGS = 200

/** A moment for people: `2031-02-02 04:05 UTC`. */
export const showTime = (iso: string): string => toPrintable(iso).replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/, '$1 $2 UTC')

/** The plan as the page shows it: every text on one line and without characters that act on their surroundings. */
export function boardData(source: BoardSource): BoardData {
  const { plan, selection, repository, base } = source
  const dependencies = readDependencies(plan)
  const needs = dependencies.map((each) => [...new Set(each.flatMap(({ tasks }) => tasks))])
  const spots = layOut(needs)
  const rejections = new Map(selection.rejected.map((rejection) => [rejection.taskId, rejection]))
  const bundle = selection.outcome === 'selected' ? selection.bundle : null
  const next = new Set(bundle?.tasks.map(({ id }) => id))
  const tasks = plan.tasks.map((task, at): BoardTask => {
    const branch = source.branches.get(task.id) ?? null
    const holder = findHolder(plan, at, source.claims, rejections)
    const nextBranch = next.has(task.id) ? (bundle?.branch ?? null) : null
    const { state, why } = judgeTask(task, {
      rejection: rejections.get(task.id) ?? null,
      holder,
      branch,
      nextBranch,
      dependencies: dependencies[at] ?? [],
    })
    return {
      id: task.id,
      title: toPrintable(task.title),
      group: toPrintable(task.group),
      status: task.status,
      state,
      next: nextBranch,
      why: toPrintable(why),
      about: describe(task),
      layer: spots[at]?.layer ?? 0,
      lane: spots[at]?.lane ?? 0,
      needs: needs[at] ?? [],
      dependencies: dependencies[at] ?? [],
      owner: holder && readOwner(holder, repository),
      links: linksOf(task, { state, branch, pullRequest: source.pullRequests.get(branch ?? '') ?? null, base, repository }),
    }
  })
  return {
    name: toPrintable(source.name),
    format: plan.format,
    planPath: toPrintable(plan.path),
    base,
    baseUrl: repository && `${repository.url}/commit/${base}`,
    at: showTime(source.at),
    claimsFrom: source.claimsFrom,
    outcome: selection.outcome,
    tasks,
    findings: source.findings.slice(0, MAX_FINDINGS).map(({ severity, file, line, message, hint }) => ({
      severity,
      file: file === null ? null : toPrintable(file),
      line,
      message: toPrintable(message),
      hint: toPrintable(hint),
    })),
  }
}

function describe({ brief, title }: Task): string {
  const text = toPrintable(brief.description)
  if (text === toPrintable(title)) return ''
  return text.length > MAX_DESCRIPTION ? `${text.slice(0, MAX_DESCRIPTION).replace(/[\ud800-\udbff]$/, '')}…` : text
}

const readOwner = ({ record, state }: ObservedClaim, repository: Repository | null): BoardOwner => ({
  name: toPrintable(record?.ownerId ?? 'unknown'),
  url: runUrl(record?.ownerInfo, repository),
  since: record === null ? 'unknown' : showTime(record.createdAt),
  until: record === null ? 'unknown' : showTime(record.expiresAt),
  claim: state,
})
