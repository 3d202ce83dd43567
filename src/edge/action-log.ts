import * as core from '@actions/core'
import { type Log, quoteLine } from '../host/log.ts'
import type { Finding, ValidationResult } from '../model.ts'
import { count, sortFindings } from '../report/findings-text.ts'

/** Text of ours that quotes others: the runner must not obey a line of it. */
export function print(text: string): void {
  openGroup()
  for (const line of text.replaceAll('##[', '# #[').split('\n')) core.info(/^\s*::/.test(line) ? `| ${line}` : line)
}

/** Most annotations of either severity that GitHub shows for one step. */
const MAX_ANNOTATIONS = 10

/** How many there were so far; one error is kept for the message that the step failed with. */
const left = { error: MAX_ANNOTATIONS - 1, warning: MAX_ANNOTATIONS }

function tell(severity: Finding['severity'], message: string, properties: core.AnnotationProperties = {}): void {
  left[severity] -= 1
  const say = severity === 'error' ? core.error : core.warning
  say(message, properties)
}

/** What of a gate's output stands in an annotation, in lines. */
const MAX_LINES = 15

/**
 * Shows failed gates with the end of what they printed, and findings at the lines they are about, the worst first. What
 * GitHub would not show any more is only counted.
 */
export function annotate(findings: readonly Finding[], gates: readonly ValidationResult[] = []): void {
  const failed = gates.filter(({ status }) => status === 'failed').slice(0, Math.max(0, left.error))
  for (const { name, exitCode, outputSummary } of failed) {
    const end = outputSummary.split('\n').slice(-MAX_LINES)
    const lines = [`${name} ended with exit code ${exitCode}.`, ...end].map((line) => quoteLine(line, 300))
    tell('error', lines.join('\n'), { title: 'gate-failed' })
  }
  let untold = 0
  for (const { severity, message, hint, code, file, line, column } of sortFindings(findings)) {
    if (left[severity] <= 0) untold += 1
    else
      tell(severity, quoteLine(`${message} ${hint}`, 1000), {
        title: code,
        ...(file === null ? {} : { file }),
        ...(line === null ? {} : { startLine: line }),
        ...(column === null ? {} : { startColumn: column }),
      })
  }
  if (untold > 0) core.info(`… and ${count(untold, 'finding')} more than GitHub shows; they are all in the report.`)
}

let group: { readonly title: string; readonly isOpen: boolean } | null = null

/** A group without a line is not shown. */
function openGroup(): void {
  if (group === null || group.isOpen) return
  core.startGroup(group.title)
  group = { ...group, isOpen: true }
}

/** The log of a workflow run, with its groups. */
export const actionLog: Log = {
  info: (message) => print(message),
  warn: (message) => {
    openGroup()
    tell('warning', quoteLine(message, 1000))
  },
  error: (message) => {
    openGroup()
    tell('error', quoteLine(message, 1000))
  },
  group: (title) => {
    actionLog.endGroup()
    group = { title: quoteLine(title), isOpen: false }
  },
  endGroup: () => {
    if (group?.isOpen) core.endGroup()
    group = null
  },
}
