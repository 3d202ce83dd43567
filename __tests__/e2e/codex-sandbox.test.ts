import { mkdir, readdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../../src/agent/agent.ts'
import { createCodex } from '../../src/agent/codex.ts'
import { type ModelScript, type ScriptedModel, startScriptedModel } from '../../src/demo/scripted-model.ts'
import { locateCodex } from '../../src/host/codex-binary.ts'
import { silentLog } from '../../src/host/log.ts'
import { runProcess } from '../../src/host/process.ts'
import { createPlanRepo, type PlanRepo } from '../support/plan-repo.ts'
import { createTempDir, removeDir } from '../support/temp.ts'

const CODEX = fileURLToPath(new URL('../../node_modules/.bin/codex', import.meta.url))
/** What Codex says when its home lies below the temporary folder, as it does in a test. */
const CODEX_REMARK = /^WARNING: proceeding, even though we could not create PATH aliases.*\n/

const files = { 'README.md': 'Hello\n', '.github/workflows/ci.yml': 'on: push\n' }

interface Place {
  readonly root: string
  readonly repo: PlanRepo
  readonly agent: Agent
  readonly agentTemp: string
  readonly secrets: string
  readonly model: ScriptedModel
}

/** The real Codex in a checkout of its own, beside a folder that it must not read. */
const setUp = async (script: ModelScript): Promise<Place> => {
  const root = await createTempDir('sandbox')
  const [agentTemp, host, secrets] = [await createTempDir('agent'), join(root, 'host'), join(root, 'secrets')]
  const repo = await createPlanRepo(files, root)
  await Promise.all([mkdir(host), mkdir(secrets)])
  await Promise.all([writeFile(join(secrets, 'token'), 'ghs_secret\n')])
  const model = await startScriptedModel(script)
  const agent = await createCodex({
    binary: await locateCodex({ path: CODEX, version: null, scratch: host, toolCache: null }),
    workTree: repo.dir,
    folder: host,
    agentTemp,
    denied: [host, secrets],
    readable: [await realpath(dirname(process.execPath))],
    commandPath: '/usr/local/bin:/usr/bin:/bin',
    endpoint: model.url,
    bearer: 'word-of-one-run',
    model: 'gpt-5.5',
    effort: 'low',
    idleTimeoutMs: 30_000,
    log: silentLog,
  })
  return { root, repo, agent, agentTemp, secrets, model }
}

const tearDown = async ({ root, agentTemp, model }: Place): Promise<void> => {
  await model.close()
  await Promise.all([removeDir(root), removeDir(agentTemp)])
}

describe('a command in the sandbox', () => {
  let place: Place
  beforeAll(async () => {
    place = await setUp([])
  })
  afterAll(() => tearDown(place))

  const run = async (script: string, network = false) => {
    const exit = await runProcess(await place.agent.confine({ script, network, timeoutMs: 20_000 }))
    return {
      code: exit.code,
      stdout: exit.stdout.toString('utf8'),
      stderr: exit.stderr.toString('utf8').replace(CODEX_REMARK, ''),
    }
  }

  test('writes into the work tree and its own temporary folder', async () => {
    const { code, stderr } = await run('echo made > made.txt; mkdir -p a/b; echo x > "$TMPDIR/scratch"; mktemp >/dev/null')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(await readFile(join(place.repo.dir, 'made.txt'), 'utf8')).toBe('made\n')
    expect(await readFile(join(place.agentTemp, 'scratch'), 'utf8')).toBe('x\n')
  })

  test.each([
    ['outside', () => `${place.root}/canary`],
    ['into /tmp', () => `/tmp/canary-${process.pid}`],
    ['into /var/tmp', () => `/var/tmp/canary-${process.pid}`],
    ['into the home folder', () => `/root/canary-${process.pid}`],
    ['into .git', () => '.git/hooks/post-checkout'],
    ['into .github', () => '.github/workflows/ci.yml'],
    ['into the folder it must not read', () => `${place.secrets}/canary`],
    ["among Codex's own temporary files", () => `${place.root}/host/codex-temp/canary`],
  ])('does not write %s', async (_, path) => {
    const target = path()
    const before = await readFile(join(place.repo.dir, target), 'utf8').catch(() => null)
    const { code } = await run(`echo canary > '${target}'`)
    expect(code).not.toBe(0)
    expect(await readFile(target.startsWith('/') ? target : join(place.repo.dir, target), 'utf8').catch(() => null)).toBe(before)
  })

  test('does not read secrets, but the history', async () => {
    for (const path of [`${place.secrets}/token`, `${place.root}/host/codex-home/config.toml`]) {
      const { code, stdout } = await run(`cat '${path}'`)
      expect(code, path).not.toBe(0)
      expect(stdout).toBe('')
    }
    expect((await run('git log --format=%s')).stdout).toBe('chore: start the project\n')
  })

  test('WFL-ROL-07: has an environment of which nothing is ours', async () => {
    const { stdout } = await run('env')
    const names = stdout.split('\n').flatMap((line) => /^(\w+)=/.exec(line)?.[1] ?? [])
    expect(names.sort().filter((name) => !/^(?:CODEX_|PWD$|SHLVL$|_$|OLDPWD$)/.test(name))).toEqual([
      'CI',
      'HOME',
      'LANG',
      'PATH',
      'TMPDIR',
    ])
    expect(names.filter((name) => name.startsWith('CODEX_'))).toEqual(['CODEX_SANDBOX_NETWORK_DISABLED'])
    expect(stdout).not.toMatch(/sk-of-value|KEY|TOKEN|SECRET/)
    expect(stdout).toContain(`HOME=${place.agentTemp}\n`)
  })

  test('WFL-ROL-07: reaches no port of this machine, unless it may use the network', async () => {
    const server = createServer((socket) => socket.end('hello\n'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    try {
      const script = `exec 3<>/dev/tcp/127.0.0.1/${port}; cat <&3`
      expect(await run(script)).toMatchObject({ code: 1, stdout: '' })
      expect(await run(script, true)).toMatchObject({ code: 0, stdout: 'hello\n' })
      expect((await run('echo canary > .git/canary', true)).code).not.toBe(0)
      expect((await run(`cat '${place.secrets}/token'`, true)).code).not.toBe(0)
    } finally {
      server.close()
    }
  })

  test('keeps its exit code and both outputs, fails in a pipe, and is missed with 127', async () => {
    expect(await run('echo out; echo err >&2; exit 42')).toEqual({ code: 42, stdout: 'out\n', stderr: 'err\n' })
    expect((await run('false | cat')).code).toBe(1)
    expect((await run('no-such-program-here')).code).toBe(127)
  })

  test('is heard also when it looks at what its output is, as Node does', async () => {
    const script = `node -e "console.log('out'); console.error('err'); process.exitCode = 3"`
    for (const network of [false, true]) expect(await run(script, network)).toEqual({ code: 3, stdout: 'out\n', stderr: 'err\n' })
  })

  test('does not wait for what it left running', async () => {
    expect(await run('sleep 30 & echo started')).toMatchObject({ code: 0, stdout: 'started\n' })
  })

  test('nothing that was left in its temporary folder changes what a later command does', async () => {
    await run("printf 'exit 0\\n' > ~/.bashrc; printf 'exit 0\\n' > ~/.bash_profile; echo ignore-scripts=true > ~/.npmrc")
    expect((await run('false')).code).toBe(1)
    expect((await run('ls -A ~')).stdout).not.toMatch(/bash|npmrc/)
  })

  test('leaves no placeholder behind, also when it is ended', async () => {
    const exit = await runProcess(await place.agent.confine({ script: 'sleep 30', network: false, timeoutMs: 500 }))
    expect(exit).toMatchObject({ ended: 'timeout', survived: false })
    const left = await readdir(place.repo.dir)
    expect(left.filter((name) => !['made.txt', 'a'].includes(name)).sort()).toEqual(['.git', '.github', 'README.md'])
  })
})

test('Codex accepts the whole configuration, sandboxes what the model runs, and goes on with the conversation', async () => {
  const answer = JSON.stringify({ ok: true })
  const place = await setUp([
    { kind: 'command', cmd: 'echo by-the-model > model.txt; echo x > .git/canary; env > seen-env.txt; exit 0' },
    { kind: 'message', text: answer },
    { kind: 'message', text: answer },
  ])
  try {
    const turn = { role: 'writer' as const, prompt: 'Write a file', timeoutMs: 60_000 }
    const first = await place.agent.run({ ...turn, threadId: null })
    expect(first).toMatchObject({ kind: 'answered', answer, usage: { inputTokens: 2400 } })
    if (first.kind !== 'answered') return
    expect(await readFile(join(place.repo.dir, 'model.txt'), 'utf8')).toBe('by-the-model\n')
    expect(await readFile(join(place.repo.dir, '.git/canary'), 'utf8').catch(() => null)).toBeNull()
    expect(await readFile(join(place.repo.dir, 'seen-env.txt'), 'utf8')).not.toMatch(/sk-of-value/)
    const second = await place.agent.run({ ...turn, threadId: first.threadId })
    expect(second).toMatchObject({ kind: 'answered', threadId: first.threadId, usage: { inputTokens: 1200 } })

    const requests = place.model.requests.filter(({ path }) => path === '/v1/responses')
    expect(requests).toHaveLength(3)
    expect(requests[0]?.headers.authorization).toBe('Bearer word-of-one-run')
    expect(requests[0]?.body).toMatchObject({
      model: 'gpt-5.5',
      reasoning: { effort: 'low' },
      text: { format: { type: 'json_schema' } },
    })
    expect(JSON.stringify(requests[0]?.body)).not.toContain('web_search')
  } finally {
    await tearDown(place)
  }
})
