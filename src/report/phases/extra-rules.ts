import { type Problem, quote } from '../../validate.ts'
import { MAX_REPAIR_ROUNDS } from './agreements.ts'
import { faultsOf, lookUp, type PhaseRecord } from './phase-log.ts'
import type { RunState, TicketState } from './run-state.ts'
import type { RepairRound, RunStateExtra, TicketExtra } from './run-state-extra.ts'

const at = (pointer: string, code: string, message: string, hint: string): Problem => ({ pointer, code, message, hint })

/** Records up to the first one that cannot stand where it stands, and what is wrong with that one. */
export function readPhaseRecords(
  items: readonly { readonly phase: unknown; readonly at: string; readonly evidence: unknown }[],
): { readonly records: readonly PhaseRecord[]; readonly problems: readonly Problem[] } {
  const records: PhaseRecord[] = []
  for (const [place, item] of items.entries()) {
    const faults = faultsOf(records, item.phase, item.evidence)
    if (faults.length > 0) {
      const name = typeof item.phase === 'string' ? quote(item.phase) : 'something that is no phase'
      const hint = 'What was recorded is not changed afterwards; start the ticket again if it was.'
      const problems = faults.map((fault) => at(`/${place}`, 'record', `${name} cannot stand here: ${fault}.`, hint))
      return { records, problems }
    }
    records.push(item as PhaseRecord)
  }
  return { records, problems: [] }
}

/** What contradicts itself in the sibling of a run state, or contradicts that state. Both have satisfied their schemas. */
export function checkExtraRules(extra: RunStateExtra, state: RunState): readonly Problem[] {
  const hint = 'Both documents are written together; take them from the same place.'
  const places = extra.tickets.map(({ id }) => state.tickets.findIndex((ticket) => ticket.id === id))
  return [
    ...(extra.packageId === state.package_id
      ? []
      : [at('/packageId', 'package-differs', `The run state is about ${quote(state.package_id)}.`, hint)]),
    ...(extra.budget.used > extra.budget.total
      ? [at('/budget/used', 'budget', 'More was used than there is.', 'Raise the total, or start again.')]
      : []),
    ...extra.tickets.flatMap((ticket, place) => {
      const found = state.tickets[places[place] ?? -1]
      if (found === undefined || places.indexOf(places[place] ?? -1) < place)
        return [at(`/tickets/${place}/id`, 'tickets-differ', `${quote(ticket.id)} is not in the run state, or twice here.`, hint)]
      return checkTicketExtra(ticket, found).map((problem) => ({ ...problem, pointer: `/tickets/${place}${problem.pointer}` }))
    }),
    ...state.tickets.flatMap(({ id, completed_phases }) =>
      completed_phases.length === 0 || extra.tickets.some((ticket) => ticket.id === id)
        ? []
        : [at('/tickets', 'tickets-differ', `${quote(id)} was begun, and nothing here proves it.`, hint)],
    ),
  ]
}

function checkTicketExtra({ notDelivered, repair, records }: TicketExtra, state: TicketState): readonly Problem[] {
  const read = readPhaseRecords(records)
  const facts = lookUp(read.records)
  const recorded = records.map(({ phase }) => phase)
  const due = notDelivered === null ? state.completed_phases : [...state.completed_phases, 'completed']
  const isSame = recorded.length === due.length && recorded.every((phase, place) => phase === due[place])
  const commit = facts('committed')?.commit
  const accepted = facts('repair_completed_or_not_needed')
  return [
    ...read.problems.map((problem) => ({ ...problem, pointer: `/records${problem.pointer}` })),
    ...(isSame
      ? []
      : [
          at(
            '/records',
            'records-differ',
            'They are not the phases of the run state.',
            'Take both documents from the same place.',
          ),
        ]),
    ...(commit === undefined || commit === state.delivery.commit_sha
      ? []
      : [
          at(
            '/records',
            'commit-differs',
            `The commit is ${commit} here and ${String(state.delivery.commit_sha)} in the run state.`,
            'Look at the repository before going on.',
          ),
        ]),
    ...checkRounds(repair, facts('independent_review_completed')?.tree ?? null),
    ...(accepted === null || (accepted.rounds === repair.rounds.length && (repair.rounds.at(-1)?.verdict ?? 'PASS') === 'PASS')
      ? []
      : [
          at(
            '/repair/rounds',
            'repair-rounds',
            'The rounds do not lead to the tree that was accepted.',
            'The last one must pass.',
          ),
        ]),
  ]
}

function checkRounds({ maxRounds, rounds }: TicketExtra['repair'], reviewed: string | null): readonly Problem[] {
  const limit = Math.min(maxRounds, MAX_REPAIR_ROUNDS)
  const trees = [reviewed, ...rounds.map(({ tree }) => tree)]
  const isOpen = ({ tree, verdict }: RepairRound): boolean => tree === null || verdict === null
  return [
    ...(rounds.length <= limit
      ? []
      : [at('/repair/rounds', 'repair-rounds', `There are ${rounds.length} rounds.`, `There may be ${limit}.`)]),
    ...rounds.flatMap((round, place) => [
      ...(round.tree !== null && trees.indexOf(round.tree) <= place
        ? [
            at(
              `/repair/rounds/${place}/tree`,
              'repair-no-progress',
              'An earlier tree was reviewed already.',
              'Each repair leaves another tree.',
            ),
          ]
        : []),
      ...(place < rounds.length - 1 && (isOpen(round) || round.verdict === 'PASS')
        ? [
            at(
              `/repair/rounds/${place}/verdict`,
              'repair-rounds',
              'Another round follows one that did not fail.',
              'Only a FAIL is repaired.',
            ),
          ]
        : []),
      ...(round.tree === null && round.verdict !== null
        ? [at(`/repair/rounds/${place}/tree`, 'repair-rounds', 'A verdict needs the tree it is about.', 'Review again.')]
        : []),
    ]),
  ]
}
