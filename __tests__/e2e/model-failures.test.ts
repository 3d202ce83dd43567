import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ModelAnswer } from '../../src/demo/scripted-model.ts'
import type { Files } from '../support/plan-repo.ts'
import { sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { readTraces } from './remote-state.ts'
import { createScene, KEY, TOKEN } from './scene.ts'

const noRetries: Files = {
  ...(sampleFiles as Readonly<Record<string, string>>),
  '.github/plan-runner.yml': 'agent:\n  retries: 0\n',
}

const failed = (code: string, message: string): ModelAnswer => ({
  kind: 'raw',
  events: [
    { type: 'response.created', response: { id: 'resp_failed' } },
    { type: 'response.failed', response: { id: 'resp_failed', error: { code, message } } },
  ],
})

const status = (code: number, type: string, message: string, headers: Record<string, string> = {}): ModelAnswer => ({
  kind: 'http',
  status: code,
  headers,
  body: { error: { type, code: type, message } },
})

test.each<[string, ModelAnswer, string]>([
  ['refuses the key', status(401, 'invalid_api_key', 'Incorrect API key provided.'), 'model-unauthorized'],
  ['asks to slow down', status(429, 'rate_limit_exceeded', 'Rate limit reached.', { 'retry-after': '0' }), 'model-rate-limited'],
  ['has no quota left', status(429, 'insufficient_quota', 'You exceeded your current quota.'), 'model-quota-exceeded'],
  ['has an error of its own', status(500, 'server_error', 'The server had an error.'), 'model-unavailable'],
  ['cuts the stream', { kind: 'cut' }, 'model-unavailable'],
  [
    'finds the work too long',
    failed('context_length_exceeded', 'Your input exceeds the context window.'),
    'model-context-exceeded',
  ],
])('a model that %s ends the run red, with the reason, and gives the claim back', async (_, fault, code) => {
  const { repo, act, model } = await createScene(Array<ModelAnswer>(20).fill(fault), noRetries)
  const end = await act()
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': code, branch: sampleBundle.branch, 'head-sha': '' })
  expect(end.log).toMatch(new RegExp(`^::error::.*${code}`, 'm'))
  expect(end.body).toContain(`Not delivered (${code})`)
  expect(end.runSummary.taskClaim.details).toContain('released')
  expect(await readTraces(repo)).toEqual([])
  expect(model.requests.length).toBeLessThan(20)
  for (const secret of [KEY, TOKEN]) expect(end.log.replace(/^::add-mask::.*$/gm, '')).not.toContain(secret)
})

test('a model that fails in a repair turn ends the run red as well', async () => {
  const script: ModelAnswer[] = [{ kind: 'message', text: 'no' }, status(401, 'invalid_api_key', 'Incorrect API key provided.')]
  const { repo, act } = await createScene([...script, ...Array<ModelAnswer>(9).fill(script[1] ?? { kind: 'cut' })])
  const end = await act()
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'model-unauthorized' })
  expect(end.report.turns).toBe(2)
  expect(await readTraces(repo)).toEqual([])
})

test('a model that never answers ends the run when its time is up', async () => {
  const { repo, act } = await createScene([{ kind: 'hang' }])
  const begin = performance.now()
  const end = await act({ inputs: { 'timeout-minutes': '0.04' } })
  expect(performance.now() - begin).toBeLessThan(15_000)
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'agent-timeout' })
  expect(await readTraces(repo)).toEqual([])
})

test('a command of the agent that never ends is ended when the time is up', async () => {
  const { repo, act } = await createScene([{ kind: 'command', cmd: 'echo $$ > src/pid.txt; sleep 600' }])
  const end = await act({ inputs: { 'timeout-minutes': '0.05' } })
  expect(end.outputs['reason-code']).toBe('agent-timeout')
  expect(existsSync(`${repo.dir}/src/pid.txt`)).toBe(true)
  expect(await readTraces(repo)).toEqual([])
})

test('Codex that is not there is told before anything is claimed', async () => {
  const { repo, act, model } = await createScene()
  const end = await act({ inputs: { 'codex-path': '/no/such/codex' } })
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'codex-not-found', branch: sampleBundle.branch })
  expect(end.log).toContain('/no/such/codex')
  expect(end.runSummary.taskClaim.status).toBe('not_used')
  expect(end.log).not.toContain('released')
  expect(await readTraces(repo)).toEqual([])
  expect(await repo.originGit('reflog', 'show', '--all')).toBe('')
  expect(model.requests).toEqual([])
})
