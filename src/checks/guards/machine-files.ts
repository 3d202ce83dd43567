import type { Change, Finding } from '../../model.ts'
import { findPersonalData } from '../../secrets.ts'
import type { GuardContext } from './context.ts'
import { declaring } from './declared-files.ts'
import { finding, quoted } from './finding.ts'
import { addedLines } from './lines.ts'
import { extensionOf } from './source-paths.ts'
import { isTestPath } from './test-paths.ts'

const editorFolders = new Set('.idea .vscode .vs .fleet .zed .settings .history .direnv'.split(' '))

const machineFiles =
  /^(?:\.ds_store|thumbs\.db|desktop\.ini|local\.properties|docker-compose\.override\.ya?ml|compose\.override\.ya?ml|.*\.local|.*\.local\.(?:json|ya?ml|toml|ini|properties)|.*\.(?:swp|swo|suo|csproj\.user|sublime-workspace)|.*~)$/i

const configExtensions = new Set('json jsonc json5 yml yaml toml ini cfg conf config properties env xml plist'.split(' '))

const isConfig = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return configExtensions.has(extensionOf(path)) || /^\.[a-z0-9-]+rc$|^\.env|^\.editorconfig$/i.test(name)
}

const isMachineFile = (path: string): boolean => {
  const segments = path.split('/')
  const name = segments.at(-1) ?? ''
  return machineFiles.test(name) || segments.slice(0, -1).some((segment) => editorFolders.has(segment))
}

const guardHomeFolders = (change: Change): readonly Finding[] =>
  addedLines(change).flatMap(({ number, text }) => {
    const home = findPersonalData(text).find(({ kind }) => kind === 'home-folder')
    if (home === undefined) return []
    return [
      finding(
        'machine-specific',
        'error',
        change.path,
        `A home folder of one machine was written into ${quoted(change.path)}.`,
        'Use a path relative to the repository, or a variable.',
        { line: number, column: home.index + 1 },
      ),
    ]
  })

/** The branch holds nothing that is true on one machine only. Source: FRD loop, hygiene 8. */
export const guardMachineFiles = ({ changeSet, bundle, baseEntries }: GuardContext): readonly Finding[] => {
  const isDeclared = declaring(bundle.tasks)
  return changeSet.changes
    .filter(({ status }) => status !== 'deleted')
    .flatMap((change) => {
      const { path } = change
      if (isMachineFile(path) && !isDeclared(path) && !baseEntries.has(path)) {
        return [
          finding(
            'machine-specific',
            'error',
            path,
            `${quoted(path)} belongs to one machine or one editor.`,
            'Delete it; what everybody needs goes into a shared configuration file.',
          ),
        ]
      }
      return isConfig(path) && !isTestPath(path) ? guardHomeFolders(change) : []
    })
}
