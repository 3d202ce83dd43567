import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AgentEvent } from '../../src/agent/events.ts'
import { renderProgress, watchTurn } from '../../src/agent/progress.ts'
import { silentLog } from '../../src/host/log.ts'

const todo = { kind: 'steps', done: 1, total: 3, current: 'Write the test' } as const

test.each<[AgentEvent, string | null]>([
  [{ kind: 'command-started', command: '/bin/bash -lc "npm test"' }, 'codex $ npm test'],
  [{ kind: 'command-started', command: "/usr/bin/sh -c 'ls -l'" }, 'codex $ ls -l'],
  [{ kind: 'command-started', command: 'npm test' }, 'codex $ npm test'],
  [{ kind: 'command-ended', command: '/bin/bash -lc "npm test"', exitCode: 0 }, 'codex $ exit code 0 of npm test'],
  [{ kind: 'command-ended', command: 'npm test', exitCode: null }, 'codex $ exit code unknown of npm test'],
  [{ kind: 'files', paths: ['/checkout/src/a.ts', '/elsewhere/b.ts', 'c.ts'] }, 'codex edits src/a.ts /elsewhere/b.ts c.ts'],
  [{ kind: 'message', text: 'I will read the code first.' }, 'codex: I will read the code first.'],
  [{ kind: 'message', text: ' {"status":"done"}' }, 'codex: final answer'],
  [todo, 'codex plans: 1 of 3 steps done, now: Write the test'],
  [{ ...todo, done: 3, current: null }, 'codex plans: 3 of 3 steps done'],
  [{ kind: 'thought', headline: 'Reading the tests' }, 'codex thinks: Reading the tests'],
  [{ kind: 'notice', text: 'Reconnecting... 1/2' }, 'codex notes Reconnecting... 1/2'],
  [{ kind: 'thread', id: 't' }, null],
  [{ kind: 'turn-failed', message: 'boom' }, null],
  [{ kind: 'ignored' }, null],
  [{ kind: 'malformed', line: 'x' }, null],
])('%j', (event, line) => {
  expect(renderProgress(event, '/checkout')).toBe(line)
})

test('text of the agent stays one harmless line', () => {
  const text = '\u001b[2J::error::x\n::set-output name=a::b\r##[add-mask]c\u202e'
  const events: readonly AgentEvent[] = [
    { kind: 'message', text },
    { kind: 'command-started', command: text },
    { kind: 'command-ended', command: text, exitCode: 1 },
    { kind: 'files', paths: [text] },
    { kind: 'steps', done: 0, total: 1, current: text },
    { kind: 'thought', headline: text },
    { kind: 'notice', text: `${text}${'x'.repeat(1_000_000)}` },
  ]
  for (const event of events) {
    const line = renderProgress(event, '/checkout') ?? ''
    expect(line).toMatch(/^codex[^\p{Cc}\p{Cf}]+$/u)
    expect(line).not.toContain('##[')
    expect(line.length).toBeLessThan(220)
  }
})

describe('a turn that is watched', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const watch = () => {
    const lines: string[] = []
    return { lines, progress: watchTurn({ ...silentLog, info: (line) => lines.push(line) }, '/checkout') }
  }

  test('tells how long a command took, and at the end what the turn used', () => {
    const { lines, progress } = watch()
    progress.see({ kind: 'command-started', command: 'npm test' })
    vi.advanceTimersByTime(4200)
    progress.see({ kind: 'command-ended', command: 'npm test', exitCode: 1 })
    vi.advanceTimersByTime(800)
    progress.end({ inputTokens: 12345, cachedInputTokens: 2048, outputTokens: 678, reasoningOutputTokens: 9 })
    expect(lines).toEqual([
      '  codex $ npm test',
      '  codex $ exit code 1 of npm test after 4.2 s',
      '  codex used 12,345 tokens in (2,048 cached) and 678 out in 5 s',
    ])
  })

  test('says every minute that it still works when nothing else is to be said, and stops with the turn', () => {
    const { lines, progress } = watch()
    progress.see({ kind: 'command-started', command: 'npm test' })
    vi.advanceTimersByTime(45_000)
    progress.see({ kind: 'ignored' })
    expect(lines).toHaveLength(1)
    vi.advanceTimersByTime(75_000)
    expect(lines.slice(1)).toEqual([
      '  codex still works: 1 min in this turn; last: $ npm test',
      '  codex still works: 2 min in this turn; last: $ npm test',
    ])
    progress.end(null)
    vi.advanceTimersByTime(600_000)
    expect(lines).toHaveLength(3)
  })
})
