/** What a repository says about tickets of the workflow, with every default filled in. */
export interface WorkflowConfig {
  /** Path of the delivery policy. */
  readonly policyFile: string
  /** Lower-case hexadecimal digits; null where nobody pinned the manifest. */
  readonly manifestSha256: string | null
  /** Folder that records are written below. */
  readonly recordsFolder: string
  /** Folder of the steering packs. */
  readonly steeringFolder: string
  /** Most rounds of repair after a review. */
  readonly maxRepairs: number
}

/** The same in the words of the file. */
export interface WorkflowSection {
  readonly 'policy-file'?: string
  readonly 'manifest-sha256'?: string
  readonly records?: string
  readonly steering?: string
  readonly 'repair-rounds'?: number
}

/** Fills in the defaults. Source of the defaults: `schemas/config.schema.json`. */
export const readWorkflowSection = (section: WorkflowSection): WorkflowConfig => ({
  policyFile: section['policy-file'] ?? 'workflow-policy.yaml',
  manifestSha256: section['manifest-sha256']?.toLowerCase() ?? null,
  recordsFolder: section.records ?? 'docs/implementation',
  steeringFolder: section.steering ?? 'templates/steering',
  maxRepairs: section['repair-rounds'] ?? 3,
})
