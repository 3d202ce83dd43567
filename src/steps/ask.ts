import type { GithubAnswer } from '../host/github-client.ts'
import { describeFailure } from '../host/github-refusals.ts'
import type { Bundle, Finding, PullRequestReport, RunReport } from '../model.ts'
import { renderQuestion } from '../report/question.ts'
import { propose } from './propose.ts'
import { type PublishOrder, policyOf, requireBase } from './publish.ts'
import type { Ground } from './survey.ts'

/** A question, and the unfinished work that waits for its answer. */
export interface Question {
  readonly bundle: Bundle
  readonly text: string
  readonly title: string
  /** The report of the run that ends with it. */
  readonly report: RunReport
  /** Whether this run made the branch. */
  readonly isNew: boolean
}

/**
 * Puts a question to people: a draft of the pull request, a label, and the question as a comment. Where that does not work
 * the question still stands in the report and on the branch. Source: track runner, flow B, for plans of one commit.
 */
export async function ask(
  order: PublishOrder,
  ground: Ground,
  { bundle, text, title, report, isNew }: Question,
): Promise<{ readonly pullRequest: Partial<PullRequestReport>; readonly findings: readonly Finding[] }> {
  const { publisher } = order
  // The pull request of a track comes with its one commit and not before; a ticket has a person in its loop.
  const isTooEarly = bundle.commitSubject !== null && ground.format.procedures === undefined
  if (publisher === null || isTooEarly || report.reasonCode === 'quick-escalated') return { pullRequest: {}, findings: [] }
  const { pullRequests, pause } = publisher
  const policy = policyOf(publisher, ground)
  const proposed = await propose({
    ...{ pullRequests, pause, branch: bundle.branch, base: requireBase(order, ground), claimRef: bundle.claimRef },
    ...{ title, body: report.pullRequest.body, template: null, policy: { ...policy, draft: true }, isNewBranch: isNew },
  })
  if (proposed.kind === 'failed') return { pullRequest: {}, findings: [notAsked(proposed.detail)] }
  const { number } = proposed.pullRequest
  if (number === null || proposed.pullRequest.operation === 'none')
    return { pullRequest: proposed.pullRequest, findings: proposed.findings }
  const taskIds = bundle.tasks.map(({ id }) => id)
  const answers = [
    await pullRequests.addLabels(number, [policy.questionLabel]),
    await pullRequests.comment(number, renderQuestion(text, taskIds)),
  ]
  return { pullRequest: proposed.pullRequest, findings: [...proposed.findings, ...answers.flatMap(complain)] }
}

/**
 * Takes the question back from a pull request whose work goes on; doing so twice changes nothing. Source: ticket flow, questions.
 * @param isFinished whether the work is ready for its review too
 */
export async function settleQuestion(
  { publisher }: PublishOrder,
  ground: Ground,
  branch: string,
  isFinished = true,
): Promise<readonly Finding[]> {
  if (publisher === null) return []
  const { pullRequests } = publisher
  const policy = policyOf(publisher, ground)
  const found = await pullRequests.listFrom(branch)
  if (found.kind !== 'done') return complain(found)
  const open = found.data.find(({ state }) => state === 'open')
  if (open === undefined) return []
  const removed = await pullRequests.removeLabel(open.number, policy.questionLabel)
  // A person may have taken the label off.
  const isGone = removed.kind === 'refused' && removed.status === 404
  const ready = isFinished && open.isDraft && !policy.draft ? complain(await pullRequests.markReady(open.nodeId)) : []
  return [...(isGone ? [] : complain(removed)), ...ready]
}

const complain = (answer: GithubAnswer<unknown>): readonly Finding[] =>
  answer.kind === 'done' ? [] : [notAsked(describeFailure(answer))]

const notAsked = (why: string): Finding => ({
  code: 'question-not-shown',
  severity: 'warning',
  file: null,
  line: null,
  column: null,
  pointer: null,
  message: `The pull request does not show everything about the question: ${why}`,
  hint: 'Look at the rights of the token. The question stands in the summary of the run and on the branch.',
})
