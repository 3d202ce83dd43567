import { schemaAddress } from './addresses.ts'
import type { GateCandidate } from './project-signs.ts'

const PLAIN = /^[A-Za-z][\w ./-]*[\w./-]$/
/** Words that YAML, or an older YAML, takes for something else than a text. */
const TAKEN = /^(?:true|false|null|yes|no|on|off)$/i

/** A text as a YAML value: plain where nobody can misread it. */
export const yamlText = (text: string): string => (PLAIN.test(text) && !TAKEN.test(text) ? text : JSON.stringify(text))

/** The first configuration of a repository: its gates, and what else people often want, as comments. */
export function renderFirstConfig(gates: readonly GateCandidate[]): string {
  const entries = gates.flatMap(({ name, run }) => [`  - name: ${yamlText(name)}`, `    run: ${yamlText(run)}`])
  const example = ['# gates:', '#   - name: tests', '#     run: ./test.sh']
  return `${[
    `# yaml-language-server: $schema=${schemaAddress('config')}`,
    '# Rules of this repository for Codex Plan Runner. A run reads them from the commit it starts from, so a change on a',
    '# work branch has no effect on its own run.',
    '',
    '# Commands that must pass before anything is delivered. They run in order, in a sandbox without network.',
    ...(entries.length > 0 ? ['gates:', ...entries] : example),
    '',
    '# Send changes of files that the plan does not name back to the agent, instead of only listing them.',
    '# scope: strict',
    '',
    '# What no change may touch, besides the plan, workflows and the like, which are always protected.',
    '# protected-paths:',
    '#   - docs/product/**',
  ].join('\n')}\n`
}
