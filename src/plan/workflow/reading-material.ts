import { posix } from 'node:path'
import type { Finding } from '../../model.ts'
import { findSecrets } from '../../secrets.ts'
import { complainAt } from './complain-at.ts'

// Code about logs and transcripts is neither, so words in a path count only for files of text and data.
const RAW: readonly (readonly [what: string, matches: RegExp])[] = [
  ['a log', /\.log(?:\.\d+)?$|(?:^|\/)logs\/.*\.(?:md|txt|json|out|err)$/i],
  [
    'a raw transcript',
    /\.(?:jsonl|har|cast)$|(?:^|[/_.-])(?:transcripts?|rollouts?|chat-?logs?)(?:[/_.-].*)?\.(?:md|txt|json|html?)$/i,
  ],
  [
    'a place for secrets',
    /(?:^|\/)\.env(?:\.|$)|(?:^|\/)secrets?\/|\.(?:pem|key|p12|pfx|jks|keystore)$|(?:^|\/)(?:id_rsa|id_ed25519|\.npmrc|\.netrc)$/i,
  ],
]

/** What a path says that its file is, where that must never get into a prompt; null for the rest. Source: workflow modes, context. */
const rawKindOf = (path: string): string | null =>
  /\.example$/i.test(posix.basename(path)) ? null : (RAW.find(([, matches]) => matches.test(path))?.[0] ?? null)

/** Complaints about a file that must not be given to an agent: raw material, or a text with a credential in it. */
export function refuseMaterial(path: string, text: string): readonly Finding[] {
  const kind = rawKindOf(path)
  if (kind !== null)
    return [
      complainAt(
        path,
        null,
        'reading-raw',
        `By its path this is ${kind}, which no prompt may hold.`,
        'Name a short summary instead.',
      ),
    ]
  const [secret] = findSecrets(text, [])
  if (secret === undefined) return []
  const line = text.slice(0, secret.index).split('\n').length
  const hint = 'Take it out of the file and make it invalid; then name the file again.'
  return [complainAt(path, line, 'reading-secret', `Here stands what looks like a credential (${secret.kind}).`, hint)]
}
