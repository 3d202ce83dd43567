import type { Checkout } from '../host/checkout.ts'
import type { Forge } from '../host/github.ts'
import { fetchSubjects } from '../host/history.ts'
import { listFirstParents } from '../host/objects.ts'
import type { Remote } from '../host/remote.ts'
import type { Finding, Plan } from '../model.ts'
import { markMerged } from '../plan/mark-merged.ts'
import { type Ground, MAX_SUBJECTS } from './survey.ts'
import type { Traffic } from './traffic.ts'

/** Where to look for work that was merged. */
export interface MergedWorkOrder {
  readonly checkout: Checkout
  readonly branchPrefix: string
  /** null where there is nobody to ask for pull requests: then a squashed merge is known by its commit alone. */
  readonly forge: Forge | null
  /** Asked for commits that the checkout lacks; null to make do without them. */
  readonly remote: Remote | null
}

/**
 * The plan with that work taken as done which branches and pull requests show to be merged, where the plan itself may lag
 * behind.
 */
export async function settleMerged(
  plan: Plan,
  ground: Ground,
  { branches }: Traffic,
  { checkout, branchPrefix, forge, remote }: MergedWorkOrder,
): Promise<{ readonly plan: Plan; readonly findings: readonly Finding[] }> {
  const { format, snapshot } = ground
  if (format.traces === null) return { plan, findings: [] }
  const merged: string[] = []
  const inBase = [...branches].filter(([, { foreign }]) => !foreign)
  // A branch without commits of its own lies on the base branch itself and shows nothing.
  const mainline = inBase.length === 0 ? new Set() : await listFirstParents(checkout.private, snapshot.commit)
  for (const [name, { tip }] of inBase) if (!mainline.has(tip)) merged.push(name)
  for (const task of plan.tasks.filter(({ status }) => status === 'todo')) {
    const { branch } = format.names([task], branchPrefix)
    if ((await forge?.findPullRequest(branch)) === 'merged') merged.push(branch)
  }
  if (!ground.lacksHistory) return markMerged(plan, format, { subjects: [], branches: merged })
  const older = remote && (await fetchSubjects(checkout.private, remote, snapshot.commit, MAX_SUBJECTS))
  const settled = markMerged(plan, format, { subjects: older ?? [], branches: merged })
  return older === null ? { ...settled, findings: [...settled.findings, historyLacking(ground.planPath)] } : settled
}

const historyLacking = (file: string): Finding => ({
  ...{ file, line: null, column: null, pointer: null },
  code: 'history-shallow',
  severity: 'warning',
  message: 'The checkout lacks older commits, so work that was merged already may not be recognised.',
  hint: 'Check out all commits (`fetch-depth: 0` of actions/checkout).',
})
