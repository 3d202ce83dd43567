import { authorize } from '../checks/authorization.ts'
import type { BlockerProposal } from '../procedure.ts'
import { renderBlocker } from '../report/records/blocker-record.ts'
import type { Stop } from './plan-work.ts'
import type { ReviewOrder } from './review-work.ts'

/**
 * Puts on record why work stopped and what is proposed. Whether a person has to agree is for code to say, and it can only be
 * stricter than whoever proposes. Source: workflow modes, blocker.
 * @param proposal null where nobody proposed anything
 */
export function recordBlocker(
  { order, policy, notes }: ReviewOrder,
  { code, detail }: Stop,
  repairs: number,
  proposal: BlockerProposal | null,
): void {
  const { bundle, journal, knownSecrets } = order
  const judged = proposal && policy.procedure && authorize(proposal, policy.procedure)
  // Where no ticket says what may be done, nothing is approved beforehand.
  const authorization = judged ?? { authorization: 'user_required' as const, reasons: ['No ticket says what may be done.'] }
  if (proposal !== null) notes.add({ blocker: { ...proposal, authorization: authorization.authorization } })
  const capsule = renderBlocker({
    ...{
      ticket: bundle.tasks[0].group,
      code,
      detail,
      repairs,
      maxRepairs: policy.repairs,
      proposal,
      authorization,
      knownSecrets,
    },
    findings: notes.report().rounds.at(-1)?.findings ?? [],
  })
  journal.prove('blocker', { authorization: authorization.authorization, capsule })
}
