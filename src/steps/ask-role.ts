import { readAnswer } from '../agent/answers.ts'
import { ROLES, type Role } from '../agent/roles.ts'
import { withholdSecrets } from '../checks/guards.ts'
import type { ReasonCode } from '../errors.ts'
import type { TurnSetting, Turns } from './take-turn.ts'

/** An answer that can be used, or why there is none. */
export type RoleAnswer<T> =
  | { readonly kind: 'answered'; readonly value: T; readonly threadId: string }
  | { readonly kind: 'failed'; readonly code: ReasonCode; readonly detail: string }

/** A question to somebody who only reads. */
export interface RoleQuestion<T> {
  readonly role: Exclude<Role, 'writer'>
  readonly title: string
  readonly prompt: string
  /** Conversation to go on with; null for one of its own, which is the rule. */
  readonly threadId?: string | null
  /** What is wrong with an answer of the right form; empty when it can be used. */
  readonly check?: (value: T) => readonly string[]
}

/** How often an answer is asked for again that cannot be used. */
const SECOND_TRIES = 1

/** Asks somebody who only reads. An answer in another form, or that contradicts what the host knows, is asked for once more. */
export async function askRole<T>(
  { knownSecrets, log }: Pick<TurnSetting, 'knownSecrets' | 'log'>,
  turns: Turns,
  { role, title, prompt, threadId = null, check = () => [] }: RoleQuestion<T>,
): Promise<RoleAnswer<T>> {
  let question = { prompt, threadId }
  for (let round = 0; ; round++) {
    const taken = await turns.take({ role, title, ...question })
    if (taken.kind === 'failed') return taken
    const read = readAnswer<T>(taken.answer, ROLES[role].answer)
    const problems = read.kind === 'valid' ? check(read.value) : read.problems
    if (read.kind === 'valid' && problems.length === 0)
      return { kind: 'answered', value: withholdSecrets(read.value, knownSecrets), threadId: taken.threadId }
    log.info(`  the answer cannot be used: ${problems.join('; ')}`)
    if (round === SECOND_TRIES) return { kind: 'failed', code: 'review-invalid', detail: `The ${role}: ${problems.join('; ')}` }
    question = {
      prompt: `Your answer cannot be used:\n\n${problems.map((problem) => `- ${problem}`).join('\n')}\n\nAnswer again with the complete JSON object. Change nothing in the work tree.\n`,
      threadId: taken.threadId,
    }
  }
}
