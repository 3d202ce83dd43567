import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { commandEvents, encodeEvent, messageEvents, type ResponseEvent } from './response-events.ts'

/** What the server does with one model request. */
export type ModelAnswer =
  /** The model runs a shell command; its output comes with the next request. */
  | { readonly kind: 'command'; readonly cmd: string }
  /** The model's final answer, which ends the turn. */
  | { readonly kind: 'message'; readonly text: string }
  /** An answer of any other status; `body` is sent as JSON. */
  | {
      readonly kind: 'http'
      readonly status: number
      readonly body: unknown
      readonly headers?: Readonly<Record<string, string>>
    }
  /** The stream begins, then the connection breaks. */
  | { readonly kind: 'cut' }
  /** The request is accepted and never answered. */
  | { readonly kind: 'hang' }
  /** These events as they are. */
  | { readonly kind: 'raw'; readonly events: readonly ResponseEvent[] }

/** A model request as an answer may depend on it. `index` counts model requests from 0. */
export interface ModelRequest {
  readonly index: number
  readonly body: unknown
}

/** One answer per model request, in order. */
export type ModelScript = readonly (ModelAnswer | ((request: ModelRequest) => ModelAnswer))[]

/** A request as it came in. */
export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** Parsed JSON; the plain text where it is not JSON. */
  readonly body: unknown
}

/** A running server. `url` is the base address to configure, for example `http://127.0.0.1:4711/v1`. */
export interface ScriptedModel {
  readonly url: string
  /** Everything received so far, in order, model requests and others. */
  readonly requests: readonly ReceivedRequest[]
  close(): Promise<void>
}

/**
 * A server on loopback that stands in for the model: it speaks as much of the OpenAI Responses API as Codex needs, and
 * answers from a script. When the script has run out, every answer is a message that says so.
 */
export const startScriptedModel = async (script: ModelScript): Promise<ScriptedModel> => {
  const requests: ReceivedRequest[] = []
  let next = 0

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request)
    const { method = '', url: path = '' } = request
    requests.push({ method, path, headers: request.headers, body })
    if (method !== 'POST' || path !== '/v1/responses') {
      sendJson(response, 404, {
        error: { message: `The scripted model has no ${method} ${path}.`, type: 'invalid_request_error' },
      })
      return
    }
    const index = next++
    const step = script[index] ?? { kind: 'message', text: `The script has no answer for model request ${index + 1}.` }
    sendAnswer(response, `resp_${index}`, typeof step === 'function' ? step({ index, body }) : step)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else sendJson(response, 500, { error: { message: `The scripted model failed: ${String(error)}` } })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const sendJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

const sendEvents = (response: ServerResponse, events: readonly ResponseEvent[]): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.end(events.map(encodeEvent).join(''))
}

const sendAnswer = (response: ServerResponse, id: string, answer: ModelAnswer): void => {
  switch (answer.kind) {
    case 'command':
      sendEvents(response, commandEvents(id, answer.cmd))
      return
    case 'message':
      sendEvents(response, messageEvents(id, answer.text))
      return
    case 'raw':
      sendEvents(response, answer.events)
      return
    case 'http':
      sendJson(response, answer.status, answer.body, answer.headers)
      return
    case 'cut':
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(encodeEvent({ type: 'response.created', response: { id } }), () => response.destroy())
      return
    case 'hang':
      return
  }
}
