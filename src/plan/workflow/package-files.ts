import type { Finding, Place } from '../../model.ts'
import { quote } from '../../validate.ts'
import {
  complain,
  type DeclaredFile,
  type FileTree,
  inPackage,
  MANIFEST_FILE,
  type PackageManifest,
  sha256Of,
} from './package-manifest.ts'

/** More undeclared files are counted, not listed. */
const maxListed = 50

const fileAt = (file: string): Place => ({ file, line: null, column: null, pointer: null })

/** Whether every file of a package is the one that was declared, and nothing else is there. Source: workflow modes, source lock. */
export function checkPackageFiles(manifest: PackageManifest, tree: FileTree): readonly Finding[] {
  const seen = new Set<string>()
  const findings = manifest.files.flatMap((declared): readonly Finding[] => {
    if (seen.has(declared.path)) return [repeated(declared)]
    seen.add(declared.path)
    return checkFile(declared, manifest, tree)
  })
  return manifest.files.length === 0 ? [] : [...findings, ...findUndeclared(manifest, tree, seen)]
}

const repeated = ({ path, place }: DeclaredFile): Finding =>
  complain(place, 'package-file-repeated', `${quote(path)} is declared twice.`, 'Declare every file once.')

/** Whether a path stays below the folder of its package, in one way of writing it. */
const staysInside = (path: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  !/[\\\0-\x1f\x7f]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

function checkFile({ path, sha256, place }: DeclaredFile, { root }: PackageManifest, tree: FileTree): readonly Finding[] {
  const fail = (code: string, message: string, hint: string): readonly Finding[] => [complain(place, code, message, hint)]
  if (path === MANIFEST_FILE)
    return fail('package-path-invalid', 'The manifest declares itself, but cannot hold its own hash.', 'Remove the entry.')
  if (!staysInside(path)) {
    const hint = 'Write the path below the folder of the package, with `/` and without `.`, `..` and empty parts.'
    return fail('package-path-invalid', `${quote(path)} is no plain path below the folder of the package.`, hint)
  }
  const entry = tree.entries.get(inPackage(root, path))
  if (entry === undefined)
    return fail('package-file-missing', `${quote(path)} is declared, but not there.`, 'Restore it, or build the package anew.')
  if (!entry.mode.startsWith('100'))
    return fail('package-not-a-file', `${quote(path)} is not a regular file.`, 'Put the file itself there, no link.')
  const bytes = tree.files.get(inPackage(root, path))
  if (bytes === undefined)
    return fail('package-file-unread', `${quote(path)} could not be read.`, 'A package holds readable files of ordinary size.')
  if (sha256 === null || sha256 === sha256Of(bytes)) return []
  const hint = 'Restore the file as it was, or build the package anew and pin it.'
  return fail('package-hash-mismatch', `${quote(path)} is not the file that was declared: its SHA-256 differs.`, hint)
}

function findUndeclared(
  { root, path: manifestPath }: PackageManifest,
  { entries }: FileTree,
  declared: ReadonlySet<string>,
): readonly Finding[] {
  const paths = Array.from(entries.keys()).filter((path) => {
    if (path === manifestPath || !path.startsWith(inPackage(root, ''))) return false
    return !declared.has(root === '' ? path : path.slice(root.length + 1))
  })
  const hint = 'Move it out of the package; what is live or generated never lies in it.'
  const findings = paths
    .slice(0, maxListed)
    .map((path) => complain(fileAt(path), 'package-file-undeclared', 'The manifest of the package does not declare it.', hint))
  const left = paths.length - findings.length
  if (left === 0) return findings
  const message = `${left} more files of the package are not declared.`
  return [...findings, complain(fileAt(manifestPath), 'package-file-undeclared', message, hint)]
}
