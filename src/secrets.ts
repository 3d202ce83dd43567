/** Recognises what must not leave a run: credentials, and data about a person or a machine. Every pattern runs in linear time. */

/** A place where something was recognised. `index` counts UTF-16 code units; the text itself is never handed on. */
export interface Sighting {
  readonly kind: string
  readonly index: number
}

/** A sighting with where it ends, so that it can be cut out. */
interface Span extends Sighting {
  readonly end: number
}

interface Shape {
  readonly kind: string
  /** Global. No start is tried inside a run that an earlier start has read, so a hostile text cannot make it slow. */
  readonly pattern: RegExp
  /** Whether a match is worth reporting: keeps placeholders such as `ghp_xxxx` out. */
  readonly accepts: (match: string) => boolean
}

const shortestKnownValue = 8

const distinctCharacters = (text: string): number => new Set(text).size

/** Bits per character of a text, from how often each of its own characters occurs. */
const entropy = (text: string): number => {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}

const placeholder = /example|sample|placeholder|change.?me|your|dummy|fake|test|mock|redacted|xxxx|1234567|abcdef/i

const isMixed = (text: string): boolean => /[a-z]/.test(text) && /[A-Z]/.test(text) && /[0-9]/.test(text)

/** Words and versions have separators and few digits; generated values have neither. */
const looksGenerated = (value: string): boolean => {
  if (placeholder.test(value)) return false
  if (isMixed(value)) return value.length >= 20 && entropy(value) >= 3.8
  return value.length >= 32 && /^[a-z0-9]+$/i.test(value) && /[0-9].*[0-9]/.test(value) && entropy(value) >= 3.2
}

const varied = (match: string): boolean => distinctCharacters(match) >= 10

const quotedOf = (match: string): string => match.slice(match.search(/["'`][^"'`]*["'`]$/) + 1, -1)

const names = '(?:(?:api|access|auth|client|secret|private|signing|encryption|bearer|refresh|bot|deploy|personal)[_-]?){1,3}key'
const words =
  '(?:(?:api|access|auth|client|bearer|refresh|bot|deploy|personal|session)[_-]?){0,2}(?:secret|token|password|passwd)'

const shapes: readonly Shape[] = [
  { kind: 'private-key', pattern: /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g, accepts: () => true },
  { kind: 'github-token', pattern: /(?<![A-Za-z0-9_])gh[pousr]_[A-Za-z0-9]{36,}/g, accepts: varied },
  { kind: 'github-token', pattern: /(?<![A-Za-z0-9_])github_pat_[A-Za-z0-9_]{22,}/g, accepts: varied },
  { kind: 'gitlab-token', pattern: /(?<![A-Za-z0-9_-])glpat-[A-Za-z0-9_-]{20,}/g, accepts: varied },
  {
    kind: 'model-api-key',
    pattern: /(?<![A-Za-z0-9_-])sk-[A-Za-z0-9_-]{32,}/g,
    accepts: (match) => isMixed(match) && varied(match),
  },
  {
    kind: 'aws-access-key',
    pattern: /(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])/g,
    accepts: (match) => varied(match) && !match.endsWith('EXAMPLE'),
  },
  { kind: 'slack-token', pattern: /(?<![A-Za-z0-9-])xox[abeoprs]-[A-Za-z0-9-]{20,}/g, accepts: varied },
  {
    kind: 'slack-webhook',
    pattern: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{20,}/g,
    accepts: varied,
  },
  { kind: 'npm-token', pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/g, accepts: varied },
  { kind: 'npm-token', pattern: /:_authToken\s?=\s?[A-Za-z0-9_-]{20,}/g, accepts: varied },
  { kind: 'google-api-key', pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g, accepts: varied },
  { kind: 'payment-key', pattern: /(?<![A-Za-z0-9_])[rs]k_live_[A-Za-z0-9]{20,}/g, accepts: varied },
  {
    kind: 'json-web-token',
    pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{16,}/g,
    accepts: varied,
  },
  {
    kind: 'assigned-secret',
    pattern: new RegExp(`(?:${names}|${words})["'\`]?\\s{0,4}(?:=>|[:=])\\s{0,4}(["'\`])[A-Za-z0-9+/=_.~-]{20,200}\\1`, 'gi'),
    accepts: (match) => looksGenerated(quotedOf(match)),
  },
  {
    kind: 'assigned-secret',
    pattern: /^(?:export )?[A-Z0-9_]{0,40}(?:KEY|TOKEN|SECRET|PASSWORD)=[A-Za-z0-9+/=_.~-]{20,200}$/gm,
    accepts: (match) => looksGenerated(match.slice(match.indexOf('=') + 1)),
  },
]

/** The characters of a Base64 text that a value decides alone when `before` bytes stand in front of it. */
const base64Core = (value: Buffer, before: 0 | 1 | 2): string => {
  const encoded = Buffer.concat([Buffer.alloc(before), value]).toString('base64')
  return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + value.length) * 8) / 6))
}

