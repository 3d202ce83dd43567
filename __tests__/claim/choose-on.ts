import { systemClock } from '../../src/host/clock.ts'
import { silentLog } from '../../src/host/log.ts'
import { createRemote } from '../../src/host/remote.ts'
import type { RunReport } from '../../src/model.ts'
import { createJournal } from '../../src/report/journal.ts'
import { type Choice, type ChoiceOrder, choose } from '../../src/steps/choose.ts'
import { noteAllClaims } from '../../src/steps/note-claims.ts'
import { readGround, requirePlan } from '../../src/steps/survey.ts'
import { openRepo } from '../support/checkout.ts'
import type { PlanRepo } from '../support/plan-repo.ts'

/** How a runner's choice ended, and what its report would say of it. */
export interface Chosen {
  readonly choice: Choice
  /** First task of the bundle that is held now; null when none is. */
  readonly taskId: string | null
  readonly report: RunReport
  /** Reads the claims that nothing depended on, as a run does once it has claimed; what its report would say then. */
  noteRest(): Promise<RunReport>
}

/** Has a runner select and claim in a repository, as a run does before its agent starts. */
export const chooseOn = async (
  repo: PlanRepo,
  ownerId: string,
  options: Partial<ChoiceOrder> & { readonly url?: string } = {},
): Promise<Chosen> => {
  const { url, ...rest } = options
  const checkout = await openRepo(repo)
  const journal = createJournal(systemClock)
  const order: ChoiceOrder = {
    checkout,
    commit: checkout.head,
    plan: null,
    format: null,
    configFile: '.github/plan-runner.yml',
    rerun: false,
    remote: createRemote(url ?? `file://${repo.origin}`, null, {}),
    baseBranch: 'main',
    branchPrefix: 'codex/',
    task: null,
    owner: { id: ownerId, info: null },
    reply: null,
    given: null,
    forge: null,
    delivery: 'branch',
    publisher: null,
    dryRun: false,
    prepareAgent: null,
    knownSecrets: [],
    humanEvidence: new Map(),
    timeoutMs: 60_000,
    signal: new AbortController().signal,
    clock: systemClock,
    journal,
    log: silentLog,
    ...rest,
  }
  const ground = await readGround(order)
  const choice = await choose(order, ground, requirePlan(ground))
  const conclude = () =>
    choice.kind === 'claimed' ? journal.conclude('ready', '') : journal.conclude(choice.code, choice.detail)
  return {
    choice,
    taskId: choice.kind === 'claimed' ? choice.bundle.tasks[0].id : null,
    report: conclude(),
    noteRest: async () => {
      await noteAllClaims(order, ground, choice.sight)
      return conclude()
    },
  }
}
