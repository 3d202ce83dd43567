import type { ChangeSet, TreeEntry } from '../model.ts'
import { EXPERTS, type Expert, type Procedure, type Trigger } from '../procedure.ts'
import { quoted } from './guards/finding.ts'
import { isTestPath } from './guards/test-paths.ts'
import { isRecord } from './scope-patterns.ts'
import { isProse, withWords } from './triggers/touched.ts'
import { isUserInterface } from './triggers/user-interface.ts'
import { raiseByChanges, raiseByPaths } from './triggers.ts'

/** An expert to be asked, and why. */
export interface RoutedExpert {
  readonly expert: Expert
  /** One sentence; the expert is told it and repeats it in the answer. */
  readonly trigger: string
}

const speedWords = withWords(
  'perf performance benchmark bench latency throughput profiling profiler cache caching memoize memory',
)
const tellsOfRelease = withWords(
  'changelog change_log history release release_note install installation installing upgrade upgrading',
)

const isReleaseText = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /^version(?:\.\w+)?$/i.test(name) || ((isProse(path) || !name.includes('.')) && tellsOfRelease(path))
}

/** The areas of risk that each expert is there for: triggers, and files that raise none. */
const areas: Readonly<Record<Expert, { readonly triggers: readonly Trigger[]; readonly files?: (path: string) => boolean }>> = {
  'expert-architecture-reviewer': { triggers: ['public_api_shared_contract', 'multiple_services_modules'] },
  'expert-test-reviewer': { triggers: [], files: isTestPath },
  'expert-security-reviewer': { triggers: ['security_auth_privacy', 'dependencies'] },
  'expert-ux-accessibility-reviewer': { triggers: ['visual_flow_ambiguity'], files: isUserInterface },
  'expert-performance-reviewer': { triggers: [], files: (path) => speedWords(path) && !isProse(path) },
  'expert-data-migration-reviewer': { triggers: ['schema_data'] },
  'expert-release-docs-reviewer': {
    triggers: [],
    files: isReleaseText,
  },
}

/** What each area of files is called. */
const areaNames: Readonly<Partial<Record<Expert, string>>> = {
  'expert-test-reviewer': 'Tests or what they use are touched',
  'expert-ux-accessibility-reviewer': 'The user interface is touched',
  'expert-performance-reviewer': 'Files about speed or memory are touched',
  'expert-release-docs-reviewer': 'Texts about releases or installation are touched',
}

const example = (paths: readonly string[]): string => (paths[0] === undefined ? '' : `, for example ${quoted(paths[0])}`)

/**
 * The experts that the risks of some work ask for, and those that its ticket names; never one without a reason. Quick work
 * has none: whatever would need one makes it not quick. Source: workflow modes, expert reviewers.
 * @param paths the planned files; they count while there is no change
 */
export const routeExperts = (
  procedure: Procedure,
  paths: readonly string[],
  changeSet: ChangeSet | null,
  baseEntries: ReadonlyMap<string, TreeEntry>,
): readonly RoutedExpert[] => {
  if (procedure.mode === 'quick') return []
  const raised =
    changeSet === null ? raiseByPaths(procedure, paths, baseEntries) : raiseByChanges(procedure, changeSet, baseEntries)
  const touched = (changeSet === null ? [...new Set(paths)] : changeSet.changes.map(({ path }) => path))
    .filter((path) => !isRecord(procedure, path))
    .sort((a, b) => (a < b ? -1 : 1))
  return EXPERTS.flatMap((expert): RoutedExpert[] => {
    const { triggers, files = () => false } = areas[expert]
    const risk = raised.find(({ trigger }) => triggers.includes(trigger))
    if (risk !== undefined) return [{ expert, trigger: `${risk.reason.replace(/\.$/, '')}${example(risk.paths)}.` }]
    const inArea = touched.filter(files)
    if (inArea.length > 0) return [{ expert, trigger: `${areaNames[expert] ?? 'Its area is touched'}${example(inArea)}.` }]
    return procedure.experts.includes(expert) ? [{ expert, trigger: 'The ticket names this expert.' }] : []
  })
}
