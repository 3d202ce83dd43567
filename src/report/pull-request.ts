import type { AgentReport, Finding, RunReport, ValidationResult } from '../model.ts'
import { bullets, codeSpan, plainProse } from './markdown.ts'

/** Name of the check that the plan's documents are validated by; everything else counts as a test. */
export const SCHEMA_CHECK = 'Ajv schema validation'

const NONE = '(none)'

/**
 * The pull request's body. Facts come from the host; the agent's words fill the parts that only it can tell.
 * Source: FRD loop, final output 11 and PR output files 4.
 */
export function renderPullRequestBody(report: Omit<RunReport, 'pullRequest'>, title: string): string {
  const { agent, tasks } = report
  const sections: readonly (readonly [string, string])[] = [
    ['PR Title', title],
    ['Summary', bullets(summaryLines(report, agent))],
    [
      'FRD Scope',
      [
        '- Implemented:',
        bullets(
          tasks.length === 0 || !isDelivered(report) ? [NONE] : tasks.map(({ id, title: name }) => `${id}: ${plainProse(name)}`),
          '  ',
        ),
        '- Deferred (next boundary):',
        bullets([report.nextBoundaryTaskId ?? NONE], '  '),
      ].join('\n'),
    ],
    ['Changes', bullets(changeLines(report, agent))],
    ['Validation', renderValidation(report)],
    ['Risks / Notes', bullets(riskLines(report, agent))],
    ['Follow-ups', bullets(agent && agent.followUps.length > 0 ? agent.followUps.map(plainProse) : [NONE])],
  ]
  return `${sections.map(([heading, text]) => `## ${heading}\n${text}\n`).join('\n')}`
}

const isDelivered = ({ outcome }: Pick<RunReport, 'outcome'>) => outcome === 'delivered' || outcome === 'ready'

function summaryLines(report: Omit<RunReport, 'pullRequest'>, agent: AgentReport | null): string[] {
  const state = isDelivered(report) ? [] : [`Not delivered (${report.reasonCode}): ${plainProse(report.detail)}`]
  const prose =
    agent && agent.summary.length > 0 ? agent.summary.map(plainProse) : isDelivered(report) ? [plainProse(report.detail)] : []
  return [...state, ...prose]
}

function changeLines(report: Omit<RunReport, 'pullRequest'>, agent: AgentReport | null): string[] {
  const prose = agent?.changes.map(plainProse) ?? []
  const files = report.filesChanged.map(codeSpan)
  return files.length === 0 && prose.length === 0
    ? [NONE]
    : [
        ...prose,
        ...(files.length === 0
          ? []
          : [`Files: ${files.slice(0, 60).join(', ')}${files.length > 60 ? ` and ${files.length - 60} more` : ''}`]),
      ]
}

function renderValidation({ validationResults }: Omit<RunReport, 'pullRequest'>): string {
  const line = ({ name, command, exitCode, status }: ValidationResult) =>
    `${name}: ${status} (${codeSpan(command)}, exit code ${exitCode})`
  const part = (results: readonly ValidationResult[], empty: string) =>
    bullets(results.length === 0 ? [empty] : results.map(line), '  ')
  const isSchema = ({ name }: ValidationResult) => name.startsWith(SCHEMA_CHECK)
  return [
    '- Tests:',
    part(
      validationResults.filter((result) => !isSchema(result)),
      'none: no gates are configured, so no test was run',
    ),
    `- ${SCHEMA_CHECK}:`,
    part(validationResults.filter(isSchema), 'not run'),
  ].join('\n')
}

function riskLines(report: Omit<RunReport, 'pullRequest'>, agent: AgentReport | null): string[] {
  const unverified = report.tasks.flatMap(({ verification }) => verification)
  const lines = [
    ...(agent?.risks.map(plainProse) ?? []),
    ...(agent?.dependencies.map(({ name, rationale }) => `Dependency ${codeSpan(name)}: ${plainProse(rationale)}`) ?? []),
    ...(agent?.performance ? [`Performance: ${plainProse(agent.performance)}`] : []),
    ...report.findings
      .filter(isAboutChange(report))
      .map(({ file, message }) => `${file ? `${codeSpan(file)}: ` : ''}${plainProse(message)}`),
    ...unverified.map(({ id, type, description }) => `Not verified by the host: ${id} (${type}) ${plainProse(description)}`),
  ]
  return lines.length === 0 ? [NONE] : lines
}

/** Complaints about the plan as a whole are for its maintainer, not for the reviewer of this change. */
const isAboutChange =
  ({ filesChanged }: Pick<RunReport, 'filesChanged'>) =>
  ({ code, file }: Finding): boolean =>
    code === 'unchanged-file' || (file !== null && filesChanged.includes(file))
