import { readLocalClaims } from '../claim/local-claims.ts'
import { isReasonCode, RunnerError, reasons } from '../errors.ts'
import { resolveCommit } from '../host/checkout.ts'
import { systemClock } from '../host/clock.ts'
import { createForge } from '../host/github.ts'
import type { Finding, ObservedClaim, Plan, Selection } from '../model.ts'
import { reviewClaims } from '../plan/review-claims.ts'
import { selectBundle, type World } from '../plan/select.ts'
import { explanationJson, renderExplanation } from '../report/explanation.ts'
import { renderFindings } from '../report/findings-text.ts'
import { checkJson, selectionJson } from '../report/plan-json.ts'
import { renderSelection } from '../report/plan-text.ts'
import { toPrintableLines } from '../report/text-table.ts'
import { sightAbandoned } from '../steps/abandoned.ts'
import { chainJson, writeFirstPrompt } from '../steps/first-prompt.ts'
import { settleMerged } from '../steps/settle-merged.ts'
import { type Ground, readGround, requirePlan, requireTask } from '../steps/survey.ts'
import { NO_TRAFFIC, readTraffic, type Traffic } from '../steps/traffic.ts'
import type { Inputs } from './inputs.ts'
import { type Session, withSession } from './session.ts'

/** What a command that only looks has to say. */
export interface Answer {
  readonly exitCode: number
  readonly json: unknown
  readonly text: string
  readonly findings: readonly Finding[]
}

/** Where a command looks. */
export interface LookOrder {
  readonly dir: string
  readonly inputs: Inputs
  /** Commit whose plan is read; null for the one that is checked out. */
  readonly ref: string | null
  /** Where claims are read from; null: from the remote where there is one. */
  readonly claims: 'remote' | 'local' | 'off' | null
  readonly environment: NodeJS.ProcessEnv
}

async function readAt({ inputs, ref }: LookOrder, { checkout }: Session): Promise<Ground> {
  const commit = ref === null ? checkout.head : await resolveCommit(checkout, ref)
  return readGround({ ...inputs, checkout, commit })
}

/** Validates configuration and plan. */
export const check = (order: LookOrder): Promise<Answer> =>
  withSession(order, async (session) => {
    const ground = await readAt(order, session).catch(asFindings)
    const { findings } = ground
    const json = checkJson('format' in ground ? ground.format.name : null, findings)
    const text = findings.length === 0 && 'planPath' in ground ? `${ground.planPath}: no findings` : renderFindings(findings)
    return { exitCode: json.valid ? 0 : 2, json, text, findings }
  })

/** Complaints that stop everything are findings like any other to somebody who only asks what is wrong. */
function asFindings(error: unknown): { readonly findings: readonly Finding[] } {
  if (
    !(error instanceof RunnerError) ||
    reasons[error.code].exitCode !== 2 ||
    error.code === 'not-a-repository' ||
    error.code === 'ref-unknown'
  )
    throw error
  const own: Finding = {
    code: error.code,
    severity: 'error',
    file: null,
    line: null,
    column: null,
    pointer: null,
    message: error.message,
    hint: reasons[error.code].remedy,
  }
  return { findings: error.findings.length > 0 ? error.findings : [own] }
}

/** The next bundle, and why every other task was passed over. */
export const select = (order: LookOrder): Promise<Answer> =>
  look(order, order.inputs.task, ({ ground, selection, claims, findings }) => ({
    exitCode: selection.outcome === 'selected' ? 0 : 3,
    json: selectionJson(selection, { format: ground.format.name, base: ground.snapshot.commit, claims, findings }),
    text: renderSelection(selection, { base: ground.snapshot.commit, claims, findings }),
    findings,
  }))

/**
 * Why one task would or would not run now.
 * @param taskId null for the only task of the plan
 */
export const explain = (order: LookOrder, taskId: string | null): Promise<Answer> =>
  look(order, null, ({ plan, selection, claims, findings }) => {
    const task = requireTask(plan, taskId)
    return {
      exitCode: 0,
      json: explanationJson(task, selection, plan, claims),
      text: renderExplanation(task, selection, plan, claims),
      findings,
    }
  })

/**
 * The prompt that the agent would get for the bundle of a task, if nothing stood in its way.
 * @param asked null for the only task of the plan
 */
