import type { Change, ChangeSet } from '../../model.ts'
import { readGoSymbols } from './go-symbols.ts'
import { textOf } from './lines.ts'
import { readPythonSymbols } from './python-symbols.ts'
import { readScriptSymbols } from './script-symbols.ts'
import { extensionOf } from './source-paths.ts'

/** A public name that is not what it was. A name that was given another is one that is gone and one that is new. */
export interface SymbolChange {
  readonly path: string
  /** With the class in front, where it has one: `Reader.open`. */
  readonly name: string
  readonly change: 'added' | 'removed' | 'changed'
  /** How it is declared now, or was when it is gone; on one line. Empty for a name that is only passed on. */
  readonly signature: string
}

type Reader = (source: string) => readonly (readonly [name: string, signature: string])[]

const readers: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(['py', 'pyi'].map((extension) => [extension, readPythonSymbols])),
  ...Object.fromEntries('ts tsx mts cts js jsx mjs cjs'.split(' ').map((extension) => [extension, readScriptSymbols])),
  go: readGoSymbols,
}

/** Names with all their signatures: one name may be declared several times. */
const readSymbols = (path: string, content: Uint8Array | null): ReadonlyMap<string, readonly string[]> => {
  const extension = extensionOf(path)
  const read = Object.hasOwn(readers, extension) ? readers[extension] : undefined
  const symbols = new Map<string, string[]>()
  for (const [name, signature] of read?.(textOf(content) ?? '') ?? []) {
    const known = symbols.get(name)
    if (known === undefined) symbols.set(name, [signature])
    else known.push(signature)
  }
  return symbols
}

/** The same for each way a formatter may lay a declaration out. */
const essence = (signatures: readonly string[] = []): string =>
  signatures
    .map((signature) =>
      signature
        .replace(/\/\*[^*\n]{0,200}\*\/|\/\/.*$/gm, '')
        .replace(/[\s;]+/g, ' ')
        .replace(/ ?([^\w ]) ?/g, '$1')
        .replace(/,(?=[)\]}>])/g, '')
        .trim(),
    )
    .sort()
    .join('\n')

const onOneLine = (signatures: readonly string[] = []): string => (signatures[0] ?? '').replace(/\s+/g, ' ').trim()

const compare = ({ path, before, after }: Change): readonly SymbolChange[] => {
  const [old, now] = [readSymbols(path, before), readSymbols(path, after)]
  const gone = [...old].flatMap(([name, signatures]): SymbolChange[] =>
    now.has(name) ? [] : [{ path, name, change: 'removed', signature: onOneLine(signatures) }],
  )
  const here = [...now].flatMap(([name, signatures]): SymbolChange[] => {
    const signature = onOneLine(signatures)
    if (!old.has(name)) return [{ path, name, change: 'added', signature }]
    return essence(old.get(name)) === essence(signatures) ? [] : [{ path, name, change: 'changed', signature }]
  })
  return [...gone, ...here]
}

/**
 * The public names that a change adds, takes away or declares in another way, by path: in Python, TypeScript,
 * JavaScript and Go, read line by line. Each reader says what it does not see.
 */
export const changedSymbols = ({ changes }: Pick<ChangeSet, 'changes'>): readonly SymbolChange[] => changes.flatMap(compare)
