/** How a task is to be worked on, for plans that say more about it than what is to be done. Data only, read from the base commit. */

/** Kinds of risk by which small work turns out not to be small. Source: workflow modes, quick flow. */
export const TRIGGERS = [
  'security_auth_privacy',
  'schema_data',
  'dependencies',
  'multiple_services_modules',
  'public_api_shared_contract',
  'visual_flow_ambiguity',
  'unclear_requirements',
  'broad_file_scope',
  'forbidden_path',
  'proof_unavailable',
] as const
/** One of the above. */
export type Trigger = (typeof TRIGGERS)[number]

/** One reason for which work is not small. */
export interface RaisedTrigger {
  readonly trigger: Trigger
  /** What raised it; empty where no path did. */
  readonly paths: readonly string[]
  /** One sentence. */
  readonly reason: string
}

/** The four ways in which a ticket is brought to its end. Source: workflow modes. */
export type WorkMode = 'full-sdd' | 'quick' | 'single-ticket' | 'package'

/** How many minds a ticket takes, and whether any of them writes. Source: workflow modes, intensities. */
export type Intensity = 'quick_flow' | 'standard_worker' | 'expert_supported' | 'bounded_expert_rounds' | 'research_only'

/** Experts that only read, in the order in which they are asked. Source: workflow modes, expert reviewers. */
export const EXPERTS = [
  'expert-architecture-reviewer',
  'expert-test-reviewer',
  'expert-security-reviewer',
  'expert-ux-accessibility-reviewer',
  'expert-performance-reviewer',
  'expert-data-migration-reviewer',
  'expert-release-docs-reviewer',
] as const
/** One of the above. */
export type Expert = (typeof EXPERTS)[number]

/** A file of the base commit that the agent is given with its task. */
export interface Reading {
  /** In the order of the prompt: rules of the repository, the prompt of the mode, steering packs, specs, context, results before. */
  readonly kind: 'rules' | 'prompt' | 'steering' | 'spec' | 'context' | 'earlier'
  readonly path: string
}

/** A decision that is made and may not be made again, or one that is not made yet. */
export interface Decision {
  readonly id: string
  /** `accepted`, `superseded`, `proposed` or `unknown`. */
  readonly status: string
  readonly text: string
}

/** What the document of a task demands of the work on it. */
export interface Procedure {
  readonly mode: WorkMode
  /** The fact that decided the mode, in one sentence. */
  readonly modeReason: string
  readonly intensity: Intensity
  /** Paths the work may touch: an exact path, a folder, or `folder/**`. Records are not among them. */
  readonly allowed: readonly string[]
  /** Globs; they win over `allowed`. */
  readonly forbidden: readonly string[]
  /** Globs of the records of this very task, which count nowhere as work. */
  readonly records: readonly string[]
  /** Folder that the records of this task are written to, without a final slash. */
  readonly recordFolder: string
  /** What the document says of each trigger itself; it may say too little, never too much. */
  readonly declared: Readonly<Partial<Record<Trigger, boolean>>>
  /** Triggers that the document alone raises, before anything is planned. */
  readonly raised: readonly RaisedTrigger[]
  /** Whether the look of the result is to be shown, and which views of it. */
  readonly visual: { readonly required: boolean; readonly views: readonly string[] }
  readonly acceptance: readonly string[]
  /** Commands and prose, as written. */
  readonly proofs: readonly string[]
  readonly regressions: readonly string[]
  readonly stopConditions: readonly string[]
  /** Experts that the document names. */
  readonly experts: readonly Expert[]
  /** Why none is named; empty when some are. */
  readonly noExperts: string
  /** Rounds of repair after a review, 0 to 3. */
  readonly maxRepairs: number
  /** Rounds of proof, review and work where there may be several; 1 otherwise. */
  readonly maxRounds: number
  /** Paths of the specs; null where the document gives a reason for having none. */
  readonly specs: {
    readonly requirements: string
    readonly design: string
    readonly tasks: string
    readonly delta: string | null
  } | null
  readonly noSpecs: string
  readonly locked: readonly Decision[]
  readonly reading: readonly Reading[]
  /** Most files, and most lines of each, that are given to the agent from the repository. */
  readonly budget: { readonly files: number; readonly lines: number }
  /** Whether the work is delivered; with the reason when not. */
  readonly delivery: { readonly assigned: boolean; readonly reason: string }
  /** Where the outcome is recorded: in the ticket's own file, or in files of its own because that file is locked. */
  readonly result: 'in-ticket' | 'records'
  /** What the work rests on: the ticket, or the manifest of its package. Checked again before every turn. */
  readonly lock: { readonly path: string; readonly sha256: string; readonly locked: readonly string[] }
  /** The ticket before it in its chain; null for the first one and for a loose ticket. */
  readonly previous: string | null
}
