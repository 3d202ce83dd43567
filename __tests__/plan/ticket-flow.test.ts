import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../src/plan/check-plan.ts'
import { findPlan } from '../../src/plan/formats.ts'
import { selectBundle } from '../../src/plan/select.ts'
import { complaints } from '../checks/change-fixture.ts'
import { claim, world } from './plan-fixture.ts'
import { flowFormat, inQueue, linesOf, QUEUE, readFlow, snapshotOf, ticketText } from './ticket-flow-fixture.ts'

const done = ticketText('', { done: 'true' })
const open = ticketText()
const human = ticketText('', { agent: 'user' })

const planOf = async (...given: Parameters<typeof readFlow>) => {
  const { plan, findings } = await readFlow(...given)
  if (plan === null) throw new Error(JSON.stringify(findings))
  return plan
}

const idsOf = async (...given: Parameters<typeof readFlow>) => (await planOf(...given)).tasks.map(({ id }) => id)

const select = async (files: Parameters<typeof readFlow>[0], settings = {}, within = {}) =>
  selectBundle(await planOf(files, settings), world({ names: flowFormat().names, ...within }))

const firstOf = (selection: Awaited<ReturnType<typeof select>>) =>
  selection.outcome === 'selected' ? selection.bundle.tasks.map(({ id }) => id).join(' ') : selection.outcome

describe('the folder', () => {
  test('FLOW-FMT-1: is found by itself at its usual place, or by its name', () => {
    const paths = [inQueue('TICKET-001.md'), 'work/queue/TICKET-002.md', 'README.md']
    expect(findPlan(paths, null, null)).toMatchObject({ format: { name: 'ticket-flow' }, planPath: QUEUE })
    expect(findPlan(paths, `${QUEUE}/`, null)?.planPath).toBe(QUEUE)
    expect(findPlan(paths, './work/queue', null)?.planPath).toBe('work/queue')
    expect(findPlan(['README.md'], null, null)).toBeNull()
    expect(findPlan([inQueue('AGENTS.md')], null, null)).toBeNull()
    expect(findPlan([inQueue('AGENTS.md')], null, 'ticket-flow')?.planPath).toBe(QUEUE)
  })

  test.each(['../tickets', 'work/../queue', 'work\\queue', '/queue', '.', ''])(
    'FLOW-FMT-1: "%s" is no folder for a queue',
    (wanted) =>
      expect(findPlan(['queue/TICKET-001.md', 'tickets/TICKET-001.md', 'TICKET-001.md'], wanted, 'ticket-flow')).toBeNull(),
  )

  test('FLOW-LNT-12: without a ticket it is an error that names it', async () => {
    const read = await readFlow({ 'AGENTS.md': '# Rules\n' })
    expect(read.plan).toBeNull()
    expect(read.findings).toMatchObject([{ code: 'no-tickets', file: QUEUE }])
  })

  test('FLOW-FMT-2: holds tickets by their names', async () => {
    expect(
      await idsOf({ 'ticket-1000.md': open, 'TICKET-001foo.md': open, 'Ticket-002-a.MD': open, 'TICKET-003.md': open }),
    ).toEqual(['TICKET-001foo', 'Ticket-002-a.MD', 'TICKET-003', 'ticket-1000'])
  })

  test.each(['TICKET-01.md', 'TICKET-2-bad.txt', 'NOTE-001.md', 'TICKET-001.txt', 'README.md', '.gitkeep'])(
    'FLOW-FMT-2, FLOW-LNT-6: %s is reported, with the form that is expected',
    async (name) => {
      const read = await readFlow({ [name]: open, 'TICKET-001-a.md': open })
      expect(read.plan).toBeNull()
      expect(read.findings).toMatchObject([
        { code: 'ticket-file-name', file: inQueue(name), hint: expect.stringContaining('TICKET-<number>[suffix].md') },
      ])
    },
  )

  test('FLOW-FMT-3, FLOW-SEL-1: is ordered by whole numbers of any length, and by nothing else', async () => {
    const huge = '9'.repeat(30)
    const files = {
      [`TICKET-${huge}8.md`]: ticketText('priority: 1'),
      [`TICKET-${huge}7.md`]: open,
      'TICKET-1000-a.md': ticketText('title: A'),
      'TICKET-0999-z.md': ticketText('title: Z'),
      'TICKET-000.md': open,
    }
    expect(await idsOf(files)).toEqual(['TICKET-000', 'TICKET-0999-z', 'TICKET-1000-a', `TICKET-${huge}7`, `TICKET-${huge}8`])
  })

  test('FLOW-FMT-3, FLOW-LNT-8: two files of one index are an error that names both', async () => {
    const read = await readFlow({ 'TICKET-0007.md': open, 'TICKET-007-b.md': done, 'TICKET-008.md': open })
    expect(read.plan).toBeNull()
    expect(read.findings).toMatchObject([
      { code: 'ticket-duplicate-index', message: expect.stringMatching(/007: TICKET-0007\.md, TICKET-007-b\.md\.$/) },
    ])
  })

  test('FLOW-FMT-4: leaves folders below it and AGENTS.md alone', async () => {
    expect(await idsOf({ 'TICKET-001.md': open, 'old/TICKET-000.md': 'x', 'old/note.txt': 'x', 'AGENTS.md': 'x' })).toEqual([
      'TICKET-001',
    ])
    expect(flowFormat().reads(QUEUE, inQueue('old/TICKET-000.md'))).toBe(false)
  })

  test('FLOW-LNT-7: a link is told, not followed', async () => {
    const read = await readFlow({ 'TICKET-001.md': { link: 'AGENTS.md' } })
    expect([read.plan, ...linesOf(read)]).toEqual([null, 'error ticket-unreadable'])
  })

  test('FLOW-LNT-9, FLOW-LNT-10: one pass tells everything in order, of finished tickets too, and nothing can run', async () => {
    const read = await readFlow({
      'note.txt': '',
      'TICKET-002.md': '---\nagent: nobody\ndone: maybe\n---\n',
      'TICKET-001.md': '---\nagent: nobody\ndone: true\ntitle: 7\n---\n',
    })
    expect(read.plan).toBeNull()
    expect(read.findings.map(({ file, line, code }) => [file?.slice(QUEUE.length + 1), line, code])).toEqual([
      ['TICKET-001.md', 2, 'ticket-agent-unknown'],
      ['TICKET-001.md', 4, 'ticket-text-ignored'],
      ['TICKET-002.md', 2, 'ticket-agent-unknown'],
      ['TICKET-002.md', 3, 'ticket-done-invalid'],
      ['note.txt', null, 'ticket-file-name'],
    ])
  })
})

