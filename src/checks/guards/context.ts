import type { AgentReport, Bundle, ChangeSet, Task, TreeEntry } from '../../model.ts'

/** What the configuration of the base commit says about a change. */
export interface GuardPolicy {
  /** Globs of paths that nobody but a person may change, besides those that are always protected. */
  readonly protectedPaths: readonly string[]
  /** Globs of paths; one that changes under `when` asks for a change under `require`. Without a hint the agent is told in our words. */
  readonly docsContract: readonly {
    readonly when: readonly string[]
    readonly require: readonly string[]
    readonly hint?: string
  }[]
  /** Whether paths that no step declares are listed or refused. */
  readonly scope: 'report' | 'strict'
  readonly maxFiles: number
  readonly maxFileBytes: number
  readonly maxTotalBytes: number
  readonly allowExecutables: boolean
  readonly allowSecondPackageManager: boolean
  /** Only the host writes to it. */
  readonly memoryFile: string
}

/** All that a guard may judge by. Nothing in it was read after the agent started, except the change itself and the agent's report. */
export interface GuardContext {
  readonly changeSet: ChangeSet
  readonly bundle: Bundle
  /** The first unfinished task after the bundle that starts a bundle; null at the end of the plan. */
  readonly nextBoundary: Task | null
  readonly report: AgentReport | null
  readonly policy: GuardPolicy
  /** The whole tree of the base commit. */
  readonly baseEntries: ReadonlyMap<string, TreeEntry>
  readonly isPlanPath: (path: string) => boolean
  /** Values that this run knows to be secret. */
  readonly knownSecrets: readonly string[]
}

/** The paths of the tree that would be delivered. */
export const deliveredPaths = ({ changeSet, baseEntries }: GuardContext): ReadonlySet<string> => {
  const paths = new Set(baseEntries.keys())
  for (const { path, status } of changeSet.changes) {
    if (status === 'deleted') paths.delete(path)
    else paths.add(path)
  }
  return paths
}
