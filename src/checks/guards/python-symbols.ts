import { findHeaders, maskPython } from './python-source.ts'

/** Methods that callers reach by the name of their class. */
const calledByName = new Set(['__init__', '__call__'])

const isPublic = (name: string): boolean => !name.startsWith('_') || calledByName.has(name)

/**
 * The public names of a Python module with their signatures: functions, classes and methods without a leading
 * underscore, and constructors. Not seen: variables, `__all__`, names that are imported or made at run time.
 */
export const readPythonSymbols = (source: string): readonly (readonly [name: string, signature: string])[] => {
  const masked = maskPython(source)
  const open: { readonly indent: number; readonly name: string; readonly isClass: boolean }[] = []
  return findHeaders(masked, /^(?:async\s+def|def|class)\b/).flatMap(({ indent, text, start, end }) => {
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const [, kind = '', name = ''] = /^(?:async )?(def|class) (\w+)/.exec(text) ?? []
    const isReachable = open.every((each) => each.isClass && isPublic(each.name))
    const path = [...open.map((each) => each.name), name].join('.')
    open.push({ indent, name, isClass: kind === 'class' })
    if (!isReachable || name === '' || !isPublic(name)) return []
    const code = masked.slice(start, end).split('\n')
    // Defaults that are texts belong to the signature, comments do not: those stand where the masked line is blank at its end.
    const written = source.slice(start, end).split('\n')
    return [[path, written.map((line, at) => line.slice(0, code[at]?.trimEnd().length)).join('\n')]]
  })
}
