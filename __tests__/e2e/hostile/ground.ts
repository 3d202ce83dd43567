import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { createPlanRepo, type Files, gitEnv, type PlanRepo } from '../../support/plan-repo.ts'
import { giveTo, removeDir, tempDir } from '../../support/temp.ts'

/** The account `nobody`, as numbers. */
const NOBODY = 65534

const isRoot = process.getuid?.() === 0

/** Accounts that the suite is run under: the tests' own, and one without rights where the tests have some to give up. */
export const accounts: readonly { readonly who: string; readonly uid: number | null; readonly leftOut: boolean }[] = [
  { who: 'the account of the tests', uid: null, leftOut: false },
  {
    who: isRoot ? 'an account without rights' : 'an account without rights, left out because only root can give up rights',
    uid: NOBODY,
    leftOut: !isRoot,
  },
]

/** The account with the fewest rights that there is; null is that of the tests. */
export const weakest = isRoot ? NOBODY : null

/** Values of which none may ever be seen where it does not belong, each in another hiding place. */
export const canaries = {
  token: 'ghs_hostileCanaryTokenQ7w8E9r0T1y2U3i4O5p6',
  key: 'sk-hostile-canary-key-Zx81Cv72Bn63Mq54Wl45',
  variable: 'hostile-canary-variable-1a2b3c',
  included: 'hostile-canary-included-7g8h9i',
  home: 'hostile-canary-home-0j1k2l',
  runner: 'hostile-canary-runner-3m4n5o',
  neighbour: 'hostile-canary-neighbour-6p7q8r',
} as const

/** A picture of one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A machine with secrets on it, and a few things outside the sandbox that an attack would leave its mark on. */
export interface Ground {
  readonly repo: PlanRepo
  readonly uid: number | null
  /** Folder that the account may write to, and the sandbox may not. An attack that works leaves a file of its name. */
  readonly outside: string
  readonly machine: string
  readonly runnerTemp: string
  /** A server on loopback, and one on a socket file; both note the lines they are sent. */
  readonly port: number
  readonly socket: string
  readonly heard: readonly string[]
  /** A process of the same account that minds its own business. */
  readonly neighbour: ChildProcess
  /** Reads with Git in one of the two repositories, whoever owns them. */
  read(dir: string, ...args: string[]): Promise<string>
}

/** Sets it up. */
export const createGround = async (files: Files, uid: number | null): Promise<Ground> => {
  const repo = await createPlanRepo(files)
  const [outside, machine, runnerTemp] = [await tempDir('outside'), await tempDir('machine'), await tempDir('runner-temp')]
  const home = join(machine, 'own-home')
  await Promise.all([mkdir(join(home, '.ssh'), { recursive: true }), mkdir(join(home, '.codex'), { recursive: true })])
  await Promise.all([
    writeFile(join(home, '.npmrc'), `//registry.example/:_authToken=${canaries.home}\n`),
    writeFile(join(home, '.netrc'), `machine example login x password ${canaries.home}\n`),
    writeFile(join(home, '.gitconfig'), `[http]\n\textraheader = ${canaries.home}\n`),
    writeFile(join(home, '.ssh/id_ed25519'), `${canaries.home}\n`),
    writeFile(join(home, '.codex/auth.json'), `{"key":"${canaries.home}"}\n`),
    writeFile(join(runnerTemp, 'git-credentials.config'), `[http]\n\textraheader = AUTHORIZATION: ${canaries.included}\n`),
    writeFile(join(runnerTemp, 'secret.txt'), `${canaries.runner}\n`),
    writeFile(join(runnerTemp, 'secret.png'), DOT),
  ])
  const heard: string[] = []
  const socket = join(outside, 'socket')
  const tcp = await listen(heard, { host: '127.0.0.1', port: 0 })
  await listen(heard, { path: socket })
  const address = tcp.address()
  if (uid !== null) await giveTo(uid, repo.root, outside, machine, runnerTemp)
  const account = uid === null ? {} : { uid, gid: uid }
  const env = { PATH: '/usr/bin:/bin', NEIGHBOUR_PASSWORD: canaries.neighbour }
  const neighbour = spawn('sleep', ['600'], { env, stdio: 'ignore', ...account })
  onTestFinished(async () => {
    neighbour.kill('SIGKILL')
    await Promise.all(['/tmp', '/var/tmp', '/dev/shm'].map((dir) => removeDir(`${dir}/hostile-${neighbour.pid}`)))
  })
  return {
    repo,
    uid,
    outside,
    machine,
    runnerTemp,
    port: typeof address === 'object' && address !== null ? address.port : 0,
    socket,
    heard,
    neighbour,
    read: async (dir, ...args) => {
      const own = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' }
      const options = { cwd: dir, env: { ...gitEnv(dir), ...own }, maxBuffer: 256 * 1024 * 1024 }
      return (await promisify(execFile)('git', args, options)).stdout.trimEnd()
    },
  }
}

/** What the action is given on this ground. */
export const actOn = ({ machine, runnerTemp, uid, outside }: Ground, endpoint: string) => ({
  machine,
  runnerTemp,
  inputs: { token: canaries.token, 'openai-api-key': canaries.key, 'responses-api-endpoint': endpoint },
  env: {
    HOME: join(machine, 'own-home'),
    DEPLOY_PASSWORD: canaries.variable,
    BASH_ENV: join(outside, 'bash-env.sh'),
    NODE_OPTIONS: '--no-warnings',
  },
  ...(uid === null ? {} : { uid }),
})

const listen = async (heard: string[], where: { host: string; port: number } | { path: string }): Promise<Server> => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard.push(text)
      socket.end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(where, resolve)
  })
  onTestFinished(() => {
    server.close()
  })
  return server
}

/** Text of a file; empty when there is none. */
export const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')
