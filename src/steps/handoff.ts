import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { RunnerError } from '../errors.ts'
import type { Checkout } from '../host/checkout.ts'
import { diffTrees } from '../host/diff-trees.ts'
import { makeFolder, readWithin, removeFile } from '../host/files.ts'
import { askGit, git } from '../host/git.ts'
import { type Identity, writeCommit } from '../host/objects.ts'
import type { ChangeSet, Handoff } from '../model.ts'

/** The one ref in the file that a run hands on: a commit whose tree was judged, on top of the base. */
const JUDGED = 'refs/handoff/judged'
/** Name of the file that a run hands on; it lies beside the run report. */
export const HANDOFF_FILE = 'HANDOFF.bundle'
/** Where it and the report are, from the top of the work tree. */
export const HANDOFF_FOLDER = '.codex/pr'
const MAX_BYTES = 512 * 1024 * 1024

/** Puts the judged tree into a file for a later job that may deliver it. Anything else of this machine stays here. */
export async function writeHandoff(checkout: Checkout, { base, tree }: ChangeSet, author: Identity, at: Date): Promise<Handoff> {
  const place = checkout.private
  const file = join(checkout.root, HANDOFF_FOLDER, HANDOFF_FILE)
  const commit = await writeCommit(place, { tree, parents: [base], message: 'judged tree\n', author, at })
  await git(place, ['update-ref', JUDGED, commit])
  await makeFolder(join(checkout.root, HANDOFF_FOLDER))
  await removeFile(file)
  await git(place, ['bundle', 'create', '--quiet', file, JUDGED, `^${base}`])
  const sha256 = await digestOf(file)
  if (sha256 === null) throw new RunnerError('handoff-invalid', `${file} is too large to hand on`)
  return { file: HANDOFF_FILE, sha256 }
}

/**
 * The change a run handed on, as this repository sees it. The file is treated as hostile: only its digest is believed,
 * only its one ref is taken, and its objects are checked before anything looks at them.
 * @param folder where the report is; the file lies beside it
 * @throws {RunnerError} `handoff-invalid`
 */
export async function readHandoff(
  checkout: Checkout,
  folder: string,
  { file, sha256 }: Handoff,
  base: string,
): Promise<ChangeSet> {
  const place = checkout.private
  if (file !== HANDOFF_FILE) throw new RunnerError('handoff-invalid', `The report names ${file}, not ${HANDOFF_FILE}`)
  const path = resolve(folder, HANDOFF_FILE)
  const digest = await digestOf(path)
  if (digest !== sha256) throw new RunnerError('handoff-invalid', `${path} is not the file that the report names`)
  const fetched = await askGit(
    place,
    [
      '-c',
      'fetch.fsckObjects=true',
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      '--',
      path,
      `+${JUDGED}:${JUDGED}`,
    ],
    {
      env: { GIT_ALLOW_PROTOCOL: 'file', GIT_LITERAL_PATHSPECS: '0' },
    },
  )
  if (fetched.code !== 0)
    throw new RunnerError('handoff-invalid', `${path} cannot be read: ${fetched.stderr.split('\n').at(-1) ?? ''}`)
  const names = await git(place, ['rev-parse', `${JUDGED}^{tree}`, `${JUDGED}^@`])
  const [tree, ...parents] = names.toString('latin1').trim().split('\n')
  if (tree === undefined || parents.length !== 1 || parents[0] !== base)
    throw new RunnerError('handoff-invalid', `${path} does not build on ${base}`)
  return { base, tree, changes: await diffTrees(place, base, tree) }
}

/** null when there is no such file, or a larger one than any run makes. */
async function digestOf(path: string): Promise<string | null> {
  const bytes = await readWithin(path, MAX_BYTES)
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex')
}
