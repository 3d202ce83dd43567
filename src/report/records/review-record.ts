import type { ExpertReview, Review } from '../../procedure.ts'
import { renderTable } from '../markdown.ts'
import type { RecordFacts } from './record-facts.ts'
import { createTeller, renderRecord, type Teller } from './teller.ts'

/** Every look at the work, in every round, with what each one found. Source: workflow modes, independent review. */
export function renderReviewRecord({ task, review, procedure, knownSecrets }: RecordFacts): string {
  const tell = createTeller(knownSecrets)
  const rounds = review?.rounds ?? []
  const drift = review?.drift ?? null
  return renderRecord(`Review of ${tell.prose(task.group)}`, [
    [
      'Verdict',
      procedure.readOnly !== null
        ? `Nobody wrote, so there is no change to review. Verification of the base: ${drift?.verdict ?? 'none'}.`
        : (rounds.at(-1)?.verdict ?? 'Nobody reviewed this work independently.'),
    ],
    ['Self-review', renderOwn(review?.selfReview ?? null, tell)],
    ...rounds.map((round, at): readonly [string, string] => [`Round ${at + 1} of ${rounds.length}`, renderRound(round, tell)]),
    ['Experts', renderExperts(review?.experts ?? [], procedure.noExperts, tell)],
    [
      procedure.readOnly === null ? 'Agreement with the specs' : 'Verification',
      drift === null
        ? `Not compared: ${tell.prose(procedure.noSpecs)}`
        : [
            `Verdict \`${drift.verdict}\` on tree ${tell.code(drift.tree)}.`,
            `Specs:\n\n${tell.codeList(drift.checkedSpecs)}`,
            `Findings:\n\n${tell.list(drift.findings)}`,
            `Missing proof:\n\n${tell.list(drift.missingProof)}`,
            `Follow-ups:\n\n${tell.list(drift.followUps)}`,
          ].join('\n\n'),
    ],
  ])
}

function renderOwn(own: NonNullable<RecordFacts['review']>['selfReview'], tell: Teller): string {
  if (own === null) return 'There was none.'
  const rows = own.checks
    .slice(0, 40)
    .map(({ item, holds, note }) => [tell.prose(item), holds ? 'holds' : 'does not hold', tell.prose(note)])
  return `${renderTable(['What', 'Result', 'Note'], rows)}\n\nIssues:\n\n${tell.list(own.issues)}`
}

function renderRound(round: Review, tell: Teller): string {
  const rows = round.findings
    .slice(0, 40)
    .map(({ id, severity, path, criterion, expected, actual, evidence, repair }) => [
      tell.prose(id),
      severity,
      tell.code(path),
      ...[criterion, expected, actual, evidence, repair].map((text) => tell.prose(text)),
    ])
  const findings =
    rows.length === 0
      ? 'None'
      : renderTable(['Id', 'Severity', 'Path', 'Criterion', 'Expected', 'Actual', 'Evidence', 'Repair'], rows)
  return [
    `Verdict: ${round.verdict}, on tree ${tell.code(round.tree)}.`,
    `Findings:\n\n${findings}`,
    `Paths of the change that was seen:\n\n${tell.codeList(round.paths)}`,
    `Tests that were inspected:\n\n${tell.list(round.testsInspected)}`,
    `Alignment: ${tell.prose(round.alignment)}`,
    `Acceptance and tests not weakened: ${round.noWeakening ? 'yes' : 'no'}`,
    `Risks that stay:\n\n${tell.list(round.residualRisks)}`,
    `Resolved from the round before:\n\n${tell.list(round.resolved)}`,
  ].join('\n\n')
}

function renderExperts(experts: readonly ExpertReview[], noExperts: string, tell: Teller): string {
  if (experts.length === 0) return `None was asked: ${tell.prose(noExperts || 'the change raised no risk for one')}`
  return renderTable(
    ['Profile', 'Trigger', 'Findings', 'Required proof', 'Next action', 'Recommendation'],
    experts
      .slice(0, 20)
      .map(({ profileUsed, trigger, findings, requiredProof, nextAction, recommendation }) => [
        tell.code(profileUsed),
        ...[trigger, findings.join('; '), requiredProof.join('; '), nextAction].map((text) => tell.prose(text)),
        recommendation,
      ]),
  )
}
