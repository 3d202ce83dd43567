import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { renderExecutionResult, writeExecutionResult } from '../../../src/plan/workflow/execution-result.ts'
import { ticketYaml } from './ticket-shapes.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const written = (text: string, result: object = { status: 'done', risks: [] }) =>
  Buffer.from(writeExecutionResult('tickets/TKT-2031-05-01-a.yaml', bytes(text), result)).toString('utf8')

const before =
  '# A ticket\nschema_version: 2\n\nticket: # head\n  id: "TKT-2031-05-01-a" # its id\n  status: backlog\n\n# What came of it\n'
const after = "\n# The end\nscope:\n    goal:   'Odd  spaces'\n    in_scope: [a,   b] # kept\n"

describe('a ticket takes its result', () => {
  test.each<[string, string]>([
    ['a block', 'execution_result:\n  status: pending # not yet\n  notes: |\n    one\n\n    two # no comment\n'],
    ['a list', 'execution_result:\n- one\n- two\n'],
    ['nothing', 'execution_result:\n'],
    ['a null', 'execution_result: null\n'],
    ['an empty group', 'execution_result: {}\n'],
    ['a group over several lines', 'execution_result: {\n  status: pending,\n  risks: [\n    "a" ] }\n'],
    ['a text', 'execution_result: "none yet"\n'],
  ])('WFL-REV-12, WFL-REC-05: where there is %s, and every other byte stays', (_, old) => {
    const text = written(`${before}${old}${after}`)
    expect(text.startsWith(before)).toBe(true)
    expect(text.endsWith(after)).toBe(true)
    expect(text.slice(before.length, -after.length)).toMatch(/^execution_result:\n(?: {2}.*\n)+$/)
    expect((parse(text) as { execution_result: unknown }).execution_result).toMatchObject({ status: 'done', risks: [] })
  })

  test('WFL-REV-12: a comment behind an empty result stays on its line', () => {
    const text = written(`${before}execution_result: {} # by the runner\n${after}`)
    expect(text.slice(before.length)).toMatch(/ # by the runner\n\n# The end\n/)
  })

  test('with Windows line ends, a byte order mark and no key', () => {
    const crlf = `\uFEFF${before}${after}`.replaceAll('\n', '\r\n')
    const text = written(crlf)
    expect(text.startsWith(crlf)).toBe(true)
    expect(text.slice(crlf.length)).toBe('execution_result:\r\n  status: "done"\r\n  risks: []\r\n')
  })

  test('as the last key, without a final line end, before the end of the document', () => {
    expect(written('ticket: {id: a}\nexecution_result: null')).toBe(
      'ticket: {id: a}\nexecution_result:\n  status: "done"\n  risks: []',
    )
    expect(written('ticket: {id: a}')).toBe('ticket: {id: a}\nexecution_result:\n  status: "done"\n  risks: []\n')
    expect(written('---\nticket: {id: a}\n...\n')).toBe(
      '---\nticket: {id: a}\nexecution_result:\n  status: "done"\n  risks: []\n...\n',
    )
  })

  test('in a ticket that is written like JSON', () => {
    expect(written('{"ticket": {"id": "a"}, "execution_result": {"status": "pending"}, "scope": {}}\n')).toBe(
      '{"ticket": {"id": "a"}, "execution_result": {"status":"done","risks":[]}, "scope": {}}\n',
    )
    expect(written('{ticket: {id: a}}\n')).toBe('{ticket: {id: a}, "execution_result": {"status":"done","risks":[]}}\n')
  })

  test('and keeps what only the ticket knows of', () => {
    const text = written(ticketYaml('orchestrator', { '/execution_result/child_ticket_status': [{ id: 'TKT-1' }] }))
    expect(parse(text)).toMatchObject({ execution_result: { status: 'done', child_ticket_status: [{ id: 'TKT-1' }] } })
  })

  test('WFL-REV-12: whatever the ticket and the texts are, only the result changes', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.integer(), fc.array(fc.string()))
    const key = fc.stringMatching(/^[a-z][a-z0-9_-]{0,9}$/)
    fc.assert(
      fc.property(
        fc.dictionary(key, value, { maxKeys: 4 }),
        fc.dictionary(key, value, { maxKeys: 4 }),
        fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 }),
        (first, last, result) => {
          const ticket = { head: 'x', ...first, execution_result: { status: 'pending' }, tail: 'y', ...last }
          const text = stringify(ticket)
          const now = parse(written(text, result)) as Record<string, unknown>
          expect(now).toEqual({ ...(parse(text) as object), execution_result: { status: 'pending', ...result } })
        },
      ),
    )
  })

  test('is refused where there is no ticket', () => {
    expect(() => written('- a\n')).toThrow('is no ticket')
    expect(() => written('a: &x 1\nb: *x\n')).toThrow('is no ticket')
  })
})

test('WFL-REC-05: a locked ticket has its result in a file of its own', () => {
  expect(renderExecutionResult({ status: 'done', risks: ['a: b # c'] })).toBe(
    'execution_result:\n  status: "done"\n  risks:\n    - "a: b # c"\n',
  )
})
