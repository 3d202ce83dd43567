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
  /**
   * Why nobody writes: only an answer is asked for, or a chain of tickets is done and is looked at as a whole; null where somebody
   * writes. Without a writer nothing may change but the records and the mark of the task itself.
   */
  readonly readOnly: 'research' | 'chain' | null
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

/** A risk that an agent names; it can add triggers and take none away. */
interface NamedTrigger {
  readonly trigger: Trigger
  readonly reason: string
}

/** The answer of a planner: one bounded step. Its schema is `agent-plan`. */
export interface WorkPlan {
  readonly goal: string
  /** Every file that the step will touch. */
  readonly files: readonly { readonly path: string; readonly change: 'create' | 'modify' | 'delete'; readonly why: string }[]
  readonly proof: readonly string[]
  readonly evidence: readonly { readonly path: string; readonly fact: string }[]
  readonly oneObjective: boolean
  readonly proofMeaningful: boolean
  readonly triggers: readonly NamedTrigger[]
  readonly unclear: readonly string[]
  readonly conflicts: readonly string[]
  readonly blockers: readonly string[]
  readonly decisionsApplied: readonly string[]
  readonly needsSpec: boolean
  readonly resultsConsidered: readonly string[]
  readonly decision: 'advance' | 'retry' | 'checkpoint' | 'stop'
  readonly risks: readonly string[]
}

/** The writer's own look at the finished change. Its schema is `agent-self-review`. */
export interface SelfReview {
  readonly checks: readonly { readonly item: string; readonly holds: boolean; readonly note: string }[]
  readonly issues: readonly string[]
}

/** What a reviewer wants to have repaired. */
export interface ReviewFinding {
  readonly id: string
  readonly severity: 'high' | 'medium' | 'low'
  readonly path: string
  readonly expected: string
  readonly actual: string
  readonly criterion: string
  readonly evidence: string
  readonly repair: string
}

/** The answer of an independent reviewer. Its schema is `agent-review`. */
export interface Review {
  readonly verdict: 'PASS' | 'FAIL'
  /** The tree it saw. */
  readonly tree: string
  readonly findings: readonly ReviewFinding[]
  readonly paths: readonly string[]
  readonly testsInspected: readonly string[]
  readonly alignment: string
  readonly residualRisks: readonly string[]
  readonly noWeakening: boolean
  readonly triggers: readonly NamedTrigger[]
  readonly resolved: readonly string[]
}

/** The answer of an expert. Its schema is `agent-expert`. */
export interface ExpertReview {
  readonly profileUsed: string
  readonly trigger: string
  readonly findings: readonly string[]
  readonly requiredProof: readonly string[]
  readonly nextAction: string
  readonly recommendation: 'proceed' | 'revise' | 'stop'
}

/** Whether a change agrees with its specs. Its schema is `agent-drift`. */
export interface DriftCheck {
  readonly verdict: 'pass' | 'pass_with_risk' | 'fail'
  readonly tree: string
  readonly checkedSpecs: readonly string[]
  readonly findings: readonly string[]
  readonly missingProof: readonly string[]
  readonly followUps: readonly string[]
  readonly residualRisks: readonly string[]
}

/** A proposal for a run that cannot go on; it changes nothing. Its schema is `agent-blocker`. */
export interface BlockerProposal {
  readonly classification: string
  readonly confidence: 'high' | 'medium' | 'low'
  readonly authorization: 'preapproved' | 'user_required'
  readonly action: string
  readonly boundaries: readonly string[]
  readonly validation: string
  readonly rollback: string
  readonly question: string
}

/** What planning and reviews said about one bundle, as far as they came. */
export interface ReviewReport {
  readonly mode: WorkMode | null
  readonly modeReason: string
  /** null where nobody planned. */
  readonly plan: WorkPlan | null
  /** What was raised on the plan, and again on the last change. */
  readonly triggers: readonly RaisedTrigger[]
  readonly selfReview: SelfReview | null
  readonly experts: readonly ExpertReview[]
  /** One for each review, the last one last, with the tree it was of. */
  readonly rounds: readonly Review[]
  readonly drift: DriftCheck | null
  readonly blocker: BlockerProposal | null
  /** What is done in another way than the source asks, and why. */
  readonly adaptations: readonly { readonly rule: string; readonly reason: string }[]
}

/** What a closing record says where nothing had to be remembered, to the letter. Source: workflow modes, agent memory. */
export const MEMORY_UNCHANGED = 'agent memory checked: no update needed'
/** Heading of the closing record under which that stands, or else the changed files of the memory. */
export const MEMORY_SECTION = 'Agent memory'
/** Headings of what one ticket hands on to the next, each with a list that may be empty. Source: workflow modes, ticket chains. */
export const CARRIED_LISTS = ['Failed approaches', 'Blockers', 'Skipped checks', 'Accepted proof'] as const
/** One of the above. */
export type CarriedList = (typeof CARRIED_LISTS)[number]
