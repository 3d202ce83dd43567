import { expect, test } from 'vitest'
import { lintTicket } from '../../../src/plan/formats/ticket-flow-lint.ts'
import { type FollowUp, MAX_FOLLOW_UP_BYTES, planFollowUps } from '../../../src/plan/queue/follow-ups.ts'
import { inQueue, QUEUE, snapshotOf, ticketText } from '../ticket-flow-fixture.ts'

const snapshot = snapshotOf({
  [inQueue('TICKET-002.md')]: ticketText(),
  [inQueue('TICKET-0011-lamps.md')]: ticketText('', { done: 'true' }),
  [inQueue('old/TICKET-050.md')]: ticketText(),
})
const wish = (parts: Partial<FollowUp> = {}): FollowUp => ({ title: 'Hang lamps', goal: 'Light', body: 'Two.', ...parts })
const plan = (...proposals: readonly FollowUp[]) =>
  planFollowUps(snapshot, QUEUE, proposals, 'user').map(({ path, content }) => ({ path, text: Buffer.from(content).toString() }))

test('FLOW-DONE-9: follow-ups lint clean, are not done, and come behind every index of the base', () => {
  const edits = plan(wish(), wish({ title: 'Paint: the hall', goal: '', body: '' }))
  expect(edits.map(({ path }) => path)).toEqual([inQueue('TICKET-0012-hang-lamps.md'), inQueue('TICKET-0013-paint-the-hall.md')])
  expect(edits[0]?.text).toBe('---\nagent: user\ndone: false\ntitle: "Hang lamps"\ngoal: "Light"\n---\n\nTwo.\n')
  for (const { path, text } of edits) {
    const { ticket, findings } = lintTicket(path, Buffer.from(text))
    expect(findings).toEqual([])
    expect(ticket).toMatchObject({ agent: 'user', done: false })
  }
})

test('a proposal cannot reach out of its place', () => {
  const [edit] = plan(
    wish({ title: '../../x\n---\ndone: true', goal: 'a\nagent: user', body: '\0---\r\ndone: true\n---\u001b[2J' }),
  )
  expect(edit?.path).toBe(inQueue('TICKET-0012-x-done-true.md'))
  const { ticket, findings } = lintTicket('', Buffer.from(edit?.text ?? ''))
  expect(findings).toEqual([])
  expect(ticket).toMatchObject({ done: false, title: '../../x --- done: true', goal: 'a agent: user' })
  expect(edit?.text.endsWith('---\n\n---\ndone: true\n---[2J\n')).toBe(true)
})

test('there are five at most, and none without a title or twice', () => {
  expect(plan(wish({ title: ' \u202e ' }), wish(), wish({ title: 'hang LAMPS' }))).toHaveLength(1)
  expect(plan(...Array.from({ length: 9 }, (_, at) => wish({ title: `Lamp ${at}` })))).toHaveLength(5)
})

test('a long one is cut at a character, and says so', () => {
  for (const character of ['x', 'é', '😀']) {
    const [edit] = plan(wish({ body: character.repeat(MAX_FOLLOW_UP_BYTES) }))
    const bytes = Buffer.byteLength(edit?.text ?? '')
    expect(bytes).toBeLessThanOrEqual(MAX_FOLLOW_UP_BYTES)
    expect(bytes).toBeGreaterThan(MAX_FOLLOW_UP_BYTES - 8)
    expect(edit?.text).not.toContain('\ufffd')
    expect(edit?.text.endsWith(`${character}\n\n[... TRUNCATED ...]\n`)).toBe(true)
  }
})

test('an empty folder begins with 001', () => {
  expect(planFollowUps(snapshotOf({}), QUEUE, [wish()]).map(({ path }) => path)).toEqual([inQueue('TICKET-001-hang-lamps.md')])
})
