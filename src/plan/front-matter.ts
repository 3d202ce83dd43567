import { isAlias, isMap, isScalar, parseDocument, visit } from 'yaml'
import type { Finding } from '../model.ts'
import { lineAndColumn } from './text-place.ts'

/** One value of a text's front matter. */
export interface FrontMatterValue {
  /** A text, number, boolean or null; undefined for a list or a group. */
  readonly plain: string | number | boolean | null | undefined
  /** The value as plain data. */
  readonly data: unknown
  /** Offsets of its characters in the whole text. */
  readonly start: number
  readonly end: number
}

/** Front matter and what follows it. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, FrontMatterValue>
  /** Offset of the first character behind the closing line. */
  readonly bodyStart: number
}

/** A text in its two parts, or what is wrong with it. Errors only. */
export type ReadFrontMatter =
  | { readonly frontMatter: FrontMatter; readonly findings: readonly [] }
  | { readonly frontMatter: null; readonly findings: readonly Finding[] }

/**
 * Offsets of front matter in a text; null where there is none. It starts on the first line with `---` and ends at the first later
 * line that is `---` or `...`; blanks may follow either, and a byte order mark may come first.
 * `bodyStart` is null where the closing line is missing.
 */
export function splitFrontMatter(
  text: string,
): { readonly start: number; readonly end: number; readonly bodyStart: number | null } | null {
  const start = /^\uFEFF?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length
  if (start === undefined) return null
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|\r?$(?![\s\S]))/gm
  closing.lastIndex = start
  const found = closing.exec(text)
  return found === null
    ? { start, end: text.length, bodyStart: null }
    : { start, end: found.index, bodyStart: found.index + found[0].length }
}

/** The words that YAML 1.1 reads as a boolean where they are not quoted. */
const booleans = new Map(
  ['true', 'yes', 'on', 'false', 'no', 'off'].flatMap((word, at) => {
    const title = word.charAt(0).toUpperCase() + word.slice(1)
    return [word, title, word.toUpperCase()].map((form) => [form, at < 3] as const)
  }),
)

/**
 * Reads front matter as YAML without aliases, tags, merge keys and repeated keys, and with the booleans of YAML 1.1. What cannot
 * be read is said with its place, and never thrown.
 */
export function readFrontMatter(file: string, text: string): ReadFrontMatter {
  const complain = (code: string, offset: number, message: string, hint: string): Finding => {
    return { code, severity: 'error', file, ...lineAndColumn(text, offset), pointer: null, message, hint }
  }
  const refuse = (...findings: readonly Finding[]): ReadFrontMatter => ({ frontMatter: null, findings })
  const parts = splitFrontMatter(text)
  if (parts === null)
    return refuse(
      complain(
        'front-matter-missing',
        0,
        'The first line is not `---`.',
        'Begin the file with `---`, the keys, and another `---`.',
      ),
    )
  const { start, end, bodyStart } = parts
  if (bodyStart === null)
    return refuse(
      complain('front-matter-unclosed', 0, 'The front matter has no closing line.', 'Put a line `---` behind its last key.'),
    )
  try {
    const tree = parseDocument(text.slice(start, end), { schema: 'core', uniqueKeys: false, prettyErrors: false })
    const [error] = tree.errors
    if (error !== undefined) {
      const isColon = error.code === 'BLOCK_AS_IMPLICIT_KEY'
      const hint = isColon
        ? 'A value that holds a colon has to be in quotes: `title: "One: two"`.'
        : 'Correct the syntax at this place.'
      return refuse(
        complain('front-matter-syntax', start + error.pos[0], `Not valid YAML: ${error.message.split('\n')[0]}`, hint),
      )
    }
    const refused = findRefused(tree, text, start, complain)
    if (refused.length > 0) return refuse(...refused)
    const { contents } = tree
    if (!isMap(contents) || contents.items.length === 0)
      return refuse(
        complain('front-matter-not-a-mapping', start, 'The front matter holds no keys.', 'Write `key: value`, one on each line.'),
      )
    const values = new Map<string, FrontMatterValue>()
    for (const { key, value } of contents.items) {
      if (!isScalar(key)) continue
      const [from = 0, to = from] = value?.range ?? key.range ?? []
      const isPlain = isScalar(value) && value.type === 'PLAIN'
      const word = isPlain ? booleans.get(value.source) : undefined
      const data: unknown = word ?? value?.toJS(tree) ?? null
      const plain = data === null || ['string', 'number', 'boolean'].includes(typeof data) ? (data as string | null) : undefined
      values.set(String(key.value), { plain, data, start: start + from, end: start + to })
    }
    return { frontMatter: { values, bodyStart }, findings: [] }
  } catch (error) {
    const message = `Not usable YAML: ${error instanceof Error ? error.message : String(error)}`
    return refuse(complain('front-matter-syntax', start, message, 'Write it in a simpler way.'))
  }
}

/** What YAML allows and tickets do not. */
function findRefused(
  tree: ReturnType<typeof parseDocument>,
  text: string,
  start: number,
  complain: (code: string, offset: number, message: string, hint: string) => Finding,
): readonly Finding[] {
  const findings: Finding[] = []
  const refuse = (offset: number | undefined, what: string): void => {
    findings.push(complain('front-matter-refused', start + (offset ?? 0), `${what} cannot be used here.`, 'Write the value out.'))
  }
  visit(tree, {
    Node: (_, node) => {
      if (isAlias(node)) return refuse(node.range?.[0], 'An alias')
      if (node.tag !== undefined) refuse(node.range?.[0], 'A tag')
      if (!isMap(node)) return
      const seen = new Map<unknown, number>()
      for (const { key } of node.items) {
        if (!isScalar(key)) continue
        const at = start + (key.range?.[0] ?? 0)
        if (key.value === '<<' && key.type === 'PLAIN') refuse(key.range?.[0], 'A merge key')
        const first = seen.get(key.value)
        const message = `The key "${String(key.value)}" stands here and in line ${lineAndColumn(text, first ?? 0).line}.`
        if (first !== undefined) findings.push(complain('front-matter-duplicate-key', at, message, 'Remove one of them.'))
        else seen.set(key.value, at)
      }
    },
  })
  return findings
}
