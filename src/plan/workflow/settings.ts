/** What a repository says about tickets of the workflow. Source of the defaults: `schemas/config.schema.json`. */
export interface WorkflowSettings {
  /** Path of the delivery policy. */
  readonly policyFile: string
  /** What the manifest of a package must hash to, in lower-case hexadecimal digits; null where nobody pinned it. */
  readonly manifestSha256: string | null
  /** `owner/name` or the address that packages must be meant for; null where any will do. */
  readonly repository: string | null
  /** Branch that packages must be meant for; null where any will do. */
  readonly branch: string | null
  /** Folder that records are written below, without a final slash. */
  readonly recordsFolder: string
  /** Folder of the steering packs, without a final slash. */
  readonly steeringFolder: string
  /** Most rounds of repair after a review, 0 to 3. A ticket may ask for fewer. */
  readonly maxRepairs: number
}

/** The settings of a repository that configures nothing. */
export const DEFAULT_WORKFLOW: WorkflowSettings = {
  policyFile: 'workflow-policy.yaml',
  manifestSha256: null,
  repository: null,
  branch: null,
  recordsFolder: 'docs/implementation',
  steeringFolder: 'templates/steering',
  maxRepairs: 3,
}
