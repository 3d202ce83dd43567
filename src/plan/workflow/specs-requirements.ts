import type { Finding } from '../../model.ts'
import { complainAt } from './complain-at.ts'
import { readSections, saysSomething, sectionsUnder } from './markdown-sections.ts'
import { isFilled, tablesIn } from './markdown-table.ts'
import { judgeStatus, type ReadSpec, requireCells, rowsOf, STATUSES } from './specs-rows.ts'

const isLog = (title: string): boolean => /\bambiguit(?:y|ies)\b/i.test(title)
const isElsewhere = (title: string): boolean => /\btraceability\b/i.test(title)

/**
 * Reads a spec of requirements: a table with id, status, requirement, acceptance and proof target, and a log of what is
 * ambiguous. Source: workflow modes, specs.
 */
export function readRequirements(file: string, text: string): ReadSpec {
  const sections = readSections(text)
  const log = sectionsUnder(sections, isLog)
  const traced = sectionsUnder(sections, isElsewhere)
  const { rows, findings: faults } = rowsOf(
    file,
    sections.filter((section) => !log.includes(section) && !traced.includes(section)),
    'REQ',
  )
  const findings: Finding[] = [...faults]
  const openDecisions: string[] = []
  if (rows.length === 0)
    findings.push(
      complainAt(file, null, 'spec-empty', 'The spec has no requirement.', 'Give it a table with the ids REQ-001 and on.'),
    )
  for (const row of rows) {
    const judged = judgeStatus(file, row, 'requirement')
    openDecisions.push(...judged.openDecisions)
    findings.push(
      ...judged.findings,
      ...requireCells(file, row, [
        ['acceptance', /acceptance/i],
        ['proof target', /proof/i],
      ]),
    )
  }
  if (log.length === 0)
    findings.push(
      complainAt(
        file,
        null,
        'spec-section-missing',
        'The spec has no ambiguity log.',
        'Add a section "Ambiguity Log", with a table, or with the sentence that nothing is ambiguous.',
      ),
    )
  openDecisions.push(...openQuestions(file, log))
  return { findings, openDecisions, defined: rows.map(({ id, line }) => ({ id, line })) }
}

/** Questions of the log that stop a writer: those that say so, unless their status says that they are settled. */
function openQuestions(file: string, log: ReturnType<typeof readSections>): readonly string[] {
  return log.flatMap(tablesIn).flatMap(({ rows }) =>
    rows.flatMap((row) => {
      if (!saysSomething(row.id) || !/^(?:yes|true)\b/i.test(row.cell(/blocks/i).replace(/[`*]/g, ''))) return []
      const hasStatus = STATUSES.includes(
        row
          .cell(/^status$/i)
          .replace(/[`*]/g, '')
          .trim()
          .toLowerCase(),
      )
      if (hasStatus) return judgeStatus(file, row, 'question').openDecisions
      return isFilled(row, /resolution|decision|answer/i) ? [] : [`The question ${row.id} in ${file} is not answered.`]
    }),
  )
}
