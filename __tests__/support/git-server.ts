import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type HttpAnswer, runGitBackend } from './git-backend.ts'

/**
 * What goes wrong. `refuse-push`: pushes are answered with 403. `lose-response`: Git does what a push asks, the connection
 * breaks before the answer. `unavailable`: everything is answered with 503. `hang`: a push is neither done nor answered.
 * `hang-after`: it is done and never answered.
 */
export type Fault = 'refuse-push' | 'lose-response' | 'unavailable' | 'hang' | 'hang-after'

export interface GitRequest {
  readonly method: string
  /** Without the query. */
  readonly path: string
  /** `git-upload-pack` reads, `git-receive-pack` writes; null for any other address. */
  readonly service: string | null
  /** The header as it was sent; null without one. */
  readonly authorization: string | null
  /** The status answered; null while there is no answer, or when the connection was broken on purpose. */
  status: number | null
  /** Whether what was asked for has been carried out or has failed. */
  done: boolean
}

export interface GitServerOptions {
  /** Folder with the bare repositories; `origin.git` in it has the address `url + '/origin.git'`. */
  readonly root: string
  /** Wait before every answer. */
  readonly latencyMs?: number
  /** How far the clock in the Date header is ahead of this machine's. */
  readonly clockSkewMs?: number
  /** The only value of the Authorization header that is let in, for example `bearer t0ken`; the scheme in any case. */
  readonly authorization?: string
}

export interface GitServer {
  readonly url: string
  readonly requests: readonly GitRequest[]
  /** @param times how many requests it hits before all is well again; without it, all until the next call */
  setFault(fault: Fault | null, times?: number): void
  close(): Promise<void>
}

const plain = (status: number, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers,
  content: Buffer.from('\n'),
})

const AT_POST: ReadonlySet<Fault | null> = new Set(['lose-response', 'hang', 'hang-after'])

const SERVICE = /(?:\/|service=)(git-upload-pack|git-receive-pack)$/

/** A Git server on loopback: smart HTTP by `git http-backend`, with a log and faults. */
export const startGitServer = async (options: GitServerOptions): Promise<GitServer> => {
  const requests: GitRequest[] = []
  let fault: Fault | null = null
  let faultsLeft = 0

  const now = () => new Date(Date.now() + (options.clockSkewMs ?? 0))
  const strike = (service: string | null): Fault | null => {
    const pushing = service === 'git-receive-pack'
    if (fault === null || faultsLeft === 0 || (fault !== 'unavailable' && !pushing)) return null
    faultsLeft--
    return fault
  }

  const answer = async (
    request: IncomingMessage,
    logged: GitRequest,
  ): Promise<(HttpAnswer & { readonly lost?: boolean }) | null> => {
    const body = await readBody(request)
    if (options.latencyMs !== undefined) await sleep(options.latencyMs)
    if (options.authorization !== undefined && !sameCredential(logged.authorization, options.authorization))
      return plain(401, { 'www-authenticate': 'Basic realm="git"' })
    // A push announces itself with a GET first: these are only interesting at the POST.
    const struck = AT_POST.has(fault) && logged.method === 'GET' ? null : strike(logged.service)
    if (struck === 'unavailable') return plain(503)
    if (struck === 'refuse-push') return plain(403)
    if (struck === 'hang') return null
    const answered = await runGitBackend(options.root, request, body)
    if (struck === 'hang-after') return null
    return { ...answered, lost: struck === 'lose-response' }
  }

  const respond = async (request: IncomingMessage, response: ServerResponse, logged: GitRequest): Promise<void> => {
    const answered = await answer(request, logged)
    logged.done = true
    if (answered === null) return
    const { status, headers, content, lost } = answered
    if (lost) {
      breakOff(response, status, headers)
      return
    }
    logged.status = status
    response.writeHead(status, { ...headers, date: now().toUTCString() }).end(content)
  }

  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    const logged: GitRequest = {
      method: request.method ?? '',
      path: url.split('?')[0] ?? '',
      service: SERVICE.exec(url)?.[1] ?? null,
      authorization: request.headers.authorization ?? null,
      status: null,
      done: false,
    }
    requests.push(logged)
    respond(request, response, logged).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    requests,
    setFault: (next, times = Number.POSITIVE_INFINITY) => {
      fault = next
      faultsLeft = times
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Ends the connection after the headers. Without any answer at all curl would quietly send the request a second time. */
const breakOff = (response: ServerResponse, status: number, headers: Record<string, string>): void => {
  response.writeHead(status, { ...headers, 'content-length': '1000000' })
  response.write('0', () => response.destroy())
}

const sameCredential = (given: string | null, wanted: string): boolean => {
  const lowerScheme = (header: string) => header.replace(/^\S+/, (scheme) => scheme.toLowerCase())
  return given !== null && lowerScheme(given) === lowerScheme(wanted)
}

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
