import { describe, expect, test } from 'vitest'
import { flowFormat, inQueue, linesOf, onlyTask, QUEUE, readFlow, snapshotOf, ticketText } from './ticket-flow-fixture.ts'

const NAME = 'TICKET-001-lamps.md'
const lint = (text: string) => readFlow({ [NAME]: text })
const front = (lines: string) => `---\n${lines}\n---\nHang the lamps.\n`

describe('what is in a ticket', () => {
  test.each([
    ['FLOW-FMT-6: text before the front matter', `\n${ticketText()}`, 'front-matter-missing 1:1'],
    ['FLOW-LNT-2: an empty file', '', 'ticket-empty'],
    ['FLOW-LNT-2: white space only', ' \r\n\n', 'ticket-empty'],
    ['FLOW-LNT-2: no front matter', '# Hang the lamps\n', 'front-matter-missing 1:1'],
    ['FLOW-LNT-2: no closing line', '---\nagent: codex\ndone: false\n', 'front-matter-unclosed 1:1'],
    ['FLOW-LNT-2: broken YAML', front('agent: codex\ndone: [false'), 'front-matter-syntax 4:1'],
    ['FLOW-LNT-2: a list', front('- agent: codex'), 'front-matter-not-a-mapping 2:1'],
    ['FLOW-LNT-2: nothing between the lines', '---\n---\nHang the lamps.\n', 'front-matter-not-a-mapping 2:1'],
    ['FLOW-FMT-9: a key that is there twice', front('agent: codex\ndone: true\ndone: false'), 'front-matter-duplicate-key 4:1'],
    ['FLOW-FMT-14: an alias', front('agent: codex\ndone: &no false\nready: *no'), 'front-matter-refused 4:8'],
    ['FLOW-FMT-14: a tag', front('agent: codex\ndone: false\nwho: !person Ada'), 'front-matter-refused 4:14'],
    [
      'FLOW-FMT-14: a tag on a group',
      front('agent: codex\ndone: false\nwho: !person { name: Ada }'),
      'front-matter-refused 4:14',
    ],
    ['FLOW-FMT-14: a merge key', front('agent: codex\ndone: false\n<<: { a: 1 }'), 'front-matter-refused 4:1'],
    ['FLOW-FMT-14: several documents', front('agent: codex\n--- done\na: 1'), 'front-matter-syntax'],
    ['FLOW-FMT-14: more than a mebibyte', ticketText() + 'x'.repeat(1024 * 1024), 'ticket-unreadable'],
    ['FLOW-FMT-13: a NUL', `${ticketText()}\0`, 'ticket-unreadable'],
    ['FLOW-LNT-3: no agent', front('done: false'), 'ticket-agent-missing 1:1'],
    ['FLOW-LNT-3: a blank agent', front('agent: "  "\ndone: false'), 'ticket-agent-missing 2:8'],
    ['FLOW-LNT-3: an agent that is no text', front('agent: 7\ndone: false'), 'ticket-agent-missing 2:8'],
    ['FLOW-LNT-3: an agent that YAML 1.1 reads as a boolean', front('agent: on\ndone: false'), 'ticket-agent-missing 2:8'],
    ['FLOW-LNT-4: an unknown agent', front('agent: gardener\ndone: false'), 'ticket-agent-unknown 2:8'],
    [
      'FLOW-AGT-2: an agent of the format that cannot run here',
      front('agent: OpenCode\ndone: false'),
      'ticket-agent-unsupported 2:8',
    ],
    ['FLOW-LNT-5: no done', front('agent: codex'), 'ticket-done-invalid 1:1'],
    ['FLOW-TPL-2: a rejected template', front('agent: codex\ndone: false\ntemplate_scan: reject'), 'template-rejected 4:16'],
  ])('%s is an error', async (_, text, expected) => {
    const read = await lint(text)
    expect(read.plan).toBeNull()
    expect(linesOf(read).map((line) => line.slice(0, `error ${expected}`.length))).toEqual([`error ${expected}`])
    expect(read.findings[0]?.file).toBe(inQueue(NAME))
  })

  test.each(['"true"', "'no'", '1', 'null', '~', '', 'y', 'nO', '[true]', 'maybe'])(
    'FLOW-FMT-8, FLOW-LNT-5: `done: %s` is no boolean, and the finding shows it',
    async (value) => {
      const read = await lint(front(`agent: codex\ndone: ${value}`))
      expect(read.plan).toBeNull()
      expect(read.findings.map(({ code }) => code)).toEqual(['ticket-done-invalid'])
      expect(read.findings[0]?.message).toContain(JSON.stringify(value))
    },
  )

  test.each(
    ['true', 'yes', 'on', 'false', 'no', 'off'].flatMap((word, at) =>
      [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()].map((form) => [form, at < 3] as const),
    ),
  )('FLOW-FMT-8: `done: %s` is the boolean %s', async (value, done) =>
    expect(onlyTask(await lint(front(`agent: codex\ndone: ${value}`))).status).toBe(done ? 'done' : 'todo'),
  )

  test.each([
    ['codex', 'todo'],
    [' Codex ', 'todo'],
    ['"CODEX"', 'todo'],
    ['User', 'blocked'],
  ])('FLOW-AGT-1, FLOW-LNT-4: `agent: %s` is known in any letters', async (agent, status) =>
    expect(onlyTask(await lint(front(`agent: ${agent}\ndone: no`))).status).toBe(status),
  )

  test('FLOW-LNT-4: an unknown agent is quoted, and the known ones are named', async () => {
    const [finding] = (await lint(front('agent: Gardener\ndone: false'))).findings
    expect(`${finding?.message} ${finding?.hint}`).toMatch(/"Gardener".*codex, user/)
  })

  test('FLOW-FMT-9: both lines of a repeated key are told', async () => {
    const [finding] = (await lint(front('agent: codex\ndone: true\ntitle: A\ndone: false'))).findings
    expect(finding).toMatchObject({ line: 5, message: expect.stringContaining('line 3') })
  })

  test('FLOW-LNT-11: a colon without quotes comes with the remedy', async () => {
    const [finding] = (await lint(front('agent: codex\ndone: false\ntitle: Lamps: two'))).findings
    expect(finding).toMatchObject({ line: 4, hint: expect.stringContaining('quotes') })
  })

  test.each(['title', 'goal', 'model', 'reasoning'])('FLOW-FMT-7: `%s` that is no text counts as absent', async (key) => {
    for (const value of ['7', '" "', '[a]', '']) {
      const read = await lint(front(`agent: codex\ndone: false\n${key}: ${value}`))
      expect(read.findings).toMatchObject([
        { severity: 'warning', code: 'ticket-text-ignored', line: 4, message: expect.stringContaining(key) },
      ])
      expect(onlyTask(read)).toMatchObject({ title: 'TICKET-001-lamps', brief: { description: '' } })
    }
    const read = await lint(front(`agent: codex\ndone: false\n${key}: "  lamps "`))
    expect(read.findings).toEqual([])
    const { title, brief, worker } = onlyTask(read)
    expect({ title, goal: brief.description, model: worker?.model, reasoning: worker?.effort }).toMatchObject({ [key]: 'lamps' })
  })

  test('FLOW-FMT-10: unknown keys change nothing', async () => {
    const extras = 'depends_on: [TICKET-900]\nticket_id: x\nprofile: night\ncontext: [{ path: a }]\nstatus: blocked\npriority: 1'
    const read = await readFlow({ 'TICKET-001.md': ticketText(), 'TICKET-002.md': ticketText(extras) })
    const plain = await readFlow({ 'TICKET-001.md': ticketText(), 'TICKET-002.md': ticketText() })
    const withoutText = ({ plan, findings }: typeof read) => ({
      findings,
      plan: plan && { ...plan, tasks: plan.tasks.map((task) => ({ ...task, brief: { ...task.brief, document: null } })) },
    })
    expect(withoutText(read)).toEqual(withoutText(plain))
    expect(read.plan?.tasks[1]?.brief.document).toContain(extras)
  })

  test('FLOW-FMT-11: the text may be anything, and its check boxes do not count', async () => {
    for (const body of ['', 'Just do it.', '- [x] all\n- [x] done\n', '---\n---\n']) {
      const text = `---\nagent: codex\ndone: false\n---\n${body}`
      expect(onlyTask(await lint(text))).toMatchObject({ status: 'todo', brief: { document: text } })
    }
  })

  test('FLOW-FMT-6: blanks may follow either line, and dots may close', async () => {
    const read = await lint('--- \t\nagent: codex\ndone: false\n...  \n# Hang the lamps\n')
    expect(onlyTask(read).title).toBe('Hang the lamps')
    expect(linesOf(await lint('--- a\nagent: codex\ndone: false\n---\n'))).toEqual(['error front-matter-missing 1:1'])
  })

  test('FLOW-FMT-13: CRLF is read, and a byte order mark with a warning', async () => {
    const read = await lint(`\uFEFF${ticketText('title: Lamps').replaceAll('\n', '\r\n')}`)
    expect(onlyTask(read)).toMatchObject({ title: 'Lamps', status: 'todo' })
    expect(linesOf(read)).toEqual(['warning byte-order-mark 1:1'])
  })

  test('FLOW-FMT-13, FLOW-LNT-7: what is no UTF-8 is an error, and the other tickets are checked all the same', async () => {
    const files = { [inQueue('TICKET-001.md')]: 'x', [inQueue('TICKET-002.md')]: front('agent: codex') }
    const snapshot = snapshotOf(files)
    const bytes = new Map([...snapshot.files, [inQueue('TICKET-001.md'), Uint8Array.of(0x2d, 0xff)]])
    const read = await flowFormat().read({ ...snapshot, files: bytes }, QUEUE, { gateGroups: false })
    expect(linesOf(read)).toEqual(['error ticket-unreadable', 'error ticket-done-invalid 1:1'])
  })

  test('FLOW-LNT-2: nothing in a file can make the linter fail', async () => {
    for (const text of ['[', '{', '- ', '? ', 'a: {', '"']) {
      const read = await lint(front(text.repeat(5000)))
      expect(read.plan).toBeNull()
      expect(read.findings.every(({ code }) => code.startsWith('front-matter-'))).toBe(true)
    }
  })
})

