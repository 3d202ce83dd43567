import type { Situation } from '../agent/conditions.ts'
import { detectEcosystems, detectLanguages } from '../agent/language.ts'
import { languageConventions } from '../agent/language-conventions.ts'
import { type ComposedPrompt, composePrompt } from '../agent/prompt-chain.ts'
import { type Continuation, FIRST_TURN, renderTurnPrompt } from '../agent/turn-prompt.ts'
import type { Bundle, Task } from '../model.ts'
import { changeReportPath } from './change-report.ts'
import type { Ground } from './survey.ts'

/** The first message to the agent, and what it was made of. */
export interface FirstPrompt {
  readonly text: string
  /** Parts that were shortened to fit. */
  readonly cuts: readonly string[]
  /** Profiles of the bundle. */
  readonly languages: readonly string[]
  /** null when the repository has no prompt parts for this bundle. */
  readonly chain: ComposedPrompt | null
}

/**
 * Writes the message that opens a turn on a bundle. But for what the turn goes on from, it depends on the base commit and on
 * nothing that changes while a run goes on.
 * @param nextBoundary the task after the bundle that is off limits; null at the end of the plan
 */
export function writeFirstPrompt(
  ground: Ground,
  bundle: Bundle,
  nextBoundary: Task | null,
  continuation: Continuation = FIRST_TURN,
): FirstPrompt {
  const { snapshot, config, format, prompts } = ground
  const paths = [...snapshot.entries.keys()]
  const declared = bundle.tasks.flatMap(({ brief }) =>
    brief.steps.flatMap(({ filesToCreate, filesToModify }) => [...filesToCreate, ...filesToModify]),
  )
  const languages = detectLanguages(declared, paths)
  const situation: Situation = { format: format.name, languages, strict: config.strict }
  const chain = composePrompt(prompts.chains, situation)
  const notes = snapshot.files.get(config.memoryFile)
  const assignment = {
    guidance: chain?.text ?? (format.procedures?.instructions(snapshot, 'writer').text || null),
    bundle,
    nextBoundary,
    conventions: languages.map((language) => `${language}: ${languageConventions(language)}`),
    toolchain: detectEcosystems(paths).map(({ file }) => file),
    notes: notes === undefined ? null : new TextDecoder().decode(notes),
    gates: config.gates,
    protectedPaths: config.protectedPaths,
    rules: config,
    reportPath: changeReportPath(ground, bundle),
    evidenceCommands: config.strict ? config.evidenceCommands : null,
    takesFollowUps: format.followUps !== undefined,
  }
  return { ...renderTurnPrompt(assignment, continuation, config.maxPromptBytes), languages, chain }
}

/** What programs are told of the parts of a prompt. */
export const chainJson = ({ chainId, parts, leftOut, digest }: ComposedPrompt) => {
  const named = (list: ComposedPrompt['parts']) => list.map(({ id, path }) => ({ id, path }))
  return { id: chainId, parts: named(parts), leftOut: named(leftOut), sha256: digest }
}

/** One line on the parts of a prompt: which were used, which were left out, and the digest of their text. */
export function describeChain({ chainId, parts, leftOut, digest }: ComposedPrompt): string {
  const names = (list: ComposedPrompt['parts']): string => list.map(({ id }) => id).join(', ')
  return `${chainId}: ${names(parts)}${leftOut.length === 0 ? '' : ` (left out: ${names(leftOut)})`}, sha256 ${digest}`
}
