import type { Finding } from '../../model.ts'
import type { RaisedTrigger, Trigger } from '../../procedure.ts'
import { quoted } from '../guards/finding.ts'

/** How many paths of one trigger are listed. */
const mostListed = 10

/** What one ticket cannot carry. Source: workflow modes, ticket chains. */
const asksForChain: ReadonlySet<Trigger> = new Set([
  'multiple_services_modules',
  'broad_file_scope',
  'schema_data',
  'visual_flow_ambiguity',
])

/** Risks of more kinds than this make work complex. */
const mostKinds = 2

/** The document that should take the place of a quick ticket. */
export const recommend = (triggers: readonly RaisedTrigger[]): 'full ticket' | 'parent orchestrator ticket' =>
  triggers.length > mostKinds || triggers.some(({ trigger }) => asksForChain.has(trigger))
    ? 'parent orchestrator ticket'
    : 'full ticket'

const renderTrigger = ({ trigger, reason, paths }: RaisedTrigger): string => {
  const more = paths.length - mostListed
  const list = paths.slice(0, mostListed).map(quoted).join(', ')
  return `- \`${trigger}\`: ${reason}${paths.length === 0 ? '' : ` Paths: ${list}${more > 0 ? ` and ${more} more` : ''}.`}`
}

const advice = {
  'full ticket': 'Recommended: write a full ticket for this work, with its specs or the reason for having none.',
  'parent orchestrator ticket':
    'Recommended: write a parent orchestrator ticket that owns the outcome, with a chain of child tickets of narrow scope.',
} as const

/**
 * Why work is not quick, and what to write instead, for a person to read. Lines of Markdown without a final line end.
 * @param unmet what a quick ticket may not ask for and this one does
 */
export const renderEscalation = (triggers: readonly RaisedTrigger[], unmet: readonly Finding[] = []): string =>
  [
    'This work is not quick:',
    ...triggers.map(renderTrigger),
    ...unmet.map(({ message }) => `- ${message}`),
    advice[recommend(triggers)],
  ].join('\n')