/** The forms under which a value is looked for in a text, besides hexadecimal. */
const spellings = (value: string): ReadonlySet<string> => {
  const bytes = Buffer.from(value)
  const base64 = ([0, 1, 2] as const).map((before) => base64Core(bytes, before))
  const url = encodeURIComponent(bytes.toString())
  return new Set([
    value,
    JSON.stringify(value).slice(1, -1),
    url,
    url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ])
}

const occurrences = (text: string, wanted: string): readonly number[] => {
  const found: number[] = []
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) found.push(at)
  return found
}

const findKnown = (text: string, known: readonly string[]): readonly Span[] => {
  const values = [...new Set(known.map((value) => value.trim()))].filter((value) => value.length >= shortestKnownValue)
  if (values.length === 0) return []
  const lowerCase = text.toLowerCase()
  return values.flatMap((value) => {
    const hexadecimal = Buffer.from(value).toString('hex')
    const spans = (searched: string, wanted: string): readonly Span[] =>
      occurrences(searched, wanted).map((index) => ({ kind: 'known-value', index, end: index + wanted.length }))
    return [...[...spellings(value)].flatMap((spelling) => spans(text, spelling)), ...spans(lowerCase, hexadecimal)]
  })
}

const findShapes = (text: string, wanted: readonly Shape[]): readonly Span[] =>
  wanted.flatMap(({ kind, pattern, accepts }) =>
    [...text.matchAll(pattern)]
      .filter(([match]) => accepts(match))
      .map(({ index, 0: { length } }) => ({ kind, index, end: index + length })),
  )

const firstPerPlace = (sightings: readonly Sighting[]): readonly Sighting[] =>
  [...new Map(sightings.toReversed().map(({ kind, index }) => [index, { kind, index }])).values()].sort(
    (a, b) => a.index - b.index,
  )

/**
 * Credentials in a text, in order: private keys, tokens of well-known shape, assigned values of high entropy, and exact values.
 * @param known values to look for as they are and as Base64, hexadecimal, JSON or URL text; those under 8 characters are left out
 */
export const findSecrets = (text: string, known: readonly string[]): readonly Sighting[] =>
  firstPerPlace([...findKnown(text, known), ...findShapes(text, shapes)])

/** Stands in the place of what was cut out. */
const WITHHELD = '(withheld)'

/** The end of a private key's last line, or of the text where there is none: all between is the key. */
const endOfKey = (text: string, from: number): number => {
  const last = /-----END [A-Z0-9 ]{1,80}-----/g
  last.lastIndex = from
  return last.exec(text) === null ? text.length : last.lastIndex
}

/** The text without the credentials that `findSecrets` finds in it; the rest stays to the letter. */
export function redactSecrets(text: string, known: readonly string[]): string {
  const spans = [...findKnown(text, known), ...findShapes(text, shapes)]
    .map((span) => (span.kind === 'private-key' ? { ...span, end: endOfKey(text, span.end) } : span))
    .sort((a, b) => a.index - b.index)
  let shown = ''
  let at = 0
  for (const { index, end } of spans) {
    if (index >= at) shown += text.slice(at, index) + WITHHELD
    at = Math.max(at, end)
  }
  return shown + text.slice(at)
}

/** Folders of accounts that images and runners share, which say nothing about a person. */
const sharedAccounts = new Set(
  'runner runneradmin node app appuser jovyan vscode circleci gitpod linuxbrew shared public default'.split(' '),
)

/** What follows the @ of a package version or an action reference, where a host name might stand. */
const versionWords = new Set(
  'latest next beta alpha canary rc stable nightly experimental main master head workspace npm'.split(' '),
)

const personalShapes: readonly Shape[] = [
  {
    kind: 'mail-address',
    pattern: /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])/g,
    accepts: (match) => !match.startsWith('git@'),
  },
  {
    kind: 'home-folder',
    pattern: /(?<![A-Za-z0-9_.-])\/(?:home|Users)\/[A-Za-z0-9._-]{1,64}/g,
    accepts: (match) => !sharedAccounts.has(match.slice(match.lastIndexOf('/') + 1).toLowerCase()),
  },
  {
    kind: 'home-folder',
    pattern: /(?<![A-Za-z0-9])[A-Za-z]:[\\/]{1,2}Users[\\/]{1,2}[A-Za-z0-9._-]{1,64}/gi,
    accepts: (match) => !sharedAccounts.has((/[^\\/]+$/.exec(match)?.[0] ?? '').toLowerCase()),
  },
  {
    kind: 'user-at-host',
    pattern: /(?<![A-Za-z0-9_./@-])[A-Za-z_][A-Za-z0-9_.-]{0,63}@[A-Za-z][A-Za-z0-9-]{1,62}(?![A-Za-z0-9_/.-])/g,
    accepts: (match) => {
      const host = match.slice(match.indexOf('@') + 1).toLowerCase()
      return !versionWords.has(host) && !/^v[0-9]+$/.test(host)
    },
  },
]

/** Mail addresses, home folders and `user@host` in a text, in order. Names in prose cannot be recognised. */
export const findPersonalData = (text: string): readonly Sighting[] => firstPerPlace(findShapes(text, personalShapes))
