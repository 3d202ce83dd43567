import { posix } from 'node:path'
import { stringify } from 'yaml'
import type { Snapshot } from '../../model.ts'
import { CARRIED_LISTS, type CarriedList, type Procedure } from '../../procedure.ts'
import { findSecrets } from '../../secrets.ts'
import { readYamlFile } from '../yaml-file.ts'
import { readSections } from './markdown-sections.ts'
import { HANDOFF } from './records.ts'

/** What came of the ticket before in its chain, as the base commit tells it. */
export interface EarlierResults {
  /** Id of the ticket; null where none comes before. */
  readonly ticket: string | null
  /** The records themselves; of a ticket that holds its own result, only that. */
  readonly documents: readonly { readonly path: string; readonly text: string }[]
  /** The four lists, always all of them. */
  readonly carried: Readonly<Record<CarriedList, readonly string[]>>
}

/** Of one record, in characters. */
const MAX_DOCUMENT = 16_000

/** Reads what a planner has to look back at. What holds a secret is left out. Source: workflow modes, ticket chains. */
export function readEarlierResults({ files }: Pick<Snapshot, 'files'>, { previous, reading }: Procedure): EarlierResults {
  const documents = reading.flatMap(({ kind, path }) => {
    const bytes = kind === 'earlier' ? files.get(path) : undefined
    const text = bytes === undefined ? null : /\.ya?ml$/i.test(path) ? resultIn(path, bytes) : new TextDecoder().decode(bytes)
    return text === null || findSecrets(text, []).length > 0 ? [] : [{ path, text: text.slice(0, MAX_DOCUMENT) }]
  })
  const handoff = documents.find(({ path }) => posix.basename(path) === HANDOFF)?.text ?? ''
  return { ticket: previous, documents, carried: readCarried(handoff) }
}

function resultIn(path: string, bytes: Uint8Array): string | null {
  const { yaml } = readYamlFile(path, bytes)
  const data = yaml?.data
  const result =
    typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)['execution_result'] : null
  return result === undefined || result === null ? null : stringify({ execution_result: result }, { lineWidth: 0 })
}

/** The four lists of a handoff, empty where it does not have them. */
export function readCarried(handoff: string): EarlierResults['carried'] {
  const sections = readSections(handoff)
  const listOf = (name: CarriedList): readonly string[] =>
    (sections.find(({ title, level }) => level === 2 && title === name)?.lines ?? []).flatMap(({ text, inCode }) =>
      !inCode && text.startsWith('- ') ? [text.slice(2).trim()] : [],
    )
  return Object.fromEntries(CARRIED_LISTS.map((name) => [name, listOf(name)])) as EarlierResults['carried']
}
