import { quoteLine } from '../../host/log.ts'
import { NOTHING } from '../../model.ts'
import { findSecrets } from '../../secrets.ts'
import { bullets, codeSpan, plainProse } from '../markdown.ts'

/** What stands in the place of a text with a secret in it. */
const WITHHELD = '(withheld: it held a secret)'
/** Longest text of an agent that a record repeats, in characters. */
const MAX_TEXT = 400
/** How many times as much of a text is read, because characters that do not show are dropped. */
const READ_TIMES = 20
/** Most items of one list. */
const MAX_ITEMS = 40

/** Puts texts that are not ours into records: as one line each that is only prose, none of them with a secret. */
export interface Teller {
  /** `None` for an empty text. */
  prose(text: string): string
  code(text: string): string
  /** Prose of a list, `None` for an empty one. */
  list(texts: readonly string[]): string
  /** File names or commands of a list, `None` for an empty one. */
  codeList(texts: readonly string[]): string
  /** For data and not for Markdown: one line, nothing that does not show. */
  plain(text: string): string
}

/**
 * @param known values that this run knows to be secret
 * @param most longest text, in characters
 */
export function createTeller(known: readonly string[], most = MAX_TEXT): Teller {
  // What is taken out of a text may join what is left of it into a secret.
  const guarded = (text: string, render: (text: string) => string): string => {
    const read = text.slice(0, most * READ_TIMES)
    // Characters that are dropped may join two parts of a secret.
    const rendered = render(read)
    return [read, rendered].some((each) => findSecrets(each, known).length > 0) ? WITHHELD : rendered
  }
  const prose = (text: string): string => guarded(text, (each) => plainProse(each, most)) || NOTHING
  const code = (text: string): string => guarded(text, (each) => codeSpan(each, most))
  const listOf = (texts: readonly string[], tell: (text: string) => string): string => {
    const rest = texts.length - MAX_ITEMS
    const items = texts.slice(0, MAX_ITEMS).map(tell)
    return items.length === 0 ? NOTHING : bullets(rest > 0 ? [...items, `… and ${rest} more`] : items)
  }
  return {
    prose,
    code,
    list: (texts) => listOf(texts, prose),
    codeList: (texts) => listOf(texts, code),
    plain: (text) => guarded(text, (each) => quoteLine(each, most)),
  }
}

/** A record: its title, then its sections in their order, each with something in it. */
export const renderRecord = (title: string, sections: readonly (readonly [heading: string, text: string])[]): string =>
  `${[`# ${title}`, ...sections.flatMap(([heading, text]) => [`## ${heading}`, text])].join('\n\n')}\n`
