import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TASK_ID } from '../../src/edge/inputs.ts'
import type { Task } from '../../src/model.ts'
import { idOfTicket } from '../../src/plan/formats/ticket-names.ts'
import { findPlan } from '../../src/plan/formats.ts'
import { readTickets, snapshotOf, ticketFormat } from './ticket-fixture.ts'

const TICKET = 'work/tickets/ticket_7_lamps.md'
const text = '# Ticket 7 — Lamps that dim\n\nLet `dim` take a level.\n'

const only = ({ plan }: Awaited<ReturnType<typeof readTickets>>): Task => {
  const [task, ...others] = plan?.tasks ?? []
  if (task === undefined || others.length > 0) throw new Error('one task was expected')
  return task
}

const codesOf = ({ findings }: Awaited<ReturnType<typeof readTickets>>) =>
  findings.map(({ severity, code }) => `${severity} ${code}`)

describe('one ticket', () => {
  test('TKT-SEL-1: is found only when its path is given and its format is named', () => {
    const paths = [TICKET, 'README.md']
    expect(findPlan(paths, null, null)).toBeNull()
    expect(findPlan(paths, null, 'ticket')).toBeNull()
    expect(findPlan(paths, 'work/tickets', null)).toBeNull()
    expect(findPlan(paths, TICKET, 'ticket')).toMatchObject({ planPath: TICKET, format: { name: 'ticket' } })
    expect(findPlan(paths, 'work/tickets', 'ticket')?.planPath).toBe('work/tickets')
  })

  test('TKT-SEL-2: may be named from a root of the configuration', () => {
    const paths = [`apps/house/${TICKET}`]
    const tickets = { roots: ['apps/house', 'apps/shed'], reportSuffix: '_change_report', rerun: false }
    expect(findPlan(paths, TICKET, 'ticket', tickets)?.planPath).toBe(`apps/house/${TICKET}`)
    expect(findPlan(paths, `apps/house/${TICKET}`, 'ticket', tickets)?.planPath).toBe(`apps/house/${TICKET}`)
    expect(findPlan(paths, TICKET, 'ticket')).toBeNull()
    const both = [...paths, `apps/shed/${TICKET}`]
    expect(() => findPlan(both, TICKET, 'ticket', tickets)).toThrow(
      expect.objectContaining({ code: 'plan-not-found', findings: [expect.objectContaining({ code: 'ticket-ambiguous' })] }),
    )
  })

  test.each([
    ['is empty', { [TICKET]: '' }],
    ['holds white space only', { [TICKET]: ' \n\n' }],
    ['is a link', { [TICKET]: { link: 'ticket_8.md' } }],
    ['is no UTF-8', { [TICKET]: `${text}\ud800` }],
  ])('TKT-SEL-2: is refused when it %s', async (what, files) => {
    const snapshot = snapshotOf(files)
    const bad = what === 'is no UTF-8' ? { ...snapshot, files: new Map([[TICKET, Uint8Array.of(0x23, 0xff)]]) } : snapshot
    const read = await ticketFormat().read(bad, TICKET, { gateGroups: false })
    expect(read.plan).toBeNull()
    expect(codesOf(read)).toEqual(['error ticket-unreadable'])
  })

  test.each([
    'tickets/ticket_template.md',
    'tickets/TICKET_000_TEMPLATE.md',
    'tickets/codex_ticket_1_2_change_report.md',
    'tickets/ticket_3_codex_report_v2.md',
    'tickets/ticket_3_done.md',
    'tickets/CODEX_RULES.md',
    'tickets/README.md',
    'prompts/runners/ticket_1.md',
    'prompts/codex_run_ticket.md',
    'prompts/change_report_prompt.md',
  ])('TKT-SEL-3: %s is no ticket', async (path) => {
    const read = await readTickets({ [path]: text }, path, { reportSuffix: '_done' })
    expect(read.plan).toBeNull()
    expect(codesOf(read)).toEqual(['error not-a-ticket'])
  })

  test.each(['ticket_12_naming_rules.md', 'dry-run.md', 'ticket_4_email_template.md', 'report.md', 'improve_reports.md'])(
    '%s is a ticket',
    async (path) => expect((await readTickets({ [path]: text }, path)).plan?.tasks).toHaveLength(1),
  )

  test('TKT-SEL-4: is one bundle of its own, however many items it holds', async () => {
    const path = 'codex_ticket_39_40.md'
    const task = only(await readTickets({ [path]: '# Lamps\n\n## Ticket 39 — Dim\n\n## Ticket 40 — Blink\n' }, path))
    expect(task).toMatchObject({ id: 'codex_ticket_39_40', title: 'Lamps', status: 'todo', startsBundle: true, dependsOn: [] })
    expect(ticketFormat().names([task], 'codex/')).toEqual({
      branch: 'codex/ticket-codex_ticket_39_40',
      isOnlyBranch: false,
      scope: 'codex_ticket_39_40',
      title: 'Lamps',
      commitSubject: null,
    })
  })

  test('TKT-PRM-1: its whole text is what the agent is given', async () => {
    expect(only(await readTickets({ [TICKET]: text }, TICKET)).brief.document).toBe(text)
  })

  test.each([
    ['---\ntitle: x\n# no heading\n---\n\n## Ticket 9 – Two ##\n', 'Ticket 9 – Two'],
    ['```sh\n# a comment\n```\n# Real\n', 'Real'],
    ['\ufeff# With a mark\r\n', 'With a mark'],
    ['No heading at all.\n', 'ticket_7_lamps'],
  ])('takes its title from the first heading of %j', async (document, title) => {
    expect(only(await readTickets({ [TICKET]: document }, TICKET)).title).toBe(title)
  })

  test('TKT-CMD-3: the commands it lists are told apart from its prose', async () => {
    const document = [
      '# Lamps',
      '## 3. Required commands',
      'Run these:',
      '- `npm test`, always',
      '```sh',
      '$ node demo.mjs --dim',
      'npm test',
      '```',
      '## Notes',
      '- `rm -rf lamps`',
    ].join('\n')
    expect(only(await readTickets({ [TICKET]: document }, TICKET)).brief.verification).toEqual([
      { id: 'C1', type: 'command', description: '`npm test`' },
      { id: 'C2', type: 'command', description: '`node demo.mjs --dim`' },
    ])
  })

  test('whatever its bytes are, it is read or refused', async () => {
    const parts = fc.constantFrom('---\n', '# x\n', '```\n', '## Commands\n', '- `a`\n', '\r', '`', ' ')
    const texts = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(parts).map((all) => Buffer.from(all.join(''))),
    )
    await fc.assert(
      fc.asyncProperty(texts, async (bytes) => {
        const snapshot = { ...snapshotOf({ [TICKET]: text }), files: new Map([[TICKET, bytes]]) }
        const { plan, findings } = await ticketFormat().read(snapshot, TICKET, { gateGroups: false })
        expect(plan === null).toBe(findings.some(({ severity }) => severity === 'error'))
      }),
    )
  })

  test('TKT-PRM-2: ticket and reports on it belong to the host', () => {
    const { owns } = ticketFormat()
    const folder = 'work/tickets'
    const owned = [TICKET, `${folder}/TICKET_7_lamps.md`, `${folder}/ticket_7_lamps_change_report.md`]
    for (const path of [...owned, `${folder}/ticket_7_lamps_change_report_v2.md`]) expect(owns(TICKET, path), path).toBe(true)
    for (const path of ['README.md', `${folder}/notes.md`, 'ticket_7_lamps.md', 'src/lamp.js'])
      expect(owns(TICKET, path), path).toBe(false)
    for (const path of owned) expect(owns(folder, path), path).toBe(true)
    expect(owns(folder, `${folder}/notes.md`)).toBe(false)
  })
})

