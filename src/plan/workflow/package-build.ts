import { stringify } from 'yaml'
import { MANIFEST_FILE, sha256Of } from './package-manifest.ts'
import type { PackageRequest, RequestedTicket } from './package-request.ts'

/** A package to be written; the same request always gives the same bytes. */
export interface BuiltPackage {
  /** Contents by path below the folder of the package, the manifest among them. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What the configuration has to pin. */
  readonly manifestSha256: string
  /** Contents of the tickets by file name, for copies elsewhere. */
  readonly tickets: ReadonlyMap<string, Uint8Array>
}

const FORBIDDEN = ['.env', '.env.*', '**/secrets/**', 'node_modules/**', 'dist/**', 'build/**', 'coverage/**', '.git/**'] as const

const EVIDENCE = [
  'The commands that were run, with how they ended.',
  'The files that were changed, and why each of them.',
  'What was left out, with the reason.',
] as const

const STOP_CONDITIONS = [
  'The work needs a path that this ticket does not allow.',
  'A requirement is unclear, or contradicts another one.',
  'A required test cannot be run, or fails for a reason outside this ticket.',
  'The work would touch secrets, production, or data that cannot be restored.',
] as const

/** Makes a package of a request that was read without a complaint. Source: workflow modes, source-locked packages. */
export function buildPackage(request: PackageRequest): BuiltPackage {
  const encoder = new TextEncoder()
  const tickets = new Map(
    request.tickets.map((ticket, order) => [`${ticket.id}.yaml`, encoder.encode(renderTicket(ticket, order, request))]),
  )
  const sources = new Map([
    ['00_START_HERE.md', encoder.encode(renderStart(request))],
    ['REQUEST.md', encoder.encode(renderRequest(request))],
    ...Array.from(tickets, ([name, content]): [string, Uint8Array] => [`tickets/${name}`, content]),
  ])
  const manifest = encoder.encode(renderManifest(request, sources))
  return { files: new Map([...sources, [MANIFEST_FILE, manifest]]), manifestSha256: sha256Of(manifest), tickets }
}

/** Every text in double quotes, so that no reader of any version of YAML takes one for something else. */
function renderTicket(ticket: RequestedTicket, order: number, request: PackageRequest): string {
  const value = {
    schema_version: 1,
    id: ticket.id,
    title: ticket.title,
    order,
    depends_on: ticket.depends_on ?? [],
    target_repository: request.target_repository,
    target_branch: request.target_branch,
    objective: ticket.objective ?? request.goal,
    source_requirements: ticket.source_requirements ?? [request.goal, request.context],
    implementation_requirements: ticket.implementation_requirements ?? [request.constraints],
    scope: { allowed_paths: ticket.allowed_paths, forbidden_paths: ticket.forbidden_paths ?? FORBIDDEN },
    mandatory_plan: { required: true },
    acceptance_criteria: ticket.acceptance_criteria ?? [request.done],
    required_tests: ticket.required_tests ?? ['git diff --check'],
    required_evidence: ticket.required_evidence ?? EVIDENCE,
    review: { fresh_independent_reviewer: true, must_review_actual_diff: true, max_repair_rounds: 3 },
    context_handoff: { update_agent_memory_only_for_durable_facts: true },
    delivery: {
      assigned: ticket.delivery?.assigned ?? true,
      explicit_staging_only: true,
      require_push: ticket.delivery?.require_push ?? ticket.delivery?.assigned ?? true,
    },
    hard_stop_conditions: ticket.stop_conditions ?? STOP_CONDITIONS,
  }
  return stringify(value, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    aliasDuplicateObjects: false,
  })
}

function renderManifest(request: PackageRequest, sources: ReadonlyMap<string, Uint8Array>): string {
  const tickets = request.tickets.map(({ id, title, depends_on = [] }, order) => {
    return { order, id, title, path: `tickets/${id}.yaml`, depends_on }
  })
  const files = Array.from(sources, ([path, content]) => {
    return { path, role: path.startsWith('tickets/') ? 'ticket' : 'documentation', sha256: sha256Of(content) }
  })
  const manifest = {
    schema_version: 1,
    package_id: request.package_id,
    package_version: '1.0.0',
    target_repository: request.target_repository,
    target_branch: request.target_branch,
    execution_mode: 'strict_serial_autonomous',
    read_order: [...sources.keys()],
    tickets,
    dependency_graph: tickets.map(({ id, depends_on }) => ({ id, depends_on })),
    files,
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const renderStart = (request: PackageRequest): string => `# ${request.package_id}

A source-locked package for ${request.target_repository}, branch ${request.target_branch}: the tickets below are done one after
the other, each only when the one before it is delivered. No file of this folder may change: what is live, reports among them,
lies elsewhere, and the hash of manifest.json is pinned outside.

${request.tickets.map(({ id, title }, order) => `${order}. ${id}: ${oneLine(title)}`).join('\n')}

REQUEST.md says what the package is for; each ticket says what belongs to it.
`

const renderRequest = ({ goal, context, constraints, done }: PackageRequest): string =>
  `# Request

## Goal

${goal.trim()}

## Context

${context.trim()}

## Constraints

${constraints.trim()}

## Done

${done.trim()}
`
