/** The words of FRD files, as far as the runner relies on them; `schemas/frd-shape.schema.json` says the same in JSON Schema. */
export type FrdStatus = 'not_started' | 'in_progress' | 'completed' | 'blocked' | 'skipped'

/** One document, as far as the runner reads it. */
export interface FrdDocument {
  readonly metadata: {
    readonly frdId: string
    readonly status?: FrdStatus
    readonly dependencies?: readonly string[]
    readonly updatedAt?: string
  }
  readonly majorTasks: readonly FrdTask[]
}

/** An entry of `majorTasks`. */
export interface FrdTask {
  readonly taskId: string
  readonly title: string
  readonly description?: string
  readonly status: FrdStatus
  readonly prLevel: boolean
  readonly dependencies?: readonly string[]
  readonly subtasks?: readonly FrdSubtask[]
  readonly gotchas?: readonly { readonly severity?: string; readonly text: string }[]
  readonly notes?: readonly string[]
  readonly verification?: readonly { readonly id: string; readonly type?: string; readonly description: string }[]
  readonly testRequirements?: readonly FrdTestRequirement[]
  readonly testOmissionReason?: string
}

/** An entry of `subtasks`. */
export interface FrdSubtask {
  readonly subtaskId?: string
  readonly title: string
  readonly description?: string
  readonly status?: FrdStatus
  readonly filesToCreate?: readonly string[]
  readonly filesToModify?: readonly string[]
}

interface FrdTestRequirement {
  readonly id: string
  readonly type?: string
  readonly description: string
  readonly requiredScenarios?: readonly {
    readonly type?: string
    readonly description?: string
    readonly expectedOutcome?: string
  }[]
}

/** `index.json`, as far as the runner reads it. */
export interface FrdIndex {
  readonly schemaPath?: string
  readonly frds: readonly FrdEntry[]
}

/** An entry of the index. */
export interface FrdEntry {
  readonly frdId: string
  readonly path: string
  readonly status?: FrdStatus
  readonly dependencies?: readonly string[]
}

/** Status of a document by those of its tasks, which alone count. Source: FRD loop, FRD status updates 4. */
export function deriveStatus(tasks: readonly FrdStatus[]): FrdStatus {
  if (tasks.every((status) => status === 'completed' || status === 'skipped')) return 'completed'
  if (tasks.includes('blocked') && !tasks.includes('in_progress')) return 'blocked'
  return tasks.every((status) => status === 'not_started') ? 'not_started' : 'in_progress'
}
