import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'

/** What the forge knows. A status is answered with that HTTP status instead; `hang` is never answered. */
export interface ForgeState {
  /** Status of workflow runs, by id. */
  readonly runs?: Readonly<Record<string, string>>
  /** Pull requests by head branch, the newest first. */
  readonly pullRequests?: Readonly<Record<string, readonly { readonly state: 'open' | 'closed'; readonly merged?: boolean }[]>>
  readonly fail?: number | 'hang'
}

export interface ForgeServer {
  /** What a runner would have in its environment. */
  readonly environment: Readonly<Record<string, string>>
  /** Paths asked for, with their query, and the Authorization header. */
  readonly requests: { readonly path: string; readonly authorization: string | undefined }[]
}

/** The two questions of GitHub's REST API that claims depend on, on loopback, for the repository `example/trails`. */
export const startForgeServer = async ({ runs = {}, pullRequests = {}, fail }: ForgeState): Promise<ForgeServer> => {
  const requests: ForgeServer['requests'] = []
  const answerTo = (url: URL): unknown => {
    const run = /^\/repos\/example\/trails\/actions\/runs\/(\d+)$/.exec(url.pathname)?.[1]
    if (run !== undefined) return runs[run] === undefined ? null : { id: Number(run), status: runs[run] }
    if (url.pathname !== '/repos/example/trails/pulls') return null
    const branch = url.searchParams.get('head')?.replace(/^example:/, '') ?? ''
    return (pullRequests[branch] ?? []).map(({ state, merged }, index) => ({
      number: index + 1,
      state,
      merged_at: merged === true ? '2026-03-01T00:00:00Z' : null,
    }))
  }
  const server = createServer((request, response) => {
    requests.push({ path: request.url ?? '', authorization: request.headers.authorization })
    if (fail === 'hang') return
    const answer = answerTo(new URL(request.url ?? '/', 'http://forge.test'))
    response.writeHead(fail ?? (answer === null ? 404 : 200), { 'content-type': 'application/json' })
    response.end(JSON.stringify(fail === undefined && answer !== null ? answer : { message: 'No.' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    environment: { GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_REPOSITORY: 'example/trails' },
    requests,
  }
}
