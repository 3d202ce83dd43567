import type { Finding } from '../../model.ts'
import { type Procedure, type RaisedTrigger, TRIGGERS } from '../../procedure.ts'
import { finding } from '../guards/finding.ts'
import { mergeTriggers } from './signals.ts'

/** Whether work is quick, and what speaks against it. */
export interface Classification {
  readonly result: 'quick' | 'escalate'
  /** Every trigger that is declared or computed, in the order of the catalogue. */
  readonly triggers: readonly RaisedTrigger[]
  /** Where the ticket says one thing of a trigger and the files another; warnings. */
  readonly differences: readonly Finding[]
  /** What quick work may not have and the ticket asks for; errors. */
  readonly unmet: readonly Finding[]
}

const compare = ({ declared, lock }: Procedure, computed: readonly RaisedTrigger[]): readonly Finding[] =>
  TRIGGERS.flatMap((trigger) => {
    const said = declared[trigger]
    const isComputed = computed.some((one) => one.trigger === trigger)
    if (said === undefined || said === isComputed) return []
    const message = said
      ? `The ticket says that \`${trigger}\` applies, which its files do not show.`
      : `The ticket says that \`${trigger}\` does not apply, which its files show to be wrong.`
    const hint = said ? 'It applies because the ticket says so.' : 'What the files show counts; correct the ticket.'
    return [finding('classification-differs', 'warning', lock.path, message, hint)]
  })

const findUnmet = ({ experts, specs, lock }: Procedure): readonly Finding[] => [
  ...(experts.length === 0
    ? []
    : [
        finding(
          'quick-with-experts',
          'error',
          lock.path,
          `Quick work needs no expert, but the ticket names ${experts.join(', ')}.`,
          'Write a full ticket, or name no expert.',
        ),
      ]),
  ...(specs === null
    ? []
    : [
        finding(
          'quick-with-specs',
          'error',
          lock.path,
          'Quick work has no specs, but the ticket refers to some.',
          'Write a full ticket, or set the mode of `spec_refs` to `no_spec` with its reason.',
        ),
      ]),
]

/**
 * Decides whether work is quick: no trigger is declared or computed, and nothing is asked for that quick work does not
 * have. What is computed counts whatever the ticket says; what the ticket says counts whatever is computed. Source:
 * workflow modes, quick flow.
 * @param raised by the files; those that the document raised are added here
 */
export const classify = (procedure: Procedure, raised: readonly RaisedTrigger[]): Classification => {
  const computed = mergeTriggers([...procedure.raised, ...raised])
  const declared = TRIGGERS.filter(
    (trigger) => procedure.declared[trigger] === true && !computed.some((one) => one.trigger === trigger),
  ).map((trigger): RaisedTrigger => ({ trigger, paths: [], reason: 'The ticket says so.' }))
  const triggers = mergeTriggers([...computed, ...declared])
  const unmet = findUnmet(procedure)
  return {
    result: triggers.length + unmet.length === 0 ? 'quick' : 'escalate',
    triggers,
    differences: compare(procedure, computed),
    unmet,
  }
}
