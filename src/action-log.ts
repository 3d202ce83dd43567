import * as core from '@actions/core'
import { type Log, quoteLine } from './host/log.ts'
import type { Finding } from './model.ts'

/** Text of ours that quotes others: the runner must not obey a line of it. */
export function print(text: string): void {
  for (const line of text.replaceAll('##[', '# #[').split('\n')) core.info(/^\s*::/.test(line) ? `| ${line}` : line)
}

/** Most annotations that GitHub shows for one step. */
const MAX_ANNOTATIONS = 10

/** Shows findings at the lines they are about. */
export function annotate(findings: readonly Finding[]): void {
  for (const { severity, message, hint, code, file, line, column } of findings.slice(0, MAX_ANNOTATIONS)) {
    const place = {
      title: code,
      ...(file === null ? {} : { file }),
      ...(line === null ? {} : { startLine: line }),
      ...(column === null ? {} : { startColumn: column }),
    }
    ;(severity === 'error' ? core.error : core.warning)(quoteLine(`${message} ${hint}`, 1000), place)
  }
}

let groupIsOpen = false

/** The log of a workflow run, with its groups. */
export const actionLog: Log = {
  info: (message) => print(message),
  warn: (message) => core.warning(quoteLine(message, 1000)),
  error: (message) => core.error(quoteLine(message, 1000)),
  group: (title) => {
    actionLog.endGroup()
    core.startGroup(quoteLine(title))
    groupIsOpen = true
  },
  endGroup: () => {
    if (groupIsOpen) core.endGroup()
    groupIsOpen = false
  },
}
