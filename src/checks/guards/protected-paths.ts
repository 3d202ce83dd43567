import type { Finding } from '../../model.ts'
import { canonicalSegment } from './canonical-segment.ts'
import type { GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'
import { matchingAny, plainGlob } from './globs.ts'

/** The only names with `.git` in front that a task may need to write. */
const harmlessGitNames = new Set(['.gitignore', '.gitkeep'])

const agentFolders = new Set(['.codex', '.agents'])
const agentFiles = new Set(['agents.md', 'agents.override.md'])
const ciFiles =
  /^(?:azure-pipelines\.ya?ml|jenkinsfile|bitbucket-pipelines\.ya?ml|\.woodpecker\.ya?ml|\.travis\.yml|\.drone\.yml|appveyor\.yml)$/
const ciFolders = new Set(['.circleci', '.woodpecker', '.buildkite'])

/** What a path is that no plan and no configuration can open to an agent; null for an ordinary path. */
const alwaysProtected = (path: string): string | null => {
  const segments = path.split('/').map(canonicalSegment)
  const name = segments.at(-1) ?? ''
  const gitName = segments.find((segment) => /^(?:\.git|gi[a-z0-9]{4,5}~[0-9])/.test(segment))
  if (gitName !== undefined && !(gitName === name && harmlessGitNames.has(name)))
    return 'steers Git or the workflows of the repository'
  if (segments.some((segment) => agentFolders.has(segment)) || agentFiles.has(name)) return 'steers coding agents'
  if (name === 'codeowners') return 'names who reviews what'
  if (name === '.codex-claim.json') return 'is the record of a claim'
  if (ciFiles.test(name) || segments.some((segment) => ciFolders.has(segment))) return 'steers continuous integration'
  return null
}

/** Why a path may not be changed, as the end of a sentence that starts with it; null when it may. */
export const protection = ({ policy, isPlanPath }: GuardContext): ((path: string) => string | null) => {
  const matchesGlobs = matchingAny(policy.protectedPaths, true)
  const memoryFile = plainGlob(policy.memoryFile).toLowerCase()
  return (path) => {
    if (isPlanPath(path)) return 'belongs to the plan, which only the host updates'
    if (path.toLowerCase() === memoryFile) return 'is the memory file, which only the host updates'
    if (matchesGlobs(path)) return 'is protected by the configuration of this repository'
    return alwaysProtected(path)
  }
}

/** Nothing changes that steers Git, agents, workflows, reviews or the plan. Source: FRD loop, status updates 2, claims 3a, hygiene 7. */
export const guardProtectedPaths = (context: GuardContext): readonly Finding[] => {
  const reasonFor = protection(context)
  return context.changeSet.changes.flatMap(({ path, status }) => {
    const reason = reasonFor(path)
    if (reason === null) return []
    const remedy = status === 'added' ? 'Delete it.' : 'Restore it exactly as it was in the base.'
    return [
      finding(
        'protected-path',
        'error',
        path,
        `${quoted(path)} ${reason}; it was ${status}.`,
        `${remedy} If the task needs this change, describe it in your final answer for a person to make.`,
      ),
    ]
  })
}
