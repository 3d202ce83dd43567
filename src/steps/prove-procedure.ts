import type { ReasonCode } from '../errors.ts'
import type { Bundle } from '../model.ts'
import type { Journal } from '../report/journal.ts'
import type { Ground } from './survey.ts'

const TIMEOUT_MS = 15 * 60_000

/**
 * What keeps a task with a procedure from being claimed at all: the repository's delivery policy and roles, and work that nothing
 * could prove. Source: workflow modes, delivery policy; proof.
 * @returns null when it may be claimed, and for every other task
 */
export function findUnready(
  { journal }: { readonly journal: Journal },
  { format, snapshot, config }: Ground,
  { tasks }: Bundle,
): { readonly code: ReasonCode; readonly detail: string } | null {
  const { procedures } = format
  const [{ id, procedure }] = tasks
  if (procedures === undefined || procedure === undefined) return null
  const found = procedures.preconditions(snapshot)
  journal.complain(found)
  const errors = found.filter(({ severity }) => severity === 'error')
  journal.check('delivery_policy', errors.length === 0, errors[0]?.message ?? 'recorded and sound')
  if (errors.length > 0) {
    const detail = errors.map(({ file, message }) => `${file ?? ''} ${message}`.trim())
    return { code: 'policy-missing', detail: detail.slice(0, 5).join(' ') }
  }
  // A gate for some files alone may have nothing to do.
  const isProved = config.gates.some(({ when, each }) => when === null && each === null)
  if (isProved || procedures.proofCommands(procedure).length > 0) return null
  return {
    code: 'ticket-not-ready',
    detail: `No command proves ${id} for certain: name one in the ticket, or a gate without conditions in the configuration`,
  }
}

/** The ground of one bundle: commands that its ticket names as proof are gates like those of the configuration. */
export function withProofs(ground: Ground, { tasks }: Bundle): Ground {
  const { format, config } = ground
  const [{ procedure }] = tasks
  const commands = procedure === undefined ? [] : (format.procedures?.proofCommands(procedure) ?? [])
  const known = new Set(config.gates.map(({ run }) => run))
  const proofs = commands.filter((run) => !known.has(run))
  if (proofs.length === 0) return ground
  const gates = proofs.map((run) => ({
    ...{ name: `proof: ${run}`, run, timeoutMs: TIMEOUT_MS, network: false, when: null, each: null },
    verifies: [],
  }))
  return { ...ground, config: { ...config, gates: [...config.gates, ...gates] } }
}
