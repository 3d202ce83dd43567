import type { MemoryNote, MemoryUpdate } from '../model.ts'
import { findPersonalData, findSecrets } from '../secrets.ts'

/** An entry of the memory file: a note under the heading `### YYYY-MM-DD <context>`. */
export interface NoteEntry {
  readonly date: string
  readonly context: string
  readonly note: MemoryNote
}

/** The bullets of an entry, in their order. Source: FRD loop, cross-run memory 6. */
const bullets = [
  ['situation', 'Situation'],
  ['learning', 'Learning'],
  ['decision', 'Action/Decision'],
  ['reusableCheck', 'Reusable check/command'],
  ['applicability', 'Applicability'],
] as const satisfies readonly (readonly [keyof MemoryNote, string])[]

const longestField = 600
const longestContext = 80

/** How many of the newest entries a new one is compared with. */
const comparedEntries = 50

/** One line, without characters that do not show and without HTML comments, which a reviewer would not see. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/<!--|--!?>/g, ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()

const capped = (text: string, longest: number): string => {
  const characters = [...plain(text)]
  return characters.length <= longest
    ? characters.join('')
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}

/** An entry in Markdown, with a final line end. Whatever the fields hold, it is a heading and five lines. */
export const renderNote = (note: MemoryNote, date: string, context: string): string =>
  [
    `### ${date} ${capped(context, longestContext)}`.trimEnd(),
    ...bullets.map(([field, label]) => `- ${label}: ${capped(note[field], longestField)}`.trimEnd()),
    '',
  ].join('\n')

const headingPattern = /^###\s+(\d{4}-\d{2}-\d{2})(?:\s+(.*))?$/
const bulletPattern = /^[-*]\s+(Situation|Learning|Action\/Decision|Reusable check\/command|Applicability):(.*)$/i

/** The entries of a memory file, oldest first. Text that belongs to none is passed over; a bullet may go on over several lines. */
export const parseNotes = (text: string): readonly NoteEntry[] => {
  const entries: { date: string; context: string; fields: Map<string, string> }[] = []
  let field: string | null = null
  for (const line of text.split(/\r?\n/).map((written) => written.trim())) {
    const heading = headingPattern.exec(line)
    if (heading !== null) entries.push({ date: heading[1] ?? '', context: (heading[2] ?? '').trim(), fields: new Map() })
    const fields = entries.at(-1)?.fields
    const bullet = bulletPattern.exec(line)
    const label = bullet?.[1]?.toLowerCase()
    if (heading !== null || line === '' || line.startsWith('#')) field = null
    else if (label !== undefined) field = bullets.find(([, written]) => written.toLowerCase() === label)?.[0] ?? null
    if (field !== null) fields?.set(field, `${fields.get(field) ?? ''} ${bullet?.[2] ?? line}`.trim())
  }
  return entries.map(({ date, context, fields }) => {
    const read = (name: keyof MemoryNote): string => fields.get(name) ?? ''
    const note: MemoryNote = {
      situation: read('situation'),
      learning: read('learning'),
      decision: read('decision'),
      reusableCheck: read('reusableCheck'),
      applicability: read('applicability'),
    }
    return { date, context, note }
  })
}

const placeholder =
  /^(?:n\/?a|none|nothing|no|null|nil|undefined|tbd|tba|todo|unknown|empty|not applicable|(?:no|nothing|none) (?:new|durable|special|notable)?\s?(?:durable )?(?:learnings?|information|insights?|notes?)?)$/

const isPlaceholder = (text: string): boolean => {
  const words = capped(text, longestField)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return words === '' || placeholder.test(words)
}

/** What makes two notes one: their fields, whatever the case, the spaces and the dates in them. */
const essence = (note: MemoryNote): string =>
  bullets
    .map(([field]) =>
      capped(note[field], longestField)
        .toLowerCase()
        .replace(/\d{4}-\d{2}-\d{2}/g, 'date'),
    )
    .join('\n')

/** Why a note may not be kept, without a word of what it says; null when it may. */
const refusal = (current: string, note: MemoryNote, context: string, knownSecrets: readonly string[]): string | null => {
  if (isPlaceholder(note.learning)) return 'The note held no learning worth keeping.'
  const written = [context, ...bullets.map(([field]) => note[field])]
  const text = [...written, ...written.map(plain)].join('\n')
  if (findSecrets(text, knownSecrets).length > 0) return 'The note was refused: it held a secret.'
  if (findPersonalData(text).length > 0) return 'The note was refused: it held personal data.'
  const recent = parseNotes(current).slice(-comparedEntries)
  if (recent.some((entry) => essence(entry.note) === essence(note))) return 'The note is in the file already.'
  if (current.includes('\uFFFD')) return 'The file is not valid UTF-8, so nothing was added to it.'
  return null
}

interface Appending {
  /** The calendar date of the heading, `YYYY-MM-DD`. */
  readonly date: string
  /** What the heading says the note is about, for example a task id. */
  readonly context: string
  readonly knownSecrets: readonly string[]
  readonly file: string
}

const appended = (current: string | null, entry: string): string => {
  const text = current ?? '# Notes\n'
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const gap = text === '' || /\n[ \t]*\r?\n$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol
  return `${text}${gap}${entry.replaceAll('\n', eol)}`
}

/**
 * The memory file with a note at its end. The old text stays as it is, byte for byte, provided it was decoded without dropping a BOM.
 * @param current null when there is no file yet
 * @returns content null: leave the file alone. Source: FRD loop, cross-run memory 3-7
 */
export const appendNote = (
  current: string | null,
  note: MemoryNote | null,
  { date, context, knownSecrets, file }: Appending,
): { readonly content: string | null; readonly update: MemoryUpdate } => {
  const reason = note === null ? 'There was nothing new to remember.' : refusal(current ?? '', note, context, knownSecrets)
  if (note === null || reason !== null) return { content: null, update: { file, status: 'no_change', summary: reason ?? '' } }
  const summary = `One note was appended: ${capped(context, longestContext)}.`
  return { content: appended(current, renderNote(note, date, context)), update: { file, status: 'appended', summary } }
}
