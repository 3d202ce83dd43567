import { createHash } from 'node:crypto'
import type { RunReport } from '../model.ts'

/** Whether a run ends red. */
export const isFailure = ({ outcome }: Pick<RunReport, 'outcome'>): boolean => outcome === 'rejected' || outcome === 'failed'

/**
 * What makes two failures the same to a person: reason, tasks, failed gates and broken rules, whatever the commit and the
 * time. Sixteen hexadecimal digits; empty for a run that did not fail.
 */
export function fingerprintFailure(report: RunReport): string {
  const { reasonCode, tasks, validationResults, findings } = report
  if (!isFailure(report)) return ''
  const failed = validationResults.flatMap(({ name, status }) => (status === 'failed' ? [name] : []))
  const broken = findings.flatMap(({ code, file, severity }) => (severity === 'error' ? [`${code} ${file ?? ''}`] : []))
  const essence = [reasonCode, tasks.map(({ id }) => id), [...new Set(failed)].sort(), [...new Set(broken)].sort()]
  return createHash('sha256').update(JSON.stringify(essence)).digest('hex').slice(0, 16)
}
