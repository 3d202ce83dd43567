import { posix } from 'node:path'
import type { Snapshot } from '../../model.ts'
import type { JsonDocument } from '../json-document.ts'
import { type FoundDocument, filesIn, isFile, noDocument } from './numbered-document.ts'
import { createNumberedFormat } from './numbered-format.ts'
import type { DocumentSearch, NumberedEntry } from './numbered-plan.ts'

/** Phases: `configs/NEXT_PHASE.json` names the next one, and the folder of documents says which there are. */
export const phase = createNumberedFormat({
  name: 'phase',
  pointerPath: 'configs/NEXT_PHASE.json',
  schema: 'phase-pointer',
  nextKey: 'next',
  hasSlugs: false,
  list: listPhases,
  findDocument: findPhaseDocument,
  names: (number) => ({
    branch: `phase-${number}`,
    isOnlyBranch: true,
    scope: `phase${number}`,
    title: `Phase ${number}`,
    commitSubject: `feat(phase${number}): implement phase ${number}`,
  }),
})

const folderOf = (version: string): string => `docs/plan/${version}/phases`

function listPhases(snapshot: Snapshot, pointer: JsonDocument, version: string): readonly NumberedEntry[] {
  const { next } = pointer.value as { readonly next: number }
  return filesIn(snapshot, folderOf(version), /^phase-(?:0|[1-9]\d{0,5})\.md$/).map((path) => {
    const number = Number(posix.basename(path, '.md').slice('phase-'.length))
    const place = number === next ? pointer.place('/next') : { file: path, line: null, column: null, pointer: null }
    return { number, slug: null, doc: null, place }
  })
}

function findPhaseDocument(search: DocumentSearch): FoundDocument {
  const path = `${folderOf(search.version)}/phase-${search.number}.md`
  return isFile(search.snapshot, path) ? { path, findings: [] } : noDocument('phase', search, [path])
}
