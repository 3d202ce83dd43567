import { renderTable } from '../markdown.ts'

/** A table of the first entries of a list, and below it how many there are besides. Cells are Markdown of one line. */
export function renderRows<T>(
  head: readonly string[],
  total: number,
  shown: readonly T[],
  toRow: (entry: T) => readonly string[],
): string {
  const table = renderTable(head, shown.map(toRow))
  return total > shown.length ? `${table}\n\n… and ${total - shown.length} more, in \`RUN_REPORT.json\`.` : table
}
