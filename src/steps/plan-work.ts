import { renderPlannerPrompt } from '../agent/role-prompts.ts'
import { runGates } from '../checks/gates.ts'
import { classify, guardPlan, mergeTriggers, raiseByPaths, renderEscalation, tiesNoSpec } from '../checks/triggers.ts'
import type { ReasonCode } from '../errors.ts'
import { captureWorkTree, restoreWorkTree } from '../host/work-tree.ts'
import type { Finding } from '../model.ts'
import type { Procedure, RaisedTrigger, WorkPlan } from '../procedure.ts'
import { askRole } from './ask-role.ts'
import { keepOutput } from './keep-output.ts'
import type { ReviewNotes } from './review-notes.ts'
import type { ReviewPolicy } from './review-policy.ts'
import { briefFor } from './role-brief.ts'
import type { Turns } from './take-turn.ts'
import type { WorkOrder } from './work.ts'

/** Why work must not go on. `waits`: what was done so far is to be kept. */
export interface Stop {
  readonly code: ReasonCode
  readonly detail: string
  readonly waits: boolean
}

/**
 * Everything that has to hold before a writer begins: small work is small by its paths and its proofs pass on the base, and a plan
 * of one bounded step stays within the scope of its ticket. Nothing is written in this step.
 * Source: workflow modes, plan one bounded step; quick flow.
 * @returns why no writer may begin; null when one may
 */
export async function planWork(order: WorkOrder, turns: Turns, policy: ReviewPolicy, notes: ReviewNotes): Promise<Stop | null> {
  const { ground, bundle, journal } = order
  const { procedure } = policy
  const early =
    procedure === null ? [] : mergeTriggers([...procedure.raised, ...raiseByPaths(procedure, [], ground.snapshot.entries)])
  if (procedure !== null) {
    const unproven = await proveBaseline(order, procedure)
    journal.complain(classify(procedure, early).differences)
    const stop = stopEscalated(procedure, [...early, ...unproven], notes)
    if (stop !== null) return stop
  }
  if (!policy.plan) return null
  const earlier = procedure?.previous ?? null
  const asked = await askRole<WorkPlan>(order, turns, {
    role: 'planner',
    title: 'Plan one step',
    prompt: renderPlannerPrompt(briefFor(ground, bundle, 'planner'), {
      triggers: early,
      earlier: earlier === null ? [] : [earlier],
    }),
    check: (plan) => checkPlan(plan, earlier),
  })
  if (asked.kind === 'failed')
    return { code: asked.code === 'review-invalid' ? 'plan-refused' : asked.code, detail: asked.detail, waits: false }
  const plan = asked.value
  const paths = plan.files.map(({ path }) => path)
  journal.prove('plan', { files: String(paths.length), goal: plan.goal.slice(0, 200), thread: asked.threadId })
  notes.add({ plan })
  const questions = [...plan.blockers, ...plan.conflicts.map((text) => `Guidance contradicts itself: ${text}`), ...plan.unclear]
  if (questions.length > 0 || plan.decision === 'stop')
    return { code: 'decision-open', detail: questions.join(' ') || 'The planner says that the work must stop.', waits: false }
  if (procedure === null) return null
  return judgePlan(order, procedure, plan, notes)
}

/** What the host holds against a plan. */
function judgePlan({ ground, journal }: WorkOrder, procedure: Procedure, plan: WorkPlan, notes: ReviewNotes): Stop | null {
  const { entries } = ground.snapshot
  const paths = plan.files.map(({ path }) => path)
  const named: RaisedTrigger[] = plan.triggers.map(({ trigger, reason }) => ({ trigger, reason, paths: [] }))
  const raised = mergeTriggers([...procedure.raised, ...raiseByPaths(procedure, paths, entries), ...named])
  notes.add({ triggers: raised })
  if (procedure.noSpecs !== '' && plan.needsSpec)
    return {
      code: 'decision-open',
      detail: 'The planner says that the work needs specs, and the ticket says that it has none.',
      waits: false,
    }
  const found: readonly Finding[] = [
    ...guardPlan(
      procedure,
      paths,
      entries,
      plan.evidence.map(({ path }) => path),
    ),
    ...tiesNoSpec(procedure, raised),
  ]
  const errors = found.filter(({ severity }) => severity === 'error')
  journal.complain(found)
  if (errors.length === 0) return null
  return {
    code: 'plan-refused',
    detail: errors.map(({ file, message }) => `${file ?? ''} ${message}`.trim()).join(' '),
    waits: false,
  }
}

function checkPlan({ files, resultsConsidered, oneObjective }: WorkPlan, earlier: string | null): readonly string[] {
  const expected = earlier === null ? [] : [earlier]
  return [
    ...(files.length === 0 || files.some(({ path }) => path.trim() === '')
      ? ['`files` names no file, or one without a path']
      : []),
    ...(oneObjective ? [] : ['`oneObjective` is false: plan one bounded step']),
    ...(resultsConsidered.length === expected.length && expected.every((id) => resultsConsidered.includes(id))
      ? []
      : [`\`resultsConsidered\` must be exactly [${expected.join(', ')}]`]),
  ]
}

/**
 * Small work whose proof fails before anything is done cannot be proved. Where something is done already, the run that began it has
 * looked. Source: workflow modes, quick flow.
 */
async function proveBaseline(order: WorkOrder, { mode }: Procedure): Promise<readonly RaisedTrigger[]> {
  if (mode !== 'quick' || order.resumed !== null) return []
  const { ground, agent, log, signal, journal, checkout, baseline } = order
  const before = await captureWorkTree(checkout, baseline)
  // What a proof leaves behind is not the writer's.
  const putBack = async () => {
    await restoreWorkTree(checkout, baseline, before)
  }
  const gates = ground.config.gates.filter(({ when, each }) => when === null && each === null)
  const results = await journal.time('checks', () =>
    runGates(gates, agent.confine, log, signal, putBack, keepOutput(order.archive)),
  )
  const failed = results.filter(({ status }) => status === 'failed')
  journal.prove('baseline', { commands: String(results.length), failed: String(failed.length) })
  if (gates.length > 0 && failed.length === 0) return []
  const reason =
    gates.length === 0
      ? 'No command proves the work.'
      : `${failed.map(({ name }) => name).join(', ')} fails before anything is changed.`
  return [{ trigger: 'proof_unavailable', paths: [], reason }]
}

/**
 * Ends small work that is not small.
 * @param kept whether a writer has worked already
 */
export function stopEscalated(
  procedure: Procedure,
  raised: readonly RaisedTrigger[],
  notes: ReviewNotes,
  kept = false,
): Stop | null {
  notes.add({ triggers: mergeTriggers([...raised]) })
  if (procedure.mode !== 'quick') return null
  const { result, triggers, unmet } = classify(procedure, raised)
  if (result === 'quick') return null
  return { code: 'quick-escalated', detail: renderEscalation(triggers, unmet), waits: kept }
}
