import type { Finding, Place, Snapshot } from '../../model.ts'
import { compileSchema, type Problem, quote, validate } from '../../validate.ts'
import type { PlanFormat } from '../format.ts'
import type { JsonDocument } from '../json-document.ts'
import { findingsOf, openJson } from '../open-json.ts'
import type { FrdDocument, FrdEntry, FrdIndex } from './frd-document.ts'
import { byCodeUnit, documentsInFolder, resolveListed } from './frd-files.ts'

/** A document of the plan, its shape checked, with the entry of the index that lists it. */
export interface LoadedFrd {
  readonly document: JsonDocument
  readonly content: FrdDocument
  readonly entry: FrdEntry
  /** Where the entry stands in the index. */
  readonly entryPointer: string
}

/** The files of a plan; null when one of them cannot be used. */
export interface LoadedPlan {
  readonly loaded: { readonly index: JsonDocument; readonly frds: readonly LoadedFrd[] } | null
  readonly findings: readonly Finding[]
}

/** The documents one builds on, named by itself or by the index, with the place that names them (its own first). */
export function dependenciesOf(
  index: JsonDocument,
  { document, content, entry, entryPointer }: LoadedFrd,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const [item, name] of (entry.dependencies ?? []).entries())
    places.set(name, index.place(`${entryPointer}/dependencies/${item}`))
  for (const [item, name] of (content.metadata.dependencies ?? []).entries())
    places.set(name, document.place(`/metadata/dependencies/${item}`))
  return places
}

const error = (place: Place, code: string, message: string, hint: string): Finding => ({
  ...place,
  code,
  severity: 'error',
  message,
  hint,
})

/** What a schema validator is to be run on: every document, listed or lying there, against the schema the index names. */
export function filesToValidate(snapshot: Snapshot, planPath: string): ReturnType<PlanFormat['documents']> {
  const present = documentsInFolder(snapshot, planPath)
  const { document } = openIndex(snapshot, planPath)
  if (document === null) return { schema: null, documents: present }
  const { schemaPath, frds } = document.value as FrdIndex
  const listed = frds.flatMap(({ path }) => resolveListed(planPath, path) ?? [])
  const schema = schemaPath === undefined ? null : resolveListed(planPath, schemaPath)
  return { schema, documents: Array.from(new Set([...present, ...listed])).sort(byCodeUnit) }
}

/** Reads and validates index, schema and documents; everything that is wrong with them is found in one go. */
export async function loadPlan(snapshot: Snapshot, planPath: string): Promise<LoadedPlan> {
  const { document: index, findings } = openIndex(snapshot, planPath)
  if (index === null) return { loaded: null, findings }
  const content = index.value as FrdIndex
  const listed = openListed(snapshot, planPath, index, content)
  const schema = await loadSchema(snapshot, planPath, index, content)
  const all = [...findings, ...listed.findings, ...schema.findings]
  const frds = listed.documents.map(({ document, entry, entryPointer }): LoadedFrd => {
    all.push(...checkDocument(document, entry, schema.check))
    return { document, entry, entryPointer, content: document.value as FrdDocument }
  })
  return { loaded: all.some(({ severity }) => severity === 'error') ? null : { index, frds }, findings: all }
}

function openIndex(
  snapshot: Snapshot,
  planPath: string,
): { readonly document: JsonDocument | null; readonly findings: readonly Finding[] } {
  const { document, findings } = openJson(snapshot, planPath)
  if (document === null) return { document, findings }
  // Keys of other tools are no reason to stop: nothing the runner needs hides behind an unknown one.
  const problems = findingsOf(document, validate('frd-index', document.value)).map(
    (finding): Finding => (finding.code === 'unknown-property' ? { ...finding, severity: 'warning' } : finding),
  )
  const isUsable = problems.every(({ severity }) => severity === 'warning')
  return { document: isUsable ? document : null, findings: [...findings, ...problems] }
}

type OpenedEntry = Pick<LoadedFrd, 'document' | 'entry' | 'entryPointer'>

function openListed(
  snapshot: Snapshot,
  planPath: string,
  index: JsonDocument,
  content: FrdIndex,
): { readonly documents: readonly OpenedEntry[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const documents: OpenedEntry[] = []
  const paths = new Set<string>()
  const ids = new Set<string>()
  for (const [position, entry] of content.frds.entries()) {
    const entryPointer = `/frds/${position}`
    const place = index.place(`${entryPointer}/path`)
    const path = resolveListed(planPath, entry.path)
    if (ids.has(entry.frdId.toLowerCase())) {
      findings.push(
        error(index.place(`${entryPointer}/frdId`), 'duplicate-id', `${entry.frdId} is listed twice.`, 'Keep one entry.'),
      )
    }
    ids.add(entry.frdId.toLowerCase())
    if (path === null) {
      const message = `The path ${quote(entry.path)} leads out of the plan's folder.`
      findings.push(
        error(
          place,
          'path-outside-plan',
          message,
          'Write a relative path below the index, with forward slashes and without `..`.',
        ),
      )
    } else if (paths.has(path)) {
      findings.push(
        error(place, 'listed-twice', `The file ${quote(path)} is listed twice.`, 'Give each document a file of its own.'),
      )
    } else {
      paths.add(path)
      const opened = openJson(snapshot, path, place)
      findings.push(...opened.findings)
      if (opened.document !== null) documents.push({ document: opened.document, entry, entryPointer })
    }
  }
  return { documents, findings }
}

type Check = (value: unknown) => readonly Problem[]

/** The plan's own schema, else the published one. A schema that cannot be used is one finding, whatever the number of documents. */
async function loadSchema(
  snapshot: Snapshot,
  planPath: string,
  index: JsonDocument,
  { schemaPath }: FrdIndex,
): Promise<{ readonly check: Check; readonly findings: readonly Finding[] }> {
  const ours: Check = (value) => validate('frd', value)
  const none: Check = () => []
  if (schemaPath === undefined) return { check: ours, findings: [] }
  const path = resolveListed(planPath, schemaPath)
  const place = index.place('/schemaPath')
  if (path === null) {
    const message = `The path ${quote(schemaPath)} leads out of the plan's folder.`
    return { check: none, findings: [error(place, 'path-outside-plan', message, 'Keep the schema next to the index.')] }
  }
  const { document, findings } = openJson(snapshot, path, place)
  if (document === null) return { check: none, findings }
  const schema = await compileSchema(document.value)
  if (schema.ok) return { check: (value) => firstOf(schema.check(value), () => validate('frd-shape', value)), findings }
  const hint = 'Correct the schema; it must compile as JSON Schema 2020-12 in the strict mode of Ajv.'
  return {
    check: none,
    findings: [...findings, error(document.place(''), 'schema-broken', `The schema does not compile: ${schema.message}.`, hint)],
  }
}

/** A schema of the plan may allow more than the runner can work with, so what passes it is held to the least we need. */
const firstOf = (problems: readonly Problem[], otherwise: () => readonly Problem[]): readonly Problem[] =>
  problems.length > 0 ? problems : otherwise()

function checkDocument(document: JsonDocument, entry: FrdEntry, check: Check): readonly Finding[] {
  const problems = check(document.value)
  if (problems.length > 0) return findingsOf(document, problems)
  const id = (document.value as { readonly metadata?: { readonly frdId?: unknown } } | null)?.metadata?.frdId
  if (id === undefined || id === entry.frdId) return []
  const message = `The index lists this document as ${entry.frdId}, but it says ${quote(String(id))}.`
  return [error(document.place('/metadata/frdId'), 'id-mismatch', message, 'Use the same id in both.')]
}