describe('the order of work', () => {
  const three = { 'TICKET-001.md': done, 'TICKET-002-b.md': open, 'TICKET-003.md': open, 'TICKET-004.md': open }

  test('FLOW-SEL-2, FLOW-SEL-9: the first ticket that is not done is taken, alone', async () => {
    expect(firstOf(await select(three))).toBe('TICKET-002-b')
    expect(firstOf(await select({ 'TICKET-001.md': open, 'TICKET-002.md': done }))).toBe('TICKET-001')
  })

  test('FLOW-SEL-3: every other waits for it, under its name', async () => {
    const { rejected } = await select({ ...three, 'TICKET-005.md': done, 'TICKET-006.md': open })
    expect(rejected).toEqual(
      ['TICKET-003', 'TICKET-004', 'TICKET-006'].map((taskId) => ({ taskId, reason: 'dependency-open', detail: 'TICKET-002-b' })),
    )
    expect(firstOf(await select(three, {}, { only: 'TICKET-003' }))).toBe('waiting')
  })

  test('FLOW-SEL-4: nothing behind a ticket in work starts', async () => {
    const claimed = await select(three, {}, { claims: new Map([['TICKET-002-b', claim('TICKET-002-b', 'somebody')]]) })
    expect(firstOf(claimed)).toBe('waiting')
    expect(claimed.rejected[0]).toMatchObject({ taskId: 'TICKET-002-b', reason: 'claimed' })
    expect(claimed.rejected[1]).toMatchObject({ taskId: 'TICKET-003', reason: 'dependency-open', detail: 'TICKET-002-b' })
  })

  test('FLOW-SEL-5: with `skip-blocked` one that cannot start is passed over by name', async () => {
    const within = { claims: new Map([['TICKET-002-b', claim('TICKET-002-b', 'somebody')]]) }
    const selection = await select({ ...three, 'TICKET-003.md': human }, { skipBlocked: true }, within)
    expect(firstOf(selection)).toBe('TICKET-004')
    expect(selection.rejected).toMatchObject([
      { taskId: 'TICKET-002-b', reason: 'claimed' },
      { taskId: 'TICKET-003', reason: 'not-todo' },
    ])
  })

  test('FLOW-SEL-6: a ticket for a person stops the queue, and it is told what to do', async () => {
    const files = { 'TICKET-001.md': done, 'TICKET-002.md': human, 'TICKET-003.md': open }
    const selection = await select(files)
    expect(selection.outcome).toBe('waiting')
    expect(selection.rejected).toEqual([
      {
        taskId: 'TICKET-002',
        reason: 'not-todo',
        detail: `TICKET-002 is for a person: do it, then set \`done: true\` in ${inQueue('TICKET-002.md')} on the base branch`,
      },
      { taskId: 'TICKET-003', reason: 'dependency-open', detail: 'TICKET-002' },
    ])
    expect((await readFlow(files)).findings).toMatchObject([
      {
        severity: 'warning',
        code: 'ticket-for-a-person',
        file: inQueue('TICKET-002.md'),
        hint: expect.stringContaining(`\`done: true\` in ${inQueue('TICKET-002.md')}`),
      },
    ])
  })

  test('FLOW-SEL-7: only `done: true` in the commit moves the queue past it', async () => {
    const after = ticketText('', { agent: 'user', done: 'true' })
    expect(firstOf(await select({ 'TICKET-002.md': after, 'TICKET-003.md': open }))).toBe('TICKET-003')
    expect((await readFlow({ 'TICKET-002.md': after, 'TICKET-003.md': open })).findings).toEqual([])
  })

  test('FLOW-SEL-8: a queue of finished tickets is complete', async () => {
    expect((await select({ 'TICKET-001.md': done, 'TICKET-002.md': done })).outcome).toBe('complete')
  })

  describe('with `depends-on`', () => {
    const read = { skipBlocked: true, dependsOn: true }

    test('a ticket waits for those it lists, by index, id or file name', async () => {
      for (const list of ['[1]', '1', '"001"', '[TICKET-0001]', 'ticket-001-a', '[TICKET-001-a.md]']) {
        const files = { 'TICKET-001-a.md': human, 'TICKET-002.md': ticketText(`depends_on: ${list}`), 'TICKET-003.md': open }
        const selection = await select(files, read)
        expect(firstOf(selection)).toBe('TICKET-003')
        expect(selection.rejected[1]).toMatchObject({ taskId: 'TICKET-002', reason: 'dependency-open' })
      }
    })

    test('a name that no ticket has is an error at its line', async () => {
      const plan = await planOf({ 'TICKET-001.md': ticketText('depends_on: [TICKET-009]') }, read)
      expect(checkPlan(plan)).toMatchObject([{ code: 'dependency-missing', file: inQueue('TICKET-001.md'), line: 4 }])
    })

    test('what is no list of tickets, or leads forward in a strict queue, is an error', async () => {
      expect(linesOf(await readFlow({ 'TICKET-001.md': ticketText('depends_on: { a: b }') }, read))).toEqual([
        'error ticket-depends-on 4:13',
      ])
      const forward = { 'TICKET-001.md': ticketText('depends_on: [2]'), 'TICKET-002.md': open }
      expect(linesOf(await readFlow(forward, { dependsOn: true }))).toEqual(['error ticket-depends-on 4:13'])
      expect(firstOf(await select(forward, read))).toBe('TICKET-002')
    })
  })
})

