import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { DEFAULT_IDENTITY } from './host/objects.ts'
import type { Finding } from './model.ts'
import { type Problem, validate } from './validate.ts'

/** A command that must pass. */
export interface GateConfig {
  readonly name: string
  readonly run: string
  readonly timeoutMs: number
  readonly network: boolean
}

/** Globs: a change under `when` asks for one under `require`. */
interface DocsContract {
  readonly when: readonly string[]
  readonly require: readonly string[]
  readonly hint?: string
}

/** The rules of a repository, with every default filled in. Source of the defaults: `schemas/config.schema.json`. */
export interface Config {
  readonly gates: readonly GateConfig[]
  readonly frdGate: 'none' | 'strict'
  readonly scope: 'report' | 'strict'
  /** Globs. */
  readonly protectedPaths: readonly string[]
  readonly docsContract: readonly DocsContract[]
  readonly maxFiles: number
  readonly maxFileBytes: number
  readonly maxTotalBytes: number
  readonly repairTurns: number
  readonly allowExecutables: boolean
  readonly allowSecondPackageManager: boolean
  readonly memoryFile: string
  /** IANA name; null for the zone of the machine. */
  readonly timeZone: string | null
  readonly claimTtlMs: number
  readonly claimHeartbeatMs: number
  readonly agentIdleTimeoutMs: number
  readonly maxModelRequests: number
  /** Input and output together; null for no limit. */
  readonly maxTokens: number | null
  readonly commitAuthor: { readonly name: string; readonly email: string }
}

/** Where the rules of a repository are looked for unless an input says otherwise. */
export const DEFAULT_CONFIG_FILE = '.github/plan-runner.yml'

const MAX_CONFIG_BYTES = 256 * 1024
const MINUTE_MS = 60_000

/** What the file may say, in its own words. The schema has checked it before it is given this type. */
interface ConfigFile {
  readonly gates?: readonly {
    readonly name: string
    readonly run: string
    readonly 'timeout-minutes'?: number
    readonly network?: boolean
  }[]
  readonly 'frd-gate'?: 'none' | 'strict'
  readonly scope?: 'report' | 'strict'
  readonly 'protected-paths'?: readonly string[]
  readonly 'docs-contract'?: readonly DocsContract[]
  readonly limits?: {
    readonly files?: number
    readonly 'file-kilobytes'?: number
    readonly 'total-kilobytes'?: number
    readonly 'repair-turns'?: number
  }
  readonly allow?: { readonly executables?: boolean; readonly 'second-package-manager'?: boolean }
  readonly 'memory-file'?: string
  readonly 'time-zone'?: string
  readonly claim?: { readonly 'ttl-hours'?: number; readonly 'heartbeat-minutes'?: number }
  readonly agent?: { readonly 'idle-timeout-minutes'?: number; readonly 'max-requests'?: number; readonly 'max-tokens'?: number }
  readonly 'commit-author'?: string
}

/**
 * Reads the configuration. Every complaint is collected; with an error among them the configuration is the default one
 * and must not be used to run.
 * @param content bytes of the file; null when the base commit has none
 */
export function parseConfig(
  content: Uint8Array | null,
  file: string,
): { readonly config: Config; readonly findings: readonly Finding[] } {
  const refuse = (...findings: readonly Finding[]) => ({ config: withDefaults({}), findings })
  if (content === null) return refuse()
  if (content.length > MAX_CONFIG_BYTES) {
    const remedy = `Keep it below ${MAX_CONFIG_BYTES} bytes.`
    return refuse(finding(file, null, '', 'config-too-large', `The file has ${content.length} bytes.`, remedy))
  }

  const counter = new LineCounter()
  const document = parseDocument(new TextDecoder().decode(content), {
    lineCounter: counter,
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
  })
  const at = (offset: number | undefined) => (offset === undefined ? null : counter.linePos(offset))
  const syntax = [...document.errors, ...document.warnings].map((error) =>
    finding(
      file,
      at(error.pos[0]),
      '',
      'config-syntax',
      `Not valid YAML: ${error.message.split('\n')[0]}`,
      'Correct the syntax at this place.',
    ),
  )
  if (syntax.length > 0) return refuse(...syntax)

  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 20 }) ?? {}
  } catch (error) {
    const message = `Not usable YAML: ${error instanceof Error ? error.message : String(error)}`
    return refuse(finding(file, null, '', 'config-syntax', message, 'Write the values out instead of using aliases.'))
  }
  const place = (pointer: string, code?: string) =>
    at((code === 'unknown-property' ? keyOffset(document, pointer) : undefined) ?? rangeOf(document, pointer))
  const problems = validate('config', value)
  if (problems.length > 0)
    return refuse(
      ...problems.map(({ pointer, code, message, hint }: Problem) =>
        finding(file, place(pointer, code), pointer, 'config-value', message, hint),
      ),
    )
  const config = withDefaults(value as ConfigFile)
  return {
    config,
    findings: crossCheck(config).map(({ pointer, message, hint }) =>
      finding(file, place(pointer), pointer, 'config-value', message, hint),
    ),
  }
}

const segmentsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Offset of the key that a JSON pointer ends in. */
function keyOffset(document: ReturnType<typeof parseDocument>, pointer: string): number | undefined {
  const path = segmentsOf(pointer)
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const keys = parent.items.flatMap(({ key }) => (isScalar(key) ? [key] : []))
  return keys.find((key) => String(key.value) === path.at(-1))?.range?.[0]
}

/** Offset of the node that a JSON pointer names, or of its nearest parent that exists. */
function rangeOf(document: ReturnType<typeof parseDocument>, pointer: string): number | undefined {
  const path = segmentsOf(pointer)
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    const range = node && typeof node === 'object' && 'range' in node ? (node.range as readonly number[] | undefined) : undefined
    if (range?.[0] !== undefined) return range[0]
  }
  return undefined
}

function finding(
  file: string,
  at: { line: number; col: number } | null,
  pointer: string,
  code: string,
  message: string,
  hint: string,
): Finding {
  return { code, severity: 'error', file, line: at?.line ?? null, column: at?.col ?? null, pointer, message, hint }
}

/** Rules between values, which a schema cannot state. */
function crossCheck(config: Config): { pointer: string; message: string; hint: string }[] {
  const repeated = config.gates.flatMap((gate, index) =>
    config.gates.findIndex((other) => other.name === gate.name) < index
      ? [
          {
            pointer: `/gates/${index}/name`,
            message: `Two gates are called "${gate.name}".`,
            hint: 'Give each gate a name of its own.',
          },
        ]
      : [],
  )
  const zone =
    config.timeZone === null || isTimeZone(config.timeZone)
      ? []
      : [
          {
            pointer: '/time-zone',
            message: `"${config.timeZone}" is not a known time zone.`,
            hint: 'Use an IANA name such as Europe/Berlin.',
          },
        ]
  const memory = config.memoryFile.split('/').some((segment) => /^(\.{1,2}|\.git)$/i.test(segment))
    ? [
        {
          pointer: '/memory-file',
          message: `"${config.memoryFile}" is not a file that can be committed.`,
          hint: 'Use a path below the top of the repository, such as .codex/NOTES.md.',
        },
      ]
    : []
  return [...repeated, ...zone, ...memory]
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function withDefaults(file: ConfigFile): Config {
  const [, name = DEFAULT_IDENTITY.name, email = DEFAULT_IDENTITY.email] = /^(.+) <(.+)>$/.exec(file['commit-author'] ?? '') ?? []
  return {
    gates: (file.gates ?? []).map((gate) => ({
      name: gate.name,
      run: gate.run,
      timeoutMs: (gate['timeout-minutes'] ?? 15) * MINUTE_MS,
      network: gate.network ?? false,
    })),
    frdGate: file['frd-gate'] ?? 'none',
    scope: file.scope ?? 'report',
    protectedPaths: file['protected-paths'] ?? [],
    docsContract: file['docs-contract'] ?? [],
    maxFiles: file.limits?.files ?? 100,
    maxFileBytes: (file.limits?.['file-kilobytes'] ?? 1024) * 1024,
    maxTotalBytes: (file.limits?.['total-kilobytes'] ?? 4096) * 1024,
    repairTurns: file.limits?.['repair-turns'] ?? 3,
    allowExecutables: file.allow?.executables ?? false,
    allowSecondPackageManager: file.allow?.['second-package-manager'] ?? false,
    memoryFile: file['memory-file'] ?? '.codex/NOTES.md',
    timeZone: file['time-zone'] ?? null,
    claimTtlMs: (file.claim?.['ttl-hours'] ?? 24) * 60 * MINUTE_MS,
    claimHeartbeatMs: (file.claim?.['heartbeat-minutes'] ?? 10) * MINUTE_MS,
    agentIdleTimeoutMs: (file.agent?.['idle-timeout-minutes'] ?? 15) * MINUTE_MS,
    maxModelRequests: file.agent?.['max-requests'] ?? 1000,
    maxTokens: file.agent?.['max-tokens'] ?? null,
    commitAuthor: { name, email },
  }
}
