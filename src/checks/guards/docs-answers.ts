import { type ChangeProse, DOCS_TRIGGERS, type DocsTrigger, type Finding, NOTHING } from '../../model.ts'
import type { GuardContext } from './context.ts'
import { isUpdated } from './docs-contract.ts'
import { finding } from './finding.ts'
import { matchingAny } from './globs.ts'
import type { SymbolChange } from './public-symbols.ts'

const complain = (message: string, hint: string): Finding => finding('docs-answer', 'error', null, message, hint)

/** What shows that a trigger is met, whatever the agent says; null where nothing does. */
function contradiction(trigger: DocsTrigger, prose: ChangeProse, symbols: readonly SymbolChange[]): string | null {
  const named = (isMeant: (symbol: SymbolChange) => boolean): string | null => {
    const symbol = symbols.find(isMeant)
    return symbol === undefined ? null : `the public name "${symbol.name}" is ${symbol.change} in ${symbol.path}`
  }
  const tells = (field: 'semantics' | 'dataLayout'): string | null =>
    prose[field] === NOTHING ? null : `\`changeReport.${field}\` tells of a change`
  switch (trigger) {
    case 'public-surface':
      return named(({ change }) => change !== 'changed')
    case 'signatures':
      return named(({ change }) => change === 'changed')
    case 'semantics':
      return tells('semantics')
    case 'disk-layout':
      return tells('dataLayout')
    default:
      return null
  }
}

/**
 * Each trigger of the docs contract is answered once, with a reason; a yes comes with a change of the documentation, and
 * nothing contradicts a no. Source: ticket runner, docs contract.
 */
export function guardDocsAnswers(
  { changeSet, policy }: GuardContext,
  prose: ChangeProse,
  symbols: readonly SymbolChange[],
): readonly Finding[] {
  const pages = matchingAny(policy.docsContract.flatMap(({ require }) => require))
  const isDocumented =
    policy.docsContract.length === 0 || changeSet.changes.some((change) => pages(change.path) && isUpdated(change))
  const unanswered = DOCS_TRIGGERS.filter(
    (name) => prose.docs.filter(({ trigger, reason }) => trigger === name && reason.trim() !== '').length !== 1,
  )
  const saysNo = (name: DocsTrigger): boolean => !prose.docs.some(({ trigger, affected }) => trigger === name && affected)
  const findings = unanswered.map((name) =>
    complain(
      `\`changeReport.docs\` has no answer with a reason for "${name}", or several.`,
      'Answer each of the six kinds of change once, yes or no, with a reason.',
    ),
  )
  const [asked] = prose.docs.filter(({ affected }) => affected)
  if (asked !== undefined && !isDocumented)
    findings.push(
      complain(
        `The answer "${asked.trigger}" says that the documentation is affected, but no page of it has changed.`,
        'Bring the pages up to date in this change.',
      ),
    )
  for (const name of DOCS_TRIGGERS) {
    const shown = saysNo(name) ? contradiction(name, prose, symbols) : null
    if (shown !== null)
      findings.push(
        complain(
          `The answer "${name}" says no, but ${shown}.`,
          `Answer yes and update the documentation, or write "${NOTHING}" where nothing applies.`,
        ),
      )
  }
  if (prose.publicApi !== NOTHING && symbols.length === 0 && saysNo('public-surface') && saysNo('signatures'))
    findings.push(
      complain(
        'The answers "public-surface" and "signatures" say no, but `changeReport.publicApi` tells of a change.',
        `Answer yes to the one that fits, or write "${NOTHING}" where nothing applies.`,
      ),
    )
  return findings
}