describe('reports', () => {
  const report = 'work/tickets/ticket_7_lamps_change_report'
  const pathFor = async (names: readonly string[], settings = {}) => {
    const files = { [TICKET]: text, ...Object.fromEntries(names.map((name) => [`${name}.md`, 'Done.\n'])) }
    const task = only(await readTickets(files, TICKET, settings))
    return ticketFormat(settings).reportPath(snapshotOf(files), TICKET, [task])
  }

  test('TKT-CHG-2: the report lies next to the ticket, under its name', async () => {
    expect(await pathFor([])).toBe(`${report}.md`)
    expect(await pathFor([], { reportSuffix: '_done' })).toBe('work/tickets/ticket_7_lamps_done.md')
  })

  test('TKT-CHG-4: a ticket with a report is done, and a re-run gets a name of its own', async () => {
    const done = await readTickets({ [TICKET]: text, [`${report}.md`]: 'Done.\n' }, TICKET)
    expect(only(done).status).toBe('done')
    expect(done.findings).toEqual([expect.objectContaining({ code: 'report-exists', severity: 'warning', file: `${report}.md` })])
    const again = await readTickets({ [TICKET]: text, [`${report}.md`]: 'Done.\n' }, TICKET, { rerun: true })
    expect(only(again).status).toBe('todo')
    expect(again.findings).toEqual([])
    expect(await pathFor([report])).toBe(`${report}_v2.md`)
    expect(await pathFor([report, `${report}_v2`])).toBe(`${report}_v3.md`)
    expect(await pathFor([`${report}_v2`])).toBe(`${report}_v3.md`)
    expect(await pathFor([`${report}_v2`, `${report}_v11`])).toBe(`${report}_v12.md`)
  })

  test('TKT-SEL-6: a report without content counts as missing, and its name is used', async () => {
    const files = { [TICKET]: text, [`${report}.md`]: '' }
    const task = only(await readTickets(files, TICKET))
    expect(task.status).toBe('todo')
    expect(ticketFormat().reportPath(snapshotOf(files), TICKET, [task])).toBe(`${report}.md`)
  })

  test('the report of a ticket whose name begins alike is not taken for its own', async () => {
    const other = 'work/tickets/ticket_7_lamps_big_change_report.md'
    expect(only(await readTickets({ [TICKET]: text, [other]: 'Done.\n' }, TICKET)).status).toBe('todo')
  })
})

