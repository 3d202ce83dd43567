import { DEFAULT_CONFIG_FILE } from '../config.ts'
import { RunnerError } from '../errors.ts'
import type { Finding } from '../model.ts'
import { INPUTS, type InputName, type InputSpec } from './input-table.ts'

export { COMMANDS, type CommandName, INPUT_NAMES, INPUTS, type InputName } from './input-table.ts'

/** What the user asked for, checked. Empty inputs are null. */
export interface Inputs {
  readonly plan: string | null
  readonly format: string | null
  readonly task: string | null
  readonly rerun: boolean
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
  readonly delivery: 'pull-request' | 'branch' | 'none'
  /** False where the delivery is the default one. */
  readonly insistsOnDelivery: boolean
  readonly draft: boolean | null
  /** Lists as given, with commas or lines between. */
  readonly labels: string | null
  readonly reviewers: string | null
  /** JSON or a path. */
  readonly lease: string | null
  readonly report: string | null
  readonly reportDigest: string | null
  readonly dryRun: boolean
  readonly ownerId: string | null
  readonly timeoutMs: number
  /** Path of the board, absolute or relative to the current folder. */
  readonly out: string
  /** Folder of the archives of runs; `off` for none, null where nothing was said. */
  readonly archive: string | null
  /** Folder with archives of earlier runs. */
  readonly history: string | null
  /** A person's answer to a question of the agent. */
  readonly reply: string | null
  /** By the id of a verification entry. */
  readonly humanEvidence: ReadonlyMap<string, string>
}

/** What a plan may call a task: it becomes part of a ref and of a file name. */
export const TASK_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/** A path that stays in the repository. */
const PATH = /^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\\0]+$/
const PATH_HINT = 'Use a path relative to the repository, with forward slashes and without "..".'

/** Short branch names that are safe in a ref, a URL and a terminal. */
const BRANCH_PREFIX = /^(?!-)(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)+$/
const BRANCH = /^(?![-/.])(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|[/.]$))[A-Za-z0-9._/@+-]+$/
const DELIVERIES = INPUTS.delivery.values
const LABELS = /^[^,\n]{1,50}(?:[,\n]+[^,\n]{1,50})*[,\n]*$/
const REVIEWERS = /^[\w-]{1,60}(?:\/[\w.-]{1,100})?(?:[\s,]+[\w-]{1,60}(?:\/[\w.-]{1,100})?)*[\s,]*$/
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

  const ticket = optional('task')?.endsWith('.md') === true
  if (ticket && (optional('plan') !== null || !['', 'ticket'].includes(text('format'))))
    complain('task', 'A ticket is the whole plan.', 'Leave `plan` and `format` empty, or name a task by its id.')
  const delivery = text('delivery')
  const draft = optional('draft')
  const inputs: Inputs = {
    plan: matching(ticket ? 'task' : 'plan', PATH, PATH_HINT)?.replace(/^\.\//, '') ?? null,
    format: ticket ? 'ticket' : optional('format'),
    task: ticket ? null : matching('task', TASK_ID, 'Use the id of a task as the plan writes it, or the path of a ticket.'),
    rerun: text('rerun') === 'true',
    configFile: matching('config-file', PATH, PATH_HINT) ?? DEFAULT_CONFIG_FILE,
    token: optional('token'),
    apiKey: optional('openai-api-key'),
    endpoint,
    codexVersion: matching('codex-version', /^\d+\.\d+\.\d+[A-Za-z0-9.-]*$/, 'Use an exact version such as 0.169.0.'),
    codexPath: matching('codex-path', /^\//, 'Use an absolute path.'),
    model: matching('model', /^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,120}$/, 'Use the name of a model.'),
    effort: optional('effort'),
    base: matching('base', BRANCH, 'Use the short name of a branch.'),
    branchPrefix: matching('branch-prefix', BRANCH_PREFIX, 'Use a name that ends in a slash, such as codex/.') ?? 'codex/',
    delivery: DELIVERIES.find((each) => each === delivery) ?? 'pull-request',
    insistsOnDelivery: read('delivery') !== null,
    draft: draft === null ? null : draft === 'true',
    labels: matching('labels', LABELS, 'Use names of up to 50 characters, with commas or lines between.'),
    reviewers: matching('reviewers', REVIEWERS, 'Use login names, or org/team, with commas or lines between.'),
    lease: optional('lease'),
    report: optional('report'),
    reportDigest: matching('report-digest', /^[0-9a-f]{64}$/, 'Use the output `report-digest` of the run.'),
    dryRun: text('dry-run') === 'true',
    ownerId: matching('owner-id', /^[\x21-\x7e][\x20-\x7e]{0,199}$/, 'Use up to 200 plain characters.'),
    timeoutMs: minutes * 60_000,
    out: text('out') || INPUTS.out.default,
    archive: matching('archive', /^(?:\/.*|off)$/, 'Use an absolute path, or off.'),
    history: matching('history', /^\//, 'Use an absolute path.'),
    reply: optional('reply'),
    humanEvidence: parseEvidence(text('manual-evidence'), (line) =>
      complain('manual-evidence', `"${line}" cannot be used.`, 'Write one line for each entry: ID: what was seen.'),
    ),
  }
  if (complaints.length > 0)
    throw new RunnerError('config-invalid', complaints.map(({ message, hint }) => `${message} ${hint}`).join(' '), {
      findings: complaints,
    })
  return inputs
}

function parseEvidence(text: string, complain: (line: string) => void): ReadonlyMap<string, string> {
  const evidence = new Map<string, string>()
  for (const line of text.split('\n').map((each) => each.trim())) {
    const [, id, seen] = /^([^\s:]{1,200}):\s*(\S.*)$/.exec(line) ?? []
    if (id !== undefined && seen !== undefined) evidence.set(id, seen)
    else if (line !== '') complain(line.slice(0, 100))
  }
  return evidence
}
