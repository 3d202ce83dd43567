import { isSameRepository } from '../../host/same-repository.ts'
import type { Finding, Place, Severity } from '../../model.ts'
import { quote } from '../../validate.ts'
import { checkCopy } from './package-copies.ts'
import { type FileTree, isInPackage, type ListedTicket, type PackageManifest } from './package-manifest.ts'
import type { WorkflowSettings } from './settings.ts'

const complain = (place: Place, severity: Severity, code: string, message: string, hint: string): Finding => ({
  ...place,
  severity,
  code,
  message,
  hint,
})

/** Whether a package is for the repository and the branch that it lies in; what is not known is told, and not compared. */
export function checkTarget(
  { place, targetRepository, targetBranch }: PackageManifest,
  { repository, branch }: Pick<WorkflowSettings, 'repository' | 'branch'>,
): readonly Finding[] {
  const hint = 'Build the package for this repository and branch, or run it where it belongs.'
  const unknown = (name: string, value: string, setting: string): Finding => {
    const message = `Nothing says which ${name} this is, so that ${quote(value)} was not compared with it.`
    return complain(place(`/target_${name}`), 'warning', 'package-target-unchecked', message, `Set \`${setting}\`.`)
  }
  const wrong = (name: string, value: string, real: string): Finding => {
    const message = `The package is for the ${name} ${quote(value)}, not for ${quote(real)}.`
    return complain(place(`/target_${name}`), 'error', 'package-target', message, hint)
  }
  const findings: Finding[] = []
  if (targetRepository !== null) {
    if (repository === null) findings.push(unknown('repository', targetRepository, 'repository'))
    else if (!isSameRepository(targetRepository, repository) && !isSameRepository(repository, targetRepository))
      findings.push(wrong('repository', targetRepository, repository))
  }
  if (targetBranch !== null) {
    if (branch === null) findings.push(unknown('branch', targetBranch, 'base'))
    else if (targetBranch !== branch) findings.push(wrong('branch', targetBranch, branch))
  }
  return findings
}

/** Whether the records of a run would be written into the package, which may never change. */
export function checkRecordsPlace(
  { path }: PackageManifest,
  { recordsFolder }: Pick<WorkflowSettings, 'recordsFolder'>,
): readonly Finding[] {
  if (!isInPackage(path, recordsFolder)) return []
  const place = { file: path, line: null, column: null, pointer: null }
  const message = `The folder of the records, ${quote(recordsFolder)}, is in the package, which may not change.`
  return [complain(place, 'error', 'package-holds-records', message, 'Move the package, or set `workflow.records`.')]
}

/**
 * Copies that differ, and open tickets without one: a fault for the next ticket, a warning for later ones.
 * @param isDone by position in the manifest
 */
export function checkCopies(manifest: PackageManifest, tree: FileTree, isDone: readonly boolean[]): readonly Finding[] {
  const next = isDone.indexOf(false)
  return manifest.tickets.flatMap((ticket, at): readonly Finding[] => {
    const copy = checkCopy(ticket, manifest, tree)
    if (copy === null || (!copy.isThere && isDone[at] === true)) return []
    return copy.findings.map((finding) => (at === next ? { ...finding, severity: 'error' as const } : finding))
  })
}

/** Tickets that are done although one before them is not: nobody can tell what they rest on. */
export function checkPrefix(tickets: readonly ListedTicket[], isDone: readonly boolean[]): readonly Finding[] {
  const next = isDone.indexOf(false)
  return tickets.flatMap(({ id, place }, at): readonly Finding[] => {
    if (next < 0 || at < next || isDone[at] !== true) return []
    const message = `${quote(id ?? '')} is done, but ${quote(tickets[next]?.id ?? '')} before it is not.`
    return [
      complain(place, 'error', 'package-prefix', message, 'Find out how this came about, and deliver the earlier one first.'),
    ]
  })
}
