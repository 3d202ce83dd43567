import { RunnerError } from '../errors.ts'
import { runProcess } from './process.ts'
import { trustedPath } from './trusted-path.ts'

/** Where a Git process looks and which extra settings it gets. */
export interface GitPlace {
  readonly gitDir: string
  readonly workTree?: string
  readonly indexFile?: string
  readonly cwd: string
}

/** Where a Git command runs, and what it is given. */
export interface GitOptions {
  readonly stdin?: string | Uint8Array
  /** Exit codes besides 0 that are answers, not failures. */
  readonly accept?: readonly number[]
  /** Additional environment: credentials for the one command that needs them, or the identity of a commit. */
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
}

/** What a Git command that ran to its end left. */
export interface GitAnswer {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

/**
 * Settings that a repository's own configuration could use to run a program or to redirect a request.
 * Given on the command line they win over every configuration file.
 */
const HARDENED = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.attributesFile=/dev/null',
  'core.untrackedCache=false',
  'core.quotePath=false',
  'commit.gpgSign=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'protocol.ext.allow=never',
  'submodule.recurse=false',
  'safe.directory=*',
  // A folder of the work tree that looks like a repository is not taken for one.
  'safe.bareRepository=explicit',
].flatMap((setting) => ['-c', setting])

/** No user or system configuration, no prompts, no replace refs, C locale. */
export const ISOLATED = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  // Only what talks to a remote is allowed to.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_OPTIONAL_LOCKS: '1',
  LC_ALL: 'C',
} as const

const DEFAULT_TIMEOUT_MS = 120_000

/** Runs one Git command with the hardened settings and hands back whatever it answered. */
export async function askGit(
  place: GitPlace | { readonly cwd: string },
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitAnswer> {
  const env: Record<string, string> = { PATH: trustedPath(), HOME: '/nonexistent', ...ISOLATED, ...options.env }
  if ('gitDir' in place) {
    env['GIT_DIR'] = place.gitDir
    if (place.workTree !== undefined) env['GIT_WORK_TREE'] = place.workTree
    if (place.indexFile !== undefined) env['GIT_INDEX_FILE'] = place.indexFile
  }
  const exit = await runProcess({
    argv: ['git', ...HARDENED, ...args],
    cwd: place.cwd,
    env,
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    keepBytes: 512 * 1024 * 1024,
    ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
  })
  const stderr = exit.stderr.toString('utf8').trim()
  if (exit.ended === 'not-started') throw new RunnerError('git-failed', `git could not be started: ${stderr}`)
  if (exit.ended === 'timeout')
    return { code: 124, stdout: exit.stdout, stderr: `no answer from git ${args[0]} in time\n${stderr}` }
  return { code: exit.code ?? 128, stdout: exit.stdout, stderr }
}

/**
 * Runs one Git command that is expected to work.
 * @throws {RunnerError} `git-failed`, with Git's own message; `object-missing` when the checkout is incomplete
 */
export async function git(
  place: GitPlace | { readonly cwd: string },
  args: readonly string[],
  options: GitOptions = {},
): Promise<Buffer> {
  const answer = await askGit(place, args, options)
  if (answer.code === 0 || options.accept?.includes(answer.code)) return answer.stdout
  const missing = /missing (blob|tree|object)|unable to read (sha1|tree)|bad object|could not get object info/.test(answer.stderr)
  throw new RunnerError(missing ? 'object-missing' : 'git-failed', `git ${args[0]}: ${lastLine(answer.stderr)}`)
}

const lastLine = (text: string): string => text.split('\n').filter(Boolean).at(-1) ?? 'no message'

/** The NUL-separated fields of an answer. */
export const fields = (answer: Buffer): string[] => answer.toString('utf8').split('\0').filter(Boolean)
