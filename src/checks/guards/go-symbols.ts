import { signatureFrom } from './signature.ts'

const stopsAt = /^(?:func|type|var|const|import)\b|^\s+\w+\s+(?:interface|struct)\s*\{/

/**
 * The public functions, methods and types of a Go file, with signatures; of interfaces the methods too. Not seen:
 * variables, constants, fields of structs.
 */
export const readGoSymbols = (source: string): readonly (readonly [name: string, signature: string])[] => {
  const lines = source.split(/\r?\n/)
  let isInGroup = false
  return lines.flatMap((line, at): readonly (readonly [string, string])[] => {
    if (/^type\s*\(/.test(line)) isInGroup = true
    else if (line.startsWith(')')) isInGroup = false
    const method = /^func\s+(?:\(\s*(?:\w+\s+)?\*?\s*(\w+)[^)]{0,100}\)\s*)?([A-Z]\w*)/.exec(line)
    if (method !== null) {
      const [, receiver, name = ''] = method
      if (receiver !== undefined && !/^[A-Z]/.test(receiver)) return []
      const signature = signatureFrom(lines, at, { stopsAt, withBody: false })
      return [[receiver === undefined ? name : `${receiver}.${name}`, signature]]
    }
    const type = isInGroup ? /^\s+([A-Z]\w*)\b/.exec(line) : /^type\s+([A-Z]\w*)\b/.exec(line)
    if (type?.[1] === undefined) return []
    const isInterface = /\binterface\s*\{/.test(line)
    return [[type[1], isInterface ? signatureFrom(lines, at, { stopsAt, withBody: true }) : line.replace(/\{.*$/, '')]]
  })
}
