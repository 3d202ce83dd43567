import type { Finding } from '../../model.ts'
import type { ChainManifest } from './chain-rules.ts'
import { readStoredRun, type StoredRun } from './check-run-state.ts'
import { lookUp } from './phase-log.ts'
import { computeResume, type ResumePoint } from './resume-point.ts'
import { RUN_STATE_FILE } from './run-state.ts'

/** The repository as it is now, looked at by the host. */
export interface FoundRepository {
  readonly branch: string
  /** Hash of the manifest or ticket that the work rests on. */
  readonly lockSha256: string
  /** Of each commit that a stored state may name: on the upstream, only in the repository, or (not listed) nowhere. */
  readonly commits: ReadonlyMap<string, 'upstream' | 'local'>
}

/** Where work goes on; or at which of the checks it ends, which are made in this order. */
export type ResumeCheck =
  | { readonly ok: true; readonly stored: StoredRun; readonly point: ResumePoint }
  | {
      readonly ok: false
      readonly stage: 'source-lock' | 'state' | 'repository' | 'completed-tickets'
      readonly findings: readonly [Finding, ...Finding[]]
    }

/**
 * Everything that has to hold before a stored run goes on, and before any turn of it. Nothing is ever adjusted to fit.
 * Source: workflow modes, resume.
 * @param order `lock`: what the check of the source lock complains about now
 */
export function checkResume(order: {
  readonly lock: readonly Finding[]
  readonly texts: { readonly state: string; readonly extra: string | null }
  readonly manifest: ChainManifest | null
  readonly found: FoundRepository
}): ResumeCheck {
  const [lockFault, ...lockFaults] = order.lock
  if (lockFault !== undefined) return { ok: false, stage: 'source-lock', findings: [lockFault, ...lockFaults] }
  const { stored, findings } = readStoredRun(order.texts, order.manifest)
  const [fault, ...faults] = findings
  if (fault !== undefined) return { ok: false, stage: 'state', findings: [fault, ...faults] }
  if (stored === null) throw new TypeError('A stored run without a finding is sound.')
  const [conflict, ...conflicts] = compareGround(stored, order.found)
  if (conflict !== undefined) return { ok: false, stage: 'repository', findings: [conflict, ...conflicts] }
  const [lost, ...others] = compareCommits(stored, order.found)
  if (lost !== undefined) return { ok: false, stage: 'completed-tickets', findings: [lost, ...others] }
  return { ok: true, stored, point: computeResume(stored.state, stored.extra) }
}

const conflict = (pointer: string, what: string, recorded: string, found: string): Finding => ({
  code: 'state-conflict',
  severity: 'error',
  file: RUN_STATE_FILE,
  line: null,
  column: null,
  pointer,
  message: `${what}: ${recorded} is recorded, and ${found} was found.`,
  hint: 'Bring the repository back to what is recorded, or drop the stored run and start the ticket again.',
})

function compareGround({ state, extra }: StoredRun, found: FoundRepository): readonly Finding[] {
  const at = state.tickets.findIndex(({ id }) => id === state.active_ticket_id)
  const facts = lookUp(extra.tickets.find(({ id }) => id === state.active_ticket_id)?.records ?? [])
  const lock = facts('source_lock_validated')?.sha256 ?? found.lockSha256
  const branch = facts('repository_validated')?.branch ?? found.branch
  return [
    ...(lock === found.lockSha256 ? [] : [conflict('/source_lock', 'What the work rests on', lock, found.lockSha256)]),
    ...(branch === found.branch ? [] : [conflict(`/tickets/${at}`, 'The branch', branch, found.branch)]),
  ]
}

/** A commit that is recorded as pushed is on the upstream; one that is not pushed yet is at least there. */
const compareCommits = ({ state }: StoredRun, { commits }: FoundRepository): readonly Finding[] =>
  state.tickets.flatMap(({ id, delivery: { commit_sha: commit, pushed } }, at) => {
    const place = commit === null ? undefined : commits.get(commit)
    if (commit === null || place === 'upstream' || (place === 'local' && !pushed)) return []
    const due = `${commit}${pushed ? ' on the upstream' : ''}`
    const found = place === undefined ? 'no such commit' : 'it only in the repository'
    return [conflict(`/tickets/${at}/delivery/commit_sha`, `The commit of ${id}`, due, found)]
  })