describe('what belongs to whom', () => {
  test('FLOW-DONE-8: of the whole folder, only the ticket at hand may be changed', async () => {
    const [first] = (await planOf({ 'TICKET-001.md': open })).tasks
    const isOwned = (path: string) => flowFormat().owns(QUEUE, path, first === undefined ? [] : [first])
    expect(isOwned(inQueue('TICKET-001.md'))).toBe(false)
    expect(flowFormat().owns(QUEUE, inQueue('TICKET-001.md'))).toBe(true)
    for (const name of ['TICKET-002.md', 'ticket-001.md', 'TICKET-001-b.md', 'AGENTS.md', 'old/TICKET-001.md'])
      expect([name, isOwned(inQueue(name))]).toEqual([name, true])
    expect(isOwned('.CODEX-autorunner/Tickets/TICKET-009.md')).toBe(true)
    expect(isOwned('.codex-autorunner/workspace/spec.md')).toBe(false)
  })

  test('FLOW-USE-7: no ticket is moved, renumbered or deleted by the work on one', async () => {
    const [first] = (await planOf({ 'TICKET-001.md': open, 'TICKET-002.md': open })).tasks
    if (first === undefined) throw new Error('no task')
    const complain = (before: string, after: string | null) =>
      complaints(
        { [before]: { before: open }, ...(after === null ? {} : { [after]: { after: open } }) },
        { tasks: [first], isPlanPath: (path) => flowFormat().owns(QUEUE, path, [first]) },
      )
    const error = (name: string) => `error protected-path ${inQueue(name)}`
    expect(complain(inQueue('TICKET-002.md'), null)).toContain(error('TICKET-002.md'))
    expect(complain(inQueue('TICKET-002.md'), 'done/TICKET-002.md')).toContain(error('TICKET-002.md'))
    expect(complain(inQueue('TICKET-001.md'), inQueue('TICKET-009.md'))).toContain(error('TICKET-009.md'))
    expect(complain(inQueue('TICKET-001.md'), inQueue('done/TICKET-001.md'))).toContain(error('done/TICKET-001.md'))
  })

  test('branches of this format begin in a way of their own', async () => {
    const [task] = (await planOf({ 'TICKET-001-lamps.md': ticketText('title: Lamps') })).tasks
    if (task === undefined) throw new Error('no task')
    expect(flowFormat().names([task], 'codex/')).toMatchObject({
      branch: 'codex/flow-TICKET-001-lamps',
      scope: 'ticket-001-lamps',
      title: 'Lamps',
      trailers: ['Plan-Ticket: TICKET-001-lamps'],
    })
  })

  test("FLOW-CMT-6: files that a program of this format keeps its own state in are nobody's to change; shared documents are", () => {
    const isOwned = (path: string) => flowFormat().owns(QUEUE, path)
    for (const name of ['runs/1/DISPATCH.md', 'flows/x', 'flows.db', 'flows.db-wal', 'filebox/inbox/a.png', 'FLOWS/x'])
      expect([name, isOwned(`.codex-autorunner/${name}`)]).toEqual([name, true])
    for (const path of [
      '.codex-autorunner/workspace/decisions.md',
      'runs/1.txt',
      'flows/checkout.ts',
      'src/.codex-autorunner/runs/a',
    ])
      expect([path, isOwned(path)]).toEqual([path, false])
  })
})

