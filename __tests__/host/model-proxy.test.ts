import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { type ModelProxyOptions, startModelProxy } from '../../src/host/model-proxy.ts'

interface Seen {
  readonly url: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}

const completed = (tokens: number): string =>
  `data: ${JSON.stringify({ type: 'response.completed', response: { id: 'r', usage: { total_tokens: tokens } } })}\n\n`

/** An endpoint that keeps what it was asked, and a proxy before it. */
async function place(options: Partial<ModelProxyOptions> = {}, answer: { status?: number; text?: string } = {}) {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    seen.push({ url: request.url, headers: request.headers, body: JSON.parse(text) })
    response.writeHead(answer.status ?? 200, { 'content-type': 'text/event-stream', 'set-cookie': 'a=b', 'retry-after': '7' })
    response.end(answer.text ?? completed(60))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  const proxy = await startModelProxy({
    endpoint,
    key: 'sk-real',
    model: 'gpt-5.5',
    maxRequests: 100,
    maxTokens: null,
    ...options,
  })
  onTestFinished(async () => {
    await proxy.close()
    await new Promise((resolve) => server.close(resolve))
  })
  const ask = (body: unknown, { path = '/responses', method = 'POST', bearer = proxy.bearer } = {}) =>
    fetch(`${proxy.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', cookie: 'c=d', 'x-agent': 'me' },
      ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    })
  return { seen, proxy, ask }
}

const request = { model: 'gpt-5.5', input: [], stream: true }

test('the endpoint gets the key, the agent only a word of this run, and the answer comes through as it is', async () => {
  const { seen, proxy, ask } = await place()
  const answer = await ask(request)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe(completed(60))
  expect(seen[0]?.url).toBe('/v1/responses')
  expect(seen[0]?.headers.authorization).toBe('Bearer sk-real')
  expect(seen[0]?.body).toEqual(request)
  expect(proxy.bearer).not.toContain('sk-real')
  expect(proxy.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/)
})

test('headers that identify somebody go neither way', async () => {
  const { seen, ask } = await place()
  const answer = await ask(request)
  expect(seen[0]?.headers.cookie).toBeUndefined()
  expect(seen[0]?.headers['x-agent']).toBeUndefined()
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(answer.headers.get('retry-after')).toBe('7')
})

test.each([
  ['no word', { bearer: '' }, 401],
  ['a wrong word', { bearer: 'x'.repeat(32) }, 401],
  ['another route', { path: '/models' }, 404],
  ['another method', { method: 'GET' }, 404],
  ['a route with a query', { path: '/responses?x=1' }, 404],
])('%s is refused, and the endpoint never hears of it', async (_, how, status) => {
  const { seen, ask } = await place()
  expect((await ask(request, how)).status).toBe(status)
  expect(seen).toEqual([])
})

test.each([
  ['another model', { ...request, model: 'gpt-expensive' }],
  ['no model', { input: [] }],
  ['a list', [request]],
  ['no JSON', '{"model": "gpt-5.5"'],
])('%s is refused', async (_, body) => {
  const { seen, ask } = await place()
  expect((await ask(body)).status).toBe(400)
  expect(seen).toEqual([])
})

test('without a configured model the first request decides which one it is', async () => {
  const { seen, ask } = await place({ model: null })
  expect((await ask({ ...request, model: 'a' })).status).toBe(200)
  expect((await ask({ ...request, model: 'b' })).status).toBe(400)
  expect(seen).toHaveLength(1)
})

test('tools that would run on the server of the model are taken out', async () => {
  const { seen, ask } = await place()
  const local = [
    { type: 'function', name: 'exec_command' },
    { type: 'custom', name: 'apply_patch' },
  ]
  await ask({
    ...request,
    tools: [...local, { type: 'web_search' }, { type: 'mcp', server_url: 'https://x' }, { type: 'code_interpreter' }, null],
  })
  expect(seen[0]?.body).toMatchObject({ tools: local })
})

test('after so many requests the budget is used up', async () => {
  const { seen, ask } = await place({ maxRequests: 2 })
  for (const _ of [1, 2]) expect((await ask(request)).status).toBe(200)
  const answer = await ask(request)
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('budget of this run is used up: 2 model requests')
  expect(seen).toHaveLength(2)
})

test('after so many tokens the budget is used up', async () => {
  const { seen, ask } = await place({ maxTokens: 100 })
  for (const _ of [1, 2]) await (await ask(request)).text()
  const answer = await ask(request)
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('100 tokens')
  expect(seen).toHaveLength(2)
})

test('where the endpoint needs no key none is sent', async () => {
  const { seen, ask } = await place({ key: null })
  await ask(request)
  expect(seen[0]?.headers.authorization).toBeUndefined()
})

test('a failure of the endpoint keeps its status', async () => {
  const { ask } = await place({}, { status: 429, text: '{"error":{"message":"slow down"}}' })
  const answer = await ask(request)
  expect(answer.status).toBe(429)
  expect(await answer.text()).toContain('slow down')
})

test('an endpoint that cannot be reached is a bad gateway', async () => {
  const { ask } = await place({ endpoint: 'http://127.0.0.1:1/v1' })
  expect((await ask(request)).status).toBe(502)
})

test('nothing answers any more when it is closed', async () => {
  const { proxy, ask } = await place()
  await proxy.close()
  await expect(ask(request)).rejects.toThrow()
})
