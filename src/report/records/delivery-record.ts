import { bullets, codeSpan } from '../markdown.ts'
import type { RecordFacts } from './record-facts.ts'
import { createTeller, renderRecord } from './teller.ts'

/**
 * How a ticket is delivered. Nothing in it tells of the commit that it is part of: that is proved outside of it.
 * Source: workflow modes, Git delivery.
 */
export function renderDeliveryRecord({ task, review, base, tree, branch, staged, date, knownSecrets }: RecordFacts): string {
  const tell = createTeller(knownSecrets)
  return renderRecord(`Git delivery of ${tell.prose(task.group)}`, [
    ['Base', codeSpan(base)],
    ['Branch', tell.code(branch)],
    ['Judged tree', `${codeSpan(tree)}: the work alone, before records and marks were added`],
    ['Staged paths', bullets(staged.map(tell.code))],
    [
      'Commit',
      `One, of ${date}, with exactly these paths. Its id, the push, and that the remote holds it are proved in the run summary and in the pull request: a commit cannot quote itself.`,
    ],
    ['Done in another way', tell.list((review?.adaptations ?? []).map(({ rule, reason }) => `${rule}: ${reason}`))],
  ])
}
