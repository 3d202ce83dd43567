import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { tempDir } from '../support/temp.ts'
import { readRepoFile } from './markdown.ts'

interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly run?: string
}

const { notify } = (parse(readRepoFile('examples/notify.yml')) as { jobs: { notify: { if: string; steps: Step[] } } }).jobs
const stepCalled = (name: string): Step => notify.steps.find((step) => step.id === name || step.name === name) ?? {}

const failed = {
  OUTCOME: 'failed',
  REASON_CODE: 'model-unavailable',
  REASON: 'The endpoint said "no" & <!channel> \\ $(touch pwned) `id`',
  NEXT_STEP: 'Run again later.',
  TASKS: '["TICKET-004"]',
  PULL_REQUEST: '',
  FINGERPRINT: '0123456789abcdef',
  RUN: 'https://github.com/example/trails/actions/runs/7',
}
const delivered = {
  ...failed,
  OUTCOME: 'delivered',
  REASON_CODE: 'delivered',
  REASON: 'The branch is on the remote',
  PULL_REQUEST: 'https://github.com/example/trails/pull/12',
  FINGERPRINT: '',
}

/** Runs the script of a step as a runner with `shell: bash` does; its exit code and what it left as output. */
const runStep = async (name: string, env: Readonly<Record<string, string>>) => {
  const folder = await tempDir('notify')
  const output = join(folder, 'output')
  const own = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', GITHUB_OUTPUT: output }
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', stepCalled(name).run ?? 'exit 99'], {
    cwd: folder,
    env: { ...own, ...env },
  })
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { exitCode, output: await readFile(output, 'utf8').catch(() => '') }
}

/** An endpoint on loopback, and the bodies it was sent. */
const listen = async (status = 200): Promise<{ url: string; bodies: unknown[] }> => {
  const bodies: unknown[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      expect([request.method, request.headers['content-type']]).toEqual(['POST', 'application/json'])
      bodies.push(JSON.parse(Buffer.concat(parts).toString()))
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, bodies }
}

test('the message for Slack says what happened and what to do, and nothing in it is a command to anybody', async () => {
  const { url, bodies } = await listen()
  expect(await runStep('Slack', { ...failed, SLACK_WEBHOOK: url })).toMatchObject({ exitCode: 0 })
  expect(await runStep('Slack', { ...delivered, SLACK_WEBHOOK: url })).toMatchObject({ exitCode: 0 })
  expect(bodies).toEqual([
    {
      text: [
        'Plan run: failed (model-unavailable)',
        'TICKET-004',
        'The endpoint said "no" &amp; &lt;!channel&gt; \\ $(touch pwned) `id`',
        'Run again later.',
        failed.RUN,
      ].join('\n'),
    },
    { text: `Plan run: delivered (delivered)\nTICKET-004\nThe branch is on the remote\n${delivered.PULL_REQUEST}` },
  ])
})

test('the message for any other endpoint holds the same as JSON', async () => {
  const { url, bodies } = await listen()
  expect(await runStep('Webhook', { ...failed, PLAN_WEBHOOK: url })).toMatchObject({ exitCode: 0 })
  const { OUTCOME: outcome, REASON_CODE: reasonCode, REASON: reason, NEXT_STEP: nextStep, RUN: run } = failed
  expect(bodies).toEqual([{ outcome, reasonCode, reason, nextStep, run, taskIds: ['TICKET-004'], pullRequest: null }])
})

test.each([
  ['Slack', 'SLACK_WEBHOOK'],
  ['Webhook', 'PLAN_WEBHOOK'],
])('without an address %s tells nobody, and an endpoint that refuses makes the step fail', async (name, variable) => {
  expect(await runStep(name, { ...failed, [variable]: '' })).toMatchObject({ exitCode: 0 })
  const { url, bodies } = await listen(400)
  expect((await runStep(name, { ...failed, [variable]: url })).exitCode).not.toBe(0)
  expect(bodies).toHaveLength(1)
})

test('FLOW-USE-8: people are told of ends that need them or deliver, and of each such state once', async () => {
  const told = JSON.parse(/fromJSON\('(\[.*?\])'\)/.exec(notify.if)?.[1] ?? '[]') as string[]
  expect(told).toEqual(['needs-input', 'delivered', 'rejected', 'failed'])
  for (const name of ['Slack', 'Webhook']) expect(stepCalled(name).if).toBe("steps.told.outputs.cache-hit != 'true'")

  const keyOf = async (env: Readonly<Record<string, string>>): Promise<string> => (await runStep('state', env)).output
  const key = await keyOf(failed)
  expect(key).toMatch(/^key=plan-told-[0-9a-f]{16}\n$/)
  expect(await keyOf({ ...failed, RUN: `${failed.RUN}1`, REASON: 'The endpoint said 503 after 12 s' })).toBe(key)
  const others = [
    delivered,
    { ...failed, FINGERPRINT: 'fedcba9876543210' },
    { ...delivered, TASKS: '["TICKET-005"]' },
    { ...delivered, OUTCOME: 'needs-input', REASON_CODE: 'agent-question', REASON: 'Which week comes first?' },
    { ...delivered, OUTCOME: 'needs-input', REASON_CODE: 'agent-question', REASON: 'Which week comes last?' },
  ]
  const keys = await Promise.all(others.map(keyOf))
  expect(new Set([key, ...keys]).size).toBe(others.length + 1)
})
