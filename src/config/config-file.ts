import { DEFAULT_IDENTITY } from '../host/objects.ts'
import type { DocsTrigger, Prices } from '../model.ts'
import { type AgentsConfig, type AgentsSection, readAgents } from './agents-config.ts'
import { type PricesSection, readPrices } from './prices-config.ts'
import { type PullRequestConfig, type PullRequestSection, readPullRequestSection } from './pull-request-config.ts'
import { type ReviewConfig, type ReviewSection, readReviewSection } from './review-config.ts'
import { readTicketFlowSection, type TicketFlowConfig, type TicketFlowSection } from './ticket-flow-config.ts'
import { readWorkflowSection, type WorkflowConfig, type WorkflowSection } from './workflow-config.ts'

/** A command that must pass. */
export interface GateConfig {
  readonly name: string
  readonly run: string
  readonly timeoutMs: number
  readonly network: boolean
  /** Globs of which one must have changed; null: it runs in any case. */
  readonly when: readonly string[] | null
  /** Kind and globs of the files it runs for, one by one; null: it runs once. */
  readonly each: { readonly files: 'added' | 'changed' | 'mentioned'; readonly paths: readonly string[] } | null
  /** Ids and types of verification entries. */
  readonly verifies: readonly string[]
}

/** A command that puts changed files into shape. */
export interface FormatterConfig {
  readonly name: string
  readonly run: string
  /** Globs. */
  readonly paths: readonly string[]
  /** Whether it may change files that the work did not touch. */
  readonly wholeRepository: boolean
}

/** Globs: a change under `when`, or of a public name under `symbols`, asks for one under `require`. */
interface DocsContract {
  readonly when?: readonly string[]
  readonly symbols?: readonly string[]
  readonly triggers?: readonly DocsTrigger[]
  readonly require: readonly string[]
  readonly requireAll: boolean
  readonly hint?: string
}

/** Which prompt parts of the repository a run uses. */
export interface PromptConfig {
  /** Path of the manifest. */
  readonly manifest: string
  /** Id of a chain; null for the one that fits best. */
  readonly chain: string | null
}

/** The rules of a repository, with every default filled in. Source of the defaults: `schemas/config.schema.json`. */
export interface Config extends AgentsConfig {
  /** `owner/name` or an address; null where any repository will do. */
  readonly repository: string | null
  readonly gates: readonly GateConfig[]
  /** Globs of scripts of which each new one must be run by a gate; null where nobody asks for that. */
  readonly scripts: readonly string[] | null
  readonly formatters: readonly FormatterConfig[]
  readonly strict: boolean
  /** Commands the agent may name as evidence; `*` at the end stands for further plain words. */
  readonly evidenceCommands: readonly string[]
  readonly frdGate: 'none' | 'strict'
  readonly tickets: { readonly roots: readonly string[]; readonly reportSuffix: string }
  readonly ticketFlow: TicketFlowConfig
  readonly review: ReviewConfig
  readonly workflow: WorkflowConfig
  readonly scope: 'report' | 'strict'
  readonly ignoredFiles: 'report' | 'strict'
  /** Globs. */
  readonly protectedPaths: readonly string[]
  readonly docsContract: readonly DocsContract[]
  readonly maxFiles: number
  /** Added and deleted together; null for no limit. */
  readonly maxLines: number | null
  readonly maxFileBytes: number
  readonly maxTotalBytes: number
  readonly repairTurns: number
  /** Of the writer, in one run. */
  readonly maxTurns: number
  /** Of the writer for one bundle, over all runs since a person last spoke. */
  readonly maxTurnsPerTask: number
  /** Turns in a row without a change after which a person is asked. */
  readonly maxIdleTurns: number
  /** Runs in a row that may fail before a task waits for a person. */
  readonly maxFailures: number
  readonly maxPromptBytes: number
  /** How often a turn is tried again after a failure of the network, and how long before the first time. */
  readonly retries: { readonly count: number; readonly waitMs: number }
  readonly allowExecutables: boolean
  readonly allowSecondPackageManager: boolean
  readonly allowPackageSettings: boolean
  readonly allowTestRemoval: boolean
  readonly allowBroadHandlers: boolean
  /** Globs. */
  readonly ciScripts: readonly string[]
  readonly memoryFile: string
  /** Where the repository's own prompt parts are listed; null for the built-in prompt alone. */
  readonly prompt: PromptConfig | null
  /** Whether `reconcile` proposes the next step of a plan that has a pointer. */
  readonly advancePlan: boolean
  /** IANA name; null for the zone of the machine. */
  readonly timeZone: string | null
  readonly claimTtlMs: number
  readonly claimHeartbeatMs: number
  readonly agentIdleTimeoutMs: number
  readonly maxModelRequests: number
  /** Input and output together; null for no limit. */
  readonly maxTokens: number | null
  /** The same for all runs of 24 hours. */
  readonly maxTokensPerDay: number | null
  /** null: nothing is said about the cost of a run. */
  readonly prices: Prices | null
  readonly commitAuthor: { readonly name: string; readonly email: string }
  readonly pullRequest: PullRequestConfig
}

