import type { Finding } from '../../model.ts'
import type { GuardContext } from './context.ts'
import { declaring } from './declared-files.ts'
import { finding, quoted } from './finding.ts'
import { packageManagerOf } from './lockfiles.ts'
import { isTestPath } from './test-paths.ts'

const managerOf = (path: string) => (isTestPath(path) || path.split('/').includes('node_modules') ? null : packageManagerOf(path))

/** Each ecosystem keeps the package manager it has. Source: FRD loop, hygiene 2. */
export const guardPackageManagers = ({ changeSet, bundle, policy, baseEntries }: GuardContext): readonly Finding[] => {
  if (policy.allowSecondPackageManager) return []
  const served = new Map<string, ReadonlySet<string>>()
  const serve = (path: string): void => {
    const manager = managerOf(path)
    if (manager === null) return
    served.set(manager.ecosystem, new Set([...(served.get(manager.ecosystem) ?? []), manager.name]))
  }
  for (const path of baseEntries.keys()) serve(path)
  const isDeclared = declaring(bundle.tasks)
  return changeSet.changes
    .filter(({ status }) => status === 'added')
    .flatMap(({ path }) => {
      const manager = managerOf(path)
      if (manager === null || isDeclared(path)) return []
      const present = served.get(manager.ecosystem)
      if (present === undefined) serve(path)
      if (present === undefined || present.has(manager.name)) return []
      const names = [...present].join(' and ')
      return [
        finding(
          'second-package-manager',
          'error',
          path,
          `${quoted(path)} brings in ${manager.name}, while ${names} already serves ${manager.ecosystem} here.`,
          `Delete it and use ${names}.`,
        ),
      ]
    })
}
