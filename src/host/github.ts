import type { Patience, Question } from './github-client.ts'
import { connectGithub } from './github-repository.ts'
import { findMarker } from './pull-request-marker.ts'
import { createPullRequests } from './pull-requests.ts'

/** What a forge can tell about the owner of a claim. null: it cannot tell. */
export interface Forge {
  /** @param ownerInfo address of a workflow run, as a claim record names it; what stands behind a `#` is left aside */
  hasRunEnded(ownerInfo: string): Promise<boolean | null>
  /**
   * State of the newest pull request from a work branch of this repository, by its short name.
   * @param claimRef given: one that carries the marker of this claim is found too while it is open, from whatever branch
   */
  findPullRequest(branch: string, claimRef?: string): Promise<'open' | 'merged' | 'closed' | 'none' | null>
}

/** A missing permission or an unknown run is no answer, and a takeover does not wait or fail for want of one. */
const HASTY: Patience = { timeoutMs: 10_000, attempts: 1, isRepeatable: false }

/** GitHub through the runner's API address; null where there is none or no token. */
export function createForge(environment: NodeJS.ProcessEnv, token: string | null): Forge | null {
  const client = connectGithub(environment, token, null)
  if (client === null) return null
  const { owner, repo } = client
  const pullRequests = createPullRequests(client, HASTY)
  const readStatus: Question<string>['read'] = (data) => (data as { status?: string } | null)?.status ?? null
  return {
    async hasRunEnded(ownerInfo) {
      const run = /\/actions\/runs\/(\d+)(?:#\w+)?$/.exec(ownerInfo)?.[1]
      if (run === undefined || !ownerInfo.includes(`/${owner}/${repo}/`)) return null
      const answer = await client.ask(
        {
          ask: (octokit, basis) => octokit.rest.actions.getWorkflowRun({ ...basis, run_id: Number(run) }),
          read: readStatus,
        },
        HASTY,
      )
      return answer.kind === 'done' ? answer.data === 'completed' : null
    },
    async findPullRequest(branch, claimRef) {
      const answer = await pullRequests.listFrom(branch)
      if (answer.kind !== 'done') return null
      if (answer.data.some(({ state }) => state === 'open')) return 'open'
      const others = claimRef === undefined ? null : await pullRequests.listOpen()
      const isMarked = others?.kind === 'done' && others.data.some(({ body }) => findMarker(body)?.claimRef === claimRef)
      return isMarked ? 'open' : (answer.data[0]?.state ?? 'none')
    },
  }
}
