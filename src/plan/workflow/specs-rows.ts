import type { Finding } from '../../model.ts'
import { complainAt } from './complain-at.ts'
import { type MarkdownSection, saysSomething } from './markdown-sections.ts'
import { isFilled, type MarkdownTable, type TableRow, tablesIn } from './markdown-table.ts'

/** The statuses of requirements, decisions and questions. Source: workflow modes, specs. */
export const STATUSES: readonly string[] = ['unknown', 'proposed', 'accepted', 'superseded']
const OPEN: readonly string[] = ['unknown', 'proposed']

/** One spec file as it was read. */
export interface ReadSpec {
  readonly findings: readonly Finding[]
  readonly openDecisions: readonly string[]
  /** Ids that the file gives, with their lines; one that is given twice stands here twice. */
  readonly defined: readonly { readonly id: string; readonly line: number }[]
}

/** The rows of all tables of some sections whose id has the form that is asked for, and complaints about short ones. */
export function rowsOf(
  file: string,
  sections: readonly MarkdownSection[],
  prefix: string,
): { readonly rows: readonly TableRow[]; readonly findings: readonly Finding[] } {
  const tables = sections.flatMap(tablesIn).filter(({ columns }) => /^(?:\w+ )?id$/i.test(columns[0] ?? ''))
  const findings: Finding[] = []
  const rows = tables.flatMap((table) => table.rows.filter((row) => checkRow(file, table, row, prefix, findings)))
  return { rows, findings }
}

function checkRow(file: string, table: MarkdownTable, row: TableRow, prefix: string, findings: Finding[]): boolean {
  if (!saysSomething(row.id)) return false
  const isKnown = new RegExp(`^${prefix}-\\d+$`).test(row.id)
  if (!isKnown)
    findings.push(
      complainAt(
        file,
        row.line,
        'spec-id',
        `"${row.id.slice(0, 60)}" is no id for this table.`,
        `Write ${prefix}- and a number, such as ${prefix}-001.`,
      ),
    )
  if (row.missing.length > 0) findings.push(missingCells(file, table, row))
  return isKnown
}

/** A complaint about a row that is shorter than the head of its table. */
export function missingCells(file: string, { columns }: MarkdownTable, { id, line, missing }: TableRow): Finding {
  const found = columns.length - missing.length
  const message = `The row of ${id} has ${found} cells for ${columns.length} columns; read from the left it lacks ${missing.join(', ')}.`
  return complainAt(file, line, 'spec-cell-missing', message, 'Give the row one cell for each column.')
}

/** A complaint for each of some columns in which a row has nothing to say. Short rows are complained about elsewhere. */
export function requireCells(
  file: string,
  row: TableRow,
  columns: readonly (readonly [name: string, matches: RegExp])[],
): readonly Finding[] {
  return columns.flatMap(([name, matches]) => {
    if (isFilled(row, matches) && !/^none\.?$/i.test(row.cell(matches))) return []
    return [complainAt(file, row.line, 'spec-cell-empty', `${row.id} has no ${name}.`, `Fill in the cell for the ${name}.`)]
  })
}

/**
 * What is open about a row with a status. It keeps a writer waiting unless the row itself says that it does not.
 * @param what `requirement`, `decision` or `question`
 */
export function judgeStatus(file: string, row: TableRow, what: string): Pick<ReadSpec, 'findings' | 'openDecisions'> {
  const status = row
    .cell(/^status$/i)
    .replace(/[`*]/g, '')
    .trim()
    .toLowerCase()
  if (!STATUSES.includes(status)) {
    const message = status === '' ? `${row.id} has no status.` : `${row.id} has the status "${status.slice(0, 60)}".`
    const hint = `The statuses are ${STATUSES.join(', ')}.`
    return { findings: [complainAt(file, row.line, 'spec-status', message, hint)], openDecisions: [] }
  }
  const isHarmless = /^no\b|^false$/i.test(
    row
      .cell(/blocks/i)
      .replace(/[`*]/g, '')
      .trim(),
  )
  if (!OPEN.includes(status) || isHarmless) return { findings: [], openDecisions: [] }
  return { findings: [], openDecisions: [`The ${what} ${row.id} in ${file} is ${status}.`] }
}
