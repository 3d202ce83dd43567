import type { Finding } from '../model.ts'
import { findSecrets } from '../secrets.ts'
import { guardBinaryFiles } from './guards/binary-files.ts'
import { guardBuildOutputs } from './guards/build-outputs.ts'
import type { GuardContext } from './guards/context.ts'
import { guardDependencies } from './guards/dependencies.ts'
import { guardDocsContract } from './guards/docs-contract.ts'
import { guardEvidence } from './guards/evidence.ts'
import { guardFileModes } from './guards/file-modes.ts'
import { guardIgnoreFiles } from './guards/ignore-files.ts'
import { guardLeaks } from './guards/leaks.ts'
import { guardMachineFiles } from './guards/machine-files.ts'
import { guardPackageManagers } from './guards/package-managers.ts'
import { guardPaths } from './guards/paths.ts'
import { guardProtectedPaths } from './guards/protected-paths.ts'
import { guardReportTexts } from './guards/report-texts.ts'
import { guardScope } from './guards/scope.ts'
import { guardSize } from './guards/size.ts'

export type { GuardContext, GuardPolicy } from './guards/context.ts'
export { withholdSecrets } from './guards/report-texts.ts'

/** In the order in which their findings are listed: what is dangerous first, what is only unwanted last. */
const guards: readonly ((context: GuardContext) => readonly Finding[])[] = [
  guardSize,
  guardPaths,
  guardFileModes,
  guardProtectedPaths,
  guardLeaks,
  guardReportTexts,
  guardScope,
  guardBinaryFiles,
  guardPackageManagers,
  guardIgnoreFiles,
  guardBuildOutputs,
  guardMachineFiles,
  guardDependencies,
  guardDocsContract,
  guardEvidence,
]

/** Whatever repeats a secret is kept back; the complaint itself always stays. */
const withoutSecrets = (finding: Finding, known: readonly string[]): Finding => {
  const texts = [finding.file ?? '', finding.message, finding.hint]
  if (texts.every((text) => findSecrets(text, known).length === 0)) return finding
  return {
    ...finding,
    file: null,
    message: 'A file whose name or content holds a secret breaks this rule.',
    hint: 'Remove the secret first.',
  }
}

/**
 * Every rule of the repository that a change breaks. Pure: the same change gives the same findings, on any machine.
 * An error goes back to the agent for repair and in the end rejects the change; a warning is listed in the pull request.
 */
export const guard = (context: GuardContext): readonly Finding[] =>
  // Without a change, what is missing from it says nothing more.
  (context.changeSet.changes.length === 0 ? [guardSize] : guards)
    .flatMap((judge) => judge(context))
    .map((finding) => withoutSecrets(finding, context.knownSecrets))
