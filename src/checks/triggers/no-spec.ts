import type { Finding } from '../../model.ts'
import type { Procedure, RaisedTrigger, Trigger } from '../../procedure.ts'
import { finding, quoted } from '../guards/finding.ts'

/** What work without specs may not change. */
const needsSpec: Readonly<Partial<Record<Trigger, string>>> = {
  public_api_shared_contract: 'an interface or a contract',
  schema_data: 'data or its schema',
  dependencies: 'dependencies',
  security_auth_privacy: 'security, release or deployment',
  visual_flow_ambiguity: 'the user interface',
}

/**
 * What a ticket changes without specs though it may not. A ticket that does not claim to need none is left alone. Source:
 * workflow modes, specs.
 */
export const tiesNoSpec = (
  procedure: Pick<Procedure, 'mode' | 'specs' | 'noSpecs' | 'visual' | 'lock'>,
  raised: readonly RaisedTrigger[],
): readonly Finding[] => {
  if (procedure.specs !== null || procedure.noSpecs.trim() === '') return []
  const refuse = (what: string, path: string | undefined): Finding =>
    finding(
      'no-spec-refused',
      'error',
      procedure.lock.path,
      `The ticket has no specs, but the work changes ${what}${path === undefined ? '' : `, for example ${quoted(path)}`}.`,
      'Write requirements, design and tasks, and refer to them in `spec_refs`, or take this out of the work.',
    )
  // Quick work may be seen where the ticket says how it is to look.
  const isVisual =
    procedure.mode !== 'quick' && procedure.visual.required && !raised.some(({ trigger }) => trigger === 'visual_flow_ambiguity')
  return [
    ...raised.flatMap(({ trigger, paths }) => {
      const what = needsSpec[trigger]
      return what === undefined ? [] : [refuse(what, paths[0])]
    }),
    ...(isVisual ? [refuse('how something looks', undefined)] : []),
  ]
}
