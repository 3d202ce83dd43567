import { describeDuration } from '../../host/clock.ts'
import type { Finding, RunReport, ValidationResult } from '../../model.ts'
import { sortFindings } from '../findings-text.ts'
import { codeTag, fence, fold } from '../markdown.ts'
import type { Writer } from '../report-writer.ts'
import type { PageLinks } from './page-links.ts'
import { renderRows } from './rows.ts'

/** Every command that was run, with the end of what it printed folded away. */
export function renderGates({ validationResults, earlierRounds }: RunReport, write: Writer): string {
  if (validationResults.length === 0 && earlierRounds.length === 0) return ''
  const head = ['Gate', 'Result', 'Time', 'Command']
  const shown = write.first(validationResults)
  const table = renderRows(head, validationResults.length, shown, (gate) => [
    write.prose(gate.name),
    gate.status === 'passed' ? 'passed' : `**failed**, exit code ${gate.exitCode}`,
    describeDuration(gate.durationMs),
    write.code(gate.command),
  ])
  return [
    ...(earlierRounds.length > 0
      ? [`What counts is round ${earlierRounds.length + 1}; what failed in a round before went back to the agent.`]
      : []),
    validationResults.length === 0 ? 'In the last round no gate was run: the change broke a rule before that.' : table,
    ...shown.filter(({ outputSummary }) => outputSummary !== '').map((gate) => renderOutput(gate, write)),
  ].join('\n\n')
}

function renderOutput({ name, status, outputSummary }: ValidationResult, write: Writer): string {
  const isFailure = status === 'failed'
  const output = fence(write.end(outputSummary), 'text')
  return fold(`What ${codeTag(name)} printed${isFailure ? ' before it failed' : ''}`, output, isFailure)
}

/** Complaints about plan and change, errors first. */
export function renderFindings(findings: readonly Finding[], links: PageLinks, write: Writer): string {
  if (findings.length === 0) return ''
  const head = ['Severity', 'Rule', 'Place', 'What is wrong, and what to do']
  return renderRows(
    head,
    findings.length,
    write.first(sortFindings(findings)),
    ({ severity, code, file, line, message, hint }) => [
      severity === 'error' ? '**error**' : severity,
      write.code(code),
      file === null ? '' : links.file(file, line),
      [message, hint].map(write.prose).join(' '),
    ],
  )
}