export const explainPrompt = (order: LookOrder, asked: string | null): Promise<Answer> =>
  withSession(order, async (session) => {
    const ground = await readAt(order, session)
    const plan = requirePlan(ground)
    const taskId = requireTask(plan, asked).id
    const world = {
      ...NO_TRAFFIC,
      ownerId: null,
      branchPrefix: order.inputs.branchPrefix,
      names: ground.format.names,
      only: taskId,
    }
    const tasks = plan.tasks.map((task) => (task.id === taskId ? { ...task, status: 'todo' as const, dependsOn: [] } : task))
    const selection = selectBundle({ ...plan, tasks }, world)
    if (selection.outcome !== 'selected') throw new RunnerError('task-unknown', `There is no task ${taskId}`)
    const { bundle, nextBoundaryTaskId } = selection
    const nextBoundary = plan.tasks.find(({ id }) => id === nextBoundaryTaskId) ?? null
    const { text, chain } = writeFirstPrompt(ground, bundle, nextBoundary)
    const taskIds = bundle.tasks.map(({ id }) => id)
    return {
      exitCode: 0,
      json: { taskIds, chain: chain && chainJson(chain), prompt: text },
      text: toPrintableLines(text).trimEnd(),
      findings: ground.findings,
    }
  })

/** What there is to see: the plan with what was merged since, what stands in its way, and the next bundle. */
export interface View {
  readonly ground: Ground
  readonly plan: Plan
  readonly selection: Selection
  readonly claims: ReadonlyMap<string, ObservedClaim>
  readonly findings: readonly Finding[]
  readonly traffic: Traffic
  readonly world: World
  readonly session: Session
}

/**
 * Looks at plan and claims without a trace.
 * @param only the one task that may come first; null for any
 * @throws {RunnerError} `plan-invalid`, `task-unknown`, `no-remote`, and what reading plan and remote may throw
 */
export const look = <T>(order: LookOrder, only: string | null, answer: (view: View) => T | Promise<T>): Promise<T> =>
  withSession(order, async (session) => {
    const ground = await readAt(order, session)
    const written = requirePlan(ground)
    if (only !== null && !written.tasks.some(({ id }) => id === only))
      throw new RunnerError('task-unknown', `There is no task ${only}`)
    const traffic = await observe(order, session, {
      commit: ground.snapshot.commit,
      workBranches: ground.format.branchesBeginWith(order.inputs.branchPrefix),
    })
    const { branchPrefix } = order.inputs
    const forge = createForge(order.environment, order.inputs.token)
    const { checkout } = session
    const remote = order.claims === 'off' || order.claims === 'local' ? null : session.remote
    const settled = await settleMerged(written, ground, traffic, { checkout, branchPrefix, forge, remote })
    const seen: World = {
      ...traffic,
      ownerId: order.inputs.ownerId,
      branchPrefix,
      names: ground.format.names,
      entries: ground.snapshot.entries,
      only: only ?? undefined,
    }
    const keeper = { checkout, remote, branchPrefix, task: only }
    const { plan, mine } = await sightAbandoned(keeper, ground, settled.plan, traffic, seen)
    const world: World = { ...seen, branches: new Map([...traffic.branches].filter(([name]) => !mine.has(name))) }
    return answer({
      session,
      ground,
      plan,
      traffic,
      world,
      selection: selectBundle(plan, world),
      claims: traffic.claims,
      findings: [...ground.findings, ...settled.findings, ...reviewClaims(plan, traffic.claims, ground.snapshot.entries)],
    })
  })

/**
 * Claims and work branches, from where the order says.
 * @param base the commit that is looked from, and what the short names of its work branches begin with
 * @throws {RunnerError} `no-remote`, `remote-unreachable`, `remote-refused`
 */
export async function observe(
  { claims }: Pick<LookOrder, 'claims'>,
  { checkout, remote, baseBranch }: Session,
  base: { readonly commit: string; readonly workBranches: string },
): Promise<Traffic> {
  if (claims === 'off') return NO_TRAFFIC
  if (claims === 'local' || remote === null) {
    if (claims === 'remote') throw new RunnerError('no-remote', `${checkout.root} has no remote called origin`)
    return { ...NO_TRAFFIC, claims: await readLocalClaims(checkout.root, systemClock()) }
  }
  return readTraffic({ ...base, checkout, remote, baseBranch, clock: systemClock })
}

/** Exit code of the command line for a reason. */
export const exitCodeOf = (code: string): number => reasons[isReasonCode(code) ? code : 'internal'].exitCode
