import type { BlockerProposal, Procedure, ReviewFinding } from '../../procedure.ts'
import { createTeller } from './teller.ts'

/** Why work on a ticket stopped, and what somebody proposes. */
export interface BlockerFacts {
  readonly ticket: string
  /** Reason code of the run. */
  readonly code: string
  readonly detail: string
  /** How often a repair was tried, and how often it may be. */
  readonly repairs: number
  readonly maxRepairs: Procedure['maxRepairs']
  /** Of the last review. */
  readonly findings: readonly ReviewFinding[]
  /** null where nobody proposed anything. */
  readonly proposal: BlockerProposal | null
  /** What code makes of the proposal. */
  readonly authorization: { readonly authorization: 'preapproved' | 'user_required'; readonly reasons: readonly string[] }
  readonly knownSecrets: readonly string[]
}

/** In characters. Source: workflow modes, blocker. */
const MAX_BLOCKER = 3500
const MAX_LINE = 300

/**
 * A blocker in few words, for a person or the next runner: facts first, then the proposal. Lines that do not fit are left out and
 * counted.
 */
export function renderBlocker(facts: BlockerFacts): string {
  const { proposal, authorization, knownSecrets } = facts
  const tell = createTeller(knownSecrets, MAX_LINE)
  const line = (label: string, text: string): string => `- ${label}: ${tell.prose(text)}`
  const lines = [
    `# Blocker of ${tell.prose(facts.ticket)}`,
    '',
    line('Reason', facts.code),
    line('Detail', facts.detail),
    `- Repairs: ${facts.repairs} of at most ${facts.maxRepairs}`,
    `- Authorization: ${authorization.authorization}`,
    ...authorization.reasons.slice(0, 5).map((reason) => line('Because', reason)),
    ...(proposal === null
      ? ['- Proposal: none']
      : [
          line('Classification', `${proposal.classification}, confidence ${proposal.confidence}`),
          line('Proposal', proposal.action),
          line('Question', proposal.question),
          line('Boundaries', proposal.boundaries.join('; ')),
          line('Validation', proposal.validation),
          line('Rollback', proposal.rollback),
        ]),
    ...facts.findings.map(({ id, severity, path, actual, repair }) =>
      line('Open finding', `${id} (${severity}) ${path}: ${actual} Repair: ${repair}`),
    ),
  ]
  return fitWithin(lines)
}

function fitWithin(lines: readonly string[]): string {
  const whole = `${lines.join('\n')}\n`
  if (whole.length <= MAX_BLOCKER) return whole
  let kept = lines.length
  const cut = (): string => `${[...lines.slice(0, kept), `- … and ${lines.length - kept} more lines`].join('\n')}\n`
  while (cut().length > MAX_BLOCKER) kept--
  return cut()
}