const MINUTE_MS = 60_000

/** What the file may say, in its own words. The schema has checked it before it is given this type. */
export interface ConfigFile extends AgentsSection {
  readonly repository?: string
  readonly gates?: readonly {
    readonly name: string
    readonly run: string
    readonly 'timeout-minutes'?: number
    readonly network?: boolean
    readonly when?: readonly string[]
    readonly each?: NonNullable<GateConfig['each']>
    readonly verifies?: readonly string[]
  }[]
  readonly scripts?: readonly string[]
  readonly formatters?: readonly (Omit<FormatterConfig, 'wholeRepository'> & { readonly 'whole-repository'?: boolean })[]
  readonly strict?: boolean
  readonly 'evidence-commands'?: readonly string[]
  readonly 'frd-gate'?: 'none' | 'strict'
  readonly tickets?: { readonly roots?: readonly string[]; readonly 'report-suffix'?: string }
  readonly 'ticket-flow'?: TicketFlowSection
  readonly review?: ReviewSection
  readonly workflow?: WorkflowSection
  readonly scope?: 'report' | 'strict'
  readonly 'ignored-files'?: 'report' | 'strict'
  readonly 'protected-paths'?: readonly string[]
  readonly 'docs-contract'?: readonly (Omit<DocsContract, 'requireAll'> & { readonly 'require-all'?: boolean })[]
  readonly 'ci-scripts'?: readonly string[]
  readonly limits?: {
    readonly files?: number
    readonly lines?: number
    readonly 'file-kilobytes'?: number
    readonly 'total-kilobytes'?: number
    readonly 'repair-turns'?: number
    readonly turns?: number
    readonly 'turns-per-task'?: number
    readonly 'idle-turns'?: number
    readonly 'failed-runs'?: number
    readonly 'prompt-kilobytes'?: number
  }
  readonly allow?: {
    readonly executables?: boolean
    readonly 'second-package-manager'?: boolean
    readonly 'package-settings'?: boolean
    readonly 'test-removal'?: boolean
    readonly 'broad-handlers'?: boolean
  }
  readonly 'memory-file'?: string
  readonly prompt?: { readonly manifest: string; readonly chain?: string }
  readonly 'advance-plan'?: boolean
  readonly 'time-zone'?: string
  readonly claim?: { readonly 'ttl-hours'?: number; readonly 'heartbeat-minutes'?: number }
  readonly agent?: {
    readonly 'idle-timeout-minutes'?: number
    readonly 'max-requests'?: number
    readonly 'max-tokens'?: number
    readonly 'max-tokens-per-day'?: number
    readonly retries?: number
    readonly 'retry-seconds'?: number
    readonly prices?: PricesSection
  }
  readonly 'commit-author'?: string
  readonly 'pull-request'?: PullRequestSection
}

