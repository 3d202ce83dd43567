import type { AgentReport, ChangeSet, Finding, Task, TreeEntry, ValidationResult } from '../model.ts'
import { planEvidence } from './coverage.ts'
import { commandOf, type Gate } from './gates.ts'
import { type GateRule, type PlannedGate, planGates } from './plan-gates.ts'

/** What the configuration says about commands. */
export interface CheckPolicy {
  readonly gates: readonly GateRule[]
  readonly scripts: readonly string[] | null
  readonly strict: boolean
  readonly evidenceCommands: readonly string[]
}

/** Work that commands are to be run on. */
export interface CheckedWork {
  readonly changeSet: ChangeSet
  readonly baseEntries: ReadonlyMap<string, TreeEntry>
  readonly tasks: readonly Task[]
  readonly report: AgentReport | null
}

/** Every command that has to pass on this change, and what stands in the way of running them. */
export function planChecks(
  policy: CheckPolicy,
  { changeSet, baseEntries, tasks, report }: CheckedWork,
): { readonly gates: readonly PlannedGate[]; readonly findings: readonly Finding[] } {
  const delivered = new Map(changeSet.changes.map(({ path, status }) => [path, status !== 'deleted']))
  const { gates, findings } = planGates(policy.gates, {
    changes: changeSet.changes,
    tasks,
    isDelivered: (path) => delivered.get(path) ?? baseEntries.has(path),
    scripts: policy.scripts,
  })
  return { gates: [...gates, ...(policy.strict ? planEvidence(report, policy.evidenceCommands) : [])], findings }
}

/** What another job says about these gates; those it does not mention are left out. */
export const resultsOf = (gates: readonly Gate[], results: readonly ValidationResult[]): readonly ValidationResult[] =>
  gates.flatMap((gate) => results.find(({ name, command }) => name === gate.name && command === commandOf(gate)) ?? [])
