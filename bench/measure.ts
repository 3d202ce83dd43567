/** The middle one, rounded. */
export const median = (numbers: readonly number[]): number =>
  Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN)

export const ratio = (measured: number, floor: number): string => `${(measured / floor).toFixed(2)} x`

/** Prints an aligned table. */
export function report(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const lines = all.map((row) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  )
  process.stdout.write(`\n${title}\n  ${lines.join('\n  ')}\n`)
}
