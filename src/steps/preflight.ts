import { detectEcosystems, detectLanguages, findIgnoreFiles } from '../agent/language.ts'
import { cleanLocalClaims } from '../claim/local-claims.ts'
import { RunnerError } from '../errors.ts'
import type { Checkout } from '../host/checkout.ts'
import type { Clock } from '../host/clock.ts'
import { type Baseline, takeBaseline } from '../host/work-tree.ts'
import type { Journal } from '../report/journal.ts'
import { describeChain, type FirstPrompt } from './first-prompt.ts'
import type { Ground } from './survey.ts'

/** What looking around before the work depends on. */
interface PreflightOrder {
  readonly checkout: Checkout
  readonly clock: Clock
  readonly journal: Journal
}

/** Removes local claims whose time is over, first of all and on every run. Source: FRD loop, parallel agent coordination 14, 16. */
export async function sweepLocalClaims({ checkout, clock, journal }: PreflightOrder): Promise<void> {
  const { removed, kept } = await cleanLocalClaims(checkout.root, clock())
  journal.check(
    'local_claims_stale_cleanup',
    true,
    `removed ${removed.length} stale, kept ${kept.length}${removed.length ? `: ${removed.join(', ')}` : ''}`,
  )
}

/**
 * Looks at the work tree before anybody works in it.
 * @throws {RunnerError} `dirty-work-tree`, naming the paths; none of them is touched
 */
export async function requireCleanTree({ checkout, journal }: PreflightOrder): Promise<Baseline> {
  const baseline = await takeBaseline(checkout)
  const { dirty } = baseline
  const named = `${dirty.slice(0, 10).join(', ')}${dirty.length > 10 ? ` and ${dirty.length - 10} more` : ''}`
  journal.check('working_tree_clean', dirty.length === 0, dirty.length === 0 ? 'no change besides ignored files' : named)
  if (dirty.length > 0) throw new RunnerError('dirty-work-tree', `The work tree has changes: ${named}`)
  return baseline
}

/** What the repository is made of, on record before work begins. Source: FRD loop, project portability and hygiene 1, 3. */
export function noteSurroundings({ journal }: PreflightOrder, ground: Ground): void {
  const paths = [...ground.snapshot.entries.keys()]
  const ecosystems = detectEcosystems(paths).map(({ file, ecosystem }) => `${file} (${ecosystem})`)
  const ignoreFiles = findIgnoreFiles(paths)
  const { gates } = ground.config
  journal.check('language_profile', true, `of the repository: ${detectLanguages([], paths).join(', ') || 'none recognised'}`)
  journal.check('ecosystem', true, ecosystems.join(', ') || 'no toolchain file found')
  journal.check('ignore_files', true, ignoreFiles.join(', ') || 'none')
  journal.check('gates', gates.length > 0, gates.map(({ name }) => name).join(', ') || 'none configured: no test will be run')
}

/** What the first message was made of, on record. Source: FRD loop, prompt profile 4. */
export function notePrompt(journal: Journal, { prompts }: Ground, { languages, chain, cuts }: FirstPrompt): void {
  journal.check('language_profile', true, `of the bundle: ${languages.join(', ') || 'none recognised'}`)
  if (chain !== null) {
    journal.check('prompt_chain', true, describeChain(chain))
    journal.prove('prompt', { chain: chain.chainId, parts: chain.parts.map(({ id }) => id).join(', '), sha256: chain.digest })
  } else if (prompts.chains.length > 0) {
    const ids = prompts.chains.map(({ id }) => id).join(', ')
    journal.check('prompt_chain', false, `no part applies to this bundle; there are the chains ${ids}`)
  }
  if (cuts.length > 0) journal.check('prompt_size', true, `shortened to fit: ${cuts.join(', ')}`)
}
