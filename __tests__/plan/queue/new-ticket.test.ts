import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lintTicket } from '../../../src/plan/formats/ticket-flow-lint.ts'
import { writeKeys } from '../../../src/plan/queue/front-matter-keys.ts'
import { cleanLine, fillTemplate, indexAfter, renderTicket, ticketFileName, widthOf } from '../../../src/plan/queue/new-ticket.ts'

const lint = (text: string) => lintTicket('TICKET-001.md', Buffer.from(text))
const ticket = (title: string, goal: string | null = null) => renderTicket({ title, goal, agent: 'codex', body: '\nDo it.\n' })

test('a new ticket has its keys in order, with quotes where a text needs them', () => {
  expect(ticket('Lamps: two "big" ones', 'Light # at night')).toBe(
    '---\nagent: codex\ndone: false\ntitle: "Lamps: two \\"big\\" ones"\ngoal: "Light # at night"\n---\n\nDo it.\n',
  )
})

test('whatever a title holds, it is read back as it is', () => {
  const words = fc.constantFrom(
    'yes',
    'no',
    'null',
    '~',
    '1e3',
    '0x1f',
    '010',
    '- a',
    '{a}',
    '[b',
    '<<',
    '*c',
    '!d',
    '#e',
    'a: b',
    "'",
  )
  const title = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), words).map((text) => cleanLine(text, 200))
  fc.assert(
    fc.property(title, (text) => {
      fc.pre(text !== '')
      const { ticket: read, findings } = lint(ticket(text, text))
      expect(findings.filter(({ code }) => code !== 'template-gap')).toEqual([])
      expect(read).toMatchObject({ title: text, goal: text, agent: 'codex', done: false })
    }),
  )
})

test('a title is one line without what a terminal would obey', () => {
  expect(cleanLine(' a\r\n\tb\u202ec\u0007\u2028d\ud800 ', 100)).toBe('a bc d\ufffd')
  expect(cleanLine('😀😀😀', 2)).toBe('😀😀')
})

test('the next index is behind the last one, and gaps stay', () => {
  expect(indexAfter([])).toBe(1n)
  expect(indexAfter(['t/TICKET-007.md', 't/TICKET-002-b.md', 't/AGENTS.md'])).toBe(8n)
  expect(indexAfter(['t/TICKET-000.md'])).toBe(1n)
  expect(indexAfter([`t/TICKET-${'9'.repeat(30)}.md`])).toBe(10n ** 30n)
})

test('a file is named after index and title, as wide as the others', () => {
  const name = (title: string, paths: readonly string[] = []) => ticketFileName(7n, widthOf(paths), title)
  expect(name('Crème: two Lamps!')).toBe('TICKET-007-creme-two-lamps.md')
  expect(name('x', ['t/TICKET-00012.md', 't/TICKET-001.md'])).toBe('TICKET-00007-x.md')
  expect(name('日本')).toBe('TICKET-007.md')
  expect(name('../../etc/passwd')).toBe('TICKET-007-etc-passwd.md')
  expect(name('word '.repeat(40)).length).toBeLessThan(60)
})

const provenance = { reference: 'house:a/b.md@main', commit: '1'.repeat(40), blob: '2e1'.padEnd(40, '0'), isTrusted: true }
const none = { title: null, goal: null, agent: null }
const keys = [
  'template: "house:a/b.md@main"',
  `template_commit: "${provenance.commit}"`,
  `template_blob: "${provenance.blob}"`,
  'template_trusted: true',
  'template_scan: skipped',
]

test('a template keeps its bytes, and gets the five keys behind its own', () => {
  const front = '---\nagent:   user # a person\n# why\nextra: [1,  2]\ndone: no\n'
  expect(fillTemplate(`${front}---  \n\nText\n---\n`, none, provenance)).toBe(`${front}${keys.join('\n')}\n---  \n\nText\n---\n`)
})

test('line ends and a byte order mark of a template stay', () => {
  const text = '\uFEFF---\r\nagent: codex\r\ndone: false\r\n...\r\nText'
  const filled = fillTemplate(text, none, provenance)
  expect(filled).toBe(`\uFEFF---\r\nagent: codex\r\ndone: false\r\n${keys.join('\r\n')}\r\n...\r\nText`)
})

test.each([
  ['title: "[FILL_ME]"\n', 'title: "A: b"\n'],
  ['title:\n', 'title: "A: b"\n'],
  ['title: # later\n', 'title: "A: b" # later\n'],
  ['title: >\n  Two\n  lines\nextra: 1\n', 'title: "A: b"\nextra: 1\n'],
  ['title: old # why\n', 'title: "A: b" # why\n'],
])('a value of the template is replaced in its place: %j', (before, after) => {
  const text = `---\nagent: codex\ndone: true\n${before}---\nText\n`
  const filled = fillTemplate(text, { ...none, title: 'A: b' }, provenance)
  expect(filled).toBe(`---\nagent: codex\ndone: false\n${after}${keys.join('\n')}\n---\nText\n`)
  expect(lint(filled).ticket?.title).toBe('A: b')
})

test('a ticket that is made a template again gets new keys instead of second ones', () => {
  const once = fillTemplate('---\nagent: codex\ndone: false\n---\n', none, { ...provenance, isTrusted: false })
  const twice = fillTemplate(once, none, provenance)
  expect(twice).toBe(`---\nagent: codex\ndone: false\n${keys.join('\n')}\n---\n`)
  expect(lint(twice).findings).toEqual([])
})

test('a text without front matter gets one, and one that cannot be read stays', () => {
  expect(writeKeys('# Just text\n', new Map([['agent', 'codex']]))).toBe('---\nagent: codex\n---\n# Just text\n')
  const broken = '---\nagent: [\n---\n'
  expect(writeKeys(broken, new Map([['agent', 'codex']]))).toBe(broken)
})
