import { type MarkdownSection, type SectionLine, saysSomething } from './markdown-sections.ts'

/** One row below the head of a table. */
export interface TableRow {
  /** 1-based, in the whole text. */
  readonly line: number
  /** What stands in the first cell, without the marks of code and emphasis. */
  readonly id: string
  /** Content of the first column whose name `matches`; empty where there is no such column or cell. */
  cell(matches: RegExp): string
  /** Names of columns for which the row is too short, read from the left. */
  readonly missing: readonly string[]
}

/** A table, whatever its line of dashes looks like. */
export interface MarkdownTable {
  /** Title of the section it stands in. */
  readonly section: string
  /** 1-based line of its head. */
  readonly line: number
  /** As written, without the marks of code and emphasis. */
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

/**
 * The tables of a section. Head, line of dashes and rows may differ in their number of cells: a short row is read from
 * the left and says what it lacks. A row without anything in its cells is none.
 */
export function tablesIn({ title, lines }: MarkdownSection): readonly MarkdownTable[] {
  const tables: MarkdownTable[] = []
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at]
    if (!isRow(head) || !isDelimiter(lines[at + 1])) continue
    const columns = cellsOf(head.text).map(plain)
    const rows: TableRow[] = []
    for (at += 2; isRow(lines[at]); at++) {
      const row = lines[at]
      if (row !== undefined && cellsOf(row.text).some((cell) => cell !== '')) rows.push(toRow(row, columns))
    }
    at -= 1
    tables.push({ section: title, line: head.line, columns, rows })
  }
  return tables
}

/** Whether a row has something to say in the first column whose name `matches`. */
export const isFilled = (row: TableRow, matches: RegExp): boolean => saysSomething(row.cell(matches))

function toRow({ line, text }: SectionLine, columns: readonly string[]): TableRow {
  const cells = cellsOf(text)
  return {
    line,
    id: plain(cells[0] ?? ''),
    cell: (matches) => cells[columns.findIndex((column) => matches.test(column))] ?? '',
    missing: columns.slice(cells.length),
  }
}

const isRow = (line: SectionLine | undefined): line is SectionLine =>
  line !== undefined && !line.inCode && withoutEscapes(line.text).includes('|')

const isDelimiter = (line: SectionLine | undefined): boolean => isRow(line) && /^[\s|:-]*-[\s|:-]*$/.test(line.text)

const withoutEscapes = (text: string): string => text.replace(/\\\|/g, '  ')

/** Cells between bars; a bar behind a backslash or within code belongs to its cell. */
function cellsOf(text: string): readonly string[] {
  const cells = ['']
  let inCode = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    const escaped = character === '\\' && text[at + 1] === '|'
    if (character === '`') inCode = !inCode && text.includes('`', at + 1)
    if (character === '|' && !inCode) cells.push('')
    else cells.push(`${cells.pop() ?? ''}${escaped ? '|' : character}`)
    if (escaped) at += 1
  }
  const trimmed = cells.map((cell) => cell.trim())
  const start = trimmed[0] === '' && text.trimStart().startsWith('|') ? 1 : 0
  return trimmed.slice(start, trimmed.length > start + 1 && trimmed.at(-1) === '' ? -1 : undefined)
}

const plain = (cell: string): string => cell.replace(/[`*]/g, '').trim()
