import type { Finding } from '../../model.ts'
import { complainAt } from './complain-at.ts'
import { type MarkdownSection, readSections, saysSomething, sectionsUnder } from './markdown-sections.ts'
import { tablesIn } from './markdown-table.ts'
import { judgeStatus, type ReadSpec, rowsOf } from './specs-rows.ts'

/** What a design has to speak about. Source: workflow modes, specs. */
const SECTIONS: readonly (readonly [name: string, matches: RegExp])[] = [
  ['Decisions', /\bdecisions?\b/i],
  ['Impacted Files', /\b(?:impacted|affected|changed)\b.*\bfiles?\b|\bfiles?\b.*\b(?:impacted|affected)\b/i],
  ['Interfaces', /\binterfaces?\b/i],
  ['Failure Modes', /\bfailures?\b|\berror modes?\b/i],
  ['Test Strategy', /\btest(?:s|ing)?\b.*\b(?:strategy|plan|approach)\b/i],
]

/** Reads a spec of a design: five sections, none of them empty, and decisions with a status. Source: workflow modes, specs. */
export function readDesign(file: string, text: string): ReadSpec {
  const sections = readSections(text)
  // The title of the whole may hold any of the words, and stands over everything.
  const chapters = sections.filter(({ level }, at) => level > 1 || sections.findIndex((other) => other.level > 0) !== at)
  const under = (matches: RegExp): readonly MarkdownSection[] => sectionsUnder(chapters, (title) => matches.test(title))
  const findings: Finding[] = SECTIONS.flatMap(([name, matches]) => {
    const found = under(matches)
    if (found.some(isWritten)) return []
    const [first] = found
    const hint = `Write the section "${name}"; where nothing applies, say why.`
    return first === undefined
      ? [complainAt(file, null, 'spec-section-missing', `The design has no section "${name}".`, hint)]
      : [complainAt(file, first.line, 'spec-section-empty', `The section "${first.title}" is empty.`, hint)]
  })
  const { rows, findings: faults } = rowsOf(file, under(/\bdecisions?\b/i), 'DEC')
  const judged = rows.map((row) => judgeStatus(file, row, 'decision'))
  return {
    findings: [...findings, ...faults, ...judged.flatMap((each) => each.findings)],
    openDecisions: judged.flatMap((each) => each.openDecisions),
    defined: rows.map(({ id, line }) => ({ id, line })),
  }
}

/** Whether a section says something besides the head of a table. */
function isWritten(section: MarkdownSection): boolean {
  const tables = tablesIn(section)
  if (tables.some(({ rows }) => rows.some(({ id }) => saysSomething(id)))) return true
  const inTables = new Set(tables.flatMap(({ line, rows }) => [line, line + 1, ...rows.map((row) => row.line)]))
  return section.lines.some(
    ({ line, text, inCode }) =>
      !inTables.has(line) && (inCode ? !/^\s*(?:```|~~~|$)/.test(text) : saysSomething(plainLine(text))),
  )
}

const plainLine = (text: string): string =>
  text.replace(/^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '').replace(/^\s*<!--.*-->\s*$/, '')
