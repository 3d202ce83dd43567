import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { type ModelScript, startScriptedModel } from '../../src/demo/scripted-model.ts'
import { createPlanRepo } from '../support/plan-repo.ts'

const CODEX = fileURLToPath(new URL('../../node_modules/.bin/codex', import.meta.url))

const startModel = async (script: ModelScript) => {
  const model = await startScriptedModel(script)
  onTestFinished(() => model.close())
  return model
}

/** One `codex exec` in a new repository, against a scripted model; answers what it printed as JSON lines. */
const runCodex = async (script: ModelScript) => {
  const model = await startModel(script)
  const { root, dir } = await createPlanRepo({ 'README.md': 'Hello\n' })
  const home = join(root, 'codex-home')
  await mkdir(home)
  await writeFile(
    join(home, 'config.toml'),
    `model_provider = "scripted"
[model_providers.scripted]
name = "scripted"
base_url = "${model.url}"
env_key = "MODEL_KEY"
wire_api = "responses"
request_max_retries = 0
stream_max_retries = 0
`,
  )
  const args = ['exec', '--json', '--strict-config', '--sandbox', 'workspace-write', '-C', dir, '-']
  const env = { PATH: process.env['PATH'], HOME: home, CODEX_HOME: home, MODEL_KEY: 'sk-scripted' }
  const child = spawn(CODEX, args, { env, stdio: ['pipe', 'pipe', 'ignore'] })
  child.stdin.end('Say hello')
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  const exitCode = await new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject))
  const events = stdout
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
  return { exitCode, events, dir, requests: model.requests.filter(({ path }) => path === '/v1/responses') }
}

test('Codex runs the scripted command, reports its output back, and ends with the scripted message', async () => {
  const { exitCode, events, dir, requests } = await runCodex([
    { kind: 'command', cmd: 'echo hello > greeting.txt && cat greeting.txt' },
    { kind: 'message', text: 'Greeted.' },
  ])
  expect(exitCode).toBe(0)
  expect(await readFile(join(dir, 'greeting.txt'), 'utf8')).toBe('hello\n')
  expect(events).toContainEqual(
    expect.objectContaining({
      item: expect.objectContaining({ type: 'command_execution', exit_code: 0, aggregated_output: 'hello\n' }),
    }),
  )
  expect(events).toContainEqual(
    expect.objectContaining({ item: expect.objectContaining({ type: 'agent_message', text: 'Greeted.' }) }),
  )
  expect(events.at(-1)).toMatchObject({ type: 'turn.completed', usage: { input_tokens: 2400, cached_input_tokens: 2048 } })
  expect(requests).toHaveLength(2)
  expect(requests[0]?.headers.authorization).toBe('Bearer sk-scripted')
  expect(JSON.stringify(requests[1]?.body)).toContain('function_call_output')
})

test('an answer can depend on the request, and a script that runs out says so', async () => {
  const { exitCode, events, dir } = await runCodex([
    ({ index, body }) => ({ kind: 'command', cmd: `echo ${index} ${JSON.stringify(body).includes('Say hello')} > seen.txt` }),
  ])
  expect(exitCode).toBe(0)
  expect(await readFile(join(dir, 'seen.txt'), 'utf8')).toBe('0 true\n')
  expect(JSON.stringify(events)).toContain('The script has no answer for model request 2.')
})

test.each([
  [
    'a status',
    { kind: 'http', status: 401, body: { error: { message: 'Incorrect API key' } } },
    '401 Unauthorized: Incorrect API key',
  ],
  ['a broken stream', { kind: 'cut' }, 'stream disconnected before completion'],
  [
    'events of its own',
    {
      kind: 'raw',
      events: [{ type: 'response.incomplete', response: { id: 'r', incomplete_details: { reason: 'max_output_tokens' } } }],
    },
    'max_output_tokens',
  ],
] as const)('fails the turn by %s', async (_, answer, message) => {
  const { exitCode, events } = await runCodex([answer])
  expect(exitCode).toBe(1)
  expect(events.at(-1)).toMatchObject({ type: 'turn.failed', error: { message: expect.stringContaining(message) } })
})

test('a request that hangs gets nothing until the server closes', async () => {
  const model = await startModel([{ kind: 'hang' }])
  const post = fetch(`${model.url}/responses`, { method: 'POST', body: '{}' }).then(
    () => 'answered',
    () => 'cut off',
  )
  const waited = new Promise((resolve) => setTimeout(resolve, 300, 'waiting'))
  expect(await Promise.race([post, waited])).toBe('waiting')
  await model.close()
  expect(await post).toBe('cut off')
})

test('other addresses are recorded and answered with 404', async () => {
  const model = await startModel([])
  expect((await fetch(`${model.url}/models`)).status).toBe(404)
  expect(model.requests).toMatchObject([{ method: 'GET', path: '/v1/models', body: '' }])
})
