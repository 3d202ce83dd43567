import { type Companion, cutText } from '../agent/turn-prompt.ts'
import type { Checkout } from '../host/checkout.ts'
import { listTree, readBlobs } from '../host/objects.ts'
import type { Bundle } from '../model.ts'
import { readingOf } from './role-brief.ts'
import type { Ground } from './survey.ts'

/** Of one shared document, in characters. Source: ticket flow, prompt. */
const MAX_DOCUMENT = 4000
const MAX_PREVIOUS_BYTES = 16_384

/** What goes with a task into every message, as a tree holds it. */
export interface Companions {
  readonly documents: readonly Companion[]
  readonly previous: Companion | null
  /** As the base commit has it. */
  readonly reading: readonly Companion[]
}

/** Reads the documents that the plan's format shares between tasks, and the task before where that is asked for. */
export async function readCompanions(checkout: Checkout, ground: Ground, bundle: Bundle, tree: string): Promise<Companions> {
  const { format, plan, planPath, snapshot } = ground
  const { tasks } = bundle
  const reading = readingOf(ground, bundle)
  const named = plan === null ? undefined : format.companions?.(planPath, plan, tasks[0])
  if (named === undefined) return { documents: [], previous: null, reading }
  const entries = await listTree(checkout.private, tree)
  const found = named.documents.flatMap((path) => {
    const entry = entries.get(path)
    return entry?.mode.startsWith('100') === true && entry.size > 0 ? [{ path, oid: entry.oid }] : []
  })
  const blobs = await readBlobs(
    checkout.private,
    found.map(({ oid }) => oid),
  )
  const documents = found.map(({ path, oid }) => ({ path, text: shorten(decode(blobs.get(oid))) }))
  const previous = named.previous?.place.file ?? null
  const text = previous === null ? undefined : snapshot.files.get(previous)
  return {
    documents,
    reading,
    previous:
      previous === null || text === undefined ? null : { path: previous, text: cutText(decode(text), MAX_PREVIOUS_BYTES) },
  }
}

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array())

const shorten = (text: string): string =>
  text.length <= MAX_DOCUMENT ? text : cutText(text, new TextEncoder().encode(text.slice(0, MAX_DOCUMENT)).length)
