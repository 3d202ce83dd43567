import { createHash } from 'node:crypto'
import type { Archive } from '../host/archive.ts'
import { quoteLine } from '../host/log.ts'
import type { Bundle, ChangeSet, FileChange, Task, ValidationResult } from '../model.ts'
import type { ReviewReport } from '../procedure.ts'
import { MAX_REPAIR_ROUNDS } from '../report/phases/agreements.ts'
import type { EvidenceOf } from '../report/phases/evidence.ts'
import { createPhaseRecorder } from '../report/phases/phase-recorder.ts'
import type { Phase } from '../report/phases/phases.ts'
import { RUN_STATE_FILE, renderStored, toRunState, toTicketProgress } from '../report/phases/run-state.ts'
import { type RepairRound, RUN_STATE_EXTRA_FILE, type RunStateExtra, toTicketExtra } from '../report/phases/run-state-extra.ts'
import type { Ground } from './survey.ts'
import type { HeldOrder } from './while-held.ts'

/** The phases of a run as they are reached. Source: workflow modes, state machine. */
export interface PhaseNotes {
  /** Before anybody plans: what the work rests on, and where it is done. */
  begin(baseTip: string): void
  /** What is planned, where the ticket stands, and whose claim it is: without these no writer may begin. */
  planned(review: ReviewReport | null): void
  /** @throws {TypeError} when a writer would begin before plan, ticket and claim are on record */
  requireWriter(): void
  /** The first change that passed every check, and what its reviews said in the end. */
  accepted(work: {
    readonly first: ChangeSet
    readonly last: ChangeSet
    readonly gates: readonly ValidationResult[]
    readonly review: ReviewReport | null
  }): void
  sealed(work: { readonly changeSet: ChangeSet; readonly changes: readonly FileChange[]; readonly tree: string }): void
  /** What the remote itself says the branch is. */
  delivered(head: string, remoteTip: string): void
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Notes on the work of a run that holds its bundle. Every phase goes into the report, and the state of the run into its archive. */
export function createPhaseNotes(
  order: HeldOrder & { readonly archive: Archive | null },
  ground: Ground,
  bundle: Bundle,
): PhaseNotes {
  const { journal, log, owner, clock, checkout } = order
  const [task] = bundle.tasks
  const { procedure } = task
  const recorder = createPhaseRecorder({ runId: owner.id, clock })
  const told = { count: 0 }
  // Every phase behind the recorded ticket rests on those of a writer. Where there is none the log ends with it, so that no writer can
  // begin either, and what follows is plain evidence.
  const isReadOnly = (procedure?.readOnly ?? null) !== null
  let rounds: readonly RepairRound[] = []

  const reach = <P extends Phase>(phase: P, evidence: EvidenceOf<P>): void => {
    recorder.reach(phase, evidence)
    const all = recorder.toEvidence()
    for (const { phase: name, facts } of all.slice(told.count)) journal.prove(name, facts)
    told.count = all.length
    store(order.archive, {
      task: task.id,
      runId: owner.id,
      records: recorder.records(),
      procedure: procedure?.mode ?? null,
      rounds,
    })
  }
  const turnOf = (role: string, which: 'first' | 'last'): string => {
    const turns = journal.turns().filter((turn) => turn.role === role)
    return `turn ${(which === 'first' ? turns[0] : turns.at(-1))?.turn ?? 0}`
  }
  const ticketPath = task.place.file ?? ground.planPath
  const ticketHash = hash(ground.snapshot.files.get(ticketPath) ?? ground.snapshot.entries.get(ticketPath)?.oid ?? task.id)

  return {
    begin(baseTip) {
      reach('pending', { ticketId: task.id, mode: procedure?.mode ?? 'plain' })
      const lock = procedure?.lock ?? { path: ticketPath, sha256: ticketHash }
      reach('source_lock_validated', { path: lock.path, sha256: lock.sha256, errors: 0 })
      const branch = order.baseBranch ?? 'HEAD'
      const policy = ground.format.procedures?.policyFile ?? 'configuration'
      reach('repository_validated', { branch, head: checkout.head, upstream: baseTip, policy, baseline: [] })
    },
    planned(review) {
      const plan = review?.plan ?? null
      const files = plan?.files.map(({ path }) => path) ?? procedure?.allowed ?? []
      const by = plan === null ? 'host' : turnOf('planner', 'last')
      reach('plan_recorded', { by, sha256: hash(JSON.stringify(plan ?? bundle.tasks.map(({ id }) => id))), files })
      const copy = procedure?.mode === 'package' ? findCopy(ground, task) : null
      const packageSha256 = copy === null ? null : ticketHash
      const sha256 = copy === null ? ticketHash : hash(ground.snapshot.files.get(copy) ?? '')
      reach('repository_ticket_recorded', { path: copy ?? ticketPath, sha256, packageSha256 })
      if (isReadOnly) return
      const lease = order.lease()
      reach('implementation_writer_locked', {
        ...{ claimRef: lease?.ref ?? bundle.claimRef, token: lease?.token ?? 'known to this checkout only' },
        ...{ ticketId: task.id, runId: owner.id },
      })
    },
    requireWriter() {
      const current = recorder.current()
      if (current === 'implementation_writer_locked')
        reach('implementation_spawned', { turnId: `turn ${journal.turns().length + 1}`, base: checkout.head })
      else if (current !== 'implementation_spawned') throw new TypeError(`no writer may begin in phase ${current ?? 'none'}`)
    },
    accepted({ first, last, gates, review }) {
      // Work that an earlier run wrote is only reviewed by this one.
      if (recorder.current() === 'implementation_writer_locked')
        reach('implementation_spawned', { turnId: 'a turn of an earlier run', base: checkout.head })
      const turns = Math.max(1, journal.turns().filter(({ role }) => role === 'writer').length)
      const writer = turnOf('writer', 'first')
      reach('implementation_completed', { turnId: writer === 'turn 0' ? 'a turn of an earlier run' : writer, turns })
      const verdict = review?.rounds[0]
      // Without a review there is no phase for what the writer mended after a second look: only what is left counts.
      const { tree } = verdict === undefined ? last : first
      reach('writer_thread_closed', { processesLeft: 0, tree })
      const names = gates.map(({ name }) => name)
      reach('focused_tests_passed', { tree, required: names, passed: names })
      const own = review?.selfReview ?? null
      const nobody = { notRequired: 'neither the plan nor the configuration asks for it' }
      reach(
        'self_review_completed',
        own === null ? nobody : { turnId: turnOf('self-reviewer', 'first'), tree, sha256: hash(JSON.stringify(own)) },
      )
      if (verdict === undefined) {
        for (const phase of [
          'independent_review_spawned',
          'independent_review_completed',
          'repair_completed_or_not_needed',
        ] as const)
          reach(phase, nobody)
        return
      }
      rounds = (review?.rounds ?? []).slice(1).map(({ tree: seen, verdict: said }) => ({ tree: seen, verdict: said }))
      const turnId = turnOf('reviewer', 'first')
      reach('independent_review_spawned', { turnId, tree })
      const findings = verdict.findings.length
      reach('independent_review_completed', {
        turnId,
        tree,
        verdict: verdict.verdict,
        findings,
        sha256: hash(JSON.stringify(verdict)),
      })
      reach('repair_completed_or_not_needed', { tree: last.tree, verdict: 'PASS', rounds: (review?.rounds.length ?? 1) - 1 })
    },
    sealed({ changeSet, changes, tree }) {
      if (isReadOnly) return
      const own = new Set(changeSet.changes.map(({ path }) => path))
      const paths = changes.map(({ path }) => path)
      reach('context_curated', { productTree: changeSet.tree, records: paths.filter((path) => !own.has(path)) })
      if (procedure?.delivery.assigned === false)
        return reach('completed', { notRequired: quoteLine(procedure.delivery.reason, 400) || 'the ticket assigns no delivery' })
      if (order.delivery === 'none') return
      reach('git_delivery_started', { branch: bundle.branch, parent: changeSet.base })
      reach('explicit_paths_staged', { paths, tree })
    },
    delivered(head, remoteTip) {
      const ref = `refs/heads/${bundle.branch}`
      if (isReadOnly) {
        journal.prove('remote', { ref, local: head, remote: remoteTip })
        if (head !== remoteTip) log.warn(`The delivery could not be proved: the remote has ${remoteTip}, and the work is ${head}`)
        return
      }
      try {
        const tree = recorder
          .records()
          .flatMap(({ phase, evidence }) => (phase === 'explicit_paths_staged' && 'tree' in evidence ? [evidence.tree] : []))
        reach('committed', { commit: head, tree: tree[0] ?? '' })
        reach('pushed', { commit: head, ref, answer: 'the remote moved branch and claim together' })
        reach('head_equals_upstream_proved', { ref, local: head, remote: remoteTip })
        reach('completed', { commit: head, ref })
      } catch (error) {
        // The work is on the remote; what cannot be proved about it is told, and does not undo it.
        log.warn(`The delivery could not be proved: ${error instanceof Error ? error.message : String(error)}`)
      }
    },
  }
}

/** The copy of a package's ticket that lies in the repository; null where it has none. */
function findCopy({ snapshot }: Ground, { place, procedure }: Task): string | null {
  const name = place.file?.split('/').at(-1) ?? ''
  const copies = procedure?.lock.locked.filter((path) => path !== place.file && path.split('/').at(-1) === name) ?? []
  return copies.find((path) => snapshot.files.has(path)) ?? null
}

function store(
  archive: Archive | null,
  run: {
    readonly task: string
    readonly runId: string
    readonly records: Parameters<typeof toTicketProgress>[1]
    readonly procedure: string | null
    readonly rounds: readonly RepairRound[]
  },
): void {
  if (archive === null || run.procedure === null) return
  const state = toRunState({
    ...{ packageId: run.task, runId: run.runId, mode: 'single_ticket', tickets: [toTicketProgress(run.task, run.records)] },
    lock: { status: 'valid', failure: null },
  })
  archive.put(RUN_STATE_FILE, renderStored(state))
  const extra: RunStateExtra = {
    ...{ schemaVersion: 1, packageId: run.task, runId: run.runId, budget: { total: 1, used: 0, lastToken: null }, decisions: [] },
    tickets: [toTicketExtra(run.task, run.records, { maxRounds: MAX_REPAIR_ROUNDS, rounds: run.rounds })],
  }
  archive.put(RUN_STATE_EXTRA_FILE, renderStored(extra))
}
