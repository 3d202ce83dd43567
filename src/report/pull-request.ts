import type { Finding, RunReport, ValidationResult, VerificationEvidence } from '../model.ts'
import { bullets } from './markdown.ts'
import { createWriter, list, MEASURES, NONE, type Writer } from './report-writer.ts'
import { reviewLines } from './review-text.ts'
import { isDelivered } from './work-report.ts'
import { renderWorkReport, summaryLines } from './work-report-text.ts'

/** Name of the check that the plan's documents are validated by; everything else counts as a test. */
export const SCHEMA_CHECK = 'Ajv schema validation'

/** GitHub refuses a body of more than 65,536 characters; what a later job adds to it has to fit too. */
const MAX_BODY = 60_000

type Facts = Omit<RunReport, 'pullRequest'>

/**
 * The pull request's body. Facts come from the host; the agent's words fill the parts that only it can tell. What does
 * not fit is shortened. Source: FRD loop, final output 11 and PR output files 4.
 */
export function renderPullRequestBody(report: Facts, title: string): string {
  const [generous, ...terser] = MEASURES
  return terser.reduce(
    (body, measure) => (body.length <= MAX_BODY ? body : renderBody(report, title, createWriter(measure))),
    renderBody(report, title, createWriter(generous)),
  )
}

function renderBody(report: Facts, title: string, write: Writer): string {
  const isFrd = report.format === null || report.format === 'frd'
  const sections = isFrd ? frdSections(report, title, write) : renderWorkReport(report, write)
  return `${sections.map(([heading, text]) => `## ${heading}\n${text}\n`).join('\n')}`
}

function frdSections(report: Facts, title: string, write: Writer): readonly (readonly [string, string])[] {
  return [
    ['PR Title', title],
    ['Summary', list(summaryLines(report, write))],
    [
      'FRD Scope',
      [
        '- Implemented:',
        list(
          write.tasks(isDelivered(report) ? report.tasks.map(({ id, title: name }) => `${id}: ${write.prose(name)}`) : []),
          '  ',
        ),
        '- Deferred (next boundary):',
        list([report.nextBoundaryTaskId ?? NONE], '  '),
      ].join('\n'),
    ],
    ['Changes', list(changeLines(report, write))],
    ['Validation', renderValidation(report, write)],
    ['Risks / Notes', list(riskLines(report, write))],
    ['Follow-ups', list(write.some(report.agent?.followUps.map(write.prose) ?? []))],
  ]
}

function changeLines({ agent, changes }: Facts, write: Writer): readonly string[] {
  const said = write.some(agent?.changes.map(write.prose) ?? [])
  return changes.length === 0 ? said : [...said, `Files: ${write.files(changes.map(({ path }) => path))}`]
}

function renderValidation(report: Facts, write: Writer): string {
  const { validationResults, verificationEvidence } = report
  const reviews = reviewLines(report, write)
  const line = ({ name, command, exitCode, status }: ValidationResult) =>
    `${write.prose(name)}: ${status} (${write.code(command)}, exit code ${exitCode})`
  const part = (results: readonly ValidationResult[], empty: string) =>
    bullets(results.length === 0 ? [empty] : write.some(results.map(line)), '  ')
  const isSchema = ({ name }: ValidationResult) => name.startsWith(SCHEMA_CHECK)
  return [
    '- Tests:',
    part(
      validationResults.filter((result) => !isSchema(result)),
      'none: no gates are configured, so no test was run',
    ),
    ...(verificationEvidence === null ? [] : ['- Verification coverage:', renderCoverage(verificationEvidence, write)]),
    `- ${SCHEMA_CHECK}:`,
    part(validationResults.filter(isSchema), 'not run'),
    ...(reviews.length === 0 ? [] : ['- Reviews:', bullets(reviews, '  ')]),
  ].join('\n')
}

/** Source: FRD loop, strict CI, PR template. */
function renderCoverage(evidence: readonly VerificationEvidence[], write: Writer): string {
  const lines = evidence.map(({ verificationId, status, commands, humanEvidence }) => {
    const said = humanEvidence === null ? [] : [`seen by a person: ${write.prose(humanEvidence)}`]
    const shown = [...commands.map(write.code), ...said].join('; ') || 'nothing shows it'
    return `${write.prose(verificationId)}: ${status} (${shown})`
  })
  return bullets(lines.length === 0 ? [NONE] : write.some(lines), '  ')
}

/** Each kind is cut for itself: a long list of words must not push a fact out. */
function riskLines(report: Facts, write: Writer): readonly string[] {
  const { agent, tasks, findings } = report
  return [
    ...write.some(agent?.risks.map(write.prose) ?? []),
    ...write.some(
      agent?.dependencies.map(({ name, rationale }) => `Dependency ${write.code(name)}: ${write.prose(rationale)}`) ?? [],
    ),
    ...(agent?.performance ? [`Performance: ${write.prose(agent.performance)}`] : []),
    ...write.some(
      findings
        .filter(isAboutChange(report))
        .map(({ file, message }) => `${file ? `${write.code(file)}: ` : ''}${write.prose(message)}`),
    ),
    ...write.some(
      (report.verificationEvidence === null ? tasks : [])
        .flatMap(({ verification }) => verification)
        .map(({ id, type, description }) => write.prose(`Not verified by the host: ${id} (${type}) ${description}`)),
    ),
  ]
}

/** Codes of complaints about the work as a whole. */
const ABOUT_WORK: ReadonlySet<string> = new Set(['unchanged-file', 'ignored-files'])

/** Complaints about the plan as a whole are for its maintainer, not for the reviewer of this change. */
const isAboutChange =
  ({ changes }: Pick<RunReport, 'changes'>) =>
  ({ code, file }: Finding): boolean =>
    ABOUT_WORK.has(code) || (file !== null && changes.some(({ path }) => path === file))
