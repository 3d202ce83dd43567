import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Turn } from '../../src/agent/agent.ts'
import { ANSWER_SCHEMAS } from '../../src/agent/answer-schema.gen.ts'
import { createCommandAgent, findAnswer } from '../../src/agent/command-agent.ts'
import { createSandbox, type Sandbox } from '../../src/agent/sandbox.ts'
import { silentLog } from '../../src/host/log.ts'
import { tempDir } from '../support/temp.ts'

interface Options {
  readonly lines?: string[]
  readonly idleTimeoutMs?: number
  readonly timeoutMs?: number
  readonly model?: string
}

/** A program in a sandbox that keeps nobody in; what it was asked to be is kept in `asked`. */
const startAgent = async (run: string, { lines, idleTimeoutMs = 10_000, timeoutMs, model }: Options = {}) => {
  const root = await tempDir('command-agent')
  const agentTemp = join(root, 'temp')
  await mkdir(agentTemp)
  const asked: Parameters<Sandbox['confine']>[0][] = []
  const env = { PATH: '/usr/bin:/bin', HOME: agentTemp, TMPDIR: agentTemp, OUT: root }
  const sandbox: Sandbox = {
    env: {},
    confine: async (command) => {
      asked.push(command)
      const argv = ['/bin/bash', '--norc', '-eo', 'pipefail', '-c', command.script] as const
      return { argv, cwd: root, env, timeoutMs: command.timeoutMs, mark: agentTemp }
    },
  }
  const agent = createCommandAgent({
    name: 'mine',
    run,
    sandbox,
    agentTemp,
    model: model ?? null,
    effort: null,
    timeoutMs: timeoutMs ?? null,
    idleTimeoutMs,
    log: { ...silentLog, info: (line) => lines?.push(line) },
  })
  const take = (turn: Partial<Turn> = {}) =>
    agent.run({ role: 'writer', prompt: 'Do it.\n', threadId: null, timeoutMs: 10_000, ...turn })
  const left = (name: string) => readFile(join(root, name), 'utf8')
  return { agent, take, left, asked }
}

describe('a turn', () => {
  test('gets the message on standard input, and is answered with the last thing that was printed; nobody counted tokens', async () => {
    const { take, left } = await startAgent(
      'cat > "$OUT/stdin"; echo "{ not yet"; echo thinking; printf \'{\\n  "a": {\\n  }\\n}\\n\'',
    )
    expect(await take()).toEqual({
      kind: 'answered',
      answer: '{\n  "a": {\n  }\n}',
      threadId: expect.stringMatching(/^mine-/),
      usage: null,
    })
    expect(await left('stdin')).toBe('Do it.\n')
  })

  test('is recorded line by line, each a JSON value', async () => {
    const { take } = await startAgent('printf \'one "1"\\n{}\\n\'; echo aside >&2')
    const record: unknown[] = []
    await take({ record: (line) => record.push(JSON.parse(line)) })
    expect(record).toEqual([
      { type: 'output', text: 'one "1"' },
      { type: 'output', text: '{}' },
    ])
  })

  test('learns form of the answer, role, model and effort from its environment, whatever is in them', async () => {
    const { take, left } = await startAgent(
      'cat "$PLAN_RUNNER_ANSWER_SCHEMA" > "$OUT/schema"; echo "$PLAN_RUNNER_ROLE,$PLAN_RUNNER_MODEL,$PLAN_RUNNER_EFFORT" >> "$OUT/told"; echo {}',
      { model: 'house-1' },
    )
    await take({ role: 'reviewer', model: "it's $(id)", effort: 'high' })
    expect(await left('schema')).toBe(ANSWER_SCHEMAS['agent-review'])
    await take()
    expect(await left('schema')).toBe(ANSWER_SCHEMAS['agent-report'])
    expect(await left('told')).toBe("reviewer,it's $(id),high\nwriter,house-1,\n")
  })

  test('FLOW-AGT-5: never has a network, and can only write when it is the writer', async () => {
    const { take, asked } = await startAgent('echo {}')
    for (const role of ['writer', 'planner', 'reviewer', 'expert'] as const) await take({ role })
    expect(asked.map(({ access, network }) => [access, network])).toEqual([
      ['write', false],
      ['read', false],
      ['read', false],
      ['read', false],
    ])
  })

  test('that goes on is told the first message and the last answer again, because the program remembers nothing', async () => {
    const script =
      'cat > "$OUT/stdin"; n=$(( $(cat "$OUT/n" 2> /dev/null || echo 0) + 1 )); echo $n > "$OUT/n"; echo "{\\"turn\\": $n}"'
    const { take, left } = await startAgent(script)
    const first = await take({ prompt: 'Hang the lamps.\n' })
    const threadId = first.kind === 'answered' ? first.threadId : ''
    expect(await take({ prompt: 'One is crooked.\n', threadId })).toMatchObject({ kind: 'answered', threadId })
    expect(await left('stdin')).toMatch(/^Hang the lamps\.\n[\s\S]*"turn": 1[\s\S]*\nOne is crooked\.\n$/)
    await take({ prompt: 'Now another.\n', threadId })
    const third = await left('stdin')
    expect(third).toMatch(/^Hang the lamps\.\n[\s\S]*"turn": 2[\s\S]*\nNow another\.\n$/)
    expect(third).not.toMatch(/crooked|"turn": 1/)
    await take({ prompt: 'Something else.\n' })
    expect(await left('stdin')).toBe('Something else.\n')
  })
})

