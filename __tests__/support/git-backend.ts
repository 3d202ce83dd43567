import { spawn } from 'node:child_process'
import type { IncomingMessage } from 'node:http'

export interface HttpAnswer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly content: Buffer
}

/** One request through `git http-backend`, Git's own CGI program, over a folder of bare repositories. */
export const runGitBackend = (root: string, request: IncomingMessage, body: Buffer): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    const [path = '/', query = ''] = (request.url ?? '/').split('?')
    const header = (name: string) => String(request.headers[name] ?? '')
    const child = spawn('git', ['-c', 'http.receivepack=true', 'http-backend'], {
      env: {
        PATH: process.env['PATH'],
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: decodeURIComponent(path),
        QUERY_STRING: query,
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: header('content-type'),
        CONTENT_LENGTH: String(body.length),
        HTTP_CONTENT_ENCODING: header('content-encoding'),
        GIT_PROTOCOL: header('git-protocol'),
        REMOTE_ADDR: '127.0.0.1',
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', () => resolve(parseCgi(Buffer.concat(chunks))))
    child.stdin.on('error', () => {})
    child.stdin.end(body)
  })

const parseCgi = (output: Buffer): HttpAnswer => {
  const end = output.indexOf('\r\n\r\n')
  if (end < 0) return { status: 500, headers: {}, content: output }
  const lines = output.subarray(0, end).toString('latin1').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const { status = '200', ...rest } = headers
  return { status: Number.parseInt(status, 10), headers: rest, content: output.subarray(end + 4) }
}
