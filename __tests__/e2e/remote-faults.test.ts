import { chmod, writeFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type Fault, type GitServer, startGitServer } from '../support/git-server.ts'
import { sampleBundle } from '../support/sample-plan.ts'
import { sampleWork } from '../support/sample-project.ts'
import { readClaim, readRefs, readTraces } from './remote-state.ts'
import { type ActOptions, answer, command, createScene, goodTurn, type Scene, TOKEN } from './scene.ts'

const CLAIM = 'codex/claim/FRD-002-T1'
const basic = (token: string) => `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`

/** The sample scene with its remote behind a server that can fail. */
const createHttpScene = async (script = goodTurn, authorization = basic(TOKEN)): Promise<Scene & { server: GitServer }> => {
  const scene = await createScene(script)
  const server = await startGitServer({ root: scene.repo.root, authorization })
  onTestFinished(() => server.close())
  await scene.repo.git('remote', 'set-url', 'origin', `${server.url}/origin.git`)
  const onServer = (options: ActOptions = {}): ActOptions => ({
    ...options,
    inputs: { delivery: 'branch', ...options.inputs },
    env: { GITHUB_SERVER_URL: server.url, ...options.env },
  })
  return {
    ...scene,
    server,
    start: (options) => scene.start(onServer(options)),
    act: (options) => scene.act(onServer(options)),
  }
}

const isPush = ({ method, service }: { method: string; service: string | null }) =>
  method === 'POST' && service === 'git-receive-pack'

test.each<[string, Fault | null, string]>([
  ['does not answer', 'unavailable', 'remote-unreachable'],
  ['refuses pushes', 'refuse-push', 'remote-refused'],
])('a remote that %s ends the run before the agent starts, and holds nothing', async (_, fault, code) => {
  const { repo, act, server, model } = await createHttpScene()
  server.setFault(fault)
  const end = await act()
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': code })
  expect(end.log).toContain(server.url)
  expect(await readTraces(repo)).toEqual([])
  expect(model.requests).toEqual([])
})

test('a remote that refuses the token ends the run, and the token stays out of the log', async () => {
  const { repo, act } = await createHttpScene(goodTurn, basic('another-token'))
  const end = await act()
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'remote-refused' })
  expect(end.log.replace(/^::add-mask::.*$/gm, '')).not.toContain(TOKEN)
  expect(await readTraces(repo)).toEqual([])
})

test('FRD-CLM-8: a claim whose answer was lost on the way is looked up and kept', async () => {
  const { repo, act, server } = await createHttpScene()
  server.setFault('lose-response', 1)
  const end = await act()
  expect(server.requests.filter(isPush).map(({ status }) => status)).toEqual([null, 200])
  expect(end.outputs['outcome']).toBe('delivered')
  expect(await readTraces(repo)).toEqual([CLAIM, sampleBundle.branch])
})

test('a delivery whose answer was lost on the way is looked up and told as delivered', async () => {
  let lose = (): void => {}
  const script = [
    command(sampleWork.code + sampleWork.docs),
    () => {
      lose()
      return answer()
    },
  ]
  const { repo, act, server } = await createHttpScene(script)
  lose = () => server.setFault('lose-response', 1)
  const end = await act()
  expect(server.requests.filter(isPush).map(({ status }) => status)).toEqual([200, null])
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'delivered', 'head-sha': (await readRefs(repo)).get(sampleBundle.branch) })
  const token = (await readRefs(repo)).get(CLAIM) ?? ''
  expect(end.report.lease?.token).toBe(token)
  expect((await readClaim(repo, token)).ownerId).toBe(end.report.lease?.ownerId)
})

test('a remote that refuses the delivery: nothing is published or told as published, and the claim is given back', async () => {
  let refuse = (): void => {}
  const script = [
    command(sampleWork.code + sampleWork.docs),
    () => {
      refuse()
      return answer()
    },
  ]
  const { repo, act, server } = await createHttpScene(script)
  refuse = () => server.setFault('refuse-push', 1)
  const end = await act()
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'remote-refused', 'head-sha': '' })
  expect(end.runSummary.commits).toEqual([])
  expect(await readTraces(repo)).toEqual([])
  expect(end.runSummary.taskClaim.details).toContain('released')
})

test('a rule of the remote that refuses the branch takes the claim with it: both move or none', async () => {
  const { repo, act } = await createScene()
  const hook = `${repo.origin}/hooks/update`
  await writeFile(hook, '#!/bin/sh\ncase "$1" in refs/heads/codex/f*) echo "no such branches here" >&2; exit 1;; esac\n')
  await chmod(hook, 0o755)
  const end = await act()
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'push-rejected', 'head-sha': '' })
  expect(await readTraces(repo)).toEqual([])
})
