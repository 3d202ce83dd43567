import { signatureFrom } from './signature.ts'

type Symbols = readonly (readonly [name: string, signature: string])[]

const newExport = /^\s*export\b/
const declaration =
  /^\s*export\s+(default\s+)?(?:declare\s+)?(?:abstract\s+)?(async\s+function|function|class|interface|type|enum|const\s+enum|namespace|module|const|let|var)\b\s*\*?\s*([A-Za-z_$][\w$]*)?/
const member = /^\s*(?:(?:public|static|async|override|abstract|declare|get|set)\s+)*\*?([A-Za-z$][\w$]*)\s*(?:<[^(]{0,200}>)?\(/
const statements = new Set('if for while switch return catch function super throw await yield new typeof'.split(' '))

/** The most lines between `class` and its brace. */
const longestHead = 20

/** Methods that an exported class shows, by the lines that are indented as its first one. */
const classMembers = (lines: readonly string[], at: number, name: string): Symbols => {
  const outer = lines[at]?.search(/\S/) ?? 0
  const opening = lines.slice(at, at + longestHead).findIndex((line) => /\{\s*$/.test(line))
  const start = at + opening + 1
  const inner = lines[start]?.search(/\S/) ?? -1
  if (opening < 0 || inner <= outer) return []
  const stopsAt = new RegExp(`^\\s{0,${inner}}[\\w$*#@]`)
  const members: (readonly [string, string])[] = []
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const indent = line.search(/\S/)
    if ((indent >= 0 && indent <= outer) || newExport.test(line)) break
    const found = indent === inner ? member.exec(line)?.[1] : undefined
    if (found === undefined || statements.has(found)) continue
    members.push([`${name}.${found}`, signatureFrom(lines, index, { stopsAt, withBody: false })])
  }
  return members
}

/** Up to the value, which is no part of a signature unless it is a function. */
const variableSignature = (text: string): string => {
  const assigned = /[^=!<>]=(?![=>])/.exec(text)
  if (assigned === null) return text
  const value = text.slice(assigned.index + 2).trimStart()
  return /^(?:async\b|function\b|\(|<|[\w$]+\s*$)/.test(value) ? text : text.slice(0, assigned.index + 1)
}

const listedNames = (list: string): Symbols =>
  list.split(',').flatMap((entry): Symbols => {
    const name = /(?<![\w$])([\w$]+)\s*$/.exec(entry.replace(/\/\/.*$/gm, ''))?.[1]
    return name === undefined ? [] : [[name, '']]
  })

const readExport = (lines: readonly string[], at: number): Symbols => {
  const line = lines[at] ?? ''
  const [, isDefault, keyword = '', name] = declaration.exec(line) ?? []
  const whole = () => signatureFrom(lines, at, { stopsAt: newExport, withBody: true })
  if (keyword === '') {
    const all = /^\s*export\s+(?:type\s+)?\*\s*(?:as\s+([\w$]+))?/.exec(line)
    if (all !== null) return [[all[1] ?? line.trim(), '']]
    if (/^\s*export\s+(?:type\s+)?\{/.test(line)) return listedNames(/\{([^}]*)/.exec(whole())?.[1] ?? '')
    return /^\s*export\s+default\b/.test(line) ? [['default', '']] : []
  }
  if (name === undefined && /^(?:const|let|var)$/.test(keyword)) return listedNames(/\{([^}]*)/.exec(whole())?.[1] ?? '')
  const shown = isDefault === undefined ? (name ?? 'default') : 'default'
  if (/^(?:interface|type|enum|const\s+enum)$/.test(keyword)) return [[shown, whole()]]
  const head = signatureFrom(lines, at, { stopsAt: newExport, withBody: false })
  if (/^(?:const|let|var)$/.test(keyword)) return [[shown, variableSignature(head)]]
  return [[shown, head], ...(keyword === 'class' ? classMembers(lines, at, shown) : [])]
}

/**
 * What a TypeScript or JavaScript module exports, with signatures: declarations, lists and methods of exported classes.
 * Not seen: CommonJS, the second name of one `const`, fields of classes, and what `export *` brings.
 */
export const readScriptSymbols = (source: string): Symbols => {
  const lines = source.split(/\r?\n/)
  return lines.flatMap((line, at) => (newExport.test(line) ? readExport(lines, at) : []))
}
