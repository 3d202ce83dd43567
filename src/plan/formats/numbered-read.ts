import type { Finding, Snapshot, Task, TaskBrief } from '../../model.ts'
import { quote, validate } from '../../validate.ts'
import type { ReadPlan } from '../format.ts'
import type { JsonDocument } from '../json-document.ts'
import { decodeText } from '../json-text.ts'
import { findTitle, listItemsUnder } from '../markdown-outline.ts'
import { findingsOf, openJson } from '../open-json.ts'
import { complain } from './numbered-document.ts'
import type { NumberedEntry, NumberedKind } from './numbered-plan.ts'

/** The pointer, as far as every kind has it. The schema has checked it before it is given this type. */
type Pointer = { readonly plan_version: string } & Readonly<Record<'next_track' | 'next', number>>

/**
 * Pointer and documents → plan. Numbers before the pointer's are done, its own may start, later ones wait for the one
 * before. Only the document of the one that may start is needed. Source: track runner, track selection 1 to 4.
 */
export function readNumberedPlan(kind: NumberedKind, snapshot: Snapshot, planPath: string): ReadPlan {
  const { document: pointer, findings } = openJson(snapshot, planPath)
  if (pointer === null) return { plan: null, findings }
  const problems = findingsOf(pointer, validate(kind.schema, pointer.value))
  if (problems.length > 0) return { plan: null, findings: [...findings, ...problems] }

  const { plan_version: version, [kind.nextKey]: next } = pointer.value as Pointer
  const entries = [...kind.list(snapshot, pointer, version)].sort((one, other) => one.number - other.number)
  const own = readNext(kind, snapshot, pointer, { version, next, entries })
  const all = [...findings, ...own.findings]
  if (own.findings.some(({ severity }) => severity === 'error')) return { plan: null, findings: all }
  const tasks = entries.map((entry, position) => toTask(kind, entry, next, entries[position - 1] ?? null, own.brief))
  return { plan: { format: kind.name, path: planPath, tasks }, findings: all }
}

interface Listing {
  readonly version: string
  readonly next: number
  readonly entries: readonly NumberedEntry[]
}

/** Everything about the number that may start; no brief where it is past the end of the plan. */
function readNext(
  kind: NumberedKind,
  snapshot: Snapshot,
  pointer: JsonDocument,
  { version, next, entries }: Listing,
): { readonly brief: TaskBrief | null; readonly findings: readonly Finding[] } {
  const place = pointer.place(`/${kind.nextKey}`)
  const entry = entries.find(({ number }) => number === next)
  const found = kind.findDocument({ place, doc: null, ...entry, snapshot, version, number: next })
  const last = entries.at(-1)
  if (entry === undefined && found.path === null && last !== undefined && next > last.number) {
    const message = `The pointer stands at ${kind.name} ${next}, but the last one of the plan is ${last.number}.`
    const hint = 'Nothing is left to do. Add the next one to the plan, or switch the schedule off.'
    return { brief: null, findings: [complain(place, 'warning', 'plan-exhausted', message, hint)] }
  }
  const findings = [...checkSlug(kind, pointer, next, entry), ...found.findings]
  if (found.path === null) return { brief: null, findings }
  const read = readDocument(snapshot, found.path)
  return { brief: read.brief, findings: [...findings, ...read.findings] }
}

/** The slug becomes part of a branch, a commit and a title, and is never guessed. Source: track runner, branch rules 3. */
function checkSlug(
  { name, hasSlugs }: NumberedKind,
  pointer: JsonDocument,
  number: number,
  entry: NumberedEntry | undefined,
): readonly Finding[] {
  if (!hasSlugs) return []
  const hint = 'Write a short name of letters, digits, dots, dashes and underscores, such as "offline-maps".'
  if (entry === undefined || entry.slug === null) {
    const place = entry?.place ?? pointer.place('/tracks')
    return [complain(place, 'error', 'slug-missing', `The pointer has no slug for ${name} ${number}.`, hint)]
  }
  if (/^[\p{L}\p{N}][\p{L}\p{N}._+-]{0,99}$/u.test(entry.slug) && !/\.\.|\.$|\.lock$/i.test(entry.slug)) return []
  const message = `The slug ${quote(entry.slug)} of ${name} ${number} cannot be part of the name of a branch.`
  return [complain(pointer.place(`/tracks/${number}/slug`), 'error', 'slug-invalid', message, hint)]
}

function readDocument(
  snapshot: Snapshot,
  path: string,
): { readonly brief: TaskBrief | null; readonly findings: readonly Finding[] } {
  const bytes = snapshot.files.get(path)
  const { text, findings } = bytes === undefined ? { text: '', findings: [] } : decodeText(path, bytes)
  if (text === null) return { brief: null, findings }
  if (text.trim() === '') {
    const place = { file: path, line: null, column: null, pointer: null }
    const [message, hint] =
      bytes === undefined
        ? ['The document is not among the files that were read.', 'Keep it below docs/plan.']
        : ['The document is empty.', 'Write down what is to be done.']
    return { brief: null, findings: [...findings, complain(place, 'error', 'document-empty', message, hint)] }
  }
  const gates = listItemsUnder(text, (title) => /^(?:\d+[.)]?\s*)?required gates?\b/i.test(title))
  const verification = gates.map((description, position) => ({ id: `G${position + 1}`, type: 'gate', description }))
  return { brief: { ...emptyBrief, verification, document: text, documentPath: path }, findings }
}

const emptyBrief: TaskBrief = {
  description: '',
  steps: [],
  gotchas: [],
  notes: [],
  verification: [],
  testRequirements: [],
  testOmissionReason: null,
  document: null,
}

function toTask(
  { name, names, hasSlugs }: NumberedKind,
  { number, slug, place }: NumberedEntry,
  next: number,
  before: NumberedEntry | null,
  nextBrief: TaskBrief | null,
): Task {
  const id = `${name}-${number}`
  const brief = number === next && nextBrief !== null ? nextBrief : emptyBrief
  const shortTitle = hasSlugs ? slug : names(String(number), '').title
  const waitsFor = before === null ? [] : [`${name}-${before.number}`]
  return {
    id,
    title: findTitle(brief.document ?? '') ?? shortTitle ?? id,
    status: number < next ? 'done' : number === next ? 'todo' : 'blocked',
    group: slug === null ? id : `${id}-${slug}`,
    startsBundle: true,
    dependsOn: waitsFor.map((each) => ({ name: each, taskIds: [each], place })),
    brief,
    place,
  }
}
