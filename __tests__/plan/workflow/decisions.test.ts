import { describe, expect, test } from 'vitest'
import { checkCarried, checkDecisions } from '../../../src/plan/workflow/decisions.ts'
import { codesOf, ticketOf } from './reference-texts.ts'

const locked = { id: 'DEC-7', status: 'accepted', decision: 'Loans are kept in a map.', source: 'docs/talks.md', applies_to: [] }
const open = { id: 'DEC-8', status: 'proposed', question: 'May a loan be renewed?', owner: 'desk', blocks_implementation: true }
const withLocks = (locked_decisions: unknown[], unresolved_decisions: unknown[] = []) =>
  checkDecisions(ticketOf({ decision_locks: { locked_decisions, unresolved_decisions } }))

test('an accepted decision with a source is locked without a complaint', () => {
  expect(withLocks([locked])).toEqual({ findings: [], openDecisions: [] })
})

test.each([
  ['a decision that is locked and proposed', withLocks([{ ...locked, status: 'proposed' }]), 'decision-not-accepted'],
  ['a decision that is locked and superseded', withLocks([{ ...locked, status: 'superseded' }]), 'decision-not-accepted'],
  ['a decision that is locked without a status', withLocks([{ ...locked, status: undefined }]), 'decision-not-accepted'],
  ['a decision without a source', withLocks([{ ...locked, source: '' }]), 'decision-without-source'],
  [
    'a decision with the source of the template',
    withLocks([{ ...locked, source: '<where it was made>' }]),
    'decision-without-source',
  ],
  ['a decision that is locked and open at once', withLocks([locked], [{ ...open, id: 'DEC-7' }]), 'decision-contradictory'],
  ['a decision with a status of another kind', withLocks([], [{ ...open, status: 'perhaps' }]), 'decision-status'],
])('%s is an error at its place', (_, { findings }, code) => {
  expect(findings).toMatchObject([{ code, severity: 'error', pointer: expect.stringMatching(/^\/decision_locks\//) }])
})

describe('WFL-SPC-07: a decision that blocks and is not made keeps the writer waiting', () => {
  test.each(['proposed', 'unknown'])('in decision_locks, %s', (status) => {
    expect(withLocks([], [{ ...open, status }])).toEqual({
      findings: [],
      openDecisions: [`The decision DEC-8 in tickets/TKT-2026-04-02-lend.yaml is ${status}: May a loan be renewed?`],
    })
  })

  test('in spec_refs', () => {
    const ticket = ticketOf({ spec_refs: { mode: 'no_spec', unresolved_decisions: [open] } })
    expect(checkDecisions(ticket).openDecisions).toHaveLength(1)
  })

  test('of a parent, in its context', () => {
    const ticket = ticketOf({
      ticket: { id: 'TKT-2026-04-02-lend', status: 'backlog', ticket_class: 'orchestrator' },
      context: { decision_locks: { locked_decisions: [{ ...locked, source: '' }], unresolved_decisions: [open] } },
    })
    const { findings, openDecisions } = checkDecisions(ticket)
    expect(codesOf(findings)).toEqual(['decision-without-source TKT-2026-04-02-lend.yaml:1'])
    expect(openDecisions).toHaveLength(1)
  })

  test.each([
    ['accepted', true, 0],
    ['superseded', true, 0],
    ['proposed', false, 0],
    ['proposed', undefined, 1],
  ])('status %s, blocks_implementation %s', (status, blocks_implementation, count) => {
    expect(withLocks([], [{ ...open, status, blocks_implementation }]).openDecisions).toHaveLength(count)
  })
})

describe('WFL-SPC-18: what full and parent tickets carry', () => {
  const parts = {
    decision_locks: { locked_decisions: [], unresolved_decisions: [] },
    context_budget: { max_files: 12, max_summary_lines: 80, required_context: [] },
  }
  const kinds = ['implementation', 'orchestrator'] as const
  const of = (kind: (typeof kinds)[number], carried: object) => {
    const ticket = { id: 'TKT-2026-04-02-lend', status: 'backlog', ticket_class: kind }
    const none = { decision_locks: undefined, context_budget: undefined, context: undefined }
    return checkCarried(ticketOf({ ticket, ...none, ...(kind === 'orchestrator' ? { context: carried } : carried) }))
  }
  const { context_budget, decision_locks } = parts
  const broken = [
    ['locked_decisions', { context_budget, decision_locks: { unresolved_decisions: [] } }],
    ['unresolved_decisions', { context_budget, decision_locks: { locked_decisions: [] } }],
    ['required_context', { decision_locks, context_budget: { max_files: 12 } }],
  ] as const

  test.each(kinds)('%s tickets with all of it, empty lists included', (kind) => {
    expect(of(kind, parts)).toEqual([])
  })

  test.each(kinds.flatMap((kind) => broken.map(([name, carried]) => [kind, name, carried] as const)))(
    '%s tickets without %s',
    (kind, name, carried) => {
      expect(of(kind, carried)).toMatchObject([{ severity: 'error', message: expect.stringContaining(name) }])
    },
  )

  test.each(kinds)('%s tickets without a budget', (kind) => {
    expect(of(kind, { decision_locks }).map(({ message }) => message.split(' ')[0])).toEqual([
      expect.stringMatching(/context_budget$/),
      expect.stringMatching(/context_budget\.required_context$/),
    ])
  })

  test('quick tickets carry none of it', () => {
    const ticket = { id: 'TKT-2026-04-02-lend', status: 'backlog', ticket_class: 'quick_flow' }
    expect(checkCarried(ticketOf({ ticket, decision_locks: undefined, context_budget: undefined }))).toEqual([])
  })
})
