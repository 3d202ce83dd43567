import type { Finding } from '../../model.ts'
import { validate } from '../../validate.ts'
import { parseJson } from '../json-document.ts'
import { findingsOf } from '../open-json.ts'
import { checkChain } from './package-chain.ts'

/** One ticket to be; a list that is left out has a default. */
export interface RequestedTicket {
  readonly id: string
  readonly title: string
  /** Position in the list. */
  readonly order?: number
  readonly depends_on?: readonly string[]
  readonly objective?: string
  readonly source_requirements?: readonly string[]
  readonly implementation_requirements?: readonly string[]
  readonly allowed_paths: readonly string[]
  readonly forbidden_paths?: readonly string[]
  readonly acceptance_criteria?: readonly string[]
  readonly required_tests?: readonly string[]
  readonly required_evidence?: readonly string[]
  readonly stop_conditions?: readonly string[]
  readonly delivery?: { readonly assigned?: boolean; readonly require_push?: boolean }
}

/** What a package is made of. Its schema is `schemas/package-request.schema.json`. */
export interface PackageRequest {
  readonly package_id: string
  readonly target_repository: string
  readonly target_branch: string
  readonly goal: string
  readonly context: string
  readonly constraints: string
  readonly done: string
  readonly tickets: readonly RequestedTicket[]
}

/** Reads a request; null, with every finding, when no package can be made of it. */
export function readRequest(
  file: string,
  bytes: Uint8Array,
): { readonly request: PackageRequest | null; readonly findings: readonly Finding[] } {
  const { document, findings } = parseJson(file, bytes)
  if (document === null) return { request: null, findings }
  const problems = findingsOf(document, validate('package-request', document.value))
  const all = [...findings, ...problems]
  if (problems.length > 0) return { request: null, findings: all }
  const request = document.value as PackageRequest
  const links = request.tickets.map((ticket, at) => ({
    id: ticket.id,
    order: ticket.order ?? null,
    dependsOn: ticket.depends_on ?? [],
    place: document.place(`/tickets/${at}`),
  }))
  const faults = checkChain(links)
  return { request: faults.length === 0 ? request : null, findings: [...all, ...faults] }
}
