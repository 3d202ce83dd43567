import { CARRIED_LISTS, type CarriedList } from '../../procedure.ts'
import { lastRound, listSkipped, type RecordFacts } from './record-facts.ts'
import { createTeller, renderRecord } from './teller.ts'

/**
 * What the next ticket has to know: four lists that are always there, each explicitly empty where it is, then what stays open.
 * Source: workflow modes, ticket chains.
 */
export function renderHandoffRecord(facts: RecordFacts): string {
  const { task, agent, review, procedure, knownSecrets, folder } = facts
  const tell = createTeller(knownSecrets)
  const carried = listCarried(facts)
  return renderRecord(`Handoff of ${tell.prose(task.group)}`, [
    ['What is true now', tell.list(agent.summary.length > 0 ? agent.summary : [agent.title])],
    ...CARRIED_LISTS.map((name): readonly [string, string] => [name, tell.list(carried[name])]),
    ['Risks', tell.list(listRisks({ agent, review }))],
    ['Follow-ups', tell.list([...agent.followUps, ...(review?.drift?.followUps ?? [])])],
    ['Decisions that hold', tell.list(procedure.locked.map(({ id, text }) => `${id}: ${text}`))],
    ['Records', tell.code(folder)],
  ])
}

/** The four lists by their headings; texts as they are. */
export function listCarried(facts: RecordFacts): Readonly<Record<CarriedList, readonly string[]>> {
  const { rounds, review } = facts
  const reviews = review?.rounds ?? []
  return {
    'Failed approaches': [
      ...rounds
        .slice(0, -1)
        .flatMap((round, at) =>
          round.flatMap(({ command, status, exitCode }) =>
            status === 'failed'
              ? [`Round ${at + 1}: \`${command.replaceAll('`', "'")}\` failed with exit code ${exitCode}.`]
              : [],
          ),
        ),
      ...reviews.flatMap(({ verdict, findings }, at) =>
        verdict === 'PASS'
          ? []
          : findings.map(({ id, path, actual }) => `Review ${at + 1} refused ${path || 'the change'} (${id}): ${actual}`),
      ),
    ],
    Blockers: [...(review?.plan?.blockers ?? []), ...(review?.drift?.missingProof ?? []).map((text) => `Missing proof: ${text}`)],
    'Skipped checks': listSkipped(facts).map(({ check, reason }) => `${check}: ${reason}`),
    'Accepted proof': lastRound(facts).flatMap(({ name, command, status, exitCode }) =>
      status === 'passed' ? [`\`${command.replaceAll('`', "'")}\` (${name}): exit code ${exitCode} on the delivered tree`] : [],
    ),
  }
}

/** Risks that agents name, those of the last look included, each once. */
export const listRisks = ({ agent, review }: Pick<RecordFacts, 'agent' | 'review'>): readonly string[] => [
  ...new Set([...agent.risks, ...(review?.rounds.at(-1)?.residualRisks ?? []), ...(review?.drift?.residualRisks ?? [])]),
]
