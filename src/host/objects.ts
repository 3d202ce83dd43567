import { RunnerError } from '../errors.ts'
import type { FileEdit, Snapshot, TreeEntry } from '../model.ts'
import { askGit, fields, type GitPlace, git } from './git.ts'

/** Entry of a tree to be: a blob with its mode, or nothing where the path is to go. */
export interface TreeEdit {
  readonly path: string
  readonly entry: { readonly mode: string; readonly oid: string } | null
}

/** Every file of a tree, with mode, object and size. */
export async function listTree(place: GitPlace, treeish: string): Promise<Map<string, TreeEntry>> {
  const listing = fields(await git(place, ['ls-tree', '-r', '-l', '-z', '--full-tree', treeish]))
  return new Map(
    listing.map((line): [string, TreeEntry] => {
      const tab = line.indexOf('\t')
      const [mode = '', , oid = '', size = ''] = line.slice(0, tab).split(/ +/)
      return [line.slice(tab + 1), { mode, oid, size: size === '-' ? 0 : Number(size) }]
    }),
  )
}

/**
 * Contents of objects under any name Git understands (`<oid>`, `<commit>:<path>`), in one Git process; null where there
 * is no such object.
 */
export async function readObjects(place: GitPlace, names: readonly string[]): Promise<Map<string, Buffer | null>> {
  const wanted = [...new Set(names)]
  const objects = new Map<string, Buffer | null>()
  if (wanted.length === 0) return objects
  const answer = await git(place, ['cat-file', '--batch'], { stdin: `${wanted.join('\n')}\n` })
  let at = 0
  for (const name of wanted) {
    const end = answer.indexOf(10, at)
    const header = answer.toString('utf8', at, end)
    const size = /^[0-9a-f]{40,64} [a-z]+ (\d+)$/.exec(header)?.[1]
    objects.set(name, size === undefined ? null : answer.subarray(end + 1, end + 1 + Number(size)))
    at = size === undefined ? end + 1 : end + 1 + Number(size) + 1
  }
  return objects
}

/**
 * Contents of blobs by object id.
 * @throws {RunnerError} `object-missing`, in a checkout made with a blob filter
 */
export async function readBlobs(place: GitPlace, oids: readonly string[]): Promise<Map<string, Buffer>> {
  const objects = await readObjects(place, oids)
  return new Map(
    [...objects].map(([oid, content]): [string, Buffer] => {
      if (content === null) throw new RunnerError('object-missing', `object ${oid} is not in the checkout`)
      return [oid, content]
    }),
  )
}

/** A commit whose tree has been listed, with the contents of the files that `isWanted` names. Only regular files have contents. */
export async function readSnapshot(
  place: GitPlace,
  commit: string,
  entries: ReadonlyMap<string, TreeEntry>,
  isWanted: (path: string) => boolean,
): Promise<Snapshot> {
  const chosen = [...entries].filter(([path, entry]) => entry.mode.startsWith('100') && isWanted(path))
  const blobs = await readBlobs(
    place,
    chosen.map(([, entry]) => entry.oid),
  )
  const files = new Map(chosen.map(([path, entry]): [string, Uint8Array] => [path, blobs.get(entry.oid) ?? new Uint8Array()]))
  return { commit, entries, files }
}

/** Stores bytes as a blob exactly as they are: no filter, no line-end conversion. */
export async function writeBlob(place: GitPlace, content: Uint8Array): Promise<string> {
  const answer = await git(place, ['hash-object', '-w', '--stdin', '--no-filters'], { stdin: content })
  return answer.toString('latin1').trim()
}

/** Files as tree edits, their contents stored. */
export async function storeEdits(place: GitPlace, edits: readonly FileEdit[]): Promise<TreeEdit[]> {
  return Promise.all(
    edits.map(async ({ path, content }) => ({ path, entry: { mode: '100644', oid: await writeBlob(place, content) } })),
  )
}

