import { RunnerError } from '../errors.ts'
import { type GitPlace, git } from './git.ts'
import { listTree, readBlobs } from './objects.ts'
import { fetchCommits, listRefs, type Remote } from './remote.ts'

/** A full commit id. */
export const COMMIT_ID = /^[0-9a-f]{40}$/

/** Names of branches and tags that are safe in a pattern of refs. */
const REF_NAME = /^(?![-/.])(?!.*(?:\.\.|\/\/|@\{|[/.]$))[A-Za-z0-9._/@+-]+$/

/** A file of another repository, as one commit of it has it. */
export interface SourceFile {
  readonly commit: string
  readonly blob: string
  readonly content: Uint8Array
}

/**
 * The object that a branch or tag of another repository stands for now, or a commit by its id.
 * @returns `isItsOwn`: whether a branch or tag of that repository points there. Servers hand out commits of forks under the address
 *   of the original, so an id alone does not tell whose commit it is
 * @throws {RunnerError} `ref-unknown`, `remote-unreachable`, `remote-refused`
 */
export async function findSourceCommit(
  place: GitPlace,
  remote: Remote,
  revision: string,
): Promise<{ readonly oid: string; readonly isItsOwn: boolean }> {
  const isId = COMMIT_ID.test(revision)
  if (!isId && !REF_NAME.test(revision)) throw new RunnerError('ref-unknown', `"${revision}" is no branch, tag or commit id`)
  const names = ['refs/heads/', 'refs/tags/'].map((kind) => kind + (isId ? '*' : revision))
  const refs = await listRefs(place, remote, names)
  if (isId) return { oid: revision, isItsOwn: [...refs.values()].includes(revision) }
  const found = new Set(names.flatMap((name) => refs.get(name) ?? []))
  const [oid, other] = found
  if (oid === undefined) throw new RunnerError('ref-unknown', `${remote.url} has no branch or tag "${revision}"`)
  if (other !== undefined)
    throw new RunnerError('ref-unknown', `"${revision}" is a branch and another tag of ${remote.url}: name the commit`)
  return { oid, isItsOwn: true }
}

/**
 * Fetches one commit of another repository into the private one, and reads a file of it.
 * @param oid commit, or a tag on one
 * @throws {RunnerError} `ref-unknown` when the commit has no such regular file; `remote-unreachable`, `remote-refused`
 */
export async function fetchSourceFile(place: GitPlace, remote: Remote, oid: string, path: string): Promise<SourceFile> {
  await fetchCommits(place, remote, [oid])
  const commit = (await git(place, ['rev-parse', '--verify', `${oid}^{commit}`])).toString('latin1').trim()
  const entry = (await listTree(place, commit)).get(path)
  if (entry === undefined || !entry.mode.startsWith('100'))
    throw new RunnerError('ref-unknown', `commit ${commit.slice(0, 12)} of ${remote.url} has no file ${path}`)
  const content = (await readBlobs(place, [entry.oid])).get(entry.oid) ?? new Uint8Array()
  return { commit, blob: entry.oid, content }
}
