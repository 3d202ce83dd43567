/** A value of the part of TOML that is understood here. */
type TomlValue = string | number | boolean | readonly TomlValue[]

/** Values by their dotted key, or the line that is not understood. */
export type ReadToml =
  | { readonly values: ReadonlyMap<string, TomlValue>; readonly fault: null }
  | { readonly values: null; readonly fault: { readonly line: number; readonly message: string } }

/** Where reading has come to. */
interface Cursor {
  readonly text: string
  at: number
}

/** Not an error of the program: caught in `readToml`, and told with its line. */
class TomlFault extends Error {}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' }

/**
 * Reads the part of TOML that agent profiles are written in: tables with bare or quoted names, texts of all four forms,
 * whole numbers, booleans and lists of these. Anything else (dates, fractions, groups in braces, lists of tables) is a
 * fault and not skipped, for a wrong guess at where it ends would give a wrong value to what follows.
 */
export function readToml(text: string): ReadToml {
  const cursor: Cursor = { text: text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), at: 0 }
  const values = new Map<string, TomlValue>()
  const tables = new Set<string>()
  let table = ''
  try {
    for (skipBlank(cursor); cursor.at < cursor.text.length; skipBlank(cursor)) {
      if (take(cursor, /\[/y) !== null) {
        if (take(cursor, /\[/y) !== null) throw new TomlFault('lists of tables are not understood here')
        table = `${readKey(cursor)}.`
        if (take(cursor, /\]/y) === null) throw new TomlFault('the name of the table is not closed')
        if (tables.has(table)) throw new TomlFault('the table is there a second time')
        tables.add(table)
      } else {
        const key = table + readKey(cursor)
        if (take(cursor, /=[ \t]*/y) === null) throw new TomlFault('there is no = after the key')
        if (values.has(key)) throw new TomlFault(`the key ${key} is there a second time`)
        values.set(key, readValue(cursor))
      }
      if (take(cursor, /[ \t]*(?:#[^\n]*)?(?:\n|$)/y) === null)
        throw new TomlFault('something stands behind the end of the value')
    }
    return { values, fault: null }
  } catch (error) {
    if (!(error instanceof TomlFault)) throw error
    return { values: null, fault: { line: cursor.text.slice(0, cursor.at).split('\n').length, message: error.message } }
  }
}

function take(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text)?.[0] ?? null
  if (found !== null) cursor.at += found.length
  return found
}

const skipBlank = (cursor: Cursor): void => {
  take(cursor, /(?:[ \t\n]|#[^\n]*)*/y)
}

function readKey(cursor: Cursor): string {
  const parts: string[] = []
  do {
    const part = take(cursor, /[ \t]*(?:[A-Za-z0-9_-]+|"[^"\\\n]*"|'[^'\n]*')[ \t]*/y)
    if (part === null) throw new TomlFault('this is no key')
    parts.push(part.trim().replace(/^(["'])(.*)\1$/, '$2'))
  } while (take(cursor, /\./y) !== null)
  return parts.join('.')
}

function readValue(cursor: Cursor): TomlValue {
  const text =
    between(cursor, /'''\n?([\s\S]*?)'''(?!')/y) ??
    between(cursor, /'(?!'')([^'\n]*)'/y) ??
    withoutEscapes(between(cursor, /"""\n?((?:[^"\\]|\\[\s\S]|"(?!""))*)"""(?!")/y)) ??
    withoutEscapes(between(cursor, /"(?!"")((?:[^"\\\n]|\\.)*)"/y))
  if (text !== null) return text
  const word = take(cursor, /(?:true|false|[+-]?(?:0|[1-9](?:_?\d)*))(?![\w.:+-])/y)
  if (word !== null) return word === 'true' || word === 'false' ? word === 'true' : Number(word.replaceAll('_', ''))
  if (take(cursor, /\[/y) === null) throw new TomlFault('this kind of value is not understood here')
  const list: TomlValue[] = []
  for (skipBlank(cursor); take(cursor, /\]/y) === null; skipBlank(cursor)) {
    list.push(readValue(cursor))
    skipBlank(cursor)
    if (take(cursor, /,/y) === null && cursor.text[cursor.at] !== ']') throw new TomlFault('the list is not closed')
  }
  return list
}

function between(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text)
  if (found === null) return null
  cursor.at += found[0].length
  return found[1] ?? ''
}

function withoutEscapes(text: string | null): string | null {
  if (text === null) return null
  return text.replace(/\\(?:[ \t]*\n\s*|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([\s\S]))/g, (whole, four, eight, one) => {
    const code: unknown = four ?? eight
    if (typeof code === 'string') {
      const point = Number.parseInt(code, 16)
      if (point > 0x10ffff) throw new TomlFault('there is no such character')
      return String.fromCodePoint(point)
    }
    if (typeof one !== 'string') return ''
    const meant = ESCAPES[one]
    if (meant === undefined) throw new TomlFault(`${whole} stands for nothing`)
    return meant
  })
}
