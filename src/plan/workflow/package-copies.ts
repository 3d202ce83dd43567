import type { Finding, Severity } from '../../model.ts'
import { copyPathOf, type FileTree, inPackage, type ListedTicket, type PackageManifest, sha256Of } from './package-manifest.ts'

/** A copy of a ticket of a package in the folder of tickets of the repository. */
export interface TicketCopy {
  readonly path: string
  readonly isThere: boolean
  /** Empty when it is there and equals the ticket byte for byte. */
  readonly findings: readonly Finding[]
}

/** The copy of one ticket; null for a ticket without an id or a file. */
export function checkCopy(ticket: ListedTicket, { root }: PackageManifest, tree: FileTree): TicketCopy | null {
  const original = ticket.path === null ? undefined : tree.files.get(inPackage(root, ticket.path))
  if (ticket.id === null || ticket.path === null || original === undefined) return null
  const path = copyPathOf(ticket.id)
  const isThere = tree.entries.has(path)
  const complain = (severity: Severity, code: string, message: string): TicketCopy => {
    const hint = `Copy ${inPackage(root, ticket.path ?? '')} to ${path} byte for byte, and commit it.`
    const place = { file: path, line: null, column: null, pointer: null }
    return { path, isThere, findings: [{ ...place, severity, code, message, hint }] }
  }
  if (!isThere) return complain('warning', 'package-copy-missing', 'The ticket has no copy in the repository.')
  const copy = tree.entries.get(path)?.mode.startsWith('100') ? tree.files.get(path) : undefined
  if (copy !== undefined && sha256Of(copy) === sha256Of(original)) return { path, isThere, findings: [] }
  return complain('error', 'package-copy-differs', 'This is not byte for byte the ticket of the package.')
}
