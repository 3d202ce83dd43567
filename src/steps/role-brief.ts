import type { RoleBrief } from '../agent/role-prompts.ts'
import type { Companion } from '../agent/turn-prompt.ts'
import type { Bundle } from '../model.ts'
import { readEarlierResults } from '../plan/workflow/earlier-results.ts'
import type { Reading } from '../procedure.ts'
import type { Ground } from './survey.ts'

/** Files of the base commit that go with the tasks of a bundle, in their order. Source: workflow modes, steering. */
export const readingOf = (
  { snapshot }: Ground,
  { tasks }: Bundle,
  kinds: readonly Reading['kind'][] = ['rules', 'prompt', 'steering', 'spec', 'context', 'earlier'],
): readonly Companion[] =>
  tasks
    .flatMap(({ procedure }) => (procedure === undefined ? [] : [procedure]))
    .flatMap((procedure) => {
      // Of what came before only results count: never a whole ticket.
      const earlier = kinds.includes('earlier') ? readEarlierResults(snapshot, procedure) : []
      const others = procedure.reading.flatMap(({ kind, path }) => {
        const bytes = kind !== 'earlier' && kinds.includes(kind) ? snapshot.files.get(path) : undefined
        return bytes === undefined ? [] : [{ path, text: new TextDecoder().decode(bytes) }]
      })
      return [...others, ...earlier]
    })

/**
 * What somebody is told who looks at the work on a bundle. It depends on the base commit alone.
 * @param role name of a role, or of an expert
 */
export function briefFor(ground: Ground, bundle: Bundle, role: string): RoleBrief {
  const [{ procedure }] = bundle.tasks
  const native = ground.format.procedures?.instructions(ground.snapshot, role).text ?? ''
  return {
    instructions: native,
    tasks: bundle.tasks.map(({ id, title, brief }) => ({ id, title, document: brief.document ?? describe(brief) })),
    allowed: procedure?.allowed ?? [],
    forbidden: [...(procedure?.forbidden ?? []), ...ground.config.protectedPaths],
    acceptance: procedure?.acceptance ?? [],
    stopConditions: procedure?.stopConditions ?? [],
    reading: readingOf(ground, bundle, ['rules', 'steering', 'spec', 'context', 'earlier']),
  }
}

/** A task that has no document of its own. */
const describe = ({ description, steps, verification, notes }: Bundle['tasks'][0]['brief']): string =>
  [
    description,
    ...steps.map((step) => `Step ${step.id} ${step.title}: ${step.description}`),
    ...verification.map((each) => `Verification ${each.id} (${each.type}): ${each.description}`),
    ...notes,
  ].join('\n')
