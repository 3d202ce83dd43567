import { closest } from '../validation/suggest.ts'
import { languageProfiles } from './language.ts'

/** What the conditions of a prompt part are held against. */
export interface Situation {
  /** Name of the plan's format. */
  readonly format: string
  /** Profiles of the bundle, as `detectLanguages` names them. */
  readonly languages: readonly string[]
  readonly strict: boolean
}

/**
 * Whether a condition holds: `always`, `strict`, `language:NAME` or `format:NAME`. One that says anything else never does.
 * Source: FRD loop, front matter, prompt profile 1.
 */
export function holds(condition: string, { format, languages, strict }: Situation): boolean {
  if (condition === 'always') return true
  if (condition === 'strict') return strict
  const [subject, name] = split(condition)
  return (subject === 'language' && languages.includes(name)) || (subject === 'format' && format === name)
}

/** What to write instead of a condition that nobody knows; null for a good one. */
export function mendCondition(condition: string, formats: readonly string[]): string | null {
  const known = [
    'always',
    'strict',
    ...formats.map((name) => `format:${name}`),
    ...languageProfiles.map((name) => `language:${name}`),
  ]
  if (known.includes(condition)) return null
  const near = closest(condition, known)
  if (near !== null) return `Did you mean \`${near}\`?`
  const [subject] = split(condition)
  if (subject === 'language') return `The profiles are: ${languageProfiles.join(', ')}.`
  if (subject === 'format') return `The formats are: ${formats.join(', ')}.`
  return 'Write `always`, `strict`, `language:NAME` or `format:NAME`.'
}

function split(condition: string): readonly [string, string] {
  const colon = condition.indexOf(':')
  return colon < 0 ? [condition, ''] : [condition.slice(0, colon), condition.slice(colon + 1)]
}
