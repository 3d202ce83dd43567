import type { Finding } from '../model.ts'
import { toPrintable } from './text-table.ts'

/** Findings for a terminal: one block per file with its places in order, what to do below each, and the count at the end. */
export function renderFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No problems found.\n'
  const byFile = new Map<string | null, Finding[]>(findings.map((finding) => [finding.file, []]))
  for (const finding of findings) byFile.get(finding.file)?.push(finding)
  const blocks = [...byFile.values()].map((group) => group.sort(byPlace).map(renderFinding).join('\n'))
  return `${[...blocks, countFindings(findings)].join('\n\n')}\n`
}

/** Errors before warnings, each in the order they were found. */
export const sortFindings = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter(({ severity }) => severity === 'error'),
  ...findings.filter(({ severity }) => severity !== 'error'),
]

/** For example `2 errors, 1 warning`. */
export function countFindings(findings: readonly Finding[]): string {
  const errors = findings.filter((finding) => finding.severity === 'error').length
  return `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`
}

/** A number with its noun, `1 task` or `2 tasks`. */
export const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`

const byPlace = (a: Finding, b: Finding): number => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

function renderFinding(finding: Finding): string {
  const { file, line, column, pointer } = finding
  const place = [file, line, column].filter((part) => part !== null).join(':')
  const head = [toPrintable(place), finding.severity, toPrintable(finding.message), `[${finding.code}]`]
  const below = [pointer ? `at ${toPrintable(pointer)}` : '', finding.hint === '' ? '' : `hint: ${toPrintable(finding.hint)}`]
  return [
    head.filter((part) => part !== '').join('  '),
    ...below.filter((part) => part !== '').map((part) => `    ${part}`),
  ].join('\n')
}
