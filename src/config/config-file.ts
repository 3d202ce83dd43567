import { DEFAULT_IDENTITY } from '../host/objects.ts'

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

const MINUTE_MS = 60_000

/** What the file may say, in its own words. The schema has checked it before it is given this type. */
export interface ConfigFile {
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

/** The rules with every default filled in. Source of the defaults: `schemas/config.schema.json`. */
export function withDefaults(file: ConfigFile): Config {
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
