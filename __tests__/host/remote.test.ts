import { chmod, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { GitPlace } from '../../src/host/git.ts'
import { writeCommit, writeSingleFileTree } from '../../src/host/objects.ts'
import { createRemote, fetchCommits, listRefs, pushRefs } from '../../src/host/remote.ts'
import { createPlace } from '../support/checkout.ts'
import { type GitServerOptions, startGitServer } from '../support/git-server.ts'
import { createPlanRepo, gitIn, type PlanRepo } from '../support/plan-repo.ts'
import { tempDir } from '../support/temp.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const ref = (name: string) => `refs/heads/${name}`

let made = 0
/** A commit like no other, in nobody's branch. */
const newCommit = async (place: GitPlace, parents: readonly string[] = []) => {
  const tree = await writeSingleFileTree(place, 'a', Buffer.from('a'))
  const author = { name: 'a', email: 'a@example.test' }
  return writeCommit(place, { tree, parents, message: `${++made}\n`, author, at: new Date(0) })
}

/** A remote over the file system, and a runner's private repository. */
const overFiles = async () => {
  const repo = await createPlanRepo({ 'a.txt': 'a\n' })
  const place = await createPlace(repo.root)
  const remote = createRemote(`file://${repo.origin}`, null, {})
  return { repo, place, remote, commit: await newCommit(place), tips: () => tipsOf(repo) }
}

const tipsOf = async (repo: PlanRepo): Promise<Record<string, string>> => {
  const listing = await repo.originGit('for-each-ref', '--format=%(refname) %(objectname)')
  return Object.fromEntries(listing.split('\n').map((line) => line.split(' ') as [string, string]))
}

const overHttp = async (options: Omit<GitServerOptions, 'root'> = {}, token: string | null = null) => {
  const repo = await createPlanRepo({ 'a.txt': 'a\n' })
  const server = await startGitServer({ root: repo.root, ...options })
  onTestFinished(() => server.close())
  const place = await createPlace(repo.root)
  const remote = createRemote(`${server.url}/origin.git`, token, { GITHUB_SERVER_URL: server.url })
  return { repo, server, place, remote, commit: await newCommit(place), tips: () => tipsOf(repo) }
}

const basic = (user: string, password: string) => `basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

describe('listing', () => {
  test('answers the refs that match, with their commits, and no peeled tags', async () => {
    const { repo, place, remote } = await overFiles()
    await repo.git('tag', '-a', '-m', 'x', 'v1')
    await repo.git(
      'push',
      '--quiet',
      'origin',
      'v1',
      'HEAD:refs/heads/codex/claim/A',
      'HEAD:refs/heads/codex/claim/A.b',
      'HEAD:refs/heads/codex/x',
    )
    expect(await listRefs(place, remote, [ref('codex/claim/*'), ref('main')])).toEqual(
      new Map([ref('codex/claim/A'), ref('codex/claim/A.b'), ref('main')].map((name) => [name, repo.base])),
    )
    expect(await listRefs(place, remote, [ref('none')])).toEqual(new Map())
    expect([...(await listRefs(place, remote, ['refs/tags/*'])).keys()]).toEqual(['refs/tags/v1'])
  })

  test('does not take a name that only ends alike for the ref', async () => {
    const { repo, place, remote } = await overFiles()
    await repo.git('push', '--quiet', 'origin', 'HEAD:refs/heads/x/refs/heads/main')
    const refs = await listRefs(place, remote, [ref('main')])
    expect(refs.get(ref('main'))).toBe(repo.base)
  })

  test('of an empty remote answers nothing', async () => {
    const { place, repo } = await overFiles()
    const empty = join(repo.root, 'empty.git')
    await gitIn(repo.root, 'init', '--quiet', '--bare', empty)
    expect(await listRefs(place, createRemote(`file://${empty}`, null, {}), [ref('*')])).toEqual(new Map())
  })

  test('tells an unreachable remote from one that refuses', async () => {
    const { place, server, repo } = await overHttp({ authorization: basic('x-access-token', 'right') })
    const wrong = createRemote(`${server.url}/origin.git`, 'wrong', { GITHUB_SERVER_URL: server.url })
    await expect(listRefs(place, wrong, [])).rejects.toMatchObject({ code: 'remote-refused' })
    const right = createRemote(`${server.url}/origin.git`, 'right', { GITHUB_SERVER_URL: server.url })
    server.setFault('unavailable')
    await expect(listRefs(place, right, [])).rejects.toMatchObject({ code: 'remote-unreachable' })
    for (const address of ['http://127.0.0.1:9/none.git', `file://${repo.root}/none.git`, 'ext::sh -c true', '']) {
      await expect(listRefs(place, createRemote(address, null, {}), [])).rejects.toMatchObject({ code: 'remote-unreachable' })
    }
  })
})

