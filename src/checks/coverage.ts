import type { AgentReport, Finding, Task, ValidationResult, Verification, VerificationEvidence } from '../model.ts'
import { commandOf, type Gate } from './gates.ts'
import { finding } from './guards/finding.ts'
import type { PlannedGate } from './plan-gates.ts'

/** What a person says to have seen, by the id of a verification entry (`T1/V1` where the id alone is not unique). */
export type HumanEvidence = ReadonlyMap<string, string>

/** What coverage is judged by. */
export interface CoverageContext {
  readonly tasks: readonly Task[]
  /** Every gate that ran, evidence commands among them, with the entries it is for. */
  readonly gates: readonly PlannedGate[]
  readonly results: readonly ValidationResult[]
  readonly human: HumanEvidence
}

/** Only what a person has to look at may rest on a person's word. */
const isManual = ({ type }: Verification): boolean => type.toLowerCase() === 'manual'

const keyOf = (task: Task, { id }: Verification): string => `${task.id}/${id}`

const wordFor = (human: HumanEvidence, task: Task, entry: Verification): string | null =>
  (human.get(keyOf(task, entry)) ?? human.get(entry.id) ?? '').trim() || null

const verifies = ({ verifies: names }: Pick<PlannedGate, 'verifies'>, task: Task, entry: Verification): boolean =>
  names.some((name) => name === entry.id || name === keyOf(task, entry) || name.toLowerCase() === entry.type.toLowerCase())

/** Entries that only a person can vouch for, and nobody has: known before the agent starts. Source: FRD loop, strict CI 6. */
export function findUnattested(
  tasks: readonly Task[],
  gates: readonly Pick<PlannedGate, 'verifies'>[],
  human: HumanEvidence,
): readonly string[] {
  return tasks.flatMap((task) =>
    task.brief.verification
      .filter(isManual)
      .filter((entry) => !gates.some((gate) => verifies(gate, task, entry)) && wordFor(human, task, entry) === null)
      .map((entry) => keyOf(task, entry)),
  )
}

/** The commands that the agent names as evidence, as gates: each once, those that the configuration does not allow left out. */
export function planEvidence(report: AgentReport | null, allowed: readonly string[]): readonly PlannedGate[] {
  const gates = new Map<string, PlannedGate>()
  for (const { taskId, verificationId, command } of report?.evidence ?? []) {
    const run = command.trim()
    if (!allowed.some((pattern) => isAllowed(run, pattern))) continue
    const known = gates.get(run)?.verifies ?? []
    const names = [...known, `${taskId}/${verificationId}`]
    gates.set(run, { name: `evidence: ${run}`, run, timeoutMs: EVIDENCE_TIMEOUT_MS, network: false, verifies: names })
  }
  return [...gates.values()].slice(0, MAX_EVIDENCE)
}

const EVIDENCE_TIMEOUT_MS = 15 * 60_000
const MAX_EVIDENCE = 50

/** What stands for the star is plain words: `|| true` would make any command pass. */
function isAllowed(command: string, pattern: string): boolean {
  if (!pattern.endsWith('*')) return command === pattern
  const head = pattern.slice(0, -1)
  return command.startsWith(head) && /^[\w@%+=:,./ -]*$/.test(command.slice(head.length))
}

/** What shows that the entries hold, and every entry that lacks it as a finding for the agent. */
export interface Coverage {
  readonly evidence: readonly VerificationEvidence[]
  readonly findings: readonly Finding[]
}

/**
 * Judges whether each verification entry is shown to hold. Source: FRD loop, strict CI 1, 2, 5 to 7.
 */
export function coverVerification({ tasks, gates, results, human }: CoverageContext): Coverage {
  const findings: Finding[] = []
  const resultOf = (gate: Gate) => results.find(({ name, command }) => name === gate.name && command === commandOf(gate))
  const evidence = tasks.flatMap((task) =>
    task.brief.verification.map((entry): VerificationEvidence => {
      const ran = gates.filter((gate) => verifies(gate, task, entry)).flatMap((gate) => resultOf(gate) ?? [])
      const word = isManual(entry) ? wordFor(human, task, entry) : null
      const status = ran.some((result) => result.status === 'failed')
        ? 'failed'
        : ran.length > 0
          ? 'passed'
          : word === null
            ? 'failed'
            : 'manual_verified'
      if (ran.length === 0 && word === null) findings.push(uncovered(task, entry))
      for (const { command, exitCode } of ran) if (exitCode === NOT_FOUND) findings.push(toolMissing(command))
      const commands = ran.map(({ command }) => command)
      return { taskId: task.id, verificationId: entry.id, commands, status, humanEvidence: word }
    }),
  )
  const isTested = (task: Task): boolean =>
    gates.some(
      (gate) =>
        resultOf(gate) !== undefined &&
        (gate.verifies.some((name) => TEST_TYPES.has(name.toLowerCase())) ||
          task.brief.verification.some((entry) => TEST_TYPES.has(entry.type.toLowerCase()) && verifies(gate, task, entry)) ||
          task.brief.testRequirements.some(({ id }) => gate.verifies.some((name) => name === id || name === `${task.id}/${id}`))),
    )
  for (const task of tasks) if (task.brief.testRequirements.length > 0 && !isTested(task)) findings.push(untested(task))
  if (!results.some(({ status }) => status === 'passed')) findings.push(nothingRan)
  return { evidence, findings }
}

const NOT_FOUND = 127
const TEST_TYPES: ReadonlySet<string> = new Set(['test', 'unit', 'integration', 'e2e', 'benchmark'])

const uncovered = (task: Task, { id, type, description }: Verification): Finding =>
  finding(
    'verification-uncovered',
    'error',
    null,
    `Nothing shows that ${id} of ${task.id} holds (${type}: ${description}).`,
    isManual({ id, type, description })
      ? 'A person has to say what they saw.'
      : 'Name one command for it in `evidence` of your answer, one that the configuration allows.',
  )

const untested = ({ id }: Task): Finding =>
  finding(
    'tests-not-run',
    'error',
    null,
    `${id} asks for tests, but no test command was run for it.`,
    'Name the command that runs its tests in `evidence` of your answer.',
  )

const toolMissing = (command: string): Finding =>
  finding(
    'tool-missing',
    'error',
    null,
    `A program of \`${command}\` is not installed.`,
    'Name a command that works here; if there is none, a step before the run has to install the program.',
  )

const nothingRan: Finding = finding(
  'no-command-evidence',
  'error',
  null,
  'No command has passed, so nothing is shown.',
  'Name commands in `evidence` of your answer.',
)
