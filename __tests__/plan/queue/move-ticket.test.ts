import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lintQueue } from '../../../src/plan/formats/ticket-flow-read.ts'
import { type Move, planMove, type Standing } from '../../../src/plan/queue/move-ticket.ts'
import { renameTickets } from '../../../src/plan/queue/rename-tickets.ts'
import { inQueue, QUEUE, ticketText } from '../ticket-flow-fixture.ts'

/** A queue as `3 5! 6`: indices, with a mark behind those that keep their names. */
const queueOf = (line: string): readonly Standing[] =>
  line.split(' ').map((word) => {
    const index = BigInt(word.replace('!', ''))
    const fixed = word.endsWith('!') ? 'is claimed (ada)' : null
    return { path: inQueue(`TICKET-${String(index).padStart(3, '0')}-t${index}.md`), index, fixed }
  })

const move = (line: string, wish: string, mayRenumber = false): Move => {
  const queue = queueOf(line)
  const [ticket, side, anchor] = wish.split(' ')
  const find = (index = '') => queue.find((each) => each.index === BigInt(index)) as Standing
  return planMove(queue, { ticket: find(ticket), side: side as 'before' | 'after', anchor: find(anchor) }, mayRenumber)
}

const said = (found: Move): string =>
  'renames' in found ? found.renames.map(({ oldIndex, newIndex }) => `${oldIndex}>${newIndex}`).join(' ') : found.outcome

describe('a free index between the neighbours', () => {
  test.each([
    ['1 2 5 9', '9 before 5', '9>4'],
    ['1 2 5 9', '9 after 2', '9>3'],
    ['1 2 5 9', '1 after 9', '1>10'],
    ['1 2 5 9', '9 before 1', '9>0'],
    ['3 4 5', '5 before 3', '5>2'],
    ['1 2! 5! 9', '9 before 5', '9>4'],
    ['1 2 3', '2 after 1', 'unchanged'],
    ['1 2 3', '2 before 3', 'unchanged'],
    ['1 2! 3', '2 before 3', 'unchanged'],
    ['1 2 3', '2 before 2', 'unchanged'],
  ])('%s: %s is %s', (line, wish, expected) => expect(said(move(line, wish))).toBe(expected))

  test('the words behind the number stay, and so does its width', () => {
    const found = move('1 3 5', '5 before 3')
    expect('renames' in found && found.renames).toEqual([
      { from: inQueue('TICKET-005-t5.md'), to: inQueue('TICKET-002-t5.md'), oldIndex: 5n, newIndex: 2n },
    ])
  })
})

describe('without a free index', () => {
  test.each([
    ['1 2 3', '3 before 2', '2>3 3>2'],
    ['0 1 2 3 5', '5 after 1', '2>3 3>4 5>2'],
    ['2 3 4 5 6 7', '7 after 3', '3>2 2>1 7>3'],
    ['0 1 2! 5', '5 before 1', 'blocked'],
    ['1 2! 3! 7', '7 before 2', '1>0 7>1'],
    ['0 1', '1 before 0', '0>1 1>0'],
  ])('%s: %s would be %s', (line, wish, renames) => {
    expect(move(line, wish).outcome).toBe(renames === 'blocked' ? 'blocked' : 'needs-renumbering')
    expect(said(move(line, wish))).toBe(renames)
    const asked = move(line, wish, true)
    expect([asked.outcome, said(asked)]).toEqual(renames === 'blocked' ? ['blocked', 'blocked'] : ['moved', renames])
  })

  test('says what keeps its name, and why', () => {
    expect(move('0! 1! 2', '2 before 1', true)).toEqual({
      outcome: 'blocked',
      detail: expect.stringMatching(/before TICKET-001-t1.*TICKET-001-t1 is claimed \(ada\)/),
    })
    expect(move('1 2 3!', '3 before 1', true)).toMatchObject({
      outcome: 'blocked',
      detail: expect.stringContaining('TICKET-003-t3'),
    })
  })
})

