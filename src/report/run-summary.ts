import type { RunReport } from '../model.ts'
import { remedyOf } from './final-output.ts'
import { shortReason } from './short-reason.ts'
import { isDelivered, toWorkReport } from './work-report.ts'

/** The report as `RUN_SUMMARY.json`. Source: FRD loop, RUN_SUMMARY schema; shape in `schemas/run-summary.schema.json`. */
export function toRunSummary(report: RunReport) {
  const { verificationEvidence: proof } = report
  return {
    schemaVersion: report.schemaVersion,
    outcome: report.outcome,
    reasonCode: report.reasonCode,
    format: report.format,
    baseSha: report.baseSha,
    headSha: report.headSha,
    selectedBundleTaskIds: report.tasks.map(({ id }) => id),
    branchName: report.branch,
    prTitle: report.pullRequest.title,
    commits: report.commits,
    filesChanged: report.changes.map(({ path }) => path),
    validationResults: report.validationResults.map(({ name, command, exitCode, status, outputSummary }) => ({
      name,
      command,
      exitCode,
      status,
      ...(proof === null ? {} : { outputSummary }),
    })),
    ...(proof === null ? {} : { verificationEvidence: proof, overallStatus: isDelivered(report) ? 'passed' : 'failed' }),
    preflightChecks: report.preflightChecks,
    taskClaim: report.taskClaim,
    memoryUpdate: report.memoryUpdate,
    ...(report.changeReport === null ? {} : { changeReport: report.changeReport }),
    ...(report.format === null || report.format === 'frd' ? {} : { workReport: toWorkReport(report), ...toRunFacts(report) }),
    nextBoundaryTaskId: report.nextBoundaryTaskId,
    usage: report.usage,
    durationsMs: report.durationsMs,
    evidence: report.evidence,
  }
}

/** What scripts around a queue ask for. Source: ticket flow, report. */
const toRunFacts = (report: RunReport) => ({
  reason: shortReason(report),
  nextStep: remedyOf(report.reasonCode),
  ...(report.taskCounts === undefined ? {} : { taskCounts: report.taskCounts }),
  turns: report.turnLog.map(({ answer: _, threadId: __, ...turn }) => turn),
})
