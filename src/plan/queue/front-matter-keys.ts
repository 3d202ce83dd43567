import { stringify } from 'yaml'
import { readFrontMatter, splitFrontMatter } from '../front-matter.ts'

/** A value that front matter can be given. */
export type KeyValue = string | boolean

/** A value as it is written: words that every YAML reads as themselves are left plain, all other texts are quoted. */
function render(value: KeyValue): string {
  const isPlain =
    typeof value === 'boolean' || (/^[a-z]+$/.test(value) && stringify(value, { version: '1.1' }).trimEnd() === value)
  return isPlain
    ? String(value)
    : stringify(value, { defaultStringType: 'QUOTE_DOUBLE', doubleQuotedAsJSON: true, lineWidth: 0 }).trimEnd()
}

/**
 * A text whose front matter has these values: other keys and every other byte stay, keys that are not there come last, and a text
 * without front matter gets one. A text whose front matter cannot be read stays as it is.
 */
export function writeKeys(text: string, keys: ReadonlyMap<string, KeyValue>): string {
  const parts = splitFrontMatter(text)
  const lineEnd = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n'
  const lines = (entries: readonly (readonly [string, KeyValue])[]): string =>
    entries.map(([key, value]) => `${key}: ${render(value)}${lineEnd}`).join('')
  if (parts === null) {
    const [, mark = '', body = ''] = /^(\uFEFF?)(.*)$/s.exec(text) ?? []
    return `${mark}---${lineEnd}${lines([...keys])}---${lineEnd}${body}`
  }
  const { frontMatter } = readFrontMatter('', text)
  if (frontMatter === null) return text
  const { values } = frontMatter
  const edits = [...keys].flatMap(([key, value]) => {
    const old = values.get(key)
    return old === undefined || old.plain === value ? [] : [{ ...old, value }]
  })
  const missing = lines([...keys].filter(([key]) => !values.has(key)))
  let written = text.slice(0, parts.end) + missing + text.slice(parts.end)
  for (const { start, end, value } of edits.sort((one, other) => other.start - one.start)) {
    // A block of text ends with its last line; an absent value may stand right between a colon and a comment.
    const [lineBreak = ''] = /\r?\n$/.exec(text.slice(start, end)) ?? []
    const [before, after] = [text.charAt(start - 1) === ':' ? ' ' : '', text.charAt(end) === '#' ? ' ' : '']
    written = written.slice(0, start) + before + render(value) + after + lineBreak + written.slice(end)
  }
  return written
}
