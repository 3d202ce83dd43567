import { DEFAULT_CONFIG_FILE } from '../config.ts'

/** The words a user can say, in a workflow as an input and on a terminal as an option. */
export const COMMANDS = ['check', 'select', 'explain', 'claim', 'release', 'run', 'deliver', 'reconcile', 'board'] as const
/** One of the words above. */
export type CommandName = (typeof COMMANDS)[number]

/** What is said about an input. */
export interface InputSpec {
  readonly default: string
  /** Allowed values; anything when absent. */
  readonly values?: readonly string[]
  readonly description: string
  /** Inputs that only make sense in a workflow, because a terminal has another place for them. */
  readonly actionOnly?: boolean
}

/** Every input of the action. `action.yml` says the same, which a test compares. */
export const INPUTS = {
  command: {
    default: 'run',
    values: COMMANDS,
    description: 'What to do: check, select, explain, claim, release, run, deliver, reconcile or board.',
    actionOnly: true,
  },
  plan: { default: '', description: 'File or folder of the plan. Found by itself when empty.' },
  format: {
    default: '',
    values: ['', 'frd', 'track', 'phase', 'ticket-flow', 'workflow', 'ticket'],
    description: 'Format of the plan. Found by itself when empty.',
  },
  task: {
    default: '',
    description:
      'The only task to start with, or the task to explain or release. Refused when it is not eligible. A path that ends in `.md` names a ticket, which then is the whole plan.',
  },
  rerun: {
    default: 'false',
    values: ['true', 'false'],
    description: 'Do the ticket that `task` names again although it has a report; the new report gets a name of its own.',
  },
  'config-file': { default: DEFAULT_CONFIG_FILE, description: 'Configuration in the repository, read from the base commit.' },
  token: {
    default: '${{ github.token }}',
    description:
      'Token that may push claims and branches and open pull requests. The agent and the commands of the repository never get it.',
    actionOnly: true,
  },
  'openai-api-key': {
    default: '',
    description: 'Key of the model endpoint. Required by `run` unless `responses-api-endpoint` needs none.',
    actionOnly: true,
  },
  'responses-api-endpoint': {
    default: '',
    description: 'Address of another endpoint that speaks the Responses API, with or without `/responses` at its end.',
  },
  'codex-version': {
    default: '',
    description: 'Codex CLI version to install. Empty: `codex` from PATH, else the tested version.',
  },
  'codex-path': { default: '', description: 'Absolute path of the Codex CLI to use.' },
  model: { default: '', description: "Model to use. Empty: Codex's own default." },
  effort: {
    default: '',
    values: ['', 'minimal', 'low', 'medium', 'high', 'xhigh'],
    description: "Reasoning effort. Empty: the model's own default.",
  },
  base: { default: '', description: 'Base branch on the remote. Empty: the branch the workflow runs on.' },
  'branch-prefix': { default: 'codex/', description: 'First part of the names of work branches.' },
  delivery: {
    default: 'pull-request',
    values: ['pull-request', 'branch', 'none'],
    description: 'What to do with accepted work: open a pull request, push its branch only, or nothing.',
  },
  draft: { default: '', values: ['', 'true', 'false'], description: 'Open pull requests as drafts. Empty: as configured.' },
  labels: { default: '', description: 'Labels of new pull requests, with commas or lines between. Empty: as configured.' },
  reviewers: { default: '', description: 'People, and teams as org/team, who are asked to review. Empty: as configured.' },
  lease: {
    default: '',
    description:
      '`run`: work under this lease, as `claim` printed it (JSON, or a file with it), and write nothing to the remote. Needs `delivery: none`. `deliver`: the lease that the report must have been made under. `release`: the lease to give back.',
  },
  report: { default: '', description: '`deliver`: path of the run report to publish. HANDOFF.bundle must lie beside it.' },
  'report-digest': { default: '', description: '`deliver`: SHA-256 that the report must have.' },
  'dry-run': {
    default: 'false',
    values: ['true', 'false'],
    description: 'Select only: claim nothing, start no agent, write nothing to the remote.',
  },
  'owner-id': {
    default: '',
    description:
      'Name under which claims are held. Empty: one of its own for each run. Two runs with the same name count as one.',
  },
  'manual-evidence': {
    default: '',
    description: 'Strict mode: what people saw of manual verification entries, one line each: `ID: what was seen, by whom`.',
  },
  out: { default: 'plan-board.html', description: '`board`: file to write, HTML. An older one is replaced.' },
  archive: {
    default: '',
    description:
      'Folder for the archives of runs, an absolute path outside the work tree; each run gets a folder of its own in it. Empty: on a terminal none, in a workflow codex-plan-runner-archive in the folder of the runner for temporary files. `off`: none.',
  },
  history: {
    default: '',
    description:
      'Folder with archives of earlier runs, an absolute path, for `agent.max-tokens-per-day`. Those in `archive` count without it.',
  },
  reply: {
    default: '',
    description:
      '`run`: the answer to a question of the agent. The work that waits for it goes on; `task` says which, if there are several.',
  },
  'timeout-minutes': { default: '60', description: 'Longest time for all turns of the agent together.' },
} as const satisfies Record<string, InputSpec>

/** Name of an input, and of the option that stands for it. */
export type InputName = keyof typeof INPUTS
/** Names of all inputs, in the order of the documentation. */
export const INPUT_NAMES = Object.keys(INPUTS) as InputName[]
