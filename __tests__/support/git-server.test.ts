import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { type GitServerOptions, startGitServer } from './git-server.ts'
import { createPlanRepo, gitEnv, gitIn, type PlanRepo } from './plan-repo.ts'

const serve = async (repo: PlanRepo, options: Omit<GitServerOptions, 'root'> = {}) => {
  const server = await startGitServer({ root: repo.root, ...options })
  onTestFinished(() => server.close())
  await repo.git('remote', 'set-url', 'origin', `${server.url}/origin.git`)
  return server
}

const files = { 'README.md': 'A repository\n' }

test('clones and pushes over smart HTTP, and logs what was asked', async () => {
  const repo = await createPlanRepo(files)
  const server = await serve(repo)
  const clone = join(repo.root, 'clone')
  await gitIn(repo.root, 'clone', '--quiet', `${server.url}/origin.git`, clone)
  expect(await gitIn(clone, 'rev-parse', 'HEAD')).toBe(repo.base)
  await repo.git('push', '--quiet', 'origin', 'HEAD:refs/heads/work')
  expect(await repo.originGit('rev-parse', 'work')).toBe(repo.base)
  const log = server.requests.map(({ method, path, service, status }) => `${method} ${path} ${service} ${status}`)
  expect(log).toContain('POST /origin.git/git-upload-pack git-upload-pack 200')
  expect(log.slice(-2)).toEqual([
    'GET /origin.git/info/refs git-receive-pack 200',
    'POST /origin.git/git-receive-pack git-receive-pack 200',
  ])
})

test('a lost response leaves the push done and the client without an answer', async () => {
  const repo = await createPlanRepo(files)
  const server = await serve(repo)
  server.setFault('lose-response', 1)
  await expect(repo.git('push', 'origin', 'HEAD:refs/heads/work')).rejects.toThrow()
  expect(await repo.originGit('rev-parse', 'work')).toBe(repo.base)
  expect(server.requests.at(-1)?.status).toBeNull()
  await repo.git('push', 'origin', 'HEAD:refs/heads/work')
})

test('refuses pushes but serves reads', async () => {
  const repo = await createPlanRepo(files)
  const server = await serve(repo)
  server.setFault('refuse-push')
  await expect(repo.git('push', 'origin', 'HEAD:refs/heads/work')).rejects.toThrow(/403/)
  expect(await repo.git('ls-remote', 'origin', 'main')).toContain(repo.base)
  server.setFault(null)
  await repo.git('push', 'origin', 'HEAD:refs/heads/work')
})

test('can be unavailable, once', async () => {
  const repo = await createPlanRepo(files)
  const server = await serve(repo)
  server.setFault('unavailable', 1)
  await expect(repo.git('ls-remote', 'origin')).rejects.toThrow(/503/)
  expect(await repo.git('ls-remote', 'origin', 'main')).toContain(repo.base)
})

test('lets in only the wanted credential', async () => {
  const repo = await createPlanRepo(files)
  const server = await serve(repo, { authorization: 'bearer t0ken' })
  await expect(repo.git('ls-remote', 'origin')).rejects.toThrow()
  await repo.git('-c', 'http.extraHeader=Authorization: Bearer t0ken', 'ls-remote', 'origin')
  expect(server.requests[0]).toMatchObject({ authorization: null, status: 401 })
  expect(server.requests.at(-1)).toMatchObject({ authorization: 'Bearer t0ken', status: 200 })
})

test('waits before every answer', async () => {
  const repo = await createPlanRepo(files)
  await serve(repo, { latencyMs: 150 })
  const started = performance.now()
  await promisify(execFile)('git', ['ls-remote', 'origin'], { cwd: repo.dir, env: gitEnv(repo.dir) })
  expect(performance.now() - started).toBeGreaterThan(290)
})
