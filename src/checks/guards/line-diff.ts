/** A window of both texts that is still to be compared; ends are exclusive. */
interface Window {
  readonly from: number
  readonly to: number
  readonly oldFrom: number
  readonly oldTo: number
}

/** The most pairs of lines of one window that are compared one by one. */
const mostPairs = 160_000

/** The most lines and pairs that are looked at altogether. */
const mostSteps = 40_000_000

/** Pairs of lines that stand exactly once in each side of a window, the most that keep their order. */
const findAnchors = (
  before: readonly string[],
  after: readonly string[],
  window: Window,
): readonly (readonly [number, number])[] => {
  const once = (lines: readonly string[], from: number, to: number): ReadonlyMap<string, number> => {
    const places = new Map<string, number>()
    for (let at = from; at < to; at++) {
      const line = lines[at] ?? ''
      places.set(line, places.has(line) ? -1 : at)
    }
    return places
  }
  const old = once(before, window.oldFrom, window.oldTo)
  const pairs = [...once(after, window.from, window.to)].flatMap(([line, at]): [number, number][] => {
    const oldAt = old.get(line) ?? -1
    return at < 0 || oldAt < 0 ? [] : [[at, oldAt]]
  })
  // Patience sorting: each pair remembers the last one of the pile before its own.
  const piles: number[] = []
  const previous: number[] = []
  for (const [index, [, oldAt]] of pairs.entries()) {
    let low = 0
    for (let high = piles.length; low < high; ) {
      const middle = (low + high) >> 1
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < oldAt) low = middle + 1
      else high = middle
    }
    previous[index] = piles[low - 1] ?? -1
    piles[low] = index
  }
  const chain: (readonly [number, number])[] = []
  for (let index = piles.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index]
    if (pair !== undefined) chain.push(pair)
  }
  return chain.reverse()
}

/** The longest common sequence of a small window, pair by pair. */
const comparePairs = (before: readonly string[], after: readonly string[], window: Window, kept: Map<number, number>): void => {
  const { from, to, oldFrom, oldTo } = window
  const width = oldTo - oldFrom + 1
  const lengths = new Uint32Array((to - from + 1) * width)
  const at = (row: number, column: number): number => lengths[(row - from) * width + (column - oldFrom)] ?? 0
  for (let row = to - 1; row >= from; row--)
    for (let column = oldTo - 1; column >= oldFrom; column--)
      lengths[(row - from) * width + (column - oldFrom)] =
        after[row] === before[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  for (let row = from, column = oldFrom; row < to && column < oldTo; ) {
    if (after[row] === before[column]) kept.set(row++, column++)
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
}

/**
 * Which lines of a text are lines of an older one that stayed: index to older index. Any other line is new, and any
 * older line that is not named is gone. Fast for texts of any kind; where two long stretches have no line that each
 * holds once, they count as wholly different.
 */
export const keptLines = (before: readonly string[], after: readonly string[]): ReadonlyMap<number, number> => {
  const kept = new Map<number, number>()
  let steps = 0
  const windows: Window[] = [{ from: 0, to: after.length, oldFrom: 0, oldTo: before.length }]
  for (let window = windows.pop(); window !== undefined; window = windows.pop()) {
    let { from, to, oldFrom, oldTo } = window
    while (from < to && oldFrom < oldTo && after[from] === before[oldFrom]) kept.set(from++, oldFrom++)
    while (from < to && oldFrom < oldTo && after[to - 1] === before[oldTo - 1]) kept.set(--to, --oldTo)
    if (from === to || oldFrom === oldTo) continue
    const rest = { from, to, oldFrom, oldTo }
    // A map costs more than a comparison.
    steps += 10 * (to - from + oldTo - oldFrom)
    if (steps > mostSteps) continue
    const anchors = findAnchors(before, after, rest)
    if (anchors.length === 0) {
      const pairs = (to - from) * (oldTo - oldFrom)
      steps += pairs
      if (pairs <= mostPairs && steps <= mostSteps) comparePairs(before, after, rest, kept)
      continue
    }
    for (const [at, oldAt] of anchors) {
      kept.set(at, oldAt)
      windows.push({ from, to: at, oldFrom, oldTo: oldAt })
      from = at + 1
      oldFrom = oldAt + 1
    }
    windows.push({ from, to, oldFrom, oldTo })
  }
  return kept
}
