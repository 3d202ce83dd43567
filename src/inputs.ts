import { DEFAULT_CONFIG_FILE } from './config.ts'
import { RunnerError } from './errors.ts'
import type { Finding } from './model.ts'

/** The words a user can say, in a workflow as an input and on a terminal as an option. */
export const COMMANDS = ['check', 'select', 'explain', 'claim', 'release', 'run', 'deliver', 'reconcile'] as const
/** One of the words above. */
export type CommandName = (typeof COMMANDS)[number]

interface InputSpec {
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
    description: 'What to do: check, select, explain, claim, release, run, deliver or reconcile.',
    actionOnly: true,
  },
  plan: { default: '', description: 'File or folder of the plan. Found by itself when empty.' },
  format: { default: '', values: ['', 'frd'], description: 'Format of the plan. Found by itself when empty.' },
  task: {
    default: '',
    description: 'The only task to start with, or the task to explain or release. Refused when it is not eligible.',
  },
  'config-file': { default: DEFAULT_CONFIG_FILE, description: 'Configuration in the repository, read from the base commit.' },
  token: {
    default: '${{ github.token }}',
    description: 'Token that may push claims and branches. It is handed only to the Git process that talks to the remote.',
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
    default: 'branch',
    values: ['branch', 'none'],
    description: 'What to do with accepted work: push a branch, or nothing.',
  },
  lease: {
    default: '',
    description:
      '`run`: work under this lease, as `claim` printed it (JSON, or a file with it), and write nothing to the remote. Needs `delivery: none`. `release`: the lease to give back.',
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
  'timeout-minutes': { default: '60', description: 'Longest time for all turns of the agent together.' },
} as const satisfies Record<string, InputSpec>

/** Name of an input, and of the option that stands for it. */
export type InputName = keyof typeof INPUTS
/** Names of all inputs, in the order of the documentation. */
export const INPUT_NAMES = Object.keys(INPUTS) as InputName[]

/** What the user asked for, checked. Empty inputs are null. */
export interface Inputs {
  readonly plan: string | null
  readonly format: string | null
  readonly task: string | null
  readonly configFile: string
  readonly token: string | null
  readonly apiKey: string | null
  readonly endpoint: string | null
  readonly codexVersion: string | null
  readonly codexPath: string | null
  readonly model: string | null
  readonly effort: string | null
  readonly base: string | null
  readonly branchPrefix: string
  readonly delivery: 'branch' | 'none'
  /** JSON or a path. */
  readonly lease: string | null
  readonly report: string | null
  readonly reportDigest: string | null
  readonly dryRun: boolean
  readonly ownerId: string | null
  readonly timeoutMs: number
}

/** What a plan may call a task: it becomes part of a ref and of a file name. */
export const TASK_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/** Short branch names that are safe in a ref, a URL and a terminal. */
const BRANCH_PREFIX = /^(?!-)(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)+$/
const BRANCH = /^(?![-/.])(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|[/.]$))[A-Za-z0-9._/@+-]+$/
const MAX_TIMEOUT_MINUTES = 360

/**
 * Checks every input and complains about all that are wrong at once.
 * @param read the value as given, or null when it was not given
 * @throws {RunnerError} `config-invalid`
 */
export function parseInputs(read: (name: InputName) => string | null): Inputs {
  const complaints: Finding[] = []
  const complain = (name: InputName, message: string, hint: string) =>
    complaints.push({
      code: 'input-value',
      severity: 'error',
      file: null,
      line: null,
      column: null,
      pointer: null,
      message: `${name}: ${message}`,
      hint,
    })
  const text = (name: InputName): string => {
    const spec: InputSpec = INPUTS[name]
    const value = read(name)?.trim() ?? (spec.default.startsWith('${{') ? '' : spec.default)
    if (spec.values && !spec.values.includes(value))
      complain(name, `"${value}" is not allowed.`, `Use one of: ${spec.values.filter(Boolean).join(', ')}.`)
    return value
  }
  const optional = (name: InputName): string | null => text(name) || null
  const matching = (name: InputName, pattern: RegExp, hint: string): string | null => {
    const value = optional(name)
    if (value !== null && !pattern.test(value)) complain(name, `"${value}" cannot be used.`, hint)
    return value
  }
  const minutes = Number(text('timeout-minutes'))
  if (!(minutes > 0 && minutes <= MAX_TIMEOUT_MINUTES))
    complain(
      'timeout-minutes',
      `"${text('timeout-minutes')}" is not a number of minutes.`,
      `Use a number from 1 to ${MAX_TIMEOUT_MINUTES}.`,
    )
  const endpoint = optional('responses-api-endpoint')
  if (endpoint !== null && !(URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)))
    complain('responses-api-endpoint', `"${endpoint}" is not an http(s) address.`, 'Write it as https://host/v1/responses.')

  const inputs: Inputs = {
    plan:
      matching(
        'plan',
        /^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\\0]+$/,
        'Use a path relative to the repository, with forward slashes and without "..".',
      )?.replace(/^\.\//, '') ?? null,
    format: optional('format'),
    task: matching('task', TASK_ID, 'Use the id of a task as the plan writes it.'),
    configFile:
      matching('config-file', /^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\\0]+$/, 'Use a path relative to the repository.') ??
      DEFAULT_CONFIG_FILE,
    token: optional('token'),
    apiKey: optional('openai-api-key'),
    endpoint,
    codexVersion: matching('codex-version', /^\d+\.\d+\.\d+[A-Za-z0-9.-]*$/, 'Use an exact version such as 0.169.0.'),
    codexPath: matching('codex-path', /^\//, 'Use an absolute path.'),
    model: matching('model', /^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,120}$/, 'Use the name of a model.'),
    effort: optional('effort'),
    base: matching('base', BRANCH, 'Use the short name of a branch.'),
    branchPrefix: matching('branch-prefix', BRANCH_PREFIX, 'Use a name that ends in a slash, such as codex/.') ?? 'codex/',
    delivery: text('delivery') === 'none' ? 'none' : 'branch',
    lease: optional('lease'),
    report: optional('report'),
    reportDigest: matching('report-digest', /^[0-9a-f]{64}$/, 'Use the output `report-digest` of the run.'),
    dryRun: text('dry-run') === 'true',
    ownerId: matching('owner-id', /^[\x21-\x7e][\x20-\x7e]{0,199}$/, 'Use up to 200 plain characters.'),
    timeoutMs: minutes * 60_000,
  }
  if (complaints.length > 0)
    throw new RunnerError('config-invalid', complaints.map(({ message, hint }) => `${message} ${hint}`).join(' '), {
      findings: complaints,
    })
  return inputs
}
