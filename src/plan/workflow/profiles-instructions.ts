import type { Snapshot } from '../../model.ts'
import { EXPERTS } from '../../procedure.ts'
import type { AgentProfile } from './profiles.ts'
import { readReference } from './read-reference.ts'
import { refuseMaterial } from './reading-material.ts'

/** What a repository tells somebody who takes a turn, and where it stands. */
export interface Instructions {
  /** `native` for a profile, `markdown` for a prompt that stands in for one, `none` where the repository has neither. */
  readonly source: 'native' | 'markdown' | 'none'
  /** null for `none`. */
  readonly path: string | null
  /** Empty for `none`. */
  readonly text: string
}

/** Ends of the names of profiles, by who takes the turn. Experts go by their own names. Source: workflow modes, native profiles. */
const NAMES: Readonly<Record<string, string>> = {
  writer: 'implementer',
  planner: 'ticket-planner',
  'self-reviewer': 'implementer',
  reviewer: 'independent-reviewer',
  'drift-checker': 'release-auditor',
  'blocker-resolver': 'blocker-resolver',
  curator: 'curator',
}

const NONE: Instructions = { source: 'none', path: null, text: '' }

/**
 * The instructions of the repository for a role or an expert: its native profile, else the prompt of the same name in
 * `prompts/`, else the one that the ticket names for experts. They add to the prompt of the run and never take its place.
 * Source: workflow modes, native profiles.
 * @param role name of a role or of an expert
 * @param fallback prompt that the ticket names in `markdown_fallback`; null without one
 */
export function findInstructions(
  snapshot: Snapshot,
  profiles: readonly AgentProfile[],
  role: string,
  fallback: string | null = null,
): Instructions {
  const isExpert = EXPERTS.some((expert) => expert === role)
  const name = isExpert ? role : (NAMES[role] ?? role)
  const isNamed = (given: string): boolean => given === name || (!isExpert && given.endsWith(`-${name}`))
  const profile = profiles.find((each) => isNamed(each.name))
  if (profile !== undefined && refuseMaterial(profile.path, profile.instructions).length === 0)
    return { source: 'native', path: profile.path, text: profile.instructions }
  const prompts = [...snapshot.entries.keys()].filter((path) => {
    const stem = /^prompts\/([^/]+)\.md$/.exec(path)?.[1]
    return stem !== undefined && (isNamed(stem) || isNamed(stem.replace(/-agent$/, '')))
  })
  for (const path of [...prompts, ...(isExpert && fallback !== null ? [fallback] : [])]) {
    const { text } = readReference(snapshot, path, 'prompt-missing', 'The prompt')
    if (text !== null && refuseMaterial(path, text).length === 0) return { source: 'markdown', path, text: text.trim() }
  }
  return NONE
}
