import type { Finding, Outcome } from './model.ts'

/** How a run that ends for this reason is seen from outside. Exit codes are promised to users: see the README. */
interface Reason {
  readonly outcome: Outcome
  readonly exitCode: 0 | 1 | 2 | 3 | 4 | 5 | 70
  /** What it means, in one sentence without the particulars of one run. */
  readonly meaning: string
  readonly remedy: string
}

/** Every way a run can end. Codes are stable; the tables of docs/common-issues.md are generated from here. */
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
  'report-exists': {
    outcome: 'idle',
    exitCode: 3,
    meaning: 'The ticket that was named has a report already, so it counts as done.',
    remedy: 'Set `rerun` to have it done again: the new report gets a name of its own, and the old one stays.',
  },
  'pull-requests-at-limit': {
    outcome: 'idle',
    exitCode: 3,
    meaning: 'As many pull requests of this program are open as may be at once.',
    remedy: 'Review and merge some of them, or raise `pull-request.max-open` in the configuration.',
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
  'docs-incomplete': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'The change asks for documentation that did not come with it, and the agent did not add it.',
    remedy: 'Look at the findings: name the pages in the ticket, or correct `docs-contract` in the configuration.',
  },
  'gates-failed': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'A required command failed, and the agent did not get it to pass.',
    remedy: 'Look at the output of the gate; run it on the base commit to see whether it passes without the change.',
  },
  'evidence-missing': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'In strict mode every verification entry has to be shown to hold, and some are not.',
    remedy:
      'Let a gate verify them (`verifies`), or allow the commands that the agent may name as evidence (`evidence-commands`).',
  },
  'human-evidence-missing': {
    outcome: 'needs-input',
    exitCode: 1,
    meaning: 'In strict mode a person has to vouch for the manual verification entries, and nobody has.',
    remedy: 'Run again with the `manual-evidence` input: one line for each entry, `ID: what you saw`.',
  },
  'agent-report-invalid': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'The agent never gave a final answer in the required form.',
    remedy: 'Use a model that supports structured outputs.',
  },
  'pull-request-closed': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'The branch is on the remote, but a person has closed its pull request, which is not opened again.',
    remedy: 'Reopen it, or delete the branch and release the claim to have the work done anew.',
  },
  'pull-request-merged': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'The branch is on the remote, but its pull request is merged already, so nothing was proposed.',
    remedy: 'Look at what the branch has beyond the merge; delete it when that is nothing.',
  },
  'agent-question': {
    outcome: 'needs-input',
    exitCode: 1,
    meaning: 'The agent needs a decision from a person.',
    remedy:
      'Run again with the answer as the `reply` input. To start afresh, make the task clearer in the plan and release the claim.',
  },
  'user-pause': {
    outcome: 'needs-input',
    exitCode: 1,
    meaning: 'The next ticket is for a person, or the agent stopped for one.',
    remedy:
      'Do what the ticket says and set `done: true` in it on the base branch; where the agent stopped, answer with the `reply` input.',
  },
  'max-turns': {
    outcome: 'needs-input',
    exitCode: 1,
    meaning: 'The work has taken as many turns as it may and is not finished; it is kept on its branch.',
    remedy: 'Look at the branch, then run again with a `reply`: the count of the run begins anew. Or split the task.',
  },
  'loop-no-diff': {
    outcome: 'needs-input',
    exitCode: 1,
    meaning: 'Several turns in a row changed nothing.',
    remedy: 'Look at what the agent said last, make the task clearer, and run again with a `reply`.',
  },
  'ticket-not-ready': {
    outcome: 'needs-input',
    exitCode: 1,
    meaning: 'A ticket lacks what its work needs, so it was not started.',
    remedy: 'Complete the ticket on the base branch; `codex-plan-runner check` lists every gap.',
  },
  'decision-open': {
    outcome: 'needs-input',
    exitCode: 1,
    meaning: 'A decision that the work depends on is not made yet.',
    remedy: 'Make it and record it as accepted in the ticket or its specs on the base branch.',
  },
  'quick-escalated': {
    outcome: 'needs-input',
    exitCode: 1,
    meaning: 'A ticket for small work turned out not to be small; nothing was delivered.',
    remedy: 'Write a full ticket, or a parent ticket with smaller ones, from the triggers named.',
  },
  'source-lock-failed': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'What the work rests on is not what was locked: a package or a ticket has changed, or there is no pin.',
    remedy: 'Compare the files named with their manifest; restore them, or build the package anew and pin it.',
  },
  'attempts-used-up': {
    outcome: 'needs-input',
    exitCode: 1,
    meaning: 'A task has failed as often in a row as it may and is not started again by itself.',
    remedy: 'Read the last runs, make the task clearer or mend its surroundings; a changed task, or `--task`, starts it again.',
  },
  'policy-missing': {
    outcome: 'needs-input',
    exitCode: 1,
    meaning: 'The delivery policy of the repository is absent, contradicts itself or is unsafe.',
    remedy:
      'Record it in `workflow-policy.yaml`, or where `workflow.policy-file` in the configuration says, and correct the places named in the findings.',
  },
  'review-failed': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'An independent review found faults, and the allowed repairs did not clear them.',
    remedy:
      'Read the findings of the last review; the work waits on its branch. Run again with a `reply` that settles them, mend it by hand, or split the task.',
  },
  'review-invalid': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'A turn that only reads changed the work tree, or its answer was not in the required form.',
    remedy: 'Look at the log of that turn; use a model that supports structured outputs.',
  },
  'plan-refused': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'The planner named files that the ticket does not allow, or gave no plan that can be used; nothing was written.',
    remedy: 'Widen the scope of the ticket on the base branch, or make it clearer what belongs to it.',
  },
  'drift-failed': {
    outcome: 'rejected',
    exitCode: 1,
    meaning: 'The work departs from its specs.',
    remedy:
      'Read the findings on drift; bring specs and ticket together, then run again: with a `reply` where the work waits on its branch.',
  },
  'reply-ignored': {
    outcome: 'idle',
    exitCode: 3,
    meaning: 'A comment was not taken as an answer.',
    remedy:
      'Nothing to do, unless it was meant as one: somebody with write access has to begin it with `/reply`, on the draft pull request that asks.',
  },
  'nothing-waits': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'A reply was given, but no work waits for one.',
    remedy: 'A reply counts once. Look at the pull request or the branch: the work may have gone on already.',
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
  'files-exist': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The files to be written are there already; none was touched.',
    remedy:
      'Edit them; `codex-plan-runner init --dry-run` shows what it would have written, and `package build --force` replaces a package.',
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
      'Deliver the report of a run with `delivery: none` that ended as `ready`, unchanged, with its HANDOFF.bundle beside it, in a checkout of the commit that it started from or with the whole history.',
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
  'wrong-repository': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The remote `origin` is not the repository that the configuration names; nothing was selected.',
    remedy: 'Run in a checkout of that repository, or correct `repository` in the configuration on the base branch.',
  },
  'checkout-credentials': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'The Git configuration of the checkout holds credentials, which the agent could read; nothing was claimed.',
    remedy:
      'Give `actions/checkout` the option `persist-credentials: false`. Elsewhere, remove the settings named, or keep them in your own Git configuration or a credential helper.',
  },
  'forge-unavailable': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'Pull requests were asked for, but there is no GitHub to open them on.',
    remedy:
      'Give a token (on a terminal: GITHUB_TOKEN), check that `origin` is on GitHub and, on a server of your own, set GITHUB_API_URL; or use `delivery: branch`.',
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
  'codex-untested': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The Codex CLI has a version whose sandbox and events this program was not tested with; nothing was claimed.',
    remedy:
      'Name the tested version in `codex-version`; a workflow then installs it. Another version that is named there is used at your own risk.',
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
    meaning: 'The tokens or model requests that a run, or all runs of a day, may use are used up.',
    remedy:
      'Split the task or wait; or raise `agent.max-tokens`, `agent.max-tokens-per-day` or `agent.max-requests` in the configuration.',
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
  'pull-requests-disallowed': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The repository does not let GitHub Actions open pull requests.',
    remedy:
      'Switch on "Allow GitHub Actions to create and approve pull requests" under Settings, Actions, General (of the organisation too), or pass the token of a GitHub App. Then run `deliver` with the run report, or open the pull request by hand with the title and body written by the run.',
  },
  'forge-refused': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'GitHub refused the token, or the token may not open pull requests.',
    remedy:
      'Give the job `permissions: pull-requests: write`; a token of your own needs the same right on this repository. Where the branch is on the remote already, `deliver` with the run report opens its pull request.',
  },
  'forge-rate-limited': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'GitHub asked to slow down, for longer than a run should wait.',
    remedy:
      'Run again later (where the branch is on the remote already, run `deliver` with the run report), or use the token of a GitHub App, which has limits of its own.',
  },
  'forge-unreachable': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'The API of GitHub did not answer, or failed again and again.',
    remedy:
      'Look at githubstatus.com and at the network of the runner, then run again; where the branch is on the remote already, run `deliver` with the run report.',
  },
  'pull-request-base-unknown': {
    outcome: 'failed',
    exitCode: 2,
    meaning: 'GitHub knows no branch of the name that the pull request is for.',
    remedy: 'Correct `base` (or `pull-request.base` in the configuration).',
  },
  'pull-request-head-unknown': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'GitHub does not know the branch that was pushed.',
    remedy: 'Check that `origin` is the repository the workflow runs for; the branch may also have been removed meanwhile.',
  },
  'pull-request-empty': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'GitHub sees no commit on the branch that the base does not have.',
    remedy: 'Check `base`: the work may be merged already, or the pull request may be for another branch.',
  },
  'pull-request-invalid': {
    outcome: 'failed',
    exitCode: 5,
    meaning: 'GitHub will not open or change the pull request as it is asked to.',
    remedy: 'Read its message in the detail; a rule of the repository may stand in the way.',
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
