import type { AgentReport, FileChange, Task, ValidationResult } from '../../model.ts'
import type { Procedure, ReviewReport } from '../../procedure.ts'

/** What became of the memory of the agents. */
export interface MemoryOutcome {
  /** Every `agent/*.md` of the delivered change, sorted. */
  readonly files: readonly string[]
  /** One sentence. */
  readonly summary: string
}

/** A proof that the host did not see, and why. */
export interface SkippedCheck {
  readonly check: string
  readonly reason: string
}

/** What the records of a ticket are made of: facts of the host, and what agents answered, field by field. */
export interface RecordFacts {
  readonly task: Pick<Task, 'id' | 'title' | 'group'>
  readonly procedure: Procedure
  /** Those proofs of the task that are commands. */
  readonly proofCommands: readonly string[]
  readonly agent: AgentReport
  /** null where nobody planned or reviewed. */
  readonly review: ReviewReport | null
  /** Commit that the work began from. */
  readonly base: string
  /** The tree that was judged, before any record is added. */
  readonly tree: string
  readonly branch: string
  /** Every path of the work, sorted. */
  readonly changes: readonly FileChange[]
  /** Every path of the commit that holds the records, sorted. */
  readonly staged: readonly string[]
  /** What the commands said in each round, the last one last. */
  readonly rounds: readonly (readonly ValidationResult[])[]
  readonly memory: MemoryOutcome
  /** Folder of the records. */
  readonly folder: string
  /** Calendar date, `YYYY-MM-DD`. */
  readonly date: string
  readonly knownSecrets: readonly string[]
}

const commandTextOf = (entry: string): string => (/^`([^`]+)`\.?$/.exec(entry.trim())?.[1] ?? entry).trim()

/** The commands of the last round, which ran on the judged tree. */
export const lastRound = ({ rounds }: Pick<RecordFacts, 'rounds'>): readonly ValidationResult[] => rounds.at(-1) ?? []

/**
 * Proofs and regression checks of the task that no passed command of the host stands for. Source: workflow modes, proof commands.
 */
export function listSkipped(facts: Pick<RecordFacts, 'procedure' | 'proofCommands' | 'rounds'>): readonly SkippedCheck[] {
  const { proofs, regressions } = facts.procedure
  const passed = new Set(lastRound(facts).flatMap(({ command, status }) => (status === 'passed' ? [command.trim()] : [])))
  return [...new Set([...proofs, ...regressions])].flatMap((check): readonly SkippedCheck[] => {
    const command = commandTextOf(check)
    if (passed.has(command)) return []
    const reason = facts.proofCommands.includes(command)
      ? 'The host has not run this command on the delivered tree, so it counts as not passed.'
      : 'This is no command that the host may run; nobody has verified it, so it counts as not passed.'
    return [{ check, reason }]
  })
}

/** Repairs that a review asked for. */
export const countRepairs = ({ review }: Pick<RecordFacts, 'review'>): number => Math.max(0, (review?.rounds.length ?? 0) - 1)
