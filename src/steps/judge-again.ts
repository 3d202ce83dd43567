import { coverVerification } from '../checks/coverage.ts'
import { planChecks, resultsOf } from '../checks/plan-checks.ts'
import { planFormatters } from '../checks/plan-gates.ts'
import { judge } from '../checks/verdict.ts'
import type { Bundle, ChangeSet, Finding, RunReport, Verdict } from '../model.ts'
import type { Ground } from './survey.ts'

/**
 * Judges a change that another job ran the commands on. Nothing is run again: the report has to hold a result for all that
 * this change asks for, and each has to have passed.
 */
export function judgeAgain(
  { config, snapshot }: Ground,
  { tasks }: Bundle,
  { agent, validationResults, verificationEvidence }: Pick<RunReport, 'agent' | 'validationResults' | 'verificationEvidence'>,
  changeSet: ChangeSet,
  findings: readonly Finding[],
): Verdict {
  const planned = planChecks(config, { changeSet, baseEntries: snapshot.entries, tasks, report: agent })
  const formatters = planFormatters(config.formatters, changeSet.changes)
  // What a formatter was given may be more than what is left of the change after it.
  const formatted = formatters.flatMap((each) => validationResults.find(({ name }) => name === each.name) ?? [])
  const human = new Map(
    (verificationEvidence ?? []).flatMap(({ taskId, verificationId, humanEvidence }) =>
      humanEvidence === null ? [] : [[`${taskId}/${verificationId}`, humanEvidence]],
    ),
  )
  const unproven = config.strict
    ? coverVerification({ tasks, gates: planned.gates, results: validationResults, human }).findings
    : []
  const results = [...formatted, ...resultsOf(planned.gates, validationResults)]
  return judge([...findings, ...planned.findings], results, formatters.length + planned.gates.length, unproven)
}
