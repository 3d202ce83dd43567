import { askGit, type GitPlace, git } from './git.ts'
import { readSubjects } from './objects.ts'
import type { Remote } from './remote.ts'

/** Commits alone are small, but there may be many of them. */
const TIMEOUT_MS = 120_000

/**
 * First lines of the newest commits that a commit holds, asked from the remote where a checkout was made without them; null when it
 * does not answer. They are brought to a place of their own, because commits without files would be missed elsewhere.
 */
export async function fetchSubjects(place: GitPlace, remote: Remote, commit: string, limit: number): Promise<string[] | null> {
  const apart: GitPlace = { gitDir: `${place.gitDir}.history`, cwd: place.cwd }
  const objectFormat = commit.length === 64 ? 'sha256' : 'sha1'
  await git({ cwd: place.cwd }, ['init', '--quiet', '--bare', '--template=', `--object-format=${objectFormat}`, apart.gitDir])
  const quietly = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc']
  const answer = await askGit(apart, ['fetch', ...quietly, '--filter=tree:0', `--depth=${limit}`, '--', remote.url, commit], {
    env: { ...remote.env, GIT_LITERAL_PATHSPECS: '0' },
    timeoutMs: TIMEOUT_MS,
  })
  return answer.code === 0 ? readSubjects(apart, commit, limit) : null
}
