import { describe, expect, test } from 'vitest'
import { changedSymbols } from '../../src/checks/guards/public-symbols.ts'
import { changeSet } from './change-fixture.ts'

const compare = (path: string, before: string | undefined, after: string | undefined): readonly string[] =>
  changedSymbols(
    changeSet({ [path]: { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) } }),
  ).map(({ name, change, signature }) => `${change} ${name}: ${signature}`)
const names = (path: string, source: string): readonly string[] =>
  compare(path, undefined, source).map((line) => line.slice('added '.length, line.indexOf(': ')))

const python = `
"""
def in_a_text(): pass
"""
import x
if x.new:
    def early(a): ...
def plain(a, b=":", *c): # to say
    def inner(): ...
    class Hidden: ...
async def later(
    a: dict[str, int],  # with a colon: here
    b: str = "# no comment",
) -> None: ...
class Store(Base, meta=M):
    """def fake(): ..."""
    def __init__(self, path): ...
    def __repr__(self): ...
    @property
    def size(self) -> int: ...
    def _private(self): ...
    class Page:
        def turn(self): ...
class _Hidden:
    def shown(self): ...
def _private(): ...
`
const script = `
import { z } from 'z'
// export function inComment() {}
export function plain(a: string, b = { c: 1 }): { d: number } {
  return inner()
}
function inner() {}
export default async function (x: number) {}
export const arrow = async <T,>(x: T): Promise<T> => { return x }
export const limit = 5, second = 6
export type Kind =
  | 'a'
  | 'b'
export interface Shape {
  readonly a: string
  b(): void
}
export enum Level { Low, High }
export abstract class Reader<T> extends Base {
  private secret = 1
  constructor(readonly path: string) {
    super()
    if (path) run(path)
  }
  async read(key: string): Promise<T> {
    return go(key)
  }
  private hidden() {}
  protected also(): void {}
  static #truly() {}
  _sort() {}
  static make(): Reader<number> { return x }
}
export { inner as outer, type Kept,
  last } from './x.ts'
export * from './all.ts'
export * as ns from './ns.ts'
`
const go = `package a

import "x"

// func InComment() {}
func Open(path string, opts ...Option) (*Store, error) {
}
func closeIt() {}
func (s *Store) Read(key interface{}) (out struct{ A int }, err error) {
}
func (s store) Hidden() {}
func Map[K comparable, V any](in []K) map[K]V {
}
type Store struct {
\tA int
}
type Reader interface {
\tRead() error
}
type (
\tKind int
\tprivate int
)
type small int
`

describe('the public names', () => {
  test('of a Python module', () => {
    expect(names('a.py', python)).toEqual([
      'early',
      'plain',
      'later',
      'Store',
      'Store.__init__',
      'Store.size',
      'Store.Page',
      'Store.Page.turn',
    ])
    expect(compare('a.py', undefined, python)).toContain(
      'added later: async def later( a: dict[str, int], b: str = "# no comment", ) -> None',
    )
  })

  test('of a TypeScript module', () => {
    expect(names('a.ts', script)).toEqual(
      'plain default arrow limit Kind Shape Level Reader Reader.constructor Reader.read Reader.make outer Kept last'
        .split(' ')
        .concat("export * from './all.ts'", 'ns'),
    )
    expect(compare('a.ts', undefined, script)).toEqual(
      expect.arrayContaining([
        'added plain: export function plain(a: string, b = { c: 1 }): { d: number }',
        'added arrow: export const arrow = async <T,>(x: T): Promise<T>',
        'added limit: export const limit',
        "added Kind: export type Kind = | 'a' | 'b'",
        'added Reader.read: async read(key: string): Promise<T>',
      ]),
    )
  })

  test('of a Go file', () => {
    expect(names('a.go', go)).toEqual(['Open', 'Store.Read', 'Map', 'Store', 'Reader', 'Kind'])
    expect(compare('a.go', undefined, go)).toEqual(
      expect.arrayContaining([
        'added Open: func Open(path string, opts ...Option) (*Store, error)',
        'added Store.Read: func (s *Store) Read(key interface{}) (out struct{ A int }, err error)',
        'added Map: func Map[K comparable, V any](in []K) map[K]V',
        'added Reader: type Reader interface { Read() error }',
      ]),
    )
  })

  test('of other files are none', () => {
    expect(compare('a.md', undefined, script)).toEqual([])
  })
})

describe('a signature', () => {
  test.each([
    ['a.py', python, 'b=":"', 'b=None', 'changed plain'],
    ['a.py', python, 'b: str', 'b: bytes', 'changed later'],
    ['a.py', python, '(self, path)', '(self, path, mode)', 'changed Store.__init__'],
    ['a.py', python, 'Store(Base', 'Store(Other', 'changed Store'],
    ['a.ts', script, 'd: number', 'd: string', 'changed plain'],
    ['a.ts', script, '(x: T)', '(x: T, y: T)', 'changed arrow'],
    ['a.ts', script, "'b'", "'c'", 'changed Kind'],
    ['a.ts', script, 'b(): void', 'b(): string', 'changed Shape'],
    ['a.ts', script, 'key: string', 'key?: string', 'changed Reader.read'],
    ['a.go', go, 'opts ...Option', 'opts Options', 'changed Open'],
    ['a.go', go, 'Read() error', 'Read() bool', 'changed Reader'],
    ['a.go', go, 'out struct{ A int }', 'out struct{ A bool }', 'changed Store.Read'],
  ])('in %s is another one: %#', (path, source, from, to, change) => {
    expect(compare(path, source, source.replace(from, to)).map((line) => line.slice(0, line.indexOf(':')))).toEqual([change])
  })

  test.each([
    ['a.py', python, 'b=":", *c): # to say', '\n  b = ":",\n  *c,\n): # other words'],
    ['a.py', python, 'def inner(): ...', 'return 1'],
    ['a.ts', script, '(a: string, b = { c: 1 }): { d: number }', '(\n  a: string,\n  b = { c: 1 },\n): { d: number }'],
    ['a.ts', script, 'return inner()', 'return 1'],
    ['a.ts', script, 'limit = 5', 'limit = 7'],
    ['a.ts', script, 'private secret = 1', 'private secret = 2'],
    ['a.go', go, '(path string, opts ...Option)', '(\n\tpath string,\n\topts ...Option,\n)'],
    ['a.go', go, 'A int\n', 'B int\n'],
  ])('in %s stays, however it is laid out: %#', (path, source, from, to) => {
    expect(source).toContain(from)
    expect(compare(path, source, source.replace(from, to))).toEqual([])
  })
})

test('a file that is deleted or moved loses its names there', () => {
  expect(compare('a.go', 'func A() {\n}\n', undefined)).toEqual(['removed A: func A()'])
})
