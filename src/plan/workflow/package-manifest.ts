import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Finding, Place, Snapshot } from '../../model.ts'
import { validate } from '../../validate.ts'
import { findingsOf, openJson } from '../open-json.ts'

/** Name of the one file of a package that its hashes do not cover. */
export const MANIFEST_FILE = 'manifest.json'

/** Files with their modes, and the contents of those that were read: of a commit, or of a folder as it stands. */
export type FileTree = Pick<Snapshot, 'entries' | 'files'>

/** A file as a manifest declares it. */
export interface DeclaredFile {
  /** As written, below the folder of the package. */
  readonly path: string
  /** null where none is given. */
  readonly sha256: string | null
  readonly place: Place
}

/** A ticket as a manifest lists it; null for what is missing or of another type. */
export interface ListedTicket {
  readonly id: string | null
  readonly title: string | null
  readonly path: string | null
  readonly order: number | null
  readonly dependsOn: readonly string[] | null
  /** null where none is given; the one of the file counts as well. */
  readonly sha256: string | null
  readonly place: Place
}

/** A manifest as far as it can be read, so that all its faults are told at once. */
export interface PackageManifest {
  readonly path: string
  /** Folder of the package without a final slash; empty for the top. */
  readonly root: string
  /** SHA-256 over its raw bytes; null when they cannot be read. */
  readonly sha256: string | null
  readonly packageId: string | null
  readonly targetRepository: string | null
  readonly targetBranch: string | null
  readonly readOrder: readonly { readonly path: string; readonly place: Place }[]
  readonly tickets: readonly ListedTicket[]
  readonly graph: readonly { readonly id: string | null; readonly dependsOn: readonly string[] | null; readonly place: Place }[]
  readonly files: readonly DeclaredFile[]
  place(pointer: string): Place
}

/** SHA-256 in lower-case hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Folder of the package that a manifest describes, without a final slash; empty for the top. */
export const packageRoot = (manifestPath: string): string =>
  posix.dirname(manifestPath) === '.' ? '' : posix.dirname(manifestPath)

/** Path of something in a package, from where the package itself is seen. */
export const inPackage = (root: string, path: string): string => (root === '' ? path : `${root}/${path}`)

/** Whether a path is that of the package's folder or of something in it. */
export const isInPackage = (manifestPath: string, path: string): boolean => {
  const root = packageRoot(manifestPath)
  return root === '' || path === root || path.startsWith(`${root}/`)
}

/** Where a ticket of a package has its copy in the repository. */
export const copyPathOf = (id: string): string => `tickets/${id}.yaml`

/** Reads a manifest; never throws, whatever is in it. Source: workflow modes, source-locked packages. */
export function readManifest(
  tree: FileTree,
  manifestPath: string,
): { readonly manifest: PackageManifest; readonly findings: readonly Finding[] } {
  const { document, findings } = openJson({ commit: '', ...tree }, manifestPath)
  const bytes = tree.files.get(manifestPath)
  const value = document?.value
  const whole: Place = { file: manifestPath, line: null, column: null, pointer: null }
  const place = document?.place ?? (() => whole)
  const manifest: PackageManifest = {
    path: manifestPath,
    root: packageRoot(manifestPath),
    sha256: bytes === undefined ? null : sha256Of(bytes),
    packageId: textIn(value, 'package_id'),
    targetRepository: textIn(value, 'target_repository'),
    targetBranch: textIn(value, 'target_branch'),
    readOrder: listIn(value, 'read_order').flatMap((path, at) =>
      typeof path === 'string' ? [{ path, place: place(`/read_order/${at}`) }] : [],
    ),
    tickets: listIn(value, 'tickets').map((ticket, at) => ({
      id: textIn(ticket, 'id'),
      title: textIn(ticket, 'title'),
      path: textIn(ticket, 'path'),
      order: numberIn(ticket, 'order'),
      dependsOn: textsIn(ticket, 'depends_on'),
      sha256: textIn(ticket, 'sha256'),
      place: place(`/tickets/${at}`),
    })),
    graph: listIn(value, 'dependency_graph').map((node, at) => ({
      id: textIn(node, 'id'),
      dependsOn: textsIn(node, 'depends_on'),
      place: place(`/dependency_graph/${at}`),
    })),
    files: listIn(value, 'files').flatMap((file, at) => {
      const path = textIn(file, 'path')
      return path === null ? [] : [{ path, sha256: textIn(file, 'sha256'), place: place(`/files/${at}`) }]
    }),
    place,
  }
  const problems = document === null ? [] : findingsOf(document, validate('package-manifest', value))
  return { manifest, findings: [...findings, ...problems] }
}

/** A value of an object by its key; undefined where there is none. */
export function valueIn(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}

function textIn(value: unknown, key: string): string | null {
  const text = valueIn(value, key)
  return typeof text === 'string' ? text : null
}

function numberIn(value: unknown, key: string): number | null {
  const number = valueIn(value, key)
  return typeof number === 'number' ? number : null
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = valueIn(value, key)
  return Array.isArray(list) ? list : []
}

function textsIn(value: unknown, key: string): readonly string[] | null {
  const list = valueIn(value, key)
  return Array.isArray(list) && list.every((text) => typeof text === 'string') ? list : null
}

/** An error at a place of a package. */
export const complain = (place: Place, code: string, message: string, hint: string): Finding => ({
  ...place,
  code,
  severity: 'error',
  message,
  hint,
})
