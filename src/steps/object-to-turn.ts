import type { ReasonCode } from '../errors.ts'
import type { Checkout } from '../host/checkout.ts'
import { readFileTree } from '../host/file-tree.ts'
import type { Bundle } from '../model.ts'
import type { Journal } from '../report/journal.ts'
import type { Ground } from './survey.ts'

/**
 * Looks before every turn, whoever takes it, whether what the work rests on is still what was locked: the ticket, or its whole
 * package. Source: workflow modes, source lock before every role.
 * @returns why no turn may begin; null when one may
 */
export async function objectToTurn(
  { checkout, journal }: { readonly checkout: Checkout; readonly journal: Journal },
  { format }: Ground,
  { tasks }: Bundle,
): Promise<{ readonly code: ReasonCode; readonly detail: string } | null> {
  const { procedures } = format
  const lock = tasks[0].procedure?.lock
  if (procedures === undefined || lock === undefined) return null
  const broken = procedures.checkLock(lock, await readFileTree(checkout.root, procedures.listLocked(lock)))
  journal.prove('source-lock', { path: lock.path, sha256: lock.sha256, holds: String(broken.length === 0) })
  if (broken.length === 0) return null
  journal.complain(broken)
  return {
    code: 'source-lock-failed',
    detail: broken
      .map(({ file, message }) => `${file ?? ''}: ${message}`)
      .slice(0, 5)
      .join(' '),
  }
}
