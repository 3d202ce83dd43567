import type { FileEdit, Finding, Plan, Snapshot, Task } from '../model.ts'

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

/** How a bundle is named: the part of the branch after its prefix (`f009-t2-b`), and the scope of its commits. */
export interface BundleNames {
  readonly branchStem: string
  readonly scope: string
}

/** One way of writing a plan down. Pure: it is given text and gives back values or edits. */
export interface PlanFormat {
  /** The name used by the `format` input, for example `frd`. */
  readonly name: string
  /** The plan's own file among the paths of a tree (`wanted` restricts the search to that file or folder); null when there is none. */
  locate(paths: Iterable<string>, wanted: string | null): string | null
  /** Whether a run needs the contents of `path` for the plan at `planPath`. */
  reads(planPath: string, path: string): boolean
  /** Whether `path` belongs to the plan, so that only the host may change it. */
  owns(planPath: string, path: string): boolean
  read(snapshot: Snapshot, planPath: string, options: ReadOptions): Promise<ReadPlan>
  /** The documents a schema validator is given, and the plan's own schema; null when it brings none. */
  documents(snapshot: Snapshot, planPath: string): { readonly schema: string | null; readonly documents: readonly string[] }
  /** Names of a bundle. `tasks` are consecutive tasks of one group. */
  names(tasks: readonly [Task, ...Task[]]): BundleNames
  /**
   * The edits that record `tasks` as done, roll-ups and dates included; every byte that is not such a value stays as it was.
   * @param today the calendar date to write, `YYYY-MM-DD`
   */
  markDone(snapshot: Snapshot, planPath: string, tasks: readonly [Task, ...Task[]], today: string): readonly FileEdit[]
}
