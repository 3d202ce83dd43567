import type { AgentReport, Change, Finding } from '../../model.ts'
import type { DocsContract, GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'
import { matchingAny } from './globs.ts'
import { textOf } from './lines.ts'
import { changedSymbols } from './public-symbols.ts'

const listed = (names: readonly string[], word: string): string => names.map(quoted).join(` ${word} `)

const blank = /[\s\p{Default_Ignorable_Code_Point}]+/gu

/** Whether a page says something else than before: one that is deleted, emptied or only laid out anew does not. */
export const isUpdated = ({ status, newMode, before, after, oldOid, newOid }: Change): boolean => {
  if (status === 'deleted' || newMode?.startsWith('100') !== true) return false
  const text = textOf(after)
  if (text === null) return after?.length !== 0 && oldOid !== newOid
  const words = text.replace(blank, '')
  return words !== '' && words !== textOf(before)?.replace(blank, '')
}

/** What asks for the pages of a contract, as the parts of a sentence. */
interface Demand {
  readonly path: string | null
  readonly reason: string
  readonly nothingDid: (pages: string) => string
  readonly allDidNot: (pages: string) => string
}

type Answers = NonNullable<AgentReport['changeReport']>['docs']

const demandOf = (
  { when = [], symbols = [], triggers = [] }: DocsContract,
  changes: readonly Change[],
  answers: Answers,
): Demand | null => {
  const asks = matchingAny(when)
  const [first, ...more] = changes.filter(({ path }) => asks(path))
  if (first !== undefined) {
    return {
      path: first.path,
      reason: `${quoted(first.path)}${more.length === 0 ? '' : ` and ${more.length} more`} changed`,
      nothingDid: (pages) => `nothing that matches ${pages} did`,
      allDidNot: (pages) => `${pages} did not`,
    }
  }
  const isPublicCode = matchingAny(symbols)
  const [symbol, ...others] = changedSymbols({ changes: changes.filter(({ path }) => isPublicCode(path)) })
  const answer = answers.find(({ trigger, affected }) => affected && triggers.includes(trigger))
  const unchanged = {
    nothingDid: (pages: string) => `nothing that matches ${pages} changed`,
    allDidNot: (pages: string) => `${pages} did not change`,
  }
  if (symbol === undefined)
    return answer === undefined
      ? null
      : { path: null, reason: `The answer "${answer.trigger}" says that the documentation is affected`, ...unchanged }
  const { path, name, change } = symbol
  const what = change === 'changed' ? 'has another signature' : change === 'added' ? 'is new' : 'is gone'
  return {
    path,
    reason: `The public name ${quoted(name)} ${what}${others.length === 0 ? '' : ` (and ${others.length} more changes of names)`}`,
    ...unchanged,
  }
}

/**
 * Where the configuration says so, a change of code comes with a change of the pages that tell of it, in the same change
 * set.
 */
export const guardDocsContract = (context: GuardContext): readonly Finding[] => {
  const { policy, report, asksForReport } = context
  const { changes } = context.changeSet
  const answers = (asksForReport ? report?.changeReport?.docs : null) ?? []
  const updated = changes.filter(isUpdated).map(({ path }) => path)
  return policy.docsContract.flatMap((contract) => {
    const { require, requireAll = false, hint } = contract
    const demand = demandOf(contract, changes, answers)
    if (demand === null) return []
    const missing = require.filter((glob) => !updated.some(matchingAny([glob])))
    if (missing.length === 0 || (!requireAll && missing.length < require.length)) return []
    const { path, reason, nothingDid, allDidNot } = demand
    const pages = listed(missing, requireAll ? 'and' : 'or')
    return [
      finding(
        'docs-contract',
        'error',
        path,
        `${reason}, and ${requireAll ? allDidNot(pages) : nothingDid(pages)}.`,
        hint ?? `Bring ${pages} up to date with the change.`,
      ),
    ]
  })
}
