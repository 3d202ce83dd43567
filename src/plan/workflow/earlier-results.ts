import { stringify } from 'yaml'
import type { Snapshot } from '../../model.ts'
import type { Procedure } from '../../procedure.ts'
import { findSecrets } from '../../secrets.ts'
import { readYamlFile } from '../yaml-file.ts'

/** Of one record, in characters. */
const MAX_DOCUMENT = 16_000

/**
 * What came of the ticket before in its chain, as the base commit tells it: its records themselves, and of a ticket that holds its
 * own result only that. What holds a secret is left out. Source: workflow modes, ticket chains.
 */
export function readEarlierResults(
  { files }: Pick<Snapshot, 'files'>,
  { reading }: Pick<Procedure, 'reading'>,
): readonly { readonly path: string; readonly text: string }[] {
  return reading.flatMap(({ kind, path }) => {
    const bytes = kind === 'earlier' ? files.get(path) : undefined
    const text = bytes === undefined ? null : /\.ya?ml$/i.test(path) ? resultIn(path, bytes) : new TextDecoder().decode(bytes)
    return text === null || findSecrets(text, []).length > 0 ? [] : [{ path, text: text.slice(0, MAX_DOCUMENT) }]
  })
}

function resultIn(path: string, bytes: Uint8Array): string | null {
  const { yaml } = readYamlFile(path, bytes)
  const data = yaml?.data
  const result =
    typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)['execution_result'] : null
  return result === undefined || result === null ? null : stringify({ execution_result: result }, { lineWidth: 0 })
}
