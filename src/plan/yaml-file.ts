import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
  type Document as YamlTree,
} from 'yaml'
import type { Finding, Place } from '../model.ts'

/** A YAML file as plain data that knows where its parts stand. */
export interface YamlFile {
  readonly data: unknown
  /** Without a byte order mark, which no offset counts. */
  readonly text: string
  /** Where a JSON pointer leads to, or its nearest parent that is there. */
  placeOf(pointer: string): Place
  /** Offsets in `text` of the scalar that a JSON pointer names; null where there is none. */
  scalarAt(pointer: string): { readonly start: number; readonly end: number } | null
}

/** Longer files are refused before they are read. */
const MAX_BYTES = 1024 * 1024

type Tree = YamlTree.Parsed<ParsedNode>

/**
 * Reads one document of YAML 1.2 without aliases, tags, merge keys and repeated keys, so that each value stands in one place.
 * What cannot be read is said with its place, and never thrown.
 * @param bytes undefined for anything that is not a regular file
 */
export function readYamlFile(
  file: string,
  bytes: Uint8Array | undefined,
): { readonly yaml: YamlFile; readonly findings: readonly [] } | { readonly yaml: null; readonly findings: readonly Finding[] } {
  const counter = new LineCounter()
  const complain = (offset: number | null, message: string, hint: string): Finding => {
    const at = offset === null ? null : counter.linePos(offset)
    return {
      ...{ code: 'yaml-unusable', severity: 'error', file, line: at?.line ?? null, column: at?.col ?? null, pointer: null },
      message,
      hint,
    }
  }
  const refuse = (...findings: readonly Finding[]) => ({ yaml: null, findings })
  const read = decode(bytes)
  if ('fault' in read) return refuse(complain(null, read.fault, read.hint))
  const { text } = read
  try {
    const tree = parseDocument(text, { lineCounter: counter, schema: 'core', uniqueKeys: false, prettyErrors: false })
    const [error] = tree.errors
    if (error !== undefined) {
      const [message, hint] =
        error.code === 'MULTIPLE_DOCS'
          ? ['The file holds several documents.', 'Keep one document in a file.']
          : [`Not valid YAML: ${error.message.split('\n')[0]}`, 'Correct the syntax at this place.']
      return refuse(complain(error.pos[0], message, hint))
    }
    const refused = findRefused(tree).map(([offset, message, hint]) => complain(offset, message, hint))
    if (refused.length > 0) return refuse(...refused)
    const nodes = new Map<string, ParsedNode>()
    addNodes(nodes, tree.contents, '')
    const placeOf = (pointer: string): Place => {
      let known = pointer
      while (known !== '' && !nodes.has(known)) known = known.slice(0, known.lastIndexOf('/'))
      const { line, col } = counter.linePos(nodes.get(known)?.range[0] ?? 0)
      return { file, line, column: col, pointer }
    }
    const scalarAt = (pointer: string) => {
      const node = nodes.get(pointer)
      return node === undefined || !isScalar(node) ? null : { start: node.range[0], end: node.range[1] }
    }
    return { yaml: { data: tree.toJS(), text, placeOf, scalarAt }, findings: [] }
  } catch (error) {
    const message = `Not usable YAML: ${error instanceof Error ? error.message : String(error)}`
    return refuse(complain(null, message, 'Write it in a simpler way.'))
  }
}

function decode(bytes: Uint8Array | undefined): { readonly text: string } | { readonly fault: string; readonly hint: string } {
  if (bytes === undefined) return { fault: 'This is not a regular file.', hint: 'Commit it as a file, not as a link.' }
  if (bytes.length > MAX_BYTES)
    return { fault: `The file has ${bytes.length} bytes.`, hint: `Keep it within ${MAX_BYTES} bytes.` }
  if (bytes.includes(0)) return { fault: 'The file holds a NUL byte.', hint: 'Save it as plain UTF-8 text.' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { fault: 'The file is not UTF-8 text.', hint: 'Save it as UTF-8.' }
  }
}

/** What YAML allows and would let one value stand in several places, or one place hold several values. */
function findRefused(tree: Tree): readonly (readonly [offset: number, message: string, hint: string])[] {
  const found: [number, string, string][] = []
  const refuse = (offset: number | undefined, what: string): void => {
    found.push([offset ?? 0, `${what} cannot be used here.`, 'Write the value out.'])
  }
  visit(tree, {
    Node: (_, node) => {
      if (isAlias(node)) return refuse(node.range?.[0], 'An alias')
      if (node.tag !== undefined) refuse(node.range?.[0], 'A tag')
      if (!isMap(node)) return
      const seen = new Set<string>()
      for (const { key } of node.items) {
        if (!isScalar(key)) {
          refuse(node.range?.[0], 'A key that is not a plain word')
          continue
        }
        const name = String(key.value)
        if (name === '<<' && key.type === 'PLAIN') refuse(key.range?.[0], 'A merge key')
        if (seen.has(name))
          found.push([key.range?.[0] ?? 0, `The key "${name}" stands here a second time.`, 'Remove one of them.'])
        seen.add(name)
      }
    },
  })
  return found
}

/** Lists every value under its JSON pointer; a key without a value stands for it. */
function addNodes(nodes: Map<string, ParsedNode>, node: ParsedNode | null, pointer: string): void {
  if (node === null) return
  nodes.set(pointer, node)
  if (isSeq(node)) for (const [at, item] of node.items.entries()) addNodes(nodes, item, `${pointer}/${at}`)
  if (!isMap(node)) return
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value).replaceAll('~', '~0').replaceAll('/', '~1') : ''
    addNodes(nodes, value ?? key, `${pointer}/${name}`)
  }
}
