import type { Finding, ObservedClaim, Rejection, Selection } from '../model.ts'

/** The selected bundle by its names. */
export interface BundleJson {
  readonly taskIds: readonly string[]
  readonly branch: string
  readonly claimRef: string
  /** The documents that describe the tasks, where these are other files than the plan's own. */
  readonly documents?: readonly string[]
}

/** A claim by the facts of its record; null where the record cannot be read. */
export interface ClaimJson {
  readonly taskId: string
  readonly ref: string
  readonly state: ObservedClaim['state']
  readonly ownerId: string | null
  readonly createdAt: string | null
  readonly expiresAt: string | null
}

/** What `select --json` prints. */
export interface SelectionJson {
  readonly outcome: Selection['outcome']
  readonly format: string
  readonly base: string
  readonly bundle: BundleJson | null
  readonly nextBoundaryTaskId: string | null
  readonly rejected: readonly Rejection[]
  readonly findings: readonly Finding[]
  readonly claims: readonly ClaimJson[]
}

/** What `check --json` prints. `valid` is false when any finding is an error. */
export interface CheckJson {
  readonly valid: boolean
  readonly format: string | null
  readonly findings: readonly Finding[]
}

/** The selected bundle; null when there is none. */
export function bundleJson(selection: Selection): BundleJson | null {
  if (selection.outcome !== 'selected') return null
  const { tasks, branch, claimRef } = selection.bundle
  const documents = tasks.flatMap(({ brief }) => brief.documentPath ?? [])
  return { taskIds: tasks.map(({ id }) => id), branch, claimRef, ...(documents.length === 0 ? {} : { documents }) }
}

/** A claim as scripts read it. */
export const claimJson = ({ taskId, ref, state, record }: ObservedClaim): ClaimJson => ({
  taskId,
  ref,
  state,
  ownerId: record?.ownerId ?? null,
  createdAt: record?.createdAt ?? null,
  expiresAt: record?.expiresAt ?? null,
})

/** @param context the commit the plan was read at, the name of its format, and the claims by task id */
export const selectionJson = (
  selection: Selection,
  context: {
    readonly format: string
    readonly base: string
    readonly claims: ReadonlyMap<string, ObservedClaim>
    readonly findings: readonly Finding[]
  },
): SelectionJson => ({
  outcome: selection.outcome,
  format: context.format,
  base: context.base,
  bundle: bundleJson(selection),
  nextBoundaryTaskId: selection.outcome === 'selected' ? selection.nextBoundaryTaskId : null,
  rejected: selection.rejected,
  findings: context.findings.map(findingJson),
  claims: [...context.claims.values()].map(claimJson),
})

/** @param format null when no plan was found */
export const checkJson = (format: string | null, findings: readonly Finding[]): CheckJson => ({
  valid: findings.every((finding) => finding.severity !== 'error'),
  format,
  findings: findings.map(findingJson),
})

const findingJson = ({ code, severity, file, line, column, pointer, message, hint }: Finding): Finding => ({
  code,
  severity,
  file,
  line,
  column,
  pointer,
  message,
  hint,
})