describe('a turn has failed', () => {
  test('when the program ended in error, with the end of what it said, which the log shows too', async () => {
    const lines: string[] = []
    const { take } = await startAgent('echo "::error::lamp is broken" >&2; echo {}; exit 3', { lines })
    const end = await take()
    expect(end).toMatchObject({ kind: 'failed', code: 'agent-failed', usage: null })
    expect(end).toMatchObject({ detail: 'mine ended with exit code 3: ::error::lamp is broken' })
    expect(lines[0]).toBe('  mine | ::error::lamp is broken')
  })

  test('when it took longer than it or the run may, was silent too long, or was cancelled', async () => {
    const run = 'echo {}; exec sleep 20'
    expect(await (await startAgent(run, { timeoutMs: 200 })).take()).toMatchObject({ code: 'agent-timeout' })
    const { take } = await startAgent(run, { timeoutMs: 60_000 })
    expect(await take({ timeoutMs: 200 })).toMatchObject({ code: 'agent-timeout' })
    expect(await take({ signal: AbortSignal.timeout(200) })).toMatchObject({ code: 'cancelled' })
    expect(await (await startAgent(run, { idleTimeoutMs: 200 })).take()).toMatchObject({ code: 'agent-stalled' })
  })

  test('but not when it said nothing of use: that is for whoever reads the answer', async () => {
    const { take } = await startAgent('echo done')
    expect(await take()).toMatchObject({ kind: 'answered', answer: '' })
  })

  test('and what it printed before the last mebibyte is forgotten', async () => {
    const { take } = await startAgent('head -c 3000000 /dev/zero | tr "\\0" x; printf "\\n{}\\n"')
    expect(await take()).toMatchObject({ kind: 'answered', answer: '{}' })
  })
})

test.each([
  ['{"a":1}', '{"a":1}'],
  ['talk\n{"a":1}\n{"b":2}\n', '{"b":2}'],
  ['{"a":1}\ntalk\n', '{"a":1}\ntalk'],
  ['talk {"a":1}\n', ''],
  ['', ''],
])('the answer in %j is %j', (output, expected) => expect(findAnswer(output)).toBe(expected))

test('FLOW-AGT-5: the sandbox has one profile for readers, network or not, and names no model where none is asked', async () => {
  const root = await tempDir('sandbox')
  const folder = join(root, 'host')
  const sandbox = await createSandbox(
    {
      binary: { path: '/opt/codex', packageFolder: '/opt', version: '0.0.1' },
      workTree: root,
      folder,
      agentTemp: join(root, 'temp'),
      denied: [folder],
      readable: [],
      commandPath: '/usr/bin:/bin',
    },
    null,
  )
  const profileOf = async (access?: 'read', network = false) =>
    (await sandbox.confine({ script: 'x', network, timeoutMs: 5, ...(access && { access }) })).argv[3]
  expect(await profileOf()).toBe('offline')
  expect(await profileOf('read')).toBe('reader')
  expect(await profileOf('read', true)).toBe('reader')
  const config = await readFile(join(folder, 'codex-home/config.toml'), 'utf8')
  expect(config).not.toMatch(/model|base_url|env_key/)
  expect(config).toContain('default_permissions = "offline"\n')
})
