import type { Finding } from '../../model.ts'
import { findSecrets } from '../../secrets.ts'
import type { GuardContext } from './context.ts'
import { finding } from './finding.ts'

/** Text and the place it has in the report, such as `commits[1].summary`. */
type Field = readonly [place: string, text: string]

const fieldsOf = (value: unknown, place: string): readonly Field[] => {
  if (typeof value === 'string') return [[place, value]]
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => fieldsOf(item, `${place}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => fieldsOf(item, place === '' ? key : `${place}.${key}`))
}

/** What the agent says becomes commit messages, pull request and notes, so it holds no credential either. Source: FRD loop, hygiene 8. */
export const guardReportTexts = ({ report, knownSecrets }: GuardContext): readonly Finding[] =>
  fieldsOf(report, '').flatMap(([place, text]) => {
    const [sighting] = findSecrets(text, knownSecrets)
    if (sighting === undefined) return []
    return [
      finding(
        'secret',
        'error',
        null,
        `\`${place}\` of the final answer holds a secret (${sighting.kind}).`,
        'Answer again without the value.',
      ),
    ]
  })

const withhold = (value: unknown, known: readonly string[]): unknown => {
  if (typeof value === 'string') return findSecrets(value, known).length === 0 ? value : '(withheld: it held a secret)'
  if (Array.isArray(value)) return value.map((item: unknown) => withhold(item, known))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withhold(item, known)]))
}

/** An answer as it may be shown, also where it was refused: texts with a secret in them are replaced. */
export const withholdSecrets = <T>(value: T, known: readonly string[]): T => withhold(value, known) as T
