/** Which model Codex asks, and where. */
export interface ModelSettings {
  /** Base address of a Responses-compatible endpoint, without `/responses`. */
  readonly baseUrl: string
  readonly model: string | null
  readonly effort: string | null
}

/** What the configuration of a run's Codex depends on. */
export interface CodexSettings {
  /** null where only its sandbox is used. */
  readonly model: ModelSettings | null
  /** PATH of the commands that the agent runs. */
  readonly commandPath: string
  /** The one folder outside the work tree that they may write to. */
  readonly tempFolder: string
  /** Absolute folders that they may not even read; none of them below another. */
  readonly denied: readonly string[]
  /** Absolute folders below denied ones that they must read all the same, such as the program's own. */
  readonly readable: readonly string[]
  /** Whether the checkout has a `.github` folder: naming a path that is not there would make it appear. */
  readonly hasWorkflows: boolean
}

/** Variable that hands Codex the word for the proxy in front of the model. The agent's commands never see it. */
export const KEY_VARIABLE = 'CODEX_PLAN_RUNNER_BEARER'

/** Permission profiles: with and without network, and one that cannot write to the work tree. Nothing else differs. */
export const PROFILES = { offline: 'offline', online: 'online', reader: 'reader' } as const

/** TOML and JSON agree on basic strings, except for U+007F, which no path or address here may hold. */
const quote = (text: string): string => JSON.stringify(text).replaceAll('\u007f', '')

/**
 * The only configuration Codex reads: nothing of the user's or the repository's own, no tool that leaves the machine,
 * every command in a sandbox that writes only to the work tree and one temporary folder.
 *
 * Keys are those of the tested Codex versions; `--strict-config` makes a misspelt one fail the run.
 */
export function renderCodexConfig(settings: CodexSettings): string {
  const { model } = settings
  return [
    ...(model === null ? [] : chooseModel(model)),
    `default_permissions = "${PROFILES.offline}"`,
    'project_doc_max_bytes = 0',
    'web_search = "disabled"',
    'approval_policy = "never"',
    'allow_login_shell = false',
    ...(model === null ? [] : describeProvider(model)),
    '[skills]',
    'include_instructions = false',
    '[history]',
    'persistence = "none"',
    '[analytics]',
    'enabled = false',
    '[agents]',
    'enabled = false',
    '[features]',
    ...['hooks', 'goals', 'plugins', 'apps', 'shell_snapshot'].map((feature) => `${feature} = false`),
    '[shell_environment_policy]',
    'inherit = "none"',
    `set = { PATH = ${quote(settings.commandPath)}, HOME = ${quote(settings.tempFolder)}, TMPDIR = ${quote(settings.tempFolder)}, LANG = "C.UTF-8", CI = "true" }`,
    ...renderProfile(PROFILES.offline, settings),
    ...renderProfile(PROFILES.reader, settings),
    ...renderProfile(PROFILES.online, settings),
    `[permissions.${PROFILES.online}.network]`,
    'enabled = true',
    '',
  ].join('\n')
}

const chooseModel = ({ model, effort }: ModelSettings): readonly string[] => [
  ...(model === null ? [] : [`model = ${quote(model)}`]),
  ...(effort === null ? [] : [`model_reasoning_effort = ${quote(effort)}`]),
  'model_provider = "runner"',
]

const describeProvider = ({ baseUrl }: ModelSettings): readonly string[] => [
  '[model_providers.runner]',
  'name = "runner"',
  `base_url = ${quote(baseUrl)}`,
  `env_key = "${KEY_VARIABLE}"`,
  'wire_api = "responses"',
  'request_max_retries = 2',
  'stream_max_retries = 2',
]

function renderProfile(name: string, settings: CodexSettings): string[] {
  return [
    `[permissions.${name}.filesystem]`,
    '":root" = "read"',
    '"/tmp" = "read"',
    ...settings.denied.map((folder) => `${quote(folder)} = "deny"`),
    ...settings.readable.map((folder) => `${quote(folder)} = "read"`),
    `${quote(settings.tempFolder)} = "write"`,
    `[permissions.${name}.filesystem.":workspace_roots"]`,
    `"." = "${name === PROFILES.reader ? 'read' : 'write'}"`,
    // Readable, because tools ask Git about the project; a checkout with credentials in it is refused before.
    '".git" = "read"',
    ...(settings.hasWorkflows ? ['".github" = "read"'] : []),
  ]
}
