import { isMemory } from '../checks/closing-records.ts'
import type { FileEdit, MemoryNote, MemoryUpdate } from '../model.ts'
import type { Procedure } from '../procedure.ts'
import { appendNote } from '../report/notes.ts'
import type { SealOrder } from './seal.ts'
import type { Ground } from './survey.ts'

/** What is written to the memory of the agents, and what became of the note. */
export interface WrittenMemory {
  readonly edits: readonly FileEdit[]
  readonly update: MemoryUpdate
}

/** Where decisions are remembered in a repository that has no such file yet. Source: workflow modes, agent memory. */
const DECISIONS = 'agent/DECISIONS.md'
/** In characters; the rest of the field is for the reference. */
const MAX_APPLICABILITY = 400

/**
 * Remembers the note of the agent, if it has one, as a decision: what was learned and what is done because of it. The entry names
 * its kind and refers to the execution report of the ticket. Source: workflow modes, agent memory.
 */
export function writeMemory(
  { ground, bundle, report, changeSet, today, knownSecrets }: SealOrder,
  { recordFolder }: Procedure,
  reference: string,
): WrittenMemory {
  const file = memoryFileOf(ground)
  const change = changeSet.changes.find(({ path }) => path === file)
  if (change !== undefined && change.after === null && change.status !== 'deleted')
    return { edits: [], update: { file, status: 'no_change', summary: `${file} is too large to add to.` } }
  const current = change === undefined ? ground.snapshot.files.get(file) : (change.after ?? undefined)
  const text = current === undefined ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(current)
  const { content, update } = appendNote(text, report.note && referTo(report.note, reference), {
    ...{ date: today, knownSecrets, file },
    context: `${bundle.tasks[0].id}: decision`,
  })
  const summary = update.status === 'appended' ? `A decision was added to ${file}, shown by ${recordFolder}.` : update.summary
  const edits = content === null ? [] : [{ path: file, content: new TextEncoder().encode(content) }]
  return { edits, update: { ...update, summary } }
}

/** The configured file where it is one of the memory of the agents, else the one for decisions, in whatever case it is there. */
function memoryFileOf({ config, snapshot }: Ground): string {
  if (isMemory(config.memoryFile)) return config.memoryFile
  const known = [...snapshot.entries.keys()].find((path) => path.toLowerCase() === DECISIONS.toLowerCase())
  return known ?? DECISIONS
}

function referTo(note: MemoryNote, reference: string): MemoryNote {
  const said = note.applicability.slice(0, MAX_APPLICABILITY).trim()
  return { ...note, applicability: `${said}${said === '' ? '' : ' '}(shown by ${reference})` }
}
