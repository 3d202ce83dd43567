import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut } from '../../src/report/board/layers.ts'

test('a chain is one row, and what needs two tasks stands behind the later one', () => {
  expect(layOut([[], [0], [1], [0, 2]])).toEqual([
    { layer: 0, lane: 0 },
    { layer: 1, lane: 0 },
    { layer: 2, lane: 0 },
    { layer: 3, lane: 0 },
  ])
})

test('two chains side by side do not cross', () => {
  const spots = layOut([[], [], [1], [0]])
  expect(spots.map(({ lane }) => lane)).toEqual([0, 1, 1, 0])
})

test('a chain of thousands is laid out too', () => {
  const spots = layOut(Array.from({ length: 5000 }, (_, at) => (at === 4999 ? [] : [at + 1])))
  expect(spots[0]).toEqual({ layer: 4999, lane: 0 })
})

/** Tasks that may need any other, themselves included. */
const tangles = fc
  .integer({ min: 0, max: 30 })
  .chain((size) =>
    fc.array(fc.uniqueArray(fc.nat(Math.max(size - 1, 0)), { maxLength: 4 }), { minLength: size, maxLength: size }),
  )

test('no two tasks share a place, whatever the circles', () => {
  fc.assert(
    fc.property(tangles, (needs) => {
      const places = layOut(needs).map(({ layer, lane }) => `${layer} ${lane}`)
      expect(new Set(places).size).toBe(needs.length)
    }),
  )
})

test('without circles, every task stands to the right of everything it needs', () => {
  fc.assert(
    fc.property(tangles, (tangle) => {
      const needs = tangle.map((each, at) => each.filter((need) => need < at))
      const spots = layOut(needs)
      for (const [at, each] of needs.entries())
        for (const need of each) expect(spots[at]?.layer).toBeGreaterThan(spots[need]?.layer ?? Number.NaN)
    }),
  )
})
