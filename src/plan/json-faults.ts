import { type Node, parseTree } from 'jsonc-parser'
import type { Finding } from '../model.ts'
import { pointerSegment, quote } from '../validate.ts'
import { createLocator } from './json-places.ts'
import { isForbiddenKey, isIllFormed } from './json-scan.ts'

/** Everything that JSON.parse lets through in silence and that no plan should hold, with its place. `text` is valid JSON. */
export function findSilentFaults(file: string, text: string): readonly Finding[] {
  const findings: Finding[] = []
  const locate = createLocator(text)
  const add = (offset: number, pointer: string, code: string, message: string, hint: string): void => {
    findings.push({ file, ...locate(offset), pointer, code, severity: 'error', message, hint })
  }
  const checkText = (node: Node, pointer: string, value: string): void => {
    if (!isIllFormed(value)) return
    add(
      node.offset,
      pointer,
      'lone-surrogate',
      `${quote(value)} holds half of a character.`,
      'Write the other half of the \\u pair, or the character itself.',
    )
  }
  const checkKeys = (object: Node, pointer: string): void => {
    const seen = new Map<string, number>()
    for (const property of object.children ?? []) {
      const [key, value] = property.children ?? []
      if (key === undefined) continue
      const name = String(key.value)
      const at = `${pointer}/${pointerSegment(name)}`
      const first = seen.get(name)
      if (first !== undefined) {
        const { line, column } = locate(first)
        const message = `The key ${quote(name)} stands here for the second time, the first is at line ${line}, column ${column}.`
        add(key.offset, at, 'duplicate-key', message, 'Keep one of them.')
      }
      seen.set(name, first ?? key.offset)
      if (isForbiddenKey(name)) add(key.offset, at, 'forbidden-key', `The key ${quote(name)} is not allowed.`, 'Rename it.')
      checkText(key, at, name)
      if (value !== undefined) check(value, at)
    }
  }
  const check = (node: Node, pointer: string): void => {
    if (node.type === 'object') checkKeys(node, pointer)
    else if (node.type === 'array')
      for (const [index, item] of (node.children ?? []).entries()) check(item, `${pointer}/${index}`)
    else if (node.type === 'string') checkText(node, pointer, String(node.value))
    else if (node.type === 'number' && !Number.isFinite(node.value)) {
      const written = quote(text.slice(node.offset, node.offset + node.length)).slice(1, -1)
      add(node.offset, pointer, 'number-not-finite', `The number ${written} is too large.`, 'Write a smaller number.')
    }
  }
  const root = parseTree(text, [], { disallowComments: true })
  if (root !== undefined) check(root, '')
  return findings
}
