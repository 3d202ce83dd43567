import { isMap, isScalar, LineCounter, type ParsedNode, parseDocument, type Document as YamlTree } from 'yaml'
import type { Finding } from '../model.ts'

/** A YAML file as a plain value that knows where its parts stand. */
export interface YamlDocument {
  readonly value: unknown
  /** A complaint about the value that a JSON pointer names, or about its nearest parent that is there. */
  complain(pointer: string, code: string, message: string, hint: string, about?: 'key' | 'value'): Finding
}

const MAX_ALIASES = 20

/** Reads YAML 1.2 with unique keys and few aliases; what cannot be read is said with its place. */
export function parseYaml(
  file: string,
  text: string,
): { readonly document: YamlDocument } | { readonly document: null; readonly findings: readonly Finding[] } {
  const counter = new LineCounter()
  const tree = parseDocument(text, { lineCounter: counter, schema: 'core', uniqueKeys: true, prettyErrors: false })
  const finding = (offset: number | undefined, pointer: string, code: string, message: string, hint: string): Finding => {
    const at = offset === undefined ? null : counter.linePos(offset)
    return { code, severity: 'error', file, line: at?.line ?? null, column: at?.col ?? null, pointer, message, hint }
  }
  const syntax = [...tree.errors, ...tree.warnings].map((error) =>
    finding(
      error.pos[0],
      '',
      'config-syntax',
      `Not valid YAML: ${error.message.split('\n')[0]}`,
      'Correct the syntax at this place.',
    ),
  )
  if (syntax.length > 0) return { document: null, findings: syntax }
  try {
    const value: unknown = tree.toJS({ maxAliasCount: MAX_ALIASES }) ?? {}
    return {
      document: {
        value,
        complain: (pointer, code, message, hint, about = 'value') =>
          finding(
            (about === 'key' ? keyOffset(tree, pointer) : undefined) ?? valueOffset(tree, pointer),
            pointer,
            code,
            message,
            hint,
          ),
      },
    }
  } catch (error) {
    const message = `Not usable YAML: ${error instanceof Error ? error.message : String(error)}`
    const hint = 'Write the values out instead of using aliases.'
    return { document: null, findings: [finding(undefined, '', 'config-syntax', message, hint)] }
  }
}

type Tree = YamlTree.Parsed<ParsedNode>

const segmentsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Offset of the key that a JSON pointer ends in. */
function keyOffset(tree: Tree, pointer: string): number | undefined {
  const path = segmentsOf(pointer)
  const parent = path.length === 1 ? tree.contents : tree.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const keys = parent.items.flatMap(({ key }) => (isScalar(key) ? [key] : []))
  return keys.find((key) => String(key.value) === path.at(-1))?.range?.[0]
}

/** Offset of the node that a JSON pointer names, or of its nearest parent that exists. */
function valueOffset(tree: Tree, pointer: string): number | undefined {
  const path = segmentsOf(pointer)
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? tree.contents : tree.getIn(path.slice(0, length), true)
    const range = node && typeof node === 'object' && 'range' in node ? (node.range as readonly number[] | undefined) : undefined
    if (range?.[0] !== undefined) return range[0]
  }
  return undefined
}
