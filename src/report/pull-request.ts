import type { Finding, RunReport, ValidationResult } from '../model.ts'
import { atMost, bullets, codeSpan, plainProse } from './markdown.ts'

/** Name of the check that the plan's documents are validated by; everything else counts as a test. */
export const SCHEMA_CHECK = 'Ajv schema validation'

/** GitHub refuses a body of more than 65,536 characters; what a later job adds to it has to fit too. */
const MAX_BODY = 60_000

/** How much of a report is written out: entries of a list, tasks, and characters of a piece of prose or code. */
interface Measure {
  readonly items: number
  readonly tasks: number
  readonly prose: number
  readonly code: number
}

/** From generous to terse. The last one stays below the limit whatever the report holds. */
const MEASURES: readonly [Measure, ...Measure[]] = [
  { items: 40, tasks: 500, prose: 600, code: 300 },
  { items: 15, tasks: 500, prose: 250, code: 120 },
  { items: 5, tasks: 100, prose: 60, code: 60 },
]

const NONE = '(none)'

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

/** Turns text into Markdown of a certain length. */
const createWriter = ({ items, tasks, prose, code }: Measure) => ({
  prose: (text: string) => plainProse(text, prose),
  code: (text: string) => codeSpan(text, code),
  some: (entries: readonly string[]) => atMost(items, entries),
  files: (paths: readonly string[]) => {
    const shown = paths.slice(0, items * 2).map((path) => codeSpan(path, code))
    return `${shown.join(', ')}${paths.length > shown.length ? ` and ${paths.length - shown.length} more` : ''}`
  },
  tasks: (entries: readonly string[]) => atMost(tasks, entries),
})

type Writer = ReturnType<typeof createWriter>

function renderBody(report: Facts, title: string, write: Writer): string {
  const sections: readonly (readonly [string, string])[] = [
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
  return `${sections.map(([heading, text]) => `## ${heading}\n${text}\n`).join('\n')}`
}

const list = (entries: readonly string[], indent = '') => bullets(entries.length === 0 ? [NONE] : entries, indent)

const isDelivered = ({ outcome }: Pick<RunReport, 'outcome'>) => outcome === 'delivered' || outcome === 'ready'

function summaryLines(report: Facts, write: Writer): readonly string[] {
  const said = write.some(report.agent?.summary.map(write.prose) ?? [])
  if (!isDelivered(report)) return [`Not delivered (${report.reasonCode}): ${write.prose(report.detail)}`, ...said]
  return said.length > 0 ? said : [write.prose(report.detail)]
}

function changeLines({ agent, changes }: Facts, write: Writer): readonly string[] {
  const said = write.some(agent?.changes.map(write.prose) ?? [])
  return changes.length === 0 ? said : [...said, `Files: ${write.files(changes.map(({ path }) => path))}`]
}

function renderValidation({ validationResults }: Facts, write: Writer): string {
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
    `- ${SCHEMA_CHECK}:`,
    part(validationResults.filter(isSchema), 'not run'),
  ].join('\n')
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
      tasks
        .flatMap(({ verification }) => verification)
        .map(({ id, type, description }) => write.prose(`Not verified by the host: ${id} (${type}) ${description}`)),
    ),
  ]
}

/** Complaints about the plan as a whole are for its maintainer, not for the reviewer of this change. */
const isAboutChange =
  ({ changes }: Pick<RunReport, 'changes'>) =>
  ({ code, file }: Finding): boolean =>
    code === 'unchanged-file' || (file !== null && changes.some(({ path }) => path === file))
