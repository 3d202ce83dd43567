import type { FileEdit, Finding, Plan, Snapshot, Task } from '../model.ts'
import type { Procedure } from '../procedure.ts'

/** What the configuration has to say about reading a plan. */
export interface ReadOptions {
  /** Whether dependencies between whole documents keep their tasks waiting. Source: `frd-gate` in the configuration. */
  readonly gateGroups: boolean
}

/** A plan, or nothing when it is too broken to select from; the findings say why, or what is doubtful all the same. */
export interface ReadPlan {
  readonly plan: Plan | null
  readonly findings: readonly Finding[]
}

/** What a bundle's branch, commits and pull request are called. */
export interface BundleNames {
  /** Short name, for example `codex/f009-t2-b`. */
  readonly branch: string
  /** Whether no other branch will do: one of that name is then the bundle's own, and no further attempt gets a name beside it. */
  readonly isOnlyBranch: boolean
  readonly scope: string
  readonly title: string | null
  readonly commitSubject: string | null
  /** Lines of the form `Key: value` that end every commit of the bundle. */
  readonly trailers?: readonly string[]
}

/** By what finished work is recognised although the plan does not record it. */
export interface Traces {
  /** Short names of branches that can only be this task's. */
  readonly branch: RegExp
  /** First lines of commits that can only be this task's. */
  readonly isSubject: (subject: string) => boolean
}

/** The step that moves a plan on after its current task was merged. */
export interface PlanAdvance {
  readonly edits: readonly FileEdit[]
  /** Short name of the branch for it. */
  readonly branch: string
  /** Subject of the commit, and title of the pull request. */
  readonly title: string
  /** What a reviewer is told. */
  readonly reason: string
}

/** What goes with tasks that say how they are to be worked on. */
export interface ProcedureRules {
  /** File of the delivery policy. */
  readonly policyFile: string
  /** Complaints that keep every task of the plan from starting, such as a delivery policy that is missing or unsafe. */
  preconditions(snapshot: Snapshot): readonly Finding[]
  /** What a run does in another way than that policy says, and why. */
  adaptations(
    snapshot: Snapshot,
    delivery: { readonly kind: 'pull-request' | 'branch'; readonly branch: string; readonly base: string },
  ): readonly { readonly rule: string; readonly reason: string }[]
  /** What the repository tells somebody in a role, or an expert; empty for nothing. */
  instructions(snapshot: Snapshot, role: string): { readonly path: string | null; readonly text: string }
  /** Paths that must stay as they are while the work goes on. */
  listLocked(lock: Procedure['lock']): readonly string[]
  /** What has changed among them. */
  checkLock(lock: Procedure['lock'], current: Pick<Snapshot, 'entries' | 'files'>): readonly Finding[]
  /** Those proofs of a task that are commands. */
  proofCommands(procedure: Procedure): readonly string[]
  /** Specs that have to change with the work and did not. */
  guardSpecs(snapshot: Snapshot, procedure: Procedure, changedPaths: readonly string[]): readonly Finding[]
}

/** One way of writing a plan down. Pure: it is given text and gives back values or edits. */
export interface PlanFormat {
  /** The name used by the `format` input, for example `frd`. */
  readonly name: string
  /** Where its plan lies unless somebody says otherwise. */
  readonly usualPath?: string
  /** True where a plan of this format is looked for only when the format is named, and never found by itself. */
  readonly isNamedOnly?: boolean
  /**
   * The plan's own file among the paths of a tree (`wanted` restricts the search to that file or folder); null when there is none.
   * @param isNamed whether somebody said that the plan is of this format: then its file may have any name
   */
  locate(paths: Iterable<string>, wanted: string | null, isNamed?: boolean): string | null
  /** Whether a run needs the contents of `path` for the plan at `planPath`. */
  reads(planPath: string, path: string): boolean
  /** Further files that are needed because documents of the plan name them. */
  listNamed?(snapshot: Snapshot, planPath: string): readonly string[]
  /**
   * Whether `path` belongs to the plan, so that only the host may change it.
   * @param inWork the tasks at hand: a format may leave their own documents to the agent
   */
  owns(planPath: string, path: string, inWork?: readonly Task[]): boolean
  read(snapshot: Snapshot, planPath: string, options: ReadOptions): Promise<ReadPlan>
  /** The documents a schema validator is given, and the plan's own schema; null when it brings none. */
  documents(snapshot: Snapshot, planPath: string): { readonly schema: string | null; readonly documents: readonly string[] }
  /** Names of a bundle. `tasks` are consecutive tasks of one group. */
  names(tasks: readonly [Task, ...Task[]], branchPrefix: string): BundleNames
  /** Whether work starts at the newest commit of the base branch only, not just at one with the same plan. */
  readonly startsAtTip: boolean
  /** What the names of all its work branches begin with, for example `codex/`. */
  branchesBeginWith(branchPrefix: string): string
  /**
   * Whether a first turn that failed is kept on the branch too, so that runs on it are counted and go on from there. Elsewhere it
   * leaves nothing behind.
   */
  readonly keepsFailures?: boolean
  /** Documents that go from task to task and into every message, by their paths, and the task before where it goes along. */
  companions?(planPath: string, plan: Plan, task: Task): { readonly documents: readonly string[]; readonly previous: Task | null }
  /** undefined where no task says how it is to be worked on. */
  readonly procedures?: ProcedureRules
  /** How to tell that a task was merged; null where the plan records by itself what is done. */
  readonly traces: ((task: Task) => Traces) | null
  /** What moves the plan on after a merge; null when nothing is to be moved, and always where the plan moves with the work. */
  advance(snapshot: Snapshot, planPath: string, plan: Plan): PlanAdvance | null
  /** The file next to the plan that tells of the work and is delivered with it; null when there is none. */
  reportPath(snapshot: Snapshot, planPath: string, tasks: readonly [Task, ...Task[]]): string | null
  /**
   * The edits that record `tasks` as done, roll-ups and dates included; every byte that is not such a value stays as it was.
   * @param today the calendar date to write, `YYYY-MM-DD`
   * @param worked contents of the files that the work changed, for a format that leaves parts of its documents to the agent
   */
  markDone(
    snapshot: Snapshot,
    planPath: string,
    tasks: readonly [Task, ...Task[]],
    today: string,
    worked?: ReadonlyMap<string, Uint8Array>,
  ): readonly FileEdit[]
  /** New documents at the end of the plan, for what the work on `tasks` leaves to be done; only where the plan takes such proposals. */
  followUps?(
    snapshot: Snapshot,
    planPath: string,
    tasks: readonly [Task, ...Task[]],
    proposals: readonly string[],
  ): readonly FileEdit[]
}
