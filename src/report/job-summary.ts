import { isReasonCode, reasons } from '../errors.ts'
import { describeDuration } from '../host/clock.ts'
import type { RunReport } from '../model.ts'
import type { Repository } from './board/links.ts'
import { isFailure } from './failure-fingerprint.ts'
import { count, countFindings } from './findings-text.ts'
import { bullets, codeSpan, fence, fold, renderTable } from './markdown.ts'
import { createWriter, MEASURES, NONE, type Writer } from './report-writer.ts'
import { listReproduction } from './reproduction.ts'
import { reviewLines } from './review-text.ts'
import { renderFindings, renderGates } from './summary/check-tables.ts'
import { renderPicture } from './summary/dependency-picture.ts'
import { createPageLinks, type PageLinks } from './summary/page-links.ts'
import { renderRows } from './summary/rows.ts'
import { renderTurns } from './summary/turn-table.ts'

/** GitHub takes 1 MiB for all that one step writes. */
const MAX_BYTES = 1_000_000

/** Heading, null for what stands above the first one, and Markdown; empty where there is nothing to say. */
type Section = readonly [heading: string | null, text: string]

/**
 * The summary of a run on its page in GitHub: the end and what to do about it first, then everything in the order of the
 * final output. What is too large is written again with fewer and shorter entries; if that does not do, whole sections are
 * left out, the last first. Source: FRD loop, final output.
 * @param repository null where it has no pages to link to
 */
export function renderJobSummary(report: RunReport, repository: Repository | null): string {
  for (const measure of MEASURES) {
    const text = join(renderSections(report, repository, createWriter(measure)))
    if (Buffer.byteLength(text) <= MAX_BYTES) return text
  }
  const sections = renderSections(report, repository, createWriter(MEASURES.at(-1) ?? MEASURES[0]))
  const shown = sections.filter((_, at) => Buffer.byteLength(join(sections.slice(0, at + 1))) <= MAX_BYTES - 200)
  const missing = sections.length - shown.length
  return `${join(shown)}\n${count(missing, 'section')} ${missing === 1 ? 'is' : 'are'} too large for this page; see \`RUN_REPORT.json\`.\n`
}

/** The summary of a command that only answers. What does not fit is left out at the end. */
export const renderAnswer = (command: string, text: string): string =>
  `# Plan runner: ${codeSpan(command)}\n\n${fence(text.trim().slice(0, MAX_BYTES / 4 - 200), 'text')}\n`

const join = (sections: readonly Section[]): string =>
  sections
    .filter(([, text]) => text !== '')
    .map(([heading, text]) => (heading === null ? `${text}\n` : `## ${heading}\n\n${text}\n`))
    .join('\n')

function renderSections(report: RunReport, repository: Repository | null, write: Writer): readonly Section[] {
  const links = createPageLinks(report, repository, write)
  return [
    [null, renderEnd(report, links, write)],
    [null, renderGlance(report, links, write)],
    ['Tasks', renderTasks(report, links, write)],
    ['Changes', renderChanges(report, links, write)],
    ['Gates', renderGates(report, write)],
    ['Turns', renderTurns(report, write)],
    ['Reviews', bullets(reviewLines(report, write))],
    ['Findings', renderFindings(report.findings, links, write)],
    ['Before the work', renderPreflight(report, write)],
    ['Claim and notes', renderClaim(report, write)],
    ['Cost and time', renderCost(report)],
    ['Plan', renderPlan(report, write)],
    ['Text of the pull request', report.tasks.length === 0 ? '' : fold('Title and body', report.pullRequest.body)],
  ]
}

/** How the run ended, what happened, and what to do next. */
function renderEnd(report: RunReport, links: PageLinks, write: Writer): string {
  const { outcome, reasonCode, detail, changes } = report
  const { meaning, remedy } = reasons[isReasonCode(reasonCode) ? reasonCode : 'internal']
  const review = reasonCode === 'delivered' ? links.review() : null
  const commands = listReproduction(report)
  const keeps = outcome !== 'delivered' && changes.length > 0
  return [
    `# Plan run: ${[...new Set([outcome, reasonCode])].map(write.code).join(' ')}`,
    [...(isFailure(report) || outcome === 'needs-input' ? [meaning] : []), write.prose(detail)].join(' '),
    `**Next:** ${review === null ? remedy : `review ${review}.`}`,
    ...(keeps ? ['The checkout keeps the edits of the agent; nothing else in it was changed.'] : []),
    ...(commands.length === 0 ? [] : [fold('See it on your machine', fence(commands.join('\n'), 'sh'))]),
  ].join('\n\n')
}

/** The facts that most people look for, in one small table. */
function renderGlance(report: RunReport, links: PageLinks, write: Writer): string {
  const { tasks, branch, baseSha, pullRequest, validationResults, findings, lease, turns } = report
  const { total = 0 } = report.durationsMs
  const failed = validationResults.filter(({ status }) => status === 'failed')
  const rows: readonly (readonly [string, string])[] = [
    ['Tasks', write.some(tasks.map(({ id }) => write.code(id))).join(', ')],
    ['Branch', branch === '' ? '' : links.branch()],
    ['Pull request', pullRequest.number === null ? '' : `${links.review() ?? ''}, ${pullRequest.operation}`],
    ['Base', baseSha === null ? '' : links.commit(baseSha)],
    [
      'Gates',
      [
        ...(validationResults.length > failed.length ? [`${validationResults.length - failed.length} passed`] : []),
        ...(failed.length > 0 ? [`**${failed.length} failed**: ${namesOf(failed, write)}`] : []),
      ].join(', '),
    ],
    ['Findings', findings.length === 0 ? '' : countFindings(findings)],
    ['Claim', lease === null ? '' : `${write.code(lease.ownerId)} until ${write.prose(lease.expiresAt)}`],
    ['Agent', turns === 0 ? '' : `${count(turns, 'turn')}, ${describeTokens(report)}`],
    ['Time', describeDuration(total)],
  ]
  return renderTable(
    ['At a glance', ''],
    rows.filter(([, value]) => value !== ''),
  )
}

