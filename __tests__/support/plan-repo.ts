import { execFile } from 'node:child_process'
import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { tempDir } from './temp.ts'

/** Texts by path, relative to the repository. */
export type Files = Readonly<Record<string, string>> | ReadonlyMap<string, string>

/** A checkout with one commit on `main`, pushed to a bare repository next to it. */
export interface PlanRepo {
  /** Holds the two repositories and nothing else. */
  readonly root: string
  /** The work tree. */
  readonly dir: string
  /** Path of the bare repository; its address is `file://` and this. */
  readonly origin: string
  /** The first commit. */
  readonly base: string
  /** Runs Git in the work tree and answers its output without the line end. */
  git(...args: string[]): Promise<string>
  /** The same in the bare repository. */
  originGit(...args: string[]): Promise<string>
  /** Writes files, commits everything on the branch that is checked out, pushes it, and answers the commit. */
  commit(files: Files, message?: string): Promise<string>
}

const run = promisify(execFile)

const person = 'Plan Author'
const address = 'author@example.test'

/** Nothing of this machine's Git configuration reaches a test. */
export const gitEnv = (home: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
  HOME: home,
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: person,
  GIT_AUTHOR_EMAIL: address,
  GIT_COMMITTER_NAME: person,
  GIT_COMMITTER_EMAIL: address,
})

/** Runs Git in a folder, away from this machine's configuration. */
export const gitIn = async (dir: string, ...args: string[]): Promise<string> => {
  const { stdout } = await run('git', args, { cwd: dir, env: gitEnv(dir), maxBuffer: 64 * 1024 * 1024 })
  return stdout.trimEnd()
}

export const writeFiles = async (dir: string, files: Files): Promise<void> => {
  for (const [path, text] of files instanceof Map ? files : Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
}

/**
 * Builds the two repositories.
 * @param root folder to build them in; by default one that is removed when the running test has finished
 */
export const createPlanRepo = async (files: Files, root?: string): Promise<PlanRepo> => {
  const parent = root ?? (await tempDir('repo'))
  const dir = join(parent, 'checkout')
  const origin = join(parent, 'origin.git')
  const git = (...args: string[]) => gitIn(dir, ...args)
  const commit = async (changed: Files, message = 'chore: change the plan') => {
    await writeFiles(dir, changed)
    await git('add', '--all')
    await git('commit', '--quiet', '--message', message)
    await git('push', '--quiet', 'origin', 'HEAD')
    return git('rev-parse', 'HEAD')
  }
  await gitIn(parent, 'init', '--quiet', '--bare', '--initial-branch=main', origin)
  await gitIn(parent, 'init', '--quiet', '--initial-branch=main', dir)
  await appendFile(join(dir, '.git/config'), localConfig(`file://${origin}`))
  const base = await commit(files, 'chore: start the project')
  return { root: parent, dir, origin, base, git, originGit: (...args) => gitIn(origin, ...args), commit }
}

const localConfig = (url: string): string => `[user]
\tname = ${person}
\temail = ${address}
[remote "origin"]
\turl = ${url}
\tfetch = +refs/heads/*:refs/remotes/origin/*
`
