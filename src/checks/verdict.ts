import type { Finding, ValidationResult, Verdict } from '../model.ts'

/** Folds what guards and gates found into one verdict. Gates that did not run although nothing was found fail it too. */
export function judge(findings: readonly Finding[], gates: readonly ValidationResult[], expectedGates: number): Verdict {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const gatesPassed = gates.length === expectedGates && gates.every(({ status }) => status === 'passed')
  const reasonCode =
    errors.length > 0
      ? errors.every(({ code }) => code === 'empty-diff')
        ? 'empty-diff'
        : 'guards-failed'
      : gatesPassed
        ? 'accepted'
        : 'gates-failed'
  return { accepted: reasonCode === 'accepted', reasonCode, findings, gates }
}