const namesOf = (gates: RunReport['validationResults'], write: Writer): string =>
  [...write.first(gates).map(({ name }) => write.prose(name)), ...(gates.length > write.first(gates).length ? ['…'] : [])].join(
    ', ',
  )

function describeTokens({ usage, cost, turnLog }: RunReport): string {
  const { inputTokens, cachedInputTokens, outputTokens } = usage
  const uncounted = turnLog.filter((entry) => entry.usage === null).length
  const unknown = uncounted === 0 ? '' : `; those of ${uncounted} of ${turnLog.length} turns are unknown`
  const tokens = `${format(inputTokens)} tokens in (${format(cachedInputTokens)} cached), ${format(outputTokens)} out${unknown}`
  return cost === null ? tokens : `${tokens}, ${formatCost(cost)}`
}

const format = (amount: number): string => amount.toLocaleString('en-US')

const formatCost = ({ amount, currency }: NonNullable<RunReport['cost']>): string =>
  `${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: amount < 1 ? 4 : 2 })} ${currency}`.trim()

const renderTasks = ({ tasks }: RunReport, links: PageLinks, write: Writer): string =>
  tasks.length === 0
    ? ''
    : renderRows(['Task', 'Title', 'Document'], tasks.length, write.most(tasks), ({ id, title, file }) => [
        write.code(id),
        write.prose(title),
        file === null ? '' : links.file(file, null),
      ])

function renderChanges({ commits, changes, pullRequest }: RunReport, links: PageLinks, write: Writer): string {
  if (commits.length === 0 && changes.length === 0) return ''
  const made = commits.map(({ hash, message }) => `${links.commit(hash)} ${write.prose(message.split('\n')[0] ?? '')}`)
  const files = renderRows(['File', 'Change'], changes.length, write.most(changes), ({ path, status }) => [
    links.file(path, null),
    status,
  ])
  return [
    ...(pullRequest.title === '' ? [] : [write.prose(pullRequest.title)]),
    ...(made.length === 0 ? [] : [bullets(write.tasks(made))]),
    ...(changes.length === 0 ? [] : [fold(count(changes.length, 'file'), files)]),
  ].join('\n\n')
}

function renderPreflight({ preflightChecks }: RunReport, write: Writer): string {
  if (preflightChecks.length === 0) return ''
  const failed = preflightChecks.filter(({ status }) => status === 'failed').length
  const table = renderTable(
    ['Check', 'Result', 'Details'],
    write
      .first(preflightChecks)
      .map(({ name, status, details }) => [write.code(name), status === 'failed' ? '**failed**' : status, write.prose(details)]),
  )
  return fold(`${count(preflightChecks.length, 'check')}${failed === 0 ? '' : `, ${failed} failed`}`, table)
}

function renderClaim({ taskClaim, memoryUpdate }: RunReport, write: Writer): string {
  const { status, claimRef, details, takeover } = taskClaim
  return bullets([
    `Claim: ${write.code(status)}${claimRef === null ? '' : ` ${write.code(claimRef)}`}; ${write.prose(details)}`,
    ...(takeover === null
      ? []
      : [`Taken over from ${write.code(takeover.ownerId)}, whose claim ended at ${write.prose(takeover.previousExpiresAt)}`]),
    `Notes: ${write.code(memoryUpdate.status)} ${write.code(memoryUpdate.file)}; ${write.prose(memoryUpdate.summary)}`,
  ])
}

function renderCost({ usage, cost, turns, durationsMs }: RunReport): string {
  const tokens = [
    ['Input tokens', `${format(usage.inputTokens)}, of which ${format(usage.cachedInputTokens)} were cached`],
    ['Output tokens', `${format(usage.outputTokens)}, of which ${format(usage.reasoningOutputTokens)} were for reasoning`],
    ...(cost === null ? [] : [['Cost', `${formatCost(cost)}, by the prices of the configuration`]]),
  ]
  const phases = Object.entries(durationsMs).map(([phase, ms]) => [`Time: ${phase}`, describeDuration(ms)])
  return fold('By kind of token and by phase', renderTable(['What', 'How much'], [...(turns === 0 ? [] : tokens), ...phases]))
}

function renderPlan(report: RunReport, write: Writer): string {
  const { tasks, nextBoundaryTaskId, rejected, planPath } = report
  if (planPath === null) return ''
  const picture = renderPicture(report)
  const passedOver = renderRows(['Task', 'Why', 'In the way'], rejected.length, write.most(rejected), (rejection) => [
    write.code(rejection.taskId),
    write.code(rejection.reason),
    write.prose(rejection.detail),
  ])
  return [
    ...(picture === null ? [] : [fence(picture, 'mermaid')]),
    ...(tasks.length === 0 ? [] : [`Next boundary: ${nextBoundaryTaskId === null ? NONE : write.code(nextBoundaryTaskId)}`]),
    ...(rejected.length === 0 ? [] : [fold(`${count(rejected.length, 'task')} passed over`, passedOver)]),
  ].join('\n\n')
}
