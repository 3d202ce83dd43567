import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { HttpClient } from '@actions/http-client'
import { countTokens, restrictRequest } from './model-request.ts'

/** What the proxy guards. */
export interface ModelProxyOptions {
  /** Base address of the real endpoint, without `/responses`. */
  readonly endpoint: string
  /** null where the endpoint needs none, such as a proxy that was set up before. */
  readonly key: string | null
  /** The only model that may be asked; null: the one the first request asks for. */
  readonly model: string | null
  /** Further models that tickets of the plan name. */
  readonly alsoModels?: readonly string[]
  readonly maxRequests: number
  /** Input and output together; null for no limit. */
  readonly maxTokens: number | null
}

/** Stands between Codex and the model endpoint, on loopback, for one run. */
export interface ModelProxy {
  /** Base address for Codex. */
  readonly url: string
  /** The word that opens it: worth nothing anywhere else, and nothing after the run. */
  readonly bearer: string
  close(): Promise<void>
}

const MAX_BODY_BYTES = 64 * 1024 * 1024
/** Of the answers' headers, those that Codex acts on. */
const PASSED_ON = ['content-type', 'retry-after', 'x-request-id']
/** Of the requests' headers, those that the endpoint acts on. None of them says who we are. */
const SENT_ON = ['accept', 'content-type', 'openai-beta']

/**
 * Keeps the key of the model endpoint away from Codex and from everything it starts: Codex knows only this proxy and a
 * bearer of its own. The proxy has one route, lets no other model be asked than those of the run, takes away tools that run on the server, and
 * ends the spending at a limit.
 */
export async function startModelProxy(options: ModelProxyOptions): Promise<ModelProxy> {
  const bearer = randomBytes(24).toString('base64url')
  const upstream = new HttpClient('codex-plan-runner', [], { allowRedirects: false, allowRetries: false, keepAlive: true })
  const spent = { requests: 0, tokens: 0 }
  let model = options.model
  const also = options.alsoModels ?? []

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isBearer(request.headers.authorization, bearer)) return refuse(response, 401, 'This proxy is for the agent of one run.')
    if (request.method !== 'POST' || request.url !== '/v1/responses') return refuse(response, 404, 'This proxy has one route.')
    if (spent.requests >= options.maxRequests)
      return refuse(response, 403, `The budget of this run is used up: ${options.maxRequests} model requests.`)
    if (options.maxTokens !== null && spent.tokens >= options.maxTokens)
      return refuse(response, 403, `The budget of this run is used up: ${options.maxTokens} tokens.`)
    const body = await readBody(request)
    const restricted = body === null ? null : restrictRequest(body, model === null ? null : [model, ...also])
    if (restricted === null)
      return refuse(response, 400, 'The request is too large or is not a request for the model of this run.')
    if (!also.includes(restricted.model)) model = restricted.model
    spent.requests += 1
    await forward(request, response, restricted.body)
  }

  const forward = async (request: IncomingMessage, response: ServerResponse, body: string): Promise<void> => {
    const headers: OutgoingHttpHeaders = { ...choose(request.headers, SENT_ON), 'content-length': Buffer.byteLength(body) }
    if (options.key !== null) headers['authorization'] = `Bearer ${options.key}`
    const { message } = await upstream.request('POST', `${options.endpoint}/responses`, body, headers)
    // A client that goes away must not leave a paid stream running.
    response.once('close', () => message.destroy())
    response.writeHead(message.statusCode ?? 502, choose(message.headers, PASSED_ON))
    const count = countTokens((tokens) => {
      spent.tokens += tokens
    })
    await pipeline(message, count, response)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else refuse(response, 502, 'The model endpoint did not answer.')
    })
  })
  server.requestTimeout = 0
  await listen(server)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    bearer,
    close: () =>
      new Promise((resolve) => {
        upstream.dispose()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const listen = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve())
  })

/** Compares in a time that does not tell how much of it was right. */
function isBearer(header: string | undefined, bearer: string): boolean {
  const given = Buffer.from(header ?? '')
  const wanted = Buffer.from(`Bearer ${bearer}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ error: { message, type: 'proxy', code: 'proxy_refused' } }))
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const choose = (headers: IncomingMessage['headers'], names: readonly string[]): OutgoingHttpHeaders =>
  Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])))
