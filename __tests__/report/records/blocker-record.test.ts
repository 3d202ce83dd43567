import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BlockerFacts, renderBlocker } from '../../../src/report/records/blocker-record.ts'
import { findSecrets } from '../../../src/secrets.ts'
import { refused } from './record-fixture.ts'

const facts = (parts: Partial<BlockerFacts> = {}): BlockerFacts => ({
  ...{ ticket: 'TKT-1', code: 'review-failed', detail: 'After 3 repairs the review still finds F1.', repairs: 3, maxRepairs: 3 },
  findings: refused.findings,
  proposal: {
    ...{ classification: 'user_decision_required', confidence: 'high', authorization: 'user_required' },
    ...{ action: 'Decide about heights.', boundaries: ['src/tide.js'], validation: 'npm test', rollback: 'None.' },
    question: 'One height or two?',
  },
  authorization: { authorization: 'user_required', reasons: ['The resolver wants a person to agree.'] },
  knownSecrets: [],
  ...parts,
})

test('WFL-REC-08: a blocker is told in facts, then in what is proposed', () => {
  expect(renderBlocker(facts())).toBe(`# Blocker of TKT-1

- Reason: review-failed
- Detail: After 3 repairs the review still finds F1.
- Repairs: 3 of at most 3
- Authorization: user_required
- Because: The resolver wants a person to agree.
- Classification: user_decision_required, confidence high
- Proposal: Decide about heights.
- Question: One height or two?
- Boundaries: src/tide.js
- Validation: npm test
- Rollback: None.
- Open finding: F1 (high) src/tide.js: One height. Repair: Show both.
`)
  expect(renderBlocker(facts({ proposal: null, findings: [] }))).toContain('- Proposal: none\n')
})

test('WFL-REC-08: it is never longer than 3500 characters, and says how much is left out', () => {
  const findings = Array.from({ length: 60 }, () => refused.findings[0]).flatMap((each) => each ?? [])
  const long = renderBlocker(facts({ findings }))
  expect(long.length).toBeLessThanOrEqual(3500)
  expect(long).toMatch(/- … and \d+ more lines\n$/)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 9000 }), fc.nat(50), (text, count) => {
      const many = Array.from({ length: count }, () => refused.findings.map((each) => ({ ...each, actual: text }))).flat()
      expect(renderBlocker(facts({ detail: text, findings: many })).length).toBeLessThanOrEqual(3500)
    }),
    { numRuns: 40 },
  )
})

test('WFL-REC-08: it holds no secret', () => {
  const known = 'correct horse battery'
  const text = renderBlocker(facts({ detail: `The password is ${known}.`, knownSecrets: [known] }))
  expect(text).toContain('- Detail: (withheld: it held a secret)\n')
  expect(findSecrets(text, [known])).toEqual([])
})