describe('fetching', () => {
  test('brings the commits asked for, without their history', async () => {
    const { repo, place, remote } = await overFiles()
    const next = await repo.commit({ 'a.txt': 'b\n' })
    await fetchCommits(place, remote, [next])
    expect(await gitIn(place.gitDir, 'log', '--format=%H', next)).toBe(next)
    expect(await gitIn(place.gitDir, 'show', `${next}:a.txt`)).toBe('b')
    expect(await gitIn(place.gitDir, 'for-each-ref')).toBe('')
  })

  test('needs no request when nothing is asked for', async () => {
    const { place, remote, server } = await overHttp()
    await fetchCommits(place, remote, [])
    expect(server.requests).toEqual([])
  })

  test('says when the remote does not have one', async () => {
    const { place, remote } = await overFiles()
    await expect(fetchCommits(place, remote, ['1'.repeat(40)])).rejects.toMatchObject({ code: 'remote-unreachable' })
  })

  test('does not cut off a history that is here already', async () => {
    const { repo, place, remote } = await overFiles()
    const next = await repo.commit({ 'a.txt': 'b\n' })
    await gitIn(place.gitDir, 'fetch', '--quiet', repo.origin, 'main')
    await fetchCommits(place, remote, [next])
    expect(await gitIn(place.gitDir, 'log', '--format=%H', next)).toBe(`${next}\n${repo.base}`)
  })
})

