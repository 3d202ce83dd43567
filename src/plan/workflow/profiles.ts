import { posix } from 'node:path'
import type { Finding, Snapshot } from '../../model.ts'
import { byCodeUnit } from '../formats/frd-files.ts'
import { complainAt } from './complain-at.ts'
import { readToml } from './profiles-toml.ts'
import { readReference } from './read-reference.ts'

/** Where native profiles lie, and the file with the limits for all of them. */
const FOLDER = '.codex/agents'
const CONFIG = '.codex/config.toml'

/** The limits of a repository that sets none. Source: workflow modes, subagent limits. */
const DEFAULT_LIMITS: SubagentLimits = { threads: 4, depth: 1 }

/** A role as a repository writes it down for Codex. Only its words are ever used: sandbox and model are set by the run. */
export interface AgentProfile {
  readonly name: string
  readonly path: string
  readonly description: string
  readonly instructions: string
}

/** Upper bounds for agents at work at once. */
export interface SubagentLimits {
  readonly threads: number
  /** How deep agents may start agents. */
  readonly depth: number
}

/** The native profiles of a repository. One with an error among the findings is left out. */
export interface ReadProfiles {
  readonly profiles: readonly AgentProfile[]
  readonly limits: SubagentLimits
  readonly findings: readonly Finding[]
}

const isProfile = (path: string): boolean => posix.dirname(path) === FOLDER && path.endsWith('.toml')

/** Roles that write; every other one only looks. */
const isWriter = (name: string): boolean => /(?:^|-)(?:implementer|curator|delivery)$/.test(name)
const isImplementer = (name: string): boolean => /(?:^|-)implementer(?:-|$)/.test(name)

/**
 * Reads the native profiles from the base commit: at most one of them implements, and none of those that only look may ask
 * for write access. Source: workflow modes, native profiles.
 */
export function readProfiles(snapshot: Snapshot): ReadProfiles {
  const findings: Finding[] = []
  const profiles = new Map<string, AgentProfile>()
  for (const path of [...snapshot.entries.keys()].filter(isProfile).sort(byCodeUnit)) {
    const { profile, findings: faults } = readProfile(snapshot, path)
    findings.push(...faults)
    if (profile === null) continue
    const first = profiles.get(profile.name)
    if (first === undefined) profiles.set(profile.name, profile)
    else findings.push(complainAt(path, null, 'profile-repeated', `${first.path} has this name too.`, 'Remove one of them.'))
  }
  const [implementer, second] = [...profiles.values()].filter(({ name }) => isImplementer(name))
  if (implementer !== undefined && second !== undefined)
    findings.push(
      complainAt(
        second.path,
        null,
        'profile-second-implementer',
        `${implementer.name} and ${second.name} both implement; one writer works on a ticket.`,
        'Keep one profile that implements.',
      ),
    )
  const { limits, findings: faults } = readLimits(snapshot)
  return { profiles: [...profiles.values()], limits, findings: [...findings, ...faults] }
}

function readProfile(
  snapshot: Snapshot,
  path: string,
): { readonly profile: AgentProfile | null; readonly findings: readonly Finding[] } {
  const { values, findings } = readValues(snapshot, path, 'The profile')
  if (values === null) return { profile: null, findings }
  const refuse = (code: string, message: string, hint: string) => ({
    profile: null,
    findings: [complainAt(path, null, code, message, hint)],
  })
  const [name, instructions, description, sandbox] = ['name', 'developer_instructions', 'description', 'sandbox_mode'].map(
    (key) => values.get(key),
  )
  for (const [key, value] of [
    ['name', name],
    ['developer_instructions', instructions],
  ] as const)
    if (typeof value !== 'string' || value.trim() === '')
      return refuse('profile-incomplete', `The profile has no \`${key}\`.`, `Add \`${key}\` as a text.`)
  if (typeof name !== 'string' || typeof instructions !== 'string') return { profile: null, findings }
  if (sandbox === 'danger-full-access' || (sandbox !== undefined && sandbox !== 'read-only' && !isWriter(name)))
    return refuse(
      'profile-write-access',
      `${name} ${isWriter(name) ? 'may write files' : 'only looks'}, but its profile asks for "${String(sandbox).slice(0, 40)}".`,
      isWriter(name) ? 'Remove `sandbox_mode`.' : 'Set `sandbox_mode = "read-only"`.',
    )
  const pinned = values.has('model')
    ? [
        complainAt(
          path,
          null,
          'profile-model',
          'The profile names a model, which is not used.',
          'Remove `model`: the run decides on it.',
          'warning',
        ),
      ]
    : []
  const said = typeof description === 'string' ? description.trim() : ''
  return { profile: { name: name.trim(), path, description: said, instructions: instructions.trim() }, findings: pinned }
}

function readLimits(snapshot: Snapshot): { readonly limits: SubagentLimits; readonly findings: readonly Finding[] } {
  if (!snapshot.entries.has(CONFIG)) return { limits: DEFAULT_LIMITS, findings: [] }
  const { values, findings: faults } = readValues(snapshot, CONFIG, 'The configuration of Codex')
  // The least there can be: nobody knows how much less than usual it asks for.
  if (values === null)
    return { limits: { threads: 1, depth: 1 }, findings: faults.map((fault) => ({ ...fault, severity: 'warning' })) }
  const findings: Finding[] = []
  const limit = (key: string, usual: number): number => {
    const value = values.get(`agents.${key}`) ?? usual
    if (typeof value === 'number' && value >= 1) return value
    const hint = `Write a whole number from 1, such as ${key} = ${usual}.`
    findings.push(complainAt(CONFIG, null, 'subagent-limit', `\`agents.${key}\` is no limit.`, hint))
    return 1
  }
  return {
    limits: { threads: limit('max_threads', DEFAULT_LIMITS.threads), depth: limit('max_depth', DEFAULT_LIMITS.depth) },
    findings,
  }
}

function readValues(snapshot: Snapshot, path: string, what: string) {
  const { text, findings } = readReference(snapshot, path, 'profile-missing', what)
  if (text === null) return { values: null, findings }
  const { values, fault } = readToml(text)
  if (fault === null) return { values, findings: [] }
  const hint = 'Write it with plain texts, numbers, booleans and lists.'
  return {
    values: null,
    findings: [complainAt(path, fault.line, 'profile-syntax', `${what} is not understood: ${fault.message}.`, hint)],
  }
}
