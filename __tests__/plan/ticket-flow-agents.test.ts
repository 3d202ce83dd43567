import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { onlyTask, readFlow, ticketText } from './ticket-flow-fixture.ts'

const NAME = 'TICKET-001-lamps.md'
const parse = (text: string) => parseConfig(Buffer.from(text), '.github/plan-runner.yml')

/** A queue of one ticket, read by the rules that a configuration gives. */
const readFor = (agent: string, text: string) => {
  const { config, findings } = parse(text)
  expect(findings).toEqual([])
  return readFlow({ [NAME]: ticketText('', { agent }) }, config.ticketFlow)
}

const MINE = "agents:\n  - name: codex\n  - { name: mine, run: 'node tools/mine.mjs', timeout-minutes: 0.5 }\n"
const ONLY_MINE = 'agents:\n  - { name: mine, run: ./mine }\n'

describe('who may work', () => {
  test('is Codex alone, or exactly who is listed', () => {
    expect(parse('').config.agents).toEqual([{ name: 'codex', run: null, timeoutMs: null }])
    expect(parse(MINE).config.agents).toEqual([
      { name: 'codex', run: null, timeoutMs: null },
      { name: 'mine', run: 'node tools/mine.mjs', timeoutMs: 30_000 },
    ])
    expect(parse(ONLY_MINE).config.agents.map(({ name }) => name)).toEqual(['mine'])
  })

  test.each([
    ['- { name: user, run: x }', '/agents/0/name', '"user"'],
    ['- { name: opencode, run: x }', '/agents/0/name', '"opencode"'],
    ['- { name: codex, run: x }', '/agents/0/run', 'built in'],
    ['- { name: codex, timeout-minutes: 5 }', '/agents/0/timeout-minutes', 'built in'],
    ['- { name: mine }', '/agents/0', '"mine"'],
    ['- { name: Mine, run: x }', '/agents/0/name', 'Mine'],
    ["- { name: 'my agent', run: x }", '/agents/0/name', 'my agent'],
    [`- { name: ${'a'.repeat(33)}, run: x }`, '/agents/0/name', ''],
    ["- { name: mine, run: '' }", '/agents/0/run', ''],
    ['- { name: mine, run: x, timeout-minutes: 0 }', '/agents/0/timeout-minutes', ''],
    ['- { name: mine, run: x, network: true }', '/agents/0/network', ''],
    ['- { name: mine, run: x }\n  - { name: mine, run: y }', '/agents/1/name', 'Two agents'],
  ])('FLOW-AGT-5: cannot be said with %s', (entry, pointer, message) => {
    const { findings } = parse(`agents:\n  ${entry}\n`)
    expect(findings).toMatchObject([{ severity: 'error', pointer, message: expect.stringContaining(message) }])
  })
})

describe('a ticket', () => {
  test.each(['mine', 'Mine', '" MINE "'])(
    'FLOW-AGT-1, FLOW-LNT-4: for `%s` is for the program of that name in the configuration',
    async (agent) => expect(onlyTask(await readFor(agent, MINE))).toMatchObject({ status: 'todo', worker: { agent: 'mine' } }),
  )

  test('FLOW-AGT-1, FLOW-LNT-4: for somebody who is not listed is an error that quotes it and names who is', async () => {
    const without = await readFor('Mine', '')
    expect(without.plan).toBeNull()
    expect(without.findings).toMatchObject([{ code: 'ticket-agent-unknown', hint: 'Known are codex, user.' }])
    expect(without.findings[0]?.message).toContain('"Mine"')
    const other = await readFor('yours', MINE)
    expect(other.findings).toMatchObject([{ code: 'ticket-agent-unknown', hint: 'Known are codex, mine, user.' }])
  })

  test('FLOW-AGT-2: for OpenCode, or for Codex where only others are listed, is an error of its own', async () => {
    for (const [agent, text] of [
      ['opencode', MINE],
      ['Codex', ONLY_MINE],
    ] as const)
      expect((await readFor(agent, text)).findings).toMatchObject([{ code: 'ticket-agent-unsupported' }])
    expect(onlyTask(await readFor('Codex', MINE))).toMatchObject({ worker: { agent: 'codex' } })
  })

  test('is for a person whoever else is listed', async () => {
    expect(onlyTask(await readFor('user', ONLY_MINE)).status).toBe('blocked')
  })
})