describe('moving refs', () => {
  test('creates a ref once: whoever comes second is rejected', async () => {
    const { place, remote, commit, tips } = await overFiles()
    const create = (target: string) => pushRefs(place, remote, [{ ref: ref('x'), expected: null, target }])
    expect(await create(commit)).toMatchObject({ answer: 'done' })
    expect(await create(await newCommit(place))).toMatchObject({ answer: 'rejected' })
    expect(await create(await newCommit(place, [commit]))).toMatchObject({ answer: 'rejected' })
    expect((await tips())[ref('x')]).toBe(commit)
  })

  test('does not call it done when the ref has our very commit already', async () => {
    const { place, remote, commit } = await overFiles()
    const update = { ref: ref('x'), expected: null, target: commit }
    expect(await pushRefs(place, remote, [update])).toMatchObject({ answer: 'done' })
    expect(await pushRefs(place, remote, [update])).toMatchObject({ answer: 'rejected' })
  })

  test('moves a ref only from where it was seen, to a child or to anything else', async () => {
    const { place, remote, commit, tips } = await overFiles()
    const child = await newCommit(place, [commit])
    const unrelated = await newCommit(place)
    const move = (expected: string | null, target: string | null) =>
      pushRefs(place, remote, [{ ref: ref('x'), expected, target }])
    await move(null, commit)
    expect(await move(unrelated, child)).toMatchObject({ answer: 'rejected' })
    expect(await move(commit, child)).toMatchObject({ answer: 'done' })
    expect(await move(commit, unrelated)).toMatchObject({ answer: 'rejected' })
    expect(await move(child, unrelated)).toMatchObject({ answer: 'done' })
    expect((await tips())[ref('x')]).toBe(unrelated)
  })

  test('does not bring a deleted ref back', async () => {
    const { place, remote, commit, tips } = await overFiles()
    const child = await newCommit(place, [commit])
    expect(await pushRefs(place, remote, [{ ref: ref('x'), expected: commit, target: child }])).toMatchObject({
      answer: 'rejected',
    })
    expect(await tips()).not.toHaveProperty(ref('x'))
  })

  test('deletes a ref only where it was seen', async () => {
    const { place, remote, commit, tips } = await overFiles()
    const other = await newCommit(place)
    await pushRefs(place, remote, [{ ref: ref('x'), expected: null, target: commit }])
    const remove = (expected: string) => pushRefs(place, remote, [{ ref: ref('x'), expected, target: null }])
    expect(await remove(other)).toMatchObject({ answer: 'rejected' })
    expect((await tips())[ref('x')]).toBe(commit)
    expect(await remove(commit)).toMatchObject({ answer: 'done' })
    expect(await tips()).not.toHaveProperty(ref('x'))
    expect((await remove(commit)).answer).not.toBe('done')
  })

  test('moves several refs together or none of them', async () => {
    const { place, remote, commit, tips } = await overFiles()
    const [one, two] = [await newCommit(place), await newCommit(place)]
    await pushRefs(place, remote, [{ ref: ref('taken'), expected: null, target: commit }])
    const pair = (expected: string | null) =>
      pushRefs(place, remote, [
        { ref: ref('free'), expected: null, target: one },
        { ref: ref('taken'), expected, target: two },
      ])
    expect(await pair(null)).toMatchObject({ answer: 'rejected' })
    expect(await tips()).toMatchObject({ [ref('taken')]: commit })
    expect(await tips()).not.toHaveProperty(ref('free'))
    expect(await pair(commit)).toMatchObject({ answer: 'done' })
    expect(await tips()).toMatchObject({ [ref('taken')]: two, [ref('free')]: one })
  })

  test('is rejected where one name would be a folder of another', async () => {
    const { place, remote, commit } = await overFiles()
    await pushRefs(place, remote, [{ ref: ref('x'), expected: null, target: commit }])
    expect(await pushRefs(place, remote, [{ ref: ref('x/y'), expected: null, target: commit }])).toMatchObject({
      answer: 'rejected',
    })
  })

  test('is rejected, with the words of the remote, where a hook declines', async () => {
    const { repo, place, remote, commit } = await overFiles()
    const hook = join(repo.origin, 'hooks/pre-receive')
    await writeFile(hook, '#!/bin/sh\necho "branches are frozen" >&2\nexit 1\n')
    await chmod(hook, 0o755)
    const { answer, detail } = await pushRefs(place, remote, [{ ref: ref('x'), expected: null, target: commit }])
    expect(answer).toBe('rejected')
    expect(detail).toContain('branches are frozen')
  })

  test('works over HTTP too', async () => {
    const { place, remote, commit, tips } = await overHttp()
    const update = { ref: ref('x'), expected: null, target: commit }
    expect(await pushRefs(place, remote, [update])).toMatchObject({ answer: 'done' })
    expect(await pushRefs(place, remote, [update])).toMatchObject({ answer: 'rejected' })
    expect((await tips())[ref('x')]).toBe(commit)
  })

  test('is unknown when the answer is lost, whether it happened or not', async () => {
    const { place, remote, server, commit, tips } = await overHttp()
    server.setFault('lose-response', 1)
    expect(await pushRefs(place, remote, [{ ref: ref('x'), expected: null, target: commit }])).toMatchObject({
      answer: 'unknown',
    })
    expect((await tips())[ref('x')]).toBe(commit)
    server.setFault('unavailable')
    expect(await pushRefs(place, remote, [{ ref: ref('y'), expected: null, target: commit }])).toMatchObject({
      answer: 'unknown',
    })
    expect(await tips()).not.toHaveProperty(ref('y'))
    const nobody = createRemote('http://127.0.0.1:9/origin.git', null, {})
    expect(await pushRefs(place, nobody, [{ ref: ref('x'), expected: null, target: commit }])).toMatchObject({
      answer: 'unknown',
    })
  })

  test('is refused with the wrong token, and where pushing is forbidden', async () => {
    const { place, server, commit } = await overHttp({ authorization: basic('x-access-token', 'right') })
    const push = (token: string | null) =>
      pushRefs(place, createRemote(`${server.url}/origin.git`, token, { GITHUB_SERVER_URL: server.url }), [
        { ref: ref('x'), expected: null, target: commit },
      ])
    await expect(push('wrong')).rejects.toMatchObject({ code: 'remote-refused' })
    await expect(push(null)).rejects.toMatchObject({ code: 'remote-refused' })
    server.setFault('refuse-push')
    await expect(push('right')).rejects.toMatchObject({
      code: 'remote-refused',
      message: expect.stringContaining('403') as string,
    })
  })
})