const mark = async (text: string, worked?: string, name = 'TICKET-001.md') => {
  const path = inQueue(name)
  const snapshot = snapshotOf({ [path]: text, [inQueue('TICKET-002.md')]: open })
  const { plan } = await flowFormat().read(snapshot, QUEUE, { gateGroups: false })
  const task = plan?.tasks.find(({ place }) => place.file === path)
  if (task === undefined) throw new Error('not read')
  const left = worked === undefined ? undefined : new Map([[path, Buffer.from(worked)]])
  const edits = flowFormat().markDone(snapshot, QUEUE, [task], '2031-05-01', left)
  expect(edits.every((edit) => edit.path === path)).toBe(true)
  return edits.map(({ content }) => Buffer.from(content).toString())[0]
}

describe('a ticket that is done', () => {
  const corpus: readonly (readonly [string, string])[] = [
    ['plain', '---\nagent: codex\ndone: @\n---\nText.\n'],
    ['CRLF', '---\r\nagent: codex\r\ndone: @\r\ntitle: A\r\n---\r\nText.\r\n'],
    ['mixed line ends', '---\nagent: codex\r\ndone: @\n---\r\nText.\n'],
    ['byte order mark', '\uFEFF---\nagent: codex\ndone: @\n---\nText.\n'],
    ['no line end at the end', '---\nagent: codex\ndone: @\n---\nText'],
    ['closing line at the end', '---\nagent: codex\ndone: @\n---'],
    ['dots', '---\nagent: codex\ndone: @\n...\n---\n'],
    ['Unicode', '---\ntitle: "Lämpchen 💡 \u2028 \\u00e4"\nagent: codex\ndone: @ # 終\n---\n💡\u0301\n'],
    ['comments and blanks', '---  \n# done: false\nagent:   codex   # who\n\ndone:\t@   # done: false\n\n---\t\ndone: false\n'],
    ['quotes and flow', '---\n{ "agent": "codex", "done": @, x: [1, {y: no}], }\n---\n'],
    ['value on the next line', '---\nagent: codex\ndone:\n  @\n---\n'],
    ['explicit key', '---\n? done\n: @\n? agent\n: codex\n---\n'],
    ['anchor', '---\nagent: codex\ndone: &d @\n---\n'],
    ['block texts', '---\nnote: |\n  done: false\nmore: >-\n  a\n\n  b\nagent: codex\ndone: @\n---\n---\ndone: false\n---\n'],
    [
      'provenance',
      '---\nagent: codex\ntemplate_commit: 00012\ntemplate_scan: "skipped"\ndone: @\ntemplate: a:b@c\nz: 1.0\na: ~\n---\n',
    ],
  ]

  test.each(corpus.flatMap(([what, text]) => ['false', 'no', 'Off'].map((word) => [what, word, text] as const)))(
    'FLOW-FMT-12: keeps every byte but its value (%s, %s)',
    async (_, word, text) => {
      expect(await mark(text.replace('@', word))).toBe(text.replace('@', 'true'))
    },
  )

  test.each(['true', 'yes', 'ON'])('FLOW-FMT-12: is left alone where it says %s already', async (word) =>
    expect(await mark(`---\nagent: codex\ndone: ${word}\n---\n`)).toBeUndefined(),
  )

  test('FLOW-DONE-2, FLOW-CMT-7: is one changed line in that one file', async () => {
    const marked = await mark(open)
    const lines = open.split('\n')
    expect(marked?.split('\n').flatMap((line, at) => (line === lines[at] ? [] : [line]))).toEqual(['done: true'])
  })

  test('FLOW-DONE-7, FLOW-DONE-8: keeps what the agent wrote below, and nothing that it wrote above', async () => {
    const base = ticketText('model: small # keep\r')
    const worked = '---\nagent: user\ndone: true\nmodel: large\n---\n# Hang the lamps\n\n- [x] hall\n'
    expect(await mark(base, worked)).toBe(
      '---\nagent: codex\ndone: true\nmodel: small # keep\r\n---\n# Hang the lamps\n\n- [x] hall\n',
    )
    expect(await mark(base, base.replace('false', 'true'))).toBeUndefined()
    expect(await mark('---\nagent: codex\ndone: no\n---', '---\nagent: codex\ndone: no\n---\nNotes.\n')).toBe(
      '---\nagent: codex\ndone: true\n---\nNotes.\n',
    )
  })

  test('FLOW-USE-7: is back in its place where the agent has taken it away', async () => {
    expect(await mark(open)).toBe(open.replace('done: false', 'done: true'))
  })

  test.each(['', 'no front matter', '---\nagent: codex\ndone: true\n', `${open}\0`, open + 'x'.repeat(1024 * 1024)])(
    'FLOW-DONE-7: is put back where the agent left nothing that can be read: %#',
    async (worked) => expect(await mark(open, worked)).toBe(open.replace('done: false', 'done: true')),
  )
})

