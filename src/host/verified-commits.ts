import { createHash } from 'node:crypto'
import type { GithubAnswer, GithubClient, Patience } from './github-client.ts'

/** A commit to be made of a tree that the repository on GitHub has already. */
export interface WantedCommit {
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
}

/** A commit that GitHub made and signed: its id, and the bytes of the object, which have that id. */
export interface VerifiedCommit {
  readonly sha: string
  readonly content: Buffer
}

/** Has GitHub make and sign a commit. */
export type CommitSigner = (wanted: WantedCommit) => Promise<GithubAnswer<VerifiedCommit>>

/** A commit that nothing points at does no harm, so one that may have been made is simply made again. */
const PATIENT: Patience = { timeoutMs: 30_000, attempts: 3, isRepeatable: true }

/** Signs through the REST API: GitHub signs what an App makes there without naming an author. */
export const createCommitSigner =
  (client: GithubClient): CommitSigner =>
  async (wanted) => {
    const commit = { tree: wanted.tree, message: wanted.message, parents: [...wanted.parents] }
    const answer = await client.ask(
      { ask: (octokit, basis) => octokit.rest.git.createCommit({ ...basis, ...commit }), read: (data) => data ?? null },
      PATIENT,
    )
    if (answer.kind !== 'done') return answer
    const verified = rebuild(answer.data, wanted)
    return verified === null
      ? { kind: 'refused', status: 201, detail: 'the commit that was made is not signed, or not the one asked for', errors: [] }
      : { kind: 'done', data: verified }
  }

interface CommitData {
  readonly sha?: string
  readonly verification?: { readonly verified?: boolean; readonly signature?: string | null; readonly payload?: string | null }
}

/**
 * The object itself, from what was signed and the signature; its id proves that it is the one GitHub has. null when it is
 * not signed, or holds another tree, message or parents.
 */
function rebuild(data: unknown, { tree, parents, message }: WantedCommit): VerifiedCommit | null {
  const { sha = '', verification } = data as CommitData
  const { verified, signature, payload } = verification ?? {}
  if (verified !== true || !signature || !payload) return null
  const end = payload.indexOf('\n\n')
  const [head, text] = [payload.slice(0, end), payload.slice(end + 2)]
  const wanted = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)]
  const isWanted =
    wanted.every((line, at) => head.split('\n')[at] === line) && !head.split('\n')[wanted.length]?.startsWith('parent ')
  if (end < 0 || !isWanted || text.trim() !== message.trim()) return null
  // Whether the signature ends in a line end is not said anywhere.
  for (const each of [signature, signature.trimEnd(), `${signature.trimEnd()}\n`]) {
    const content = Buffer.from(`${head}\ngpgsig ${each.replaceAll('\n', '\n ')}\n\n${text}`)
    if (createHash('sha1').update(`commit ${content.length}\0`).update(content).digest('hex') === sha) return { sha, content }
  }
  return null
}