test('whatever is moved, what is held keeps its name, the order is as asked, and every index is there once', () => {
  const line = fc.uniqueArray(fc.tuple(fc.nat(12), fc.boolean()), { minLength: 2, maxLength: 9, selector: ([index]) => index })
  fc.assert(
    fc.property(line, fc.nat(), fc.nat(), fc.boolean(), (tickets, one, other, isBefore) => {
      const sorted = tickets.toSorted(([a], [b]) => a - b)
      const queue = queueOf(sorted.map(([index, isFixed]) => `${index}${isFixed ? '!' : ''}`).join(' '))
      const [ticket, anchor] = [queue[one % queue.length], queue[other % queue.length]]
      if (ticket === undefined || anchor === undefined || ticket === anchor) return
      const found = planMove(queue, { ticket, side: isBefore ? 'before' : 'after', anchor }, true)
      if (found.outcome !== 'moved') return
      const renamed = new Map(found.renames.map(({ from, newIndex }) => [from, newIndex]))
      for (const { path, fixed } of queue) if (fixed !== null) expect(renamed.has(path)).toBe(false)
      const after = queue.map(({ path, index }) => ({ path, index: renamed.get(path) ?? index }))
      expect(new Set(after.map(({ index }) => index)).size).toBe(queue.length)
      expect(after.every(({ index }) => index >= 0n)).toBe(true)
      const order = after.toSorted((a, b) => Number(a.index - b.index)).map(({ path }) => path)
      const expected = queue.filter((each) => each !== ticket).map(({ path }) => path)
      expected.splice(expected.indexOf(anchor.path) + (isBefore ? 0 : 1), 0, ticket.path)
      expect(order).toEqual(expected)
    }),
  )
})

describe('references to renamed tickets', () => {
  /** What the ticket 009 says in `depends_on` after 003 has become 012. */
  const after = (value: string): string => {
    const contents = new Map(
      [
        ['TICKET-003-lamps.md', ticketText()],
        ['TICKET-004.md', ticketText()],
        ['TICKET-009.md', ticketText(`depends_on: ${value}`)],
      ].map(([name = '', text = '']) => [inQueue(name), Buffer.from(text)]),
    )
    const { queue } = lintQueue(contents, QUEUE, { skipBlocked: true, dependsOn: true })
    const renames = [{ from: inQueue('TICKET-003-lamps.md'), to: inQueue('TICKET-012-lamps.md'), oldIndex: 3n, newIndex: 12n }]
    const moved = renameTickets(queue, renames)
    expect(moved.filter(({ from }) => from.endsWith('004.md'))).toEqual([])
    const own = moved.find(({ from }) => from.endsWith('009.md'))
    expect(own === undefined || own.to === own.from).toBe(true)
    const text = own === undefined ? ticketText(`depends_on: ${value}`) : Buffer.from(own.content).toString()
    const [start, end] = ticketText('depends_on: |').split('|')
    expect(text.startsWith(start ?? '') && text.endsWith(end ?? '')).toBe(true)
    return text.slice(start?.length, -(end?.length ?? 0))
  }

  test.each([
    ['3', '12'],
    ['"003"', '"012"'],
    ['[4, 003 , 3]', '[4, 012 , 12]'],
    ['[TICKET-3, "ticket-0003"]', '[TICKET-12, "ticket-0012"]'],
    ['[ TICKET-003-lamps,  TICKET-003-lamps.md ]', '[ TICKET-012-lamps,  TICKET-012-lamps.md ]'],
    ["'Ticket-003-LAMPS.md'", "'Ticket-012-LAMPS.md'"],
    ['\n  - 3 # lamps 3\n  - 4', '\n  - 12 # lamps 3\n  - 4'],
    ['"TICKET-\\x3003"', '"TICKET-012-lamps"'],
    ['[4, 33, TICKET-003-other]', '[4, 33, TICKET-003-other]'],
    ['{ a: 3 }', '{ a: 3 }'],
  ])('%j becomes %j', (before, expected) => expect(after(before)).toBe(expected))
})
