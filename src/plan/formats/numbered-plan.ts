import type { Place, Snapshot, Task } from '../../model.ts'
import type { SchemaName } from '../../validate.ts'
import type { BundleNames } from '../format.ts'
import type { JsonDocument } from '../json-document.ts'
import type { FoundDocument } from './numbered-document.ts'

/** One number of a plan, as far as it can be told without its document. */
export interface NumberedEntry {
  readonly number: number
  /** null where it is not written down, and always for a kind without slugs. */
  readonly slug: string | null
  /** What the entry itself names as its document; null when it names none. */
  readonly doc: { readonly path: string; readonly place: Place } | null
  readonly place: Place
}

/** Which document is looked for. */
export interface DocumentSearch extends Omit<NumberedEntry, 'slug'> {
  readonly snapshot: Snapshot
  /** Name of the folder of this version of the plan. */
  readonly version: string
}

/**
 * A kind of plan that is worked through by number: a small JSON file, the pointer, says which number may start, and each
 * number has a document. Source: track runner, track selection.
 */
export interface NumberedKind {
  readonly name: 'track' | 'phase'
  /** Where the pointer lies unless somebody says otherwise. */
  readonly pointerPath: string
  readonly schema: SchemaName
  /** Key of the pointer that holds the number that may start. */
  readonly nextKey: 'next_track' | 'next'
  readonly hasSlugs: boolean
  readonly list: (snapshot: Snapshot, pointer: JsonDocument, version: string) => readonly NumberedEntry[]
  readonly findDocument: (search: DocumentSearch) => FoundDocument
  readonly names: (number: string, slug: string) => BundleNames & { readonly title: string; readonly commitSubject: string }
}

/** Number and slug of a task, from the name of its group: `track-3-offline-maps`, `phase-4`. */
export function partsOf({ group }: Pick<Task, 'group'>): { readonly number: string; readonly slug: string } {
  const [, number = '', slug = ''] = /^[a-z]+-(\d+)(?:-(.*))?$/.exec(group) ?? []
  return { number, slug }
}
