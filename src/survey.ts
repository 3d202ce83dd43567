import { type Config, parseConfig } from './config.ts'
import { RunnerError } from './errors.ts'
import type { Checkout } from './host/checkout.ts'
import { listTree, readBlobs, readSnapshot, readSubjects } from './host/objects.ts'
import type { Finding, Plan, Snapshot, TreeEntry } from './model.ts'
import { checkPlan } from './plan/check-plan.ts'
import type { PlanFormat } from './plan/format.ts'
import { findPlan } from './plan/formats.ts'
import { markMerged } from './plan/mark-merged.ts'
import { type Prompts, readPromptChains } from './prompt-chains.ts'

/** What to read, and from which commit. */
export interface SurveyRequest {
  readonly checkout: Checkout
  readonly commit: string
  /** File or folder of the plan; null to search. */
  readonly plan: string | null
  /** Name of a plan format; null for any. */
  readonly format: string | null
  readonly configFile: string
}

/** Everything a run decides by, read once from one commit. Nothing the agent does later can change it. */
export interface Ground {
  readonly snapshot: Snapshot
  readonly config: Config
  readonly format: PlanFormat
  readonly planPath: string
  /** null when the plan cannot be used; the findings say why. */
  readonly plan: Plan | null
  readonly prompts: Prompts
  /** On plan and prompts. */
  readonly findings: readonly Finding[]
}

/**
 * Reads configuration, plan and prompt parts.
 * @throws {RunnerError} `plan-not-found`, `object-missing`; `config-invalid` with every finding
 */
export async function readGround(request: SurveyRequest): Promise<Ground> {
  const { checkout, commit, configFile } = request
  const entries = await listTree(checkout.private, commit)
  const config = await readConfig(checkout, entries, configFile)
  const found = findPlan(entries.keys(), request.plan, request.format)
  if (found === null) {
    const where = [request.plan, request.format].filter((part) => part !== null).join(', ')
    throw new RunnerError('plan-not-found', `commit ${commit.slice(0, 12)} holds no plan${where ? ` (${where})` : ''}`)
  }
  const { format, planPath } = found
  const snapshot = await readSnapshot(
    checkout.private,
    commit,
    entries,
    (path) => path === config.memoryFile || path === 'package.json' || format.reads(planPath, path),
  )
  const prompts = await readPromptChains({ place: checkout.private, entries, config: config.prompt, configFile })
  const read = await format.read(snapshot, planPath, { gateGroups: config.frdGate === 'strict' })
  const subjects = format.traces === null ? [] : await readSubjects(checkout.private, commit, MAX_SUBJECTS)
  const settled = read.plan && markMerged(read.plan, format, { subjects, branches: [] })
  return {
    snapshot,
    config,
    format,
    planPath,
    plan: settled?.plan ?? null,
    prompts,
    findings: [...prompts.findings, ...read.findings, ...(settled === null ? [] : [...checkPlan(settled.plan), ...settled.findings])],
  }
}

/** How far back merged work is looked for. */
const MAX_SUBJECTS = 5000

async function readConfig(checkout: Checkout, entries: ReadonlyMap<string, TreeEntry>, file: string): Promise<Config> {
  const oid = entries.get(file)?.oid
  const content = oid === undefined ? null : ((await readBlobs(checkout.private, [oid])).get(oid) ?? null)
  const { config, findings } = parseConfig(content, file)
  if (findings.length > 0) throw new RunnerError('config-invalid', `${file} is not valid`, { findings })
  return config
}

/**
 * The plan, where it and the prompt parts can be used.
 * @throws {RunnerError} `config-invalid`, `plan-invalid` with every finding
 */
export function requirePlan(ground: Ground): Plan {
  const faults = ground.prompts.findings.filter(({ severity }) => severity === 'error')
  if (faults.length > 0) {
    const detail = `The prompt parts have ${faults.length} ${faults.length === 1 ? 'error' : 'errors'}`
    throw new RunnerError('config-invalid', detail, { findings: ground.findings })
  }
  if (ground.plan) return ground.plan
  const errors = ground.findings.filter(({ severity }) => severity === 'error').length
  throw new RunnerError('plan-invalid', `${ground.planPath}: ${errors} ${errors === 1 ? 'error' : 'errors'}`, {
    findings: ground.findings,
  })
}
