import type { ChangeReportState } from '../model.ts'
import { list, type Writer } from './report-writer.ts'

/**
 * What every report of a ticket ends with besides the commands: where the change report is, whether documentation was
 * updated, and what is known to be missing. Source: ticket runner, 7.
 */
export function renderChangeReportState(
  { path, saved, docs, docsReason, limitations }: ChangeReportState,
  write: Writer,
): readonly (readonly [string, string])[] {
  const pages = docs.length > 0 ? ['Yes', ...write.tasks(docs.map(write.code))] : [`No: ${write.prose(docsReason)}`]
  return [
    ['Change report', list([saved ? write.code(path) : `not saved: ${write.code(path)}`])],
    ['Docs updated', list(pages)],
    ['Known limitations / TODOs', limitations.length === 0 ? '- None' : list(write.tasks(limitations.map(write.prose)))],
  ]
}
