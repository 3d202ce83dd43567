import { asKeeper, CLAIM_PATTERN } from '../claim/claim-record.ts'
import { readClaims, release as releaseLease } from '../claim/lease.ts'
import { removeLocalClaim } from '../claim/local-claims.ts'
import { RunnerError, reasons } from '../errors.ts'
import { systemClock } from '../host/clock.ts'
import { createForge } from '../host/github.ts'
import type { Log } from '../host/log.ts'
import { DEFAULT_IDENTITY } from '../host/objects.ts'
import { listRefs, type Remote } from '../host/remote.ts'
import { CLAIM_NAMESPACE, type Lease } from '../model.ts'
import { renderFindings } from '../report/findings-text.ts'
import { createJournal } from '../report/journal.ts'
import { renderTable } from '../report/text-table.ts'
import { choose } from '../steps/choose.ts'
import { type Reconciliation, reconcile as reconcileClaims } from '../steps/reconcile.ts'
import { readGround, requirePlan, requireTask } from '../steps/survey.ts'
import type { Answer } from './commands.ts'
import { readGivenLease } from './given-lease.ts'
import { type Inputs, TASK_ID } from './inputs.ts'
import { connectPublisher } from './prepare-delivery.ts'
import { identifyOwner, type Session, withSession } from './session.ts'

/** Where to claim or give back, how, and who is told about it. */
export interface ClaimCommand {
  readonly dir: string
  readonly inputs: Inputs
  readonly environment: NodeJS.ProcessEnv
  readonly log: Log
}

function requireRemote({ remote, checkout }: Session): Remote {
  if (remote === null) throw new RunnerError('no-remote', `${checkout.root} has no remote called origin`)
  return remote
}

/** Selects and claims the next bundle, and leaves it claimed. */
export const claim = ({ dir, inputs, environment, log }: ClaimCommand): Promise<Answer> =>
  withSession({ dir, inputs, environment }, async (session) => {
    if (inputs.dryRun) throw new RunnerError('usage-invalid', '`claim` has no dry run; `select` shows what it would take')
    const { checkout, baseBranch } = session
    const order = {
      ...inputs,
      checkout,
      baseBranch,
      remote: requireRemote(session),
      commit: checkout.head,
      // Another process works under it, perhaps in a later attempt of this workflow run.
      owner: asKeeper(identifyOwner(inputs.ownerId, environment)),
      forge: createForge(environment, inputs.token),
      publisher: connectPublisher({ inputs, environment, remote: session.remote, log }),
      given: null,
      prepareAgent: null,
      knownSecrets: [],
      signal: new AbortController().signal,
      clock: systemClock,
      journal: createJournal(systemClock),
      log,
    }
    const ground = await readGround(order)
    const choice = await choose({ ...order, delivery: 'branch' }, ground, requirePlan(ground))
    if (choice.kind === 'none') {
      const outcome = ['plan-complete', 'report-exists'].includes(choice.code)
        ? 'complete'
        : reasons[choice.code].exitCode === 3
          ? 'waiting'
          : 'contended'
      return {
        exitCode: outcome === 'contended' ? 4 : 3,
        json: { outcome, bundle: null, lease: null },
        text: choice.detail,
        findings: [],
      }
    }
    const { bundle, holding } = choice
    const lease = holding.kind === 'remote' ? holding.lease : null
    const shown = { taskIds: bundle.tasks.map(({ id }) => id), branch: bundle.branch, claimRef: bundle.claimRef }
    const text = `Claimed ${shown.taskIds.join(', ')} for ${bundle.branch}\n${lease ? renderLease(lease) : ''}`
    return { exitCode: 0, json: { outcome: 'claimed', bundle: shown, lease: lease && leaseJson(lease) }, text, findings: [] }
  })

const leaseJson = ({ ref, token, record }: Lease) => ({
  ref,
  token,
  ownerId: record.ownerId,
  createdAt: record.createdAt,
  expiresAt: record.expiresAt,
})

const renderLease = ({ ref, token, record, takeover }: Lease): string =>
  [
    `  ref:     ${ref}`,
    `  token:   ${token}`,
    `  owner:   ${record.ownerId}`,
    `  until:   ${record.expiresAt}`,
    ...(takeover ? [`  taken over from ${takeover.ownerId}, whose claim ended at ${takeover.previousExpiresAt}`] : []),
  ].join('\n')