/** The rules with every default filled in. Source of the defaults: `schemas/config.schema.json`. */
export function withDefaults(file: ConfigFile): Config {
  const [, name = DEFAULT_IDENTITY.name, email = DEFAULT_IDENTITY.email] = /^(.+) <(.+)>$/.exec(file['commit-author'] ?? '') ?? []
  return {
    repository: file.repository ?? null,
    gates: (file.gates ?? []).map((gate) => ({
      name: gate.name,
      run: gate.run,
      timeoutMs: (gate['timeout-minutes'] ?? 15) * MINUTE_MS,
      network: gate.network ?? false,
      when: gate.when ?? null,
      each: gate.each ?? null,
      verifies: gate.verifies ?? [],
    })),
    scripts: file.scripts ?? null,
    formatters: (file.formatters ?? []).map(({ 'whole-repository': wholeRepository = false, ...formatter }) => ({
      ...formatter,
      wholeRepository,
    })),
    strict: file.strict ?? false,
    evidenceCommands: file['evidence-commands'] ?? [],
    frdGate: file['frd-gate'] ?? 'none',
    tickets: { roots: file.tickets?.roots ?? [], reportSuffix: file.tickets?.['report-suffix'] ?? '_change_report' },
    review: readReviewSection(file.review ?? {}),
    ...readAgents(file),
    ticketFlow: readTicketFlowSection(file['ticket-flow'] ?? {}, readAgents(file)),
    workflow: readWorkflowSection(file.workflow ?? {}),
    scope: file.scope ?? 'report',
    ignoredFiles: file['ignored-files'] ?? 'report',
    protectedPaths: file['protected-paths'] ?? [],
    docsContract: (file['docs-contract'] ?? []).map(({ 'require-all': requireAll = false, ...contract }) => ({
      ...contract,
      requireAll,
    })),
    maxFiles: file.limits?.files ?? 100,
    maxLines: file.limits?.lines ?? null,
    maxFileBytes: (file.limits?.['file-kilobytes'] ?? 1024) * 1024,
    maxTotalBytes: (file.limits?.['total-kilobytes'] ?? 4096) * 1024,
    repairTurns: file.limits?.['repair-turns'] ?? 3,
    maxTurns: file.limits?.turns ?? 50,
    maxTurnsPerTask: file.limits?.['turns-per-task'] ?? 10,
    maxIdleTurns: file.limits?.['idle-turns'] ?? 2,
    maxFailures: file.limits?.['failed-runs'] ?? 5,
    maxPromptBytes: (file.limits?.['prompt-kilobytes'] ?? 256) * 1024,
    retries: { count: file.agent?.retries ?? 2, waitMs: (file.agent?.['retry-seconds'] ?? 10) * 1000 },
    allowExecutables: file.allow?.executables ?? false,
    allowSecondPackageManager: file.allow?.['second-package-manager'] ?? false,
    allowPackageSettings: file.allow?.['package-settings'] ?? false,
    allowTestRemoval: file.allow?.['test-removal'] ?? false,
    allowBroadHandlers: file.allow?.['broad-handlers'] ?? false,
    ciScripts: file['ci-scripts'] ?? [],
    memoryFile: file['memory-file'] ?? '.codex/NOTES.md',
    prompt: file.prompt === undefined ? null : { manifest: file.prompt.manifest, chain: file.prompt.chain ?? null },
    advancePlan: file['advance-plan'] ?? false,
    timeZone: file['time-zone'] ?? null,
    claimTtlMs: (file.claim?.['ttl-hours'] ?? 24) * 60 * MINUTE_MS,
    claimHeartbeatMs: (file.claim?.['heartbeat-minutes'] ?? 10) * MINUTE_MS,
    agentIdleTimeoutMs: (file.agent?.['idle-timeout-minutes'] ?? 15) * MINUTE_MS,
    maxModelRequests: file.agent?.['max-requests'] ?? 1000,
    maxTokens: file.agent?.['max-tokens'] ?? null,
    maxTokensPerDay: file.agent?.['max-tokens-per-day'] ?? null,
    prices: readPrices(file.agent?.prices),
    commitAuthor: { name, email },
    pullRequest: readPullRequestSection(file['pull-request'] ?? {}),
  }
}
