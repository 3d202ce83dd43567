import type { RunReport, Verification } from '../model.ts'
import { renderChangeReportState } from './change-report-text.ts'
import { list, type Writer } from './report-writer.ts'
import { reviewLines } from './review-text.ts'
import { type CommandRun, type Failure, isDelivered, toWorkReport } from './work-report.ts'

type Facts = Omit<RunReport, 'pullRequest'>

/**
 * Headings and texts of a pull request's body, for plans whose source has no template of its own: which work it was and
 * where it is described, every changed file, every command, what failed and what became of it, and what remains.
 * Source: track runner, report.
 */
export function renderWorkReport(report: Facts, write: Writer): readonly (readonly [string, string])[] {
  const { tasks, changedFiles, commands, failures, remaining } = toWorkReport(report)
  const titles = new Map(report.tasks.map(({ id, title }) => [id, title]))
  const hasRounds = report.earlierRounds.length > 0
  return [
    ['Summary', list(summaryLines(report, write))],
    [
      'Work',
      list(
        write.tasks(
          tasks.map(({ id, document }) => {
            const where = document === null ? '' : `, described in ${write.code(document)}`
            return `${id}: ${write.prose(titles.get(id) ?? '')}${where}`
          }),
        ),
      ),
    ],
    ...(report.changeReport === null ? [] : renderChangeReportState(report.changeReport, write)),
    ['Changed files', list(write.tasks(changedFiles.map(({ path, status }) => `${status} ${write.code(path)}`)))],
    [
      'Commands',
      list([...write.tasks(commands.map((run) => commandLine(run, hasRounds, write))), ...claimedLines(report, write)]),
    ],
    [
      'Failures and fixes',
      list([...write.tasks(failures.map((each) => failureLine(each, write))), ...findingLines(report, write)]),
    ],
    ['Verification', list(write.tasks(verificationLines(report, write)))],
    ...(report.review === null ? [] : [['Reviews', list(reviewLines(report, write))] as const]),
    ['Risks / Notes', list(noteLines(report, write))],
    ['Remaining', list(write.some(remaining.map(write.prose)))],
  ]
}

/** How the run ended, where the work was not delivered, and what the agent says it did. */
export function summaryLines(report: Facts, write: Writer): readonly string[] {
  const said = write.some(report.agent?.summary.map(write.prose) ?? [])
  if (!isDelivered(report)) return [`Not delivered (${report.reasonCode}): ${write.prose(report.detail)}`, ...said]
  return said.length > 0 ? said : [write.prose(report.detail)]
}

const commandLine = ({ name, command, exitCode, status, round }: CommandRun, hasRounds: boolean, write: Writer): string =>
  `${write.prose(name)}: ${status} (${write.code(command)}, exit code ${exitCode}${hasRounds ? `, round ${round}` : ''})`

/** Commands the agent speaks of. The host has not seen them run, so they prove nothing. */
function claimedLines({ agent, validationResults }: Facts, write: Writer): readonly string[] {
  const ran = new Set(validationResults.map(({ command }) => command))
  const claimed = new Set((agent?.evidence ?? []).map(({ command }) => command).filter((command) => !ran.has(command)))
  return write.some([...claimed].map((command) => `Named by the agent, not run by the host: ${write.code(command)}`))
}

function failureLine({ name, command, rounds, fixedInRound }: Failure, write: Writer): string {
  const when = `failed in ${rounds.length === 1 ? 'round' : 'rounds'} ${rounds.join(', ')}`
  const end = fixedInRound === null ? 'still open' : `repaired: passed in round ${fixedInRound}`
  return `${write.prose(name)} (${write.code(command)}) ${when}; ${end}`
}

/** Rules that the change still breaks, or that stopped the run before there was one. */
const findingLines = ({ findings }: Facts, write: Writer): readonly string[] =>
  write.some(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file, message }) => `${file === null ? '' : `${write.code(file)}: `}${write.prose(message)} Still open`),
  )

/** Each entry with what shows that it holds: evidence of strict mode, else the commands it quotes, where all of them passed. */
function verificationLines({ tasks, verificationEvidence, validationResults }: Facts, write: Writer): readonly string[] {
  const passed = new Set(validationResults.filter(({ status }) => status === 'passed').map(({ command }) => command))
  const shownBy = (taskId: string, { id, description }: Verification): string => {
    const proof = verificationEvidence?.find((each) => each.taskId === taskId && each.verificationId === id)
    const said = proof === undefined || proof.humanEvidence === null ? [] : [write.prose(proof.humanEvidence)]
    const shown = [...(proof?.commands ?? []).map(write.code), ...said].join(', ')
    if (proof !== undefined) return `${proof.status} (${shown || 'nothing shows it'})`
    const quoted = [...description.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text.trim())
    if (quoted.length === 0 || !quoted.every((command) => passed.has(command))) return 'not verified by the host'
    return `shown by ${quoted.map(write.code).join(', ')}, which the host ran with exit code 0`
  }
  return tasks.flatMap(({ id: taskId, verification }) =>
    verification.map((entry) => `${write.prose(`${entry.id} (${entry.type}) ${entry.description}`)}: ${shownBy(taskId, entry)}`),
  )
}

function noteLines({ agent, findings }: Facts, write: Writer): readonly string[] {
  return [
    ...write.some(agent?.changes.map(write.prose) ?? []),
    ...write.some(agent?.risks.map(write.prose) ?? []),
    ...write.some(
      agent?.dependencies.map(({ name, rationale }) => `Dependency ${write.code(name)}: ${write.prose(rationale)}`) ?? [],
    ),
    ...(agent?.performance ? [`Performance: ${write.prose(agent.performance)}`] : []),
    ...write.some(
      findings
        .filter(({ severity }) => severity === 'warning')
        .map(({ file, message }) => `${file === null ? '' : `${write.code(file)}: `}${write.prose(message)}`),
    ),
  ]
}
