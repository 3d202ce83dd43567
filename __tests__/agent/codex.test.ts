import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Turn } from '../../src/agent/agent.ts'
import { createCodex } from '../../src/agent/codex.ts'
import { outermost } from '../../src/agent/sandbox.ts'
import { silentLog } from '../../src/host/log.ts'
import { runProcess } from '../../src/host/process.ts'
import { tempDir } from '../support/temp.ts'

const THREAD = '{"type":"thread.started","thread_id":"t-1"}'
const ANSWER = '{"type":"item.completed","item":{"type":"agent_message","text":"{}"}}'
const completed = (input: number) =>
  `{"type":"turn.completed","usage":{"input_tokens":${input},"cached_input_tokens":0,"output_tokens":1,"reasoning_output_tokens":0}}`
const print = (...lines: readonly string[]) => `printf '%s\\n' ${lines.map((line) => `'${line}'`).join(' ')}`

/** A program that stands in for Codex: it leaves behind how it was called and then runs a script. */
const startAgent = async (script: string, options: { readonly lines?: string[]; readonly idleTimeoutMs?: number } = {}) => {
  const root = await tempDir('codex')
  const path = join(root, 'codex')
  const workTree = join(root, 'checkout')
  const folder = join(root, 'host')
  await Promise.all([mkdir(workTree), mkdir(folder)])
  const seen = `cd '${root}'; printf '%s\\n' "$@" > args; /usr/bin/env > env; pwd > cwd; /bin/cat > stdin`
  await writeFile(path, `#!/bin/bash\n${seen}\n${script}\n`)
  await chmod(path, 0o755)
  const agent = await createCodex({
    binary: { path, packageFolder: join(root, 'package'), version: '0.0.1' },
    workTree,
    folder,
    agentTemp: join(root, 'temp'),
    denied: [folder, join(folder, 'deeper')],
    readable: [join(folder, 'tools'), '/usr/bin'],
    commandPath: '/usr/bin:/bin',
    endpoint: 'http://127.0.0.1:9/v1',
    bearer: 'word-of-one-run',
    model: null,
    effort: null,
    idleTimeoutMs: options.idleTimeoutMs ?? 10_000,
    log: { ...silentLog, info: (line) => options.lines?.push(line) },
  })
  const run = (turn: Partial<Turn> = {}) =>
    agent.run({ role: 'writer', prompt: 'Do it.\n', threadId: null, timeoutMs: 10_000, ...turn })
  const left = async (name: string) => (await readFile(join(root, name), 'utf8')).trimEnd()
  return { agent, run, left, root, workTree, folder }
}

const good = print(THREAD, ANSWER, completed(10))

describe('a turn', () => {
  test('is answered with the text of the last message, its conversation and its tokens', async () => {
    const early = '{"type":"item.completed","item":{"type":"agent_message","text":"Reading."}}'
    const lines: string[] = []
    const { run } = await startAgent(print(THREAD, early, ANSWER, completed(10)), { lines })
    expect(await run()).toEqual({
      kind: 'answered',
      answer: '{}',
      threadId: 't-1',
      usage: { inputTokens: 10, cachedInputTokens: 0, outputTokens: 1, reasoningOutputTokens: 0 },
    })
    expect(lines.map((line) => line.replace(/ in \d.*$/, ''))).toEqual([
      '  codex: Reading.',
      '  codex: final answer',
      '  codex used 10 tokens in (0 cached) and 1 out',
    ])
  })

  test('gets the prompt on standard input, the key in one variable, no program on PATH and nothing of ours', async () => {
    const { run, left, workTree, folder } = await startAgent(good)
    await run()
    expect(await left('stdin')).toBe('Do it.')
    expect(await left('cwd')).not.toBe('')
    const env = (await left('env')).split('\n').filter((line) => !/^(?:PWD|OLDPWD|SHLVL|_)=/.test(line))
    expect(env.sort()).toEqual([
      `CODEX_HOME=${folder}/codex-home`,
      'CODEX_PLAN_RUNNER_BEARER=word-of-one-run',
      `HOME=${folder}`,
      'LANG=C.UTF-8',
      `PATH=${folder}/no-programs`,
      `TMPDIR=${folder}/codex-temp`,
    ])
    const args = (await left('args')).split('\n')
    expect(args).toEqual([
      'exec',
      '--json',
      '--strict-config',
      '--ignore-rules',
      '--output-schema',
      `${folder}/agent-report.schema.json`,
      '-C',
      workTree,
      '-',
    ])
    expect(JSON.parse(await readFile(`${folder}/agent-report.schema.json`, 'utf8'))).toMatchObject({ type: 'object' })
    const config = await readFile(`${folder}/codex-home/config.toml`, 'utf8')
    expect(config).toContain('base_url = "http://127.0.0.1:9/v1"\n')
    expect(config).not.toContain('sk-of-value')
  })

  test('goes on with a conversation, and counts only its own tokens', async () => {
    const script = `n=$(( $(/bin/cat n 2>/dev/null || echo 0) + 1 )); echo $n > n; ${print(THREAD, ANSWER)}; printf '{"type":"turn.completed","usage":{"input_tokens":%s00}}\\n' $n`
    const { run, left } = await startAgent(script)
    expect(await run()).toMatchObject({ usage: { inputTokens: 100 } })
    expect(await run({ threadId: 't-1' })).toMatchObject({ kind: 'answered', usage: { inputTokens: 100 } })
    expect((await left('args')).split('\n').slice(-3)).toEqual(['resume', 't-1', '-'])
  })
})