/** The tree that `treeish` (a full object id) becomes with `edits`. */
export async function editTree(place: GitPlace, treeish: string, edits: readonly TreeEdit[]): Promise<string> {
  const scratch = { ...place, indexFile: `${place.gitDir}/edit-${process.hrtime.bigint()}.index` }
  await git(scratch, ['read-tree', treeish])
  const gone = '0'.repeat(treeish.length)
  const info = edits.map(({ path, entry }) => (entry ? `${entry.mode} ${entry.oid}\t${path}\0` : `0 ${gone}\t${path}\0`)).join('')
  if (info) await git(scratch, ['update-index', '--replace', '-z', '--index-info'], { stdin: info })
  return (await git(scratch, ['write-tree'])).toString('latin1').trim()
}

/** A tree with exactly one regular file at its root. */
export async function writeSingleFileTree(place: GitPlace, name: string, content: Uint8Array): Promise<string> {
  const oid = await writeBlob(place, content)
  return (await git(place, ['mktree'], { stdin: `100644 blob ${oid}\t${name}\n` })).toString('latin1').trim()
}

/** Author and committer of a commit. */
export interface Identity {
  readonly name: string
  readonly email: string
}

/** Who makes commits where the configuration names nobody. */
export const DEFAULT_IDENTITY: Identity = {
  name: 'Codex Plan Runner',
  email: 'codex-plan-runner@users.noreply.github.com',
}

/** Makes a commit and returns its id. `message` is taken as it is. */
export async function writeCommit(
  place: GitPlace,
  commit: {
    readonly tree: string
    readonly parents: readonly string[]
    readonly message: string
    readonly author: Identity
    readonly at: Date
  },
): Promise<string> {
  const date = `@${Math.floor(commit.at.getTime() / 1000)} +0000`
  const env = {
    GIT_AUTHOR_NAME: commit.author.name,
    GIT_AUTHOR_EMAIL: commit.author.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: commit.author.name,
    GIT_COMMITTER_EMAIL: commit.author.email,
    GIT_COMMITTER_DATE: date,
  }
  const parents = commit.parents.flatMap((parent) => ['-p', parent])
  const answer = await git(place, ['commit-tree', commit.tree, ...parents], { stdin: commit.message, env })
  return answer.toString('latin1').trim()
}

/** Id of the tree of a commit. */
export const readTreeOf = async (place: GitPlace, commit: string): Promise<string> =>
  (await git(place, ['rev-parse', '--verify', `${commit}^{tree}`])).toString('latin1').trim()

/** Keeps a commit that was made elsewhere, byte for byte, and returns its id. */
export async function storeCommit(place: GitPlace, content: Buffer): Promise<string> {
  const answer = await git(place, ['hash-object', '-t', 'commit', '-w', '--stdin'], { stdin: content })
  return answer.toString('latin1').trim()
}

/** When a commit was made, by its own word. */
export async function readCommitTime(place: GitPlace, commit: string): Promise<Date> {
  const answer = await git(place, ['show', '--no-patch', '--format=%ct', commit, '--'])
  return new Date(Number(answer.toString('latin1').trim()) * 1000)
}

/** First lines of the newest commits that a commit holds; of a shallow clone only those it has. */
export async function readSubjects(place: GitPlace, commit: string, limit: number): Promise<string[]> {
  return fields(await git(place, ['log', '-z', `--max-count=${limit}`, '--format=%s', commit, '--']))
}

/** Whether commits are missing because the checkout was made without them. */
export async function isShallow(place: GitPlace): Promise<boolean> {
  return (await git(place, ['rev-parse', '--is-shallow-repository'])).toString('latin1').trim() === 'true'
}

/** The commit and those before it on its own branch, merged ones left out. */
export async function listFirstParents(place: GitPlace, commit: string): Promise<ReadonlySet<string>> {
  const listing = await git(place, ['rev-list', '--first-parent', commit, '--'])
  return new Set(listing.toString('latin1').trim().split('\n'))
}

/** Whether `ancestor` is reachable from `descendant`; false when the repository does not have it. */
export async function isAncestor(place: GitPlace, ancestor: string, descendant: string): Promise<boolean> {
  return (await askGit(place, ['merge-base', '--is-ancestor', ancestor, descendant])).code === 0
}
