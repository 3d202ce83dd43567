import type { Finding, Place } from '../model.ts'
import { quote } from '../validate.ts'

/** A JSON text as it was read: what it says, whether that satisfies its schema, and where its values stand. */
export interface ReadDocument {
  /** undefined where the text is not JSON. */
  readonly value: unknown
  readonly isValid: boolean
  place(pointer: string): Place
  readonly findings: readonly Finding[]
}

/** Reads JSON strictly and checks it against one of the schemas of prompts. */
export type ReadJson = (file: string, text: string, schema: 'prompt-manifest' | 'prompt-part') => ReadDocument

/** The front matter of a part. Source: FRD loop, front matter. */
interface FrontMatter {
  readonly id: string
  /** Only `base` means something here: a chain is not for a run in which its base is not used. */
  readonly kind: 'base' | 'ci_overlay' | 'language_overlay' | 'overlay'
  /** Conditions of which one is enough; see `conditions.ts`. */
  readonly appliesWhen: readonly string[]
  readonly priority: number
  readonly conflictsWith: readonly string[]
  readonly overridesSections: readonly string[]
}

/** One Markdown file that a prompt is made of. Ids, conditions and headings are trimmed. */
export interface PromptPart extends FrontMatter {
  readonly path: string
  /** What stands below the front matter, with LF line ends. */
  readonly body: string
  /** Line of the file that the body begins on, 1-based. */
  readonly bodyLine: number
  /** Place of a value of the front matter. */
  place(pointer: string): Place
}

const OPENING = /^---\r?\n/
const CLOSING = /\n---\r?(?:\n|$)/

/** Reads a part; null when its front matter is not sound. */
export function parsePart(
  path: string,
  text: string,
  readJson: ReadJson,
): { readonly part: PromptPart | null; readonly findings: readonly Finding[] } {
  const fail = (code: string, message: string, hint: string) => {
    const finding: Finding = { code, severity: 'error', file: path, line: 1, column: 1, pointer: null, message, hint }
    return { part: null, findings: [finding] }
  }
  const example = 'Begin the file with `---`, a JSON object and another `---`, each mark on a line of its own.'
  if (!OPENING.test(text)) {
    const first = quote(text.split(/\r?\n/, 1)[0] ?? '')
    return fail('front-matter-missing', `The first line of a prompt part is \`---\`, not ${first}.`, example)
  }
  // From the line end after the opening mark, so that positions stay those of the file.
  const closing = CLOSING.exec(text.slice(3))
  if (closing === null) return fail('front-matter-open', 'The front matter has no closing `---` line.', example)
  const json = text.slice(3, 3 + closing.index)
  if (json.trim() === '') return fail('front-matter-empty', 'There is nothing between the two `---` lines.', example)
  const { value, isValid, place, findings } = readJson(path, json, 'prompt-part')
  if (!isValid) return { part: null, findings }
  const bodyStart = 3 + closing.index + closing[0].length
  const { id, kind, appliesWhen, priority, conflictsWith, overridesSections } = value as FrontMatter
  const part: PromptPart = {
    id: id.trim(),
    kind,
    appliesWhen: trimAll(appliesWhen),
    priority,
    conflictsWith: trimAll(conflictsWith),
    overridesSections: trimAll(overridesSections),
    path,
    body: text.slice(bodyStart).replaceAll('\r\n', '\n'),
    bodyLine: text.slice(0, bodyStart).split('\n').length,
    place,
  }
  return { part, findings }
}

const trimAll = (texts: readonly string[]): readonly string[] => texts.map((text) => text.trim())
