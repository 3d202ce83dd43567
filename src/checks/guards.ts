import type { Finding } from '../model.ts'
import { findSecrets } from '../secrets.ts'
import { guardBinaryFiles } from './guards/binary-files.ts'
import { guardBroadHandlers } from './guards/broad-handlers.ts'
import { guardBuildOutputs } from './guards/build-outputs.ts'
import { guardChangeReport } from './guards/change-report.ts'
import { guardCiCalls } from './guards/ci-calls.ts'
import type { GuardContext } from './guards/context.ts'
import { guardDependencies } from './guards/dependencies.ts'
import { guardDocsContract } from './guards/docs-contract.ts'
import { guardEmbeddedRepositories } from './guards/embedded-repositories.ts'
import { guardEvidence } from './guards/evidence.ts'
import { guardFileModes } from './guards/file-modes.ts'
import { finding } from './guards/finding.ts'
import { guardIgnoreFiles } from './guards/ignore-files.ts'
import { guardLeaks } from './guards/leaks.ts'
import { guardMachineFiles } from './guards/machine-files.ts'
import { guardPackageManagers } from './guards/package-managers.ts'
import { guardPackageSettings } from './guards/package-settings.ts'
import { guardPaths } from './guards/paths.ts'
import { guardProtectedPaths } from './guards/protected-paths.ts'
import { guardRemovedTests } from './guards/removed-tests.ts'
import { guardReportTexts } from './guards/report-texts.ts'
import { guardRunStateFiles } from './guards/run-state-files.ts'
import { guardScope } from './guards/scope.ts'
import { guardSize } from './guards/size.ts'
import { guardStoredForm } from './guards/stored-form.ts'

export type { GuardContext, GuardPolicy } from './guards/context.ts'
export { changedSymbols, type SymbolChange } from './guards/public-symbols.ts'
export { withholdSecrets } from './guards/report-texts.ts'

/** In the order in which their findings are listed: what is dangerous first, what is only unwanted last. */
const guards: readonly ((context: GuardContext) => readonly Finding[])[] = [
  guardSize,
  guardPaths,
  guardFileModes,
  guardEmbeddedRepositories,
  guardProtectedPaths,
  guardRunStateFiles,
  guardPackageSettings,
  guardCiCalls,
  guardLeaks,
  guardReportTexts,
  guardScope,
  guardBinaryFiles,
  guardStoredForm,
  guardPackageManagers,
  guardIgnoreFiles,
  guardBuildOutputs,
  guardMachineFiles,
  guardDependencies,
  guardDocsContract,
  guardChangeReport,
  guardRemovedTests,
  guardBroadHandlers,
  guardEvidence,
]

/** Rules that hold for unfinished work too: what they forbid must not be on any branch, not even for a while. */
const unfinished: typeof guards = [
  guardPaths,
  guardFileModes,
  guardEmbeddedRepositories,
  guardProtectedPaths,
  guardRunStateFiles,
  guardPackageSettings,
  guardLeaks,
]

/** Whatever repeats a secret is kept back; the complaint itself always stays. */
const withoutSecrets = (complaint: Finding, known: readonly string[]): Finding => {
  const texts = [complaint.file ?? '', complaint.message, complaint.hint]
  if (texts.every((text) => findSecrets(text, known).length === 0)) return complaint
  return {
    ...complaint,
    file: null,
    message: 'A file whose name or content holds a secret breaks this rule.',
    hint: 'Remove the secret first.',
  }
}

/** How many findings of one kind a reader, or an agent, is given at once. */
const mostOfOneKind = 100

const listSome = (findings: readonly Finding[]): readonly Finding[] => {
  const kinds = new Map<string, Finding[]>()
  for (const complaint of findings) {
    const kind = `${complaint.severity} ${complaint.code}`
    const others = kinds.get(kind)
    if (others === undefined) kinds.set(kind, [complaint])
    else others.push(complaint)
  }
  const left = new Set([...kinds.values()].flatMap((kind) => kind.slice(mostOfOneKind)))
  if (left.size === 0) return findings
  const counts = [...kinds.values()].flatMap((kind): Finding[] => {
    const [first] = kind
    const more = kind.length - mostOfOneKind
    const hint = 'Mend those that are listed; what they have in common is the cause.'
    return first === undefined || more <= 0
      ? []
      : [finding(first.code, first.severity, null, `${more} more findings of this kind are not listed.`, hint)]
  })
  return [...findings.filter((complaint) => !left.has(complaint)), ...counts]
}

/**
 * Every rule of the repository that a change breaks. Pure: the same change gives the same findings, on any machine.
 * An error goes back to the agent for repair and in the end rejects the change; a warning is listed in the pull request.
 */
export const guard = (context: GuardContext): readonly Finding[] =>
  // Without a change, what is missing from it says nothing more.
  judgeBy(context.changeSet.changes.length === 0 ? [guardSize] : guards, context)

/** What is wrong with work that is not finished yet: what it lacks is no fault. */
export const guardUnfinished = (context: GuardContext): readonly Finding[] => judgeBy(unfinished, context)

const judgeBy = (rules: typeof guards, context: GuardContext): readonly Finding[] =>
  rules.flatMap((judge) => listSome(judge(context))).map((complaint) => withoutSecrets(complaint, context.knownSecrets))
