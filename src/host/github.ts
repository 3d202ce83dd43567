/** What a forge can tell about the owner of a claim. null: it cannot tell. */
export interface Forge {
  /** @param ownerInfo address of a workflow run, as a claim record names it */
  hasRunEnded(ownerInfo: string): Promise<boolean | null>
  /** State of the newest pull request from a work branch of this repository, by its short name. */
  findPullRequest(branch: string): Promise<'open' | 'merged' | 'closed' | 'none' | null>
}

const TIMEOUT_MS = 10_000

/** GitHub through the runner's API address; null where there is none or no token. */
export function createForge(environment: NodeJS.ProcessEnv, token: string | null): Forge | null {
  const { GITHUB_API_URL: baseUrl, GITHUB_REPOSITORY: repository = '' } = environment
  const [owner, repo] = repository.split('/')
  if (!baseUrl || !owner || !repo || token === null) return null
  /** A missing permission or an unknown run is no answer, and a takeover does not fail for want of one. */
  const ask = async <T>(question: (octokit: Octokit, request: { signal: AbortSignal }) => Promise<T>): Promise<T | null> => {
    // Needed only where a claim has expired.
    const { getOctokit } = await import('@actions/github')
    // Given with each request: among the options of the client it would replace those that reach out through a proxy.
    return question(getOctokit(token, { baseUrl }), { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => null)
  }
  return {
    async hasRunEnded(ownerInfo) {
      const run = /\/actions\/runs\/(\d+)$/.exec(ownerInfo)?.[1]
      if (run === undefined || !ownerInfo.includes(`/${repository}/`)) return null
      const answer = await ask((octokit, request) =>
        octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: Number(run), request }),
      )
      return answer === null ? null : answer.data.status === 'completed'
    },
    async findPullRequest(branch) {
      const answer = await ask((octokit, request) =>
        octokit.rest.pulls.list({
          request,
          owner,
          repo,
          state: 'all',
          head: `${owner}:${branch}`,
          sort: 'created',
          direction: 'desc',
          per_page: 10,
        }),
      )
      if (answer === null) return null
      const open = answer.data.some(({ state }) => state === 'open')
      const [newest] = answer.data
      return open ? 'open' : newest === undefined ? 'none' : newest.merged_at === null ? 'closed' : 'merged'
    },
  }
}

type Octokit = ReturnType<typeof import('@actions/github').getOctokit>
