import { type Clock, utcTimestamp } from '../../host/clock.ts'
import { type Earlier, findDisagreements } from './agreements.ts'
import { checkEvidence, type EvidenceOf, type FactsOf, isNotRequired, type NotRequired } from './evidence.ts'
import { isPhase, type NextOf, nextPhases, type Phase, type UNDELIVERED } from './phases.ts'

/** One phase that is over, and what proves it. `at` is UTC, ISO 8601 with `Z`. */
export type PhaseRecord = {
  readonly [P in Phase]: { readonly phase: P; readonly at: string; readonly evidence: EvidenceOf<P> }
}[Phase]

/** A phase together with its evidence. */
export type PhaseStep = { readonly [P in Phase]: readonly [phase: P, evidence: EvidenceOf<P>] }[Phase]

/** The run that records: its id, which the writer's claim must name, and its clock. */
export interface Recording {
  readonly runId: string
  readonly clock: Clock
}

/** What `To` takes right after `From`: the end of a delivery is its proof, the end without one is the reason. */
type EvidenceAfter<From extends Phase, To extends Phase> = To extends typeof UNDELIVERED.to
  ? From extends typeof UNDELIVERED.from
    ? NotRequired
    : FactsOf<To>
  : EvidenceOf<To>

/** Phases recorded so far, the last one being `P`. Every step gives a new log. */
export interface PhaseLog<P extends Phase> {
  readonly phase: P
  readonly records: readonly PhaseRecord[]
  /** @throws {TypeError} when evidence is malformed or contradicts what was recorded before: a bug of the caller */
  advance<N extends NextOf<P>>(next: N, evidence: EvidenceAfter<P, N>): PhaseLog<N>
}

/**
 * The log of a ticket whose work begins.
 * @throws {TypeError} when evidence is malformed
 */
export const begin = (evidence: EvidenceOf<'pending'>, recording: Recording): PhaseLog<'pending'> =>
  toLog('pending', append([], 'pending', evidence, recording), recording)

const toLog = <P extends Phase>(phase: P, records: readonly PhaseRecord[], recording: Recording): PhaseLog<P> => ({
  phase,
  records,
  advance: (next, evidence) => toLog(next, append(records, next, evidence, recording), recording),
})

/**
 * The records with one more.
 * @throws {TypeError} when that step is not legal: a bug of the caller
 */
export function append(
  records: readonly PhaseRecord[],
  phase: Phase,
  evidence: EvidenceOf<Phase>,
  { runId, clock }: Recording,
): readonly PhaseRecord[] {
  const faults = faultsOf(records, phase, evidence)
  const foreign = phase === 'implementation_writer_locked' && (evidence as FactsOf<typeof phase>).runId !== runId
  const [fault] = foreign ? [...faults, 'the claim is held by another run'] : faults
  if (fault !== undefined) throw new TypeError(`The phase ${phase} cannot be recorded: ${fault}.`)
  return [...records, { phase, at: utcTimestamp(clock()), evidence } as PhaseRecord]
}

/** Why a phase cannot be recorded after these with this evidence; empty when it can. */
export function faultsOf(records: readonly PhaseRecord[], phase: unknown, evidence: unknown): readonly string[] {
  const legal = nextPhases(records.at(-1)?.phase ?? null)
  if (!isPhase(phase) || !legal.includes(phase))
    return [legal.length === 0 ? 'nothing comes after completed' : `only ${legal.join(' or ')} may come here`]
  const malformed = checkEvidence(phase, evidence)
  if (malformed.length > 0) return malformed
  const sound = evidence as EvidenceOf<Phase>
  // The short way needs a reason, and the long way its proof.
  if (phase === 'completed' && isNotRequired(sound) !== legal.length > 1)
    return [legal.length > 1 ? 'nothing was delivered, and no reason is given' : 'the work was delivered, so it needs the proof']
  return findDisagreements(phase, sound, lookUp(records))
}

/** Facts of recorded phases, by their names. */
export const lookUp =
  (records: readonly PhaseRecord[]): Earlier =>
  <P extends Phase>(phase: P) => {
    const found = records.find((record) => record.phase === phase)?.evidence
    return found === undefined || isNotRequired(found) ? null : (found as FactsOf<P>)
  }
