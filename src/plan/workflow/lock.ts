import { posix } from 'node:path'
import type { Finding } from '../../model.ts'
import type { Procedure } from '../../procedure.ts'
import { checkPin } from './package-check.ts'
import { checkCopy } from './package-copies.ts'
import { checkPackageFiles } from './package-files.ts'
import { type FileTree, isInPackage, MANIFEST_FILE, packageRoot, readManifest, sha256Of } from './package-manifest.ts'

const isPackage = ({ path }: Procedure['lock']): boolean => posix.basename(path) === MANIFEST_FILE

/** Files and folders that a lock is about, for whoever reads them as they lie now; the empty path is the whole repository. */
export const listLocked = (lock: Procedure['lock']): readonly string[] =>
  isPackage(lock)
    ? [packageRoot(lock.path), ...lock.locked.filter((path) => !isInPackage(lock.path, path))]
    : [...new Set([lock.path, ...lock.locked])]

/**
 * What has changed of what a piece of work rests on; empty while the lock holds. Source: workflow modes, source lock before every role.
 * @param current what `listLocked` names, as it lies now, ignored files included
 */
export function checkLock(lock: Procedure['lock'], current: FileTree): readonly Finding[] {
  if (!isPackage(lock)) {
    const bytes = current.files.get(lock.path)
    const isSame = bytes !== undefined && sha256Of(bytes) === lock.sha256 && isRegular(current, lock.path)
    const lost = lock.locked.filter((path) => path !== lock.path && !isRegular(current, path))
    return [...(isSame ? [] : [changed(lock.path)]), ...lost.map(changed)]
  }
  const { manifest, findings } = readManifest(current, lock.path)
  if (manifest.sha256 !== lock.sha256) return [...findings, ...checkPin(manifest, lock.sha256)]
  const copies = manifest.tickets.flatMap((ticket) => {
    const copy = checkCopy(ticket, manifest, current)
    return copy !== null && lock.locked.includes(copy.path) ? copy.findings.map(asError) : []
  })
  return [...findings, ...checkPackageFiles(manifest, current), ...copies]
}

const isRegular = ({ entries, files }: FileTree, path: string): boolean =>
  entries.get(path)?.mode.startsWith('100') === true && files.has(path)

const asError = (finding: Finding): Finding => ({ ...finding, severity: 'error' })

const changed = (file: string): Finding => ({
  ...{ file, line: null, column: null, pointer: null },
  code: 'lock-changed',
  severity: 'error',
  message: 'The work rests on this file, but it is gone, or another one than at the start of the run.',
  hint: 'Restore it as it is in the base commit, and run again.',
})
