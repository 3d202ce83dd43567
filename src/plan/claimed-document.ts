import type { ClaimRecord, ObservedClaim, Plan, Task, TreeEntry } from '../model.ts'

/** Path of the file that is the whole task; null where a task shares its file, or stands in another one than it is described in. */
function documentOf({ tasks }: Plan, { id, place: { file }, brief }: Task): string | null {
  if (file === null || brief.document === null || brief.documentPath !== undefined) return null
  return tasks.some((other) => other.id !== id && other.place.file === file) ? null : file
}

/** What a claim on a task says that it is for; nothing where no document is the whole task. */
export function identifyTask(
  plan: Plan,
  task: Task,
  entries: ReadonlyMap<string, TreeEntry>,
): Pick<ClaimRecord, 'path' | 'blob'> {
  const path = documentOf(plan, task)
  const blob = path === null ? undefined : entries.get(path)?.oid
  return path === null || blob === undefined ? {} : { path, blob }
}

/** Whether a claim is on the task that has its id now. */
export type ClaimFit =
  | { readonly kind: 'fits' }
  /** The text of the task is another than when it was claimed. */
  | { readonly kind: 'edited' }
  | { readonly kind: 'other'; readonly detail: string }

/**
 * Compares a claim with the task of its id. Where tasks are called by their files, whoever renames files gives an id, and with it
 * a claim and a branch, to another task. Source: ticket flow, order of work 10.
 * @param entries of the base commit
 */
export function compareClaim(
  plan: Plan,
  task: Task,
  claim: ObservedClaim | undefined,
  entries: ReadonlyMap<string, TreeEntry>,
): ClaimFit {
  const path = documentOf(plan, task)
  const { path: claimed, blob } = claim?.record ?? {}
  const oid = path === null ? undefined : entries.get(path)?.oid
  if (path === null || claimed === undefined || oid === blob) return { kind: 'fits' }
  if (claimed !== path) return { kind: 'other', detail: `the claim was made for ${claimed}, and ${task.id} is ${path} now` }
  if (blob === undefined || oid === undefined) return { kind: 'fits' }
  const elsewhere = plan.tasks
    .map((other) => documentOf(plan, other))
    .find((other) => other !== null && entries.get(other)?.oid === blob)
  if (elsewhere === undefined || elsewhere === null) return { kind: 'edited' }
  return { kind: 'other', detail: `the claim was made for what is ${elsewhere} now, and ${path} holds another task` }
}
