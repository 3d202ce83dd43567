import type { ObservedClaim, Task, TreeEntry } from '../model.ts'
import type { BundleNames } from './format.ts'
import type { Branches } from './work-branches.ts'

/** What selection has to know beside the plan. */
export interface World {
  /** By task id. */
  readonly claims: ReadonlyMap<string, ObservedClaim>
  readonly branches: Branches
  /** Of the base commit, to tell whether a claim is on the task that has its id now; undefined where that does not matter. */
  readonly entries?: ReadonlyMap<string, TreeEntry>
  /** Who selects; null for a mere look, to which every claim is somebody else's. */
  readonly ownerId: string | null
  /** First part of every work branch, with its separator: `codex/`. */
  readonly branchPrefix: string
  readonly names: (tasks: readonly [Task, ...Task[]], branchPrefix: string) => BundleNames
  /** Id of the one task that may come first. It gets no other privilege. */
  readonly only?: string | undefined
  /** First tasks that this run tried to claim and lost: as good as claimed. */
  readonly unavailable?: ReadonlySet<string>
}
