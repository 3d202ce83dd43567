import { CLAIM_PATTERN, claimedTask } from './claim/claim-record.ts'
import { readClaims } from './claim/lease.ts'
import { type Config, parseConfig } from './config.ts'
import { RunnerError } from './errors.ts'
import type { Checkout } from './host/checkout.ts'
import type { Clock } from './host/clock.ts'
import { isAncestor, listTree, readBlobs, readObjects, readSnapshot } from './host/objects.ts'
import { fetchCommits, listRefs, type Remote } from './host/remote.ts'
import type { Finding, ObservedClaim, Plan, Snapshot, TreeEntry } from './model.ts'
import { checkPlan } from './plan/check-plan.ts'
import type { PlanFormat } from './plan/format.ts'
import { findPlan } from './plan/formats.ts'

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
  readonly findings: readonly Finding[]
}

/**
 * Reads configuration and plan.
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
  const read = await format.read(snapshot, planPath, { gateGroups: config.frdGate === 'strict' })
  return {
    snapshot,
    config,
    format,
    planPath,
    plan: read.plan,
    findings: [...read.findings, ...(read.plan ? checkPlan(read.plan) : [])],
  }
}

async function readConfig(checkout: Checkout, entries: ReadonlyMap<string, TreeEntry>, file: string): Promise<Config> {
  const oid = entries.get(file)?.oid
  const content = oid === undefined ? null : ((await readBlobs(checkout.private, [oid])).get(oid) ?? null)
  const { config, findings } = parseConfig(content, file)
  if (findings.length > 0) throw new RunnerError('config-invalid', `${file} is not valid`, { findings })
  return config
}

/**
 * The plan, where it can be used.
 * @throws {RunnerError} `plan-invalid` with every finding
 */
export function requirePlan(ground: Ground): Plan {
  if (ground.plan) return ground.plan
  const errors = ground.findings.filter(({ severity }) => severity === 'error').length
  throw new RunnerError('plan-invalid', `${ground.planPath}: ${errors} ${errors === 1 ? 'error' : 'errors'}`, {
    findings: ground.findings,
  })
}

/** Who works on what, as the remote says it at one moment. */
export interface Traffic {
  /** By task id. */
  readonly claims: ReadonlyMap<string, ObservedClaim>
  /** Work branches by short name. */
  readonly branches: ReadonlyMap<string, { readonly foreign: boolean; readonly tip: string }>
  /** Tip of the base branch; null where the remote has no such branch. */
  readonly baseTip: string | null
}

export const NO_TRAFFIC: Traffic = { claims: new Map(), branches: new Map(), baseTip: null }

export interface TrafficRequest {
  readonly checkout: Checkout
  readonly remote: Remote
  readonly commit: string
  readonly baseBranch: string | null
  readonly branchPrefix: string
  readonly clock: Clock
}

/**
 * Lists claims, work branches and the base branch in one request, and reads the claims in one more.
 * Source: FRD loop, parallel agent coordination 4.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function readTraffic({
  checkout,
  remote,
  commit,
  baseBranch,
  branchPrefix,
  clock,
}: TrafficRequest): Promise<Traffic> {
  const place = checkout.private
  const baseRef = baseBranch === null ? null : `refs/heads/${baseBranch}`
  const refs = await listRefs(place, remote, [
    CLAIM_PATTERN,
    `refs/heads/${branchPrefix}*`,
    ...(baseRef === null ? [] : [baseRef]),
  ])
  const claims = await readClaims({ place, remote, clock }, refs)
  const work = [...refs].filter(
    ([ref]) => ref.startsWith(`refs/heads/${branchPrefix}`) && claimedTask(ref) === null && ref !== baseRef,
  )
  // A merged branch is in our history; one we do not even have cannot be.
  const known = await readObjects(
    place,
    work.map(([, tip]) => tip),
  )
  const branches = new Map<string, { foreign: boolean; tip: string }>()
  for (const [ref, tip] of work) {
    const merged = known.get(tip) != null && (await isAncestor(place, tip, commit))
    branches.set(ref.slice('refs/heads/'.length), { foreign: !merged, tip })
  }
  return { claims, branches, baseTip: baseRef === null ? null : (refs.get(baseRef) ?? null) }
}

/**
 * Whether the plan on the remote's base branch is another one than in this checkout: then a task may be finished there
 * that looks open here.
 */
export async function isPlanOutdated(
  ground: Ground,
  { checkout, remote }: { checkout: Checkout; remote: Remote },
  traffic: Traffic,
): Promise<boolean> {
  const { baseTip } = traffic
  if (
    baseTip === null ||
    baseTip === ground.snapshot.commit ||
    (await isAncestor(checkout.private, baseTip, ground.snapshot.commit))
  )
    return false
  await fetchCommits(checkout.private, remote, [baseTip])
  const tip = await listTree(checkout.private, baseTip)
  const owned = (entries: ReadonlyMap<string, TreeEntry>) =>
    [...entries]
      .filter(([path]) => ground.format.owns(ground.planPath, path))
      .map(([path, { oid }]) => `${path} ${oid}`)
      .join('\n')
  return owned(tip) !== owned(ground.snapshot.entries)
}
