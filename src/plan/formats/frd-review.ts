import type { Finding, Place, Snapshot } from '../../model.ts'
import type { JsonDocument } from '../json-document.ts'
import { deriveStatus, type FrdStatus } from './frd-document.ts'
import { documentsInFolder, resolveListed } from './frd-files.ts'
import { dependenciesOf, type LoadedFrd } from './frd-load.ts'

const warning = (place: Place, code: string, message: string, hint: string): Finding => ({
  ...place,
  code,
  severity: 'warning',
  message,
  hint,
})

/** What is doubtful about a plan that can be selected from all the same: documents nobody lists, and copies that disagree. */
export function reviewFrds(
  snapshot: Snapshot,
  planPath: string,
  index: JsonDocument,
  frds: readonly LoadedFrd[],
  gateGroups: boolean,
): readonly Finding[] {
  const derived = new Map(
    frds.map(({ content }) => [content.metadata.frdId, deriveStatus(content.majorTasks.map(({ status }) => status))]),
  )
  return [
    ...findUnlisted(snapshot, planPath, frds),
    ...frds.flatMap((frd) => [
      ...compareStatuses(index, frd, derived),
      ...compareDependencies(index, frd),
      ...findOpenDependencies(index, frd, derived, gateGroups),
    ]),
  ]
}

function findUnlisted(snapshot: Snapshot, planPath: string, frds: readonly LoadedFrd[]): readonly Finding[] {
  const listed = new Set(frds.map(({ entry }) => resolveListed(planPath, entry.path)))
  const unlisted = documentsInFolder(snapshot, planPath).filter((path) => !listed.has(path))
  return unlisted.map((path) => {
    const place = { file: path, line: null, column: null, pointer: null }
    return warning(
      place,
      'unlisted-document',
      'The index does not list this document, so its tasks are not part of the plan.',
      'Add it to `frds`, or remove the file.',
    )
  })
}

function compareStatuses(index: JsonDocument, frd: LoadedFrd, derived: ReadonlyMap<string, FrdStatus>): readonly Finding[] {
  const { frdId, status } = frd.content.metadata
  const actual = derived.get(frdId)
  const isSkipped = frd.content.majorTasks.every((task) => task.status === 'skipped')
  const disagrees = (written: FrdStatus | undefined): boolean => {
    return written !== undefined && written !== actual && !(written === 'skipped' && isSkipped)
  }
  const compare = (place: Place, written: FrdStatus | undefined, where: string): readonly Finding[] => {
    if (!disagrees(written)) return []
    const message = `${where} says that ${frdId} is ${written}, its tasks amount to ${actual}.`
    return [warning(place, 'status-stale', message, `The tasks count. Write "${actual}" here.`)]
  }
  return [
    ...compare(frd.document.place('/metadata/status'), status, 'The document'),
    ...compare(index.place(`${frd.entryPointer}/status`), frd.entry.status, 'The index'),
  ]
}

function compareDependencies(index: JsonDocument, { content, entry, entryPointer }: LoadedFrd): readonly Finding[] {
  const inDocument = content.metadata.dependencies
  const inIndex = entry.dependencies
  if (inDocument === undefined || inIndex === undefined) return []
  const more = inIndex.filter((name) => !inDocument.includes(name))
  const fewer = inDocument.filter((name) => !inIndex.includes(name))
  if (more.length + fewer.length === 0) return []
  const parts = [
    ...(more.length > 0 ? [`only the index names ${more.join(', ')}`] : []),
    ...(fewer.length > 0 ? [`only the document names ${fewer.join(', ')}`] : []),
  ]
  const message = `Index and document disagree on what ${entry.frdId} builds on: ${parts.join('; ')}.`
  return [warning(index.place(`${entryPointer}/dependencies`), 'dependencies-differ', message, 'Write the same list in both.')]
}

/** Documents an unfinished one builds on and that are not finished either. Source: FRD loop, task selection 3b. */
function findOpenDependencies(
  index: JsonDocument,
  frd: LoadedFrd,
  derived: ReadonlyMap<string, FrdStatus>,
  gateGroups: boolean,
): readonly Finding[] {
  const { frdId } = frd.content.metadata
  if (derived.get(frdId) === 'completed') return []
  const effect = gateGroups ? 'Its tasks wait for it.' : 'Its tasks may start all the same.'
  return Array.from(dependenciesOf(index, frd)).flatMap(([name, place]) => {
    const status = derived.get(name)
    if (status === 'completed') return []
    const state = status === undefined ? 'is not in the plan' : `is ${status}`
    const hint =
      'To make tasks wait for whole documents, set `frd-gate: strict` in the configuration; else name tasks in their `dependencies`.'
    return [warning(place, 'group-dependency-open', `${frdId} builds on ${name}, which ${state}. ${effect}`, hint)]
  })
}
