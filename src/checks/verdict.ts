import type { Finding, ValidationResult, Verdict } from '../model.ts'

/** Complaints that the documentation is missing, not that the change itself is wrong. */
const DOCS_CODES: ReadonlySet<string> = new Set(['docs-contract', 'docs-answer'])

/**
 * Folds what guards and gates found into one verdict. Gates that did not run although nothing was found fail it too.
 * @param unproven complaints of strict mode: not the change is at fault, its proof is lacking
 */
export function judge(
  findings: readonly Finding[],
  gates: readonly ValidationResult[],
  expectedGates: number,
  unproven: readonly Finding[] = [],
): Verdict {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const gatesPassed = gates.length === expectedGates && gates.every(({ status }) => status === 'passed')
  const reasonCode =
    errors.length > 0
      ? errors.every(({ code }) => code === 'empty-diff')
        ? 'empty-diff'
        : errors.every(({ code }) => DOCS_CODES.has(code))
          ? 'docs-incomplete'
          : 'guards-failed'
      : !gatesPassed
        ? 'gates-failed'
        : unproven.length > 0
          ? 'evidence-missing'
          : 'accepted'
  return { accepted: reasonCode === 'accepted', reasonCode, findings: [...findings, ...unproven], gates }
}
