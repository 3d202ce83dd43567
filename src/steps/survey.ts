import { findGateCalls } from '../checks/gate-calls.ts'
import { type Config, parseConfig } from '../config.ts'
import { RunnerError } from '../errors.ts'
import type { Checkout } from '../host/checkout.ts'
import { isShallow, listTree, readBlobs, readSnapshot, readSubjects } from '../host/objects.ts'
import { describeRepository, isSameRepository } from '../host/same-repository.ts'
import type { Finding, Plan, Snapshot, Task, TreeEntry } from '../model.ts'
import { checkPlan } from '../plan/check-plan.ts'
import type { PlanFormat } from '../plan/format.ts'
import { type FoundPlan, findPlan, planFormats } from '../plan/formats.ts'
import { markMerged } from '../plan/mark-merged.ts'
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
  /** Whether a ticket that has a report is done again. */
  readonly rerun: boolean
  /** Short name of the branch that work is for; without one it is the branch that is checked out. */
  readonly baseBranch?: string | null
}

/** Everything a run decides by, read once from one commit. Nothing the agent does later can change it. */
export interface Ground {
  readonly snapshot: Snapshot
  readonly config: Config
  readonly format: PlanFormat
  readonly planPath: string
  /** Whether the checkout lacks older commits that would tell what was merged. */
  readonly lacksHistory: boolean
  /** null when the plan cannot be used; the findings say why. */
  readonly plan: Plan | null
  readonly prompts: Prompts
  /** On plan and prompts. */
  readonly findings: readonly Finding[]
}

/**
 * Reads configuration, plan and prompt parts.
 * @throws {RunnerError} `plan-not-found`, `wrong-repository`, `object-missing`; `config-invalid` with every finding
 */
export async function readGround(request: SurveyRequest): Promise<Ground> {
  const { checkout, commit, configFile } = request
  const entries = await listTree(checkout.private, commit)
  const config = await readConfig(checkout, entries, configFile)
  requireRepository(checkout, config)
  const found = findPlan(entries.keys(), request.plan, request.format, {
    ...config.tickets,
    rerun: request.rerun,
    flow: config.ticketFlow,
    workflow: {
      ...config.workflow,
      repository: config.repository ?? checkout.originUrl,
      branch: request.baseBranch ?? checkout.branch,
    },
  })
  if (found === null) {
    const where = [request.plan, request.format].filter((part) => part !== null).join(', ')
    const detail = `commit ${commit.slice(0, 12)} holds no plan${where ? ` (${where})` : ''}`
    throw new RunnerError('plan-not-found', detail, { findings: planMissing(request) })
  }
  const { format, planPath } = found
  const snapshot = await readNamed(
    checkout,
    found,
    await readSnapshot(
      checkout.private,
      commit,
      entries,
      (path) => path === config.memoryFile || path === 'package.json' || format.reads(planPath, path),
    ),
  )
  const prompts = await readPromptChains({
    entries,
    readBlobs: (oids) => readBlobs(checkout.private, oids),
    config: config.prompt,
    configFile,
  })
  const read = await format.read(snapshot, planPath, { gateGroups: config.frdGate === 'strict' })
  const subjects = format.traces === null ? [] : await readSubjects(checkout.private, commit, MAX_SUBJECTS)
  const settled = read.plan && markMerged(read.plan, format, { subjects, branches: [] })
  return {
    snapshot,
    config,
    format,
    planPath,
    lacksHistory: format.traces !== null && (await isShallow(checkout.private)),
    plan: settled?.plan ?? null,
    prompts,
    findings: [
      ...prompts.findings,
      ...read.findings,
      ...(settled === null ? [] : [...checkPlan(settled.plan), ...settled.findings]),
    ],
  }
}

/** The file that should be there, where somebody said what to look for. */
function planMissing({ plan, format }: SurveyRequest): readonly Finding[] {
  const file = plan ?? planFormats.find(({ name }) => name === format)?.usualPath ?? null
  const [message, hint] = ['There is no such plan in this commit.', 'Commit it, or correct `plan` and `format`.']
  const place = { file, line: null, column: null, pointer: null }
  return file === null ? [] : [{ ...place, code: 'plan-not-found', severity: 'error', message, hint }]
}

/** Source: track runner, branch rules 2. */
function requireRepository({ originUrl }: Checkout, { repository }: Config): void {
  if (repository === null || originUrl === null || isSameRepository(repository, originUrl)) return
  throw new RunnerError('wrong-repository', `origin is ${describeRepository(originUrl)}, not ${repository}`)
}

/** Adds the files that documents of the plan name. */
async function readNamed({ private: place }: Checkout, { format, planPath }: FoundPlan, snapshot: Snapshot): Promise<Snapshot> {
  const named = new Set(format.listNamed?.(snapshot, planPath))
  for (const path of snapshot.files.keys()) named.delete(path)
  if (named.size === 0) return snapshot
  const { files } = await readSnapshot(place, snapshot.commit, snapshot.entries, (path) => named.has(path))
  return { ...snapshot, files: new Map([...snapshot.files, ...files]) }
}

/** How far back merged work is looked for. */
export const MAX_SUBJECTS = 5000

/**
 * The rules of the repository as one commit has them.
 * @param file path in that commit
 * @throws {RunnerError} `config-invalid` with every finding
 */
export async function readConfig(checkout: Checkout, entries: ReadonlyMap<string, TreeEntry>, file: string): Promise<Config> {
  const oid = entries.get(file)?.oid
  const content = oid === undefined ? null : ((await readBlobs(checkout.private, [oid])).get(oid) ?? null)
  const { config, findings } = parseConfig(content, file)
  const all = [...findings, ...(config.ciScripts.length > 0 ? findGateCalls(config.gates, file) : [])]
  if (all.length > 0) throw new RunnerError('config-invalid', `${file} is not valid`, { findings: all })
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

/**
 * The task of that id; without one, the only task there is.
 * @throws {RunnerError} `task-unknown`; `usage-invalid` when there are several to choose from
 */
export function requireTask({ tasks }: Plan, taskId: string | null): Task {
  const [only, ...others] = taskId === null ? tasks : tasks.filter(({ id }) => id === taskId)
  if (only !== undefined && others.length === 0) return only
  if (taskId === null) throw new RunnerError('usage-invalid', 'The plan has several tasks: name one by its id')
  throw new RunnerError('task-unknown', `There is no task ${taskId}`)
}
