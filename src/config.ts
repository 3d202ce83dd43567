import { LineCounter, parseDocument } from 'yaml'
import type { Finding } from './model.ts'
import { type Problem, validate } from './validate.ts'

/** A command that must pass. */
export interface GateConfig {
  readonly name: string
  readonly run: string
  readonly timeoutMs: number
  readonly network: boolean
}

/** The rules of a repository, with every default filled in. Source of the defaults: `schemas/config.schema.json`. */
export interface Config {
  readonly gates: readonly GateConfig[]
  readonly frdGate: 'none' | 'strict'
  readonly scope: 'report' | 'strict'
  /** Globs. */
  readonly protectedPaths: readonly string[]
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
  readonly agent?: { readonly 'idle-timeout-minutes'?: number }
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
  if (content === null) return { config: withDefaults({}), findings: [] }
  if (content.length > MAX_CONFIG_BYTES)
    return {
      config: withDefaults({}),
      findings: [
        finding(
          file,
          null,
          '',
          'config-too-large',
          `The file has ${content.length} bytes.`,
          `Keep it below ${MAX_CONFIG_BYTES} bytes.`,
        ),
      ],
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
  if (syntax.length > 0) return { config: withDefaults({}), findings: syntax }

  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 20 }) ?? {}
  } catch (error) {
    return {
      config: withDefaults({}),
      findings: [
        finding(
          file,
          null,
          '',
          'config-syntax',
          `Not usable YAML: ${String(error)}`,
          'Write the values out instead of using aliases.',
        ),
      ],
    }
  }
  const place = (pointer: string) => at(rangeOf(document, pointer))
  const problems = validate('config', value)
  if (problems.length > 0)
    return {
      config: withDefaults({}),
      findings: problems.map((problem: Problem) =>
        finding(file, place(problem.pointer), problem.pointer, 'config-value', problem.message, problem.hint),
      ),
    }
  const config = withDefaults(value as ConfigFile)
  return {
    config,
    findings: crossCheck(config).map(({ pointer, message, hint }) =>
      finding(file, place(pointer), pointer, 'config-value', message, hint),
    ),
  }
}

/** Offset of the node that a JSON pointer names, or of its nearest parent that exists. */
function rangeOf(document: ReturnType<typeof parseDocument>, pointer: string): number | undefined {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
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
  const zone = config.timeZone !== null && !isTimeZone(config.timeZone)
  return zone
    ? [
        ...repeated,
        {
          pointer: '/time-zone',
          message: `"${config.timeZone}" is not a known time zone.`,
          hint: 'Use an IANA name such as Europe/Berlin.',
        },
      ]
    : repeated
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
  const [, name = 'Codex Plan Runner', email = 'codex-plan-runner@users.noreply.github.com'] =
    /^(.+) <(.+)>$/.exec(file['commit-author'] ?? '') ?? []
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
    commitAuthor: { name, email },
  }
}