describe('a turn has failed', () => {
  const failed = (message: string) => `{"type":"turn.failed","error":{"message":"${message}"}}`

  test.each([
    [
      'when Codex says so',
      `${print(THREAD, failed('Quota exceeded. Check your plan'))}; exit 1`,
      'model-quota-exceeded',
      'Quota exceeded',
    ],
    [
      'FLOW-AGT-7: when it did not say that it completed, exit code 0 or not',
      print(THREAD, ANSWER),
      'agent-failed',
      'exit code 0',
    ],
    ['when Codex ended in error after it completed', `${good}; exit 3`, 'agent-failed', 'exit code 3'],
    ['when Codex only complained', 'echo "Error: no rollout found" >&2; exit 1', 'agent-failed', 'no rollout found'],
    ['when a line was no event', print(THREAD, 'thread main panicked', ANSWER, completed(1)), 'agent-failed', '1 lines'],
  ] as const)('%s', async (_, script, code, detail) => {
    const { run } = await startAgent(script)
    expect(await run()).toMatchObject({ kind: 'failed', code, detail: expect.stringContaining(detail) })
  })

  test('FLOW-USE-1, FLOW-TRN-14: when it took too long, was silent too long, or was cancelled; its tokens are unknown, not none', async () => {
    const { run } = await startAgent(`${print(THREAD)}; exec /bin/sleep 20`)
    expect(await run({ timeoutMs: 200 })).toMatchObject({ kind: 'failed', code: 'agent-timeout', usage: null })
    expect(await run({ signal: AbortSignal.timeout(200) })).toMatchObject({ kind: 'failed', code: 'cancelled' })
    const silent = await startAgent('exec /bin/sleep 20', { idleTimeoutMs: 200 })
    expect(await silent.run()).toMatchObject({ kind: 'failed', code: 'agent-stalled' })
  })

  test('when there is no such program', async () => {
    const { agent, root } = await startAgent(good)
    await chmod(join(root, 'codex'), 0o644)
    expect(await agent.run({ role: 'writer', prompt: '', threadId: null, timeoutMs: 1000 })).toMatchObject({
      code: 'codex-not-found',
    })
  })
})

test('a command is confined by the profile it asks for, through bash that stops at the first fault', async () => {
  const { agent, workTree, root } = await startAgent(good)
  const command = await agent.confine({ script: 'npm test | tee log', network: false, timeoutMs: 5 })
  expect(command.argv.slice(1, 9)).toEqual(['sandbox', '-P', 'offline', '-C', workTree, '--', '/bin/bash', '--norc'])
  expect(command).toMatchObject({ cwd: workTree, timeoutMs: 5 })
  expect(JSON.stringify(command.env)).not.toContain('sk-of-value')
  expect((await agent.confine({ script: 'x', network: true, timeoutMs: 5 })).argv).toContain('online')
  expect(command.argv[0]).toBe(join(root, 'codex'))
  expect(agent.name).toBe('codex-cli 0.0.1')
})

test.each<[string, readonly string[], number, string, string]>([
  ['echo out; echo err >&2; exit 7', [], 7, 'out\n', 'err\n'],
  ['false; echo on', [], 1, '', ''],
  ['false | cat', [], 1, '', ''],
  ['echo "$# $1"', ['a b', '$(echo c)'], 0, '2 a b\n', ''],
  ['seq 200000 | tail -n 1; cat; [ -p /dev/stdout ]', [], 0, '200000\n', ''],
])('what it runs there keeps both outputs, its exit code and its arguments: %s', async (script, args, code, stdout, stderr) => {
  const { agent, root } = await startAgent(good)
  const { argv } = await agent.confine({ script, args, network: false, timeoutMs: 5 })
  const [program = '', ...rest] = argv.slice(argv.indexOf('--') + 1)
  const exit = await runProcess({ argv: [program, ...rest], cwd: root, env: { PATH: process.env['PATH'] ?? '' } })
  expect([exit.code, exit.stdout.toString(), exit.stderr.toString()]).toEqual([code, stdout, stderr])
})

test('the profile names no folder twice, and no .github that is a link', async () => {
  expect(outermost(['/a/b', '/a', '/ab', '/a'])).toEqual(['/a', '/ab'])
  const { folder } = await startAgent(good)
  const config = await readFile(join(folder, 'codex-home/config.toml'), 'utf8')
  expect(config).toContain(`"${folder}" = "deny"\n"${folder}/tools" = "read"\n`)
  expect(config).not.toMatch(/deeper|"\/usr\/bin" =|\.github/)

  for (const [make, named] of [
    [(path: string) => mkdir(path), true],
    [(path: string) => symlink('/etc', path), false],
  ] as const) {
    const root = await tempDir('codex')
    await make(join(root, '.github'))
    await createCodex({
      binary: { path: '/x', packageFolder: '/x', version: '1' },
      workTree: root,
      folder: join(root, 'host'),
      agentTemp: '/tmp/x',
      denied: [],
      readable: [],
      commandPath: '',
      endpoint: 'http://127.0.0.1:9',
      bearer: '',
      model: null,
      effort: null,
      idleTimeoutMs: 1,
      log: silentLog,
    })
    expect((await readFile(join(root, 'host/codex-home/config.toml'), 'utf8')).includes('".github" = "read"')).toBe(named)
  }
})
