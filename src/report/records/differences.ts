import { quoteLine } from '../../host/log.ts'
import type { Finding } from '../../model.ts'
import type { RecordFacts } from './record-facts.ts'
import { createTeller } from './teller.ts'

/**
 * What an agent lists otherwise than the host saw it; the host's lists are the ones that are recorded.
 * Source: workflow modes, execution result.
 */
export function findDifferences(facts: Pick<RecordFacts, 'agent' | 'changes' | 'rounds' | 'knownSecrets'>): readonly Finding[] {
  const { agent, changes, rounds, knownSecrets } = facts
  const tell = createTeller(knownSecrets)
  const complain = (what: string, items: readonly string[]): readonly Finding[] =>
    items.length === 0
      ? []
      : [
          {
            ...{ code: 'record-differs', severity: 'warning', file: null, line: null, column: null, pointer: null },
            message: `${what}: ${quoteLine(items.slice(0, 5).map(tell.plain).join(', '), 500)}${items.length > 5 ? ' and more' : ''}.`,
            hint: 'The records hold what the host saw. Read the change itself, not what was said about it.',
          },
        ]
  const named = new Set(agent.commits.flatMap(({ paths }) => paths.map((path) => path.replace(/^\.\//, ''))))
  const changed = changes.map(({ path }) => path)
  const ran = new Set(rounds.flat().map(({ command }) => command.trim()))
  return [
    ...complain(
      'The agent lists files that did not change',
      [...named].filter((path) => !changed.includes(path)),
    ),
    ...complain('The agent leaves out files that changed', named.size === 0 ? [] : changed.filter((path) => !named.has(path))),
    ...complain(
      'The agent names commands as evidence that the host did not run',
      [...new Set(agent.evidence.map(({ command }) => command.trim()))].filter((command) => !ran.has(command)),
    ),
  ]
}