describe('templates', () => {
  const keys = (lines: string) => front(`agent: codex\ndone: false\n${lines}`)

  test('FLOW-TPL-1: keys of the wrong kind are told, and the ticket can run', async () => {
    const wrong = 'template: 1\ntemplate_commit: [a]\ntemplate_blob: 2\ntemplate_trusted: "true"\ntemplate_scan: maybe'
    const read = await lint(keys(wrong))
    expect(linesOf(read)).toEqual([4, 5, 6, 7, 8].map((line) => expect.stringMatching(`^warning template-key-invalid ${line}:`)))
    expect(onlyTask(read).status).toBe('todo')
    const right = 'template: a:b\ntemplate_commit: "12"\ntemplate_blob: "34"\ntemplate_trusted: true\ntemplate_scan: skipped'
    expect(linesOf(await lint(keys(right)))).toEqual([])
  })

  test('FLOW-TPL-3: one that is neither trusted nor approved gives a warning', async () => {
    expect(linesOf(await lint(keys('template_trusted: false')))).toEqual(['warning template-untrusted 4:19'])
    expect(linesOf(await lint(keys('template_trusted: false\ntemplate_scan: approve')))).toEqual([])
  })

  test('FLOW-TPL-4: each wrong reference is told in its own words', async () => {
    const said = await Promise.all(
      ['plain', ':path', 'repo:', 'repo:path@'].map(
        async (value) => (await lint(keys(`template: "${value}"`))).findings[0]?.message,
      ),
    )
    expect(new Set(said).size).toBe(4)
    expect(said).not.toContain(undefined)
    for (const value of ['a:b', 'a:b/c.md@main', 'a:b:c@d@e'])
      expect(linesOf(await lint(keys(`template: "${value}"`)))).toEqual([])
  })

  test('FLOW-TPL-5: a gap that nobody filled is told with its line, until the ticket is done', async () => {
    const gaps = `${keys('title: "[FILL_ME]"')}\nAnd [FILL_ME].\n`
    expect(linesOf(await lint(gaps))).toEqual(['warning template-gap 4:9', 'warning template-gap 8:5'])
    expect(linesOf(await lint(gaps.replace('done: false', 'done: true')))).toEqual([])
  })

  test('FLOW-FMT-15: tickets as they are published can be read', async () => {
    const read = await readFlow({
      'TICKET-001.md':
        '---\nagent: codex\ndone: false\ntitle: First steps\ngoal: Say what there is to do\n---\n\n## Goal\n- Write tickets.\n',
      'TICKET-002-slice.md':
        '---\nagent: codex\ndone: false\ntitle: "Slice: the hall"\ngoal: "Light in one room"\nreasoning: medium\n---\n## Scope\n\n- the hall\n',
      'TICKET-003-review.md': '---\nagent: user\ndone: false\ntitle: "Open: look at it"\n---\n\nLook.\n',
    })
    expect(read.findings).toEqual([])
    expect(read.plan?.tasks.map(({ title, status }) => [title, status])).toEqual([
      ['First steps', 'todo'],
      ['Slice: the hall', 'todo'],
      ['Open: look at it', 'blocked'],
    ])
  })
})
