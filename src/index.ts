/** The library: the commands as functions, and the pure parts that are of use alone. */

export { type Config, parseConfig } from './config.ts'
export { board } from './edge/board-command.ts'
export { type ClaimCommand, claim, reconcile, release } from './edge/claim-commands.ts'
export { type Answer, check, exitCodeOf, explain, explainPrompt, type LookOrder, select } from './edge/commands.ts'
export { type InitOrder, init } from './edge/init-command.ts'
export { type InputName, type Inputs, parseInputs } from './edge/inputs.ts'
export { type RunDocuments, renderDocuments } from './edge/outputs.ts'
export { deliverOnce, type Reported, type RunCommand, runOnce } from './edge/run-commands.ts'
export { isReasonCode, type ReasonCode, RunnerError, reasons } from './errors.ts'
export { createTerminalLog, type Log, silentLog } from './host/log.ts'
export type {
  AgentReport,
  Bundle,
  Change,
  ChangeSet,
  ClaimRecord,
  Commit,
  CommitType,
  Dependency,
  Evidence,
  FileEdit,
  Finding,
  Lease,
  MemoryNote,
  MemoryUpdate,
  ObservedClaim,
  Outcome,
  Place,
  Plan,
  PreflightCheck,
  PullRequestReport,
  Rejection,
  RejectionReason,
  RunReport,
  Selection,
  Severity,
  Snapshot,
  Step,
  Takeover,
  Task,
  TaskBrief,
  TaskClaim,
  TaskRef,
  TaskStatus,
  TestRequirement,
  TreeEntry,
  Usage,
  ValidationResult,
  Verdict,
  Verification,
} from './model.ts'
export { CLAIM_NAMESPACE } from './model.ts'
export { checkPlan } from './plan/check-plan.ts'
export type { BundleNames, PlanFormat, ReadOptions, ReadPlan } from './plan/format.ts'
export { type FoundPlan, findPlan, planFormats } from './plan/formats.ts'
export { selectBundle, type World } from './plan/select.ts'
export { buildPackage } from './plan/workflow/package-build.ts'
export { checkPackage, checkPin, type PackageCheck } from './plan/workflow/package-check.ts'
export { readRequest } from './plan/workflow/package-request.ts'
export type { Procedure, RaisedTrigger, Review, ReviewReport, WorkPlan } from './procedure.ts'
export { planCommits, renderSubject, renderTitle } from './report/commits.ts'
export { renderFinalOutput } from './report/final-output.ts'
export { renderFindings } from './report/findings-text.ts'
export { type NoteEntry, parseNotes, renderNote } from './report/notes.ts'
export { checkRunState, readStoredRun, type StoredRun } from './report/phases/check-run-state.ts'
export { decideAfterTicket, mayContinue, progressToken } from './report/phases/continuation.ts'
export { PHASES, type Phase, publishedStates } from './report/phases/phases.ts'
export { checkResume } from './report/phases/resume-checks.ts'
export { computeResume } from './report/phases/resume-point.ts'
export type { RunState } from './report/phases/run-state.ts'
export type { RunStateExtra } from './report/phases/run-state-extra.ts'
export { renderPullRequestBody } from './report/pull-request.ts'
export { toRunSummary } from './report/run-summary.ts'
export { type SchemaName, validate } from './validate.ts'
export type { Problem } from './validation/problems.ts'
