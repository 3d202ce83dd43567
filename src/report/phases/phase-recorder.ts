import type { Evidence } from '../../model.ts'
import type { EvidenceOf } from './evidence.ts'
import { append, type PhaseRecord, type PhaseStep, type Recording } from './phase-log.ts'
import type { Phase } from './phases.ts'

/** The phases of a ticket as they are reached, for work that spans functions. */
export interface PhaseRecorder {
  /** @throws {TypeError} when the step is not legal or its evidence is not: a bug of the caller; nothing is recorded then */
  reach<P extends Phase>(phase: P, evidence: EvidenceOf<P>): void
  /** Several phases in their order, or none of them. Throws as `reach` does. */
  reachAll(steps: readonly PhaseStep[]): void
  /** The phase recorded last; null for none. */
  current(): Phase | null
  records(): readonly PhaseRecord[]
  /** The same as the run report has it. */
  toEvidence(): readonly Evidence[]
}

/**
 * A recorder that goes on after `before`.
 * @param before what an earlier run recorded of the same ticket, as `readPhaseRecords` gives it
 */
export function createPhaseRecorder(recording: Recording, before: readonly PhaseRecord[] = []): PhaseRecorder {
  let records = before
  return {
    reach(phase, evidence) {
      records = append(records, phase, evidence, recording)
    },
    reachAll(steps) {
      records = steps.reduce((all, [phase, evidence]) => append(all, phase, evidence, recording), records)
    },
    current: () => records.at(-1)?.phase ?? null,
    records: () => records,
    toEvidence: () => records.map(toEvidence),
  }
}

/** A record in the words of the run report: lists are joined, what is empty or null says `none`. */
export function toEvidence({ phase, at, evidence }: PhaseRecord): Evidence {
  const facts = Object.entries(evidence).map(([name, value]: [string, unknown]) => {
    const text = Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value)
    return [name, text || 'none'] as const
  })
  return { phase, at, facts: Object.fromEntries(facts) }
}
