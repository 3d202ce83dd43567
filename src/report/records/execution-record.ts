import { MEMORY_SECTION, MEMORY_UNCHANGED } from '../../procedure.ts'
import { bullets } from '../markdown.ts'
import { listRisks } from './handoff-record.ts'
import { countRepairs, lastRound, listSkipped, type RecordFacts } from './record-facts.ts'
import { createTeller, renderRecord } from './teller.ts'

/**
 * The closing record of a ticket for people: the host's facts, and the agent's words for what only it can tell.
 * Source: workflow modes, close out.
 */
export function renderExecutionRecord(facts: RecordFacts): string {
  const { task, agent, review, procedure, changes, rounds, memory, base, branch, date, knownSecrets } = facts
  const tell = createTeller(knownSecrets)
  const commands = rounds.flatMap((round, at) =>
    round.map(
      ({ name, command, status, exitCode }) =>
        `- Round ${at + 1}: ${tell.code(command)} (${tell.prose(name)}): ${status}, exit code ${exitCode}`,
    ),
  )
  const last = review?.rounds.at(-1)
  const repairs = countRepairs(facts)
  return renderRecord(`Execution report of ${tell.prose(task.group)}`, [
    ['Status', `done, ${date}, on base \`${base}\`, for branch ${tell.code(branch)}`],
    ['Summary', tell.list(agent.summary.length > 0 ? agent.summary : [agent.title])],
    ['Implemented', tell.list(agent.changes)],
    [
      'Changed files',
      changes.length === 0 ? 'None' : bullets(changes.map(({ path, status }) => `${tell.code(path)}: ${status}`)),
    ],
    ['Commands run by the host', commands.length === 0 ? 'None' : commands.join('\n')],
    [
      'Proof',
      tell.list(
        lastRound(facts).flatMap(({ name, status }) => (status === 'passed' ? [`${name} passed on the delivered tree.`] : [])),
      ),
    ],
    ['Skipped checks', tell.list(listSkipped(facts).map(({ check, reason }) => `${check}: ${reason}`))],
    ['Classification', `\`${procedure.mode}\`, ${tell.prose(procedure.modeReason)} Intensity \`${procedure.intensity}\`.`],
    [
      'Review',
      last === undefined
        ? 'None'
        : `${last.verdict} on tree ${tell.code(last.tree)} after ${repairs} ${repairs === 1 ? 'repair' : 'repairs'} of at most ${procedure.maxRepairs}`,
    ],
    [
      procedure.readOnly === null ? 'Agreement with the specs' : 'Verification',
      review?.drift?.verdict ?? `Not compared: ${tell.prose(procedure.noSpecs)}`,
    ],
    ['Done in another way', tell.list((review?.adaptations ?? []).map(({ rule, reason }) => `${rule}: ${reason}`))],
    [MEMORY_SECTION, memory.files.length === 0 ? MEMORY_UNCHANGED : bullets(memory.files.map(tell.code))],
    ['Risks', tell.list(listRisks(facts))],
    ['Next step', tell.prose(agent.followUps[0] ?? '')],
  ])
}
