import { expect, test } from 'vitest'
import { silentLog } from '../src/host/log.ts'
import type { ExpertReview, Review, ReviewFinding } from '../src/procedure.ts'
import { createJournal } from '../src/report/journal.ts'
import { askRole } from '../src/steps/ask-role.ts'
import { createReviewNotes } from '../src/steps/review-notes.ts'
import type { ReviewPolicy } from '../src/steps/review-policy.ts'
import { askExperts } from '../src/steps/review-work.ts'
import type { WorkOrder } from '../src/steps/work.ts'
import { changeSet, task } from './checks/change-fixture.ts'
import { procedure } from './checks/triggers/procedure-fixture.ts'
import { round } from './report/records/record-fixture.ts'
import { fakeTurns } from './support/fake-turns.ts'

const SECURITY = 'expert-security-reviewer'
const advice: ExpertReview = {
  ...{ profileUsed: SECURITY, trigger: 'The ticket names this expert.', findings: ['A name is printed.'] },
  ...{ requiredProof: ['A test without names.'], nextAction: 'Take the name out.', recommendation: 'revise' },
}

/** Asks the one expert that a ticket names, who gives these answers. */
const consult = async (...answers: readonly object[]) => {
  const ticket = procedure({ experts: [SECURITY] })
  const policy = { experts: true, procedure: ticket } as ReviewPolicy
  const journal = createJournal(() => new Date(0))
  const order = {
    ground: {
      snapshot: { commit: '1'.repeat(40), entries: new Map(), files: new Map() },
      ...{ format: {}, config: { protectedPaths: [] } },
    },
    bundle: { tasks: [{ ...task('TKT-1'), procedure: ticket }] },
    ...{ journal, knownSecrets: [], log: silentLog },
  } as unknown as WorkOrder
  const { turns, asked } = fakeTurns(answers)
  const notes = createReviewNotes(journal, policy, [])
  const change = { tree: '2'.repeat(40), paths: ['src/a.js'], diff: '', gates: [] }
  const end = await askExperts({ order, turns, policy, notes }, change, changeSet({ 'src/a.js': { after: 'x\n' } }))
  return { end, asked, experts: notes.report().experts }
}

test('WFL-ROL-16: an expert answers with profile, risk, findings, proof and one next action, and all of it is kept', async () => {
  const { end, experts, asked } = await consult(advice)
  expect(end).toEqual({ kind: 'asked', experts: [advice] })
  expect(experts).toEqual([advice])
  expect(asked).toHaveLength(1)
})

test.each<[string, object]>([
  ...Object.keys(advice).map((key): [string, object] => {
    const { [key as keyof ExpertReview]: _, ...rest } = advice
    return [`no ${key}`, rest]
  }),
  ['the profile of somebody else', { ...advice, profileUsed: 'expert-test-reviewer' }],
  ['an empty next action', { ...advice, nextAction: ' ' }],
])('WFL-ROL-16: the answer of an expert counts for nothing with %s', async (_, answer) => {
  const { end, experts, asked } = await consult(answer, answer)
  expect(end).toMatchObject({ kind: 'stopped', code: 'review-invalid' })
  expect(experts).toEqual([])
  expect(asked).toHaveLength(2)
})

const fault: ReviewFinding = {
  ...{ id: 'R1', severity: 'high', path: 'src/a.js', expected: 'Two.', actual: 'One.', criterion: 'AC-1' },
  ...{ evidence: 'By reading.', repair: 'Make it two.' },
}

test.each(Object.keys(fault))('WFL-REV-04: a review is void whose finding does not say its %s', async (key) => {
  const { [key as keyof ReviewFinding]: _, ...rest } = fault
  const ask = (...answers: readonly object[]) => {
    const question = { role: 'reviewer', title: 'Review', prompt: 'Review it.' } as const
    return askRole<Review>({ knownSecrets: [], log: silentLog }, fakeTurns(answers).turns, question)
  }
  const whole = round({ verdict: 'FAIL', findings: [fault] })
  const lacking = { ...whole, findings: [fault, rest] }
  const detail = expect.stringMatching(new RegExp(`/findings/1.*${key}`))
  expect(await ask(lacking, lacking)).toMatchObject({ kind: 'failed', code: 'review-invalid', detail })
  expect(await ask(lacking, whole)).toMatchObject({ kind: 'answered', value: whole })
})
