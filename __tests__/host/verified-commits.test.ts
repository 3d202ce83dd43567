import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createGithubClient } from '../../src/host/github-client.ts'
import { findGithubRepository } from '../../src/host/github-repository.ts'
import { createCommitSigner } from '../../src/host/verified-commits.ts'
import { answers, type ForgeServer, type ForgeState, startForgeServer } from '../support/forge-server.ts'

const wanted = { tree: 'a'.repeat(40), parents: ['b'.repeat(40)], message: 'feat: add weeks\n\nWith a body.\n' }

const open = async (state: ForgeState = {}) => {
  const server = await startForgeServer(state)
  const repository = findGithubRepository(server.environment, null)
  if (repository === null) throw new Error('no repository')
  return { server, sign: createCommitSigner(createGithubClient(repository, 'ghs_token', async () => {})) }
}

/** What the server would answer to another wish. */
const answerTo = async (server: ForgeServer, body: object): Promise<unknown> => {
  const url = `${server.environment['GITHUB_API_URL']}/repos/example/trails/git/commits`
  return (await fetch(url, { method: 'POST', body: JSON.stringify(body) })).json()
}

test('a commit that GitHub signed is rebuilt to the byte: its id proves it', async () => {
  const { sign, server } = await open()
  const answer = await sign(wanted)
  if (answer.kind !== 'done') throw new Error(answer.detail)
  const { sha, content } = answer.data
  const text = content.toString('utf8')
  expect(createHash('sha1').update(`commit ${content.length}\0${text}`).digest('hex')).toBe(sha)
  expect(text).toMatch(/^tree a{40}\nparent b{40}\nauthor .*\ncommitter .*\ngpgsig -----BEGIN PGP SIGNATURE-----\n/)
  expect(text.endsWith('\n\nfeat: add weeks\n\nWith a body.\n')).toBe(true)
  expect(server.requests.map(({ body }) => body)).toEqual([wanted])
})

test.each<[string, object]>([
  ['another tree', { ...wanted, tree: 'c'.repeat(40) }],
  ['another parent', { ...wanted, parents: ['c'.repeat(40)] }],
  ['one more parent', { ...wanted, parents: [...wanted.parents, 'c'.repeat(40)] }],
  ['another message', { ...wanted, message: 'feat: something else\n' }],
])('one with %s than was asked for is refused', async (_, other) => {
  const { sign, server } = await open()
  server.fail({ on: 'git/create-commit', answer: { status: 201, body: await answerTo(await (await open()).server, other) } })
  expect(await sign(wanted)).toMatchObject({ kind: 'refused', detail: expect.stringContaining('not the one asked for') })
})

test('one that is not signed, or has another id, is refused', async () => {
  const { sign: signNothing } = await open({ signs: false })
  expect(await signNothing(wanted)).toMatchObject({ kind: 'refused' })
  const { sign, server } = await open()
  const made = (await answerTo(server, wanted)) as object
  server.fail({ on: 'git/create-commit', answer: { status: 201, body: { ...made, sha: 'd'.repeat(40) } } })
  expect(await sign(wanted)).toMatchObject({ kind: 'refused' })
})

test('a refusal and an API that is gone are told as they are', async () => {
  const { sign, server } = await open()
  server.fail({ on: 'git/create-commit', answer: answers.notAccessible })
  expect(await sign(wanted)).toMatchObject({ kind: 'refused', status: 403 })
  server.fail({ on: 'git/create-commit', times: 9, answer: 'drop' })
  expect(await sign(wanted)).toMatchObject({ kind: 'unreachable' })
})