describe('the token', () => {
  const token = 't0ken-canary'

  test('goes with every request to the remote', async () => {
    const authorization = basic('x-access-token', token)
    const { repo, place, remote, server, commit } = await overHttp({ authorization }, token)
    await listRefs(place, remote, [ref('*')])
    await fetchCommits(place, remote, [repo.base])
    await pushRefs(place, remote, [{ ref: ref('x'), expected: null, target: commit }])
    expect(server.requests.length).toBeGreaterThan(5)
    for (const request of server.requests) expect(request.authorization?.toLowerCase()).toBe(authorization.toLowerCase())
  })

  test('does not follow a redirection to another server', async () => {
    const { server: other, commit, place } = await overHttp()
    const first = await listen(
      createServer((request, response) => response.writeHead(302, { location: `${other.url}${request.url}` }).end()),
    )
    const remote = createRemote(`${first}/origin.git`, token, { GITHUB_SERVER_URL: first })
    await listRefs(place, remote, []).catch(() => {})
    await pushRefs(place, remote, [{ ref: ref('x'), expected: null, target: commit }]).catch(() => {})
    expect(other.requests.filter(({ authorization }) => authorization !== null)).toEqual([])
  })

  const listen = async (server: Server): Promise<string> => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  }

  /** A `git` that records its arguments and environment in files. */
  const record = async () => {
    const dir = await tempDir('fake-git')
    await writeFile(join(dir, 'git'), `#!/bin/sh\nprintf '%s\\n' "$@" >> ${dir}/argv\nenv >> ${dir}/env\nexit 128\n`)
    await chmod(join(dir, 'git'), 0o755)
    vi.stubEnv('PATH', `${dir}${delimiter}${process.env['PATH']}`)
    return { argv: () => readFile(join(dir, 'argv'), 'utf8'), env: () => readFile(join(dir, 'env'), 'utf8') }
  }

  const useAll = async (address: string, given: string | null, environment: NodeJS.ProcessEnv = {}) => {
    const place = await createPlace()
    const calls = await record()
    const remote = createRemote(address, given, environment)
    expect(remote.withheld).toBeNull()
    await listRefs(place, remote, [ref('*')]).catch(() => {})
    await fetchCommits(place, remote, ['1'.repeat(40)]).catch(() => {})
    await pushRefs(place, remote, [{ ref: ref('x'), expected: null, target: '1'.repeat(40) }]).catch(() => {})
    return { argv: await calls.argv(), env: await calls.env(), remote }
  }

  test('is in no argument, and in the environment only as a header of that one server', async () => {
    const { argv, env } = await useAll('https://git.example:8443/acme/shop.git', token, {
      GITHUB_SERVER_URL: 'https://git.example:8443',
    })
    const encoded = Buffer.from(`x-access-token:${token}`).toString('base64')
    for (const secret of [token, encoded]) expect(argv).not.toContain(secret)
    expect(argv).toContain('https://git.example:8443/acme/shop.git')
    expect(env).not.toContain(token)
    expect(env).toContain('GIT_CONFIG_KEY_0=http.https://git.example:8443/.extraheader')
    expect(env).toContain(`GIT_CONFIG_VALUE_0=AUTHORIZATION: basic ${encoded}`)
    const holders = env.split('\n').filter((line) => line.includes(encoded))
    expect(new Set(holders)).toEqual(new Set([`GIT_CONFIG_VALUE_0=AUTHORIZATION: basic ${encoded}`]))
  })

  test.each([
    ['https://github.com/acme/shop.git', undefined],
    ['https://GitHub.com:443/acme/shop.git', ''],
    ['https://ghe.example/acme/shop.git', 'https://ghe.example'],
    ['http://127.0.0.1:8080/acme/shop.git', 'http://127.0.0.1:8080/'],
  ])('is sent to the server of the workflow, or GitHub where there is none: %s', (address, server) => {
    const remote = createRemote(address, token, { GITHUB_SERVER_URL: server })
    expect(remote.withheld).toBeNull()
    expect(remote.env['GIT_CONFIG_VALUE_0']).toBe(`AUTHORIZATION: ${basic('x-access-token', token)}`)
  })

  test.each([
    ['another host', 'https://evil.example/acme/shop.git', 'https://github.com'],
    ['another host where no server is known', 'https://evil.example/acme/shop.git', undefined],
    ['a host that ends like it', 'https://evilgithub.com/acme/shop.git', 'https://github.com'],
    ['a host that begins like it', 'https://github.com.evil.example/acme/shop.git', 'https://github.com'],
    ['a host below it', 'https://raw.github.com/acme/shop.git', 'https://github.com'],
    ['its name as a user', 'https://github.com@evil.example/acme/shop.git', 'https://github.com'],
    ['its name in the path', 'https://evil.example/github.com/shop.git', 'https://github.com'],
    ['another port', 'https://github.com:8443/acme/shop.git', 'https://github.com'],
    ['the same host without encryption', 'http://github.com/acme/shop.git', 'https://github.com'],
    ['GitHub, in a workflow of another server', 'https://github.com/acme/shop.git', 'https://ghe.example'],
    ['any host, where the server is not an address', 'https://github.com/acme/shop.git', 'github.com'],
  ])('is not sent to %s, and that is said', async (_, address, server) => {
    const remote = createRemote(address, token, { GITHUB_SERVER_URL: server })
    const everything = JSON.stringify(remote)
    for (const secret of [token, Buffer.from(`x-access-token:${token}`).toString('base64')])
      expect(everything).not.toContain(secret)
    expect(remote.withheld).toContain(new URL(address).origin)
    expect(remote.withheld).toContain(server ?? 'https://github.com')
  })

  test('is never seen by another server, whose refusal then says why', async () => {
    const { place, server, commit } = await overHttp({ authorization: basic('x-access-token', token) })
    const remote = createRemote(`${server.url}/origin.git`, token, {})
    await expect(pushRefs(place, remote, [{ ref: ref('x'), expected: null, target: commit }])).rejects.toMatchObject({
      code: 'remote-refused',
      message: expect.stringContaining(`is not sent to ${server.url}`) as string,
    })
    expect(server.requests.length).toBeGreaterThan(0)
    expect(server.requests.filter(({ authorization }) => authorization !== null)).toEqual([])
  })

  test.each([
    'file:///srv/git/shop.git',
    'git@git.example:acme/shop.git',
    'ssh://git@git.example/acme/shop.git',
    '/srv/git/shop.git',
  ])('is not given to a remote that is not asked over HTTP: %s', async (address) => {
    const { argv, env, remote } = await useAll(address, token)
    for (const text of [argv, env, JSON.stringify(remote)]) {
      expect(text).not.toContain(token)
      expect(text).not.toContain(Buffer.from(token).toString('base64').slice(0, 12))
    }
    expect(remote.url).toBe(address)
  })

  test.each([
    ['https://me:s3cret-canary@git.example/a.git', basic('me', 's3cret-canary')],
    ['https://me:p%40ss%2Fs3cret-canary@git.example/a.git', basic('me', 'p@ss/s3cret-canary')],
    ['https://me:100%s3cret-canary@git.example/a.git', basic('me', '100%s3cret-canary')],
  ])('that stands in the address is taken out of it: %s', async (address, header) => {
    const { argv, env, remote } = await useAll(address, null)
    expect(remote.url).toBe('https://git.example/a.git')
    expect(argv).not.toContain('s3cret-canary')
    expect(env).toContain(`GIT_CONFIG_VALUE_0=AUTHORIZATION: ${header}`)
  })

  test('that is given wins over one in the address', async () => {
    const { env, argv } = await useAll('https://me:s3cret-canary@git.example/a.git', token, {
      GITHUB_SERVER_URL: 'https://git.example/',
    })
    expect(env).toContain(`GIT_CONFIG_VALUE_0=AUTHORIZATION: ${basic('x-access-token', token)}`)
    for (const text of [env, argv]) expect(text).not.toContain('s3cret-canary')
  })

  test('keeps the credentials of the person at the machine out of it, who otherwise may log in', async () => {
    const person = { HOME: '/home/me', SSH_AUTH_SOCK: '/run/agent', GITHUB_TOKEN: 'canary', HTTPS_PROXY: 'http://proxy:3128' }
    const given = await useAll('https://git.example/a.git', token, { ...person, GITHUB_SERVER_URL: 'https://git.example' })
    expect(given.env).toContain('GIT_CONFIG_GLOBAL=/dev/null')
    expect(given.env).not.toContain('/home/me')
    expect(given.env).toContain('HTTPS_PROXY=http://proxy:3128')
    vi.unstubAllEnvs()
    const own = await useAll('https://git.example/a.git', null, person)
    expect(own.env).toContain('GIT_CONFIG_GLOBAL=/home/me/.gitconfig')
    expect(own.env).toContain('SSH_AUTH_SOCK=/run/agent')
    for (const { env } of [given, own]) expect(env).not.toContain('canary\n')
  })

  test('is in no message', async () => {
    const { place, server, commit } = await overHttp({ authorization: basic('x-access-token', 'right') })
    const address = server.url.replace('http://', `http://me:${token}@`)
    const remote = createRemote(`${address}/origin.git`, null, {})
    const failures = await Promise.all([
      listRefs(place, remote, []).catch((error: unknown) => error),
      pushRefs(place, remote, [{ ref: ref('x'), expected: null, target: commit }]).catch((error: unknown) => error),
    ])
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(Error)
      expect(String(failure)).not.toContain(token)
      expect(String(failure)).not.toContain(Buffer.from(`me:${token}`).toString('base64'))
    }
  })
})