describe('work that is left', () => {
  const files = { [inQueue('TICKET-001.md')]: open, [inQueue('TICKET-007-b.md')]: done }
  const propose = async (...proposals: string[]) => {
    const snapshot = snapshotOf(files)
    const { plan } = await flowFormat({ followUps: true }).read(snapshot, QUEUE, { gateGroups: false })
    const [task] = plan?.tasks ?? []
    if (task === undefined) throw new Error('not read')
    const edits = flowFormat({ followUps: true }).followUps?.(snapshot, QUEUE, [task], proposals) ?? []
    return new Map(edits.map(({ path, content }) => [path, Buffer.from(content).toString()]))
  }

  test('becomes no ticket unless the repository wants that', () => {
    expect(flowFormat().followUps).toBeUndefined()
    expect(flowFormat({ followUps: false }).followUps).toBeUndefined()
  })

  test('FLOW-DONE-9: becomes tickets behind all others, with its first line as title, in a queue that is still sound', async () => {
    const edits = await propose('Dim the lamps\nAt night they are too bright.', 'done: true\n---\nagent: user', '\u202e')
    expect([...edits.keys()]).toEqual([inQueue('TICKET-008-dim-the-lamps.md'), inQueue('TICKET-009-done-true.md')])
    const { plan, findings } = await flowFormat().read(snapshotOf({ ...files, ...Object.fromEntries(edits) }), QUEUE, {
      gateGroups: false,
    })
    expect(findings).toEqual([])
    expect(plan?.tasks.slice(2)).toMatchObject([
      { title: 'Dim the lamps', status: 'todo', worker: { agent: 'codex' } },
      { title: 'done: true', status: 'todo', worker: { agent: 'codex' } },
    ])
    expect(edits.get(inQueue('TICKET-008-dim-the-lamps.md'))).toContain(
      'At night they are too bright.\n\nLeft to be done by TICKET-001.',
    )
  })
})
