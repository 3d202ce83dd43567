import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptLines } from '../../src/checks/guards/line-diff.ts'
import { maskPython } from '../../src/checks/guards/python-source.ts'

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', ''), { maxLength: 40 })

describe('the lines that stayed', () => {
  test('are lines of both texts, in the same order, each once', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const kept = [...keptLines(before, after)].sort(([a], [b]) => a - b)
        for (const [at, oldAt] of kept) expect(after[at]).toBe(before[oldAt])
        const old = kept.map(([, oldAt]) => oldAt)
        expect(old).toEqual([...new Set(old)].sort((a, b) => a - b))
      }),
    )
  })

  test('are all lines where nothing was taken away', () => {
    fc.assert(
      fc.property(lines, fc.array(fc.tuple(fc.nat(40), fc.constantFrom('x', 'y')), { maxLength: 6 }), (before, insertions) => {
        const after: string[] = [...before]
        for (const [at, line] of insertions) after.splice(at, 0, line)
        expect(keptLines(before, after).size).toBe(before.length)
        expect(keptLines(after, before).size).toBe(before.length)
      }),
    )
  })

  test('are told apart from lines of the same words that are new', () => {
    const before = ['f:', ' try', ' except', ' pass']
    expect([...keptLines(before, ['g:', ' try', ' except', ' raise', '', ...before]).keys()].sort()).toEqual([5, 6, 7, 8])
  })
})

test('a masked Python source keeps every line and column', () => {
  const piece = fc.constantFrom('"', "'", '"""', "'''", '\\', '#', '\n', 'r', 'f"', 'x', ' ', '(', 'except:', '\u{1F600}')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = pieces.join('')
      const masked = maskPython(source)
      expect(masked.split('\n').map((line) => line.length)).toEqual(source.split('\n').map((line) => line.length))
      expect(masked).not.toContain('#')
    }),
  )
})
