import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { gitEnv, gitIn, type PlanRepo, writeFiles } from '../support/plan-repo.ts'
import { tempDir } from '../support/temp.ts'

/** Branches of the remote, by short name, each with its commit. */
export const readRefs = async ({ originGit }: PlanRepo): Promise<Map<string, string>> => {
  const lines = (await originGit('for-each-ref', '--format=%(refname:lstrip=2) %(objectname)', 'refs/heads')).split('\n')
  return new Map(lines.filter(Boolean).map((line) => line.split(' ') as [string, string]))
}

/** What runs have put on the remote: its branches besides `main`. */
export const readTraces = async (repo: PlanRepo): Promise<string[]> =>
  [...(await readRefs(repo)).keys()].filter((name) => name !== 'main')

/** A file of the remote, byte for byte. */
export const readRemoteFile = async ({ origin }: PlanRepo, commit: string, path: string): Promise<string> => {
  const run = await promisify(execFile)('git', ['cat-file', 'blob', `${commit}:${path}`], { cwd: origin, env: gitEnv(origin) })
  return run.stdout
}

export interface Claim {
  readonly createdAt: string
  readonly expiresAt: string
  readonly ownerId: string
}

export const readClaim = async (repo: PlanRepo, commit: string): Promise<Claim> =>
  JSON.parse(await readRemoteFile(repo, commit, '.codex-claim.json')) as Claim

const HOUR_MS = 3_600_000

/** A time some hours from now, as claims write it. */
export const hoursFromNow = (hours: number): string => `${new Date(Date.now() + hours * HOUR_MS).toISOString().slice(0, 19)}Z`

/**
 * Puts the claim of another runner on the remote: an orphan commit with this one file.
 * @param record the fields to state otherwise than in a live claim, or the whole text of the file
 * @param ref full name, where it is not to be the task's claim
 * @returns the commit
 */
export const plantClaim = async (
  { origin }: PlanRepo,
  taskId: string,
  record: Partial<Claim> | string = {},
  ref = `refs/heads/codex/claim/${taskId}`,
): Promise<string> => {
  const dir = await tempDir('claim')
  const live = { createdAt: hoursFromNow(-1), expiresAt: hoursFromNow(23), ownerId: 'other-runner', version: 1 }
  await gitIn(dir, 'init', '--quiet')
  await writeFiles(dir, { '.codex-claim.json': typeof record === 'string' ? record : JSON.stringify({ ...live, ...record }) })
  await gitIn(dir, 'add', '--all')
  await gitIn(dir, 'commit', '--quiet', '--message', `claim ${taskId}`)
  await gitIn(dir, 'push', '--quiet', `file://${origin}`, `HEAD:${ref}`)
  return gitIn(dir, 'rev-parse', 'HEAD')
}
