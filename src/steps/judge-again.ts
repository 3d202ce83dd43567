import { coverVerification } from '../checks/coverage.ts'
import { planChecks, resultsOf } from '../checks/plan-checks.ts'
import { planFormatters } from '../checks/plan-gates.ts'
import { judge } from '../checks/verdict.ts'
import type { Bundle, ChangeSet, Finding, RunReport, Verdict } from '../model.ts'
import { reviewPolicyOf } from './review-policy.ts'
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

const NOT_COMPARED = 'Nobody has compared this very change with its specs.'
const NOT_VERIFIED = 'No verification has passed this very tree, and nobody wrote.'

/** Complaints about a change that had to be reviewed and, as its report says, was not: a review counts for the tree it saw. */
export function findUnreviewed(
  ground: Ground,
  bundle: Bundle,
  { review }: Pick<RunReport, 'review'>,
  { tree }: Pick<ChangeSet, 'tree'>,
): readonly Finding[] {
  const policy = reviewPolicyOf(ground, bundle)
  const last = review?.rounds.at(-1)
  const isMissing = policy?.independent === true && (last?.verdict !== 'PASS' || last.tree !== tree)
  const hasDrifted = policy?.drift === true && (review?.drift?.tree !== tree || review.drift.verdict === 'fail')
  const lacksSelf = policy?.self === true && review?.selfReview == null
  return [
    ...(isMissing ? ['No independent review has passed this very change.'] : []),
    ...(lacksSelf ? ['The writer has not looked at the change once more.'] : []),
    ...(hasDrifted ? [policy.procedure?.readOnly ? NOT_VERIFIED : NOT_COMPARED] : []),
  ].map((message) => ({
    ...{ code: 'review-missing', severity: 'error', file: null, line: null, column: null, pointer: null, message },
    hint: 'Deliver the report of the run whose reviews passed, unchanged.',
  }))
}
