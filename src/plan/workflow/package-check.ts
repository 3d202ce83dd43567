import type { Finding } from '../../model.ts'
import { quote } from '../../validate.ts'
import { checkManifestLinks } from './package-chain.ts'
import { checkPackageFiles } from './package-files.ts'
import {
  complain,
  type FileTree,
  inPackage,
  type ListedTicket,
  type PackageManifest,
  readManifest,
  valueIn,
} from './package-manifest.ts'
import { readTicket, type WorkflowTicket } from './ticket.ts'

/** A ticket of a package: what the manifest says of it, and what stands in its file. */
export interface PackageTicket {
  readonly listed: ListedTicket
  /** null when it cannot be read; the findings say why. */
  readonly ticket: WorkflowTicket | null
}

/** A package as far as it can be read. */
export interface PackageCheck {
  readonly manifest: PackageManifest
  readonly tickets: readonly PackageTicket[]
  /** Everything that is wrong with the package itself; nothing of what surrounds it. */
  readonly findings: readonly Finding[]
}

/** Checks a package against its own manifest. Never throws, whatever is in it. Source: workflow modes, source-locked packages. */
export function checkPackage(tree: FileTree, manifestPath: string): PackageCheck {
  const { manifest, findings } = readManifest(tree, manifestPath)
  const read = manifest.tickets.map((listed) => readListed(listed, manifest, tree))
  return {
    manifest,
    tickets: read,
    findings: [
      ...findings,
      ...checkPackageFiles(manifest, tree),
      ...checkManifestLinks(manifest),
      ...read.flatMap((each) => each.findings),
    ],
  }
}

/** Whether a manifest is the one that somebody outside the package has named. */
export function checkPin({ path, sha256 }: PackageManifest, pin: string | null): readonly Finding[] {
  if (sha256 === null || sha256 === pin) return []
  const place = { file: path, line: null, column: null, pointer: null }
  if (pin !== null) {
    const message = `The manifest has the SHA-256 ${sha256}, but ${quote(pin.slice(0, 12))}... was pinned.`
    return [complain(place, 'package-pin-mismatch', message, 'Restore the package, or review the new one and pin it.')]
  }
  const hint = `Review the package, then set \`workflow.manifest-sha256: ${sha256}\` in the configuration.`
  return [complain(place, 'package-pin-missing', 'Nobody has pinned the package, so that anybody could exchange it.', hint)]
}

/** A package ticket, with what differs between it and the manifest: neither is preferred. */
function readListed(
  listed: ListedTicket,
  manifest: PackageManifest,
  tree: FileTree,
): PackageTicket & { readonly findings: readonly Finding[] } {
  const path = listed.path === null ? null : inPackage(manifest.root, listed.path)
  const bytes = path === null ? undefined : tree.files.get(path)
  if (path === null || bytes === undefined) return { listed, ticket: null, findings: [] }
  const { ticket, findings } = readTicket(path, bytes)
  return { listed, ticket, findings: ticket === null ? findings : [...findings, ...compare(ticket, listed, manifest)] }
}

/** What the ticket itself says counts, not what a reader makes of its name. */
function compare({ data, placeOf }: WorkflowTicket, listed: ListedTicket, manifest: PackageManifest): readonly Finding[] {
  const facts: readonly (readonly [name: string, manifests: string | number | readonly string[] | null])[] = [
    ['id', listed.id],
    ['order', listed.order],
    ['depends_on', listed.dependsOn],
    ['target_repository', manifest.targetRepository],
    ['target_branch', manifest.targetBranch],
  ]
  return facts.flatMap(([name, manifests]): readonly Finding[] => {
    const [own, other] = [show(valueIn(data, name)), show(manifests)]
    if (manifests === null || own === other) return []
    const message = `\`${name}\` is ${quote(own).slice(1, -1)} in the ticket and ${quote(other).slice(1, -1)} in the manifest.`
    return [complain(placeOf(`/${name}`), 'package-ticket-differs', message, 'Build the package anew from its request.')]
  })
}

/** A text, a number, or a list of texts, unmistakably. */
function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return String(value)
  if (value === undefined) return 'missing'
  return Array.isArray(value) && value.every((text) => typeof text === 'string') ? JSON.stringify(value) : 'something else'
}
