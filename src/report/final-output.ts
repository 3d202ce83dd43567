import { isReasonCode, reasons } from '../errors.ts'
import { quoteLine } from '../host/log.ts'
import type { RunReport } from '../model.ts'
import { listReproduction } from './reproduction.ts'

/**
 * What a person reads at the end of a run: how it ended, then the loop's eleven points in their order.
 * Source: FRD loop, final output.
 */
export function renderFinalOutput(report: RunReport): string {
  const none = '(none)'
  const block = (title: string, lines: readonly string[]) => [
    `${title}:`,
    ...(lines.length === 0 ? [none] : lines).map((line) => `   - ${line}`),
  ]
  const { taskClaim, memoryUpdate } = report
  return [
    `${report.outcome} (${report.reasonCode}): ${quoteLine(report.detail, 2000)}`,
    ...(report.outcome === 'delivered' ? [] : [`What to do: ${remedyOf(report.reasonCode)}`]),
    ...listReproduction(report).map((line) => `   ${quoteLine(line, 2000)}`),
    ...(report.outcome !== 'delivered' && report.changes.length > 0
      ? ['The checkout keeps the edits of the agent; nothing else in it was changed.']
      : []),
    '',
    ...block(
      '1. Selected bundle',
      report.tasks.map(({ id, title }) => `${id}  ${quoteLine(title)}`),
    ),
    `2. Branch: ${report.branch || none}`,
    `3. PR title: ${report.pullRequest.title || none}`,
    ...block(
      '4. Commits',
      report.commits.map(({ hash, message }) => `${hash.slice(0, 12)}  ${quoteLine(message.split('\n')[0] ?? '')}`),
    ),
    ...block(
      '5. Files changed',
      report.changes.map(({ path, status }) => `${status.padEnd(8)}  ${quoteLine(path)}`),
    ),
    ...block(
      '6. Validation',
      report.validationResults.map(
        ({ name, status, exitCode, command }) =>
          `${status}  ${quoteLine(name)} (${quoteLine(command, 200)}, exit code ${exitCode})`,
      ),
    ),
    ...(report.verificationEvidence === null
      ? []
      : [
          `   Verification met: ${
            report.verificationEvidence
              .flatMap(({ status, verificationId }) => (status === 'failed' ? [] : [quoteLine(verificationId)]))
              .join(', ') || none
          }`,
        ]),
    ...block(
      '7. Preflight checks',
      report.preflightChecks.map(({ name, status, details }) => `${status}  ${name}: ${quoteLine(details)}`),
    ),
    `8. Task claim: ${taskClaim.status}${taskClaim.claimRef ? ` ${taskClaim.claimRef}` : ''}; ${quoteLine(taskClaim.details)}`,
    `9. Memory: ${memoryUpdate.status} ${memoryUpdate.file}; ${quoteLine(memoryUpdate.summary)}`,
    `10. Next boundary: ${report.nextBoundaryTaskId ?? none}`,
    '11. Pull request:',
    '',
    report.pullRequest.body,
  ].join('\n')
}

/** The remedy for a reason, as the catalogue has it. */
export const remedyOf = (code: string): string => reasons[isReasonCode(code) ? code : 'internal'].remedy
