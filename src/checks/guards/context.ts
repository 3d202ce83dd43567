import type { AgentReport, Bundle, ChangeSet, DocsTrigger, Task, TreeEntry } from '../../model.ts'

/** Documentation that goes with code. Everything but the hint is a list of globs. */
export interface DocsContract {
  /** A change of one of these asks for it, whatever it is. */
  readonly when?: readonly string[]
  /** Public code: a public name that is new, gone or has another signature asks for it. */
  readonly symbols?: readonly string[]
  /** Answers of the agent: a yes to one of these asks for it. Only where the work ends with a change report. */
  readonly triggers?: readonly DocsTrigger[]
  /** What has to change with them: something that matches one of these. */
  readonly require: readonly string[]
  /** Whether each of `require` has to be met. */
  readonly requireAll?: boolean
  /** What the agent is told to do; without it, our words. */
  readonly hint?: string
}

/** What the configuration of the base commit says about a change. */
export interface GuardPolicy {
  /** Globs of paths that nobody but a person may change, besides those that are always protected. */
  readonly protectedPaths: readonly string[]
  readonly docsContract: readonly DocsContract[]
  /** Whether paths that no step declares are listed or refused. */
  readonly scope: 'report' | 'strict'
  readonly maxFiles: number
  /** Lines added and taken away, together; null for no limit. */
  readonly maxLines: number | null
  readonly maxFileBytes: number
  readonly maxTotalBytes: number
  readonly allowExecutables: boolean
  readonly allowSecondPackageManager: boolean
  readonly allowPackageSettings: boolean
  readonly allowTestRemoval: boolean
  readonly allowBroadHandlers: boolean
  /** Globs of scripts that continuous integration runs. */
  readonly ciScripts: readonly string[]
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
  /** Whether the work ends with a change report, to which the agent's part is due. */
  readonly asksForReport: boolean
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
