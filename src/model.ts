/** The glossary: every value that travels through a run, in the order it is made. Data only, all of it immutable. */

import type { Procedure, ReviewReport } from './procedure.ts'

// 1. Findings: complaints with their place, wherever they are found ------------------------------------------------

/** An error stops a plan, a configuration or a change; a warning is only told. */
export type Severity = 'error' | 'warning'

/** A place in a text file. `pointer` is an RFC 6901 JSON pointer ("" is the whole document); null where none applies. */
export interface Place {
  readonly file: string | null
  /** 1-based; null when the complaint is about the file as a whole. */
  readonly line: number | null
  /** 1-based, counted in UTF-16 code units; null with `line`. */
  readonly column: number | null
  readonly pointer: string | null
}

/** One complaint: what is wrong, where, and what to do. `code` is kebab-case and stable. */
export interface Finding extends Place {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly hint: string
}

// 2. Snapshot: what one commit holds, read once ---------------------------------------------------------------------

/** An entry of a Git tree. `mode` is the octal string Git prints (`100644`, `100755`, `120000`, `160000`). */
export interface TreeEntry {
  readonly mode: string
  readonly oid: string
  /** Bytes; 0 for anything that is not a blob. */
  readonly size: number
}

/** The tree of one commit, and the contents of those files that a run decides by. Nothing later in a run re-reads them. */
export interface Snapshot {
  readonly commit: string
  /** Every path of the tree, repository-relative with `/`, in Git's order. */
  readonly entries: ReadonlyMap<string, TreeEntry>
  /** Raw bytes of the files that were asked for. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** A whole new text for one file: formats and reports return these instead of writing. */
export interface FileEdit {
  readonly path: string
  readonly content: Uint8Array
}

// 3. Plan -----------------------------------------------------------------------------------------------------------

/** How far a task is. Only `todo` is ever taken; `done` and `skipped` meet a dependency. */
export type TaskStatus = 'todo' | 'in-progress' | 'blocked' | 'done' | 'skipped'

/** Something a task waits for, under the name the plan uses. */
export interface Dependency {
  readonly name: string
  /** The tasks that must all be finished; null when the plan has nothing of that name. */
  readonly taskIds: readonly string[] | null
  readonly place: Place
}

/** One step of a task, with the files its author expects to be touched (repository-relative). */
export interface Step {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly filesToCreate: readonly string[]
  readonly filesToModify: readonly string[]
}

/** Something that must hold when a task is done, in the words of its author. */
export interface Verification {
  readonly id: string
  /** `build`, `test`, `manual`, `integration`, `api`, or a word of the plan's own. */
  readonly type: string
  readonly description: string
}

/** Tests that must come with a task. */
export interface TestRequirement {
  readonly id: string
  /** `unit`, `integration`, `e2e`, `benchmark`, or a word of the plan's own. */
  readonly type: string
  readonly description: string
  readonly scenarios: readonly { readonly type: string; readonly description: string; readonly expectedOutcome: string }[]
}

/** What the agent is told about a task, as the plan's author wrote it. */
export interface TaskBrief {
  readonly description: string
  readonly steps: readonly Step[]
  readonly gotchas: readonly { readonly severity: string; readonly text: string }[]
  readonly notes: readonly string[]
  readonly verification: readonly Verification[]
  readonly testRequirements: readonly TestRequirement[]
  readonly testOmissionReason: string | null
  /** The whole document, where the task is one; null where the fields above hold all there is. */
  readonly document: string | null
  /** Path of the document, where the task's place is in another file. */
  readonly documentPath?: string
}

/** Why a task waits for a person and not for other tasks. */
export interface Hold {
  readonly code:
    | 'user-pause'
    | 'ticket-not-ready'
    | 'decision-open'
    | 'quick-escalated'
    | 'source-lock-failed'
    | 'attempts-used-up'
  /** One sentence that names the place and what to do there. */
  readonly detail: string
}

/** The smallest unit of a plan with a status. */
export interface Task {
  /** Unique in the plan; also the last segment of its claim ref. Grammar: `[A-Za-z0-9][A-Za-z0-9._-]{0,63}`. */
  readonly id: string
  readonly title: string
  readonly status: TaskStatus
  /** The document the task stands in (an FRD id, say). A bundle never leaves it. */
  readonly group: string
  /** True when the task opens a bundle of its own instead of joining the one before it. */
  readonly startsBundle: boolean
  readonly dependsOn: readonly Dependency[]
  readonly brief: TaskBrief
  readonly place: Place
  /** What is told instead of the status where the plan has a word of its own. */
  readonly statusWord?: string
  /** Set only on a task that is `blocked` because a person has to act. */
  readonly hold?: Hold
  /** Set only where the plan says how the work is to be done. */
  readonly procedure?: Procedure
  /** Who is to do it and with what, where the plan says so. */
  readonly worker?: { readonly agent: string; readonly model: string | null; readonly effort: string | null }
}

/** All tasks there are, whatever their status. */
export interface Plan {
  /** Name of the format it is written in. */
  readonly format: string
  /** The file the plan was found by. */
  readonly path: string
  /** In the plan's own order, which is the order of preference. */
  readonly tasks: readonly Task[]
  /** Whether every task waits for all tasks before it. */
  readonly inOrder?: boolean
}

// 4. Selection ------------------------------------------------------------------------------------------------------

/** Consecutive tasks of one group, delivered as one branch. */
export interface Bundle {
  readonly tasks: readonly [Task, ...Task[]]
  /** Short branch name, for example `codex/f009-t2-b`. */
  readonly branch: string
  /** Full ref of the claim on the first task. */
  readonly claimRef: string
  /** Scope of the conventional commits, for example `frd-009`. */
  readonly scope: string
  /** Title of the pull request where the plan fixes it; null where it is made of what the agent did. */
  readonly title: string | null
  /** Subject of the one commit there may be; null where the work may be split into several. */
  readonly commitSubject: string | null
  /** Lines of the form `Key: value` that end every commit; undefined for none. */
  readonly trailers?: readonly string[]
}

/** What stands in the way of a task. */
export type RejectionReason = 'not-todo' | 'claimed' | 'branch-exists' | 'dependency-open' | 'dependency-missing'

/** Why a task that is not finished was passed over. */
export interface Rejection {
  readonly taskId: string
  readonly reason: RejectionReason
  /** The dependency, claim owner, branch or status that stands in the way. */
  readonly detail: string
}

/** The next bundle; or that no task is left (`complete`), or none that can start now (`waiting`). */
export type Selection =
  | {
      readonly outcome: 'selected'
      readonly bundle: Bundle
      /** The first unfinished task after the bundle that starts a bundle, in plan order; null at the end. */
      readonly nextBoundaryTaskId: string | null
      readonly rejected: readonly Rejection[]
    }
  | { readonly outcome: 'complete' | 'waiting'; readonly rejected: readonly Rejection[] }

// 5. Claim ----------------------------------------------------------------------------------------------------------

/** Where claims stand: one ref per task, named after it. Source: FRD loop, parallel agent coordination 2. */
export const CLAIM_NAMESPACE = 'refs/heads/codex/claim/'

/** The public record in `.codex-claim.json`. Times are UTC, ISO 8601 with `Z`. */
export interface ClaimRecord {
  readonly createdAt: string
  readonly expiresAt: string
  readonly ownerId: string
  readonly ownerInfo?: string
  readonly version?: number
  /** The document that was the whole task when it was claimed; none for a task that shares its document with others. */
  readonly path?: string
  /** Object id of that document. */
  readonly blob?: string
}

/**
 * A claim as it stands on the remote. `expired`: its time is over, or it was left by an earlier attempt of the very
 * workflow run that looks. One that cannot be read has no record and blocks like a live one; so does one that was only
 * listed (`unread`), because nothing depended on what it says.
 */
export interface ObservedClaim {
  readonly taskId: string
  readonly ref: string
  /** Commit the ref points at. */
  readonly token: string
  readonly state: 'live' | 'expired' | 'unreadable' | 'unread'
  readonly record: ClaimRecord | null
  readonly detail: string
}

/** An expired claim that this run took over. */
export interface Takeover {
  /** The owner it was taken from. */
  readonly ownerId: string
  readonly previousExpiresAt: string
  readonly takeoverAt: string
}

/** A claim as `claim --json` prints it, for another job to work under. */
export interface GivenLease {
  readonly ref: string
  readonly token: string
  readonly ownerId: string
  readonly createdAt: string
  readonly expiresAt: string
}

/** A claim this run holds. `token` is the ref's commit: the fencing token of every later write. */
export interface Lease {
  readonly taskId: string
  readonly ref: string
  readonly token: string
  readonly record: ClaimRecord
  readonly takeover: Takeover | null
}

/** The claim as the run summary states it. Source: FRD loop, RUN_SUMMARY schema. */
export interface TaskClaim {
  readonly taskId: string | null
  readonly claimRef: string | null
  readonly status: 'claimed' | 'already_claimed' | 'fallback_local' | 'not_used'
  readonly details: string
  readonly takeover: Takeover | null
}

// 6. Work -----------------------------------------------------------------------------------------------------------

/** Tokens, summed over all turns of a run. */
export interface Usage {
  readonly inputTokens: number
  readonly cachedInputTokens: number
  readonly outputTokens: number
  readonly reasoningOutputTokens: number
}

/** One turn of the agent, as the host saw it. */
export interface TurnEntry {
  /** 1-based, over all turns of the run. */
  readonly turn: number
  readonly role: string
  readonly agent: string
  readonly threadId: string | null
  /** `answered`, or the code of the failure. */
  readonly outcome: string
  /** How often it was tried, after failures of the network. */
  readonly tries: number
  readonly durationMs: number
  /** null where nobody counted. */
  readonly usage: Usage | null
  /** What changed in the work tree during the turn. */
  readonly files: number
  readonly insertions: number
  readonly deletions: number
  /** The end of what the agent said, shortened. */
  readonly answer: string
}

/** The closed list of types of conventional commits. Source: FRD loop, commit rules 4. */
export type CommitType = 'feat' | 'fix' | 'refactor' | 'test' | 'docs' | 'chore'

/** What is worth remembering for later runs, in the five parts of the memory file's entries. */
export interface MemoryNote {
  readonly situation: string
  readonly learning: string
  readonly decision: string
  readonly reusableCheck: string
  readonly applicability: string
}

/** The agent's final answer: prose and proposals only, never a source of facts. */
export interface AgentReport {
  /** `unfinished`: another turn has to go on. */
  readonly status: 'done' | 'unfinished' | 'needs-input'
  /** The question for a person when `status` is `needs-input`. */
  readonly question: string | null
  /** Short imperative summary of the whole bundle, without type and scope. */
  readonly title: string
  readonly type: CommitType
  readonly summary: readonly string[]
  readonly changes: readonly string[]
  readonly risks: readonly string[]
  readonly followUps: readonly string[]
  readonly commits: readonly { readonly type: CommitType; readonly summary: string; readonly paths: readonly string[] }[]
  readonly dependencies: readonly { readonly name: string; readonly rationale: string }[]
  /** Measurement or complexity argument; null when nothing is performance-sensitive. */
  readonly performance: string | null
  readonly note: MemoryNote | null
  /** Commands that show that verification entries hold, for the host to run again. */
  readonly evidence: readonly { readonly taskId: string; readonly verificationId: string; readonly command: string }[]
  /** null where the plan asks for none. */
  readonly changeReport: ChangeProse | null
}

/** What a change may do that asks for documentation. Source: ticket runner, docs contract. */
export const DOCS_TRIGGERS = ['public-surface', 'signatures', 'semantics', 'disk-layout', 'ingest-export', 'exceptions'] as const
/** One of the above. */
export type DocsTrigger = (typeof DOCS_TRIGGERS)[number]

/** What a text of a change report says where nothing applies. */
export const NOTHING = 'None'

/** The agent's part of a change report: why and what for. Source: ticket runner, change report. */
export interface ChangeProse {
  readonly files: readonly {
    readonly path: string
    readonly what: string
    readonly why: string
    readonly kind: 'behavior' | 'refactor'
  }[]
  readonly publicApi: string
  readonly exceptions: string
  readonly semantics: string
  readonly dataLayout: string
  readonly limitations: string
  readonly docs: readonly { readonly trigger: DocsTrigger; readonly affected: boolean; readonly reason: string }[]
  /** What was done for each item that the document numbers. */
  readonly items: readonly { readonly item: string; readonly done: string }[]
}

/** One path that differs from the base. `before`/`after` are null where there is no such side or it is too large to hold. */
export interface Change {
  readonly path: string
  readonly status: 'added' | 'modified' | 'deleted'
  readonly oldMode: string | null
  readonly newMode: string | null
  readonly oldOid: string | null
  readonly newOid: string | null
  /** Bytes of the new content; 0 when deleted. */
  readonly size: number
  readonly before: Uint8Array | null
  readonly after: Uint8Array | null
}

/** The work tree as a tree object. This tree is judged, and this tree is delivered. */
export interface ChangeSet {
  readonly base: string
  readonly tree: string
  /** Sorted by path. */
  readonly changes: readonly Change[]
}

// 7. Checks ---------------------------------------------------------------------------------------------------------

/** A command the host ran itself. Exit code 124 stands for a timeout, 127 for a command that could not start, 5 for tests that were none. */
export interface ValidationResult {
  readonly name: string
  readonly command: string
  readonly exitCode: number
  readonly status: 'passed' | 'failed'
  readonly durationMs: number
  /** The end of what the command printed, capped. */
  readonly outputSummary: string
}

/** What shows that a verification entry holds. `manual_verified` rests on a person's word alone. Source: FRD loop, strict CI. */
export interface VerificationEvidence {
  readonly taskId: string
  readonly verificationId: string
  /** Commands that the host ran for it. */
  readonly commands: readonly string[]
  readonly status: 'passed' | 'failed' | 'manual_verified'
  readonly humanEvidence: string | null
}

/** Acceptance is a fact about one tree: no error among the findings, no failed gate. */
export interface Verdict {
  readonly accepted: boolean
  readonly reasonCode: 'accepted' | 'empty-diff' | 'docs-incomplete' | 'guards-failed' | 'gates-failed' | 'evidence-missing'
  readonly findings: readonly Finding[]
  readonly gates: readonly ValidationResult[]
}

// 8. Report ---------------------------------------------------------------------------------------------------------

/** Something that was looked at before the work began. */
export interface PreflightCheck {
  readonly name: string
  readonly status: 'passed' | 'failed'
  readonly details: string
}

/** A commit as it was made: its full id and its whole message. */
export interface Commit {
  readonly hash: string
  readonly message: string
}

/** What became of the note, and why. */
export interface MemoryUpdate {
  readonly file: string
  readonly status: 'appended' | 'no_change'
  readonly summary: string
}

/** What one phase of a run leaves behind as proof. `at` is UTC, ISO 8601 with `Z`. */
export interface Evidence {
  readonly phase: string
  readonly at: string
  readonly facts: Readonly<Record<string, string>>
}

/** The coarse end of a run, by which a workflow can branch. */
export type Outcome = 'delivered' | 'ready' | 'idle' | 'contended' | 'rejected' | 'needs-input' | 'failed'

/** A path that differs between base and head. */
export type FileChange = Pick<Change, 'path' | 'status'>

/** A task as reports name it. */
export interface TaskRef {
  readonly id: string
  readonly title: string
  /** The document that describes it. */
  readonly file: string | null
  readonly verification: readonly Verification[]
}

/** One task that waits for another, or for whatever the plan gives that name. */
export interface TaskLink {
  readonly taskId: string
  readonly waitsFor: string
}

/** What a million tokens cost. */
export interface Prices {
  /** Of input that was not cached. */
  readonly input: number
  readonly cachedInput: number
  /** Of output, reasoning included. */
  readonly output: number
  /** Printed behind every amount; may be empty. */
  readonly currency: string
}

/** What a run cost by the prices of the configuration. */
export interface Cost {
  readonly amount: number
  readonly currency: string
}

/** A change report as it came out, or would have. Source: ticket runner, 7. */
export interface ChangeReportState {
  readonly path: string
  /** Whether the newest commit of the work holds it. */
  readonly saved: boolean
  /** Changed pages of the documentation. */
  readonly docs: readonly string[]
  /** Why no page has changed; empty when one has. */
  readonly docsReason: string
  /** Known limits, and every line that the change leaves as a promise; empty for none. */
  readonly limitations: readonly string[]
}

/** Where the judged tree is, for a job that may deliver it. */
export interface Handoff {
  /** Name of a Git bundle that lies beside the run report. */
  readonly file: string
  readonly sha256: string
}

/** Title and body as they were prepared, and the pull request that has them; null where there is none. */
export interface PullRequestReport {
  readonly title: string
  readonly body: string
  readonly number: number | null
  /** For a browser. */
  readonly url: string | null
  /** What this run did to it. */
  readonly operation: 'created' | 'updated' | 'none'
}

/** The one result of a run: plain JSON, validated before it is written, enough for a later job to deliver. */
export interface RunReport {
  readonly schemaVersion: 1
  readonly outcome: Outcome
  /** Key of the catalogue in `errors.ts`. */
  readonly reasonCode: string
  /** One sentence on what happened in this run. */
  readonly detail: string
  readonly format: string | null
  readonly planPath: string | null
  readonly baseSha: string | null
  readonly headSha: string | null
  readonly branch: string
  readonly tasks: readonly TaskRef[]
  /** What the tasks of the bundle wait for, then which open tasks wait for them; the first of many. */
  readonly taskLinks: readonly TaskLink[]
  readonly nextBoundaryTaskId: string | null
  readonly rejected: readonly Rejection[]
  /** Of the whole plan on the base commit; left out where it was not read. */
  readonly taskCounts?: { readonly done: number; readonly total: number }
  readonly findings: readonly Finding[]
  readonly preflightChecks: readonly PreflightCheck[]
  readonly taskClaim: TaskClaim
  readonly lease: GivenLease | null
  /** Set when the work was accepted and kept back for another job. */
  readonly handoff: Handoff | null
  readonly agent: AgentReport | null
  /** Of the writer, repairs included. */
  readonly turns: number
  /** Every turn of every role, in order. */
  readonly turnLog: readonly TurnEntry[]
  /** null where neither the plan nor the configuration asks for planning or reviews. */
  readonly review: ReviewReport | null
  /** Sorted by path. */
  readonly changes: readonly FileChange[]
  readonly validationResults: readonly ValidationResult[]
  /** What the gates said in the rounds before, the first one first; a round whose change broke a rule ran none. */
  readonly earlierRounds: readonly (readonly ValidationResult[])[]
  /** One item for each verification entry; null outside strict mode. */
  readonly verificationEvidence: readonly VerificationEvidence[] | null
  readonly commits: readonly Commit[]
  readonly memoryUpdate: MemoryUpdate
  /** null where the plan asks for no change report. */
  readonly changeReport: ChangeReportState | null
  readonly pullRequest: PullRequestReport
  readonly usage: Usage
  /** null where the configuration has no prices. */
  readonly cost: Cost | null
  readonly durationsMs: Readonly<Record<string, number>>
  readonly evidence: readonly Evidence[]
}