/** Gives the claim on a task back: the one of a given lease, the caller's own, or anybody's with `force`. */
export const release = ({ dir, inputs, environment }: ClaimCommand, task: string | null, force: boolean): Promise<Answer> =>
  withSession({ dir, inputs, environment }, async (session) => {
    const given = inputs.lease === null ? null : await readGivenLease(inputs.lease)
    const taskId = given?.ref.slice(CLAIM_NAMESPACE.length) ?? task ?? (inputs.plan && (await onlyTask(inputs, session)))
    if (taskId === null) throw new RunnerError('usage-invalid', 'release needs the id of a task, or a lease')
    if (!TASK_ID.test(taskId)) throw new RunnerError('usage-invalid', `"${taskId}" is not the id of a task`)
    const { checkout } = session
    // Whether or not there is a remote, the claim in this checkout goes.
    await removeLocalClaim(checkout.root, taskId)
    const { remote } = session
    const place = checkout.private
    const refs = remote && (await listRefs(place, remote, [CLAIM_PATTERN.replace('*', taskId)]))
    const observed = remote && refs && (await readClaims({ place, remote, clock: systemClock }, refs)).get(taskId)
    if (!observed) return releaseAnswer('none', taskId, null, remote ? 'nobody holds it' : 'no claim in this checkout any more')
    const { ref, token, record } = observed
    const owner = identifyOwner(inputs.ownerId, environment)
    if (given !== null && record?.ownerId !== given.ownerId)
      return releaseAnswer('none', taskId, ref, 'somebody else holds it by now')
    if (!force && given === null && record?.ownerId !== inputs.ownerId)
      throw new RunnerError('claim-foreign', `${ref} is held by ${record?.ownerId ?? 'an unreadable claim'}`)
    const now = new Date().toISOString()
    const desk = {
      place,
      remote,
      clock: systemClock,
      owner,
      ttlMs: 0,
      author: DEFAULT_IDENTITY,
    }
    const lease = { ref, token, taskId, record: record ?? { createdAt: now, expiresAt: now, ownerId: owner.id } }
    const { released, detail } = await releaseLease(desk, lease)
    return releaseAnswer(released ? 'released' : 'contended', taskId, ref, detail)
  })

async function onlyTask(inputs: Inputs, { checkout }: Session): Promise<string> {
  return requireTask(requirePlan(await readGround({ ...inputs, checkout, commit: checkout.head })), null).id
}

const releaseAnswer = (
  outcome: 'released' | 'none' | 'contended',
  taskId: string,
  ref: string | null,
  detail: string,
): Answer => ({
  exitCode: outcome === 'contended' ? 4 : 0,
  json: { outcome, taskId, ref, detail },
  text: `${taskId}: ${detail}`,
  findings: [],
})

/** Puts claims in order after merges and crashes. */
export const reconcile = ({ dir, inputs, environment, log }: ClaimCommand): Promise<Answer> =>
  withSession({ dir, inputs, environment }, async (session) => {
    const { checkout, baseBranch } = session
    const remote = requireRemote(session)
    const forge = createForge(environment, inputs.token)
    const result = await reconcileClaims({
      ...inputs,
      checkout,
      commit: checkout.head,
      remote,
      baseBranch,
      forge,
      publisher: connectPublisher({ inputs, environment, remote, log }),
      clock: systemClock,
    })
    return {
      exitCode: result.step?.state === 'failed' ? 5 : 0,
      json: { dryRun: inputs.dryRun, ...result },
      text: renderReconciliation(result, inputs.dryRun),
      findings: result.findings,
    }
  })

function renderReconciliation({ claims, removedLocal, step, findings }: Reconciliation, dryRun: boolean): string {
  const state = ({ action, how }: Reconciliation['claims'][number]) => {
    if (action === 'keep') return 'kept'
    if (how === null) return dryRun ? 'would be removed' : 'left alone: it moved meanwhile'
    return how === 'deleted' ? 'removed' : 'ended: the remote does not let it be deleted'
  }
  const table =
    claims.length === 0
      ? 'No claims.'
      : renderTable([['Task', 'Claim', 'Reason'], ...claims.map((each) => [each.taskId, state(each), each.reason])])
  const local = removedLocal.length === 0 ? [] : [`Local claims removed: ${removedLocal.join(', ')}`]
  const next = step === null ? [] : [`${step.title}: ${step.state} on ${step.branch} (${step.detail})`]
  return [table, ...local, ...next, ...(findings.length === 0 ? [] : [renderFindings(findings)])].join('\n\n')
}
