import type { Change, Finding } from '../../model.ts'
import { findSecrets } from '../../secrets.ts'
import type { GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'
import { addedLines, isBinary, type Line, textOf } from './lines.ts'

const secretFiles =
  /^(?:\.env(?:\..+)?|\.envrc|.*\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)|id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|_netrc|\.pypirc|\.htpasswd|\.git-credentials)$/i

/** Folders and files in which tools keep what lets them in. */
const secretPlaces =
  /(?:^|\/)\.(?:aws\/credentials$|docker\/config\.json$|kube\/config$|cargo\/credentials(?:\.toml)?$|(?:ssh|gnupg|azure)\/|config\/(?:gh|gcloud)\/)/i

const harmlessEnvFiles = /^\.env(?:\..+)?\.(?:example|sample|template|dist|defaults)$/i

const isSecretFile = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (secretFiles.test(name) && !harmlessEnvFiles.test(name)) || secretPlaces.test(path)
}

/** Where in the added lines an offset of their joined text is. */
const positionOf = (lines: readonly Line[], index: number): { readonly line: number; readonly column: number } | null => {
  let start = 0
  for (const { number, text } of lines) {
    if (index <= start + text.length) return { line: number, column: index - start + 1 }
    start += text.length + 1
  }
  return null
}

const remedy = 'Remove the value, and read it from the environment at run time; in a test, build a harmless stand-in from parts.'

const guardText = (change: Change, known: readonly string[]): readonly Finding[] => {
  const lines = addedLines(change)
  const reported = new Set<number>()
  return findSecrets(lines.map(({ text }) => text).join('\n'), known).flatMap(({ kind, index }) => {
    const position = positionOf(lines, index)
    if (position === null || reported.has(position.line)) return []
    reported.add(position.line)
    return [finding('secret', 'error', change.path, `A secret (${kind}) was added to ${quoted(change.path)}.`, remedy, position)]
  })
}

const guardBinary = ({ path, after }: Change, known: readonly string[]): readonly Finding[] => {
  if (after === null || !isBinary(after) || known.length === 0) return []
  const sightings = findSecrets(Buffer.from(after).toString('latin1'), known).filter(({ kind }) => kind === 'known-value')
  return sightings.length === 0
    ? []
    : [finding('secret', 'error', path, `The binary file ${quoted(path)} holds a secret of this run.`, 'Delete it.')]
}

/** No credential gets into the branch, as a file or as text. The value itself is never repeated. Source: FRD loop, hygiene 8. */
export const guardLeaks = ({ changeSet, knownSecrets }: GuardContext): readonly Finding[] =>
  changeSet.changes
    .filter(({ status }) => status !== 'deleted')
    .flatMap((change) => {
      const { path } = change
      if (findSecrets(path, knownSecrets).length > 0) {
        return [finding('secret', 'error', null, 'The name of a changed file holds a secret.', 'Give the file another name.')]
      }
      const byName = isSecretFile(path)
        ? [
            finding(
              'secret',
              'error',
              path,
              `${quoted(path)} is a file for credentials.`,
              'Delete it; describe the variables in a file such as .env.example instead.',
            ),
          ]
        : []
      return [...byName, ...(textOf(change.after) === null ? guardBinary(change, knownSecrets) : guardText(change, knownSecrets))]
    })
