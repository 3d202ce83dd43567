import type { Change, Finding } from '../../model.ts'
import type { GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'

const kinds: Readonly<Record<string, string>> = {
  '100755': 'an executable file',
  '120000': 'a symbolic link',
  '160000': 'a nested Git repository',
  '040000': 'a folder',
}

const hintFor = (mode: string, path: string): string => {
  if (mode === '100755') return `Take the executable bit away (chmod -x) and start the file through its interpreter instead.`
  if (mode === '120000') return `Replace the link by a regular file, or delete it.`
  return `Delete the ".git" inside ${quoted(path)}, or the whole folder.`
}

const isAllowed = ({ newMode, oldMode }: Change, allowExecutables: boolean): boolean =>
  newMode === null || newMode === '100644' || (newMode === '100755' && (allowExecutables || oldMode === '100755'))

/** Only regular files are delivered: no links, no nested repositories, no new executables unless the configuration allows them. */
export const guardFileModes = ({ changeSet, policy }: GuardContext): readonly Finding[] =>
  changeSet.changes
    .filter((change) => !isAllowed(change, policy.allowExecutables))
    .map(({ path, newMode }) => {
      const mode = newMode ?? ''
      const kind = Object.hasOwn(kinds, mode) ? kinds[mode] : 'not a regular file'
      return finding('file-mode', 'error', path, `${quoted(path)} is ${kind} (mode ${mode}).`, hintFor(mode, path))
    })
