import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyFailure, parseEvent } from '../../src/agent/events.ts'

const parse = (event: unknown) => parseEvent(JSON.stringify(event))
const item = (type: 'item.started' | 'item.completed', content: object) => parse({ type, item: { id: 'item_1', ...content } })

describe('a line of the event stream', () => {
  test.each([
    [
      { type: 'thread.started', thread_id: '0199-ab' },
      { kind: 'thread', id: '0199-ab' },
    ],
    [{ type: 'turn.started' }, { kind: 'ignored' }],
    [
      {
        type: 'turn.completed',
        usage: { input_tokens: 2400, cached_input_tokens: 2048, output_tokens: 40, reasoning_output_tokens: 8 },
      },
      {
        kind: 'turn-completed',
        usage: { inputTokens: 2400, cachedInputTokens: 2048, outputTokens: 40, reasoningOutputTokens: 8 },
      },
    ],
    [
      { type: 'turn.failed', error: { message: 'boom' } },
      { kind: 'turn-failed', message: 'boom' },
    ],
    [
      { type: 'error', message: 'Reconnecting... 1/1 (cut)' },
      { kind: 'notice', text: 'Reconnecting... 1/1 (cut)' },
    ],
    [{ type: 'something.new', payload: 1 }, { kind: 'ignored' }],
  ])('%j', (event, expected) => {
    expect(parse(event)).toEqual(expected)
  })

  test.each([
    [
      { type: 'command_execution', command: 'ls', status: 'in_progress' },
      { kind: 'command-started', command: 'ls' },
    ],
    [{ type: 'agent_message', text: '' }, { kind: 'ignored' }],
    [{ type: 'file_change', changes: [{ path: 'a', kind: 'add' }] }, { kind: 'ignored' }],
    [{ type: 'reasoning', text: 'thinking' }, { kind: 'ignored' }],
  ])('an item that starts: %j', (content, expected) => {
    expect(item('item.started', content)).toEqual(expected)
  })

  test.each([
    [
      { type: 'command_execution', command: 'ls', exit_code: 2 },
      { kind: 'command-ended', command: 'ls', exitCode: 2 },
    ],
    [
      { type: 'command_execution', command: 'ls', exit_code: null },
      { kind: 'command-ended', command: 'ls', exitCode: null },
    ],
    [
      { type: 'agent_message', text: '{"status":"done"}' },
      { kind: 'message', text: '{"status":"done"}' },
    ],
    [
      { type: 'file_change', changes: [{ path: 'a' }, 'odd', { path: 'b' }] },
      { kind: 'files', paths: ['a', 'b'] },
    ],
    [
      { type: 'error', message: 'Model metadata not found' },
      { kind: 'notice', text: 'Model metadata not found' },
    ],
    [{ type: 'reasoning', text: 'thinking' }, { kind: 'ignored' }],
    [{ type: 'mcp_tool_call' }, { kind: 'ignored' }],
  ])('an item that ends: %j', (content, expected) => {
    expect(item('item.completed', content)).toEqual(expected)
  })

  test.each([
    [[{ text: 'Read', completed: true }, { text: 'Write', completed: false }, 'odd'], { done: 1, total: 2, current: 'Write' }],
    [[{ text: 'Read', completed: true }], { done: 1, total: 1, current: null }],
    ['none', { done: 0, total: 0, current: null }],
  ])('tells of the steps of the agent when they change: %j', (items, expected) => {
    const todo = { type: 'todo_list', items }
    expect(parse({ type: 'item.updated', item: { id: 'item_1', ...todo } })).toEqual({ kind: 'steps', ...expected })
    expect(item('item.started', todo)).toEqual({ kind: 'steps', ...expected })
    expect(item('item.completed', todo)).toEqual({ kind: 'ignored' })
  })

  test('tells of reasoning only what stands above it', () => {
    const text = '**Reading the tests**\n\nThe tests say that it is late.'
    expect(item('item.completed', { type: 'reasoning', text })).toEqual({ kind: 'thought', headline: 'Reading the tests' })
    expect(item('item.started', { type: 'reasoning', text })).toEqual({ kind: 'ignored' })
  })

  test('a command that goes on is no new one', () => {
    expect(parse({ type: 'item.updated', item: { type: 'command_execution', command: 'ls' } })).toEqual({ kind: 'ignored' })
  })

  test.each([
    '',
    'null',
    '7',
    '"text"',
    '[]',
    '{"type":',
    'warning: not JSON',
    '{"type":"item.completed"}',
    '{"type":"item.started","item":[]}',
  ])('that is no event is malformed: %j', (line) => {
    expect(parseEvent(line)).toEqual({ kind: 'malformed', line })
  })

  test('with fields of the wrong type is read as far as it goes', () => {
    expect(parse({ type: 'thread.started', thread_id: 7 })).toEqual({ kind: 'thread', id: '' })
    expect(parse({ type: 'turn.failed', error: 'boom' })).toEqual({ kind: 'turn-failed', message: '' })
    expect(parse({ type: 'turn.completed', usage: { input_tokens: -1, output_tokens: 'many' } })).toMatchObject({
      usage: { inputTokens: 0, outputTokens: 0 },
    })
    expect(item('item.completed', { type: 'file_change', changes: 'none' })).toEqual({ kind: 'files', paths: [] })
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        expect(parseEvent(line)).toHaveProperty('kind')
      }),
    )
  })
})

describe('what a failed turn means', () => {
  test.each([
    [
      'unexpected status 401 Unauthorized: Incorrect API key provided, url: http://127.0.0.1:4711/v1/responses',
      'model-unauthorized',
    ],
    ['unexpected status 403 Forbidden: no, url: https://gateway.example.test/v1/responses', 'model-unauthorized'],
    ['Incorrect API key provided: sk-***.', 'model-unauthorized'],
    ['You are not allowed to sample from this model', 'model-unauthorized'],
    ['The model `gpt-9` does not exist or you do not have access to it.', 'model-unauthorized'],
    ['exceeded retry limit, last status: 429 Too Many Requests', 'model-rate-limited'],
    ['rate limit exceeded: Rate limit reached. Please try again in 1.2s.', 'model-rate-limited'],
    ['Quota exceeded. Check your plan and billing details.', 'model-quota-exceeded'],
    ['We’re currently experiencing high demand, which may cause temporary errors.', 'model-unavailable'],
    ['unexpected status 503 Service Unavailable: overloaded, url: http://127.0.0.1:4711/v1/responses', 'model-unavailable'],
    ['stream disconnected before completion: Transport error: network error: error decoding response body', 'model-unavailable'],
    ['stream disconnected before completion: stream closed before response.completed', 'model-unavailable'],
    ['stream disconnected before completion: idle timeout waiting for SSE', 'model-unavailable'],
    ['stream disconnected before completion: boom', 'model-unavailable'],
    [
      "Codex ran out of room in the model's context window. Start a new thread or clear earlier history before retrying.",
      'model-context-exceeded',
    ],
    ['Incomplete response returned, reason: max_output_tokens', 'agent-failed'],
    ['{"error":{"message":"Unsupported parameter","type":"invalid_request_error"}}', 'agent-failed'],
    ['', 'agent-failed'],
  ] as const)('%j', (message, code) => {
    expect(classifyFailure(message)).toBe(code)
  })
})
