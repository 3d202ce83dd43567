import type { Finding, Snapshot } from '../../model.ts'
import { plainPath } from './specs-refs.ts'
import { matcherOf } from './steering-globs.ts'
import { INCLUSIONS, readPacks, type SteeringPack } from './steering-pack.ts'
import type { Placed } from './ticket.ts'

/** The packs a ticket is worked on with, in the order in which they are loaded. */
export interface ChosenSteering {
  readonly packs: readonly SteeringPack[]
  readonly findings: readonly Finding[]
}

/**
 * Chooses the packs for a ticket: `always`; `fileMatch` by the paths in scope alone; `auto` by whether anything in the
 * repository has such a path, which is as much of its structure as code can judge; `manual` where the ticket names them.
 * Any pack that is named is loaded, in the place of its kind. Within one kind the path decides.
 * Source: workflow modes, steering.
 * @param allowed exact paths, folders and `folder/**`
 * @param named paths or ids of packs
 */
export function chooseSteering(
  snapshot: Snapshot,
  folder: string,
  allowed: readonly string[],
  named: readonly Placed[],
): ChosenSteering {
  const { packs, findings, atHome } = surveyPacks(snapshot, folder)
  const inScope = scopePaths(allowed, [...snapshot.entries.keys()])
  const wanted = new Set<string>()
  const unknown = named.flatMap(({ value, place }): readonly Finding[] => {
    const found = packs.find(({ id, path }) => id === value || path === plainPath(value) || path === `${folder}/${value}`)
    if (found !== undefined) {
      wanted.add(found.path)
      return []
    }
    const message = `There is no steering pack "${value.slice(0, 80)}" that could be used.`
    const hint = `Name a pack in ${folder} by its path or id.`
    return [{ code: 'steering-missing', severity: 'error', ...place, message, hint }]
  })
  const isLoaded = ({ path, inclusion, fileMatch }: SteeringPack): boolean => {
    if (inclusion === 'always' || wanted.has(path)) return true
    if (inclusion === 'auto') return atHome.has(path)
    return inclusion === 'fileMatch' && inScope.some(matcherOf(fileMatch))
  }
  const chosen = INCLUSIONS.flatMap((kind) => packs.filter((pack) => pack.inclusion === kind && isLoaded(pack)))
  return { packs: chosen, findings: [...findings, ...unknown] }
}

/** The paths that a scope means: those it names, and all of the repository that lie in its folders. */
function scopePaths(allowed: readonly string[], paths: readonly string[]): readonly string[] {
  const roots = allowed.map((entry) => entry.replace(/^(?:\.?\/)+/, '').replace(/(?:\/\*\*)?\/*$/, ''))
  return [...new Set([...roots, ...paths.filter((path) => roots.some((root) => path.startsWith(`${root}/`)))])]
}

/** The packs of a folder, and the paths of those `auto` ones that something in the repository calls for. */
interface SurveyedPacks extends ReturnType<typeof readPacks> {
  readonly atHome: ReadonlySet<string>
}

const surveys = new WeakMap<Snapshot, Map<string, SurveyedPacks>>()

/** Looks through the whole repository, so it is done once for all tickets. */
function surveyPacks(snapshot: Snapshot, folder: string): SurveyedPacks {
  const known = surveys.get(snapshot) ?? new Map<string, SurveyedPacks>()
  surveys.set(snapshot, known)
  const earlier = known.get(folder)
  if (earlier !== undefined) return earlier
  const read = readPacks(snapshot, folder)
  const paths = [...snapshot.entries.keys()]
  const called = read.packs.filter(({ inclusion, fileMatch }) => inclusion === 'auto' && paths.some(matcherOf(fileMatch)))
  const survey = { ...read, atHome: new Set(called.map(({ path }) => path)) }
  known.set(folder, survey)
  return survey
}