describe('a folder of tickets', () => {
  const folder = 'tickets'
  const read = (names: readonly string[]) =>
    readTickets(Object.fromEntries(names.map((name) => [`${folder}/${name}`, `# ${name}\n`])), folder)
  const statuses = async (...names: string[]) =>
    Object.fromEntries(((await read(names)).plan?.tasks ?? []).map(({ id, status }) => [id, status]))

  test('TKT-SEL-6: is worked off by number; a ticket with a report is done', async () => {
    const found = await statuses('ticket_010_c.md', 'ticket_9_b.md', 'codex_tickets_1_2.md', 'codex_tickets_1_2_change_report.md')
    expect(found).toEqual({ codex_tickets_1_2: 'done', ticket_9_b: 'todo', ticket_010_c: 'todo' })
    expect(Object.keys(found)).toEqual(['codex_tickets_1_2', 'ticket_9_b', 'ticket_010_c'])
  })

  test('TKT-SEL-3: leaves out what is no ticket', async () => {
    const others = [
      'ticket_template.md',
      'CODEX_RULES.md',
      'notes.md',
      'deep/ticket_1.md',
      'ticket_3.txt',
      'ticket_8_codex_report.md',
    ]
    expect(await statuses('ticket_4.md', ...others)).toEqual({ ticket_4: 'todo' })
  })

  test('two tickets of one number wait until one of them is named', async () => {
    expect(await statuses('ticket_11.md', 'ticket_11_revised.md', 'ticket_12.md')).toEqual({
      ticket_11: 'blocked',
      ticket_11_revised: 'blocked',
      ticket_12: 'todo',
    })
    expect(await statuses('ticket_11.md', 'ticket_11_revised.md', 'ticket_11_revised_change_report.md')).toEqual({
      ticket_11: 'blocked',
      ticket_11_revised: 'done',
    })
    expect(await statuses('ticket_11a.md', 'ticket_11b.md')).toEqual({ ticket_11a: 'todo', ticket_11b: 'todo' })
    expect(codesOf(await read(['ticket_11.md', 'ticket_11_revised.md']))).toContain('warning ticket-ambiguous')
  })

  test('an empty folder and names that differ in case only are errors', async () => {
    expect(codesOf(await read(['notes.md']))).toEqual(['error no-tickets'])
    expect(codesOf(await read(['ticket_1.md', 'TICKET_1.md']))).toEqual(['error duplicate-id'])
  })
})

describe('ids', () => {
  test('are the names of the files where these can be part of a ref', () => {
    for (const stem of ['codex_ticket_39_40', 'ticket_1.2', 'A-b']) expect(idOfTicket(`x/${stem}.md`)).toBe(stem)
    for (const stem of ['ä ticket', '_first', 'a..b', 'x.lock', 'a'.repeat(65), '…'])
      expect(idOfTicket(`${stem}.md`)).not.toBe(stem)
  })

  test('always fit, and differ where the names do', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }),
        fc.string({ minLength: 1, maxLength: 90 }),
        (one, other) => {
          const [a, b] = [one, other].map((stem) => idOfTicket(`tickets/${stem.replaceAll('/', '_')}.md`))
          expect(a).toMatch(TASK_ID)
          expect(a).not.toMatch(/\.\.|\.$|\.lock$/)
          if (one.replaceAll('/', '_') !== other.replaceAll('/', '_')) expect(a).not.toBe(b)
        },
      ),
    )
  })
})
