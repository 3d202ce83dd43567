import type { Finding, Outcome } from './model.ts'

/** How a run that ends for this reason is seen from outside. Exit codes are promised to users: see the README. */
interface Reason {
  readonly outcome: Outcome
  readonly exitCode: 0 | 1 | 2 | 3 | 4 | 5 | 70
  /** What it means, in one sentence without the particulars of one run. */
  readonly meaning: string
  readonly remedy: string
}

/** Every way a run can end. Codes are stable; the README's troubleshooting table is generated from here. */
export const reasons = {
  delivered: {
    outcome: 'delivered',
    exitCode: 0,
    meaning: 'The branch with the accepted work is on the remote.',
    remedy: 'Review it.',
  },
  ready: {
    outcome: 'ready',
    exitCode: 0,
    meaning: 'The work was accepted and, as asked, not delivered.',
    remedy:
      'To publish it, run `deliver` with the run report; HANDOFF.bundle must lie beside it. To drop it, run `release` with the lease.',
  },
  'dry-run': {
    outcome: 'ready',
    exitCode: 0,
    meaning: 'A bundle was selected; nothing was claimed, run or written, as asked.',
    remedy: 'Run again without `dry-run`.',
  },
  'plan-complete': {
    outcome: 'idle',
    exitCode: 3,
    meaning: 'Every task of the plan is finished: implementation is complete.',
    remedy: 'Add tasks to the plan, or switch the schedule off.',
  },
  'plan-waiting': {
    outcome: 'idle',
    exitCode: 3,
    meaning: 'Tasks are left, but none can start now.',
    remedy: 'Look at the table of passed-over tasks: merge what is in flight, or mend the dependency named there.',
  },
  'claims-contended': {
    outcome: 'contended',
    exitCode: 4,
    meaning: 'Other runners hold everything that could start.',
    remedy: 'Nothing to do: the next run looks again.',
  },
  'lease-lost': {
    outcome: 'contended',
    exitCode: 4,
    meaning: 'The claim was lost to another runner before delivery; nothing was published.',
    remedy: 'Nothing to do unless it repeats: then give the claim a longer life in the configuration (`claim.ttl-hours`).',
  },
  'base-moved': {
    outcome: 'contended',
    exitCode: 4,
    meaning: 'The plan on the remote base branch is newer than this checkout.',
    remedy: 'Nothing to do: the next run starts from the newer commit.',
  },
  'empty-diff': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'The agent ended without changing a file.',
    remedy: 'Read its answer in the report; the task may be done already, or its description may not be enough to act on.',
  },
  'guards-failed': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'The change breaks a rule of the repository, and the agent did not mend it.',
    remedy: 'Look at the findings: narrow the task, or allow what it needs in the configuration on the base branch.',
  },
  'gates-failed': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'A required command failed, and the agent did not get it to pass.',
    remedy: 'Look at the output of the gate; run it on the base commit to see whether it passes without the change.',
  },
  'agent-report-invalid': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'The agent never gave a final answer in the required form.',
    remedy: 'Use a model that supports structured outputs.',
  },
  'agent-question': {
    outcome: 'needs-input',
    exitCode: 1,
    meaning: 'The agent needs a decision from a person.',
    remedy: 'Answer the question by making the task clearer in the plan, then release the claim.',
  },
  'usage-invalid': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The command was called in a way it does not understand.',
    remedy: 'See `codex-plan-runner --help`.',
  },
  'config-invalid': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The configuration or an input is not valid.',
    remedy: 'Correct the values named in the findings.',
  },
  'plan-not-found': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'No plan was found in the base commit.',
    remedy: 'Commit the plan, or name it with the `plan` and `format` inputs.',
  },
  'plan-invalid': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The plan is not valid.',
    remedy: 'Correct the places named in the findings; `codex-plan-runner check` lists them all.',
  },
  'task-unknown': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The plan has no task of that name.',
    remedy: 'Check the spelling; `codex-plan-runner select` lists the tasks that are left.',
  },
  'task-not-eligible': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The task that was asked for cannot start now.',
    remedy: 'Mend what stands in its way, or leave out `task` to take the next one that can start.',
  },
  'claim-foreign': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The claim belongs to somebody else.',
    remedy: 'Say who you are with `--owner`, or use `--force` when you know that nobody works on it.',
  },
  'handoff-invalid': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The report or the file that a run handed on cannot be delivered.',
    remedy:
      'Deliver the report of a run with `delivery: none` that ended as `ready`, unchanged, with its HANDOFF.bundle beside it.',
  },
  'not-a-repository': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The folder is not a Git work tree with a commit.',
    remedy: 'Run in a checkout: in a workflow, put `actions/checkout` before this action.',
  },
  'ref-unknown': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The commit that was asked for is not in the repository.',
    remedy: 'Fetch it first; a shallow checkout holds only its newest commit.',
  },
  'object-missing': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The checkout does not hold all objects of the base commit.',
    remedy: 'Use a checkout without a blob filter (`filter:` of actions/checkout).',
  },
  'dirty-work-tree': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The work tree has changes that are not committed.',
    remedy: 'Commit, stash or ignore the files named; they were left untouched.',
  },
  'no-remote': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The checkout has no remote called `origin` to claim on and deliver to.',
    remedy: 'Add one, or run with `delivery: none`.',
  },
  'key-missing': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'There is no key for the model.',
    remedy: 'Pass the `openai-api-key` input from a secret (on a terminal: the variable OPENAI_API_KEY).',
  },
  'codex-not-found': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The Codex CLI could not be found or started.',
    remedy: 'Set `codex-path`, put `codex` on PATH, or let the action install it.',
  },
  'codex-install-failed': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The Codex CLI could not be installed.',
    remedy: 'Check that the runner reaches the npm registry, or install Codex in an earlier step.',
  },
  'sandbox-unavailable': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The sandbox of the agent does not work on this machine; no model was asked.',
    remedy:
      'Allow unprivileged user namespaces. On Ubuntu 24.04 runners: `sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0` in a step before.',
  },
  'model-unauthorized': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The model endpoint refused the key.',
    remedy: 'Check the secret, and that its project may use the model.',
  },
  'model-quota-exceeded': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The quota of the model account is used up.',
    remedy: 'Check plan and billing of the account.',
  },
  'budget-exceeded': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The run has used the tokens or model requests it may.',
    remedy: 'Split the task, or raise `agent.max-tokens` or `agent.max-requests` in the configuration.',
  },
  'model-rate-limited': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The model endpoint asked to slow down, and kept asking.',
    remedy: 'Run again later, or run fewer agents at once.',
  },
  'model-context-exceeded': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The bundle does not fit into the context of the model.',
    remedy: 'Split the task, or use a model with a larger context.',
  },
  'model-unavailable': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The model endpoint failed or cut the connection.',
    remedy: 'Run again later.',
  },
  'agent-timeout': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The agent took longer than it may.',
    remedy: 'Split the task, or raise `timeout-minutes`.',
  },
  'agent-stalled': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The agent showed no sign of life for too long.',
    remedy: 'Check the model endpoint; raise `agent.idle-timeout-minutes` in the configuration when long silence is normal.',
  },
  'agent-failed': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'Codex ended without completing its turn.',
    remedy: 'Read its messages in the log.',
  },
  cancelled: {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The run was cancelled.',
    remedy: 'Run again when wanted: the claim was given back.',
  },
  'process-survived': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'A process of the agent or of a gate could not be ended, so its work cannot be trusted.',
    remedy: 'Run on a fresh runner.',
  },
  'remote-unreachable': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The remote did not answer.',
    remedy: 'Check the network and the address of `origin`, then run again.',
  },
  'remote-refused': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The remote refused the token or the write.',
    remedy: 'Give the job `permissions: contents: write`, and exclude `codex/**` from rules that block pushes.',
  },
  'push-rejected': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The remote refused the work branch although the claim still holds.',
    remedy: 'A branch of that name may have appeared, or a rule forbids it; remove it or run again.',
  },
  'git-failed': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'A Git command failed.',
    remedy: 'Read its message; run again if it looks like a passing fault.',
  },
  internal: {
    outcome: 'failed',
    exitCode: 70,
    meaning: 'A bug of this program.',
    remedy: 'Please report it with the log of this run.',
  },
} as const satisfies Record<string, Reason>

/** Key of the catalogue. */
export type ReasonCode = keyof typeof reasons

/** Whether the catalogue knows a code: reports of another version may hold others. */
export const isReasonCode = (code: string): code is ReasonCode => Object.hasOwn(reasons, code)

/** "Cannot go on". Carries what a person needs; expected ends of a run are values, never exceptions. */
export class RunnerError extends Error {
  override readonly name = 'RunnerError'
  readonly code: ReasonCode
  readonly findings: readonly Finding[]

  /** @param detail one sentence with the particulars: names, paths, the message of whoever refused */
  constructor(code: ReasonCode, detail: string, options: { cause?: unknown; findings?: readonly Finding[] } = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.findings = options.findings ?? []
  }
}
