import { posix } from 'node:path'
import type { Finding } from '../../model.ts'
import { quote } from '../../validate.ts'
import { type ListedTicket, MANIFEST_FILE, type PackageManifest } from './package-manifest.ts'

/** What the rules on the order of tickets look at: a ticket of a manifest, or of a request. */
export type ChainLink = Pick<ListedTicket, 'id' | 'order' | 'dependsOn' | 'place'>

const complain = ({ place }: Pick<ListedTicket, 'place'>, code: string, message: string, hint: string): Finding => ({
  ...place,
  code,
  severity: 'error',
  message,
  hint,
})

/** Ids that come twice, orders that are not positions, and dependencies on anything but an earlier ticket. */
export function checkChain(tickets: readonly ChainLink[]): readonly Finding[] {
  const positions = new Map<string, number>()
  for (const [at, { id }] of tickets.entries()) if (id !== null && !positions.has(id)) positions.set(id, at)
  return tickets.flatMap((ticket, at): readonly Finding[] => {
    const { id, order, dependsOn } = ticket
    const findings: Finding[] = []
    if (id !== null && positions.get(id) !== at)
      findings.push(complain(ticket, 'package-ticket-repeated', `Two tickets have the id ${quote(id)}.`, 'Give each its own id.'))
    if (order !== null && order !== at) {
      const message = `The ticket stands at position ${at}, but its \`order\` is ${order}.`
      findings.push(complain(ticket, 'package-ticket-order', message, 'Number the tickets from 0 in the order of the list.'))
    }
    for (const name of dependsOn ?? []) {
      const target = positions.get(name)
      if (target !== undefined && target < at) continue
      const what = target === undefined ? 'does not exist' : target === at ? 'is the ticket itself' : 'comes later'
      const message = `${quote(id ?? `ticket ${at}`)} waits for ${quote(name)}, which ${what}.`
      findings.push(complain(ticket, 'package-dependency', message, 'A ticket may wait only for tickets that come before it.'))
    }
    return findings
  })
}

/** Whether what a manifest lists fits together: tickets, their files, the graph and the order of reading. */
export function checkManifestLinks(manifest: PackageManifest): readonly Finding[] {
  const declared = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]))
  const files = manifest.tickets.flatMap((ticket): readonly Finding[] => {
    const { id, path, sha256 } = ticket
    const findings: Finding[] = []
    if (path === null) return findings
    if (!declared.has(path)) {
      const message = `${quote(path)} is the path of a ticket, but not among the files of the manifest.`
      findings.push(complain(ticket, 'package-ticket-undeclared', message, 'Declare it under `files` with its hash.'))
    } else if (sha256 !== null && sha256 !== declared.get(path)) {
      const message = `The ticket and its file have different hashes in the manifest.`
      findings.push(complain(ticket, 'package-hash-mismatch', message, 'Build the package anew and pin it.'))
    }
    if (id !== null && stemOf(path) !== id) {
      const message = `${quote(path)} is not the file of ${quote(id)}.`
      findings.push(complain(ticket, 'package-ticket-id', message, 'Name the file after the id of its ticket.'))
    }
    return findings
  })
  const unread = manifest.readOrder.flatMap(({ path, place }): readonly Finding[] => {
    if (path === MANIFEST_FILE || declared.has(path)) return []
    const message = `${quote(path)} is to be read, but not among the files of the manifest.`
    return [complain({ place }, 'package-read-order', message, 'Declare it under `files`, or remove it from `read_order`.')]
  })
  return [...checkChain(manifest.tickets), ...files, ...checkGraph(manifest), ...unread]
}

const stemOf = (path: string): string => posix.basename(path).replace(/\.ya?ml$/, '')

const sameTexts = (one: readonly string[] | null, other: readonly string[] | null): boolean =>
  one === other || (one !== null && other !== null && one.length === other.length && one.every((text, at) => text === other[at]))

function checkGraph({ tickets, graph, place }: PackageManifest): readonly Finding[] {
  const hint = 'List the same tickets with the same dependencies in the same order as under `tickets`.'
  const fail = (at: Pick<ListedTicket, 'place'>, message: string): Finding => complain(at, 'package-graph', message, hint)
  if (tickets.length === 0) return []
  if (graph.length !== tickets.length) {
    const message = `The graph has ${graph.length} tickets, the list ${tickets.length}.`
    return [fail({ place: place('/dependency_graph') }, message)]
  }
  return graph.flatMap((node, at): readonly Finding[] => {
    const ticket = tickets[at]
    if (ticket === undefined || ticket.id === null || node.id === null) return []
    if (node.id !== ticket.id) return [fail(node, `The graph has ${quote(node.id)} where the list has ${quote(ticket.id)}.`)]
    if (sameTexts(node.dependsOn, ticket.dependsOn)) return []
    return [fail(node, `The graph and the list differ in what ${quote(node.id)} waits for.`)]
  })
}
