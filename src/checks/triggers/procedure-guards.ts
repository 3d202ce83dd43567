import type { ChangeSet, Finding, TreeEntry } from '../../model.ts'
import type { Procedure } from '../../procedure.ts'
import { finding, quoted } from '../guards/finding.ts'
import { checkScopePatterns, isForbidden, isInScope, isRecord } from '../scope-patterns.ts'
import { MOST_QUICK_FILES } from './signals.ts'

type BaseEntries = ReadonlyMap<string, TreeEntry>

const complain = (code: string, path: string | null, message: string, hint: string): Finding =>
  finding(code, 'error', path, message, hint)

const judgePath = (procedure: Procedure, path: string, verb: 'planned' | 'changed'): readonly Finding[] => {
  if (isForbidden(procedure, path)) {
    const message = `${quoted(path)} was ${verb}, which the ticket forbids.`
    return [complain('forbidden-path', path, message, 'Leave it as it is in the base; no allowed path lifts this.')]
  }
  if (isRecord(procedure, path)) return []
  if (procedure.readOnly !== null) {
    const asked = procedure.readOnly === 'research' ? 'asks for research only' : 'is for the verification of its chain only'
    const message = `${quoted(path)} was ${verb}, but the ticket ${asked}.`
    return [complain('research-only', path, message, 'Change no file; put what you found into the final answer.')]
  }
  if (isInScope(procedure, path)) return []
  const message = `${quoted(path)} was ${verb}, but lies outside the allowed scope of the ticket.`
  return [complain('outside-scope', path, message, `Leave it as it is in the base; allowed: ${listed(procedure.allowed)}.`)]
}

const mostListed = 10

const listed = (paths: readonly string[]): string => {
  const more = paths.length - mostListed
  return `${paths.slice(0, mostListed).map(quoted).join(', ') || 'nothing'}${more > 0 ? ` and ${more} more` : ''}`
}

const judgeCount = (procedure: Procedure, paths: readonly string[]): readonly Finding[] => {
  const counted = paths.filter((path) => !isRecord(procedure, path))
  if (procedure.mode !== 'quick' || counted.length <= MOST_QUICK_FILES) return []
  const apart = [procedure.lock.path, ...procedure.records]
  const count = `Quick work touches at most ${MOST_QUICK_FILES} files, this touches ${counted.length}: ${listed(counted)}.`
  const message = `${count} Not counted: ${listed(apart)}.`
  return [complain('quick-file-count', null, message, 'Do it with fewer files, or write a full ticket.')]
}

/** A change that a ticket's own rules are to judge. */
export interface ProcedureContext {
  readonly procedure: Procedure
  readonly changeSet: ChangeSet
  /** The files of the plan, where there is one. */
  readonly plannedPaths?: readonly string[] | undefined
}

/**
 * Whether a change stays within what its ticket allows, old paths of what was moved or deleted included. All findings are
 * errors, but for files that the plan does not name. Source: workflow modes, delivery and quick flow.
 */
export const guardProcedure = ({ procedure, changeSet, plannedPaths }: ProcedureContext): readonly Finding[] => {
  const paths = changeSet.changes.map(({ path }) => path)
  const broken = paths.flatMap((path) => judgePath(procedure, path, 'changed'))
  const told = new Set(broken.map(({ file }) => file))
  const unplanned =
    plannedPaths === undefined
      ? []
      : paths.filter((path) => !told.has(path) && !plannedPaths.includes(path) && !isRecord(procedure, path))
  return [
    ...broken,
    ...judgeCount(procedure, paths),
    ...unplanned.map((path) => {
      const message = `${quoted(path)} was changed, but the plan does not name it.`
      return finding('unplanned-path', 'warning', path, message, 'Keep to the files of the plan where the task allows it.')
    }),
  ]
}

/** Whether a path, perhaps with a line behind it, is a file or a folder of the base. */
const existsIn = (baseEntries: BaseEntries, cited: string): boolean => {
  const path = cited.replace(/(?::\d+(?:[-:]\d+)?|#L\d+(?:-L?\d+)?)$/, '').replace(/^\.\/|\/$/g, '')
  if (baseEntries.has(cited) || baseEntries.has(path)) return true
  for (const each of baseEntries.keys()) if (path !== '' && each.startsWith(`${path}/`)) return true
  return false
}

/**
 * Whether a plan stays within the scope of its ticket, whose entries can all be understood, and rests on what the base
 * holds. Source: workflow modes, plan.
 * @param evidence paths that the plan cites, each of which may have a line behind it
 */
export const guardPlan = (
  procedure: Procedure,
  plannedFiles: readonly string[],
  baseEntries: BaseEntries,
  evidence: readonly string[] = [],
): readonly Finding[] => {
  const files = [...new Set(plannedFiles)]
  return [
    ...checkScopePatterns(procedure.allowed, procedure.lock.path),
    ...files.flatMap((path) => judgePath(procedure, path, 'planned')),
    ...judgeCount(procedure, files),
    ...[...new Set(evidence)]
      .filter((path) => !existsIn(baseEntries, path))
      .map((path) => {
        const message = `The plan rests on ${quoted(path)}, which the base does not hold.`
        return complain('plan-evidence', path, message, 'Cite files that exist, by their paths from the top of the repository.')
      }),
  ]
}
