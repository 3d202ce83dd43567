/** Everything that could move the cursor, start a line of its own or turn the reading direction. */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** `text` on one line of a terminal, whatever a plan's author or another runner put into it. */
export function toPrintable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unprintable, escaped).trim()
}

/** `text` as it is, on as many lines as it has, without what a terminal would obey. */
export const toPrintableLines = (text: string): string =>
  text.replace(unprintable, (character) => (character === '\n' || character === '\t' ? character : escaped(character)))

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** Rows of cells in aligned columns, indented by two spaces; the last column is as wide as it needs to be. */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(toPrintable))
  const widths: number[] = []
  for (const row of cells) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, countColumns(cell))
  }
  const renderRow = (row: readonly string[]): string =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - countColumns(cell))).join('  ')
  return cells.map((row) => `  ${renderRow(row)}`.trimEnd()).join('\n')
}

const countColumns = (text: string): number => [...text].length
