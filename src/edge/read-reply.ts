import { readFile } from 'node:fs/promises'
import { RunnerError } from '../errors.ts'
import { describeFailure, reasonOf } from '../host/github-refusals.ts'
import { findMarker } from '../host/pull-request-marker.ts'
import { CLAIM_NAMESPACE } from '../model.ts'
import { parseReply, REPLY_WORD } from '../report/question.ts'
import type { Publisher } from '../steps/publish.ts'
import type { Inputs } from './inputs.ts'

/** An answer of a person, and the task it is for; null where the answer does not say. */
export interface GivenReply {
  readonly reply: string | null
  readonly task: string | null
}

/** A comment on an issue or a pull request, as far as it is needed. */
interface CommentEvent {
  readonly issue?: { readonly number?: number }
  readonly comment?: { readonly body?: string; readonly user?: { readonly login?: string } }
}

/**
 * The reply that this run was started with. One that came as a comment counts only from somebody who may write to the
 * repository, and only on a pull request of this program, which says which task it is for.
 * @throws {RunnerError} `reply-ignored`; `forge-unavailable` where nobody can be asked about the comment
 */
export async function readReply(
  inputs: Inputs,
  environment: NodeJS.ProcessEnv,
  publisher: Publisher | null,
): Promise<GivenReply> {
  const { reply, task } = inputs
  if (reply === null || environment['GITHUB_EVENT_NAME'] !== 'issue_comment') return { reply, task }
  if (publisher === null) throw new RunnerError('forge-unavailable', 'Nobody can be asked whose comment this is')
  const event = JSON.parse(await readFile(environment['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as CommentEvent
  const login = event.comment?.user?.login ?? ''
  const answer = parseReply(event.comment?.body ?? '')
  if (answer === null) throw new RunnerError('reply-ignored', `The comment does not begin with ${REPLY_WORD}`)
  const writes = await publisher.pullRequests.mayWrite(login)
  if (writes.kind !== 'done') throw new RunnerError(reasonOf(writes), describeFailure(writes))
  if (!writes.data) throw new RunnerError('reply-ignored', `${login} may not write to this repository`)
  const open = await publisher.pullRequests.listOpen()
  if (open.kind !== 'done') throw new RunnerError(reasonOf(open), describeFailure(open))
  const found = open.data.find(({ number }) => number === event.issue?.number)
  const marker = found === undefined ? null : findMarker(found.body)
  if (marker === null || !marker.claimRef.startsWith(CLAIM_NAMESPACE))
    throw new RunnerError('reply-ignored', 'The comment is not on an open pull request of this program')
  return { reply: answer, task: marker.claimRef.slice(CLAIM_NAMESPACE.length) }
}
