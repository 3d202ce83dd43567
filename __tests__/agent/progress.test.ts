import { expect, test } from 'vitest'
import type { AgentEvent } from '../../src/agent/events.ts'
import { renderProgress } from '../../src/agent/progress.ts'

test.each<[AgentEvent, string | null]>([
  [{ kind: 'command-started', command: '/bin/bash -lc "npm test"' }, '  codex $ npm test'],
  [{ kind: 'command-started', command: "/usr/bin/sh -c 'ls -l'" }, '  codex $ ls -l'],
  [{ kind: 'command-started', command: 'npm test' }, '  codex $ npm test'],
  [{ kind: 'command-ended', command: 'npm test', exitCode: 0 }, null],
  [{ kind: 'command-ended', command: 'npm test', exitCode: 1 }, '  codex $ exit code 1'],
  [{ kind: 'command-ended', command: 'npm test', exitCode: null }, '  codex $ exit code unknown'],
  [{ kind: 'files', paths: ['src/a.ts', 'src/b.ts'] }, '  codex edits src/a.ts src/b.ts'],
  [{ kind: 'message', text: 'I will read the code first.' }, '  codex: I will read the code first.'],
  [{ kind: 'message', text: ' {"status":"done"}' }, '  codex: final answer'],
  [{ kind: 'notice', text: 'Reconnecting... 1/2' }, '  codex notes Reconnecting... 1/2'],
  [{ kind: 'thread', id: 't' }, null],
  [{ kind: 'turn-failed', message: 'boom' }, null],
  [{ kind: 'ignored' }, null],
  [{ kind: 'malformed', line: 'x' }, null],
])('%j', (event, line) => {
  expect(renderProgress(event)).toBe(line)
})

test('text of the agent stays one harmless line', () => {
  const text = '\u001b[2J::error::x\n::set-output name=a::b\r##[add-mask]c\u202e'
  const events: readonly AgentEvent[] = [
    { kind: 'message', text },
    { kind: 'command-started', command: text },
    { kind: 'files', paths: [text] },
    { kind: 'notice', text: `${text}${'x'.repeat(1_000_000)}` },
  ]
  for (const event of events) {
    const line = renderProgress(event) ?? ''
    expect(line).toMatch(/^ {2}codex[^\p{Cc}\p{Cf}]+$/u)
    expect(line).not.toContain('##[')
    expect(line.length).toBeLessThan(200)
  }
})
