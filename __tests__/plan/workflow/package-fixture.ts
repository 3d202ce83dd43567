import { createHash } from 'node:crypto'
import type { Snapshot } from '../../../src/model.ts'
import { buildPackage } from '../../../src/plan/workflow/package-build.ts'
import type { PackageRequest, RequestedTicket } from '../../../src/plan/workflow/package-request.ts'

export const ROOT = 'packages/lamps'
export const MANIFEST = `${ROOT}/manifest.json`

export const WIRING = 'TKT-2026-03-01-wiring'
export const LAMPS = 'TKT-2026-03-01-lamps'
export const SWITCH = 'TKT-2026-03-02-switch'

const ticketOf = (id: string, title: string, extra: Partial<RequestedTicket> = {}): RequestedTicket => ({
  id,
  title,
  allowed_paths: ['hall/**'],
  required_tests: ['npm test'],
  ...extra,
})

export const request = (changes: Partial<PackageRequest> = {}): PackageRequest => ({
  package_id: 'lamps',
  target_repository: 'acme/hall',
  target_branch: 'main',
  goal: 'Light in the hall.',
  context: 'There is none yet.',
  constraints: 'No wire in sight.',
  done: 'Both lamps can be switched from the door.',
  tickets: [
    ticketOf(WIRING, 'Lay the wires'),
    ticketOf(LAMPS, 'Hang the lamps', { depends_on: [WIRING] }),
    ticketOf(SWITCH, 'Mount the switch', { depends_on: [WIRING, LAMPS] }),
  ],
  ...changes,
})

/** Contents by path; null is a link. */
export type Contents = Map<string, Uint8Array | string | null>

/** The files of a package below `root`, with the copies of its tickets in `tickets/`. */
export const packageFiles = (of: PackageRequest = request(), root = ROOT): Contents => {
  const { files, tickets } = buildPackage(of)
  return new Map([
    ...Array.from(files, ([path, content]) => [`${root}/${path}`, content] as const),
    ...Array.from(tickets, ([name, content]) => [`tickets/${name}`, content] as const),
  ])
}

/** A commit that holds these files. */
export const snapshotOf = (contents: Contents): Snapshot => {
  const all = [...contents].map(([path, content]) => [path, content === null ? null : Buffer.from(content)] as const)
  return {
    commit: 'c'.repeat(40),
    entries: new Map(
      all.map(([path, content]) => [
        path,
        { mode: content === null ? '120000' : '100644', oid: '0'.repeat(40), size: content?.length ?? 9 },
      ]),
    ),
    files: new Map(all.flatMap(([path, content]) => (content === null ? [] : [[path, content] as const]))),
  }
}

export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** A manifest as loose data, for tests that break it. */
// biome-ignore lint/suspicious/noExplicitAny: broken on purpose
export type LooseManifest = any

export const textOf = (contents: Contents, path: string): string => Buffer.from(contents.get(path) ?? '').toString('utf8')

/** Changes the manifest of a package as if somebody had written it like that. */
export const editManifest = (contents: Contents, edit: (manifest: LooseManifest) => void): Contents => {
  const manifest: LooseManifest = JSON.parse(textOf(contents, MANIFEST))
  edit(manifest)
  return new Map(contents).set(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Changes a file of a package and its hash in the manifest, as somebody would who wants to hide it. */
export const editAndRehash = (contents: Contents, path: string, edit: (text: string) => string): Contents => {
  const text = edit(textOf(contents, `${ROOT}/${path}`))
  return editManifest(new Map(contents).set(`${ROOT}/${path}`, text), (manifest) => {
    for (const file of manifest.files) if (file.path === path) file.sha256 = sha256(text)
  })
}
