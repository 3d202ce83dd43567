import { type Coverage, coverVerification } from '../checks/coverage.ts'
import { runGates } from '../checks/gates.ts'
import { type GuardContext, guard, guardUnfinished } from '../checks/guards.ts'
import { reviewIgnoredFiles } from '../checks/ignored-files.ts'
import { planChecks } from '../checks/plan-checks.ts'
import { type PlannedGate, planFormatters } from '../checks/plan-gates.ts'
import { guardProcedure, raiseByChanges, tiesNoSpec } from '../checks/triggers.ts'
import { judge } from '../checks/verdict.ts'
import { compareIgnored, listIgnored, removeIgnored } from '../host/ignored-files.ts'
import { captureWorkTree, restoreWorkTree } from '../host/work-tree.ts'
import type { AgentReport, ChangeSet, Finding, ValidationResult, Verdict } from '../model.ts'
import { changeReportPath } from './change-report.ts'
import { keepOutput } from './keep-output.ts'
import type { WorkOrder } from './work.ts'

/** The tree that was judged, and what was found. */
export interface JudgedWork {
  readonly changeSet: ChangeSet
  readonly verdict: Verdict
}

/**
 * Judges what stands in the work tree: formatters first, because what they leave is the tree in question; then guards; then
 * gates, and only on a tree that broke no rule, because they execute what the agent wrote.
 * @param report the agent's answer; null when it gave none that can be read
 * @param left what the turn left in the work tree
 */
export const judgeWork = (order: WorkOrder, report: AgentReport | null, left: ChangeSet): Promise<JudgedWork> =>
  order.journal.time('checks', async () => {
    const { checkout, baseline, ground, bundle, journal, log } = order
    const { config, snapshot } = ground
    const ignored = await reviewIgnored(order)
    const shaped = await shape(order, left)
    const { changeSet } = shaped
    const { tasks } = bundle
    const { gates, ...planned } = planChecks(config, { changeSet, baseEntries: snapshot.entries, tasks, report })
    const broken = [
      ...guard(contextOf(order, changeSet, report)),
      ...guardByProcedure(order, changeSet),
      ...shaped.findings,
      ...ignored,
      ...planned.findings,
    ]
    for (const { code, file, message } of broken) log.info(`  guard ${code}: ${file ?? ''} ${message}`)
    const putBack = async () => {
      const restored = await restoreWorkTree(checkout, baseline, changeSet)
      if (restored.length > 0)
        log.info(`  put back what it changed: ${restored.slice(0, 5).join(', ')}${restored.length > 5 ? ' …' : ''}`)
    }
    const isClean = !broken.some(({ severity }) => severity === 'error')
    const ran = isClean ? await runGates(gates, order.agent.confine, log, order.signal, putBack, keepOutput(order.archive)) : []
    const results = [...shaped.results, ...ran]
    const coverage = config.strict && isClean ? cover(order, gates, results) : null
    const unproven = coverage?.findings ?? []
    journal.learn({
      changes: changeSet.changes.map(({ path, status }) => ({ path, status })),
      validationResults: results,
      verificationEvidence: config.strict ? (coverage?.evidence ?? []) : null,
    })
    journal.judge([...broken, ...unproven])
    return { changeSet, verdict: judge(broken, results, shaped.results.length + gates.length, unproven) }
  })

/** What the task's own document forbids. Source: workflow modes, scope. */
export function guardByProcedure(
  { ground, bundle, plannedPaths }: Pick<WorkOrder, 'ground' | 'bundle' | 'plannedPaths'>,
  changeSet: ChangeSet,
): readonly Finding[] {
  const [{ procedure }] = bundle.tasks
  if (procedure === undefined) return []
  const paths = changeSet.changes.map(({ path }) => path)
  return [
    ...guardProcedure({ procedure, changeSet, plannedPaths }),
    ...tiesNoSpec(procedure, raiseByChanges(procedure, changeSet, ground.snapshot.entries)),
    ...(ground.format.procedures?.guardSpecs(ground.snapshot, procedure, paths) ?? []),
  ]
}

/** What is wrong with work that is at a sound point, but not finished: what may be on no branch. */
export const judgeUnfinished = (order: JudgedOrder, changeSet: ChangeSet): readonly Finding[] =>
  guardUnfinished(contextOf(order, changeSet, null)).filter(({ severity }) => severity === 'error')

/** What judging unfinished work depends on. */
type JudgedOrder = Pick<WorkOrder, 'ground' | 'bundle' | 'nextBoundary' | 'knownSecrets'>

const contextOf = (
  { ground, bundle, nextBoundary, knownSecrets }: JudgedOrder,
  changeSet: ChangeSet,
  report: AgentReport | null,
): GuardContext => ({
  ...{ changeSet, bundle, nextBoundary, report, knownSecrets },
  asksForReport: changeReportPath(ground, bundle) !== null,
  policy: ground.config,
  baseEntries: ground.snapshot.entries,
  isPlanPath: (path) => ground.format.owns(ground.planPath, path, bundle.tasks),
})

const cover = (
  { bundle, humanEvidence }: WorkOrder,
  gates: readonly PlannedGate[],
  results: readonly ValidationResult[],
): Coverage => coverVerification({ tasks: bundle.tasks, gates, results, human: humanEvidence })

/** Ignored files are in no tree, so nothing else here sees them; gates do. What was touched is seen before any of them runs. */
async function reviewIgnored({ checkout, baseline, ground }: WorkOrder): Promise<Finding[]> {
  const changes = compareIgnored(baseline.ignored, await listIgnored(checkout))
  const policy = ground.config.ignoredFiles
  if (policy === 'strict') await removeIgnored(checkout, changes.added)
  return reviewIgnoredFiles(changes, policy)
}

/** The work tree after the formatters, and what they said. They get the files that the agent changed and no others. */
async function shape(
  order: WorkOrder,
  changeSet: ChangeSet,
): Promise<{
  readonly changeSet: ChangeSet
  readonly results: readonly ValidationResult[]
  readonly findings: readonly Finding[]
}> {
  const { checkout, baseline, ground, agent, log, signal } = order
  const { formatters } = ground.config
  const planned = planFormatters(formatters, changeSet.changes)
  if (planned.length === 0) return { changeSet, results: [], findings: [] }
  const results = await runGates(planned, agent.confine, log, signal, undefined, keepOutput(order.archive))
  const shaped = await captureWorkTree(checkout, baseline)
  const touched = new Set(changeSet.changes.map(({ path }) => path))
  const beyond = formatters.some(({ wholeRepository }) => wholeRepository)
    ? []
    : shaped.changes.filter(({ path }) => !touched.has(path))
  const findings = beyond.map(
    ({ path }): Finding => ({
      code: 'formatted-beyond',
      severity: 'error',
      file: path,
      line: null,
      column: null,
      pointer: null,
      message: 'A formatter changed this file, which the work had not touched.',
      hint: 'Restore it exactly as it was in the base.',
    }),
  )
  return { changeSet: shaped, results, findings }
}
